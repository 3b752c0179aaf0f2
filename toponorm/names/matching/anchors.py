"""By which of its words a form is looked for, and which forms a word of a text may belong to.

Every form is filed under one *anchor*: of its words the one that the fewest other forms have, or
two characters that stand side by side where a script has no blanks. A text is then read word by
word, and only the forms filed under its words are compared with it. What is written together
with a name, such as an Arabic conjunction or a Korean particle, is taken off to look.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from toponorm.names.matching.boundaries import PARTICLES, PROCLITICS, script
from toponorm.regexes import lazy

ASCII_WORDS = lazy(r"\w+", re.ASCII)
"""Words of a match key in ASCII."""

_SIGNS = ((0x0900, 0x109F), (0x1780, 0x17FF))
"""Blocks of scripts that write vowels as marks, which ``\\w`` does not match."""

_LONGEST = max(len(particle) for several in PARTICLES.values() for particle in several)
"""Letters of a particle."""


@lru_cache(maxsize=1)
def words() -> re.Pattern[str]:
    """Return the pattern of the words of a match key in any script."""
    signs = "".join(
        chr(code)
        for low, high in _SIGNS
        for code in range(low, high + 1)
        if unicodedata.category(chr(code))[0] == "M"
    )
    return re.compile(f"[\\w{signs}]+")


def runs(word: str) -> Iterator[tuple[str, int, str]]:
    """Yield the stretches of a word in one kind of script: kind, offset and text.

    >>> list(runs("iPhone手机"))
    [('letter', 0, 'iPhone'), ('none', 6, '手机')]
    """
    at = 0
    for kind, chars in groupby(word, _kind):
        run = "".join(chars)
        if kind:
            yield kind, at, run
        at += len(run)


def _kind(char: str) -> str:
    kind = script(char)
    return "none" if kind == "kata" else kind


def of_form(key: str) -> list[tuple[str, int]]:
    """Return the anchors that a form could be filed under, with their offsets in its key.

    >>> of_form("Al-Qaeda"), of_form("北京市")
    ([('Al', 0), ('Qaeda', 3)], [('北京', 0), ('京市', 1)])
    """
    return [
        (anchor, match.start() + at)
        for match in words().finditer(key)
        for anchor, at in _of_part(match[0])
    ]


@lru_cache(maxsize=1 << 14)
def _of_part(word: str) -> tuple[tuple[str, int], ...]:
    """The anchors in one word of a form; the same words come again and again."""
    found = []
    for kind, at, run in runs(word):
        if kind == "none" and len(run) > 2:
            found += [(run[i : i + 2], at + i) for i in range(len(run) - 1)]
        else:
            found.append((run, at))
    return tuple(found)


def of_word(word: str) -> Iterator[tuple[int, str]]:
    """Yield every anchor that a word of a text may hold, with its offset in the word.

    >>> sorted(of_word("وداعش")), list(of_word("서울은"))
    ([(0, 'وداعش'), (1, 'داعش')], [(0, '서울은'), (0, '서울')])
    """
    for kind, at, run in runs(word):
        if kind == "none":
            for i in range(len(run)):
                yield at + i, run[i : i + 2]
                yield at + i, run[i]
            continue
        yield at, run
        proclitics, particles = PROCLITICS.get(kind, ()), PARTICLES.get(kind, ())
        if proclitics and run.startswith(proclitics):
            for joined in proclitics:
                if run.startswith(joined) and run != joined:
                    yield at + len(joined), run[len(joined) :]
        for cut in range(max(1, len(run) - _LONGEST), len(run)) if particles else ():
            if run[cut:] in particles:
                yield at, run[:cut]


BESIDE = 3
"""Characters beside an anchor by which its forms are told apart."""


def characters_beside(key: str, start: int, end: int) -> str:
    """Return the characters beside an anchor by which a form is filed, with a sign of the side."""
    if start >= BESIDE:
        return "<" + key[start - BESIDE : start]
    return ">" + key[end : end + BESIDE] if len(key) - end >= BESIDE else ""
