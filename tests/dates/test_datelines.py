import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import toponorm
from toponorm.dates import agencies, cities, datelines, days, housestyles, reference, slots
from toponorm.document import Document
from toponorm.rules import all_rules

STORY = "The talks went on for a second day, the ministry said."


def find(text, written=None):
    return datelines.find(Document(text), written)


def value(dateline):
    return "|".join(
        field or "" for field in (dateline.place, dateline.country, dateline.date, dateline.agency)
    )


EXAMPLES = [(style.id, example) for style in housestyles.RULES for example in style.examples]
COUNTER_EXAMPLES = [text for style in housestyles.RULES for text in style.counter_examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_examples_of_the_table(rule, example):
    found = find(example.text)
    assert (found.rule, value(found)) == (rule, example.value)
    assert example.text[found.start : found.body_start].strip() == example.found


@pytest.mark.parametrize("counter_example", COUNTER_EXAMPLES)
def test_counter_examples_of_the_table(counter_example):
    assert find(counter_example.text) is None


def test_styles_of_the_agencies_are_rules():
    styles = {agency.style for agency in agencies._forms().values()}
    assert len(styles) > 7
    assert styles <= {style.id for style in housestyles.RULES}


def test_every_dateline_names_a_rule_and_two_cues():
    for _, example in EXAMPLES:
        found = find(example.text)
        assert found.rule in all_rules()
        assert len(found.evidence) >= 2


HEADS = [
    "",
    "Talks to resume\n\n",
    "\ufeff\nTalks to resume\n\nBy Jane Roe and John Doe\n\nShare\n",
    "Home\nWorld\nTalks to resume\n\nMinisters at the table on Monday. (Photo: A. B./Agency)\n",
    "\n" * 30,
    "TALKS TO RESUME - OFFICIAL\n",
]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_what_stands_above_only_shifts(head, rule, example):
    plain, below = find(example.text), find(head + example.text)
    shift = len(head)
    assert below == plain._replace(start=plain.start + shift, body_start=plain.body_start + shift)


def test_only_the_head_is_searched():
    assert find("Line.\n" * (reference.LINES - 1) + f"AMMAN (AP) — {STORY}") is not None
    assert find("Line.\n" * reference.LINES + f"AMMAN (AP) — {STORY}") is None


@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n\n", "\r\n\r\n"])
def test_a_line_of_its_own(gap):
    text = f"Talks to resume\n\nOTTAWA -{gap}{STORY}"
    found = find(text)
    assert text[found.start : found.body_start].strip() == "OTTAWA -"
    assert (found.place, found.country) == ("Ottawa", "CA")


@pytest.mark.parametrize("text", ["OTTAWA -", "OTTAWA -\n\n", "OTTAWA", ""])
def test_no_dateline_without_a_story(text):
    assert find(text) is None


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("KIEV", "Kiev"),  # the spelling stays, only the capitals go
        ("SAO PAULO", "Sao Paulo"),
        ("SÃO PAULO", "São Paulo"),
        ("N'DJAMENA", "N'Djamena"),
        ("ST. LOUIS", "St. Louis"),
        ("DİYARBAKIR", "Diyarbakır"),
        ("İZMİR", "İzmir"),
        ("ΑΘΗΝΑ", "Αθήνα"),
        ("BUCUREȘTI", "București"),
        ("САНКТ-ПЕТЕРБУРГ", "Санкт-Петербург"),
        ("ԵՐԵՎԱՆ", "Երեվան"),
        ("Frankfurt", "Frankfurt"),
        ("XYZZY", "XYZZY"),
    ],
)
def test_usual_case(printed, written):
    assert cities.in_usual_case(printed) == written


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Москва", "RU"),
        ("北京", "CN"),
        ("القاهرة", "EG"),
        ("ソウル", "KR"),
        ("서울", "KR"),
        ("नई दिल्ली", "IN"),
        ("თბილისი", "GE"),
        ("Αθήνα", "GR"),
        ("Kuala Lumpur", "MY"),
        ("Jerusalem", None),
        ("United Nations", None),
        ("London", "GB"),
        ("Victoria", "CA"),
    ],
)
def test_countries_of_cities(name, country):
    assert cities.lookup(name).country == country


