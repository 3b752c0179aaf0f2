"""What a date expression means: one record, from which TIMEX3 and EDTF are both written.

A :class:`When` is a calendar unit: its granularity and as many of its parts as are known. A
part that the text leaves open and no reference has filled is ``None`` and is written ``X``.
"""

import datetime
from functools import lru_cache
from typing import NamedTuple

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
"""EDTF's numbers of the seasons."""

_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class When(NamedTuple):
    """A day, week, month ... or a longer unit of the calendar, or an interval of two.

    Attributes:
        granularity: ``day``, ``part-of-day`` (written as the day), ``weekday`` (a day of a
            week that is not known), ``week``,
            ``weekend``, ``week-of-month``, ``month``, ``quarter``, ``half``, ``season``,
            ``year``, ``decade``, ``century``, ``millennium``, ``interval``, ``duration``,
            ``set`` or ``vague``.
        year: the year; of a week the ISO year, of a decade the year divided by 10, of a
            century its first two digits. Years before Christ are zero or negative,
            centuries are negative.
        month: 1 to 12.
        day: the day of the month, or ISO's number of the weekday.
        part: the number of the week, quarter or half, the letters of the season, or for a
            duration, a set and what is vague the TIMEX3 value itself.
        mod: TIMEX3's ``mod``: ``START``, ``MID``, ``END``, ``APPROX``; or ``None``.
        start: where an interval begins, or ``None`` for an open one.
        end: where it ends, or ``None``.
    """

    granularity: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: int | str | None = None
    mod: str | None = None
    start: "When | None" = None
    end: "When | None" = None

    @property
    def form(self) -> str:
        """The TIMEX3 type."""
        if self.granularity == "duration":
            return "DURATION"
        return "SET" if self.granularity == "set" else "DATE"

    @property
    def is_resolved(self) -> bool:
        """Whether no part is open."""
        if self.granularity == "interval":
            return all(side is None or side.is_resolved for side in (self.start, self.end))
        if self.granularity == "weekday":
            return False
        return self.year is not None or self.granularity in ("duration", "set")


def day(date: datetime.date, mod: str | None = None) -> When:
    """Return the record of a day.

    >>> timex(day(datetime.date(2023, 4, 4)))
    '2023-04-04'
    """
    return When("day", date.year, date.month, date.day, mod=mod)


def week(date: datetime.date, granularity: str = "week") -> When:
    """Return the record of the ISO week that a day lies in."""
    year, number, _ = date.isocalendar()
    return When(granularity, year, part=number)


@lru_cache(maxsize=8192)
def written(when: When) -> tuple[str, str | None, str, bool]:
    """Return TIMEX3 value, EDTF, TIMEX3 type and whether no part is open.

    >>> written(When("month", 2023, 4))
    ('2023-04', '2023-04', 'DATE', True)
    """
    return timex(when), edtf(when), when.form, when.is_resolved


def _year(year: int | None, digits: int = 4) -> str:
    if year is None:
        return "X" * digits
    return f"{year:0{digits}d}" if year > 0 else f"BC{1 - year:0{digits}d}"


def _two(number: int | str | None) -> str:
    return "XX" if number is None else f"{number:02d}"


def timex(when: When) -> str:
    """Return the TIMEX3 value.

    >>> timex(When("decade", 200)), timex(When("week-of-month", 2024, 10, part=2))
    ('200', '2024-10-W2')
    >>> timex(When("weekday", day=2)), timex(When("month", None, 12))
    ('XXXX-WXX-2', 'XXXX-12')
    """
    kind, year, month = when.granularity, when.year, when.month
    if kind in ("day", "part-of-day"):
        return f"{_year(year)}-{_two(month)}-{_two(when.day)}"
    if kind == "month":
        return f"{_year(year)}-{_two(month)}"
    if kind == "year":
        return _year(year)
    if kind in ("duration", "set", "vague"):
        return str(when.part)
    if kind == "weekday":
        return f"XXXX-WXX-{when.day}"
    if kind == "week":
        return f"{_year(year)}-W{_two(when.part)}"
    if kind == "weekend":
        return f"{_year(year)}-W{_two(when.part)}-WE"
    if kind == "week-of-month":
        return f"{_year(year)}-{_two(month)}-W{when.part}"
    if kind in ("quarter", "half"):
        letter = "Q" if kind == "quarter" else "H"
        return f"{_year(year)}-{letter}{'X' if when.part is None else when.part}"
    if kind == "season":
        return f"{_year(year)}-{when.part}"
    if kind == "decade":
        return _year(year, 3)
    if kind == "century" and year is not None:
        return f"{year:02d}" if year >= 0 else f"BC{-1 - year:02d}"
    if kind == "century":
        return "XX"
    if kind == "millennium":
        return _year(year, 1)
    start = ".." if when.start is None else timex(when.start)
    end = ".." if when.end is None else timex(when.end)
    return f"{start}/{end}"


