"""Tables in TOML, and the lines of what is wrong in them."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from toponorm.names.aliases import Wanted
from toponorm.usertables.checks import (
    MistakeError,
    Where,
    build,
    checked,
    code_of,
    form_of,
    has_control,
    shown,
    unique,
)
from toponorm.usertables.records import PlaceForms, Table, TableError

_ENTITY = ("canonical", "id", "kind", "language", "aliases")
_PLACE = ("target", "forms", "language")
_TOP = ("entities", "places", "never")
_TOML_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


def read(name: str, text: str) -> Table:
    """Return the table that a text in TOML holds; ``name`` is for the errors."""
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
        raise TableError(name, _line(text, mistake.where), str(mistake)) from None


def _from_toml(name: str, data: Mapping[str, Any]) -> Table:
    for key in data:
        if key not in _TOP:
            hint = " (tables do not include each other)" if key == "extends" else ""
            raise MistakeError(
                Where(key, None, key), f"unknown key {key!r}{hint}; write {_or(_TOP)}"
            )
    entities = data.get("entities", [])
    if not isinstance(entities, list) or not all(isinstance(item, dict) for item in entities):
        raise MistakeError(
            Where("entities", None, "entities"), "write each entity under [[entities]]"
        )
    places = data.get("places", {})
    if not isinstance(places, dict) or not all(isinstance(item, dict) for item in places.values()):
        raise MistakeError(Where("places", None, "places"), "write each place under [places.TR]")
    never = _strings(data.get("never", []), Where("never", None, "never"), "never")
    return build(
        name,
        [_entity(number, item) for number, item in enumerate(entities)],
        [_place(code, item) for code, item in places.items()],
        list(unique(never, Where("never", None, "never"), "never")),
    )


def _entity(number: int, item: Mapping[str, Any]) -> Wanted:
    here = Where("entities", number)
    _known(item, _ENTITY, here)
    if "canonical" not in item:
        raise MistakeError(here, 'an entity without canonical; write canonical = "..."')
    canonical = form_of(item["canonical"], here._replace(key="canonical"), "canonical")
    texts = {
        key: checked(here._replace(key=key), key, form_of(item[key], here._replace(key=key), key))
        for key in ("id", "kind", "language")
        if key in item
    }
    where = here._replace(key="aliases")
    aliases = _strings(item.get("aliases", []), where, "aliases")
    return Wanted(
        canonical,
        unique(aliases, where, canonical),
        texts.get("id", ""),
        texts.get("kind", "user"),
        texts.get("language", "und"),
    )


def _place(code: str, item: Mapping[str, Any]) -> PlaceForms:
    here = Where("places", code)
    code_of(here, code)
    _known(item, _PLACE, here)
    target = (
        form_of(item["target"], here._replace(key="target"), "target") if "target" in item else ""
    )
    language = "und"
    if "language" in item:
        where = here._replace(key="language")
        language = checked(where, "language", form_of(item["language"], where, "language"))
    where = here._replace(key="forms")
    forms = _strings(item.get("forms", []), where, "forms")
    return PlaceForms(code, target, unique(forms, where, code), language)


def _known(item: Mapping[str, Any], keys: tuple[str, ...], here: Where) -> None:
    for key in item:
        if key not in keys:
            raise MistakeError(here._replace(key=key), f"unknown key {key!r}; write {_or(keys)}")


def _strings(value: Any, where: Where, what: str) -> list[str]:
    if not isinstance(value, list):
        raise MistakeError(where, f"{what} is {shown(value)}; write a list of strings")
    for item in value:
        if not isinstance(item, str) or has_control(item) or item != item.strip() or not item:
            form_of(
                item, where._replace(form=item if isinstance(item, str) else ""), f"one of {what}"
            )
    return value


def _or(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


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
