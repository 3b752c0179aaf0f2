"""How plausible a string is, in bits: the price of its characters and of their company.

The model is deliberately coarse. A character costs what its class costs; a letter next to a
letter of another script, a capital after a small letter, a symbol inside a word cost extra.
What is garbled mixes scripts inside words and is made of rare characters; what it was is not.
The gain of a repair is the price before minus the price after.

Hanzi are cheap where the national standards put them in their first level: the standard
library's codecs know the order of those standards, so no frequency list is needed.
"""

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

# Classes of characters for the price of neighbours. Scripts have a class each; Han, kana,
# hangul and bopomofo stand beside each other freely.
SPACE, NEUTRAL, SYMBOL, MARK, GARBAGE = " ", ".", "s", "m", "x"
LATIN, LATIN_CAPITAL, EAST_ASIAN, HALFWIDTH, HANGUL = "l", "L", "h", "k", "K"

_SCRIPT_CLASSES = {
    "CYRILLIC": "cC", "GREEK": "gG", "ARMENIAN": "eE", "COPTIC": "oO", "GEORGIAN": "jJ",
    "ARABIC": "aa", "HEBREW": "ww", "SYRIAC": "yy", "THAANA": "YY", "NKO": "nn",
    "DEVANAGARI": "dd", "BENGALI": "bb", "GURMUKHI": "uu", "GUJARATI": "UU", "ORIYA": "rr",
    "TAMIL": "tt", "TELUGU": "TT", "KANNADA": "::", "MALAYALAM": "MM", "SINHALA": "SS",
    "THAI": "qq", "LAO": "QQ", "TIBETAN": "pp", "MYANMAR": "PP", "ETHIOPIC": "ii",
    "CHEROKEE": "HH", "CANADIAN": "FF", "KHMER": "ff", "MONGOLIAN": "NN", "YI": "II",
    "TIFINAGH": "zz", "JAVANESE": "ZZ", "BALINESE": "BB", "VAI": "VV",
}  # fmt: skip

_COMMON_LATIN = frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßāăąćčďđēęěğģīįıķļłńņňōőœřśşšţťūůűųźżžșțơư"
    "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĩũ"
)
_OTHER_LATIN = frozenset("ĉċėġħĝĥĵĺľŀŋŏŕŝŭŵŷðþəɔɛǎǐǒǔḍḥṣṭẓɖɣƒɩʋɓɗƙǝɨʉ")
_PUNCTUATION = frozenset("’‘“”–—…«»·•‐„‚‹›\xa0、。，「」・：；！？（）《》『』【】〈〉\u3000।،؟؛")
_BOX = "X"
_LATIN1_SIGNS = frozenset("©®°§±¡¿£€™²½×№")
_COMMON_MARKS = frozenset(
    "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0313\u0323\u0327\u0328\u0331"
)

_HANZI, _HANZI_RARE, _HANZI_UNLISTED = 10.5, 15.5, 19.0
_HANGUL, _HANGUL_RARE = 10.0, 19.0


def _level(char: str) -> float:
    """The price of a hanzi, by the level that a national standard gives it."""
    listed = False
    for codec, first, last in (
        ("gb2312", 0xB0A1, 0xD7F9),
        ("big5", 0xA440, 0xC67E),
        ("euc_jp", 0xB0A1, 0xCFD3),
    ):
        try:
            data = char.encode(codec)
        except UnicodeEncodeError:
            continue
        if len(data) == 2:
            if first <= int.from_bytes(data, "big") <= last:
                return _HANZI
            listed = True
    return _HANZI_RARE if listed else _HANZI_UNLISTED


def _hangul(char: str) -> float:
    # Python's codec spells a syllable that the standard lacks in eight bytes, letter by letter.
    return _HANGUL if len(char.encode("euc_kr")) == 2 else _HANGUL_RARE


