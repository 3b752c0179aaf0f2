"""What CLDR's patterns write, the dates room reads: same value, exact span, in every language."""

import datetime
import unicodedata
from functools import lru_cache

import pytest
from babel import Locale, localedata
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

import toponorm
from toponorm import tables

WIDTHS = ("full", "long", "medium")
# Languages whose countries do not agree on the order of day and month.
SEVERAL_ORDERS = frozenset(("en", "es"))
NATIVE = {
    "ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹", "bn": "০১২৩৪৫৬৭৮৯", "mr": "०१२३४५६७८९",
    "ne": "०१२३४५६७८९", "hi": "०१२३४५६७८९", "my": "၀၁၂၃၄၅၆၇၈၉", "th": "๐๑๒๓๔๕๖๗๘๙",
    "ta": "௦௧௨௩௪௫௬௭௮௯", "ja": "０１２３４５６７８９",
}  # fmt: skip


LANGUAGES = sorted(name for name in localedata.locale_identifiers() if "_" not in name)


@lru_cache(maxsize=400)
def locale(language):
    # Babel leaks names from one locale into the next (python-babel #1234).
    localedata._cache.clear()
    loc = Locale.parse(language)
    loc._Locale__data = None
    loc._data  # noqa: B018 -- read while it is clean
    return loc


def written(date, width, language):
    return format_date(date, width, locale=locale(language))


def read(text, language):
    found = toponorm.find_dates(f"\n\n{text}\n", "2023-05-10", language)
    return [(m.text, m.value) for m in found]


DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


def test_every_language_is_there():
    assert len(LANGUAGES) == 312
    assert {row[0] for row in tables.rows("dates_cldr")} >= set(LANGUAGES)


def test_every_language_is_read_back():
    wrong = []
    for number, language in enumerate(LANGUAGES):
        for width in WIDTHS if language in SEVERAL_ORDERS else (*WIDTHS, "short"):
            for first in (datetime.date(1990, 1, 1), datetime.date(2000, 7, 1)):
                date = first + datetime.timedelta(37 * number)
                text = written(date, width, language)
                if (text, date.isoformat()) not in read(text, language):
                    wrong.append((language, text, read(text, language)))
    assert wrong == []


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(LANGUAGES), DATES, st.sampled_from(WIDTHS))
def test_any_date_is_read_back(language, date, width):
    text = written(date, width, language)
    assert (text, date.isoformat()) in read(text, language)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(sorted({*LANGUAGES} - SEVERAL_ORDERS)),
    st.dates(datetime.date(1944, 1, 1), datetime.date(2042, 12, 31)),
)
def test_any_short_date_is_read_back(language, date):
    text = written(date, "short", language)
    assert (text, date.isoformat()) in read(text, language)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("sk", "st 5. apríla 2023", "2023-04-05"),
        ("sk", "št 6. apríla 2023", "2023-04-06"),
        ("dyo", "9 Su 1998", "1998-06-09"),
        ("dyo", "9 Sú 1998", "1998-07-09"),
        ("arn", "2000 M09 3, Sun", "2000-09-03"),
        ("am", "03/09/2000", "2000-09-03"),
        ("ko", "00. 9. 3.", "2000-09-03"),
    ],
)
def test_what_is_peculiar(language, text, value):
    assert (text, value) in read(text, language)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(NATIVE)), DATES, st.sampled_from(WIDTHS))
def test_native_digits(language, date, width):
    digits = str.maketrans("0123456789", NATIVE[language])
    text = written(date, width, language).translate(digits)
    assert (text, date.isoformat()) in read(text, language)


SPACED = ["en", "de", "fr", "es", "ru", "el", "tr", "vi", "pl", "cs", "he", "ar"]


def full_width(text):
    return text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789"})


DRESS = {
    "no-break blanks": lambda text: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "narrow no-break blanks": lambda text: text.replace(" ", "\N{NARROW NO-BREAK SPACE}"),
    "right-to-left marks": lambda text: text.replace(" ", "\N{RIGHT-TO-LEFT MARK} "),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "full-width digits": full_width,
    "doubled blanks": lambda text: text.replace(" ", "  "),
    "a line break": lambda text: text.replace(" ", "\n", 1),
}


@settings(max_examples=120, deadline=None)
@given(
    st.sampled_from(SPACED),
    DATES,
    st.sampled_from(["full", "long"]),
    st.sampled_from(sorted(DRESS)),
)  # fmt: skip
def test_other_dress(language, date, width, dress):
    text = DRESS[dress](written(date, width, language))
    assert (text, date.isoformat()) in read(text, language)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["en", "de", "fr", "es", "ru", "pl", "cs", "it", "pt", "nl"]), DATES)
def test_upper_case(language, date):
    text = written(date, "full", language).upper()
    assert (text, date.isoformat()) in read(text, language)
