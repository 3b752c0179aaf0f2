r"""The cheap question: can this text be garbled at all?

Nearly all text is clean, so a repairer spends its time on saying no. Text in ASCII needs no
question. For the rest there are two sets of patterns, both run by RE2, which answers for all
patterns of a set in one pass over the text: ftfy's own pattern of unlikely neighbours, with
``\w`` and ``\s`` spelled out because RE2 knows only their ASCII members; and for each code page
one made from the codec itself, of characters whose bytes look like UTF-8. The code pages of East
Asia are asked only if there is a character of East Asia.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from toponorm.mojibake.charsets import charset
from toponorm.mojibake.legacy import LATIN_PATTERN, PATTERN

FTFY = "ftfy"
"""The name under which ftfy's pattern reports."""

LEGACY, LEGACY_LATIN = "legacy", "legacy-latin"
"""The names under which the patterns for legacy code pages report."""

NARROW = (
    "cp1252", "latin1", "cp1251", "cp1250", "cp1253", "cp1254", "cp1257", "iso8859-2", "mac-roman",
    "cp437", "koi8-r", "cp850", "cp866", "cp1255", "cp1256", "cp1258", "cp874", "mac-cyrillic",
)  # fmt: skip
"""Code pages of single bytes, those first that ftfy knows, in its order of preference."""

WIDE = ("gbk", "big5", "cp932", "cp949", "euc-jp")
"""Code pages of double bytes. GBK stands for GB 18030 too, CP949 for EUC-KR."""

_EAST_ASIAN = "\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef"
_LATIN = "A-Za-zÀ-ɏ"
_EAST = re.compile(f"[{_EAST_ASIAN}\ue000-\uf8ff]")
_SURROGATES = re.compile("[\ud800-\udfff]")

Test = Callable[[str], list[str]]


def narrow(text: str) -> list[str]:
    """Return the code pages of single bytes that the text may have been read in."""
    return _narrow_test()(text)


def wide(text: str) -> list[str]:
    """Return the code pages of double bytes that the text may have been read in."""
    return _wide_test()(text) if _EAST.search(text) is not None else []


@lru_cache(maxsize=64)
def single(name: str) -> Test:
    """Return the test of whether a run of characters may be UTF-8 read in one code page."""
    name = "gbk" if name == "gb18030" else name
    return _test({name: _pattern(name)})


@lru_cache(maxsize=1)
def _narrow_test() -> Test:
    return _test(
        {
            FTFY: ftfy_pattern(),
            LEGACY: PATTERN,
            LEGACY_LATIN: LATIN_PATTERN,
            **{name: _pattern(name) for name in NARROW},
        }
    )


@lru_cache(maxsize=1)
def _wide_test() -> Test:
    return _test({name: _pattern(name) for name in WIDE})


def _test(sources: dict[str, str]) -> Test:
    import re2  # noqa: PLC0415 -- 6 ms, and ASCII needs none of it

    options = re2.Options()
    options.max_mem = 256 << 20
    options.log_errors = False
    patterns = re2.Set.SearchSet(options)
    for source in sources.values():
        patterns.Add(f"(?m){source}")
    patterns.Compile()
    names = list(sources)
    match: Callable[[bytes], Any] = patterns.Match

    def fired(text: str) -> list[str]:
        try:
            found = match(text.encode())
        except UnicodeEncodeError:  # a lone surrogate, which UTF-8 does not have
            found = match(_SURROGATES.sub("\ufffe", text).encode())
        return [names[index] for index in sorted(found)] if found else []

    return fired


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
    return "[" + "".join(f"\\x{{{a:X}}}-\\x{{{b:X}}}" for a, b in ranges) + "]"


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
    pair, pairs, triple = _class(two), f"{_class(two)}{{1,6}}", _class(three)
    closes = _class(last + end + end_two + end_three)
    parts = [
        f"{triple}(?:{_class(last)}|{_class(end)}(?:$|[^{_EAST_ASIAN}])"
        f"|{_class(end_three)}{_class(both + last)}|{_class(end_two)}{closes}|{_MARK}|$)",
        f"{_class(four)}{_class(both + last)}",
        f"{pair}{{6}}|(?:^|[^{_EAST_ASIAN}]){pair}{{3,}}(?:$|[^{_EAST_ASIAN}])",
        # Fewer count only beside Latin letters: alone they are words of East Asia by chance.
        f"[{_LATIN}][ '’-]?{pairs}(?:$|[^{_EAST_ASIAN}])",
        f"(?:^|[^{_EAST_ASIAN}]){pairs}[ '’-]?[{_LATIN}]",
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

    def between(low: int, high: int) -> str:
        return _class(char for data, char in table.items() if low <= data[0] < high)

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
    repeated = unit * (3 if name == "cp874" else 2)
    return f"{repeated}|(?:^|[\\x00-\\x7f]){unit}(?:$|[\\x00-\\x7f])"


def ftfy_pattern() -> str:
    """Return ftfy's pattern for RE2: without white space and comments, classes spelled out."""
    from ftfy.badness import BADNESS_RE  # noqa: PLC0415 -- 50 ms

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
