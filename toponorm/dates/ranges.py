"""Ranges as one mention: *from 30 July to 3 August*, *Monday to Friday*, *between now and May*.

TIMEX3 tags the two ends of a range one by one, and in news they stay two mentions. Where the
caller says which way open dates lie, as in messages, queries and appointments, the two ends and
the words around them are one mention, whose value is the interval.
"""

import datetime
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from toponorm.dates.fields import PUNCTUATION
from toponorm.dates.values import When, bounds, day, written
from toponorm.dates.words import Vocabulary
from toponorm.result import Mention

LONGEST_LINK = 24
"""Characters: what stands between the two ends is one short word, perhaps with an article."""

_POINTS = frozenset(("day", "part-of-day", "week", "month", "quarter", "season", "year"))
"""Granularities of what can be an end."""


class Read(NamedTuple):
    """A mention and what it means, with its span in the key."""

    mention: Mention
    when: When
    start: int
    end: int
    has_year: bool = False


def joined(
    found: Sequence[Read], lower: str, vocabulary: Vocabulary, today: datetime.date | None
) -> list[tuple[int, Mention]]:
    """Return the mentions that replace two others, each with the index of the first of them.

    Args:
        found: what was read, in reading order.
        lower: the key of the text in lower case.
        vocabulary: the words of its language.
        today: what *now* means.
    """
    out: list[tuple[int, Mention]] = []
    at = 0
    while at + 1 < len(found):
        mention = _one(found[at], found[at + 1], lower, vocabulary, today)
        if mention is not None:
            out.append((at, mention))
            at += 1
        at += 1
    return out


def _one(
    first: Read, second: Read, lower: str, vocabulary: Vocabulary, today: datetime.date | None
) -> Mention | None:
    between = lower[first.end : second.start]
    if len(between) > LONGEST_LINK or "\n" in between:
        return None
    before = lower[max(0, first.start - LONGEST_LINK) : first.start].rstrip()
    after = lower[second.end : second.end + LONGEST_LINK].strip()
    # Turkish says where a range begins by an ending: 5 Mayıs'tan 8 Mayıs'a
    ending = "'" + lower[first.start : first.end].rpartition("'")[2]
    word = between.strip(" ") or ending
    if not _links(word, before, after, vocabulary):
        return None
    start, end = _end(first.when, today), _end(second.when, today)
    if start is None or end is None or first.mention.rule == "date.day-of-month":
        return None
    if second.mention.rule == "date.day-of-month":  # the 3rd of May to the 5th
        if start.granularity != "day" or (start.day or 0) >= (end.day or 0):
            return None
        end = start._replace(day=end.day)
    elif (
        first.has_year != second.has_year
        and (start.month and end.month)
        and _WEEKDAYS.isdisjoint((first.mention.rule, second.mention.rule))
    ):
        later = int((start.month, start.day or 0) > (end.month, end.day or 0))
        if first.has_year:
            end = end._replace(year=(start.year or 0) + later)
        else:
            start = start._replace(year=(end.year or 0) - later)
    start_days, end_days = bounds(start), bounds(end)
    if start_days is None or end_days is None:
        return None
    if start_days[0] > end_days[0] and second.mention.rule in _WEEKDAYS:
        late = (start_days[0] - end_days[0]).days  # next Thursday to Saturday
        end = day(end_days[0] + timedelta(late + -late % 7))
    elif start_days[0] > end_days[0]:  # the first end lies before the second, whatever its year
        start = start._replace(year=(start.year or 0) - 1)
        earlier = bounds(start)
        if earlier is None or not 0 < (end_days[0] - earlier[0]).days < _YEAR:
            return None
    when = When("interval", start=start._replace(mod=None), end=end._replace(mod=None))
    value, edtf, form, _ = written(when)
    mention = second.mention
    text = lower[first.start : second.end]
    return first.mention._replace(
        end=mention.end, text=text, value=value, edtf=edtf, form=form, rule="date.range",
        evidence=("range", *first.mention.evidence),
    )  # fmt: skip


_YEAR = 366

_WEEKDAYS = frozenset(("date.weekday", "date.relative-that"))
"""Rules of an end that is a weekday and no more."""


def _end(when: When, today: datetime.date | None) -> When | None:
    if when.granularity == "vague" and when.part == "PRESENT_REF" and today is not None:
        return When("day", today.year, today.month, today.day)
    return when if when.granularity in _POINTS else None


def _links(word: str, before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Whether a word between two dates makes a range of them."""
    forms = vocabulary.forms
    pieces = word.split(" ")
    senses = forms.get(word) or forms.get(pieces[0], {})
    rest = pieces[1:] if word not in forms else []
    if any(not {"the", "on", "of"} & set(forms.get(piece, ())) for piece in rest):
        return False
    if "-to" in PUNCTUATION.get(word, ()):
        return True
    if "to" in senses or "-to" in senses or "range-to" in senses:
        return True
    if "and" not in senses:
        return False
    ahead, behind = before.split(" "), after.split(" ")
    around = [" ".join(ahead[-size:]) for size in (1, 2, 3)]
    around += [" ".join(behind[:size]) for size in (1, 2, 3)]
    if vocabulary.is_unspaced:
        around += [after[:size] for size in (2, 3)]
    return any("between" in forms.get(words, ()) for words in around)
