"""Code pages as mojibake uses them: loosely, as browsers and Windows read them.

A :class:`Charset` turns text back into the bytes it was wrongly read from. Single bytes without
a character stand for the C1 control of the same number, as in the WHATWG encodings, because
that is what the programs that make mojibake do. Each charset also knows, from the codec itself,
which of its characters can begin or continue a character of UTF-8: text without such
characters needs no second look.
"""

import codecs
import re
from functools import lru_cache

_SINGLE = {
    "latin1": "latin-1",
    "mac-roman": "mac_roman",
    "mac-cyrillic": "mac_cyrillic",
    "mac-ce": "mac_latin2",
    "mac-icelandic": "mac_iceland",
    "koi8-r": "koi8_r",
    "iso8859-2": "iso8859_2",
    "iso8859-15": "iso8859_15",
}
_DOUBLE = {
    # name: (Python's codec, single bytes that Windows reads as characters of their own)
    "gbk": ("gbk", {"€": b"\x80"}),
    "gb18030": ("gb18030", {}),
    "big5": ("big5hkscs", {}),
    "big5-eten": ("big5", {}),
    "cp932": ("cp932", {}),
    "cp949": ("cp949", {}),
    "euc-jp": ("euc_jp", {}),
    "euc-kr": ("euc_kr", {}),
}

_NONE = "\ufffe"
"""Stands for a byte without a character whose number another character has; so in codecs too."""

_NEVER = {"cp932": "ﾞﾟ"}
"""Characters that garbled text does not have: as single bytes they begin letters of Thaana and
N'Ko, which nobody reads in this code page, and faces such as (ﾟДﾟ) are made of them."""


class _CharacterBytes(dict[str, bytes | None]):
    """The bytes of a character, or ``None``; worked out when first asked for."""

    def __init__(self, codec: str, extra: dict[str, bytes]) -> None:
        super().__init__(extra)
        self._codec = codec

    def __missing__(self, char: str) -> bytes | None:
        try:
            self[char] = data = char.encode(self._codec)
        except UnicodeEncodeError:
            self[char] = data = None
        return data


class Charset:
    """One code page.

    Attributes:
        name: as in rule ids: ``gbk``, ``cp1252`` ...
        single: whether every character is one byte.
        bytes_of: maps a character to its bytes, or to ``None``.
        leads: the characters whose bytes begin a character of UTF-8.
        lead: a pattern for one of them.
    """

    __slots__ = (
        "_codec",
        "_extra",
        "_map",
        "_never",
        "_single",
        "_table",
        "bytes_of",
        "lead",
        "leads",
        "name",
        "single",
    )

    def __init__(self, name: str) -> None:
        self.name = name
        self.single = name not in _DOUBLE
        self._table = ""
        self._never = _NEVER.get(name, "")
        self._extra: dict[str, bytes] = {}
        self._single: dict[bytes, str] = {}
        if self.single:
            self._codec = _SINGLE.get(name, name)
            table = [bytes([byte]).decode(self._codec, "replace") for byte in range(256)]
            self._table = "".join(
                char if char != "\ufffd" else _NONE if chr(byte) in table else chr(byte)
                for byte, char in enumerate(table)
            )
            self._map = codecs.charmap_build(self._table)
            self.bytes_of: dict[str, bytes | None] = _CharacterBytes(
                "ascii",
                {char: bytes([byte]) for byte, char in enumerate(self._table) if char != _NONE},
            )
        else:
            self._codec, self._extra = _DOUBLE[name]
            self._single = {data: char for char, data in self._extra.items()}
            self.bytes_of = _CharacterBytes(self._codec, self._extra)
            self.bytes_of.update(dict.fromkeys(self._never))

        self.leads = frozenset(
            char
            for data, char in self.characters().items()
            if 0xC2 <= data[0] < 0xF5 and (len(data) == 1 or 0x80 <= data[1] < 0xC0)
        )

        self.lead = re.compile("[" + "".join(map(re.escape, sorted(self.leads))) + "]")

    def replaced(self, text: str) -> bytes:
        """Return a byte per character: ``?`` for those that a code page of single bytes lacks."""
        return codecs.charmap_encode(text, "replace", self._map)[0]

    def encode(self, text: str) -> bytes | None:
        """Return the bytes that read as ``text`` in this code page, or ``None``."""
        try:
            if self.single:
                return codecs.charmap_encode(text, "strict", self._map)[0]
            if self._never and any(char in text for char in self._never):
                return None
            if self._extra and any(char in text for char in self._extra):
                return b"".join(map(self.bytes_of.__getitem__, text))  # type: ignore[arg-type]
            return text.encode(self._codec)
        except (UnicodeEncodeError, TypeError):
            return None

    def decode(self, data: bytes) -> str | None:
        """Return what ``data`` reads as in this code page, or ``None`` if it is not valid."""
        if self.single:
            text = data.decode("latin-1").translate(self._table)
            return None if _NONE in text else text
        try:
            return data.decode(self._codec)
        except UnicodeDecodeError:
            if not self._extra:
                return None
        # The only extra byte, 80, begins no pair, but it may end one: stop at each error.
        text, at = "", 0
        while at < len(data):
            try:
                return text + data[at:].decode(self._codec)
            except UnicodeDecodeError as error:
                place = at + error.start
                char = self._single.get(data[place : place + 1])
                if char is None:
                    return None
                text += data[at:place].decode(self._codec) + char
                at = place + 1
        return text

    def characters(self) -> dict[bytes, str]:
        """Return the non-ASCII characters by their bytes, as far as they are one character."""
        if self.single:
            table = enumerate(self._table)
            return {bytes([byte]): char for byte, char in table if byte > 0x7F and char != _NONE}
        found = dict(self._single)
        for lead in range(0x80, 0xFF):
            alone = bytes([lead])
            if (char := self.decode(alone)) is not None:
                if char not in self._never:
                    found[alone] = char
                continue
            pairs = [alone + bytes([trail]) for trail in (*range(0x40, 0x7F), *range(0x80, 0xFF))]
            # One call per lead byte: the line feed resets the decoder after each bad pair.
            rows = b"\n".join(pairs).decode(self._codec, "replace").split("\n")
            for pair, row in zip(pairs, rows, strict=True):
                if len(row) == 1 and row != "\ufffd":
                    found[pair] = row
        return found


@lru_cache(maxsize=64)
def charset(name: str) -> Charset:
    """Return the code page of that name."""
    return Charset(name)


def exists(name: str) -> bool:
    """Return whether this Python has the codec."""
    try:
        codecs.lookup(_DOUBLE[name][0] if name in _DOUBLE else _SINGLE.get(name, name))
    except LookupError:
        return False
    return True