def classify(char: str) -> tuple[float, str]:
    """Return the price of a character in bits and its class."""
    code = ord(char)
    category = unicodedata.category(char)
    if code < 0x80:
        if char.isalpha():
            return (4.5, LATIN) if char.islower() else (5.5, LATIN_CAPITAL)
        if char in " \t\n\r":
            return 2.5, SPACE
        return (4.0 if char.isdigit() else 6.0, NEUTRAL) if category != "Cc" else (20.0, GARBAGE)
    if category in ("Cc", "Cn", "Cs"):
        return 28.0, GARBAGE
    if category == "Co":
        return 24.0, GARBAGE
    if char == "\ufffd":
        return 20.0, GARBAGE
    if char in _PUNCTUATION:
        return 6.5, SPACE if char in "\xa0\u3000" else NEUTRAL
    if category in ("Zs", "Zl", "Zp"):
        return 10.0, SPACE
    if 0x4E00 <= code <= 0x9FFF:
        return _level(char), EAST_ASIAN
    if 0xAC00 <= code <= 0xD7A3:
        return _hangul(char), HANGUL
    if 0x3040 <= code <= 0x30FF:
        return 6.5, EAST_ASIAN
    if 0xFF61 <= code <= 0xFF9F:
        return 11.0, HALFWIDTH
    if 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or code >= 0x20000:
        return 21.0, EAST_ASIAN
    if 0x1D00 <= code < 0x1DC0:
        return 14.0, MARK if category == "Lm" else LATIN
    if category in ("Lm", "Sk") and code < 0x370:
        return (9.0, MARK) if code >= 0x2B0 else (11.0, SYMBOL)
    if 0x300 <= code < 0x370:
        return (8.0 if char in _COMMON_MARKS else 13.0), MARK
    if category == "Cf":
        return 11.0, MARK
    word = unicodedata.name(char, "?").split()[0]
    if word == "LATIN" and category[0] == "L":
        low = char.lower()
        bits = 7.0 if low in _COMMON_LATIN else 8.5 if low in _OTHER_LATIN else 11.0
        bits = 14.0 if char == "ſ" else 8.5 if char == "ß" else bits
        return (bits, LATIN) if low == char else (bits + 1.5, LATIN_CAPITAL)
    if word == "FULLWIDTH":
        return 10.0, EAST_ASIAN if category[0] == "L" else NEUTRAL
    if word in ("BOPOMOFO", "HANGUL", "IDEOGRAPHIC", "KATAKANA", "HIRAGANA"):
        return 11.0, EAST_ASIAN
    if word in _SCRIPT_CLASSES and category[0] in "LM":
        return _letter(char, code, word, category)
    if category[0] in "LM":
        return 10.0, "?" + word  # a script that news is rarely written in; its own class
    if category == "Nd":
        return 7.0, NEUTRAL
    if 0x2500 <= code <= 0x259F:
        return 11.5, _BOX
    if char in _LATIN1_SIGNS:
        return 9.0, SYMBOL
    if code < 0x100:
        return 11.0, SYMBOL
    if category[0] == "P":
        return 9.5, NEUTRAL
    return 12.5, SYMBOL


def _letter(char: str, code: int, word: str, category: str) -> tuple[float, str]:
    small, capital = tuple(_SCRIPT_CLASSES[word])
    bits = 6.0
    if word == "CYRILLIC":
        bits = 5.0 if 0x410 <= code <= 0x44F else 6.5 if 0x400 <= code <= 0x45F else 9.0
    elif word == "GREEK":
        bits = 5.5 if 0x386 <= code <= 0x3CE else 9.0
    elif word == "ARABIC":
        bits = 5.0 if 0x621 <= code <= 0x64A else 7.0 if 0x670 <= code <= 0x6CC else 10.0
        bits = 17.0 if code >= 0xFB50 else bits
    elif word == "HEBREW":
        bits = 5.0 if 0x5D0 <= code <= 0x5EA else 8.0
    elif word in ("ETHIOPIC", "CANADIAN", "CHEROKEE", "VAI"):
        bits = 9.0
    elif word == "YI":
        bits = 11.5
    if category == "Lu":
        return bits + 1.0, capital
    return bits, small


class _Prices(dict[str, float]):
    def __missing__(self, char: str) -> float:
        self[char] = bits = classify(char)[0]
        return bits


class _Classes(dict[str, str]):
    def __missing__(self, char: str) -> str:
        self[char] = kind = classify(char)[1]
        return kind


