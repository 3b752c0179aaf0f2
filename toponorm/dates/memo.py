"""What strings of the text stand for, remembered: most of what is met has been met before.

A corpus of thirty languages fills thirty times what one of a single language does. So all that is
remembered counts together, and when it has grown too much everything begins anew: what a corpus
says all the time is soon known again, and nothing has to be noted at each look-up.
"""

from collections.abc import Callable
from typing import Any
from weakref import ref

MOST = 60_000
"""How many strings are remembered in all; some thirty megabytes."""

LONGEST = 40
"""Characters of what is remembered."""


class Kept(dict[str, Any]):
    """What is remembered of strings, if they are short."""

    def __init__(self) -> None:
        super().__init__()
        _all.append(ref(self))

    def keep(self, text: str, value: object) -> None:
        """Remember what a string stands for."""
        global _held  # noqa: PLW0603 -- what all of them hold together
        if len(text) > LONGEST:
            return
        if _held >= MOST:
            _forget()
        self[text] = value
        _held += 1


class Memo(Kept):
    """What strings stand for, worked out when they are first met.

    >>> sizes = Memo(len)
    >>> sizes["May"], sizes
    (3, {'May': 3})

    Args:
        work_out: says what a string stands for.
    """

    def __init__(self, work_out: Callable[[str], Any]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, text: str) -> Any:
        value = self._work_out(text)
        self.keep(text, value)
        return value


_all: list[ref[Kept]] = []
_held = 0


def _forget() -> None:
    global _held  # noqa: PLW0603 -- see above
    _held = 0
    _all[:] = [reference for reference in _all if reference() is not None]
    for reference in _all:
        if (kept := reference()) is not None:
            kept.clear()
