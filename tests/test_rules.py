"""Every row's examples are its tests: the rule fires there, and nowhere in its counter-examples."""

import re

import pytest

import toponorm
from toponorm.rules import all_rules, matching

EXAMPLES = [(rule, example) for rule in all_rules().values() for example in rule.examples]
COUNTER_EXAMPLES = [
    (rule, example) for rule in all_rules().values() for example in rule.counter_examples
]


def _name(value):
    return value.id if hasattr(value, "id") else value.text[:40]


def _fired(result, rule):
    """What the rule did: (start, end, value) of each edit, mention, refusal and dateline."""
    for edit in result.edits:
        if rule.id in edit.rule.split(" > "):
            yield edit.start, edit.end, edit.after
    for mention in result.mentions:
        if mention.rule == rule.id:
            yield mention.start, mention.end, mention.id or mention.value
    for declined in result.declined:
        if declined.rule == rule.id:
            yield declined.start, declined.end, declined.reason
    line = result.dateline
    if line is not None and line.rule == rule.id:
        fields = (line.place, line.country, line.date, line.agency)
        yield line.start, line.body_start, "|".join(field or "" for field in fields)


def _normalize(example):
    return toponorm.normalize(
        example.text,
        reference=example.reference,
        language=example.language,
        config=toponorm.Config(**dict(example.config)),
    )


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=_name)
def test_the_example_fires_its_rule(rule, example):
    start = example.text.index(example.found)
    fired = list(_fired(_normalize(example), rule))
    spans = [(example.text[at:end].strip(), value) for at, end, value in fired if at <= start < end]
    assert (example.found.strip(), example.value) in spans, fired


@pytest.mark.parametrize(("rule", "example"), COUNTER_EXAMPLES, ids=_name)
def test_the_counter_example_does_not(rule, example):
    assert list(_fired(_normalize(example), rule)) == []


@pytest.mark.parametrize("rule", all_rules().values(), ids=_name)
def test_a_row_is_complete(rule):
    assert re.fullmatch(r"[a-z]+(\.[a-z0-9]+(-[a-z0-9]+)*)+", rule.id)
    for field in (rule.pattern, rule.yields, rule.why, rule.source):
        assert field.strip()
    assert rule.examples
    assert rule.counter_examples
    assert all(counter.why.strip() for counter in rule.counter_examples)


def test_rules_are_found_by_family():
    families = {rule.id.split(".")[0] for rule in all_rules().values()}
    assert families == {"repair", "place", "entity", "date", "dateline"}
    assert {rule.id for rule in matching("repair")} == {
        name for name in all_rules() if name.startswith("repair.")
    }
    assert [rule.id for rule in matching("no-such-rule")] == []
