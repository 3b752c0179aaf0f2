"""Operations on expressions that name a place in the calendar: dates, years, seasons, ranges."""

import datetime
from collections.abc import Mapping
from typing import Any

from toponorm.dates import calendars, centuries
from toponorm.dates.completion import (
    complete,
    day_of_month,
    exists,
    full,
    nearest_day,
    nearest_month,
)
from toponorm.dates.context import (
    SILENT,
    Context,
    Fields,
    Outcome,
    base_of,
    direction_of,
    get,
    get_last,
)
from toponorm.dates.units import shift_unit
from toponorm.dates.values import When, bounds, day, week


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
    weekday, named = get(fields, "E", "E!"), get(fields, "rel-weekday")
    return complete(year, month, number, named[0] if named else weekday, context)


def numeric(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of three numbers, by the order that language or document give."""
    numbers = [value for field, value in fields if field == "#"]
    outcome = _numeric(numbers, get(fields, "E"), context)
    is_short = all(len(number) <= 2 for number in numbers)
    return centuries.checked(outcome, context) if is_short else outcome


def _numeric(numbers: list[str], weekday: int | None, context: Context) -> Outcome:
    first, second, third = map(int, numbers)
    year, number = max(first, third), min(first, third)
    if _is_own(year, context) and context.calendar not in calendars.IN_WORDS:
        if context.calendar == "persian":
            return _persian_day(year, second, number)
        if context.calendar not in calendars.AHEAD:
            return OTHER_CALENDAR
        ahead = calendars.AHEAD[context.calendar]
        first, third = (part - ahead if part == year else part for part in (first, third))
    if len(numbers[0]) == 4:
        if not 1000 <= first <= 2999 or max(len(numbers[1]), len(numbers[2])) > 2:
            return SILENT
        if not calendars.NEWS_YEARS[0] <= first <= calendars.NEWS_YEARS[1]:
            return OTHER_CALENDAR
        return complete(first, second, third, weekday, context) if second <= 12 else Outcome(
            refused="no-such-day", against=("there is no such month",)
        )  # fmt: skip
    if max(len(numbers[0]), len(numbers[1])) > 2 or len(numbers[2]) == 3:
        return SILENT
    if context.order == "yMd" and len(numbers[0]) == 2 and len(numbers[2]) <= 2:
        year = centuries.full_year(first, context)
        is_day = 1 <= second <= 12 and third > 0
        return complete(year, second, third, weekday, context) if is_day else SILENT
    if len(numbers[2]) < 2 or not first or not second:
        return SILENT
    year = third if len(numbers[2]) == 4 else centuries.full_year(third, context)
    if not 1000 <= year <= 2999:
        return SILENT
    if not calendars.NEWS_YEARS[0] <= year <= calendars.NEWS_YEARS[1]:
        return OTHER_CALENDAR
    readings = {
        order: (month, number)
        for order, month, number in (("dMy", second, first), ("Mdy", first, second))
        if month <= 12 and exists(year, month, number)
    }
    if weekday is not None:
        readings = {
            order: (m, d) for order, (m, d) in readings.items()
            if datetime.date(year, m, d).isoweekday() == weekday
        } or readings  # fmt: skip
    if not readings:
        if len(numbers[2]) == 2:
            return SILENT
        return Outcome(refused="no-such-day", against=("no order gives a day",))
    values = set(readings.values())
    if len(values) == 1:
        month, number = values.pop()
        if context.order is not None and context.order not in readings and len(numbers[2]) == 2:
            return SILENT
        why = "both orders agree" if len(readings) == 2 else "only one order gives a day"
    elif context.order in readings:
        month, number = readings[context.order]
        why = f"order {context.order}"
    else:
        choice = ",".join(sorted(f"{year:04d}-{m:02d}-{d:02d}" for m, d in values))
        return Outcome(refused="ambiguous-order", against=(f"[{choice}]",))
    outcome = full(year, month, number, weekday)
    return outcome._replace(evidence=(why, *outcome.evidence[1:]))


OTHER_CALENDAR = Outcome(
    refused="other-calendar", against=("the year is of a calendar that nothing names",)
)


def _is_own(year: int, context: Context) -> bool:
    """Whether a year is of the calendar that the language counts by."""
    low, high = calendars.OWN_YEARS.get(context.calendar or "", (1, 0))
    return low <= year <= high


def persian(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a date of the Persian calendar."""
    year, month = get(fields, "y", "n"), get(fields, "persian-month")
    low, high = calendars.OWN_YEARS["persian"]
    if not low <= year <= high:
        return SILENT
    return _persian_day(year, month, get(fields, "d", "do", "dw"))


def _persian_day(year: int, month: int, number: int) -> Outcome:
    date = calendars.persian(year, month, number)
    if date is None:
        return Outcome(refused="no-such-day", against=("the Persian calendar has no such day",))
    return Outcome(day(date), ("Persian calendar",))


def iso(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of an ISO 8601 date or week."""
    year, month = get(fields, "y"), get(fields, "M")
    if month is None:
        return Outcome(When("week", year, part=get(fields, "dd")), ("ISO 8601 week",))
    if _is_own(year, context):
        return _persian_day(year, month, get(fields, "d")) if context.calendar == "persian" else (
            OTHER_CALENDAR
        )  # fmt: skip
    return complete(year, month, get(fields, "d"), None, context)


def day_and_month(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the day of two numbers, which in news may be anything else as well."""
    if not context.counts_days:
        return SILENT
    *opening, first, second = [value for field, value in fields if field == "d"]
    if opening:  # 14. - 22.04.
        year = tuple(pair for pair in fields if pair[0] in ("y", "yy"))
        ends = (("MMMM", second), ("d", opening[0]), ("d", first), *year)
        is_month = 1 <= second <= 12 and context.order == "dMy"
        return both_ends(ends, given, context) if is_month else SILENT
    readings = {
        order: (month, number)
        for order, month, number in (("dMy", second, first), ("Mdy", first, second))
        if 1 <= month <= 12 and exists(2000, month, number)
    }
    chosen = None
    if context.order is not None:
        chosen = readings.get("dMy" if context.order == "dMy" else "Mdy")
    if chosen is None and len(readings) == 1:
        chosen = next(iter(readings.values()))
    return SILENT if chosen is None else complete(None, *chosen, get(fields, "E"), context)


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


def year(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a bare year."""
    number = get(fields, "y")
    if not _is_own(number, context):
        return Outcome(When("year", number), ("year",))
    if context.calendar != "persian":
        return OTHER_CALENDAR
    first, after = (calendars.persian(year, 1, 1) for year in (number, number + 1))
    if first is None or after is None:
        return SILENT
    last = after - datetime.timedelta(1)
    return Outcome(When("interval", start=day(first), end=day(last)), ("Persian calendar",))


def day_number(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a day that is given by its number alone."""
    if (offset := get(fields, "dir")) is not None:  # 오는 12일: the coming twelfth
        context = context._replace(cue="future" if offset > 0 else "past")
    return day_of_month(get(fields, "d", "do-number"), context)


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


def decade(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a decade, written with four digits, two, or as a word."""
    decade = get(fields, "decade", "decade-word")
    if decade is not None and FIRST_DECADE <= decade < LAST_CENTURY and not decade % 10:
        return Outcome(When("century", decade // 10), ("century",))  # the 1800s
    if get(fields, "century") is not None:  # the 70s of the 19th century
        decade = _of_century(fields)
        return SILENT if decade is None else Outcome(When("decade", decade), ("decade",))
    if decade is None:
        year = get(fields, "round-year", "y", "yy", "decade-short", "n")
        if year is None or year % 10:
            return SILENT
        if year > 2000 and get(fields, "s") is not None:
            return Outcome(When("year", year), ("year with a possessive",))  # 2010's best film
        if get(fields, "decades-of") == "CE" and year >= 1000 and not year % 100:
            return Outcome(When("century", year // 100), ("century",))  # the 1800s of Swedish
        decade = year // 10 if year >= 1000 else year
    if decade < 100:  # the nineties: of this century or the last
        if decade % 10:
            return SILENT
        now = (context.reference.year if context.reference else 2029) + 3
        decade = (now - (now - decade) % 100) // 10  # in 1989 the nineties lie ahead
    return Outcome(When("decade", decade), ("decade",))


FIRST_DECADE, LAST_CENTURY = 100, 190
"""In decades: what is written like the 1800s is a century, but the 1900s may be ten years."""


def _of_century(fields: Fields) -> int | None:
    """The decade of two numbers, one of which counts centuries and the other years of it."""
    counted = get(fields, "nth", "do", "roman")
    numbers = [value for field, value in fields if field in ("n", "yy", "decade-word")]
    if counted is None and len(numbers) == 2:
        counted, numbers = numbers[0], numbers[1:]
    if counted is None or len(numbers) != 1 or not 1 <= counted <= 21 or numbers[0] % 10:
        return None
    return int(counted - 1) * 10 + int(numbers[0]) // 10


def century(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a century."""
    number = get(fields, "nth", "do", "roman", "n")
    if number is None or not 1 <= number <= 30:
        return SILENT
    before_christ = get(fields, "era") == 0
    return Outcome(When("century", -number if before_christ else number - 1), ("century",))


def season(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a season."""
    part = get(fields, "season", "season!")
    year = get(fields, "y")
    if year is not None:
        return Outcome(When("season", year, part=part), ("season and year",))
    return _nearest_season(part, context)


MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
"""The month in the middle of each season."""


def _nearest_season(part: str, context: Context) -> Outcome:
    base = base_of(context)
    if base is None:
        return Outcome(When("season", part=part), ("no year and no reference",))
    if base is not context.reference:
        return Outcome(When("season", base.year, part=part), ("date named before",))
    outcome = nearest_month(MIDDLE[part], context)
    year = outcome.when.year if outcome.when else base.year
    if part == "WI" and year is not None:
        year -= 1  # the winter is named after the year in which it begins
    return Outcome(When("season", year, part=part), outcome.evidence)


def quarter(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a quarter of a year."""
    number = get(fields, "quarter", "quarter!", "nth")
    year = get(fields, "y")
    base = base_of(context)
    offset = get(fields, "dir")
    if number is None:
        return SILENT if offset is None else shift_unit("Q", offset, base)
    if (rel := get(fields, "rel")) is not None:
        if rel[0] != "Y":
            return SILENT
        offset = rel[1]
    elif (unit := get(fields, "unit")) is not None:
        if unit != "Y":
            return SILENT
        offset = offset or 0
    if offset is not None and base is not None:
        year = base.year + offset
    if number == -1:
        number = 4
    if number is None or not 1 <= number <= 4:
        return SILENT
    if year is not None:
        return Outcome(When("quarter", year, part=number), ("quarter and year",))
    if base is None:
        return Outcome(When("quarter", part=number), ("no reference",))
    past = base.year if (base.month - 1) // 3 + 1 >= number else base.year - 1
    if direction_of(context)[0] == "future":
        past = base.year if (base.month - 1) // 3 + 1 <= number else base.year + 1
    return Outcome(When("quarter", past, part=number), ("quarter before the reference",))


def half(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of half a year."""
    number, year = get(fields, "half-name", "nth"), get(fields, "y")
    if number == -1:
        number = 2
    if number not in (1, 2):
        return SILENT
    base = base_of(context)
    if year is None and base is not None:
        year = base.year
        rel = get(fields, "rel", "unit-dir")
        if rel is not None and get(fields, "this-year") is None:
            year += rel[1]
        elif (offset := get(fields, "dir")) is not None:
            year += offset
    return Outcome(When("half", year, part=number), ("half of a year",))


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


def month_named(fields: Fields, context: Context) -> tuple[int, int] | None:
    """Return year and month of *this month* or *next month*, or ``None`` where it is neither."""
    unit, offset = get(fields, "rel") or (get(fields, "unit"), get(fields, "dir", "dir-after"))
    base = base_of(context)
    if unit != "M" or base is None:
        return None
    when = shift_unit("M", offset or 0, base).when
    return None if when is None or when.year is None or when.month is None else (
        when.year, when.month
    )  # fmt: skip


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
