"""What remains of an official name without its titles: *Republic of* X, *Königreich* X, X共和国.

The words of titles are tables: ``places_titles``, and ``places_titles_unspaced`` of scripts that
write no blanks.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables

_TSHEG = "་༌"
_TIBETAN = frozenset(map(chr, range(0x0F40, 0x0F6D)))
_ARTICLE = "ال"
_ADJECTIVE = "يه"
"""The ending of Arabic adjectives: with the article *السورية* is *Syrian*, without it *Syria*."""

_BLANKS = str.maketrans(dict.fromkeys("،;,()[]./’'`-–—·", " "))
"""What parts words, but for what is a blank anyway."""


class Bare(NamedTuple):
    """A name without its titles.

    Attributes:
        words: what remains, sorted, so that *Micronesia, Federated States of* is the same.
        senses: of the titles that were cut.
    """

    words: tuple[str, ...]
    senses: frozenset[str]


_NONE: frozenset[str] = frozenset()
_STATE_OR_ISLAND = frozenset(("island", "republic"))


@lru_cache(maxsize=1)
def senses() -> dict[str, str]:
    """Return the sense of each word of titles, by its match key in lower case."""
    return tables.pairs("places_titles")


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    """Titles of several words, none of which is one alone; the table has _ between them."""
    phrases = [re.escape(word).replace("_", " ") for word in senses() if "_" in word]
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")


@lru_cache(maxsize=1)
def _indic_senses() -> dict[str, str]:
    """The sense of titles in scripts of India, as :func:`shared_script` writes them."""
    from toponorm.names.lookup.skeleton import shared_script  # noqa: PLC0415 -- it imports this

    table = senses()
    indic = ((word, sense) for word, sense in table.items() if "\u0900" <= word[0] <= "\u0d7f")
    shared = ((shared_script(word), sense) for word, sense in indic)
    return {word: sense for word, sense in shared if word not in table}


def _indic_sense(word: str) -> str | None:
    if not "\u0900" <= word[0] <= "\u0d7f":
        return None
    from toponorm.names.lookup.skeleton import shared_script  # noqa: PLC0415 -- it imports this

    return _indic_senses().get(shared_script(word))


@lru_cache(maxsize=1)
def _unspaced_senses() -> dict[str, str]:
    return tables.pairs("places_titles_unspaced")


@lru_cache(maxsize=1)
def _pieces() -> re.Pattern[str]:
    words = sorted(_unspaced_senses(), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words)))


def _may_have_title(word: str) -> bool:
    """Whether a title or an article may be joined to a word."""
    return word.startswith(_ARTICLE) or _is_unspaced(word)


def _is_unspaced(word: str) -> bool:
    """Whether a word has letters of Thai, Lao, Burmese, Khmer, kana, Han or Hangul.

    A class of so many characters takes `re` two milliseconds to compile.
    """
    return max(word) >= "\u0e00" and any(
        "\u4e00" <= char <= "\u9fff"
        or "\uac00" <= char <= "\ud7a3"
        or "\u0e00" <= char <= "\u0eff"
        or "\u3040" <= char <= "\u30ff"
        or "\u1780" <= char <= "\u17ff"
        or "\u1000" <= char <= "\u109f"
        for char in word
    )


def _words(key: str) -> list[str]:
    parted = key if key.replace(" ", "").isalpha() else key.translate(_BLANKS)
    return parted.split()


def bare(key: str) -> Bare:
    """Return what remains of a match key in lower case.

    >>> bare("plurinational state of bolivia").words, bare("安哥拉共和国").words
    (('bolivia',), ('安哥拉',))
    """
    table = senses()
    ascii_ = key.isascii()
    if key.isalpha() and key not in table and (ascii_ or not _may_have_title(key)):
        return Bare((key,), _NONE)
    cut: set[str] = set()
    words: list[str] = []
    if ascii_ and " " in key:
        key = _phrases().sub(lambda phrase: phrase[0].replace(" ", "_"), key)
    for word in _words(key):
        if word.isascii():
            sense = table.get(word)
        else:
            word = word.rstrip(_TSHEG)  # noqa: PLW2901 -- what parts the syllables of Dzongkha
            if not word:
                continue
            sense = table.get(word) or _indic_sense(word)
        if sense is not None:
            if sense != "of":
                cut.add(sense)
            continue
        if word.isascii():
            words.append(word)
            continue
        if _is_unspaced(word):
            found = _pieces().findall(word)
            rest = _pieces().sub("", word)
            if found and rest:
                cut.update(_unspaced_senses()[piece] for piece in found)
                words.append(rest)
                continue
        definite = word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 2
        words.append(word.removeprefix(_ARTICLE) if definite else word)
    if len(words) == 1 and not cut and key.startswith(_ARTICLE) and key.endswith(_ADJECTIVE):
        words = [key]
    if "island" in cut and not words and cut <= _STATE_OR_ISLAND:
        # In some languages the name of a state.
        words = [word for word in _words(key) if table.get(word) == "island"]
        cut.remove("island")
    if len(words) > 1 and words[0][0] in _TIBETAN:  # whose blanks part nothing
        words = [_TSHEG[0].join(words)]
    if cut and len(words) > 1:  # particles: *a Venezuelei*
        words = [word for word in words if len(word) > 1 or not word.isascii()]
    return Bare(tuple(sorted(words)), frozenset(cut))
