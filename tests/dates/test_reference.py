import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toponorm
from toponorm.dates import datelines, reference
from toponorm.document import Document
from toponorm.result import Reference

STORY = "\n\nThe talks went on for a second day, the ministry said.\n"


def find(text, given=None, language=None):
    document = Document(text, language)
    return reference.find(document, datelines.find(document, given), given)


def date_of(text, language=None):
    found = find(text, language=language)
    return found and (found.date.isoformat(), found.source)


@pytest.mark.parametrize(
    ("text", "date", "source"),
    [
        ("AMMAN, May 9, 2023 (AP) - Talks went on.", "2023-05-09", "dateline"),
        ("2 May 2023\n\nAMMAN, April 30 (AP) - Talks went on.", "2023-04-30",
         "dateline and a date at the head"),
        ("2 January 2024\n\nAMMAN, Dec 31 (AP) - Talks went on.", "2023-12-31",
         "dateline and a date at the head"),
        ("3 May 2023\n\nAMMAN (AP) - Talks went on.", "2023-05-03", "publication line"),
    ],
)  # fmt: skip
def test_where_it_comes_from(text, date, source):
    assert find(text) == Reference(datetime.date.fromisoformat(date), source)


def test_the_argument_comes_first():
    given_ = datetime.date(2020, 1, 1)
    for text in ("", "AMMAN, May 9, 2023 (AP) - Talks.", "May 9, 2023" + STORY):
        assert find(text, given_) == Reference(given_, "argument")


@pytest.mark.parametrize(
    "line",
    [
        "May 9, 2023",
        "Tuesday, May 9, 2023",
        "9 May 2023",
        "2023-05-09",
        "2023-05-09T14:05:00Z",
        "Published: May 9, 2023",
        "Published May 9, 2023 at 2:05 PM EDT",
        "Published Tuesday, May 9, 2023 2:05PM EDT",
        "Updated May 9, 2023 14:05 GMT+3",
        "Last updated: 9 May 2023, 14:05",
        "By Jane Roe | May 9, 2023",
        "By Jane Roe and John Doe, May 9, 2023",
        "Jane Roe | May 9, 2023",
        "May 9, 2023 | 3 min read",
        "Reuters, May 9, 2023",
        "Amman, May 9, 2023",
        "09.05.2023, 14:05 Uhr",
        "Veröffentlicht am 9. Mai 2023",
        "Stand: 09.05.2023",
        "Publié le 9 mai 2023 à 14h05",
        "Publicado el 9 de mayo de 2023",
        "Pubblicato il 9 maggio 2023",
        "Publicado em 9 de maio de 2023 às 14:05",
        "Опубликовано 9 мая 2023",
        "Опубліковано 9 травня 2023",
        "9 Mayıs 2023 - 14:05",
        "Yayınlanma: 9 Mayıs 2023",
        "Data publikacji: 9 maja 2023",
        "发布时间：2023年5月9日 14:05",
        "2023年05月09日 14:05",
        "公開日：2023年5月9日",
        "입력 2023년 5월 9일 14:05",
        "تاريخ النشر: 9 مايو 2023",
        "Diterbitkan 9 Mei 2023",
        "Cập nhật 9 tháng 5 2023",
    ],
)
def test_publication_lines(line):
    assert date_of(f"Talks resume\n\n{line}{STORY}") == ("2023-05-09", "publication line")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Talks resume" + STORY,
        "Talks resume\n\nMay 2023" + STORY,
        "Talks resume\n\nMay 9" + STORY,
        "Talks resume\n\n31 April 2023" + STORY,
        "Talks resume\n\nThe war began on May 9, 2023, in the north." + STORY,
        "The ship sank on 9 May 1923" + STORY,
        "Statement of the ministers on the treaty of 9 May 1923" + STORY,
        "A minister at the table, Tuesday, May 9, 2023. (A. B./Agency)" + STORY,
        "Events: May 9, 2023 to May 12, 2023 in the old town" + STORY,
        "Talks resume" + "\n\nMore." * reference.LINES + "\n\nMay 9, 2023",
    ],
)
def test_other_lines_give_no_date(text):
    assert date_of(text) is None


def test_an_ambiguous_date_is_none():
    assert date_of("Updated 04/05/2023" + STORY, "en") is None
    assert date_of("Mis à jour 04/05/2023" + STORY, "fr") == ("2023-05-04", "publication line")


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), st.integers(-31, 330))
def test_the_year_of_a_dateline_is_found_again(day, distance):
    printed = f"--{day:%m-%d}"
    assert reference.filed(printed, day + datetime.timedelta(distance)) == day


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), st.integers(-7, 20))
def test_the_month_of_a_dateline_is_found_again(day, distance):
    assert reference.filed(f"---{day:%d}", day + datetime.timedelta(distance)) == day


def test_a_story_is_not_filed_half_a_year_after_it_was_collected():
    found = toponorm.normalize("LIMA, April 25 (AP) - Talks began.", reference="2023-11-27")
    assert found.dateline.date == "2023-04-25"


@given(st.text(max_size=80), st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
def test_whatever_stands_above_the_date_may_stay(head, day):
    line = f"{day:%A, %B} {day.day}, {day.year}"
    text = head.replace("\n", " ").replace("\r", " ") + "\n" + line + STORY
    alone = find(line + STORY, language="en")
    assert alone.date == day
    below = find(text, language="en")
    assert below.source in ("publication line", "dateline", "dateline and a date at the head")


def test_sections():
    text = (
        "Talks end\n\nThe talks ended on Tuesday.\n\nRead more: an older story\n\nThey were long."
        "\n\n------\n\nJane Roe contributed.\n\nExample.com Top Stories\n\nA jury has decided."
        "\n\nLesen Sie auch:\n\nEin Gericht hat entschieden.\n\n相关新闻\n\n法院已作出裁决。"
    )
    found = reference.sections(Document(text))
    assert [text[at:].partition("\n")[0] for at in found] == [
        "------",
        "Example.com Top Stories",
        "Lesen Sie auch:",
        "相关新闻",
    ]


@pytest.mark.parametrize(
    "text",
    ["", "------\n\nTalks ended.", "Read more about the talks in the capital.\n", "- one\n- two\n"],
)
def test_no_sections(text):
    assert reference.sections(Document(text)) == ()


@given(st.text(alphabet="-_* \nRead more", max_size=300))
def test_sections_begin_lines(text):
    for at in reference.sections(Document(text)):
        assert at > 0
        assert text[at - 1] == "\n"


@pytest.mark.parametrize(
    "text", ["ANKARA, May 10 (Reuters) - It rained.", "新华社上海4日电 港口恢复作业。"]
)
@pytest.mark.parametrize("day", [datetime.date.min, datetime.date.max])
def test_the_first_and_the_last_day_of_all_are_days_too(text, day):
    assert toponorm.normalize(text, day).dateline is not None
