"""Words that have the letters of a month or a weekday, and a mark that it does not have.

Match keys have no marks, so that *fevrier* is found as well as *février*. But who writes a mark
means it: Polish *mają* (they have) is not *maja* (of May), and *się* is not *sie.* (Aug.).
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from toponorm.dates.words import Vocabulary
from toponorm.folding import Folded, key
from toponorm.regexes import lazy

LONGEST = 4
"""Letters: a longer word with another mark is the name in another case: Latvian *piektdienā*."""

_WORD = lazy(r"[^\W\d_]+")
_LATIN = "\u0250"
_SHORT_WORD = lazy(  # of Latin letters, in a key
    rf"(?<![^\W\d_])[^\W\d_{_LATIN}-\U0010ffff]{{1,{LONGEST}}}(?![^\W\d_])"
)


def others(
    words: Vocabulary, text: str, folded: Folded, spans: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return where, in the key of a text, words stand that only look like one of a date.

    Args:
        words: of the language.
        text: of the document.
        folded: its key.
        spans: where dates were found in the key.
    """
    if words.spelled is not None:
        return [
            found.span()
            for start, end in spans
            for found in _WORD.finditer(folded.key, start, end)
            if not words.is_spelled(text[slice(*folded.span(*found.span()))])
        ]
    names = _short_names(words)
    return [
        found.span()
        for start, end in (spans if names else ())
        if not text[slice(*folded.span(start, end))].isascii()
        for found in _SHORT_WORD.finditer(folded.key, start, end)
        if found[0].lower() in names and is_other(words, text[slice(*folded.span(*found.span()))])
    ]


@lru_cache(maxsize=512)
def _short_names(words: Vocabulary) -> frozenset[str]:
    """The short months and weekdays of a language, of which those of most scripts have none."""
    return frozenset(
        form
        for form, senses in words.forms.items()
        if ("MMMM" in senses or "E" in senses) and _SHORT_WORD.fullmatch(form)
    )


def is_other(words: Vocabulary, word: str) -> bool:
    """Whether a word has a mark where the month or weekday of these letters has none.

    >>> polish = Vocabulary("pl")
    >>> is_other(polish, "mają"), is_other(polish, "październik"), is_other(polish, "Maja")
    (True, False, False)
    """
    folded = key(word).lower()
    if len(folded) > LONGEST:
        return False
    senses = words.forms.get(folded, {})
    if ("MMMM" not in senses and "E" not in senses) or folded in words.inflected:
        return False
    mine = _marked(word)
    return bool(mine) and not any(mine <= _marked(form) for form in words.marked.get(folded, ()))


def _marked(word: str) -> set[int]:
    """Which of its letters have a mark, of the Latin ones."""
    marked, letters, last = set(), 0, ""
    for char in unicodedata.normalize("NFD", word.lower()):
        if not unicodedata.combining(char):
            letters, last = letters + 1, char
        elif last < _LATIN and not (last == "i" and char == "\u0307"):  # of the Turkish capital
            marked.add(letters)
    return marked
