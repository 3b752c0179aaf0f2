"""Why text is left: each reason is given where the table says, and no other is ever given."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toponorm
from toponorm import mojibake
from toponorm.mojibake.reasons import REASONS

IDS = [reason.id for reason in REASONS]


@pytest.mark.parametrize("reason", REASONS, ids=IDS)
def test_each_reason_is_given_for_its_example(reason):
    found = toponorm.repair(reason.text)
    assert (reason.found, reason.id) in [(d.text, d.reason) for d in found.declined]
    assert not any(e.start < d.end and d.start < e.end for e in found.edits for d in found.declined)
    assert all(found.original[d.start : d.end] == d.text for d in found.declined)


def test_the_table_is_sorted_and_has_each_reason_once():
    assert sorted(set(IDS)) == IDS


def test_the_code_gives_no_other_reason():
    given_in_code = set()
    for path in Path(mojibake.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Declined":
                values = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                if "repair" in values:  # others are of bytes, not of text
                    given_in_code.add(values[values.index("repair") + 1])
    assert given_in_code == set(IDS)


@given(
    st.lists(
        st.sampled_from(
            ["Ã", "©", "é›…", "鈥", "檚", "聽", "锟斤拷", "â€", " ", "a", "Ð", "\x9d", "É"]
        ),
        max_size=9,
    ).map("".join)
)
def test_any_other_text_gets_one_of_the_reasons(text):
    assert {d.reason for d in mojibake.find(text).declined} <= set(IDS)


@pytest.mark.parametrize(
    "text",
    [
        "Ã",
        "A letra Ã, que é rara",
        "SÃO PAULO, MANHÃ",
        "MANHÃ “sim”",
        "voilà, NESTLÉ®, 20 °C ± 1",
        "een café, één naïef idee",
        "IPv4 欤检",
        "HÅØYA ER BLÅØYD",
        "(-1/2)! = √π",
        "A note on 芦苇 was added.",
        "Rufā‘a and Jammā‘īn",
        "他侃侃訚訚地说",
        "(ﾟДﾟ)",
        "",
    ],
)
def test_clean_text_is_never_named(text):
    assert mojibake.find(text) == ((), (), ())
