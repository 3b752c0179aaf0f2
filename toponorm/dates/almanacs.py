"""The days of other calendars: year, month and day of theirs to a day of ours.

Every function returns ``None`` where the calendar has no such day. Days are counted from the
first day of the year 1 of our calendar, as :meth:`datetime.date.toordinal` does.
"""

import datetime
from collections.abc import Callable
from functools import lru_cache

from toponorm import tables
from toponorm.dates import calendars

Date = datetime.date


def _date(ordinal: int) -> Date | None:
    return Date.fromordinal(ordinal) if 1 <= ordinal <= Date.max.toordinal() else None


def _julian_ordinal(year: int, month: int, day: int) -> int:
    before = year - (month <= 2)  # years begin in March, so that the leap day is the last
    return 365 * before + before // 4 + (153 * ((month - 3) % 12) + 2) // 5 + day - 308


def julian(year: int, month: int, day: int) -> Date | None:
    """Return the day of a date of the Julian calendar, "old style".

    >>> julian(1917, 10, 25)
    datetime.date(1917, 11, 7)
    """
    leap = year % 4 == 0
    length = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= length[month - 1]:
        return None
    return _date(_julian_ordinal(year, month, day))


def _alexandrian(epoch: int) -> Callable[[int, int, int], Date | None]:
    """Twelve months of thirty days, then five days, or six every fourth year."""

    def convert(year: int, month: int, day: int) -> Date | None:
        length = 30 if month <= 12 else 6 if year % 4 == 3 else 5
        if year < 1 or not 1 <= month <= 13 or not 1 <= day <= length:
            return None
        return _date(epoch + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1)

    return convert


coptic = _alexandrian(_julian_ordinal(284, 8, 29))
ethiopic = _alexandrian(_julian_ordinal(8, 8, 29))


def indian(year: int, month: int, day: int) -> Date | None:
    """Return the day of a date of the national calendar of India, which counts from 79.

    >>> indian(1945, 1, 14)
    datetime.date(2023, 4, 4)
    """
    if not 1 <= year <= 9000 or not 1 <= month <= 12:
        return None
    ours = year + 78
    leap = ours % 4 == 0 and (ours % 100 != 0 or ours % 400 == 0)
    lengths = (31 if leap else 30, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30)
    if not 1 <= day <= lengths[month - 1]:
        return None
    first = Date(ours, 3, 21 if leap else 22)
    return first + datetime.timedelta(sum(lengths[: month - 1]) + day - 1)


def _hebrew_elapsed(year: int) -> int:
    """Days from the epoch to the new year, without its last two postponements."""
    lunations = (235 * year - 234) // 19
    parts = 12084 + 13753 * lunations
    days = 29 * lunations + parts // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _hebrew_new_year(year: int) -> int:
    before, own, after = (_hebrew_elapsed(y) for y in (year - 1, year, year + 1))
    late = 2 if after - own == 356 else 1 if own - before == 382 else 0
    return own + late - 1373427  # the epoch is 7 October of 3761 BC


def hebrew(year: int, month: int, day: int) -> Date | None:
    """Return the day of a date of the Hebrew calendar, its months counted from Tishri.

    The sixth month is the first Adar of leap years, the seventh Adar, or the second.

    >>> hebrew(5783, 8, 13), hebrew(5771, 7, 9)
    (datetime.date(2023, 4, 4), datetime.date(2011, 3, 15))
    """
    if not 3762 <= year <= 9999 or not 1 <= month <= 13:
        return None
    first = _hebrew_new_year(year)
    size = _hebrew_new_year(year + 1) - first
    leap = size > 380
    lengths = (
        30, 30 if size % 10 == 5 else 29, 29 if size % 10 == 3 else 30, 29, 30,
        30 if leap else 0, 29, 30, 29, 30, 29, 30, 29,
    )  # fmt: skip
    if not 1 <= day <= lengths[month - 1]:
        return None
    return _date(first + sum(lengths[: month - 1]) + day - 1)


@lru_cache(maxsize=1)
def _umm_al_qura() -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    """The first year, the first days of all months, and how long each is."""
    rows = tables.rows("umm_al_qura")
    starts, lengths = [Date.fromisoformat(rows[0][1]).toordinal()], []
    for _, _, months in rows:
        for days in map(int, months.split()):
            lengths.append(days)
            starts.append(starts[-1] + days)
    return int(rows[0][0]), tuple(starts), tuple(lengths)


def islamic(year: int, month: int, day: int) -> Date | None:
    """Return the day of a date of the calendar of Umm al-Qura; outside its table, ``None``.

    >>> islamic(1444, 9, 13), islamic(1200, 1, 1)
    (datetime.date(2023, 4, 4), None)
    """
    first, starts, lengths = _umm_al_qura()
    at = 12 * (year - first) + month - 1
    if not 1 <= month <= 12 or not 0 <= at < len(lengths) or not 1 <= day <= lengths[at]:
        return None
    return _date(starts[at] + day - 1)


CALENDARS: dict[str, Callable[[int, int, int], Date | None]] = {
    "coptic": coptic,
    "ethiopic": ethiopic,
    "hebrew": hebrew,
    "indian": indian,
    "islamic": islamic,
    "persian": calendars.persian,
}

YEARS = {
    "coptic": (1516, 1816),
    "ethiopic": (1792, 2092),
    "hebrew": (5560, 5860),
    "indian": (1722, 2022),
    "islamic": (1300, 1500),
    "persian": (1250, 1500),
}
"""Years of each that lie between about 1800 and 2100."""

STATED = frozenset(("indian",))
"""Calendars whose months other calendars have, too: the text must name the era."""

LATE = frozenset(("coptic", "ethiopic", "indian"))
"""Calendars whose years look like ours: a month alone before one needs the era."""
