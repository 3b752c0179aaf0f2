"""From the fields of a shape to a value: pure functions that never look at the text.

What the words leave open is taken from the reference date, by the direction that the sentence
gives: a word of the future or the past if there is one, else what the caller prefers, else what
is usual in news: a weekday is the last one, the day of the story included; a month or a day of
the year is the nearest. Without a reference the value stays open.
"""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

from toponorm.dates.context import Context, Fields, Outcome, get
from toponorm.dates.fields import OF_THEIR_OWN


def resolve(action: str, fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    """Return the value of the fields of a shape.

    >>> import datetime
    >>> resolve("date", (("MMMM", 12),), {}, Context(datetime.date(2023, 4, 4))).when[:3]
    ('month', 2022, 12)
    """
    return _resolved(action, fields, given, context) if given else _told(action, fields, context)


@lru_cache(maxsize=8192)
def _told(action: str, fields: Fields, context: Context) -> Outcome:
    """The value of what its words alone say, remembered: news repeats *last year*."""
    return _resolved(action, fields, {}, context)


def _resolved(action: str, fields: Fields, given: Mapping[str, Any], context: Context) -> Outcome:
    fields = tuple([(_PLAIN.get(field, field), value) for field, value in fields])
    outcome = _operation(action)(fields, given, context)
    mod = get(fields, "approx", "part", "part-of", "part-after", "decade-part")
    if mod and mod != "-" and outcome.when is not None and outcome.when.mod is None:
        outcome = outcome._replace(when=outcome.when._replace(mod=str(mod)))
    return outcome


_PLAIN = {f"{kind}-{unit}": kind for kind, units in OF_THEIR_OWN.items() for unit in units}
"""Field by that of a unit which its shape asked for by name."""


@lru_cache(maxsize=8192)
def settled(fields: Fields) -> Outcome | None:
    """Return the value of a date that nothing around it can change: a day, month and year.

    >>> settled((("MMMM", 4), ("d", 4), ("y", 2023))).when[:4]
    ('day', 2023, 4, 4)
    >>> settled((("MMMM", 4), ("d", 4)))
    """
    said = {field for field, _ in fields}
    if not said >= _MONTH_AND_YEAR or said.isdisjoint(_DAYS):
        return None
    return resolve("date", fields, {}, Context())


_MONTH_AND_YEAR = frozenset(("MMMM", "y"))
_DAYS = frozenset(("d", "do", "do-late", "do-number", "dw"))

ACTIONS = {
    "date": "absolute.date",
    "holiday": "absolute.holiday",
    "event": "absolute.event",
    "numeric": "figures.numeric",
    "iso": "figures.iso",
    "day-and-month": "figures.day_and_month",
    "led-day": "figures.led_day",
    "numeric-range": "figures.day_and_month",
    "era": "absolute.era",
    "persian": "figures.persian",
    "other-calendar": "reckoning.other_calendar",
    "numeric-era": "reckoning.numeric_era",
    "old-style": "reckoning.old_style",
    "reign": "reckoning.reign",
    "day-of-year": "reckoning.day_of_year",
    "day-of-month": "absolute.day_number",
    "short-year": "absolute.short_year",
    "year": "figures.year",
    "decade": "terms.decade",
    "century": "terms.century",
    "season": "terms.season",
    "quarter": "terms.quarter",
    "half": "terms.half",
    "nth-week": "counting.nth_week",
    "numbered-week": "counting.numbered_week",
    "ends": "absolute.date",
    "days": "absolute.date",
    "nth-weekday": "counting.nth_weekday",
    "nth-day": "counting.nth_day",
    "rest": "relative.rest",
    "part": "relative.part",
    "rel": "relative.rel",
    "part-of-day": "relative.part_of_day",
    "dir-unit": "relative.dir_unit",
    "earlier-this": "relative.earlier_this",
    "dir-weekday": "relative.dir_weekday",
    "dir-month": "relative.dir_month",
    "dir-season": "relative.dir_season",
    "weekend": "relative.weekend",
    "ago": "relative.ago",
    "hence": "relative.hence",
    "within": "relative.within",
    "count": "relative.counted",
    "later": "relative.later",
    "that": "relative.that",
    "range": "absolute.both_ends",
    "year-range": "absolute.year_range",
    "duration": "periods.duration",
    "set": "periods.recurrence",
    "vague": "periods.vague",
    "age": "periods.age",
    "clock": "periods.clock",
    "game": "periods.game",
    "no-season": "periods.no_season",
    "no-part": "periods.no_part",
}
"""Where the operations stand that the rows of :mod:`toponorm.dates.shapes` name.

They are imported when a text asks for one: a short one needs one or two of the seven modules.
"""


@cache
def _operation(action: str) -> Callable[[Fields, Mapping[str, Any], Context], Outcome]:
    module, _, name = ACTIONS[action].partition(".")
    operation: Callable[[Fields, Mapping[str, Any], Context], Outcome]
    operation = getattr(import_module(f"toponorm.dates.{module}"), name)
    return operation
