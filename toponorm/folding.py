"""Match keys: text reduced to what tables are written in, with a way back.

A key keeps case and word order and drops what the same name may be printed with or without:
diacritics of Latin and Greek, vowel marks of Arabic and Hebrew, typographic apostrophes and
hyphens, full-width and native digits, soft hyphens and other invisible characters, doubled
blanks, single line breaks. Marks of other scripts stay: in Thai or Devanagari they are vowels,
and without them Togo becomes Tonga.

Keys are for finding only; nothing of a key is ever output. Nearly every character folds to one
character, so the offsets of a key are those of the text; where a run folds to another length
the key remembers the break.
"""

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import Any

from toponorm.regexes import lazy

_LATIN_WITHOUT_MARK = str.maketrans("ªºÐðĐđĦħıŁłØøŦŧƏəɐɑ", "aoDdDdHhiLlOoTtAaaa")
"""Latin letters that look like one with a mark but do not decompose; Unidecode has the rest."""

_TWO_LETTERS = frozenset("ßẞÆæÞþŒœĲĳŉ")
"""Those of two letters in plain Latin, which keys leave as they are."""

_ALIKE = {
    # apostrophes and single quotes
    **dict.fromkeys(map(ord, "‘’‚‛ʼʻ′`´＇\uff40\u1fef׳"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″＂״"), '"'),
    # hyphens; the em dash stays apart, it separates
    **dict.fromkeys(map(ord, "‐‑‒–−﹣－"), "-"),
    # blanks; the line breaks that separate paragraphs are handled in `fold`
    **dict.fromkeys(
        map(ord, "\t\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u202f\u205f\u3000"), " "
    ),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    # Arabic letters that keyboards and countries write differently
    **dict.fromkeys(map(ord, "أإآٱ"), "ا"),
    **dict.fromkeys(map(ord, "یىې"), "ي"),
    **dict.fromkeys(map(ord, "کڪ"), "ك"),
    ord("ة"): "ه",
    ord("ۀ"): "ه",
    # Cyrillic: ё is printed as е
    ord("ё"): "е",
    ord("Ё"): "Е",
}

_INVISIBLE = (  # soft hyphen, joiners, directional controls, variation selectors ...
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff"
)
_MARKS = (  # of Latin, Greek and Cyrillic, of kana, of Arabic (and tatweel), of Hebrew
    "\u0300-\u034e\u0350-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
    "\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
)

# Letters with a dot of their own (फ़, য়), which no normal form has: they become letter and dot.
_DOTTED = "\u0958-\u095f\u09dc\u09dd\u09df\u0a33\u0a36\u0a59-\u0a5b\u0a5e\u0b5c\u0b5d"

_JAMO = "\u1100-\u11ff"
_BLANK = r" \t\r\n\xa0"

# One class, one character to begin with, plain substrings: alternations cost `re` its fast search.
_IRREGULAR_CHARACTER = lazy(f"[{_MARKS}{_JAMO}{_INVISIBLE}{_DOTTED}]")
# Where a key is not as long as its text: blanks, what vanishes, the jamo of a syllable, and marks,
# before which there is a letter if the group is there (at most 30 belong to it, as in UAX #15,
# because composing is quadratic in them).
_IRREGULAR = lazy(
    f"[{_MARKS}{_JAMO}{_INVISIBLE}{_DOTTED}{_BLANK}](?:(?<=[{_BLANK}])[{_BLANK}]+"
    f"|(?<=[{_INVISIBLE}])[{_INVISIBLE}]*|(?<=[\u1100-\u1112])[\u1161-\u1175][\u11a8-\u11c2]?"
    f"|(?<=[^\\s{_INVISIBLE}{_MARKS}][{_MARKS}])()[{_MARKS}]{{0,29}}|(?<=[{_MARKS}])[{_MARKS}]*"
    f"|(?<=[{_DOTTED}])[{_MARKS}]{{0,30}})"
)
_BLANKS = lazy(r"[ \t\r\n]{2,}")
_BESIDE_BREAK = lazy("\n(?:(?<= \n)|(?= ))")
_BESIDE_NBSP = ("\xa0 ", " \xa0", "\xa0\xa0", "\xa0\n", "\n\xa0")
_UNATTACHED = lazy(f"[{_INVISIBLE}{_MARKS}]")
_DROPPED = lazy(f"[{_MARKS}]+")


# Letters of scripts with capitals, among them all capitals that a key can have.
CAPITALS = (
    "A-Z\u00c0-\u00de\u0100-\u024f\u0370-\u03ab\u0400-\u042f\u0460-\u052f\u0531-\u0556\u1e00-\u1fff"
)
_UNCASED = (
    "\u0590-\u109f\u1100-\u11ff\u1200-\u139f\u1780-\u1cff\u2d30-\u2ddf\u2e80-\ud7ff"
    "\uf900-\ufaff\uff66-\uffdc"
)
UNCASED = lazy(f"[{_UNCASED}]")
"""A character of a script without capitals, most of which join words without a blank."""

# Letters that go on a word of such a script: none of the scripts that join it without a blank.
_IN_WORD = f"[^\\W_{_UNCASED}]"
WORD = lazy(f"[{CAPITALS}](?<!{_IN_WORD}[{CAPITALS}]){_IN_WORD}*")
"""A word that may begin with a capital, in a match key; every word that does is one."""

ASCII_WORD = lazy("[A-Z](?<![A-Za-z0-9][A-Z])[A-Za-z0-9]*")


# What folds to another character; of the rest of the planes beyond the first, what may.
_CHANGED = lazy(
    "[\\t\\v\\f\\r\\x1c-\\x1f`"
    "\u0085\u00a0\u00aa\u00b4\u00b5\u00ba\u00c0-\u00c5\u00c7-\u00d6\u00d8-\u00dd\u00e0-\u00e5"
    "\u00e7-\u00f6\u00f8-\u00fd\u00ff-\u0131\u0134-\u0148\u014c-\u0151\u0154-\u0183"
    "\u0186-\u018d\u018f-\u0194\u0196-\u01a1\u01a4\u01a5\u01ab-\u01b6\u01bf\u01cd-\u01dc"
    "\u01de-\u01e1\u01e4-\u01ed\u01f0\u01f4\u01f5\u01f7-\u01fb\u01fe-\u0221\u0224-\u0237"
    "\u023a-\u0240\u0243\u0244\u0246-\u0251\u0259\u02bb\u02bc\u037e\u0386\u0388-\u038a\u038c"
    "\u038e-\u0390\u03aa-\u03b0\u03ca-\u03ce\u03d3\u03d4\u0401\u0451\u05f3\u05f4\u0622\u0623\u0625\u0629"
    "\u0649\u0660-\u0669\u0671\u06a9\u06aa\u06c0\u06cc\u06d0\u06f0-\u06f9\u07c0-\u07c9"
    "\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef"
    "\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0de6-\u0def\u0e50-\u0e59\u0ed0-\u0ed9"
    "\u0f20-\u0f29\u1040-\u1049\u1090-\u1099\u1680\u17e0-\u17e9\u1810-\u1819\u1946-\u194f"
    "\u19d0-\u19d9\u1a80-\u1a89\u1a90-\u1a99\u1b50-\u1b59\u1bb0-\u1bb9\u1c40-\u1c49"
    "\u1c50-\u1c59\u1e00-\u1e99\u1ea0-\u1ef9\u1f00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45"
    "\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fbc"
    "\u1fbe\u1fc2-\u1fc4\u1fc6-\u1fcc\u1fd0-\u1fd3\u1fd6-\u1fdb\u1fe0-\u1fec\u1fef"
    "\u1ff2-\u1ff4\u1ff6-\u1ffc\u2000-\u200a\u2010-\u2013\u2018-\u201f\u2028\u202f"
    "\u2032\u2033\u205f\u2126\u212a\u212b\u2212\u2260\u226e\u226f\u3000\ua620-\ua629"
    "\ua8d0-\ua8d9\ua900-\ua909\ua9d0-\ua9d9\ua9f0-\ua9f9\uaa50-\uaa59\uabf0-\uabf9"
    "\ud800-\udfff\ufe63\uff01-\uff5e\U00010000-\U0010ffff"
    "]"
)
_FEW = 64
"""Different characters up to which replacing one after the other is faster than a translation."""

_SHORT = 200

_REMEMBERED = 8
"""Characters up to which it is remembered what folds to another length."""


class _Folds(dict[int, str | int]):
    """A translation table that works out a character the first time it meets it."""

    def __missing__(self, code: int) -> str:
        self[code] = result = _fold_character(code)
        return result


def _fold_character(code: int) -> str:
    char = chr(code)
    if 0xD800 <= code < 0xE000:
        return "\ufffd"  # engines behind us take UTF-8, which has no lone surrogates
    if 0xFF01 <= code <= 0xFF5E:
        return chr(code - 0xFEE0)
    if code > 0x7F and (digit := unicodedata.digit(char, None)) is not None and char.isdecimal():
        return str(digit)
    base = unicodedata.normalize("NFD", char)[0]
    if base != char and (base.isascii() or "\u0370" <= base <= "\u03ff" or base == "ı"):
        return "i" if base == "ı" else base
    if 0x80 <= code < 0x250 and char.isalpha() and char not in _TWO_LETTERS:
        try:
            from unidecode import unidecode  # noqa: PLC0415 -- 10 ms, and few texts need it
        except ImportError:  # left out for its licence; such a letter then stays what it is
            return char
        plain = unidecode(char)
        return plain if len(plain) == 1 and plain.isalpha() else char
    return char


_FOLDS = _Folds({**{c: chr(c) for c in range(128)}, **_ALIKE, **_LATIN_WITHOUT_MARK})
_FOLDS[ord("\n")] = "\n"


class Folded:
    """The key of a text, and the way from its offsets to those of the text.

    Attributes:
        key: the folded text.
        entities: the forms of the table of entities that whoever looked for places has found
            on the way, or ``None`` if nobody has looked.
    """

    __slots__ = ("_after", "_at", "_has_uncased", "_lower", "_wide", "entities", "key")

    def __init__(self, key: str, breaks: list[tuple[int, int]], wide: dict[int, int]) -> None:
        self.key = key
        self._at = [k for k, _ in breaks]  # from here on in the key ...
        self._after = [t - k for k, t in breaks]  # ... the text is so much further
        self._wide = wide  # where the text of a key character ends, if not one further
        self._lower: str | None = None
        self._has_uncased: bool | None = None
        self.entities: list[tuple[int, int, Any]] | None = None

    @property
    def is_even(self) -> bool:
        """Whether the offsets of the key are those of the text."""
        return not self._at

    @property
    def has_uncased(self) -> bool:
        """Whether the key has characters of scripts without capitals."""
        if self._has_uncased is None:
            key = self.key
            self._has_uncased = not key.isascii() and UNCASED.search(key) is not None
        return self._has_uncased

    @property
    def lower(self) -> str:
        """The key in lower case, of the same length."""
        if self._lower is None:
            self._lower = self.key.lower()
            if len(self._lower) != len(self.key):  # İ, unless the table has folded it already
                self._lower = "".join(
                    char if len(low := char.lower()) > 1 else low for char in self.key
                )
        return self._lower

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text whose key is ``key[start:end]``.

        What vanished from the key between the two characters beside an edge of the span
        (a soft hyphen, a vowel mark) belongs to neither side of it.
        """
        if not self._at:
            return start, end
        first = self._start(start)
        if end <= start:
            return first, first
        return first, self._wide.get(end - 1) or self._start(end - 1) + 1

    def offset(self, position: int) -> int:
        """Return where in the key the text from ``position`` on begins.

        >>> folded = fold("in Tu\u0308rki\u00adye today")
        >>> folded.offset(3), folded.offset(12)
        (3, 10)
        """
        if not self._at:
            return position
        breaks = range(len(self._at))
        at = bisect_right(breaks, position, key=lambda n: self._at[n] + self._after[n])
        k = position - self._after[at - 1] if at else position
        return k if at == len(self._at) else min(k, self._at[at])

    def _start(self, k: int) -> int:
        at = bisect_right(self._at, k) - 1
        return k if at < 0 else k + self._after[at]


def fold(text: str) -> Folded:
    r"""Return the match key of a text.

    >>> fold("TÜRKİYE’NİN").key
    "TURKIYE'NIN"
    >>> folded = fold("in Tu\u0308rki\u00adye today")
    >>> folded.key, folded.span(3, 10)
    ('in Turkiye today', (3, 12))
    """
    folded = _fold_plain(text)
    if not _has_odd_blanks(text):
        if folded is None and not _IRREGULAR_CHARACTER.search(text):
            folded = _fold_characters(text)
        if folded is not None:
            return Folded(_fold_breaks(folded), [], {})
    pieces: list[str] = []
    breaks: list[tuple[int, int]] = []
    wide: dict[int, int] = {}
    length = at = 0
    if folded is None:
        folded = _fold_characters(text)
    for match in (_BLANKS if text.isascii() else _IRREGULAR).finditer(text):
        start, end = match.span()
        if match.lastindex and start > at:
            start -= 1
        known = _known_irregular if end - start < _REMEMBERED else _fold_irregular
        irregular = known(text[start:end])
        pieces += (_fold_breaks(folded[at:start]), irregular)
        length += start - at + len(irregular)
        if len(irregular) != end - start:
            # Marks belong to the letter before them, what is invisible to nobody.
            if length and (irregular or _DROPPED.match(text, start)):
                wide[length - 1] = end
            breaks.append((length, end))
        at = end
    pieces.append(_fold_breaks(folded[at:]))
    return Folded("".join(pieces), breaks, wide)


def _has_odd_blanks(text: str) -> bool:
    """Whether blanks and line breaks stand together that a key has one for."""
    if "\t" in text or "\r" in text or "  " in text:
        return True
    if "\xa0" in text and any(pair in text for pair in _BESIDE_NBSP):
        return True
    return "\n" in text and _BESIDE_BREAK.search(text) is not None


def _fold_breaks(text: str) -> str:
    """Make blanks of single line breaks; two end a paragraph."""
    if "\n" in text:
        breaks = 2 * text.count("\n\n")
        if text[-1] == "\n" != text[-2:-1] and text.count("\n", 0, -1) == breaks:
            text = text[:-1] + " "  # most often the only one is that at the end
        elif text.count("\n") != breaks:
            text = "\n\n".join([part.replace("\n", " ") for part in text.split("\n\n")])
    return text


def _fold_plain(text: str) -> str | None:
    """Fold a text of ASCII or Latin-1 none of whose characters vanishes, in no time."""
    if text.isascii():
        return text.replace("\t", " ") if "\t" in text else text
    if len(text) <= _SHORT:
        return None
    for mark in "’“”„–":  # most often all that is not
        text = text.replace(mark, mark.translate(_FOLDS))
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        return None
    if any(map(data.__contains__, _NOT_PLAIN)):
        return None
    return data.translate(_latin_1()).decode("latin-1")


_NOT_PLAIN = "\xadªµºÐð".encode("latin-1")
"""The soft hyphen, which vanishes, and letters that `_fold_character` looks up elsewhere."""


@lru_cache(maxsize=1)
def _latin_1() -> bytes:
    chars = bytes(range(256))
    return b"".join(
        chars[at : at + 1] if at in _NOT_PLAIN else chr(at).translate(_FOLDS).encode("latin-1")
        for at in chars
    )


def _fold_characters(text: str) -> str:
    """Fold what keeps its length, whatever its script."""
    return text.translate(_FOLDS) if len(text) <= _SHORT else _replaced(text)


def _replaced(text: str) -> str:
    """Do what the translation does; it looks at every character, and few change in most texts."""
    at = 0
    for _ in range(_FEW):
        match = _CHANGED.search(text, at)
        if match is None:
            return text
        char, at = match[0], match.end()
        folded = char.translate(_FOLDS)
        if folded == char:
            break
        text = text.replace(char, folded)
    return text.translate(_FOLDS)


def _fold_irregular(text: str) -> str:
    if text.isspace():
        return " " if text.count("\n") < 2 else "\n"
    if _UNATTACHED.match(text):
        return ""
    return _DROPPED.sub("", unicodedata.normalize("NFC", text).translate(_FOLDS))


_known_irregular = lru_cache(maxsize=4096)(_fold_irregular)


def key(form: str) -> str:
    """Return the match key of a single name or word.

    >>> key("Côte d’Ivoire")
    "Cote d'Ivoire"
    """
    if form.isprintable() and "  " not in form:  # nearly every form, in half the time
        if form.isascii():
            return form.strip()
        if not _IRREGULAR_CHARACTER.search(form):
            return form.translate(_FOLDS).strip()
    return fold(form).key.strip()
