"""Many forms in one block of memory: built once, stored, mapped back, and searched in place.

A :class:`~toponorm.names.matching.lexicon.Lexicon` hands its forms to an automaton, which takes
ten seconds for a million of them and cannot be stored. This index is made of flat arrays, sorted
by the hash of each form's anchor (see :mod:`toponorm.names.matching.anchors`), so that a search
needs no more than the pages it touches. It finds the same.
"""

import re
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, compress, repeat
from operator import add
from typing import Any, NamedTuple

from toponorm.names.matching.anchors import ASCII_WORDS, of_form, of_word, words
from toponorm.names.matching.boundaries import begins, ends
from toponorm.names.matching.forms import Forms
from toponorm.regexes import lazy

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

_BESIDE = 3
"""Characters beside an anchor by which its forms are told apart."""

_SPLIT = 0xFFFFFFFF
"""Stands in the place of a form: forms of this anchor are filed apart."""

_FEW = 12
"""So many words are sought one by one; going through all words again takes longer."""

_LONGEST_WORD = 40
"""Letters of a word that is remembered."""

_LONGEST_FORM = 1 << 16
_BATCH = 1 << 13
_LOWER = 1 << 40
"""A word in lower case is taken for rarer than one with a capital only where there is no other."""

_SAMPLE = 50_000
_BLANKS_APART = lazy(
    "[A-Za-zА-Яа-яЁёІіЇїЄєҐґ ]+|[\u0621-\u063a\u0641-\u064a ]+|[\u05d0-\u05ea ]+|[\uac00-\ud7a3 ]+"
)
"""Forms whose words are what stands between blanks."""

_HAN = lazy("[\u3400-\u4dbf\u4e00-\u9fff]{2,}")


def build(numbers: dict[str, int], capital: Callable[[str], str]) -> dict[str, Any]:
    """Return the arrays of an index.

    Args:
        numbers: the match keys of the forms, and for each a number that ``find`` returns. It is
            emptied: a million forms take a hundred megabytes.
        capital: the capitals in which a form is also looked for, or ``""``.
    """
    keys, values = list(numbers), array("I", numbers.values())
    numbers.clear()
    codes, capitals, offsets, sizes = _Buckets(), _Buckets(), array("H"), array("I")
    strays: list[int] = []
    apart: set[str] = set()
    ranks = _ranks(keys)
    for first in range(0, len(keys), _BATCH):
        some = keys[first : first + _BATCH]
        filed = []
        for at, key in enumerate(some, first):
            anchor, offset = (key, 0) if key.isalpha() and key.isascii() else _anchor(key, ranks)
            if not anchor or offset >= _LONGEST_FORM:
                strays.append(at)
                anchor, offset = "", 0
            elif anchor in ranks and (beside := _beside(key, offset, offset + len(anchor))):
                apart.add(anchor)
                anchor += beside
            filed.append(anchor)
            offsets.append(offset)
        sizes.extend([len(key if key.isascii() else key.encode()) + 1 for key in some])
        codes.file(filed, range(first, len(keys)))
        capitals.file(
            [at and printed for at, printed in zip(filed, map(capital, some), strict=True)],
            range(first, len(keys)),
        )
    codes.file(list(apart), repeat(_SPLIT))
    out = _arrays(codes, sizes)
    order = out.pop("order")
    out["offsets"] = array("H", map(offsets.__getitem__, order))
    out["numbers"] = array("I", map(values.__getitem__, order))
    out["capitals"] = array("Q", capitals)
    out["places"] = places = array("I", bytes(4 * len(keys)))
    for place, at in enumerate(order):
        places[at] = place
    out["keys"] = lines = bytearray()
    for at in range(0, len(order), _BATCH):
        lines += "\n".join([*map(keys.__getitem__, order[at : at + _BATCH]), ""]).encode()
    out["strays"] = "\n".join([keys[at] for at in strays]).encode()
    out["stray_numbers"] = array("I", [values[at] for at in strays])
    return out


def _beside(key: str, start: int, end: int) -> str:
    """The characters beside an anchor by which a form is filed, with a sign of the side."""
    if start >= _BESIDE:
        return "<" + key[start - _BESIDE : start]
    return ">" + key[end : end + _BESIDE] if len(key) - end >= _BESIDE else ""


