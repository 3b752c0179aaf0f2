"""Days of other calendars, and holidays that move, as days of the Gregorian calendar."""

import datetime
from typing import NamedTuple

AHEAD = {"buddhist": 543}
"""By how much the years of a calendar are ahead, where its days are those of the Gregorian."""

OWN_YEARS = {
    "persian": (1250, 1500),
    "islamic": (1300, 1500),
    "ethiopic": (1900, 2100),
    "buddhist": (2343, 2643),
}
"""Years that in a language of that calendar are of that calendar: about 1800 to 2100."""

IN_WORDS = frozenset(("ethiopic",))
"""Calendars of dates with a month's name; numeric ones are Gregorian (CLDR's preference)."""

NEWS_YEARS = (1583, 2299)
"""Years of numeric dates that are Gregorian; others are of a calendar nobody named."""


class Holiday(NamedTuple):
    """When a holiday is: a day, the n-th weekday of a month, or so many days from a Sunday.

    Attributes:
        month: of the day, or about when it is.
        day: if it is always the same.
        nth: which of the weekdays of the month; ``-1`` for the last.
        weekday: 1 to 7.
        easter: days from Easter Sunday.
        advent: days from the first Sunday in Advent, the fourth before Christmas.
    """

    month: int
    day: int | None = None
    nth: int | None = None
    weekday: int | None = None
    easter: int | None = None
    advent: int | None = None

    @classmethod
    def of(cls, rule: int | str) -> "Holiday":
        """Read the notation of the tables: ``1225``, ``11#4-4``, ``easter-2`` or ``advent+7``.

        >>> Holiday.of("11#4-4").on(2022), Holiday.of("easter+1").on(2023)
        (datetime.date(2022, 11, 24), datetime.date(2023, 4, 10))
        >>> Holiday.of("advent+0").on(2023)
        datetime.date(2023, 12, 3)
        """
        if isinstance(rule, int):
            return cls(rule // 100, rule % 100)
        if rule.startswith("easter"):
            days = int(rule[6:])
            return cls(2 if days < -40 else 4 if days < 30 else 6, easter=days)
        if rule.startswith("advent"):
            return cls(12 if int(rule[6:]) > 3 else 11, advent=int(rule[6:]))
        month, _, which = rule.partition("#")
        nth, weekday = which.rsplit("-", 1)
        return cls(int(month), nth=int(nth), weekday=int(weekday))

    @property
    def middle(self) -> int:
        """About which day of its month it is."""
        if self.advent is not None:
            return 20 if self.month == 12 else 25
        if self.nth is None:
            return 10
        return 25 if self.nth < 0 else 7 * self.nth - 3

    def on(self, year: int) -> datetime.date | None:
        """Return its day in a year."""
        if not 1583 <= year <= 9999:
            return None
        if self.easter is not None:
            return easter(year) + datetime.timedelta(self.easter)
        if self.advent is not None:
            earliest = datetime.date(year, 11, 27)  # that the first of them can be
            return earliest + datetime.timedelta((6 - earliest.weekday()) % 7 + self.advent)
        if self.day is not None:
            return datetime.date(year, self.month, self.day)
        first = datetime.date(year, self.month, 1)
        days = [first + datetime.timedelta(offset) for offset in range(35)]
        days = [
            date for date in days if date.month == self.month and date.isoweekday() == self.weekday
        ]
        nth = self.nth or 1
        return days[nth if nth < 0 else nth - 1]


def easter(year: int) -> datetime.date:
    """Return Easter Sunday of the western churches (Meeus, Jones and Butcher).

    >>> easter(2023), easter(2024)
    (datetime.date(2023, 4, 9), datetime.date(2024, 3, 31))
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


# Years of the Persian calendar in which the rhythm of its leap years changes (Birashk, as in
# Borkowski, "The Persian calendar for 3000 years", 1996).
_BREAKS = (
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394,
    2456, 3178,
)  # fmt: skip


BEFORE_PERSIAN = 621
"""By how many years ours are ahead of those of the Persian calendar, from March on."""


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
