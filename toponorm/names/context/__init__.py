"""Asking the rows of context whether what stands around a name speaks against the country."""

import re
from functools import lru_cache
from typing import NamedTuple

from toponorm import folding, tables
from toponorm.names.context import (
    abroad,
    beside,
    clubs,
    compounds,
    deeds,
    families,
    food,
    heads,
    homonyms,
    other,
    people,
    states,
    things,
    towns,
    works,
)
from toponorm.names.context.rows import Context
from toponorm.regexes import lazy

RULES: tuple[Context, ...] = (
    *food.RULES,
    *towns.RULES,
    *families.RULES,
    *people.RULES,
    *deeds.RULES,
    *clubs.RULES,
    *things.RULES,
    *states.RULES,
    *other.RULES,
    *abroad.RULES,
    *beside.RULES,
    *homonyms.RULES,
    *works.RULES,
    *heads.RULES,
    *compounds.RULES,
)
"""All rows, in the order in which they are asked."""


class _Sides(NamedTuple):
    row: Context
    left: re.Pattern[str] | None
    right: re.Pattern[str] | None
    first: str  # the characters of which the right side begins with one, or nothing
    capital: bool  # whether no small letter may stand behind the blank that it begins with
    behind: bool  # whether the left side only says what must not stand there


_ONLY_BEHIND = lazy(r"(?:\(\?<?![^()]+\))+")
_FIRSTS = frozenset(' -,"”»!?)')
_FIRST_OF = lazy(r"\[((?:\\\"|[^\]^\\-])+)\]")
_WINDOW = 48
_NEXT = lazy(r" (\w+)")
_LAST_TWO = lazy(r"\w+ [^ ]+\Z")
_CAPITALIZED = lazy(r" \(\?:(?:[A-Z](?![?*])[^|()[\]]*\|)*[A-Z](?![?*])[^|()[\]]*\)")
"""How a right side begins that is a blank and one of several words with a capital."""

_NO_SMALL_LETTER = (" (?!", r" \d", r"[ \",»]{1,2}(?<=[\"»])")
"""How others begin that have no small letter behind a blank."""


@lru_cache(maxsize=1)
def _sides() -> tuple[_Sides, ...]:
    out = []
    for row in RULES:
        left, right = row.pattern.split("~")
        one_of = _FIRST_OF.match(right)
        first = one_of[1].replace("\\", "") if one_of else right[:1] if right[:1] in _FIRSTS else ""
        capital = _CAPITALIZED.match(right) is not None or right.startswith(_NO_SMALL_LETTER)
        behind = bool(_ONLY_BEHIND.fullmatch(left))
        before = lazy(left if behind else f"(?:{left})\\Z") if left else None
        after = lazy(right) if right else None
        out.append(_Sides(row, before, after, first, capital, behind))
    return tuple(out)


class _Asked(NamedTuple):
    """What rows ask for; all else that stands beside a name makes no difference."""

    last_words: frozenset[str]
    ends: frozenset[str]  # the last words of which two are asked for
    next_words: frozenset[str]


@lru_cache(maxsize=1)
def _asked() -> _Asked:
    last_words = frozenset[str]().union(*(row.last_words for row in RULES))
    return _Asked(
        last_words,
        frozenset(words.rpartition(" ")[2] for words in last_words if " " in words),
        frozenset[str]().union(*(row.next_words for row in RULES)),
    )


def _unelided(word: str) -> str:
    """Return a word without the article that is joined to it: *Hopital* of *l'Hopital*."""
    return word[word.rfind("'", 0, -1) + 1 :]


@lru_cache(maxsize=4096)
def _is_of_grammar(word: str, language: str) -> bool:
    """Whether a word is one of the frequent words of a language: *Über*, and *Dan* in Indonesian.

    >>> _is_of_grammar("Uber", "de"), _is_of_grammar("Uber", "en")
    (True, False)
    """
    return language != "en" and word.casefold() in _grammar(language)


@lru_cache(maxsize=64)
def _grammar(language: str) -> frozenset[str]:
    rows = tables.rows("languages", language)
    return frozenset(folding.key(word) for row in rows for word in row[-1].split())


_REMEMBERED = 1024
"""Of how many neighbourhoods the rows are remembered."""


