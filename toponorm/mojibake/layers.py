"""Layers of mojibake, peeled one after the other, to the bottom or not at all.

Text that went wrong twice is garbled text garbled again, perhaps with another code page, so the
same question is put to each result until nothing answers. What the steps did is composed to one
chain of edits on the line as it came.

In each round the code pages of East Asia come first: on half-width kana ftfy itself would repair
wrongly. Then ftfy decides wherever it wants to; then the code pages that it does not know, and
stretches that it cannot take out of their line.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from toponorm.edits import Edit, OffsetMap, apply, compose, invert
from toponorm.mojibake import gate, legacy, western
from toponorm.mojibake.chains import BESIDE, BY_CHARSET, LEGACY
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.evidence import price
from toponorm.mojibake.leftovers import lost, undecodable
from toponorm.mojibake.lossy import MARKS
from toponorm.mojibake.ranking import MARGIN, Known, Step, overwhelming, settle
from toponorm.mojibake.readings import BEYOND_CHANCE, LOSSY
from toponorm.mojibake.spans import Overlaps, Span
from toponorm.mojibake.utf8chains import MIXED, WINDOWS
from toponorm.result import Declined

_ROUNDS = 8


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
        found = Known(settled, Overlaps([Span(*span) for span in repaired]))
        step, refused, doubtful, _ = _step(current, narrow, wide, shut, found)
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
    declined += lost(line, edits)
    if not edits and not declined and not is_quiet and gate.FTFY in narrow:
        declined = undecodable(line)
    return edits, declined, is_quiet


_LEGACY = frozenset(chain.id for chain in LEGACY)
_USED = {MIXED.id: {"cp1252", "latin1", "cp1250", "cp1254", "mac-roman"}}
"""The code pages that a step of ftfy's on many of them settles."""


def _step(
    line: str,
    narrow: list[str],
    wide: list[str],
    shut: list[tuple[int, int]],
    known: Known,
) -> Step:
    """One layer off a line, by the code pages that the gate names."""
    east = Step([])
    if "gbk" in wide and not _encodes(line, "gbk"):
        wide = [*wide, "gb18030"]
    if wide:
        east = (not shut and overwhelming(line, wide)) or settle(line, wide, shut, known)
        if east.edits:
            return east
    bad = gate.FTFY in narrow
    names = [name for name in narrow if name in BY_CHARSET]
    whole = western.repairs(line, shut) if bad else []
    is_lossy = bool(whole) and LOSSY.search(line) is not None
    asks = not known.settled and not shut
    if whole and not is_lossy and whole[0].rule not in (MIXED.id, WINDOWS.id):
        if asks and gate.LEGACY in narrow and len(whole) < BEYOND_CHANCE:
            gain = price(line) - price(apply(line, whole))
            if gain < _PLAIN and gate.is_odd(line, gate.LEGACY):
                guess = legacy.best(line, False)
                if guess is not None and guess.gain > gain - MARGIN:
                    return _reread(line, guess) if guess.is_sure else Step([])
        return Step(whole)
    gain = price(line) - price(apply(line, whole)) if whole else 0.0
    latin = asks and gate.LEGACY_LATIN in narrow and gate.is_odd(line, gate.LEGACY_LATIN)
    other = asks and gate.LEGACY in narrow and gate.is_odd(line, gate.LEGACY)
    west = Step([])
    all_of_it = overwhelming(line, names) if names and not shut else None
    if all_of_it is None:
        names += dict.fromkeys(rare for name in narrow for rare in BESIDE.get(name, ()))
        all_of_it = overwhelming(line, names) if names and not shut else None
    if is_lossy:
        names = [*dict.fromkeys((*names, *_WESTERN))]
    if names:
        west = all_of_it or settle(line, names, shut, known)
    is_windows = bool(whole) and whole[0].rule == WINDOWS.id
    if (latin or other) and max(0.0 if is_windows else gain, west.total) < _UTF8:
        guess = legacy.best(line, latin, other)
        if guess is not None and guess.gain > west.total:
            is_rival = is_windows and not guess.chain.script and guess.gain <= gain
            if guess.is_sure and not is_rival:
                return _reread(line, guess)
            if guess.gain > gain and (
                guess.chain.script or (is_windows and guess.chain.charset in _C1)
            ):
                return Step([], east.declined, True)
    if whole:
        covered = Overlaps(west.edits)
        if {edit[:4] for edit in whole} < {edit[:4] for edit in west.edits}:
            is_better = True
        elif is_lossy:
            is_better = _unmarked(line, west.edits) < _unmarked(line, whole)
        else:
            is_better = west.total >= (gain + MARGIN if all_of_it is None else gain - _PARTS)
        if not is_better or not all(covered(edit) for edit in whole):
            return Step(whole, (), True)
    repaired = Overlaps(west.edits)
    doubts = tuple(d for d in east.declined if not repaired(Span(d.start, d.end)))
    return Step(west.edits, doubts + west.declined, True)


_WESTERN = ("cp1252", "latin1")


def _unmarked(line: str, edits: Iterable[Edit]) -> float:
    """What an edited line costs, marks for lost bytes apart: whoever sets some is not to pay."""
    return price(apply(line, tuple(edits)).translate(_NO_MARKS))


_NO_MARKS = str.maketrans(dict.fromkeys(MARKS))

_C1 = ("mac-roman", "cp437", "cp850")
"""Code pages that have letters where Latin-1 has controls."""

_PARTS = 12.0
"""Bits by which parts of a line may read better in several code pages than all of it in one."""

_PLAIN = 60.0
"""Bits for UTF-8 on a line beyond which ftfy's word is enough ..."""

_UTF8 = 300.0
"""... and legacy code pages need not be asked."""


def _reread(line: str, guess: legacy.Guess) -> Step:
    """The edits of a line that was written in another legacy code page."""
    chain = guess.chain
    evidence = (
        f"{chain.charset} read as {guess.read_as}",
        f"{guess.gain:.0f} bits more plausible",
    )
    spans = western.differences(line, guess.after)
    return Step([Edit(a, b, line[a:b], after, chain.id, evidence) for a, b, after in spans])


def _encodes(line: str, name: str) -> bool:
    return charset(name).encode(line) is not None
