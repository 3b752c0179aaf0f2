"""Whether a sentence tells of the past or of the future, by the words around a date."""

import re
from collections.abc import Sequence

from toponorm.dates.words import Vocabulary

_SENTENCE_ENDS = ("\n", "! ", "? ", "; ", "。", "।")
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")


def words_before(lower: str, start: int) -> list[str]:
    """Return the words of the sentence before a mention, the nearest first."""
    low = max(0, start - 160)
    full_stop = lower.rfind(". ", low, start)
    while full_stop > low and _is_initial(lower, full_stop):
        full_stop = lower.rfind(". ", low, full_stop)
    begin = max(low, full_stop + 1, *[lower.rfind(end, low, start) + 1 for end in _SENTENCE_ENDS])
    return _WORD.findall(lower[begin:start])[::-1]


def _is_initial(lower: str, full_stop: int) -> bool:
    """Whether the full stop is that of *p.m.*, *U.S.* or *J. Smith*."""
    letters = lower[max(0, full_stop - 2) : full_stop]
    return letters[-1:].isalpha() and not letters[:-1].isalnum()


def words_after(lower: str, end: int) -> list[str]:
    """Return the words of the sentence after a mention."""
    stretch = lower[end : end + 80]
    ends = [at for mark in (". ", *_SENTENCE_ENDS) if (at := stretch.find(mark)) >= 0]
    return _WORD.findall(stretch[: min(ends)] if ends else stretch)


def cue(words: Vocabulary, before: Sequence[str], after: Sequence[str]) -> str | None:
    """Return ``past`` or ``future`` where the words of a sentence say so.

    Args:
        words: of the language.
        before: the words before the mention, the nearest first: they count more.
        after: the words after it.
    """
    past, future, endings = words.past, words.future, words.past_endings
    for step, said in ((1, before), (-1, after)):
        for at, word in enumerate(said):
            to = at + step  # the word that reads before this one
            if word in future or (0 <= to < len(said) and f"{said[to]} {word}" in future):
                return "future"
            if word in past or (len(word) > 4 and word.endswith(endings)):
                if 0 <= to < len(said) and said[to] in words.passive:
                    continue  # will be released: what stands before decides
                return "past"
    return None
