"""Layers of mojibake, peeled one after the other, to the bottom or not at all.

Text that went wrong twice is garbled text garbled again, perhaps with another code page, so the
same question is put to each result until nothing answers. What the steps did is composed to one
chain of edits on the line as it came.

In each round the code pages of East Asia come first: on half-width kana ftfy itself would repair
wrongly. Then ftfy decides wherever it wants to; then the code pages that it does not know, and
stretches that it cannot take out of their line.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from toponorm.edits import Edit, OffsetMap, apply, compose, invert
from toponorm.mojibake import gate, legacy, lossy, western
from toponorm.mojibake.chains import BY_CHARSET, MIXED, WINDOWS, Chain
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.evidence import price
from toponorm.mojibake.legacychains import LEGACY
from toponorm.mojibake.readings import Reading, read, read_whole
from toponorm.mojibake.spans import Overlaps, Span
from toponorm.result import Declined

_ROUNDS = 8
_MARGIN = 4.0
"""Bits by which the best reading must beat the next best."""

_LACKING = 4.0
"""Bits that a line may lack for its repair and still be named."""

_SURE = 14.0
"""Bits on a line beyond which its code page is settled, and weak readings in it count too."""

_WEAK = 8.0
_NARROW = 10.0
"""Bits against letters of two bytes only: genuine hanzi are such letters by chance ..."""

_REDUPLICATED = re.compile(r"(?:([\u0250-\u07ff])\1)+|([\u0250-\u07ff]{2})\2")
"""... most of all reduplicated words, which give reduplicated letters, and prove no more where they
come again."""


class Peeled(NamedTuple):
    """The repair of one line."""

    edits: tuple[Edit, ...]
    declined: tuple[Declined, ...]


def peel(line: str, blocked: Iterable[tuple[int, int]] = ()) -> Peeled:
    """Return the edits that take all layers of mojibake off a line.

    What was found out about a line may hide what else is wrong with it, so its repair is asked
    anew until nothing comes off: the repair of a repaired line is no repair.

    Args:
        line: one line, or a piece of a long one.
        blocked: spans that must not be touched.
    """
    blocked = tuple(blocked)
    edits: tuple[Edit, ...] = ()
    declined: tuple[Declined, ...] = ()
    current = line
    for _ in range(_ROUNDS):
        found, refused, is_quiet = _peel(current, _carried(edits, blocked))
        declined = brought_back(line, edits, refused) or declined
        if not found:
            break
        edits = compose(edits, found)
        if is_quiet:  # what was declined before the last layer came off may be repaired by now
            repaired = Overlaps(edits)
            declined = tuple(d for d in declined if not repaired(Span(d.start, d.end)))
            break
        current = apply(current, found)
    return Peeled(edits, declined)


def _carried(edits: Sequence[Edit], spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where spans of a line stand when it is edited."""
    if not spans:
        return []
    around = OffsetMap(edits)
    return [around.span(*span) for span in spans]


def brought_back(
    line: str, edits: Sequence[Edit], declined: tuple[Declined, ...]
) -> tuple[Declined, ...]:
    """Return what was declined in an edited line, with spans of the line as it came."""
    if not declined or not edits:
        return declined
    back = OffsetMap(invert(edits))
    found: dict[tuple[int, int], Declined] = {}
    for each in declined:  # several that cut into one edit stand for the whole of it, once
        start, end = back.span(each.start, each.end)
        found.setdefault((start, end), each._replace(start=start, end=end, text=line[start:end]))
    return tuple(found.values())


