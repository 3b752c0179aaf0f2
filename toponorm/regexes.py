"""Regular expressions that are compiled when they are first used.

A short text needs a few of the hundreds that the modules define, and those with large classes take
milliseconds each.
"""

import re
from typing import Any, AnyStr, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Lazy:
    """Stands for a pattern; the methods of the real one are put in its slots on first use."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(f"a pattern has no {name!r} here")
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""Return what may be used as the compiled pattern, and costs nothing until it is.

    >>> lazy(r"\d+").findall("10, 20")
    ['10', '20']
    """
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))
