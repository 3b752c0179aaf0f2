"""Resolving is a pure function: equivariant under shifts of the reference, and never a guess."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm.dates.context import Context
from toponorm.dates.resolve import resolve
from toponorm.dates.values import When, bounds, timex

FOUR_CENTURIES = datetime.timedelta(146_097)
REFERENCES = st.dates(min_value=datetime.date(1600, 1, 1), max_value=datetime.date(2399, 12, 31))
CUES = st.sampled_from([None, "past", "future"])
PREFER = st.sampled_from(["nearest", "past", "future"])

RELATIVE = st.one_of(
    st.builds(lambda m: ("date", (("MMMM", m),)), st.integers(1, 12)),
    st.builds(lambda w: ("date", (("E", w),)), st.integers(1, 7)),
    st.builds(
        lambda m, d: ("date", (("MMMM", m), ("d", d))), st.integers(1, 12), st.integers(1, 28)
    ),
    st.builds(
        lambda w, m, d: ("date", (("E", w), ("MMMM", m), ("d", d))),
        st.integers(1, 7), st.integers(1, 12), st.integers(1, 28),
    ),
    st.builds(
        lambda u, n: ("rel", (("rel", (u, n)),)),
        st.sampled_from(["D", "W", "M", "Q", "Y", "DE"]), st.integers(-3, 3),
    ),
    st.builds(
        lambda u, n: ("ago", (("n", n), ("unit", u))),
        st.sampled_from(["D", "W", "M", "Q", "Y", "DE"]), st.integers(1, 99),
    ),
    st.builds(
        lambda w, n: ("dir-weekday", (("dir", n), ("E", w))),
        st.integers(1, 7), st.integers(-1, 1),
    ),
    st.builds(
        lambda m, n: ("dir-month", (("dir", n), ("MMMM", m))),
        st.integers(1, 12), st.integers(-1, 1),
    ),
    st.builds(
        lambda s, n: ("dir-season", (("dir", n), ("season", s))),
        st.sampled_from(["SP", "SU", "FA", "WI"]), st.integers(-1, 1),
    ),
    st.builds(lambda s: ("season", (("season", s),)), st.sampled_from(["SP", "SU", "FA", "WI"])),
    st.builds(lambda q: ("quarter", (("nth", q),)), st.integers(1, 4)),
)  # fmt: skip


def moved(when):
    """The record 400 years later."""
    scale = {"decade": 10, "century": 100}.get(when.granularity, 1)
    return when if when.year is None else when._replace(year=when.year + 400 // scale)


@given(RELATIVE, REFERENCES, CUES, PREFER)
def test_moving_the_reference_by_four_centuries_moves_the_value(reading, reference, cue, prefer):
    action, fields = reading
    here = resolve(action, fields, {}, Context(reference, cue, prefer))
    there = resolve(action, fields, {}, Context(reference + FOUR_CENTURIES, cue, prefer))
    assert there.when == (here.when and moved(here.when))
    assert there.evidence == here.evidence


@given(RELATIVE, CUES, PREFER)
def test_without_a_reference_nothing_is_resolved(reading, cue, prefer):
    action, fields = reading
    outcome = resolve(action, fields, {}, Context(None, cue, prefer))
    assert outcome.when is None or not outcome.when.is_resolved


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), REFERENCES)
def test_more_components_never_coarsen(date, reference):
    parts = [("y", date.year), ("MMMM", date.month), ("d", date.day), ("E", date.isoweekday())]
    context = Context(reference)
    ends = [bounds(resolve("date", tuple(parts[:n]), {}, context).when) for n in (1, 2, 3, 4)]
    for wide, narrow in itertools.pairwise(ends):
        assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]
    assert ends[-1] == (date, date)


@given(REFERENCES, st.integers(1, 7), CUES)
def test_a_weekday_is_the_nearest_in_its_direction(reference, weekday, cue):
    when = resolve("date", (("E", weekday),), {}, Context(reference, cue)).when
    day = datetime.date(when.year, when.month, when.day)
    assert day.isoweekday() == weekday
    distance = (day - reference).days
    assert 0 <= distance < 7 if cue == "future" else -7 < distance <= 0


ROWS = [
    ("date", (("MMMM", 12),), "2023-04-04", None, "2022-12"),
    ("date", (("MMMM", 5),), "2023-04-04", None, "2023-05"),
    ("date", (("MMMM", 2),), "2023-04-04", None, "2023-02"),
    ("date", (("MMMM", 9),), "2023-04-04", "past", "2022-09"),
    ("date", (("MMMM", 12),), "2023-04-04", "future", "2023-12"),
    ("date", (("MMMM", 11), ("d", 20)), "2023-04-25", None, "2022-11-20"),
    ("date", (("MMMM", 5), ("d", 19)), "2023-05-10", None, "2023-05-19"),
    ("date", (("MMMM", 2), ("d", 29)), "2023-04-25", None, "2024-02-29"),
    ("date", (("E", 2),), "2023-04-25", None, "2023-04-25"),
    ("date", (("E", 5),), "2023-04-04", "future", "2023-04-07"),
    ("ago", (("n", 8), ("unit", "Y")), "2023-04-04", None, "2015"),
    ("ago", (("n", 2), ("unit", "W")), "2023-04-25", None, "2023-W15"),
    ("rel", (("rel", ("D", -1)),), "2024-03-01", None, "2024-02-29"),
    ("rel", (("rel", ("M", -1)),), "2023-01-09", None, "2022-12"),
    ("dir-season", (("dir", -1), ("season", "SU")), "2023-04-04", None, "2022-SU"),
    ("dir-season", (("dir", -1), ("season", "SU")), "2023-09-04", None, "2023-SU"),
    ("dir-season", (("dir", 1), ("season", "WI")), "2023-04-04", None, "2023-WI"),
    ("dir-season", (("dir", -1), ("season", "WI")), "2023-01-04", None, "2021-WI"),
    ("nth-weekday", (("nth", -1), ("E", 1), ("MMMM", 5), ("y", 2023)), None, None, "2023-05-29"),
]


@pytest.mark.parametrize(("action", "fields", "reference", "cue", "value"), ROWS)
def test_rows(action, fields, reference, cue, value):
    context = Context(reference and datetime.date.fromisoformat(reference), cue)
    assert timex(resolve(action, fields, {}, context).when) == value


def numeric(*numbers):
    return tuple(("#", number) for number in numbers)


def test_a_numeric_date_without_an_order_is_refused_as_a_set():
    outcome = resolve("numeric", numeric("03", "04", "2024"), {}, Context())
    assert outcome.when is None
    assert (outcome.refused, outcome.against) == ("ambiguous-order", ("[2024-03-04,2024-04-03]",))


@pytest.mark.parametrize(
    ("numbers", "order", "value"),
    [
        (("03", "04", "2024"), "dMy", "2024-04-03"),
        (("03", "04", "2024"), "Mdy", "2024-03-04"),
        (("25", "04", "2024"), None, "2024-04-25"),
        (("04", "04", "2024"), None, "2024-04-04"),
        (("04", "25", "2024"), "dMy", "2024-04-25"),
        (("2024", "04", "25"), None, "2024-04-25"),
        (("23", "4", "5"), "yMd", "2023-04-05"),
    ],
)
def test_numeric_orders(numbers, order, value):
    outcome = resolve("numeric", numeric(*numbers), {}, Context(order=order))
    assert timex(outcome.when) == value


@pytest.mark.parametrize(
    "numbers", [("31", "04", "2023"), ("30", "02", "2023"), ("2023", "2", "29")]
)
def test_days_that_do_not_exist(numbers):
    outcome = resolve("numeric", numeric(*numbers), {}, Context(order="dMy"))
    assert (outcome.when, outcome.refused) == (None, "no-such-day")


def test_a_sidebar_weekday_prefers_the_year_that_the_text_names():
    fields = (("E", 6), ("MMMM", 9), ("d", 28))
    reference = datetime.date(2023, 4, 4)
    named = resolve("date", fields, {}, Context(reference, years=frozenset({2024})))
    assert named.when == When("day", 2024, 9, 28)
    alone = resolve("date", fields, {}, Context(reference))
    assert alone.refused == "ambiguous-year"
    assert alone.against == ("[2019-09-28,2024-09-28]",)
