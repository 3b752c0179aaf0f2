"""Names of places and entities: see :func:`find` and :func:`country`."""

from typing import NamedTuple

from toponorm.config import Config
from toponorm.document import Document
from toponorm.result import Stage


class Country(NamedTuple):
    """A country or territory of ISO 3166-1."""

    alpha2: str
    alpha3: str
    numeric: str | None


def find(document: Document, config: Config) -> Stage:
    """Return the places and entities that a document names, and how to rewrite them."""
    return Stage()


def country(name: str, language: str | None = None) -> Country | None:
    """Return the country of that name."""
    return None
