"""Repair takes steps in proportion to the length of the text, on whatever text.

Steps are lines of Python that were run, which is the same on every machine. What runs inside C
is timed by ``benchmarks/pathological.py``.
"""

import sys
from pathlib import Path

import pytest

from benchmarks.pathological import EVERYTHING, FAMILIES
from toponorm import mojibake

HERE = str(Path(mojibake.__file__).parents[1])
SIZE = 500


def steps(call, text):
    """How many lines of toponorm run in a call."""
    count = 0

    def line(frame, event, argument):
        nonlocal count
        count += 1
        return line

    def scope(frame, event, argument):
        return line if frame.f_code.co_filename.startswith(HERE) else None

    before = sys.gettrace()
    sys.settrace(scope)
    try:
        call(text)
    finally:
        sys.settrace(before)
    return count


def growth(call, unit):
    """How many times the steps grow where the text grows fourfold."""
    text = unit * (SIZE // len(unit) + 1)
    call(text * 4)  # what is worked out once is not counted
    small = steps(call, text)
    return steps(call, text * 4) / max(small, 100)


@pytest.mark.parametrize("name", FAMILIES)
def test_repair_takes_linear_work(name):
    assert growth(mojibake.find, FAMILIES[name]) < 5.5  # 4 if linear, 16 if quadratic


@pytest.mark.parametrize("name", ["GBK", "Western", "lead", "Windows-1251", "addresses", "kana"])
def test_replaying_a_plan_takes_linear_work(name):
    assert growth(EVERYTHING.apply, FAMILIES[name]) < 5.5


def test_the_count_tells_quadratic_from_linear():
    def quadratic(text):
        for at in range(len(text) // 50):
            mojibake.find(text[: at * 50 + 50])

    assert growth(quadratic, "Ã©t ") > 5.5
