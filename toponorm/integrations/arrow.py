"""Arrow in, Arrow out: what the adapters of all engines that carry Arrow tables are made of.

:class:`ArrowNormalizer` is a function of tables and record batches that pickles, hashes and
compares by value, so that an engine can send it to other machines and cache what it gave.
:data:`RESULT` is the Arrow type of a :class:`toponorm.Result`, field by field.
"""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from toponorm.integrations import needing

with needing("arrow"):
    import pyarrow as pa
    import pyarrow.compute as pc

from toponorm import __version__
from toponorm.integrations import records
from toponorm.normalizer import Normalizer
from toponorm.result import Result

_WHY = [("rule", pa.string()), ("evidence", pa.list_(pa.string()))]
_SPAN = [("start", pa.int32()), ("end", pa.int32())]

EDIT = pa.struct([*_SPAN, ("before", pa.string()), ("after", pa.string()), *_WHY])
MENTION = pa.struct([
    *_SPAN, ("text", pa.string()), ("kind", pa.string()), ("id", pa.string()),
    ("value", pa.string()), ("form", pa.string()), *_WHY, ("edtf", pa.string()),
])  # fmt: skip
DECLINED = pa.struct([
    *_SPAN, ("text", pa.string()), ("kind", pa.string()), ("reason", pa.string()), *_WHY,
])  # fmt: skip
DATELINE = pa.struct([
    ("place", pa.string()), ("country", pa.string()), ("date", pa.string()),
    ("agency", pa.string()), ("start", pa.int32()), ("body_start", pa.int32()), *_WHY,
])  # fmt: skip
REFERENCE = pa.struct([("date", pa.date32()), ("source", pa.string())])
DETAILS = pa.struct([
    ("edits", pa.list_(EDIT)), ("mentions", pa.list_(MENTION)), ("declined", pa.list_(DECLINED)),
    ("dateline", DATELINE), ("reference", REFERENCE),
])  # fmt: skip
"""What a details column holds: the fields of a :class:`toponorm.Result` but its text."""

RESULT = pa.struct([("text", pa.string()), *DETAILS])
"""The Arrow type of a :class:`toponorm.Result`; each record is a struct of its fields."""


_FIRST, _LAST = pa.scalar(datetime.date.min), pa.scalar(datetime.date.max)


def results(
    texts: Any, normalizer: Normalizer, references: Any = None, languages: Any = None
) -> Any:
    """Return an array of :data:`RESULT` for an array of texts; null stays null.

    What is no UTF-8 in spite of its type cannot be read, and has no result either.

    Args:
        texts: an Arrow array of strings.
        normalizer: normalizes them.
        references: an array with the day on which each was written, as
            :attr:`ArrowNormalizer.references`.
        languages: an array with the BCP 47 tag of each.

    Raises:
        TypeError: an array holds what it cannot hold.

    >>> text, edits, *_ = results(pa.array(["Turkiye", None]), Normalizer()).flatten()
    >>> text.to_pylist()
    ['Türkiye', None]
    """
    _check_texts(texts.type, "the array")
    for array, check, what in ((references, _check_days, "days"), (languages, _check_tags, "tags")):
        if array is not None:
            check(array.type, f"the array of {what}")
    return pa.array(_results(_cells(texts), normalizer, references, languages), RESULT)


class ArrowNormalizer(NamedTuple):
    """Normalizes a column of Arrow tables and record batches.

    Attributes:
        column: the column with the texts: strings, large strings, string views, or a
            dictionary of them. A text that is no UTF-8 in spite of its type stays as it is.
        normalizer: normalizes them.
        output: the column to write the texts to; in place of ``column`` if left out.
        details: a column to add, of type :data:`DETAILS`; none if left out.
        references: a column with the day on which each text was written: dates, timestamps
            or ISO 8601 strings. What is no date counts as not given.
        languages: a column with the BCP 47 tag of each text, ditto.
        version: of toponorm. It is part of the value, so that caches of results notice another
            one, and a cluster that has two of them is told so.

    >>> step = ArrowNormalizer("body", details="found")
    >>> table = step(pa.table({"id": [1, 2], "body": ["Turkiye", None]}))
    >>> table.column("body").to_pylist(), table.column("found")[0]["mentions"][0]["id"].as_py()
    (['Türkiye', None], 'TR')
    """

    column: str = "text"
    normalizer: Normalizer = Normalizer()
    output: str | None = None
    details: str | None = None
    references: str | None = None
    languages: str | None = None
    version: str = __version__

    def schema(self, schema: Any) -> Any:
        """Return the schema of what comes out where tables of ``schema`` go in.

        Raises:
            ValueError: a column is missing, or one to be added is there already.
            TypeError: a column holds what it cannot hold, as numbers are no texts.
        """
        for name, check in (
            (self.column, _check_texts), (self.references, _check_days),
            (self.languages, _check_tags),
        ):  # fmt: skip
            if name is None:
                continue
            if schema.names.count(name) != 1:
                raise ValueError(
                    f"one column must be named {name!r}; the columns are "
                    f"{', '.join(map(repr, schema.names))}"
                )
            check(schema.field(name).type, f"column {name!r}")
        kind = schema.field(self.column).type
        added = [] if self.output in (None, self.column) else [pa.field(self.output, kind)]
        if self.details is not None:
            added.append(pa.field(self.details, DETAILS))
        for field in added:
            if field.name in schema.names:
                raise ValueError(f"there is a column {field.name!r} already; choose another name")
            schema = schema.append(field)
        return schema

    def __call__(self, table: Any) -> Any:
        """Return the table or record batch with its column normalized; null stays null.

        All other columns, the schema's metadata and the order of rows stay what they were.
        """
        records.same_version(self.version)
        schema = self.schema(table.schema)
        cells = _cells(table.column(self.column))
        texts = [cell if isinstance(cell, str) else None for cell in cells]
        days = None if self.references is None else table.column(self.references)
        tags = None if self.languages is None else table.column(self.languages)
        added: list[tuple[str, list[Any]]] = []
        written: list[Any]
        if self.details is None:
            days, tags = _days(days, len(texts)), _tags(tags, len(texts))
            written = self.normalizer.batch(texts, references=days, languages=tags)
        else:
            found = _results(texts, self.normalizer, days, tags)
            written = [None if result is None else result.text for result in found]
            added.append((self.details, [None if r is None else r[1:] for r in found]))
        written = [c if isinstance(c, bytes) else w for c, w in zip(cells, written, strict=True)]
        for name, values in ((self.output or self.column, written), *added):
            at, field = schema.get_field_index(name), schema.field(name)
            column = _array(values, field)
            if at < table.num_columns:
                table = table.set_column(at, field, column)
            else:
                table = table.append_column(field, column)
        return table


