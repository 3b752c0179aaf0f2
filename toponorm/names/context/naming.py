"""Where a text says what a place is called: written over, *Türkiye (Turkey)* would say nothing.

The words that say so are traits of languages: ``former-name`` before a name or between two,
``former-state`` before a name of the past, ``renames`` between two names of one place.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from toponorm.names.writing import traits
from toponorm.regexes import lazy

_WINDOW = 24
_APART = 64
"""How far two names of one place may stand apart in a sentence that compares them."""

_JOINED = lazy(
    r"[\"'”’»]?,?\s?(?:[(\[/（［]|(?:or|as|to|not|now|is now|also|aka|a\.k\.a\.|i\.e\.,?)\b)?"
    r"[\s(]*(?:the )?[\"'“‘«]?"
)
_BRACKETED = lazy(r"[\"'”’»]?,?\s?[(\[（［][^()\[\]（）\n]{1,24}")
"""An opened bracket and a word or two: *Myanmar (früher Birma)*."""

_CLOSES = frozenset(")]）］")
_SENTENCE_ENDS = lazy(r"\n|[.!?;]\s|[。！？；]")


@lru_cache(maxsize=64)
def _words(language: str, *kinds: str) -> str:
    """The words of some traits of a language, as an alternation."""
    words = (word for kind in kinds for word in traits.values(language, kind))
    # Scripts without capitals write words together, or with others before them.
    return "|".join(
        rf"(?<!\w)(?:{word})(?!\w)" if word[0].lower() != word[0].upper() else f"(?:{word})"
        for word in words
    )


@lru_cache(maxsize=64)
def _before(language: str, kind: str) -> re.Pattern[str] | None:
    of_the_past = ("former-state",) if kind in ("former", "variant") else ()
    words = _words(language, "former-name", *of_the_past)
    return re.compile(rf"(?:{words})[\s-]?[\"'“‘„«(]{{0,2}}\Z", re.IGNORECASE) if words else None


@lru_cache(maxsize=64)
def _between(language: str) -> re.Pattern[str] | None:
    words = _words(language, "former-name", "former-state", "renames")
    return re.compile(words, re.IGNORECASE) if words else None


def says_before(
    text: str, start: int, language: str = "en", kind: str = "short", end: int | None = None
) -> str | None:
    """Return the words before a name that say that it is one.

    ``end`` is where the name ends, if what stands behind it shall count, too: in *the former
    Ivory Coast striker* it is the striker who is former.

    >>> says_before("Türkiye, formerly Turkey", 18), says_before("In Turkey", 3)
    ('formerly', None)
    """
    pattern = _before(language, kind)
    found = pattern and pattern.search(text, max(0, start - _WINDOW), start)
    if not found:
        return None
    if end is not None and language == "en" and _before(language, "short") is not pattern:
        from toponorm.names.writing import english  # noqa: PLC0415 -- few texts say so

        if english.is_attributive(text, end):
            return says_before(text, start, language, "short")
    return found[0].strip(" \n-\"'“‘„«(")


def compared(
    text: str, names: Sequence[tuple[int, int, str, str]], language: str = "en"
) -> set[int]:
    """Return where those names begin that stand beside another name of their place.

    Args:
        text: the text.
        names: of each name in it, in order, the span, the place's code, and the form.
        language: of the text.

    >>> compared("Türkiye (Turkey)", [(0, 7, "TR", "Türkiye"), (9, 15, "TR", "Turkey")])
    {0, 9}
    """
    out: set[int] = set()
    for (start, end, code, form), (again, stop, same, other) in pairwise(names):
        if code != same or form == other or not 0 < again - end <= _APART:
            continue
        between = text[end:again]
        closed = text[stop : stop + 1] in _CLOSES
        if (
            (between.strip(" ,") and _JOINED.fullmatch(between))
            or (closed and _BRACKETED.fullmatch(between))
            or _says_so(between, language)
        ):
            out.update((start, again))
    return out


def _says_so(between: str, language: str) -> bool:
    """Whether what stands between two names of a place tells one from the other."""
    pattern = _between(language)
    if pattern is None or _SENTENCE_ENDS.search(between):
        return False
    return pattern.search(between) is not None
