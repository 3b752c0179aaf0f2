"""Days of other calendars as days of the Gregorian one."""

import datetime

# Years of the Persian calendar in which the rhythm of its leap years changes (Birashk, as in
# Borkowski, "The Persian calendar for 3000 years", 1996).
_BREAKS = (
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394,
    2456, 3178,
)  # fmt: skip


def persian(year: int, month: int, day: int) -> datetime.date | None:
    """Return the day of a Persian date, or ``None`` where there is no such day.

    >>> persian(1402, 1, 15), persian(1403, 7, 7)
    (datetime.date(2023, 4, 4), datetime.date(2024, 9, 28))
    >>> persian(1402, 12, 30)
    """
    if not 1 <= year < _BREAKS[-1] or not 1 <= month <= 12:
        return None
    length = 31 if month <= 6 else 30
    if month == 12 and not _is_leap(year):
        length = 29
    if not 1 <= day <= length:
        return None
    days = (month - 1) * 31 - max(0, month - 7) + day - 1
    return _new_year(year) + datetime.timedelta(days)


def _is_leap(year: int) -> bool:
    return (_new_year(year + 1) - _new_year(year)).days == 366


def _new_year(year: int) -> datetime.date:
    """The first day of a Persian year, which falls on 20 to 22 March."""
    leaps, jump, start = -14, 0, _BREAKS[0]
    for stop in _BREAKS[1:]:
        jump = stop - start
        if year < stop:
            break
        leaps += jump // 33 * 8 + jump % 33 // 4
        start = stop
    passed = year - start
    leaps += passed // 33 * 8 + (passed % 33 + 3) // 4
    if jump % 33 == 4 and jump - passed == 4:
        leaps += 1
    gregorian = year + 621
    gregorian_leaps = gregorian // 4 - (gregorian // 100 + 1) * 3 // 4 - 150
    return datetime.date(gregorian, 3, 20 + leaps - gregorian_leaps)
