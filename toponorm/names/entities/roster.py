"""The table of persons and organisations: whose name a form is, and what it needs.

A row of ``entities`` says that a form names an entity, of which kind it is, and what must stand
in the document before it is believed: nothing, another form of the entity (``name``), or that or
one of the entity's countries (``country``).
"""

from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.names.matching.lexicon import Form, keys
from toponorm.names.matching.vocabulary import Vocabulary


class Entity(NamedTuple):
    """A person or an organisation.

    Attributes:
        id: stable, ``person/...`` or ``org/...``.
        canonical: the name that is written.
        countries: alpha-2 codes of the countries it belongs to.
    """

    id: str
    canonical: str
    countries: tuple[str, ...]


class Roster(NamedTuple):
    """The table, indexed.

    Attributes:
        vocabulary: finds its forms.
        forms: its forms by match key.
        entities: whose they are, by id.
    """

    vocabulary: Vocabulary
    forms: dict[str, tuple[Form, ...]]
    entities: dict[str, Entity]


@lru_cache(maxsize=1)
def roster() -> Roster:
    """Return the table of entities, with the adjectives of countries (kind ``adjective``).

    >>> roster().entities["person/bashar-al-assad"].countries
    ('SY',)
    """
    forms = []
    names: dict[str, str] = {}
    countries: dict[str, tuple[str, ...]] = {}
    for id_, form, language, kind, needs, _ in tables.rows("entities"):
        if kind == "country":
            countries[id_] = (*countries.get(id_, ()), form)
            continue
        if kind == "canonical":
            names[id_] = form
        forms.append(Form(id_, form, language, kind, needs))
    forms += [Form(code, word, "en", "adjective") for code, word in _adjectives()]
    by_key: dict[str, tuple[Form, ...]] = {}
    for key, row in zip(keys([row.text for row in forms]), forms, strict=True):
        by_key[key] = (*by_key[key], row) if key in by_key else (row,)
    entities = {id_: Entity(id_, name, countries.get(id_, ())) for id_, name in names.items()}
    return Roster(Vocabulary(by_key), by_key, entities)


def _adjectives() -> list[tuple[str, str]]:
    """The English adjective of each country, with its code."""
    return [
        (code, name) for code, fact, name, _ in tables.rows("ministries") if fact == "adjective"
    ]
