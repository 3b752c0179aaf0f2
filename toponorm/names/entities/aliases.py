"""What the user wants written: canonical names with their aliases, checked and indexed."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from toponorm.folding import fold
from toponorm.names.entities.conflicts import Conflict, Numbers, numbered
from toponorm.names.entities.roster import forms
from toponorm.names.entities.wanted import Wanted
from toponorm.names.gazetteer import ministries
from toponorm.names.matching.lexicon import Form, Found, Lexicon, capitals, in_capitals, keys

if TYPE_CHECKING:
    from toponorm.names.matching.index import Index

_SMALL = frozenset(
    ("a", "al", "and", "at", "by", "da", "de", "del", "der", "des", "di", "dos", "du", "e", "el",
     "en", "et", "for", "in", "la", "le", "of", "on", "or", "the", "to", "u", "und", "van", "von",
     "y", "в", "и")
)  # fmt: skip
"""Words that stay small where every other word has a capital."""


MANY = 50_000
"""So many forms are put into an index instead of an automaton, which would take seconds."""

_CANONICAL, _ALIAS, _NEVER, _WEAK = range(4)
_KINDS = ("wanted", "alias", "never", "weak")


def completed(numbers: Numbers, wanted: Sequence[Wanted], never: Sequence[str]) -> Numbers:
    """Return the match keys of all forms, and for each 4 times the entity plus the kind.

    Args:
        numbers: those of names and aliases; see :func:`toponorm.names.entities.conflicts.numbered`.
        wanted: the entities.
        never: names that are left alone.
    """
    add = numbers.setdefault
    for key in keys(never):
        add(key, _NEVER)
    for number, entity in enumerate(wanted):
        for form in _variants(entity.aliases):
            key = keys([form])[0]
            taken = add(key, 4 * number + _ALIAS)
            if taken // 4 != number and taken % 4 == _ALIAS:
                numbers.shares(key, number, wanted)
    _add_weak(numbers, wanted)
    numbers.pop("", None)
    return numbers


def _add_weak(numbers: dict[str, int], wanted: Sequence[Wanted]) -> None:
    """Add the weak forms that one entity alone has; what several have tells nothing."""
    weak: dict[str, int] = {}
    for number, entity in enumerate(wanted):
        for key in keys(entity.weak):
            value = 4 * number + _WEAK
            if weak.setdefault(key, value) != value:
                weak[key] = -1
    for key, value in weak.items():
        if value >= 0:
            numbers.setdefault(key, value)


class Wishes:
    """The user's entities, indexed.

    Args:
        wanted: the entities; see :func:`check`.
        never: names that are left alone.
        numbers: those of the entities' forms, if they are at hand; they become the object's.

    Attributes:
        lexicon: finds their forms, of kinds ``wanted``, ``alias``, ``weak`` and ``never``.
    """

    __slots__ = ("_ids", "_numbers", "_shared", "_taken", "_wanted", "lexicon")
    lexicon: "Lexicon | Indexed"

    def __init__(
        self,
        wanted: Sequence[Wanted],
        never: Sequence[str],
        numbers: Numbers | None = None,
    ) -> None:
        self._wanted = wanted
        if numbers is None:
            found = numbered(wanted)
            if isinstance(found, Conflict):
                raise ValueError(found.message)
            numbers = found
        self._shared: Sequence[Sequence[int]] = numbers.shared
        self._numbers: dict[str, int] = completed(numbers, wanted, never)
        self._ids: dict[int, str] = {}  # made when they are first asked for
        self._taken: dict[str, int] = {}  # entities of the table that the user names
        for number, id_ in known_ids(wanted):
            self._ids[number] = id_
            self._taken[id_] = number
        if len(self._numbers) < MANY:
            self.lexicon = Lexicon(list(self._numbers), self._forms)
        else:
            from toponorm.names.matching import building, index  # noqa: PLC0415 -- few have so many

            self.lexicon = Indexed(index.Index(building.build(self._numbers, capitals)), self.form)

    def _forms(self, key: str) -> tuple[Form, ...]:
        return self.form(key, self._numbers[key])

    def form(self, key: str, value: int) -> tuple[Form, ...]:
        """Return the forms with a match key, of which :func:`numbered` says this.

        There are several if entities share an alias in different languages.
        """
        number, kind = divmod(value, 4)
        if kind == _NEVER:
            return (Form("-", key, "und", "never"),)
        if number >= len(self._wanted):
            owners = self._shared[number - len(self._wanted)]
            return tuple(form for at in owners for form in self.form(key, 4 * at + kind))
        language = "und" if kind == _CANONICAL else self._wanted[number].language
        return (Form(self.id(number), key, language, _KINDS[kind]),)

    def id(self, number: int) -> str:
        """Return the id of an entity: as given, the table's, or one made of the name."""
        if number not in self._ids:
            entity = self._wanted[number]
            id_ = self._ids[number] = f"{entity.kind}/{slug(entity.canonical)}"
            self._taken.setdefault(id_, number)
        return self._ids[number]

    def _number(self, id_: str) -> int | None:
        return self._taken.get(id_)

    def name(self, id_: str) -> str | None:
        """Return the name that the user wants written for an entity."""
        number = self._number(id_)
        return None if number is None else self._wanted[number].canonical

    def is_alias(self, id_: str, printed: str) -> bool:
        """Return whether the user has named exactly this form as an alias of the entity."""
        number = self._number(id_)
        if number is None:
            return False
        printed = " ".join(unicodedata.normalize("NFC", printed).split())
        return any(
            unicodedata.normalize("NFC", alias) == printed for alias in self._wanted[number].aliases
        )


