"""The rows of the table of shapes are their own tests."""

import pytest

import toponorm
from toponorm.dates import resolve, shapes
from toponorm.dates.patterns import alternatives

EXAMPLES = [(shape, example) for shape in shapes.SHAPES for example in shape.examples]
COUNTER = [(shape, example) for shape in shapes.SHAPES for example in shape.counter_examples]


def readings(example):
    config = toponorm.Config(**dict(getattr(example, "config", ())))
    result = toponorm.normalize(
        example.text, reference=example.reference, language=example.language, config=config
    )
    found = [(m.text, m.value, m.rule) for m in result.mentions]
    return found + [(d.text, d.reason, d.rule) for d in result.declined]


@pytest.mark.parametrize(("shape", "example"), EXAMPLES, ids=lambda x: getattr(x, "id", None))
def test_example_fires_its_row(shape, example):
    assert (example.found, example.value, shape.id) in readings(example)


@pytest.mark.parametrize(("shape", "example"), COUNTER, ids=lambda x: getattr(x, "id", None))
def test_counter_example_does_not_fire_the_row(shape, example):
    assert shape.id not in [rule for _, _, rule in readings(example)]


def test_ids_are_unique_and_of_a_known_family():
    ids = [shape.id for shape in shapes.SHAPES]
    assert len(ids) == len(set(ids))
    assert {name.split(".")[0] for name in ids} == {"date"}


def test_every_row_has_examples_and_an_operation():
    for shape in shapes.SHAPES:
        assert shape.examples
        assert shape.counter_examples
        assert shape.action in resolve.ACTIONS
        for pattern in shape.patterns:
            assert alternatives(pattern)


def test_every_operation_is_used():
    assert {shape.action for shape in shapes.SHAPES} == set(resolve.ACTIONS)


def test_order_of_cldr_patterns_leads_to_rows():
    assert shapes.BY_ORDER["EMdy"].id == "date.weekday-month-day-year"
    assert shapes.BY_ORDER["dMy"].explicit


def test_unbalanced_brackets_are_an_error():
    with pytest.raises(ValueError, match="unbalanced"):
        alternatives("d] MMMM")
