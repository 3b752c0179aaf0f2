"""Persons and organisations in a text: found, believed or declined, and rewritten on request.

A full name speaks for itself. A surname or an abbreviation needs evidence: the full name or a
definition anywhere in the document, a title before it, or the country it belongs to. What two
entities could claim belongs to neither.
"""

from bisect import bisect_left
from collections.abc import Sequence

from toponorm.config import Config
from toponorm.document import Document
from toponorm.names.entities import scan
from toponorm.names.entities.roster import vocabulary
from toponorm.result import Declined, Mention, Stage

_NOTHING = Stage()


def find(
    document: Document,
    config: Config,
    places: tuple[Mention, ...],
    refused: tuple[Declined, ...] = (),
) -> Stage:
    """Return the persons and organisations that a document names, and how to rewrite them.

    Args:
        document: the text.
        config: whose ``entities`` and ``tables`` name what to rewrite, and ``rewrite`` which
            kinds of form to bring to the table's canonical name.
        places: the places that the document names, which are evidence.
        refused: what looked like a place and is none: an alias that stands there is none either.

    >>> found = find(Document("President Erdogan called Bashar Assad."), Config(), ())
    >>> [(mention.text, mention.id, mention.form) for mention in found.mentions]
    [('Erdogan', 'person/recep-tayyip-erdogan', 'surname'), \
('Bashar Assad', 'person/bashar-al-assad', 'spelling')]
    >>> found.edits[0].after
    'Bashar al-Assad'
    """
    wishes = None
    if config.entities or config.tables:
        from toponorm.names.entities import aliases  # noqa: PLC0415 -- few users have their own

        wishes = aliases.wishes(config.entities, config.tables)
    seen = scan.scan(document, places, wishes)
    if not seen.found:
        return _NOTHING
    from toponorm.names.entities.search import Search  # noqa: PLC0415 -- many texts name nobody

    return Search(document, config, wishes).stage(seen, places, refused)


def may_hide(document: Document, places: Sequence[Mention]) -> bool:
    """Return whether the name of a person in the table stands around that of a place.

    Args:
        document: the text.
        places: the places that it names, in order.
    """
    if not places:
        return False
    span = document.folded.span
    for found in vocabulary().find(document.folded, small=False):
        if any(form.id.startswith("person/") for form in found.forms):
            start, end = span(found.start, found.end)
            at = bisect_left(places, start, key=lambda place: place.start)
            if at < len(places) and places[at].end <= end:
                return True
    return False
