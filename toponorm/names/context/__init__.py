"""Asking the rows of context whether what stands around a name speaks against the country."""

import re
from collections.abc import Callable
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


@lru_cache(maxsize=1)
def _asked_for() -> tuple[frozenset[str], frozenset[str]]:
    """The words before a name and those behind it that rows ask for."""
    return (
        frozenset().union(*(row.last_words for row in RULES)),
        frozenset().union(*(row.next_words for row in RULES)),
    )


_FEW = 20
"""Names whose rows are better asked than glanced for, if common words stand before them."""


def _is_glanced(each: _Sides) -> bool:
    """Whether a glance sees that a row does not hold: for want of a capital, or of a word."""
    row = each.row
    if not row.names or each.capital or each.first == ",":
        return True
    return bool(row.last_words) and len(row.names) > _FEW


@lru_cache(maxsize=1)
def _named() -> frozenset[str]:
    return frozenset().union(*(each.row.names for each in _sides() if not _is_glanced(each)))


def is_plain(name: str) -> bool:
    """Return whether a :func:`glance` is enough to see that no row holds for the name.

    >>> is_plain("Estonia"), is_plain("Turkey"), is_plain("ESTONIA")
    (True, False, False)
    """
    return name not in _named() and not _is_shouted(name)


@lru_cache(maxsize=1)
def glance() -> Callable[[str, int, int], bool]:
    """Return what says whether any row may speak against a plain name: most often none may.

    >>> may_forbid = glance()
    >>> may_forbid("Ships left Norway on Monday.", 11, 17), may_forbid("Norway Street", 0, 6)
    (False, True)
    """
    every = [each for each in _sides() if _is_glanced(each)]
    before = frozenset().union(*(each.row.last_words for each in every))
    behind = [each for each in every if not each.row.last_words]
    always = any(not each.first for each in behind)
    firsts = frozenset("".join(each.first for each in behind))
    capitals_only = all(each.capital for each in behind if " " in each.first)

    def may_forbid(key: str, start: int, end: int) -> bool:
        after = key[end : end + 2]
        if after[:1] in firsts and not (capitals_only and after[0] == " " and _is_small(after[1:])):
            return True
        if start == 0:
            return always
        word = key[key.rfind(" ", max(0, start - _WINDOW), start - 1) + 1 : start].rstrip(" .")
        return always or not word or word in before or ("'" in word and _unelided(word) in before)

    return may_forbid


def _unelided(word: str) -> str:
    """Return a word without the article that is joined to it: *Hopital* of *l'Hopital*."""
    return word[word.rfind("'", 0, -1) + 1 :]


def _is_small(char: str) -> bool:
    """Whether a character is a letter and no capital: a small one, or of a script without."""
    return char.isalpha() and not char.isupper()


def _is_shouted(name: str) -> bool:
    """Whether a name is in capitals for their own sake: neither *US* nor *U.S.* is."""
    return len(name) > 3 and name.isupper() and name[1] != "."


@lru_cache(maxsize=4096)
def _rows_for(name: str, last: str, following: str, word: str, language: str) -> tuple[_Sides, ...]:
    """The rows that may hold for a name between two words, in their order.

    ``following`` is the character behind it, and a capital if that is a blank and no letter but a
    capital behind it.
    """
    return tuple(
        each
        for each in _sides()
        if (not each.row.names or name in each.row.names)
        and name not in each.row.but
        and (not each.row.last_words or last in each.row.last_words)
        and (not each.first or (following != "" and following[0] in each.first))
        and (not each.capital or following != " ")
        and (not each.row.next_words or word in each.row.next_words)
        and (not each.row.languages or language in each.row.languages)
        and not (each.row.of_names and last and _is_of_grammar(last, language))
    )


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


def forbids(key: str, start: int, end: int, language: str = "en") -> Context | None:
    """Return the row that speaks against the name at ``start:end`` of a match key, if any does.

    ``language`` is that of the text.

    >>> forbids("Turkey soup", 0, 6).id
    'place.food-after'
    """
    name = key[start:end]
    shouted = _is_shouted(name)
    if shouted:
        name = name.title()
    before = key[max(0, start - _WINDOW) : start]
    last = before.rstrip(" .")
    last = last[last.rfind(" ") + 1 :]
    if "'" in last:
        last = _unelided(last)
    following = key[end : end + 1]
    if following not in _FIRSTS:
        following = ""
    elif following == " " and (shouted or not _is_small(key[end + 1 : end + 2])):
        following = " A"
    word = ""
    if following == " A" and (behind := _NEXT.match(key, end)) is not None:
        word = behind[1].capitalize() if shouted else behind[1]
    last_words, next_words = _asked_for()
    rows = _rows_for(
        name,
        last if last in last_words else "",
        following,
        word if word in next_words else "",
        # Rows of a language go by its small letters, of which capitals throughout have none.
        language if not shouted else "",
    )
    after = key[end : end + _WINDOW] if rows else ""
    for row, left, right, _, _, only_behind in rows:
        if left is not None:
            if only_behind:
                if left.match(key, start) is None:
                    continue
            elif left.search(before) is None:
                continue
        if right is not None:
            behind_it = after
            if shouted:
                behind_it = after.lower() if row.id == "place.food-after" else after.title()
            if right.match(behind_it) is None:
                continue
        return row
    return None
