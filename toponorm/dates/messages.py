"""How values are written in messages, queries and appointments: as what a calendar can hold.

News counts in quarters and decades, and TIMEX3 has a notation for them. A calendar has days,
weeks, months and years: what lies between is the interval of its first and its last day there,
and so are the beginning, the middle and the end of a week or a month.
"""

from collections.abc import Mapping
from datetime import timedelta

from toponorm.dates.values import When, bounds, day

_COUNTED = frozenset(("quarter", "half", "decade", "century"))
"""Granularities that a calendar does not have."""

_PARTS: Mapping[tuple[str, str], tuple[int, int]] = {
    ("week", "START"): (0, 2),
    ("week", "END"): (4, 6),
    ("month", "START"): (0, 9),
    ("month", "MID"): (10, 19),
    ("month", "END"): (20, 30),
}
"""First and last day of a part, counted from the first day of the unit; the last one at most."""


def in_days(when: When) -> When:
    """Return the interval that a calendar holds for a value, or the value itself.

    >>> in_days(When("quarter", 2023, part=3)).start[:4]
    ('day', 2023, 7, 1)
    >>> in_days(When("month", 2023, 4, mod="END")).start[:4]
    ('day', 2023, 4, 21)
    """
    kind, mod = when.granularity, when.mod or ""
    days = bounds(when)
    if days is None:
        return when
    first, last = days
    if kind == "week-of-month" and isinstance(when.part, int):  # that its Thursday lies in
        month = first.replace(day=1)
        start = month + timedelta((3 - month.weekday()) % 7 - 3 + 7 * (when.part - 1))
        end = start + timedelta(6)
    elif (kind, mod) in _PARTS:
        offset, until = _PARTS[kind, mod]
        start, end = first + timedelta(offset), min(last, first + timedelta(until))
    elif kind in _COUNTED:
        start, end = first, last
    else:
        return when
    return When("interval", start=day(start), end=day(end))
