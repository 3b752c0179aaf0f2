"""Tables in TSV: one alias, form or name a line."""

from collections.abc import Iterator
from typing import Any

from toponorm.names.aliases import Wanted
from toponorm.usertables.checks import MistakeError, Where, build, checked, code_of, form_of, unique
from toponorm.usertables.records import PlaceForms, Table, TableError

_COLUMNS = {
    "entities": ("canonical", "alias", "id", "kind", "language"),
    "places": ("code", "form", "target", "language"),
    "never": ("never",),
}


def read(name: str, text: str) -> Table:
    """Return the table that a text in TSV holds; ``name`` is for the errors."""
    rows = _rows(text)
    first = next(rows, None)
    if first is None:
        raise TableError(name, None, "has comments only; write a line with the columns' names")
    line, columns = first
    sort = next((kind for kind, known in _COLUMNS.items() if known[0] in columns), None)
    if sort is None:
        raise TableError(
            name,
            line,
            "the columns have no names; begin with canonical, alias or code, form or never",
        )
    for column in columns:
        if column not in _COLUMNS[sort]:
            raise TableError(
                name, line, f"unknown column {column!r}; write {', '.join(_COLUMNS[sort])}"
            )
        if columns.count(column) > 1:
            raise TableError(name, line, f"the column {column!r} stands twice; write it once")
    needed = _COLUMNS[sort][:2]
    if not set(needed) <= set(columns):
        raise TableError(name, line, f"a column is missing; write {' and '.join(needed)}")
    at: dict[tuple[int | str | None, str], int] = {}
    try:
        return _from_rows(name, sort, columns, rows, at)
    except MistakeError as mistake:
        where = mistake.where
        parts = [part for part in (where.form, where.key) if part]
        lines = (at.get((where.item, part)) for part in (*parts, ""))
        raise TableError(name, next(filter(None, lines), None), str(mistake)) from None


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that hold something, with their numbers."""
    for number, line in enumerate(text.split("\n"), 1):
        line = line.removesuffix("\r")  # noqa: PLW2901 -- written on Windows
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def _from_rows(
    name: str,
    sort: str,
    columns: list[str],
    rows: Iterator[tuple[int, list[str]]],
    at: dict[tuple[int | str | None, str], int],
) -> Table:
    """The table that the rows make; ``at`` receives the lines of entries, keys and forms."""
    entries: dict[str, dict[str, Any]] = {}
    numbers: dict[str, int] = {}
    never: list[str] = []
    for line, cells in rows:
        if len(cells) > len(columns):
            at[None, ""] = line
            raise MistakeError(
                Where(sort), f"{len(cells)} columns instead of {len(columns)}; remove a tab"
            )
        row = dict(zip(columns, cells, strict=False))
        head = columns[0] if sort == "never" else _COLUMNS[sort][0]
        entry_name = row.get(head, "")
        at[None, ""] = line
        form_of(entry_name, Where(sort), head)
        if sort == "never":
            never.append(entry_name)
            continue
        item = numbers.setdefault(entry_name, len(numbers)) if sort == "entities" else entry_name
        entry = entries.setdefault(entry_name, {"forms": []})
        at.setdefault((item, ""), line)
        for column, cell in row.items():
            if column == head or not cell:
                continue
            here = Where(sort, item, column)
            at[item, column] = line
            form_of(cell, here, column)
            if column in ("alias", "form"):
                at[item, cell] = line
                entry["forms"].append(cell)
                if cell in entry:
                    raise MistakeError(
                        here._replace(form=cell),
                        f"{cell!r} stands twice under {entry_name!r}; write it once",
                    )
                entry[cell] = None
            elif entry.setdefault("=" + column, cell) != cell:
                raise MistakeError(
                    here, f"{column} was {entry['=' + column]!r} before; write one of the two"
                )
            else:
                checked(here, column, cell)
    if sort == "entities":
        wanted = [
            Wanted(
                canonical,
                tuple(e["forms"]),
                e.get("=id", ""),
                e.get("=kind", "user"),
                e.get("=language", "und"),
            )
            for canonical, e in entries.items()
        ]
        return build(name, wanted, [], [])
    places = [
        PlaceForms(
            code_of(Where(sort, code), code),
            e.get("=target", ""),
            tuple(e["forms"]),
            e.get("=language", "und"),
        )
        for code, e in entries.items()
    ]
    return build(name, [], places, list(unique(never, Where("never"), "never")))
