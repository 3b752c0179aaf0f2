"""The days of a story, concept by concept, in every language that has a hand layer of words.

The table beside this file has a sentence for each; what it lacks is listed here.
"""

from pathlib import Path

import pytest

import toponorm

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
