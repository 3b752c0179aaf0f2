"""Build the patterns that say whether a text can be garbled at all.

    python tools/build_gate.py            writes gate.tsv
    python tools/build_gate.py --check    compares it with what is checked in

One is ftfy's pattern of unlikely neighbours, rewritten for RE2; the others are made from the
codecs of the standard library: characters whose bytes look like UTF-8. They are frozen because
making them takes a third of a second, and importing ftfy another twentieth.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from building import main
from ftfy.badness import BADNESS_RE

from toponorm.mojibake.charsets import charset
from toponorm.mojibake.evidence import PRICES
from toponorm.mojibake.gate import EAST_ASIAN, FTFY, LEGACY, LEGACY_LATIN, NARROW, WIDE
from toponorm.mojibake.oddities import LATIN_PATTERN, PATTERN, RARE

HEADER = """\
# Patterns in the notation of RE2 that a text must match before it is repaired.
# columns: code page (or ftfy); pattern
# source: ftfy.badness.BADNESS_RE of ftfy 6.3 (Apache-2.0, Robyn Speer), Python's codecs and
# toponorm/mojibake/oddities.py, by tools/build_gate.py
"""
_LATIN = "A-Za-zÀ-ɏ"
_QUOTES = frozenset("–—“”‘’„‚«»‹›…\xa0")
_PUNCTUATION = frozenset("、。，．：；？！…“”‘’（）〔〕［］〈〉《》「」『』【】")


def _pattern(name: str) -> str:
    return _narrow(name) if charset(name).single else _wide(name)


def _class(characters: Iterable[str]) -> str:
    """A character class, its members gathered to ranges."""
    ranges: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if ranges and ranges[-1][1] >= code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    if not ranges:
        return "[^\\x{0}-\\x{10FFFF}]"
    return "[" + "".join(_code(a) if a == b else f"{_code(a)}-{_code(b)}" for a, b in ranges) + "]"


def _code(code: int) -> str:
    """A character in a class: itself where it is of East Asia, else its number."""
    return chr(code) if 0x3041 <= code <= 0xD7A3 else f"\\x{{{code:X}}}"


def _wide(name: str) -> str:
    """How UTF-8 looks that was read in a code page of double bytes."""
    two: list[str] = []  # a character of UTF-8 ...
    three: list[str] = []  # ... or the first two bytes of a longer one
    four: list[str] = []
    lead: list[str] = []  # a single byte that begins one
    last: list[str] = []  # a single byte that ends one
    both: list[str] = []  # two bytes in the middle or at the end of one
    end: list[str] = []  # the end of one and a character of ASCII
    end_two: list[str] = []  # the end of one and the beginning of one of two bytes ...
    end_three: list[str] = []  # ... or of three
    # GB 18030 is GBK with its gaps filled: one pattern does for both.
    for data, char in charset("gb18030" if name == "gbk" else name).characters().items():
        first, second = data[0], data[-1]
        if name == "cp949" and "\u3040" <= char <= "\u30ff":
            continue  # a kanji and kana of clean Japanese would open the gate, line after line
        if len(data) == 1:
            (last if first < 0xC0 else lead if first < 0xF0 else []).append(char)
        elif 0x80 <= first < 0xC0:
            (
                end if second < 0x80 else both if second < 0xC0
                else end_two if second < 0xE0 else end_three
            ).append(char)  # fmt: skip
        elif 0x80 <= second < 0xC0:
            (
                two if first < 0xE0 else three if first < 0xF0
                else four if first == 0xF0 and 0x90 <= second < 0xB0 else []
            ).append(char)  # fmt: skip
    if name == "gbk":
        last.append("€")
    pair, triple = _class(two), _class(three)
    closes = _class(last + end + end_two + end_three)
    parts = [
        f"{triple}(?:{_class(last)}|{_class(set(end) - _PUNCTUATION)}(?:$|[^{EAST_ASIAN}])"
        f"|{_class(end_three)}{_class(both + last)}|{_class(end_two)}{closes}|{_MARK})",
        f"{_class(four)}{_class(both + last)}",
        f"{pair}{{6}}|(?:^|[^{EAST_ASIAN}]){pair}{{3,}}(?:$|[^{EAST_ASIAN}])",
        # Fewer count only beside Latin letters: alone they are words of East Asia by chance.
        f"[{_LATIN}][ '’-]?{pair}+(?:$|[^{EAST_ASIAN}])",
        f"(?:^|[^{EAST_ASIAN}]){pair}+[ '’-]?[{_LATIN}]",
    ]
    if lead:
        parts.append(f"{_class(lead)}(?:{closes}|{_MARK})")
    if name in ("gbk", "cp949"):  # elsewhere these are common characters
        parts.append(f"[A-Za-z][?\ufffd]{_class(end)}|[?\ufffd]{_class(end)}[A-Za-z]")
    return "|".join(parts)


_MARK = "[?・\ufffd\x80-\x9f]"
"""What stands for lost bytes."""


_ALL_LETTERS = ("cp866", "cp874")
"""Code pages in which three letters of a clean word may be a character of UTF-8."""


def _narrow(name: str) -> str:
    """The same for a code page of single bytes: two characters of UTF-8 in a row, or one."""
    table = charset(name).characters()

    def between(low: int, high: int, without: frozenset[str] = frozenset()) -> str:
        found = {char for data, char in table.items() if low <= data[0] < high}
        return _class(found - without)

    follow = between(0x80, 0xC0)
    sign = _class(
        char
        for data, char in table.items()
        if 0x80 <= data[0] < 0xC0 and not (char.isalpha() and char == char.lower())
    )
    three = between(0xE0, 0xF0)
    if name in _ALL_LETTERS:
        unit = f"(?:{between(0xC2, 0xE0)}{follow}|{three}{sign}{follow}|{three}{follow}{sign})"
    else:
        unit = (
            f"(?:{between(0xC2, 0xE0)}{follow}|{three}{follow}{{2}}"
            f"|{between(0xF0, 0xF5)}{follow}{{3}})"
        )
    # One alone counts only between letters, blanks and marks of ASCII.
    repeated = unit * 2
    if name == "cp874":  # half of the letters of Thai are leads, the other half follow
        repeated = (
            f"(?:{between(0xC2, 0xE0)}{sign}|{three}{sign}{follow}|{three}{follow}{sign})" * 2
        )
    # ... and a quotation mark or a dash, which clean text has before any letter, never leads it.
    alone = unit.replace(between(0xC2, 0xE0), between(0xC2, 0xE0, _QUOTES))
    return f"{repeated}|(?:^|[\\x00-\\x7f]){alone}(?:$|[\\x00-\\x7f])"


def _rare_hanzi() -> Iterator[str]:
    """The hanzi of GBK and Big5 that no national standard has in its first level."""
    common = PRICES["\u4e00"]
    for name in ("gbk", "big5-eten"):
        for char in charset(name).characters().values():
            if "\u4e00" <= char < "\ua000" and PRICES[char] > common:
                yield char


def ftfy_source() -> str:
    """Return ftfy's pattern for RE2: without white space and comments, classes spelled out."""
    source = BADNESS_RE.pattern.replace(r"\w", r"[\pL\pN_]").replace(
        r"\s",
        r"[\t-\r\x1c-\x20\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}"
        r"\x{3000}]",
    )
    out: list[str] = []
    inside = comment = False
    at = 0
    while at < len(source):
        char = source[at]
        if comment:
            comment = char != "\n"
        elif char == "\\":
            out.append(source[at : at + 2])
            at += 1
        elif inside or char not in " \t\n#":
            inside = char == "[" or (inside and char != "]")
            out.append(char)
        else:
            comment = char == "#"
        at += 1
    return "".join(out)