def _peel(
    line: str, blocked: Sequence[tuple[int, int]]
) -> tuple[tuple[Edit, ...], tuple[Declined, ...], bool]:
    """What comes off a line, what does not, and whether the gate is shut behind it."""
    edits: tuple[Edit, ...] = ()
    declined: tuple[Declined, ...] = ()
    certain: tuple[Edit, ...] | None = None  # the edits before the first that ftfy doubts
    settled: set[str] = set()
    current = line
    seen = {line}
    is_quiet = False
    for _ in range(_ROUNDS):
        asked = gate.ask(current)
        is_quiet = not asked
        if is_quiet:
            break
        narrow, wide = gate.split(asked)
        shut = _carried(edits, blocked)
        repaired = _carried(edits, [(edit.start, edit.end) for edit in edits])
        found = _Found(settled, Overlaps([Span(*span) for span in repaired]))
        step, refused, doubtful = _step(current, narrow, wide, shut, found)
        declined = declined or brought_back(line, edits, refused)
        if not step:
            break
        current = apply(current, step)
        if current in seen:
            break
        seen.add(current)
        if doubtful and certain is None:
            certain = edits
        edits = compose(edits, step)
        if step[0].rule in _LEGACY:
            break
        for rules in {edit.rule for edit in step}:
            for rule in rules.split(" > "):
                settled |= _USED.get(rule, {rule.removeprefix("repair.utf8-")})
    if certain is not None and gate.FTFY in gate.narrow(current.replace("\ufffd", "?")):
        # Half of a layer is off and what is left is no text: then none of it comes off.
        kept = frozenset(certain)
        refused = tuple(
            Declined(*edit[:3], "repair", "unfinished", edit.rule.split(" > ")[-1], edit.evidence)
            for edit in edits
            if edit not in kept
        )
        return certain, refused, False
    declined += _lost(line, edits)
    if not edits and not declined and not is_quiet and gate.FTFY in narrow:
        declined = _undecodable(line)
    return edits, declined, is_quiet


def _lost(line: str, edits: Sequence[Edit]) -> tuple[Declined, ...]:
    """What on the line is the trace of text of which nothing is left."""
    if not any(mark in line for mark in lossy.LOST):
        return ()
    repaired = Overlaps(edits)
    return tuple(
        Declined(*match.span(), match[0], "repair", "lost", lossy.LOST[match[0][:3]])
        for match in lossy.TOTAL.finditer(line)
        if not repaired(Span(*match.span()))
    )


def _undecodable(line: str) -> tuple[Declined, ...]:
    """What on the line is no text in any language, and in no code page either."""
    from ftfy.badness import BADNESS_RE  # noqa: PLC0415 -- 50 ms, and clean text needs none

    found: list[Declined] = []
    done = 0
    for match in BADNESS_RE.finditer(line):
        if match.start() < done:
            continue
        before, (start, done) = done, match.span()
        while start > before and "\x7f" < line[start - 1] < "\u2e80":
            start -= 1
        while done < len(line) and "\x7f" < line[done] < "\u2e80":
            done += 1
        run = line[start:done]
        inside = _ELSEWHERE.sub("", run).strip(_SIGNS)
        if not any(map(str.isalpha, inside)):
            continue  # boxes, formulas
        if len(inside) < 2 or inside.isalpha() or _PHONETIC.search(run) is not None:
            continue
        found.append(Declined(start, done, line[start:done], "repair", "undecodable", MIXED.id))
    return tuple(found)


_LEGACY = frozenset(chain.id for chain in LEGACY)
_SIGNS = "¹²³°®™©”’»“«…‰"
"""What may stand beside a word, in whatever company."""

_ELSEWHERE = re.compile("[\x00-\x7f\u2e80-\uffff‘]")
"""What garbled text is not made of here; and the ayin of transliterated Arabic."""

_PHONETIC = re.compile("[\u0250-\u02b8ʼˈˌːˑ\u02e0-\u036f\u1d00-\u1dbf‿ⁿ]")

_USED = {MIXED.id: {"cp1252", "latin1", "cp1250", "cp1254", "mac-roman"}}
"""The code pages that a step of ftfy's on many of them settles."""


class _Found(NamedTuple):
    """What earlier layers of a line have shown: the code pages, and where they were."""

    settled: set[str]
    repaired: Overlaps[Span]


class _Step(NamedTuple):
    edits: list[Edit]
    declined: tuple[Declined, ...] = ()
    doubtful: bool = False
    total: float = 0.0