_SWITCH, _CAPITAL_INSIDE, _SYMBOL_BESIDE, _HALFWIDTH_BESIDE = 7.0, 5.0, 4.0, 3.0
_HALFWIDTH_ROW = -4.5
"""Bits for half-width kana beside each other: whole words are written in them, and then each is
as cheap as any kana."""

_HANJA_BESIDE = 4.0
"""Bits for a hanzi beside hangul: news in Korean has few since the 1980s."""


_BEFORE = frozenset((SPACE, NEUTRAL, "^"))
_OFTEN = frozenset(" .smxXlLhkKcCgGawqd^")
_RARE_BEGINS = 6.0
"""Bits for a word in a script that news is rarely written in."""


class _Neighbours(dict[tuple[str, str], float]):
    """The extra price of two classes side by side."""

    def __missing__(self, pair: tuple[str, str]) -> float:
        self[pair] = bits = self._bits(*pair)
        return bits

    @staticmethod
    def _bits(left: str, right: str) -> float:
        free = (SPACE, NEUTRAL, MARK, GARBAGE)
        if right == MARK:
            return 5.0 if left in (SPACE, NEUTRAL, SYMBOL, EAST_ASIAN, HALFWIDTH, "^") else 0.0
        if left in free or right in free or left == "^":
            return _RARE_BEGINS if left in _BEFORE and right not in _OFTEN else 0.0
        if _BOX in (left, right):
            return -8.0 if left == right else 0.0  # boxes are drawn with many, letters in them
        if SYMBOL in (left, right):
            return 0.0 if left == right else _SYMBOL_BESIDE
        if left == right:
            return _HALFWIDTH_ROW if left == HALFWIDTH else 0.0
        if {left, right} == {EAST_ASIAN, HALFWIDTH}:
            return _HALFWIDTH_BESIDE
        if {left, right} == {EAST_ASIAN, HANGUL}:
            return _HANJA_BESIDE
        if left.lower() == right.lower() and left[0] != "?":
            return _CAPITAL_INSIDE if left.islower() else 0.0
        latin = LATIN in (left.lower(), right.lower())
        return _SWITCH if latin or EAST_ASIAN in (left, right) else 2 * _SWITCH


PRICES = _Prices()
CLASSES = _Classes()
NEIGHBOURS = _Neighbours()


class Words(dict[str, float]):
    """The prices of words between blanks, kept: most words of a text are in the one before, too.

    A price that is a sum over neighbours is a sum over words, because a blank parts its
    neighbours. So a line need not be summed up letter by letter.

    Args:
        bits: what two neighbours cost.
    """

    __slots__ = ("_bits",)

    def __init__(self, bits: Callable[[tuple[str, str]], float]) -> None:
        super().__init__()
        self._bits = bits

    def __missing__(self, word: str) -> float:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        bits = sum(map(self._bits, pairwise(f" {word} ")))
        if len(word) <= _LONGEST_KEPT:
            self[word] = bits
        return bits

    def price(self, text: str) -> float:
        """Return what the neighbours in a text cost, and those that blanks are at its ends."""
        return sum(map(self.__getitem__, text.split(" ")))


_WORDS_KEPT, _LONGEST_KEPT = 10_000, 40


def price(text: str, left: str = "", right: str = "") -> float:
    """Return the price of a string in bits, given the characters beside it.

    >>> price("naïve") < price("naÃ¯ve")
    True
    """
    if left or right or " " not in text:
        return _price(text, left, right)
    return _WORDS.price(text) - PRICES[" "]  # one blank more was counted than there are


def _step(pair: tuple[str, str]) -> float:
    left, right = pair
    return PRICES[right] + NEIGHBOURS[CLASSES[left], CLASSES[right]]


_WORDS = Words(_step)


@lru_cache(maxsize=2048)
def _price(text: str, left: str, right: str) -> float:
    kinds = list(map(CLASSES.__getitem__, left[-1:] + text + right[:1]))
    if not left:
        kinds.insert(0, "^")
    return sum(map(PRICES.__getitem__, text)) + sum(map(NEIGHBOURS.__getitem__, pairwise(kinds)))
