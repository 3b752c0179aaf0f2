"""Tables written as TOML, TSV or JSON Lines: what one format says, the others say, too."""

import json
from collections.abc import Iterable, Iterator

from toponorm.names.entities.wanted import Wanted
from toponorm.usertables.records import PlaceForms, Table, TableError
from toponorm.usertables.tsv import COLUMNS


def dumps(table: Table, format: str) -> str:  # noqa: A002 -- the word for it
    """Return a table as text.

    Args:
        table: the table.
        format: ``toml``, ``tsv`` or ``jsonl``.

    Raises:
        TableError: the format is ``tsv``, and the table holds things of several kinds, or a name
            that begins with ``#`` or stands in quotation marks.
        ValueError: there is no such format.

    >>> print(dumps(Table("names", (Wanted("Kyiv", ("Kiev",)),)), "jsonl"), end="")
    {"canonical": "Kyiv", "aliases": ["Kiev"]}
    """
    writers = {"toml": _toml, "tsv": _tsv, "jsonl": _jsonl}
    if format not in writers:
        raise ValueError(f"there is no format {format!r}; choose toml, tsv or jsonl")
    return "".join(line + "\n" for line in writers[format](table))


def _entity(entity: Wanted) -> dict[str, str | list[str]]:
    row: dict[str, str | list[str]] = {"canonical": entity.canonical}
    if entity.id:
        row["id"] = entity.id
    if entity.kind != "user":
        row["kind"] = entity.kind
    if entity.language != "und":
        row["language"] = entity.language
    if entity.aliases:
        row["aliases"] = list(entity.aliases)
    if entity.weak:
        row["weak"] = list(entity.weak)
    return row


def _place(place: PlaceForms) -> dict[str, str | list[str]]:
    row: dict[str, str | list[str]] = {}
    if place.target:
        row["target"] = place.target
    if place.language != "und":
        row["language"] = place.language
    if place.forms:
        row["forms"] = list(place.forms)
    return row


def _jsonl(table: Table) -> Iterator[str]:
    rows: list[dict[str, str | list[str]]] = [_entity(entity) for entity in table.entities]
    rows += [{"code": place.code, **_place(place)} for place in table.places]
    rows += [{"never": name} for name in table.never]
    for row in rows:
        yield json.dumps(row, ensure_ascii=False)


def _toml(table: Table) -> Iterator[str]:
    yield f"never = {_quoted(table.never)}"
    for entity in table.entities:
        yield from ("", "[[entities]]", *_pairs(_entity(entity)))
    codes = [place.code for place in table.places]
    for place in table.places:
        head = f"places.{place.code}"
        head = f"[[{head}]]" if codes.count(place.code) > 1 else f"[{head}]"
        yield from ("", head, *_pairs(_place(place)))


def _pairs(row: dict[str, str | list[str]]) -> Iterator[str]:
    for key, value in row.items():
        yield f"{key} = {_quoted(value)}"


def _quoted(value: str | Iterable[str]) -> str:
    """A string or a list of strings as TOML has them, which is what JSON has."""
    return json.dumps(value if isinstance(value, str) else list(value), ensure_ascii=False)


def _tsv(table: Table) -> Iterator[str]:
    held = {"entities": table.entities, "places": table.places, "never": table.never}
    kinds = [kind for kind, entries in held.items() if entries]
    if len(kinds) > 1:
        raise TableError(
            table.name,
            None,
            f"holds {' and '.join(kinds)}; write a TSV file of each, or JSON Lines",
        )
    kind = kinds[0] if kinds else "entities"
    names = (*(entity.canonical for entity in table.entities), *table.never)
    if comment := next((name for name in names if name.startswith("#")), None):
        raise TableError(
            table.name, None, f"{comment!r} would be a comment in TSV; write TOML or JSON Lines"
        )
    cells = (
        *(form for entity in table.entities for form in (*entity.aliases, *entity.weak)),
        *(form for place in table.places for form in (*place.forms, place.target)),
    )
    if quoted := next((c for c in (*names, *cells) if c[:1] == '"' == c[-1:] and len(c) > 1), None):
        raise TableError(
            table.name, None, f"{quoted} would be a quoted cell in TSV; write TOML or JSON Lines"
        )
    yield "\t".join(COLUMNS[kind])
    if kind == "never":
        yield from table.never
    for entity in table.entities:
        said = _said(entity.id, entity.kind, entity.language)
        rows = [(alias, "") for alias in entity.aliases]
        rows += [("", weak) for weak in entity.weak]
        for alias, weak in rows or [("", "")]:
            yield "\t".join((entity.canonical, alias, *said, weak))
    for place in table.places:
        language = "" if place.language == "und" else place.language
        for form in place.forms or ("",):
            yield "\t".join((place.code, form, place.target, language))


def _said(id_: str, kind: str, language: str) -> tuple[str, str, str]:
    return id_, "" if kind == "user" else kind, "" if language == "und" else language
