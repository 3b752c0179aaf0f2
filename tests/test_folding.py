import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import TEXTS
from toponorm import folding
from toponorm.folding import fold, key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Türkiye", "Turkiye"),
        ("TÜRKİYE", "TURKIYE"),
        ("Kıbrıs", "Kibris"),
        ("Đà Nẵng", "Da Nang"),
        ("Łódź", "Lodz"),
        ("Θεσσαλονίκη", "Θεσσαλονικη"),
        ("Кёльн", "Кельн"),
        ("Йемен", "Йемен"),  # й is a letter of its own
        ("السَّعُودِيَّة", "السعوديه"),
        ("ایران", "ايران"),
        ("สหรัฐ", "สหรัฐ"),  # Thai vowels are not decoration
        ("भारत", "भारत"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Guinea‑Bissau", "Guinea-Bissau"),
        ("Syria–Turkey", "Syria-Turkey"),
        ("Saudi\u00a0Arabia", "Saudi Arabia"),
        ("Saudi\nArabia", "Saudi Arabia"),
        ("Saudi  Arabia", "Saudi Arabia"),
        ("Saudi\r\n  Arabia", "Saudi Arabia"),
        ("Saudi \u00a0Arabia", "Saudi Arabia"),  # of HTML
        ("Saudi\u00a0\u00a0Arabia\u00a0\nis", "Saudi Arabia is"),
        ("Saudi\n\nArabia", "Saudi\n\nArabia"),  # two paragraphs
        ("\u095eरवरी \u09df", "फ\u093cरवरी য\u09bc"),  # as the normal forms have them
        ("ＴＵＲＫＥＹ", "TURKEY"),
        ("٢٠٢٣ ۲۰۲۳ २०२३", "2023 2023 2023"),
        ("Tür\u00adkiye", "Turkiye"),
        ("a\ud83db", "a\ufffdb"),
        ("ß", "ß"),  # two letters as ASCII: would move every offset behind it
    ],
)
def test_keys(text, folded):
    assert fold(text).key == folded


@given(TEXTS)
def test_every_character_of_a_key_has_its_place(text):
    folded = fold(text)
    assert len(folded.lower) == len(folded.key)
    at = 0
    for k in range(len(folded.key)):
        start, end = folded.span(k, k + 1)
        assert at <= start < end <= len(text)
        at = end
    assert folded.span(0, len(folded.key))[1] <= len(text)


@given(TEXTS, TEXTS)
def test_spans_are_those_of_the_parts(left, right):
    joined = fold(left + "\n\n|\n\n" + right)
    bar = joined.key.index("|", len(fold(left).key)) if "|" not in left else None
    if bar is not None:
        start, end = joined.span(bar, bar + 1)
        assert (left + "\n\n|\n\n" + right)[start:end] == "|"


@given(st.text(st.sampled_from("aäâéèñüåøÅÉα ά한국ёй"), max_size=12))
def test_decomposed_text_has_the_same_key(text):
    assert (
        fold(unicodedata.normalize("NFD", text)).key == fold(unicodedata.normalize("NFC", text)).key
    )


def test_spans_hold_marks_but_not_what_is_invisible():
    text = "in Tu\u0308r\u00adkiye\u00ad, said"
    folded = fold(text)
    at = folded.key.index("Turkiye")
    start, end = folded.span(at, at + 7)
    assert text[start:end] == "Tu\u0308r\u00adkiye"


def test_zalgo_takes_linear_work():
    text = "a" + "\u0301\u0316" * 50_000 + " b"
    assert fold(text).key == "a b"
    assert fold(text).span(0, 1) == (0, len(text) - 2)


def test_key_of_a_form():
    assert key(" São  Tomé ") == "Sao Tome"


def test_a_nul_is_no_line_break():
    assert fold("Tur\x00key\nvotes").key == "Tur\x00key votes"
    assert fold("a\nb\n\nc\n\n\nd").key == "a b\n\nc\n\n d"


def test_what_is_searched_for_is_what_folds():
    missing = [
        char
        for char in map(chr, range(0x10000))
        if ({char.translate(folding._FOLDS), folding._fold_character(ord(char))} != {char})
        != bool(folding._CHANGED.match(char))
    ]
    assert not missing, ascii("".join(missing))


@given(TEXTS)
def test_replacing_does_what_the_translation_does(text):
    assert folding._replaced(text) == text.translate(folding._FOLDS)
