"""Whether a number is a day or a year beside its neighbours, or counts or numbers something."""

from toponorm.dates.fields import WORD, is_mark
from toponorm.dates.lexicon import Lexicon
from toponorm.regexes import lazy

_BAD_BEFORE = lazy(r"[\w$€£¥#@&]\Z|\d[.,:/-]\Z|[$€£¥] \Z")
_CURRENCIES = frozenset("$€£¥")
BAD_AFTER = lazy(r"\w|[.,:/]\d|-\d|%| %|[$€£¥]")


def is_counted(lexicon: Lexicon, lower: str, end: int, *, nearest: bool = False) -> bool:
    """Whether what follows a number is what it counts."""
    if lexicon.unspaced:
        at = end + lower.startswith(" ", end)
        around = lexicon.words.around
        return any("counted" in around.get(lower[at : at + n], ()) for n in range(1, 7))
    after = _AFTER_NUMBER.match(lower, end, end + 40)
    if after is None:
        return False
    around = lexicon.words.around
    counts = "counted" in around.get(after[1], ())
    return counts or (not nearest and "counted" in around.get(after[2], ()))


def may_stand(lower: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether what is left and right of a mention does not claim it."""
    if lower[start - 1 : start] == " " == lower[end : end + 1]:  # so most often: no $ 5, no 5 %
        priced = lower[start - 2 : start - 1] in _CURRENCIES and lower[start].isdecimal()
        return not (priced or (lower[end + 1 : end + 2] == "%" and lower[end - 1].isdecimal()))
    unspaced = lexicon.unspaced
    if start and not (unspaced and not lower[start - 1].isascii()):
        before = lower[max(0, start - 2) : start]
        if lower[start].isdecimal():
            if _BAD_BEFORE.search(before) and not _is_prefixed(lexicon, lower, start):
                return False
        elif _is_of_word(before[-1:]) and not (unspaced and not lower[start].isascii()):
            return False
    if end < len(lower) and not (unspaced and not lower[end].isascii()):
        if not lower[end - 1].isdecimal():  # 去年20人
            return not _is_of_word(lower[end]) or (unspaced and not lower[end - 1].isascii())
        return BAD_AFTER.match(lower, end) is None
    return True


def _is_prefixed(lexicon: Lexicon, lower: str, start: int) -> bool:
    """Whether a preposition is written onto a number, as in Amharic and Hebrew."""
    for prefix in lexicon.words.prefixes:
        at = start - len(prefix)
        if lower.startswith(prefix, max(at, 0)) and not (at > 0 and _is_of_word(lower[at - 1])):
            return True
    return False


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_" or (char > "\u02ff" and is_mark(char))


_DIALLED = lazy(r"(?:\+|(?<![\w.,])0)\d*(?:[ ./-]\d+)* $")
_UPPER_WORD = lazy(r"\b[A-Z][A-Z0-9-]+ ?$")
_AFTER_NUMBER = lazy(f" ({WORD})(?: ({WORD}))?")


def day_stands(lexicon: Lexicon, lower: str, start: int, end: int) -> bool:
    """Whether nothing follows that a day's number would count: *on the 25th floor*."""
    written = lower[start:end]
    if not any(map(str.isdecimal, written)):
        return lexicon.unspaced
    if lexicon.unspaced:
        return not is_counted(lexicon, lower, end)  # 4日, but not 30日内
    if not written[-1].isascii() or "do-case" in lexicon.words.suffixes.get(
        written.lstrip("0123456789"), ()
    ):
        return True  # 10-én
    after = _AFTER_DAY.match(lower, end)
    if after is not None:
        return after[1] is None or not _GOES_ON.isdisjoint(lexicon.words.forms.get(after[1], ()))
    return False


def pair_stands(lexicon: Lexicon, lower: str, start: int, end: int) -> bool:
    """Whether two numbers are no fraction: *il 2/3 dei voti*, and no section: *luku 3.2.*."""
    found = _PAIR.search(lower, start, end)
    if found is None:
        return _SECTION.fullmatch(lower, start, end) is None or _is_led(lexicon, lower, start, end)
    number, month = int(found[1]), int(found[2])
    after = _AFTER_NUMBER.match(lower, end)
    is_part = after is not None and "of" in lexicon.words.forms.get(after[1], ())
    return not is_part and (number > month or month not in _FRACTIONS or lower[start] > "9")


def _is_led(lexicon: Lexicon, lower: str, start: int, end: int) -> bool:
    """Whether a word stands before a number, and none beside it that numbers or tells the hour."""
    behind = _AFTER_NUMBER.match(lower, end)
    if behind is not None and "numbered" in lexicon.words.around.get(behind[1], ()):
        return False
    words = lower[max(0, start - 24) : start].rpartition("\n")[2].split()
    last = words[-1] if words else ""  # with a full stop the number begins a sentence or a heading
    around, forms = lexicon.words.around.get(last, ()), lexicon.words.forms.get(last, ())
    return last.isalpha() and "numbered" not in around and "at" not in forms


_PAIR = lazy(r"(\d+)/(\d+)\Z")
_SECTION = lazy(r"\d\d?\. ?\d\d?\.")
_FRACTIONS = frozenset((2, 3, 4, 5))
"""What things are parted into, where the second number of a date in figures is larger."""

_AFTER_DAY = lazy(r"\s*(?:\Z|[,;:!?)\n]|\.(?=\s|\Z))| ([^\W\d_]+)")
_GOES_ON = frozenset(("and", "from", "in", "on", "over", "to"))
"""Fields of words that go on with the sentence behind a day."""


def _spoken_year_stands(lexicon: Lexicon, lower: str, start: int, end: int) -> str | None:
    """Why a number in words is a year: *in nineteen ninety-six*, but not before what it counts."""
    forms = lexicon.words.forms
    said = forms.get(lower[start:end])
    if said is None:
        return "in words"
    leads = lower[max(0, start - 16) : start].split()
    leading = leads[-1] if leads else ""
    if "spoken-year" not in said or "in-year" not in forms.get(leading, ()):
        return None
    return None if is_counted(lexicon, lower, end) else f"after {leading}"


def year_stands(lexicon: Lexicon, key: str, lower: str, start: int, end: int) -> str | None:
    """Return why four digits are a year, or ``None`` where nothing says so."""
    if not lower[start : start + 4].isdecimal() or lower[start + 4 : end][:1] not in ("", "'"):
        if any(char.isdecimal() for char in lower[start:end]):
            return "named a year"
        return _spoken_year_stands(lexicon, lower, start, end)
    forms, around = lexicon.words.forms, lexicon.words.around
    before = key[max(0, start - 24) : start]
    words = [word.strip("(\"'.") for word in before.lower().split()]
    last = words[-1] if words else ""
    said = forms.get(last, {})
    if "numbered" in around.get(last, ()) or ("approx" in said and "in-year" not in said):
        return None  # Room 2023, nearly 2000
    if len(words) > 1 and "numbered" in around.get(f"{words[-2]} {last}", ()):
        return None  # more than 2000
    if before.endswith("/") or _DIALLED.search(before):
        return None  # S/RES/1973, 0171 930 2012
    if "to" in said and len(words) > 1 and "amounts" in around.get(words[-2], ()):
        return None  # rose to 2023
    dated = "in-year" in said and "in-year-too" not in around.get(last, ())
    if (after := _AFTER_NUMBER.match(lower, end, end + 40)) is not None:
        for word in after.groups("")[: 1 if dated else 2]:  # in 1970 American troops left
            counts = around.get(word, ())
            if "counted" in counts or ("approx" in said and "were" in counts):
                return None  # 2000 people
            if "street" in counts and key[end + 1].isupper():
                return None  # 1600 Pennsylvania Avenue
    if lexicon.unspaced and is_counted(lexicon, lower, end):
        return None
    year = int(lower[start : start + 4])
    if not 1400 <= year <= 2100:
        return f"after {last}" if dated and before.endswith(" ") else None
    if before.endswith("("):
        return "in brackets"
    if "in-year" in said or "the" in said:
        return f"after {last}"
    if _UPPER_WORD.search(before) and not before.isupper():
        return None
    return "four digits" if 1800 <= year <= 2060 else None
