"""What a run of digits can be: a day, a month, a year, a decade, a count."""

from collections.abc import Iterable, Mapping
from typing import Any


def senses_of(
    piece: str, suffixes: Mapping[str, Iterable[str]], ahead: int = 0
) -> dict[str, Any] | None:
    """Return what digits, and the suffix written onto them, can be.

    Args:
        piece: digits, perhaps with letters behind them.
        suffixes: what those letters make of the number.
        ahead: by how much the years of the language's calendar are ahead.

    >>> senses_of("4", {})
    {'d': 4, 'M': 4, 'n': 4, '#': '4'}
    >>> senses_of("1990s", {"s": ["decade-s"]})
    {'decade': 199}
    """
    digits = (
        len(piece)
        if piece.isdecimal()
        else next(i for i, char in enumerate(piece) if not char.isdecimal())
    )
    number, suffix = piece[:digits], piece[digits:]
    if digits > 8:
        return None
    value = int(number)
    senses: dict[str, Any] = {}
    if suffix:
        for kind in suffixes[suffix]:
            if kind == "do" and digits <= 2:
                senses["nth"] = value
                if 1 <= value <= 31:
                    senses["do"] = value
            elif kind == "decade-s" and value % 10 == 0 and digits in (2, 4):
                if digits == 4:
                    senses["decade"] = value // 10
                else:
                    senses["decade-short"] = value  # the '80s; but in their 80s
        return senses or None
    if digits <= 2:
        if 1 <= value <= 31:
            senses["d"] = value
        if 1 <= value <= 12:
            senses["M"] = value
        if digits == 2:
            senses["yy"] = value
            if 1 <= value <= 31:
                senses["dd"] = value
    elif digits == 3:
        senses["yyy"] = value
    elif digits == 4 and 1000 <= value <= 2999:
        in_calendar = ahead and 1800 <= value - ahead <= 2100
        senses["y"] = value - ahead if in_calendar else value
        if value % 10 == 0:
            senses["round-year"] = senses["y"]
    if digits < 5 and (number[0] != "0" or digits == 1):
        senses["n"] = value
    senses["#"] = number
    return senses
