"""Names whose words are cut short to fit a column: *Br. Virgin Is.*, *S. Korea*, *Eq. Guinea*."""

from functools import lru_cache
from itertools import product

from toponorm import tables
from toponorm.names.lookup import world
from toponorm.regexes import lazy

LONG = 4
"""Letters of the word that must be left whole: in *S. K.* nothing is."""

MOST = 60
"""Readings that are tried."""

_BLANK = lazy(r"[\s,]+|(?<=\.)(?=\w)")


def read(folded: str) -> str | None:
    """Return the code of the only place that a shortened English name may be of.

    >>> read("br. virgin is."), read("p. n. guinea"), read("s. carolina")
    ('VG', 'PG', None)
    """
    words = [word.strip(".") for word in _BLANK.split(folded) if word.strip(".")]
    short = _short_words()
    if len(words) < 2 or not any(len(word) >= LONG and word not in short for word in words):
        return None
    readings = [short.get(word) or ["and" if word == "&" else word] for word in words]
    found = set()
    for count, reading in enumerate(product(*readings)):
        if count == MOST:
            return None
        code = world.codes(" ".join(reading))[0]
        if code is not None:
            found.add(code)
    return found.pop() if len(found) == 1 and len(min(found)) == 2 else None


@lru_cache(maxsize=1)
def _short_words() -> dict[str, list[str]]:
    """What a word may be short for."""
    return {word: readings.split() for word, readings in tables.rows("places_shortened")}
