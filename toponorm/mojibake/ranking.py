"""What comes off a line if it was read in one code page: those in question, ranked by bits.

Each code page that the gate names offers its readings of the line; the one whose readings gain
most in all is believed, if that is enough, and where no other comes near.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toponorm.edits import Edit
from toponorm.mojibake.chains import BY_CHARSET
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.evidence import CLASSES, LATIN, LATIN_CAPITAL, NEUTRAL, PRICES
from toponorm.mojibake.gaps import GLUED, marked
from toponorm.mojibake.readings import CHARACTER, Reading, read, read_whole
from toponorm.mojibake.spans import Overlaps, Span
from toponorm.mojibake.utf8chains import Chain
from toponorm.result import Declined

MARGIN = 4.0
"""Bits by which the best reading must beat the next best."""

_LACKING = 4.0
"""Bits that a line may lack for its repair and still be named."""

_SURE = 14.0
"""Bits on a line beyond which its code page is settled, and weak readings in it count too."""

_WEAK = 8.0
_NARROW = 10.0
"""Bits against letters of two bytes only: genuine hanzi are such letters by chance ..."""

REDUPLICATED = re.compile(r"(?:([\u0250-\u07ff])\1)+|([\u0250-\u07ff]{2})\2")
"""... most of all reduplicated words, which give reduplicated letters, and prove no more where they
come again."""


class Known(NamedTuple):
    """What earlier layers of a line have shown: the code pages, and where they were."""

    settled: set[str]
    repaired: Overlaps[Span]


class Step(NamedTuple):
    """One layer of a line.

    Attributes:
        edits: what takes it off; none where nothing is certain.
        declined: what it leaves.
        doubtful: whether it counts only if what is under it is text.
        total: the bits that the line gains.
    """

    edits: list[Edit]
    declined: tuple[Declined, ...] = ()
    doubtful: bool = False
    total: float = 0.0


def overwhelming(line: str, names: Iterable[str]) -> Step | None:
    """The quick way, where all that is not ASCII on the line reads as UTF-8."""
    found: list[tuple[float, Chain, list[Reading]]] = []
    for name in names:
        readings = read_whole(line, charset(name))
        if readings and not all(REDUPLICATED.fullmatch(reading.after) for reading in readings):
            chain = BY_CHARSET[name]
            found.append((readings[0].gain - chain.prior, chain, readings))
    if not found:
        return None
    found.sort(key=lambda pool: -pool[0])
    total, chain, readings = found[0]
    for behind, _, others in found[1:]:
        differ = [a.after for a in readings] != [b.after for b in others]
        if differ and total - behind < 2 * MARGIN:
            return None
    edits = [_edit(line, reading, chain) for reading in readings]
    return Step(edits, (), charset(chain.charset).single, total)


def settle(line: str, names: Iterable[str], shut: list[tuple[int, int]], known: Known) -> Step:
    """The readings of a line in the code page that explains it best."""
    untouchable = Overlaps([Span(*span) for span in shut])

    def covered(start: int, end: int) -> bool:
        return bool(untouchable(Span(start, end)))

    pools: list[tuple[float, Chain, list[Reading]]] = []
    for name in _different(line, sorted(names, key=lambda name: name not in known.settled)):
        chain = BY_CHARSET[name]
        readings = read(line, charset(name), covered)
        if name in known.settled:
            # A letter that this code page gave is whole: with a question mark behind, too.
            readings = [r for r in readings if not (r.gaps and known.repaired(r))]
        if not readings:
            continue
        deeper = {reading for reading in readings if known.repaired(reading)}
        strong = [r for r in readings if r.gain >= _WEAK or r.gaps or r in deeper]
        total = sum(max(reading.gain, 0.0) for reading in strong)
        total += _DEEPER if deeper else 0.0
        if name in known.settled:
            total = sum(max(reading.gain, 0.0) for reading in readings) + _SETTLED
        elif total < _SURE:
            readings = strong
        if any(reading.gaps for reading in readings):
            total += _GLUED_MARKS * min(2, len(GLUED.findall(line)))
        if all(reading.narrow for reading in readings):
            total -= _NARROW
            if all(REDUPLICATED.fullmatch(reading.after) for reading in readings):
                once = {reading.after: reading.gain for reading in readings}
                total += sum(once.values()) - sum(reading.gain for reading in readings)
                total -= _NARROW * len(once)
        if chain.beside and len({(line[r.start : r.end], r.after) for r in readings}) == 1:
            total -= sum(reading.gain for reading in readings[1:])  # rare, and always the same
        total -= chain.prior
        if readings:
            pools.append((total, chain, readings))
    pools.sort(key=lambda pool: -pool[0])
    if not pools:
        return Step([])
    total, chain, readings = pools[0]
    units = sum(len(reading.after) for reading in readings)
    if total < (chain.threshold if units > 1 else _alone(line, readings[0], chain)):
        is_near = total >= chain.threshold - _LACKING
        return Step([], _too_short(line, readings, chain) if is_near else ())
    if not charset(chain.charset).single:
        readings = _glued(line, readings, read(line, charset(chain.charset), covered, 0.0))
    refused: list[Declined] = []
    rivals = [
        (total - other, Overlaps(found))
        for other, rival_chain, found in pools[1:]
        if other >= rival_chain.threshold
    ]
    believed = []
    for reading in readings:
        rival = _rival(reading, rivals)
        if rival is None:
            believed.append(reading)
        elif rival.gain <= reading.gain + MARGIN:
            refused.append(_ambiguous(line, reading, rival, chain))
    step = [_edit(line, reading, chain) for reading in marked(line, believed)]
    return Step(step, tuple(refused), True, total)


def _alone(line: str, reading: Reading, chain: Chain) -> float:
    """The bits that one letter must gain, fewer if what it came as cannot stand in its word."""
    start, end, after = reading[:3]
    beside = line[start - 1 : start] + line[end : end + 1]
    is_plain = after.islower() and PRICES[after] <= _COMMON
    if not is_plain or _LATIN_LETTER.search(beside) is None:
        return chain.alone
    if all(CLASSES[char] in _OF_WORDS for char in line[start:end]):
        return chain.alone
    return min(chain.alone, _IN_A_WORD - chain.prior)


_IN_A_WORD = 12.5
"""Bits that one letter must gain that makes a word whole: few mix scripts inside a word."""

_COMMON = 7.0
_OF_WORDS = (LATIN, LATIN_CAPITAL, NEUTRAL)
_LATIN_LETTER = re.compile("[A-Za-z]")

_GLUED_MARKS = 4.0
"""Bits for ``??`` before a letter, on a line with a gap."""

_DEEPER = 14.0
"""Bits for a second layer where a first one came off."""

_SETTLED = 20.0
"""Bits for a code page that has already been found on the line."""


def _different(line: str, names: Iterable[str]) -> Iterator[str]:
    """The code pages in which a line may be garbled, without those that read it as another does.

    Nor is a rare one among them, unless more of the line is UTF-8 in it than in the others.
    """
    tried: set[bytes] = set()
    most = 0
    for name in names:
        codes = charset(name)
        if codes.single:
            data = codes.replaced(line)
            if data in tried or codes.leads.isdisjoint(line):
                continue
            tried.add(data)
            size = sum(map(len, CHARACTER.findall(data)))
            if not BY_CHARSET[name].beside:
                most = max(most, size)
            elif size <= most:
                continue
        yield name


def _glued(line: str, found: list[Reading], bold: list[Reading]) -> list[Reading]:
    """The readings, and those of letters between a Latin one and clean hanzi.

    Alone each such hanzi may be genuine; in a line with others that are not, it is not.
    """
    taken = Overlaps(found)
    more = [
        reading
        for reading in bold
        if reading.gain >= _WEAKEST
        and not reading.narrow
        and not taken(reading)
        and _BESIDE_LATIN.search(line[max(0, reading.start - 1) : reading.end + 1])
    ]
    return sorted([*found, *more]) if more else found


_BESIDE_LATIN = re.compile(r"\A[A-Za-z]|[A-Za-z]\Z")
_WEAKEST = 3.0
"""Bits of a letter glued to clean hanzi, where the rest of its word was garbled."""


def _rival(reading: Reading, rivals: Iterable[tuple[float, Overlaps[Reading]]]) -> Reading | None:
    """Another code page's reading of the same stretch that is as good."""
    for behind, readings in rivals:
        for rival in readings(reading):
            # Alone on its line each must win by itself; in company the company decides.
            if rival[:3] != reading[:3] and behind + reading.gain - rival.gain < MARGIN:
                return rival
    return None


