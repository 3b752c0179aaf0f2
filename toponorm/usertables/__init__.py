"""Tables that users bring: TOML or TSV, checked, with errors that name the line.

TOML::

    never = ["Turkey Creek"]

    [[entities]]
    canonical = "Recep Tayyip Erdoğan"
    kind = "person"
    aliases = ["Tayyip Erdogan", "Erdogan"]

    [places.TR]
    target = "Türkiye"
    forms = ["Turkiye"]

TSV: the first line that is no comment (``#``) names the columns and so says what the file
holds: ``canonical`` and ``alias`` (also ``id``, ``kind``, ``language``), ``code`` and ``form``
(also ``target``, ``language``), or ``never`` alone. One alias or form a line; ``id``, ``kind``,
``language`` and ``target`` need to stand once only.
"""

import os
from typing import Any

from toponorm.usertables.records import PlaceForms, Table, TableError

__all__ = ["LIMIT", "PlaceForms", "Table", "TableError", "load"]

LIMIT = 64 * 1024 * 1024
"""The largest table that is read, in bytes."""


def load(source: Any) -> Table:
    r"""Return the table in a TOML or TSV file.

    Args:
        source: a path that ends in ``.toml`` or ``.tsv``, or an open file.

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
    name, data = _bytes(source)
    shown = os.path.basename(name) or name
    if len(data) > LIMIT:
        raise TableError(shown, None, f"larger than {LIMIT >> 20} MB; split it into several tables")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TableError(
            shown, line, f"byte {error.start} is not UTF-8; write the file in UTF-8"
        ) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise TableError(shown, line, "a NUL character; is this a text file?")
    if not text.strip():
        raise TableError(shown, None, "the file is empty; write at least one entry")
    from toponorm.usertables import toml, tsv  # noqa: PLC0415 -- they import this package

    return tsv.read(shown, text) if _is_tsv(name, text) else toml.read(shown, text)


def _bytes(source: Any) -> tuple[str, bytes]:
    """Name and content of a path or an open file."""
    if hasattr(source, "read"):
        name = getattr(source, "name", None)
        data = source.read(LIMIT + 1)
        if isinstance(data, str):
            data = data.encode("utf-8", "surrogatepass")
        if not isinstance(data, bytes):
            raise TypeError(f"a table is read from text or bytes, not {type(data).__name__}")
        return (name if isinstance(name, str) else "<table>"), data
    if not isinstance(source, str | os.PathLike):
        raise TypeError(
            f"a table is a path or an open file, not {type(source).__name__}; write "
            "usertables.load('names.toml')"
        )
    name = os.fsdecode(source)
    shown = os.path.basename(name) or name
    if os.path.isdir(name):
        raise TableError(shown, None, "is a directory; name a .toml or .tsv file in it")
    _refuse(shown)
    if not os.path.isfile(name):
        what = "is no regular file" if os.path.exists(name) else "there is no such file"
        raise TableError(shown, None, f"{what}; name a .toml or .tsv file")
    try:
        with open(name, "rb") as file:
            return name, file.read(LIMIT + 1)
    except OSError as error:
        raise TableError(shown, None, f"cannot be read ({error.strerror})") from None


def _refuse(name: str) -> None:
    suffix = os.path.splitext(name)[1].lower()
    if suffix in (".yaml", ".yml"):
        raise TableError(
            name, None, "YAML is not read, because it turns NO into false; write TOML or TSV"
        )
    if suffix not in (".toml", ".tsv"):
        raise TableError(name, None, "has no known suffix; write a .toml or a .tsv file")


def _is_tsv(name: str, text: str) -> bool:
    if name.lower().endswith((".toml", ".tsv")):
        return name.lower().endswith(".tsv")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            return "\t" in line or line.strip() == "never"
    return False
