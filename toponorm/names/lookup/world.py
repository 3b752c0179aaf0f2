"""The names of the world's places for :func:`toponorm.country`, indexed.

Two tables hold what can be worked out beforehand: ``places_keys`` the match key of each name,
``places_skeletons`` what remains of it without titles, by its skeleton.
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.folding import key
from toponorm.names import gazetteer
from toponorm.names.gazetteer import titles
from toponorm.names.lookup.skeleton import skeleton, together
from toponorm.regexes import lazy

NOBODY = "-"
"""The code of what only looks like a name. What names several places has all their codes."""

MANY = 3
"""Rows that settle whose a name is, against one."""

SHORT = 4
"""Letters of plain Latin up to which a name is filed as it is written."""

_CHILLUS = str.maketrans({"ൺ": "ണ്", "ൻ": "ന്", "ർ": "ര്", "ൽ": "ല്", "ൾ": "ള്", "ൿ": "ക്"})
"""Malayalam writes a consonant without a vowel as one letter or as two."""

_DOT_INSIDE = lazy(r"(?<=[^\W\d_])[·‧](?=[^\W\d_])")
_SYLLABLES = lazy(r"\w{1,4}(?:-\w{1,4})+")
"""Hyphens of a transcription part no words: *Tô-gô* is not *to go*."""

_NO_SENSES: frozenset[str] = frozenset()
_SEPARATORS = lazy(r"[\s་፡'’\-–·・,.()/]+")


class Name(NamedTuple):
    """A name without its titles.

    Attributes:
        words: what remains, in order and joined by blanks.
        code: alpha-2.
        senses: of its titles.
    """

    words: str
    code: str
    senses: frozenset[str]


def folded(name: str) -> str:
    """Return the match key of a name in lower case.

    >>> folded("Türkiye"), folded("J·apon")
    ('turkiye', 'japon')
    """
    if name.isascii() and "  " not in name and name.isprintable():
        return name.strip().lower()
    folded = key(name).casefold()
    if "·" in folded or "‧" in folded:
        folded = _DOT_INSIDE.sub("", folded)
    folded = folded.rstrip("།።")
    return folded.translate(_CHILLUS) if "\u0d00" <= folded[:1] <= "\u0d7f" else folded


def solid(folded: str) -> str:
    """Return a key without blanks, hyphens and whatever else separates.

    >>> solid("중앙 아프리카 공화국")
    '중앙아프리카공화국'
    """
    return _SEPARATORS.sub("", folded)


@lru_cache(maxsize=64)
def names(language: str) -> dict[str, str]:
    """Return code by name in a language: several where several places are called so."""
    index: dict[str, str] = {}
    for form in gazetteer.forms(language):
        name = folded(form.form)
        if form.kind == "blocked":
            index.setdefault(name, NOBODY)
        else:
            index[name] = _both(index.get(name, NOBODY), form.code)
    return index


def _both(left: str, right: str) -> str:
    """Return the codes of two fields, sorted."""
    return " ".join(sorted({*left.split(), *right.split()} - {NOBODY})) or NOBODY


def keys() -> dict[str, str]:
    """Return code by key, over all languages but English.

    In scripts without capitals, whose names are written with blanks or not, the keys without
    blanks are there, too. What only other releases of CLDR have never contradicts this one.
    """
    called: dict[str, dict[str, int]] = {}
    blocked: list[str] = []
    sections = (*tables.sections("places_cldr"), *tables.sections("places_more"))
    for language in dict.fromkeys(sections):
        if language != "und":
            for form in gazetteer.forms(language):
                name = _entry(form.form)
                if form.kind == "blocked":
                    blocked.append(name)
                    continue
                votes = called.setdefault(name, {})
                for code in form.code.split():
                    votes[code] = votes.get(code, 0) + 1
    index = {name: _elected(votes) for name, votes in called.items()}
    # With its vowels a word may be another one, so that a name is never blocked by its key.
    index |= dict.fromkeys((name for name in blocked if name not in index), NOBODY)
    english = names("en")
    released: dict[str, str] = {}
    for _, code, form_, _ in tables.rows("places_releases"):
        name = _entry(form_)
        if name not in index and english.get(name, code) == code:
            released[name] = _both(released.get(name, NOBODY), code)
    index |= released
    whole: dict[str, str] = {}
    for name, code in index.items():
        if name.upper() == name and (without := solid(name)) not in index:
            whole[without] = _both(whole.get(without, NOBODY), code)
    return index | whole


def _entry(form: str) -> str:
    """Return the key under which a name is filed: one too short to be folded, as it is written."""
    name = folded(form)
    if len(name) > SHORT or not name.isascii():
        return name
    written = as_written(form)
    if written == name or (written.upper() != written and len(name) == SHORT):
        return name
    return written


def as_written(name: str) -> str:
    """Return a short name in lower case with its marks, an abbreviation in capitals.

    Without them *Mỹ* is *my*, and *EAU* is water.

    >>> as_written("Mỹ"), as_written("EAU"), as_written("Eau")
    ('mỹ', 'EAU', 'eau')
    """
    name = unicodedata.normalize("NFC", name.strip())
    return name if name.isupper() and len(name) > 1 else name.lower()


def _elected(votes: dict[str, int]) -> str:
    """Return the codes of a name; a single row does not outweigh three that say otherwise."""
    if len(votes) == 1:
        return next(iter(votes))
    last, second, *_ = sorted(votes.values(), reverse=True)
    if second == 1 and last >= MANY:
        return max(votes, key=votes.__getitem__)
    return " ".join(sorted(votes))


def all_keys() -> dict[str, str]:
    """Return what ``places_keys`` holds by key: code in English, a tab, code elsewhere."""
    english, elsewhere = names("en"), keys()
    return {
        key: f"{english.get(key, '')}\t{elsewhere.get(key, '')}"
        for key in english.keys() | elsewhere.keys()
    }


def skeletons() -> dict[str, str]:
    """Return what ``places_skeletons`` holds: the names that have a skeleton without titles."""
    found: dict[str, set[str]] = {}
    # What is like a misspelling may be right and another word: cypress.
    misspelt = {folded(form.form) for form in gazetteer.forms("en") if form.kind == "misspelling"}
    for name, code in (*names("en").items(), *keys().items()):
        if name in misspelt:
            continue
        if len(code) == 2 and not _SYLLABLES.fullmatch(name):
            words, senses = titles.bare(name)
            if words:
                joined = together(words)
                one = "|".join((joined, code, *sorted(senses)))
                found.setdefault(skeleton(joined), set()).add(one)
    return {bones: ";".join(sorted(names)) for bones, names in found.items()}


@lru_cache(maxsize=1)
def _keys() -> tables.Index:
    return tables.Index("places_keys")


def codes(folded: str) -> tuple[str | None, str | None]:
    """Return the codes of a key in English and over all other languages.

    >>> codes("turkey"), codes("turkei"), codes("congo")
    (('TR', 'TR'), (None, 'TR'), ('CD CG', 'CG'))
    """
    found = _keys().get(folded)
    if found is None:
        return None, None
    english, _, elsewhere = found.partition("\t")
    return english or None, elsewhere or None


def code(folded: str) -> str | None:
    """Return the code of a key in English, else in any other language."""
    english, elsewhere = codes(folded)
    return english or elsewhere


@lru_cache(maxsize=1)
def _skeletons() -> tables.Index:
    return tables.Index("places_skeletons")


def entries(bones: str) -> str:
    """Return the entries of ``places_skeletons`` for a skeleton, each behind a semicolon.

    They are not taken apart before it is known which of them are wanted: some skeletons are
    those of two hundred names.
    """
    found = _skeletons().get(bones)
    return f";{found};" if found else ""


def named(entries: str, words: str) -> list[Name]:
    """Return those of the entries that are a name of exactly these words.

    >>> named(entries("dnmrk"), "denmark")[0]
    Name(words='denmark', code='DK', senses=frozenset())
    """
    found = []
    head = f";{words}|"
    at = entries.find(head)
    while at >= 0:
        stop = entries.index(";", at + 1)
        found.append(name(entries[at + 1 : stop]))
        at = entries.find(head, stop)
    return found


def name(entry: str) -> Name:
    """Return what an entry says."""
    words, code, *senses = entry.split("|")
    return Name(words, code, frozenset(senses) if senses else _NO_SENSES)


def beginning(head: str) -> list[tuple[str, str]]:
    """Return name and code of the names that begin alike.

    >>> beginning("tureck")[:2]
    [('turecko', 'TR')]
    """
    found = []
    for row in _keys().starting(head):
        name, english, elsewhere = row.split("\t")
        code = english or elsewhere
        if len(code) == 2:
            found.append((name, code))
    return found
