"""Operations on expressions that count from the story, or from the date named before."""

import datetime
from collections.abc import Mapping
from typing import Any

from toponorm.dates.absolute import date
from toponorm.dates.completion import complete, shifted
from toponorm.dates.context import SILENT, Context, Fields, Outcome, base_of, direction_of, get
from toponorm.dates.periods import duration
from toponorm.dates.terms import decade, quarter
from toponorm.dates.units import open_unit, shift_day, shift_unit
from toponorm.dates.values import When, bounds, day


def rel(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a word such as *yesterday*."""
    unit, offset = get(fields, "rel")
    if context.narrative and (unit, offset) == ("D", 0):
        return Outcome(When("vague", part="PRESENT_REF"), ("today in a tale of old times",))
    return shift_unit(unit, offset, base_of(context))


def part_of_day(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the day of *tonight* or *last night*; the words say more than the day."""
    offset = get(fields, "day-part")
    if offset is None:
        offset = get(fields, "dir", "dir-after")
    outcome = shift_unit("D", offset, base_of(context))
    if outcome.when is None:
        return outcome
    return outcome._replace(when=outcome.when._replace(granularity="part-of-day"))


def dir_unit(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the last, this or the next unit."""
    unit = get(fields, "unit")
    offset = get(fields, "dir", "dir-after", "dir-the")
    both = get(fields, "unit-dir")
    if both is not None:
        unit, offset = both
    if unit in ("H", "MI", "S"):
        return SILENT
    if unit == "D" and get(fields, "dir", "dir-the") == -1:
        return SILENT  # the last day of school
    # The next day follows the one named before: of tomorrow nobody says so, and so with the others.
    base = _anchor_day(context) if unit == "D" else base_of(context)
    return SILENT if offset is None else shift_unit(unit, offset, base)


def earlier_this(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of *earlier this month*."""
    mod = get(fields, "earlier-this")
    if get(fields, "rel") is not None:
        outcome = rel(fields, given, context)
    elif get(fields, "that") is not None:
        outcome = that(fields, given, context)
    else:
        outcome = dir_unit(fields, given, context)
        if get(fields, "dir") is None:  # earlier in the week
            unit = get(fields, "unit")
            base = _anchor_day(context) if unit == "D" and _is_recent(context) else base_of(context)
            outcome = _from(base, 0, unit, context)
    if outcome.when is None:
        return outcome
    return outcome._replace(when=outcome.when._replace(mod=mod))


def dir_weekday(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the last or next weekday, or of a weekday of a week."""
    weekday = get(fields, "E", "E!")
    offset = get(fields, "dir", "dir-after", "dir-the", "following")
    unit = get(fields, "unit")
    if (both := get(fields, "rel-weekday")) is not None:
        weekday, offset, *week = both
        unit = week[0] if week else unit
    is_counted = False
    if (count := get(fields, "n")) is not None:  # two Thursdays ago; Wednesday in two weeks
        back = get(fields, "ago", "ago-before") is not None
        offset, is_counted = (-count if back else count), True
        weekday = get(fields, "weekdays") if weekday is None else weekday
    elif (after_next := get(fields, "after-next")) is not None:
        offset = after_next
    if (rel := get(fields, "rel")) is not None:
        unit, offset = rel
    if unit == "D" and offset is not None:  # yesterday, Monday
        return shift_unit("D", offset, base_of(context))
    if offset is None or unit not in (None, "W"):
        return SILENT
    base = base_of(context)
    if base is None:
        return Outcome(When("weekday", day=weekday), ("no reference",))
    monday = 1 - base.isoweekday()
    if unit == "W":
        return shifted(base, monday + 7 * offset + weekday - 1, "weekday of that week")
    back = (base.isoweekday() - weekday) % 7
    if context.counts_days and offset in (-1, 1) and back and not is_counted:
        return shifted(base, monday + 7 * offset + weekday - 1, "weekday of that week")
    if offset < 0:
        return shifted(base, 7 * (offset + 1) - (back or 7), "weekday before the reference")
    if offset > 0:
        return shifted(base, 7 * offset - back, "weekday after the reference")
    passed = context.counts_days and weekday < base.isoweekday()  # this Monday, said on Tuesday
    return shifted(base, monday + weekday - 1 + 7 * passed, "weekday of the same week")


def dir_month(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the last or next month of a name."""
    month, number = get(fields, "MMMM", "MMMM!"), get(fields, "d", "do")
    offset = get(fields, "dir", "dir-after", "dir-the")
    unit = get(fields, "unit")
    rel = get(fields, "rel", "unit-dir")
    base = base_of(context)
    if rel is not None:
        unit, offset = rel
    if (year := get(fields, "y")) is not None:
        return complete(year, month, number, None, context)
    if get(fields, "that") is not None:
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
        year = base.year - ((month, number or 0) >= (base.month, base.day if number else 0))
    elif offset > 0:
        year = base.year + ((month, number or 0) <= (base.month, base.day if number else 0))
    else:
        year = base.year
    return complete(year, month, number, None, context)


def dir_season(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the last or next season of a name."""
    part, offset = get(fields, "season"), get(fields, "dir", "dir-after", "dir-the")
    if (both := get(fields, "season-dir")) is not None:
        part, offset = both
    base = base_of(context)
    if base is None:
        return Outcome(When("season", part=part), ("no reference",))
    rel = get(fields, "rel")
    if rel is not None and rel[0] != "Y":
        return SILENT
    if get(fields, "that") is not None:
        base, offset = _anchor_day(context) or base, 0
    if rel is not None or get(fields, "unit") == "Y":
        year = base.year + (rel[1] if rel is not None else offset)
        return Outcome(When("season", year, part=part), ("season of a year",))
    now = _season_of(base)
    index = {"SP": 0, "SU": 1, "FA": 2, "WI": 3}  # a winter belongs to the year it begins in
    year = now.year or 0
    if offset < 0:
        year -= index[part] >= index[str(now.part)]
    elif offset > 0:
        year += index[part] <= index[str(now.part)]
    elif part != "WI":
        year = base.year
    return Outcome(When("season", year, part=part), ("season counted from the reference",))


def _season_of(date: datetime.date) -> When:
    part = ("WI", "SP", "SU", "FA")[date.month % 12 // 3]
    return When("season", date.year - (date.month < 3), part=part)


def weekend(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a weekend."""
    offset = get(fields, "dir", "dir-after")
    base = context.reference
    if base is None:
        return Outcome(open_unit("WE"), ("no reference",))
    if offset is None:
        ahead = direction_of(context)[0] == "future"
        offset = -1 if base.isoweekday() < 6 and not ahead else 0
    return shift_unit("WE", offset, base)


def _count(fields: Fields, unit: str | None = None) -> tuple[int, str] | None:
    count, unit = get(fields, "n"), unit or get(fields, "unit", "one-unit")
    count = 1 if count is None else count  # год назад
    if unit is None or count > 100_000:
        return None
    if unit == "Y" and 1000 <= count <= 2999:
        return None  # after the year 2018
    return count, unit


def _from(base: datetime.date | None, count: int, unit: str, context: Context) -> Outcome:
    if unit in ("H", "MI", "S", "WE"):
        return SILENT
    if context.counts_days and base is not None and unit in ("W", "M", "Y"):
        return shift_day(unit, count, base)
    return shift_unit(unit, count, base)


def ago(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of what is counted back from the story."""
    pairs, base = _counts(fields), base_of(context)
    if len(pairs) > 1:
        return _from(_gone(base, pairs, -1), -pairs[-1][0], pairs[-1][1], context)
    named = get(fields, "rel")
    if named is not None and base is not None and pairs:
        return _same_day_ago(pairs[0], named, base)
    if get(fields, "unit") is None and named is not None:  # two last-weeks: two weeks ago
        counted = _count(fields, named[0]) if named[1] == -1 else None
    else:
        counted = _count(fields)
    return SILENT if counted is None else _from(base, -counted[0], counted[1], context)


def _same_day_ago(counted: tuple[int, str], named: tuple[str, int], base: datetime.date) -> Outcome:
    """Return the day, the week or the month that is so long ago: *ten years ago this week*."""
    count, unit = counted
    if unit not in _DAYS or named[0] not in ("D", "W", "M"):
        return SILENT
    when = shift_day(unit, -count, base).when
    if when is None or when.year is None or when.month is None or when.day is None:
        return SILENT
    return shift_unit(*named, datetime.date(when.year, when.month, when.day))


_DAYS = ("D", "W", "M", "Y")


def _gone(
    base: datetime.date | None, pairs: list[tuple[int, str]], sign: int
) -> datetime.date | None:
    """The day from which the last of several spans is counted: *two years and three months ago*."""
    for count, unit in pairs[:-1]:
        when = shift_day(unit, sign * count, base).when if base and unit in _DAYS else None
        base = when and datetime.date(when.year or 1, when.month or 1, when.day or 1)
    return base


def _counts(fields: Fields) -> list[tuple[int, str]]:
    """The counts and their units, one after the other."""
    numbers = [value for field, value in fields if field == "n"]
    units = [value for field, value in fields if field == "unit"]
    if not numbers or len(numbers) != len(units):
        return []
    pairs = [_count((("n", n), ("unit", unit))) for n, unit in zip(numbers, units, strict=True)]
    return [] if None in pairs else [pair for pair in pairs if pair is not None]


def hence(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of what is counted forward from the story."""
    counted = _count(fields)
    if counted is None:
        return SILENT
    # In some languages the phrase is as often a duration: the worst in ten years.
    is_duration = get(fields, "hence-before") == 0 and context.cue is None
    if (is_duration and not context.counts_days) or context.cue == "past":
        return duration(fields, given, context)
    base = base_of(context)
    if get(fields, "from") is not None and base is not None:  # two days from tomorrow
        ahead = get(fields, "rel") or ("D", (get(fields, "E") - base.isoweekday() - 1) % 7 + 1)
        if ahead[0] != "D":
            return SILENT
        base += datetime.timedelta(ahead[1])
    return _from(base, *counted, context)


def within(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the days up to the end of a span in messages, and how long it is elsewhere."""
    pairs = _counts(fields)
    base = context.reference
    if not context.counts_days or base is None or not pairs:
        return duration(fields, given, context) if len(pairs) == 1 else SILENT
    far = _from(_gone(base, pairs, 1), *pairs[-1], context).when
    ends = None if far is None or far.granularity != "day" else (day(base), far)
    return SILENT if ends is None else Outcome(
        When("interval", start=ends[0], end=ends[1]), ("counted from the reference",)
    )  # fmt: skip


def counted(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of one of CLDR's phrases with a number."""
    counted = _count(fields, given["unit"])
    return (
        SILENT
        if counted is None
        else _from(base_of(context), given["sign"] * counted[0], counted[1], context)
    )


def _anchor_day(context: Context) -> datetime.date | None:
    if context.anchor is not None:
        days = bounds(context.anchor)
        if days is not None:
            return days[0]
    return context.reference


def later(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of what is counted from the date named before."""
    if (year := get(fields, "y")) is not None:  # the 1988 quarter
        return _quarter_of(year, context)
    if (number := get(fields, "nth")) is not None:  # the year-earlier third quarter
        when = quarter((("nth", number),), given, context).when
        is_year = when is not None and when.year is not None
        return Outcome(_year_before(when), ("a year earlier",)) if is_year else SILENT
    if get(fields, "year-ago") is not None:
        return _year_earlier(get(fields, "quarter-of", "unit"), context)
    if get(fields, "same") is not None:  # the same quarter last year
        units = [value for field, value in fields if field == "unit"]
        unit = units[0] if len(units) > 1 or get(fields, "period", "n") is None else None
        is_year_ago = get(fields, "rel") == ("Y", -1) or (get(fields, "n"), units[-1:]) == (
            1,
            ["Y"],
        )
        return _year_earlier(unit, context) if is_year_ago and unit in (None, "M", "Q") else SILENT
    sign = -1 if get(fields, "earlier", "before", "before-end") is not None else 1
    count, unit = get(fields, "n"), get(fields, "unit")
    count = 1 if count is None else count
    if (sign * count, unit) == (-1, "Y") and not context.narrative and _is_part(context.anchor):
        return _year_earlier(None, context)  # in May, from 3% a year earlier
    base = _anchor_day(context)
    if sign * count == -1 and unit == "D" and not context.narrative:
        base = _told_day(base, context)
    if len(pairs := _counts(fields)) > 1:
        base, (count, unit) = _gone(base, pairs, sign), pairs[-1]
    outcome = _from(base, sign * count, unit, context)
    return (
        outcome._replace(evidence=("counted from the date named before",))
        if outcome.when
        else outcome
    )


def _told_day(base: datetime.date | None, context: Context) -> datetime.date | None:
    """What was a day earlier was so before the story, and not before a day that lies ahead."""
    if base is None or context.reference is None:
        return base
    return min(base, context.reference)


def _is_part(when: When | None) -> bool:
    return when is not None and when.granularity in ("month", "quarter", "half")


def _quarter_of(year: int, context: Context) -> Outcome:
    """The quarter of another year that the one named before, or the last one, is of its own."""
    when: When | None = context.anchor
    if when is None or when.granularity != "quarter":
        when = shift_unit("Q", -1, context.reference).when
    if when is None or when.part is None:
        return SILENT
    return Outcome(when._replace(year=year, mod=None), ("counted from the date named before",))


def _year_before(when: When | None) -> When | None:
    return when and when._replace(year=(when.year or 0) - 1, mod=None)


def _year_earlier(unit: str | None, context: Context) -> Outcome:
    """The same part of the year before; without one named before, the year."""
    anchor = context.anchor
    if anchor is not None and _is_part(anchor) and unit in (None, anchor.granularity[0].upper()):
        return Outcome(_year_before(anchor), ("counted from the date named before",))
    if unit == "Q":
        return shift_unit("Q", -5, context.reference)
    return shift_unit("M" if unit == "M" else "Y", -12 if unit == "M" else -1, context.reference)


def that(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of what points to the date named before."""
    offset = get(fields, "that", "same", "following", "previous")
    base = _anchor_day(context)
    weekday, unit = get(fields, "E"), get(fields, "unit")
    if unit is None and get(fields, "year-noun") is not None:
        unit = "Y"
    if (month := get(fields, "MMMM")) is not None:
        return _month_beside(month, offset, context)
    if (part := get(fields, "season")) is not None and base is not None:
        return Outcome(When("season", base.year, part=part), ("points to the date named before",))
    if (word := get(fields, "rel")) is not None:
        unit, offset = word
        if offset != 1:  # the next year follows the one named before; the last one does not
            return rel(fields, given, context)
    if get(fields, "quarter-of") is not None:  # in the quarter: reports tell of the last one
        if context.anchor is not None and context.anchor.granularity == "quarter":
            unit, offset = "Q", 0
        else:
            return shift_unit("Q", -1, context.reference)
    evidence = ("points to the date named before",)
    if weekday is not None:
        if base is None:
            return Outcome(When("weekday", day=weekday), ("no reference",))
        if offset == -1:
            return shifted(base, -((base.isoweekday() - weekday - 1) % 7 + 1), *evidence)
        return shifted(
            base,
            (weekday - base.isoweekday() - (1 if offset else 0)) % 7 + (1 if offset else 0),
            *evidence,
        )
    if unit is None:
        return SILENT
    if unit in ("H", "MI", "S"):
        return SILENT
    outcome = shift_unit(unit, offset, base)
    return outcome._replace(evidence=evidence) if outcome.when is not None else outcome


def _month_beside(month: int, offset: int, context: Context) -> Outcome:
    """The month of a name that is next to the date named before: *the following January*."""
    base = _anchor_day(context)
    if base is None:
        return Outcome(When("month", None, month), ("no reference",))
    year = base.year + (month <= base.month if offset > 0 else -(month >= base.month))
    return Outcome(When("month", year, month), ("points to the date named before",))


def _is_recent(context: Context) -> bool:
    """Whether the date named before is a day of the tale, or of the week of the story."""
    anchor, reference = context.anchor, context.reference
    if anchor is None or anchor.granularity != "day":
        return False
    named = _anchor_day(context)
    if context.narrative or reference is None or named is None:
        return True
    return abs((named - reference).days) < WEEK


WEEK = 7
"""Days."""


def rest(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return what is left of a unit, the day of the story included."""
    unit, offset = get(fields, "rel") or (get(fields, "unit"), get(fields, "dir", "dir-after"))
    base = base_of(context)
    if offset or unit not in ("W", "M", "Q", "Y", "DE", "CE"):
        return SILENT
    if base is None:
        return Outcome(open_unit(unit), ("no reference",))
    when = shift_unit(unit, 0, base).when
    days = bounds(when) if when is not None else None
    if days is None:
        return SILENT
    ends = (day(base), day(days[1]))
    return Outcome(When("interval", start=ends[0], end=ends[1]), ("from the reference on",))


def part(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the beginning, middle or end of a unit."""
    mod = get(fields, "part", "part-of", "part-after")
    offset = get(fields, "dir", "dir-after", "dir-the")
    for field, said in _PARTS:
        if (unit := get(fields, field)) is not None:
            year = get(fields, "y")
            base = base_of(context) if year is None else datetime.date(year, 1, 1)
            outcome = shift_unit(unit, 0, base)
            return outcome._replace(when=outcome.when and outcome.when._replace(mod=said))
    if get(fields, "decade", "decade-word") is not None:
        outcome = decade(fields, given, context)
    elif get(fields, "MMMM") is not None and (offset is not None or get(fields, "rel")):
        outcome = dir_month(fields, given, context)
    elif get(fields, "rel") is not None:
        outcome = rel(fields, given, context)
    elif (unit := get(fields, "unit", "century", "year-noun")) is not None and (
        get(fields, "y") is None
    ):
        unit = "Y" if unit == "-" else unit
        if unit not in ("D", "W", "M", "Q", "Y", "DE", "CE"):
            return SILENT
        base = base_of(context) if offset is None else context.reference
        if get(fields, "that") is not None:
            base = _anchor_day(context)
        outcome = shift_unit(unit, offset or 0, base)
    else:
        outcome = date(fields, given, context)
    if outcome.when is None:
        return outcome
    return outcome._replace(when=outcome.when._replace(mod=mod))


_PARTS = (("unit-start", "START"), ("unit-mid", "MID"), ("unit-end", "END"))
"""Field of a word such as *year-end*, and the TIMEX3 mod that it says."""
