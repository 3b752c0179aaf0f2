"""Where a long line may be cut: never inside a letter that was garbled to several characters."""

import re

_LAST_ASCII = re.compile("[\x00-\x7f][^\x00-\x7f]*\\Z")
_LETTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf](?![\x80-\xbf])|[\xe0-\xef][\x80-\xbf]{2}(?![\x80-\xbf])"
    rb"|[\xf0-\xf4][\x80-\xbf]{3}(?![\x80-\xbf])"
)
"""A letter of UTF-8, and no byte behind it that belongs to none."""

_WINDOW, _STEPS, _ENOUGH = 60, 12, 5


def cut(text: str, start: int, end: int) -> int:
    """Return where to cut a line that goes on behind ``end``, in the second half before it.

    At a blank, if there is one; else behind a character of ASCII, which is itself in all code
    pages; else before what begins a letter in a code page that the text may have been read in.

    >>> cut("to be, or not to be", 0, 12), cut("préféré", 0, 5)
    (9, 4)
    >>> cut("總理抵達首都".encode().decode("latin-1"), 0, 11)
    9
    """
    low = start + (end - start) // 2
    blank = text.rfind(" ", low, end)
    if blank >= 0:
        return blank
    last = _LAST_ASCII.search(text, low, end)
    return last.start() + 1 if last is not None else _before_a_letter(text, end)


def _before_a_letter(text: str, end: int) -> int:
    from toponorm.mojibake import gate  # noqa: PLC0415 -- hardly any text gets here
    from toponorm.mojibake.chains import BY_CHARSET  # noqa: PLC0415 -- few texts are cut
    from toponorm.mojibake.charsets import charset  # noqa: PLC0415 -- few texts are cut

    for name in gate.ask(text[max(0, end - _WINDOW) : end + _WINDOW]):
        if name not in BY_CHARSET:
            continue
        for at in range(end, max(0, end - _STEPS), -1):
            data = charset(name).encode(text[at : at + _ENOUGH])
            if data is not None and _LETTER.match(data):
                return at
    return end
