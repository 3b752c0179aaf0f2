"""Operations on the terms of the calendar: seasons, quarters and halves, decades and centuries."""

from collections.abc import Mapping
from typing import Any

from toponorm.dates.completion import nearest_month
from toponorm.dates.context import (
    SILENT,
    Context,
    Fields,
    Outcome,
    base_of,
    direction_of,
    get,
)
from toponorm.dates.units import shift_unit
from toponorm.dates.values import When


def decade(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a decade, written with four digits, two, or as a word."""
    decade = get(fields, "decade", "decade-word")
    if decade is not None and FIRST_DECADE <= decade < LAST_CENTURY and not decade % 10:
        return Outcome(When("century", decade // 10), ("century",))  # the 1800s
    if (when := _beside(fields, decade, context)) is not None:
        return Outcome(when, ("decade",))  # the 80s of the last century
    if get(fields, "century") is not None:  # the 70s of the 19th century
        decade = _of_century(fields)
        return SILENT if decade is None else Outcome(When("decade", decade), ("decade",))
    if decade is None:
        year = get(fields, "round-year", "y", "yy", "decade-short", "n")
        if year is not None and year % 10 and get(fields, "decades-of") and get(fields, "y"):
            return Outcome(When("year", year), ("years",))  # 1905 1911-ci illər
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


def _beside(fields: Fields, decade: int | None, context: Context) -> When | None:
    """The decade of two digits in the century of the story, or in one beside it."""
    offset = get(fields, "dir", "dir-after", "dir-the")
    offset = get(fields, "rel")[1] if get(fields, "rel") else offset
    decade = get(fields, "n", "yy") if decade is None else decade
    if offset is None or decade is None or decade % 10 or decade > 90 or context.reference is None:
        return None
    return When("decade", (context.reference.year // 100 + offset) * 10 + decade // 10)


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
    months = [value for field, value in fields if field == "MMMM"]
    if months:  # the January-March quarter
        first, last = months
        if last - first != 2 or first % 3 != 1:
            return SILENT
        number = last // 3
    year = get(fields, "y")
    base = base_of(context)
    offset = get(fields, "dir", "dir-after", "dir-the")
    if number is None and get(fields, "rel", "unit") is not None:
        number = get(fields, "n", "roman")  # quarter 3 of last year
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
    now = (base.month - 1) // 3 + 1
    past = base.year if now >= number else base.year - 1
    # What will be reported is most often of the quarter that has just ended.
    is_last = context.cue is not None and (now - number) % 4 == 1
    if direction_of(context)[0] == "future" and not is_last:
        past = base.year if now <= number else base.year + 1
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
        elif (offset := get(fields, "dir", "dir-after", "dir-the")) is not None:
            year += offset
    return Outcome(When("half", year, part=number), ("half of a year",))
