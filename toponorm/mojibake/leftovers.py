"""What no repair takes off a line and is no text either: lost for good, or in no code page."""

import re
from collections.abc import Sequence

from toponorm.edits import Edit
from toponorm.mojibake import lossy
from toponorm.mojibake.spans import Overlaps, Span
from toponorm.mojibake.utf8chains import MIXED
from toponorm.result import Declined


def lost(line: str, edits: Sequence[Edit]) -> tuple[Declined, ...]:
    """What on the line is the trace of text of which nothing is left."""
    if not any(mark in line for mark in lossy.LOST):
        return ()
    repaired = Overlaps(edits)
    return tuple(
        Declined(*match.span(), match[0], "repair", "lost", lossy.LOST[match[0][:3]])
        for match in lossy.TOTAL.finditer(line)
        if not repaired(Span(*match.span()))
    )


def undecodable(line: str) -> tuple[Declined, ...]:
    """What on the line is no text in any language, and in no code page either."""
    from ftfy.badness import BADNESS_RE  # noqa: PLC0415 -- 50 ms, and clean text needs none

    found: list[Declined] = []
    done = 0
    for match in BADNESS_RE.finditer(line):
        if match.start() < done:
            continue
        before, (start, done) = done, match.span()
        while start > before and "\x7f" < line[start - 1] < "\u2e80":
            start -= 1
        while done < len(line) and "\x7f" < line[done] < "\u2e80":
            done += 1
        run = line[start:done]
        inside = _ELSEWHERE.sub("", run).strip(_SIGNS)
        if not any(map(str.isalpha, inside)):
            continue  # boxes, formulas
        if len(inside) < 2 or inside.isalpha() or _PHONETIC.search(run) is not None:
            continue
        found.append(Declined(start, done, line[start:done], "repair", "undecodable", MIXED.id))
    return tuple(found)


_SIGNS = "¹²³°®™©”’»“«…‰"
"""What may stand beside a word, in whatever company."""

_ELSEWHERE = re.compile("[\x00-\x7f\u2e80-\uffff‘]")
"""What garbled text is not made of here; and the ayin of transliterated Arabic."""

_PHONETIC = re.compile("[\u0250-\u02b8ʼˈˌːˑ\u02e0-\u036f\u1d00-\u1dbf‿ⁿ]")
