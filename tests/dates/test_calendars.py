"""Other calendars against facts: Nowruz of the years, lengths of months, order of days."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toponorm
from toponorm.dates.calendars import persian

NOWRUZ = {1300: 21, 1357: 21, 1375: 20, 1399: 20, 1400: 21, 1402: 21, 1403: 20, 1404: 21, 1408: 20}


@pytest.mark.parametrize(("year", "day"), sorted(NOWRUZ.items()))
def test_the_new_year(year, day):
    assert persian(year, 1, 1) == datetime.date(year + 621, 3, day)


@given(st.integers(1200, 1600))
def test_years_follow_one_another(year):
    last = persian(year, 12, 30) or persian(year, 12, 29)
    assert persian(year + 1, 1, 1) == last + datetime.timedelta(1)


@pytest.mark.parametrize(
    "date", [(1402, 12, 30), (1402, 7, 31), (1402, 13, 1), (1402, 1, 0), (0, 1, 1)]
)
def test_days_that_do_not_exist(date):
    assert persian(*date) is None


def test_leap_year():
    assert persian(1403, 12, 30) == datetime.date(2025, 3, 20)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("th", "4/4/2566", ["2023-04-04"]),
        ("th", "2566-04-04", ["2023-04-04"]),
        ("th", "4 เมษายน พ.ศ. 2560", ["2017-04-04"]),
        ("th", "4 เมษายน ค.ศ. 2023", ["2023-04-04"]),
        ("fa", "در سال ۱۴۰۲", ["2023-03-21/2024-03-19"]),
        ("fa", "1402-01-15", ["2023-04-04"]),
        ("ar", "في عام 1445", []),
        ("ar", "4/4/1445", []),
        ("am", "2015 ዓ.ም.", []),
        ("en", "Tehran, 1402/02/20", []),
        ("en", "on 10/05/2566", []),
        ("zh", "112年4月4日", []),
        ("zh", "23年4月4日", []),
        ("ja", "2023年4月4日", ["2023-04-04"]),
    ],
)
def test_years_of_other_calendars_are_never_taken_for_ours(language, text, expected):
    assert [mention.value for mention in toponorm.find_dates(text, language=language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("TEHRAN, 1402/02/20 (IRNA) - Talks began.", "en", None),
        ("تهران، ۱۴۰۲/۰۲/۲۰ - ایرنا - گفتگوها آغاز شد.", "fa", "2023-05-10"),
        ("กรุงเทพฯ 4/4/2566 (รอยเตอร์) - ข่าว", "th", "2023-04-04"),
    ],
)
def test_datelines_of_other_calendars(text, language, date):
    result = toponorm.normalize(text, language=language)
    assert (result.dateline and result.dateline.date) == date
    assert "1402-" not in result.text
