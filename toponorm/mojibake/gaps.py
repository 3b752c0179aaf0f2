"""Gaps of lost bytes on a line whose code page is known: where they are, and their marks."""

import re
from itertools import pairwise

from toponorm.mojibake import lossy
from toponorm.mojibake.readings import Reading
from toponorm.mojibake.spans import Overlaps, Span

GLUED = re.compile(r"\?\?(?=[^\W\d_])(?!(?<=[^\W\d_]\?\?)[A-ZÀ-ÞΑ-ΩЁА-Я])")
"""``??`` before a letter, but not between a word and a capital, where a question may end."""


def marked(line: str, readings: list[Reading]) -> list[Reading]:
    """The readings with marks in their gaps, and those runs of marks that are gaps too.

    On a line whose code page is known, several marks in a row are lost bytes: U+FFFD always,
    ``?`` where another is proved to be or two cling to a letter. A gap becomes U+FFFD, but ``?``
    where other ``?`` are left in doubt: a line should not show the same loss in two ways.
    """
    if not readings:
        return readings
    gaps = any(reading.gaps for reading in readings)
    glued = GLUED.search(line) is not None
    marks = _LOST_MARKS if gaps or glued else _REPLACEMENTS
    if gaps or glued or "\ufffd\ufffd" in line:
        taken = Overlaps(readings)
        alone = (Span(*match.span()) for match in marks.finditer(line))
        readings = sorted(
            [
                *readings,
                *(_gap(span) for span in alone if not taken(span)),
            ]
        )
    else:
        return readings
    kept = [line[a.end : b.start] for a, b in pairwise([_START, *readings])]
    doubt = "?" in "".join((*kept, line[readings[-1].end :], *(r.after for r in readings)))
    mark = "?" if doubt and "\ufffd" not in line else "\ufffd"
    return [
        reading._replace(after=reading.after.replace(lossy.GAP, mark)) if reading.gaps else reading
        for reading in readings
    ]


_START = Reading(0, 0, "", 0.0, False)
_REPLACEMENTS = re.compile("\ufffd{2,}")
_LOST_MARKS = re.compile(r"[?\ufffd]{2,}")


def _gap(span: Span) -> Reading:
    return Reading(span.start, span.end, lossy.GAP, 0.0, False, (), 1)
