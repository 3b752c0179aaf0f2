"""Places in sentences of many languages: the right ones, with the right ends, and no others.

The sentences stand in ``cases/find_*.txt`` and are our own. Each is tried with its language and
without, as a sentence alone must do.
"""

import re
import unicodedata
from pathlib import Path

import pytest

from toponorm.config import Config
from toponorm.document import Document
from toponorm.names import places

_NAME = re.compile(r"\[([^\]=]+)=([A-Z]{2})\]")
_CASES = Path(__file__).parent / "cases"


def _rows(name):
    for line in (_CASES / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, marked = line.split("\t", 1)
            yield language.lstrip("!"), marked, line.startswith("!")


ROWS = [row for path in sorted(_CASES.glob("find_*.txt")) for row in _rows(path.name)]


def _expected(marked):
    """The text without its marks, and the spans that they say."""
    parts = _NAME.split(marked)
    text, spans = "", []
    for plain, name, code in zip(parts[::3], [*parts[1::3], ""], [*parts[2::3], ""], strict=True):
        text += plain
        if name:
            spans.append((len(text), len(text) + len(name), code))
            text += name
    return text, spans


def _found(text, language):
    stage = places.find(Document(text, language), Config())
    return [(mention.start, mention.end, mention.id) for mention in stage.mentions]


@pytest.mark.parametrize("language", sorted({language for language, _, _ in ROWS}))
def test_the_places_of_sentences(language):
    for spoken, marked, unsolved in ROWS:
        if spoken == language and not unsolved:
            text, expected = _expected(marked)
            assert _found(text, language) == expected, text
            assert _found(text, None) == expected, text


@pytest.mark.xfail(strict=True, reason="not solved yet")
@pytest.mark.parametrize(("language", "marked"), [row[:2] for row in ROWS if row[2]])
def test_what_is_not_solved(language, marked):
    text, expected = _expected(marked)
    assert _found(text, language) == _found(text, None) == expected


def test_a_wrong_end_is_seen():
    assert _expected("a [Chad=TD]!") == ("a Chad!", [(2, 6, "TD")])
    assert _found("a Chads", "en") == []


NFD_LOSES = {"bn", "te"}
"""Vowel signs of two parts, which a text in NFD writes as two, are not composed."""


@pytest.mark.parametrize("language", sorted({language for language, _, _ in ROWS} - NFD_LOSES))
def test_marks_may_stand_apart(language):
    for spoken, marked, unsolved in ROWS:
        if spoken == language and not unsolved:
            text, expected = _expected(marked)
            apart = unicodedata.normalize("NFD", text)
            found = [(apart[start:end], code) for start, end, code in _found(apart, language)]
            names = [(text[start:end], code) for start, end, code in expected]
            assert found == [(unicodedata.normalize("NFD", name), code) for name, code in names]
