"""Matches the pattern of a house style against the beginning of a line.

A pattern is a row of slots and punctuation, as in ``PLACE [,] DATE ( AGENCY ) SEP``; what
stands in brackets may be missing. A slot is read where the one before it ended. Only a place
can end in more than one way, so that a pattern costs a few dozen steps on a line of any length.

``PLACE``
    one to three places with what belongs to them: ``BEIRUT/ANKARA``, ``KARACHI, Pakistan``
``DATE``
    a day, see :mod:`toponorm.dates.days`
``AGENCY``
    a known agency, see :mod:`toponorm.dates.agencies`
``NAME``
    what stands in brackets and may be an agency
``PERSON``, ``OUTLET``
    who reports, in the brackets of East Asian papers; a paper or an agency
``REPORTER``
    who reports, after the brackets or in the middle of a Chinese dateline
``SEP``
    what separates the dateline from the story: dashes, a colon
``TELEGRAM``, ``CORR``, ``WHO``, ``WHO/``, ``WHO+PLACE``, ``KREPORTER``
    what Chinese ends a dateline with; a correspondent's title, and name; a reporter with a slash,
    with a place that nothing sets apart, and of a Korean paper
``ASIAN``, ``WIDE``
    nothing, before East Asian characters; an opening bracket that only East Asia has
``REGION``
    a region in square brackets
``DASH``, ``OPEN``, ``CLOSE``, ``EQ``
    one dash, East Asian or plain brackets, the sign between place and agency
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from toponorm.dates import agencies, days
from toponorm.regexes import lazy

HEAD = 160
"""No dateline is longer, in characters."""

LONGEST = 60
"""No place is longer."""

_BLANK = r"[ \t\xa0\u2002-\u200a\u202f\u3000\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
_BLANKS = frozenset(
    map(chr, (*b" \t\xa0", *range(0x2002, 0x2010), 0x202F, 0x3000, *range(0x202A, 0x202F),
              *range(0x2066, 0x206A), 0xFEFF))
)  # fmt: skip
"""The same blanks and invisible marks: a set costs nothing to compile."""

# A hyphen separates before a blank; an em dash, two hyphens or a colon anywhere.
_SEP = (
    rf"[.:,]?{_BLANK}{{0,2}}(?:[-‐‑‒–−_]{{1,2}}(?=\s|\Z)|[-–]{{2,3}}|[—―]{{1,2}})(?:{_BLANK}?[-–—])?"
    rf"|(?<=[.)/\]）］】])[-–]|[:：։](?=\D|\Z){_BLANK}{{0,2}}[-–—]?|\|"
)
_OPEN, _CLOSE = "(（[［【〔", ")）]］】〕"
_INSIDE = lazy(r"[^()（）\[\]［］【】〔〕\n]{1,60}(?=[)）])|[^/\n]{1,40}(?=/)")
_PERSON = r"[^\W\d_]{2,10}(?:[・ 　·][^\W\d_]{1,12}){0,3}"
_TELEGRAM = (
    "(?:[专專]|综合|綜合|綜合外|综合外)?[电電](?:报道|報導|報道)?"
    "|[讯訊]|(?:综合|綜合)?(?:报道|報導|報道)"
)
_CHINESE_REPORTER = lazy("記者|记者")
_REPORTER = (
    r"[(（](?:本[报社網网報])?(?:记者|記者)[^()（）\n]{1,40}[)）]"
    r"|[^\n=(){}\[\]]{1,40}(?:기자|특파원|통신원|기상캐스터|논설위원)[^\n=(){}\[\]]{0,12}="
)

_WORD = lazy(f"[^{days.NOT_WORD}年月日号號电電＝]{{1,30}}")


class Found(NamedTuple):
    """What the slots of a pattern hold: spans, and the day."""

    start: int
    end: int
    place: tuple[int, int] | None = None
    day: days.Day | None = None
    agency: tuple[int, int] | None = None
    separated: bool = False


class Line(NamedTuple):
    """The beginning of a line: where it starts, and where to stop reading."""

    text: str
    start: int
    stop: int
    languages: tuple[str, ...]


Step = Callable[[Line, Found, int], Iterable[Found]]
"""Reads a slot, given what the slots before it hold and where the blanks behind them end."""


class Tree:
    """The patterns of all house styles as one tree, so that each slot is read once for all.

    Args:
        patterns: in order of preference.
    """

    __slots__ = ("_branches", "_by_sign", "_ranks")

    def __init__(self, patterns: Iterable[str] = ()) -> None:
        self._branches: dict[str, tuple[Step, Tree]] = {}
        self._by_sign: dict[str, tuple[tuple[Step, Tree], ...]] = {}
        self._ranks: list[tuple[int, int]] = []
        for rank, pattern in enumerate(patterns):
            for variant, tokens in enumerate(_variants(pattern.split())):
                self._add(tokens, (rank, variant))

    def _add(self, tokens: Sequence[str], rank: tuple[int, int]) -> None:
        if not tokens:
            self._ranks.append(rank)
            return
        name = tokens[0]
        if name not in self._branches:
            self._branches[name] = _SLOTS.get(name) or _sign(name), Tree()
        self._branches[name][1]._add(tokens[1:], rank)

    def match(self, line: Line) -> list[tuple[int, Found]]:
        """Return how the patterns fit the beginning of a line, the preferred ones first."""
        fits: list[tuple[tuple[int, int], Found]] = []
        self._walk(line, Found(line.start, line.start), fits)
        fits.sort(key=lambda fit: fit[0])
        return [(rank, found) for (rank, _), found in fits]

    def _walk(self, line: Line, found: Found, fits: list[tuple[tuple[int, int], Found]]) -> None:
        if self._ranks:
            fits += [(rank, found) for rank in self._ranks]
        if self._branches:
            at = skip(line.text, found.end)
            sign = line.text[at : at + 1]
            try:
                branches = self._by_sign[sign]
            except KeyError:
                branches = self._that_begin_with(sign)
            for step, further in branches:
                for longer in step(line, found, at):
                    further._walk(line, longer, fits)

    def _that_begin_with(self, sign: str) -> "tuple[tuple[Step, Tree], ...]":
        """The branches whose slot may begin with a character: mostly one or none."""
        branches = tuple(
            [branch for name, branch in self._branches.items() if _may_begin(name, sign)]
        )
        if len(self._by_sign) < _MOST_SIGNS:
            self._by_sign[sign] = branches
        return branches


_MOST_SIGNS = 5_000


def _may_begin(name: str, sign: str) -> bool:
    if name in _SLOTS:
        return name not in _BEGINNINGS or _BEGINNINGS[name](sign)
    return sign == name[0]


def _variants(tokens: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield a pattern with all that may be missing, then without some of it."""
    if not tokens:
        yield ()
        return
    token, *rest = tokens
    optional = len(token) > 2 and token[0] == "[" and token[-1] == "]"
    for variant in _variants(rest):
        yield (token[1:-1] if optional else token, *variant)
    if optional:
        yield from _variants(rest)


