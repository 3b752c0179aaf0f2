"""An entity as a user's table names it."""

from typing import NamedTuple


class Wanted(NamedTuple):
    """An entity whose names are wanted in one form.

    Attributes:
        canonical: the name to write.
        aliases: the forms to rewrite.
        id: as given, or ``""``.
        kind: ``person``, ``org`` ..., the first half of an id that is made; ``user`` by default.
        language: BCP 47 tag of the texts in which the aliases count; ``und`` for all.
        weak: forms that many others have, too: never rewritten, and recognised only where
            another form of the entity stands in the document.
    """

    canonical: str
    aliases: tuple[str, ...]
    id: str = ""
    kind: str = "user"
    language: str = "und"
    weak: tuple[str, ...] = ()
