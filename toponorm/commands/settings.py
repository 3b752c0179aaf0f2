"""The command that shows the settings in force."""

import json
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from toponorm.commands import printing
from toponorm.commands.speaking import OK, fail, write
from toponorm.settings import SETTINGS
from toponorm.settings.choosing import in_force
from toponorm.settings.schema import schema


def config(options: Namespace) -> int:
    """Print the settings in force, or the schema of a configuration file."""
    if options.schema:
        write(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n")
        return OK
    try:
        settings = in_force(options)
    except ValueError as error:
        return fail(str(error))
    origin = printing.shown(settings.path) if settings.path else "no configuration file"
    write(f"# {origin}; what it does not set has its default\n")
    write("".join(f"{line}\n" for line in _toml(settings.values)))
    return OK


def _toml(values: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of a configuration file, tables last."""
    tables = []
    for setting in SETTINGS:
        value = values[setting.key]
        if isinstance(value, dict):
            tables.append((setting.key, value))
        elif value is None:
            yield f"# {setting.key} is not set"
        else:
            yield f"{setting.key} = {_value(value)}"
    for key, table in tables:
        if table:
            yield f"[{key}]"
            for name, value in table.items():
                yield f"{_value(name)} = {_value(value)}"


def _value(value: Any) -> str:
    """Return a value in TOML, whose strings, lists and numbers are written as in JSON."""
    if isinstance(value, dict):
        pairs = ", ".join(f"{_value(key)} = {_value(item)}" for key, item in value.items())
        return f"{{ {pairs} }}"
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
