"""How well a text reads in a language: the bits of its letters, one after the other.

This is the finer scale that mojibake between two legacy code pages needs: there, both readings
are letters, and only their frequencies say which of them are a language.
"""

from functools import lru_cache

from toponorm import tables
from toponorm.mojibake.evidence import (
    CLASSES,
    EAST_ASIAN,
    LATIN,
    LATIN_CAPITAL,
    NEIGHBOURS,
    PRICES,
    Words,
)

_UNKNOWN_LETTER, _UNKNOWN_PAIR, _SIGN_IN_WORD = 19.0, 13.0, 4.0
_UNKNOWN_HANZI = 19.0


class Letters(dict[tuple[str, str], float]):
    """The letters of one language: the bits of a character after another, worked out once.

    Attributes:
        known: the letters of the language.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._alone: dict[str, float] = {}
        self._capped: dict[float, Words] = {}
        self._words = Words(self.__getitem__)
        for _, before, cells in tables.rows("letters", language):
            for cell in cells.split(" "):
                bits, _, letters = cell.partition(":")
                for letter in letters:
                    if before == "-":
                        self._alone[letter] = float(bits)
                    else:
                        self[before.replace("_", " "), letter.replace("_", " ")] = float(bits)
        self._is_alphabet = bool(self)
        self._has_edges = any(before == " " for before, _ in self)
        self.known = frozenset(self._alone)

    def __missing__(self, pair: tuple[str, str]) -> float:
        before, char = pair
        if char in self.known:
            if before in self.known and self._is_alphabet:
                bits = _UNKNOWN_PAIR
            elif CLASSES[char] == EAST_ASIAN:
                bits = self._alone[char]
            elif before != " " and self._has_edges:
                bits = self[" ", char]
            else:
                bits = min(self._alone[char], PRICES[char])
                bits = max(bits, _UNKNOWN_PAIR) if self._has_edges else bits
        elif char == " ":
            bits = _UNKNOWN_PAIR if before in self.known and self._has_edges else PRICES[char]
        else:
            kind = CLASSES[char]
            unknown = char.isalpha() and not char.isascii() and kind != EAST_ASIAN
            bits = _UNKNOWN_LETTER if unknown else PRICES[char]
            if "\u4e00" <= char < "\ua000":
                bits = _UNKNOWN_HANZI
            if before in self.known and not char.isascii():
                bits += _SIGN_IN_WORD
        self[pair] = bits
        return bits

    def price(self, text: str) -> float:
        """Return the price of a text in bits, comparable with that of `evidence`."""
        return self._words.price(text.lower())

    def price_at_most(self, text: str, most: float) -> float:
        """Return the price if no Latin letter may cost more than ``most`` bits."""
        if most not in self._capped:
            self._capped[most] = Words(_Capped(self, most).__getitem__)
        return self._capped[most].price(text.lower())


class _Capped(dict[tuple[str, str], float]):
    """The same, where no Latin letter costs more than so many bits."""

    def __init__(self, letters: Letters, most: float) -> None:
        super().__init__()
        self._letters, self._most = letters, most

    def __missing__(self, pair: tuple[str, str]) -> float:
        bits = self._letters[pair]
        self[pair] = bits = min(self._most, bits) if CLASSES[pair[1]] in _LATIN else bits
        return bits


_LATIN = (LATIN, LATIN_CAPITAL)


def company(text: str) -> float:
    """Return what the classes of neighbours add to the price of a text in any language."""
    edge = _company((" ", text[0])) if text else 0.0  # nothing stands before a text
    return _COMPANY.price(text) - edge


def _company(pair: tuple[str, str]) -> float:
    left, right = pair
    return max(0.0, NEIGHBOURS[CLASSES[left], CLASSES[right]])


_COMPANY = Words(_company)


@lru_cache(maxsize=64)
def letters(language: str) -> Letters:
    """Return the letters of a language of the table."""
    return Letters(language)