def holds_texts(kind: Any) -> bool:
    """Return whether an Arrow type is one of texts, or of nulls only."""
    return _is_one(kind, *_STRINGS, pa.types.is_null)


def _check_texts(kind: Any, where: str) -> None:
    if not holds_texts(kind):
        raise TypeError(
            f"{where} is {kind}, and toponorm normalizes strings; take the texts out of lists and "
            "structs, and decode bytes, before"
        )


_STRINGS = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
# As pandas has it, a column that is missing all along holds floats.
_NOTHING = (pa.types.is_null, pa.types.is_floating)


def _check_days(kind: Any, where: str) -> None:
    if not _is_one(kind, *_STRINGS, *_NOTHING, pa.types.is_date, pa.types.is_timestamp):
        raise TypeError(
            f"{where} is {kind}; the day on which a text was written is a date, a timestamp or a "
            "string in ISO 8601"
        )


def _check_tags(kind: Any, where: str) -> None:
    if not _is_one(kind, *_STRINGS, *_NOTHING):
        raise TypeError(f"{where} is {kind}; the language of a text is a string, its BCP 47 tag")


def _is_one(kind: Any, *families: Callable[[Any], bool]) -> bool:
    """Whether an Arrow type, or that of the values of a dictionary, is of one of some families."""
    value = kind.value_type if pa.types.is_dictionary(kind) else kind
    return any(family(value) for family in families)


def _cells(column: Any) -> list[Any]:
    """Return the values of a column; texts that are no UTF-8 in spite of their type as bytes."""
    try:
        values: list[Any] = column.to_pylist()
    except UnicodeDecodeError:  # no row of a terabyte may end the run
        values = column.cast(pa.large_string()).cast(pa.large_binary()).to_pylist()
        return [_decoded(value) for value in values]
    return values


def _decoded(value: bytes | None) -> str | bytes | None:
    try:
        return None if value is None else value.decode()
    except UnicodeDecodeError:
        return value


def _array(values: list[Any], field: Any) -> Any:
    """Return an array of the type of a field; texts that are bytes are written as they are."""
    kind = field.type
    if any(isinstance(value, bytes) for value in values):
        data = [value.encode() if isinstance(value, str) else value for value in values]
        return pa.array(data, pa.large_binary()).view(pa.large_string()).cast(kind)
    array = pa.array(values, kind)
    if array.type != kind:  # a date of its own can make a text of its own of each that was alike
        raise ValueError(
            f"column {field.name!r} has more texts, normalized, than its {kind.index_type} can "
            "count; make it strings before"
        )
    return array


def _results(
    texts: list[Any], normalizer: Normalizer, references: Any, languages: Any
) -> list[Result | None]:
    days, tags = _days(references, len(texts)), _tags(languages, len(texts))
    return [
        normalizer.normalize(text, day, tag) if isinstance(text, str) else None
        for text, day, tag in zip(texts, days, tags, strict=True)
    ]


def _days(column: Any, rows: int) -> list[datetime.date | None]:
    if column is None:
        return [None] * rows
    if pa.types.is_timestamp(column.type) or pa.types.is_date(column.type):
        if pa.types.is_timestamp(column.type) and column.type.tz:
            column = pc.local_timestamp(column)
        # Only the day counts: nanoseconds become no datetime, and years beyond 9999 no date.
        column = column.cast(pa.date32(), safe=False)
        is_day = pc.and_(pc.greater_equal(column, _FIRST), pc.less_equal(column, _LAST))
        column = pc.if_else(is_day, column, pa.scalar(None, pa.date32()))
    return [records.reference(cell) for cell in _cells(column)]


def _tags(column: Any, rows: int) -> list[str | None]:
    if column is None:
        return [None] * rows
    return [records.language(cell) for cell in _cells(column)]
