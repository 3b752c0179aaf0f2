"""What callers hand in: texts and dates, or an error that says what to hand in instead."""

import datetime


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
        raise TypeError("toponorm works on str, not None; Normalizer.batch passes None through")
    raise TypeError(f"toponorm works on str, not {type(text).__name__}")


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