class Indexed:
    """An index that answers as a :class:`Lexicon` does.

    Args:
        index: finds the forms.
        forms: what the form with a match key and a number is.
    """

    __slots__ = ("_forms", "_index")

    def __init__(self, index: "Index", forms: Callable[[str, int], tuple[Form, ...]]) -> None:
        self._index = index
        self._forms = lru_cache(maxsize=MANY)(forms)

    def find(self, key: str) -> list[Found]:
        """Return every place where forms stand as whole words."""
        forms, index = self._forms, self._index
        found = [
            Found(start, end, forms(key[start:end], number))
            for start, end, number in index.find(key)
        ]
        found += (
            Found(start, end, forms(*form), True)
            for start, end, form in in_capitals(key, index.in_capitals)
        )
        return found


def known_ids(wanted: Sequence[Wanted]) -> Iterator[tuple[int, str]]:
    """Yield the ids that entities are given, or that toponorm's table has for their names."""
    canonical = keys([entity.canonical for entity in wanted])
    for number, (key, entity) in enumerate(zip(canonical, wanted, strict=True)):
        if id_ := entity.id or _known(key):
            yield number, id_


def check(wanted: Sequence[Wanted], tables: Iterable[Any] = ()) -> None:
    """Raise ``ValueError`` unless every form leads to one canonical name, which stays.

    Args:
        wanted: the entities.
        tables: those that they come from, to be named in the error.

    Raises:
        ValueError: two entities share a form, or a canonical name is an alias of another
            entity, so that rewriting would go on or never end.

    >>> check([Wanted("Kyiv", ("Kiev",)), Wanted("Kiev", ("Kyiv",))])
    Traceback (most recent call last):
      ...
    ValueError: 'Kyiv' is rewritten to 'Kiev' and 'Kiev' to 'Kyiv'; keep one of the two as canonical
    """
    found = numbered(wanted)
    if isinstance(found, Conflict):
        sides = ((found.number, found.form), (found.other, found.other_form))
        held = [
            f"{form!r} stands in {name}"
            for number, form in dict.fromkeys(sides)
            if (name := _holder(tables, wanted[number].canonical, form))
        ]
        raise ValueError(f"{found.message} ({', '.join(held)})" if held else found.message)


