"""Why a repair was believed, for those who ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toponorm
from toponorm.edits import Edit
from toponorm.mojibake.chains import RULES
from toponorm.mojibake.explanation import explain, phrases


def of(text, at=0):
    return explain(text, toponorm.repair(text).edits[at])


def test_the_chain_the_gain_and_the_neighbours():
    why = of("one line\neven if there鈥檚 no rating\nanother")
    assert why.layers == ("UTF-8 read as GBK (CP936)",)
    assert why.gain > 20
    assert (why.left, why.right) == ("even if there", " no rating")
    assert why.runner_up is None


def test_layers_are_told_from_the_outermost():
    why = of("Búsqueda con cach脙漏")
    assert why.layers == ("UTF-8 read as GBK (CP936)", "UTF-8 read as Windows-1252")
    assert "under it: UTF-8 read as Windows-1252" in phrases(
        "con cach脙漏", toponorm.repair("con cach脙漏").edits[0]
    )


def test_the_runner_up_is_another_reading_and_lost():
    why = of("Die TÃ¼rkei")
    assert why.runner_up is not None
    assert why.runner_up.after not in ("ü", "Ã¼")
    assert why.runner_up.behind > 0


def test_code_pages_that_say_the_same_are_no_runners_up():
    # Windows-1252 and ISO 8859-1 give the same here, and so do GBK and GB 18030.
    for text in ("wÃ¤hlt", "there鈥檚 no"):
        assert of(text).runner_up is None


def test_where_the_line_decided_against_a_better_reading():
    text = "Copyright 漏 2018"
    said = phrases(text, toponorm.repair(text).edits[0])
    assert "next best: 'ש' in cp949, against which the rest of the line speaks" in said


def test_legacy_code_pages_are_weighed_by_the_line():
    text = "Ìèíèñòðû îáñóäèëè ãðàíèöó ñ ñîñåäÿìè"
    why = of(text)
    assert why.gain > 50
    assert "Windows-1251" in why.layers[0]


def test_what_is_no_chain_has_no_explanation():
    assert explain("Turkiye", Edit(0, 7, "Turkiye", "Türkiye", "place.spelling")) is None
    assert phrases("愛", Edit(0, 1, "愛", "CTV", "repair.masthead")) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_example_can_be_explained(rule):
    for example in rule.examples:
        for edit in toponorm.repair(example.text).edits:
            why = explain(example.text, edit)
            assert why.layers
            assert why.runner_up is None or why.runner_up.after != edit.after


@given(st.text(max_size=20), st.text(max_size=5), st.sampled_from([rule.id for rule in RULES]))
def test_any_edit_can_be_explained(text, after, rule):
    assert explain(text, Edit(0, len(text), text, after, rule)) is not None
