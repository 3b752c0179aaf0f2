"""The table of persons and organisations: whose name a form is, and what it needs.

A row of ``entities`` says that a form names an entity, of which kind it is, and what must stand
in the document before it is believed: nothing, another form of the entity (``name``), or that or
one of the entity's countries (``country``). ``entity_keys`` files the same forms, and the
adjectives of countries (kind ``adjective``), by how their heads begin: a text reads those that it
may have.
"""

from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.names.matching.lexicon import Form, keys
from toponorm.names.matching.vocabulary import Vocabulary, filed_under


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


@lru_cache(maxsize=4096)
def entity(id_: str) -> Entity:
    """Return the entity that has an id; one without a name where there is none.

    >>> entity("person/bashar-al-assad").countries
    ('SY',)
    """
    name = ""
    countries = []
    for _, form, _, kind, *_ in tables.rows("entities", id_):
        if kind == "country":
            countries.append(form)
        elif kind == "canonical":
            name = form
    return Entity(id_, name, tuple(countries))


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return what finds the forms of the table in a text."""
    return Vocabulary(_filed)


def _filed(begin: str) -> dict[str, tuple[Form, ...]]:
    """The forms that are filed under a beginning, by match key."""
    found: dict[str, tuple[Form, ...]] = {}
    for _, key, id_, language, kind, needs, text in tables.rows("entity_keys", begin):
        form = Form(id_, text or key, language, kind, needs)
        found[key] = (*found[key], form) if key in found else (form,)
    return found


@lru_cache(maxsize=1024)
def of_key(key: str) -> tuple[Form, ...]:
    """Return the forms of the table with a match key; the rest of the table is not read.

    >>> [form.id for form in of_key("PKK")]
    ['org/kurdistan-workers-party']
    """
    filed = filed_under(key)
    return _filed(filed[0]).get(key, ()) if filed else ()


@lru_cache(maxsize=1)
def forms() -> dict[str, tuple[Form, ...]]:
    """Return all forms of the table by match key."""
    listed = [
        Form(id_, form, language, kind, needs)
        for id_, form, language, kind, needs, _ in tables.rows("entities")
        if kind != "country"
    ]
    listed += [
        Form(code, word, "en", "adjective")
        for code, fact, word, _ in tables.rows("ministries")
        if fact == "adjective"
    ]
    by_key: dict[str, tuple[Form, ...]] = {}
    for key, form in zip(keys([form.text for form in listed]), listed, strict=True):
        by_key[key] = (*by_key[key], form) if key in by_key else (form,)
    return by_key
