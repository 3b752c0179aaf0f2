"""Finding candidates in the match key of a text, for each language.

Every form is known as the table prints it and in capitals; names in lower case are other words
(turkey, china, jersey). Names of scripts with capitals are found by their capitalized words, those
of other scripts by an automaton. A longer form hides those inside it: *Papua New Guinea* is no
Guinea, and rows of kind ``blocked`` hide *Mexico City*.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from toponorm import tables
from toponorm.folding import UNCASED, Folded
from toponorm.names import gazetteer
from toponorm.names.entities.roster import vocabulary
from toponorm.names.gazetteer import Form, inflection
from toponorm.names.matching import boundaries
from toponorm.names.matching.heads import Beginnings, Finder, Heads, prefix, prefixes

MIN_FOREIGN = 5
"""Letters that an English name must have to be looked for in a text of another Latin language."""

RELATED = {
    "bs": ("hr", "sr"),
    "cs": ("sk",),
    "da": ("no",),
    "hr": ("bs", "sr"),
    "id": ("ms",),
    "mk": ("bg",),
    "ms": ("id",),
    "nn": ("no", "da"),
    "no": ("nn", "da"),
    "sk": ("cs",),
    "sr": ("hr", "bs"),
}
"""Languages so close that a short text does not tell them apart; their names are read, too."""

_RANK = {
    "blocked": 0,
    "short": 1,
    "spelling": 2,
    "variant": 3,
    "abbreviation": 4,
    "official": 5,
    "inflected": 8,
}


Candidate = tuple[int, int, tuple[Form, ...]]
"""Where a key stands in the key of a text, between boundaries, and the forms that have it."""


class Matcher:
    """Finds forms in match keys.

    Args:
        forms: given how a name begins (see :func:`~toponorm.names.matching.heads.prefix`; ``None``
            stands for names without capitals), the forms that may begin so, the likelier first.
    """

    __slots__ = ("_capitalized", "_forms", "_uncased")

    def __init__(self, forms: Callable[[str | None], Iterable[Form]]) -> None:
        self._forms = forms
        # One pass finds the forms of the table of entities, too.
        own = Heads(lambda prefix: patterns(forms(prefix)))
        self._capitalized = Finder(own, vocabulary().heads)
        self._uncased: Automaton | None = None

    def scan(self, folded: Folded) -> list[Candidate]:
        """Return the longest forms in a match key, in reading order."""
        if self._uncased is None:
            uncased = patterns(form for form in self._forms(None) if prefix(form.key) is None)
            self._uncased = Automaton(uncased)
        key = folded.key
        found, folded.entities = self._capitalized.find(key)
        if self._uncased.may_find(folded) and (more := self._uncased.find(key)):
            found += more
            found.sort(key=lambda each: (each[0], -each[1]))
        at = 0
        out = []
        for each in found:
            if each[0] >= at:
                out.append(each)
                at = each[1]
        return out


class Automaton:
    """Finds the longest patterns in match keys in one pass.

    Args:
        patterns: the forms by pattern.
    """

    __slots__ = ("_automaton", "_forms", "_holding", "_patterns", "_small")

    def __init__(self, patterns: dict[str, tuple[Form, ...]]) -> None:
        self._patterns = patterns
        self._forms = tuple(patterns.values())
        self._holding: dict[int, bool] = {}  # whether a pattern has another one inside it
        self._small = [p for p in patterns if p.isascii() or not UNCASED.search(p)]
        self._automaton: Any = None
        if patterns:
            from ahocorasick_rs import (  # noqa: PLC0415 -- few texts in Latin letters need it
                AhoCorasick,
                Implementation,
                MatchKind,
            )

            self._automaton = AhoCorasick(
                list(patterns),
                matchkind=MatchKind.LeftmostLongest,
                implementation=Implementation.ContiguousNFA,
            )

    def may_find(self, folded: Folded) -> bool:
        """Whether it is worth while to search a key."""
        if len(self._small) < len(self._patterns) and folded.has_uncased:
            return True
        key = folded.key
        for pattern in self._small:  # noqa: SIM110 -- half the time of a generator
            if pattern in key:
                return True
        return False

    def find(self, key: str) -> list[Candidate]:
        """Return the longest patterns in a match key, in reading order."""
        forms = self._forms
        begins, ends = boundaries.begins, boundaries.ends
        out: list[Candidate] = []
        for which, start, end in self._automaton.find_matches_as_indexes(key):
            if ends(key, end) and begins(key, start):
                out.append((start, end, forms[which]))
            elif self._holds(which, key[start:end]):
                out += self._inside(key, start, end)
        return out

    def _holds(self, which: int, pattern: str) -> bool:
        found = self._holding.get(which)
        if found is None:
            size = len(pattern)
            found = self._holding[which] = any(
                pattern[at:stop] in self._patterns
                for at in range(size)
                for stop in range(at + 2, size + 1)
                if stop - at < size
            )
        return found

    def _inside(self, key: str, start: int, end: int) -> Iterator[Candidate]:
        """The forms inside a longer one that is no name here, as in *Guinea-Bissauan*."""
        patterns = self._patterns
        at = start
        while at < end:
            if boundaries.begins(key, at):
                for stop in range(end, at + 1, -1):
                    forms = patterns.get(key[at:stop])
                    if forms is not None and boundaries.ends(key, stop):
                        yield at, stop, forms
                        at = stop - 1
                        break
            at += 1


def patterns(forms: Iterable[Form]) -> dict[str, tuple[Form, ...]]:
    """Return forms by what is printed for them: their keys, and all but abbreviations in capitals.

    >>> from toponorm.names.gazetteer import forms
    >>> sorted(patterns(form for form in forms("en") if form.form in ("Peru", "UK")))
    ['PERU', 'Peru', 'UK']
    """
    found: dict[str, tuple[Form, ...]] = {}
    for form in forms:
        key = form.key
        alone = (form,)
        found[key] = (*found[key], form) if key in found else alone
        if form.kind != "abbreviation" and (capitals := key.upper()) != key:
            found[capitals] = (*found[capitals], form) if capitals in found else alone
    found.pop("", None)
    return found


def wanted(forms: Iterable[Form]) -> Iterator[Form]:
    """What is looked for in running text."""
    for form in forms:
        if form.note != "alone" and not (form.form.islower() and form.form.isascii()):
            yield form


def _in_foreign_text(form: Form) -> bool:
    """Whether an English form may be believed in a text of another language."""
    if form.kind == "abbreviation":
        return form.form in ("USA", "U.S.", "UK", "U.K.")
    return len(form.form) >= MIN_FOREIGN and form.kind in ("short", "spelling", "blocked")


@lru_cache(maxsize=64)
def _another_place(language: str) -> frozenset[str]:
    """English names that a language has for something else: in German Georgia is the state."""
    rows = tables.rows("place_cues", "another-place")
    return frozenset(name for _, of, name, _ in rows if of == language)


def ranked(forms: Iterable[Form]) -> list[Form]:
    """Return forms, the likelier kinds first."""
    return sorted(forms, key=lambda form: _RANK.get(form.kind, 9))


FILED = {"en": "places_en_filed"}
"""The languages of thousands of names, and the tables that file these by how they may begin."""

_NO_CAPITAL = "none"


@lru_cache(maxsize=64)
def _names(language: str) -> tuple[list[Form], Beginnings]:
    """The names of a language that are looked for."""
    forms = ranked(wanted(gazetteer.printed(language)))
    return forms, Beginnings([form.key for form in forms])


@lru_cache(maxsize=32768)
def beginning(language: str, begin: str | None) -> tuple[Form, ...]:
    """Return the names of a language that are looked for, of those that may begin so."""
    if language in FILED:
        new = tuple.__new__  # a third of the time of the constructor
        rows = tables.rows(FILED[language], _NO_CAPITAL if begin is None else begin)
        return tuple(ranked([new(Form, (*row[1:], language)) for row in rows]))
    forms, beginnings = _names(language)
    return tuple(forms[at] for at in beginnings.of(begin))


def filed(language: str) -> list[str]:
    """Return what a table in :data:`FILED` holds: a beginning, and the row of a name."""
    forms, beginnings = _names(language)
    return sorted(
        "\t".join((_NO_CAPITAL if begin is None else begin, *forms[at][:-1]))
        for begin in set().union(*(prefixes(form.key) for form in forms))
        for at in beginnings.of(begin)
    )


def chosen(language: str, begin: str | None) -> list[Form]:
    """Return the forms to look for in a text of a language, of those that may begin so."""
    own = beginning(language, begin)
    out = [*own, *inflection.forms(language, own)]
    others = _another_place(language)
    for other in RELATED.get(language, ()):
        forms = beginning(other, begin)
        known = {form.key for form in out}
        out += (
            form
            for form in (*forms, *inflection.forms(other, forms))
            if form.key not in known and form.kind != "blocked" and form.form not in others
        )
    if language != "en":
        out += (
            form
            for form in beginning("en", begin)
            if _in_foreign_text(form) and form.form not in others
        )
    return out


@lru_cache(maxsize=32)
def matcher(language: str) -> Matcher:
    """Return the matcher for texts of a language.

    >>> from toponorm.folding import fold
    >>> [forms[0].code for _, _, forms in matcher("en").scan(fold("Turkiye's and Syria's"))]
    ['TR', 'SY']
    """
    return Matcher(lambda begin: chosen(language, begin))
