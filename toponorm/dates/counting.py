"""Operations on what is counted in a month or a year: its second week, first Monday, last day."""

import datetime
from collections.abc import Mapping
from typing import Any

from toponorm.dates.absolute import date
from toponorm.dates.completion import complete, month_named, nearest_month
from toponorm.dates.context import SILENT, Context, Fields, Outcome, base_of, get
from toponorm.dates.units import shift_unit
from toponorm.dates.values import When, bounds, day, week


def numbered_week(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a week that is given by its number in the year."""
    number, year = get(fields, "n", "nth", "do"), get(fields, "y")
    named = get(fields, "rel")
    if named is None and (offset := get(fields, "dir", "dir-after")) is not None:
        units = [value for field, value in fields if field == "unit"]
        if units:
            named = next((unit for unit in units if unit != "W"), "W"), offset
    if named is not None and number is not None:
        return _week_of(named, number, context)
    if named is not None:
        return _last_of_year(named, year)
    if get(fields, "unit") == "W" and number == -1 and year is not None:
        return _last_of_year(("W", -1), year)
    if get(fields, "unit") == "M" and number is not None and -1 <= number <= 12:
        return Outcome(When("month", year, number if number > 0 else 12), ("month of a year",))
    if get(fields, "unit") not in ("W", None) or number is None or not 1 <= number <= 53:
        return SILENT
    base = base_of(context)
    if year is None and base is not None:
        year = base.year
    return Outcome(When("week", year, part=number), ("number of a week",))


def _week_of(named: tuple[str, int], number: int, context: Context) -> Outcome:
    """The n-th week of *this month*, *next year*: *the third week of next year*."""
    unit, offset = named
    when = shift_unit(unit, offset, base_of(context)).when
    if when is None or when.year is None or unit not in ("M", "Y"):
        return SILENT
    if unit == "Y":
        return numbered_week((("n", number), ("y", when.year)), {}, context)
    month = (("nth", number), ("unit", "W"), ("MMMM", when.month), ("y", when.year))
    return nth_week(month, {}, context)


def _last_of_year(named: tuple[str, int], year: int) -> Outcome:
    """The last week, month or quarter of a year, for which one word stands."""
    unit, offset = named
    if offset != -1:
        return SILENT
    evidence = ("last of a year",)
    if unit == "W":
        return Outcome(week(datetime.date(year, 12, 28)), evidence)
    if unit == "M":
        return Outcome(When("month", year, 12), evidence)
    return Outcome(When("quarter", year, part=4), evidence) if unit == "Q" else SILENT


def nth_week(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the n-th week of a month, or of the week that a day lies in."""
    if (
        get(fields, "rel") is None
        and (named := get(fields, "week-noun", "weekend", "week-from")) is not None
    ):
        outcome = date(fields, given, context)
        days = bounds(outcome.when) if outcome.when is not None else None
        if days is None:
            return outcome
        when = week(days[0], "weekend" if named == "WE" else "week")
        if context.counts_days and named != "WE" and (days := bounds(when)) is not None:
            when = When("interval", start=day(days[0]), end=day(days[1]))
        return outcome._replace(when=when)
    unit = get(fields, "unit")
    if (named := get(fields, "rel")) is not None and named[1] == -1:  # the last week of July
        unit, fields = named[0], (*fields, ("last", -1))
    if unit == "D":
        return nth_day(fields, given, context)
    if unit != "W":
        return SILENT
    number, year, month = get(fields, "nth", "do"), get(fields, "y"), get(fields, "MMMM")
    if number == -1 or (number is None and get(fields, "last") is not None):
        number = 4
    if number is None or not 1 <= number <= 5:
        return SILENT
    evidence: tuple[str, ...] = ("week of a month",)
    if year is None:
        outcome = nearest_month(month, context)
        year = outcome.when.year if outcome.when else None
        evidence += outcome.evidence
    return Outcome(When("week-of-month", year, month, part=number), evidence)


def nth_weekday(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the n-th Monday, or another weekday, of a month."""
    number, weekday = get(fields, "nth", "do"), get(fields, "E")
    if (named := get(fields, "rel-weekday")) is not None:  # last Friday in October
        weekday, number = named[0], named[1] if named[1] == -1 else None
    if number is None and get(fields, "last") is not None:
        number = -1
    year, month = get(fields, "y"), get(fields, "MMMM")
    if month is None:
        which = month_named(fields, context)
        if which is None:
            return SILENT
        year, month = which
    elif year is None:
        outcome = nearest_month(month, context)
        year = outcome.when.year if outcome.when else None
        if year is None:
            return Outcome(When("month", None, month), ("no year and no reference",))
    first = datetime.date(year, month, 1)
    offset = (weekday - first.isoweekday()) % 7
    days = [first + datetime.timedelta(offset + 7 * week) for week in range(5)]
    days = [date for date in days if date.month == month]
    if number is None or not (number == -1 or 1 <= number <= len(days)):
        return SILENT
    return Outcome(day(days[number if number == -1 else number - 1]), ("weekday of a month",))


def nth_day(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the n-th or the last day of a month."""
    number, month, year = get(fields, "d", "do", "nth"), get(fields, "MMMM"), get(fields, "y")
    if number is None and get(fields, "last") is not None:
        number = -1
    if month is None:
        which = month_named(fields, context)
        if which is None:
            return SILENT
        year, month = which
    if number is None or not -1 <= number <= 31 or not number:
        return SILENT
    if number > 0:
        return complete(year, month, number, None, context)
    if year is None:
        when = nearest_month(month, context).when
        year = when.year if when is not None else None
    days = bounds(When("month", year, month))
    if days is None:
        return Outcome(When("month", year, month), ("no year and no reference",))
    return Outcome(day(days[1]), ("last day of a month",))
