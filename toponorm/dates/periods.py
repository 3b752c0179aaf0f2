"""Operations on expressions that are no point in time: durations, sets, ages, vague words."""

import datetime
from collections.abc import Mapping
from typing import Any

from toponorm.dates.context import SILENT, Context, Fields, Outcome, get
from toponorm.dates.units import shift_day, shift_unit
from toponorm.dates.values import When, bounds, day


def duration(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of a duration: number and unit."""
    count, unit = get(fields, "n"), get(fields, "unit", "units")
    if (rel := get(fields, "rel")) is not None:  # over the last month
        unit, count = rel[0], abs(rel[1]) or "X"
        if unit == "D":
            return SILENT
        if unit == "Q":  # plans for the next quarter
            return shift_unit(unit, rel[1], context.reference)
    ahead = get(fields, "past", "dir", "dir-the", "dir-after")
    if context.counts_days and ahead and isinstance(count, int) and context.reference is not None:
        return stretch(context.reference, ahead * count, unit)
    count = "X" if count is None else count
    if get(fields, "some", "units") is None and count == "X":
        if get(fields, "past", "past-only", "last", "dir") is None:
            return SILENT
        count = 1  # the past year
    if (
        unit == "WE"
        or (unit == "Q" and count == 1)
        or (unit == "Y" and count != "X" and 1000 <= count <= 2999)
    ):
        return SILENT
    text = f"PT{count}{unit[0]}" if unit in ("H", "MI", "S") else f"P{count}{unit}"
    return Outcome(When("duration", part=text), ("number and unit",))


def stretch(base: datetime.date, count: int, unit: str) -> Outcome:
    """Return the days of the last or the next so many units, the day of the story left out.

    >>> stretch(datetime.date(2023, 4, 4), -2, "W").when.start[:4]
    ('day', 2023, 3, 21)
    """
    if unit == "Q" and 0 < abs(count) <= 1000:  # quarters are whole ones, as reports count them
        edges = [shift_unit("Q", at, base).when for at in sorted((count, count // abs(count)))]
        days = [bounds(when) if when is not None else None for when in edges]
        first, last = days[0], days[1]
        if first is None or last is None:
            return SILENT
        when = When("interval", start=day(first[0]), end=day(last[1]))
        return Outcome(when, ("counted from the reference",))
    size, unit = {"Q": (3, "M"), "DE": (10, "Y"), "CE": (100, "Y")}.get(unit, (1, unit))
    if unit not in ("D", "W", "M", "Y") or abs(count) > 1000:
        return SILENT
    shift = shift_unit if unit == "D" else shift_day
    far = shift(unit, size * count, base).when
    near = shift_unit("D", 1 if count > 0 else -1, base).when
    if far is None or near is None:
        return SILENT
    start, end = (near, far) if count > 0 else (far, near)
    return Outcome(When("interval", start=start, end=end), ("counted from the reference",))


def recurrence(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of what comes back every so often."""
    weekday = get(fields, "E", "weekdays")
    if weekday is not None:
        return Outcome(When("set", part=f"XXXX-WXX-{weekday}"), ("every",))
    if (month := get(fields, "MMMM")) is not None:
        return Outcome(When("set", part=f"XXXX-{month:02d}"), ("every",))
    if (season := get(fields, "season")) is not None:
        return Outcome(When("set", part=f"XXXX-{season}"), ("every",))
    if (word := get(fields, "set")) is not None:
        return Outcome(When("set", part=word), ("recurs",))
    count, unit = get(fields, "n", "nth") or 1, get(fields, "unit")
    if get(fields, "times") is not None:
        count = 1
    if unit in ("H", "MI", "S"):
        return Outcome(When("set", part=f"PT{count}{unit[0]}"), ("every",))
    return Outcome(When("set", part=f"P{count}{unit}"), ("every",))


def vague(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return TIMEX3's reference to the present, the past or the future."""
    part = get(fields, "now", "now-noun", "recent")
    if part is None:
        part = "FUTURE_REF" if get(fields, "later") is not None else "PAST_REF"
    return Outcome(When("vague", part=part), ("vague",))


def age(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Refuse an age."""
    return Outcome(refused="age", against=("an age is no duration of the story",))


def clock(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Refuse an hour of the day; more hours than a day has are a duration."""
    if get(fields, "n") > HOURS:
        return duration(fields, given, context)
    return Outcome(refused="hour-of-the-day", against=("the word before tells the hour",))


HOURS = 24
"""Of a day."""


def game(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Refuse a quarter or a half of a game."""
    return Outcome(refused="part-of-a-game", against=("a game has quarters and halves, too",))


def no_season(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Refuse a fall that is no season."""
    return Outcome(refused="no-season", against=("the fall of something",))


def no_part(fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Refuse a start or an end that is no part of the month behind it."""
    return Outcome(refused="what-happens", against=("a day stands behind the month",))