def _step(
    line: str,
    narrow: list[str],
    wide: list[str],
    shut: list[tuple[int, int]],
    known: _Found,
) -> tuple[list[Edit], tuple[Declined, ...], bool]:
    """One layer off a line, by the code pages that the gate names."""
    east = _Step([])
    if "gbk" in wide and not _encodes(line, "gbk"):
        wide = [*wide, "gb18030"]
    if wide:
        east = (not shut and _overwhelming(line, wide)) or _settle(line, wide, shut, known)
        if east.edits:
            return east[:3]
    bad = gate.FTFY in narrow
    names = [name for name in narrow if name in BY_CHARSET]
    whole = western.repairs(line, shut) if bad else []
    asks = not known.settled and not shut
    if whole and whole[0].rule not in (MIXED.id, WINDOWS.id):
        if asks and gate.LEGACY in narrow and len(whole) < western.BEYOND_CHANCE:
            gain = price(line) - price(apply(line, whole))
            if gain < _PLAIN and gate.is_odd(line, gate.LEGACY):
                guess = legacy.best(line, False)
                if guess is not None and guess.gain > gain - _MARGIN:
                    return _reread(line, guess) if guess.is_sure else ([], (), False)
        return whole, (), False
    gain = price(line) - price(apply(line, whole)) if whole else 0.0
    latin = asks and gate.LEGACY_LATIN in narrow and gate.is_odd(line, gate.LEGACY_LATIN)
    other = asks and gate.LEGACY in narrow and gate.is_odd(line, gate.LEGACY)
    west = _Step([])
    if names:
        west = (not shut and _overwhelming(line, names)) or _settle(line, names, shut, known)
    is_windows = bool(whole) and whole[0].rule == WINDOWS.id
    if (latin or other) and max(0.0 if is_windows else gain, west.total) < _UTF8:
        guess = legacy.best(line, latin, other)
        if guess is not None and guess.gain > west.total:
            is_rival = is_windows and not guess.chain.script and guess.gain <= gain
            if guess.is_sure and not is_rival:
                return _reread(line, guess)
            if guess.gain > gain and (
                guess.chain.charset in _C1 if is_windows else guess.chain.script
            ):
                return [], east.declined, True
    if whole:
        covered = Overlaps(west.edits)
        if west.total < gain + _MARGIN or not all(covered(edit) for edit in whole):
            return whole, (), True
    repaired = Overlaps(west.edits)
    doubts = tuple(d for d in east.declined if not repaired(Span(d.start, d.end)))
    return west.edits, doubts + west.declined, True


_C1 = ("mac-roman", "cp437", "cp850")
"""Code pages that have letters where Latin-1 has controls."""

_PLAIN = 60.0
"""Bits for UTF-8 on a line beyond which ftfy's word is enough ..."""

_UTF8 = 300.0
"""... and legacy code pages need not be asked."""


def _overwhelming(line: str, names: Iterable[str]) -> _Step | None:
    """The quick way, where all that is not ASCII on the line reads as UTF-8."""
    found: list[tuple[float, Chain, list[Reading]]] = []
    for name in names:
        readings = read_whole(line, charset(name))
        if readings and not all(_REDUPLICATED.fullmatch(reading.after) for reading in readings):
            chain = BY_CHARSET[name]
            found.append((readings[0].gain - chain.prior, chain, readings))
    if not found:
        return None
    found.sort(key=lambda pool: -pool[0])
    total, chain, readings = found[0]
    for behind, _, others in found[1:]:
        differ = [a.after for a in readings] != [b.after for b in others]
        if differ and total - behind < 2 * _MARGIN:
            return None
    edits = [_edit(line, reading, chain) for reading in readings]
    return _Step(edits, (), charset(chain.charset).single, total)


def _reread(line: str, guess: legacy.Guess) -> tuple[list[Edit], tuple[Declined, ...], bool]:
    """The edits of a line that was written in another legacy code page."""
    chain = guess.chain
    evidence = (
        f"{chain.charset} read as {guess.read_as}",
        f"{guess.gain:.0f} bits more plausible",
    )
    spans = western.differences(line, guess.after)
    edits = [Edit(a, b, line[a:b], after, chain.id, evidence) for a, b, after in spans]
    return edits, (), False


def _encodes(line: str, name: str) -> bool:
    return charset(name).encode(line) is not None


