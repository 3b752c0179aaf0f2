"""What a run of digits can be: a day, a month, a year, a decade, a count."""

from collections.abc import Iterable, Iterator, Mapping
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
        if "case" in suffixes[suffix]:  # 2023'te: the ending says nothing of the number
            return senses_of(number, {}, ahead)
        for kind in suffixes[suffix]:
            if kind == "do" and digits <= 2:
                senses["nth"] = value
                if 1 <= value <= 31:
                    senses["do"] = senses["do-late"] = senses["do-number"] = value
            elif kind == "do-case" and digits <= 2 and 1 <= value <= 31:
                senses["do-case"] = value  # 10-én says without any word that it is a day
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


HEBREW_YEARS = (5560, 5860)
"""About 1800 to 2100."""

_HEBREW = (
    (400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"),
    (50, "נ"), (40, "מ"), (30, "ל"), (20, "כ"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"),
    (5, "ה"), (4, "ד"), (3, "ג"), (2, "ב"), (1, "א"),
)  # fmt: skip


def hebrew(number: int) -> str:
    """Return a number in Hebrew letters, with its mark, as match keys have it.

    >>> hebrew(13), hebrew(15), hebrew(783)
    ('י"ג', 'ט"ו', 'תשפ"ג')
    """
    letters = ""
    for value, letter in _HEBREW:
        while number >= value:
            letters += letter
            number -= value
    letters = letters.replace("יה", "טו").replace("יו", "טז")  # 15 and 16 would be holy names
    return f"{letters}'" if len(letters) == 1 else f'{letters[:-1]}"{letters[-1]}'


def hebrew_forms() -> Iterator[tuple[str, str, int]]:
    """Yield the days of the month and the years: form, field and value."""
    for day in range(1, 31):
        yield hebrew(day), "hebrew-day", day
    for year in range(*HEBREW_YEARS):
        short = hebrew(year % 1000)
        yield short, "hebrew-year", year
        yield f"ה'{short}", "hebrew-year", year


def kanji(number: int) -> str:
    """Return a number from 1 to 99 in Chinese characters.

    >>> kanji(11), kanji(30)
    ('十一', '三十')
    """
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return (
        (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")
    )


def kanji_forms() -> Iterator[tuple[str, str, int]]:
    """Yield the numbers to 99, and the first year of a reign: form, field and value."""
    yield "元", "kanji-number", 1
    for number in range(1, 100):
        yield kanji(number), "kanji-number", number
        for unit in "年月日":  # where such a word is one of the language already
            yield kanji(number) + unit, f"kanji-{unit}", number


def kanji_years() -> Iterator[tuple[str, str, int]]:
    """Yield the years of four Chinese digits: form, field and value.

    >>> [form for form, _, year in kanji_years() if year == 2005]
    ['二零零五', '二〇〇五', '二○○五']
    """
    for year in range(1840, 2050):
        form = "".join("零一二三四五六七八九"[int(digit)] for digit in str(year))
        for zero in "零〇○" if "零" in form else "零":
            yield form.replace("零", zero), "y", year


def roman(number: int) -> str:
    """Return a number from 1 to 39 in Roman numerals.

    >>> roman(19), roman(21)
    ('XIX', 'XXI')
    """
    tens, ones = divmod(number, 10)
    small = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * tens + small[ones]


def roman_forms() -> Iterator[tuple[str, str, int]]:
    """Yield the numbers of centuries: form, field and value."""
    for number in range(1, 22):
        yield roman(number).lower(), "roman", number


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def english(number: int) -> str:
    """Return a number from 1 to 99 in English.

    >>> english(18), english(45)
    ('eighteen', 'forty-five')
    """
    if number < 20:
        return _ONES[number - 1]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones - 1]}" if ones else "")


def english_years() -> Iterator[tuple[str, str, int]]:
    """Yield the years of living memory as they are spoken: form, field and value.

    >>> [form for form, _, year in english_years() if year == 2018]
    ['twenty eighteen', 'two thousand eighteen', 'two thousand and eighteen']
    """
    yield "two thousand", "y", 2000
    for year in (*range(1901, 2000), *range(2001, 2040)):
        hundred, rest = divmod(year, 100)
        forms = [f"{english(hundred)} {english(rest) if rest > 9 else f'oh {english(rest)}'}"]
        if hundred == 20:
            forms += [f"two thousand {english(rest)}", f"two thousand and {english(rest)}"]
        for form in forms:
            yield form, "spoken-year", year
            if "-" in form:
                yield form.replace("-", " "), "spoken-year", year


NUMERALS = {
    "hebrew": hebrew_forms,
    "kanji": kanji_forms,
    "kanji-years": kanji_years,
    "english-years": english_years,
    "roman": roman_forms,
}
"""How languages write the numbers of their own calendars, and of centuries."""
