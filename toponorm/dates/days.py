"""Calendar days as datelines and publication lines write them, in any language.

This is no second grammar of dates: only a day and a month, with or without year and weekday,
that begins exactly where it is asked for. The order of the parts does not matter as long as one
of them is a word or the digits are in a fixed form. The words are those of the date tables.
"""

import datetime
import re
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.dates import calendars
from toponorm.folding import key
from toponorm.regexes import lazy

WINDOW = 72
"""No date is longer, weekday, day in another calendar and all."""

NOT_WORD = r"\s\d!-&(-/:-@\[-`{-~«»“”„…–—−―、。（）【】［］〔〕《》「」／＝：，،؛؟।։"
"""What a word cannot contain; apostrophes it can. Vowel signs of Indic scripts are no `\\w`."""

_PART = {"年": "Y", "月": "M", "日": "D", "号": "D", "號": "D", "년": "Y", "월": "M", "일": "D"}
_TOKEN = lazy(
    r"(?P<ymd>\d{4}([-./])\d{1,2}\2\d{1,2}(?!\d|[-./]\d))"
    r"|(?P<dmy>\d{1,2}([-./])\d{1,2}\4\d{4}(?!\d|[-./]\d))"
    r"|(?P<dm>\d{1,2}/\d{1,2}(?!\d|[-./]\d))"
    r"|(?P<stopped>\d{1,2}\. ?\d{1,2}\.(?: ?\d{4}(?![\d.]))?(?! ?\d))"
    r"|(?P<part>\d{1,4}\s?[年月日号號년월일])"
    r"|(?P<number>\d{1,4}(?!\d))"
    rf"|(?P<word>[^{NOT_WORD}]{{1,40}})"
    r"|(?P<space>[ \t\xa0\u202f\u2009\u3000\u200e\u200f]{1,4}|[,.،'’]|-(?!\s))"
)
_NUMBERS = lazy(r"\d+")

# What the kinds of the items must be: w weekday, m month, d and y numbers that may be a day
# or a year, N a date in digits, Y M D numbers with 年 月 日.
_SHAPE = lazy(r"w?(?:(?P<dmy>dm+y?)|(?P<mdy>mdy?)|(?P<ymd>ymd)|(?P<ydm>ydm)|N|Y?MD|D)w?")


