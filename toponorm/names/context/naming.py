"""Where a text says what a place is called: written over, *Türkiye (Turkey)* would say nothing."""

from collections.abc import Sequence
from itertools import pairwise

from toponorm.names.context.words import NAME_FOLLOWS, SAYS_NAMES
from toponorm.regexes import lazy

_FOLLOWS = lazy(rf"\b(?:{NAME_FOLLOWS}) [\"'“‘(]{{0,2}}$")
_WINDOW = 24
_APART = 64
"""How far two names of one place may stand apart in a sentence that compares them."""

_JOINED = lazy(
    r"[\"'”’»]?,?\s?(?:[(\[/]|(?:or|as|to|not|now|is now|also|aka|a\.k\.a\.|i\.e\.,?)\b)?"
    r"[\s(]*(?:the )?[\"'“‘«]?"
)
_SAID = lazy(rf"(?![^\n]*[.!?;]\s)[^\n]*\b(?:{SAYS_NAMES})\b")


def says_before(key: str, start: int) -> str | None:
    """Return the words before a name that say that it is one.

    >>> says_before("Türkiye, formerly Turkey", 18), says_before("In Turkey", 3)
    ('formerly', None)
    """
    found = _FOLLOWS.search(key, max(0, start - _WINDOW), start)
    return found[0].strip() if found else None


def compared(text: str, names: Sequence[tuple[int, int, str, str]]) -> set[int]:
    """Return where those names begin that stand beside another name of their place.

    Args:
        text: the text.
        names: of each name in it, in order, the span, the place's code, and the form.

    >>> compared("Türkiye (Turkey)", [(0, 7, "TR", "Türkiye"), (9, 15, "TR", "Turkey")])
    {0, 9}
    """
    out: set[int] = set()
    for (start, end, code, form), (again, _, same, other) in pairwise(names):
        if code != same or form == other or not 0 < again - end <= _APART:
            continue
        between = text[end:again]
        if (between.strip(" ,") and _JOINED.fullmatch(between)) or _SAID.match(between):
            out.update((start, again))
    return out
