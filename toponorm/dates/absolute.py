"""Operations on expressions that name a place in the calendar: dates, holidays, ranges."""

from collections.abc import Mapping
from typing import Any

from toponorm.dates import calendars, centuries
from toponorm.dates.completion import complete, day_of_month, month_named, nearest_day
from toponorm.dates.context import SILENT, Context, Fields, Outcome, get, get_last
from toponorm.dates.values import When, bounds, day


def date(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a date with whatever parts it has."""
    year, short = get(fields, "y"), get(fields, "yy")
    if year is None and short is not None:
        fields = (*fields, ("y", centuries.full_year(short, context)))
        return centuries.checked(date(fields, given, context), context)
    if (era := get(fields, "era-year")) is not None:
        year = era + get(fields, "n")
    month = get(fields, "MMMM", "MMMM!", "M")
    number = get(fields, "d", "do", "dw", "do-late")
    weekday, named = get(fields, "E", "E!", "E1"), get(fields, "rel-weekday")
    if offset := named[1] if named else get(fields, "dir", "dir-the", "dir-after"):
        context = context._replace(cue="future" if offset > 0 else "past")  # el pasado lunes 4
    return complete(year, month, number, named[0] if named else weekday, context)


def era(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a year before or after Christ, or of a date in it."""
    year = get(fields, "n", "y")
    if get(fields, "era") == 0:
        if fields[0][0] == "era":  # Vancouver BC 2020
            return SILENT
        year = 1 - year
    if (part := get(fields, "season")) is not None:
        return Outcome(When("season", year, part=part), ("era",))
    month, number = get(fields, "MMMM"), get(fields, "d", "do", "dw")
    if number is not None:
        return Outcome(When("day", year, month, number), ("era",))
    if month is not None:
        return Outcome(When("month", year, month), ("era",))
    return Outcome(When("year", year), ("era",))


def day_number(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a day that is given by its number alone."""
    if offset := get(fields, "dir", "dir-the", "dir-after"):  # 오는 12일: the coming twelfth
        context = context._replace(cue="future" if offset > 0 else "past")
    return day_of_month(get(fields, "d", "do", "do-number", "do-case"), context)


def short_year(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Refuse a date whose year has two or three digits and may be of a reign."""
    return Outcome(refused="ambiguous-year", against=("the year may be that of a reign",))


def holiday(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a holiday."""
    rule = calendars.Holiday.of(get(fields, "holiday"))
    year = get(fields, "y")
    unit, offset = get(fields, "rel") or (get(fields, "unit"), get(fields, "dir"))
    if offset is not None:
        if unit != "Y":
            return SILENT
        if context.reference is None:
            return Outcome(When("day", None, rule.month, rule.day), ("holiday",))
        year = context.reference.year + offset
    if rule.day is not None and year is not None:
        return complete(year, rule.month, rule.day, None, context)
    if rule.day is not None:
        return nearest_day(rule.month, rule.day, context, omits_year=False)
    if year is None:
        year = _holiday_year(rule, context)
    date = rule.on(year) if year is not None else None
    return Outcome(day(date) if date else When("day"), ("holiday",))


def _holiday_year(rule: calendars.Holiday, context: Context) -> int | None:
    """The year in which a holiday that moves is nearest to the story."""
    outcome = nearest_day(rule.month, rule.middle, context, omits_year=False)
    return outcome.when.year if outcome.when else None


def event(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a day that bears the name of an event."""
    whole = get(fields, "event-day")
    return Outcome(When("day", whole // 10000, whole // 100 % 100, whole % 100), ("event",))


def both_ends(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the interval of two ends of which one borrows from the other."""
    numbers = [value for field, value in fields if field in ("d", "do", "dw")]
    months = [value for field, value in fields if field in ("MMMM", "MMMM!")]
    year = get_last(fields, "y")
    if year is None and (short := get_last(fields, "yy")) is not None:
        year = centuries.full_year(short, context)
    months = months * 2 if len(months) == 1 else months
    if not months:
        which = month_named(fields, context)
        if which is None:
            return SILENT
        year, months = which[0], [which[1]] * 2
    if not numbers:
        ends = [complete(year, month, None, None, context) for month in months]
    else:
        ends = [
            complete(year, month, number, None, context)
            for month, number in zip(months, numbers, strict=True)
        ]
    start, end = ends
    if start.when is None or end.when is None:
        return Outcome(refused="no-such-day", against=("the month has no such day",))
    first, last = bounds(start.when), bounds(end.when)
    if first and last and first[0] > last[0]:
        if year is not None and len(set(months)) == 2:  # December-January 2024
            start = start._replace(when=start.when._replace(year=year - 1))
        elif len(set(months)) == 2 and end.when.year is not None:  # 25/10 to 25/1, still to come
            end = end._replace(when=end.when._replace(year=end.when.year + 1))
        else:
            return SILENT
    elif numbers and months[0] == months[1] and numbers[0] >= numbers[1]:
        return SILENT
    return Outcome(When("interval", start=start.when, end=end.when), ("range", *start.evidence))


LAST_YEAR = 2075
"""The last year that a range of years may end with."""


def year_range(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the interval of a year and its short end, as in 1975-90."""
    years = [value for field, value in fields if field == "y"]
    short = get(fields, "yy")
    if short is not None and 1 <= short <= 12 and short <= years[0] % 100:
        return Outcome(When("month", years[0], short), ("ISO 8601 month",))  # 2016-11
    if short is not None:
        years.append(years[0] - years[0] % 100 + short)
    if years[0] >= years[1] or years[1] - years[0] > 500 or years[1] > LAST_YEAR:
        return SILENT  # Directive 2003/88 is none of a war
    start, end = (When("year", year) for year in years)
    return Outcome(When("interval", start=start, end=end), ("range of years",))
