"""Blanks that were bytes: programs that tidy up put a plain blank for a no-break space.

In most code pages the no-break space is the byte A0, which is in the middle or at the end of many
characters of UTF-8. Where a character of three bytes lacks just that byte and has a blank in its
place, the blank was it; at the end only if that makes a common character, for there it may stand
behind one that was cut short. Characters of two bytes do not tell: ``Ã`` and a blank may be ``Ã``
cut short before a blank.
"""

import re
from functools import lru_cache

from toponorm.mojibake.charsets import Charset
from toponorm.mojibake.evidence import PRICES

_NO_BREAK = "\xa0"


def restored(line: str, codes: Charset) -> str:
    r"""Return a line, as long as before, with no-break spaces where a blank stands for one.

    Args:
        line: one line of text.
        codes: the code page that UTF-8 is supposed to have been read in.

    >>> from toponorm.mojibake.charsets import charset
    >>> restored("ë ¹ 2018", charset("cp1252")) == "ë\xa0¹ 2018"
    True
    """
    if not codes.single or " " not in line:
        return line
    missing = _missing(codes)
    if missing is None:
        return line
    data = codes.replaced(line)
    places = [
        match.start(match.lastindex or 0)
        for match in missing.finditer(data)
        if match.lastindex == _MIDDLE or _is_common(match[0], codes)
    ]
    if not places:
        return line
    out = list(line)
    for place in places:
        out[place] = _NO_BREAK
    return "".join(out)


@lru_cache(maxsize=1024)
def _is_common(damaged: bytes, codes: Charset) -> bool:
    """Whether a last byte that became a blank makes a common character: it may be lost instead."""
    last = codes.bytes_of[_NO_BREAK] or b""
    char = (damaged[:-1] + last).decode("utf-8", "replace")
    return len(char) == 1 and PRICES[char] <= _COMMON


_COMMON = 11.0
_MIDDLE = 1


@lru_cache(maxsize=64)
def _missing(codes: Charset) -> re.Pattern[bytes] | None:
    """What a character looks like that has a blank for a byte.

    It is none of the scripts whose words have letters of ASCII beside it, and what follows the
    blank is no sign that stands by itself: ``é —`` is no hanzi. Hangul is written with blanks,
    so there one is the byte only if another blank or the end follows.
    """
    byte = codes.bytes_of.get(_NO_BREAK)
    if byte is None or not b"\x80" <= byte < b"\xc0":
        return None
    return re.compile(
        rb"(?<![A-Za-z])(?:[\xea-\xec]|[\xe4-\xe9\xef](?! [\x85\x91-\x97\xab\xbb]))( )"
        rb"[\x80-\xbf](?![\x80-\xbf])"
        rb"|(?<![A-Za-z])[\xe1\xe3-\xe9\xef][\x80-\xbf]( )(?![\x80-\xbf])"
        rb"|(?<![A-Za-z])[\xea-\xec][\x80-\xbf]( )(?=[ .,!?)]|\Z)"
    )
