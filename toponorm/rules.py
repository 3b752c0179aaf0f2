"""The form of a rule, and the register of all rules.

A rule is a row of a table: :mod:`toponorm.mojibake.chains`, :mod:`toponorm.names.context`,
:mod:`toponorm.dates.shapes`, :mod:`toponorm.dates.housestyles` and so on. Whatever else a row
holds for its engine, it can be shown as a :class:`Rule`, so that ``toponorm rules``, the
catalogue in the manual and the tests all read the same lines.
"""

from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple


class Example(NamedTuple):
    """A text in which the rule fires, where, and what it yields.

    Attributes:
        text: a sentence or a headline.
        found: the part of ``text`` that the rule takes, the first time it stands there.
        value: what it yields: the repaired text, the id of a place or an entity, the TIMEX3
            value of a date, or for a dateline its fields joined by ``|``. Of a rule that
            forbids: the reason in ``declined``.
        language: of the text, or ``None`` to let it be guessed.
        reference: ISO date given with the text, or ``None``.
        config: arguments of :class:`toponorm.Config` that the rule needs, as pairs.
    """

    text: str
    found: str
    value: str
    language: str | None = None
    reference: str | None = None
    config: tuple[tuple[str, Any], ...] = ()


class CounterExample(NamedTuple):
    """A text in which one might expect the rule to fire, and it must not."""

    text: str
    why: str
    language: str | None = None
    reference: str | None = None
    config: tuple[tuple[str, Any], ...] = ()


class Rule(NamedTuple):
    """One row of a rule table, as documentation and tests see it.

    Attributes:
        id: stable and unique, ``family.name``; an id never changes its meaning.
        pattern: what it looks for, in the notation of its field.
        yields: what it gives, in words.
        why: the reason it exists.
        source: where the fact comes from.
        examples: at least one.
        counter_examples: at least one.
    """

    id: str
    pattern: str
    yields: str
    why: str
    source: str
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]


TABLES = (
    "toponorm.mojibake.chains",
    "toponorm.mojibake.masthead",
    "toponorm.names.gazetteer.kinds",
    "toponorm.names.context",
    "toponorm.names.entities.rules",
    "toponorm.dates.shapes",
    "toponorm.dates.housestyles",
)
"""Modules with a ``RULES`` tuple, in the order in which their rules fire."""


@lru_cache(maxsize=1)
def all_rules() -> dict[str, Rule]:
    """Return every rule by its id, in the order of the tables."""
    rules: dict[str, Rule] = {}
    for table in TABLES:
        for rule in import_module(table).RULES:
            if rule.id in rules:
                raise ValueError(f"rule id {rule.id} stands twice (second time in {table})")
            rules[rule.id] = rule
    return rules


def matching(prefix: str) -> Iterator[Rule]:
    """Yield the rules whose id is ``prefix`` or begins with ``prefix`` and a dot."""
    for rule in all_rules().values():
        if rule.id == prefix or rule.id.startswith(prefix.rstrip(".") + "."):
            yield rule
