"""Columns of texts in Parquet and Arrow files; all other columns are written as they were.

The process that drives reads texts and writes files; workers get lists of texts, and need no
pyarrow.
"""

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple, Protocol

from toponorm.corpus.drafts import Draft
from toponorm.corpus.fields import Path, path_of, paths_of, value_at
from toponorm.corpus.files import Refused
from toponorm.corpus.records import BLOCK, Block, Options, Outcome, Unit
from toponorm.corpus.streams import Input
from toponorm.corpus.work import Work
from toponorm.edits import apply

ROWS = 4096
"""Rows of a block at most."""


class Rows(NamedTuple):
    """Some rows of a group.

    Attributes:
        group: the number of the group, from 0.
        first: the number of their first row in it.
        texts: the bytes of each text, for each chosen field that there is.
        dates: what the date field holds.
        languages: what the language field holds.
        ids: what the field of ids holds.
    """

    group: int
    first: int
    texts: tuple[tuple[str, list[bytes | None]], ...]
    dates: list[Any] | None
    languages: list[Any] | None
    ids: list[Any] | None = None


Change = tuple[int, int, str, bytes]
"""The group, the row in it, the field, and the new text."""


class File(Protocol):
    """A file of groups of rows: row groups of Parquet, record batches of Arrow."""

    schema: Any
    groups: int

    def read(self, group: int, wanted: list[str] | None = None) -> Any:
        """Return a group, or some of its columns, as a table."""

    def writer(self, draft: Draft, edited: set[str]) -> "Writer":
        """Return what writes a file of the same make."""

    def close(self) -> Any:
        """Close the file."""


class Writer(Protocol):
    """Writes the groups in order."""

    def write(self, table: Any) -> Any:
        """Write a group."""

    def close(self) -> Any:
        """End the file, and make sure that it is what it should be."""


def arrow(what: str) -> Any:
    """Return pyarrow.

    Raises:
        Refused: it is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 -- an extra
    except ImportError:
        raise Refused(f"is {what}, which needs pyarrow", "install toponorm[parquet]") from None
    return pa


class Sink(io.RawIOBase):
    """What pyarrow writes to: the draft and, once that is dropped, nothing.

    A writer that is not needed any more writes its end even so, when it is collected.
    """

    def __init__(self, draft: Draft) -> None:
        self._stream = draft.stream

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def write(self, data: Any) -> int:
        """Pass bytes on."""
        return len(data) if self._stream.closed else self._stream.write(data)


@contextmanager
def guarded(what: str, remedy: str) -> Iterator[None]:
    """Turn whatever pyarrow raises into a refusal: of broken files it raises of every kind."""
    try:
        yield
    except Refused:
        raise
    except OSError as error:
        if error.errno is not None:  # the disk's, not the file's
            raise
        raise _refusal(what, remedy, error) from None
    except Exception as error:
        raise _refusal(what, remedy, error) from None


def _refusal(what: str, remedy: str, error: Exception) -> Refused:
    said = " ".join(str(error).split())[:120].rstrip(".")
    return Refused(f"{what} ({said})", remedy)


def format_of(
    opened: Callable[[str], File],
) -> tuple[Callable[..., Iterator[Block]], Callable[[Work], Outcome], Callable[..., "Rewriter"]]:
    """Return the functions of a format: what cuts, what works on a block, what writes anew.

    Args:
        opened: opens a file of the format, given its path.
    """

    def blocks(source: Input, options: Options) -> Iterator[Block]:
        file = opened(source.path)
        try:
            yield from _blocks(file, options)
        finally:
            file.close()

    def rewriter(
        path: str, source: Input, options: Options, draft: Draft, first: Block
    ) -> "Rewriter":
        return Rewriter(opened(path), options, draft)

    return blocks, work, rewriter


def _blocks(file: File, options: Options) -> Iterator[Block]:
    present = [
        (field, path)
        for field, path in paths_of(options.fields)
        if _kind(file.schema, path) is not None
    ]
    named = (options.date_field, options.language_field, options.id_field)
    others = [path_of(name) for name in named if name]
    tops = {path[0] for _, path in present} | {path[0] for path in others}
    columns = [name for name in file.schema.names if name in tops]
    record = 1
    for group in range(file.groups):
        table = file.read(group, columns)
        texts = [(field, _bytes(_leaf(table, path))) for field, path in present]
        dates = _values(table, options.date_field)
        languages = _values(table, options.language_field)
        ids = _values(table, options.id_field)
        for start, end in _spans(texts, table.num_rows):
            rows = Rows(
                group,
                start,
                tuple((field, column[start:end]) for field, column in texts),
                None if dates is None else dates[start:end],
                None if languages is None else languages[start:end],
                None if ids is None else ids[start:end],
            )
            yield Block(rows, -1, record + start, record + start)
        record += table.num_rows


def _spans(texts: list[tuple[str, list[bytes | None]]], rows: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where rows make up a block."""
    start = size = 0
    for row in range(rows):
        size += sum(len(column[row] or b"") for _, column in texts)
        if size >= BLOCK or row - start >= ROWS:
            yield start, row + 1
            start, size = row + 1, 0
    if start < rows:
        yield start, rows


