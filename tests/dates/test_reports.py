"""Sentences of news, each with all its dates: what TimeML makes of sentences of our own."""

from pathlib import Path

import pytest

import toponorm


def rows(name):
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line[0] != "#"]


@pytest.mark.parametrize("row", rows("reports.tsv"), ids=lambda row: row[2])
def test_report(row):
    language, reference, text, *expected = row
    found = toponorm.find_dates(text, reference=reference, language=language)
    dates = [(mention.text, mention.value) for mention in found if mention.form == "DATE"]
    assert dates == list(zip(expected[::2], expected[1::2], strict=True))


@pytest.mark.parametrize(("language", "text"), rows("no_dates.tsv"))
def test_numbers_and_names_that_are_no_dates(language, text):
    for told in (language, None):
        found = toponorm.find_dates(text, reference="2014-11-05", language=told)
        assert [mention for mention in found if mention.form in ("DATE", "TIME")] == []


@pytest.mark.parametrize(("text", "expected"), rows("openings.tsv"))
def test_openings(text, expected):
    found = toponorm.dateline(text)
    parts = (found.place, found.country, found.date, found.agency) if found else ("-",)
    assert "|".join(part or "" for part in parts) == expected
