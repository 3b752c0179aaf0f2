"""Operations on dates of other calendars, and of reigns."""

import datetime
from collections.abc import Mapping
from typing import Any

from toponorm.dates import almanacs
from toponorm.dates.completion import complete
from toponorm.dates.context import SILENT, Context, Fields, Outcome, get
from toponorm.dates.values import When, day

_NO_SUCH_DAY = "no-such-day"


def other_calendar(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a date whose month belongs to another calendar."""
    calendar, _, number = get(fields, "cal-month").partition("-")
    year, month = get(fields, "hebrew-year", "n"), int(number)
    named = get(fields, "cal-era")
    low, high = almanacs.YEARS[calendar]
    if not low <= year <= high or named not in (None, calendar):
        return SILENT
    if named is None and calendar in almanacs.STATED:
        return SILENT
    convert = almanacs.CALENDARS[calendar]
    evidence = (f"{calendar.capitalize()} calendar",)
    if (number := get(fields, "d", "do", "hebrew-day")) is None:
        if named is None and calendar in almanacs.LATE:
            return SILENT
        first = convert(year, month, 1)
        lengths = (31, 30, 29, 28, 6, 5)
        last = next((end for days in lengths if (end := convert(year, month, days))), None)
        if first is None or last is None:
            return SILENT
        return Outcome(When("interval", start=day(first), end=day(last)), evidence)
    date = convert(year, month, number)
    if date is None and calendar == "hebrew" and month == 6:
        date = convert(year, 7, number)  # the only Adar of the year
    if date is None:
        return Outcome(refused=_NO_SUCH_DAY, against=("its calendar has no such day",))
    weekday = get(fields, "E")
    if weekday is not None and date.isoweekday() != weekday:
        return complete(date.year, date.month, date.day, weekday, context)
    return Outcome(day(date), evidence)


def numeric_era(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of three numbers behind which a calendar is named."""
    calendar = get(fields, "cal-era")
    first, month, third = (int(value) for field, value in fields if field == "#")
    low, high = almanacs.YEARS.get(calendar, (1, 0))
    year, number = (first, third) if first > third else (third, first)
    if not low <= year <= high or (year == third and context.order == "Mdy"):
        return SILENT
    date = almanacs.CALENDARS[calendar](year, month, number)
    if date is None:
        return Outcome(refused=_NO_SUCH_DAY, against=("its calendar has no such day",))
    return Outcome(day(date), (f"{calendar.capitalize()} calendar",))


def old_style(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a date of the Julian calendar; of two that stand together, ours."""
    numbers = [value for field, value in fields if field in ("d", "do")]
    months = [value for field, value in fields if field == "MMMM"]
    year = get(fields, "y")
    dates = [
        almanacs.julian(year, month, number) for month, number in zip(months, numbers, strict=True)
    ]
    evidence = ("Julian calendar",)
    if len(dates) == 1:
        if dates[0] is None:
            return Outcome(refused=_NO_SUCH_DAY, against=("its calendar has no such day",))
        return Outcome(day(dates[0]), evidence)
    ours = [_date(year, month, number) for month, number in zip(months, numbers, strict=True)]
    for julian, other in (dates, ours[::-1]), (dates[::-1], ours):
        if julian[0] is not None and julian[0] == other[0]:
            return Outcome(day(julian[0]), (*evidence, "both days named"))
    return SILENT


def _date(year: int, month: int, number: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def reign(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a year, or a date in it, counted from a throne."""
    numbers = [
        int(value) for field, value in fields if field in ("#", "MMMM") or field[:6] == "kanji-"
    ]
    year, *rest = numbers
    year += get(fields, "era-year", "era-letter")
    month, number = (*rest, None, None)[:2]
    return complete(year, month, number, get(fields, "E"), context)


def day_of_year(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of an ISO 8601 year and day of it: *on 2023-094*."""
    year, number = get(fields, "y"), get(fields, "yyy")
    date = datetime.date(year, 1, 1) + datetime.timedelta(number - 1)
    if number == 0 or date.year != year:
        return SILENT
    return Outcome(day(date), ("ISO 8601 day of the year",))
