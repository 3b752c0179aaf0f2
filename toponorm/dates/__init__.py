"""Dates and datelines: see :func:`find`."""

import datetime
from typing import NamedTuple

from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import Edit
from toponorm.result import Dateline, Declined, Mention, Reference


class Dates(NamedTuple):
    """What the dates of a document are, and how to rewrite them."""

    edits: tuple[Edit, ...] = ()
    mentions: tuple[Mention, ...] = ()
    declined: tuple[Declined, ...] = ()
    dateline: Dateline | None = None
    reference: Reference | None = None


def find(document: Document, reference: datetime.date | None, config: Config) -> Dates:
    """Return the dates of a document, resolved against a reference."""
    return Dates()
