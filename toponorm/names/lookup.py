"""A name alone: which country or territory is it?"""

from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.folding import key
from toponorm.language import parse_tag
from toponorm.names import gazetteer, styles


SHORT = 4
"""Up to so many letters in lower case are taken for a word, not for a foreign country: *end*."""


class Country(NamedTuple):
    """A country or territory of ISO 3166-1.

    Attributes:
        alpha2: two letters, such as ``TR``.
        alpha3: three letters, such as ``TUR``.
        numeric: three digits, such as ``792``; ``None`` for Kosovo, whose codes are
            user-assigned.
    """

    alpha2: str
    alpha3: str
    numeric: str | None

    def name(self, style: str = "cldr") -> str:
        """Return the name under a style.

        >>> country("Turkey").name(), country("Turkey").name("cldr:de")
        ('Türkiye', 'Türkei')
        """
        styles.check_style(style)
        return styles.name(self.alpha2, style)


@lru_cache(maxsize=512)
def _country(code: str) -> Country:
    return Country(code, *gazetteer.codes()[code])


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    found = {}
    for alpha2, (alpha3, numeric) in gazetteer.codes().items():
        found[alpha2] = found[alpha3] = alpha2
        if numeric:
            found[numeric] = alpha2
    return found


def _index(forms: "tuple[gazetteer.Form, ...]") -> dict[str, str]:
    index: dict[str, str] = {}
    clash = set()
    for form in forms:
        if form.kind in ("blocked",):
            continue
        name = form.key.casefold()
        code = form.code if len(form.code) == 2 else "-"
        if index.setdefault(name, code) != code:
            clash.add(name)
    for name in clash:
        index[name] = "-"
    return index


@lru_cache(maxsize=64)
def _language_index(language: str) -> dict[str, str]:
    return _index(gazetteer.forms(language))


@lru_cache(maxsize=1)
def _world_index() -> dict[str, str]:
    index: dict[str, str] = {}
    clash = set()
    for language in dict.fromkeys(
        (*tables.sections("places_cldr"), *tables.sections("places_more"))
    ):
        for name, code in _language_index(language).items():
            if index.setdefault(name, code) != code:
                clash.add(name)
    for name in clash:
        index[name] = "-"
    return index


def country(name: str, language: str | None = None) -> Country | None:
    """Return the country or territory of that name, or ``None``.

    Args:
        name: a name alone, in any spelling; or an ISO 3166-1 code in capitals.
        language: BCP 47 tag of the name; every language is tried if left out.

    >>> country("Turkiye").alpha2, country("TÜRKEİ").alpha2, country("Congo")
    ('TR', 'TR', None)
    """
    tag = None if language is None else gazetteer.primary(parse_tag(language).code)
    stripped = name.strip()
    if not stripped or len(stripped) > 120:
        return None
    code = _codes().get(stripped)
    if code is not None:
        return _country(code)
    folded = key(stripped).casefold()
    if tag is not None and tag != "en":
        code = _language_index(tag).get(folded)
    code = code or _language_index("en").get(folded)
    if code is None and not (stripped.isascii() and stripped.islower() and len(stripped) <= SHORT):
        code = _world_index().get(folded)
    return _country(code) if code and code != "-" else None
