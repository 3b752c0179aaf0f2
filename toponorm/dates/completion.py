"""Completing a date: the year of a day, a month or a weekday that stands without one."""

import datetime

from toponorm.dates.context import SILENT, Context, Fields, Outcome, base_of, direction_of, get
from toponorm.dates.units import shift_unit
from toponorm.dates.values import When, day


def complete(
    year: int | None, month: int | None, number: int | None, weekday: int | None, context: Context
) -> Outcome:
    """Return the value of a date of which some parts may be missing."""
    if number is not None and month is not None:
        if not exists(2000 if year is None else year, month, number):
            return Outcome(refused="no-such-day", against=("the month has no such day",))
        if year is not None:
            return full(year, month, number, weekday)
        if weekday is not None:
            return _by_weekday(month, number, weekday, context)
        return nearest_day(month, number, context)
    if month is not None:
        if year is not None:
            return Outcome(When("month", year, month), ("month and year",))
        return nearest_month(month, context)
    if year is not None:
        return Outcome(When("year", year), ("year",))
    if weekday is not None and number is not None:
        return _weekday_and_day(weekday, number, context)
    if weekday is not None:
        return _nearest_weekday(weekday, context)
    return SILENT


def day_of_month(number: int, context: Context) -> Outcome:
    """Return the day of a number in its month: the last one, unless the sentence looks ahead."""
    base = context.reference
    if base is None:
        return Outcome(When("day", None, None, number), ("no month and no reference",))
    ahead = direction_of(context)[0] == "future"
    offsets = range(63) if ahead else range(0, -63, -1)
    for offset in offsets:
        date = _safe(base, offset)
        if date is not None and date.day == number:
            return Outcome(day(date), ("next such day",) if ahead else ("last such day",))
    return SILENT


def exists(year: int, month: int, number: int) -> bool:
    """Return whether the calendar has that day."""
    try:
        datetime.date(year, month, number)
    except ValueError:
        return False
    return True


def full(year: int, month: int, number: int, weekday: int | None) -> Outcome:
    """Return the value of a full date, and whether the weekday beside it agrees."""
    when = When("day", year, month, number)
    if weekday is None:
        return Outcome(when, ("full date",))
    if datetime.date(year, month, number).isoweekday() == weekday:
        return Outcome(when, ("full date", "weekday agrees"))
    return Outcome(
        when,
        ("full date", "weekday contradicts"),
        "weekday-contradicts",
        ("that day was another weekday",),
    )


def nearest_day(month: int, number: int, context: Context, *, omits_year: bool = True) -> Outcome:
    """Return the day of that month that is meant.

    Args:
        month: its number.
        number: of the day.
        context: the day of the story, and what the sentence says.
        omits_year: whether another year than that of the story would have been written.
    """
    base = base_of(context)
    if base is None:
        return Outcome(When("day", None, month, number), ("no year and no reference",))
    narrative = base is not context.reference
    direction, why = ("nearest", "date named before") if narrative else direction_of(context)
    reach = 8 if (month, number) == (2, 29) else 1
    candidates = [
        datetime.date(year, month, number)
        for year in range(base.year - reach, base.year + reach + 1)
        if 1 <= year <= 9999 and exists(year, month, number)
    ]
    if narrative:
        date = _following(candidates, base, context)
        return Outcome(day(date), (why,))
    nearest = pick(candidates, base, "nearest")
    if context.cue is not None and abs((nearest - base).days) <= CUE_DECIDES:
        return Outcome(day(nearest), ("nearest",))
    if omits_year and direction == "nearest" and abs((nearest - base).days) > HALF_A_YEAR:
        same = [date for date in candidates if date.year == base.year]
        return Outcome(day(same[0] if same else nearest), ("year of the story",))
    return Outcome(day(pick(candidates, base, direction)), (why,))


def _following(
    candidates: list[datetime.date], base: datetime.date, context: Context
) -> datetime.date:
    """The candidate that a tale means: it goes on, and seldom looks back by a quarter."""
    anchor = context.anchor
    if anchor is not None and anchor.granularity in ("year", "season"):
        same = [date for date in candidates if date.year == anchor.year]
        if same:
            return same[0]
    return next((date for date in candidates if (date - base).days >= -200), candidates[-1])


CUE_DECIDES = 35
"""Days: what lies nearer is meant whatever the tense of the sentence."""

A_YEAR = 430
"""Days: no thirteenth is a Friday for longer than 14 months."""

HALF_A_YEAR = 165
"""Days: what lies further away both ways is of the year of the story, as papers omit only that."""


