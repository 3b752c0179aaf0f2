"""Names of places and entities: see :func:`find` and :func:`country`."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import Edit, select
from toponorm.names import entities, places
from toponorm.names.countries import Country
from toponorm.result import Stage

if TYPE_CHECKING:
    from toponorm.names.lookup import country

__all__ = ["Country", "country", "find"]


def __getattr__(name: str) -> Any:
    if name != "country":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from toponorm.names import lookup  # noqa: PLC0415 -- texts do not need it, and it takes 9 ms

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
    chain, _ = select(named.edits, _outside(placed, named))
    return Stage(chain, placed.mentions + named.mentions, placed.declined + named.declined)


def _outside(placed: Stage, named: Stage) -> Iterator[Edit]:
    """The edits of places that leave alone what the user wants written as it stands."""
    kept = [(m.start, m.end) for m in named.mentions if m.rule == "entity.user"]
    for edit in placed.edits:
        at = bisect_left(kept, edit.end, key=lambda span: span[0]) - 1
        if at < 0 or kept[at][1] <= edit.start:
            yield edit
