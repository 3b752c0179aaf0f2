"""TIMEX3 and EDTF are two spellings of one record."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm.dates.values import When, bounds, day, edtf, timex, week

ROWS = [
    (When("day", 2023, 4, 4), "2023-04-04", "2023-04-04"),
    (When("day", None, 5, 19), "XXXX-05-19", "XXXX-05-19"),
    (When("day"), "XXXX-XX-XX", "XXXX-XX-XX"),
    (When("month", 2022, 12), "2022-12", "2022-12"),
    (When("month", None, 12), "XXXX-12", "XXXX-12"),
    (When("year", 2011), "2011", "2011"),
    (When("year", 1900, mod="APPROX"), "1900", "1900~"),
    (When("year", -752), "BC0753", "-0752"),
    (When("decade", 200), "200", "200X"),
    (When("century", 18), "18", "18XX"),
    (When("weekday", day=2), "XXXX-WXX-2", None),
    (When("week", 2023, part=4), "2023-W04", "2023-01-23/2023-01-29"),
    (When("weekend", 2023, part=4), "2023-W04-WE", "2023-01-28/2023-01-29"),
    (When("week"), "XXXX-WXX", None),
    (When("week-of-month", 2024, 10, part=2), "2024-10-W2", "2024-10-08/2024-10-14"),
    (When("season", 2023, part="SU"), "2023-SU", "2023-22"),
    (When("quarter", 2022, part=3), "2022-Q3", "2022-35"),
    (When("half", 2022, part=1), "2022-H1", "2022-40"),
    (When("duration", part="P12Y"), "P12Y", None),
    (
        When("interval", start=When("year", 1975), end=When("year", 1990)),
        "1975/1990",
        "1975/1990",
    ),
    (When("interval", start=When("year", 1975)), "1975/..", "1975/.."),
]


@pytest.mark.parametrize(("when", "as_timex", "as_edtf"), ROWS, ids=lambda x: str(x)[:30])
def test_both_spellings(when, as_timex, as_edtf):
    assert (timex(when), edtf(when)) == (as_timex, as_edtf)


def test_forms():
    assert When("duration", part="P1D").form == "DURATION"
    assert When("set", part="P1D").form == "SET"
    assert When("day").form == "DATE"


@pytest.mark.parametrize(
    "when", [When("day", 2023, 2, 30), When("week", 2023, part=53), When("month", 2023, 13)]
)
def test_what_does_not_exist_has_no_bounds(when):
    assert bounds(when) is None


@given(st.dates())
def test_a_day_lies_in_its_week_month_and_year(date):
    units = [
        week(date),
        When("month", date.year, date.month),
        When("year", date.year),
        When("quarter", date.year, part=(date.month - 1) // 3 + 1),
    ]
    assert bounds(day(date)) == (date, date)
    for unit in units:
        ends = bounds(unit)
        assert ends is None or ends[0] <= date <= ends[1]


@given(st.dates(min_value=datetime.date(1, 1, 8), max_value=datetime.date(9990, 1, 1)))
def test_every_day_has_a_week_with_bounds(date):
    first, last = bounds(week(date))
    assert first <= date <= last
    assert (last - first).days == 6
