"""What a name of a place is looked up for: the codes of ISO 3166-1, and the name under a style."""

from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.names import styles


class Country(NamedTuple):
    """A country or territory of ISO 3166-1.

    Attributes:
        alpha2: two letters, such as ``TR``.
        alpha3: three letters, such as ``TUR``.
        numeric: three digits, such as ``792``; ``None`` for Kosovo, whose codes are
            user-assigned.

    >>> import toponorm
    >>> toponorm.country("Turkiye")
    Country(alpha2='TR', alpha3='TUR', numeric='792')
    """

    alpha2: str
    alpha3: str
    numeric: str | None

    def name(self, style: str = "cldr") -> str:
        """Return the name under a style.

        >>> from toponorm.names import country
        >>> country("Turkey").name(), country("Turkey").name("cldr:de")
        ('Türkiye', 'Türkei')
        """
        styles.check_style(style)
        return styles.name(self.alpha2, style)


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    return frozenset(row[0] for row in tables.rows("places_codes"))


def is_code(code: str) -> bool:
    """Whether two letters are the code of a country or territory.

    >>> is_code("TR"), is_code("UK")
    (True, False)
    """
    return code in _codes()
