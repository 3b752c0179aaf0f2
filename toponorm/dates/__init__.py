"""Dates: found in the text, resolved against its reference, and rewritten where they are explicit.

The rows of :mod:`~toponorm.dates.shapes` say what a date looks like, :mod:`~toponorm.dates.words`
holds the words of the languages, :mod:`~toponorm.dates.scan` finds, :mod:`~toponorm.dates.resolve`
decides, :mod:`~toponorm.dates.values` writes the value.
"""

import datetime
import re
from bisect import bisect_left
from typing import NamedTuple

from toponorm.config import Config
from toponorm.dates import datelines
from toponorm.dates import reference as references
from toponorm.dates.reader import Reader
from toponorm.document import Document
from toponorm.edits import Edit, OffsetMap, apply, invert
from toponorm.result import Dateline, Declined, Mention, Reference


class Dates(NamedTuple):
    """What the dates of a document are, and how to rewrite them."""

    edits: tuple[Edit, ...] = ()
    mentions: tuple[Mention, ...] = ()
    declined: tuple[Declined, ...] = ()
    dateline: Dateline | None = None
    reference: Reference | None = None


def find(document: Document, reference: datetime.date | None, config: Config) -> Dates:
    """Return the dates of a document, resolved against a reference.

    Args:
        document: the text.
        reference: the date it was written, if the caller knows it.
        config: ``dates`` says what is rewritten, ``prefer`` which way open dates lie.

    >>> found = find(Document("Talks began on Tuesday, April 4, 2023."), None, Config())
    >>> [(edit.before, edit.after) for edit in found.edits]
    [('Tuesday, April 4, 2023', '2023-04-04')]
    """
    dateline = datelines.find(document, reference)
    written = references.find(document, dateline, reference)
    reader = Reader(document, dateline, written, config)
    reader.read()
    edits = tuple(reader.edits)
    if config.dates == "all" and edits:
        edits = _settled(document, edits, written, config)
    return Dates(edits, tuple(reader.mentions), tuple(reader.declined), dateline, written)


def _settled(
    document: Document, edits: tuple[Edit, ...], written: Reference | None, config: Config
) -> tuple[Edit, ...]:
    """Leave out the edits that would make a further edit possible beside them.

    *6 last year* must not become *6 2022*, which reads as June. Such cases are rare, and the
    whole line that has one is left alone.
    """
    language = "-".join(filter(None, document.language))
    breaks = [match.start() for match in re.finditer("\n", document.text)]
    while edits:
        reader = Reader(Document(apply(document.text, edits), language), None, written, config)
        reader.read()
        if not reader.edits:
            break
        back = OffsetMap(invert(edits))
        lines: set[int] = set()
        for edit in reader.edits:
            start, end = back.span(edit.start, edit.end)
            lines.update(range(bisect_left(breaks, start), bisect_left(breaks, end) + 1))
        kept = tuple(edit for edit in edits if bisect_left(breaks, edit.start) not in lines)
        edits = kept if len(kept) < len(edits) else ()
    return edits
