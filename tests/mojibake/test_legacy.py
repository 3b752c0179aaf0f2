"""Legacy code pages read as one another, and the letters that decide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm import mojibake
from toponorm.edits import apply
from toponorm.mojibake.chains import LEGACY
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.letters import company, letters

LINES = {
    "cp1251": "Министр обороны прибыл в столицу на переговоры.",
    "koi8-r": "Министр обороны прибыл в столицу на переговоры.",
    "cp866": "Министр обороны прибыл в столицу на переговоры.",
    "cp1253": "Ο πρωθυπουργός έφτασε στην Αθήνα για συνομιλίες.",
    "cp1255": "ראש הממשלה הגיע לבירה לשיחות.",
    "cp1256": "وصل رئيس الوزراء إلى العاصمة لإجراء محادثات.",
    "gbk": "总理抵达首都进行会谈，双方讨论了边界问题。",
    "big5-eten": "總理抵達首都進行會談，雙方討論了邊界問題。",
    "cp932": "首相は会談のため首都に到着した。",
    "euc-jp": "首相は会談のため首都に到着した。",
    "cp949": "총리가 회담을 위해 수도에 도착했다.",
}


def repaired(text):
    return apply(text, mojibake.find(text).edits)


@pytest.mark.parametrize("name", LINES)
def test_a_line_read_as_western(name):
    line = LINES[name]
    wrong = charset("cp1252").decode(charset(name).encode(line))
    found = mojibake.find(wrong)
    assert apply(wrong, found.edits) == line
    assert {edit.rule for edit in found.edits} == {f"repair.{name}-legacy"}


@pytest.mark.parametrize(
    ("name", "read_as"), [("cp1251", "koi8-r"), ("cp866", "cp1251"), ("cp1251", "cp866")]
)
def test_a_russian_line_read_as_russian(name, read_as):
    line = LINES["cp1251"]
    assert repaired(charset(read_as).decode(charset(name).encode(line))) == line


def test_turkish_needs_more_than_one_of_its_letters():
    assert repaired("Vatandaþlara en yakýn yerlerde, en uygun yöntemle, gelmiþ kadýn") == (
        "Vatandaşlara en yakın yerlerde, en uygun yöntemle, gelmiş kadın"
    )
    assert mojibake.find("Türkmenistanyň daşary ýurt syýasaty").edits == ()


@pytest.mark.parametrize(
    "text",
    [
        "ÄÖÜ äöü ß",
        "ÁÉÍÓÚ áéíóú ñÑ",
        "ÆØÅ æøå",
        "Þþ Ðð Ææ Öö",
        "[.µµµµµµ]",
        "МИД РОССИИ ЗАЯВИЛ О ПЕРЕГОВОРАХ",
        "Það var góð sýning á Þingvöllum",
        "ƒ(x) = ƒ(y)",
        "10³ m²/s ±5 °C",
        "VÝZBROJ MUSELA BÝT SNÍŽENA",
        "créée à l’été — “naïveté”…",
        "eBay, iPhone et LaTeX",
    ],
)
def test_clean_lines_stay(text):
    assert mojibake.find(text).edits == ()


def test_letters_know_their_language():
    russian, greek = letters("ru"), letters("el")
    assert russian.price("министр обороны") < russian.price("ймгмптр оборпны")
    assert russian.price("министр") < greek.price("министр")


@given(st.text(st.characters(max_codepoint=0x52F), max_size=40))
def test_prices_are_finite_and_not_negative(text):
    assert 0.0 <= letters("ru").price(text) + company(text) < 100.0 * (len(text) + 1)


def test_every_row_has_its_letters():
    for chain in LEGACY:
        assert all(letters(language).known for language in chain.languages)
