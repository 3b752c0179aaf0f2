"""What stands around a garbled stretch, where that says that it is not garbled at all.

A capital letter with a sign behind it is also what UTF-8 looks like in a Western code page:
``É³`` is ``ɳ``, and it is the end of ``LE COMITÉ³`` with the mark of a footnote. The bytes
cannot tell the two apart; the word can, and so can the quotation marks of the line.
"""

import re
from functools import lru_cache

from toponorm.mojibake.evidence import CLASSES, EAST_ASIAN, HANGUL, LATIN, MARK, PRICES, price

_RARE_LETTER, _SMALL_LETTER = 15.0, 10.0
"""Bits against a rare letter, or a small one, that ends a word in capitals. Small ones are met
with: programs that know the capitals of ASCII alone leave them."""

_COMMON, _COMMON_CAPITAL = 7.0, 8.5
_FOOTNOTE = 8.0
"""Bits more where the sign is a digit that may call a footnote."""

_FOREIGN = 15.0
"""Bits against one letter of another script that ends a Latin word. Greek ones are met with
(kΩ), and hanzi and hangul follow Latin words without a blank."""

_CLOSING = 15.0
"""Bits against taking away the mark that closes a quotation."""

_BRAND = 20.0
"""Bits more where it is the sign of a trade mark, behind a name in capitals."""

_NUMBER = 25.0
"""Bits against a letter that is a number: a sign behind a digit, or a root."""

_ORDINALS = "ªº"
"""Letters that do stand behind a number."""

_ROOT = re.compile("√[Α-ω]")

_POWER = 25.0
"""Bits against taking away the power of a unit."""

_KANA = 15.0
"""Bits against a reading of three or more half-width kana and nothing else, which are a word."""

_KANA_WORD = re.compile(r"[・ｦ-ﾟ]{3,}\W*")
_LATIN_LETTER = re.compile("[A-Za-z]")

_SHORT, _IN_CAPITALS, _LONG = 2, 3, 6
"""Letters of a word in capitals; the names of receptors (IFNγ) that end in Greek are not long."""

_LETTERS = re.compile(r"[^\W\d_]+\Z")
_REACH = 40
_FREE = frozenset((LATIN, EAST_ASIAN, HANGUL, MARK))
_GREEK = re.compile("[Ά-ώ]")

_OPENED_BY = {"”": "“„", "“": "„", "’": "‘‚", "‘": "‚", "»": "«", "«": "»", "›": "‹", "‹": "›"}
_CLOSES = re.compile("[" + "".join(_OPENED_BY) + "]")
_OPENS = re.compile(r"(?<![^\s(\[{–—-])[“„‘‚«»‹›](?=\w)")
_QUOTED = 200

_UNIT = re.compile(r"(?<!\w)Å[²³](?!\w)|(?<=\d )Å ")

_NAMED = 25.0
"""Bits against taking a letter that is spoken of (``A letra Ã é rara``) for ``à``, or for a blank:
behind ``à`` no word of a single letter comes, nor a dash, and garbled it would not be clean."""

_LONE = frozenset(("Ã", "Â", "Ã ", "Â "))
_SPOKEN_OF = re.compile(
    r"(?<!\w)(?:[ÃÂ] [^\W\d_a-zA-Z](?!\w)|Ã (?:e|o|ou|y|et) [À-Þ](?!\w)|Ã [–—=+±](?!\w))"
)


def against_kana(line: str, start: int, end: int) -> float:
    """Return the bits against a reading of what looks like words in half-width kana.

    >>> against_kana("次はﾄｹﾗｳです", 2, 6), against_kana("cafﾃｩ", 3, 5)
    (15.0, 0.0)
    """
    if _KANA_WORD.fullmatch(line, start, end) is None:
        return 0.0
    beside = line[start - 1 : start] + line[end : end + 1]
    words = 1 + line.count("・", start, end)
    return 0.0 if _LATIN_LETTER.search(beside) is not None else words * _KANA


