"""Where a table is read from: a file, line by line as often as need be, or an open file."""

import hashlib
import io
import os
from collections.abc import Iterator
from typing import Any, BinaryIO

from toponorm.usertables.records import TableError

LIMIT = 64 * 1024 * 1024
"""The largest table that is read whole, in bytes: one in TOML, or from an open file."""

SUFFIXES = (".toml", ".tsv", ".jsonl")
COMPILED = ".compiled"

_MARK = "\ufeff"


_BLOCK = 1 << 18
"""Bytes whose lines are read together."""


class Source:
    """A table's text.

    Args:
        source: a path, or a file that is open for reading.

    Attributes:
        name: the file's name, for errors.
        path: where it is, or ``""`` of an open file.
        format: ``toml``, ``tsv``, ``jsonl`` or ``compiled``.
    """

    def __init__(self, source: Any) -> None:
        self._data: bytes | None = None
        self.path = ""
        if hasattr(source, "read"):
            given = getattr(source, "name", None)
            self.name = given if isinstance(given, str) else "<table>"
            self._data = _content(source)
            self.name = os.path.basename(self.name) or self.name
            self._refuse_large(len(self._data))
        elif isinstance(source, str | os.PathLike):
            self.path = os.fsdecode(source)
            self.name = os.path.basename(self.path) or self.path
            self._check_path()
        else:
            raise TypeError(
                f"a table is a path or an open file, not {type(source).__name__}; write "
                "usertables.load('names.toml')"
            )
        self.format = self._format()
        if self.path and self.format == "toml":
            self._refuse_large(os.path.getsize(self.path))

    def text(self) -> str:
        """Return the whole text."""
        return "\n".join(line for _, line in self.lines())

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield the lines with their numbers, without their ends; see :meth:`blocks`."""
        for number, lines, _ in self.blocks():
            yield from enumerate(lines, number)

    def blocks(self) -> Iterator[tuple[int, list[str], str]]:
        """Yield some lines at a time: the number of the first, the lines, and their whole text.

        Raises:
            TableError: the file cannot be read, is not UTF-8, or holds a NUL or nothing.
        """
        empty, number, at = True, 1, 0
        with self._open() as file:
            while lines := file.readlines(_BLOCK):
                block = b"".join(lines)
                try:
                    text = str(block, "utf-8")
                except UnicodeDecodeError as error:
                    raise TableError(
                        self.name,
                        number + block.count(b"\n", 0, error.start),
                        f"byte {at + error.start} is not UTF-8; write the file in UTF-8",
                    ) from None
                if (nul := text.find("\0")) >= 0:
                    line = number + text.count("\n", 0, nul)
                    raise TableError(self.name, line, "a NUL character; is this a text file?")
                if number == 1:
                    text = text.removeprefix(_MARK)
                if empty:
                    empty = not text.strip()
                texts = text.removesuffix("\n").split("\n")
                if "\r" in text:
                    texts = [line.rstrip("\r") for line in texts]
                yield number, texts, text
                number += len(lines)
                at += len(block)
        if empty:
            raise TableError(self.name, None, "the file is empty; write at least one entry")

    def digest(self) -> bytes:
        """Return the SHA-256 of the content."""
        if self._data is not None:
            return hashlib.sha256(self._data).digest()
        with self._open() as file:
            return hashlib.file_digest(file, "sha256").digest()  # type: ignore[arg-type]

    def _open(self) -> BinaryIO:
        if self._data is not None:
            return io.BytesIO(self._data)
        try:
            return open(self.path, "rb")
        except OSError as error:
            raise TableError(self.name, None, f"cannot be read ({error.strerror})") from None

    def _check_path(self) -> None:
        if os.path.isdir(self.path):
            raise TableError(
                self.name, None, "is a directory; name a .toml, .tsv or .jsonl file in it"
            )
        suffix = os.path.splitext(self.path)[1].lower()
        if suffix in (".yaml", ".yml"):
            raise TableError(
                self.name,
                None,
                "YAML is not read, because it turns NO into false; write TOML or TSV or JSON Lines",
            )
        if suffix not in (*SUFFIXES, COMPILED):
            raise TableError(
                self.name, None, "has no known suffix; write a .toml, a .tsv or a .jsonl file"
            )
        if not os.path.isfile(self.path):
            what = "is no regular file" if os.path.exists(self.path) else "there is no such file"
            raise TableError(self.name, None, f"{what}; name a .toml, .tsv or .jsonl file")

    def _refuse_large(self, size: int) -> None:
        if size > LIMIT:
            raise TableError(
                self.name,
                None,
                f"larger than {LIMIT >> 20} MB; write a .tsv or .jsonl file, or "
                "split it into several tables",
            )

    def _format(self) -> str:
        suffix = os.path.splitext(self.name)[1].lower()
        if suffix in (*SUFFIXES, COMPILED):
            return suffix[1:]
        for _, line in self.lines():
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("{"):
                return "jsonl"
            return "tsv" if "\t" in line or line.strip() == "never" else "toml"
        return "toml"


def _content(file: Any) -> bytes:
    data = file.read(LIMIT + 1)
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    if not isinstance(data, bytes):
        raise TypeError(f"a table is read from text or bytes, not {type(data).__name__}")
    return data
