"""Entities of FollowTheMoney, as OpenSanctions publishes them: a line of JSON each.

An entity has an ``id``, a ``schema`` and ``properties`` of several values each
(https://www.opensanctions.org/docs/entities/): of those that name it, ``name`` and ``alias``
speak for themselves; ``weakAlias`` ("not useful for matching"), ``abbreviation`` and
``previousName`` do not.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator

from toponorm.usertables.imports.run import (
    Fact,
    MalformedError,
    Report,
    Summary,
    name_of,
    names_of,
    parted,
    run,
)

SCHEMATA = {
    "Person": "person",
    "Organization": "org",
    "Company": "org",
    "PublicBody": "org",
    "LegalEntity": "org",
}
"""The schemata that are imported if nobody says which, and the kinds that they become."""

_STRONG = ("name", "alias")
_WEAK = ("weakAlias", "abbreviation", "previousName")


def opensanctions(
    source: "str | os.PathLike[str]",
    target: "str | os.PathLike[str]",
    *,
    schemata: Iterable[str] = tuple(SCHEMATA),
    strict: bool = False,
    report: Report | None = None,
) -> Summary:
    """Make a table of entities of FollowTheMoney.

    Args:
        source: the entities, a line of JSON each, packed as ``.gz`` or ``.bz2`` or not.
        target: the table to write, ``.jsonl``.
        schemata: which entities to take.
        strict: whether a malformed line ends the import with an error.
        report: is called with a message for each malformed line.

    Raises:
        TableError: a file cannot be read or written, or a line is malformed and ``strict``.
    """
    wanted = frozenset(schemata)

    def read(line: str) -> Iterator[Fact]:
        if line.strip():
            yield from _entity(line, wanted)

    options = {"format": "opensanctions", "schemata": sorted(wanted)}
    return run(
        os.fsdecode(source), os.fsdecode(target), read, options, strict=strict, report=report
    )


def _entity(line: str, schemata: frozenset[str]) -> Iterator[Fact]:
    try:
        entity = json.loads(line)
    except json.JSONDecodeError as error:
        raise MalformedError(f"not JSON at column {error.colno}") from None
    if not isinstance(entity, dict) or not isinstance(entity.get("id"), str):
        raise MalformedError("no entity: an object with an id")
    schema, properties = entity.get("schema"), entity.get("properties")
    if not isinstance(schema, str) or not isinstance(properties, dict):
        raise MalformedError("an entity without schema or properties")
    if schema not in schemata:
        return
    names = [form for key in _STRONG for form in names_of(properties.get(key, []))]
    caption = name_of(entity.get("caption", ""))
    canonical = caption or next(iter(names), "")
    if not canonical:
        return
    strong, short = parted(list(dict.fromkeys(names)), person=schema == "Person")
    weak = [form for key in _WEAK for form in names_of(properties.get(key, []))]
    id_ = re.sub(r"[^\w-]", "-", entity["id"]).lstrip("-")
    yield Fact(
        f"opensanctions/{id_}",
        canonical,
        SCHEMATA.get(schema, schema.lower()),
        strong,
        (*short, *weak),
    )
