"""Names of countries: looked up, and found in texts."""

from typing import TYPE_CHECKING

from toponorm import names
from toponorm.arguments import text_of
from toponorm.document import Document
from toponorm.names import Country
from toponorm.result import Mention

if TYPE_CHECKING:
    from toponorm.names.lookup.candidates import Candidate


def country(name: str, language: str | None = None, *, fuzzy: bool = False) -> Country | None:
    """Look up a country or territory by one of its names.

    Args:
        name: a name alone, in any spelling: short, official, former, abbreviated.
        language: BCP 47 tag of the name: its names come first, then English ones, then those of
            every other language.
        fuzzy: take a name that is misspelt, too, if it is near the name of one place, and that of
            no other is as near or one letter further; it takes milliseconds.

    Returns:
        The country, or ``None`` where the name is unknown, ambiguous, or names something else.

    Raises:
        TypeError: ``name`` is not a ``str``.
        ValueError: ``language`` is no BCP 47 tag.

    >>> country("Turkiye").alpha2, country("Congo"), country("Moldvoa", fuzzy=True).alpha2
    ('TR', None, 'MD')
    """
    return names.country(text_of(name), language, fuzzy=fuzzy)


def countries(
    name: str, language: str | None = None, *, fuzzy: bool = False
) -> "tuple[Candidate, ...]":
    """Look up all the countries and territories that a name may be of, the likeliest first.

    It tells why :func:`country` knows no answer, and what is known of the name that was found: its
    kind, the years in which it was in use, its languages.

    Args:
        name: a name alone, in any spelling.
        language: BCP 47 tag of the name: its names come first, then English ones, then those of
            every other language.
        fuzzy: where no name fits as it stands, take those that differ by a few letters.

    Returns:
        One candidate for a name of one place; several for a name that places share, and for a state
        without a single successor; none for a name that is unknown or names something else.

    Raises:
        TypeError: ``name`` is not a ``str``.
        ValueError: ``language`` is no BCP 47 tag.

    >>> [(c.country.alpha2, c.kind, c.period) for c in countries("Czechoslovakia")]
    [('CZ', 'former', '1918..1992'), ('SK', 'former', '1918..1992')]
    """
    from toponorm.names.lookup.candidates import candidates  # noqa: PLC0415 -- few ask for it

    return candidates(text_of(name), language, fuzzy=fuzzy)


def find_places(text: str, language: str | None = None) -> list[Mention]:
    """Find the countries and territories that a text names.

    Args:
        text: one document, taken as it is: garbled text is not repaired first.
        language: BCP 47 tag of the text; guessed if left out.

    Returns:
        Mentions of kind ``"place"`` in reading order, spans in code points of ``text``.

    Raises:
        TypeError: ``text`` is not a ``str``.
        ValueError: ``language`` is no BCP 47 tag.

    >>> [(m.text, m.id) for m in find_places("Turkiye sells turkey to the U.S.")]
    [('Turkiye', 'TR'), ('U.S.', 'US')]
    """
    return list(names.find_places(Document(text_of(text), language)))
