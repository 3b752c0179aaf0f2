"""What the value of a date expression may depend on, and what resolving it gives."""

import datetime
from typing import Any, NamedTuple

from toponorm.dates.values import When, bounds

Fields = tuple[tuple[str, Any], ...]
"""Field and value of each token of a shape."""


class Context(NamedTuple):
    """What a value may depend on besides its own words.

    Attributes:
        reference: the date of the story, or ``None``.
        cue: ``past`` or ``future`` if a word of the sentence says so.
        prefer: the direction when nothing in the sentence decides.
        anchor: the value named before, for *two days later* and *that year*.
        order: ``dMy`` or ``Mdy``, the order of numeric dates, or ``None`` where it is not known.
        calendar: the calendar of the language, if it is not the Gregorian.
        years: the years that the text names.
        narrative: whether the text tells of times long before its reference.
        counts_days: whether *two weeks from now* is a day: so in messages, not in news.
    """

    reference: datetime.date | None = None
    cue: str | None = None
    prefer: str = "nearest"
    anchor: When | None = None
    order: str | None = None
    calendar: str | None = None
    years: frozenset[int] = frozenset()
    narrative: bool = False
    counts_days: bool = False


class Outcome(NamedTuple):
    """A value with its evidence, or the reason why there is none, or both."""

    when: When | None = None
    evidence: tuple[str, ...] = ()
    refused: str | None = None
    against: tuple[str, ...] = ()


SILENT = Outcome()


def get(fields: Fields, *names: str) -> Any:
    """Return the value of the first field of one of these names, or ``None``."""
    for field, value in fields:
        if field in names:
            return value
    return None


def get_last(fields: Fields, *names: str) -> Any:
    """Return the value of the last field of one of these names, or ``None``."""
    return get(fields[::-1], *names)


def direction_of(context: Context) -> tuple[str, str]:
    """The direction, and what decided it."""
    if context.cue is not None:
        return context.cue, f"{context.cue} cue"
    return context.prefer, "nearest" if context.prefer == "nearest" else f"prefer {context.prefer}"


def base_of(context: Context) -> datetime.date | None:
    """The day that what has no year lies near to."""
    if context.narrative and context.anchor is not None:
        days = bounds(context.anchor)
        if days is not None:
            return days[0]
    return context.reference
