"""Layers: to the bottom or not at all; ftfy's decisions; long lines."""

import itertools

import ftfy
import pytest
from ftfy import TextFixerConfig, _fix_encoding_one_step_and_explain
from ftfy.badness import is_bad
from hypothesis import given
from hypothesis import strategies as st

from toponorm import masks, mojibake
from toponorm.edits import apply, check
from toponorm.mojibake import lines, western
from toponorm.mojibake.charsets import charset

SENTENCE = "Les élèves ont fêté Noël à l’hôtel — “enfin” — près de l’école."


def repaired(text):
    return apply(text, mojibake.find(text).edits)


def through(text, *names):
    for name in names:
        text = charset(name).decode(text.encode()) or pytest.skip("bytes are lost")
    return text


@pytest.mark.parametrize(
    "names",
    [
        ("cp1252", "cp1252"),
        ("cp1252", "cp1252", "cp1252"),
        ("latin1", "cp1252"),
        ("gbk", "cp1252"),
        ("cp1252", "gbk"),
        ("big5", "latin1"),
        ("cp932", "cp1252"),
        ("mac-roman", "cp1252"),
        ("cp437", "cp437"),
        ("koi8-r", "cp1252"),
        ("cp1251", "cp1251"),
    ],
    ids="+".join,
)
def test_all_layers_come_off(names):
    assert repaired(through(SENTENCE, *names)) == SENTENCE


def test_a_word_under_two_layers():
    assert repaired("Búsqueda optimizada con cach脙漏") == "Búsqueda optimizada con caché"
    (edit,) = mojibake.find("con cach脙漏").edits
    assert edit.rule == "repair.utf8-gbk > repair.utf8-cp1252"


def test_half_a_layer_stays_on():
    hopeless = "ã†â€™ãƒâ€ ã¢â‚¬â„¢ãƒæ’ã‚â¢ãƒâ¢ã¢â‚¬å¡ã‚â¬ãƒâ€šã‚â"
    assert repaired(hopeless) == hopeless


@pytest.mark.parametrize(
    "text",
    [
        "donâ€™t worry, itâ€™s fine",
        "voilÃ le travail",
        "Die TÃ¼rkei wÃ¤hlt",
        "L\x92élection",
        "l├¡nea de producci├│n",
        "РџСЂРёРІРµС‚, РјРёСЂ",
        "K√∂ln und M√ºnchen",
        "#С„СѓС‚Р±РѕР» сегодня",
        "ÃƒÂ© encore",
        "AHÅ™, the new sofa from IKEA",
        "HÅØYA ER BLÅØYD",
        "(-1/2)! = √π",
        "├┤a┼┐a┼┐a┼┐a┼┐a",
        "OK??:(   `¬´    ):",
        "PARCE QUE SUR LEURS PLAQUES IL Y MARQUÉ…",
        "TEM QUE SEGUIR, SDV SÓ…",
        "Sn. IŞIK",
    ],
)
def test_ftfy_decides_where_it_decides(text):
    assert repaired(text) == ftfy.fix_encoding(text)


@pytest.mark.parametrize(
    ("garbled", "whole"),
    [
        ("Le 3Ã¨me arrondissement", "Le 3ème arrondissement"),
        ("à la 1Ã¨re page", "à la 1ère page"),
        ("el 5Âº piso", "el 5º piso"),
        ("åŒ—äº¬3æœˆ12æ—¥", "北京3月12日"),
    ],
)
def test_letters_behind_a_digit_come_back(garbled, whole):
    assert repaired(garbled) == whole


def test_a_question_mark_behind_a_letter_under_two_layers_is_one():
    text = "El año pasado España ganó más. ¿Cuánto costó?"
    assert repaired(text.encode().decode("cp949").encode().decode("latin-1")) == text


def test_near_twins_of_a_code_page_are_told_apart_by_what_they_say():
    # 8859-15 has Œ where 1252 has ¼: ftfy reads Ì, which no German word has
    garbled = "Die Gr\xc3\u0152nen fordern hÃ¶here LÃ¶hne f\xc3\u0152r M\xc3\u0152ller"
    assert repaired(garbled) == "Die Grünen fordern höhere Löhne für Müller"


@given(
    st.lists(
        st.sampled_from(
            [
                "Ã©",
                "â€™",
                "Ã",
                "é",
                "РџС",
                "Ð¿Ñ€",
                "√©",
                "├⌐",
                "Å¡",
                "Ĺˇ",
                " ",
                "?",
                "a",
                "\xa0",
                "í",
            ]
        ),
        max_size=8,
    ).map("".join)
)
def test_the_short_way_is_the_way_of_ftfy(line):
    step = western._as_ftfy(line) if is_bad(line) else None
    if step is not None:
        assert apply(line, step) == _fix_encoding_one_step_and_explain(line, TextFixerConfig())[0]


