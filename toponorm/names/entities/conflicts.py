"""Contradictions between entities: what makes it unclear which name a form is rewritten to."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from toponorm.language import parse_tag
from toponorm.names.entities.wanted import Wanted
from toponorm.names.matching.lexicon import keys

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


class Numbers(dict[str, int]):
    """Match keys of names and aliases, each with 4 times the number of its entity plus its kind.

    Numbers above those of the entities are of aliases that several have, each in texts of its
    own language.

    Attributes:
        size: how many entities there are.
        shared: the entities of each such alias.
    """

    __slots__ = ("shared", "size")

    def __init__(self, size: int) -> None:
        super().__init__()
        self.size = size
        self.shared: list[tuple[int, ...]] = []

    def owners(self, value: int) -> tuple[int, ...]:
        """Return the entities of a key that has this value."""
        number = value // 4
        return (number,) if number < self.size else self.shared[number - self.size]

    def shares(self, key: str, number: int, wanted: Sequence[Wanted]) -> bool:
        """Give an alias that others have to one more entity, if all have languages of their own."""
        owners = self.owners(self[key])
        if number not in owners:
            if not all(_parted(wanted[number].language, wanted[at].language) for at in owners):
                return False
            self[key] = 4 * (self.size + len(self.shared)) + 1
            self.shared.append((*owners, number))
        return True


@lru_cache(maxsize=1024)
def _parted(left: str, right: str) -> bool:
    """Whether no text is in both languages."""
    if "und" in (left, right):
        return False
    return parse_tag(left).code != parse_tag(right).code


def numbered(wanted: Sequence[Wanted]) -> Numbers | Conflict:
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
    numbers = Numbers(len(wanted))
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
                if taken in (value, value - 1):
                    continue
                if taken % 4 == 0 or not numbers.shares(key, number, wanted):
                    return _clash(wanted, number, alias, numbers.owners(taken)[0], taken % 4 == 0)
    return numbers


def _clash(
    wanted: Sequence[Wanted], number: int, alias: str, owner: int, is_canonical: bool
) -> Conflict:
    """An alias that is the canonical name, or an alias, of another entity."""
    entity, other = wanted[number], wanted[owner]
    if is_canonical:
        message = _chain(entity, alias, other)
        return Conflict(number, alias, owner, other.canonical, message)
    key = keys([alias])[0]
    form = next(form for form in other.aliases if keys([form])[0] == key)
    message = (
        f"{alias!r} of {entity.canonical!r} matches the same text as {form!r} of "
        f"{other.canonical!r}; leave it to one of the two, or say in which language each counts"
    )
    return Conflict(number, alias, owner, form, message)


def _chain(entity: Wanted, alias: str, other: Wanted) -> str:
    if keys([entity.canonical])[0] in keys(other.aliases):
        return (
            f"{entity.canonical!r} is rewritten to {other.canonical!r} and {other.canonical!r} to "
            f"{entity.canonical!r}; keep one of the two as canonical"
        )
    return (
        f"{alias!r} is an alias of {entity.canonical!r} and a canonical name itself; "
        f"give its aliases to {entity.canonical!r}"
    )
