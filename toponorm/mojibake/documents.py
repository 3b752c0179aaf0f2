"""Documents that came one way: all that is beyond ASCII in them is UTF-8 read in one code page.

Most garbled documents are such. What a line is too short to prove, all lines prove together, and
one decoding of them all takes less time than one of each.
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from functools import partial
from itertools import accumulate, repeat
from typing import Any

from toponorm.edits import Edit
from toponorm.mojibake import gate
from toponorm.mojibake.chains import BESIDE, BY_CHARSET
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.evidence import price
from toponorm.mojibake.ranking import MARGIN, REDUPLICATED
from toponorm.mojibake.readings import BEYOND_CHANCE, LOSSY, OVERWHELMING, RUN
from toponorm.mojibake.surroundings import believes
from toponorm.mojibake.utf8chains import Chain

_ORDER = ("latin1", *(name for name in gate.NARROW if name != "latin1"), *gate.WIDE, "gb18030")
"""The code pages, that of fewest characters first: what it reads says no more in another."""


def read(
    text: str, lines: Sequence[tuple[int, int]], asked: Collection[str]
) -> list[list[Edit] | None] | None:
    r"""Return the edits of each line, or ``None`` if the lines did not all come one way.

    Of a line that must be judged by itself, because its surroundings speak against a reading or
    another layer may lie under it, there is ``None``.

    Args:
        text: one document.
        lines: its lines that are not ASCII, as spans.
        asked: the code pages that the text may have been read in.

    >>> text = "Größe, Übung, Höhe\nBären, fünf Öfen, süße Äpfel".encode().decode("latin-1")
    >>> found = read(text, [(0, 22), (23, len(text))], ["latin1"])
    >>> [[edit.after for edit in line] for line in found]
    [['öß', 'Ü', 'ö'], ['ä', 'ü', 'Ö', 'üß', 'Ä']]
    """
    before = [text[start:end] for start, end in lines]
    joined = "\n".join(before)
    if _OF_LEGACY.issuperset(asked) or not _has_many_runs(joined):
        return None
    found = _decoded(joined, asked)
    if found is None:
        return None
    chain, decoded = found
    after = decoded.split("\n")
    if not _is_overwhelming(before, after):
        return None
    evidence = (f"UTF-8 read as {chain.charset}", "as all of the text beyond ASCII")
    is_quiet = not gate.ask(decoded)
    return [
        _edits(line, said, start, chain, evidence) if is_quiet or not gate.ask(said) else None
        for line, said, (start, _) in zip(before, after, lines, strict=True)
    ]


_OF_LEGACY = frozenset((gate.LEGACY, gate.LEGACY_LATIN))
_edit: Callable[[tuple[Any, ...]], Edit] = partial(tuple.__new__, Edit)
_RUNS = re.compile(f"({RUN.pattern})")


def _has_many_runs(text: str) -> bool:
    """Whether there are so many runs that they are beyond chance, those that differ counted."""
    seen: set[str] = set()
    for run in RUN.finditer(text):
        seen.add(run[0])
        if len(seen) >= BEYOND_CHANCE:
            return True
    return False


def _decoded(text: str, asked: Collection[str]) -> tuple[Chain, str] | None:
    """The code page that explains a text, and what it says; ``None`` if two are as good."""
    names = {*asked, "gb18030"} if "gbk" in asked else {*asked}
    says = _says(text, [name for name in _ORDER if name in names])
    if not says:
        says = _says(text, dict.fromkeys(rare for name in names for rare in BESIDE.get(name, ())))
    if len(says) > 1:
        ranked = sorted((price(said) + chain.prior, said) for said, chain in says.items())
        if ranked[1][0] - ranked[0][0] < 2 * MARGIN:
            return None
        says = {ranked[0][1]: says[ranked[0][1]]}
    for said, chain in says.items():
        is_damaged = not charset(chain.charset).single and LOSSY.search(text) is not None
        return None if is_damaged or "\ufffd" in said else (chain, said)
    return None


def _says(text: str, names: Iterable[str]) -> dict[str, Chain]:
    """What a text says in code pages, and the first that says so."""
    says: dict[str, Chain] = {}
    for name in names:
        data = charset(name).encode(text)
        if data is not None:
            with suppress(UnicodeDecodeError):
                says.setdefault(data.decode(), BY_CHARSET[name])
    return says


def _is_overwhelming(lines: Iterable[str], after: Iterable[str]) -> bool:
    """Whether some of the lines, and mostly the first, gain enough."""
    gain = 0.0
    for line, said in zip(lines, after, strict=True):
        gain += price(line) - price(said)
        if gain >= OVERWHELMING:
            return True
    return False


def _edits(
    line: str, said: str, offset: int, chain: Chain, evidence: tuple[str, ...]
) -> list[Edit] | None:
    """The edits of a line that begins at an offset, unless it must be judged by itself."""
    codes = charset(chain.charset)
    parts = _RUNS.split(line)  # what is ASCII and what is not, in turns
    if codes.single:  # a character of ASCII is one on both sides: the runs belong together
        runs = RUN.findall(said)
    else:
        runs = (codes.encode("\n".join(parts[1::2])) or b"").decode().split("\n")
        if all(map(REDUPLICATED.fullmatch, runs)):
            return None
    bounds = list(accumulate(map(len, parts), initial=offset))
    columns = bounds[1::2], bounds[2::2], parts[1::2], runs, repeat(chain.id), repeat(evidence)
    edits = list(map(_edit, zip(*columns, strict=False)))  # there is one for each word
    if codes.single and len(edits) < BEYOND_CHANCE:
        for start, end, _, after, *_ in edits:
            if not believes(line, start - offset, end - offset, after):
                return None
    return edits
