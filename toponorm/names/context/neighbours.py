"""What stands beside a name: a title, another person's first name, a longer name.

A surname alone, or a single word that a user wants rewritten, may be a part of something else:
*Asma Assad*, *Assad Lake*, *Trump Tower*, *Bombay Sapphire*. In running text a capital letter
beside the name says so; in a headline, where every word has one, it says nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.names.context.words import (
    DEEDS,
    MOVES,
    OFFICES,
    ORGANS,
    PERSUASIONS,
    ROLES,
    SPEECH,
    STATE_ABBREVIATIONS,
    STATES,
)
from toponorm.regexes import lazy

_BEFORE = lazy(r"(?<![\w.'-])([\w.'-]{1,40}) ?\Z")
_AFTER = lazy(r" ([\w.'-]{1,40})")
_WORD = lazy(r"[^\W\d_]{4,40}")
_STOPS = (". ", "! ", "? ", ": ")
_HEADLINE = 300
"""Code points before and after a name that its headline has at most."""


Known = Callable[[int], bool]


def _nothing(_edge: int) -> bool:
    return False


class Neighbours(NamedTuple):
    """The words beside a name.

    Attributes:
        title: the title before it, or ``""``.
        before: a capitalized word before it that is part of the same name, or ``""``.
        after: a word behind it that is part of the same name, or ``""``.
        certain: the word behind makes another name whatever its capital says.
    """

    title: str = ""
    before: str = ""
    after: str = ""
    certain: bool = False

    @property
    def joined(self) -> str:
        """The word that makes the name part of a longer one, or ``""``."""
        return self.before or self.after


@lru_cache(maxsize=1)
def cues() -> dict[str, frozenset[str]]:
    """Return the words of the table ``entity_cues`` by kind; titles in lower case."""
    words: dict[str, set[str]] = {}
    for kind, word, _, _ in tables.rows("entity_cues"):
        words.setdefault(kind, set()).add(word.lower() if kind == "title" else word)
    return {kind: frozenset(found) for kind, found in words.items()}


def neighbours(key: str, start: int, end: int, known: Known = _nothing) -> Neighbours:
    """Return what stands beside ``key[start:end]``.

    Args:
        key: the match key of the text.
        start: where the name begins.
        end: where it ends.
        known: whether another name begins or ends at an offset; its capital then says
            nothing about this one.

    >>> neighbours("Syrian President Assad said", 17, 22).title
    'President'
    >>> neighbours("Asma Assad said", 5, 10).before, neighbours("at Assad Lake", 3, 8).after
    ('Asma', 'Lake')
    """
    title, before = _before(key, start, known)
    after, certain = _after(key, end, known)
    return Neighbours(title, before, after, certain)


def is_headline(text: str, start: int, end: int, names: Sequence[tuple[int, int]]) -> bool:
    """Return whether most words on a name's line have capitals, as in headlines.

    Args:
        text: the text.
        start: where the name begins.
        end: where it ends.
        names: the spans of all names, sorted; their words do not count.

    >>> is_headline("Turkey Urges Assad To Talk Before Summer", 13, 18, [(13, 18)])
    True
    """
    low = text.rfind("\n", max(0, start - _HEADLINE), start) + 1
    stop = text.find("\n", end, end + _HEADLINE)
    if (low == 0 and start > _HEADLINE) or (stop < 0 and end + _HEADLINE < len(text)):
        return False
    stop = len(text) if stop < 0 else stop
    words = []
    for match in _WORD.finditer(text, low, stop):
        at = bisect_left(names, match.end(), key=lambda span: span[0]) - 1
        opens = match.start() == low or text[match.start() - 2 : match.start()] in _STOPS
        if not opens and (at < 0 or names[at][1] <= match.start()):
            words.append(match[0])
    return len(words) >= 3 and sum(word[0].isupper() for word in words) * 4 >= 3 * len(words)


def thing_after(key: str, end: int) -> str:
    """Return the word behind a name that makes it a thing's: *Charles de Gaulle Airport*.

    >>> thing_after("the NATO phonetic alphabet", 8), thing_after("the NATO alphabet", 8)
    ('phonetic alphabet', '')
    """
    word, certain = _after(key, end)
    if certain:
        return word
    named = _thing().match(key, end)
    return "" if named is None else named[1]


def surname_after(key: str, end: int) -> str:
    """Return the surname behind a given name that is spelled like an acronym, or ``""``.

    >>> surname_after("Nato Beridze, an actress", 4), surname_after("Nato Council, the body", 4)
    ('Beridze', '')
    """
    found = _surname().match(key, end)
    return "" if found is None else found[1]


@lru_cache(maxsize=1)
def _surname() -> re.Pattern[str]:
    """A word with a capital that is no office, and what stands behind persons only."""
    return re.compile(
        rf" (?!(?:{OFFICES}|{ORGANS}|{PERSUASIONS})\b)([A-Z][a-z]+(?<!s))(?:,? (?:who|whose|\d\d,)"
        rf"(?!\w)|, an? (?:[\w-]+ ){{0,3}}(?:{ROLES}|leader|director|player|champion|model)(?!\w)"
        rf"| (?:{SPEECH}|{DEEDS}|{MOVES})(?!\w))"
    )


@lru_cache(maxsize=1)
def _thing() -> re.Pattern[str]:
    """What is called by a name wherever it is, in any case: plants, dishes, diseases."""
    things = "|".join(map(re.escape, sorted(cues()["thing"])))
    return re.compile(rf" ((?:{things})(?:e?s)?)(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _state() -> re.Pattern[str]:
    return re.compile(
        rf",? (?:{STATES}|Ontario|Alberta|Manitoba|Saskatchewan|British Columbia|Nova Scotia)"
        rf"(?!\w)|, (?:Georgia|Washington|{STATE_ABBREVIATIONS})(?!\w)"
    )


def is_in_a_state(key: str, end: int) -> bool:
    """Return whether a state or province of North America follows: *Odessa, Texas*."""
    return _state().match(key, end) is not None


def is_in_capitals(key: str, start: int, end: int) -> bool:
    """Return whether the words around a name are in capitals throughout, or a verb behind it.

    >>> is_in_capitals("Now. WHO ARE YOU?", 5, 8), is_in_capitals("The WHO UK team", 4, 7)
    (True, False)
    """
    behind = _AFTER.match(key, end)
    if behind is not None and behind[1].isupper() and behind[1].capitalize() in cues()["opener"]:
        return len(behind[1]) > 1
    around = key[max(0, start - 30) : start] + key[end : end + 30]
    return around.isupper() and sum(map(str.isalpha, around)) > 5


INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,4}")
"""First letters of names, as in *J.R.R. Tolkien*."""


def _before(key: str, start: int, known: Known) -> tuple[str, str]:
    words = cues()
    if start and key[start - 1] == "-":
        match = _BEFORE.search(key, max(0, start - 42), start)
        joined = match[1] if match else ""
        return "", joined if joined in words["particle"] else ""
    if start == 0 or key[start - 1] != " ":
        return "", ""
    match = _BEFORE.search(key, max(0, start - 42), start)
    if match is None:
        return "", ""
    word = match[1]
    if word.lower() in words["title"]:
        return word, ""
    if word in words["particle"]:
        return "", word
    if word.endswith(".") and word not in words["courtesy"] and len(word) > 2:
        if not (word.isupper() and INITIALS.fullmatch(word)) or known(start - 1):
            return "", ""  # a sentence ends there
        return "", word
    particle, hyphen, rest = word.partition("-")
    if hyphen and particle + hyphen in words["particle"] and rest[:1].isupper():
        return "", word
    if not word[0].isupper() or word.endswith(("'s", "-")):
        return "", ""
    if word in words["courtesy"] or word in words["opener"] or word in words["calendar"]:
        return "", ""
    if word.capitalize() in words["opener"] or known(start - 1) or word.endswith("ly"):
        return "", ""
    return "", word


def _after(key: str, end: int, known: Known = _nothing) -> tuple[str, bool]:
    """The word behind that belongs to the name, and whether that is certain."""
    words = cues()
    match = _AFTER.match(key, end)
    if match is None or known(match.start(1)):
        return "", False
    word = match[1]
    if word in words["noun"] or word.rstrip(".,") in words["noun"]:
        return word, True
    if not word[0].isupper() or word.lower().rstrip(".") in words["title"]:
        return "", False
    if word in words["calendar"] or word in words["opener"] or word.isupper():
        return "", False
    return word, False
