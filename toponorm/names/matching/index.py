"""Many forms in one block of memory: built once, stored, mapped back, and searched in place.

A :class:`~toponorm.names.matching.lexicon.Lexicon` hands its forms to an automaton, which takes
ten seconds for a million of them and cannot be stored. This index is made of flat arrays, sorted
by the hash of each form's anchor (see :mod:`toponorm.names.matching.anchors`), so that a search
needs no more than the pages it touches. It finds the same.
"""

import re
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate, chain, compress
from operator import add
from typing import Any, NamedTuple

from toponorm.names.matching.anchors import ASCII_WORDS, BESIDE, characters_beside, of_word, words
from toponorm.names.matching.boundaries import begins, ends
from toponorm.names.matching.forms import Forms

SECTIONS = {
    "hashes": "I",  # of the anchors, ascending
    "firsts": "I",  # the first form of each, and one more for the end
    "split": "B",  # whether more forms are filed under its anchor and the characters beside it
    "texts": "Q",  # where in `keys` the text of each begins, and one more for the end
    "offsets": "H",  # of the anchor in each form
    "numbers": "I",  # whose each form is
    "capitals": "Q",  # the hash of a form in capitals, then which form was given; ascending
    "places": "I",  # where each form that was given stands among the sorted ones
    "keys": "B",  # the forms, a line each
    "strays": "B",  # forms without any word, a line each
    "stray_numbers": "I",
}
"""The arrays of an index with the codes of their items."""

Sections = Mapping[str, Any]

_MANY = 1 << 16
"""Words of the text that are remembered, and so many of them with what stands beside them."""


_FEW = 12
"""So many words are sought one by one; going through all words again takes longer."""

_LONGEST_WORD = 40
"""Letters of a word that is remembered."""


_Shape = tuple[int, int]
"""How far before its anchor a form begins, and how long it is."""


class _Group(NamedTuple):
    """The forms with one anchor.

    Attributes:
        anchor: if forms of it are filed apart and have yet to be read, else ``""``.
        length: of the anchor.
        number: of the form that is the anchor alone, if there is one.
        numbers: of the other forms.
        behind: how far before the anchor forms begin and how long they are, of those that go on
            behind it, by the characters there.
        before: the same of those that begin before it, by the characters before it.
        close: the same of those that have fewer characters more on that side.
    """

    anchor: str
    length: int
    number: int | None
    numbers: dict[str, int]
    behind: dict[str, list[_Shape]]
    before: dict[str, list[_Shape]]
    close: list[_Shape]


_Groups = tuple[tuple[int, _Group], ...]


