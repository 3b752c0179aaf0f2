"""The cheap question: can this text be garbled at all?

Nearly all text is clean, so a repairer spends its time on saying no. Text in ASCII needs no
question. For the rest there are two patterns, both run by RE2, which is linear and some thirty
times faster here than :mod:`re`: ftfy's own pattern of unlikely neighbours, with ``\\w`` and
``\\s`` spelled out because RE2 knows only their ASCII members; and one made from the code pages
themselves, of characters whose bytes begin like UTF-8.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from toponorm.mojibake.charsets import charset

_EAST_ASIAN = "\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef"


def _class(characters: Iterable[str]) -> str:
    """A character class of both `re` and RE2, its members gathered to ranges."""
    codes = sorted({ord(char) for char in characters})
    if not codes:
        return "[^\\x{0}-\\x{10FFFF}]"
    ranges: list[list[int]] = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "[" + "".join(f"\\x{{{a:X}}}-\\x{{{b:X}}}" for a, b in ranges) + "]"


def _wide(name: str) -> str:
    """How UTF-8 looks that was read in a code page of double bytes, as a pattern."""
    two: list[str] = []
    three: list[str] = []
    four: list[str] = []
    single_lead: list[str] = []
    follows: list[str] = []
    ends: list[str] = []
    goes_on: list[str] = []
    for data, char in charset(name).characters().items():
        first, last = data[0], data[-1]
        if len(data) == 1:
            if 0x80 <= first < 0xC0:
                follows.append(char)
                ends.append(char)
            elif 0xC2 <= first < 0xF0:
                single_lead.append(char)
        elif 0x80 <= first < 0xC0:
            follows.append(char)
            (goes_on if last >= 0xC2 else ends).append(char)
        elif 0x80 <= last < 0xC0:
            (two if 0xC2 <= first < 0xE0 else three if 0xE0 <= first < 0xF0 else four).append(char)
    t2, t3, t4, n = _class(two), _class(three), _class(four), _class(follows)
    parts = [
        f"{t3}(?:{_class(goes_on)}{n}|{_class(ends)}|[?\ufffd・\x80-\x9f]|$)",
        f"{t4}{n}",
        f"{t2}{{4}}",
        f"(?:^|[^{_EAST_ASIAN}]){t2}{{1,6}}(?:$|[^{_EAST_ASIAN}])",
    ]
    if single_lead:
        parts.append(f"{_class(single_lead)}{n}")
    return "|".join(parts)


def _narrow(name: str) -> str:
    """The same for a code page of single bytes: two characters of UTF-8 in a row, or one."""
    table = charset(name).characters()

    def between(low: int, high: int) -> str:
        return _class(char for data, char in table.items() if low <= data[0] < high)

    lead2, lead3, follows = between(0xC2, 0xE0), between(0xE0, 0xF0), between(0x80, 0xC0)
    lead4 = between(0xF0, 0xF5)
    unit = f"(?:{lead2}{follows}|{lead3}{follows}{{2}}|{lead4}{follows}{{3}})"
    # One alone counts only between letters, blanks and marks of ASCII.
    return f"{unit}{unit}|(?:^|[\\x00-\\x7f]){unit}(?:$|[\\x00-\\x7f])"


FTFY = "ftfy"
"""The name under which ftfy's pattern reports."""

Test = Callable[[str], list[str]]


def _test(sources: dict[str, str]) -> Test:
    import re2  # noqa: PLC0415 -- 6 ms, and ASCII needs none of it

    options = re2.Options()
    options.max_mem = 256 << 20
    options.log_errors = False
    patterns = re2.Set.SearchSet(options)
    names = list(sources)
    for source in sources.values():
        patterns.Add(f"(?m){source}")
    patterns.Compile()
    match = patterns.Match

    def fired(text: str) -> list[str]:
        try:
            found: list[int] | None = match(text)
        except UnicodeEncodeError:  # a lone surrogate: RE2 reads UTF-8, which has none
            found = match(without_surrogates(text))
        return [names[index] for index in sorted(found)] if found else []

    return fired


_SURROGATES = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """Return a text of the same length without lone surrogates."""
    return _SURROGATES.sub("\ufffe", text)


@lru_cache(maxsize=1)
def _narrow_test() -> Test:
    from ftfy.badness import BADNESS_RE

    return _test({FTFY: _badness(BADNESS_RE.pattern), **{n: _narrow(n) for n in _NARROW}})


@lru_cache(maxsize=1)
def _wide_test() -> Test:
    return _test({n: _wide(n) for n in _WIDE})


_NARROW = (
    "cp1252",
    "cp1251",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1257",
    "iso8859-2",
    "mac-roman",
    "cp437",
    "koi8-r",
    "cp850",
    "cp866",
    "cp1255",
    "cp1256",
    "cp1258",
    "cp874",
    "mac-cyrillic",
)
_WIDE = ("gbk", "big5", "cp932", "cp949", "euc-jp")


def narrow(text: str) -> list[str]:
    """Return the code pages of single bytes that the text may have been read in."""
    return _narrow_test()(text)


_EAST = re.compile(f"[{_EAST_ASIAN}\ue000-\uf8ff]")


def wide(text: str) -> list[str]:
    """Return the code pages of double bytes that the text may have been read in."""
    if _EAST.search(text) is None:
        return []
    return _wide_test()(text)


def _badness(verbose: str) -> str:
    """ftfy's pattern for RE2: without its white space and comments, its classes spelled out."""
    source = verbose.replace(r"\w", r"[\pL\pN_]").replace(
        r"\s",
        r"[\t-\r\x1c-\x20\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}]",
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
