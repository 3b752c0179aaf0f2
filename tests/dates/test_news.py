"""Dates of news: sentences of our own, with what the TimeML guidelines make of them."""

import pytest

import toponorm


def values(text, reference, language):
    found = toponorm.find_dates(text, reference=reference, language=language)
    return [(mention.text, mention.value) for mention in found if mention.form == "DATE"]


ENGLISH = (
    ("The vote is on Sunday.", ("Sunday", "1989-11-05")),
    ("The vote is set for Sunday.", ("Sunday", "1989-11-05")),
    ("The attack on Sunday is the worst in years.", ("Sunday", "1989-10-29")),
    ("He was sentenced on Sunday.", ("Sunday", "1989-10-29")),
    ("Voters go to the polls Tuesday.", ("Tuesday", "1989-11-07")),
    ("Talks resume on Monday.", ("Monday", "1989-11-06")),
    ("The court is to rule on Tuesday.", ("Tuesday", "1989-11-07")),
    ("He rested this past Saturday.", ("this past Saturday", "1989-10-28")),
    ("In years past, he rested.", ("years past", "PAST_REF")),
    ("In the winter of 1986-87 he rested.", ("the winter of 1986-87", "1986-WI")),
    ("It grew in the same quarter last year.", ("the same quarter last year", "1988-Q3")),
    ("In the current fiscal year it grew.", ("the current fiscal year", "1989")),
    ("It began Oct. 3.\n\nIt ended two days later.", ("two days later", "1989-10-05")),
    ("In January, he was fired.", ("January", "1989-01")),
    ("In January, he will be tried.", ("January", "1990-01")),
    ("In April and June 1955 he met them.", ("April", "1955-04")),
    ("In the spring and summer of 1943 they met.", ("the spring", "1943-SP")),
    ("Growth may slow in next year's first half.", ("next year's first half", "1990-H1")),
    ("It fell from the year before.", ("the year before", "1988")),
    ("It fell in the year before the war.", None),
    ("For the quarter, profit fell.", ("the quarter", "1989-Q3")),
    ("The trial is expected to last weeks.", None),
    ("The Good Friday Agreement was signed.", None),
    ("He comes home on Good Friday.", ("Good Friday", "1990-04-13")),
    ("Hearings start Nov. 19 and may be short.", ("Nov. 19", "1989-11-19")),
    ("In March 3.5 million came.", ("March", "1989-03")),
    ("Sales fell in July or August.", ("August", "1989-08")),
    ("Sales fell in June and August.", ("August", "1989-08")),
    ("It shrank in the April-June quarter.", ("the April-June quarter", "1989-Q2")),
    ("At this point, he would buy.", ("At this point", "PRESENT_REF")),
    ("At this point in the game, he would bet.", None),
    ("In the years ahead they will rest.", ("the years ahead", "FUTURE_REF")),
    ("They were years ahead of him.", None),
    ("Spring next to the river dried up.", None),
    ("He leaves Monday week.", ("Monday week", "1989-11-13")),
    ("Donna Summer sang with Alex Winter.", None),
    ('He plays in "Friday Night Lights" again.', None),
    ('"Friday was hot," he said.', ("Friday", "1989-10-27")),
    ("The marathon is on Patriots' Day 1990.", ("Patriots' Day 1990", "1990-04-16")),
)


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text, expected):
    found = values(text, "1989-11-02", "en")
    assert expected in found if expected else found == []