def pick(candidates: list[datetime.date], base: datetime.date, direction: str) -> datetime.date:
    """Return the candidate that lies in a direction, or else nearest."""
    if direction == "future" and candidates[-1] >= base:
        return next(date for date in candidates if date >= base)
    if direction == "past" and candidates[0] <= base:
        return next(date for date in reversed(candidates) if date <= base)
    return min(candidates, key=lambda date: (abs((date - base).days), date))


def nearest_month(month: int, context: Context) -> Outcome:
    """Return the month of that name that is meant."""
    base = base_of(context)
    if base is None:
        return Outcome(When("month", None, month), ("no year and no reference",))
    narrative = base is not context.reference
    direction, why = ("nearest", "date named before") if narrative else direction_of(context)
    if narrative:
        firsts = [datetime.date(year, month, 1) for year in range(base.year - 2, base.year + 3)]
        return Outcome(When("month", _following(firsts, base, context).year, month), (why,))
    ahead = (month - base.month) % 12
    if context.cue is not None and min(ahead, 12 - ahead) <= CUE_DECIDES // 31:
        direction, why = "nearest", "nearest"
    if direction == "nearest" and ahead == 6:
        return Outcome(When("month", base.year, month), ("year of the story",))
    if direction == "nearest":
        direction = "future" if ahead < 6 else "past"
    year = base.year + (0 if month >= base.month else 1)
    if direction == "past" and ahead:
        year -= 1
    return Outcome(When("month", year, month), (why,))


def _nearest_weekday(weekday: int, context: Context) -> Outcome:
    base = base_of(context)
    if base is None:
        return Outcome(When("weekday", day=weekday), ("no reference",))
    direction, why = direction_of(context)
    back = (base.isoweekday() - weekday) % 7
    if direction == "future":
        ahead = 7 - back
        return shifted(base, ahead if context.cue is None else ahead % 7, why)
    return shifted(base, -back, "weekday before the reference" if why == "nearest" else why)


def shifted(base: datetime.date, days: int, why: str) -> Outcome:
    """Return the day so many days from another one."""
    try:
        return Outcome(day(base + datetime.timedelta(days)), (why,))
    except OverflowError:
        return SILENT


def _by_weekday(month: int, number: int, weekday: int, context: Context) -> Outcome:
    """The year in which that day was that weekday."""
    if context.reference is None:
        years = sorted(
            year for year in context.years
            if exists(year, month, number)
            and datetime.date(year, month, number).isoweekday() == weekday
        )  # fmt: skip
        if len(years) == 1:
            return Outcome(
                When("day", years[0], month, number), ("weekday", "year named in the text")
            )
        return Outcome(When("day", None, month, number), ("no year and no reference",))
    base = context.reference
    dates = [
        datetime.date(year, month, number)
        for year in range(max(1, base.year - 6), min(9999, base.year + 6) + 1)
        if exists(year, month, number)
    ]
    fitting = [date for date in dates if date.isoweekday() == weekday]
    near = [date for date in fitting if abs((date - base).days) <= 200]
    if len(near) == 1:
        return Outcome(day(near[0]), ("weekday", "nearest"))
    named = [date for date in fitting if date.year in context.years]
    if len(named) == 1:
        return Outcome(day(named[0]), ("weekday", "year named in the text"))
    if len(fitting) == 1:
        return Outcome(day(fitting[0]), ("weekday",))
    direction, why = direction_of(context)
    if fitting and direction != "nearest" and context.cue is None:
        return Outcome(day(pick(fitting, base, direction)), ("weekday", why))
    choice = ",".join(date.isoformat() for date in fitting)
    return Outcome(
        When("day", None, month, number), ("weekday fits several years",), "ambiguous-year",
        (f"[{choice}]",),
    )  # fmt: skip


def _weekday_and_day(weekday: int, number: int, context: Context) -> Outcome:
    base = context.reference
    if base is None:
        return Outcome(When("day", None, None, number), ("no month and no reference",))
    dates = [
        date
        for offset in range(-A_YEAR, A_YEAR)
        if (date := _safe(base, offset)) and date.day == number and date.isoweekday() == weekday
    ]
    if not dates:
        return SILENT
    direction = context.cue or "nearest"  # the two together come round only every few months
    return Outcome(day(pick(dates, base, direction)), ("weekday", direction))


def _safe(base: datetime.date, offset: int) -> datetime.date | None:
    try:
        return base + datetime.timedelta(offset)
    except OverflowError:
        return None


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
