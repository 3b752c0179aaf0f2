"""The calendars of others, against convertdate and hijridate, and what CLDR calls their months."""

import datetime

import convertdate
import pytest
from hijridate import Gregorian
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import toponorm
from toponorm import tables
from toponorm.dates import almanacs, numbers

pytestmark = pytest.mark.filterwarnings("ignore:month_days:DeprecationWarning")

DATES = st.dates(datetime.date(1800, 1, 1), datetime.date(2099, 12, 31))
ISLAMIC = st.dates(datetime.date(1924, 8, 1), datetime.date(2077, 11, 16))


def parts(date):
    return date.year, date.month, date.day


def coptic(date):
    return convertdate.coptic.from_gregorian(*parts(date))


def ethiopic(date):
    year, month, day = coptic(date)
    return year + 276, month, day


def hebrew(date):
    """Months from Tishri, as CLDR has them; convertdate counts from Nisan."""
    year, month, day = convertdate.hebrew.from_gregorian(*parts(date))
    leap = (7 * year + 1) % 19 < 7
    if month in (12, 13):
        return year, 6 if month == 12 and leap else 7, day
    return year, month - 6 if month > 6 else month + 7, day


def indian(date):
    return convertdate.indian_civil.from_gregorian(*parts(date))


def islamic(date):
    return Gregorian.fromdate(date).to_hijri().datetuple()


def persian(date):
    return convertdate.persian.from_gregorian(*parts(date))


WRITERS = {
    "coptic": coptic, "ethiopic": ethiopic, "hebrew": hebrew, "indian": indian, "persian": persian,
}  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(DATES, st.sampled_from(sorted(set(WRITERS) - {"persian"})))
def test_days_are_those_of_convertdate(date, calendar):
    assert almanacs.CALENDARS[calendar](*WRITERS[calendar](date)) == date


@settings(max_examples=200, deadline=None)
@given(DATES)
def test_the_julian_calendar(date):
    assert almanacs.julian(*convertdate.julian.from_gregorian(*parts(date))) == date


@settings(max_examples=200, deadline=None)
@given(ISLAMIC)
def test_umm_al_qura(date):
    assert almanacs.islamic(*islamic(date)) == date


@given(st.sampled_from(sorted(almanacs.CALENDARS)), st.integers(1, 13), st.integers(-1, 40))
def test_days_that_do_not_exist(calendar, month, day):
    year = sum(almanacs.YEARS[calendar]) // 2
    assume(not 1 <= day <= 31 or (month == 13 and calendar not in ("hebrew", "coptic", "ethiopic")))
    assert almanacs.CALENDARS[calendar](year, month, day) is None


LANGUAGES = "am ar bn de en es fa fr he hi id ms pt ru sw tr ur uz".split()
NAMES = [row for row in tables.rows("calendar_names") if row[0] in LANGUAGES]
# Months of two calendars have the same name.
SHARED = {
    form for language, _, _, form in NAMES
    if len({value for other, _, value, name in NAMES if (other, name) == (language, form)}) > 1
}  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.data(), st.sampled_from(NAMES), st.integers(1, 29))
def test_what_cldr_calls_the_months_is_read(data, row, day):
    language, _, value, form = row
    calendar, _, month = value.partition("-")
    assume(form not in SHARED and calendar != "indian")
    assume("." not in form.strip("."))  # R.evvel looks like an address
    low, high = almanacs.YEARS[calendar]
    year = data.draw(st.integers(max(low, 1343) if calendar == "islamic" else low, high))
    date = almanacs.CALENDARS[calendar](year, int(month), day)
    assume(date is not None)
    text = f"{day} {form} {year}"
    found = toponorm.find_dates(f"{text}\n", language=language)
    assert (text, date.isoformat()) in [(mention.text, mention.value) for mention in found]


@settings(max_examples=100, deadline=None)
@given(DATES)
def test_hebrew_letters(date):
    year, month, day = hebrew(date)
    names = {
        value: form for _, kind, value, form in tables.rows("calendar_names", "he")
        if kind == "cal-month"
    }  # fmt: skip
    assume(month != 7)  # Adar has two names
    letters = [numbers.hebrew(n).replace('"', "״").replace("'", "׳") for n in (day, year % 1000)]
    text = f"{letters[0]} ב{names[f'hebrew-{month}']} {letters[1]}"
    found = toponorm.find_dates(f"הישיבה נערכה ב-{text} בירושלים.", language="he")
    assert [(mention.text, mention.value) for mention in found] == [(text, date.isoformat())]


@settings(max_examples=100, deadline=None)
@given(st.dates(datetime.date(1989, 1, 8), datetime.date(2019, 4, 30)))
def test_reigns(date):
    year = date.year - 1988
    kanji = f"平成{numbers.kanji(year)}年{numbers.kanji(date.month)}月{numbers.kanji(date.day)}日"
    for text in (
        kanji,
        f"平成{year}年{date.month}月{date.day}日",
        f"H{year}.{date.month}.{date.day}",
    ):
        found = toponorm.find_dates(f"会議は{text}に開かれた。", language="ja")
        assert [(m.text, m.value) for m in found] == [(text, date.isoformat())]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Muharram 1, 1445 AH", ["2023-07-19"]),
        ("en", "Tuesday, 13 Nisan 5783", ["2023-04-04"]),
        ("en", "14 Chaitra 1945 Saka", ["2023-04-04"]),
        ("hi", "१४ चैत्र १९४५", []),
        ("en", "18 Meskerem 2017 E.C.", ["2024-09-28"]),
        ("en", "1 Thout 1740", ["2023-09-12"]),
        ("en", "15 Farvardin 1402", ["2023-04-04"]),
        ("tr", "23 Nisan 2023", ["2023-04-23"]),
        ("ar", "5 نيسان 2023", ["2023-04-05"]),
        ("ja", "平成元年", ["1989"]),
        ("ru", "12 марта 1917 года (ст. ст.)", ["1917-03-25"]),
        ("en", "7 November (25 October) 1917", ["1917-11-07"]),
        ("en", "October 25 (November 7), 1917", ["1917-11-07"]),
        ("ti", "1 ጥቅምቲ 2027", ["2027-10-01"]),
        ("en", "under resolution 2023-094", []),
        ("en", "on 2023-366", []),
    ],
)  # fmt: skip
def test_dates_of_other_calendars(language, text, expected):
    found = toponorm.find_dates(text, language=language)
    assert [mention.value for mention in found if mention.value != "2023"] == expected