def _edit(line: str, reading: Reading, chain: Chain) -> Edit:
    start, end, after = reading[:3]
    evidence: tuple[str, ...] = (f"UTF-8 read as {chain.charset}",)
    if reading.gain > 0:  # a gap may gain nothing where the rest of the line proves it
        evidence += (f"{reading.gain:.0f} bits more plausible",)
    rule = " > ".join((chain.id, *(f"repair.utf8-{name}" for name in reading.below)))
    return Edit(start, end, line[start:end], after, rule, evidence)


def _too_short(line: str, readings: Iterable[Reading], chain: Chain) -> tuple[Declined, ...]:
    return tuple(
        Declined(
            reading.start,
            reading.end,
            line[reading.start : reading.end],
            "repair",
            "too-short",
            chain.id,
            (f"{reading.after!r} in {chain.charset}", f"{reading.gain:.0f} bits more plausible"),
        )
        for reading in readings
        if not reading.gaps
    )


def _ambiguous(line: str, reading: Reading, rival: Reading, chain: Chain) -> Declined:
    before = line[reading.start : reading.end]
    evidence = (f"{reading.after!r} in {chain.charset}", f"or {rival.after!r}")
    return Declined(reading.start, reading.end, before, "repair", "ambiguous", chain.id, evidence)
