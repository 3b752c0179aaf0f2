"""Abbreviations that a text defines: *Syrian Democratic Forces (SDF)*.

A pair is recognised as Schwartz and Hearst do (*A simple algorithm for identifying abbreviation
definitions in biomedical text*, 2003): from right to left, each letter of the short form must
occur in the words before the bracket, and its first at the beginning of a word.
"""

from typing import NamedTuple

from toponorm.regexes import lazy

_BRACKETED = lazy(r" \(([^\W\d_][\w&/.+-]{1,11})\)")
_NAMED = lazy(
    r",? (?:or|also known as|known as|also called|called|abbreviated as|abbreviated|"
    r"known by (?:its|the) (?:\w{1,20} )?(?:acronym|initials)),? (?:the )?\"?([^\W\d_][\w.-]{1,11})"
)
_BEHIND_NAME = tuple(f"{comma} {first}" for comma in ("", ",") for first in "(oakc")
"""How the two begin: few names are followed by such letters, and hardly any by such words."""

_WORDS = lazy(r"[\w'&/-]{1,40}[ ,]{0,2}")


class Definition(NamedTuple):
    """A short form and the words that it stands for, as spans of the match key.

    Attributes:
        start: where the short form begins.
        end: where it ends.
        short: the short form.
        long_start: where the words that it stands for begin.
        long_end: where they end.
    """

    start: int
    end: int
    short: str
    long_start: int
    long_end: int


def definitions(key: str) -> list[Definition]:
    """Return the abbreviations that a text defines in brackets.

    >>> [(d.short, "the International Cricket Council (ICC)"[d.long_start:d.long_end])
    ...  for d in definitions("the International Cricket Council (ICC)")]
    [('ICC', 'International Cricket Council')]
    """
    found = []
    bracket = key.find("(")
    while bracket >= 0:
        match = _BRACKETED.match(key, max(0, bracket - 1))
        bracket = key.find("(", bracket + 1)
        if match is None:
            continue
        short = match[1]
        if sum(char.isupper() for char in short) < 2:
            continue
        begin = _long_start(key, match.start(), short)
        if begin is not None:
            found.append(Definition(*match.span(1), short, begin, match.start()))
    return found


def named_after(key: str, end: int) -> tuple[int, int] | None:
    """Return the span of a short form that is given right behind a name that ends at ``end``.

    >>> text = "the Kurdistan Workers' Party, or PKK"
    >>> text[slice(*named_after(text, 28))]
    'PKK'
    """
    if not key.startswith(_BEHIND_NAME, end):
        return None
    match = _BRACKETED.match(key, end) or _NAMED.match(key, end)
    if match is None or sum(char.isupper() for char in match[1]) < 2:
        return None
    start, stop = match.span(1)
    return start, stop - 1 if key[stop - 1] in ".-" and "." not in match[1][:-1] else stop


def stands_for(short: str, long: str) -> bool:
    """Return whether a short form can be read out of a long one.

    >>> stands_for("SDF", "Syrian Democratic Forces"), stands_for("AP", "Bashar al-Assad")
    (True, False)
    """
    return _long_start(long, len(long), short) == 0


def _long_start(key: str, end: int, short: str) -> int | None:
    """Where the words begin that end at ``end`` and spell the short form."""
    letters = [char.lower() for char in short if char.isalnum()]
    if len(letters) < 2:
        return None
    # At most min(|A| + 5, 2|A|) words, and not beyond the sentence.
    low = max(0, end - 40 * len(letters))
    words = [match.start() for match in _WORDS.finditer(key, low, end)]
    words = words[-min(len(letters) + 5, 2 * len(letters)) :]
    if not words:
        return None
    at = end - 1
    for place in range(len(letters) - 1, -1, -1):
        while at >= words[0] and not (
            key[at].lower() == letters[place]
            and (place or at == 0 or not (key[at - 1].isalnum() or key[at - 1] == "'"))
        ):
            at -= 1
        if at < words[0]:
            return None
        at -= 1
    return at + 1
