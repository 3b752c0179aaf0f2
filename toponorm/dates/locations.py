"""The place of a dateline: one to three cities, each with the region that papers print with it."""

import re
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.dates import cities, days
from toponorm.folding import key
from toponorm.regexes import lazy

_LIST = lazy(r"\s?[/·、&]\s?|\s(?:and|und|et|y|e|и|та|i|og|och|en|ve)\s")


class Location(NamedTuple):
    """What stands where the place stands.

    Attributes:
        name: as a reader writes it.
        country: ISO 3166-1 alpha-2 of the first place, or ``None``.
        may_be_place: whether its form is that of a name and the tables do not exclude it.
        is_known: whether the gazetteer has every place of it.
        is_weak: whether it is a word too: Nice, Reading.
        in_capitals: whether the first place is in capitals.
        region: the region after the first place, as printed, or ``None``.
        in_region: whether the tables know that region.
    """

    name: str
    country: str | None
    may_be_place: bool
    is_known: bool
    is_weak: bool
    in_capitals: bool
    region: str | None
    in_region: bool


class _Words(NamedTuple):
    none: frozenset[str]
    weak: frozenset[str]
    small: frozenset[str]
    headless: tuple[str, ...]
    regions: dict[str, str | None]


@lru_cache(maxsize=1)
def _words() -> _Words:
    kinds = days.small_words()
    return _Words(
        frozenset(form.lower() for _, _, form in kinds["no-place"]),
        frozenset(form for _, _, form in kinds["weak-place"]),
        frozenset(form for _, _, form in kinds["small"]),
        tuple(form + " " for _, _, form in kinds["headless"]),
        {form.lower(): None if value == "-" else value for _, value, form in kinds["region"]},
    )


def is_small_letter(char: str) -> bool:
    """Whether a letter is small where it could be a capital; those of Georgian never are."""
    return char.islower() and not "\u10d0" <= char <= "\u10ff"


def is_small(word: str) -> bool:
    """Whether a word stays small in the name of a place."""
    return word.rstrip(".") in _words().small


def is_no_place(name: str) -> bool:
    """Whether a word stands where places and agencies stand, and is neither: Video, Update."""
    return name.lower().rstrip(".") in _words().none


@lru_cache(maxsize=1_000)
def locate(printed: str, language: str) -> Location:
    """Return what the tables and the form of a name say about the place that it may be.

    >>> place = locate("DAMASCUS, Syria", "en")
    >>> place.name, place.country, place.is_known
    ('Damascus, Syria', 'SY', True)
    """
    none, weak, _, headless, _ = _words()
    country: str | None = None
    region: str | None = None
    names: list[str] = []
    known: list[bool] = []
    words = printed.replace(",", " ").split()
    if printed[-1:] == "." and cities.lookup(printed[:-1]) is not None:
        return Location(printed, None, False, False, False, False, None, False)  # KYIV. July 8
    if cities.lookup(printed) is None and (len(words) > 10 or days.is_part(words[-1])):
        return Location(printed, None, False, False, False, False, None, False)  # PARIS, Tuesday
    possible, in_region = True, False
    for place in _parts(printed):
        name, *regions = (part.strip() for part in place.split(","))
        city = cities.lookup(name)
        at_home = city.country if city else None
        for further in regions:
            is_region, of = _region(further, language)
            if not is_region and cities.lookup(further):
                possible &= city is not None  # Ece, ANKARA
            elif is_region:
                at_home = of or at_home
            possible &= _is_name(further)
        if not names:
            country, region = at_home, regions[0] if regions else None
            in_region = bool(regions) and _region(regions[0], language)[0]
        names.append(name)
        known.append(city is not None)
        possible &= _is_name(name) and name.lower().rstrip(".") not in none
        if city is None:
            possible &= name.partition(" ")[0].lower() not in none
    if len(names) > 3:
        possible = False
    first = names[0] if names else ""
    capitals = first.isupper() and sum(map(str.isalpha, first)) > 1
    is_abroad = capitals and first.startswith(headless)
    return Location(
        _rewrite(printed), None if is_abroad else country, possible, all(known) and bool(known),
        first.lower() in weak, capitals, region, in_region,
    )  # fmt: skip


def _parts(printed: str) -> list[str]:
    return _LIST.split(printed) if cities.lookup(printed) is None else [printed]


def _rewrite(printed: str) -> str:
    """The place in its usual case: each name of it that is known."""
    if cities.lookup(printed) is not None:
        return cities.in_usual_case(printed)
    pieces = re.split(r"(\s?[/·、&,]\s?|\s(?:and|und|et|y|e|и|та|i|og|och|en|ve)\s)", printed)
    return "".join(cities.in_usual_case(piece) for piece in pieces)


def _region(name: str, language: str) -> tuple[bool, str | None]:
    """Whether a name is that of a state, a province or a country, and of which country."""
    regions = _words().regions
    for form in (name.lower(), name.lower() + "."):
        if form in regions:
            return True, regions[form]
    folded = key(name).lower()
    code = _countries(language).get(folded) or _countries("en").get(folded)
    return code is not None, code


@lru_cache(maxsize=16)
def _countries(language: str) -> dict[str, str]:
    """Names of countries in a language: a dateline has no others, and no inflected ones."""
    rows = [(row[2], row[3]) for row in tables.rows("places_cldr", language)]
    if language == "en":
        rows += [(row[0], row[1]) for row in tables.rows("places_en") if row[2] in _PLAIN_KINDS]
    return {key(form).lower(): code for code, form in rows}


_PLAIN_KINDS = ("abbreviation", "misspelling", "short", "spelling", "variant")


def _is_name(name: str) -> bool:
    """Whether each word begins with a capital, or has none to begin with."""
    words = name.split()
    if not words or len(words) > 5 or (not name[0].isalpha() and name[0] not in "'’"):
        return False
    if any("." in word[:-1] and not word.replace(".", "").isupper() for word in words):
        return False  # the end of a sentence
    return all(
        not is_small_letter(word[0]) or (is_small(word.lower()) and at)
        for at, word in enumerate(words)
    )
