"""What a user's table holds, and the error that says what is wrong with it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from toponorm.names.entities.aliases import Wishes
from toponorm.names.entities.conflicts import Numbers
from toponorm.names.entities.wanted import Wanted


class TableError(ValueError):
    """A table of the user's is not valid.

    Attributes:
        file: the name of its file.
        line: the line that is wrong, or ``None`` where the whole file is.
        problem: what is wrong, and what to write instead.
    """

    def __init__(self, file: str, line: int | None, problem: str) -> None:
        super().__init__(file, line, problem)
        self.file = file
        self.line = line
        self.problem = problem

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.problem}"


class PlaceForms(NamedTuple):
    """What a table says of a place.

    Attributes:
        code: ISO 3166-1 alpha-2; a place may have a record for each language.
        target: the name to write, or ``""`` to leave that to the style.
        forms: names of the place beside those that toponorm knows, in texts of any language.
        language: BCP 47 tag of the texts for which the target is, and of the forms; ``und`` for
            all.
    """

    code: str
    target: str
    forms: tuple[str, ...]
    language: str = "und"


def _by_code(places: tuple[PlaceForms, ...]) -> tuple[PlaceForms, ...]:
    """Records of places, those of one place together, the one of all languages first."""
    first: dict[str, int] = {}
    for place in places:
        first.setdefault(place.code, len(first))
    if len(first) == len(places):
        return places
    return tuple(sorted(places, key=lambda place: (first[place.code], place.language != "und")))


class Table:
    """A table of the user's, read and checked: frozen, hashable and picklable.

    Attributes:
        name: of the file that it was read from.
        entities: the entities that it names.
        places: what it says of places.
        never: names that are left alone.
    """

    __slots__ = ("_hash", "_numbers", "entities", "name", "never", "places")
    name: str
    entities: Sequence[Wanted]
    places: tuple[PlaceForms, ...]
    never: tuple[str, ...]
    _hash: int
    _numbers: Numbers | None

    def __init__(
        self,
        name: str,
        entities: tuple[Wanted, ...] = (),
        places: tuple[PlaceForms, ...] = (),
        never: tuple[str, ...] = (),
        numbers: Numbers | None = None,
    ) -> None:
        rows = entities, _by_code(places), never
        for field, value in zip(
            ("name", "entities", "places", "never"), (name, *rows), strict=True
        ):
            object.__setattr__(self, field, value)
        object.__setattr__(self, "_numbers", numbers)
        # Worked out once: a configuration is hashed for every text.
        object.__setattr__(self, "_hash", hash(rows))

    def numbers(self) -> Numbers | None:
        """Return the numbers of the entities' forms, which the check has found, once."""
        numbers = self._numbers
        object.__setattr__(self, "_numbers", None)
        return numbers

    def wishes(self) -> Wishes:
        """Return the entities indexed."""
        return Wishes(self.entities, self.never, self.numbers())

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"a Table is frozen; load another one to change {name}")

    def __delattr__(self, name: str) -> None:
        self.__setattr__(name, None)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Table) and (self.entities, self.places, self.never) == (
            other.entities,
            other.places,
            other.never,
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return (
            f"<Table {self.name}: {len(self.entities)} entities, {len(self.places)} places, "
            f"{len(self.never)} never>"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return Table, (self.name, self.entities, self.places, self.never)
