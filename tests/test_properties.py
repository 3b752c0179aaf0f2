"""What every release keeps, whatever the text."""

import datetime
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toponorm
from tests.strategies import TEXTS
from toponorm import Config, Normalizer
from toponorm.edits import apply, check, invert

WORDS = st.sampled_from(
    [
        "Turkey",
        "Turkiye",
        "Türkiye's",
        "TURKEY",
        "turkey",
        "the Syrian Arab Republic",
        "U.S.-backed",
        "Georgia",
        "Georgia, USA",
        "Jordan",
        "Michael Jordan",
        "Bashar Assad",
        "al-Assad's",
        "Sergei Lavrov",
        "Kurdistan Workers' Party (PKK)",
        "the PKK",
        "NATO",
        "May 10, 2023",
        "Tuesday, April 4, 2023",
        "on Tuesday",
        "In December",
        "last month",
        "03/04/2024",
        "25/04/2024",
        "2023-05-10",
        "4–6 April 2023",
        "the 2000s",
        "31 April 2023",
        "ANKARA, May 10 (Reuters) -",
        "MOSCOW -",
        "Moscow, 25 April 2023 (TDI):",
        "\n",
        "\n\n",
        "------",
        "BoyacÃ¡",
        "TÃ¼rkiye",
        "t蓹m蓹sew虛tx史",
        "鈥檚",
        "愛污传媒",
        "CTVNews.ca",
        "https://example.com/Turkey",
        "@Turkey",
        "Турция",
        "в Турции",
        "土耳其",
        "2023年4月4日",
        "said",
        "will meet",
        "and",
        ",",
        ".",
        "(",
    ]
)
NEWS = st.lists(WORDS, max_size=14).map(" ".join)
DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
CONFIGS = st.sampled_from(
    [
        None,
        Config(names={"TR": "Turkey", "SY": "Syria"}),
        Config("un", rewrite=["spelling", "short", "abbreviation", "official", "surname"]),
        Config("ap", dates="all"),
        Config("iso", dates="annotate", prefer="past"),
        Config(None, entities={"PKK": ["Kurdistan Workers' Party"]}, repair=False),
    ]
)


def _normalize(text, config=None, reference=None):
    return toponorm.normalize(text, reference=reference, language="en", config=config)


def assert_proved(text, result):
    check(text, result.edits)
    assert apply(text, result.edits) == result.text
    assert apply(result.text, invert(result.edits)) == text
    for found in (*result.mentions, *result.declined):
        assert 0 <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert found.rule
    assert list(result.mentions) == sorted(result.mentions, key=lambda m: (m.start, m.end))
    if result.dateline:
        assert 0 <= result.dateline.start < result.dateline.body_start <= len(text)


@given(TEXTS)
def test_any_text_is_taken_and_every_change_proved(text):
    assert_proved(text, toponorm.normalize(text))


@given(NEWS, CONFIGS, st.none() | DATES)
def test_every_change_to_news_is_proved(text, config, reference):
    assert_proved(text, _normalize(text, config, reference))


@given(NEWS, CONFIGS, st.none() | DATES)
def test_normalizing_twice_changes_nothing(text, config, reference):
    once = _normalize(text, config, reference).text
    assert _normalize(once, config, reference).text == once


@given(NEWS, CONFIGS)
def test_nor_where_the_language_is_guessed(text, config):
    once = toponorm.normalize(text, config=config).text
    assert toponorm.normalize(once, config=config).text == once


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("cldr:ru", "Saint-Pierre-et-Miquelon. Khmer Republic the mONTENEGRO, "),
        ("cldr", "PALESTINEU.K., STATE OF THE VATICAN CITYRep. AUSTRIA"),
    ],
)
def test_nor_where_the_caller_says_that_it_is_unknown(style, text):
    normalizer = Normalizer(Config(style=style, rewrite=["official", "short", "variant", "former"]))
    once = normalizer.normalize(text, language="und").text
    assert normalizer.normalize(once, language="und").text == once


@given(NEWS)
def test_repairing_twice_changes_nothing(text):
    once = toponorm.repair(text).text
    assert toponorm.repair(once).text == once


@given(NEWS)
def test_nothing_is_resolved_without_a_reference(text):
    result = _normalize(text)
    if result.reference is None:
        for mention in result.mentions:
            if mention.text in ("Tuesday", "last month", "December"):
                assert mention.value.startswith("XXXX")


