"""What is remembered of texts is bounded, over all languages together."""

import pytest

from toponorm.dates import memo


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(memo, "MOST", 10)
    memo._forget()


def test_nothing_is_worked_out_twice(small):
    asked = []
    sizes = memo.Memo(lambda text: asked.append(text) or len(text))
    assert [sizes["May"], sizes["June"], sizes["May"]] == [3, 4, 3]
    assert asked == ["May", "June"]


def test_all_that_is_remembered_counts_together(small):
    kept = [memo.Memo(len) for _ in range(5)]
    for number in range(100):
        for each in kept:
            assert each[f"word {number}"] == len(f"word {number}")
            assert sum(map(len, kept)) <= 10


def test_what_is_long_is_not_kept(small):
    sizes = memo.Memo(len)
    assert sizes["x" * 41] == 41
    assert not sizes
    sizes.keep("x" * 40, 40)
    assert [*sizes] == ["x" * 40]


def test_what_nobody_uses_is_let_go(small):
    before = len(memo._all)
    memo.Memo(len)
    memo._forget()
    assert len(memo._all) <= before
