"""Whether a misspelt name is as near to the English name of another place."""

import re
from functools import lru_cache

from toponorm import tables
from toponorm.names.lookup import skeleton
from toponorm.names.lookup.world import folded

FAR = 3
"""Letters by which a misspelt name no longer differs from the right one."""

_SHORT_NAME = re.compile(r"\n([A-Z]{2})\t([^\t]+)\tshort\t")


def has_rival(name: str, code: str) -> bool:
    """Return whether another place's short English name differs from a name by few letters."""
    return _is_near_another(name, code, FAR - 1)


def is_nearly_another(name: str, code: str) -> bool:
    """Return whether another place's short English name is as near, or further by one letter.

    Names that are further than any misspelling from the English one are other languages'; what is
    as far as a misspelling can be is believed of none.
    """
    short = _short_names().get(code)
    own = FAR if short is None else skeleton.distance(short, name, FAR - 1)
    return own < FAR and (own == FAR - 1 or _is_near_another(name, code, own + 1))


def _is_near_another(name: str, code: str, most: int) -> bool:
    """Whether another place's short English name differs from a name by so many letters."""
    letters, length = _letters(name), len(name)
    by_length = _by_length()
    return any(
        owner != code
        and (letters ^ held).bit_count() <= 2 * most
        and skeleton.distance(short, name, most) <= most
        for size in range(length - most, length + most + 1)
        for owner, short, held in by_length.get(size, ())
    )


@lru_cache(maxsize=1)
def _short_names() -> dict[str, str]:
    """The key of the short English name of each place, by its code."""
    return {code: folded(form) for code, form in _SHORT_NAME.findall(tables.text("places_en"))}


@lru_cache(maxsize=1)
def _by_length() -> dict[int, list[tuple[str, str, int]]]:
    """Code, key and letters of the same names, by their length."""
    found: dict[int, list[tuple[str, str, int]]] = {}
    for code, short in _short_names().items():
        found.setdefault(len(short), []).append((code, short, _letters(short)))
    return found


def _letters(key: str) -> int:
    """The letters that a key has, a bit each."""
    held = 0
    for char in key:
        held |= 1 << ord(char) % 64
    return held
