"""News agencies and press wires, as datelines sign them."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.regexes import lazy


class Agency(NamedTuple):
    """A news agency.

    Attributes:
        name: the name it is best known by.
        languages: the languages it writes in.
        country: ISO 3166-1 alpha-2 of its seat, or ``None``.
        style: id of its usual house style in :mod:`toponorm.dates.housestyles`.
    """

    name: str
    languages: tuple[str, ...]
    country: str | None
    style: str


@lru_cache(maxsize=1)
def _forms() -> dict[str, Agency]:
    forms: dict[str, Agency] = {}
    for name, languages, country, style, *others in tables.rows("agencies"):
        agency = Agency(name, tuple(languages.split()), country or None, f"dateline.{style}")
        for form in (name, *(others[0].split("|") if others else ())):
            # In another case than these a form may be any word: map, prime, dire.
            forms.setdefault(_plain(form), agency)
            forms.setdefault(_plain(form.upper()), agency)
    return forms


def may_begin(char: str) -> bool:
    """Whether the name of an agency may begin with a character.

    >>> may_begin("新"), may_begin("我")
    (True, False)
    """
    return unicodedata.normalize("NFKD", char)[:1] in _firsts()


@lru_cache(maxsize=1)
def _firsts() -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFKD", form[0])[0] for form in _forms())


def _plain(name: str) -> str:
    if name.isascii():
        return name[:60].strip()
    return unicodedata.normalize("NFKC", name[:60]).replace("’", "'").strip()


_PARTS = lazy(r"\s{0,2}[/&+=＝・]\s{0,2}|, | (?:and|und|et|y|e|и|та|ve|و) |-(?=[A-Z])")
_DESK = lazy(r"[a-zA-Zß-öø-ÿ]{2,5}|[A-Z]{2,6}")
"""A regional service, as in dpa/lby."""


@lru_cache(maxsize=1_000)
def lookup(name: str) -> Agency | None:
    """Return the agency of that name; of several the first, if all are known.

    >>> lookup("AFP/dpa").name, lookup("ТАСС").name
    ('AFP', 'ITAR-TASS')
    """
    forms = _forms()
    printed = _plain(name)
    if printed in forms:
        return forms[printed]
    if printed.isalpha():
        return None
    first, *others = _PARTS.split(printed)
    agency = forms.get(first)
    if agency is not None and all(part in forms or _DESK.fullmatch(part) for part in others):
        return agency
    return None


_LETTERS = r"[^\s,.:;/()\[\]（）［］【】–—\-]{1,24}"
_WORD = lazy(_LETTERS)
# Where an agency's name may end when no bracket ends it.
_WORDS = lazy(rf"{_LETTERS}(?:[ .-]{_LETTERS}){{0,3}}")


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """The first words of all names."""
    return frozenset(first[0] for form in _forms() if (first := _WORD.match(form)))


def at(text: str, start: int) -> int | None:
    """Return where the name of a known agency that begins at an offset ends, the longest one.

    >>> at("РИА Новости. Путин", 0)
    11
    """
    forms = _forms()
    if "\u2e80" <= text[start : start + 1] <= "\ud7ff":  # no blanks between words
        ends = range(min(len(text), start + 12), start + 1, -1)
        return next((end for end in ends if text[start:end] in forms), None)
    first = _WORD.match(text, start)
    if first is None or _plain(first[0]) not in _openings():
        return None
    end = _WORDS.match(text, start).end()  # type: ignore[union-attr]
    while end > start:
        if _plain(text[start:end]) in forms:
            return end
        end = max(text.rfind(char, start, end) for char in " .-")
    return None


# What an unknown agency may look like between brackets.
_SHAPED = lazy(
    r"(?:[A-ZÀ-ÞА-ЯЁІЇЄҐΑ-Ω][\w'’.&+-]{1,20}|[^\W\d_a-zß-ÿа-яёіїєґα-ω][\w'’&-]{0,20})"
    r"(?:[ /-](?:[A-ZÀ-ÞА-ЯЁІЇЄҐΑ-Ω][\w'’.&+-]{0,20}|[^\W\d_a-zß-ÿа-яёіїєґα-ω][\w'’&-]{0,20})){0,3}"
)


def is_shaped(name: str) -> bool:
    """Whether a name in brackets could be that of an agency: capitals, few words, no numbers.

    >>> is_shaped("TDI"), is_shaped("roasted"), is_shaped("1948")
    (True, False, False)
    """
    return _SHAPED.fullmatch(name) is not None
