"""Spans that no stage touches: addresses, handles, tags, code and markup.

A name inside a URL is part of the URL. The pattern is tried only on text that has one of the
characters that such a span cannot do without.
"""

import re
from bisect import bisect_right

_NEEDED = re.compile(r"[@#`<\\_/\[]|\.\w")

_MASKED = re.compile(
    r"""
      ```.{0,20000}?(?:```|\Z)                                # a fenced block of code
    | `[^`\n]{1,400}`                                         # code in a line
    | \]\([^()\s]{1,2000}\)                                   # the target of a Markdown link
    | </?[A-Za-z][^<>]{0,2000}>                               # a tag of markup
    | (?<![\w@])[A-Za-z][A-Za-z0-9+.-]{1,15}://[^\s<>"'“”‘’«»)\]}]{1,2000}
    | (?<![\w@])(?:www|ftp)\.[^\s<>"'“”‘’«»)\]}]{1,2000}
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}     # an e-mail address
    | (?<![\w@.])@[\w.]{1,64}                                 # a handle
    | (?<![\w&/#])\#\w{1,100}                                 # a hashtag
    | (?<![\w./-])(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?![\w@.])         # a host
      (?:/[^\s<>"'“”‘’«»)\]}]{0,2000})?
    | (?<![\w/.])(?:~|\.{1,2})?(?:/[\w.-]{1,255}){2,64}/?     # a path
    | (?<!\w)[A-Za-z]:\\[^\s<>"]{1,255}                       # a path of Windows
    | (?<!\w)_{0,2}[^\W_]{1,100}(?:_{1,2}[^\W_]{1,100}){1,20}(?!\w) # an identifier
    """,
    re.VERBOSE | re.DOTALL,
)


class Masks:
    """The masked spans of a text, found when first asked for."""

    __slots__ = ("_ends", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text: str | None = text
        self._starts: list[int] = []
        self._ends: list[int] = []

    def _find(self) -> None:
        text, self._text = self._text, None
        if text is not None and _NEEDED.search(text):
            for match in _MASKED.finditer(text):
                self._starts.append(match.start())
                self._ends.append(match.end())

    def covers(self, start: int, end: int) -> bool:
        """Return whether any character of the span ``start:end`` is masked.

        >>> Masks("see example.com/Turkey today").covers(16, 22)
        True
        """
        if self._text is not None:
            self._find()
        at = bisect_right(self._starts, end - 1) - 1
        return at >= 0 and self._ends[at] > start

    def spans(self) -> tuple[tuple[int, int], ...]:
        """Return the masked spans in reading order."""
        if self._text is not None:
            self._find()
        return tuple(zip(self._starts, self._ends, strict=True))