@pytest.mark.parametrize("name", ["", " ", "Xyzzy", "the", "\ud83d", "a" * 500, "#", "\t"])
def test_no_cities(name):
    assert cities.lookup(name) is None


# -- dates


@pytest.mark.parametrize(
    ("text", "languages", "iso"),
    [
        ("May 10 (", ("en",), "--05-10"),
        ("Wednesday, May 10, 2023 -", ("en",), "2023-05-10"),
        ("10 mai 2023", (), "2023-05-10"),
        ("1er mai", ("fr",), "--05-01"),
        ("2023. május 10., szerda", (), "2023-05-10"),
        ("2023 m. gegužės 10 d.", (), "2023-05-10"),
        ("2023年5月10日", (), "2023-05-10"),
        ("５月１０日", (), "--05-10"),
        ("10日", (), "---10"),
        ("5월 10일", (), "--05-10"),
        ("١٠ مايو ٢٠٢٣", ("ar",), "2023-05-10"),
        ("10 تشرين الأول", ("ar",), "--10-10"),
        ("20 شوال 1444 هـ الموافق 10 مايو 2023 م", (), "2023-05-10"),
        ("ngày 10 tháng 5", ("vi",), "--05-10"),
        ("10.05.2023", (), "2023-05-10"),
        ("10/05/2023", ("fr",), "2023-05-10"),
        ("10/05/2023", ("en",), None),  # the 5th of October in America
        ("25/05/2023", ("en",), "2023-05-25"),
        ("2023-05-10", (), "2023-05-10"),
        ("10 พฤษภาคม 2566", ("th",), "2023-05-10"),
        ("31 April", ("en",), None),
        ("2023-00-10", (), None),
        ("0000-01-10", (), None),
        ("May Smith", ("en",), None),
        ("May 2023", ("en",), None),
        ("10", (), None),
        ("2023", (), None),
        ("10 green bottles", ("en",), None),
        ("99999 May", ("en",), None),
        ("", (), None),
    ],
)
def test_days(text, languages, iso):
    day = days.read(text, 0, languages)
    assert (day and day.iso) == iso


def test_a_language_decides_what_its_words_mean():
    assert days.read("3 listopada", 0, ("pl",)).month == 11
    assert days.read("3 listopada", 0, ("hr",)).month == 10


@pytest.mark.parametrize(
    ("printed", "written", "filled"),
    [
        ("May 10", "2023-05-10", "2023-05-10"),
        ("Dec 31", "2024-01-02", "2023-12-31"),
        ("Jan 1", "2023-12-31", "2024-01-01"),
        ("Feb 29", "2024-03-01", "2024-02-29"),
        ("March 3, 2021", "2024-03-01", "2021-03-03"),
    ],
)
def test_the_date_given_lends_its_year(printed, written, filled):
    found = find(f"AMMAN, {printed} (AP) - {STORY}", datetime.date.fromisoformat(written))
    assert found.date == filled


def test_a_date_at_the_head_lends_its_year():
    found = find(f"Talks to resume\n\nMay 11, 2021\n\nAMMAN, May 10 (AP) - {STORY}")
    assert found.date == "2021-05-10"
    assert reference.AT_THE_HEAD in found.evidence


# -- properties

