"""Edits as a unified diff, for people and for ``patch -p0``.

The diff is built from the edits, not by comparing texts, so it takes linear time however long
the text is, and shows exactly what was decided.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from toponorm.edits import Edit, apply

CONTEXT = 3
"""Lines that stand around a change."""


class _Block(NamedTuple):
    """The lines ``start:end`` of the text, and those that take their place."""

    start: int
    end: int
    made: list[str]


def unified(name: str, text: str, edits: Sequence[Edit]) -> Iterator[str]:
    r"""Yield the lines of a unified diff that makes the edits.

    Args:
        name: the file's, which stands on both sides.
        text: its text, with a byte order mark if it has one.
        edits: a chain of edits of ``text``.

    >>> made = [Edit(8, 15, "Turkiye", "Türkiye", "place.spelling")]
    >>> print("".join(unified("a.txt", "Ankara, Turkiye\n", made)), end="")
    --- a.txt
    +++ a.txt
    @@ -1 +1 @@
    -Ankara, Turkiye
    +Ankara, Türkiye
    """
    if not edits:
        return
    lines = _lines(text)
    yield f"--- {_quoted(name)}\n"
    yield f"+++ {_quoted(name)}\n"
    drift = 0  # lines that the hunks so far added
    for hunk in _hunks(_blocks(text, lines, edits)):
        start = max(0, hunk[0].start - CONTEXT)
        end = min(len(lines), hunk[-1].end + CONTEXT)
        grown = sum(len(block.made) - (block.end - block.start) for block in hunk)
        yield (
            f"@@ -{_range(start, end - start)} +{_range(start + drift, end - start + grown)} @@\n"
        )
        at = start
        for block in hunk:
            yield from _marked(" ", lines[at : block.start])
            yield from _marked("-", lines[block.start : block.end])
            yield from _marked("+", block.made)
            at = block.end
        yield from _marked(" ", lines[at:end])
        drift += grown


def _lines(text: str) -> list[str]:
    """Split a text as diff and patch do: at LF alone."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _blocks(text: str, lines: Sequence[str], edits: Sequence[Edit]) -> Iterator[_Block]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    runs: list[tuple[int, int, list[Edit]]] = []  # edits that share lines
    for edit in edits:
        start = max(0, bisect_right(starts, edit.start, hi=len(lines)) - 1)
        # What follows the edit on its last line joins the line that the edit leaves.
        end = bisect_right(starts, edit.end, hi=len(lines))
        if runs and start < runs[-1][1]:
            start, _, shared = runs.pop()
        else:
            shared = []
        shared.append(edit)
        runs.append((start, end, shared))
    for start, end, shared in runs:
        low = starts[start]
        local = [e._replace(start=e.start - low, end=e.end - low) for e in shared]
        yield _Block(start, end, _lines(apply(text[low : starts[end]], local)))


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


def _marked(sign: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield sign + line
        if not line.endswith("\n"):
            yield "\n\\ No newline at end of file\n"


def _quoted(name: str) -> str:
    """Write a file name as GNU diff does, so that patch finds the file."""
    if name.isprintable() and '"' not in name and "\\" not in name:
        return name + "\t" if " " in name else name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if ord(c) >= 32 else f"\\{ord(c):03o}" for c in escaped) + '"'
