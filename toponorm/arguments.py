"""What callers hand in: texts, targets and dates, or an error that says what to hand in instead.

Callers write what is asked for; records of others hold what they hold, so cells are read more
leniently than arguments.
"""

import datetime

from toponorm.regexes import lazy

_DAY = lazy(r"\s*(\d{4}-\d\d-\d\d)(?![\d-])")


def text_of(text: object) -> str:
    """Return the text if it is one, else raise a ``TypeError`` that says what to do."""
    if isinstance(text, str):
        return text
    if isinstance(text, bytes | bytearray | memoryview):
        raise TypeError(
            "toponorm works on str, and this is bytes. Decode it first: data.decode('utf-8') if "
            "you know the encoding, toponorm.repair_bytes(data).text if it must be found."
        )
    if text is None:
        raise TypeError("toponorm works on str, not None (of texts, Normalizer.batch passes it on)")
    raise TypeError(f"toponorm works on str, not {type(text).__name__}")


def target_fault(target: str) -> str:
    """Return what is wrong with a name to write for a place, or nothing.

    >>> target_fault("Türkiye|TÜRKIYE"), target_fault(" Turkey")
    ('', 'write it without the blanks around it')
    """
    name, bar, capitals = target.partition("|")
    if bar and (not name.strip() or not capitals.isupper() or "|" in capitals):
        return "write behind the bar the name in capitals, as in 'Türkiye|TÜRKIYE'"
    if any("\ud800" <= char <= "\udfff" for char in target):
        return "write its half character (a lone surrogate) whole"
    if len(target.splitlines()) > 1 or "\0" in target:
        return "write it in one line"
    if target != target.strip():
        return "write it without the blanks around it"
    return ""


def date_of(reference: object) -> datetime.date | None:
    """Return the reference as a date, or raise an error that says how to write one."""
    if reference is None:
        return None
    if isinstance(reference, datetime.datetime):
        return reference.date()
    if isinstance(reference, datetime.date):
        return reference
    if isinstance(reference, str):
        try:
            return datetime.date.fromisoformat(reference)
        except ValueError:
            raise ValueError(
                f"reference is {reference!r}, which is no ISO date; write it as '2023-05-10'"
            ) from None
    raise TypeError(
        f"reference must be a datetime.date or an ISO string, not {type(reference).__name__}"
    )


def day_in(cell: object) -> datetime.date:
    """Return the day in a cell of a record: an ISO 8601 date or time, or a date of e-mail.

    Of a time the day is taken as it stands there.

    Raises:
        ValueError: it holds none.

    >>> day_in("2023-05-10T23:30:00Z"), day_in("Wed, 10 May 2023 23:30:00 GMT").day
    (datetime.date(2023, 5, 10), 10)
    """
    if isinstance(cell, datetime.datetime) and cell == cell:  # noqa: PLR0124 -- pandas.NaT is not
        return cell.date()
    if isinstance(cell, datetime.date) and not isinstance(cell, datetime.datetime):
        return cell
    if isinstance(cell, str):
        match = _DAY.match(cell)
        if match is not None:
            return datetime.date.fromisoformat(match[1])
        from email.utils import parsedate_to_datetime  # noqa: PLC0415 -- feeds have such dates

        try:
            return parsedate_to_datetime(cell).date()
        except (IndexError, OverflowError, TypeError) as error:  # what it lets through
            raise ValueError(f"{cell!r} is no date") from error
    raise ValueError(f"{cell!r} is no date")


_UNKNOWN = ("mis", "mul", "und", "zxx")
"""Codes of ISO 639 for a language that has none, several, one that nobody knows, and none."""


def tag_in(cell: object) -> str | None:
    """Return the BCP 47 tag in a cell of a record; underscores count as hyphens.

    A cell that says that the language is not known, as ``und``, says as much as an empty one.

    Raises:
        ValueError: it holds none.

    >>> tag_in("pt_BR"), tag_in("und")
    ('pt-BR', None)
    """
    from toponorm.language import parse_tag  # noqa: PLC0415 -- few records have one

    if not isinstance(cell, str):
        raise ValueError(f"{cell!r} is no BCP 47 tag")
    tag = cell.strip().replace("_", "-")
    return None if parse_tag(tag).code in _UNKNOWN else tag
