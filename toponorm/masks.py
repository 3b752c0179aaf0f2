"""Spans that no stage touches: addresses, handles, tags, code and markup.

A name inside a URL is part of the URL. Such a span cannot do without certain characters, and
they are rare: they are searched for first, and only the words around them are looked at.
"""

import re
from bisect import bisect_left, bisect_right

from toponorm.regexes import lazy

# Each of the spans below has one of the rare characters, or a full stop before the last label of
# a host or behind www or ftp. Where only full stops are left, `re` looks for them fastest.
_RARE = (*"`<#@_\\/]", "${")
_STOP = lazy(r"\.(?:(?=[a-z]{2})|(?<=www\.)|(?<=ftp\.))")
_TELLTALE = lazy(
    r"""[`<#@_\\/\].$](?![\s\d"'”’)]|\Z)(?:(?<!\.)|(?=[a-z]{2})|(?<=www\.)|(?<=ftp\.))"""
)

_BLOCK = lazy(
    r"""
      ```.{0,20000}?(?:```|\Z)                          # a fenced block of code
    | `[^`\n]{1,400}`                                   # code in a line
    | \$\{[^{}\n]{1,400}\}                              # a variable of a template
    | </?[A-Za-z][^<>]{0,2000}>                         # a tag of markup
    """,
    re.VERBOSE | re.DOTALL,
)

# What the address of a page goes on with; brackets only in pairs, as in wiki/Georgia_(country).
_ADDRESS = r"""(?:[^\s<>"'“”‘’«»()\]}]|\([^\s<>"()]{0,200}\)|\()"""

_WORD = lazy(
    r"""
      \]\([^()\s]{1,2000}\)                             # the target of a Markdown link
    | (?<![A-Za-z0-9@])[A-Za-z][A-Za-z0-9+.-]{1,15}://ADDRESS{1,2000}    # behind hanzi, too
    | (?<![\w@])(?:www|ftp)\.ADDRESS{1,2000}
    | (?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}     # an e-mail address
    | (?<![\w@.])@[\w.]{1,64}                           # a handle
    | (?<![\w&/#])\#\w{1,100}                           # a hashtag
    | (?<![\w./-])(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?![\w@.])         # a host
      (?:/ADDRESS{0,2000})?
    | (?<![\w/.~])(?:(?:~|\.{1,2})/|/[\w.-]{1,255}/)    # a path
      [\w.-]{1,255}(?:/[\w.-]{1,255}){0,64}/?
    | (?<![A-Za-z0-9_])[A-Za-z]:\\[^\s<>"]{1,255}        # a path of Windows
    | (?<!\w)_{0,2}[^\W_]{1,100}(?:_{1,2}[^\W_]{1,100}){1,20}(?!\w)   # an identifier
    """.replace("ADDRESS", _ADDRESS),
    re.VERBOSE,
)
_BLANK = lazy(r"\s")
_REACH = 2_000  # how far a word is followed


class Masks:
    """The masked spans of a text, found when first asked for."""

    __slots__ = ("_ends", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text: str | None = text
        self._starts: list[int] = []
        self._ends: list[int] = []

    def _find(self) -> None:
        text, self._text = self._text, None
        if text is None:
            return
        done = 0
        rare = any(char in text for char in _RARE)
        for telltale in (_TELLTALE if rare else _STOP).finditer(text):
            at = telltale.start()
            if at < done:
                continue
            block = _BLOCK.match(text, at) if text[at] in "`<$" else None
            if block is not None:
                self._add(*block.span())
                done = block.end()
                continue
            low = max(done, at - _REACH)
            start = max(low, *(text.rfind(blank, low, at) for blank in " \n\t\xa0"))
            blank = _BLANK.search(text, at, at + _REACH)
            done = blank.start() if blank else min(len(text), at + _REACH)
            for match in _WORD.finditer(text, start, done):
                self._add(*match.span())

    def _add(self, start: int, end: int) -> None:
        self._starts.append(start)
        self._ends.append(end)

    def __bool__(self) -> bool:
        """Whether anything is masked."""
        if self._text is not None:
            self._find()
        return bool(self._starts)

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

    def within(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the masked spans of which any character is in ``start:end``.

        >>> Masks("see a.example and b.example").within(8, 20)
        ((4, 13), (18, 27))
        """
        if self._text is not None:
            self._find()
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        return tuple(zip(self._starts[first:last], self._ends[first:last], strict=True))
