"""The script of a character, as ISO 15924 names it."""

from bisect import bisect_right
from collections.abc import Iterable

BLOCKS = (  # of Unicode 15: where letters of a script begin; None: of none that tells
    (0x00, None),
    (0x41, "Latn"),
    (0x5B, None),
    (0x61, "Latn"),
    (0x7B, None),
    (0xC0, "Latn"),
    (0x2B0, None),
    (0x370, "Grek"),
    (0x400, "Cyrl"),
    (0x530, "Armn"),
    (0x590, "Hebr"),
    (0x600, "Arab"),
    (0x700, None),
    (0x750, "Arab"),
    (0x780, "Thaa"),
    (0x7C0, None),
    (0x8A0, "Arab"),
    (0x900, "Deva"),
    (0x980, "Beng"),
    (0xA00, "Guru"),
    (0xA80, "Gujr"),
    (0xB00, "Orya"),
    (0xB80, "Taml"),
    (0xC00, "Telu"),
    (0xC80, "Knda"),
    (0xD00, "Mlym"),
    (0xD80, "Sinh"),
    (0xE00, "Thai"),
    (0xE80, "Laoo"),
    (0xF00, "Tibt"),
    (0x1000, "Mymr"),
    (0x10A0, "Geor"),
    (0x1100, "Hang"),
    (0x1200, "Ethi"),
    (0x13A0, None),
    (0x1780, "Khmr"),
    (0x1800, None),
    (0x1C80, "Cyrl"),
    (0x1C90, "Geor"),
    (0x1CC0, None),
    (0x1E00, "Latn"),
    (0x1F00, "Grek"),
    (0x2000, None),
    (0x2D00, "Geor"),
    (0x2D30, None),
    (0x2D80, "Ethi"),
    (0x2DE0, None),
    (0x3041, "Kana"),
    (0x3100, None),
    (0x3131, "Hang"),
    (0x318F, None),
    (0x3400, "Hani"),
    (0xA000, None),
    (0xAC00, "Hang"),
    (0xD7B0, None),
    (0xF900, "Hani"),
    (0xFB00, None),
    (0xFB13, "Armn"),
    (0xFB1D, "Hebr"),
    (0xFB50, "Arab"),
    (0xFE00, None),
    (0xFE70, "Arab"),
    (0xFEFF, None),
    (0xFF66, "Kana"),
    (0xFFA0, None),
    (0x20000, "Hani"),
    (0x32000, None),
)
"""Kana are a script here, and hanzi, kanji and hanja are one: ``Hani``."""

_STARTS = [start for start, _ in BLOCKS]


class _Scripts(dict[str, str | None]):
    """The script of a character, looked up once for each."""

    def __missing__(self, char: str) -> str | None:
        self[char] = script = BLOCKS[bisect_right(_STARTS, ord(char)) - 1][1]
        return script


of = _Scripts().__getitem__
"""Return the script of a character, or ``None`` for what no script owns.

>>> of("ж"), of("İ"), of("7")
('Cyrl', 'Latn', None)
"""


def among(text: Iterable[str]) -> frozenset[str]:
    """Return the scripts that a text has.

    >>> sorted(among("Türkiye 土耳其"))
    ['Hani', 'Latn']
    """
    return frozenset(filter(None, map(of, frozenset(text))))
