"""Names of scripts with capitals, found by their last capitalized word.

The capitalized words of a text are cut out once; few of them end a name, and only the names that
they end are searched for. These are put together when a text has a word that begins like it: a
language of three hundred names and forty case forms each costs what the text needs of it.
"""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Generic, TypeVar

from toponorm.folding import WORD
from toponorm.names.boundaries import begins, ends

PREFIX = 2
"""Letters by which names are put together. Case forms of a name share them."""

_REMEMBERED = 50_000
_LONGEST = 60
"""Letters of a word that may be in a name."""

_APART = frozenset(" ,.;:\n")
_ASCII_WORD = re.compile("[A-Za-z0-9_]+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")

_Found = TypeVar("_Found", bound=Hashable)


def head(pattern: str) -> re.Match[str] | None:
    """Return the last capitalized word of a name, but no initial if there is another word.

    >>> head("Bashar al-Assad")[0], head("Republic of Turkey")[0], head("U.S.")[0]
    ('Assad', 'Turkey', 'S')
    """
    words = list(WORD.finditer(pattern))
    last = words[-1] if words else None
    return next((word for word in reversed(words) if len(word[0]) > 1), last)


def prefix(pattern: str) -> str | None:
    """Return how the head of a name begins, or ``None`` if it has none.

    >>> prefix("al-Assad"), prefix("تركيا")
    ('as', None)
    """
    word = head(pattern)
    return None if word is None else word[0][:PREFIX].casefold()


def prefixes(key: str) -> set[str | None]:
    """Return how the heads of a name, of its case forms and of both in capitals may begin.

    >>> sorted(prefixes("Palace of the Kings"))
    ['ki', 'pa', 'th']
    """
    begins: set[str | None]
    if key.isascii():
        if key.isalpha() and key[0].isupper():
            return {key[:PREFIX].lower()}
        words = _ASCII_WORD.findall(key)
        begins = {word[:PREFIX].lower() for word in words if len(word) > 3 or word[0].isupper()}
        begins.update(word[:PREFIX].lower() for word in words[-2:])
        return begins if any(word[0].isupper() for word in words) else {*begins, None}
    found = {prefix(key), prefix(key.upper())}
    if found != {None}:
        found.update(word[:PREFIX].casefold() for word in _LONG_WORD.findall(key))
    return found


_Pattern = tuple[str, int, str | None, _Found]
"""A pattern, where in it its head begins, another capitalized word in it, what stands for it."""


class Heads(Generic[_Found]):
    """Finds patterns by their heads.

    Args:
        patterns: given a prefix, what stands for the patterns that have it; others may be among
            them.
        letters: by how many letters prefixes are told apart here: with many languages at once
            three keep from putting together much that no text needs.

    >>> heads = Heads(lambda prefix: {"New Guinea": 1, "Guinea": 2, "Peru": 3})
    >>> heads.find("New Guinea's and Guineans", {"New": [0], "Guinea": [4], "Guineans": [17]})
    [(0, 10, 1), (4, 10, 2)]
    """

    __slots__ = ("_collect", "_heads", "_letters", "_words")

    def __init__(self, patterns: Callable[[str], dict[str, _Found]], letters: int = PREFIX) -> None:
        self._collect = patterns
        self._letters = letters
        self._heads: dict[str, dict[str, tuple[_Pattern[_Found], ...]]] = {}  # by prefix
        self._words: dict[str, tuple[_Pattern[_Found], ...]] = {}

    def find(self, key: str, words: Mapping[str, Sequence[int]]) -> list[tuple[int, int, _Found]]:
        """Return the patterns that stand in a match key, sorted by start, the longer first.

        Args:
            key: the match key.
            words: where its capitalized words begin.
        """
        known = self._words
        out = []
        size = len(key)
        for word, places in words.items():
            patterns = known.get(word)
            if patterns is None:
                patterns = self._learn(word)
            for pattern, before, other, found in patterns:
                if other is not None and other not in words:
                    continue
                for place in places:
                    start = place - before
                    if not key.startswith(pattern, start) or start < 0:
                        continue
                    end = start + len(pattern)
                    if (end == size or key[end] in _APART or ends(key, end)) and (
                        start == 0 or key[start - 1] in _APART or begins(key, start)
                    ):
                        out.append((start, end, found))
        out.sort(key=_order)
        return out

    def _learn(self, word: str) -> tuple[_Pattern[_Found], ...]:
        """The patterns whose head is a word."""
        if len(word) > _LONGEST:
            return ()
        begin = word[: self._letters].casefold()
        heads = self._heads.get(begin)
        if heads is None:
            collected: dict[str, list[_Pattern[_Found]]] = {}
            for pattern, found in self._collect(begin).items():
                if own := head(pattern):
                    other = next((w for w in WORD.findall(pattern) if w != own[0]), None)
                    collected.setdefault(own[0], []).append((pattern, own.start(), other, found))
            heads = self._heads[begin] = {own: tuple(each) for own, each in collected.items()}
        if len(self._words) >= _REMEMBERED:
            self._words.clear()
        self._words[word] = patterns = heads.get(word, ())
        return patterns


def _order(found: tuple[int, int, object]) -> tuple[int, int]:
    return found[0], -found[1]
