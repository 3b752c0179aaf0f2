"""What a row of the table says of a shape."""

from typing import NamedTuple

from toponorm.rules import CounterExample, Example


class Shape(NamedTuple):
    """A row of the table.

    Attributes:
        id: of the rule.
        patterns: what it looks for.
        action: the operation that makes a value of the fields.
        granularity: how fine the value is; ``varies`` where the words decide.
        needs_reference: whether the value stays open without a reference date.
        why: the reason it exists.
        source: where the shape is laid down.
        examples: at least one.
        counter_examples: at least one.
        explicit: whether it is a full calendar date, which the default configuration rewrites.
    """

    id: str
    patterns: tuple[str, ...]
    action: str
    granularity: str
    needs_reference: bool
    why: str
    source: str
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]
    explicit: bool = False


OF_A_YEAR = "({rel-Y}|{dir} {unit-Y}|{dir-the} {unit-Y}|{unit-Y} {dir-after})"
"""The year of the story, or one beside it: *last year*."""

OF_A_CENTURY = "({rel-CE}|{dir} ({century}|{unit-CE})|({century}|{unit-CE}) {dir-after})"
"""The century of the story, or one beside it."""

LDML = "CLDR date patterns (UTS 35)"
TIMEML = "TimeML annotation guidelines 1.2.1"
AP = "news agency style books"
ISO = "ISO 8601"
