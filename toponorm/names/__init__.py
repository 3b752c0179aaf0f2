"""Names of places and entities: see :func:`find` and :func:`country`."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from toponorm.config import Config, default
from toponorm.document import Document
from toponorm.edits import Edit, select
from toponorm.names import entities, places
from toponorm.names.countries import Country
from toponorm.result import Mention, Stage

if TYPE_CHECKING:
    from toponorm.names.lookup import country

__all__ = ["Country", "country", "find", "find_places"]


def __getattr__(name: str) -> Any:
    if name != "country":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from toponorm.names import lookup  # noqa: PLC0415 -- texts do not need it, and it takes 9 ms

    globals()["country"] = lookup.country
    return lookup.country


def find(document: Document, config: Config) -> Stage:
    """Return the places and entities that a document names, and how to rewrite them.

    >>> found = find(Document("Bashar Assad of Syria spoke."), Config())
    >>> [(mention.kind, mention.value) for mention in found.mentions]
    [('place', 'Syria'), ('entity', 'Bashar al-Assad')]
    """
    placed = places.find(document, config)
    named = entities.find(document, config, placed.mentions, placed.declined)
    if not (named.mentions or named.declined):
        return placed
    placed = _outside_persons(placed, named)
    edits = placed.edits
    if edits or named.edits:
        edits, _ = select(named.edits, _outside(placed, named))
    return Stage(edits, placed.mentions + named.mentions, placed.declined + named.declined)


def find_places(document: Document) -> tuple[Mention, ...]:
    """Return the places that a document names.

    Who else is in it is asked only if a place's name may be a person's.

    >>> [mention.text for mention in find_places(Document("François Hollande flew to Jordan."))]
    ['Jordan']
    """
    placed = places.find(document, default(), write=False)
    if entities.may_hide(document, placed.mentions):
        named = entities.find(document, default(), placed.mentions, placed.declined)
        placed = _outside_persons(placed, named)
    return placed.mentions


def _outside_persons(placed: Stage, named: Stage) -> Stage:
    """The places that are no part of a person's name: François Hollande is no country."""
    spans = [(m.start, m.end) for m in named.mentions if (m.id or "").startswith("person/")]
    if not spans or not placed.mentions:
        return placed
    inside = {
        (place.start, place.end)
        for place in placed.mentions
        if (at := bisect_left(spans, (place.start + 1,)) - 1) >= 0 and place.end <= spans[at][1]
    }
    if not inside:
        return placed
    return placed._replace(
        edits=tuple(edit for edit in placed.edits if edit[:2] not in inside),
        mentions=tuple(place for place in placed.mentions if place[:2] not in inside),
    )


def _outside(placed: Stage, named: Stage) -> Iterator[Edit]:
    """The edits of places that leave alone what the user wants written as it stands."""
    kept = [(m.start, m.end) for m in named.mentions if m.rule == "entity.user"]
    for edit in placed.edits:
        at = bisect_left(kept, edit.end, key=lambda span: span[0]) - 1
        if at < 0 or kept[at][1] <= edit.start:
            yield edit
