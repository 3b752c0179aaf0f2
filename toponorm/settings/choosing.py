"""What is in force: what the command line says, else the configuration file, else the default."""

import os
from argparse import Namespace
from typing import Any

from toponorm.settings import SETTINGS, Setting
from toponorm.settings.reading import Settings, find, read


def in_force(options: Namespace) -> Settings:
    """Return the value of every setting.

    Args:
        options: the command line; a setting that it does not give is ``None``. Its ``config`` is
            the configuration file to read, its ``isolated`` says that none is to be looked for.

    Raises:
        SettingsError: the configuration file cannot be used.
        ValueError: an option is not written as it should be.
    """
    path = options.config
    if path is None and not options.isolated:
        path = find(os.getcwd())
    said = Settings({}) if path is None else read(path)
    values: dict[str, Any] = {}
    for setting in SETTINGS:
        value = said.values.get(setting.key, setting.default)
        given = getattr(options, setting.name, None)
        if given is not None:
            value = _given(setting, given)
            if setting.kind == "names":
                value = {**said.values.get(setting.key, {}), **value}
        values[setting.key] = value
    return Settings(values, said.path)


def _given(setting: Setting, given: Any) -> Any:
    """Return what an option says, as a configuration file would have said it."""
    if setting.kind == "words":
        return tuple(part.strip() for part in given.split(",") if part.strip())
    if setting.kind == "names":
        return dict(_pair(setting, item) for item in given)
    return tuple(given) if setting.kind in ("strings", "paths") else given


def _pair(setting: Setting, given: str) -> tuple[str, str]:
    code, sign, name = given.partition("=")
    if not sign:
        raise ValueError(f"{setting.flag} {given} has no '='; write CODE=NAME, as in TR=Turkey")
    return code.strip(), name.strip()
