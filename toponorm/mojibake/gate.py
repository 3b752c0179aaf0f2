r"""The cheap question: can this text be garbled at all?

Nearly all text is clean, so a repairer spends its time on saying no. Text in ASCII needs no
question. For the rest there are two sets of patterns, both run by RE2, which answers for all
patterns of a set in one pass over the text: ftfy's own pattern of unlikely neighbours, with
``\w`` and ``\s`` spelled out because RE2 knows only their ASCII members; and for each code page
one made from the codec itself, of characters whose bytes look like UTF-8. The code pages of East
Asia are asked only if there is a character of East Asia.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from toponorm import tables
from toponorm.regexes import lazy

FTFY = "ftfy"
"""The name under which ftfy's pattern reports."""

LEGACY, LEGACY_LATIN = "legacy", "legacy-latin"
"""The names under which the patterns for legacy code pages report."""

NARROW = (
    "cp1252", "latin1", "cp1251", "cp1250", "cp1253", "cp1254", "cp1257", "iso8859-2", "mac-roman",
    "cp437", "iso8859-15", "koi8-r", "cp850", "cp866", "cp1255", "cp1256", "cp1258", "cp874",
    "mac-cyrillic",
)  # fmt: skip
"""Code pages of single bytes, those first that ftfy knows, in its order of preference."""

WIDE = ("gbk", "big5", "cp932", "cp949", "euc-jp")
"""Code pages of double bytes. GBK stands for GB 18030 too, CP949 for EUC-KR."""

EAST_ASIAN = "\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef"
_EAST = lazy(f"[{EAST_ASIAN}\ue000-\uf8ff]")
_SURROGATES = lazy("[\ud800-\udfff]")

_Named = tuple[list[str], Callable[[bytes], list[int]]]
"""The names of patterns, and what tells which of them match."""


def ask(text: str) -> list[str]:
    """Return the code pages that the text may have been read in, those of single bytes first.

    >>> ask("Les étés à la mer"), ask("СЃРёР½РёР№")
    ([], ['cp1251'])
    """
    data = _encoded(text)
    names, match = _sets.now or _sets.begin()  # together: another thread may compile meanwhile
    found, odd = match(data), _sets.odd(data)
    return _sets.names(text, [names[index] for index in sorted(found)], odd) if found or odd else []


def places(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    r"""Return the lines on which one of these code pages may have been read, as spans.

    >>> places("Les étés\nСЃРёР½РёР№\nla mer", ["cp1251"])
    [(9, 19)]
    """
    data = _encoded(text)
    marked: dict[int, int] = {}
    for name in names:
        search, at = _pattern(name).search, 0
        while (found := search(data, at)) is not None:
            # What stands beside a character may be the line feed before or behind it.
            start, stop = found.span()
            at = start
            while at < max(stop, start + 1):
                begin = data.rfind(b"\n", 0, at) + 1
                end = data.find(b"\n", at)
                marked[begin] = end = end if end >= 0 else len(data)
                at = end + 1
            at = max(at - 1, start + 1)
            if at >= len(data):
                break
    spans: list[tuple[int, int]] = []
    done = characters = 0
    for begin, end in sorted(marked.items()):
        start = characters + len(data[done:begin].decode())
        characters = start + len(data[begin:end].decode())
        done = end
        spans.append((start, characters))
    return spans


def _encoded(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:  # a lone surrogate, which UTF-8 does not have
        return _SURROGATES.sub("\ufffe", text).encode()


def split(names: list[str]) -> tuple[list[str], list[str]]:
    """Part what :func:`ask` returned into code pages of single bytes and of double bytes."""
    wide = [name for name in names if name in WIDE]
    return (names[: -len(wide)] if wide else names), wide


def narrow(text: str) -> list[str]:
    """Return the code pages of single bytes that the text may have been read in."""
    return split(ask(text))[0]


def wide(text: str) -> list[str]:
    """Return the code pages of double bytes that the text may have been read in."""
    return split(ask(text))[1]


class _Sets:
    """The patterns of the gate, compiled as far as the texts so far have needed.

    The classes of East Asia take ten times as long to compile as all others, so the first set
    has one pattern in their place: whether there is any character of East Asia. From the first
    that there is, one set has them all.
    """

    __slots__ = ("now", "odd")

    def __init__(self) -> None:
        self.now: _Named | None = None
        self.odd: Callable[[bytes], list[int]] = self._begin_odd

    def begin(self) -> _Named:
        """Compile what a text needs that may have no character of East Asia."""
        return self.use({name: _sources()[name] for name in _SOME} | {_ANY: _EAST.pattern})

    def _begin_odd(self, data: bytes) -> list[int]:
        # Legacy text is a set of its own: in one set, states multiply with those of the others.
        self.odd = _compiled({name: _sources()[name] for name in _ODD})
        return self.odd(data)

    def use(self, sources: dict[str, str]) -> _Named:
        """Compile patterns, and ask them from now on."""
        self.now = now = list(sources), _compiled(sources)
        return now

    def names(self, text: str, names: list[str], odd: list[int]) -> list[str]:
        """Return the names of the patterns that matched, asking those of East Asia if need be."""
        if names and names[-1] == _ANY:
            self.use({name: _sources()[name] for name in (*_SOME, *WIDE)})
            return ask(text)
        rest, wide = split(names)
        if wide and _EAST.search(text) is None:
            wide = []
        return [*rest, *(_ODD[index] for index in odd), *wide]


_SOME = (FTFY, *NARROW)
_ODD = (LEGACY, LEGACY_LATIN)
_ANY = "any of East Asia"
_sets = _Sets()


def is_odd(text: str, name: str) -> bool:
    """Return whether a line has what the pattern for legacy code pages means.

    The gate knows it with gaps of any length only; this asks for those that were meant. A Latin
    letter or sign drawn out (``JÄÄÄÄR``, ``¡¡¡GOL!!! ¿¿¿???``) counts once.
    """
    return _pattern(f"{name}-exact").search(_encoded(_DRAWN_OUT.sub(r"\1", text))) is not None


_DRAWN_OUT = lazy("([\x80-\u024f])\\1+")


def may_be(name: str, text: str) -> bool:
    """Return whether a run of characters may be UTF-8 read in one code page."""
    return _pattern(name).search(_encoded(text)) is not None


@lru_cache(maxsize=1)
def _sources() -> dict[str, str]:
    """The patterns, as ``tools/build_gate.py`` made them from ftfy and the codecs."""
    return {row[0]: row[1] for row in tables.rows("gate")}


@lru_cache(maxsize=64)
def _pattern(name: str) -> Any:
    import re2  # noqa: PLC0415 -- ASCII needs none

    source = _sources()["gbk" if name == "gb18030" else name]
    return re2.compile(f"(?m){source}", _options())


_MEMORY = 32 << 20
"""Bytes for the states of a set, which RE2 makes as texts need them, and forgets when full."""


def _compiled(sources: dict[str, str]) -> Callable[[bytes], list[int]]:
    import re2  # noqa: PLC0415 -- ASCII needs none

    patterns = re2.Set.SearchSet(_options())
    for source in sources.values():
        patterns.Add(f"(?m){source}")
    patterns.Compile()
    match: Callable[[bytes], list[int]] = patterns._set.Match
    return match


def _options() -> Any:
    import re2  # noqa: PLC0415 -- 6 ms, and ASCII needs none of it

    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    return options
