"""What a garbled line says when its bytes are read as UTF-8 again, and what that is worth.

Characters of ASCII stand for themselves in every code page and in UTF-8, so each run of other
characters can be read apart from the rest. Either all of a run was garbled, or dynamic
programming finds the parts that were: from each character on there is at most one shortest
stretch whose bytes are whole characters of UTF-8, and the cheapest way through the run, in the
bits of :mod:`toponorm.mojibake.evidence`, says which stretches to take.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from toponorm.mojibake import blanks, gate, lossy
from toponorm.mojibake.charsets import Charset, charset
from toponorm.mojibake.evidence import CLASSES, NEIGHBOURS, PRICES, price
from toponorm.mojibake.surroundings import against, against_kana

RUN = re.compile("[^\x00-\x7f]+")
_SHORT = 8
"""Characters up to which a run is read without asking whether it may be garbled."""

SEAM = 4.0
"""Bits for each change from clean to garbled inside a run."""


class Reading(NamedTuple):
    """A stretch of a line read anew.

    Attributes:
        start: where it begins in the line.
        end: where it ends.
        after: what its bytes say in UTF-8.
        gain: how many bits more plausible the line is for it.
        narrow: whether all of it are characters of two bytes of scripts other than Latin,
            which genuine hanzi give by chance.
        below: the code pages of further layers under the first, outermost first.
        gaps: how many gaps of lost bytes it has.
    """

    start: int
    end: int
    after: str
    gain: float
    narrow: bool
    below: tuple[str, ...] = ()
    gaps: int = 0


def read(
    line: str,
    codes: Charset,
    covered: Callable[[int, int], bool] = lambda start, end: False,
    seam: float = SEAM,
) -> list[Reading]:
    """Return the readings of a line in which it gains, in reading order.

    Args:
        line: one line of text.
        codes: the code page that UTF-8 is supposed to have been read in.
        covered: says of a span whether it must not be touched.
        seam: bits for each change from clean to garbled inside a run.
    """
    found: list[Reading] = []
    line = blanks.restored(line, codes)
    leads = codes.leads
    damaged = _damaged(line, codes, covered)
    found += damaged
    ends = [part.end for part in damaged]
    for match in RUN.finditer(line):
        if ends:
            beside = bisect_right(ends, match.start())
            if beside < len(ends) and damaged[beside].start <= match.start():
                continue
        run = match[0]
        if leads.isdisjoint(run):
            continue
        units = _units(run, codes)
        if not units:
            continue
        start, end = match.span()
        if covered(start, end):
            continue
        left, right = line[start - 1 : start], line[end : end + 1]
        whole = _whole(run, codes) if 0 in units else None
        if whole is None and not _is_hopeful(run, units, (left, right), seam):
            continue
        if (
            end - start > _SHORT
            and not codes.single
            and not gate.may_be(codes.name, line[max(0, start - 2) : end + 2])
        ):
            continue
        if whole is not None:
            whole, cost, below = bottom(whole, codes, left, right)
            gain = price(run, left, right) - cost
            if gain > 0:
                gain += _context(line, start, end, whole)
                found.append(Reading(start, end, whole, gain, _is_narrow(run, whole), below))
                continue
        parts = _parts(run, codes, (left, right), seam, units)
        if codes.single and parts:
            saved = lossy.stranded(run, codes, left, right)
            if saved is not None and saved.gain > 0:
                found.append(Reading(start, end, saved.after, saved.gain, False, (), saved.gaps))
                continue
            if _is_half(run, parts, codes):
                continue
        found += [part._replace(start=part.start + start, end=part.end + start) for part in parts]
    found = list(_weighed(line, found, codes))
    return sorted(found) if damaged else found


def _is_half(run: str, parts: Iterable[Reading], codes: Charset) -> bool:
    """Whether as much of a run as can be read is left over, and looks garbled, too."""
    rest, read_anew, done = "", 0, 0
    for part in parts:
        rest += run[done : part.start]
        read_anew += len(part.after)
        done = part.end
    rest += run[done:]
    return sum(map(codes.leads.__contains__, rest)) >= read_anew


def _weighed(line: str, readings: Iterable[Reading], codes: Charset) -> Iterator[Reading]:
    """The readings, worth less where their surroundings speak against them."""
    for reading in readings:
        start, end, after = reading[:3]
        if codes.single:
            bits = 0.0 if reading.gaps else against(line, start, end, after)
            left, right = line[start - 1 : start], line[end : end + 1]
            bits += _OF_LETTERS if _is_word(line[start:end], left + right) else 0.0
        else:
            bits = against_kana(line, start, end)
        if not bits:
            yield reading
        elif reading.gain > bits:
            yield reading._replace(gain=reading.gain - bits)


def _damaged(line: str, codes: Charset, covered: Callable[[int, int], bool]) -> list[Reading]:
    """The readings of runs that lost bytes."""
    found: list[Reading] = []
    if not _MARKED.search(line):
        return found
    for match in lossy.RUN.finditer(line):
        run, (start, end) = match[0], match.span()
        if covered(start, end):
            continue
        if end < len(line) and not any(mark in run for mark in lossy.MARKS):
            continue
        left, right = line[start - 1 : start], line[end : end + 1]
        saved = lossy.salvage(run, codes, left, right)
        if saved is None:
            continue
        if saved.gain <= 0 and not any(mark in run for mark in lossy.MARKS):
            continue  # a clean letter at the end of the line looks like a character cut off
        parts = sum(
            part.gain for sub in RUN.finditer(run) for part in _parts(sub[0], codes, ("", ""))
        )
        if saved.gain >= (parts - _LEFT_OVER if parts else _LEAST_SAVED):
            found.append(Reading(start, end, saved.after, saved.gain, False, (), saved.gaps))
    return found


LOSSY = re.compile(r"[^\x00-\x7f]\?|\?[^\x00-\x7f]|[\ufffd・]")
_MARKED = re.compile(r"[^\x00-\x7f]\?|\?[^\x00-\x7f]|[\ufffd・]|[^\x00-\x7f]\Z")
_LEFT_OVER = 16.0
"""Bits that reading a run in parts may gain more: it leaves the rest as it was."""

_LEAST_SAVED = -24.0
"""Bits down to which a damaged run is read on a line whose code page is known."""


def read_whole(line: str, codes: Charset) -> list[Reading] | None:
    """Return the readings of a line all of which is garbled, or ``None`` if it is not.

    This is the quick way: nothing is weighed but the line, and each reading has its gain.
    """
    line = blanks.restored(line, codes)
    after = None if LOSSY.search(line) else _whole(line, codes)
    if after is None:
        return None
    gain = price(line) - price(after)
    if gain < OVERWHELMING:
        return None
    found = []
    for match in RUN.finditer(line):
        whole = _whole(match[0], codes)
        if whole is None:
            return None
        found.append(Reading(match.start(), match.end(), whole, gain, False))
    return found


OVERWHELMING = 45.0
"""Bits beyond which no other code page need be asked."""

BEYOND_CHANCE = 8
"""So many runs of characters, and no other, do not all read as UTF-8 by chance."""


def _whole(run: str, codes: Charset) -> str | None:
    data = codes.encode(run)
    if data is None:
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def bottom(text: str, codes: Charset, left: str, right: str) -> tuple[str, float, tuple[str, ...]]:
    """What lies under a reading if it is garbled itself: text, price, code pages."""
    cost = price(text, left, right)
    below: list[str] = []
    while len(below) < 3 and (first := _NOT_ASCII.search(text)):
        best = None
        for name in _led_by(first[0], codes.name):
            under = _whole(text, charset(name))
            if under is not None:
                bits = price(under, left, right) + _LAYER
                bits += _OF_LETTERS if _is_word(text, left + right) else 0.0
                if bits < cost and (best is None or bits < best[1]):
                    best = under, bits, name
        if best is None:
            break
        text, cost, name = best
        below.append(name)
    return text, cost, tuple(below)


_UNDER = (
    "gbk", "cp1252", "latin1", "cp932", "big5", "cp949", "cp1251", "cp437", "cp1250", "mac-roman",
    "cp1254", "cp1253", "cp1257", "iso8859-2", "koi8-r", "cp850", "cp866", "euc-jp", "gb18030",
    "cp874", "cp1255", "cp1256", "cp1258", "mac-cyrillic",
)  # fmt: skip
"""Code pages that a second layer may be of."""

_NOT_ASCII = re.compile("[^\x00-\x7f]")


@lru_cache(maxsize=4096)
def _led_by(char: str, name: str) -> tuple[str, ...]:
    """The code pages in which the character may begin garbled text, that of the name first."""
    names = dict.fromkeys((name, *_UNDER))
    return tuple(name for name in names if char in charset(name).leads)


_LAYER = 4.0
"""Bits for each further layer."""

_OF_LETTERS = 8.0
"""Bits against small letters of a code page: CP866 has ски, the end of many Russian words, where
UTF-8 has a mark of Tai Tham."""


def _is_word(garbled: str, beside: str) -> bool:
    """Whether a stretch is small letters alone, apart from Latin ones, as hardly any is."""
    return all(map(str.islower, garbled)) and not any(map(str.isascii, filter(str.isalpha, beside)))


def _context(line: str, start: int, end: int, after: str) -> float:
    """Bits for a sign that its neighbours call for."""
    if after != "©":
        return 0.0
    named = _COPYRIGHT.search(line, max(0, start - 12), start) or _YEAR.match(line, end)
    return 14.0 if named else 0.0


_COPYRIGHT = re.compile(r"[Cc]opyright\s{0,2}\Z|COPYRIGHT\s{0,2}\Z")
_YEAR = re.compile(r"\s{0,2}(?:19|20)\d\d(?!\d)")


def _is_narrow(run: str, after: str) -> bool:
    return all("\u0250" <= char < "\u0800" or char < "\x80" for char in after)


_LENGTHS = bytes(
    1 if b < 0x80 else 2 if 0xC2 <= b < 0xE0 else 3 if 0xE0 <= b < 0xF0 else 4 if b < 0xF5 else 0
    for b in range(256)
)
_LENGTHS = bytes(0 if 0x80 <= b < 0xC2 else n for b, n in enumerate(_LENGTHS))


def _unit(run: str, at: int, bytes_of: Mapping[str, bytes | None]) -> tuple[int, str] | None:
    """The shortest stretch from ``at`` whose bytes are whole characters of UTF-8."""
    data = b""
    need = 0
    for index in range(at, min(at + 12, len(run))):
        piece = bytes_of[run[index]]
        if piece is None:
            return None
        data += piece
        while need < len(data):
            length = _LENGTHS[data[need]]
            if not length:
                return None
            need += length
        if need == len(data):
            try:
                return index + 1, data.decode()
            except UnicodeDecodeError:
                return None
    return None


_Units = dict[int, tuple[int, str]]


def _units(run: str, codes: Charset) -> _Units:
    """The units of a run by where they begin: where they end, and what they say."""
    if codes.single:  # a byte is a character, and characters of UTF-8 never overlap
        data = codes.replaced(run)
        return {
            match.start(): (match.end(), match[0].decode()) for match in CHARACTER.finditer(data)
        }
    units: _Units = {}
    bytes_of = codes.bytes_of
    for match in codes.lead.finditer(run):
        at = match.start()
        unit = _unit(run, at, bytes_of)
        if unit is not None:
            units[at] = unit
    return units


CHARACTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]"
    rb"|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
"""A character of UTF-8 beyond ASCII."""


def _parts(
    run: str,
    codes: Charset,
    beside: tuple[str, str],
    seam: float = SEAM,
    units: _Units | None = None,
) -> list[Reading]:
    """The cheapest way through a run that was garbled in parts."""
    left, right = beside
    units = _units(run, codes) if units is None else units
    if not units or not _is_hopeful(run, units, beside, seam):
        return []
    around = min(units), max(end for end, _ in units.values())
    spans = _cheapest(run, units, around, (left, right), seam)
    found: list[Reading] = []
    for start, end in spans:
        garbled = run[start:end]
        whole = _whole(garbled, codes)
        if whole is None:
            continue
        before_it = run[start - 1] if start else left
        behind_it = run[end] if end < len(run) else right
        after, bits, below = bottom(whole, codes, before_it, behind_it)
        gain = price(garbled, before_it, behind_it) - bits - seam
        if gain > 0:
            found.append(Reading(start, end, after, gain, _is_narrow(garbled, after), below))
    return found


def _is_hopeful(run: str, units: _Units, beside: tuple[str, str], seam: float) -> bool:
    """Whether any way through the run can gain: each stretch at its best, all at once."""
    left, right = beside
    ends = {end for end, _ in units.values()}
    hope = 0.0
    for at, (end, after) in units.items():
        saved = sum(map(PRICES.__getitem__, run[at:end])) - sum(map(PRICES.__getitem__, after))
        before, behind = run[at - 1] if at else left, run[end : end + 1] or right
        first = CLASSES[run[at]]
        if before:
            saved += NEIGHBOURS[CLASSES[before], first] - NEIGHBOURS["^", first]
        if behind:
            saved += NEIGHBOURS[CLASSES[run[end - 1]], CLASSES[behind]]
        if at not in ends and end not in units:
            saved -= seam  # it stands alone
        if saved > 0.0:
            hope += saved
    return hope > 0.0


def _cheapest(
    run: str, units: _Units, around: tuple[int, int], beside: tuple[str, str], seam: float
) -> list[tuple[int, int]]:
    """The stretches that the cheapest way through ``around`` takes."""
    (first, last), (left, right) = around, beside
    never = float("inf")
    size = last - first
    # Two ways end at each place: one that kept the character before it, one that took a unit.
    kept, taken = [never] * (size + 1), [never] * (size + 1)
    kept_from, taken_from = [False] * (size + 1), [(0, False)] * (size + 1)
    kinds = [CLASSES[char] for char in run[first:last]]
    kept_kind = [CLASSES[run[first - 1]] if first else CLASSES[left] if left else "^", *kinds]
    taken_kind = [""] * (size + 1)
    kept[0] = 0.0
    for at in range(size):
        unit = units.get(at + first)
        step_price = PRICES[run[at + first]]
        for is_taken in (False, True):
            so_far = taken[at] if is_taken else kept[at]
            if so_far == never:
                continue
            kind = taken_kind[at] if is_taken else kept_kind[at]
            cost = so_far + step_price + NEIGHBOURS[kind, kinds[at]] + (seam if is_taken else 0.0)
            if cost < kept[at + 1]:
                kept[at + 1], kept_from[at + 1] = cost, is_taken
            if unit is not None:
                end, after = unit[0] - first, unit[1]
                cost = so_far + (0.0 if is_taken else seam) + NEIGHBOURS[kind, CLASSES[after[0]]]
                cost += price(after)
                if cost < taken[end]:
                    taken[end], taken_from[end] = cost, (at, is_taken)
                    taken_kind[end] = CLASSES[after[-1]]
    following = run[last : last + 1] or right
    if following and taken[size] < never:
        kept[size] += NEIGHBOURS[kept_kind[size], CLASSES[following]]
        taken[size] += NEIGHBOURS[taken_kind[size], CLASSES[following]]
    spans: list[tuple[int, int]] = []
    at, is_taken = size, taken[size] < kept[size]
    while at > 0:
        if is_taken:
            start, is_taken = taken_from[at]
            if spans and spans[-1][0] == at + first:
                spans[-1] = (start + first, spans[-1][1])
            else:
                spans.append((start + first, at + first))
            at = start
        else:
            is_taken, at = kept_from[at], at - 1
    return spans[::-1]
