"""Tables in TOML, and the lines of what is wrong in them."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from toponorm.usertables.checks import (
    MistakeError,
    Where,
    build,
    either,
    entity,
    place,
    strings,
    unique,
)
from toponorm.usertables.records import Table, TableError
from toponorm.usertables.source import Source

_TOP = ("entities", "places", "never")
_TOML_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


def read(source: Source) -> Table:
    """Return the table that a file in TOML holds."""
    name, text = source.name, source.text()
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        match = _TOML_LINE.search(message)
        line = int(match[1]) if match and match[1] else text.count("\n") + 1
        said = _TOML_LINE.sub("", message)
        raise TableError(name, line, f"not TOML: {said[0].lower()}{said[1:]}") from None
    except RecursionError:
        raise TableError(name, None, "nested too deeply; a table has lists of names only") from None
    try:
        return _from_toml(name, data)
    except MistakeError as mistake:
        raise mistake.located(name, lambda where: _line(text, where)) from None


def _from_toml(name: str, data: Mapping[str, Any]) -> Table:
    for key in data:
        if key not in _TOP:
            hint = " (tables do not include each other)" if key == "extends" else ""
            raise MistakeError(
                Where(key, None, key), f"unknown key {key!r}{hint}; write {either(_TOP)}"
            )
    entities = data.get("entities", [])
    if not isinstance(entities, list) or not all(isinstance(item, dict) for item in entities):
        raise MistakeError(
            Where("entities", None, "entities"), "write each entity under [[entities]]"
        )
    places = data.get("places", {})
    if not isinstance(places, dict):
        raise MistakeError(Where("places", None, "places"), "write each place under [places.TR]")
    each = {  # a record, or one for each language
        code: item if isinstance(item, list) else [item] for code, item in places.items()
    }
    if not all(isinstance(item, dict) for items in each.values() for item in items):
        raise MistakeError(Where("places", None, "places"), "write each place under [places.TR]")
    never = strings(data.get("never", []), Where("never", None, "never"), "never")
    return build(
        name,
        [entity(item, Where("entities", number)) for number, item in enumerate(entities)],
        [
            place(code, item, Where("places", code))
            for code, items in each.items()
            for item in items
        ],
        list(unique(never, Where("never", None, "never"), "never")),
    )


_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
    r"|#[^\n]*|^[ \t]*\[\[?[^\n#]*?\]\]?|^[ \t]*[\w.\"'-]+[ \t]*=|[\w-]+[ \t]*=",
    re.DOTALL | re.MULTILINE,
)


def _line(text: str, where: Where) -> int | None:
    """The line of a place in TOML, which tomllib does not tell."""
    found = _offset(text, where)
    if found is None and where.form:  # tables written in one line
        strings = [m for m in _TOKEN.finditer(text) if _string(m[0]) == where.form]
        found = strings[-1].end() if strings else None
    return None if found is None else text.count("\n", 0, found) + 1


def _offset(text: str, where: Where) -> int | None:
    """Where the entry, the key in it and the form under the key stand, as far as they do."""
    best: int | None = None
    inside, seen, under = where.item is None, -1, not where.key
    for match in _TOKEN.finditer(text):
        token = match[0].strip()
        if token.startswith("["):
            path = token.strip("[] \t").replace('"', "").replace("'", "")
            if isinstance(where.item, int):
                seen += path == where.kind
                inside = path == where.kind and seen == where.item
            elif where.item is None:
                inside = path.split(".")[0] == where.key
            else:
                inside = path == f"{where.kind}.{where.item}"
            under = not where.key
            if inside:
                best = match.end()
                if where.item is None or not (where.key or where.form):
                    return best
        elif token.endswith("="):
            if best is not None and under and where.key and inside:
                return best  # the keys after the one that is meant
            under = not where.key or (inside and token[:-1].strip().strip("\"'") == where.key)
            if under and inside and where.key:
                best = match.end()
                if not where.form:
                    return best
        elif inside and under and where.form and _string(token) == where.form:
            best = match.end()  # the last time that it stands there: the repetition
    return best


def _string(token: str) -> str | None:
    if token[:1] not in ("'", '"'):
        return None
    try:
        value = tomllib.loads("v = " + token)["v"]
    except tomllib.TOMLDecodeError:
        return None
    return value if isinstance(value, str) else None
