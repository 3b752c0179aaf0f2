"""What must hold of a table in whatever format: names, codes, no form of two entities."""

import re
from typing import Any, NamedTuple

from toponorm.language import parse_tag
from toponorm.names.aliases import Wanted, conflict
from toponorm.usertables.records import PlaceForms, Table

_ID = re.compile(r"[a-z][a-z0-9-]*/\w[\w-]*")
_KIND = re.compile(r"[a-z][a-z0-9-]*")
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

    def __init__(self, where: Where, message: str) -> None:
        super().__init__(message)
        self.where = where


def build(name: str, entities: list[Wanted], places: list[PlaceForms], never: list[str]) -> Table:
    """The table, once its entries agree with each other."""
    found = conflict(entities)
    if found is not None:
        number, form, message = found
        raise MistakeError(Where("entities", number, "", form), message)
    owner: dict[str, str] = {}
    for place in places:
        for form in place.forms:
            other = owner.setdefault(form, place.code)
            if other != place.code:
                raise MistakeError(
                    Where("places", place.code, "forms", form),
                    f"{form!r} is a form of {other} and of {place.code}; leave it to one of them",
                )
    return Table(name, tuple(entities), tuple(places), tuple(never))


def has_control(form: str) -> bool:
    """Return whether a form has a control character or a line break."""
    return _CONTROL.search(form) is not None


def form_of(value: Any, where: Where, what: str) -> str:
    """Return a value that is a name: a string in one line, with nothing around it."""
    if not isinstance(value, str):
        raise MistakeError(where, f"{what} is {shown(value)}; write a string in quotes")
    if has_control(value):
        raise MistakeError(where, f"{what} has a control character or a line break; write one line")
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


def code_of(where: Where, code: str) -> str:
    """Return a code that has the form of a country's."""
    if not re.fullmatch("[A-Z]{2}", code):
        raise MistakeError(
            where, f"{code!r} is no place; write an ISO 3166-1 alpha-2 code such as 'TR'"
        )
    return code


def unique(forms: list[str], where: Where, owner: str) -> tuple[str, ...]:
    """Return forms of which none stands twice."""
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
