"""Wikidata's dumps of entities in JSON.

A dump is one array with an entity in each line and a comma behind it, packed or not
(https://www.mediawiki.org/wiki/Wikibase/DumpFormat). Labels are one name per language, aliases
several; ``mul`` stands for all languages. A map that is empty is dumped as an empty list.
"""

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any

from toponorm.usertables.imports.run import (
    Fact,
    MalformedError,
    Report,
    Summary,
    name_of,
    parted,
    run,
)

_HUMAN = "Q5"


def wikidata(
    source: "str | os.PathLike[str]",
    target: "str | os.PathLike[str]",
    *,
    language: str = "en",
    languages: Iterable[str] | None = None,
    instance_of: Iterable[str] = (),
    strict: bool = False,
    report: Report | None = None,
) -> Summary:
    """Make a table of a dump of Wikidata.

    Args:
        source: the dump, ``.json``, ``.json.gz`` or ``.json.bz2``.
        target: the table to write, ``.jsonl``.
        language: whose label is the canonical name; without it that of ``mul``. Entities that
            have neither are left out.
        languages: whose labels and aliases are aliases; ``language`` alone if left out, and
            all if it is ``["all"]``.
        instance_of: only entities that are an instance (P31) of one of these, such as ``Q5``,
            as they are said to be themselves: subclasses have to be named, too.
        strict: whether a malformed line ends the import with an error.
        report: is called with a message for each malformed line.

    Raises:
        TableError: a file cannot be read or written, or a line is malformed and ``strict``.
    """
    wanted = frozenset(languages if languages is not None else (language,)) | {"mul"}
    classes = frozenset(instance_of)

    def read(line: str) -> Iterator[Fact]:
        text = line.strip().removesuffix(",")
        if text not in ("", "[", "]"):
            yield from _entity(text, language, wanted, classes)

    options = {"format": "wikidata", "language": language, "languages": sorted(wanted),
               "instance_of": sorted(classes)}  # fmt: skip
    return run(
        os.fsdecode(source), os.fsdecode(target), read, options, strict=strict, report=report
    )


def _entity(
    text: str, language: str, wanted: frozenset[str], classes: frozenset[str]
) -> Iterator[Fact]:
    try:
        entity = json.loads(text)
    except json.JSONDecodeError as error:
        raise MalformedError(f"not JSON at column {error.colno}") from None
    if not isinstance(entity, dict) or not isinstance(entity.get("id"), str):
        raise MalformedError("no entity: an object with an id")
    if entity.get("type", "item") != "item":
        return
    if "labels" not in entity:
        raise MalformedError("no entity of Wikidata: it has no labels")
    found = set(_classes(entity.get("claims") or {}))
    if classes and not found & classes:
        return
    labels = _map(entity, "labels")
    label = labels.get(language) or labels.get("mul")
    canonical = _value(label) if label else ""
    if not canonical:
        return
    forms = []
    everything = "all" in wanted
    for tag, named in labels.items():
        if everything or tag in wanted:
            forms.append(_value(named))
    for tag, several in _map(entity, "aliases").items():
        if everything or tag in wanted:
            if not isinstance(several, list):
                raise MalformedError("aliases of a language are no list")
            forms += map(_value, several)
    person = _HUMAN in found
    strong, weak = parted([form for form in dict.fromkeys(forms) if form], person=person)
    kind = "person" if person else "entity"
    yield Fact(f"wikidata/{entity['id']}", canonical, kind, strong, weak)


def _map(entity: dict[str, Any], key: str) -> dict[str, Any]:
    found = entity.get(key) or {}
    if not isinstance(found, dict):
        raise MalformedError(f"{key} are no map")
    return found


def _value(named: Any) -> str:
    if not isinstance(named, dict) or "value" not in named:
        raise MalformedError("a name without a value")
    return name_of(named["value"])


def _classes(claims: Any) -> Iterator[str]:
    """What an entity is said to be an instance of."""
    if not isinstance(claims, dict):
        raise MalformedError("claims are no map")
    try:
        for statement in claims.get("P31", ()):
            snak = statement["mainsnak"]
            if snak["snaktype"] == "value" and statement.get("rank") != "deprecated":
                value = snak["datavalue"]["value"]
                yield value.get("id") or f"Q{value['numeric-id']}"
    except (KeyError, TypeError, AttributeError):
        raise MalformedError("a statement of P31 without its value") from None
