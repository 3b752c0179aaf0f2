"""Garbled text that lost bytes on the way: what survived is read, what did not is marked.

A code page that cannot read some bytes of UTF-8 puts a mark in their place: U+FFFD for one byte,
``?`` (or ``・`` in Shift_JIS) for two. Around a mark the bytes of one or two characters are
incomplete; all others are whole and say what they always said. What cannot be restored becomes
one mark per gap: nothing is guessed.
"""

import re
from typing import NamedTuple

from toponorm.mojibake.charsets import Charset
from toponorm.mojibake.evidence import price

RUN = re.compile(r"\?{0,8}[^\x00-\x7f](?:[^\x00-\x7f]|\?)*")
"""Characters beyond ASCII and the marks among and beside them."""

MARKS = "?\ufffd・"
GAP = "\ufdd0"
"""A noncharacter for a gap, until it is known which mark to put there."""

_NO_MARKS = str.maketrans(dict.fromkeys((*MARKS, GAP)))

LOST = {
    "锟斤拷": "repair.utf8-gbk",
    "嚙踝蕭": "repair.utf8-big5",
    "占쏙옙": "repair.utf8-cp949",
}
"""U+FFFD garbled, by the chain: what is left where all bytes were lost."""

TOTAL = re.compile("|".join(f"(?:{mark})+" for mark in LOST))

_CHARACTER = (
    rb"[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]"
    rb"|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_PIECES = re.compile(
    rb"((?:" + _CHARACTER + rb")+)|((?:(?!" + _CHARACTER + rb")[\x00-\xff])+)", re.DOTALL
)
_LOST = 0xFF

# Before a mark a character may be begun, behind it one may be ended.
_BEGUN = rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})"
_GAP_BYTES = re.compile(rb"(?:" + _BEGUN + rb"?\xff{1,4}[\x80-\xbf]{0,3}){1,16}", re.DOTALL)
_CUT_BYTES = re.compile(_BEGUN)
_GAP, _GAP_BYTE = 4.0, 5.0
"""Bits for a gap, and for each byte that survived in it."""

_MIDDLE_DOT = 12.0
"""Bits for a mark that can also be read: as a byte of UTF-8 and a capital E."""


class Salvage(NamedTuple):
    """What can be read of a damaged run.

    Attributes:
        after: the text, with :data:`GAP` for each gap.
        gain: bits, of the characters that are whole only.
        gaps: how many gaps there are.
    """

    after: str
    gain: float
    gaps: int


def stranded(run: str, codes: Charset, left: str, right: str) -> Salvage | None:
    """Return what can be read of a run that lost bytes without a mark, if most of it is whole.

    Some programs drop the bytes that a code page has no character for, or leave out C1 controls;
    then the characters before the loss are begun and never ended.

    Args:
        run: characters beyond ASCII.
        codes: the code page that UTF-8 is supposed to have been read in.
        left: the character before the run.
        right: the character behind it.
    """
    data = codes.encode(run)
    if data is None:
        return None
    out: list[str] = []
    whole = gaps = survived = 0
    for match in _PIECES.finditer(data):
        good, bad = match.groups()
        if good is not None:
            text = good.decode()
            out.append(text)
            whole += len(text)
        elif _BEGUN_BYTES.fullmatch(bad):
            out.append(GAP)
            gaps += 1
            survived += len(bad)
        else:
            return None
    if whole < _WHOLE_TO_GAPS * gaps:
        return None
    after = "".join(out)
    gain = price(run, left, right) - price(after.translate(_NO_MARKS), left, right)
    return Salvage(after, gain - _GAP * gaps - _GAP_BYTE * survived, gaps)


_BEGUN_BYTES = re.compile(rb"(?:" + _BEGUN + rb"){1,4}")
_WHOLE_TO_GAPS = 2


def salvage(run: str, codes: Charset, left: str, right: str) -> Salvage | None:
    """Return what can be read of a run with marks in it, or that ends in mid-character.

    Args:
        run: a match of :data:`RUN`.
        codes: the code page that UTF-8 is supposed to have been read in.
        left: the character before the run.
        right: the character behind it; a run without one may be cut off.
    """
    data = bytearray()
    for char in run:
        piece = bytes((_LOST,)) if char in MARKS else codes.bytes_of[char]
        if piece is None or (_LOST in piece and char not in MARKS):
            return None
        data += piece
    # What stands alone between whole characters may be a genuine question mark: it is kept.
    genuine = [char for char in run if char in MARKS]
    out: list[str] = []
    gaps = survived = seen = 0
    for match in _PIECES.finditer(bytes(data)):
        good, bad = match.groups()
        if good is not None:
            out.append(good.decode())
            continue
        lost = bad.count(_LOST)
        cut = match.end() == len(data) and not right
        if lost == len(bad) == 1:
            out += genuine[seen]
        elif lost == len(bad):
            gaps += 1
            out.append(GAP)
        elif (_GAP_BYTES if lost else _CUT_BYTES).fullmatch(bad) and (lost or cut):
            gaps += 1
            survived += len(bad) - lost
            out.append(GAP)
        else:
            return None
        seen += lost
    if not gaps:
        return None
    after = "".join(out)
    # A mark parts nothing: what stands on either side of it belonged together.
    bare, bare_after = run.translate(_NO_MARKS), after.translate(_NO_MARKS)
    gain = price(bare, left, right) - price(bare_after, left, right)
    gain += _MIDDLE_DOT if "・" in run else 0.0
    return Salvage(after, gain - _GAP * gaps - _GAP_BYTE * survived, gaps)
