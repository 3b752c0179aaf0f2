"""All places that a name may be of, with what is known of the name: its kind, years, languages.

:func:`toponorm.country` answers with one place or none. This says why: *Congo* is two states,
*Yugoslavia* has fallen apart into seven, *Bambia* is as near to Gambia as to Zambia.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.language import parse_tag
from toponorm.names import gazetteer, lookup
from toponorm.names.countries import Country
from toponorm.names.gazetteer import Form
from toponorm.names.lookup import world
from toponorm.names.lookup.world import NOBODY, folded

LEAST = 5
"""Letters that a name must have to be compared with others that are spelled nearly so."""

_EDITS = ((5, 1), (9, 2), (15, 3))
"""From so many letters on a name may differ by so many."""


class Candidate(NamedTuple):
    """A place that a name may be of.

    Attributes:
        country: the country or territory.
        score: 1 for the name as it stands; less by the share of letters that differ.
        form: the name in the tables that was found; empty where a rule put it together.
        kind: of the form: ``short``, ``variant``, ``official``, ``abbreviation``, ``spelling``,
            ``misspelling``, ``former``, ``ambiguous``; ``code``; ``derived`` where a rule put it
            together.
        period: the years between which a former name was in use, as ``1971..1997``.
        languages: whose name it is; ``()`` for codes and derived names.

    >>> import toponorm
    >>> [(found.country.alpha2, found.kind, found.period) for found in toponorm.countries("Zaire")]
    [('CD', 'former', '1971..1997')]
    """

    country: Country
    score: float
    form: str
    kind: str
    period: str
    languages: tuple[str, ...]


def candidates(
    name: str, language: str | None = None, *, fuzzy: bool = False
) -> tuple[Candidate, ...]:
    """Return the places that a name may be of, the likeliest first.

    >>> [(each.country.alpha2, each.kind, each.period) for each in candidates("Zaire")]
    [('CD', 'former', '1971..1997')]
    >>> [each.country.alpha2 for each in candidates("Congo")]
    ['CD', 'CG']
    >>> [(each.country.alpha2, each.score) for each in candidates("Bambia", fuzzy=True)]
    [('GM', 0.833), ('NA', 0.833), ('ZM', 0.833)]
    """
    tag = None if language is None else gazetteer.primary(parse_tag(language).code)
    name = lookup.cut_out(name)
    if not name or len(name) > lookup.LONGEST:
        return ()
    if name in lookup.all_codes():
        return (_candidate(lookup.all_codes()[name], 1.0, (), "code"),)
    wanted = folded(name)
    found = lookup.find(name, tag)
    if wanted in _dissolved():
        form, period, successors = _dissolved()[wanted]
        return tuple(
            Candidate(lookup.record(code), 1.0, form, "former", period, ("en",))
            for code in successors.split()
        )
    if found is not None and found != NOBODY:
        return tuple(
            _candidate(code, 1.0, _forms(code, wanted, tag), "derived") for code in found.split()
        )
    return _nearly(wanted, tag) if fuzzy and found is None else ()


def _candidate(code: str, score: float, forms: tuple[Form, ...], otherwise: str) -> Candidate:
    record = lookup.record(code)
    if not forms:
        return Candidate(record, score, "", otherwise, "", ())
    first = min(forms, key=lambda form: (form.language != "en", form.kind != "former"))
    languages = tuple(dict.fromkeys(form.language for form in forms))
    return Candidate(record, score, first.form, first.kind, first.period, languages)


def _forms(code: str, wanted: str, language: str | None) -> tuple[Form, ...]:
    """The rows of a place that have a match key."""
    found = tuple(form for form in _rows(code) if folded(form.form) == wanted)
    own = tuple(form for form in found if form.language == language)
    return own or found


@lru_cache(maxsize=32)
def _rows(code: str) -> tuple[Form, ...]:
    """All rows of a place: one pass over the tables, which takes milliseconds."""
    found: list[Form] = []
    of_code = re.compile(rf"^(?!#).*\b{code}\b.*$", re.MULTILINE)
    for line in of_code.findall(tables.text("places_en")):
        found.append(Form._make((*line.split("\t"), "en")))
    for line in of_code.findall(tables.text("places_more")):
        language, *row = line.split("\t")
        found.append(Form._make((*row, language)))
    for line in of_code.findall(tables.text("places_cldr")):
        language, _, owner, form, kind = line.split("\t")
        kind = "variant" if kind == "alt" else kind
        if language != "en":
            found.append(Form(owner, form, kind, "", "CLDR 47", "", language))
    for line in of_code.findall(tables.text("places_releases")):
        language, owner, form, release = line.split("\t")
        found.append(Form(owner, form, "variant", "", f"CLDR {release}", "", language))
    return tuple(form for form in found if code in form.code.split() and form.kind != "blocked")


@lru_cache(maxsize=1)
def _dissolved() -> dict[str, tuple[str, str, str]]:
    """Form, years and successors of states that have fallen apart, by match key."""
    rows = tables.rows("places_dissolved")
    return {folded(form): (form, period, successors) for form, period, successors, _ in rows}


def _nearly(wanted: str, language: str | None) -> tuple[Candidate, ...]:
    """The places whose names differ from a key by few letters, by their nearest name.

    Places whose names differ by one letter more than the nearest are listed with it. If what is
    no place is as near, nothing is.
    """
    length = len(wanted)
    if length < LEAST:
        return ()
    most = max(edits for letters, edits in _EDITS if length >= letters)
    known = dict(world.names("en"))
    if language is not None and language != "en":
        known |= world.names(language)
    nearest: dict[str, tuple[int, str]] = {}
    for key, code in known.items():
        if abs(len(key) - length) <= most + 1 and len(key) >= LEAST - 1:
            edits = distance(key, wanted, most + 1)
            for each in code.split() if edits <= most + 1 else ():
                if each not in nearest or edits < nearest[each][0]:
                    nearest[each] = edits, key
    least = min((edits for edits, _ in nearest.values()), default=most + 1)
    if least > most or nearest.pop(NOBODY, (least + 1, ""))[0] <= least:
        return ()
    return tuple(
        _candidate(code, round(1 - edits / length, 3), _forms(code, key, language), "derived")
        for edits, code, key in sorted((e, code, key) for code, (e, key) in nearest.items())
        if edits <= least + 1
    )


def only(found: tuple[Candidate, ...]) -> Country | None:
    """Return the country of the only candidate, if there is but one.

    >>> only(candidates("Nigerr", fuzzy=True)), only(candidates("Sengal", fuzzy=True)).alpha2
    (None, 'SN')
    """
    return found[0].country if len(found) == 1 else None


def distance(left: str, right: str, most: int) -> int:
    """Return by how many letters two words differ, neighbours that changed places counting once.

    >>> distance("britian", "britain", 2), distance("niger", "nigeria", 2)
    (1, 2)
    """
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(right, 1):
            edits = min(before[j] + 1, row[-1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                edits = min(edits, last[j - 2] + 1)
            row.append(edits)
        if min(row) > most:
            return most + 1
    return row[-1]
