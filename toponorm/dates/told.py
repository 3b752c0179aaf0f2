"""What the dates told before lend to a date: *two days later*, *that year*, *May and June 1955*."""

from toponorm.dates import terms, values
from toponorm.dates.context import Context, Fields
from toponorm.dates.scan import Found
from toponorm.dates.words import Vocabulary

_POINTS_BACK = frozenset(
    ("later", "that", "earlier-this", "dir-month", "dir-season", "dir-unit", "part")
)
"""Actions whose value counts from the date named before, in the same paragraph."""

_LOOKS_BACK = frozenset(("ago", "dir-unit", "later", "that"))
"""Actions whose value may lie before what a tale has come to."""


class Told:
    """What a document has told so far, read from its beginning to its end."""

    def __init__(self, lower: str, vocabulary: Vocabulary) -> None:
        self._lower = lower
        self._around = vocabulary.around
        self._anchor: values.When | None = None
        self._anchor_until = 0
        self._day: values.When | None = None  # the day or month named last in this paragraph
        self._day_until = 0
        self._until = 0  # where the mention before ended
        self._break = -1  # the end of the paragraph read last

    def begin(self, year: int) -> None:
        """Begin a tale in a year."""
        self._anchor = values.When("year", year)

    def lend(self, item: Found, context: Context) -> Context:
        """Return the context of a find, with the date that it counts from, if there is one."""
        anchor = self._anchor
        if anchor is None or not (
            context.narrative
            or (item.shape.action in _POINTS_BACK and item.start < self._anchor_until)
            or _is_later(item)
        ):
            return context
        goes_on = _goes_on if context.narrative else _is_of_days
        if self._day is not None and item.start < self._day_until and goes_on(self._day, item):
            anchor = self._day
        return context._replace(anchor=anchor)

    def tell(self, when: values.When, item: Found, *, is_open: bool, narrative: bool) -> None:
        """Take a date in, which is open where no reference has settled it."""
        ends_period = self._ends_period(item)
        self._until = item.end
        if is_open or ends_period or not self._is_anchor(when, item, narrative=narrative):
            return
        self._anchor = when
        if item.end > self._break:
            self._break = self._lower.find("\n", item.end)
            if self._break < 0:
                self._break = len(self._lower)
        self._anchor_until = self._break
        days = ("day", "month") if narrative else ("day",)
        if when.granularity in days:
            self._day, self._day_until = when, self._break

    def within(self, item: Found) -> Found:
        """Return a day with the year that it ends: *fiscal 1988, which ended May 31*.

        In January and February end the years of shops, which bear the number of the year before.
        """
        anchor = self._anchor
        if anchor is None or anchor.granularity != "year" or has_year(item):
            return item
        is_end = dict(item.fields).get("MMMM", 0) > _LAST_OF_SHOPS and self._ends_period(item)
        if not is_end:
            return item
        return item._replace(fields=(*item.fields, ("y", anchor.year)))

    def _ends_period(self, item: Found) -> bool:
        """Whether a day says no more than when the period before it ended: *ended Sept. 30*."""
        anchor, told = self._anchor, self._until
        if anchor is None or not 0 < item.start - told < _LONGEST_LINK or not told:
            return False
        said = self._around.get(self._lower[told : item.start].strip(" ,"), ())
        return "ends" in said and anchor.granularity in ("quarter", "half", "year")

    def _is_anchor(self, when: values.When, item: Found, *, narrative: bool) -> bool:
        """Whether what comes later may count from this date."""
        if when.granularity in ("vague", "interval", "decade", "century", "millennium"):
            return False
        anchor = self._anchor
        if not narrative:
            return not _is_year_earlier(when, anchor)  # figures compare with the same quarter
        if item.shape.action in _LOOKS_BACK and _is_before(when, anchor):
            return False  # the tale goes on where it was
        if when.granularity != "year" or anchor is None:
            return True
        return abs((when.year or 0) - (anchor.year or 0)) <= 15  # an aside leads nowhere


_LAST_OF_SHOPS = 2
_LONGEST_LINK = 16
"""Characters between a period and the day on which it ended."""


def _is_later(item: Found) -> bool:
    """Whether it counts on from a date, however far above that was named."""
    return item.shape.action == "later" and any(field == "later" for field, _ in item.fields)


def _is_year_earlier(when: values.When, anchor: values.When | None) -> bool:
    """Whether it is the same quarter or month, or half, of the year before."""
    return (
        anchor is not None
        and anchor.granularity in ("quarter", "half", "month")
        and when.year is not None
        and anchor == when._replace(year=when.year + 1, mod=anchor.mod)
    )


def _is_before(when: values.When, anchor: values.When | None) -> bool:
    return anchor is not None and (when.year or 0) < (anchor.year or 0)


def _goes_on(told: values.When, item: Found) -> bool:
    """Whether a month without a year is the one just told, or the next: years between are asides.

    *On 10 March 1975 the attack began. It was planned for 1976. On 11 March the town fell.*
    """
    said = dict(item.fields)
    month = said.get("MMMM", said.get("MMMM!"))
    return month is not None and (month - (told.month or 0)) % 12 <= 1 and not has_year(item)


def _is_of_days(told: values.When, item: Found) -> bool:
    """Whether it is counted in days, for which a day named before is better than a month."""
    said = dict(item.fields)
    named = said.get("unit-dir") or said.get("rel") or (said.get("unit"), 0)
    return named[0] == "D"


def lent(item: Found, following: Found) -> Found:
    """Return a date with the year of the next one where they are joined: *May and June 1955*."""
    are_joined = 0 < following.start - item.end <= _JOINED
    if not are_joined or not {item.shape.action, following.shape.action} <= _LENDS:
        return item
    years = [value for field, value in following.fields if field == "y"]
    months = [_month(found) for found in (item, following)]
    if len(years) != 1 or None in months or has_year(item):
        return item
    first, second = months
    year = years[0] - (first > second)  # type: ignore[operator]
    return item._replace(fields=(*item.fields, ("y", year)))


_JOINED = 5
"""Characters of a word such as *and*, with its blanks."""

_LENDS = frozenset(("date", "season", "part"))


def _month(item: Found) -> int | None:
    said = dict(item.fields)
    if (season := said.get("season", said.get("season!"))) is not None:
        return terms.MIDDLE[season] + (12 if season == "WI" else 0)
    month: int | None = said.get("MMMM", said.get("MMMM!"))
    return month


def yearless(item: Found) -> Fields:
    """Return the fields of a date without its year."""
    return tuple((field, value) for field, value in item.fields if field != "y")


def has_year(item: Found) -> bool:
    """Whether a date says its year."""
    return any(field == "y" for field, _ in item.fields)
