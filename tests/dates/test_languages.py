"""The days of a story, concept by concept, in every language that has a hand layer of words.

The table beside this file has a sentence for each; what it lacks is listed here.
"""

from pathlib import Path

import pytest

import toponorm
from toponorm.dates.words import Vocabulary

TABLE = Path(__file__).with_name("languages.tsv")
ROWS = [
    line.split("\t")
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
WRITTEN = "2023-05-10"
LANGUAGES = {row[0] for row in ROWS}
CONCEPTS = {row[1] for row in ROWS}
LACKING = {("sw", "summer")}  # two rains a year


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_days_of_a_story(language):
    wrong = []
    for _, concept, value, marked in (row for row in ROWS if row[0] == language):
        before, _, rest = marked.partition("[")
        mention, _, after = rest.partition("]")
        text = before + mention + after
        found = toponorm.find_dates(text, reference=WRITTEN, language=language)
        expected = [(len(before), mention, value)] if value else []
        if [(m.start, m.text, m.value) for m in found] != expected:
            wrong.append((concept, marked, [(m.text, m.value) for m in found]))
    assert wrong == []


def test_every_language_has_every_concept():
    there = {(row[0], row[1]) for row in ROWS}
    wanted = {(language, concept) for language in LANGUAGES for concept in CONCEPTS}
    assert wanted - there == LACKING
    assert len(LANGUAGES) >= 30


NUMBERS = {
    "n": set(range(1, 101)),
    "do": set(range(1, 32)),
    "nth": {1, 2, 3, 4},
    "MMMM": set(range(1, 13)),
    "E": set(range(1, 8)),
    "unit": {"D", "W", "M", "Y"},
    "rel": {("D", days) for days in range(-2, 3)}
    | {(unit, offset) for unit in "WMY" for offset in (-1, 0, 1)},
    "season": {"SP", "SU", "FA", "WI"},
    "approx": {"APPROX"},
    "now": {"PAST_REF", "PRESENT_REF", "FUTURE_REF"},
    "some": {"X"},
    "century": {"CE"},
    "quarter-of": {"Q"},
    "weekend": {"WE"},
}
"""The values that a hand layer has a word for, by the field."""

WITHOUT = {
    ("bn", "do"), ("he", "do"), ("ko", "do"),  # written in digits
    ("ja", "do"), ("zh", "do"),  # their days are counted, as are those of a duration
    ("ko", "n"),  # counts of days are words of their own, and in news digits
    ("sw", "season"),  # two rains a year
    ("ta", "do"), ("vi", "do"),  # the first ones
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(LANGUAGES | {"de", "en"}))
def test_what_a_hand_layer_has(language):
    vocabulary = Vocabulary(language)
    for field, wanted in NUMBERS.items():
        names = {field, "dw"} if field == "do" else {field}
        have = {
            senses[name] for senses in vocabulary.forms.values() for name in senses.keys() & names
        }
        have |= {value for _, name, _, value in vocabulary.twins if name in names}
        assert (language, field) in WITHOUT or wanted <= have, (field, wanted - have)
    assert vocabulary.future
    assert vocabulary.past or vocabulary.past_endings
    assert any({"counted", "numbered"} & said for said in vocabulary.around.values())


@pytest.mark.parametrize(
    ("language", "one", "others"),
    [
        ("en", "month", {"after", "next", "last"}),  # the month after next, last month
        ("ja", "年", {"の"}),  # 2023年の第3四半期
        ("es", "resurreccion", {"de"}),  # Domingo is a Sunday with a small letter only
        ("ru", "с. г.", {"с", "г"}),
    ],
)
def test_of_several_words_one_is_looked_for(language, one, others):
    triggers = Vocabulary(language).triggers
    assert one in triggers
    assert triggers.isdisjoint(others)
