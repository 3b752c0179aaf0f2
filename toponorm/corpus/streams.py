"""Bytes of a file as they are before compression, read in one pass, and put back the same way.

The codec is told by the first bytes, not by the name. Several members or frames in a row are one
stream. What ends too early, is damaged or grows beyond all proportion is refused, and memory
stays the same however far it grows.
"""

import os
from collections.abc import Callable, Iterator
from typing import IO

from toponorm.corpus import compression, files
from toponorm.corpus.compression import Machine, Output, Sink
from toponorm.corpus.files import HEAD, MARKS, Refused
from toponorm.corpus.records import BLOCK

RATIO = 100
LARGEST = 20 << 30
SMALL = 64 << 20
"""Expanding to so many bytes harms nobody, whatever the ratio."""


class Input:
    """The bytes of a file or of standard input, expanded.

    Args:
        raw: the stream.
        path: of the file; nothing for standard input.
        size: how long the file is; -1 where that is not known.
        wide: whether UTF-16, UTF-32 and GB18030 with a byte order mark are read as UTF-8.
        limit: bytes to which it may expand; 0 for the usual limit.

    Attributes:
        codec: what it is compressed with, or nothing.
        wide: the encoding that was read as UTF-8, or nothing.
        head: its first bytes, expanded.
    """

    def __init__(
        self,
        raw: IO[bytes],
        path: str = "",
        size: int = -1,
        *,
        wide: bool = False,
        limit: int = 0,
    ) -> None:
        self._raw, self.path = raw, path
        self._limit = limit or min(LARGEST, max(SMALL, RATIO * size) if size >= 0 else LARGEST)
        self._expanded = 0
        self.first = self._start(8)
        self.codec = compression.codec_of(self.first)
        self.wide = ""
        chunks = self._chunks()
        if self.codec:
            chunks = self._unpacked(chunks, compression.machine(self.codec))
        self._next = chunks
        self.head = self._gather()
        if wide:
            self.wide = next((name for mark, name in MARKS if self.head.startswith(mark)), "")
            if self.wide:
                self._next = _narrow(self._replay(self.head, chunks), self.wide)
                self.head = self._gather()
        self._pending = self.head

    @staticmethod
    def _replay(head: bytes, chunks: Iterator[bytes]) -> Iterator[bytes]:
        yield head
        yield from chunks

    @property
    def is_plain(self) -> bool:
        """Whether the bytes are those of the file."""
        return not self.codec and not self.wide

    def read(self) -> bytes:
        """Return the next bytes, whatever there is of them; nothing at the end."""
        if self._pending:
            data, self._pending = self._pending, b""
            return data
        return next(self._next, b"")

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.read, b"")

    def close(self) -> None:
        """Close the file."""
        self._raw.close()

    def _take(self) -> bytes:
        """Read what is there, and wait only where nothing is: someone may type it."""
        read: Callable[[int], bytes] = getattr(self._raw, "read1", self._raw.read)
        return read(BLOCK) or b""

    def _start(self, enough: int) -> bytes:
        data = b""
        while len(data) < enough and b"\n" not in data:
            more = self._take()
            if not more:
                break
            data += more
        return data

    def _chunks(self) -> Iterator[bytes]:
        if self.first:
            yield self.first
        while data := self._take():
            yield data

    def _gather(self) -> bytes:
        """Take the first bytes: as many as tell binary data, or the first line of a pipe."""
        data = b""
        for chunk in self._next:
            data += chunk
            if len(data) >= HEAD or b"\n" in data:
                break
        return data

    def _unpacked(self, chunks: Iterator[bytes], make: Callable[[], Machine]) -> Iterator[bytes]:
        machine, data = make(), b""
        while True:
            if machine.eof:
                data = machine.unused_data.lstrip(b"\0")  # padding between members
                while not data:
                    data = next(chunks, b"")
                    if not data:
                        return
                    data = data.lstrip(b"\0")
                machine = make()
            elif machine.needs_input:
                data = next(chunks, b"")
                if not data:
                    raise Refused(f"ends in the middle of its {self.codec} data", "fetch it again")
            try:
                made = machine.decompress(data, BLOCK)
            except MemoryError:
                raise Refused(
                    f"needs more than {compression.WINDOW >> 20} MB to be expanded",
                    "expand it first",
                ) from None
            except Exception as error:  # each codec has an exception of its own
                said = " ".join(str(error).split()).lower()
                raise Refused(f"is damaged {self.codec} data ({said})", "fetch it again") from None
            data = b""
            self._expanded += len(made)
            if self._expanded > self._limit:
                raise Refused(
                    f"expands to more than {self._limit:,} bytes",
                    "raise --max-expanded if it is no bomb",
                )
            if made:
                yield made


def _narrow(chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """Read another encoding of Unicode as UTF-8."""
    import codecs  # noqa: PLC0415 -- ditto

    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        for data in chunks:
            text = decoder.decode(data)
            if text:
                yield text.encode()
        decoder.decode(b"", final=True)
    except UnicodeError as error:
        raise Refused(f"is damaged {encoding.upper()} ({error.args[-1]})", "mend it") from None


class _Open:
    """A sink that is not closed at the end of the data."""

    def __init__(self, sink: Sink) -> None:
        self.write = sink.write

    def close(self) -> None:
        pass


class _Widened:
    """Puts back what was read as UTF-8 in its encoding."""

    def __init__(self, below: Output, encoding: str) -> None:
        import codecs  # noqa: PLC0415 -- ditto

        self._below, self._encoding = below, encoding
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def write(self, data: bytes) -> None:
        self._below.write(self._decoder.decode(data).encode(self._encoding))

    def close(self) -> None:
        self._below.close()


def output(stream: Sink, like: Input) -> Output:
    """Return what writes bytes as they stood in the file: its codec, level and encoding."""
    below = compression.packer(stream, like.codec, like.first) if like.codec else _Open(stream)
    return _Widened(below, like.wide) if like.wide else below


def opened(path: str, *, wide: bool = False, limit: int = 0) -> tuple[Input, os.stat_result]:
    """Open a file; what ``stat`` says of it comes along.

    Args:
        path: the file.
        wide: whether UTF-16, UTF-32 and GB18030 with a byte order mark are read as UTF-8.
        limit: how many bytes it may expand to, 0 for as many as is usual.

    Raises:
        Refused: it is no regular file, or cannot be read.
    """
    stream, status = files.opened(path)
    try:
        return Input(stream, path, status.st_size, wide=wide, limit=limit), status
    except OSError as error:
        stream.close()
        raise Refused.by(error) from None
    except BaseException:
        stream.close()
        raise
