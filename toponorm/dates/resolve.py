"""From the fields of a shape to a value: pure functions that never look at the text.

What the words leave open is taken from the reference date, by the direction that the sentence
gives: a word of the future or the past if there is one, else what the caller prefers, else what
is usual in news: a weekday is the last one, the day of the story included; a month or a day of
the year is the nearest. Without a reference the value stays open.
"""

import datetime
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from toponorm.dates.values import When, bounds, day, week

Fields = tuple[tuple[str, Any], ...]

UNIT_NAMES = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade",
    "CE": "century", "WE": "weekend",
}  # fmt: skip


class Context(NamedTuple):
    """What a value may depend on besides its own words.

    Attributes:
        reference: the date of the story, or ``None``.
        cue: ``past`` or ``future`` if a word of the sentence says so.
        prefer: the direction when nothing in the sentence decides.
        anchor: the value named before, for *two days later* and *that year*.
        order: ``dMy`` or ``Mdy``, the order of numeric dates, or ``None`` where it is not known.
        years: the years that the text names.
        narrative: whether the text tells of times long before its reference.
    """

    reference: datetime.date | None = None
    cue: str | None = None
    prefer: str = "nearest"
    anchor: When | None = None
    order: str | None = None
    years: frozenset[int] = frozenset()
    narrative: bool = False


class Outcome(NamedTuple):
    """A value with its evidence, or the reason why there is none, or both."""

    when: When | None = None
    evidence: tuple[str, ...] = ()
    refused: str | None = None
    against: tuple[str, ...] = ()


SILENT = Outcome()


