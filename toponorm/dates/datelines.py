"""Datelines."""

import datetime

from toponorm.document import Document
from toponorm.result import Dateline


def find(document: Document, reference: datetime.date | None) -> Dateline | None:
    """Return the dateline of a document."""
    return None
