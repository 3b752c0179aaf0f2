"""Repairs mojibake: text read in the wrong code page, once or several times.

:func:`find` asks the cheap question first (:mod:`~toponorm.mojibake.gate`), peels the layers off
each line that may be garbled (:mod:`~toponorm.mojibake.layers`), and looks at the masthead.
"""

import re
from collections.abc import Iterator

from toponorm.edits import Edit
from toponorm.masks import Masks
from toponorm.mojibake import gate, masthead
from toponorm.mojibake.layers import peel
from toponorm.result import Declined, Stage

_PIECE = 4096
_CUT = re.compile(r"[ \t]")


def find(text: str) -> Stage:
    """Return the repairs of a text that are certain, and what was suspicious and left.

    >>> [(e.before, e.after, e.rule) for e in find("even if there鈥檚 no rating").edits]
    [('鈥檚', '’s', 'repair.utf8-gbk')]
    """
    if text.isascii():
        return Stage()
    edits: list[Edit] = []
    declined: list[Declined] = []
    narrow, wide = bool(gate.narrow(text)), bool(gate.wide(text))
    if narrow or wide:
        alone = len(text) <= _PIECE and "\n" not in text
        masks: Masks | None = None
        for start, end in _pieces(text):
            line = text[start:end]
            if line.isascii():
                continue
            if not alone and not (narrow and gate.narrow(line)) and not (wide and gate.wide(line)):
                continue
            peeled = peel(line)
            if not peeled.edits and not peeled.declined:
                continue
            masks = masks or Masks(text)
            if any(masks.covers(start + e.start, start + e.end) for e in peeled.edits):
                peeled = peel(line, _blocked(masks, text, start, end))
            edits += (e._replace(start=e.start + start, end=e.end + start) for e in peeled.edits)
            declined += (
                d._replace(start=d.start + start, end=d.end + start)
                for d in peeled.declined
                if not masks.covers(start + d.start, start + d.end)
            )
    head = masthead.find(text, tuple(edits))
    if head.edits or head.declined:
        edits = [*head.edits, *edits]
        declined = [*head.declined, *declined]
    return Stage(tuple(edits), (), tuple(declined))


def _blocked(masks: Masks, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What of a line must not be touched: all that is masked but hashtags."""
    return [
        (max(a, start) - start, min(b, end) - start)
        for a, b in masks.spans()
        if a < end and start < b and text[a] != "#"
    ]


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text, long ones cut at a blank, as spans."""
    start = 0
    while start < len(text):
        end = text.find("\n", start, start + _PIECE)
        if end < 0:
            end = min(start + _PIECE, len(text))
            if end < len(text):
                blank = max(text.rfind(" ", start + _PIECE // 2, end), -1)
                end = blank if blank > 0 else end
        yield start, end
        start = end + 1 if end < len(text) and text[end] in "\n " else end
