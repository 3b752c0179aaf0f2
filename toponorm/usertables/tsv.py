"""Tables in TSV: one alias, form or name a line, read as a stream."""

import re
from collections.abc import Iterator
from typing import Any

from toponorm.names.entities.wanted import Wanted
from toponorm.usertables.checks import (
    MistakeError,
    Where,
    build,
    checked,
    code_of,
    form_of,
    target_of,
    unique,
)
from toponorm.usertables.records import PlaceForms, Table, TableError
from toponorm.usertables.source import Source

COLUMNS = {
    "entities": ("canonical", "alias", "id", "kind", "language", "weak"),
    "places": ("code", "form", "target", "language"),
    "never": ("never",),
}
_MANY_VALUED = {"alias": 0, "form": 0, "weak": 1}
_SINGLE = ("id", "kind", "language", "target")

_NOTHING: dict[str, str] = {}

_SUSPECT = re.compile(
    '^\\s|\\s$|\\s\t|\t[^\\S\t]|[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]|(?:^|\t)"'
)
"""What may be wrong in the cells of a line; each is then looked at alone."""


class _Entry:
    """What the rows of one entity or place have said so far."""

    __slots__ = ("forms", "said", "weak")

    def __init__(self) -> None:
        self.forms: list[str] = []
        self.weak: list[str] | None = None
        self.said: dict[str, str] | None = None


def read(source: Source) -> Table:
    """Return the table that a file in TSV holds."""
    rows = _rows(source)
    sort, columns = _head(source, rows)
    try:
        return _from_rows(source.name, sort, columns, rows)
    except MistakeError as mistake:
        raise mistake.located(source.name, lambda where: _line(source, columns, where)) from None


def _head(source: Source, rows: Iterator[tuple[int, str, bool]]) -> tuple[str, list[str]]:
    """What the file holds, and its columns."""
    name = source.name
    first = next(rows, None)
    if first is None:
        raise TableError(name, None, "has comments only; write a line with the columns' names")
    line, columns = first[0], first[1].split("\t")
    sort = next((kind for kind, known in COLUMNS.items() if known[0] in columns), None)
    if sort is None:
        message = (
            "the first line names no column of a table; name the columns there, with tabs between: "
            "canonical, alias or code, form or never"
        )
        if any(column.startswith('"') for column in columns):
            message = "TSV has no quotation marks around cells; write the file without them"
        raise TableError(name, line, message)
    for column in columns:
        if column not in COLUMNS[sort]:
            raise TableError(
                name, line, f"unknown column {column!r}; write {', '.join(COLUMNS[sort])}"
            )
        if columns.count(column) > 1:
            raise TableError(name, line, f"the column {column!r} stands twice; write it once")
    needed = COLUMNS[sort][:2]
    if not set(needed) <= set(columns):
        raise TableError(name, line, f"a column is missing; write {' and '.join(needed)}")
    return sort, columns


def _rows(source: Source) -> Iterator[tuple[int, str, bool]]:
    """Lines that hold something, with their numbers, and whether their cells may be wrong."""
    suspect = _SUSPECT.search
    for first, lines, text in source.blocks():
        if _is_clean(text):
            for number, line in enumerate(lines, first):
                if line and line[0] != "#":
                    yield number, line, False
            continue
        for number, line in enumerate(lines, first):
            if line and line[0] != "#" and not line.isspace():
                yield number, line, suspect(line) is not None


def _is_clean(text: str) -> bool:
    """Whether no cell of many lines can be wrong, but for being empty."""
    if text[:1] in (" ", '"') or text[-1:] == " ":
        return False
    for odd in (" \t", "\t ", " \n", "\n ", '\t"', '\n"'):
        if odd in text:
            return False
    return text.replace("\t", "").replace("\n", "").isprintable()


