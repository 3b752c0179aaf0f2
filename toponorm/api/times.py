"""Dates and datelines."""

import datetime

from toponorm import dates
from toponorm.arguments import date_of, text_of
from toponorm.config import Config
from toponorm.dates import datelines
from toponorm.document import Document
from toponorm.result import Dateline, Mention

_ANNOTATES = Config(dates="annotate")
"""Of whoever wants the mentions alone: what would be rewritten need not be worked out."""


def find_dates(
    text: str,
    reference: str | datetime.date | None = None,
    language: str | None = None,
) -> list[Mention]:
    """Find the dates, durations and sets of dates that a text names.

    Args:
        text: one document, taken as it is.
        reference: the date it was written; without one, relative dates stay unresolved unless
            a dateline or a publication line gives it.
        language: BCP 47 tag of the text; guessed if left out.

    Returns:
        Mentions of kind ``"date"`` in reading order, spans in code points of ``text``, values
        in TIMEX3.

    Raises:
        TypeError: an argument has the wrong type.
        ValueError: ``reference`` is no ISO date or ``language`` no BCP 47 tag.

    >>> [(m.text, m.value) for m in find_dates("Last month, on Dec 28", reference="2023-01-09")]
    [('Last month', '2022-12'), ('Dec 28', '2022-12-28')]
    """
    found = dates.find(Document(text_of(text), language), date_of(reference), _ANNOTATES)
    return list(found.mentions)


def dateline(text: str, reference: str | datetime.date | None = None) -> Dateline | None:
    """Find the dateline of a news story.

    Args:
        text: the story, or its first lines.
        reference: the date it was written, which lends a year to a dateline without one.

    Returns:
        The dateline, or ``None`` where no line gives at least two independent cues of one.

    Raises:
        TypeError: an argument has the wrong type.
        ValueError: ``reference`` is no ISO date.

    >>> dateline("Moscow, 25 April 2023 (TDI): Russia hosted talks.")[:4]
    ('Moscow', 'RU', '2023-04-25', 'TDI')
    """
    return datelines.find(Document(text_of(text)), date_of(reference))
