"""Contradictions between entities: what makes it unclear which name a form is rewritten to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from toponorm.names.matching.lexicon import keys

if TYPE_CHECKING:
    from toponorm.names.entities.aliases import Wanted


_BATCH = 1 << 14
"""Entities whose aliases are folded together."""


class Conflict(NamedTuple):
    """Two entities that contradict each other.

    Attributes:
        number: of the later entity.
        form: its form that clashes.
        other: the number of the earlier entity.
        other_form: the form of that one.
        message: what is wrong, and how to mend it.
    """

    number: int
    form: str
    other: int
    other_form: str
    message: str


def numbered(wanted: "Sequence[Wanted]") -> dict[str, int] | Conflict:
    """Return the match keys of names and aliases, or where entities contradict each other first.

    Each key has 4 times the number of its entity; 1 is added to that of an alias.
    """
    ids: dict[str, int] = {}
    for number, entity in enumerate(wanted):
        if entity.id and ids.setdefault(entity.id, number) != number:
            at = ids[entity.id]
            name, other = entity.canonical, wanted[at].canonical
            message = f"{name!r} has the id {entity.id!r} of {other!r}; write another id"
            return Conflict(number, entity.id, at, entity.id, message)
    del ids
    numbers: dict[str, int] = {}
    for number, key in enumerate(keys([entity.canonical for entity in wanted])):
        value = numbers.setdefault(key, 4 * number)
        if value != 4 * number:
            first = value // 4
            name, other = wanted[number].canonical, wanted[first].canonical
            message = f"the canonical names {other!r} and {name!r} match the same text"
            if other == name:
                message = f"{other!r} is canonical twice"
            return Conflict(number, name, first, other, f"{message}; make them one entity")
    take = numbers.setdefault
    for first in range(0, len(wanted), _BATCH):
        some = wanted[first : first + _BATCH]
        of_aliases = iter(keys([alias for entity in some for alias in entity.aliases]))
        for number, entity in enumerate(some, first):
            value = 4 * number + 1
            # The aliases come first: `zip` must not take a key that it has no alias for.
            for alias, key in zip(entity.aliases, of_aliases, strict=False):
                taken = take(key, value)
                if taken != value and taken != value - 1:
                    return _clash(wanted, number, alias, taken)
    return numbers


def _clash(wanted: "Sequence[Wanted]", number: int, alias: str, taken: int) -> Conflict:
    """An alias that is the canonical name, or an alias, of another entity."""
    entity, other = wanted[number], wanted[taken // 4]
    if taken % 4 == 0:
        message = _chain(entity, alias, other)
        return Conflict(number, alias, taken // 4, other.canonical, message)
    key = keys([alias])[0]
    form = next(form for form in other.aliases if keys([form])[0] == key)
    message = (
        f"{alias!r} of {entity.canonical!r} matches the same text as {form!r} of "
        f"{other.canonical!r}; leave it to one of the two"
    )
    return Conflict(number, alias, taken // 4, form, message)


def _chain(entity: "Wanted", alias: str, other: "Wanted") -> str:
    if keys([entity.canonical])[0] in keys(other.aliases):
        return (
            f"{entity.canonical!r} is rewritten to {other.canonical!r} and {other.canonical!r} to "
            f"{entity.canonical!r}; keep one of the two as canonical"
        )
    return (
        f"{alias!r} is an alias of {entity.canonical!r} and a canonical name itself; "
        f"give its aliases to {entity.canonical!r}"
    )
