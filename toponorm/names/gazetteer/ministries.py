"""Ministries: a country and a portfolio, however the two are put together.

*Russian Defense Ministry*, *Russia's defence ministry*, *Ministry of Defence of the Russian
Federation* are one body. Which bodies there are, and what they are called, stands in the table
``ministries``; which country is meant, an adjective says or a place that has been recognised.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.folding import Folded
from toponorm.regexes import lazy
from toponorm.result import Mention

_PORTFOLIOS = {
    "defence": "(?:National )?Defen[cs]e",
    "foreign": "(?:Foreign|External) Affairs|Foreign",
    "interior": "Interior|Internal Affairs",
}
_WORD = "|".join(f"(?P<{name}>{words})" for name, words in _PORTFOLIOS.items())
_OF = "|".join(f"(?P<{name}_of>{words})" for name, words in _PORTFOLIOS.items())
_BEFORE, _BEHIND = 24, 48
"""Code points around the word ministry within which its portfolio stands."""

_WITH_OF = lazy(r" of (?:the )?")


class Ministry(NamedTuple):
    """A ministry named in a match key.

    Attributes:
        start: where its name begins.
        end: where it ends.
        id: ``org/`` and its English name.
        name: that name, with the country's adjective.
        evidence: the country's name or adjective.
    """

    start: int
    end: int
    id: str
    name: str
    evidence: str


@lru_cache(maxsize=1)
def _bodies() -> tuple[dict[tuple[str, str], str], dict[str, str], re.Pattern[str]]:
    """Names by country and portfolio, countries by adjective, and any adjective at the end."""
    names, countries = {}, {}
    main = {}
    for code, fact, name, _ in tables.rows("ministries"):
        if fact.startswith("adjective"):
            countries[name] = code
            if fact == "adjective":
                main[code] = name
        else:
            names[code, fact] = name
    full = {(code, fact): f"{main[code]} {name}" for (code, fact), name in names.items()}
    longest = sorted(map(re.escape, countries), key=len, reverse=True)
    return full, countries, re.compile(rf"(?<!\w)({'|'.join(longest)})(?:'s)? \Z")


@lru_cache(maxsize=1)
def _last_letters() -> tuple[str, ...]:
    """How adjectives end, which spares most words a search for two hundred of them."""
    return tuple({name[-3:] for name in _bodies()[1]})


def find(folded: Folded, places: Iterable[Mention]) -> Iterator[Ministry]:
    """Yield the ministries that a text names.

    Args:
        folded: its match key.
        places: the places that it names, with spans in the text.

    >>> from toponorm.folding import fold
    >>> [(m.id, m.evidence) for m in find(fold("the Turkish Defense Ministry said"), ())]
    [('org/turkish-ministry-of-national-defence', 'Turkish')]
    """
    key = folded.key
    matches = list(_matches(key))
    if not matches:
        return
    starts = {place.start: place for place in places if place.id}
    ends = {place.end: place for place in starts.values()}
    full, countries, adjective = _bodies()
    for match in matches:
        portfolio = (match.lastgroup or "").removesuffix("_of")
        start, end = match.span()
        behind = _WITH_OF.match(key, end)
        place = None
        if behind is not None and behind.end() < len(key):
            place = starts.get(folded.span(behind.end(), behind.end() + 1)[0])
        if behind is not None and place is not None:
            stop, code = folded.offset(place.end), str(place.id)
            if (code, portfolio) in full:
                yield _ministry(start, stop, full[code, portfolio], key[behind.end() : stop])
                continue
        before = None
        if key[max(0, start - 24) : start].removesuffix("'s ").rstrip().endswith(_last_letters()):
            before = adjective.search(key, max(0, start - 24), start)
        if before is not None:
            code, begin, evidence = countries[before[1]], before.start(), before[1]
        else:
            gap = 3 if key.endswith("'s ", 0, start) else 1
            if start <= gap or key[start - 1] != " ":
                continue
            place = ends.get(folded.span(start - gap - 1, start - gap)[1])
            if place is None:
                continue
            begin, code, evidence = folded.offset(place.start), str(place.id), place.text
        if (code, portfolio) in full:
            yield _ministry(begin, end, full[code, portfolio], evidence)


@lru_cache(maxsize=1)
def _ministry_of() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:{_WORD}) Ministry|Ministry (?:of|for) (?:the )?(?:{_OF}))\b", re.IGNORECASE
    )


def _matches(key: str) -> Iterator[re.Match[str]]:
    """The portfolios in a text, looked for around the word that all have."""
    at = key.find("inistry")
    after = 0
    while at >= 0:
        match = _ministry_of().search(key, max(after, at - _BEFORE), at + _BEHIND)
        if match is not None:
            after = match.end()
            yield match
        at = key.find("inistry", max(after, at + 1))


def _ministry(start: int, end: int, name: str, evidence: str) -> Ministry:
    return Ministry(start, end, "org/" + name.lower().replace(" ", "-"), name, evidence)
