"""Apache Beam: a DoFn over records, with a counter for every rule."""

from collections.abc import Iterator, Mapping
from typing import Any

from toponorm.integrations import needing

with needing("beam"):
    import apache_beam as beam

from toponorm.integrations.records import RecordNormalizer


class Normalize(beam.DoFn):
    """Normalizes a field of records that are mappings.

    A text that is missing or null stays so. One that is no text is an error, which
    ``beam.ParDo(Normalize(step)).with_exception_handling()`` sends to a collection of its own.

    Args:
        step: says which fields.
    """

    def __init__(self, step: RecordNormalizer = RecordNormalizer()) -> None:  # noqa: B008 -- frozen
        super().__init__()
        self._step = step

    def process(self, element: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Yield the record normalized."""
        yield self._step(element)
