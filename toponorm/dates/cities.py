"""The cities that stories are filed from: a gazetteer searched by bisection.

The table is not parsed. It is sorted by match key, so that a name costs a few slices of its
text; see ``tools/build_cities.py`` for what is in it.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.folding import key


class City(NamedTuple):
    """A city under one of its names.

    Attributes:
        name: the name as a reader writes it.
        country: ISO 3166-1 alpha-2, or ``None`` where states do not agree on it.
    """

    name: str
    country: str | None


@lru_cache(maxsize=1_000)
def lookup(name: str) -> City | None:
    """Return the city of a name, in whatever case and in many languages, or ``None``.

    >>> lookup("SAO PAULO")
    City(name='São Paulo', country='BR')
    >>> lookup("Москва").country
    'RU'
    """
    folded, accented = key(name).lower(), name.lower()
    if not folded:
        return None
    found = _find(accented) if accented != folded else None  # San José is not San Jose
    return found or _find(folded) or _find(folded.removesuffix(" city"))


def _find(folded: str) -> City | None:
    table = tables.text("cities")
    low, high = _first_row(), len(table)
    while low < high:
        line = table.rfind("\n", low, (low + high) // 2) + 1 or low
        end = table.find("\n", line)
        at, *rest = table[line:end].split("\t")
        if at == folded:
            country, printed = (*rest, "", "")[:2]
            return City(printed or folded.title(), country or None)
        if at < folded:
            low = end + 1
        else:
            high = line
    return None


@lru_cache(maxsize=1)
def _first_row() -> int:
    match = re.match(r"(?:#[^\n]*\n)*", tables.text("cities"))
    return match.end() if match else 0


def in_usual_case(printed: str) -> str:
    """Return a place name without the capitals that agencies set it in, if it is known.

    The letters stay as printed, so that KIEV is Kiev and SAO PAULO Sao Paulo.

    >>> in_usual_case("N'DJAMENA"), in_usual_case("EN ROUTE TO TOKYO")
    ("N'Djamena", 'EN ROUTE TO TOKYO')
    """
    if not printed.isupper() or (city := lookup(printed)) is None:
        return printed
    if len(city.name) != len(printed):
        return printed.title()
    if printed in (city.name.upper(), city.name.replace("i", "İ").upper(), _bare(city.name)):
        return city.name  # has the dots of Turkish and the accents of Greek
    return "".join(
        letter if usual.isupper() else letter.lower()
        for letter, usual in zip(printed, city.name, strict=True)
    )


def _bare(name: str) -> str | None:
    """Capitals without accents, which is how Greek writes them."""
    letters = unicodedata.normalize("NFD", name).upper()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return None if bare.isascii() else bare
