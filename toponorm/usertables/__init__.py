"""Tables that users bring: TOML, TSV or JSON Lines, checked, with errors that name the line.

TOML::

    never = ["Turkey Creek"]

    [[entities]]
    canonical = "Recep Tayyip Erdoğan"
    kind = "person"
    aliases = ["Tayyip Erdogan", "Erdogan"]

    [places.TR]
    target = "Türkiye"
    forms = ["Turkiye"]

JSON Lines, with the same keys, one entity, place or name to leave alone a line::

    {"never": "Turkey Creek"}
    {"canonical": "Recep Tayyip Erdoğan", "kind": "person", "aliases": ["Tayyip Erdogan"]}
    {"code": "TR", "target": "Türkiye", "forms": ["Turkiye"]}

TSV: the first line that is no comment (``#``) names the columns and so says what the file
holds: ``canonical`` and ``alias`` (also ``id``, ``kind``, ``language``, ``weak``), ``code`` and
``form`` (also ``target``, ``language``), or ``never`` alone. One alias or form a line; ``id``,
``kind``, ``language`` and ``target`` need to stand once only.

A table that is compiled (:func:`compile_table`) is loaded in a fraction of a second however
large it is.
"""

import gc
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from toponorm.usertables.records import PlaceForms, Table, TableError
from toponorm.usertables.source import COMPILED, LIMIT, Source

__all__ = [
    "LIMIT",
    "PlaceForms",
    "Table",
    "TableError",
    "TableWarning",
    "compile_table",
    "dumps",
    "load",
]


def dumps(table: Table, format: str) -> str:  # noqa: A002 -- the word for it
    """Return a table as text in ``toml``, ``tsv`` or ``jsonl``.

    Raises:
        TableError: the format is ``tsv``, and the table holds things of several kinds.
        ValueError: there is no such format.
    """
    from toponorm.usertables import writing  # noqa: PLC0415 -- few write tables

    return writing.dumps(table, format)


class TableWarning(UserWarning):
    """A compiled table was not used, because it is not what its source says, or damaged."""


def load(source: Any) -> Table:
    r"""Return the table in a TOML, TSV, JSON Lines or compiled file.

    Where the file ``names.tsv.compiled`` stands beside ``names.tsv`` it is used instead, if it
    was compiled from what ``names.tsv`` holds now; otherwise a :class:`TableWarning` says so,
    and the table is read from its source.

    Args:
        source: a path that ends in ``.toml``, ``.tsv``, ``.jsonl`` or ``.compiled``, or an open
            file with text.

    Raises:
        TableError: (a ``ValueError``) the file cannot be read, or is not a valid table; the
            message is one line with the file, the line and what to write.
        TypeError: ``source`` is neither a path nor a file.

    >>> import io
    >>> load(io.StringIO('[[entities]]\ncanonical = "Kyiv"\naliases = ["Kiev"]'))
    <Table <table>: 1 entities, 0 places, 0 never>
    >>> load(io.StringIO('never = "Kiev"'))
    Traceback (most recent call last):
      ...
    toponorm.usertables.records.TableError: <table>:1: never is a string; write a list of strings
    """
    file = Source(source)
    if file.format == "compiled":
        from toponorm.usertables import compiled  # noqa: PLC0415 -- only who compiles needs it

        return compiled.load(file.path)
    if file.path and os.path.isfile(file.path + COMPILED):
        from toponorm.usertables import compiled  # noqa: PLC0415 -- ditto

        try:
            return compiled.load(file.path + COMPILED, file)
        except TableError as error:
            warnings.warn(f"{error}; {file.name} is read instead", TableWarning, stacklevel=2)
    with _without_collector():
        return _read(file)


def compile_table(source: Any, target: "str | os.PathLike[str] | None" = None) -> str:
    """Compile a table, so that it is loaded at once, and return the path of the compiled file.

    Args:
        source: as for :func:`load`.
        target: where to write it; beside the source, with ``.compiled`` behind its name, if
            left out. The file is replaced whole or not at all.

    Raises:
        TableError: the table is not valid, or the target cannot be written.
    """
    from toponorm.usertables import compiled  # noqa: PLC0415 -- only who compiles needs it

    file = Source(source)
    if file.format == "compiled":
        raise TableError(file.name, None, "is compiled; name the table it was compiled from")
    path = os.fsdecode(target) if target is not None else file.path and file.path + COMPILED
    if not path:
        raise TableError(file.name, None, "an open file has no place beside it; give a target")
    if not path.endswith(COMPILED):
        name = os.path.basename(path)
        raise TableError(name, None, f"does not end in {COMPILED}; write {name}{COMPILED}")
    digest = file.digest()
    with _without_collector():
        compiled.write(_read(file), digest, path)
    return path


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the collector from looking through a million names again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read(file: Source) -> Table:
    from toponorm.usertables import jsonl, toml, tsv  # noqa: PLC0415 -- they import this package

    return {"jsonl": jsonl.read, "toml": toml.read, "tsv": tsv.read}[file.format](file)
