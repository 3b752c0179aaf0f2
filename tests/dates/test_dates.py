"""Dates in documents: rewriting, embedding, locality, totality, linear work."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toponorm
from toponorm.config import Config
from toponorm.dates import find, lexicon, runs, scan
from toponorm.document import Document

REFERENCE = "2023-04-04"


def dates(text, reference=REFERENCE, language="en", **config):
    given = reference and datetime.date.fromisoformat(reference)
    return find(Document(text, language), given, Config(**config))


def values(text, reference=REFERENCE, language="en"):
    return [(m.text, m.value) for m in dates(text, reference, language).mentions]


def rewritten(text, reference=REFERENCE, language="en", **config):
    return toponorm.normalize(
        text, reference, language, Config(repair=False, **config)
    ).text  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Tula, Russia, Tuesday, April 4, 2023.", "in Tula, Russia, 2023-04-04."),
        ("on the 4th of April 2023 in Tula", "on 2023-04-04 in Tula"),
        ("released 04.04.2023", "released 2023-04-04"),
        ("from 26 June 2019 to 28 June 2020", "from 2019-06-26 to 2020-06-28"),
        ("from March 3 to May 5, 2023", "from March 3 to May 5, 2023"),
        ("on 4-6 April 2023", "on 4-6 April 2023"),
        ("on 03/04/2024", "on 03/04/2024"),
        ("on April 4", "on April 4"),
        ("in April 2023", "in April 2023"),
        ("last month", "last month"),
        ("on Wednesday, April 4, 2023", "on Wednesday, April 4, 2023"),
        ("see example.com/2023/April 4, 2023", "see example.com/2023/April 4, 2023"),
        ("`April 4, 2023`", "`April 4, 2023`"),
    ],
)
def test_explicit_dates_are_rewritten_and_nothing_else(text, expected):
    assert rewritten(text) == expected
    assert rewritten(expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met in September 2015.", "It met in 2015-09."),
        ("It met yesterday.", "It met 2023-04-03."),
        ("It met on Tuesday.", "It met on 2023-04-04."),
        ("for 12 years", "for 12 years"),
        ("It meets every Tuesday.", "It meets every Tuesday."),
    ],
)
def test_all_rewrites_what_iso_can_write(text, expected):
    assert rewritten(text, dates="all") == expected
    assert rewritten(expected, dates="all") == expected


def test_annotate_rewrites_nothing():
    text = "on Tuesday, April 4, 2023"
    found = dates(text, dates="annotate")
    assert found.edits == ()
    assert [m.value for m in found.mentions] == ["2023-04-04"]


@pytest.mark.parametrize(
    "text",
    [
        "It may have been.", "Mrs May resigned.", "They sat down.", "1600 Pennsylvania Avenue",
        "It meets ISO 2022.", "the 68,000-seat stadium", "450 views",
        "Room 2023", "3.5 million refugees",
        "Call +1 202-555-2023.", "version 1.2.3", "won 3-2", "It cost $1,999.", "the sun rose",
        "a march of 2,000 people", "the 19th International Meeting", "Section 12.3.4.5",
        "at 192.168.2.1", "chapter 3/4", "nearly 500,000 people",
    ],
)  # fmt: skip
def test_what_is_no_date(text):
    assert dates(text).mentions == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("on April 31, 2023", "no-such-day"),
        ("on 30 February 2023", "no-such-day"),
        ("on 29 Feb 2023", "no-such-day"),
        ("on 2023-13-01", "no-such-day"),
        ("on 31.04.2023", "no-such-day"),
    ],
)
def test_days_that_do_not_exist_are_declined(text, reason):
    found = dates(text)
    assert [d.reason for d in found.declined] == [reason]
    assert found.edits == ()
    assert not any(m.value.count("-") == 2 for m in found.mentions)


def test_the_document_shows_the_order_of_its_numeric_dates():
    assert dates("from 03/04/2024").declined[0].reason == "ambiguous-order"
    both = values("from 03/04/2024 to 25/04/2024")
    assert both == [("03/04/2024", "2024-04-03"), ("25/04/2024", "2024-04-25")]


def test_the_territory_says_the_order():
    assert values("on 03/04/2024", language="en-GB") == [("03/04/2024", "2024-04-03")]
    assert values("on 03/04/2024", language="en-US") == [("03/04/2024", "2024-03-04")]


def test_prefer_decides_only_what_the_sentence_leaves_open():
    text = "the summit of June"
    june = {p: dates(text, prefer=p).mentions[0].value for p in ("nearest", "past", "future")}
    assert june == {"nearest": "2023-06", "past": "2022-06", "future": "2023-06"}
    text = "They will meet on Friday."
    assert dates(text, prefer="past").mentions[0].value == "2023-04-07"


def test_without_a_reference_nothing_is_guessed():
    text = "On Tuesday, in December and on May 19, as last month and two years ago."
    found = [m.value for m in dates(text, None).mentions]
    assert found == ["XXXX-WXX-2", "XXXX-12", "XXXX-05-19", "XXXX-XX", "XXXX"]


def test_evidence_names_what_decided():
    found = dates("In September, Moscow hosted talks. They will meet on Friday.").mentions
    assert [m.evidence[0] for m in found] == ["past cue", "future cue"]


def test_german_morning_is_not_tomorrow():
    assert values("Er kommt morgen.", language="de") == [("morgen", "2023-04-05")]
    assert values("Er kam am Morgen.", language="de") == []


def test_an_unknown_language_is_read_only_where_that_is_safe():
    found = dates("2023-04-04 Tuesday, May", language="und").mentions
    assert [m.value for m in found] == ["2023-04-04"]


CARRIERS = ["{}", "Talks {} ended.", "({})", "“{}”", "a {}, b", "x\n\n{}\n\ny"]
EXPRESSIONS = [
    "Tuesday, April 4, 2023", "25 April 2023", "2023-04-04", "September 2015", "last month",
    "eight years ago", "Saturday, Sept. 28", "4/25/2023", "earlier this month",
    "the second quarter of 2022", "yesterday", "the 1990s",
]  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(CARRIERS), st.sampled_from(EXPRESSIONS))
def test_embedding_only_shifts_the_span(carrier, expression):
    alone = dates(expression).mentions
    shift = carrier.index("{}")
    inside = dates(carrier.format(expression)).mentions
    assert [(m.start - shift, m.end - shift, m.text, m.value) for m in inside] == [
        (m.start, m.end, m.text, m.value) for m in alone
    ]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*EXPRESSIONS, "That year, it ended.", "no date here"]), max_size=5)
)
def test_paragraphs_are_read_one_by_one(paragraphs):
    apart = [value for text in paragraphs for value in values(text)]
    assert values("\n\n".join(paragraphs)) == apart


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["May", " ", "4", ",", "2023", "31", "Tuesday", "last", "month", "-", "/", ".", "th",
             "the", "of", "1990s", "in", "years", "ago", "two", "\n", "every", "week", "from",
             "to", "first", "quarter", "Q3", "early", "Sept.", "\ud800", "\0", "́", "４"]
        ),
        max_size=24,
    ),
    st.sampled_from(["explicit", "all"]),
)  # fmt: skip
def test_total_exact_and_a_fixed_point(pieces, mode):
    text = "".join(pieces)
    found = dates(text, dates=mode)
    for record in (*found.mentions, *found.declined):
        assert text[record.start : record.end] == record.text
    for one, other in zip(found.mentions, found.mentions[1:], strict=False):
        assert one.end <= other.start
    for edit in found.edits:
        assert text[edit.start : edit.end] == edit.before
    out = toponorm.edits.apply(text, found.edits)
    again = dates(out, dates=mode)
    assert toponorm.edits.apply(out, again.edits) == out


@pytest.mark.parametrize(
    "unit",
    ["May ", "2023 ", "1/", "12.", "4-", "last ", "the first ", "2023-04-", "Tuesday, ", "a", " ",
     "of the ", "́", "10 May 2023, "],
)  # fmt: skip
def test_work_grows_linearly(unit, monkeypatch):
    tokens = 0
    original = runs.Reader.run

    def counted(self, text, trigger, low, high):
        nonlocal tokens
        tokens += min(high, len(text)) - low  # characters that it may look at
        return original(self, text, trigger, low, high)

    monkeypatch.setattr(runs.Reader, "run", counted)
    cost = []
    for size in (400, 800, 1600):
        tokens = 0
        document = Document(unit * size, "en")
        list(scan.scan(lexicon.lexicon("en"), document.folded.key, document.folded.lower))
        cost.append(tokens)
    assert cost[2] <= 2.3 * cost[1] + 50
    assert cost[2] <= 1000 * 1600


@settings(max_examples=150, deadline=None)
@given(
    st.data(), st.sampled_from(["en", "de", "fr", "es", "ru", "zh", "ja", "ko", "ar", "fa", "el"])
)
def test_any_words_of_a_language_in_any_order(data, language):
    forms = sorted(lexicon.lexicon(language).words.forms)
    words = st.one_of(
        st.sampled_from(forms), st.integers(0, 40).map(str), st.integers(1200, 2700).map(str)
    )
    glue = st.sampled_from([" ", "", "-", ", ", ".", "/"])
    pieces = data.draw(st.lists(st.tuples(words, glue), max_size=8))
    text = "".join(word + mark for word, mark in pieces)
    reference = data.draw(st.sampled_from([None, "2023-04-04", "0001-01-01", "9999-12-31"]))
    found = dates(text, reference, language, dates="all")
    for record in (*found.mentions, *found.declined):
        assert text[record.start : record.end] == record.text
        assert record.start < record.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the words of a sentence in the passive: what stands before the participle decides
        ("Results will be released in November.", [("November", "2023-11")]),
        ("The bank will remain closed until Thursday.", [("Thursday", "2023-04-06")]),
        ("He announced that it would close on August 1.", [("August 1", "2023-08-01")]),
        # what stands in the way of a longer reading
        ("The store opens Friday, 9 a.m. to 5 p.m.", [("Friday", "2023-04-07")]),
        ("The match begins Friday, 9:30 in Rome.", [("Friday", "2023-04-07")]),
        # years and decades with an apostrophe
        ("1989's drought", [("1989", "1989")]),
        ("He sang in the '80s and '90s.", [("'80s", "198"), ("'90s", "199")]),
        ("highs in the 80s in May 2023", [("May 2023", "2023-05")]),
        # counted from what was named before
        (
            "Prices rose 4.9% in March from a year earlier.",
            [("March", "2023-03"), ("a year earlier", "2022-03")],
        ),
        ("Earlier in the week he had denied it.", [("Earlier in the week", "2023-W14")]),
        ("Years later she returned.", [("Years later", "FUTURE_REF")]),
    ],
)
def test_news(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize("digit", "²³¹①⑴⒈፩⓪𝟏١۴൩")
@pytest.mark.parametrize("language", ["en", "zh", "th", None])
def test_digits_that_are_no_decimals_raise_nothing(digit, language):
    for text in ("in May {0}", "1990{0}", "{0} days ago", "{0}/{0}/2023", "{0}年{0}月{0}日"):
        written = text.format(digit)
        for mention in dates(written, language=language).mentions:
            assert written[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The index rose to 2050.", []),
        ("Some 1900 died; about 2000 were arrested; nearly 2015 fled.", []),
        ("It lies at 1984 Orwell Lane.", []),
        ("The 2000 protesters left; 2000 Hz.", []),
        ("It rose 5% from 2012.", [("2012", "2012")]),
        ("Summer Olympics, Winter Park", []),
        ("in summer Congress rested", [("summer", "2022-SU")]),
        ("June Smith met April Jones.", []),
        ("In June Congress voted.", [("June", "2022-06")]),
        ("The Daily Telegraph of May 2021", [("May 2021", "2021-05")]),
        ("Christmas last year", [("Christmas last year", "2022-12-25")]),
        ("He called yesterday, Monday.", [("yesterday, Monday", "2023-04-03")]),
    ],
)
def test_amounts_and_names_are_no_dates(text, expected):
    assert values(text) == expected


def test_a_full_stop_after_a_single_letter_ends_no_sentence():
    assert values("The council will meet at 7 p.m. Friday.") == [("Friday", "2023-04-07")]
    assert values("They met. Ms. Ray, of the U.S. team, spoke Friday.") == [
        ("Friday", "2023-03-31")
    ]


def test_months_of_delivery():
    assert values("Crude for May delivery rose; for May to resign") == [("May", "2023-05")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "в среду, 5 апреля 2023 года, прошли", "в 2023-04-05, прошли"),
        ("uk", "4 квітня 2023 року", "2023-04-04"),
        ("pl", "4 kwietnia 2023 r. w Warszawie", "2023-04-04 w Warszawie"),
        ("sr", "4. априла 2023. године у Београду", "2023-04-04 у Београду"),
    ],
)
def test_the_word_for_year_goes_with_its_date(language, text, expected):
    assert rewritten(text, language=language) == expected


def test_the_day_alone_is_the_last_one():
    assert values("首相は3日、15日に訪米すると", language="ja") == [
        ("3日", "2023-04-03"),
        ("15日", "2023-03-15"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("km", "ការបោះឆ្នោតធ្វើនៅខែតុលា។", [("ខែតុលា", "2023-10")]),
        ("km", "តុលាការបានសម្រេចហើយ។", []),
        ("lo", "ການເລືອກຕັ້ງໃນເດືອນຕຸລາ.", [("ເດືອນຕຸລາ", "2023-10")]),
        ("my", "အင်္ဂါနေ့က တွေ့ဆုံသည်။", [("အင်္ဂါနေ့", "2023-11-21")]),
        ("my", "မေတ္တာထားပါ။", []),
    ],
)
def test_without_blanks_a_month_has_the_word_for_month(language, text, found):
    dates = toponorm.find_dates(text, "2023-11-27", language)
    assert [(mention.text, mention.value) for mention in dates] == found