def against(line: str, start: int, end: int, after: str) -> float:
    """Return the bits that the surroundings of ``line[start:end]`` hold against ``after``.

    >>> against("LE COMITÉ³", 8, 10, "ɳ"), against("LE COMITÃ‰", 8, 10, "É")
    (23.0, 0.0)
    """
    bits = 0.0
    garbled, left = line[start:end], line[start - 1 : start]
    if garbled in _LONE and _SPOKEN_OF.match(line, start) is not None:
        return _NAMED
    if _is_plain(left, garbled, after) or (not after and line.startswith("\ufffd", end)):
        return 0.0  # the latter is a letter that lost a byte, whatever its word is written in
    if left.isalpha():
        first = after[:1]
        is_greek = _GREEK.match(after) is not None and not _is_in_capitals(line, start, _LONG)
        common = first != "" and PRICES[first] <= (_COMMON_CAPITAL if first.isupper() else _COMMON)
        common = common or after in _ORDINALS
        goes_on = first.isupper() and common
        ends = CLASSES[line[end : end + 1] or " "].lower() != LATIN
        least = _SHORT if ends and not common else _IN_CAPITALS
        if not is_greek and not goes_on and _is_in_capitals(line, start, least):
            bits += _SMALL_LETTER if common else _RARE_LETTER
            if garbled[-1] in "¹²³°" and ends:
                bits += _FOOTNOTE
        if len(after) == 1 and after.isalpha() and CLASSES[left].lower() == LATIN:
            free = is_greek or CLASSES[after].lower() in _FREE
            bits += 0.0 if free else _FOREIGN
        is_name = len(garbled) == 2 and ends and _is_in_capitals(line, start, _SHORT)
        if is_name and not goes_on and garbled[-1] in "®™":
            bits += _BRAND
    elif len(after) == 1 and after.isalpha():
        is_rare = PRICES[after] > _COMMON or not line[end : end + 1].isalpha()
        is_number = left.isdigit() and len(garbled) == 2 and is_rare and after not in _ORDINALS
        bits += _NUMBER if is_number or _ROOT.fullmatch(garbled) else 0.0
    closing = _CLOSES.search(garbled)
    if closing is not None and closing[0] not in after and _is_open(line, start, closing[0]):
        bits += _CLOSING
    if _UNIT.fullmatch(line, start, end):
        bits += _POWER
    return bits


@lru_cache(maxsize=4096)
def _is_plain(left: str, garbled: str, after: str) -> bool:
    """Whether nothing can stand around a stretch, as around most, that speaks against it."""
    if left.isdigit() or _CLOSES.search(garbled) or "Å" in garbled or _ROOT.fullmatch(garbled):
        return False
    if not left.isalpha():
        return True
    foreign = len(after) == 1 and after.isalpha() and CLASSES[after].lower() not in _FREE
    return left.islower() and not foreign


def _is_in_capitals(line: str, at: int, least: int = _IN_CAPITALS) -> bool:
    """Whether the letters up to the one at ``at`` are a word in capitals, not too short."""
    word = _LETTERS.search(line, max(0, at - _REACH), at + 1)
    return word is not None and len(word[0]) >= least and word[0].isupper()


def _is_open(line: str, start: int, mark: str) -> bool:
    """Whether a quotation that the mark closes was opened before, and not closed since."""
    opened = [m[0] for m in _OPENS.finditer(line, max(0, start - _QUOTED), start)]
    if not opened or opened[-1] not in _OPENED_BY[mark]:
        return False
    return mark not in line[line.rindex(opened[-1], 0, start) + 1 : start]


def believes(line: str, start: int, end: int, after: str) -> bool:
    """Return whether a reading is worth more than its surroundings hold against it."""
    bits = against(line, start, end, after)
    if not bits:
        return True
    left, right = line[start - 1 : start], line[end : end + 1]
    return price(line[start:end], left, right) - price(after, left, right) > bits
