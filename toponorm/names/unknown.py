"""Finding names in a text whose language is not known.

Such texts are short: headlines, captions, lists. English names are looked for as ever, and names
of the other languages of the script if they mean one place in all of these languages. Only
those forms are put together that begin like a word of the text, so that forty languages with
their case forms cost no more than one.
"""

import re
from functools import lru_cache

from toponorm.names import gazetteer, inflection
from toponorm.names.gazetteer import Form
from toponorm.names.match import MIN_FOREIGN, Matcher, ranked, wanted

_HEAD = 3
_WORD = re.compile(r"[^\W\d_]+")
_HEADED = re.compile("[A-Za-z\u00c0-\u052f\u1e00-\u1fff]")
"""Scripts whose words begin where their letters begin: no proclitics, and blanks between words."""


def _head(key: str) -> str:
    return key[:_HEAD].casefold() if _HEADED.match(key) else ""


@lru_cache(maxsize=32)
def _by_head(language: str) -> dict[str, tuple[Form, ...]]:
    """The forms of a language by the first letters of their keys."""
    found: dict[str, list[Form]] = {}
    for form in wanted(gazetteer.forms(language)):
        found.setdefault(_head(form.key), []).append(form)
    return {head: tuple(forms) for head, forms in found.items()}


@lru_cache(maxsize=4096)
def _with_cases(language: str, head: str) -> tuple[tuple[str, Form], ...]:
    """The forms that begin so, and their case forms, each with its key."""
    own = _by_head(language).get(head, ())
    return tuple((form.key, form) for form in (*own, *inflection.forms(language, own)))


@lru_cache(maxsize=1)
def _other_words() -> frozenset[str]:
    return frozenset(form.key for form in gazetteer.forms("und"))


@lru_cache(maxsize=8)
def _short_english() -> tuple[Form, ...]:
    """English forms that begin with no word of three letters: U.S., UK."""
    return tuple(
        form for head, forms in _by_head("en").items() if not head.isalpha() for form in forms
    ) + tuple(form for form in wanted(gazetteer.forms("en")) if len(form.key) < _HEAD)


def _is_telling(key: str, form: Form) -> bool:
    """Whether a form is long enough, or has marks enough, to be no other word."""
    if not key.isascii():
        return True
    if form.kind == "inflected":
        return len(key) > MIN_FOREIGN
    return len(key) >= MIN_FOREIGN or (not form.form.isascii() and len(key) >= _HEAD)


def matcher(key: str, languages: tuple[str, ...], own: tuple[Form, ...] = ()) -> Matcher:
    """Return the matcher for a text.

    Args:
        key: the match key of the text.
        languages: those that it may be in.
        own: forms to look for beside those of the languages.

    >>> found = matcher("Turchia e Siria", ("it", "es")).scan("Turchia e Siria")
    >>> [candidate.forms[0].code for candidate in found]
    ['TR', 'SY']
    """
    heads = {_head(word) for word in _WORD.findall(key)} | {""}
    english = [form for head in heads for form in _by_head("en").get(head, ())]
    others: dict[str, dict[str, Form]] = {}
    for language in languages:
        if language != "en":
            for head in heads:
                for form_key, form in _with_cases(language, head):
                    others.setdefault(form_key, {}).setdefault(form.form, form)
    agreed = [
        form
        for form_key, forms in others.items()
        if form_key not in _other_words() and len({form.code for form in forms.values()}) == 1
        for form in forms.values()
        if _is_telling(form_key, form)
    ]
    return Matcher([*own, *ranked({*english, *_short_english()}), *ranked(agreed)])
