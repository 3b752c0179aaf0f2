"""Garbled text that lost bytes: what is whole comes back, the rest is marked, nothing invented."""

import pytest

from toponorm import mojibake
from toponorm.edits import apply, check


def repaired(text):
    found = mojibake.find(text)
    check(text, found.edits)
    return apply(text, found.edits)


def replaced(text, codec):
    """UTF-8 read by Python's decoder, which puts U+FFFD for a byte that it cannot read."""
    return text.encode().decode(codec, "replace")


@pytest.mark.parametrize("codec", ["gbk", "cp932", "cp949", "big5hkscs", "euc_jp"])
@pytest.mark.parametrize(
    "text",
    [
        "总理抵达首都进行会谈，双方讨论了边界问题。",
        "Премьер-министр прибыл в столицу на переговоры.",
        "Le ministère a été prévenu — dès jeudi — à l’hôtel de l’État.",
    ],
    ids=["zh", "ru", "fr"],
)
def test_every_whole_character_comes_back(codec, text):
    wrong = replaced(text, codec)
    out = repaired(wrong)
    if out != wrong:
        # What is not a mark stands in the text, in this order: nothing is invented.
        rest = iter(text)
        assert all(char in rest for char in out if char not in "\ufffd?・")
        assert out.count("\ufffd") <= wrong.count("\ufffd") + 1


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Na茂ve fa莽ade 鈥?for the caf茅.", "Naïve façade \ufffdfor the café."),
        ("Die BÃ\ufffdrger haben gewÃ\ufffdhlt.", "Die B\ufffdrger haben gew\ufffdhlt."),
        ("It鈥檚 late 鈥� and dark", "It’s late \ufffd and dark"),
        ("绠＄悊鏂囦欢绯荤粺銆�", "管理文件系统\ufffd"),
        (
            "Who?셲 there??it?셲 a ?쐄riend?? ??and he?셲 late",
            "Who\ufffds there\ufffdit\ufffds a \ufffdfriend\ufffd \ufffdand he\ufffds late",
        ),
    ],
)
def test_a_gap_is_marked(wrong, right):
    assert repaired(wrong) == right


def test_two_question_marks_between_a_word_and_a_capital_are_a_question():
    assert repaired("It鈥檚 true??Really?? he asked") == "It’s true??Really?? he asked"
    assert repaired("Что??Где?? РџСЂРёРІРµС‚ РјРёСЂ") == "Что??Где?? Привет мир"


def test_a_doubtful_question_mark_keeps_all_marks_alike():
    assert "\ufffd" not in repaired("Na茂ve fa莽ade 鈥?for the caf茅, no?")


@pytest.mark.parametrize("text", ["锟斤拷锟斤拷", "嚙踝蕭嚙踝蕭 again", "note: 占쏙옙"])
def test_what_is_wholly_lost_is_named(text):
    found = mojibake.find(text)
    assert found.edits == ()
    assert [declined.reason for declined in found.declined] == ["lost"]


@pytest.mark.parametrize(
    "text", ["真的吗?是的", "你好\ufffd世界", "Où?! Là?", "ﾃｽﾄ？どう？", "그래?셋이서 갔다"]
)
def test_clean_text_with_marks_stays(text):
    assert mojibake.find(text).edits == ()


def test_a_lost_blank_closes_up_where_no_word_can_end():
    wrong = "sáº£n pháº©m nÃ y, tháº­t lÃ  Ä‘áº¹p"
    assert repaired(wrong) == "sản phẩm này, thật là đẹp"


def test_a_character_cut_off_at_the_end():
    assert repaired("总理抵达首都".encode()[:-2].decode("gb18030")) == "总理抵达首\ufffd"
    assert repaired("Thầy mỉm cười bảo: “Em!”".encode()[:-1].decode("latin-1")) == (
        "Thầy mỉm cười bảo: “Em!\ufffd"
    )


def test_a_quotation_mark_cut_short_is_no_dagger():
    text = "He said â€œenough,â€ and left; itâ€™s late"
    found = mojibake.find(text)
    assert apply(text, found.edits) == "He said “enough,\ufffd and left; it’s late"
    assert repaired("“We have waited,â€ he said.") == "“We have waited,\ufffd he said."
    assert repaired("It costs more â€\xa0see below: itâ€™s here") == (
        "It costs more †see below: it’s here"
    )
