"""Ranges and counts where the caller says which way open dates lie, as in messages."""

import pytest

import toponorm

REFERENCE = "2023-05-10"
JUNE_TO_AUGUST = "2023-06-02/2023-08-04"


def read(text, language, prefer):
    result = toponorm.normalize(
        text, reference=REFERENCE, language=language, config=toponorm.Config(prefer=prefer)
    )
    return [(mention.text, mention.value) for mention in result.mentions if mention.form == "DATE"]


@pytest.mark.parametrize(
    ("language", "text", "found", "value"),
    [
        ("en", "away July 13 - July 15", "July 13 - July 15", "2023-07-13/2023-07-15"),
        ("en", "busy between today and Friday", "today and Friday", "2023-05-10/2023-05-12"),
        ("en", "shut 2 June 2023 to 4 August", "2 June 2023 to 4 August", JUNE_TO_AUGUST),
        ("de", "vom 2. Juni bis zum 4. August", "2. Juni bis zum 4. August", JUNE_TO_AUGUST),
        ("es", "del 2 de junio al 4 de agosto", "2 de junio al 4 de agosto", JUNE_TO_AUGUST),
        ("ja", "6月2日から8月4日まで", "6月2日から8月4日", JUNE_TO_AUGUST),
        ("zh", "从6月2日到8月4日", "6月2日到8月4日", JUNE_TO_AUGUST),
        ("ko", "6월 2일부터 8월 4일까지", "6월 2일부터 8월 4일", JUNE_TO_AUGUST),
        ("hi", "2 जून से 4 अगस्त तक", "2 जून से 4 अगस्त", JUNE_TO_AUGUST),
        ("en", "free for the next 3 days", "the next 3 days", "2023-05-11/2023-05-13"),
        ("en", "sent two weeks ago", "two weeks ago", "2023-04-26"),
        ("en", "due in the last week of July", "the last week of July", "2023-07-24/2023-07-30"),
        ("nl", "de laatste vrijdag van juni", "laatste vrijdag van juni", "2023-06-30"),
    ],
)  # fmt: skip
def test_where_dates_lie_ahead_a_range_is_one_mention(language, text, found, value):
    readings = read(text, language, "future")
    assert [reading for _, reading in readings] == [value]
    assert found in readings[0][0]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from July 13, 2023 to August 15, 2023", ["2023-07-13", "2023-08-15"]),
        ("sent two weeks ago", ["2023-W17"]),
        ("free for the next 3 days", []),
        ("a mark of 22/04", []),
    ],
)
def test_in_news_the_ends_are_two_dates_and_a_count_is_no_day(text, values):
    assert [value for _, value in read(text, "en", "nearest")] == values


@pytest.mark.parametrize(
    "text",
    [
        "in June 2023. To August he said nothing",
        "June 2 and August 4",  # no range without between
        "from August 4, 2023 to June 2, 2021",  # backwards
    ],
)
def test_two_dates_that_are_no_range_stay_two(text):
    assert all("/" not in value for _, value in read(text, "en", "future"))


@pytest.mark.parametrize("word", ["います", "行います"])
def test_the_polite_ending_is_no_now(word):
    assert read(f"会議を開いて{word}。", "ja", "nearest") == []
