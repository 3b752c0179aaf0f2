"""The table of persons and organisations: whose name a form is, and what it needs.

A row of ``entities`` says that a form names an entity, of which kind it is, and what must stand
in the document before it is believed: nothing, another form of the entity (``name``), or that or
one of the entity's countries (``country``).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.folding import fold
from toponorm.names.boundaries import begins, ends
from toponorm.names.forms import Forms

_CAPITALS = re.compile(r"(?<!\w)[^\W\d_a-z]{2,40}(?!\w)")
_ASCII_CAPITALS = re.compile(r"[A-Z]{2,40}(?!\w)")
_PLAIN = re.compile(r"[!-~]+(?: [!-~]+)*")


class Form(NamedTuple):
    """A name of an entity: a row of the table, or of the user.

    Attributes:
        id: the entity's, or ``-`` of what is no entity.
        text: the name as the table prints it.
        language: BCP 47 tag of the language that writes it so; ``und`` for any.
        kind: ``canonical``, ``spelling``, ``variant``, ``abbreviation``, ``surname``,
            ``former``, ``never``; of the user's forms ``wanted`` (the name to write) and
            ``alias``.
        needs: ``""``, ``"name"`` or ``"country"``.
    """

    id: str
    text: str
    language: str
    kind: str
    needs: str = ""


class Found(NamedTuple):
    """Forms that stand at one place of a match key, in capitals throughout or not."""

    start: int
    end: int
    forms: tuple[Form, ...]
    capitals: bool = False


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


class Lexicon:
    """Many forms, found in match keys in one pass.

    A form with lower-case letters is found in capitals too, if it has four letters or more.

    Args:
        forms: the forms; several entities may share one.
    """

    __slots__ = ("_by_key", "_capitals", "_forms", "_keys")

    def __init__(self, forms: Sequence[Form]) -> None:
        by_key: dict[str, tuple[Form, ...]] = {}
        for key, form in zip(keys([form.text for form in forms]), forms, strict=True):
            if key:
                by_key[key] = (*by_key[key], form) if key in by_key else (form,)
        self._by_key = by_key
        self._keys = list(by_key)
        self._forms = Forms(self._keys)
        self._capitals: dict[str, list[str]] | None = None

    def find(self, key: str) -> list[Found]:
        """Return every place where forms stand as whole words."""
        found = [
            Found(start, end, self._by_key[self._keys[index]])
            for start, end, index in self._forms.find(key)
        ]
        return found + self._find_capitals(key)

    def _find_capitals(self, key: str) -> list[Found]:
        found = []
        pattern = _ASCII_CAPITALS if key.isascii() else _CAPITALS
        for match in pattern.finditer(key):
            first = match[0]
            if not (first.isupper() and begins(key, match.start())):
                continue
            if self._capitals is None:
                self._capitals = self._index_capitals()
            start = match.start()
            for form in self._capitals.get(first, ()):
                end = start + len(form)
                if key[start:end].upper() == form and key[start:end].isupper() and ends(key, end):
                    found.append(Found(start, end, self._by_key[self._original(form)], True))
        return found

    def _original(self, capitals: str) -> str:
        assert self._capitals is not None
        return self._capitals["\0" + capitals][0]

    def _index_capitals(self) -> dict[str, list[str]]:
        """Forms in capitals by their first word; and the form as it was, behind a NUL."""
        index: dict[str, list[str]] = {}
        for key in self._keys:
            capitals = key.upper()
            if capitals == key or len(capitals) != len(key) or capitals in self._by_key:
                continue
            if len(key) < 4 or self._by_key[key][0].kind == "abbreviation":
                continue
            first = _CAPITALS.match(capitals)
            if first is not None and "\0" + capitals not in index:
                index.setdefault(first[0], []).append(capitals)
                index["\0" + capitals] = [key]
        return index

    def forms(self, key: str) -> tuple[Form, ...]:
        """Return the forms with that match key."""
        return self._by_key.get(key, ())


class Roster(NamedTuple):
    """The table, indexed."""

    lexicon: Lexicon
    entities: dict[str, Entity]


def keys(forms: Sequence[str]) -> list[str]:
    """Return the match keys of many forms, folded together.

    >>> keys(["Recep Tayyip Erdoğan", "Tayyip  Erdoğan"])
    ['Recep Tayyip Erdogan', 'Tayyip Erdogan']
    """
    out = list(forms)
    odd = [at for at, form in enumerate(out) if not _PLAIN.fullmatch(form)]
    if odd:
        lines = [" ".join(out[at].split()) or "\ufffd" for at in odd]
        folded = [line for line in fold("\n\n".join(lines)).key.split("\n") if line]
        if len(folded) != len(odd):  # a form that vanishes from the key altogether
            folded = [fold(line).key for line in lines]
        for at, key in zip(odd, folded, strict=True):
            out[at] = key.strip()
    return out


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
    forms += [Form(code, word, "en", "adjective") for code, word in adjectives().items()]
    entities = {id_: Entity(id_, name, countries.get(id_, ())) for id_, name in names.items()}
    return Roster(Lexicon(forms), entities)


@lru_cache(maxsize=1)
def adjectives() -> dict[str, str]:
    """Return the English adjective of each country, by code."""
    return {code: name for code, fact, name, _ in tables.rows("ministries") if fact == "adjective"}