def _from_rows(
    name: str, sort: str, columns: list[str], rows: Iterator[tuple[int, str, bool]]
) -> Table:
    entries: dict[str, _Entry] = {}
    width, head = len(columns), columns.index(COLUMNS[sort][0])
    single = [(at, column) for at, column in enumerate(columns) if column in _SINGLE]
    many = [(at, column) for at, column in enumerate(columns) if column in _MANY_VALUED]
    plain = len(many) == 1 and not single
    alias = many[0][0] if many else 0
    spoken = columns.index("language") if sort == "places" and "language" in columns else width
    records: dict[str, str] = {}  # the key of the last record of a place
    previous, entry = None, _Entry()
    for line, text, suspect in rows:
        cells = text.split("\t")
        if len(cells) > width:
            message = f"{len(cells)} columns instead of {width}; remove a tab"
            raise TableError(name, line, message)
        key = cells[head] if head < len(cells) else ""
        if suspect or not key:
            _check(name, line, sort, columns, cells)
        code = key
        if spoken < width:  # a place has a record for each language
            if spoken < len(cells) and cells[spoken]:
                records[code] = f"{code}\t{cells[spoken]}"
            key = records.get(code, code)
        if key != previous:
            previous = key
            found = entries.get(key)
            if found is None:
                found = entries[key] = _Entry()
                if sort == "places":
                    _at(name, line, code_of, Where(sort, code), code)
            elif sort == "never":
                raise TableError(name, line, f"{key!r} stands twice under 'never'; write it once")
            entry = found
        elif sort == "never":
            raise TableError(name, line, f"{key!r} stands twice under 'never'; write it once")
        if plain:
            if alias < len(cells) and (form := cells[alias]):
                entry.forms.append(form)
            continue
        for at, column in many:
            if at < len(cells) and (form := cells[at]):
                if column == "weak":
                    entry.weak = [*(entry.weak or ()), form]
                else:
                    entry.forms.append(form)
        for at, column in single:
            if at >= len(cells) or not (value := cells[at]):
                continue
            if entry.said is None:
                entry.said = {}
            if entry.said.get(column) != value:
                _say((name, line), entry.said, Where(sort, key), column, value)
    return _table(name, sort, entries)


def _say(at: tuple[str, int], said: dict[str, str], where: Where, column: str, value: str) -> None:
    """Note what stands once for an entity or place."""
    if column in said:
        message = f"{column} was {said[column]!r} before; write one of the two"
        raise TableError(*at, message)
    if column == "target":
        _at(*at, target_of, where, value)
    else:
        _at(*at, checked, where, column, value)
    said[column] = value


def _table(name: str, sort: str, entries: dict[str, _Entry]) -> Table:
    if sort == "never":
        return build(name, [], [], list(entries))
    if sort == "entities":
        wanted = []
        for number, (key, entry) in enumerate(entries.items()):
            said = entry.said.get if entry.said else _NOTHING.get
            here = Where(sort, number, "alias")
            forms = unique(entry.forms, here, key) if len(entry.forms) > 1 else (*entry.forms,)
            weak = unique([*forms, *entry.weak], here, key)[len(forms) :] if entry.weak else ()
            entry.forms.clear()
            wanted.append(
                Wanted(
                    key, forms, said("id", ""), said("kind", "user"), said("language", "und"), weak
                )
            )
        entries.clear()
        return build(name, wanted, [], [])
    places = [
        PlaceForms(
            code.partition("\t")[0],
            (entry.said or _NOTHING).get("target", ""),
            unique(entry.forms, Where(sort, number, "form"), code.partition("\t")[0]),
            (entry.said or _NOTHING).get("language", "und"),
        )
        for number, (code, entry) in enumerate(entries.items())
    ]
    return build(name, [], places, [])


def _check(name: str, line: int, sort: str, columns: list[str], cells: list[str]) -> None:
    """Raise an error that names what is wrong in the cells of a line, if something is."""
    for column, cell in zip(columns, cells, strict=False):
        if cell[:1] == '"' == cell[-1:] and len(cell) > 1:
            message = f"{column} stands in quotation marks, which TSV has not; write {cell[1:-1]}"
            raise TableError(name, line, message)
        if cell or column == COLUMNS[sort][0]:
            _at(name, line, form_of, cell, Where(sort), column)
    if columns[0] != COLUMNS[sort][0] and len(cells) <= columns.index(COLUMNS[sort][0]):
        _at(name, line, form_of, "", Where(sort), COLUMNS[sort][0])


def _at(name: str, line: int, check: Any, *arguments: Any) -> None:
    """Check something that stands in a line."""
    try:
        check(*arguments)
    except MistakeError as mistake:
        raise TableError(name, line, str(mistake)) from None


def _line(source: Source, columns: list[str], where: Where) -> int | None:
    """The line where an entry, or a form in it, stands last; found by reading on."""
    rows = _rows(source)
    next(rows)
    head = columns.index(COLUMNS[where.kind][0])
    keys: dict[str, int] = {}
    found = None
    for line, text, _ in rows:
        cells = text.split("\t")
        number = keys.setdefault(cells[head], len(keys))
        if where.item not in (number, cells[head]):
            continue
        if found is None or (where.form and where.form in cells):
            found = line
    return found