def _without_bounds(pattern: str) -> str:
    """The pattern with gaps of any length: a count of what may lie between costs a state each.

    It matches more; :func:`toponorm.mojibake.gate.is_odd` asks the pattern as it was written.
    """
    pattern = re.sub(r"\.\{0,\d+\}", ".*", pattern)
    pattern = re.sub(r"(\[\^[^]]*)\]\{0,\d{2,}\}", r"\1\\n]*", pattern)
    return re.sub(r"\]\{0,(?:9|\d\d+)\}", "]*", pattern)


def build(_: Path) -> dict[str, str]:
    rows = {name: _pattern(name) for name in (*NARROW, *WIDE)}
    legacy = PATTERN.replace(RARE, _class(_rare_hanzi())[1:-1])
    rows |= {FTFY: ftfy_source(), LEGACY: legacy, LEGACY_LATIN: LATIN_PATTERN}
    for name in (LEGACY, LEGACY_LATIN):
        rows[f"{name}-exact"] = rows[name]
        rows[name] = _without_bounds(rows[name])
    lines = (f"{name}\t{source}" for name, source in sorted(rows.items()))
    return {"gate.tsv": HEADER + "\n".join(lines) + "\n"}


if __name__ == "__main__":
    sys.exit(main(__doc__, build))