GERMAN = (
    ("Am Freitag tagt der Gemeinderat.", ("Freitag", "2015-03-13")),
    ("Am Freitag tagte der Gemeinderat.", ("Freitag", "2015-03-06")),
    ("Der Rat tagt am Freitag.", ("Freitag", "2015-03-13")),
    ("Am 3. Mai 2013 kam er. Am nächsten Tag ging er.", ("nächsten Tag", "2013-05-04")),
    ("Seit Juni läuft die Messe.", ("Juni", "2014-06")),
    ("Am heutigen Dienstag beginnt der Markt.", ("heutigen Dienstag", "2015-03-10")),
    ("Am gestrigen Montag war er da.", ("gestrigen Montag", "2015-03-09")),
    ("Am kommenden Wochenende ist er da.", ("kommenden Wochenende", "2015-W11-WE")),
    ("In den vergangenen Monaten war er da.", None),
    ("Anfang der 90er Jahre war das so.", ("Anfang der 90er Jahre", "199")),
    ("Im 15. Jahrhundert war das so.", ("15. Jahrhundert", "14")),
    ("In der zweiten Jahreshälfte kommt er.", ("der zweiten Jahreshälfte", "2015-H2")),
    ("Im ersten Halbjahr 2014 fiel er.", ("ersten Halbjahr 2014", "2014-H1")),
    ("Im Sommer des Jahres 2005 war er da.", ("Sommer des Jahres 2005", "2005-SU")),
    ("Zu Jahresbeginn gilt das.", ("Jahresbeginn", "2015")),
    ("Am 31. Dezember des Vorjahres fiel er.", ("31. Dezember des Vorjahres", "2014-12-31")),
    ("Am Donnerstag, den 12. März, ist Markt.", ("Donnerstag, den 12. März", "2015-03-12")),
    ("Die Reise kostet von 1450 bis 1850 Euro.", None),
)


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german(text, expected):
    found = values(text, "2015-03-10", "de")
    assert expected in found if expected else found == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("首相将于周五访问北京。", "zh", "2023-04-28"),
        ("首相周五将访问北京。", "zh", "2023-04-28"),
        ("首相周五访问了北京。", "zh", "2023-04-21"),
        ("首相は金曜日に会談する予定だ。", "ja", "2023-04-28"),
        ("首相は金曜日に会談した。", "ja", "2023-04-21"),
    ],
)
def test_cues_where_no_blanks_part_the_words(text, language, expected):
    assert [value for _, value in values(text, "2023-04-25", language)] == [expected]


def test_days_of_a_list_share_month_and_year():
    text = "They met on May 3, 4 and 5, 1988, and on 20 and 21 June."
    assert values(text, "1989-11-02", "en") == [
        ("May 3", "1988-05-03"),
        ("4", "1988-05-04"),
        ("5, 1988", "1988-05-05"),
        ("20", "1989-06-20"),
        ("21 June", "1989-06-21"),
    ]


@pytest.mark.parametrize(
    "words", ["from Monday to Friday", "Monday-Friday", "Monday through Friday"]
)
def test_from_monday_to_friday_never_runs_backwards(words):
    for day in range(1, 15):
        text = f"The office was closed {words}."
        (_, first), (_, last) = values(text, f"2023-04-{day:02d}", "en")
        assert first < last


TALE = """In 1950 the war began, after the crises of 1946, 1947, 1948 and 1949.

On 10 March 1951 the town fell. The army had planned this for 1953. On 11 March the next fell,
and by 28-29 May all had fallen, as two years earlier. In June 1951 the talks began; they ended
in 1954, 1955 or 1956."""


def test_a_tale_goes_on_behind_an_aside():
    found = values(TALE, "2010-01-01", "en")
    assert ("11 March", "1951-03-11") in found
    assert ("28", "1951-05-28") in found
    assert ("29 May", "1951-05-29") in found


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("He left last spring.", "1989-01-15", "1988-SP"),
        ("He leaves next spring.", "1989-01-15", "1989-SP"),
        ("He leaves this spring.", "1989-01-15", "1989-SP"),
        ("He leaves next winter.", "1989-01-15", "1989-WI"),
        ("He left last winter.", "1989-07-15", "1988-WI"),
        ("He leaves next spring.", "1988-12-15", "1989-SP"),
    ],
)
def test_seasons_are_counted_over_the_new_year(text, reference, expected):
    assert [value for _, value in values(text, reference, "en")] == [expected]
