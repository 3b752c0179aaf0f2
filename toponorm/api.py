"""The public functions: each job alone, and all of them."""

import datetime
from typing import TYPE_CHECKING

from toponorm import dates, mojibake, names
from toponorm.config import Config, default
from toponorm.dates import datelines
from toponorm.document import Document
from toponorm.edits import apply
from toponorm.mojibake import decoding
from toponorm.mojibake.decoding import Decoded
from toponorm.names import Country
from toponorm.normalizer import Normalizer, date_of, text_of
from toponorm.result import Dateline, Mention, Result

if TYPE_CHECKING:
    from toponorm.names.candidates import Candidate


def normalize(
    text: str,
    reference: str | datetime.date | None = None,
    language: str | None = None,
    config: Config | None = None,
) -> Result:
    """Repair, canonicalize and date a text, with proof of every change.

    Args:
        text: one document.
        reference: the date it was written, as a ``datetime.date`` or an ISO string; a dateline
            or a publication line in the text may give it instead.
        language: BCP 47 tag of the text; guessed if left out.
        config: what to rewrite, and how; see :class:`toponorm.Config`.

    Returns:
        The text with its edits, mentions and refusals, whose spans are half open and count
        code points of ``text``.

    Raises:
        TypeError: an argument has the wrong type; ``bytes`` must be decoded first.
        ValueError: ``reference`` is no ISO date or ``language`` no BCP 47 tag.

    >>> normalize("Talks on t蓹m蓹sew虛tx史 hosted by Turkiye, May 10, 2023").text
    'Talks on təməsew̓txʷ hosted by Türkiye, 2023-05-10'
    """
    return Normalizer(config).normalize(text, reference, language)


def repair(text: str) -> Result:
    """Undo mojibake, and nothing else.

    Args:
        text: one document, or one line. Every line is judged alone: what its other lines proved
            of a document, ``result.plan.apply(text)`` undoes in all of them.

    Returns:
        A result with ``text``, ``edits`` and ``declined``, where suspicious spans stand that
        could not be repaired with certainty.

    Raises:
        TypeError: ``text`` is not a ``str``.

    >>> repair("Die TÃ¼rkei wÃ¤hlt").text
    'Die Türkei wählt'
    """
    edits, _, declined = mojibake.find(text if type(text) is str else text_of(text))
    return Result(apply(text, edits) if edits else text, edits, (), declined)


def repair_bytes(data: bytes, declared: str | None = None) -> Decoded:
    r"""Decode the bytes of a text file with the encoding found, and undo mojibake in it.

    A byte order mark decides, then UTF-8 if every byte is valid; then ``declared``, unless the
    letters of another encoding read much better; then the letters alone. Lines in different
    encodings are read each in its own. Where nothing is certain nothing is guessed: bytes
    beyond ASCII are left as surrogate escapes (``text.encode("utf-8", "surrogateescape")`` gives
    them back) and stand in ``declined``.

    Args:
        data: the whole file; more than a line or two, so that there is something to go by.
        declared: the encoding that an HTTP header, a ``<meta>`` or a person names, in any of
            the spellings that browsers know: ``latin1`` means windows-1252, ``gb2312`` gbk.

    Returns:
        The text with its encoding, how sure that is and why, and the repairs;
        ``repair_bytes(data).encode() == data``, always.

    Raises:
        TypeError: ``data`` is not ``bytes``, or ``declared`` no ``str``.
        ValueError: ``declared`` names no known encoding.

    >>> found = repair_bytes("Die Türkei wählt\n".encode() + b"Die T\xfcrkei w\xe4hlt")
    >>> found.text
    'Die Türkei wählt\nDie Türkei wählt'
    >>> [(part.start, part.end, part.encoding) for part in found.parts]
    [(0, 17, 'utf-8'), (17, 33, 'windows-1252')]
    """
    if not isinstance(data, (bytes, bytearray, memoryview)):
        hint = "; a str is decoded already: repair(text)" if isinstance(data, str) else ""
        raise TypeError(f"repair_bytes takes bytes, not {type(data).__name__}{hint}")
    if declared is not None and not isinstance(declared, str):
        raise TypeError(f"declared is the name of an encoding, not {type(declared).__name__}")
    found = decoding.decode(bytes(data), declared)
    if found.basis == "binary":
        return found
    mended = mojibake.find(found.text)
    declined = tuple(sorted((*found.declined, *mended.declined), key=lambda each: each[:2]))
    return found._replace(
        text=apply(found.text, mended.edits), edits=mended.edits, declined=declined
    )


def country(name: str, language: str | None = None, *, fuzzy: bool = False) -> Country | None:
    """Look up a country or territory by one of its names.

    Args:
        name: a name alone, in any spelling: short, official, former, abbreviated.
        language: BCP 47 tag of the name; every language is tried if left out.
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
        language: BCP 47 tag of the name; every language is tried if left out.
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
    from toponorm.names.candidates import candidates  # noqa: PLC0415 -- few ask for it

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
    found = names.find(Document(text_of(text), language), default())
    return [mention for mention in found.mentions if mention.kind == "place"]


def find_dates(
    text: str,
    reference: str | datetime.date | None = None,
    language: str | None = None,
) -> list[Mention]:
    """Find the dates, durations and sets of dates that a text names.

    Args:
        text: one document, taken as it is.
        reference: the date it was written; without one, relative dates stay unresolved unless
            a dateline or a publication line gives it.
        language: BCP 47 tag of the text; guessed if left out.

    Returns:
        Mentions of kind ``"date"`` in reading order, spans in code points of ``text``, values
        in TIMEX3.

    Raises:
        TypeError: an argument has the wrong type.
        ValueError: ``reference`` is no ISO date or ``language`` no BCP 47 tag.

    >>> [(m.text, m.value) for m in find_dates("Last month, on Dec 28", reference="2023-01-09")]
    [('Last month', '2022-12'), ('Dec 28', '2022-12-28')]
    """
    found = dates.find(Document(text_of(text), language), date_of(reference), default())
    return list(found.mentions)


def dateline(text: str, reference: str | datetime.date | None = None) -> Dateline | None:
    """Find the dateline of a news story.

    Args:
        text: the story, or its first lines.
        reference: the date it was written, which lends a year to a dateline without one.

    Returns:
        The dateline, or ``None`` where no line gives at least two independent cues of one.

    Raises:
        TypeError: an argument has the wrong type.
        ValueError: ``reference`` is no ISO date.

    >>> dateline("Moscow, 25 April 2023 (TDI): Russia hosted talks.")[:4]
    ('Moscow', 'RU', '2023-04-25', 'TDI')
    """
    return datelines.find(Document(text_of(text)), date_of(reference))
