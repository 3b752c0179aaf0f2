"""What all formats share: blocks of whole records, and what became of the texts in them.

A file is cut into blocks of whole records. Whoever cuts looks at as few bytes as it can, since
one process cuts for many that work. What a block needs done to it comes back as splices of its
bytes, so that whatever no splice names is the same to the last byte.
"""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from toponorm.edits import Edit
from toponorm.result import Result

BLOCK = 1 << 18
"""Bytes that a block of small records has, and how much is read at a time."""

LONGEST = 1 << 26
"""A longer record is copied as it is: what is read must fit into memory, many times over."""

DOCUMENT = 1 << 24
"""A longer file of text is read in pieces: it is a corpus, not a document."""

Splice = tuple[int, int, bytes]
"""Where in the bytes of a block, from and to, and what comes there instead."""

Select = Callable[["Unit", str, Result], Result]
"""Takes back edits, of what was found in a text: for ignores, baselines, rules by path."""


class Options(NamedTuple):
    """How files are read; it travels to the worker processes.

    Attributes:
        format: the name of the format of every file; by the name of each if ``None``.
        fields: the fields of a record whose texts are normalized, by name or JSON Pointer.
        date_field: the field with the date on which a record was written, or nothing.
        language_field: the field with the BCP 47 tag of a record, or nothing.
        id_field: the field with the id of a record, or nothing.
        left: the ids of the records that are left alone.
        reference: the date of the records that have none of their own.
        language: the language of the records that have none of their own.
        lines: whether each line of a text is a document of its own.
        encoding: ``"utf-8"``, or ``"auto"`` to find the encoding of what is not.
        delimiter: what stands between the cells of a table in text; found if empty.
        header: whether the first row of such a table names its columns.
        root: the folder that files must lie below, or nothing.
        max_expanded: bytes that a compressed file may expand to; 0 for a hundred times its
            size, at most 20 GB.
        results: whether the whole results are wanted, not only the edits.
        select: takes back edits before they are made; it must be picklable.
    """

    format: str | None = None
    fields: tuple[str, ...] = ("text",)
    date_field: str = ""
    language_field: str = ""
    id_field: str = ""
    left: tuple[str, ...] = ()
    reference: datetime.date | None = None
    language: str | None = None
    lines: bool = False
    encoding: str = "utf-8"
    delimiter: str = ""
    header: bool = True
    root: str = ""
    max_expanded: int = 0
    results: bool = False
    select: Select | None = None


class Unit(NamedTuple):
    """One text in a file: a document, or a field of a record.

    Attributes:
        path: the file.
        record: the number of the record in it, from 1; in formats of lines and rows that of the
            line where it begins.
        field: the field as the options name it; nothing for a document.
        line: the line of the (expanded) file where the record begins, from 1; in formats
            without lines the number of the record.
        offset: the byte of the (expanded) file where it begins, from 0; -1 in such formats.
    """

    path: str
    record: int
    field: str
    line: int
    offset: int


class Block(NamedTuple):
    """Whole records of a file, as one process cuts them and another works on them.

    Attributes:
        data: the bytes of the records; of formats that are no text, what the format puts there.
        offset: where they stand in the (expanded) file, in bytes from 0.
        line: the line they begin in, from 1.
        record: the number of the first, from 1.
        state: what the format must know of what stands before: the names of columns, say.
        opaque: why the block is copied as it is; nothing where it is worked on.
    """

    data: Any
    offset: int
    line: int
    record: int
    state: Any = None
    opaque: str = ""


class Finding(NamedTuple):
    """An edit and where it stands.

    Attributes:
        unit: the text that it is in.
        edit: the edit, with its span in that text.
        line: the line of the (expanded) file, from 1; of a record without lines its number.
        column: in a document where the edit begins in its line, in a record where it begins in
            the text; from 1, in code points.
        context: the line of the text around it, cut to some 40 code points on either side.
    """

    unit: Unit
    edit: Edit
    line: int
    column: int
    context: str


class Trouble(NamedTuple):
    """A line or a record of which something could not be read.

    Attributes:
        line: its line or, in formats without lines, the number of its record.
        offset: the byte of the (expanded) file that is wrong, from 0; -1 if none is.
        what: what is wrong.
        kept: whether the record is kept as it is; else it was worked on all the same.
    """

    line: int
    offset: int
    what: str
    kept: bool = True


class Outcome(NamedTuple):
    """What became of a block.

    Attributes:
        splices: what to change in its bytes, in order and disjoint.
        findings: the edits, in order.
        troubles: what could not be read.
        results: if they are wanted, the whole results, each with its text.
        texts: how many texts it had.
        records: how many records.
        fields: those of the first record that hold texts, where the format tells.
    """

    splices: Any = ()
    findings: tuple[Finding, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    results: tuple[tuple[Unit, str, Result], ...] = ()
    texts: int = 0
    records: int = 0
    fields: tuple[str, ...] = ()


def file_name(path: str) -> str:
    """Return how a file is called in what is told of it: standard input is no file ``-``."""
    return "<stdin>" if path == "-" else path


MOST_JOBS = 512
"""More processes than that are a slip of the keyboard, and a machine that answers nobody."""


def check_jobs(jobs: int) -> None:
    """Raise ``ValueError`` for more processes than any machine has use for."""
    if jobs > MOST_JOBS:
        raise ValueError(f"jobs is at most {MOST_JOBS:,}, not {jobs:,}; 0 is one per processor")


def check_delimiter(delimiter: str) -> None:
    """Raise ``ValueError`` unless it can stand between cells: one character of ASCII, or none."""
    if len(delimiter) > 1 or not delimiter.isascii() or delimiter in ('"', "\n", "\r"):
        raise ValueError(f"delimiter is one character of ASCII, such as ';', not {delimiter!r}")


def spliced(data: bytes, splices: "tuple[Splice, ...] | list[Splice]") -> bytes:
    r"""Return the bytes with the splices made.

    >>> spliced(b'{"text": "Turkiye"}\n', [(11, 12, b"\xc3\xbc")])
    b'{"text": "T\xc3\xbcrkiye"}\n'
    """
    out, at = [], 0
    for start, end, made in splices:
        out.append(data[at:start])
        out.append(made)
        at = end
    out.append(data[at:])
    return b"".join(out)
