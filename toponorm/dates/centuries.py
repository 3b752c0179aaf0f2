"""The century of a year of two digits: near the story it is certain, between the two it is not.

With nothing but *8.5.45* the year may be 1945 or 2045. What lies a few years ahead of the story at
most is of its century, what would lie generations ahead is of the one before; between them only
the years that the text names decide, or a weekday.
"""

from toponorm.dates.context import Context, Outcome

NOW = 2026
"""The year of a story that gives none: that of this release."""

SOON, SOON_UNKNOWN = 10, 5
"""Years that a short year may certainly lie ahead of the story, and of one without a date."""

ONCE_USUAL = 20
"""Years ahead up to which the coming century is more likely, without being certain."""

GENERATIONS = 40
"""Years ahead from which the century before is certain: nobody writes 2085 as 85."""

NEAR = 10
"""Years between a short year and one written out that makes its century certain."""


def full_year(short: int, context: Context) -> int:
    """Return the likelier year of two digits.

    >>> full_year(45, Context()), full_year(NOW % 100 + SOON_UNKNOWN, Context())
    (1945, 2031)
    """
    coming, past, ahead = _readings(short, context)
    if _is_told(past, context):
        return past
    likely = SOON_UNKNOWN if context.reference is None else ONCE_USUAL
    return coming if ahead <= likely else past


def checked(outcome: Outcome, context: Context) -> Outcome:
    """Refuse a day whose century is not certain.

    Args:
        outcome: of a date with a year of two digits.
        context: the story, and the years that it names.
    """
    when = outcome.when
    if when is None or when.year is None or when.granularity != "day":
        return outcome
    coming, past, ahead = _readings(when.year % 100, context)
    soon = SOON_UNKNOWN if context.reference is None else SOON
    is_certain = ahead <= soon or ahead >= GENERATIONS or _is_told(past, context)
    if is_certain or "weekday agrees" in outcome.evidence or outcome.refused is not None:
        return outcome
    return outcome._replace(refused="ambiguous-year", against=(f"[{past},{coming}]",))


def _readings(short: int, context: Context) -> tuple[int, int, int]:
    """The year of the coming century, that of the one before, and how far the first is ahead."""
    now = NOW if context.reference is None else context.reference.year
    ahead = (short - now) % 100
    return now + ahead, now + ahead - 100, ahead


def _is_told(past: int, context: Context) -> bool:
    """Whether the text tells of that time, and of none near the other one."""
    return any(abs(year - past) <= NEAR for year in context.years) and not any(
        abs(year - past - 100) <= NEAR for year in context.years
    )
