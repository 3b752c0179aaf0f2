"""What a language asks where one name is written for another: the rows of the table ``traits``."""

from functools import lru_cache

from toponorm import tables


@lru_cache(maxsize=64)
def _of(language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for _, trait, value, *_ in tables.rows("traits", language):
        found[trait] = (*found.get(trait, ()), value)
    return found


def has(language: str, trait: str) -> bool:
    """Return whether a language has a trait.

    >>> has("fr", "elides"), has("de", "elides")
    (True, False)
    """
    return trait in _of(language)


def value(language: str, trait: str) -> str | None:
    """Return the value of a trait of a language, if it has the trait.

    >>> value("ru", "declines"), value("en", "declines")
    ('cyrillic', None)
    """
    found = values(language, trait)
    return found[0] if found else None


def values(language: str, trait: str) -> tuple[str, ...]:
    """Return all values of a trait of a language.

    >>> values("fi", "outer-case")[-1]
    'venäjä'
    """
    return _of(language).get(trait, ())
