"""How the words of a short text are spelled speaks for a language, where too few are of grammar.

*Zapłacił dwie trzecie ceny* has no word that is in a list of a hundred, but three letters in a row,
*zap*, *apł*, *łac*, are common in Polish and rare elsewhere. Each language is asked how many bits
the letters cost it; the cheapest is believed if it is cheap enough and the next far behind.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from toponorm import tables

_SIZE = 3
_UNSEEN = 16.0
"""Bits of letters that a language has hardly ever: the table ends at 14."""

_WORD = 8.0
"""Bits that a word of grammar saves the language that it is of."""

_LEAD = 10.0
"""Bits that the next language must be behind."""

_CHEAP = 12.5
"""Bits for three letters, on average, above which the words are of none of the languages."""

_FEWEST, _MOST = 3, 100
"""How many threes of letters say something, and how many of them are asked."""

_LESS = 1.0
"""Words of grammar that another language may have more, and no language without a model at all."""


def judge(words: Iterable[str], scores: Mapping[str, float]) -> str | None:
    """Return the language that the spelling of words speaks for, or ``None``.

    Args:
        words: of a text, without those that may be names.
        scores: the languages that it may be in, and how many words of grammar speak for each.

    >>> judge("zapłacił dwie trzecie ceny".split(), {"pl": 0, "cs": 0, "hr": 0})
    'pl'
    >>> judge(["nova"], {"pl": 0, "cs": 0, "hr": 0}) is None
    True
    """
    threes = [word[at : at + _SIZE] for word in words for at in range(len(word) - _SIZE + 1)][
        :_MOST
    ]
    if len(threes) < _FEWEST:
        return None
    known = _known()
    cost = {
        language: _UNSEEN * len(threes) - _WORD * score
        for language, score in scores.items()
        if language in known
    }
    if not cost:
        return None
    for three in threes:
        for language, bits in _bits(three):
            if language in cost:
                cost[language] += bits - _UNSEEN
    best = min(cost, key=cost.__getitem__)
    others = [each for language, each in cost.items() if language != best]
    if others and min(others) - cost[best] < _LEAD:
        return None
    if cost[best] + _WORD * scores[best] > _CHEAP * len(threes):
        return None
    unheard = (score for language, score in scores.items() if language not in known)
    if scores[best] < max(unheard, default=0) or scores[best] < max(scores.values()) - _LESS:
        return None
    return best


@lru_cache(maxsize=1)
def _table() -> tables.Index:
    return tables.Index("trigrams")


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """The languages that the table has."""
    return frozenset((_table().get("-") or "").split(","))


@lru_cache(maxsize=4_000)
def _bits(three: str) -> tuple[tuple[str, int], ...]:
    """Return the languages in which three letters are common, and the bits that they cost."""
    found = _table().get(three)
    if found is None:
        return ()
    groups = (group.partition(":") for group in found.split(" "))
    return tuple(
        (language, int(bits)) for bits, _, languages in groups for language in languages.split(",")
    )
