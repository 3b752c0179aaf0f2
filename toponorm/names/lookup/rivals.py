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
    letters, length = _letters(name), len(name)
    by_length = _english()
    return any(
        owner != code
        and (letters ^ held).bit_count() <= 2 * (FAR - 1)
        and skeleton.distance(short, name, FAR - 1) < FAR
        for size in range(length - FAR + 1, length + FAR)
        for owner, short, held in by_length.get(size, ())
    )


def is_near_another(name: str, code: str) -> bool:
    """Return whether another place's short English name is as near, or further by one letter.

    Names that are further than any misspelling from the English one are other languages'.
    """
    letters, length = _letters(name), len(name)
    own, other = FAR, FAR
    by_length = _english()
    for size in range(length - FAR, length + FAR + 1):
        for owner, short, held in by_length.get(size, ()):
            bound = FAR if owner == code else other - 1
            if (letters ^ held).bit_count() > 2 * bound:
                continue
            edits = skeleton.distance(short, name, bound)
            if edits <= bound and owner == code:
                own = edits
            elif edits <= bound:
                other = edits
    return own < FAR and other <= own + 1


@lru_cache(maxsize=1)
def _english() -> dict[int, list[tuple[str, str, int]]]:
    """Code, key and letters of the short English names, by their length."""
    found: dict[int, list[tuple[str, str, int]]] = {}
    for code, form in _SHORT_NAME.findall(tables.text("places_en")):
        short = folded(form)
        found.setdefault(len(short), []).append((code, short, _letters(short)))
    return found


def _letters(key: str) -> int:
    """The letters that a key has, a bit each."""
    held = 0
    for char in key:
        held |= 1 << ord(char) % 64
    return held
