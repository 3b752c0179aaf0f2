"""The algebra of edits: apply, invert, compose, and carry a span across.

An edit replaces ``before``, which stands at ``text[start:end]``, by ``after``. A *chain* of
edits is a tuple in reading order in which no edit begins before the last one ends. Everything
toponorm changes is such a chain, so that every change can be shown, undone and replayed; the
stages of :mod:`toponorm.normalizer` each think in their own text, and :func:`compose` brings
their edits back to the text that the user gave.

All positions are code points, all spans half open.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """One replacement: ``before``, at ``start:end`` of the original text, becomes ``after``.

    Attributes:
        start: where ``before`` begins, in code points of the original text.
        end: where it ends (exclusive); equal to ``start`` for an insertion.
        before: the text replaced.
        after: the text put in its place.
        rule: id of the rule that fired (``toponorm rules ID`` prints it); several rules that
            worked on the same span are joined with `` > `` in the order in which they fired.
        evidence: why it was believed, most telling first.

    >>> apply("Ankara, Turkiye", [Edit(8, 15, "Turkiye", "Türkiye", "place.spelling")])
    'Ankara, Türkiye'
    """

    start: int
    end: int
    before: str
    after: str
    rule: str
    evidence: tuple[str, ...] = ()


def check(text: str, edits: Iterable[Edit]) -> None:
    """Raise ``ValueError`` unless ``edits`` is a chain that fits ``text``.

    >>> check("Ankara, Turkiye", [Edit(8, 15, "Turkiye", "Türkiye", "place.spelling")])
    """
    at = 0
    for edit in edits:
        if not at <= edit.start <= edit.end <= len(text):
            raise ValueError(
                f"edit {edit.start}:{edit.end} ({edit.rule}) overlaps the one before it or "
                f"leaves the text (previous end {at}, length {len(text)}); sort the edits"
            )
        if text[edit.start : edit.end] != edit.before:
            raise ValueError(
                f"edit {edit.start}:{edit.end} ({edit.rule}) expects {edit.before!r}, but the "
                f"text has {text[edit.start : edit.end]!r} there; was it made for another text?"
            )
        at = edit.end


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with every edit made; the edits must be a chain (see :func:`check`).

    >>> apply("Ankara, Turkiye", [Edit(8, 15, "Turkiye", "Türkiye", "place.spelling")])
    'Ankara, Türkiye'
    """
    out, at = [], 0
    for edit in edits:
        out.append(text[at : edit.start])
        out.append(edit.after)
        at = edit.end
    out.append(text[at:])
    return "".join(out)


def shifted(edits: Iterable[Edit], by: int) -> list[Edit]:
    """Return the edits of a part of a text as edits of the text that it begins at ``by`` in.

    >>> shifted([Edit(8, 15, "Turkiye", "Türkiye", "place.spelling")], 100)[0][:2]
    (108, 115)
    """
    new = tuple.__new__  # garbled text has an edit per word
    return [new(Edit, (edit[0] + by, edit[1] + by, *edit[2:])) for edit in edits]