PLACES = st.sampled_from(
    [
        ("ANKARA", "Ankara", "TR"),
        ("Nairobi", "Nairobi", "KE"),
        ("KARACHI, Pakistan", "Karachi, Pakistan", "PK"),
        ("BEIRUT/AMMAN", "Beirut/Amman", "LB"),
        ("SÃO PAULO", "São Paulo", "BR"),
        ("Port-au-Prince", "Port-au-Prince", "HT"),
        ("UNITED NATIONS", "United Nations", None),
        ("Den Haag", "Den Haag", "NL"),
    ]
)
AGENCIES = st.sampled_from(["Reuters", "AP", "AFP", "dpa", "Xinhua", "EFE", "AFP/dpa", "ČTK"])
DATES = st.one_of(
    st.none(),
    st.tuples(
        st.dates(datetime.date(1990, 1, 1), datetime.date(2040, 1, 1)),
        st.sampled_from(["%b %d", "%d %B", "%A, %B %d, %Y", "%d %b %Y", "%Y-%m-%d"]),
    ),
)
SEPARATORS = st.sampled_from([" - ", " – ", " — ", " -- ", ": "])
STYLES = st.sampled_from(
    [
        "{place}, {date} ({agency}){separator}",
        "{place} {date} ({agency}){separator}",
        "{place} ({agency}) {date}{separator}",
        "{place}, {date} /{agency}/{separator}",
        "({agency}) - {place}, {date}{separator}",
    ]
)


@given(PLACES, DATES, AGENCIES, STYLES, SEPARATORS)
def test_a_composed_dateline_reads_back(place, date, agency, style, separator):
    printed, name, country = place
    assume("/" not in agency or "/{agency}/" not in style)
    text, iso = "", None
    if date is not None:
        day, pattern = date
        text = day.strftime(pattern)
        iso = day.isoformat() if "%Y" in pattern else f"--{day:%m-%d}"
    line = style.format(place=printed, date=text, agency=agency, separator=separator)
    if date is None:
        line = line.replace(", " + separator, separator).replace(",  ", " ").replace("  ", " ")
        line = line.replace(" :", ":")
    found = find(line + STORY)
    assert found[:4] == (name, country, iso, agency)
    assert (found.start, found.body_start) == (0, len(line))


@given(PLACES, st.dates(datetime.date(1990, 1, 1), datetime.date(2040, 1, 1)), AGENCIES)
def test_the_iso_date_reads_the_same(place, day, agency):
    """Rewriting the date must not change what the dateline is."""
    before = find(f"{place[0]}, {day:%B %d, %Y} ({agency}) - {STORY}")
    after = find(f"{place[0]}, {day.isoformat()} ({agency}) - {STORY}")
    assert before[:5] == after[:5]
    assert (before.rule, before.evidence) == (after.rule, after.evidence)


@given(st.text(alphabet="A a.,-–(/:1月電【\n\u0301\ud83d", max_size=60), st.integers(0, 3))
def test_any_text_is_accepted(text, repeats):
    found = find(text * 10**repeats)
    assert found is None or 0 <= found.start < found.body_start <= len(text * 10**repeats)


@given(
    st.sampled_from([example.text for _, example in EXAMPLES]),
    st.integers(0, 30),
    st.text(alphabet="()/[].,:-–—= \n0123456789٣年月日電'Aaßİ\ud83d\x00\u0301\u200f", max_size=6),
    st.integers(0, 6),
)
def test_damaged_datelines_are_accepted(text, at, junk, lost):
    damaged = text[:at] + junk + text[at + lost :]
    document = Document(damaged)
    found = find(damaged)
    reference.find(document, found, None)
    assert found is None or 0 <= found.start < found.body_start <= len(damaged)


UNITS = (" ", "1", "A ", "A. ", "ANKARA, ", "ANKARA/", "ANKARA (", "- ", "May ", "/x", "新华社")
UNITS += ("【", "-", "（中央社記者", "a\u0301", "A-", "'", "1月")


@pytest.mark.parametrize("unit", UNITS)
def test_ways_to_read_a_line_do_not_grow_with_it(unit):
    def ways(length):
        line = slots.Line(unit * length, 0, min(slots.HEAD, len(unit) * length), ("en",))
        return len(datelines._tree()[0].match(line))

    assert ways(300) == ways(600) < 400


def test_an_edited_dateline_is_found_again():
    text = "AMMAN, May 9, 2023 (Reuters) - Turkiye sent its foreign minister on Tuesday."
    once = toponorm.normalize(text)
    assert once.text.startswith("AMMAN, 2023-05-09 (Reuters) - ")
    twice = toponorm.normalize(once.text)
    assert twice.text == once.text
    assert twice.dateline[:4] == once.dateline[:4]
