"""Finding candidates: one automaton per language, over the match key of the text.

The automaton knows every form as the table prints it and in capitals; names in lower case are
other words (turkey, china, jersey). It reports the longest form at each place, so a longer form
hides those inside it: *Papua New Guinea* is no Guinea, and rows of kind ``blocked`` hide *Mexico
City* and *guinea pig*.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from toponorm.names import boundaries, gazetteer, inflection
from toponorm.names.gazetteer import Form

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


class Candidate(NamedTuple):
    """A key that stands in the key of a text, between boundaries, and the forms that have it."""

    start: int
    end: int
    forms: tuple[Form, ...]


class Matcher:
    """Finds the forms of some languages in match keys.

    Args:
        forms: what to look for, the likelier first.
    """

    __slots__ = ("_automaton", "_forms", "_holding", "_patterns")

    def __init__(self, forms: Iterable[Form]) -> None:
        from ahocorasick_rs import (  # noqa: PLC0415 -- only texts with names need it
            AhoCorasick,
            Implementation,
            MatchKind,
        )

        patterns: dict[str, tuple[Form, ...]] = {}
        for form in forms:
            key = form.key
            patterns[key] = (*patterns.get(key, ()), form)
            if form.kind != "abbreviation" and (capitals := key.upper()) != key:
                patterns[capitals] = (*patterns.get(capitals, ()), form)
        patterns.pop("", None)
        self._patterns = patterns
        self._forms = tuple(patterns.values())
        self._holding: dict[int, bool] = {}  # whether a pattern has another one inside it
        self._automaton: Any = patterns and AhoCorasick(
            list(patterns),
            matchkind=MatchKind.LeftmostLongest,
            implementation=Implementation.ContiguousNFA,
        )

    def scan(self, key: str) -> Iterator[Candidate]:
        """Yield the longest forms in a match key, in reading order."""
        if not self._automaton:
            return
        forms = self._forms
        begins, ends = boundaries.begins, boundaries.ends
        for which, start, end in self._automaton.find_matches_as_indexes(key):
            if ends(key, end) and begins(key, start):
                yield Candidate(start, end, forms[which])
            elif self._holds(which, key[start:end]):
                yield from self._inside(key, start, end)

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
                        yield Candidate(at, stop, forms)
                        at = stop - 1
                        break
            at += 1


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


def ranked(forms: Iterable[Form]) -> list[Form]:
    """Return forms, the likelier kinds first."""
    return sorted(forms, key=lambda form: _RANK.get(form.kind, 9))


def chosen(language: str) -> list[Form]:
    """Return the forms to look for in a text of a language."""
    own = tuple(ranked(wanted(gazetteer.forms(language))))
    out = [*own, *inflection.forms(language, own)]
    for other in RELATED.get(language, ()):
        forms = tuple(ranked(wanted(gazetteer.forms(other))))
        known = {form.key for form in out}
        out += (
            form
            for form in (*forms, *inflection.forms(other, forms))
            if form.key not in known and form.kind != "blocked"
        )
    if language != "en":
        out += ranked(filter(_in_foreign_text, wanted(gazetteer.forms("en"))))
    return out


@lru_cache(maxsize=32)
def matcher(language: str) -> Matcher:
    """Return the matcher for texts of a language.

    >>> [c.forms[0].code for c in matcher("en").scan("Turkiye's and Syria's")]
    ['TR', 'SY']
    """
    return Matcher(chosen(language))
