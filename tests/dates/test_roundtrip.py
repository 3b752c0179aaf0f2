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

# Babel reads drafts that the JSON packages leave out: languages whose names the table has not.
DRAFTS = frozenset(
    ("bal", "cic", "dyo", "dz", "gaa", "hnj", "lij", "lrc", "mus", "mzn", "nds", "oc", "osa", "pap",
     "prg", "rof", "szl", "tpi")
)  # fmt: skip
WIDTHS = ("full", "long", "medium")
NATIVE = {
    "ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹", "bn": "০১২৩৪৫৬৭৮৯", "mr": "०१२३४५६७८९",
    "ne": "०१२३४५६७८९", "hi": "०१२३४५६७८९", "my": "၀၁၂၃၄၅၆၇၈၉", "th": "๐๑๒๓๔๕๖๗๘๙",
    "ta": "௦௧௨௩௪௫௬௭௮௯", "ja": "０１２３４５６７８９",
}  # fmt: skip


@lru_cache(maxsize=1)
def languages():
    named = {row[0] for row in tables.rows("dates_cldr") if row[1] == "month"}
    known = {name for name in localedata.locale_identifiers() if "_" not in name}
    return sorted((named & known) - DRAFTS)


@lru_cache(maxsize=400)
def locale(language):
    # Babel leaks names from one locale into the next (python-babel #1234).
    localedata._cache.clear()
    loc = Locale.parse(language)
    loc._Locale__data = None
    loc.months, loc.days, loc.eras, loc.date_formats  # noqa: B018 -- read while it is clean
    return loc


def written(date, width, language):
    localedata._cache.clear()
    loc = locale(language)
    loc._Locale__data = None
    return format_date(date, width, locale=loc).strip("\u200b\u200c\u200d\u200e\u200f")


def read(text, language):
    found = toponorm.find_dates(f"\n\n{text}\n", "2023-05-10", language)
    return [(m.text, m.value) for m in found]


DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


@pytest.mark.parametrize("width", WIDTHS)
def test_every_language_is_read_back(width):
    wrong = []
    for number, language in enumerate(languages()):
        date = datetime.date(1990, 1, 1) + datetime.timedelta(37 * number)
        text = written(date, width, language)
        if (text, date.isoformat()) not in read(text, language):
            wrong.append((language, text, read(text, language)))
    assert len(languages()) > 200
    assert wrong == []


@settings(max_examples=150, deadline=None)
@given(st.data(), DATES, st.sampled_from(WIDTHS))
def test_any_date_is_read_back(data, date, width):
    language = data.draw(st.sampled_from(languages()))
    text = written(date, width, language)
    assert (text, date.isoformat()) in read(text, language)


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