def test_the_edits_of_ftfy_are_minimal():
    found = mojibake.find("A clean start, then donâ€™t and cafÃ©, then a clean end.")
    assert [(e.before, e.after) for e in found.edits] == [("â€™", "’"), ("Ã©", "é")]


def test_a_long_line_gives_what_its_parts_give():
    part = "It鈥檚 a fine day in MÃ¼nchen and all is well. "
    assert repaired(part * 300) == "It’s a fine day in München and all is well. " * 300


@pytest.mark.parametrize(
    "text",
    [
        "hezky kamar\u221a\xc9\xac\xb0dka \u221a\xd1\xac\xe7ist\u221a\xc9\xac\xa9 schopnost "
        "s\u221a\xc9\xac\u2260t\u221a\xd1\xac\xf5nev\u0102\xad okam\u0139\u017eiku "
        "pr\u0102\u0104vo",
    ],
)
def test_what_is_declined_under_a_layer_is_named_as_it_stands(text):
    found = mojibake.find(text)
    assert found.declined
    assert all(text[d.start : d.end] == d.text for d in found.declined)


def test_what_is_declined_is_named_once():
    text = "ÄÄÄÄÄĂ Ĺ˝ÄĹ˝ĂĹ˝ĂĹ˝Ĺ˘ ÄĂÄÄşËÄ˝ÄÄ".encode().decode("latin-1")
    spans = [(d.start, d.end) for d in mojibake.find(text).declined]
    assert spans
    assert len(set(spans)) == len(spans)


def test_what_is_undecodable_does_not_overlap():
    declined = mojibake.find("ח¸½ח\ufffd†ז\ufffdµי\ufffd”י¦–י").declined
    assert len(declined) > 1
    assert all(one.end <= other.start for one, other in itertools.pairwise(declined))


@pytest.mark.parametrize(
    "text",
    [
        "\u0102\u017earf \u0102\u017e\u0102\u015atti framt\u0102\xad\u0102\xb0 victor einhverjir "
        "gefinn v\xe9lar \xd8\xa3\xd9\xbeHRIFUM SBR N\xd8\xa3\xd9\xbeNAR",
        "kez\xc3\u0192\xc2\xa9\x00ben K\xc3\u2013ZS\xc3\u2030G MIN\xc5\x90S\xc3\u2030GI "
        "T\xc3\u2013RT\xc3\u2030NET\xc3\u2030T NAPONTA CS\xc3\u2013KKENT "
        "t\u0102\u015bk\u0102\u0160letes dance szerencs\u0102\u0160s alaposan",
    ],
)
def test_a_line_of_many_code_pages_is_repaired_to_a_fixed_point(text):
    once = repaired(text)
    assert once != text
    assert repaired(once) == once


@pytest.mark.parametrize(
    ("garbled", "whole"), [("鍚嶅瓧", "名字"), ("绮掑瓙", "粒子"), ("Г╡▓Е╜░", "粒子")]
)
def test_a_repaired_word_is_not_taken_for_the_beginning_of_a_letter(garbled, whole):
    assert repaired(garbled) == whole


@pytest.mark.parametrize("name", ["latin1", "cp1251", "koi8-r", "gbk", "gb18030"])
@pytest.mark.parametrize("unit", ["é", "總理抵達", "Москва", "don’t,"])
@pytest.mark.parametrize("before", ["", "x", "xyz"])
def test_a_long_line_without_blanks_is_cut_between_letters(name, unit, before):
    line = unit * (9000 // len(unit))
    wrong = charset(name).decode(line.encode())
    if wrong is not None:
        assert repaired(before + wrong) in (before + line, before + wrong)


def test_a_long_clean_line_is_not_cut_inside_a_garbled_word_at_its_end():
    assert repaired("字" * 4095 + "Ã©tÃ© don鈥檛") == "字" * 4095 + "été don’t"


def test_what_is_masked_no_more_is_repaired_at_once():
    wrong = "總理@抵達首都進".encode().decode("latin-1")  # @æ may be a handle, and 理@抵 is none
    assert repaired(wrong) == "總理@抵達首都進"
    check(wrong, mojibake.find(wrong).edits)


def test_the_masks_of_a_text_are_looked_for_once(monkeypatch):
    made = []

    class Counted(masks.Masks):
        def __init__(self, text):
            made.append(text)
            super().__init__(text)

    monkeypatch.setattr(masks, "Masks", Counted)
    mojibake.find("Die TÃ¼rkei wÃ¤hlt\n" * 5)
    assert len(made) == 1


def test_a_line_is_answered_alike_whether_it_is_remembered_or_not():
    text = "Les Ã©lÃ¨ves\n" + SENTENCE + "\nLes Ã©lÃ¨ves"
    found = mojibake.find(text)
    lines.forget()
    assert mojibake.find(text) == found
    assert [edit.start for edit in found.edits if edit.before == "Ã©"] == [4, text.rindex("Ã©")]
