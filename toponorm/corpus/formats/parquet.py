"""Parquet: schema, metadata, row groups, codecs and encodings stay as they are."""

from typing import Any

from toponorm.corpus.drafts import Draft
from toponorm.corpus.files import Refused
from toponorm.corpus.formats import columns

_BROKEN = ("is damaged or no Parquet", "fetch it again")
_UNWRITABLE = ("cannot be written as it was", "convert the file first")

_SPECIAL = ("DELTA_BINARY_PACKED", "DELTA_LENGTH_BYTE_ARRAY", "DELTA_BYTE_ARRAY",
            "BYTE_STREAM_SPLIT")  # fmt: skip


class _File:
    def __init__(self, path: str) -> None:
        if not path:
            raise Refused("is Parquet, which is not read from a pipe", "name the file")
        self._pa = columns.arrow("Parquet")
        import pyarrow.parquet as pq  # noqa: PLC0415 -- an extra

        self._path, self._pq = path, pq
        with columns.guarded(*_BROKEN):
            self._file = pq.ParquetFile(path, pre_buffer=False)
            self.schema = self._file.schema_arrow
            self.metadata = self._file.metadata
            self.groups: int = self._file.num_row_groups

    def read(self, group: int, wanted: list[str] | None = None) -> Any:
        with columns.guarded(*_BROKEN):
            return self._file.read_row_group(group, wanted, use_threads=False)

    def writer(self, draft: Draft, edited: set[str]) -> "_Writer":
        with columns.guarded(*_BROKEN):
            settings = self._settings(edited)
        return _Writer(self._pq, self, settings, draft)

    def close(self) -> None:
        self._file.close()

    def _settings(self, edited: set[str]) -> dict[str, Any]:
        """Return the settings of a writer that makes such a file."""
        metadata = self.metadata
        stored = b"ARROW:schema" in (metadata.metadata or {})
        settings: dict[str, Any] = {"store_schema": stored, "version": "2.6"}
        if (metadata.created_by or "").startswith("parquet-cpp"):
            settings["version"] = metadata.format_version
        if not metadata.num_row_groups or not metadata.num_columns:
            return settings
        group = metadata.row_group(0)
        parts = [group.column(number) for number in range(group.num_columns)]
        dictionary = [part.path_in_schema for part in parts if part.has_dictionary_page]
        special = {
            part.path_in_schema: encoding
            for part in parts
            for encoding in part.encodings
            if encoding in _SPECIAL and not part.has_dictionary_page
        }
        settings |= {
            "compression": {
                part.path_in_schema: part.compression.replace("UNCOMPRESSED", "NONE")
                for part in parts
            },
            "use_dictionary": dictionary or False,
            "write_statistics": [p.path_in_schema for p in parts if p.is_stats_set] or False,
            "use_deprecated_int96_timestamps": any(p.physical_type == "INT96" for p in parts),
            "write_page_index": any(part.has_offset_index for part in parts),
            "use_compliant_nested_type": not any(
                ".list.item" in part.path_in_schema for part in parts
            ),
        }
        if special:
            settings["column_encoding"] = special
        order = group.sorting_columns
        if order and not any(
            parts[each.column_index].path_in_schema.split(".")[0] in edited for each in order
        ):
            settings["sorting_columns"] = order
        filters = {
            part.path_in_schema: {"ndv": max(1, part.num_values)}
            for part in parts
            if getattr(part, "bloom_filter_offset", None) is not None
        }
        if filters:
            settings["bloom_filter_options"] = filters
        return settings


class _Writer:
    def __init__(self, pq: Any, file: _File, settings: dict[str, Any], draft: Draft) -> None:
        self._pq, self._file, self._draft = pq, file, draft
        with columns.guarded(*_UNWRITABLE):
            self._writer = pq.ParquetWriter(columns.Sink(draft), file.schema, **settings)

    def write(self, table: Any) -> None:
        with columns.guarded(*_UNWRITABLE):
            self._writer.write_table(table, max(1, table.num_rows))

    def close(self) -> None:
        """End the file, and refuse it if its schema or its groups are others."""
        with columns.guarded(*_UNWRITABLE):
            self._writer.close()
            self._draft.stream.flush()
            made = self._pq.ParquetFile(self._draft.name)
            old, new = self._file.metadata, made.metadata
            same = (
                made.schema.equals(self._file._file.schema)
                and made.schema_arrow.equals(self._file.schema, check_metadata=True)
                and [old.row_group(n).num_rows for n in range(old.num_row_groups)]
                == [new.row_group(n).num_rows for n in range(new.num_row_groups)]
            )
        made.close()
        self._file.close()
        if not same:
            raise Refused("has a schema that cannot be written as it was", "convert the file first")


blocks, work, rewriter = columns.format_of(_File)
