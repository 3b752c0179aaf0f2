"""Finding many forms in a match key in one pass: whole words, overlapping ones too."""

from collections.abc import Sequence
from typing import Any

from toponorm.names.matching.boundaries import begins, ends


class Forms:
    """An automaton that finds forms case-sensitively in match keys.

    Args:
        keys: the match keys of the forms, none empty, none twice.

    >>> Forms(["Assad", "Bashar al-Assad"]).find("Bashar al-Assad's Assadism")
    [(0, 15, 1), (10, 15, 0)]
    """

    __slots__ = ("_automaton",)

    def __init__(self, keys: Sequence[str]) -> None:
        from ahocorasick_rs import (  # noqa: PLC0415 -- only texts with names need it
            AhoCorasick,
            Implementation,
        )

        # Built in half the time of the default and 1.5 to 2 times as fast.
        kind = Implementation.ContiguousNFA
        self._automaton: Any = AhoCorasick(keys, implementation=kind) if keys else None

    def find(self, key: str) -> list[tuple[int, int, int]]:
        """Return start, end and index of every form that stands in the key as whole words.

        They are sorted by start, the longer first. All are returned, because a longer form
        that turns out not to be meant must not hide a shorter one.
        """
        if self._automaton is None:
            return []
        hits = [
            (start, end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(key, overlapping=True)
            if ends(key, end) and begins(key, start)
        ]
        hits.sort(key=lambda hit: (hit[0], -hit[1]))
        return hits