def edtf(when: When) -> str | None:
    """Return the value as Extended Date/Time Format writes it, or ``None`` where it cannot.

    >>> edtf(When("decade", 200)), edtf(When("season", 2023, part="WI"))
    ('200X', '2023-24')
    >>> edtf(When("weekday", day=2))
    """
    kind, year = when.granularity, when.year
    about = "~" if when.mod == "APPROX" else ""
    if year is not None and year <= 0 and (kind, year) != ("century", 0):
        # EDTF counts as astronomers do: the year before 1 is 0.
        if kind != "year":
            return None
        return (f"-{-year:04d}" if year else "0000") + about if year > -10000 else f"Y{year}"
    if kind in ("day", "part-of-day", "month", "year"):
        return timex(when) + about
    if kind == "season" and isinstance(when.part, str):
        return f"{_year(year)}-{SEASONS[when.part]}{about}"
    if kind == "quarter":
        return None if when.part is None else f"{_year(year)}-{32 + int(when.part)}{about}"
    if kind == "half":
        return None if when.part is None else f"{_year(year)}-{39 + int(when.part)}{about}"
    if kind in ("decade", "century", "millennium"):
        text = timex(when)
        return None if "-" in text else text.ljust(4, "X") + about
    if kind in ("week", "weekend", "week-of-month"):
        days = bounds(when)
        return None if days is None else f"{days[0].isoformat()}/{days[1].isoformat()}"
    if kind == "interval":
        sides = [side and edtf(side) for side in (when.start, when.end)]
        if any(
            side is not None and text is None
            for side, text in zip((when.start, when.end), sides, strict=True)
        ):
            return None
        return "/".join(side or ".." for side in sides)
    return None


def bounds(when: When) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day, or ``None`` where a part is open or out of range.

    >>> [day.isoformat() for day in bounds(When("week-of-month", 2024, 10, part=2))]
    ['2024-10-08', '2024-10-14']
    """
    try:
        return _bounds(when)
    except (ValueError, OverflowError, TypeError):
        return None


def _bounds(when: When) -> tuple[datetime.date, datetime.date] | None:
    kind, year, month = when.granularity, when.year, when.month
    if kind == "interval" and when.start is not None and when.end is not None:
        start_bounds, end_bounds = _bounds(when.start), _bounds(when.end)
        if start_bounds is None or end_bounds is None:
            return None
        return start_bounds[0], end_bounds[1]
    if year is None or not when.is_resolved:
        return None
    number = when.part if isinstance(when.part, int) else 0
    if kind in ("day", "part-of-day") and month and when.day:
        date = datetime.date(year, month, when.day)
        return date, date
    if kind == "month" and month:
        return datetime.date(year, month, 1), _last_day(year, month)
    if kind == "year":
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if kind in ("week", "weekend") and number:
        first_day = 1 if kind == "week" else 6
        return (
            datetime.date.fromisocalendar(year, number, first_day),
            datetime.date.fromisocalendar(year, number, 7),
        )
    if kind == "week-of-month" and month and number:
        last_of_month = _last_day(year, month)
        first = datetime.date(year, month, 7 * number - 6)
        return first, min(last_of_month, first + datetime.timedelta(6))
    if kind in ("quarter", "half") and number:
        months = 3 if kind == "quarter" else 6
        first = datetime.date(year, months * (number - 1) + 1, 1)
        return first, _last_day(year, months * number)
    if kind == "season" and isinstance(when.part, str):
        start = _FIRST_MONTH[when.part]
        end = (year + 1, 2) if start == 12 else (year, start + 2)
        return datetime.date(year, start, 1), _last_day(*end)
    if kind in ("decade", "century", "millennium"):
        size = {"decade": 10, "century": 100, "millennium": 1000}[kind]
        return datetime.date(year * size, 1, 1), datetime.date(year * size + size - 1, 12, 31)
    return None


def _last_day(year: int, month: int) -> datetime.date:
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(1)
