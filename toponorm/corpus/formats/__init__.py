"""The formats of corpora, each in a module of its own: how to cut a file, and how to edit it.

A format is a module with two functions. ``blocks(source, options)`` yields blocks of whole
records; it runs in one process and looks at as little as it can. ``work(work)`` reads the
records of one block, hands their texts to the normalizer and returns the outcome; it runs in
every worker. Formats that are no text have a ``rewriter`` as well, which writes them back.
"""

import os
from importlib import import_module
from types import ModuleType

from toponorm.corpus.compression import SUFFIXES
from toponorm.corpus.files import Refused, check_content
from toponorm.corpus.streams import Input
from toponorm.regexes import lazy

_MODULES = {
    "text": "text",
    "jsonl": "jsonl",
    "json": "json_array",
    "csv": "delimited",
    "tsv": "delimited",
    "parquet": "parquet",
    "arrow": "arrow",
    "warc": "warc",
}

NAMES = tuple(_MODULES)
"""The formats that can be asked for; the setting ``format`` says the same."""

_BY_SUFFIX = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".arrow": "arrow",
    ".arrows": "arrow",
    ".feather": "arrow",
    ".ipc": "arrow",
    ".warc": "warc",
    ".wet": "warc",
}

_BY_MAGIC = ((b"PAR1", "parquet"), (b"ARROW1", "arrow"), (b"WARC/1.", "warc"))

_LINES = lazy(rb"\s*\{[^\n]*\}[ \t\r]*\n\s*\{")
"""Records on lines of their own in what is named as if it were one."""

COLUMNS = ("parquet", "arrow")
"""Those that are no text."""


def module(name: str) -> ModuleType:
    """Return the module of a format."""
    return import_module(f"{__name__}.{_MODULES[name]}")


def detect(path: str, source: Input, asked: str | None = None, *, wide: bool = False) -> str:
    """Return the format of a file: the one asked for, or what its bytes and its name say.

    Args:
        path: the file.
        source: its bytes.
        asked: the format that the user named.
        wide: whether text that is not UTF-8 is read.

    Raises:
        Refused: it is in an encoding that is not read.
        Skipped: it is binary, and no format that is known.
    """
    found = asked or of_name(path) or _of_bytes(source.head) or "text"
    if found in COLUMNS:
        if source.codec:
            raise Refused(
                f"is a file of {found} compressed once more ({source.codec})", "expand it first"
            )
        if source.head:
            return found
        return "text"  # nothing at all
    if found != "warc" and not (wide and source.wide):
        check_content(source.head)
    if found == "json" and asked is None and _LINES.match(source.head):
        return "jsonl"
    return found


def of_name(path: str) -> str | None:
    """Return the format that a file's name tells.

    >>> of_name("news.jsonl.zst"), of_name("CC-MAIN.warc.wet.gz"), of_name("notes")
    ('jsonl', 'warc', None)
    """
    stem, suffix = os.path.splitext(os.path.basename(path).lower())
    if suffix in SUFFIXES:
        suffix = os.path.splitext(stem)[1]
    return _BY_SUFFIX.get(suffix)


def _of_bytes(head: bytes) -> str | None:
    return next((name for magic, name in _BY_MAGIC if head.startswith(magic)), None)