def work(work: Work) -> Outcome:
    """Normalize the texts of some rows; the splices are changes of rows."""
    options, rows = work.options, work.block.data
    changes: list[Change] = []
    count = len(rows.texts[0][1]) if rows.texts else 0
    work.records = count
    for at in range(count):
        number = work.block.record + at
        if rows.ids is not None:
            work.identify(rows.ids[at])
        when = options.reference if rows.dates is None else work.date(rows.dates[at], number)
        language = (
            options.language
            if rows.languages is None
            else work.language(rows.languages[at], number)
        )
        for field, column in rows.texts:
            data = column[at]
            if data is None:
                continue
            try:
                text = data.decode()
            except UnicodeDecodeError:
                work.trouble(number, -1, f"its {field} is not UTF-8")
                continue
            unit = Unit(work.path, number, field, number, -1)
            edits = work.edits(unit, text, when, language)
            if edits:
                work.found(unit, text, edits)
                made = apply(text, edits).encode(errors="surrogateescape")
                changes.append((rows.group, rows.first + at, field, made))
    return work.outcome(changes)


class Rewriter:
    """Writes a file group by group; those that no change is in are read and written as well."""

    def __init__(self, file: File, options: Options, draft: Draft) -> None:
        self._file = file
        paths = [path_of(field) for field in options.fields]
        edited = {path[0] for path in paths if _kind(file.schema, path) is not None}
        self._writer = file.writer(draft, edited)
        self._done = 0
        self._changes: dict[str, dict[int, bytes]] = {}

    def write(self, block: Block, outcome: Outcome) -> None:
        """Take the changes of some rows."""
        self._write_until(block.data.group)
        for _, row, field, made in outcome.splices:
            self._changes.setdefault(field, {})[row] = made

    def close(self) -> None:
        """Write the rest."""
        self._write_until(self._file.groups)
        self._writer.close()

    def _write_until(self, group: int) -> None:
        for number in range(self._done, group):
            table = self._file.read(number)
            for field, rows in self._changes.items():
                top, *below = path_of(field)
                at = table.schema.get_field_index(top)
                column = _changed(_whole(table.column(at)), tuple(below), rows)
                table = table.set_column(at, table.schema.field(at), column)
            self._changes = {}
            self._writer.write(table)
        self._done = max(self._done, group)


def _kind(schema: Any, path: Path) -> Any:
    """Return the type of a field if it holds texts, else ``None``."""
    pa = arrow("columnar")
    kind = pa.struct(list(schema))
    for step in path:
        if not pa.types.is_struct(kind) or kind.get_field_index(step) < 0:
            return None
        kind = kind.field(kind.get_field_index(step)).type
    plain = kind.value_type if pa.types.is_dictionary(kind) else kind
    texts = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    return kind if any(is_text(plain) for is_text in texts) else None


def _whole(column: Any) -> Any:
    """Return a column in one piece."""
    chunks = column.chunks
    if len(chunks) == 1:
        return chunks[0]
    pa = arrow("columnar")
    return pa.concat_arrays(chunks) if chunks else pa.array([], column.type)


def _leaf(table: Any, path: Path) -> Any:
    import pyarrow.compute as pc  # noqa: PLC0415 -- an extra

    column = _whole(table.column(path[0]))
    return pc.struct_field(column, list(path[1:])) if path[1:] else column


def _bytes(array: Any) -> list[bytes | None]:
    """Return the bytes of texts, which may be no UTF-8 in spite of their type."""
    pa = arrow("columnar")
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    if pa.types.is_string_view(array.type):
        array = array.cast(pa.large_string())
    binary = pa.large_binary() if pa.types.is_large_string(array.type) else pa.binary()
    values: list[bytes | None] = array.view(binary).to_pylist()
    return values


def _values(table: Any, field: str) -> list[Any] | None:
    """Return what a field of dates or languages holds, or ``None`` where there is none."""
    if not field:
        return None
    path = path_of(field)
    if path[0] not in table.schema.names:
        return None
    return [value_at(value, path[1:]) for value in table.column(path[0]).to_pylist()]


def _changed(array: Any, path: Path, rows: Mapping[int, bytes]) -> Any:
    """Return an array with some of its texts changed."""
    pa = arrow("columnar")
    if path:
        number = array.type.get_field_index(path[0])
        fields = [array.type.field(at) for at in range(array.type.num_fields)]
        children = [array.field(at) for at in range(array.type.num_fields)]
        children[number] = _changed(children[number], path[1:], rows)
        return pa.StructArray.from_arrays(children, fields=fields, mask=array.is_null())
    values = _bytes(array)
    for row, made in rows.items():
        values[row] = made
    kind = array.type
    plain = kind.value_type if pa.types.is_dictionary(kind) else kind
    wide = not pa.types.is_string(plain)
    made = pa.array(values, pa.large_binary() if wide else pa.binary())
    made = made.view(pa.large_string() if wide else pa.string())
    if pa.types.is_dictionary(kind):
        return made.cast(plain).dictionary_encode().cast(kind)
    return made if made.type == kind else made.cast(kind)
