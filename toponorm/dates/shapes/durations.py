"""Durations and sets, which are reported as such and never become dates."""

from toponorm.dates.shapes.row import TIMEML, Shape
from toponorm.rules import CounterExample, Example

SHAPES = (
    Shape(
        "date.duration-count",
        (
            "[{approx} ]{n}[-][ ]{unit}",
            "[{approx} ]{some} {unit}",
            "{n}-{unit}-{long}",
            "{some} {of} {units}",
            "{approx} {unit}",
            "{n} {and} {a} {half} {unit}",
            "{n} {more} {unit}",
            "{n} {to} {n} {unit}",
            "{n}[ ]{-to}[ ]{n} {unit}",
        ),
        "duration",
        "duration",
        False,
        "How long something lasts.",
        TIMEML,
        (
            Example("throughout the 12-year conflict", "12-year", "P12Y", "en"),
            Example("after two days of talks", "two days", "P2D", "en"),
        ),
        (
            CounterExample("the 68,000-seat stadium", "no unit of time", "en"),
            CounterExample("his 102 years old car", "an age", "en"),
        ),
    ),
    Shape(
        "date.set",
        (
            "{every} {unit}",
            "{every} [{nth} ]E",
            "{every} MMMM",
            "{every} {n} {unit}",
            "{every} {season}",
            "{every} {nth} {unit}",
            "{on} ^{weekdays}",
            "{weekdays}",
            "{set}",
            "{n} {times} {a} {unit}",
            "{twice} {a} {unit}",
            "{every} {other} {unit}",
        ),
        "set",
        "set",
        False,
        "What comes back.",
        "TIMEX3",
        (Example("The council meets every Tuesday.", "every Tuesday", "XXXX-WXX-2", "en"),),
        (CounterExample("every yearling", "no unit", "en"),),
    ),
)
