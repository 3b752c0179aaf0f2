r"""The cheap question: can this text be garbled at all?

Nearly all text is clean, so a repairer spends its time on saying no. Text in ASCII needs no
question. For the rest there are two sets of patterns, both run by RE2, which answers for all
patterns of a set in one pass over the text: ftfy's own pattern of unlikely neighbours, with
``\w`` and ``\s`` spelled out because RE2 knows only their ASCII members; and for each code page
one made from the codec itself, of characters whose bytes look like UTF-8. The code pages of East
Asia are asked only if there is a character of East Asia.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from toponorm import tables

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

EAST_ASIAN = "\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef"
_EAST = re.compile(f"[{EAST_ASIAN}\ue000-\uf8ff]")
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
    return _test({name: _sources()[name]})


@lru_cache(maxsize=1)
def _sources() -> dict[str, str]:
    """The patterns, as ``tools/build_gate.py`` made them from ftfy and the codecs."""
    return {row[0]: row[1] for row in tables.rows("gate")}


@lru_cache(maxsize=1)
def _narrow_test() -> Test:
    return _test({name: _sources()[name] for name in (FTFY, *NARROW, LEGACY, LEGACY_LATIN)})


@lru_cache(maxsize=1)
def _wide_test() -> Test:
    return _test({name: _sources()[name] for name in WIDE})


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
