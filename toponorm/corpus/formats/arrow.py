"""Arrow IPC, files (Feather) and streams: schema, metadata, batches and codec stay as they are."""

import struct
from typing import Any

from toponorm.corpus.drafts import Draft
from toponorm.corpus.files import Refused
from toponorm.corpus.formats import columns

_BROKEN = ("is damaged or no Arrow IPC", "fetch it again")
_UNWRITABLE = ("cannot be written as it was", "convert the file first")

_MAGIC = b"ARROW1\0\0"
_CODECS = {0: "lz4", 1: "zstd"}


class _File:
    def __init__(self, path: str) -> None:
        if not path:
            raise Refused("is Arrow IPC, which is not read from a pipe", "name the file")
        self._pa = columns.arrow("Arrow IPC")
        with columns.guarded(*_BROKEN):
            self._source = self._pa.memory_map(path)
            self.is_stream = self._source.read(len(_MAGIC)) != _MAGIC
            self._source.seek(0)
            ipc = self._pa.ipc
            if self.is_stream:
                # Batches of a stream must be read in order, as both users of this class do.
                self._reader = ipc.open_stream(self._source)
                self.groups = _count(self._pa, path)
                self._next = 0
            else:
                self._reader = ipc.open_file(self._source)
                self.groups = self._reader.num_record_batches
            self.codec = _codec(self._pa, path, 0 if self.is_stream else len(_MAGIC))
            self.schema = self._reader.schema

    def read(self, group: int, wanted: list[str] | None = None) -> Any:
        with columns.guarded(*_BROKEN):
            if self.is_stream:
                assert group == self._next
                self._next += 1
                batch = self._reader.read_next_batch()
            else:
                batch = self._reader.get_batch(group)
            table = self._pa.Table.from_batches([batch], self.schema)
            table = table if wanted is None else table.select(wanted)
            table.validate(full=True)  # nothing else looks whether offsets lie in the file
            return table

    def writer(self, draft: Draft, edited: set[str]) -> "_Writer":
        return _Writer(self._pa, self, draft)

    def close(self) -> None:
        self._source.close()


class _Writer:
    def __init__(self, pa: Any, file: _File, draft: Draft) -> None:
        options = pa.ipc.IpcWriteOptions(compression=file.codec)
        make = pa.ipc.new_stream if file.is_stream else pa.ipc.new_file
        self._file = file
        self._writer = make(columns.Sink(draft), file.schema, options=options)

    def write(self, table: Any) -> None:
        with columns.guarded(*_UNWRITABLE):
            for batch in table.combine_chunks().to_batches():
                self._writer.write_batch(batch)

    def close(self) -> None:
        self._writer.close()
        self._file.close()


def _count(pa: Any, path: str) -> int:
    """Return how many batches a stream has."""
    with pa.memory_map(path) as source:
        return sum(1 for _ in pa.ipc.open_stream(source))


def _codec(pa: Any, path: str, start: int) -> str | None:
    """Return what the first record batch is compressed with, as its message tells."""
    with pa.memory_map(path) as source:
        source.seek(start)
        for message in pa.ipc.MessageReader.open_stream(source):
            if message.type == "record batch":
                return _codec_of(bytes(message.metadata))
    return None


def _codec_of(data: bytes) -> str | None:
    """Read Message.header.compression.codec out of a flatbuffer."""
    (message,) = struct.unpack_from("<I", data)
    batch = _field(data, message, 2)
    if batch:
        batch += struct.unpack_from("<I", data, batch)[0]
        compression = _field(data, batch, 3)
        if compression:
            compression += struct.unpack_from("<I", data, compression)[0]
            codec = _field(data, compression, 0)
            return _CODECS.get(data[codec] if codec else 0)
    return None


def _field(data: bytes, table: int, number: int) -> int:
    """Return where a field of a table of a flatbuffer stands; 0 where it is left out."""
    vtable = table - struct.unpack_from("<i", data, table)[0]
    slot = 4 + 2 * number
    if slot >= struct.unpack_from("<H", data, vtable)[0]:
        return 0
    offset: int = struct.unpack_from("<H", data, vtable + slot)[0]
    return table + offset if offset else 0


blocks, work, rewriter = columns.format_of(_File)