class Index:
    """Forms found in match keys as whole words, overlapping ones too.

    Args:
        sections: what :func:`~toponorm.names.matching.building.build` returned, or memory with
            the same content.

    >>> from toponorm.names.matching.building import build
    >>> index = Index(build({"Assad": 4, "Bashar al-Assad": 0}, str.upper))
    >>> index.find("Bashar al-Assad's Assadism")
    [(0, 15, 0), (10, 15, 4)]
    """

    __slots__ = ("_groups", "_places", "_read", "_sections", "_strays")

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self._groups: dict[str, _Group | None] = {}
        self._places = _Places(self._of_word)
        self._read = 0  # how often forms that are filed apart were read
        self._strays: Forms | None = None
        if len(sections["stray_numbers"]):
            self._strays = Forms(bytes(sections["strays"]).decode().split("\n"))

    def find(self, key: str) -> list[tuple[int, int, int]]:
        """Return start, end and number of every form in a match key, the longer first."""
        places = self._places
        if len(places) > _MANY or self._read > _MANY:
            places.clear()
            self._groups.clear()
            self._read = 0
        hits = []
        ascii_ = key.isascii()
        pattern = ASCII_WORDS if ascii_ else words()
        held = [*map(places.__getitem__, found := pattern.findall(key))]
        for at_word, groups in _starts(pattern, key, found, held) if any(held) else ():
            for shift, group in groups:
                anchor, length, number, numbers, behind, before, shapes = group
                at = at_word + shift
                end = at + length
                if number is not None and (ascii_ or (ends(key, end) and begins(key, at))):
                    hits.append((at, -end, number))
                after = behind.get(key[end : end + BESIDE])
                ahead = before.get(key[at - BESIDE : at] if at >= BESIDE else "")
                if anchor:
                    if after is None:
                        after = self._apart(group, behind, ">", key[end : end + BESIDE])
                    if ahead is None and at >= BESIDE:
                        ahead = self._apart(group, before, "<", key[at - BESIDE : at])
                if after:
                    shapes = shapes + after
                if ahead:
                    shapes = shapes + ahead
                for back, size in shapes:
                    start, end = at - back, at - back + size
                    if start < 0 or end > len(key):
                        continue
                    of = numbers.get(key[start:end])
                    if of is not None and ends(key, end) and begins(key, start):
                        hits.append((start, -end, of))
        if self._strays is not None:
            found = self._sections["stray_numbers"]
            hits += [(start, -end, found[at]) for start, end, at in self._strays.find(key)]
        return [(start, -end, number) for start, end, number in sorted(set(hits))]

    def in_capitals(self, printed: str) -> tuple[str, int] | None:
        """Return the form that is printed in capitals, and its number, if there is one."""
        capitals = self._sections["capitals"]
        hash_ = zlib.crc32(printed.encode())
        at = bisect_left(capitals, hash_ << 32)
        while at < len(capitals) and capitals[at] >> 32 == hash_:
            place = self._sections["places"][capitals[at] & 0xFFFFFFFF]
            group = bisect_right(self._sections["firsts"], place) - 1
            form = self._texts(group)[place - self._sections["firsts"][group]]
            if form.upper() == printed:
                return form, self._sections["numbers"][place]
            at += 1
        return None

    def _of_word(self, word: str) -> _Groups:
        """The forms that a word of the text may belong to, with the offset of their anchor."""
        anchors: Any = of_word(word) if not word.isascii() else ((0, word),)
        groups = self._groups
        found = []
        for shift, anchor in anchors:
            if anchor not in groups:
                groups[anchor] = self._group(anchor)
            group = groups[anchor]
            if group is not None:
                found.append((shift, group))
        return tuple(found)

    def _group(self, anchor: str) -> _Group | None:
        at = self._at(anchor)
        if at is None:
            return None
        number = None
        numbers: dict[str, int] = {}
        shapes: dict[str, set[_Shape]] = {}
        length = len(anchor)
        for text, offset, of in self._forms(at):
            if text == anchor:
                number = of
            elif text.startswith(anchor, offset):  # else another anchor with the same hash
                numbers[text] = of
                side = characters_beside(text, offset, offset + length)
                shapes.setdefault(side, set()).add((offset, len(text)))
        split = self._sections["split"][at]
        if number is None and not numbers and not split:
            return None
        close = sorted(shapes.pop("", ()))
        sides: dict[str, dict[str, list[_Shape]]] = {">": {}, "<": {}}
        for beside, several in shapes.items():
            sides[beside[0]][beside[1:]] = sorted(several)
        name = anchor if split else ""
        return _Group(name, length, number, numbers, sides[">"], sides["<"], close)

    def _apart(
        self, group: _Group, known: dict[str, list[_Shape]], side: str, beside: str
    ) -> list[_Shape]:
        """Read the forms of an anchor that have these characters beside it, once."""
        self._read += 1
        shapes: set[_Shape] = set()
        anchor, numbers = group.anchor, group.numbers
        at = self._at(f"{anchor}{side}{beside}") if len(beside) == BESIDE else None
        if at is not None:
            together, back = (anchor + beside, 0) if side == ">" else (beside + anchor, BESIDE)
            for text, offset, of in self._forms(at):
                if text.startswith(together, offset - back):  # else others with the same hash
                    numbers[text] = of
                    shapes.add((offset, len(text)))
        known[beside] = found = sorted(shapes)
        return found

    def _at(self, filed: str) -> int | None:
        """Where the hash of what forms are filed under stands."""
        hashes = self._sections["hashes"]
        hash_ = zlib.crc32(filed.encode())
        at = bisect_left(hashes, hash_)
        return at if at < len(hashes) and hashes[at] == hash_ else None

    def _forms(self, at: int) -> Iterator[tuple[str, int, int]]:
        """The forms that are filed together: text, offset of the anchor, number."""
        low, high = self._sections["firsts"][at : at + 2]
        if low == high:
            return iter(())
        offsets, numbers = self._sections["offsets"], self._sections["numbers"]
        return zip(self._texts(at), offsets[low:high], numbers[low:high], strict=True)

    def _texts(self, group: int) -> list[str]:
        at = self._sections["texts"]
        return bytes(self._sections["keys"][at[group] : at[group + 1] - 1]).decode().split("\n")


def _starts(
    pattern: re.Pattern[str], key: str, words_: list[str], held: list[_Groups]
) -> Iterator[tuple[int, _Groups]]:
    """Yield where the words begin that hold anchors, and the forms that those may be of."""
    if len(set(compress(words_, held))) > _FEW:
        between = map(len, pattern.split(key))  # a word begins behind the last and what parts them
        starts = accumulate(map(add, between, chain((0,), map(len, words_))))
        yield from compress(zip(starts, held, strict=False), held)
        return
    match_at = pattern.match
    for word, groups in dict(compress(zip(words_, held, strict=True), held)).items():
        at = key.find(word)
        while at >= 0:
            there = match_at(key, at)
            if there and there[0] == word and not (at and match_at(key, at - 1)):
                yield at, groups
            at = key.find(word, at + len(word))


class _Places(dict[str, _Groups]):
    """The forms that each word met so far may belong to."""

    __slots__ = ("_look",)

    def __init__(self, look: Callable[[str], _Groups]) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, word: str) -> _Groups:
        found = self._look(word)
        if len(word) <= _LONGEST_WORD:
            self[word] = found
        return found
