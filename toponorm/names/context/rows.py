"""A row of context: what stands around an ambiguous name and speaks against the country.

A row is a pattern over the match key in which ``~`` stands for the name. A row that fits
forbids: the name goes to ``declined`` with the row's reason. Rows hold for the names in
``names``, or for every name if that is empty. They stand by idea in ``food``, ``towns``
and so on; :mod:`toponorm.names.context` asks them.
"""

from collections.abc import Iterable
from typing import NamedTuple

from toponorm.rules import CounterExample, Example


class Context(NamedTuple):
    """A row: around which names which words speak against the country.

    Attributes:
        id: of the rule.
        names: match keys of the forms that it holds for; empty for all.
        pattern: of the key; ``~`` is the name. What stands to its left must end there, what
            stands to its right must begin there.
        yields: the reason in ``declined``.
        why: the reason for the row.
        source: where the fact comes from.
        examples: texts in which it forbids.
        counter_examples: texts in which it must not.
        last_words: the words of which one must stand right before the name, if the pattern
            has something to its left; empty for any. They spare the pattern most names. Where
            the last word alone says little, it is two words: *Battle of*.
        next_words: the words of which one must stand right behind the name; empty for any.
        languages: of the texts that it holds for; empty for all.
        but: names that it does not hold for.
        of_names: whether the words before the name are names themselves, and say nothing in a
            language in which they are words of grammar: *Über*, *Dan*, *Della*.
    """

    id: str
    names: frozenset[str]
    pattern: str
    yields: str
    why: str
    source: str
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]
    last_words: frozenset[str] = frozenset()
    next_words: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    of_names: bool = False


def pairs(words: Iterable[str], last: Iterable[str]) -> frozenset[str]:
    """Return each of some words with each of those that may stand behind it.

    >>> sorted(pairs(("Battle", "Siege"), ("of",)))
    ['Battle of', 'Siege of']
    """
    behind = tuple(last)
    return frozenset(f"{word} {each}" for word in words for each in behind)


def capitals(words: Iterable[str]) -> frozenset[str]:
    """Return words as they stand, with a capital, and in capitals."""
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))
