"""Tables in text, CSV and TSV: only the cells that change are written, in their own quoting.

A row ends where RFC 4180 has it end, so a cell in quotes may have newlines; quotes inside a cell
that does not begin with one are letters, and rows may be ragged. No edit makes a cell a formula.
"""

import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from toponorm.corpus.files import Refused
from toponorm.corpus.records import LONGEST, Block, Options, Outcome, Splice, Unit
from toponorm.corpus.streams import Input
from toponorm.corpus.work import Work, byte_splices, fewer, lines_in
from toponorm.edits import Edit, apply
from toponorm.result import Declined, Result

_MARK = b"\xef\xbb\xbf"
_DELIMITERS = (b",", b";", b"\t", b"|")
_NUMBER = re.compile(r"\d{1,9}\Z", re.ASCII)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is computed by spreadsheets."""


class Dialect(NamedTuple):
    """How a table is written.

    Attributes:
        delimiter: what stands between cells.
        newline: what rows end with: LF, after CR too, or CR alone.
        columns: the chosen fields, and the number of the column of each, from 0.
        date: the column of the date, or -1.
        language: that of the language, or -1.
        identity: that of the id, or -1.
        header: whether the first row has the names of the columns.
    """

    delimiter: bytes
    newline: bytes
    columns: tuple[tuple[str, int], ...] = ()
    date: int = -1
    language: int = -1
    identity: int = -1
    header: bool = True


class _Patterns(NamedTuple):
    cell: "re.Pattern[bytes]"
    row: "re.Pattern[bytes]"
    rows: "re.Pattern[bytes]"


@lru_cache(maxsize=4)
def _patterns(delimiter: bytes, newline: bytes) -> _Patterns:
    """A cell (in quotes, with what follows them, or without), a row, and as many as there are."""
    stop = re.escape(delimiter)
    other = rb"[^%b%b]*+" % (stop, newline)
    quoted = rb'"[^"]*+(?:""[^"]*+)*+"'
    cell = rb'(?:%b%b|(?!")%b)' % (quoted, other, other)
    row = rb"%b(?:%b%b)*+" % (cell, stop, cell)
    return _Patterns(
        re.compile(rb'(%b)(%b)|(?!")%b' % (quoted, other, other)),
        re.compile(rb"%b(?:%b|\Z)" % (row, newline)),
        re.compile(rb"(?:%b%b)*+" % (row, newline)),
    )


def blocks(source: Input, options: Options) -> Iterator[Block]:
    """Yield blocks of whole rows; the state is how the table is written."""
    offset, line = 0, 1
    dialect: Dialect | None = None
    held = b""
    is_last = False
    chunks = iter(source)
    while not is_last:
        chunk = next(chunks, b"")
        is_last = not chunk
        held += chunk
        if dialect is None and (is_last or b"\n" in held or len(held) > LONGEST):
            dialect = _dialect(held, options, is_last)
        if dialect is None:
            if len(held) > LONGEST:
                raise Refused(f"has no row in its first {LONGEST >> 20} MB", "is it a table?")
            continue
        end = _end_of_rows(held, dialect, 0 if offset else _mark(held), is_last)
        if end:
            yield Block(held[:end], offset, line, line, dialect)
            offset += end
            line += lines_in(held[:end])
            held = held[end:]
        if held and (is_last or len(held) > LONGEST):
            # Where its quotes should have ended nobody knows, so all of the rest stays as it is.
            why = "has quotes that do not end: the rest of the file"
            while held:
                yield Block(held, offset, line, line, dialect, why)
                offset += len(held)
                held = next(chunks, b"")
            return


def _end_of_rows(held: bytes, dialect: Dialect, start: int, is_last: bool) -> int:
    patterns = _patterns(dialect.delimiter, dialect.newline)
    if b'"' not in held:
        return len(held) if is_last else held.rfind(dialect.newline) + 1
    match = patterns.rows.match(held, start)
    end = match.end() if match else start
    if is_last:
        last = patterns.row.match(held, end)
        end = last.end() if last and last.end() == len(held) else end
    return end if end > start else 0


def _mark(held: bytes) -> int:
    return len(_MARK) if held.startswith(_MARK) else 0


def _dialect(held: bytes, options: Options, is_last: bool) -> Dialect | None:
    """Return how a table is written, by its first row; ``None`` while that is not whole."""
    newline = b"\r" if b"\r" in held and b"\n" not in held else b"\n"
    start = _mark(held)
    if options.delimiter:
        delimiter = options.delimiter.encode()
    else:
        delimiter = max(_DELIMITERS, key=lambda each: len(_cells(held, start, each, newline)))
    row = _patterns(delimiter, newline).row.match(held, start)
    if row is None or (row.end() == len(held) and not held.endswith(newline) and not is_last):
        return None
    names = [_text(cell) for cell in _cells(held, start, delimiter, newline)]

    def number(field: str) -> int:
        if options.header and field in names:
            return names.index(field)
        return int(field) - 1 if _NUMBER.match(field) and int(field) <= len(names) else -1

    columns: dict[int, str] = {}  # a column may be named and numbered
    for field in options.fields:
        columns.setdefault(number(field), field)
    return Dialect(
        delimiter,
        newline,
        tuple((field, column) for column, field in columns.items() if column >= 0),
        number(options.date_field) if options.date_field else -1,
        number(options.language_field) if options.language_field else -1,
        number(options.id_field) if options.id_field else -1,
        options.header,
    )


class _Cell(NamedTuple):
    """A cell in a block.

    Attributes:
        start: where it begins.
        data: its bytes; those between the quotes if it has quotes.
        quoted: whether it has.
        sound: whether nothing but blanks stands behind its quotes.
    """

    start: int
    data: bytes
    quoted: bool
    sound: bool


def _cells(
    data: bytes, at: int, delimiter: bytes, newline: bytes, most: int = 1 << 20
) -> list[_Cell]:
    """Return the cells of the row that begins there, or as many of them as are wanted."""
    match_cell = _patterns(delimiter, newline).cell.match
    cells: list[_Cell] = []
    while match := match_cell(data, at):
        quoted, behind = match.group(1, 2)
        end = match.end()
        is_last = data[end : end + 1] != delimiter
        if quoted is not None:
            cells.append(_Cell(at + 1, quoted[1:-1], True, not behind.strip()))
        else:
            cell = match.group()
            if is_last and cell.endswith(b"\r"):
                cell = cell[:-1]
            cells.append(_Cell(at, cell, False, True))
        if is_last or len(cells) == most:
            break
        at = end + 1
    return cells


def _text(cell: _Cell, errors: str = "replace") -> str:
    text = cell.data.decode(errors=errors)
    return text.replace('""', '"') if cell.quoted else text


def work(work: Work) -> Outcome:
    """Normalize the chosen cells of each row."""
    block = work.block
    dialect: Dialect = block.state
    data: bytes = block.data
    row_end = _patterns(dialect.delimiter, dialect.newline).row.match
    wanted = [column for _, column in dialect.columns]
    told = (dialect.date, dialect.language, dialect.identity)
    most = max((*wanted, *told)) + 1 if wanted else 0
    is_sound = _is_utf8(data)
    splices: list[Splice] = []
    at = 0 if block.offset else _mark(data)
    if dialect.header and not block.offset:
        names = row_end(data, at)
        at = names.end() if names else len(data)
    line = block.line + lines_in(data[:at])
    while at < len(data):
        match = row_end(data, at)
        end = match.end() if match else len(data)
        start, number = at, line
        at = max(end, start + 1)
        line += lines_in(data[start:at])
        if data[start:end].isspace():
            continue
        work.records += 1
        if not is_sound and not _is_utf8(data[start:end]):
            wrong = block.offset + start + _first_wrong(data[start:end])
            work.trouble(number, wrong, f"byte {wrong} of the file is not UTF-8")
            continue
        if not wanted:
            continue
        cells = _cells(data, start, dialect.delimiter, dialect.newline, most)

        def value(column: int, cells: list[_Cell] = cells) -> str | None:
            return _text(cells[column]) if 0 <= column < len(cells) else None

        work.identify(value(dialect.identity))
        when = work.date(value(dialect.date), number)
        language = work.language(value(dialect.language), number)
        for field, column in sorted(dialect.columns, key=lambda each: each[1]):
            if column >= len(cells):
                continue
            cell = cells[column]
            if not cell.sound:
                work.trouble(number, block.offset + cell.start, "has text behind closing quotes")
                continue
            text = _text(cell)
            unit = Unit(work.path, number, field, number, block.offset + start)
            edits = work.edits(unit, text, when, language, partial(_no_formula, text))
            if edits:
                work.found(unit, text, edits)
                splices += _splices(cell, text, edits, dialect)
    return work.outcome(splices)


def _splices(cell: _Cell, text: str, edits: tuple[Edit, ...], dialect: Dialect) -> list[Splice]:
    if cell.quoted:
        if '"' not in text:
            changes = [(e.start, e.end, e.after.replace('"', '""')) for e in edits]
            return byte_splices(text, changes, cell.start)
        doubled = [0]  # how many quotes stand before each character
        for char in text:
            doubled.append(doubled[-1] + (char == '"'))
        changes = [
            (e.start + doubled[e.start], e.end + doubled[e.end], e.after.replace('"', '""'))
            for e in edits
        ]
        return byte_splices(text.replace('"', '""'), changes, cell.start)
    made = apply(text, edits)
    special = dialect.delimiter.decode() + "\r\n"
    if made.startswith('"') or any(char in special for edit in edits for char in edit.after):
        quoted = '"' + made.replace('"', '""') + '"'
        return [(cell.start, cell.start + len(cell.data), quoted.encode())]
    return byte_splices(text, [(e.start, e.end, e.after) for e in edits], cell.start)


def _no_formula(text: str, result: Result) -> Result:
    """Take back what would make a formula of a cell that is none."""
    if text.startswith(_FORMULA) or not result.text.startswith(_FORMULA):
        return result
    edits = tuple(edit for edit in result.edits if edit.start)
    if apply(text, edits).startswith(_FORMULA):
        edits = ()
    lost = (edit for edit in result.edits if edit not in edits)
    declined = [
        Declined(e.start, e.end, e.before, e.rule.split(".", maxsplit=1)[0], "formula", e.rule)
        for e in lost
    ]
    return fewer(result, text, edits)._replace(declined=(*declined, *result.declined))


def _is_utf8(data: bytes) -> bool:
    return _first_wrong(data) < 0


def _first_wrong(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start
    return -1
