"""The index of many forms finds what the automaton finds."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toponorm.folding import fold
from toponorm.names.entities import aliases
from toponorm.names.entities.aliases import Wishes
from toponorm.names.entities.wanted import Wanted
from toponorm.names.matching.building import build
from toponorm.names.matching.forms import Forms
from toponorm.names.matching.index import Index
from toponorm.names.matching.lexicon import capitals, keys

PIECES = (
    "Assad", "al-Assad", "Bashar", "the", "of", "New", "York", "Baden", "-", " ", ", ", ".", "'s",
    "&", "AT", "T", "7", "Eleven", "_", "ÖVP", "Киев", "Москва", "و", "داعش", "ب", "لبنان", "ה",
    "ירושלים", "한국", "은행", "은", "에서", "北京", "市", "人", "人民", "大", "ト", "ー", "ョタ",
    "ไทย", "กี่", "हिन्दी", "भारत", "।", "+", "€", "!", "x", "\u0301", "々", "２", "İ", "ß", "\n\n",
)  # fmt: skip
FORMS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join)
TABLES = st.lists(FORMS, max_size=12)
TEXTS = st.lists(st.sampled_from((*PIECES, " ", " ", " ")), max_size=25).map("".join)


def numbers(forms):
    found = {key: number for number, key in enumerate(keys(forms))}
    found.pop("", None)
    return found


@given(TABLES, TEXTS)
@example(["北"], "北京")
@example(["Baden-Baden", "Baden"], "Baden-Baden-Baden")
@example(["New York, New"], "New York, New York, New")
@example(["داعش"], "وداعش وبداعش xداعش")
@example(["한국", "한국은행"], "한국은행은 한국은")
@example([".x", "x!"], "a.x x!! .x!")
@example(["+", "€ 7"], "+ €\u00a07 ++")
def test_it_finds_what_the_automaton_finds(forms, text):
    of = numbers(forms)
    key = fold(text).key
    expected = [(start, end, of[list(of)[at]]) for start, end, at in Forms(list(of)).find(key)]
    assert Index(build(dict(of), capitals)).find(key) == expected


@given(TABLES, TEXTS)
@example(["-وو", "-ووof"], "-وو")  # the one is the other cut short, at the end of the text
@example([], "Baden")  # nothing is wanted, but a name is to be left alone
def test_a_table_has_the_same_result_in_an_index(forms, text):
    wanted = [
        Wanted(f"Name {number}", (form,)) for number, form in enumerate(forms) if form.strip()
    ]
    wanted = [
        entity for at, entity in enumerate(wanted)
        if keys(entity.aliases)[0] not in {keys(e.aliases)[0] for e in wanted[:at]}
    ]  # fmt: skip
    key = fold(text + " " + text.upper()).key
    small = Wishes(wanted, ["Baden"])
    before, aliases.MANY = aliases.MANY, 0
    try:
        large = Wishes(wanted, ["Baden"])
    finally:
        aliases.MANY = before
    assert isinstance(large.lexicon, aliases.Indexed)
    assert sorted(large.lexicon.find(key)) == sorted(small.lexicon.find(key))


def test_words_that_many_forms_share_are_no_anchors():
    forms = {f"International Bank {number}": number for number in range(300)}
    index = Index(build({**forms, "Bank of Nowhere": 1000}, capitals))
    assert index.find("International Bank 77; the Bank of Nowhere") == [
        (0, 21, 77),
        (27, 42, 1000),
    ]
    assert index._of_word("International") == ()


def test_forms_of_a_common_word_are_read_when_what_stands_beside_it_does():
    words = ("San", "Juan", "Bautista", "de", "los", "I")
    of = numbers(" ".join(pair) for pair in itertools.permutations(words, 2))
    index = Index(build(dict(of), capitals))
    assert sum(index._sections["split"]) > 2
    text = "Juan San Juan I de San Bautista, los Juan-I San; de los"
    expected = [(start, end, of[list(of)[at]]) for start, end, at in Forms(list(of)).find(text)]
    assert len(expected) == 9
    assert index.find(text) == expected
    assert index.find(text) == expected  # from what was read


def test_hashes_that_collide_are_told_apart(monkeypatch):
    monkeypatch.setattr("toponorm.names.matching.index.zlib.crc32", lambda data: 7)
    index = Index(build({"Kiev": 1, "Lemberg": 2, "Old Kiev": 3, "KIEL": 4}, capitals))
    assert index.find("Lemberg, Old Kiev, KIEL") == [
        (0, 7, 2),
        (9, 17, 3),
        (13, 17, 1),
        (19, 23, 4),
    ]
    assert index.in_capitals("LEMBERG") == ("Lemberg", 2)
    assert index.in_capitals("LEMBER") is None


@pytest.mark.parametrize("word", ["Kiev ", "x" * 50 + " ", "北", "و", "KIEV ", "한"])
def test_long_texts_are_read_through(word):
    index = Index(build({"Kiev": 1, "北京": 2, "داعش": 3, "한국": 4}, capitals))
    assert len(index.find(word * 20_000)) == (20_000 if word == "Kiev " else 0)
