"""Names of places and entities: see :func:`find` and :func:`country`."""

from toponorm.config import Config
from toponorm.document import Document
from toponorm.names import places
from toponorm.names.lookup import Country, country
from toponorm.result import Stage

__all__ = ["Country", "country", "find"]


def find(document: Document, config: Config) -> Stage:
    """Return the places and entities that a document names, and how to rewrite them."""
    return places.find(document, config)
