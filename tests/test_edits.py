import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import TEXTS, chains
from toponorm.edits import Edit, OffsetMap, apply, check, compose, invert, select


@given(st.data(), TEXTS)
def test_inverting_restores_the_text(data, text):
    edits = data.draw(chains(text))
    edited = apply(text, edits)
    undo = invert(edits)
    check(edited, undo)
    assert apply(edited, undo) == text
    assert invert(undo) == edits


@given(st.data(), TEXTS)
def test_composing_is_doing_one_after_the_other(data, text):
    stages, now = [], text
    for _ in range(data.draw(st.integers(1, 4))):
        stages.append(data.draw(chains(now)))
        now = apply(now, stages[-1])
    whole = ()
    for stage in stages:
        whole = compose(whole, stage)
    check(text, whole)
    assert apply(text, whole) == now


@given(st.data(), TEXTS)
def test_composing_is_associative_in_effect(data, text):
    first = data.draw(chains(text))
    second = data.draw(chains(apply(text, first)))
    third = data.draw(chains(apply(apply(text, first), second)))
    left = compose(compose(first, second), third)
    right = compose(first, compose(second, third))
    assert apply(text, left) == apply(text, right)


@given(st.data(), TEXTS)
def test_undoing_what_was_done_leaves_no_edit(data, text):
    edits = data.draw(chains(text))
    assert apply(text, compose(edits, invert(edits))) == text
    if all(edit.before and edit.after for edit in edits):
        assert compose(edits, invert(edits)) == ()


@given(st.data(), TEXTS)
def test_what_no_edit_touches_keeps_its_place(data, text):
    edits = data.draw(chains(text))
    edited, across = apply(text, edits), OffsetMap(edits)
    back = OffsetMap(invert(edits))
    for start in range(len(text)):
        inside = any(edit.start <= start < edit.end for edit in edits)
        moved = across.span(start, start + 1)
        assert 0 <= moved[0] <= moved[1] <= len(edited)
        if not inside:
            assert edited[slice(*moved)] == text[start]
            assert back.span(*moved) == (start, start + 1)


@given(st.data(), TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_span_is_widened_never_cut(data, text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    edits = data.draw(chains(text))
    low, high = OffsetMap(edits).span(start, end)
    reached = OffsetMap(invert(edits)).span(low, high)
    kept = [p for p in range(start, end) if not any(e.start <= p < e.end for e in edits)]
    assert low <= high
    if low < high:
        assert all(reached[0] <= p < reached[1] for p in kept)


@given(st.data(), TEXTS)
def test_selecting_gives_a_chain_and_loses_nothing_silently(data, text):
    groups = [
        [edit for _ in range(3) for edit in data.draw(chains(text))]
        for _ in range(data.draw(st.integers(1, 3)))
    ]
    kept, lost = select(*groups)
    check(text, kept)
    assert sorted((*kept, *lost)) == sorted(edit for group in groups for edit in group)


def test_an_edit_of_a_repair_carries_both_rules():
    repaired = (Edit(1, 3, "Ã¼", "ü", "repair.ftfy", ("utf-8 read as cp1252",)),)
    renamed = (Edit(0, 7, "Türkiye", "Turkey", "place.spelling", ("named by the user",)),)
    assert compose(repaired, renamed) == (
        Edit(
            0,
            8,
            "TÃ¼rkiye",
            "Turkey",
            "repair.ftfy > place.spelling",
            ("utf-8 read as cp1252", "named by the user"),
        ),
    )


def test_neighbours_stay_two_edits():
    first = (Edit(0, 1, "a", "x", "p"),)
    second = (Edit(1, 2, "b", "y", "q"),)
    assert compose(first, second) == (*first, *second)


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 2, "ab", "", "p"), Edit(1, 3, "bc", "", "p")],
        [Edit(2, 3, "c", "", "p"), Edit(0, 1, "a", "", "p")],
        [Edit(0, 9, "abc", "", "p")],
        [Edit(2, 1, "", "x", "p")],
        [Edit(0, 1, "b", "", "p")],
    ],
)
def test_what_is_no_chain_is_refused_with_its_place(edits):
    with pytest.raises(ValueError, match=r"edit \d:\d"):
        check("abc", edits)


def test_of_overlapping_edits_the_first_and_longest_wins():
    short, long = Edit(0, 2, "ab", "1", "p"), Edit(0, 3, "abc", "2", "p")
    late = Edit(2, 3, "c", "3", "p")
    assert select([short, long, late]) == ((long,), (short, late))
    assert select([late], [long]) == ((late,), (long,))


def test_selecting_takes_an_insertion_beside_a_replacement():
    insertion, replacement = Edit(4, 4, "", "the ", "a"), Edit(4, 8, "York", "Eboracum", "b")
    for groups in ([[insertion, replacement]], [[replacement], [insertion, insertion]]):
        kept, lost = select(*groups)
        assert kept == (insertion, replacement)
        assert set(lost) <= {insertion}
