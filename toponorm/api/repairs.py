"""Undoing mojibake, in text and in bytes."""

from typing import TYPE_CHECKING

from toponorm import mojibake
from toponorm.arguments import text_of
from toponorm.edits import apply
from toponorm.result import Result

if TYPE_CHECKING:
    from toponorm.mojibake.decoding import Decoded


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


def repair_bytes(data: bytes, declared: str | None = None) -> "Decoded":
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
    from toponorm.mojibake import decoding  # noqa: PLC0415 -- text needs none of it

    found = decoding.decode(bytes(data), declared)
    if found.basis == "binary":
        return found
    mended = mojibake.find(found.text)
    declined = tuple(sorted((*found.declined, *mended.declined), key=lambda each: each[:2]))
    return found._replace(
        text=apply(found.text, mended.edits), edits=mended.edits, declined=declined
    )
