"""Arrow in, Arrow out: what the adapters of all engines that carry Arrow tables are made of.

:class:`ArrowNormalizer` is a function of tables and record batches that pickles, hashes and
compares by value, so that an engine can send it to other machines and cache what it gave.
:data:`RESULT` is the Arrow type of a :class:`toponorm.Result`, field by field.
"""

import datetime
from typing import Any, NamedTuple

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


def results(
    texts: Any, normalizer: Normalizer, references: Any = None, languages: Any = None
) -> Any:
    """Return an array of :data:`RESULT` for an array of texts; null stays null.

    Args:
        texts: an Arrow array of strings.
        normalizer: normalizes them.
        references: an array with the day on which each was written, as
            :attr:`ArrowNormalizer.references`.
        languages: an array with the BCP 47 tag of each.

    Raises:
        TypeError: the array holds no strings.

    >>> text, edits, *_ = results(pa.array(["Turkiye", None]), Normalizer()).flatten()
    >>> text.to_pylist()
    ['Türkiye', None]
    """
    _check(texts.type, "the array")
    return pa.array(_results(texts.to_pylist(), normalizer, references, languages), RESULT)


class ArrowNormalizer(NamedTuple):
    """Normalizes a column of Arrow tables and record batches.

    Attributes:
        column: the column with the texts: strings, large strings, string views, or a
            dictionary of them.
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
            TypeError: the column holds no strings.
        """
        for name in filter(None, (self.column, self.references, self.languages)):
            if schema.names.count(name) != 1:
                raise ValueError(
                    f"one column must be named {name!r}; the columns are "
                    f"{', '.join(map(repr, schema.names))}"
                )
        kind = schema.field(self.column).type
        _check(kind, f"column {self.column!r}")
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
        texts = table.column(self.column).to_pylist()
        days = None if self.references is None else table.column(self.references)
        tags = None if self.languages is None else table.column(self.languages)
        added: list[tuple[str, list[Any]]] = []
        if self.details is None:
            days, tags = _days(days, len(texts)), _tags(tags, len(texts))
            written = self.normalizer.batch(texts, references=days, languages=tags)
        else:
            found = _results(texts, self.normalizer, days, tags)
            written = [None if result is None else result.text for result in found]
            added.append((self.details, [None if r is None else r[1:] for r in found]))
        for name, values in ((self.output or self.column, written), *added):
            at, field = schema.get_field_index(name), schema.field(name)
            column = pa.array(values, field.type)
            if at < table.num_columns:
                table = table.set_column(at, field, column)
            else:
                table = table.append_column(field, column)
        return table


def _results(
    texts: list[str | None], normalizer: Normalizer, references: Any, languages: Any
) -> list[Result | None]:
    days, tags = _days(references, len(texts)), _tags(languages, len(texts))
    return [
        None if text is None else normalizer.normalize(text, day, tag)
        for text, day, tag in zip(texts, days, tags, strict=True)
    ]


def _days(column: Any, rows: int) -> list[datetime.date | None]:
    if column is None:
        return [None] * rows
    if pa.types.is_timestamp(column.type):  # nanoseconds become no datetime: only the day counts
        column = pc.local_timestamp(column) if column.type.tz else column
        column = column.cast(pa.date32(), safe=False)
    return [records.reference(cell) for cell in column.to_pylist()]


def _tags(column: Any, rows: int) -> list[str | None]:
    if column is None:
        return [None] * rows
    return [records.language(cell) for cell in column.to_pylist()]


def _check(kind: Any, where: str) -> None:
    """Raise ``TypeError`` unless an Arrow type is one of texts, or of nulls only."""
    value = kind.value_type if pa.types.is_dictionary(kind) else kind
    types = pa.types
    if not any(
        is_text(value)
        for is_text in (types.is_string, types.is_large_string, types.is_string_view, types.is_null)
    ):
        raise TypeError(
            f"{where} is {kind}, and toponorm normalizes strings; take the texts out of lists and "
            "structs, and decode bytes, before"
        )
