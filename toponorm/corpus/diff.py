"""Changes as a unified diff, for people and for ``patch -p0``.

The diff is made of the splices of bytes that are written, not by comparing texts, so that it
takes linear time however long a file is, comes as the file is read, and shows exactly what is
done.
"""

import os
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from toponorm.corpus.driver import Part
from toponorm.corpus.records import Splice, file_name, spliced

CONTEXT = 3
"""Lines that stand around a change."""


class _Block(NamedTuple):
    """The lines ``start:end`` of the bytes, and those that take their place."""

    start: int
    end: int
    made: list[bytes]


class Diff:
    r"""The diff of files that come part by part, in their order.

    >>> from toponorm.corpus.records import Outcome
    >>> change = Outcome([(8, 15, "Türkiye".encode())])
    >>> print(Diff().of(Part("a.txt", b"Ankara, Turkiye\n", change, 1)).decode(), end="")
    --- a.txt
    +++ a.txt
    @@ -1 +1 @@
    -Ankara, Turkiye
    +Ankara, Türkiye
    """

    def __init__(self) -> None:
        self._path = ""
        self._drift = 0  # lines that the hunks of the file so far added
        self._begun = False

    def of(self, part: Part) -> bytes:
        """Return the hunks of a part, below the head of its file if they are the first."""
        if part.path != self._path:
            self._path, self._drift, self._begun = part.path, 0, False
        if not part.outcome.splices:
            return b""
        out = []
        if not self._begun:
            name = _quoted(part.path)
            out += [b"--- ", name, b"\n+++ ", name, b"\n"]
            self._begun = True
        lines = _lines(part.data)
        for hunk in _hunks(_blocks(part.data, lines, part.outcome.splices)):
            out += self._hunk(lines, hunk, part.line - 1)
        return b"".join(out)

    def _hunk(self, lines: Sequence[bytes], hunk: Sequence[_Block], above: int) -> Iterator[bytes]:
        start = max(0, hunk[0].start - CONTEXT)
        end = min(len(lines), hunk[-1].end + CONTEXT)
        grown = sum(len(block.made) - (block.end - block.start) for block in hunk)
        first = above + start
        old = _range(first, end - start)
        new = _range(first + self._drift, end - start + grown)
        yield f"@@ -{old} +{new} @@\n".encode()
        at = start
        for block in hunk:
            yield from _marked(b" ", lines[at : block.start])
            yield from _marked(b"-", lines[block.start : block.end])
            yield from _marked(b"+", block.made)
            at = block.end
        yield from _marked(b" ", lines[at:end])
        self._drift += grown


def _lines(data: bytes) -> list[bytes]:
    """Split bytes as diff and patch do: at LF alone."""
    lines = [line + b"\n" for line in data.split(b"\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _blocks(data: bytes, lines: Sequence[bytes], splices: Sequence[Splice]) -> Iterator[_Block]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    runs: list[tuple[int, int, list[Splice]]] = []  # splices that share lines
    for splice in splices:
        start = max(0, bisect_right(starts, splice[0], hi=len(lines)) - 1)
        # What follows the splice on its last line joins the line that it leaves.
        end = bisect_right(starts, splice[1], hi=len(lines))
        if runs and start < runs[-1][1]:
            start, _, shared = runs.pop()
        else:
            shared = []
        shared.append(splice)
        runs.append((start, end, shared))
    for start, end, shared in runs:
        low = starts[start]
        local = [(first - low, last - low, made) for first, last, made in shared]
        yield _Block(start, end, _lines(spliced(data[low : starts[end]], local)))


def _hunks(blocks: Iterator[_Block]) -> Iterator[list[_Block]]:
    hunk = [next(blocks)]
    for block in blocks:
        if block.start - hunk[-1].end > 2 * CONTEXT:
            yield hunk
            hunk = []
        hunk.append(block)
    yield hunk


def _range(start: int, count: int) -> str:
    if count == 1:
        return str(start + 1)
    return f"{start + 1 if count else start},{count}"


def _marked(sign: bytes, lines: Sequence[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield sign + line
        if not line.endswith(b"\n"):
            yield b"\n\\ No newline at end of file\n"


def _quoted(path: str) -> bytes:
    """Write a file name as GNU diff does, so that patch finds the file."""
    name = file_name(path)
    if name.isprintable() and '"' not in name and "\\" not in name:
        return os.fsencode(name + "\t" if " " in name else name)
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return os.fsencode(
        '"' + "".join(c if ord(c) >= 32 else f"\\{ord(c):03o}" for c in escaped) + '"'
    )
