"""Stretches of a line, and what overlaps them."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from toponorm.edits import Edit
from toponorm.mojibake.readings import Reading


class Span(NamedTuple):
    """A stretch of a line."""

    start: int
    end: int


_Any = TypeVar("_Any", Span, Edit, Reading)


class Overlaps(Generic[_Any]):
    """Finds what overlaps a span, among spans that are in order and apart."""

    def __init__(self, spans: Sequence[_Any]) -> None:
        self._spans: Sequence[_Any] = spans
        self._ends = [span.end for span in spans]

    def __call__(self, span: Span | Edit | Reading) -> Sequence[_Any]:
        """Return those that share a character with the span."""
        first = last = bisect_right(self._ends, span.start)
        while last < len(self._spans) and self._spans[last].start < span.end:
            last += 1
        return self._spans[first:last]
