"""Case forms of the names of places, by the paradigms of their language.

``paradigms`` says how the endings of the nominative turn in the other cases. Words of a name
decline one by one (*Соединённые Штаты*, *Соединённых Штатов*); agglutinating languages put
their suffixes behind the last. A form that no speaker would build does no harm: no text has it.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, zip_longest
from typing import NamedTuple

from toponorm import tables
from toponorm.names.gazetteer import Form

VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāēīōūąęėįųůőűəаеёиоуыэюяєіїўαειουηωάέίόύήώʻ")
_INFLECTED_KINDS = frozenset(("short", "variant", "official", "spelling"))
_CASE_OF = "case form of "
_INDECLINABLE = 2
"""Words of no more letters are particles: *и*, *da*."""

_STAYS = 3
"""Words in lower case of no more letters are particles: *nad*, *del*."""

_MOST_TURNED = 4
"""Words of a name any part of which may decline; of a longer one the whole or the first word."""

_MOST_WAYS = 32

_SPELLED_OUT = 6
"""Letters of a word in capitals that is no abbreviation."""


class _Paradigm(NamedTuple):
    ending: str
    cases: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=64)
def _paradigms(language: str) -> dict[str, tuple[_Paradigm, ...]]:
    """The paradigms of a language by class, those with the longest ending first."""
    found: dict[str, list[_Paradigm]] = {}
    for _, kind, ending, cases, _ in tables.rows("paradigms", language):
        split = tuple(tuple(case.replace("_", " ").split("/")) for case in cases.split(" "))
        found.setdefault(kind, []).append(_Paradigm(ending.replace("_", " "), split))
    return {
        kind: tuple(sorted(rows, key=lambda row: -len(row.ending.strip("*"))))
        for kind, rows in found.items()
    }


def _turn(
    word: str, rows: tuple[_Paradigm, ...], all_rows: bool = False
) -> Iterator[list[list[str]]]:
    """The case forms of a word, by case, under each paradigm with the longest ending that fits."""
    lower = word.lower()
    fitting: str | None = None
    for ending, cases in rows:
        if fitting not in (None, ending):
            return
        bare = ending == "*"
        if bare and (lower[-1] in VOWELS or not lower[-1].isalpha()):
            continue
        if not bare and not lower.endswith(ending.lower()):
            continue
        stem = word if bare else word[: len(word) - len(ending)]
        if not stem:  # the ending is the whole word: keep its capital
            capital = ending.islower() and word[0].isupper()
            yield [[c[0].upper() + c[1:] if capital else c for c in case] for case in cases]
        else:
            yield [[stem + ("" if c == "-" else c) for c in case] for case in cases]
        if not all_rows:
            fitting = ending


def inflect(form: str, language: str) -> set[str]:
    """Return the case forms of a name, without the name itself.

    >>> sorted(inflect("Турция", "ru"))
    ['Турцией', 'Турциею', 'Турции', 'Турцию']
    """
    paradigms = _paradigms(language)
    found: set[str] = set()
    if "suffix" in paradigms:
        rows = _turn(form, paradigms["suffix"], True)
        found.update(turned for row in rows for case in row for turned in case)
    if "noun" in paradigms or "adjective" in paradigms:
        found |= _decline(form, paradigms.get("noun", ()), paradigms.get("adjective", ()))
    for ending, cases in paradigms.get("prefix", ()):
        if form.startswith(ending):
            found.update(c + form[len(ending) :] for case in cases for c in case)
    found.discard(form)
    return found


def _decline(
    form: str, nouns: tuple[_Paradigm, ...], adjectives: tuple[_Paradigm, ...]
) -> set[str]:
    """The case forms of a name whose words decline: all of them, or those on one side only.

    Which word is the noun is not asked: what is behind it may be a genitive that stands still
    (*Republika Srpska*, *Țările de Jos*), and so may be what goes before it (*Amerikas
    Savienotās Valstis*).
    """
    words = form.replace("-", " - ").split(" ")
    size = len(words)
    if size > 9:
        return set()
    turned = [
        _by_case([*_turn(word, nouns), *(_turn(word, adjectives) if size > 1 else ())])
        if len(word) > (_INDECLINABLE if word[:1].isupper() else _STAYS) and not word.isupper()
        else []
        for word in words
    ]
    found: set[str] = set()
    parts = [(0, stop) for stop in range(1, size + 1)]
    if size <= _MOST_TURNED:
        parts += [(start, size) for start in range(1, size)]
    for case in range(max(map(len, turned), default=0)):
        for start, stop in parts:
            choices = []
            for at, word in enumerate(words):
                ways = turned[at][case] if start <= at < stop and len(turned[at]) > case else []
                inside = start < at < stop - 1  # a genitive: *Jungtinės Amerikos Valstijos*
                choices.append([*ways, word] if inside or not ways else ways)
            found.update(_joined(choices))
    return found


def _by_case(rows: list[list[list[str]]]) -> list[list[str]]:
    """What a word may be in each case, under any of its paradigms."""
    return [list(chain(*same)) for same in zip_longest(*rows, fillvalue=[])]


def _joined(choices: list[list[str]]) -> Iterator[str]:
    """All ways to choose, up to a bound, joined to a name again."""
    partial = [""]
    for options in choices:
        distinct = dict.fromkeys(options)
        partial = [f"{left} {right}" for left in partial for right in distinct][:_MOST_WAYS]
    return (text[1:].replace(" - ", "-") for text in partial)


def _behind_hyphen(form: str, paradigms: dict[str, tuple[_Paradigm, ...]]) -> set[str]:
    """The case forms of an abbreviation: *SAD-u*, *USA:n*."""
    rows = [row for row in paradigms.get("suffix", ()) if row.ending == form]
    turned = {each for row in rows for case in row.cases for each in case}
    for row in paradigms.get("abbreviation", ()):
        turned.update(form + each for case in row.cases for each in case)
    return turned


@lru_cache(maxsize=64)
def forms(language: str, source: tuple[Form, ...]) -> tuple[Form, ...]:
    """Return the case forms of names, as forms of kind ``inflected``.

    A case form that is spelled like a name of its own is left out.
    """
    paradigms = _paradigms(language)
    if not paradigms:
        return ()
    taken = {form.form for form in source}
    out: list[Form] = []
    for form in source:
        turned: set[str] = set()
        if form.kind == "abbreviation" or (form.form.isupper() and len(form.form) < _SPELLED_OUT):
            turned |= _behind_hyphen(form.form, paradigms)
        if form.kind in _INFLECTED_KINDS and form.note != "alone":
            turned |= inflect(form.form, language)
        why = f"{_CASE_OF}{form.form}"
        out += [
            form._replace(form=name, kind="inflected", source=why)
            for name in sorted(turned - taken)
        ]
        taken |= turned
    return tuple(out)


def lemma(form: Form) -> str:
    """Return the nominative of a case form, and of any other form itself.

    >>> [lemma(form) for form in forms("ru", (Form("TR", "Турция", "short", "", "", "", "ru"),))][0]
    'Турция'
    """
    return form.source.removeprefix(_CASE_OF) if form.kind == "inflected" else form.form
