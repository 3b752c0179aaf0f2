"""Units of the calendar, counted from a day."""

import datetime

from toponorm.dates.context import SILENT, Outcome
from toponorm.dates.values import When, day, week

UNIT_NAMES = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
    "WE": "weekend",
}
"""Granularity by TIMEX3's letter of a unit."""


def shift_unit(unit: str, count: int, base: datetime.date | None) -> Outcome:
    """Return the unit that lies so many units from a day."""
    if unit not in UNIT_NAMES:
        return SILENT
    if base is None:
        return Outcome(open_unit(unit), ("no reference",))
    try:
        return Outcome(_unit_from(unit, count, base), ("counted from the reference",))
    except (ValueError, OverflowError):
        return SILENT


def shift_day(unit: str, count: int, base: datetime.date) -> Outcome:
    """Return the day that lies so many days, weeks, months or years from a day.

    >>> shift_day("M", 1, datetime.date(2023, 1, 31)).when[:4]
    ('day', 2023, 2, 28)
    """
    if unit in ("D", "W"):
        return shift_unit("D", (7 if unit == "W" else 1) * count, base)
    months = base.year * 12 + base.month - 1 + count * (12 if unit == "Y" else 1)
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return SILENT
    last = 31
    if month < 11:
        last = (datetime.date(year, month + 2, 1) - datetime.timedelta(1)).day
    when = When("day", year, month + 1, min(base.day, last))
    return Outcome(when, ("counted from the reference",))


def open_unit(unit: str) -> When:
    """Return the record of a unit of which nothing is known."""
    if unit == "D":
        return When("day")
    if unit in ("W", "WE"):
        return When("week" if unit == "W" else "weekend")
    return When(UNIT_NAMES[unit])


def _unit_from(unit: str, count: int, base: datetime.date) -> When:
    if unit == "D":
        return day(base + datetime.timedelta(count))
    if unit in ("W", "WE"):
        return week(base + datetime.timedelta(7 * count), UNIT_NAMES[unit])
    if unit == "M":
        months = base.year * 12 + base.month - 1 + count
        year, month = divmod(months, 12)
        return _in_range(When("month", year, month + 1))
    if unit == "Q":
        year, quarter = divmod(base.year * 4 + (base.month - 1) // 3 + count, 4)
        return _in_range(When("quarter", year, part=quarter + 1))
    if unit == "Y":
        return _in_range(When("year", base.year + count))
    if unit == "DE":
        return When("decade", base.year // 10 + count)
    return When("century", base.year // 100 + count)


def _in_range(when: When) -> When:
    if when.year is None or not 1 <= when.year <= 9999:
        raise ValueError("outside of the calendar")
    return when
