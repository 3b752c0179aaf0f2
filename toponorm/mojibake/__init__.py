"""Repairs mojibake: text read in the wrong code page, once or several times.

:func:`find` lets text in ASCII pass, asks of the rest the cheap question
(:mod:`~toponorm.mojibake.gate`), peels the layers off each line that may be garbled
(:mod:`~toponorm.mojibake.layers`), and looks at the masthead.
"""

from collections.abc import Callable
from functools import lru_cache

from toponorm.result import Stage

_NOTHING = Stage()


def find(text: str) -> Stage:
    """Return the repairs of a text that are certain, and what was suspicious and left.

    >>> [(e.before, e.after, e.rule) for e in find("even if there鈥檚 no rating").edits]
    [('鈥檚', '’s', 'repair.utf8-gbk')]
    """
    return _NOTHING if text.isascii() else _beyond_ascii()(text)


@lru_cache(maxsize=1)
def _beyond_ascii() -> Callable[[str], Stage]:
    from toponorm.mojibake import lines  # noqa: PLC0415 -- 15 ms, and ASCII needs none of it

    return lines.find