class Against:
    """The rows that may speak against some names; see :func:`against`.

    Args:
        rows: their numbers.
        language: of the text, or nothing where the names are shouted.
        shouted: whether the names are in capitals for their own sake.
    """

    __slots__ = ("_asked", "_chosen", "_language", "_rows", "_shouted")

    def __init__(self, rows: tuple[int, ...], language: str, *, shouted: bool) -> None:
        sides = _sides()
        self._rows = tuple(sides[number] for number in rows)
        self._language = language
        self._shouted = shouted
        self._asked = _asked()
        self._chosen: dict[tuple[str, str, str], tuple[_Sides, ...]] = {}

    def forbids(self, key: str, start: int, end: int) -> Context | None:
        """Return the row that speaks against the name at ``start:end``, if any does."""
        last_words, ends, next_words = self._asked
        before = key[start - _WINDOW if start > _WINDOW else 0 : start]
        words = before.rstrip(" .")
        at = words.rfind(" ")
        last = words[at + 1 :]
        if "'" in last:
            last = _unelided(last)
        if last not in last_words and last not in ends:
            last = ""
        elif last in ends:
            two = _LAST_TWO.search(words, words.rfind(" ", 0, max(at, 0)) + 1)
            if two is not None and two[0] in last_words:
                last = two[0]
        following = key[end : end + 1]
        word = ""
        if following not in _FIRSTS:
            following = ""
        elif following == " ":
            capital = key[end + 1 : end + 2]
            # No letter but a capital; Arabic and its kin have none.
            if self._shouted or capital.isupper() or not capital.isalpha():
                following = " A"
                behind = _NEXT.match(key, end)
                if behind is not None:
                    word = behind[1].capitalize() if self._shouted else behind[1]
                    word = word if word in next_words else ""
        try:
            rows = self._chosen[last, following, word]
        except KeyError:
            rows = self._choose(last, following, word)
        return self._first(rows, key, start, end, before) if rows else None

    def _choose(self, last: str, following: str, word: str) -> tuple[_Sides, ...]:
        """The rows that may hold between two words, in their order.

        ``following`` is the character behind the name, and a capital if that is a blank and no
        letter but a capital behind it.
        """
        single = last.rpartition(" ")[2]
        grammatical = bool(last) and _is_of_grammar(single, self._language)
        rows = tuple(
            each
            for each in self._rows
            if not (each.row.last_words and each.row.last_words.isdisjoint((last, single)))
            and not (grammatical and each.row.of_names)
            and (not each.first or (following != "" and following[0] in each.first))
            and (not each.capital or following != " ")
            and (not each.row.next_words or word in each.row.next_words)
        )
        if len(self._chosen) >= _REMEMBERED:
            self._chosen.clear()
        self._chosen[last, following, word] = rows
        return rows

    def _first(
        self, rows: tuple[_Sides, ...], key: str, start: int, end: int, before: str
    ) -> Context | None:
        """The first row that holds."""
        after = key[end : end + _WINDOW]
        for row, left, right, _, _, only_behind in rows:
            # The right side first: it stands at its place, the left one must be looked for.
            if right is not None:
                behind = after
                if self._shouted:
                    behind = after.lower() if row.id == "place.food-after" else after.title()
                if right.match(behind) is None:
                    continue
            if left is not None:
                held = left.match(key, start) if only_behind else left.search(before)
                if held is None:
                    continue
            return row
        return None


_shared = lru_cache(maxsize=1024)(Against)
"""Most names have no rows of their own, and what is remembered of one serves the others."""


@lru_cache(maxsize=4096)
def against(name: str, language: str) -> Against:
    """Return the rows that may speak against a name.

    Args:
        name: the match key of what is printed.
        language: of the text.

    >>> against("Turkey", "en").forbids("Turkey soup", 0, 6).id
    'place.food-after'
    """
    # In capitals for their own sake, as neither US nor U.S. is.
    shouted = len(name) > 3 and name.isupper() and name[1] != "."
    if shouted:
        name = name.title()
        language = ""  # rows of a language go by its small letters
    rows = tuple(
        number
        for number, row in enumerate(RULES)
        if (not row.names or name in row.names)
        and name not in row.but
        and (not row.languages or language in row.languages)
    )
    return _shared(rows, language, shouted=shouted)
