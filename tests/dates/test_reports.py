"""Sentences of news, each with all its dates: what TimeML makes of sentences of our own."""

from pathlib import Path

import pytest

import toponorm

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("reports.tsv").read_text(encoding="utf-8").splitlines()
    if line[0] != "#"
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[2])
def test_report(row):
    language, reference, text, *expected = row
    found = toponorm.find_dates(text, reference=reference, language=language)
    dates = [(mention.text, mention.value) for mention in found if mention.form == "DATE"]
    assert dates == list(zip(expected[::2], expected[1::2], strict=True))
