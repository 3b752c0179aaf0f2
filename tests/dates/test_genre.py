"""How dates are counted in news, and in messages, queries and appointments."""

import pytest

import toponorm

REFERENCE = "2023-05-10"


def values(text, language="en", **config):
    found = toponorm.normalize(
        text, reference=REFERENCE, language=language, config=toponorm.Config(**config)
    ).mentions
    return [(mention.text, mention.value) for mention in found if mention.form == "DATE"]


@pytest.mark.parametrize(
    ("text", "news", "messages"),
    [
        ("He left two weeks ago.", "2023-W17", "2023-04-26"),
        ("He is off in the third quarter of 2023.", "2023-Q3", "2023-07-01/2023-09-30"),
        ("It was in the 1990s.", "199", "1990-01-01/1999-12-31"),
        ("He is off at the end of April 2023.", "2023-04", "2023-04-21/2023-04-30"),
        ("He is off in mid-June 2023.", "2023-06", "2023-06-11/2023-06-20"),
        ("He is off at the beginning of next week.", "2023-W20", "2023-05-15/2023-05-17"),
        ("He left at the end of 2022.", "2022", "2022"),
        ("Two Mondays ago he left.", "2023-05-01", "2023-05-01"),
        ("See you on Tuesday of next week.", "2023-05-16", "2023-05-16"),
        ("Due two days from tomorrow.", "2023-05-13", "2023-05-13"),
        ("It closed one year and two months ago.", "2022-03", "2022-03-10"),
        ("He was born in nineteen seventy-eight.", "1978", "1978"),
    ],
)
def test_what_is_a_day_in_messages_alone(text, news, messages):
    assert [value for _, value in values(text, genre="news")] == [news]
    assert [value for _, value in values(text, genre="messages")] == [messages]


def test_a_range_is_one_mention_in_messages_alone():
    text = "Away from 10 June to 12 July."
    assert len(values(text, genre="news")) == 2
    assert values(text, genre="messages") == [("10 June to 12 July", "2023-06-10/2023-07-12")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Away next Thursday to Saturday.", "2023-05-18/2023-05-20"),
        ("Away from Saturday to Monday.", "2023-05-13/2023-05-15"),
        ("Away from Friday to 12 October.", "2023-05-12/2023-10-12"),
        ("Away between Jan 2019 and today.", "2019-01/2023-05-10"),
    ],
)
def test_a_range_never_runs_backwards_nor_for_a_year_too_long(text, expected):
    assert [value for _, value in values(text, prefer="future")] == [expected]


def test_small_letters_are_enough_beside_a_number_in_messages_alone():
    assert values("see you march 3", genre="messages", prefer="past") == [("march 3", "2023-03-03")]
    assert values("see you march 3", genre="news") == []
    assert values("it may rain", genre="messages") == []


def test_what_prefers_the_future_is_a_message_unless_the_caller_says_otherwise():
    text = "He left two weeks ago."
    assert values(text, prefer="future") == values(text, genre="messages")
    assert values(text, prefer="future", genre="news") == values(text)
    assert values("He is off in June.", prefer="past", genre="messages")[0][1] == "2022-06"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am ersten Advent 2023 war er da.", ("ersten Advent 2023", "2023-12-03")),
        ("Am 4. Advent 2022 war er da.", ("4. Advent 2022", "2022-12-18")),
        ("Am Totensonntag 2023 war er da.", ("Totensonntag 2023", "2023-11-26")),
        ("Am Buß- und Bettag 2023 war er da.", ("Buß- und Bettag 2023", "2023-11-22")),
    ],
)
def test_sundays_before_christmas(text, expected):
    assert values(text, "de") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on 10 December.", "2022-12-10"),
        ("He left on November 9.", "2022-11-09"),
        ("The fair on November 9 is off.", "2023-11-09"),  # as near, and of this year
        ("The fair on October 30 is off.", "2023-10-30"),
        ("The fair on December 20 was fun.", "2022-12-20"),
        ("In December it was cold.", "2022-12"),
        ("The December fair is off.", "2022-12"),
    ],
)
def test_papers_leave_out_the_year_of_the_story(text, expected):
    assert [value for _, value in values(text)] == [expected]
