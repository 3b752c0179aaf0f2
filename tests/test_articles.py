"""Five articles, as they might be scraped: what normalizing them finds, changes and leaves.

The articles are our own; what is wrong with them was seen in real ones.
"""

import json
from pathlib import Path

import pytest

import toponorm
from toponorm.edits import apply, check, invert

HERE = Path(__file__).parent / "articles"
GOLD = json.loads((HERE / "gold.json").read_text("utf-8"))


@pytest.fixture(params=GOLD)
def article(request):
    gold = GOLD[request.param]
    text = (HERE / f"{request.param}.txt").read_text("utf-8")
    result = toponorm.normalize(text, reference=gold["reference"], language=gold["language"])
    return text, gold, result


def _found(result, kind):
    return [
        [m.text, m.value if kind == "date" else m.id] for m in result.mentions if m.kind == kind
    ]


def test_changes_are_proved_and_final(article):
    text, gold, result = article
    check(text, result.edits)
    assert apply(text, result.edits) == result.text
    assert apply(result.text, invert(result.edits)) == text
    again = toponorm.normalize(result.text, reference=gold["reference"], language=gold["language"])
    assert again.text == result.text


def test_the_language_is_guessed(article):
    text, gold, result = article
    unasked = toponorm.normalize(text, reference=gold["reference"])
    assert unasked.text == result.text


def test_repairs(article):
    text, gold, result = article
    alone = toponorm.repair(text)
    for garbled, mended in gold["repairs"].items():
        assert garbled not in result.text
        assert mended in result.text
        assert mended in alone.text
    assert bool(alone.edits) == bool(gold["repairs"])


def test_places(article):
    text, gold, result = article
    assert _found(result, "place") == gold["places"]
    for trap in gold["not_places"]:
        assert trap in text
        assert trap not in [m.text for m in result.mentions if m.kind == "place"]


def test_entities(article):
    _, gold, result = article
    found = _found(result, "entity")
    assert [pair for pair in found if pair in gold["entities"]] == gold["entities"]


def test_dates(article):
    text, gold, result = article
    found = _found(result, "date")
    assert [pair for pair in found if pair in gold["dates"]] == gold["dates"]
    for trap in gold.get("not_dates", ()):
        at = text.index(trap)
        overlapping = [
            m.text
            for m in result.mentions
            if m.kind == "date" and m.start < at + len(trap) and m.end > at
        ]
        assert overlapping == []


def test_dateline_and_reference(article):
    text, gold, result = article
    line = result.dateline
    for field in ("place", "country", "date", "agency"):
        assert getattr(line, field) == gold["dateline"][field]
    assert text[line.start : line.body_start].strip() == gold["dateline"]["text"]
    assert str(result.reference.date) == gold.get("reference_found", gold["reference"])


def test_what_stands_there_afterwards(article):
    _, gold, result = article
    for line in gold["after"]:
        assert line in result.text
