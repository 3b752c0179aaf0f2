"""The codecs of compressed files: how each is known, expanded, and packed again as it was."""

import zlib
from collections.abc import Callable
from types import ModuleType
from typing import Any, Protocol, cast

from toponorm.corpus.files import Refused

WINDOW = 1 << 28
"""Memory that a frame may ask for to be expanded."""

_MAGIC = (
    (b"\x1f\x8b\x08", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"\xfd7zXZ\0", "xz"),
    (b"BZh", "bz2"),
)

SUFFIXES = {".gz": "gzip", ".zst": "zstd", ".zstd": "zstd", ".xz": "xz", ".bz2": "bz2"}
"""What a name says of compression: only where the format of the inner file is looked for."""


class Machine(Protocol):
    """Expands one member; :mod:`bz2`, :mod:`lzma` and zstd have it so."""

    @property
    def eof(self) -> bool:
        """Whether the member has ended."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether it can expand no more of what it has."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What came behind the end of the member."""
        ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """Take more bytes, and return so many expanded ones at the most."""
        ...


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


def codec_of(first: bytes) -> str:
    r"""Return what a file is compressed with, by its first bytes; nothing if it is not.

    >>> codec_of(b"\x1f\x8b\x08\0"), codec_of(b"BZhang said")
    ('gzip', '')
    """
    if first[1:4] == b"\x2a\x4d\x18" and 0x50 <= first[0] <= 0x5F:  # a frame to be skipped
        return "zstd"
    if first.startswith(b"BZh") and first[4:8] not in (b"1AY&", b"\x17rE8"):
        return ""
    return next((name for magic, name in _MAGIC if first.startswith(magic)), "")


def machine(codec: str) -> Callable[[], Machine]:
    """Return what makes the machine that expands a member."""
    if codec == "gzip":
        return _Gunzip
    if codec == "bz2":
        import bz2  # noqa: PLC0415 -- whoever has no such file needs none of these

        return bz2.BZ2Decompressor
    if codec == "xz":
        import lzma  # noqa: PLC0415 -- few files are xz

        return lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, WINDOW)
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


def packer(stream: Sink, codec: str, first: bytes) -> Output:
    """Return what compresses as a file was.

    Args:
        stream: what the compressed bytes go to.
        codec: what the file was compressed with.
        first: its first bytes, which tell level, name, time and check.
    """
    if codec == "gzip":
        return _Gzip(stream, first)
    if codec == "bz2":
        import bz2  # noqa: PLC0415 -- few files are bz2

        return bz2.BZ2File(cast(Any, stream), "wb", compresslevel=int(first[3:4]))
    if codec == "xz":
        import lzma  # noqa: PLC0415 -- few files are xz

        return lzma.LZMAFile(cast(Any, stream), "wb", check=first[7] & 15)
    zstd: ModuleType = _zstd()
    parameters = {zstd.CompressionParameter.checksum_flag: 1}
    made: Output = zstd.ZstdFile(stream, "wb", options=parameters)
    return made


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
