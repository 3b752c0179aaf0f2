"""Words of the table ``place_cues``: what a text says of states, and what of America."""

from functools import lru_cache

from toponorm import tables


def words(kind: str) -> str:
    """Return the patterns of a kind as one alternation.

    >>> "across|against|between" in words("place-before")
    True
    """
    return "|".join(pattern for _, _, pattern, _ in tables.rows("place_cues", kind))


@lru_cache(maxsize=1)
def towns() -> frozenset[str]:
    """Return names of countries that American towns bear, and seldom beside American counties."""
    return frozenset(name for _, _, name, _ in tables.rows("place_cues", "town"))


@lru_cache(maxsize=1)
def states_abroad() -> dict[str, str]:
    """Return what a language calls both the country and the American state, by language."""
    return {language: name for _, language, name, _ in tables.rows("place_cues", "state-abroad")}
