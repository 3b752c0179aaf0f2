"""Where in a text to look: the lines that pass the gate, in pieces of bearable length."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from toponorm.edits import Edit, apply, compose, shifted
from toponorm.mojibake import gate
from toponorm.mojibake.cuts import cut
from toponorm.result import Declined, Stage

if TYPE_CHECKING:
    from toponorm.masks import Masks
    from toponorm.mojibake.layers import Peeled

_PIECE = 4096
"""Characters up to which a line is judged as a whole."""

_FEW = 3
"""Code pages in question up to which the lines that they mean are looked for."""

_SHORT = 400
"""Characters of a line that is remembered."""

_ROUNDS = 8

# A short first line with letters, none of them of ASCII, and a text below it.
_HEAD_WITHOUT_LATIN = re.compile(r"\s{0,20}[^\nA-Za-z]{2,60}\n\s{0,20}\S")


_NOTHING = Stage()


def find(text: str) -> Stage:
    """Return the repairs of a text that are certain, and what was suspicious and left."""
    found = _find(text)
    for _ in range(_ROUNDS):
        if not found.edits or all(each.reason != "masked" for each in found.declined):
            break
        from toponorm.mojibake.layers import brought_back  # noqa: PLC0415 -- most never get here

        # What was masked may be so no more: behind a letter that came back ``@`` is no handle.
        again = _find(apply(text, found.edits))
        if not again.edits:
            break
        edits = compose(found.edits, again.edits)
        found = Stage(edits, (), brought_back(text, edits, again.declined))
    return found


def _find(text: str) -> Stage:
    edits: list[Edit] = []
    declined: list[Declined] = []
    if asked := gate.ask(text):
        _peel(text, asked, edits, declined)
    elif "\n" not in text:
        return _NOTHING
    if _HEAD_WITHOUT_LATIN.match(text):
        from toponorm.mojibake import masthead  # noqa: PLC0415 -- reads a table

        head = masthead.find(text, tuple(edits))
        edits[:0] = head.edits
        declined[:0] = head.declined
    return Stage(tuple(edits), (), tuple(declined)) if edits or declined else _NOTHING


def _peel(text: str, asked: list[str], edits: list[Edit], declined: list[Declined]) -> None:
    """Add what comes off the lines of a text, and what does not."""
    from toponorm.masks import Masks  # noqa: PLC0415 -- clean text needs neither
    from toponorm.mojibake import documents  # noqa: PLC0415 -- clean text needs none of it
    from toponorm.mojibake.layers import peel  # noqa: PLC0415 -- clean text needs none of it
    from toponorm.mojibake.spans import Overlaps, Span  # noqa: PLC0415 -- ditto

    alone = len(text) <= _PIECE and "\n" not in text
    masks: Masks | None = None
    suspects = [(0, len(text))] if alone else list(_beyond_ascii(text, [(0, len(text))]))
    together = documents.read(text, suspects, asked)
    if together is None:
        if not alone:  # what is clean among the lines is no reason against reading the others
            suspects = _garbled(text, suspects, asked)
            together = documents.read(text, suspects, asked)
        together = together or [None] * len(suspects)
    for (start, end), made in zip(suspects, together, strict=True):
        if made is not None:
            if masks is None:
                masks = Masks(text)
            if not masks or not any(masks.covers(edit.start, edit.end) for edit in made):
                edits += made
                continue
        line = text[start:end]
        peeled = _recalled(line) if end - start <= _SHORT else peel(line)
        if not peeled.edits and not peeled.declined:
            continue
        if masks is None:
            masks = Masks(text)
        refused = [
            Declined(*e[:3], "repair", "masked", e.rule.split(" > ")[0], e.evidence)
            for e in (peeled.edits if masks else ())
            if masks.covers(start + e.start, start + e.end)
        ]
        if refused:
            peeled = peel(line, _blocked(masks, text, start, end))
            repaired = Overlaps(peeled.edits)
            refused = [d for d in refused if not repaired(Span(d.start, d.end))]
        refused += (d for d in peeled.declined if not masks.covers(start + d.start, start + d.end))
        edits += shifted(peeled.edits, start) if start else peeled.edits
        declined += (d._replace(start=d.start + start, end=d.end + start) for d in sorted(refused))


def _garbled(text: str, suspects: list[tuple[int, int]], asked: list[str]) -> list[tuple[int, int]]:
    """Those of the suspected lines that pass the gate by themselves."""
    if len(asked) <= _FEW:
        return list(_beyond_ascii(text, gate.places(text, asked)))
    return [(start, end) for start, end in suspects if gate.ask(text[start:end])]


@lru_cache(maxsize=1024)
def _recalled(line: str) -> "Peeled":
    """What comes off a short line, remembered: mastheads and furniture come again and again.

    The answer hangs on the line alone. Benchmarks that repeat a few lines measure this memory;
    ``python -m benchmarks repair`` has a row of garbled text for which it is emptied.
    """
    from toponorm.mojibake.layers import peel  # noqa: PLC0415 -- clean text needs none of it

    return peel(line)


def forget() -> None:
    """Empty the memory of short lines."""
    _recalled.cache_clear()


def _beyond_ascii(text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of stretches of a text that are not ASCII, long ones in pieces."""
    for start, end in stretches:
        for first, last in pieces(text, start, end):
            if not text[first:last].isascii():
                yield first, last


def _blocked(masks: "Masks", text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What of a line must not be touched: all that is masked but hashtags."""
    return [
        (max(a, start) - start, min(b, end) - start)
        for a, b in masks.within(start, end)
        if text[a] != "#"
    ]


def pieces(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a stretch of a text, long ones in pieces, as spans."""
    while start < stop:
        end = text.find("\n", start, min(start + _PIECE, stop))
        if end < 0:
            end = min(start + _PIECE, stop)
            if end < stop:
                end = cut(text, start, end)
        yield start, end
        start = end + 1 if end < stop and text[end] in "\n " else end
