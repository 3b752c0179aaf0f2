"""The names of the world's places for :func:`toponorm.country`, indexed.

Two tables hold what can be worked out beforehand: ``places_keys`` the match key of each name,
``places_skeletons`` what remains of it without titles, by its skeleton.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.folding import key
from toponorm.names import gazetteer, titles
from toponorm.names.skeleton import shared_script, skeleton

NOBODY = "-"
"""The code of what names several places, or none."""

HEAD = 4
"""Letters by which names that begin alike are found."""

_CHILLUS = str.maketrans({"ൺ": "ണ്", "ൻ": "ന്", "ർ": "ര്", "ൽ": "ല്", "ൾ": "ള്", "ൿ": "ക്"})
"""Malayalam writes a consonant without a vowel as one letter or as two."""

_DOT_INSIDE = re.compile(r"(?<=[^\W\d_])[·‧](?=[^\W\d_])")
_SEPARATORS = re.compile(r"[\s་፡'’\-–·・,.()/]+")


class Name(NamedTuple):
    """A name without its titles.

    Attributes:
        words: what remains, sorted and joined by blanks.
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
    folded = key(name).casefold()
    if folded.isascii():
        return folded
    return _DOT_INSIDE.sub("", folded).translate(_CHILLUS)


def solid(folded: str) -> str:
    """Return a key without blanks, hyphens and whatever else separates.

    >>> solid("중앙 아프리카 공화국")
    '중앙아프리카공화국'
    """
    return _SEPARATORS.sub("", folded)


@lru_cache(maxsize=64)
def names(language: str) -> dict[str, str]:
    """Return code by name in a language; what names two places, or only looks like one, none."""
    index: dict[str, str] = {}
    for form in gazetteer.forms(language):
        name = folded(form.form)
        code = form.code if len(form.code) == 2 else NOBODY
        if form.kind == "blocked":
            index.setdefault(name, NOBODY)
        elif index.get(name, NOBODY) in (code, NOBODY):
            index[name] = code
        else:
            index[name] = NOBODY
    return index


def keys() -> dict[str, str]:
    """Return what ``places_keys`` holds: code by key, over all languages but English.

    In scripts without capitals, whose names are written with blanks or not, the keys without
    blanks are there, too.
    """
    index: dict[str, str] = {}
    sections = (*tables.sections("places_cldr"), *tables.sections("places_more"))
    for language in dict.fromkeys(sections):
        if language != "und":
            for form in gazetteer.forms(language):
                name = folded(form.form)
                code = NOBODY if form.kind == "blocked" else form.code
                if index.setdefault(name, code) != code:
                    index[name] = NOBODY
    whole: dict[str, str] = {}
    for name, code in index.items():
        if name.upper() == name and (without := solid(name)) not in index:
            whole[without] = code if whole.get(without, code) == code else NOBODY
    return index | whole


def skeletons() -> dict[str, str]:
    """Return what ``places_skeletons`` holds: the names that have a skeleton without titles."""
    found: dict[str, set[str]] = {}
    for name, code in (*names("en").items(), *keys().items()):
        if code != NOBODY:
            words, senses = titles.bare(name)
            if words:
                joined = shared_script(" ".join(words))
                one = "|".join((joined, code, *sorted(senses)))
                found.setdefault(skeleton(joined), set()).add(one)
    return {bones: ";".join(sorted(names)) for bones, names in found.items()}


@lru_cache(maxsize=1)
def codes() -> dict[str, str]:
    """Return code by key, over all languages but English."""
    return _pairs("places_keys")


@lru_cache(maxsize=1)
def _skeletons() -> dict[str, str]:
    return _pairs("places_skeletons")


def _pairs(table: str) -> dict[str, str]:
    lines = tables.text(table).splitlines()
    return dict(line.split("\t", 1) for line in lines if line[0] != "#")


def named_alike(bones: str) -> list[Name]:
    """Return the names that have a skeleton when their titles are gone.

    >>> {name.code for name in named_alike("trkmnstn")}
    {'TM'}
    """
    names = _skeletons().get(bones)
    return [] if names is None else list(map(_name, names.split(";")))


def _name(entry: str) -> Name:
    words, code, *senses = entry.split("|")
    return Name(words, code, frozenset(senses))


@lru_cache(maxsize=1)
def _by_head() -> dict[str, list[Name]]:
    index: dict[str, list[Name]] = {}
    for names in _skeletons().values():
        for entry in names.split(";"):
            if " " not in entry and entry.count("|") == 1 and entry[0].upper() != entry[0]:
                name = _name(entry)
                index.setdefault(name.words[:HEAD], []).append(name)
    return index


def with_head(word: str) -> list[Name]:
    """Return the names of one word and no title that begin like a word, in cased scripts."""
    return _by_head().get(word[:HEAD], [])