class Day(NamedTuple):
    """A day of the calendar and where it stands; what is not printed is ``None``."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int

    @property
    def iso(self) -> str:
        """The ISO date, with hyphens for what is not known.

        >>> Day(0, 6, None, 5, 10).iso
        '--05-10'
        """
        if self.month is None:
            return f"---{self.day:02d}"
        return f"{'-' if self.year is None else f'{self.year:04d}'}-{self.month:02d}-{self.day:02d}"

    @property
    def date(self) -> datetime.date | None:
        """The date, if it is complete."""
        if self.year is None or self.month is None:
            return None
        return datetime.date(self.year, self.month, self.day)


@lru_cache(maxsize=1)
def small_words() -> dict[str, list[tuple[str, str, str]]]:
    """Return the words that datelines and the heads of pages have, by their kind.

    Each with its language, its value and its form.
    """
    words: dict[str, list[tuple[str, str, str]]] = {}
    for language, kind, value, form in tables.rows("dateline_words"):
        words.setdefault(kind, []).append((language, value, form))
    return words


@lru_cache(maxsize=1)
def _fillers() -> dict[str, frozenset[str]]:
    """The small words of dates, with the languages they are of and what they are there."""
    fillers: dict[str, frozenset[str]] = {}
    for kind in ("after-date", "connector", "month-number"):
        for language, _, form in small_words()[kind]:
            word = form.lower()
            fillers[word] = fillers.get(word, frozenset()) | {kind, language}
    return fillers


@lru_cache(maxsize=1)
def _names() -> tables.Index:
    return tables.Index("day_names")


def _row(name: str) -> list[str]:
    """What a name is where the language is not known, and in which languages it is what."""
    return (_names().get(name) or "\t").split("\t")


@lru_cache(maxsize=2_000)
def _sense(word: str, languages: tuple[str, ...], of_any: bool = True) -> tuple[str, int] | None:
    """Return the month or weekday that a word is: in these languages, or else in any."""
    folded = key(word).lower().rstrip(".")
    of_most, senses = _row(folded)
    if senses:
        by_language = {
            language: sense
            for sense, *users in map(str.split, senses.split("|"))
            for language in users
        }
        for language in languages or ("en",):
            if (sense := by_language.get(language)) is not None:
                return sense[0], int(sense[1:])
    if of_any:
        sense = _row(word.lower().rstrip("."))[0] or of_most
        return (sense[0], int(sense[1:])) if sense else None
    return None


@lru_cache(maxsize=2_000)
def _may_open(word: str) -> bool:
    """Whether a date may begin with a word, in any language: most places and agencies do not."""
    lower, names = word.lower(), _names()
    return lower in _fillers() or lower in names or key(word).lower() in names


class _Item(NamedTuple):
    kind: str
    value: tuple[int | None, int | None, int] | int
    end: int


def _items(text: str, at: int, stop: int, languages: tuple[str, ...]) -> list[_Item]:
    """Return what may be parts of a date, up to the first thing that cannot."""
    items: list[_Item] = []
    pending = ""  # the first word of a month of two
    month_next = abroad = False
    while at < stop and (match := _TOKEN.match(text, at, stop)):
        at, kind, token = match.end(), match.lastgroup, match[0]
        if kind == "space":
            continue
        item: _Item | None
        if kind == "word":
            filler = _fillers().get(token.lower())
            sense = _sense(pending + token, languages, of_any=False)
            if sense is None and filler is None and (abroad or _may_be_foreign(items, text, at)):
                sense = _sense(pending + token, languages)
                abroad = sense is not None
            if sense is not None:
                item, pending = _Item(*sense, at), ""
            elif filler is not None:
                month_next = "month-number" in filler
                if "after-date" in filler and items:
                    items[-1] = items[-1]._replace(end=at)
                if "en" not in filler and "mul" not in filler:
                    languages = languages if languages != ("en",) else ()
                continue
            elif pending or not items:
                break
            else:
                pending = token + text[at : at + 1]  # كانون الثاني, ก.ค.
                continue
        else:
            if pending:
                break
            item = _digits(kind, token, at, languages)
            if month_next and item is not None and item.kind == "d":
                item = item._replace(kind="m")
            month_next = False
        if item is None:
            break
        items.append(item)
    return items


_DIGIT_NEXT = lazy(r"[^\w\n(/]{0,3}\d")


def _may_be_foreign(items: list[_Item], text: str, at: int) -> bool:
    """Whether a month of another language is worth looking for: beside a number, and the first."""
    if not items:
        return _DIGIT_NEXT.match(text, at) is not None
    return all(item.kind not in "mMN" for item in items)


def _digits(kind: str | None, token: str, end: int, languages: tuple[str, ...]) -> _Item | None:
    numbers = [int(number) for number in _NUMBERS.findall(token)]
    if kind == "part":
        return _Item(_PART[token[-1]], numbers[0], end)
    if kind == "number":
        if len(token) <= 2 and 1 <= numbers[0] <= 31:
            return _Item("d", numbers[0], end)
        return _Item("y", numbers[0], end) if len(token) == 4 else None
    if kind == "ymd":
        return _Item("N", (numbers[0], numbers[1], numbers[2]), end)
    year = numbers[2] if len(numbers) > 2 else None
    day, month = numbers[0], numbers[1]
    american = languages[:1] == ("en",) and "." not in token
    if day <= 12 < month or (day <= 12 and american and day != month):
        if month <= 12 or year is None:
            return None  # 4/5: Americans and the rest of the world disagree
        day, month = month, day
    return _Item("N", (year, month, day), end)


def read(text: str, at: int, languages: tuple[str, ...], stop: int | None = None) -> Day | None:
    """Return the day that begins at an offset, or ``None``.

    Args:
        text: the text.
        at: where the day, or a weekday before it, has to begin.
        languages: whose words count first where languages disagree about a word.
        stop: no character from here on belongs to it.

    >>> read("ANKARA, May 10 (Reuters) -", 8, ("en",))
    Day(start=8, end=14, year=None, month=5, day=10)
    >>> read("Praha 4. dubna 2023 (ČTK) -", 6, ()).iso
    '2023-04-04'
    """
    stop = min(len(text), at + WINDOW, len(text) if stop is None else stop)
    first = text[at : at + 1]
    if first.isdecimal():
        for same_day in _same_day():  # 13 رمضان 1444 هـ الموافق 4 أبريل 2023
            found = text.find(same_day, at, stop)
            if found > 0 and (day := read(text, _after(text, found + len(same_day)), languages)):
                return day._replace(start=at)
    elif (word := _TOKEN.match(text, at, stop)) is None or not _may_open(word[0]):
        return None
    items = _items(text, at, stop, languages)
    match = _SHAPE.match("".join(item.kind for item in items))
    if match is None:
        return None
    year = month = None
    number = 0
    for item in items[: match.end()]:
        if isinstance(item.value, tuple):
            year, month, number = item.value
        elif item.kind in "yY":
            year = item.value
        elif item.kind in "mM":
            month = item.value
        elif item.kind in "dD":
            number = item.value
    day = _gregorian(Day(at, items[match.end() - 1].end, year, month, number), languages)
    return day if day is not None and _exists(day) else None


def may_begin(char: str) -> bool:
    """Whether a day may begin with a character.

    Of a script that joins its words few do, and every character might be where a place ends.

    >>> [char for char in "5M週国(" if may_begin(char)]
    ['5', 'M', '週']
    """
    if "\u2e80" <= char <= "\ud7ff":
        return char.isdecimal() or char in _east_asian()
    return char.isdecimal() or char.isalpha()


@lru_cache(maxsize=1)
def _east_asian() -> frozenset[str]:
    firsts = set(re.findall("^[\u2e80-\ud7ff]", tables.text("day_names"), re.MULTILINE))
    return frozenset(firsts.union(*(word[:1] for word in _fillers())))


def _gregorian(day: Day, languages: tuple[str, ...]) -> Day | None:
    """The day as our calendar counts it, or ``None`` where nothing says how."""
    year = day.year
    if year is None:
        return day
    calendar = _calendar(languages[0]) if languages else None
    low, high = calendars.OWN_YEARS.get(calendar or "", (1, 0))
    if calendar is not None and low <= year <= high:
        if calendar in calendars.AHEAD:
            return day._replace(year=year - calendars.AHEAD[calendar])
        date = calendars.persian(year, day.month or 0, day.day) if calendar == "persian" else None
        if date is None:
            return None
        return day._replace(year=date.year, month=date.month, day=date.day)
    low, high = calendars.NEWS_YEARS
    return day if low <= year <= high else None


@lru_cache(maxsize=64)
def _calendar(language: str) -> str | None:
    rows = tables.rows("dates_words", language)
    return next((value for _, kind, value, _ in rows if kind == "calendar"), None)


def _after(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


def is_part(word: str, languages: tuple[str, ...] = ("en",)) -> bool:
    """Whether a word belongs to dates: a month, a weekday, or a small word of theirs.

    >>> is_part("Wed."), is_part("في"), is_part("Ankara")
    (True, True, False)
    """
    return _fillers().get(word.lower()) is not None or _sense(word, languages) is not None


@lru_cache(maxsize=1)
def _same_day() -> tuple[str, ...]:
    return tuple(form for _, _, form in small_words()["same-day"])


def _exists(day: Day) -> bool:
    try:
        datetime.date(day.year or 2000, 1 if day.month is None else day.month, day.day)
    except ValueError:
        return False
    return day.year is None or 1000 <= day.year <= 2999


_CANDIDATE = lazy(rf"(?<![^{NOT_WORD}])[^{NOT_WORD}]{{1,40}}|(?<!\d)\d{{1,4}}")


def search(text: str, start: int, stop: int, languages: tuple[str, ...]) -> Day | None:
    """Return the first complete date of a short stretch of text, or ``None``.

    >>> search("Published: Wednesday, May 10, 2023 14:05", 0, 40, ("en",)).iso
    '2023-05-10'
    """
    if not _YEAR.search(text, start, stop):
        return None
    for match in _CANDIDATE.finditer(text, start, stop):
        if not (match[0][0].isdecimal() or _may_open(match[0])):
            continue
        day = read(text, match.start(), languages, stop)
        if day is not None and day.year is not None and day.month is not None:
            return day
    return None


_YEAR = lazy(r"(?<!\d)\d{4}(?!\d)")
