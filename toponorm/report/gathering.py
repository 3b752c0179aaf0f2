"""What a report says: counts of everything, and a sample of it that fits on a page.

Results come one after the other and are not kept: counts grow with the number of rules, files
and names, and of finds and texts a sample is kept that is the same for the same corpus and seed.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from toponorm.corpus.records import Unit
from toponorm.corpus.text import Lines
from toponorm.edits import Edit
from toponorm.report.marked import kind_of
from toponorm.result import Declined, Mention, Result

CHANGED, RECOGNISED, LEFT = range(3)
"""What became of a find."""

MOST = (100_000, 20_000, 20_000)
"""So many finds of each sort are kept; of more, a sample."""

TEXTS = 20
"""So many texts are shown whole."""

LONGEST = 20_000
"""Code points of a text that is shown."""

AROUND = 30
"""Code points beside a find."""

_BLANKS = re.compile(r"\s+")
_BITS = re.compile(r"(\d+) bits more plausible")
_DAY = re.compile(r"(?!0000)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")


class Find(NamedTuple):
    """A find, as the page lists it.

    Attributes:
        decision: :data:`CHANGED`, :data:`RECOGNISED` or :data:`LEFT`.
        rule: the rule that fired.
        file: the number of the file.
        line: the line of the file.
        left: the text before it.
        before: the text found.
        after: what it became, what it means, or why it was left alone.
        right: the text behind it.
        kind: what it is of, which is its colour.
        bits: how much more plausible a repair is, in bits; -1 of what is not weighed.
        evidence: why it was believed.
    """

    decision: int
    rule: str
    file: int
    line: int
    left: str
    before: str
    after: str
    right: str
    kind: str
    bits: int
    evidence: str


class Entity:
    """A place, a person or an organisation, with its spellings."""

    __slots__ = ("kind", "spellings", "values")

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.values: Counter[str] = Counter()
        self.spellings: Counter[str] = Counter()


class Gathering:
    """What the page is made of.

    Args:
        seed: of the samples.

    Attributes:
        texts: how many texts there were.
        decisions: how many finds of each sort.
        rules: how often each rule changed something, recognised something, left it alone.
        files: the same for each file; their order is that of the numbers in finds.
        entities: the places, persons and organisations, by id.
        dates: how often each date was named: year, month or 0, day or 0.
    """

    def __init__(self, seed: int = 0) -> None:
        self.texts = 0
        self.decisions = [0, 0, 0]
        self.rules: dict[str, list[int]] = {}
        self.files: dict[str, list[int]] = {}
        self.entities: dict[str, Entity] = {}
        self.dates: Counter[tuple[int, int, int]] = Counter()
        self._numbers: dict[str, int] = {}
        self._random = random.Random(seed)
        self._kept: tuple[list[tuple[int, Find]], ...] = ([], [], [])
        self._shown: list[tuple[int, str, str, Result]] = []

    def add(self, unit: Unit, text: str, result: Result) -> None:
        """Take the result of a text.

        Args:
            unit: where the text stands.
            text: the text.
            result: what normalizing it gave.
        """
        self.texts += 1
        self._show(unit, text, result)
        counts = self.files.setdefault(unit.path, [0, 0, 0])
        number = self._numbers.setdefault(unit.path, len(self._numbers))
        lines: Lines | None = None
        for decision, found, after, kind in _finds(result):
            self.decisions[decision] += 1
            self.rules.setdefault(found.rule, [0, 0, 0])[decision] += 1
            counts[decision] += 1
            kept = self._kept[decision]
            place = _place(self._random, len(kept), MOST[decision], self.decisions[decision])
            if place is None:
                continue
            line = unit.line
            if not unit.field:
                lines = lines or Lines(text)
                line += lines.position(found.start)[0] - 1
            bits = _BITS.search(" ".join(found.evidence))
            kept[place : place + 1] = [
                (
                    sum(self.decisions),
                    Find(
                        decision,
                        found.rule,
                        number,
                        line,
                        _line(text[max(0, found.start - AROUND) : found.start]),
                        text[found.start : found.end],
                        after,
                        _line(text[found.end : found.end + AROUND]),
                        kind,
                        int(bits[1]) if bits else -1,
                        "; ".join(found.evidence),
                    ),
                )
            ]
        for mention in result.mentions:
            self._name(mention)

    def finds(self) -> list[Find]:
        """Return the finds that are kept, in the order of the corpus."""
        return [find for _, find in sorted(pair for kept in self._kept for pair in kept)]

    def shown(self) -> list[tuple[str, str, Result]]:
        """Return the texts that are shown, with their names, in the order of the corpus."""
        return [row[1:] for row in sorted(self._shown, key=lambda row: row[0])]

    def _show(self, unit: Unit, text: str, result: Result) -> None:
        """Keep a text to be shown whole, if it is drawn."""
        if len(text) > LONGEST or not (result.edits or result.mentions or result.declined):
            return
        place = _place(self._random, len(self._shown), TEXTS, self.texts)
        if place is None:
            return
        name = f"{unit.path}:{unit.line}:{unit.field}" if unit.field else unit.path
        self._shown[place : place + 1] = [(self.texts, name, text, result)]

    def _name(self, mention: Mention) -> None:
        if mention.id is not None:
            entity = self.entities.setdefault(mention.id, Entity(mention.kind))
            entity.spellings[mention.text] += 1
            entity.values[mention.value] += 1
        elif day := _DAY.match(mention.value):
            year, month, number = (int(part or 0) for part in day.groups())
            self.dates[year, month, number] += 1


def _finds(result: Result) -> Iterator[tuple[int, Edit | Mention | Declined, str, str]]:
    """Yield each find once: what became of it, what it became or why not, its colour."""
    changed = {(edit.start, edit.end) for edit in result.edits}
    for edit in result.edits:
        yield CHANGED, edit, edit.after, kind_of(edit.rule)
    for mention in result.mentions:
        if (mention.start, mention.end) not in changed:
            value = " ".join(part for part in (mention.id, mention.value) if part)
            yield RECOGNISED, mention, value, mention.kind
    for declined in result.declined:
        yield LEFT, declined, declined.reason, "left"


def _place(draw: random.Random, kept: int, most: int, seen: int) -> int | None:
    """Return where in a sample the next one goes, if anywhere: Vitter's algorithm R."""
    if kept < most:
        return kept
    place = draw.randrange(seen)
    return place if place < most else None


def _line(text: str) -> str:
    return _BLANKS.sub(" ", text)