def skip(text: str, at: int) -> int:
    """Return the offset behind up to four blanks and invisible marks."""
    if "!" <= (char := text[at : at + 1]) <= "~" or "\u3001" <= char < "\ud800":
        return at
    return _behind_blanks(text, at, at + 4)


def _behind_blanks(text: str, at: int, stop: int) -> int:
    while at < stop and text[at : at + 1] in _BLANKS:
        at += 1
    return at


def _behind_joint(text: str, at: int, stop: int) -> int | None:
    """Where the next word of a place may begin, behind what stands between two."""
    sign = text[at : min(at + 1, stop)]
    if sign and sign in "-–—&":
        return at + 1
    stops = sign == "."
    behind = _behind_blanks(text, at + stops, min(at + stops + 2, stop))
    if stops or behind > at:
        return behind
    return _behind_blanks(text, at + 1, min(at + 3, stop)) if sign and sign in "/,·、" else None


def _sign(sign: str) -> Step:
    def step(line: Line, found: Found, at: int) -> Iterable[Found]:
        if line.text.startswith(sign, at):
            return (found._replace(end=at + len(sign)),)
        return ()

    return step


@lru_cache(maxsize=64)
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # when first needed: many only serve East Asia


def _pattern(pattern: str, *, separates: bool = False, names: bool = False) -> Step:
    def step(line: Line, found: Found, at: int) -> Iterable[Found]:
        fits = _compile(pattern).match(line.text, at, line.stop)
        if fits is None:
            return ()
        return (
            Found(
                found.start,
                fits.end(),
                found.place,
                found.day,
                fits.span() if names else found.agency,
                found.separated or separates,
            ),
        )

    return step


def _place(line: Line, found: Found, at: int) -> Iterator[Found]:
    """Yield the places that may begin here, the longest first: they end where a word does."""
    text = line.text
    start = at
    stop = min(line.stop, start + LONGEST)
    ends: list[int] = []
    while word := _WORD.match(text, at, stop):
        at = word.end()
        if "\u3040" <= text[word.start()] <= "\ud7a3":  # no blanks between words
            ends += range(min(word.start(), start) + 2, at)
        ends.append(at)
        behind = _behind_joint(text, at, stop)
        if behind is None:
            break
        if text[at] == ".":
            ends.append(at + 1)
        at = behind
    for end in reversed(ends):
        yield Found(found.start, end, (start, end), found.day, found.agency, found.separated)


