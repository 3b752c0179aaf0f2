"""How well a text reads in a language: the bits of its letters, one after the other.

This is the finer scale that mojibake between two legacy code pages needs: there, both readings
are letters, and only their frequencies say which of them are a language.
"""

from functools import lru_cache

from toponorm import tables
from toponorm.mojibake.evidence import CLASSES, EAST_ASIAN, NEIGHBOURS, PRICES

_UNKNOWN_LETTER, _UNKNOWN_PAIR, _SIGN_IN_WORD = 19.0, 13.0, 4.0


class Letters:
    """The letters of one language.

    Attributes:
        language: BCP 47 code.
        known: its letters.
    """

    __slots__ = ("_after", "_alone", "known", "language")

    def __init__(self, language: str) -> None:
        self.language = language
        self._alone: dict[str, float] = {}
        self._after: dict[tuple[str, str], float] = {}
        for _, before, cells in tables.rows("letters", language):
            for cell in cells.split(" "):
                bits, _, letters = cell.partition(":")
                for letter in letters:
                    if before == "-":
                        self._alone[letter] = float(bits)
                    else:
                        self._after[before, letter] = float(bits)
        self.known = frozenset(self._alone)

    def price(self, text: str) -> float:
        """Return the price of a text in bits, comparable with that of `evidence`."""
        total = 0.0
        previous, kind = "", "^"
        for char in text:
            low = char.lower()
            own = CLASSES[char]
            total += max(0.0, NEIGHBOURS[kind, own])
            if low in self.known:
                pair = self._after.get((previous, low)) if previous else None
                if pair is not None:
                    total += pair
                elif previous and self._after:
                    total += _UNKNOWN_PAIR
                else:
                    total += min(self._alone[low], PRICES[char])
                previous = low
            else:
                unknown = char.isalpha() and not char.isascii() and own != EAST_ASIAN
                total += _UNKNOWN_LETTER if unknown else PRICES[char]
                if previous and not char.isascii():
                    total += _SIGN_IN_WORD
                previous = ""
            kind = own
        return total


@lru_cache(maxsize=64)
def letters(language: str) -> Letters:
    """Return the letters of a language of the table."""
    return Letters(language)