def _holder(tables: Iterable[Any], canonical: str, form: str) -> str:
    """The name of the last table in which an entity has a form, or ``""``."""
    held = [
        table.name
        for table in tables
        for entity in table.entities
        if entity.canonical == canonical and form in (canonical, entity.id, *entity.aliases)
    ]
    return str(held[-1]) if held else ""


_COMPILED: dict[tuple[int, int], tuple[Any, Any, Wishes]] = {}
"""By the identity of what was compiled, which is kept alive here: hashing a million aliases for
every text would cost more than reading it."""


def wishes(entities: Iterable[tuple[str, tuple[str, ...]]], tables: tuple[Any, ...]) -> Wishes:
    """Return the entities of a configuration, indexed; the same object for the same arguments.

    Args:
        entities: :attr:`Config.entities`.
        tables: :attr:`Config.tables`.
    """
    key = id(entities), id(tables)
    known = _COMPILED.get(key)
    if known is not None and known[0] is entities and known[1] is tables:
        return known[2]
    compiled = next(
        (wishes for e, t, wishes in tuple(_COMPILED.values()) if e == entities and t == tables),
        None,
    )
    naming = [table for table in tables if table.entities or table.never]
    if compiled is None and not entities and len(naming) == 1:
        compiled = naming[0].wishes()  # of a table that was compiled
    if compiled is None:
        never = [name for table in tables for name in table.never]
        compiled = Wishes(gathered(entities, tables), never)
    if len(_COMPILED) >= 16:
        _COMPILED.clear()
    _COMPILED[key] = entities, tables, compiled
    return compiled


def gathered(
    entities: Iterable[tuple[str, tuple[str, ...]]], tables: Iterable[Any]
) -> list[Wanted]:
    """Return the entities of a configuration, one per canonical name.

    Those that several tables name alike are one entity with the aliases of all.
    """
    found: dict[str, Wanted] = {}
    for entity in (
        *(Wanted(*pair) for pair in entities),
        *(entity for table in tables for entity in table.entities),
    ):
        known = found.get(entity.canonical)
        if known is not None:
            entity = entity._replace(  # noqa: PLW2901 -- the two made one
                aliases=(*known.aliases, *entity.aliases),
                weak=(*known.weak, *entity.weak),
                id=known.id or entity.id,
                kind=entity.kind if known.kind == "user" else known.kind,
                language=known.language if known.language == entity.language else "und",
            )
        found[entity.canonical] = entity
    return list(found.values())


def _variants(aliases: Iterable[str]) -> Iterable[str]:
    """Aliases with capitals: at the beginning of a sentence, and of every word."""
    for alias in aliases:
        if alias.istitle():
            continue
        if alias[0].islower():
            yield alias[0].upper() + alias[1:]
        words = alias.split(" ")
        if len(words) > 1 and any(word[:1].islower() and word not in _SMALL for word in words):
            yield " ".join(
                word if at and word in _SMALL else word[:1].upper() + word[1:]
                for at, word in enumerate(words)
            )


def _known(key: str) -> str:
    """The id of the one entity of the table that has the name, or ``""``."""
    found = {
        form.id
        for form in forms().get(key, ())
        if form.kind in ("canonical", "spelling", "variant", "abbreviation", "former")
        and form.needs == ""
    }
    if len(found) == 1:
        return found.pop()
    if "inistry" in key:
        for ministry in ministries.find(fold(key), ()):
            if (ministry.start, ministry.end) == (0, len(key)):
                return ministry.id
    return ""


def slug(name: str) -> str:
    """Return a name as the second half of an id.

    >>> slug("Mevlüt Çavuşoğlu"), slug("People's Protection Units"), slug("北京")
    ('mevlut-cavusoglu', 'peoples-protection-units', '北京')
    """
    key = keys([name])[0].lower().replace("'", "")
    words = "".join(char if char.isalnum() else " " for char in key).split()
    return "-".join(words) or "name"
