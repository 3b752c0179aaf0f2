"""Dates and languages as records carry them: often missing, and sometimes no date at all.

One bad cell must not end a run over a terabyte, and a wrong date must not be believed: what
cannot be read counts as not given.
"""

import datetime

from toponorm.language import parse_tag


def reference(cell: object) -> datetime.date | None:
    """Return the day on which a record was written, or ``None`` where the cell does not say.

    Of an ISO 8601 time the day is taken, as it stands there.

    >>> reference("2023-05-10T23:30:00Z"), reference("soon"), reference(float("nan"))
    (datetime.date(2023, 5, 10), None, None)
    """
    if isinstance(cell, datetime.datetime):
        # pandas.NaT, which is no date, says it is a datetime
        return cell.date() if cell == cell else None  # noqa: PLR0124
    if isinstance(cell, datetime.date):
        return cell
    if not isinstance(cell, str) or cell[10:11] not in ("", "T", "t", " "):
        return None
    try:
        return datetime.date.fromisoformat(cell[:10])
    except ValueError:
        return None


def language(cell: object) -> str | None:
    """Return the BCP 47 tag that a record gives, or ``None`` where it gives none.

    >>> language("pt-BR"), language("no language"), language(None)
    ('pt-BR', None, None)
    """
    try:
        parse_tag(cell)  # type: ignore[arg-type]  # raises on anything else
    except (TypeError, ValueError):
        return None
    return str(cell)
