import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm import find_dates
from toponorm.dates.writing import FORMS, write


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)),
    st.sampled_from(("de", "en", "es", "fr", "it", "nl", "pl", "pt-BR", "ru", "sv", "tr", "zh")),
    st.sampled_from(FORMS),
)
def test_what_is_written_is_read_back(day, locale, form):
    written = write(day.isoformat(), locale, form)
    (found,) = find_dates(written, language=locale)
    assert (found.value, found.text) == (day.isoformat(), written)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("XXXX-05-10",), "resolved"),
        (("2023-02-30",), "resolved"),
        (("20230510",), "resolved"),
        (("2023-05-10", "xx-nowhere"), "locale"),
        (("2023-05-10", ""), "locale"),
        (("2023-05-10", "en", "short"), "full, long"),
    ],
)
def test_mistakes_are_named(arguments, message):
    with pytest.raises(ValueError, match=message):
        write(*arguments)
