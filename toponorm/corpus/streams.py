"""Bytes of a file as they are before compression, read in one pass, and put back the same way.

The codec is told by the first bytes, not by the name. Several members or frames in a row are one
stream. What ends too early, is damaged or grows beyond all proportion is refused, and memory
stays the same however far it grows.
"""

import os
import zlib
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import IO, Any, Protocol, cast

from toponorm.corpus import files
from toponorm.corpus.files import HEAD, MARKS, Refused
from toponorm.corpus.records import BLOCK

RATIO = 100
LARGEST = 20 << 30
SMALL = 64 << 20
"""Expanding to so many bytes harms nobody, whatever the ratio."""

_WINDOW = 1 << 28
"""Memory that a frame may ask for to be expanded."""

_MAGIC = (
    (b"\x1f\x8b\x08", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\xfd7zXZ\0", "xz"),
    (b"BZh", "bz2"),
)

SUFFIXES = {".gz": "gzip", ".zst": "zstd", ".zstd": "zstd", ".xz": "xz", ".bz2": "bz2"}
"""What a name says of compression: only where the format of the inner file is looked for."""


class _Machine(Protocol):
    """Expands one member; :mod:`bz2`, :mod:`lzma` and zstd have it so."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class _Gunzip:
    """A member of gzip, in the manner of :class:`bz2.BZ2Decompressor`."""

    def __init__(self) -> None:
        self._machine = zlib.decompressobj(31)

    @property
    def eof(self) -> bool:
        return self._machine.eof

    @property
    def needs_input(self) -> bool:
        return not self._machine.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._machine.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        return self._machine.decompress(self._machine.unconsumed_tail + data, max(max_length, 0))


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
        self.codec = _codec(self.first)
        self.wide = ""
        chunks = self._chunks()
        if self.codec:
            chunks = self._unpacked(chunks, _machine(self.codec))
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

    def _unpacked(self, chunks: Iterator[bytes], make: Callable[[], _Machine]) -> Iterator[bytes]:
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
                    f"needs more than {_WINDOW >> 20} MB to be expanded", "expand it first"
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


def _codec(first: bytes) -> str:
    if first[1:4] == b"\x2a\x4d\x18" and 0x50 <= first[0] <= 0x5F:  # a frame to be skipped
        return "zstd"
    if first.startswith(b"BZh") and first[4:8] not in (b"1AY&", b"\x17rE8"):
        return ""
    return next((name for magic, name in _MAGIC if first.startswith(magic)), "")


def _machine(codec: str) -> Callable[[], _Machine]:
    """Return what makes the machine that expands a member."""
    if codec == "gzip":
        return _Gunzip
    if codec == "bz2":
        import bz2  # noqa: PLC0415 -- whoever has no such file needs none of these

        return bz2.BZ2Decompressor
    if codec == "xz":
        import lzma  # noqa: PLC0415 -- few files are xz

        return lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, _WINDOW)
    zstd = _zstd()
    limit = {zstd.DecompressionParameter.window_log_max: 28}
    return lambda: zstd.ZstdDecompressor(options=limit)


def _zstd() -> Any:
    from importlib import import_module  # noqa: PLC0415 -- few have such files

    for name in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(name)
        except ImportError:
            continue
    raise Refused(
        "is compressed with zstd, which needs the package backports.zstd",
        "install toponorm[zstd]",
    )


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


class Output(Protocol):
    """What takes the new bytes of a file."""

    def write(self, data: bytes, /) -> Any:
        """Take some bytes."""

    def close(self) -> Any:
        """End the data; the stream below stays open."""


class Sink(Protocol):
    """What bytes go to in the end."""

    def write(self, data: bytes, /) -> Any:
        """Take some bytes."""


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
    below = _packer(stream, like) if like.codec else _Open(stream)
    return _Widened(below, like.wide) if like.wide else below


def _packer(stream: Sink, like: Input) -> Output:
    if like.codec == "gzip":
        return _Gzip(stream, like.first)
    if like.codec == "bz2":
        import bz2  # noqa: PLC0415 -- ditto

        return bz2.BZ2File(cast(Any, stream), "wb", compresslevel=int(like.first[3:4]))
    if like.codec == "xz":
        import lzma  # noqa: PLC0415 -- few files are xz

        return lzma.LZMAFile(cast(Any, stream), "wb", check=like.first[7] & 15)
    zstd: ModuleType = _zstd()
    parameters = {zstd.CompressionParameter.checksum_flag: 1}
    packer: Output = zstd.ZstdFile(stream, "wb", options=parameters)
    return packer


class _Gzip:
    """Writes members of gzip with the level, the name and the time of the first that was read."""

    def __init__(self, stream: Sink, first: bytes) -> None:
        self._stream = stream
        self._level = {2: 9, 4: 1}.get(first[8] if len(first) > 8 else 0, 6)
        self._head = b"\x1f\x8b\x08" + b"\0" + first[4:10].ljust(6, b"\0")
        name = first[10:].partition(b"\0")
        if len(first) > 10 and first[3] == 8 and name[1]:  # it has a name and nothing else
            self._head = self._head[:3] + b"\x08" + self._head[4:] + name[0] + b"\0"
        self._begun = False

    def write(self, data: bytes) -> None:
        if not self._begun:
            self._packer = zlib.compressobj(self._level, zlib.DEFLATED, -15)
            self._check, self._size = zlib.crc32(b""), 0
            self._stream.write(self._head)
            self._begun = True
        self._check = zlib.crc32(data, self._check)
        self._size += len(data)
        self._stream.write(self._packer.compress(data))

    def close(self) -> None:
        """End the member; what is written after it begins another."""
        self._stream.write(self._packer.flush())
        size = (self._size & 0xFFFFFFFF).to_bytes(4, "little")
        self._stream.write(self._check.to_bytes(4, "little") + size)
        self._begun = False


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