@given(NEWS, DATES)
def test_four_hundred_years_later_every_relative_date_is_as_much_later(text, reference):
    # The Gregorian calendar repeats itself after 146,097 days, weekdays included.
    later = reference + datetime.timedelta(days=146_097)
    relative = ("Tuesday", "December", "last month")
    now = [m for m in _normalize(text, None, reference).mentions if m.text in relative]
    then = [m for m in _normalize(text, None, later).mentions if m.text in relative]
    if not any(m.reference.source != "argument" for m in (_normalize(text, None, reference),)):
        assert [_later(m.value) for m in now] == [m.value for m in then]


def _later(value):
    return f"{int(value[:4]) + 400:04}{value[4:]}"


@given(st.lists(WORDS.filter(lambda w: "\n" not in w and "-----" not in w), max_size=5), DATES)
def test_paragraphs_that_need_no_context_keep_their_finds(words, reference):
    text = " ".join(words)
    alone = _normalize(text, None, reference)
    behind = "Nothing else happened here at all.\n\n" + text
    moved = [
        (m.start - len(behind) + len(text), m.text, m.value)
        for m in _normalize(behind, None, reference).mentions
        if m.kind == "date"
    ]
    if alone.dateline is None and _normalize(behind, None, reference).dateline is None:
        assert moved == [(m.start, m.text, m.value) for m in alone.mentions if m.kind == "date"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_decomposed_names_are_found_whole(form):
    text = unicodedata.normalize(form, "Talks in Türkiye and Côte d’Ivoire ended.")
    found = [m.text for m in toponorm.find_places(text, language="en")]
    assert [unicodedata.normalize("NFC", name) for name in found] == ["Türkiye", "Côte d’Ivoire"]


@given(st.lists(NEWS | st.none(), max_size=5))
def test_a_batch_is_its_texts(texts):
    normalizer = Normalizer()
    assert normalizer.batch(texts) == [None if t is None else normalizer(t) for t in texts]


def test_one_day_and_one_language_may_speak_for_a_batch():
    normalizer = Normalizer(Config(dates="all"))
    for day in ("2023-05-10", datetime.date(2023, 5, 10)):
        texts = normalizer.batch(["am Montag", None, "heute"], references=day, languages="de")
        assert texts == ["am 2023-05-08", None, "2023-05-10"]


def test_batches_must_be_of_one_length():
    with pytest.raises(ValueError, match="2 texts, 1 references"):
        Normalizer().batch(["a", "b"], references=["2023-01-01"])


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: toponorm.normalize(b"Turkiye"), TypeError, "decode"),
        (lambda: toponorm.normalize(None), TypeError, "batch"),
        (lambda: toponorm.normalize(["Turkiye"]), TypeError, "list"),
        (lambda: toponorm.repair(b"x"), TypeError, "decode"),
        (lambda: Normalizer().batch("Turkiye"), TypeError, "list"),
        (lambda: Normalizer().batch(["x", float("nan")]), TypeError, "index 1"),
        (lambda: toponorm.country(b"x"), TypeError, "decode"),
        (lambda: toponorm.find_places(1), TypeError, "int"),
        (lambda: toponorm.find_dates(b"x"), TypeError, "decode"),
        (lambda: toponorm.dateline(None), TypeError, "None"),
        (lambda: toponorm.normalize("x", reference="May 10"), ValueError, "2023-05-10"),
        (lambda: toponorm.normalize("x", reference=20230510), TypeError, "int"),
        (lambda: toponorm.normalize("x", language="english!"), ValueError, "BCP 47"),
        (lambda: toponorm.normalize("x", language=1), TypeError, "BCP 47"),
        (lambda: toponorm.normalize("x", config={"style": "cldr"}), TypeError, "Config"),
        (lambda: toponorm.no_such_name, AttributeError, "no_such_name"),
    ],
)
def test_mistakes_of_the_caller_are_named_and_mended(call, error, message):
    with pytest.raises(error, match=message):
        call()


@pytest.mark.parametrize(
    "text",
    ["", " ", "x", "\x00", "\ud83d", "a" * 50_000, "May " * 20_000, "1" * 50_000, "Ã" * 20_000],
    ids=["empty", "blank", "x", "nul", "surrogate", "long", "months", "digits", "mojibake"],
)
def test_odd_texts_stay_as_they_are(text):
    assert toponorm.normalize(text).text == text


def test_datetimes_and_strings_are_the_same_reference():
    text = "They met on Tuesday."
    expected = _normalize(text, reference="2023-04-05")
    assert expected.mentions[0].value == "2023-04-04"
    assert _normalize(text, reference=datetime.date(2023, 4, 5)) == expected
    assert _normalize(text, reference=datetime.datetime(2023, 4, 5, 23, 59)) == expected


def test_every_public_name_is_there():
    assert set(toponorm.__all__) <= set(dir(toponorm))
    for name in toponorm.__all__:
        assert getattr(toponorm, name) is not None
