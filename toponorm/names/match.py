"""Finding forms in a match key: one automaton, whole words, the longest form first."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

Hit = tuple[int, int, int]
"""Start and end in the key, and the index of the form that stands there."""

_Spanned = TypeVar("_Spanned", bound=tuple[Any, ...])

_UNSPACED = (  # scripts written without blanks between words: ranges of code points
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # kana
    (0x3400, 0x9FFF),  # Han
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
_PROCLITICS = {  # conjunctions and prepositions that are written together with the next word
    **dict.fromkeys("وفبلك", "arabic"),
    **dict.fromkeys("והבלמכש", "hebrew"),
}


class Forms:
    """An automaton that finds many forms in one pass, case-sensitively, in match keys.

    Args:
        keys: the match keys of the forms, none empty, none twice.

    >>> Forms(["Assad", "Bashar al-Assad"]).find("Bashar al-Assad's Assadism")
    [(0, 15, 1), (10, 15, 0)]
    """

    __slots__ = ("_automaton",)

    def __init__(self, keys: Sequence[str]) -> None:
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415 -- only texts with names need it

        self._automaton: Any = AhoCorasick(keys) if keys else None

    def find(self, key: str) -> list[Hit]:
        """Return every form that stands in the key as whole words, overlapping ones too."""
        if self._automaton is None:
            return []
        hits = [
            (start, end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(key, overlapping=True)
            if stands_alone(key, start, end)
        ]
        hits.sort(key=lambda hit: (hit[0], -hit[1]))
        return hits


def longest(hits: Iterable[_Spanned]) -> list[_Spanned]:
    """Return hits that do not overlap, the leftmost first and of those the longest.

    The hits come sorted by start, longer ones first.
    """
    kept: list[_Spanned] = []
    at = 0
    for hit in hits:
        if hit[0] >= at:
            kept.append(hit)
            at = hit[1]
    return kept


def stands_alone(key: str, start: int, end: int) -> bool:
    """Return whether ``key[start:end]`` is not part of a longer word.

    >>> stands_alone("Assad's", 0, 5), stands_alone("Assadism", 0, 5)
    (True, False)
    """
    if end < len(key) and _joined(key[end - 1], key[end]):
        return False
    if start == 0 or not _joined(key[start - 1], key[start]):
        return True
    # و, ב and the like may stand before the word, at most two of them.
    kind = _PROCLITICS.get(key[start - 1])
    for at in (start - 1, start - 2):
        if kind is None or at < 0 or _PROCLITICS.get(key[at]) != kind:
            return False
        if at == 0 or not _joined(key[at - 1], key[at]):
            return True
    return False


def _joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word."""
    if not (_is_word(left) and _is_word(right)):
        return False
    if left < "\u0e00" and right < "\u0e00":
        return True
    if _is_katakana(left) and _is_katakana(right):
        return True
    return not (_is_unspaced(left) or _is_unspaced(right))


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_" or (char > "\x7f" and unicodedata.category(char)[0] == "M")


def _is_unspaced(char: str) -> bool:
    code = ord(char)
    return any(low <= code <= high for low, high in _UNSPACED)


def _is_katakana(char: str) -> bool:
    return "\u30a1" <= char <= "\u30ff" and char != "・"
