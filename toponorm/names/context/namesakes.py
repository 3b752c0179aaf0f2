"""Whether a text is about a country, or about the city whose name it has in a language: Granada."""

import re
from collections.abc import Collection
from functools import lru_cache

from toponorm import tables
from toponorm.names.context.cues import words
from toponorm.names.gazetteer import Form

_NEAR = frozenset("AG BB BS CU DM DO GY HT JM KN LC SR TT VC".split())
"""Neighbours of Grenada: beside one of them it is the island."""

_MANY = 4
"""Other countries that a text names in which cities seldom stand."""

_PADDING = 8


@lru_cache(maxsize=1)
def _namesakes() -> frozenset[tuple[str, str]]:
    return frozenset((of, name) for _, of, name, _ in tables.rows("place_cues", "namesake"))


@lru_cache(maxsize=1)
def _of_the_country() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{words('caribbean')})")


def may_be_city(form: Form) -> bool:
    """Return whether the name is that of a city, too, which is in the news more often."""
    return (form.language, form.form) in _namesakes()


def evidence(key: str, form: Form, codes: Collection[str]) -> tuple[str, ...]:
    """Return what says that the name is the city's.

    Args:
        key: the match key of the text.
        form: the form.
        codes: of the places that the text names.

    >>> from toponorm.names.gazetteer import forms
    >>> granada = next(form for form in forms("es") if form.form == "Granada")
    >>> evidence("El tren va a Granada.", granada, {"GD"})
    ('nothing of the country in the text',)
    >>> evidence("La isla de Granada vota.", granada, {"GD"})
    ()
    """
    alone = len(key) <= len(form.form) + _PADDING
    if alone or len(codes) > _MANY or not _NEAR.isdisjoint(codes) or _of_the_country().search(key):
        return ()
    return ("nothing of the country in the text",)