def _place_after_reporter(line: Line, found: Found, at: int) -> Iterator[Found]:
    """Yield the places behind a reporter's name, which Chinese does not set apart."""
    named = _CHINESE_REPORTER.match(line.text, at)
    if named:
        for letters in (3, 2, 4):
            end = named.end() + letters
            yield from _place(line, found._replace(end=end), skip(line.text, end))


def _date(line: Line, found: Found, at: int) -> Iterable[Found]:
    day = days.read(line.text, at, line.languages, line.stop)
    return () if day is None else (found._replace(end=day.end, day=day),)


def _agency(line: Line, found: Found, at: int) -> Iterable[Found]:
    end = agencies.at(line.text, at)
    if end is None or end > line.stop:
        return ()
    return (found._replace(end=end, agency=(at, end)),)


def _bracketed(line: Line, found: Found, at: int) -> Iterable[Found]:
    fits = _INSIDE.match(line.text, at, line.stop)
    if fits is None:
        return ()
    return (found._replace(end=fits.end(), agency=(at, at + len(fits[0].rstrip()))),)


def _one_of(signs: str, *, separates: bool = False) -> Step:
    def step(line: Line, found: Found, at: int) -> Iterable[Found]:
        if at < line.stop and line.text[at] in signs:
            apart = found.separated or separates
            return (Found(found.start, at + 1, found.place, found.day, found.agency, apart),)
        return ()

    return step


_BEGINNINGS: dict[str, Callable[[str], bool]] = {
    "WHO+PLACE": "記记".__contains__,
    "DATE": days.may_begin,
    "AGENCY": agencies.may_begin,
    "PERSON": str.isalpha,
    "SEP": lambda sign: not sign.isalnum(),
    "DASH": "-‐‑‒–—―−_".__contains__,
    "OPEN": _OPEN.__contains__,
    "CLOSE": _CLOSE.__contains__,
    "OUTLET": str.isalpha,
    "EQ": "=＝・:".__contains__,
    "(": "(（".__contains__,
    ")": ")）".__contains__,
    "TELEGRAM": "专專综綜电電讯訊报報".__contains__,
    "KREPORTER": lambda sign: "가" <= sign <= "힣",
    "ASIAN": lambda sign: "\u3040" <= sign <= "\ud7a3",
    "WIDE": "（［【〔".__contains__,
    "WHO/": "記记".__contains__,
    "REGION": "[".__contains__,
    "CORR": "КСCксc".__contains__,
    ".": ".।。".__contains__,
    ",": ",،、，".__contains__,
    ",.": ",.،、，".__contains__,
}
"""What the slots may begin with, where that is little."""

_SLOTS: dict[str, Step] = {
    "PLACE": _place,
    "WHO+PLACE": _place_after_reporter,
    "DATE": _date,
    "AGENCY": _agency,
    "NAME": _bracketed,
    "PERSON": _pattern(_PERSON),
    "REPORTER": _pattern(_REPORTER),
    "SEP": _pattern(_SEP, separates=True),
    "DASH": _pattern("[-‐‑‒–—―−_]{1,2}"),
    "OPEN": _one_of(_OPEN),
    "CLOSE": _one_of(_CLOSE, separates=True),
    "OUTLET": _pattern(_PERSON, names=True),
    "EQ": _one_of("=＝・:"),
    "(": _one_of("(（"),
    ")": _one_of(")）"),
    "TELEGRAM": _pattern(_TELEGRAM),
    "KREPORTER": _pattern("[가-힣]{2,4} ?(?:인턴)?(?:기자|특파원)"),
    "ASIAN": _pattern("(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])", separates=True),
    "WIDE": _one_of(_OPEN[1:].replace("[", "")),
    "WHO/": _pattern("(?:記者|记者)[^／/\n]{2,8}[／/]"),
    "REGION": _pattern(r"\[[^\[\]\n]{2,30}\]"),
    "CORR": _pattern(r"(?i:корр|кор|спец(?:иальный)? ?корр|соб\.? ?корр|corr)\.?\s"),
    "WHO": _pattern(r"[^\d/()\n]{1,40}"),
    ".": _one_of(".।。"),
    ",": _one_of(",،、，"),
    ",.": _one_of(",.،、，"),
}
