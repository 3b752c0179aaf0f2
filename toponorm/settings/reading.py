"""Configuration files: ``toponorm.toml``, or ``[tool.toponorm]`` in ``pyproject.toml``.

The nearest file counts, from the folder in which toponorm runs upwards; files are not merged.
What a file says is checked against the rows of :data:`toponorm.settings.SETTINGS`, and a mistake
is told with its file and line. A file names other files below its own folder only, so that a
corpus of somebody else's cannot make toponorm read what is none of its business; nothing in it
is expanded, fetched or run.
"""

import os
import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from toponorm.regexes import lazy
from toponorm.settings import BY_KEY, KINDS, Setting

NAME = "toponorm.toml"
PROJECT, SECTION = "pyproject.toml", "tool.toponorm"

_SECTION = lazy(r"^[ \t]*\[+[ \t]*tool[ \t]*\.[ \t]*[\"']?toponorm[\"']?[ \t]*[].]", re.MULTILINE)

LIMIT = 1 << 20
"""A longer file is no configuration."""


class SettingsError(ValueError):
    """A configuration file that cannot be used: the file, the line, what is wrong and the cure."""

    def __init__(self, path: str, line: int | None, what: str) -> None:
        super().__init__(f"{path}:{line}: {what}" if line else f"{path}: {what}")


class Settings(NamedTuple):
    """What a configuration file says.

    Attributes:
        values: the values that it sets, by key; paths are joined to its folder.
        path: the file, or ``""`` if there is none.
    """

    values: dict[str, Any]
    path: str = ""

    @property
    def folder(self) -> str:
        """The folder that patterns of paths are relative to."""
        return os.path.dirname(os.path.abspath(self.path)) if self.path else os.getcwd()


def find(folder: str) -> str | None:
    """Return the path of the nearest configuration file, from a folder upwards, if there is one.

    Args:
        folder: where to begin.
    """
    folder = os.path.abspath(folder)
    while True:
        own = os.path.join(folder, NAME)
        if os.path.isfile(own):
            return own
        project = os.path.join(folder, PROJECT)
        if os.path.isfile(project) and _SECTION.search(_text(project)):
            return project
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def read(path: str) -> Settings:
    """Return what a configuration file says.

    Args:
        path: a TOML file; of one named ``pyproject.toml`` the table ``[tool.toponorm]`` counts.

    Raises:
        SettingsError: it cannot be read, is not TOML, or says what cannot be meant.
    """
    import tomllib  # noqa: PLC0415 -- 5 ms, and few runs have such a file

    text = _text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        what = re.sub(r" \(at .*\)$", "", str(error))
        raise SettingsError(path, line, f"not TOML: {what[:1].lower()}{what[1:]}") from None
    except ValueError:  # days that no calendar has, numbers of 5,000 digits
        raise SettingsError(path, None, "has a number or a date that cannot be meant") from None
    except RecursionError:
        raise SettingsError(path, None, "nested too deeply to be a configuration") from None
    section = ""
    if os.path.basename(path) == PROJECT:
        section = SECTION
        tools = data.get("tool", {})
        data = tools.get("toponorm", {}) if isinstance(tools, dict) else {}
    return Settings(_Reader(path, text, section).values(data), path)


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        what = (error.strerror or str(error)).lower()
        raise SettingsError(path, None, f"{what}; check the path") from None
    if len(data) > LIMIT:
        raise SettingsError(path, None, "longer than 1 MB; names of your own belong in a table")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(path, line, "not UTF-8; save it in UTF-8") from None


