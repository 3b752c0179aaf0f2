"""A name alone: which country or territory is it?

A name is looked up as it stands; then without its titles (*Republic of*, *Königreich*), since
tables have few official names in few languages; then, if it had titles, as a case form or an
adjective of a name (*Turecká republika*). No step decides between two places.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.folding import key
from toponorm.language import parse_tag
from toponorm.names import gazetteer, styles, titles
from toponorm.names.gazetteer import Form
from toponorm.names.titles import Bare

SHORT = 4
"""Up to so many letters in lower case are taken for a word, not for a foreign country: *end*."""

LONGEST = 120
_NOBODY = "-"

_STATE = frozenset(
    "republic kingdom state principality sultanate duchy commonwealth federation".split()
)
"""Senses of titles of which a state has one; the others only describe."""

_DIVIDED = {
    "KP": frozenset(
        "korea corea coree coreia coreea korė korejos koreja korejas koreya kore kórea корея корэя "
        "кореја карэя کره كوریا كوريا کوریا 朝鮮 朝鲜 קוריאה कोरिया কোরিয়া kopea κορεα".split()
    ),
    "CD": frozenset(
        "congo kongo kongon kongos konga kongoi конго կոնգո კონგო κονγκο الكونغو كونغو کنگو כונגו "
        "कांगो কঙ্গো 刚果 剛果 コンゴ 콩고 kongói kongu".split()
    ),
}
_OTHER_HALF = {"KP": "KR", "CD": "CG"}


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
    """Alpha-2 code by every code."""
    found = {}
    for alpha2, (alpha3, numeric) in gazetteer.codes().items():
        found[alpha2] = found[alpha3] = alpha2
        if numeric:
            found[numeric] = alpha2
    return found


def _index(entries: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Code by name; what names two places names none."""
    index: dict[str, str] = {}
    clash = set()
    for name, code in entries:
        if index.setdefault(name, code) != code:
            clash.add(name)
    index.update(dict.fromkeys(clash, _NOBODY))
    return index


def _entries(forms: Iterable[Form]) -> Iterator[tuple[str, str]]:
    for form in forms:
        if form.kind != "blocked":
            yield form.key.casefold(), form.code if len(form.code) == 2 else _NOBODY


@lru_cache(maxsize=64)
def _names(language: str) -> dict[str, str]:
    index = _index(_entries(gazetteer.forms(language)))
    for form in gazetteer.forms(language):
        if form.kind == "blocked":
            index.setdefault(form.key.casefold(), _NOBODY)
    return index


@lru_cache(maxsize=1)
def _languages() -> tuple[str, ...]:
    found = (*tables.sections("places_cldr"), *tables.sections("places_more"))
    return tuple(dict.fromkeys(language for language in found if language != "und"))


@lru_cache(maxsize=1)
def _world() -> dict[str, str]:
    return _index(entry for language in _languages() for entry in _names(language).items())


class _Titled(NamedTuple):
    """The world's names without their titles."""

    exact: dict[tuple[str, ...], frozenset[tuple[str, frozenset[str]]]]
    by_head: dict[str, tuple[tuple[str, str], ...]]


@lru_cache(maxsize=1)
def _titled() -> _Titled:
    exact: dict[tuple[str, ...], set[tuple[str, frozenset[str]]]] = {}
    heads: dict[str, set[tuple[str, str]]] = {}
    for name, code in (*_names("en").items(), *_world().items()):
        if code != _NOBODY:
            words, senses = titles.bare(name)
            if words:
                exact.setdefault(words, set()).add((code, senses))
                if len(words) == 1 and not senses:
                    heads.setdefault(name[:SHORT], set()).add((name, code))
    return _Titled(
        {words: frozenset(found) for words, found in exact.items()},
        {head: tuple(sorted(found)) for head, found in heads.items()},
    )


def country(name: str, language: str | None = None) -> Country | None:
    """Return the country or territory of that name, or ``None``.

    Args:
        name: a name alone, in any spelling; or an ISO 3166-1 code in capitals.
        language: BCP 47 tag of the name; every language is tried if left out.

    >>> country("Turkiye").alpha2, country("Republika Turcji", "pl").alpha2, country("Congo")
    ('TR', 'TR', None)
    """
    tag = None if language is None else gazetteer.primary(parse_tag(language).code)
    code = _code(name.strip(), tag)
    return _country(code) if code is not None and code != _NOBODY else None


def _code(name: str, language: str | None) -> str | None:
    if not name or len(name) > LONGEST:
        return None
    code = _codes().get(name)
    if code is not None:
        return code
    folded = key(name).casefold()
    if language is not None and language != "en":
        code = _names(language).get(folded)
    code = code or _names("en").get(folded)
    if code is not None or (len(name) <= SHORT and name.isascii() and name.islower()):
        return code
    return _world().get(folded) or _without_titles(folded)


def _without_titles(folded: str) -> str | None:
    bare = titles.bare(folded)
    if not bare.words or (bare.words == (folded,) and not bare.senses):
        return None
    return _divided(bare) or _exact(bare) or _stem(bare)


def _divided(bare: Bare) -> str | None:
    """One of two states that share a name, by what its title says of it."""
    if len(bare.words) == 1 and bare.senses & _STATE:
        for code, words in _DIVIDED.items():
            if bare.words[0] in words:
                of_the_people = not bare.senses.isdisjoint(("democratic", "peoples"))
                return code if of_the_people else _OTHER_HALF[code]
    return None


def _exact(bare: Bare) -> str | None:
    found = _titled().exact.get(bare.words, frozenset())
    # A form that needs a title to be a name (the Dominican Republic) is none without it.
    fitting = {
        (code, senses)
        for code, senses in found
        if ("island" in senses) <= ("island" in bare.senses)
        and (not senses & _STATE or bare.senses & _STATE)
    }
    codes = {code for code, _ in fitting}
    if len(codes) > 1:
        codes = {code for code, senses in fitting if senses == bare.senses}
    if len(codes) != 1:
        return None
    code = codes.pop()
    if code == "CN" and "republic" in bare.senses and "peoples" not in bare.senses:
        return "TW"
    return code


def _stem(bare: Bare) -> str | None:
    """The one name of which the word beside a title may be a case form or an adjective."""
    if len(bare.words) != 1 or not bare.senses & _STATE:
        return None
    word = bare.words[0]
    best: tuple[int, set[str]] = (0, set())
    for name, code in _titled().by_head.get(word[:SHORT], ()):
        shared = _shared_head(word, name)
        if shared < max(SHORT, len(word) - 4, len(name) - 3):
            continue
        if shared > best[0]:
            best = (shared, {code})
        elif shared == best[0]:
            best[1].add(code)
    return best[1].pop() if len(best[1]) == 1 else None


def _shared_head(left: str, right: str) -> int:
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count
