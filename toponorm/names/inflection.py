"""Case forms of the names of places, by the paradigms of their language.

``paradigms`` says how the endings of the nominative turn in the other cases. Words of a name
decline one by one (*Соединённые Штаты*, *Соединённых Штатов*); agglutinating languages put
their suffixes behind the last. A form that no speaker would build does no harm: no text has it.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.names.gazetteer import Form

VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāēīōūąęėįųůőűəаеёиоуыэюяєіїўαειουηωάέίόύήώʻ")
_INFLECTED_KINDS = frozenset(("short", "variant", "official", "spelling"))
_INDECLINABLE = 2
"""Words of no more letters are particles: *и*, *da*, *San*."""


class _Paradigm(NamedTuple):
    ending: str
    cases: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=64)
def _paradigms(language: str) -> dict[str, tuple[_Paradigm, ...]]:
    """The paradigms of a language by class, those with the longest ending first."""
    found: dict[str, list[_Paradigm]] = {}
    for _, kind, ending, cases, _ in tables.rows("paradigms", language):
        split = tuple(tuple(case.split("/")) for case in cases.split(" "))
        found.setdefault(kind, []).append(_Paradigm(ending, split))
    return {
        kind: tuple(sorted(rows, key=lambda row: -len(row.ending.strip("*"))))
        for kind, rows in found.items()
    }


def _turn(word: str, rows: tuple[_Paradigm, ...], all_rows: bool = False) -> Iterator[list[str]]:
    """The case forms of a word under the paradigms with the longest ending that fits."""
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
            yield from ([c.capitalize() for c in case] for case in cases)
        else:
            yield from ([stem + ("" if c == "-" else c) for c in case] for case in cases)
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
        found.update(turned for case in _turn(form, paradigms["suffix"], True) for turned in case)
    if "noun" in paradigms:
        found |= _decline(form, paradigms["noun"], paradigms.get("adjective", ()))
    found.discard(form)
    return found


def _decline(
    form: str, nouns: tuple[_Paradigm, ...], adjectives: tuple[_Paradigm, ...]
) -> set[str]:
    words = form.replace("-", " - ").split(" ")
    if len(words) > 9:
        return set()
    turned: list[tuple[list[list[str]], list[list[str]]]] = []
    for word in words:
        declines = (len(word) > _INDECLINABLE and word[0].isupper()) or len(word) > 5
        turned.append(
            (
                list(_turn(word, adjectives)) if declines and len(words) > 1 else [],
                list(_turn(word, nouns)) if declines else [],
            )
        )
    cases = max((len(forms) for pair in turned for forms in pair), default=0)
    found: set[str] = set()
    last = len(words) - 1
    for case in range(cases):
        for plan in ("all", "all-adjectives", "first"):
            choices = [[""]]
            for at, (word, (adjective, noun)) in enumerate(zip(words, turned, strict=True)):
                order = (noun, adjective) if at == last and plan == "all" else (adjective, noun)
                options = next((forms[case] for forms in order if len(forms) > case), [word])
                if plan == "first" and at > 0:
                    options = [word]
                choices.append(options)
            found.update(_joined(choices))
    return found


def _joined(choices: list[list[str]]) -> Iterator[str]:
    """All ways to choose, at most sixteen, joined to a name again."""
    partial = [""]
    for options in choices[1:]:
        partial = [f"{left} {right}" for left in partial for right in options][:16]
    return (text[1:].replace(" - ", "-") for text in partial)


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
        if form.kind == "abbreviation":
            turned = {
                form.form + ending
                for _, cases in paradigms.get("abbreviation", ())
                for case in cases
                for ending in case
            } | {
                name
                for row in paradigms.get("suffix", ())
                if row.ending == form.form
                for case in row.cases
                for name in case
            }
        elif form.kind in _INFLECTED_KINDS and form.note != "alone":
            turned = inflect(form.form, language)
        else:
            continue
        why = f"case form of {form.form}"
        out += [
            form._replace(form=name, kind="inflected", source=why)
            for name in sorted(turned - taken)
        ]
        taken |= turned
    return tuple(out)
