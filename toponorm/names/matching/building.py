"""Building an :class:`~toponorm.names.matching.index.Index`: a million forms in ten seconds.

Each form is filed under its rarest word, its anchor, and anchors that many forms have under what
stands beside them, too.
"""

import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, repeat
from typing import Any

from toponorm.names.matching.anchors import ASCII_WORDS, characters_beside, of_form
from toponorm.regexes import lazy

_SPLIT = 0xFFFFFFFF
"""Stands in the place of a form: forms of this anchor are filed apart."""

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
            elif anchor in ranks and (side := characters_beside(key, offset, offset + len(anchor))):
                apart.add(anchor)
                anchor += side
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
