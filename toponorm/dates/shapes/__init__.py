"""The shapes of date expressions, whatever the language.

A row says in which order fields stand (LDML, with fields of our own in braces, see
:mod:`toponorm.dates.patterns`) and which operation makes a value of them (see
:mod:`toponorm.dates.resolve`). Languages supply the words, and through CLDR's patterns the
orders and the particles that are peculiar to them. Where two shapes fit the same words, the
row that stands first wins.
"""

from toponorm.dates.shapes import (
    counted,
    durations,
    full,
    none,
    numeric,
    partial,
    parts,
    periods,
    ranges,
    relative,
)
from toponorm.dates.shapes.row import Shape
from toponorm.rules import Rule

__all__ = ["BY_ID", "BY_ORDER", "RANKS", "RULES", "SHAPES", "Shape"]

SHAPES: tuple[Shape, ...] = (
    *none.SHAPES,
    *full.SHAPES,
    *numeric.SHAPES,
    *ranges.SHAPES,
    *partial.SHAPES,
    *periods.SHAPES,
    *parts.SHAPES,
    *relative.SHAPES,
    *counted.SHAPES,
    *durations.SHAPES,
)

RANKS = {shape.id: rank for rank, shape in enumerate(SHAPES)}

BY_ID = {shape.id: shape for shape in SHAPES}

_ORDERS = {
    "date.weekday-month-day-year": "EMdy MdyE EMd,y",
    "date.weekday-day-month-year": "EdMy dMyE EyMd EydM",
    "date.year-month-day-weekday": "yMdE",
    "date.month-day-year": "Mdy",
    "date.day-month-year": "dMy",
    "date.year-month-day": "yMd",
    "date.year-day-month": "ydM ydME",
    "date.weekday-month-day": "EMd MdE",
    "date.weekday-day-month": "EdM dME",
    "date.month-day": "Md",
    "date.day-month": "dM",
    "date.month-year": "My yM",
    "date.year": "y",
    "date.month": "M",
}
BY_ORDER = {order: BY_ID[row] for row, orders in _ORDERS.items() for order in orders.split()}
"""Shape by the order of the fields of one of CLDR's patterns."""

RULES = tuple(
    Rule(
        shape.id,
        " | ".join(shape.patterns) or "patterns of the languages",
        f"{shape.action} → {shape.granularity}",
        shape.why,
        shape.source,
        shape.examples,
        shape.counter_examples,
    )
    for shape in SHAPES
)
