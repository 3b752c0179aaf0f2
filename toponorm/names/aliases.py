"""What the user wants written: canonical names with their aliases, checked and indexed."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from toponorm.folding import fold
from toponorm.names.roster import Form, Lexicon, keys, roster

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


class Wishes(NamedTuple):
    """The user's entities, indexed.

    Attributes:
        lexicon: their forms, of kinds ``wanted`` and ``alias``, and names of kind ``never``.
        names: the canonical name by id.
        literal: the aliases of each id as the user wrote them, in NFC.
    """

    lexicon: Lexicon
    names: dict[str, str]
    literal: dict[str, frozenset[str]]


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
    flat = [form for entity in wanted for form in (entity.canonical, *entity.aliases)]
    folded = iter(keys(flat))
    canonical: dict[str, int] = {}
    rows = []
    for number, entity in enumerate(wanted):
        key = next(folded)
        first = canonical.setdefault(key, number)
        if first != number:
            other = wanted[first].canonical
            message = f"the canonical names {other!r} and {entity.canonical!r} match the same text"
            if other == entity.canonical:
                message = f"{other!r} is canonical twice"
            return number, entity.canonical, f"{message}; make them one entity"
        rows.append([next(folded) for _ in entity.aliases])
    owner: dict[str, tuple[int, str]] = {}
    for number, entity in enumerate(wanted):
        for alias, key in zip(entity.aliases, rows[number], strict=True):
            at = canonical.get(key, number)
            if at != number:
                own = keys([entity.canonical])[0]
                return number, alias, _chain(entity, alias, wanted[at], rows[at], own)
            first, form = owner.setdefault(key, (number, alias))
            if first != number:
                return (
                    number,
                    alias,
                    (
                        f"{alias!r} of {entity.canonical!r} matches the same text as {form!r} of "
                        f"{wanted[first].canonical!r}; leave it to one of the two"
                    ),
                )
    return None


def _chain(entity: Wanted, alias: str, other: Wanted, theirs: list[str], own: str) -> str:
    if own in theirs:
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
    compiled = _compile(gathered(entities, tables), [n for table in tables for n in table.never])
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


def _compile(wanted: Sequence[Wanted], never: Iterable[str]) -> Wishes:
    forms: list[Form] = []
    names: dict[str, str] = {}
    literal: dict[str, frozenset[str]] = {}
    variants: list[Form] = []
    for entity in wanted:
        id_ = entity.id or _id(entity)
        names[id_] = entity.canonical
        literal[id_] = frozenset(unicodedata.normalize("NFC", alias) for alias in entity.aliases)
        forms.append(Form(id_, entity.canonical, "und", "wanted"))
        language = entity.language
        forms += [Form(id_, alias, language, "alias") for alias in entity.aliases]
        variants += [Form(id_, form, language, "alias") for form in _variants(entity.aliases)]
    forms += [Form("-", name, "und", "never") for name in never]
    taken = {form.text for form in forms}
    taken.update(keys([form.text for form in forms]))
    for variant in variants:
        if variant.text not in taken:
            taken.add(variant.text)
            forms.append(variant)
    return Wishes(Lexicon(forms), names, literal)


def _variants(aliases: Iterable[str]) -> Iterable[str]:
    """Aliases with capitals: at the beginning of a sentence, and of every word."""
    for alias in aliases:
        if alias[0].islower():
            yield alias[0].upper() + alias[1:]
        words = alias.split(" ")
        if len(words) > 1 and any(word[:1].islower() and word not in _SMALL for word in words):
            yield " ".join(
                word if at and word in _SMALL else word[:1].upper() + word[1:]
                for at, word in enumerate(words)
            )


def _id(entity: Wanted) -> str:
    """The id of an entity of the table that has the name, or one made of the name."""
    from toponorm.names import ministries  # noqa: PLC0415 -- only who names entities needs it

    key = keys([entity.canonical])[0]
    known = {
        form.id
        for form in roster().lexicon.forms(key)
        if form.kind in ("canonical", "spelling", "variant", "abbreviation", "former")
        and form.needs == ""
    }
    if len(known) == 1:
        return known.pop()
    for ministry in ministries.find(fold(entity.canonical), ()):
        if (ministry.start, ministry.end) == (0, len(key)):
            return ministry.id
    return f"{entity.kind}/{slug(entity.canonical)}"


def slug(name: str) -> str:
    """Return a name as the second half of an id.

    >>> slug("Mevlüt Çavuşoğlu"), slug("People's Protection Units"), slug("北京")
    ('mevlut-cavusoglu', 'peoples-protection-units', '北京')
    """
    key = keys([name])[0].lower().replace("'", "")
    words = "".join(char if char.isalnum() else " " for char in key).split()
    return "-".join(words) or "name"
