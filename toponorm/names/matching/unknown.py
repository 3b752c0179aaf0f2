"""Finding names in a text whose language is not known.

Such texts are short: headlines, captions, lists. English names are looked for as ever, and names
of the other languages of the script if they mean one place in all of these languages.
"""

from collections.abc import Iterable
from functools import lru_cache

from toponorm import folding, tables
from toponorm.folding import UNCASED, Folded
from toponorm.names import gazetteer
from toponorm.names.gazetteer import Form, inflection
from toponorm.names.gazetteer.tongues import PRESS
from toponorm.names.matching.heads import PREFIX, Finder, Heads, head
from toponorm.names.matching.match import (
    MIN_FOREIGN,
    Automaton,
    Candidate,
    Matcher,
    beginning,
    patterns,
    ranked,
    wanted,
)

_HEAD = 3

_SHORT = 4
"""Letters of the shortest name where few languages are left."""


def scan(
    folded: Folded, languages: tuple[str, ...], likely: tuple[str, ...], english: Matcher
) -> list[Candidate]:
    """Return the names in a text.

    Args:
        folded: the match key of the text.
        languages: those that it may be in.
        likely: the few among them for which letters or words speak, if there are any.
        english: what finds the English names.

    >>> from toponorm.folding import fold
    >>> from toponorm.names.matching.match import matcher
    >>> found = scan(fold("Turchia e Siria"), ("it", "es"), (), matcher("en"))
    >>> [forms[0].code for _, _, forms in found]
    ['TR', 'SY']
    """
    found = english.scan(folded)
    for among in (languages, likely):
        if not among:
            continue
        few = among is likely
        if folded.has_uncased:
            uncased = _uncased(among, few)
            if uncased.may_find(folded):
                found += uncased.find(folded.key)
        found += _capitalized(among, few).find(folded.key)[0]
    return _longest(found)


def _longest(found: list[Candidate]) -> list[Candidate]:
    """Of candidates that overlap the first to begin, and of these the longest."""
    out: list[Candidate] = []
    for candidate in sorted(found, key=lambda each: (each[0], -each[1])):
        if not out or out[-1][1] <= candidate[0]:
            out.append(candidate)
        elif out[-1][:2] == candidate[:2]:
            out[-1] = (*candidate[:2], _likeliest(out[-1][2], candidate[2]))
    return out


def _likeliest(english: tuple[Form, ...], others: tuple[Form, ...]) -> tuple[Form, ...]:
    """English forms first, but for those that English misspells and others spell just so."""
    right = {form.form for form in others if form.kind == "short"}
    return tuple(
        sorted((*english, *others), key=lambda form: _is_wrong(form) and form.form in right)
    )


def _is_wrong(form: Form) -> bool:
    return form.kind in ("spelling", "misspelling")


@lru_cache(maxsize=64)
def _capitalized(languages: tuple[str, ...], few: bool) -> Finder:
    """What finds the names of scripts with capitals."""
    return Finder(_Press() if languages == PRESS and not few else _heads(languages, few))


class _Press(Heads[tuple[Form, ...]]):
    """Names in the languages of the press by their heads, of which a table says whose they are.

    Most words are in none, and no other language's names are put together.
    """

    __slots__ = ("_owners",)

    def __init__(self) -> None:
        self._owners = tables.Index("places_heads")

    def of(self, word: str) -> list[tuple[str, int, tuple[Form, ...]]]:
        owners = self._owners.get(word.casefold())
        return _heads(tuple(owners.split()), few=False).of(word) if owners else []


def owners() -> dict[str, str]:
    """Return what ``places_heads`` holds: heads, and the languages whose names have them.

    Of several languages that have the same name, the first is enough.
    """
    names = _heads(PRESS, few=False)
    languages: dict[str, dict[str, None]] = {}
    words: dict[str, dict[str, None]] = {}
    for language in PRESS:
        forms = tuple(wanted(gazetteer.printed(language)))
        for pattern in patterns((*forms, *inflection.forms(language, forms))):
            if (match := head(pattern)) is not None:
                filed = match[0].casefold()
                languages.setdefault(filed, {})[language] = None
                words.setdefault(filed, {})[match[0]] = None
    found = {}
    for filed, spelled in words.items():
        full = [names.of(word) for word in spelled]
        first = {form.language for each in full for *_, forms in each for form in forms}
        if first:
            few = tuple(language for language in PRESS if language in first)
            same = full == [_heads(few, few=False).of(word) for word in spelled]
            found[filed] = " ".join(few if same else languages[filed])
    return found


@lru_cache(maxsize=512)
def _heads(languages: tuple[str, ...], few: bool) -> Heads[tuple[Form, ...]]:
    """The names of some languages by their heads, put together as texts ask for them."""

    def collect(begin: str) -> dict[str, tuple[Form, ...]]:
        own = (
            (
                language,
                tuple(
                    form
                    for form in beginning(language, begin[:PREFIX])
                    if begin in _small(form.form)
                ),
            )
            for language in languages
        )
        return patterns(
            _agreed(
                (
                    form
                    for language, forms in own
                    if forms
                    for form in (*forms, *inflection.forms(language, forms))
                ),
                few,
            )
        )

    return Heads(collect, _HEAD)


@lru_cache(maxsize=32768)
def _small(form: str) -> str:
    return folding.key(form).casefold()


@lru_cache(maxsize=64)
def _uncased(languages: tuple[str, ...], few: bool) -> Automaton:
    """What finds the names of scripts without capitals."""
    forms: list[Form] = []
    for language in languages:
        own = tuple(form for form in beginning(language, None) if UNCASED.match(form.key))
        forms += (*own, *inflection.forms(language, own))
    return Automaton(patterns(_agreed(forms, few)))


def _agreed(forms: Iterable[Form], few: bool) -> list[Form]:
    """Of the forms of several languages those that mean one place in all of them.

    In a few languages fewer of them may be other words.
    """
    by_key: dict[str, dict[str, Form]] = {}
    for form in forms:
        by_key.setdefault(form.key, {}).setdefault(form.form, form)
    telling = _is_telling_among_few if few else _is_telling
    return ranked(
        form
        for key, group in by_key.items()
        if len({form.code for form in group.values()}) == 1
        for form in group.values()
        if telling(key, form)
    )


@lru_cache(maxsize=1)
def _other_words() -> dict[str, bool]:
    """Words of other languages, and whether they name no place by themselves in any."""
    return {form.key: form.note != "" for form in gazetteer.forms("und")}


def _is_telling(key: str, form: Form) -> bool:
    """Whether a form is long enough, or has marks enough, to be no other word."""
    if key in _other_words():
        # A short name is read only with its marks: Irã is no Ira.
        return _other_words()[key] and not form.form.isascii() and _HEAD <= len(key) < MIN_FOREIGN
    if not key.isascii():
        return True
    if form.kind == "inflected":
        return len(key) > MIN_FOREIGN
    return len(key) >= MIN_FOREIGN or (not form.form.isascii() and len(key) >= _HEAD)


def _is_telling_among_few(key: str, form: Form) -> bool:
    if _other_words().get(key):
        return False
    return len(key) >= _SHORT or not key.isascii() or not key[1:].islower()