class _Reader:
    """Checks the values of one file."""

    def __init__(self, path: str, text: str, section: str) -> None:
        self._path, self._text, self._section = path, text, section

    def values(self, data: Any) -> dict[str, Any]:
        if not isinstance(data, dict):
            raise self._wrong(self._section, f"{self._section} is a table of settings")
        values = {}
        for key, value in data.items():
            setting = BY_KEY.get(key)
            if setting is None:
                from difflib import get_close_matches  # noqa: PLC0415 -- rarely needed

                near = get_close_matches(key, BY_KEY, n=1, cutoff=0.6)
                hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(BY_KEY)}"
                raise self._wrong(key, f"unknown setting {key!r}; {hint}")
            values[key] = _CHECKS[setting.kind](self, setting, value)
            self._check(setting, values[key])
        return values

    def _check(self, setting: Setting, value: Any) -> None:
        """Ask who takes the value in the end whether it can be meant."""
        if not setting.check or (setting.key == "style" and value == "none"):
            return
        module, _, name = setting.check.partition(":")
        try:
            getattr(import_module(module), name)(value)
        except (TypeError, ValueError) as error:
            raise self._wrong(setting.key, str(error)) from None

    def text(self, setting: Setting, value: Any) -> str:
        if not isinstance(value, str):
            raise self._unlike(setting, value)
        return value

    def choice(self, setting: Setting, value: Any) -> str:
        if value not in setting.choices:
            raise self._wrong(
                setting.key,
                f"{setting.key} cannot be {value!r}; choose from {', '.join(setting.choices)}",
            )
        return str(value)

    def strings(self, setting: Setting, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._unlike(setting, value)
        for item in value:
            if setting.choices and item not in setting.choices:
                raise self._wrong(
                    setting.key,
                    f"{setting.key} cannot have {item!r}; choose from {', '.join(setting.choices)}",
                )
        return tuple(value)

    words = strings

    def switch(self, setting: Setting, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self._unlike(setting, value)
        return value

    def count(self, setting: Setting, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self._unlike(setting, value)
        return value

    def names(self, setting: Setting, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict) or not all(_is_name(name) for name in value.values()):
            raise self._unlike(setting, value)
        return value

    def ignores(self, setting: Setting, value: Any) -> dict[str, tuple[str, ...]]:
        if not isinstance(value, dict):
            raise self._unlike(setting, value)
        return {pattern: self.strings(setting, rules) for pattern, rules in value.items()}

    def path(self, setting: Setting, value: Any) -> str:
        """Join a path to the folder of the file, if that is where it leads."""
        given = self.text(setting, value)
        folder = os.path.dirname(os.path.abspath(self._path))
        real = os.path.realpath(os.path.join(folder, given.replace("\0", "")))
        below = os.path.join(os.path.realpath(folder), "")
        if "\0" in given or "://" in given or not os.path.join(real, "").startswith(below):
            raise self._wrong(
                setting.key,
                f"{given!r} is not below the folder of this file; move it there, or give "
                f"{setting.flag} on the command line",
            )
        return os.path.join(folder, given)

    def paths(self, setting: Setting, value: Any) -> tuple[str, ...]:
        found = []
        for given in self.strings(setting, value):
            path = self.path(setting, given)
            if not os.path.exists(path):
                raise self._wrong(setting.key, f"there is no file {given!r} beside this one")
            found.append(path)
        return tuple(found)

    def _unlike(self, setting: Setting, value: Any) -> SettingsError:
        what = f"{setting.key} is {KINDS[setting.kind]}, not {_shown(value)}"
        example = setting.example.replace("\n", " ")
        return self._wrong(setting.key, f"{what}; write {example}")

    def _wrong(self, key: str, what: str) -> SettingsError:
        return SettingsError(self._path, self._line(key), what)

    def _line(self, key: str) -> int | None:
        """The line on which a setting stands, which tomllib does not tell."""
        table, head = "", re.compile(r"\s*\[+\s*([^\]#]*?)\s*\]")
        for number, line in enumerate(self._text.split("\n"), 1):
            if found := head.match(line):
                table = found[1].replace('"', "").replace("'", "").replace(" ", "")
                path = table.removeprefix(self._section).lstrip(".")
                if table.startswith(self._section) and path.split(".")[0] == key:
                    return number
            elif table == self._section and re.match(
                rf"""\s*["']?{re.escape(key)}["']?\s*[.=]""", line
            ):
                return number
        return None


_CHECKS: Mapping[str, Callable[[_Reader, Setting, Any], Any]] = {
    kind: getattr(_Reader, kind) for kind in KINDS
}


def _is_name(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, dict) and all(isinstance(name, str) for name in value.values())
    )


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:39]}…"
