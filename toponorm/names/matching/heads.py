"""Names of scripts with capitals, found by their last capitalized word.

The capitalized words of a text are cut out once; few of them end a name, and only the names that
they end are searched for. These are put together when a text has a word that begins like it: a
language of three hundred names and forty case forms each costs what the text needs of it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, Generic, NamedTuple, TypeVar

from toponorm.folding import ASCII_WORD, WORD
from toponorm.names.matching.boundaries import begins, ends
from toponorm.regexes import lazy

PREFIX = 2
"""Letters by which names are put together. Case forms of a name share them."""

_REMEMBERED = 20_000  # words, and then anew: in thirty languages they are a lot
_LONGEST = 60
"""Letters of a word that may be in a name."""

_APART = frozenset(" ,.;:\n")
_ASCII = lazy("[A-Za-z0-9_]+")
_LONG_WORD = lazy(r"[^\W\d_]{4,}")

_Found = TypeVar("_Found", bound=Hashable)


def head(pattern: str) -> re.Match[str] | None:
    """Return the last capitalized word of a name, but no initial if there is another word.

    >>> head("Bashar al-Assad")[0], head("Republic of Turkey")[0], head("U.S.")[0]
    ('Assad', 'Turkey', 'S')
    """
    words = list((ASCII_WORD if pattern.isascii() else WORD).finditer(pattern))
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
        words = _ASCII.findall(key)
        begins = {word[:PREFIX].lower() for word in words if len(word) > 3 or word[0].isupper()}
        begins.update(word[:PREFIX].lower() for word in words[-2:])
        return begins if any(word[0].isupper() for word in words) else {*begins, None}
    found = {prefix(key), prefix(key.upper())}
    if found != {None}:
        found.update(word[:PREFIX].casefold() for word in _LONG_WORD.findall(key))
    return found


class Beginnings:
    """Names by how they may begin, looked up in one string: no index to build.

    Args:
        keys: the match keys of the names.

    >>> names = Beginnings(["New Guinea", "Peru", "al-Assad"])
    >>> names.of("gu"), names.of("as"), names.of("ua")
    ([0], [2], [])
    """

    __slots__ = ("_keys", "_starts", "_text")

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys
        folded = [key.casefold() for key in keys]
        self._text = "\n".join(folded)
        self._starts = list(accumulate((len(key) + 1 for key in folded), initial=0))

    def of(self, begin: str | None) -> list[int]:
        """Return the numbers of the names for which :func:`prefixes` gives ``begin``."""
        keys = self._keys
        if begin is None:
            return [
                at
                for at, key in enumerate(keys)
                if not (ASCII_WORD if key.isascii() else WORD).match(key)
                and (_has_no_case(key) or None in prefixes(key))
            ]
        found = []
        done = 0
        for match in _begin(begin).finditer(self._text):
            if match.start() >= done:
                at = bisect_right(self._starts, match.start()) - 1
                if begin in prefixes(keys[at]):
                    found.append(at)
                done = self._starts[at + 1]
        return found


@lru_cache(maxsize=4096)
def _begin(begin: str) -> re.Pattern[str]:
    """Where words may begin so; what comes first is plain, which `re` looks for fastest."""
    plain = re.escape(begin)
    return re.compile(f"{plain}(?<![a-z]{plain})")


def _has_no_case(key: str) -> bool:
    return key.upper() == key and not (ASCII_WORD if key.isascii() else WORD).search(key)


_TAIL = 3
"""Letters before a head by which patterns are told apart: *Korea* ends many."""


class _Entry(NamedTuple):
    """The patterns that a word is the head of, each with where in it the head begins.

    Attributes:
        own: what stands for the word itself, if that is a pattern, with whose it is.
        longer: the other patterns that few letters precede: with whose they are and what stands
            for them.
        by_tail: the rest, by the letters right before the head.
    """

    own: tuple[tuple[int, Any], ...]
    longer: tuple[tuple[str, int, int, Any], ...]
    by_tail: dict[str, tuple[tuple[str, int, int, Any], ...]]


class Heads(Generic[_Found]):
    """Patterns by their heads, put together as texts ask for them.

    Args:
        patterns: given a prefix, what stands for the patterns that have it; others may be among
            them.
        letters: by how many letters prefixes are told apart here: with many languages at once
            three keep from putting together much that no text needs.

    >>> heads = Heads(lambda prefix: {"New Guinea": 1, "Guinea": 2, "Peru": 3})
    >>> heads.of("Guinea"), heads.of("New")
    ([('New Guinea', 4, 1), ('Guinea', 0, 2)], [])
    """

    __slots__ = ("_heads", "_letters", "_patterns")

    def __init__(self, patterns: Callable[[str], dict[str, _Found]], letters: int = PREFIX) -> None:
        self._patterns = patterns
        self._letters = letters
        # By prefix. All that belongs to a head stands in one tuple, a pattern, its number and what
        # stands for it after another: with many languages they are a hundred thousand.
        self._heads: dict[str, dict[str, tuple[Any, ...]]] = {}

    def of(self, word: str) -> list[tuple[str, int, _Found]]:
        """Return the patterns that a word is the head of, where in them it begins, and the rest."""
        begin = word[: self._letters].casefold()
        heads = self._heads.get(begin)
        if heads is None:
            heads = self._heads[begin] = {}
            for pattern, found in self._patterns(begin).items():
                last = pattern.rpartition(" ")[2] if pattern.isascii() else ""
                if last.isalpha() and (last == pattern or (len(last) > 1 and last[0].isupper())):
                    # A word of letters ends it: nearly all are so.
                    if last[0].isupper():
                        before = len(pattern) - len(last)
                        heads[last] = (*heads.get(last, ()), pattern, before, found)
                elif match := head(pattern):
                    known = heads.get(match[0], ())
                    heads[match[0]] = (*known, pattern, match.start(), found)
        flat = heads.get(word, ())
        return [*zip(flat[::3], flat[1::3], flat[2::3], strict=True)]


class Finder:
    """Finds the patterns of one or several :class:`Heads` in one pass.

    >>> finder = Finder(Heads(lambda prefix: {"New Guinea": 1, "Guinea": 2, "Peru": 3}))
    >>> finder.find("New Guinea's and Guineans")
    ([(0, 10, 1), (4, 10, 2)],)
    """

    __slots__ = ("_heads", "_words")

    def __init__(self, *heads: Heads[Any]) -> None:
        self._heads = heads
        self._words: dict[str, _Entry | None] = {}

    def find(self, key: str) -> tuple[list[tuple[int, int, Any]], ...]:
        """Return the patterns of each in a match key, sorted by start, the longer first."""
        known = self._words
        found: tuple[list[tuple[int, int, Any]], ...] = tuple([] for _ in self._heads)
        size = len(key)
        is_sorted = True
        for match in (ASCII_WORD if key.isascii() else WORD).finditer(key):
            word = match[0]
            try:
                entry = known[word]
            except KeyError:
                entry = self._learn(word)
            if entry is None:
                continue
            own, longer, by_tail = entry
            place, end = match.span()
            if (
                own
                and (end == size or key[end] in _APART or ends(key, end))
                and (place == 0 or key[place - 1] in _APART or begins(key, place))
            ):
                for whose, value in own:
                    found[whose].append((place, end, value))
            if by_tail:
                longer += by_tail.get(key[place - _TAIL : place], ())
            for pattern, before, whose, value in longer:
                start = place - before
                if start < 0 or not key.startswith(pattern, start):
                    continue
                end = start + len(pattern)
                if (end == size or key[end] in _APART or ends(key, end)) and (
                    start == 0 or key[start - 1] in _APART or begins(key, start)
                ):
                    found[whose].append((start, end, value))
                    is_sorted = False
        if not is_sorted:
            for each in found:
                each.sort(key=_order)
        return found

    def _learn(self, word: str) -> _Entry | None:
        """The patterns whose head is a word."""
        if len(word) > _LONGEST:
            return None
        own = []
        longer = []
        by_tail: dict[str, list[tuple[str, int, int, Any]]] = {}
        for whose, heads in enumerate(self._heads):
            for pattern, before, found in heads.of(word):
                if pattern == word:
                    own.append((whose, found))
                elif before < _TAIL:
                    longer.append((pattern, before, whose, found))
                else:
                    tail = pattern[before - _TAIL : before]
                    by_tail.setdefault(tail, []).append((pattern, before, whose, found))
        if len(self._words) >= _REMEMBERED:
            self._words.clear()
        entry = None
        if own or longer or by_tail:
            tails = {tail: tuple(each) for tail, each in by_tail.items()}
            entry = _Entry(tuple(own), tuple(longer), tails)
        self._words[word] = entry
        return entry


def _order(found: tuple[int, int, object]) -> tuple[int, int]:
    return found[0], -found[1]
