"""Finding names in a text whose language is not known.

Such texts are short: headlines, captions, lists. English names are looked for as ever, and names
of the other languages of the script if they mean one place in all of these languages. In
scripts with capitals only the words with a capital are looked at, each among the few forms that
begin like it, so that forty languages with all their case forms need not be put together.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from toponorm.names import boundaries, gazetteer, inflection
from toponorm.names.gazetteer import Form
from toponorm.names.match import MIN_FOREIGN, Candidate, Matcher, ranked, wanted

_HEAD = 3
_WORDS = 9
"""Words that a name has at most."""

_WORD = re.compile(r"[^\W\d_]+")
_CASED = re.compile("[A-Za-z\u00c0-\u058f\u10a0-\u10ff\u1e00-\u1fff]")
_UNCASED = re.compile("[\u0590-\u109f\u1100-\u1cff\u3040-\ud7a3]")

Patterns = dict[str, tuple[Form, ...]]


def scan(key: str, languages: tuple[str, ...], english: Matcher) -> list[Candidate]:
    """Return the names in a text.

    Args:
        key: the match key of the text.
        languages: those that it may be in.
        english: what finds the English names.

    >>> from toponorm.names.match import matcher
    >>> found = scan("Turchia e Siria", ("it", "es"), matcher("en"))
    >>> [candidate.forms[0].code for candidate in found]
    ['TR', 'SY']
    """
    found = [*english.scan(key)]
    if languages:
        if not key.isascii() and _UNCASED.search(key):
            found += _uncased(languages).scan(key)
        found += _capitalized(key, languages)
    return _longest(found)


def _longest(found: list[Candidate]) -> list[Candidate]:
    """Of candidates that overlap the first to begin, and of these the longest."""
    out: list[Candidate] = []
    for candidate in sorted(found, key=lambda each: (each.start, -each.end)):
        if not out or out[-1].end <= candidate.start:
            out.append(candidate)
        elif out[-1][:2] == candidate[:2]:
            out[-1] = out[-1]._replace(forms=_likeliest(out[-1].forms, candidate.forms))
    return out


def _likeliest(english: tuple[Form, ...], others: tuple[Form, ...]) -> tuple[Form, ...]:
    """English forms first, but for those that English misspells and others spell just so."""
    right = {form.form for form in others if form.kind == "short"}
    return tuple(
        sorted((*english, *others), key=lambda form: _is_wrong(form) and form.form in right)
    )


def _is_wrong(form: Form) -> bool:
    return form.kind in ("spelling", "misspelling")


def _capitalized(key: str, languages: tuple[str, ...]) -> Iterator[Candidate]:
    words = [match.span() for match in _WORD.finditer(key)]
    for at, (start, _) in enumerate(words):
        if not key[start].isupper():
            continue
        patterns = _patterns(languages, key[start : start + _HEAD].casefold())
        if not patterns or not boundaries.begins(key, start):
            continue
        for _, end in reversed(words[at : at + _WORDS]):
            for stop in (end + 1, end) if key[end : end + 1] == "." else (end,):
                forms = patterns.get(key[start:stop])
                if forms is not None and boundaries.ends(key, stop):
                    yield Candidate(start, stop, forms)
                    break
            else:
                continue
            break


@lru_cache(maxsize=512)
def _by_head(language: str) -> dict[str, tuple[Form, ...]]:
    """The forms of a language by the first letters of their keys, in scripts with capitals."""
    found: dict[str, list[Form]] = {}
    for form in wanted(gazetteer.forms(language)):
        key = form.key
        if _CASED.match(key):
            found.setdefault(key[:_HEAD].casefold(), []).append(form)
    return {head: tuple(forms) for head, forms in found.items()}


@lru_cache(maxsize=4096)
def _patterns(languages: tuple[str, ...], head: str) -> Patterns:
    """The forms that begin so, with their case forms, as a text may print them."""
    own = ((language, _by_head(language).get(head, ())) for language in languages)
    found = _agreed(
        form
        for language, forms in own
        if forms
        for form in (*forms, *inflection.forms(language, forms))
    )
    patterns: Patterns = {}
    for form in found:
        key = form.key
        patterns[key] = (*patterns.get(key, ()), form)
        if form.kind != "abbreviation" and (capitals := key.upper()) != key:
            patterns[capitals] = (*patterns.get(capitals, ()), form)
    return patterns


@lru_cache(maxsize=8)
def _uncased(languages: tuple[str, ...]) -> Matcher:
    """What finds the names of scripts without capitals."""
    forms: list[Form] = []
    for language in languages:
        own = tuple(
            form for form in wanted(gazetteer.forms(language)) if not _CASED.match(form.key)
        )
        forms += (*own, *inflection.forms(language, own))
    return Matcher(_agreed(forms))


def _agreed(forms: Iterable[Form]) -> list[Form]:
    """Of the forms of several languages those that mean one place in all of them."""
    by_key: dict[str, dict[str, Form]] = {}
    for form in forms:
        by_key.setdefault(form.key, {}).setdefault(form.form, form)
    return ranked(
        form
        for key, group in by_key.items()
        if key not in _other_words() and len({form.code for form in group.values()}) == 1
        for form in group.values()
        if _is_telling(key, form)
    )


@lru_cache(maxsize=1)
def _other_words() -> frozenset[str]:
    return frozenset(form.key for form in gazetteer.forms("und"))


def _is_telling(key: str, form: Form) -> bool:
    """Whether a form is long enough, or has marks enough, to be no other word."""
    if not key.isascii():
        return True
    if form.kind == "inflected":
        return len(key) > MIN_FOREIGN
    return len(key) >= MIN_FOREIGN or (not form.form.isascii() and len(key) >= _HEAD)
