"""What must hold of a table in whatever format: names, codes, no form of two entities."""

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from toponorm.arguments import target_fault
from toponorm.language import parse_tag
from toponorm.names.countries import is_code
from toponorm.names.entities.conflicts import Conflict, numbered
from toponorm.names.entities.wanted import Wanted
from toponorm.usertables.records import PlaceForms, Table, TableError

_ID = re.compile(r"[a-z][a-z0-9-]*/\w[\w-]*")
_KIND = re.compile(r"[a-z][a-z0-9-]*")
_HALF = re.compile(r"[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Where(NamedTuple):
    """A place in a table: the n-th of its kind, and what in it.

    ``kind`` is a top-level key, ``item`` the number or the code of an entry, ``key`` a key of
    the entry, ``form`` one of its strings.
    """

    kind: str
    item: int | str | None = None
    key: str = ""
    form: str = ""


class MistakeError(Exception):
    """Something wrong at a place that has yet to be found in the file."""

    def __init__(self, where: Where, message: str, other: Where | None = None) -> None:
        super().__init__(message)
        self.where = where
        self.other = other

    def located(self, file: str, line: Callable[[Where], int | None]) -> TableError:
        """Return the error with its line, and with that of the entry it contradicts."""
        message = str(self)
        at = line(self.where)
        if self.other is not None and (there := line(self.other)) not in (None, at):
            message += f" (the other stands in line {there})"
        return TableError(file, at, message)


def build(name: str, entities: list[Wanted], places: list[PlaceForms], never: list[str]) -> Table:
    """The table, once its entries agree with each other."""
    found = numbered(entities)
    if isinstance(found, Conflict):
        raise MistakeError(
            Where("entities", found.number, "", found.form),
            found.message,
            Where("entities", found.other, "", found.other_form),
        )
    owner: dict[str, str] = {}
    codes: set[tuple[str, str]] = set()
    for place in places:
        if (place.code, place.language) in codes:
            raise MistakeError(
                Where("places", place.code),
                f"{place.code} stands twice; make the two one place, or give each a language",
            )
        codes.add((place.code, place.language))
        for form in place.forms:
            other = owner.setdefault(form, place.code)
            if other != place.code:
                raise MistakeError(
                    Where("places", place.code, "forms", form),
                    f"{form!r} is a form of {other} and of {place.code}; leave it to one of them",
                    Where("places", other, "forms", form),
                )
    return Table(name, tuple(entities), tuple(places), tuple(never), found)


def has_control(form: str) -> bool:
    """Return whether a form has a control character or a line break."""
    return _CONTROL.search(form) is not None


def form_of(value: Any, where: Where, what: str) -> str:
    """Return a value that is a name: a string in one line, with nothing around it."""
    if not isinstance(value, str):
        raise MistakeError(where, f"{what} is {shown(value)}; write a string in quotes")
    if has_control(value):
        raise MistakeError(where, f"{what} has a control character or a line break; write one line")
    if _HALF.search(value):
        raise MistakeError(where, f"{what} has half a character (a lone surrogate); write it whole")
    if not value.strip():
        raise MistakeError(where, f"{what} is empty; write a name")
    if value != value.strip():
        raise MistakeError(where, f"{what} {value!r} begins or ends with a blank; write it without")
    return value


def checked(where: Where, key: str, value: str) -> str:
    """The value of ``id``, ``kind`` or ``language``."""
    if key == "id" and not _ID.fullmatch(value):
        raise MistakeError(where, f"{value!r} is no id; write one such as 'person/bashar-al-assad'")
    if key == "kind" and not _KIND.fullmatch(value):
        raise MistakeError(where, f"{value!r} is no kind; write a lower-case word such as 'person'")
    if key == "language":
        try:
            parse_tag(value)
        except ValueError as error:
            raise MistakeError(where, str(error)) from None
    return value


def target_of(where: Where, value: Any) -> str:
    """Return a name to write for a place, behind a bar of which it may stand in capitals."""
    target = form_of(value, where, "target")
    if fault := target_fault(target):
        raise MistakeError(where, f"target is {target!r}; {fault}")
    return target


def code_of(where: Where, code: str) -> str:
    """Return a code that is a country's or territory's."""
    if not is_code(code):
        raise MistakeError(
            where, f"{code!r} is no place; write an ISO 3166-1 alpha-2 code such as 'TR'"
        )
    return code


def unique(forms: list[str], where: Where, owner: str) -> tuple[str, ...]:
    """Return forms of which none stands twice."""
    if len(set(forms)) == len(forms):
        return tuple(forms)
    seen: set[str] = set()
    for form in forms:
        if form in seen:
            raise MistakeError(
                where._replace(form=form), f"{form!r} stands twice under {owner!r}; write it once"
            )
        seen.add(form)
    return tuple(forms)


def shown(value: Any) -> str:
    """Return what a value is, in words."""
    kinds = {
        str: "a string",
        bool: "a boolean",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "a table",
    }
    return kinds.get(type(value), type(value).__name__)


_ENTITY = ("canonical", "id", "kind", "language", "aliases", "weak")
_PLACE = ("target", "forms", "language")


def entity(item: Mapping[str, Any], here: Where) -> Wanted:
    """Return an entity of a format that has objects."""
    known(item, _ENTITY, here)
    if "canonical" not in item:
        raise MistakeError(here, 'an entity without canonical; write canonical = "..."')
    canonical = form_of(item["canonical"], here._replace(key="canonical"), "canonical")
    texts = {
        key: checked(here._replace(key=key), key, form_of(item[key], here._replace(key=key), key))
        for key in ("id", "kind", "language")
        if key in item
    }
    where = here._replace(key="aliases")
    aliases = unique(strings(item.get("aliases", []), where, "aliases"), where, canonical)
    weak: tuple[str, ...] = ()
    if "weak" in item:
        where = here._replace(key="weak")
        forms = strings(item["weak"], where, "weak")
        weak = unique([*aliases, *forms], where, canonical)[len(aliases) :]
    return Wanted(
        canonical,
        aliases,
        texts.get("id", ""),
        texts.get("kind", "user"),
        texts.get("language", "und"),
        weak,
    )


def place(code: str, item: Mapping[str, Any], here: Where) -> PlaceForms:
    """Return a place of a format that has objects."""
    code_of(here, code)
    known(item, _PLACE, here)
    target = target_of(here._replace(key="target"), item["target"]) if "target" in item else ""
    language = "und"
    if "language" in item:
        where = here._replace(key="language")
        language = checked(where, "language", form_of(item["language"], where, "language"))
    where = here._replace(key="forms")
    forms = strings(item.get("forms", []), where, "forms")
    return PlaceForms(code, target, unique(forms, where, code), language)


def known(item: Mapping[str, Any], keys: tuple[str, ...], here: Where) -> None:
    """Raise unless an object has only keys that exist."""
    for key in item:
        if key not in keys:
            raise MistakeError(here._replace(key=key), f"unknown key {key!r}; write {either(keys)}")


def strings(value: Any, where: Where, what: str) -> list[str]:
    """Return a value that is a list of names."""
    if not isinstance(value, list):
        raise MistakeError(where, f"{what} is {shown(value)}; write a list of strings")
    for item in value:
        if (
            not isinstance(item, str)
            or has_control(item)
            or item != item.strip()
            or not item
            or (not item.isascii() and _HALF.search(item))
        ):
            form_of(
                item, where._replace(form=item if isinstance(item, str) else ""), f"one of {what}"
            )
    return value


def either(words: tuple[str, ...]) -> str:
    """Return words in a row, for a sentence."""
    return f"{', '.join(words[:-1])} or {words[-1]}"
