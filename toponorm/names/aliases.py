"""What the user wants written: canonical names with their aliases, checked and indexed."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from toponorm.folding import fold
from toponorm.names import ministries
from toponorm.names.lexicon import Form, Lexicon, keys
from toponorm.names.roster import roster

_SMALL = frozenset(
    ("a", "al", "and", "at", "by", "da", "de", "del", "der", "des", "di", "dos", "du", "e", "el",
     "en", "et", "for", "in", "la", "le", "of", "on", "or", "the", "to", "u", "und", "van", "von",
     "y", "в", "и")
)  # fmt: skip
"""Words that stay small where every other word has a capital."""


class Wanted(NamedTuple):
    """An entity as the user names it.

    Attributes:
        canonical: the name to write.
        aliases: the forms to rewrite.
        id: as given, or ``""``.
        kind: ``person``, ``org`` ..., the first half of an id that is made; ``user`` by default.
        language: BCP 47 tag of the texts in which the aliases count; ``und`` for all.
    """

    canonical: str
    aliases: tuple[str, ...]
    id: str = ""
    kind: str = "user"
    language: str = "und"


class Wishes:
    """The user's entities, indexed.

    Args:
        wanted: the entities; see :func:`check`.
        never: names that are left alone.

    Attributes:
        lexicon: finds their forms, of kinds ``wanted``, ``alias`` and ``never``.
    """

    __slots__ = ("_ids", "_numbers", "_taken", "_wanted", "lexicon")

    def __init__(self, wanted: Sequence[Wanted], never: Sequence[str]) -> None:
        self._wanted = wanted
        self._numbers: dict[str, int] = {}  # of the entity, times 4, plus the kind
        self._ids: dict[int, str] = {}  # made when they are first asked for
        self._taken: dict[str, int] = {}  # entities of the table that the user names
        canonical = keys([entity.canonical for entity in wanted])
        for number, (key, entity) in enumerate(zip(canonical, wanted, strict=True)):
            self._numbers[key] = 4 * number
            id_ = entity.id or _known(key)
            if id_:
                self._ids[number] = id_
                self._taken[id_] = number
        add = self._numbers.setdefault
        for number, entity in enumerate(wanted):
            value = 4 * number + 1
            for key in keys(entity.aliases):
                add(key, value)
        for key in keys(never):
            add(key, 2)
        for number, entity in enumerate(wanted):
            for form in _variants(entity.aliases):
                add(keys([form])[0], 4 * number + 1)
        self._numbers.pop("", None)
        self.lexicon = Lexicon(list(self._numbers), self._forms)

    def _forms(self, key: str) -> tuple[Form, ...]:
        number, kind = divmod(self._numbers[key], 4)
        if kind == 2:
            return (Form("-", key, "und", "never"),)
        if kind == 0:
            return (Form(self.id(number), key, "und", "wanted"),)
        return (Form(self.id(number), key, self._wanted[number].language, "alias"),)

    def id(self, number: int) -> str:
        """Return the id of an entity: as given, the table's, or one made of the name."""
        if number not in self._ids:
            entity = self._wanted[number]
            id_ = self._ids[number] = f"{entity.kind}/{slug(entity.canonical)}"
            self._taken.setdefault(id_, number)
        return self._ids[number]

    def name(self, id_: str) -> str | None:
        """Return the name that the user wants written for an entity."""
        number = self._taken.get(id_)
        return None if number is None else self._wanted[number].canonical

    def is_alias(self, id_: str, printed: str) -> bool:
        """Return whether the user has named exactly this form as an alias of the entity."""
        number = self._taken.get(id_)
        if number is None:
            return False
        printed = " ".join(unicodedata.normalize("NFC", printed).split())
        return any(
            unicodedata.normalize("NFC", alias) == printed for alias in self._wanted[number].aliases
        )


def check(wanted: Sequence[Wanted]) -> None:
    """Raise ``ValueError`` unless every form leads to one canonical name, which stays.

    Raises:
        ValueError: two entities share a form, or a canonical name is an alias of another
            entity, so that rewriting would go on or never end.

    >>> check([Wanted("Kyiv", ("Kiev",)), Wanted("Kiev", ("Kyiv",))])
    Traceback (most recent call last):
      ...
    ValueError: 'Kyiv' is rewritten to 'Kiev' and 'Kiev' to 'Kyiv'; keep one of the two as canonical
    """
    found = conflict(wanted)
    if found is not None:
        raise ValueError(found[2])


def conflict(wanted: Sequence[Wanted]) -> tuple[int, str, str] | None:
    """Return where entities contradict each other: number, form and what is wrong."""
    ids: dict[str, int] = {}
    for number, entity in enumerate(wanted):
        if entity.id and ids.setdefault(entity.id, number) != number:
            other = wanted[ids[entity.id]].canonical
            return (
                number,
                entity.id,
                (f"{entity.canonical!r} has the id {entity.id!r} of {other!r}; write another id"),
            )
    canonical: dict[str, int] = {}
    for number, key in enumerate(keys([entity.canonical for entity in wanted])):
        first = canonical.setdefault(key, number)
        if first != number:
            name, other = wanted[number].canonical, wanted[first].canonical
            message = f"the canonical names {other!r} and {name!r} match the same text"
            if other == name:
                message = f"{other!r} is canonical twice"
            return number, name, f"{message}; make them one entity"
    owner: dict[str, int] = {}
    for number, entity in enumerate(wanted):
        for alias, key in zip(entity.aliases, keys(entity.aliases), strict=True):
            at = canonical.get(key, number)
            if at != number:
                return number, alias, _chain(entity, alias, wanted[at])
            first = owner.setdefault(key, number)
            if first != number:
                other = wanted[first].canonical
                form = next(form for form in wanted[first].aliases if keys([form])[0] == key)
                return (
                    number,
                    alias,
                    f"{alias!r} of {entity.canonical!r} matches the same text as {form!r} of "
                    f"{other!r}; leave it to one of the two",
                )
    return None


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
                id=known.id or entity.id,
                kind=entity.kind if known.kind == "user" else known.kind,
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
        for form in roster().forms.get(key, ())
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