def invert(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits that undo ``edits``, with spans in the edited text.

    >>> done = [Edit(8, 15, "Turkiye", "Türkiye", "place.spelling")]
    >>> apply("Ankara, Türkiye", invert(done))
    'Ankara, Turkiye'
    """
    new = tuple.__new__  # see above
    out, drift = [], 0
    for start, _, before, after, rule, evidence in edits:
        at = start + drift
        out.append(new(Edit, (at, at + len(after), after, before, rule, evidence)))
        drift += len(after) - len(before)
    return tuple(out)


def compose(first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """Return one chain that does what ``first`` and then ``second`` would do.

    The spans of ``first`` are in the original text, those of ``second`` in the text that
    ``first`` leaves; the result's are in the original. Edits that touch the same characters
    become one edit that carries both rules; edits that cancel out vanish.

    >>> repaired = [Edit(0, 8, "TÃ¼rkiye", "Türkiye", "repair.ftfy")]
    >>> renamed = [Edit(0, 7, "Türkiye", "Turkey", "place.named")]
    >>> compose(repaired, renamed)[0][:5]
    (0, 8, 'TÃ¼rkiye', 'Turkey', 'repair.ftfy > place.named')
    """
    if not first or not second:
        return tuple(first or second)
    made = invert(first)  # what `first` left, as spans of the text between the two
    spans = sorted(
        [(edit.start, edit.end, 0, n) for n, edit in enumerate(made)]
        + [(edit.start, edit.end, 1, n) for n, edit in enumerate(second)]
    )
    out: list[Edit] = []
    drift = at = 0  # drift: from the text between back to the original
    while at < len(spans):
        low, high, group, n = spans[at]
        stop = at + 1
        while stop < len(spans) and spans[stop][0] < high:
            high = max(high, spans[stop][1])
            stop += 1
        if stop == at + 1:  # it touches no other, as nearly all do
            alone = first[n] if group == 0 else shifted((second[n],), drift)[0]
            if alone.before != alone.after:
                out.append(alone)
            if group == 0:
                drift += len(alone.before) - len(alone.after)
            at = stop
            continue
        undone = [n for *_, group, n in spans[at:stop] if group == 0]
        merged = _merge(
            low,
            high,
            [made[n] for n in undone],
            [second[n] for *_, group, n in spans[at:stop] if group == 1],
        )
        if merged is not None:
            start = merged.start + drift
            out.append(merged._replace(start=start, end=start + len(merged.before)))
        drift += sum(len(first[n].before) - len(first[n].after) for n in undone)
        at = stop
    return tuple(out)


def _merge(low: int, high: int, made: Sequence[Edit], second: Sequence[Edit]) -> Edit | None:
    """Return one edit for a run of overlapping edits, or ``None`` where they cancel out."""
    # Wherever `first` changed nothing inside the run, `second` knows what stands there.
    middle = [""] * (high - low)
    for edit in (*second, *made):
        middle[edit.start - low : edit.end - low] = edit.before
    text = "".join(middle)
    before = apply(text, [e._replace(start=e.start - low, end=e.end - low) for e in made])
    after = apply(text, [e._replace(start=e.start - low, end=e.end - low) for e in second])
    if before == after:
        return None
    rules = dict.fromkeys(edit.rule for edit in (*made, *second))
    evidence = dict.fromkeys(reason for edit in (*made, *second) for reason in edit.evidence)
    return Edit(low, high, before, after, " > ".join(rules), tuple(evidence))


class OffsetMap:
    """Carries spans of a text to the same place in its edited version.

    A span that cuts into an edit is widened to hold the whole of it: half a replacement has
    no counterpart on the other side. ``OffsetMap(invert(edits))`` goes the other way.

    Args:
        edits: the chain of edits that leads from the one text to the other.

    >>> across = OffsetMap([Edit(0, 3, "the", "", "x"), Edit(8, 15, "Turkiye", "Türkiye!", "y")])
    >>> across.span(8, 15)
    (5, 13)
    """

    __slots__ = ("_drift", "_edits", "_ends", "_starts")

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._starts = [edit.start for edit in edits]
        self._ends = [edit.end for edit in edits]
        self._drift = [0]
        for edit in edits:
            self._drift.append(self._drift[-1] + len(edit.after) - len(edit.before))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the span ``start:end`` stands in the edited text."""
        if not self._edits:
            return start, end
        if start == end:
            place = self._place(start)
            return place, place
        # Edits that end at or before `start` lie to the left of the span ...
        before = bisect_right(self._ends, start)
        left = start + self._drift[before]
        if before < len(self._edits) and self._starts[before] < start:
            left = self._starts[before] + self._drift[before]
        # ... those that begin at or after `end` lie to its right.
        until = bisect_left(self._starts, end)
        right = end + self._drift[until]
        if until and self._ends[until - 1] > end:
            right = self._ends[until - 1] + self._drift[until]
        return left, max(left, right)

    def _place(self, position: int) -> int:
        before = bisect_right(self._ends, position)
        if before < len(self._edits) and self._starts[before] < position:
            return self._starts[before] + self._drift[before]
        return position + self._drift[before]


def select(*groups: Iterable[Edit]) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """Return one chain out of several groups of edits on the same text, and what lost.

    Where edits overlap, the group named first wins; within a group the one that reads first,
    and of two that begin together the longer.

    >>> long, short = Edit(0, 8, "New York", "NYC", "a"), Edit(4, 8, "York", "Eboracum", "b")
    >>> select([long], [short]) == ((long,), (short,))
    True
    """
    kept: list[Edit] = []
    lost: list[Edit] = []
    for group in groups:
        merged: list[Edit] = []
        at = 0  # how far `kept` is merged
        for edit in sorted(group, key=_reading_order):
            while at < len(kept) and kept[at][:2] < edit[:2]:
                merged.append(kept[at])
                at += 1
            if (not merged or _is_clear(edit, merged[-1])) and (
                at == len(kept) or _is_clear(edit, kept[at])
            ):
                merged.append(edit)
            else:
                lost.append(edit)
        kept = merged + kept[at:]
    return tuple(kept), tuple(lost)


def _reading_order(edit: Edit) -> tuple[int, bool, int]:
    start, end = edit[:2]
    return start, start != end, -end


def _is_clear(edit: Edit, other: Edit) -> bool:
    """Whether two edits can both be made."""
    if edit[:2] == other[:2]:
        return False
    return other.end <= edit.start or edit.end <= other.start
