"""Operations on dates that are figures, in the order and of the calendar that the language has."""

import datetime
from collections.abc import Mapping
from typing import Any

from toponorm.dates import calendars, centuries
from toponorm.dates.absolute import both_ends
from toponorm.dates.completion import complete, exists, full, pick
from toponorm.dates.context import SILENT, Context, Fields, Outcome, direction_of, get
from toponorm.dates.values import When, day


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
    if year is None:
        return _persian_near(month, get(fields, "d", "do"), get(fields, "E"), context)
    low, high = calendars.OWN_YEARS["persian"]
    if not low <= year <= high:
        return SILENT
    return _persian_day(year, month, get(fields, "d", "do", "dw"))


def _persian_near(month: int, number: int, weekday: int | None, context: Context) -> Outcome:
    """The day that lies nearest to the story, or the nearest that is of its weekday."""
    base = context.reference
    if base is None:
        return SILENT
    now = base.year - calendars.BEFORE_PERSIAN
    dates = [
        date for year in range(now - 2, now + 2) if (date := calendars.persian(year, month, number))
    ]
    fitting = [date for date in dates if weekday in (None, date.isoweekday())]
    if not fitting:
        return SILENT
    direction, why = direction_of(context)
    return Outcome(day(pick(fitting, base, direction)), ("Persian calendar", why))


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
    if len(opening) > 1:  # 14.04. - 22.04.
        return led_day(fields, given, context)
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


PAIRS = 4
"""Numbers of a range of which both ends have day and month."""


def led_day(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the day of two numbers, or the days of a range, that the words before announce."""
    numbers = [value for field, value in fields if field == "d"]
    if context.counts_days and len(numbers) < PAIRS:
        return day_and_month(fields, given, context)
    if context.order == "Mdy":
        numbers = [n for pair in zip(numbers[1::2], numbers[::2], strict=False) for n in pair]
    if len(numbers) == 2:
        is_day = numbers[1] <= 12 and exists(2000, numbers[1], numbers[0])
        weekday = get(fields, "E")
        return complete(None, numbers[1], numbers[0], weekday, context) if is_day else SILENT
    if len(numbers) == 3:
        numbers.insert(1, numbers[2])
    first, first_month, last, month = numbers
    year = tuple(pair for pair in fields if pair[0] in ("y", "yy"))
    ends = (("MMMM", first_month), ("MMMM", month), ("d", first), ("d", last), *year)
    return both_ends(ends, given, context) if max(first_month, month) <= 12 else SILENT


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