def _anchor(key: str, ranks: "_Ranks") -> tuple[str, int]:
    """The anchor that a form is filed under, and its offset."""
    rank = ranks.__getitem__
    if key.isascii():
        head, _, tail = key.partition(" ")
        if head.isalnum() and tail.isalnum():  # most forms
            return (head, 0) if ranks[head] <= ranks[tail] else (tail, len(head) + 1)
        found = key.split() if key.replace(" ", "").isalnum() else ASCII_WORDS.findall(key)
    elif _BLANKS_APART.fullmatch(key):
        found = key.split()
    elif _HAN.fullmatch(key):
        found = [key[at : at + 2] for at in range(len(key) - 1)]
        anchor = min(found, key=rank)
        return anchor, key.index(anchor)
    else:
        pairs = of_form(key)
        return min(pairs, key=lambda pair: rank(pair[0]), default=("", 0))
    if not found:
        return "", 0
    if len(found) == 1:
        return found[0], key.index(found[0])
    anchor = min(found, key=rank)
    offset = key.index(anchor)
    if key.find(anchor, offset + 1) > 0:  # it may stand inside another word first
        offset = next(offset for word, offset in of_form(key) if word == anchor)
    return anchor, offset


class _Ranks(dict[str, int]):
    """How bad words are as anchors: the common ones are held, of the others little is known."""

    def __missing__(self, word: str) -> int:
        return (_LOWER if word.islower() else 0) - len(word)


def _ranks(keys: list[str]) -> _Ranks:
    """The ranks of words, judged by some of the forms."""
    counts: Counter[str] = Counter()
    for key in keys[:: len(keys) // _SAMPLE + 1]:
        if key.isascii():
            counts.update(ASCII_WORDS.findall(key))
        else:
            counts.update(anchor for anchor, _ in of_form(key))
    ranks = _Ranks()
    for word, count in counts.items():
        if count > 1:
            ranks[word] = 64 * count + ranks.__missing__(word)
    return ranks


class _Buckets:
    """Numbers below 2**64 that come back sorted, a few at a time: sorting takes memory."""

    def __init__(self) -> None:
        self._buckets = [array("Q") for _ in range(64)]  # by their first six bits

    def file(self, texts: Sequence[str], numbers: Iterable[int]) -> None:
        """Add the hash of each text with its number, but for empty texts."""
        buckets = self._buckets
        hashes = map(zlib.crc32, map(str.encode, texts))
        for text, hash_, number in zip(texts, hashes, numbers, strict=False):
            if text:
                buckets[hash_ >> 26].append(hash_ << 32 | number)

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(map(sorted, self._buckets))


def _arrays(codes: _Buckets, sizes: "array[int]") -> dict[str, Any]:
    """The anchors, and the order of the forms.

    Args:
        codes: the hash of the anchor, then which form it is, or that others are filed apart.
        sizes: of the forms' lines in bytes.
    """
    hashes, firsts, texts, order = array("I"), array("I"), array("Q"), array("I")
    split = bytearray()
    last, size = -1, 0
    for code in codes:
        anchor, at = code >> 32, code & 0xFFFFFFFF
        if anchor != last:
            hashes.append(anchor)
            firsts.append(len(order))
            texts.append(size)
            split.append(0)
            last = anchor
        if at == _SPLIT:
            split[-1] = 1
        else:
            order.append(at)
            size += sizes[at]
    firsts.append(len(order))
    texts.append(size)
    return {"hashes": hashes, "firsts": firsts, "split": split, "texts": texts, "order": order}


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
        sections: what :func:`build` returned, or memory with the same content.

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
                after = behind.get(key[end : end + _BESIDE])
                ahead = before.get(key[at - _BESIDE : at] if at >= _BESIDE else "")
                if anchor:
                    if after is None:
                        after = self._apart(group, behind, ">", key[end : end + _BESIDE])
                    if ahead is None and at >= _BESIDE:
                        ahead = self._apart(group, before, "<", key[at - _BESIDE : at])
                if after:
                    shapes = shapes + after
                if ahead:
                    shapes = shapes + ahead
                for back, size in shapes:
                    start = at - back
                    if start < 0 or (of := numbers.get(key[start : start + size])) is None:
                        continue
                    if ends(key, start + size) and begins(key, start):
                        hits.append((start, -start - size, of))
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
                beside = _beside(text, offset, offset + length)
                shapes.setdefault(beside, set()).add((offset, len(text)))
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
        at = self._at(f"{anchor}{side}{beside}") if len(beside) == _BESIDE else None
        if at is not None:
            together, back = (anchor + beside, 0) if side == ">" else (beside + anchor, _BESIDE)
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
