"""Dates of which one number may be none of the date stay as they are."""

import pytest

import toponorm
from toponorm.config import Config


def normalized(text, language, reference=None, **config):
    return toponorm.normalize(text, reference, language, Config(repair=False, **config))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On May 10, 1500 people gathered."),
        ("en", "By June 30, 2100 houses stood."),
        ("en", "On May 10 2500 Russian troops came."),
        ("en", "On May 3 and 4, 2000 people came."),
        ("fr", "Le 3 mai 2500 personnes ont défilé."),
        ("de", "Am 3. Mai 2500 Menschen demonstrierten."),
        ("ru", "3 мая 2500 человек вышли."),
        ("es", "El 3 de mayo 2500 personas salieron."),
        ("tr", "3 Mayıs 1500 kişi geldi."),
    ],
)
def test_a_count_behind_a_day_is_no_year(language, text):
    result = normalized(text, language)
    assert result.text == text
    assert not any(mention.value and mention.value[0] in "12" for mention in result.mentions)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "On May 10, 1500, people came.", "On 1500-05-10, people came."),
        ("en", "It fell on May 10, 1500.", "It fell on 1500-05-10."),
        ("en", "On January 1, 2000 the world slept.", "On 2000-01-01 the world slept."),
        ("en", "On March 3, 1991 police beat him.", "On 1991-03-03 police beat him."),
        ("es", "El 3 de mayo de 1500 personas", "El 1500-05-03 personas"),
    ],
)
def test_a_year_with_evidence_is_one(language, text, expected):
    assert normalized(text, language).text == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the Covid-19 April 2020 peak"),
        ("en", "the Windows 10 October 2018 Update"),
        ("en", "the Apollo 11 July 1969 landing"),
        ("en", "the Zephyr 5 July 2023 launch"),
        ("en", "an F-16 May 2023 crash"),
        ("en", "the Euro 2020 June 11, 2021 start"),
        ("en", "Order No. 5 January 2020"),
        ("en", "along Highway 12 June 2023"),
        ("fr", "le décret n° 5 janvier 2020"),
        ("ru", "приказ № 5 мая 2023 года"),
    ],
)
def test_the_number_of_a_thing_is_no_day(language, text):
    assert normalized(text, language).text == text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "in Moscow 5 May 2023 they met", "in Moscow 2023-05-05 they met"),
        ("en", "Moscow, 25 April 2023 (TDI)", "Moscow, 2023-04-25 (TDI)"),
        ("tr", "Erdoğan 5 Mayıs 2023 tarihinde", "Erdoğan 2023-05-05 tarihinde"),
        ("en", "they killed 4 on 5 May 2023", "they killed 4 on 2023-05-05"),
        ("en", "at 10, 5 May 2023", "at 10, 2023-05-05"),
        ("en", "on Tuesday 4 April 2023 he left", "on 2023-04-04 he left"),
        ("he", "ב-5 במאי 2023 נפתח", "ב-2023-05-05 נפתח"),
    ],
)
def test_what_names_the_place_of_a_date_takes_no_number(language, text, expected):
    assert normalized(text, language).text == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "les 1er et 2 mai 2023"),
        ("de", "in der Nacht vom 5. auf den 6. Mai 2023"),
        ("de", "am 5. oder 6. Mai 2023"),
        ("ru", "в ночь с 5 на 6 мая 2023 года"),
        ("en", "on 5 or 6 May 2023"),
        ("de", "vom 5.5. bis 6.5.2023"),
        ("pl", "w nocy z 5 na 6 maja 2023 roku"),
        ("tr", "5'i 6 Mayıs 2023'e bağlayan gece"),
        ("zh", "2023年5月10日和11日"),
        ("ja", "2023年5月10日と11日"),
        ("hu", "2023. május 10. és 11. napján"),
    ],
)
def test_no_half_of_a_pair_is_rewritten(language, text):
    assert normalized(text, language).text == text


@pytest.mark.parametrize(
    ("text", "value"),
    [("Sept. 11, 2001, attacks killed", "2001-09-11"), ("the September 11 attacks", "2001-09-11")],
)
def test_the_name_of_an_event_is_a_mention_only(text, value):
    result = normalized(text, "en", dates="all")
    assert result.text == text
    assert [mention.value for mention in result.mentions] == [value]


def test_the_number_of_a_resolution_is_no_year():
    text = "UN Resolution 1325 October 2000"
    assert normalized(text, "en", dates="all").text == text


@pytest.mark.parametrize(
    ("language", "text", "reference"),
    [
        ("de", "Kriegsende war am 8.5.45.", None),
        ("de", "Kriegsende war am 8.5.45.", "2023-05-10"),
        ("fr", "Le débarquement du 6/6/44 en Normandie", None),
        ("ru", "Война кончилась 09.05.45 в Берлине", None),
        ("en", "It began on 6/24/48 in Berlin", None),
    ],
)
def test_a_short_year_of_no_certain_century_is_left(language, text, reference):
    result = normalized(text, language, reference)
    assert result.text == text
    assert "ambiguous-year" in [declined.reason for declined in result.declined]
    assert all(mention.value < "2023" for mention in result.mentions)


@pytest.mark.parametrize(
    ("language", "text", "reference", "expected"),
    [
        ("de", "Es war am 8.5.23.", None, "Es war am 2023-05-08."),
        ("de", "Es war am 8.5.89.", None, "Es war am 1989-05-08."),
        ("de", "Gültig bis 8.5.31.", "2023-05-10", "Gültig bis 2031-05-08."),
        ("de", "Am 6.6.1944, am 8.5.45.", None, "Am 1944-06-06, am 1945-05-08."),
        ("de", "Im Krieg ab 1939, am 8.5.45.", None, "Im Krieg ab 1939, am 1945-05-08."),
    ],
)
def test_a_short_year_of_a_certain_century_is_written(language, text, reference, expected):
    assert normalized(text, language, reference).text == expected


def test_a_likely_year_that_may_count_is_not_written_but_told():
    result = normalized("On June 1, 2024 members of the board met.", "en")
    assert result.edits == ()
    assert [mention.value for mention in result.mentions] == ["2024-06-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine's Independence Day was tense.",
        "Georgia marked its Independence Day.",
        "They spoke on Independence Day of India.",
        "Celebrations of Ukrainian Independence Day began.",
        "Families met for Canadian Thanksgiving.",
    ],
)
def test_a_holiday_of_another_state_has_no_day(text):
    result = normalized(text, "en", "2023-05-11")
    assert [each.reason for each in result.declined if each.kind == "date"] == [
        "holiday-of-another-state"
    ]
    assert not [mention for mention in result.mentions if mention.kind == "date"]


@pytest.mark.parametrize(
    "text",
    [
        "On Independence Day he spoke.",
        "America's Independence Day parade drew crowds.",
        "Schools close for the U.S. Independence Day holiday.",
        "Happy Independence Day!",
        "It was the Independence Day of the century.",
    ],
)
def test_a_holiday_of_nobody_else_has_its_day(text):
    dates = [each for each in normalized(text, "en", "2023-06-30").mentions if each.kind == "date"]
    assert "2023-07-04" in [mention.value for mention in dates]