def _settle(line: str, names: Iterable[str], shut: list[tuple[int, int]], known: _Found) -> _Step:
    """The readings of a line in the code page that explains it best."""
    untouchable = Overlaps([Span(*span) for span in shut])

    def covered(start: int, end: int) -> bool:
        return bool(untouchable(Span(start, end)))

    pools: list[tuple[float, Chain, list[Reading]]] = []
    for name in names:
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
            total += _GLUED_MARKS * min(2, len(_GLUED.findall(line)))
        if all(reading.narrow for reading in readings):
            total -= _NARROW
            if all(_REDUPLICATED.fullmatch(reading.after) for reading in readings):
                once = {reading.after: reading.gain for reading in readings}
                total += sum(once.values()) - sum(reading.gain for reading in readings)
                total -= _NARROW * len(once)
        total -= chain.prior
        if readings:
            pools.append((total, chain, readings))
    pools.sort(key=lambda pool: -pool[0])
    if not pools:
        return _Step([])
    total, chain, readings = pools[0]
    units = sum(len(reading.after) for reading in readings)
    if total < (chain.threshold if units > 1 else chain.alone):
        is_near = total >= chain.threshold - _LACKING
        return _Step([], _too_short(line, readings, chain) if is_near else ())
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
        elif rival.gain <= reading.gain + _MARGIN:
            refused.append(_ambiguous(line, reading, rival, chain))
    step = [_edit(line, reading, chain) for reading in marked(line, believed)]
    return _Step(step, tuple(refused), True, total)


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


def marked(line: str, readings: list[Reading]) -> list[Reading]:
    """The readings with marks in their gaps, and those runs of marks that are gaps too.

    On a line whose code page is known, several marks in a row are lost bytes: U+FFFD always,
    ``?`` where another is proved to be or two cling to a letter. A gap becomes U+FFFD, but ``?``
    where other ``?`` are left in doubt: a line should not show the same loss in two ways.
    """
    if not readings:
        return readings
    gaps = any(reading.gaps for reading in readings)
    glued = _GLUED.search(line) is not None
    marks = _LOST_MARKS if gaps or glued else _REPLACEMENTS
    if gaps or glued or "\ufffd\ufffd" in line:
        taken = Overlaps(readings)
        alone = (Span(*match.span()) for match in marks.finditer(line))
        readings = sorted(
            [
                *readings,
                *(_gap(span) for span in alone if not taken(span)),
            ]
        )
    else:
        return readings
    kept = [line[a.end : b.start] for a, b in pairwise([_START, *readings])]
    doubt = "?" in "".join((*kept, line[readings[-1].end :], *(r.after for r in readings)))
    mark = "?" if doubt and "\ufffd" not in line else "\ufffd"
    return [
        reading._replace(after=reading.after.replace(lossy.GAP, mark)) if reading.gaps else reading
        for reading in readings
    ]


_START = Reading(0, 0, "", 0.0, False)
_REPLACEMENTS = re.compile("\ufffd{2,}")
_GLUED_MARKS = 4.0
"""Bits for ``??`` before a letter, on a line with a gap."""

_GLUED = re.compile(r"\?\?(?=[^\W\d_])(?!(?<=[^\W\d_]\?\?)[A-ZÀ-ÞΑ-ΩЁА-Я])")
"""... but between a word and a capital, where a question may end."""

_LOST_MARKS = re.compile(r"[?\ufffd]{2,}")

_WEAKEST = 3.0
"""Bits of a letter glued to clean hanzi, where the rest of its word was garbled."""

_DEEPER = 14.0
"""Bits for a second layer where a first one came off."""

_SETTLED = 20.0
"""Bits for a code page that has already been found on the line."""


def _gap(span: Span) -> Reading:
    return Reading(span.start, span.end, lossy.GAP, 0.0, False, (), 1)


def _rival(reading: Reading, rivals: Iterable[tuple[float, Overlaps[Reading]]]) -> Reading | None:
    """Another code page's reading of the same stretch that is as good."""
    for behind, readings in rivals:
        for rival in readings(reading):
            # Alone on its line each must win by itself; in company the company decides.
            if rival[:3] != reading[:3] and behind + reading.gain - rival.gain < _MARGIN:
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
