"""Tables in JSON Lines: one entity, place or name to leave alone a line, read as a stream."""

import json
from array import array
from collections.abc import Mapping
from typing import Any

from toponorm.names.entities.wanted import Wanted
from toponorm.usertables.checks import MistakeError, Where, build, entity, form_of, place, shown
from toponorm.usertables.records import PlaceForms, Table, TableError
from toponorm.usertables.source import Source

_HEADS = ("canonical", "code", "never")


def read(source: Source) -> Table:
    """Return the table that a file in JSON Lines holds."""
    entities: list[Wanted] = []
    places: list[PlaceForms] = []
    never: dict[str, int] = {}
    at = {"entities": array("Q"), "places": array("Q")}
    for line, text in source.lines():
        if not text or text.isspace():
            continue
        try:
            item = _object(text)
            if "canonical" in item:
                at["entities"].append(line)
                entities.append(entity(item, Where("entities", len(entities))))
            elif "code" in item:
                at["places"].append(line)
                code = form_of(item.pop("code"), Where("places"), "code")
                places.append(place(code, item, Where("places", code)))
            else:
                _never(item, never, line)
        except MistakeError as mistake:
            raise TableError(source.name, line, str(mistake)) from None
    try:
        return build(source.name, entities, places, list(never))
    except MistakeError as mistake:
        codes = {entry.code: number for number, entry in enumerate(places)}

        def found(where: Where) -> int | None:
            number = where.item if isinstance(where.item, int) else codes.get(str(where.item))
            return None if number is None else at[where.kind][number]

        raise mistake.located(source.name, found) from None


def _object(text: str) -> dict[str, Any]:
    try:
        item = json.loads(text, object_pairs_hook=_without_repetition)
    except json.JSONDecodeError as error:
        raise MistakeError(
            Where(""),
            f"not JSON at column {error.colno}: {error.msg[0].lower()}{error.msg[1:]}; "
            "write one object in each line",
        ) from None
    except RecursionError:
        raise MistakeError(Where(""), "nested too deeply; write lists of names only") from None
    if not isinstance(item, dict):
        raise MistakeError(Where(""), f"the line is {shown(item)}; write one object in each line")
    if sum(head in item for head in _HEADS) != 1:
        raise MistakeError(
            Where(""), 'an object without "canonical", "code" or "never"; write one of the three'
        )
    return item


def _without_repetition(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    item = dict(pairs)
    if len(item) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise MistakeError(Where(""), f"the key {twice!r} stands twice; write it once")
    return item


def _never(item: Mapping[str, Any], never: dict[str, int], line: int) -> None:
    for key in item:
        if key != "never":
            raise MistakeError(Where(""), f"unknown key {key!r}; write never alone")
    name = form_of(item["never"], Where("never"), "never")
    if never.setdefault(name, line) != line:
        raise MistakeError(Where(""), f"{name!r} stands in line {never[name]}, too; write it once")
