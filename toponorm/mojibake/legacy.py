"""Legacy code pages read as one another: Cyrillic as Western, GBK as Western, KOI8-R as Windows.

No structure of UTF-8 helps here: nearly every byte is a character in every code page. What helps
is that the wrong reading is no language and the right one is: the letters of the languages that
were written in a code page must be much cheaper than the line as it stands, and cheaper than
those of every other code page. Only whole lines are read, and only after a pattern of odd
neighbours (:mod:`~toponorm.mojibake.oddities`) has asked for it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from toponorm.mojibake.chains import LEGACY
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.evidence import PRICES, price
from toponorm.mojibake.legacychains import Legacy
from toponorm.mojibake.letters import company, letters

_KANA = re.compile("[\u3040-\u30ff]")
_NO_KANA = 5.0
"""Bits a hanzi against Japanese without kana: Chinese of another code page looks so."""

_BOXES = re.compile("[\u2500-\u25a0]")
_OF_PROSE = "“”‘’„«»–—…€£¿¡°"
"""Signs that stand beside words, and that other code pages have letters for."""

_NEVER_LATIN = re.compile(
    r"[\x80-\x9f\u2200-\u22ff\u2500-\u25ff]|(?<=[^\W\d_])[“”„«»–—…€£¿¡°‘](?=[^\W\d_])|[“„¿¡](?= \w)"
    r"|(?<=\w )”(?= ?\w)|(?<!\w)[–—…](?=[^\W\d_])|(?<=[^\W\d_])‘|(?<=\d)[«»]"
)
"""What no reading in Latin letters has: controls, formulas, boxes, signs out of their place."""
_LATIN = tuple(
    "af az bs ca cs cy da de en es et eu fi fr ga hr hu id is it lt lv nb nl pl pt ro sk sl sq sv"
    " tr".split()
)

MARGIN = 7.0
"""Bits by which a reading must beat the next best ..."""

_SHORT_MARGIN = 8.5
"""... and where both are two or three characters of East Asia: any may be a name."""


class Guess(NamedTuple):
    """A line read anew in another legacy code page.

    Attributes:
        after: the line.
        chain: the row of the table.
        read_as: the code page that it was wrongly read in.
        gain: how many bits more plausible it is.
        is_sure: whether that is enough, and no other reading comes near.
        is_gibberish: whether its letters are too rare for it to be believed; it may be a name.
    """

    after: str
    chain: Legacy
    read_as: str
    gain: float
    is_sure: bool = False
    is_gibberish: bool = False


@lru_cache(maxsize=32)
def _other_letters(script: str) -> re.Pattern[str]:
    return re.compile(f"[^\\W\\d_\\x00-\\x7f{script}]")


def guesses(line: str, latin: bool = True, other: bool = True) -> Iterator[Guess]:
    """Yield the readings of a line between legacy code pages, with what each gains.

    Args:
        line: the line.
        latin: whether to read it in code pages of Latin letters.
        other: whether to read it in others.
    """
    before: dict[bool, _Standing] = {}
    seen: set[tuple[str, bytes]] = set()
    read = {name: charset(name).encode(line) for name in _READ_AS}
    coarse = price(line)
    rows = _oddities(line)
    for chain in LEGACY:
        if not (other if chain.script else latin):
            continue
        for read_as in chain.read_as:
            data = read[read_as]
            if data is None or (chain.charset, data) in seen:
                continue
            seen.add((chain.charset, data))
            if chain.needs and re.search(chain.needs, data) is None:
                continue
            after = charset(chain.charset).decode(data)
            if after is None or after == line:
                continue
            if not _is_possible(line, after, chain, read_as):
                continue
            is_latin = not chain.script
            # The coarse scale first: it costs little and says no to nearly all clean text.
            if not is_latin and read_as not in _WIDE and coarse - price(after) < _COARSE:
                continue
            bits, language = min(
                (letters(language).price(after), language) for language in chain.languages
            )
            is_gibberish = bool(chain.script) and _is_gibberish(after, chain, language)
            if is_gibberish and chain.charset not in _DOUBLE:
                continue
            if is_latin and bits > chain.most * len(after) + _EDGES:
                continue
            bits += company(after) + chain.prior
            if chain.script and read_as in _RARELY and read["cp1252"] is not None:
                bits += _RARER
            if chain.languages == ("ja",) and not _KANA.search(after):
                bits += _NO_KANA * sum(map(len, _words(chain.script).findall(after)))
            hanzi: list[str] = []
            if read_as in _WIDE:
                hanzi = [char for char in after if char > "\u3040"]
                bits += _TOO_FEW if len(hanzi) < _FEW else -_BY_CHANCE
            if is_latin:
                bits += _against(line, after, chain, read_as)
            else:
                bits -= rows
            if is_latin not in before:
                before[is_latin] = _Standing(line, is_latin)
            gain = before[is_latin].price(bits + _HOPELESS if is_latin else 0.0) - bits
            if read_as in _WIDE:  # a word of two characters, each twice, proves half as much
                gain *= len(set(hanzi)) / max(len(hanzi), 1)
            if gain >= _HOPELESS or not is_latin:
                yield Guess(after, chain, read_as, gain, is_gibberish=is_gibberish)


_RARELY = ("mac-roman", "cp437", "cp850")
_RARER = 8.0
"""Bits against text having been read on a Mac or a console, where Windows may have read it."""

_ROW = re.compile("[\xc0-\xff]{4,}")
_IN_A_ROW = 4.0
"""Bits for each letter with an accent after three others: no Western language has so many."""

_CASE = re.compile("\\b[а-яё][А-ЯЁ]{2,}\\b")
_INVERTED = 5.0
"""Bits for Cyrillic words that begin small and go on in capitals, as in KOI8-R and CP1251."""

_LISTED = 30.0
"""Bits against a line that has the same in capitals and in small letters, or characters in the
order of their numbers: it lists them."""


def _is_sequence(line: str) -> bool:
    signs = [ord(char) for char in line if char > "\x7f"]
    least = 1 if len(signs) < _ALPHABET else 128
    return len(signs) > 2 and all(0 < b - a <= least for a, b in pairwise(signs))


_ALPHABET = 5
"""So many letters in the order of their numbers (``àèéìòù``) are no word."""


def _oddities(line: str) -> float:
    """Bits for what no text has that is right."""
    bits = _IN_A_ROW * sum(len(match[0]) - 3 for match in _ROW.finditer(line))
    if _CASE.search(line) is not None:
        bits += _INVERTED
    words = line.split()
    if len(set(words)) > len({word.lower() for word in words}) or _is_sequence(line):
        bits -= _LISTED
    return bits


_COARSE = 0.0
_WIDE = ("gbk", "big5-eten")
_FEW = 4
_TOO_FEW = 4.0
"""Bits against hanzi for hanzi where there are not even four ..."""

_BY_CHANCE = 3.0
"""... and for it where there are: rare hanzi do not read as so many common ones by chance."""

_DOUBLE = frozenset({"gbk", "big5-eten", "euc-jp", "cp949"})

_READ_AS = tuple(dict.fromkeys(name for chain in LEGACY for name in chain.read_as))


def _is_possible(line: str, after: str, chain: Legacy, read_as: str) -> bool:
    if "â\x80" in line:
        return False  # what is left of UTF-8
    if not chain.script:
        if not _no_letters(chain.charset, read_as).isdisjoint(line):
            return False
        return not _NEVER_LATIN.search(after)
    if _BOXES.search(after) and not _BOXES.search(line):
        return False
    if len({char for char in line if char > "\x7f" and char not in _MARKS}) < _OTHERS:
        return False
    own = "".join(_words(chain.script).findall(after))
    others = len(_other_letters(chain.script).findall(after))
    return len(set(own)) > 1 and others <= len(own) // 6


_MARKS, _OTHERS = "“”‘’„‚«»‹›–—…•€", 2
"""Marks that are letters of other scripts on a Mac, and characters that must stand beside them."""


@lru_cache(maxsize=64)
def _no_letters(name: str, read_as: str) -> frozenset[str]:
    """The letters of one code page that another has something else for, but no sign of prose."""
    said, says = charset(read_as).characters(), charset(name).characters()
    return frozenset(
        a
        for byte, a in said.items()
        if a.isalpha() and not says[byte].isalpha() and says[byte] not in _OF_PROSE
    )


def _against(line: str, after: str, chain: Legacy, read_as: str) -> float:
    """Bits against a reading in Latin letters: what differs may be another way of writing."""
    changed = [a for a, b in zip(line, after, strict=True) if a != b]
    bits = 0.0
    for name, letters_, against in _OTHER_WAYS:
        if name in (chain.charset, read_as) and letters_.issuperset(changed):
            bits += against
    if len(changed) == 1:
        bits += _LOOKS if changed[0] > "\u0370" and changed[0].isalpha() else _ALONE
    elif len(set(changed)) == 1 and changed[0].isalpha():
        bits += _NEVER if changed[0] in _LOOK_LATIN else _ALONE
    if _FOREIGN_WORD.search(line) or len(_OF_UNITS.findall(line)) == len(changed):
        bits += _NEVER
    return bits


_QUOTES = "“”‘’«»–—"
_NEVER = 1e3
_OTHER_WAYS = (
    ("cp1250", frozenset("õûÕÛ"), _NEVER),  # so many wrote Hungarian, and meant to
    ("iso8859-2", frozenset("õûÕÛ"), _NEVER),
    ("cp1254", frozenset("ýÝ"), _NEVER),  # and Turkish with ``ý``
    ("cp1257", frozenset("âîûïÂÎÛÏ"), 14.0),  # the long vowels of Kurdish, and of Indian words
)
_ALONE = 3.0
"""Bits against a single letter ..."""

_LOOK_LATIN = frozenset("аеіјорсухѕοαν")
"""Letters that stand for Latin ones by mistake of the keyboard, again and again."""

_FOREIGN_WORD = re.compile("[Ͱ-ӿ]{3}")
"""A word of another script: no Western language has three letters with accents in a row."""

_OF_UNITS = re.compile(
    r"(?<![^\W\d_])µ(?=[a-zA-Z]{1,3}(?!\w))|(?<![^\W\d_])(?:[a-zA-Z]|[a-zA-Zµ][mM])[¹²³](?!\w)"
)
_LOOKS = 18.0
"""... and against one of Greek or Cyrillic: it may be there for its looks."""


def _is_gibberish(after: str, chain: Legacy, language: str) -> bool:
    """Whether the letters are too dear, one by one, for running words of the language."""
    words = _words(chain.script).findall(after)
    spaced = " ".join(words)
    bits = letters(language).price(spaced)
    bits += company(spaced) - PRICES[" "] * (len(words) - 1)
    return bits > chain.most * sum(map(len, words)) + _EDGES


_EDGES = 3.0
"""Bits that a short word may cost more: its edges weigh more."""


@lru_cache(maxsize=32)
def _words(script: str) -> re.Pattern[str]:
    return re.compile(f"[{script}]+")


class _Standing:
    """The price of a line as it stands, on whichever scale it reads best."""

    def __init__(self, line: str, latin: bool) -> None:
        self._line = line
        self._languages: list[str] = []
        if _HANZI.search(line):
            read = min(letters(name).price(line) for name in _EAST)
            # Rare hanzi are words too: none is dearer than one of all that the code pages have.
            rare = _ANY_HANZI * sum(char > "\u3040" for char in line) + _NO_LANGUAGE
            rare += sum(PRICES[char] for char in line if char <= "\u3040")
            self._least = min(read, rare) + company(line)
            return
        languages: tuple[str, ...] = _LATIN if latin else ()
        if re.search("[а-яА-Я]{3}", line):
            languages += _CYRILLIC
        self._least = price(line) + (_NO_LANGUAGE if languages and latin else 0.0)
        if languages:
            own = {char for char in line.lower() if char > "\x7f"}
            # The likeliest last, which is taken first.
            self._languages = sorted(languages, key=lambda name: -len(own - letters(name).known))
            self._company = company(line)

    def price(self, enough: float) -> float:
        """Return the price, or any that is below ``enough`` and not below the price."""
        while self._languages and self._least >= enough:
            # A language that is not in the table may have any accent.
            language = letters(self._languages.pop())
            read = language.price_at_most(self._line, _ANY_LETTER) + self._company
            self._least = min(self._least, read)
        return self._least


_HOPELESS = min(chain.threshold for chain in LEGACY if not chain.script) - MARGIN
"""Bits in Latin letters below which a reading is neither believed nor a rival."""

_NO_LANGUAGE = 8.0
"""Bits against text in a language that is not in the table."""

_ANY_LETTER = 14.0
_HANZI = re.compile("[\u4e00-\u9fff]")
_ANY_HANZI = 14.5
_EAST = ("zh", "zh-Hant", "ja")
_CYRILLIC = ("be", "bg", "mk", "ru", "sr", "uk")


def best(line: str, latin: bool = True, other: bool = True) -> Guess | None:
    """Return the reading that explains a line best, and whether it is sure."""
    found = sorted(guesses(line, latin, other), key=lambda guess: -guess.gain)
    if not found:
        return None
    first = found[0]
    short = first.chain.charset in _DOUBLE and len(first.after) < _FEW
    is_sure = not first.is_gibberish and first.gain >= first.chain.threshold
    for rival in found[1:]:
        margin = _SHORT_MARGIN if short and rival.chain.charset in _DOUBLE else MARGIN
        if rival.after != first.after and first.gain - rival.gain < margin:
            is_sure = False
    return first._replace(is_sure=is_sure)