def resolve(action: str, fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the fields of a shape.

    >>> resolve("date", (("MMMM", 12),), {}, Context(datetime.date(2023, 4, 4))).when[:3]
    ('month', 2022, 12)
    """
    outcome = ACTIONS[action](fields, given, context)
    mod = _get(fields, "approx", "part")
    if mod and outcome.when is not None and outcome.when.mod is None:
        outcome = outcome._replace(when=outcome.when._replace(mod=str(mod)))
    return outcome


def _get(fields: Fields, *names: str) -> Any:
    for field, value in fields:
        if field in names:
            return value
    return None


def _get_last(fields: Fields, *names: str) -> Any:
    return _get(fields[::-1], *names)


# -- days, months and years of the calendar


def _date(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    year = _get(fields, "y")
    if year is None and (short := _get(fields, "yy")) is not None:
        year = _full_year(short, context)
    month = _get(fields, "MMMM", "MMMM!", "M")
    number = _get(fields, "d", "do")
    return _complete(year, month, number, _get(fields, "E", "E!"), context)


def _full_year(short: int, context: Context) -> int:
    """The year of two digits: from 80 years before the story to 20 after it."""
    now = context.reference.year if context.reference else 2029
    return now - 80 + (short - (now - 80)) % 100


def _complete(
    year: int | None, month: int | None, number: int | None, weekday: int | None, context: Context
) -> Outcome:
    if number is not None and month is not None:
        if not _exists(2000 if year is None else year, month, number):
            return Outcome(refused="no-such-day", against=("the month has no such day",))
        if year is not None:
            return _full(year, month, number, weekday)
        if weekday is not None:
            return _by_weekday(month, number, weekday, context)
        return _nearest_day(month, number, context)
    if month is not None:
        if year is not None:
            return Outcome(When("month", year, month), ("month and year",))
        return _nearest_month(month, context)
    if year is not None:
        return Outcome(When("year", year), ("year",))
    if weekday is not None and number is not None:
        return _weekday_and_day(weekday, number, context)
    if weekday is not None:
        return _nearest_weekday(weekday, context)
    return SILENT


def _exists(year: int, month: int, number: int) -> bool:
    try:
        datetime.date(year, month, number)
    except ValueError:
        return False
    return True


def _full(year: int, month: int, number: int, weekday: int | None) -> Outcome:
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


def _direction(context: Context) -> tuple[str, str]:
    """The direction, and what decided it."""
    if context.cue is not None:
        return context.cue, f"{context.cue} cue"
    return context.prefer, "nearest" if context.prefer == "nearest" else f"prefer {context.prefer}"


def _base(context: Context) -> datetime.date | None:
    """The day that what has no year lies near to."""
    if context.narrative and context.anchor is not None:
        days = bounds(context.anchor)
        if days is not None:
            return days[0]
    return context.reference


def _nearest_day(month: int, number: int, context: Context) -> Outcome:
    base = _base(context)
    if base is None:
        return Outcome(When("day", None, month, number), ("no year and no reference",))
    narrative = base is not context.reference
    direction, why = ("nearest", "date named before") if narrative else _direction(context)
    candidates = [
        datetime.date(year, month, number)
        for year in range(base.year - 8, base.year + 9)
        if 1 <= year <= 9999 and _exists(year, month, number)
    ]
    if narrative:
        date = _following(candidates, base, context)
        return Outcome(day(date), (why,))
    nearest = _pick(candidates, base, "nearest")
    if context.cue is not None and abs((nearest - base).days) <= CUE_DECIDES:
        return Outcome(day(nearest), ("nearest",))
    return Outcome(day(_pick(candidates, base, direction)), (why,))


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


CUE_DECIDES = 100
"""Days: what lies nearer is meant whatever the tense of the sentence."""


def _pick(candidates: list[datetime.date], base: datetime.date, direction: str) -> datetime.date:
    if direction == "future" and candidates[-1] >= base:
        return next(date for date in candidates if date >= base)
    if direction == "past" and candidates[0] <= base:
        return next(date for date in reversed(candidates) if date <= base)
    return min(candidates, key=lambda date: (abs((date - base).days), date))


def _nearest_month(month: int, context: Context) -> Outcome:
    base = _base(context)
    if base is None:
        return Outcome(When("month", None, month), ("no year and no reference",))
    narrative = base is not context.reference
    direction, why = ("nearest", "date named before") if narrative else _direction(context)
    if narrative:
        firsts = [datetime.date(year, month, 1) for year in range(base.year - 2, base.year + 3)]
        return Outcome(When("month", _following(firsts, base, context).year, month), (why,))
    ahead = (month - base.month) % 12
    if context.cue is not None and min(ahead, 12 - ahead) <= CUE_DECIDES // 31:
        direction, why = "nearest", "nearest"
    if direction == "nearest":
        direction = "future" if ahead < 6 else "past"
    year = base.year + (0 if month >= base.month else 1)
    if direction == "past" and ahead:
        year -= 1
    return Outcome(When("month", year, month), (why,))


def _nearest_weekday(weekday: int, context: Context) -> Outcome:
    base = _base(context)
    if base is None:
        return Outcome(When("weekday", day=weekday), ("no reference",))
    direction, why = _direction(context)
    back = (base.isoweekday() - weekday) % 7
    if direction == "future":
        return _shifted(base, (7 - back) % 7, why)
    return _shifted(base, -back, "weekday before the reference" if why == "nearest" else why)


def _shifted(base: datetime.date, days: int, why: str) -> Outcome:
    try:
        return Outcome(day(base + datetime.timedelta(days)), (why,))
    except OverflowError:
        return SILENT


def _by_weekday(month: int, number: int, weekday: int, context: Context) -> Outcome:
    """The year in which that day was that weekday."""
    if context.reference is None:
        years = sorted(
            year for year in context.years
            if _exists(year, month, number)
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
        if _exists(year, month, number)
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
        for offset in range(-200, 201)
        if (date := _safe(base, offset)) and date.day == number and date.isoweekday() == weekday
    ]
    if not dates:
        return SILENT
    direction, _ = _direction(context)
    return Outcome(day(_pick(dates, base, direction)), ("weekday", direction))


def _safe(base: datetime.date, offset: int) -> datetime.date | None:
    try:
        return base + datetime.timedelta(offset)
    except OverflowError:
        return None


def _numeric(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    numbers = [value for field, value in fields if field == "#"]
    weekday = _get(fields, "E")
    first, second, third = map(int, numbers)
    if len(numbers[0]) == 4:
        if not 1000 <= first <= 2999 or max(len(numbers[1]), len(numbers[2])) > 2:
            return SILENT
        return _complete(first, second, third, weekday, context) if second <= 12 else Outcome(
            refused="no-such-day", against=("there is no such month",)
        )  # fmt: skip
    if max(len(numbers[0]), len(numbers[1])) > 2 or len(numbers[2]) == 3:
        return SILENT
    if not first or not second:
        return SILENT
    if context.order == "yMd" and len(numbers[0]) == 2 and len(numbers[2]) <= 2:
        year = _full_year(first, context)
        return _complete(year, second, third, weekday, context) if second <= 12 else SILENT
    if len(numbers[2]) < 2:
        return SILENT
    year = third if len(numbers[2]) == 4 else _full_year(third, context)
    if not 1000 <= year <= 2999:
        return SILENT
    readings = {
        order: (month, number)
        for order, month, number in (("dMy", second, first), ("Mdy", first, second))
        if month <= 12 and _exists(year, month, number)
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
    outcome = _full(year, month, number, weekday)
    return outcome._replace(evidence=(why, *outcome.evidence[1:]))


def _iso(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    whole = _get(fields, "yyyymmdd")
    if whole is not None:
        year, month, number = whole // 10000, whole // 100 % 100, whole % 100
        if not 1900 <= year <= 2100 or not _exists(year, month or 13, number):
            return SILENT
        return Outcome(When("day", year, month, number), ("ISO 8601, basic form",))
    year, month = _get(fields, "y"), _get(fields, "M")
    if month is None:
        return Outcome(When("week", year, part=_get(fields, "dd")), ("ISO 8601 week",))
    return _complete(year, month, _get(fields, "d"), None, context)


def _era(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    year = _get(fields, "n", "y")
    if _get(fields, "era") == 0:
        if fields[0][0] == "era":  # Vancouver BC 2020
            return SILENT
        year = 1 - year
    if (part := _get(fields, "season")) is not None:
        return Outcome(When("season", year, part=part), ("era",))
    month, number = _get(fields, "MMMM"), _get(fields, "d", "do")
    if number is not None:
        return Outcome(When("day", year, month, number), ("era",))
    if month is not None:
        return Outcome(When("month", year, month), ("era",))
    return Outcome(When("year", year), ("era",))


def _year(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    return Outcome(When("year", _get(fields, "y")), ("year",))


def _holiday(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    month, number = divmod(_get(fields, "holiday"), 100)
    if (offset := _get(fields, "dir")) is not None and _get(fields, "unit") == "Y":
        year = context.reference.year + offset if context.reference else None
        return Outcome(When("day", year, month, number), ("holiday",))
    return _complete(_get(fields, "y"), month, number, None, context)


# -- units longer than a year


def _decade(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    decade = _get(fields, "decade", "decade-word")
    if decade is None:
        year = _get(fields, "y", "yy")
        if year is None or year % 10:
            return SILENT
        decade = year // 10 if year >= 1000 else year
    if decade < 100:  # the nineties: of this century or the last
        if decade % 10:
            return SILENT
        now = context.reference.year if context.reference else 2029
        decade = (now - (now - decade) % 100) // 10
    return Outcome(When("decade", decade), ("decade",))


def _century(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    number = _get(fields, "nth", "do", "roman")
    if number is None or not 1 <= number <= 30:
        return SILENT
    return Outcome(When("century", number - 1), ("century",))


# -- parts of a year


def _season(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    part = _get(fields, "season", "season!")
    year = _get(fields, "y")
    if year is not None:
        return Outcome(When("season", year, part=part), ("season and year",))
    return _nearest_season(part, context)


_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def _nearest_season(part: str, context: Context) -> Outcome:
    base = _base(context)
    if base is None:
        return Outcome(When("season", part=part), ("no year and no reference",))
    if base is not context.reference:
        return Outcome(When("season", base.year, part=part), ("date named before",))
    outcome = _nearest_month(_MIDDLE[part], context)
    year = outcome.when.year if outcome.when else base.year
    if part == "WI" and year is not None:
        year -= 1  # the winter is named after the year in which it begins
    return Outcome(When("season", year, part=part), outcome.evidence)


def _quarter(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    number = _get(fields, "quarter", "nth")
    year = _get(fields, "y")
    base = _base(context)
    offset = _get(fields, "dir")
    if offset is not None and number is None:
        return _shift_unit("Q", offset, base)
    if number == -1:
        number = 4
    if number is None or not 1 <= number <= 4:
        return SILENT
    if year is not None:
        return Outcome(When("quarter", year, part=number), ("quarter and year",))
    if base is None:
        return Outcome(When("quarter", part=number), ("no reference",))
    past = base.year if (base.month - 1) // 3 + 1 >= number else base.year - 1
    if context.cue == "future":
        past = base.year if (base.month - 1) // 3 + 1 <= number else base.year + 1
    return Outcome(When("quarter", past, part=number), ("quarter before the reference",))


def _half(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    number, year = _get(fields, "nth"), _get(fields, "y")
    if number == -1:
        number = 2
    if number not in (1, 2):
        return SILENT
    base = _base(context)
    if year is None:
        year = base.year if base else None
    return Outcome(When("half", year, part=number), ("half of a year",))


def _numbered_week(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    number, year = _get(fields, "n", "nth", "do"), _get(fields, "y")
    if _get(fields, "unit") not in ("W", None) or number is None or not 1 <= number <= 53:
        return SILENT
    base = _base(context)
    if year is None and base is not None:
        year = base.year
    return Outcome(When("week", year, part=number), ("number of a week",))


def _nth_week(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    if _get(fields, "unit") != "W":
        return SILENT
    number, year, month = _get(fields, "nth", "do"), _get(fields, "y"), _get(fields, "MMMM")
    if number == -1:
        number = 4
    if not 1 <= number <= 5:
        return SILENT
    evidence: tuple[str, ...] = ("week of a month",)
    if year is None:
        outcome = _nearest_month(month, context)
        year = outcome.when.year if outcome.when else None
        evidence += outcome.evidence
    return Outcome(When("week-of-month", year, month, part=number), evidence)


def _nth_weekday(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    number, weekday = _get(fields, "nth"), _get(fields, "E")
    year, month = _get(fields, "y"), _get(fields, "MMMM")
    if year is None:
        outcome = _nearest_month(month, context)
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


def _part(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    mod = _get(fields, "part", "part-of")
    if (unit := _get(fields, "unit-end")) is not None:
        outcome = _shift_unit(unit, 0, _base(context))
        return outcome._replace(when=outcome.when and outcome.when._replace(mod="END"))
    if _get(fields, "decade", "decade-word") is not None:
        outcome = _decade(fields, given, context)
    elif (unit := _get(fields, "unit")) is not None:
        offset = _get(fields, "dir") or 0
        if unit not in ("D", "W", "M", "Q", "Y", "DE", "CE"):
            return SILENT
        base = _base(context) if _get(fields, "dir") is None else context.reference
        outcome = _shift_unit(unit, offset, base)
    elif _get(fields, "rel") is not None:
        outcome = _rel(fields, given, context)
    else:
        outcome = _date(fields, given, context)
    if outcome.when is None:
        return outcome
    return outcome._replace(when=outcome.when._replace(mod=mod))


# -- relative to the story


def _shift_unit(unit: str, count: int, base: datetime.date | None) -> Outcome:
    """The unit that lies so many units from a day."""
    if unit not in UNIT_NAMES:
        return SILENT
    if base is None:
        return Outcome(_open(unit), ("no reference",))
    try:
        return Outcome(_unit_from(unit, count, base), ("counted from the reference",))
    except (ValueError, OverflowError):
        return SILENT


def _open(unit: str) -> When:
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


def _rel(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    unit, offset = _get(fields, "rel")
    if context.narrative and (unit, offset) == ("D", 0):
        return Outcome(When("vague", part="PRESENT_REF"), ("today in a tale of old times",))
    return _shift_unit(unit, offset, context.reference)


def _dir_unit(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    unit = _get(fields, "unit")
    offset = _get(fields, "dir", "dir-after", "dir-the")
    both = _get(fields, "unit-dir")
    if both is not None:
        unit, offset = both
    if unit in ("H", "MI", "S"):
        return SILENT
    if unit == "D" and _get(fields, "dir") == -1:
        return SILENT
    base = _told_from(fields, context)
    return SILENT if offset is None else _shift_unit(unit, offset, base)


def _earlier_this(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    mod = _get(fields, "earlier-this")
    if _get(fields, "rel") is not None:
        outcome = _rel(fields, given, context)
    elif _get(fields, "that") is not None:
        outcome = _that(fields, given, context)
    else:
        outcome = _dir_unit(fields, given, context)
    if outcome.when is None:
        return outcome
    return outcome._replace(when=outcome.when._replace(mod=mod))


def _told_from(fields: Fields, context: Context) -> datetime.date | None:
    """The day from which *last* and *next* count: in a tale *the next spring* goes on from it."""
    if context.narrative and _get(fields, "dir-the") is not None:
        return _base(context)
    return context.reference


def _dir_weekday(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    weekday = _get(fields, "E", "E!")
    offset = _get(fields, "dir", "dir-after", "dir-the")
    unit = _get(fields, "unit")
    if (both := _get(fields, "rel-weekday")) is not None:
        weekday, offset = both
    if (rel := _get(fields, "rel")) is not None:
        unit, offset = rel
    if offset is None or unit not in (None, "W"):
        return SILENT
    base = _told_from(fields, context)
    if base is None:
        return Outcome(When("weekday", day=weekday), ("no reference",))
    monday = 1 - base.isoweekday()
    if unit == "W":
        return _shifted(base, monday + 7 * offset + weekday - 1, "weekday of that week")
    back = (base.isoweekday() - weekday) % 7
    if offset < 0:
        return _shifted(base, -(back or 7), "weekday before the reference")
    if offset > 0:
        return _shifted(base, 7 - back, "weekday after the reference")
    return _shifted(base, monday + weekday - 1, "weekday of the same week")


def _dir_month(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    month, number = _get(fields, "MMMM", "MMMM!"), _get(fields, "d", "do")
    offset = _get(fields, "dir", "dir-after", "dir-the")
    unit = _get(fields, "unit")
    rel = _get(fields, "rel")
    base = _told_from(fields, context)
    if rel is not None:
        unit, offset = rel
    if _get(fields, "that") is not None:
        unit, offset, base = "Y", 0, _anchor_day(context)
    if unit is not None and unit != "Y":
        return SILENT
    if base is None:
        return Outcome(
            When("month" if number is None else "day", None, month, number), ("no reference",)
        )
    if unit == "Y":
        year = base.year + offset
    elif offset < 0:
        year = base.year - (month >= base.month)
    elif offset > 0:
        year = base.year + (month <= base.month)
    else:
        year = base.year
    return _complete(year, month, number, None, context)


def _dir_season(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    part = _get(fields, "season")
    offset = _get(fields, "dir", "dir-after", "dir-the")
    base = _told_from(fields, context)
    if base is None:
        return Outcome(When("season", part=part), ("no reference",))
    rel = _get(fields, "rel")
    if rel is not None or _get(fields, "unit") == "Y":
        year = base.year + (rel[1] if rel is not None else offset)
        return Outcome(When("season", year, part=part), ("season of a year",))
    now = _season_of(base)
    index = {"WI": 0, "SP": 1, "SU": 2, "FA": 3}
    year = now.year or 0
    if offset < 0:
        year -= part == "WI" or index[part] >= index[str(now.part)] and now.part != "WI"
    elif offset > 0 and part != "WI":
        year += index[part] <= index[str(now.part)]
    elif offset > 0:
        year += now.part == "WI"
    return Outcome(When("season", year, part=part), ("season counted from the reference",))


def _season_of(date: datetime.date) -> When:
    part = ("WI", "SP", "SU", "FA")[date.month % 12 // 3]
    return When("season", date.year - (date.month < 3), part=part)


def _weekend(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    offset = _get(fields, "dir", "dir-after")
    base = context.reference
    if base is None:
        return Outcome(_open("WE"), ("no reference",))
    if offset is None:
        offset = -1 if base.isoweekday() < 6 and context.cue != "future" else 0
    return _shift_unit("WE", offset, base)


def _count(fields: Fields, unit: str | None = None) -> tuple[int, str] | None:
    count, unit = _get(fields, "n"), unit or _get(fields, "unit")
    if count is None or unit is None or count > 100_000:
        return None
    return count, unit


def _from(base: datetime.date | None, count: int, unit: str) -> Outcome:
    if unit in ("H", "MI", "S", "WE"):
        return SILENT
    return _shift_unit(unit, count, base)


def _ago(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    counted = _count(fields)
    return SILENT if counted is None else _from(context.reference, -counted[0], counted[1])


def _hence(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    counted = _count(fields)
    if counted is None:
        return SILENT
    if context.cue == "past":  # the worst in ten years
        return _duration(fields, given, context)
    return _from(context.reference, *counted)


def _counted(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    counted = _count(fields, given["unit"])
    return (
        SILENT
        if counted is None
        else _from(context.reference, given["sign"] * counted[0], counted[1])
    )


def _anchor_day(context: Context) -> datetime.date | None:
    if context.anchor is not None:
        days = bounds(context.anchor)
        if days is not None:
            return days[0]
    return context.reference


def _later(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    sign = -1 if _get(fields, "earlier", "before") is not None else 1
    count, unit = _get(fields, "n"), _get(fields, "unit")
    count = 1 if count is None else count
    outcome = _from(_anchor_day(context), sign * count, unit)
    return (
        outcome._replace(evidence=("counted from the date named before",))
        if outcome.when
        else outcome
    )


def _that(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    offset = _get(fields, "that", "same", "following", "previous")
    base = _anchor_day(context)
    weekday, unit = _get(fields, "E"), _get(fields, "unit")
    evidence = ("points to the date named before",)
    if weekday is not None:
        if base is None:
            return Outcome(When("weekday", day=weekday), ("no reference",))
        return _shifted(
            base,
            (weekday - base.isoweekday() - (1 if offset else 0)) % 7 + (1 if offset else 0),
            *evidence,
        )
    if unit is None:
        return SILENT
    if unit in ("H", "MI", "S"):
        return SILENT
    outcome = _shift_unit(unit, offset, base)
    return outcome._replace(evidence=evidence) if outcome.when is not None else outcome


# -- two ends


def _range(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    numbers = [value for field, value in fields if field in ("d", "do")]
    months = [value for field, value in fields if field in ("MMMM", "MMMM!")]
    year = _get_last(fields, "y")
    months = months * 2 if len(months) == 1 else months
    if not numbers:
        ends = [_complete(year, month, None, None, context) for month in months]
    else:
        ends = [
            _complete(year, month, number, None, context)
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


def _year_range(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    years = [value for field, value in fields if field == "y"]
    short = _get(fields, "yy")
    if short is not None and 1 <= short <= 12 and short <= years[0] % 100:
        return Outcome(When("month", years[0], short), ("ISO 8601 month",))  # 2016-11
    if short is not None:
        years.append(years[0] - years[0] % 100 + short)
    if years[0] >= years[1] or years[1] - years[0] > 500:
        return SILENT
    start, end = (When("year", year) for year in years)
    return Outcome(When("interval", start=start, end=end), ("range of years",))


# -- what is no date


def _duration(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    count, unit = _get(fields, "n"), _get(fields, "unit", "units")
    count = "X" if count is None else count
    if _get(fields, "some") is None and count == "X" and _get(fields, "past") is None:
        return SILENT
    if count == "X" and _get(fields, "past") is not None and _get(fields, "some") is None:
        count = "X" if _get(fields, "plural") else 1
    if unit == "WE" or (unit == "Q" and count == 1) or (unit == "Y" and count != "X" and 1000 <= count <= 2999):
        return SILENT
    text = f"PT{count}{unit[0]}" if unit in ("H", "MI", "S") else f"P{count}{unit}"
    return Outcome(When("duration", part=text), ("number and unit",))


def _set(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    weekday = _get(fields, "E", "weekdays")
    if weekday is not None:
        return Outcome(When("set", part=f"XXXX-WXX-{weekday}"), ("every",))
    if (month := _get(fields, "MMMM")) is not None:
        return Outcome(When("set", part=f"XXXX-{month:02d}"), ("every",))
    if (season := _get(fields, "season")) is not None:
        return Outcome(When("set", part=f"XXXX-{season}"), ("every",))
    if (word := _get(fields, "set")) is not None:
        return Outcome(When("set", part=word), ("recurs",))
    count, unit = _get(fields, "n", "nth") or 1, _get(fields, "unit")
    if _get(fields, "times") is not None:
        count = 1
    if unit in ("H", "MI", "S"):
        return Outcome(When("set", part=f"PT{count}{unit[0]}"), ("every",))
    return Outcome(When("set", part=f"P{count}{unit}"), ("every",))


def _vague(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    return Outcome(When("vague", part=_get(fields, "now", "now-noun", "recent")), ("vague",))


def _age(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    return Outcome(refused="age", against=("an age is no duration of the story",))


ACTIONS: dict[str, Callable[[Fields, Mapping[str, Any], Context], Outcome]] = {
    "date": _date, "holiday": _holiday, "numeric": _numeric, "iso": _iso, "era": _era, "year": _year,
    "decade": _decade, "century": _century, "season": _season, "quarter": _quarter,
    "half": _half, "nth-week": _nth_week, "numbered-week": _numbered_week, "ends": _date, "nth-weekday": _nth_weekday, "part": _part,
    "rel": _rel, "dir-unit": _dir_unit, "earlier-this": _earlier_this,
    "dir-weekday": _dir_weekday, "dir-month": _dir_month, "dir-season": _dir_season,
    "weekend": _weekend, "ago": _ago, "hence": _hence, "count": _counted, "later": _later,
    "that": _that, "range": _range, "year-range": _year_range, "duration": _duration,
    "set": _set, "vague": _vague, "age": _age,
}  # fmt: skip
"""The operations that the rows of :mod:`toponorm.dates.shapes` name."""
