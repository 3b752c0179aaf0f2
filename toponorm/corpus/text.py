"""Text files as documents: UTF-8 with or without a mark, any newlines, bad bytes kept.

A document is the whole file, so that its names, its dates and its dateline speak for each
other. Bytes that are not UTF-8 travel through as surrogate escapes, and no edit touches a line
that has any: what cannot be read cannot be judged.
"""

from bisect import bisect_left, bisect_right
from codecs import BOM_UTF8
from typing import NamedTuple

from toponorm.edits import Edit, apply
from toponorm.regexes import lazy
from toponorm.result import Result

_NEWLINE = lazy(r"\r\n?|\n")
_ESCAPED = lazy("[\udc80-\udcff]")


class Damage(NamedTuple):
    """A line that is not UTF-8.

    Attributes:
        start: where the line begins in the text, in code points.
        end: where it ends, without its newline.
        line: its number, from 1.
        offset: where in the file its first bad byte is, from 0.
    """

    start: int
    end: int
    line: int
    offset: int


class Text(NamedTuple):
    """The text of a file.

    Attributes:
        text: the text without its mark; bytes that are not UTF-8 are surrogate escapes.
        mark: the UTF-8 byte order mark if the file has one, else nothing.
        damage: the lines that are not UTF-8.
    """

    text: str
    mark: bytes = b""
    damage: tuple[Damage, ...] = ()

    @classmethod
    def decode(cls, data: bytes) -> "Text":
        r"""Return the text of a file's bytes; ``decode(data).encode()`` is ``data``.

        >>> Text.decode(b"Ankara\r\nTurk\xfdye").damage
        (Damage(start=8, end=15, line=2, offset=12),)
        """
        mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
        try:
            return cls(data[len(mark) :].decode(), mark)
        except UnicodeDecodeError:
            text = data[len(mark) :].decode(errors="surrogateescape")
            return cls(text, mark, tuple(_damage(text, len(mark))))

    def encode(self, text: str | None = None) -> bytes:
        """Return the bytes of this text, or of its normalized form, as they stand in the file."""
        return self.mark + (self.text if text is None else text).encode(errors="surrogateescape")

    def spare(self, result: Result) -> Result:
        """Return the result without the edits that touch a damaged line."""
        if not self.damage:
            return result
        edits = tuple(edit for edit in result.edits if not self._touches(edit))
        return result._replace(text=apply(self.text, edits), edits=edits)

    def _touches(self, edit: Edit) -> bool:
        at = bisect_left(self.damage, edit.start, key=lambda damage: damage.end)
        return at < len(self.damage) and self.damage[at].start <= edit.end


class Lines:
    r"""Where the lines of a text begin; CR, LF and CR LF end one.

    >>> Lines("Ankara\r\nTurkey").position(8)
    (2, 1)
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _NEWLINE.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset, both from 1, in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _damage(text: str, offset: int) -> "list[Damage]":
    lines, found = Lines(text), []
    at = 0  # how far `offset`, in bytes of the file, has come in the text
    match = _ESCAPED.search(text)
    while match:
        offset += len(text[at : match.start()].encode(errors="surrogateescape"))
        at = match.start()
        line, column = lines.position(at)
        newline = _NEWLINE.search(text, at)
        end = newline.start() if newline else len(text)
        found.append(Damage(at - column + 1, end, line, offset))
        match = _ESCAPED.search(text, end)
    return found
