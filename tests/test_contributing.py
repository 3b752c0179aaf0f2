"""The rows that CONTRIBUTING shows: new ones, with the columns of their tables."""

import re
from pathlib import Path

import pytest

from toponorm.dates.shapes import Shape
from toponorm.mojibake.gate import FTFY
from toponorm.mojibake.rarechains import _rare
from toponorm.names.context.rows import Context
from toponorm.rules import CounterExample, Example, all_rules
from toponorm.tables import rows

PAGE = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTIONS = re.split(r"^### ", PAGE, flags=re.MULTILINE)[1:]
NAMES = {"Context": Context, "CounterExample": CounterExample, "Example": Example, "FTFY": FTFY,
         "Shape": Shape, "_rare": _rare}  # fmt: skip


def blocks(language):
    return [
        pytest.param(section, block, id=section.split("\n")[0])
        for section in SECTIONS
        for block in re.findall(rf"^```{language}\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    ]


@pytest.mark.parametrize(("section", "block"), blocks("python"))
def test_a_row_in_python_is_a_rule_that_is_new(section, block):
    row = eval(block, NAMES)  # our own page
    assert row.id not in all_rules()
    assert row.examples
    assert row.counter_examples
    for example in row.examples:
        assert example.found in example.text
    assert {*type(row)._fields} >= {"id", "why", "examples", "counter_examples"}


@pytest.mark.parametrize(("section", "block"), blocks("text"))
def test_a_row_of_a_table_has_its_columns_and_is_new(section, block):
    table = re.findall(r"`(?:toponorm/data/)?(\w+)\.tsv`", section)[0]
    known = [*rows(table)]
    widths = {len(row) for row in known}
    for line in block.splitlines():
        row = tuple(line.split("\t"))
        assert len(row) in widths, f"{table}.tsv has other columns than {line!r}"
        assert row not in known
