"""The date that a story was written, which relative dates lean on, and where it stands.

It is, in this order: the caller's, the dateline's, the dateline's with a year that a date at the
head of the page lends or that the story prints with the same day, or that of a publication line:
a line at the head that says no more than when (and by whom) the story was published. A date
inside a sentence is never taken alone.
"""

import datetime
from collections.abc import Iterator
from functools import lru_cache

from toponorm.dates import agencies, cities, days
from toponorm.dates.locations import is_small
from toponorm.document import Document
from toponorm.regexes import lazy
from toponorm.result import Dateline, Reference

LINES = 15
"""How many lines that are not empty make the head of a story."""

GIVEN = "year of the date given"
AT_THE_HEAD = "year of a date at the head"
IN_THE_STORY = "the same day with its year in the story"

_LONGEST_NAME = 60
_LINE = lazy(r"[^\n]+")
_LONGEST_LINE = 160
_WIDEST = 400


def head_lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the first lines that are not empty, without what lies far to the right."""
    count = 0
    for line in _LINE.finditer(text):
        start, end = line.span()
        stop = min(end, start + _WIDEST)
        if text[start].isspace() and text[start:stop].isspace():
            continue
        yield start, stop
        count += 1
        if count == LINES:
            return


def find(
    document: Document, dateline: Dateline | None, given: datetime.date | None
) -> Reference | None:
    r"""Return the reference date of a document, or ``None``.

    Args:
        document: the text.
        dateline: what :func:`toponorm.dates.datelines.find` found in it.
        given: the date that the caller gave.

    >>> find(Document("Talks end\n\nMay 10, 2023\n450 views\n\nMinisters met."), None, None)
    Reference(date=datetime.date(2023, 5, 10), source='publication line')
    """
    if given is not None:
        return Reference(given, "argument")
    if dateline is not None and dateline.date is not None:
        if dateline.date[0] == "-":
            return None  # a publication line would have lent it its year
        source = "dateline"
        if AT_THE_HEAD in dateline.evidence:
            source = "dateline and a date at the head"
        elif IN_THE_STORY in dateline.evidence:
            source = "dateline and the same day in the story"
        return Reference(datetime.date.fromisoformat(dateline.date), source)
    published = publication_date(document)
    return None if published is None else Reference(published, "publication line")


@lru_cache(maxsize=1_000)
def filed(date: str, by: datetime.date) -> datetime.date | None:
    """Return the last day on which a story of a day was filed that says its month and day, or day.

    A story is filed before it is printed, give or take a calendar; one that is collected years
    later, with the day of its collection, was filed before that, too.

    >>> filed("--12-31", datetime.date(2024, 1, 2)), filed("--05-10", datetime.date(2023, 11, 27))
    (datetime.date(2023, 12, 31), datetime.date(2023, 5, 10))
    """
    month, number = date.lstrip("-").rpartition("-")[::2]
    ahead = _MONTH_AHEAD if month else _DAY_AHEAD
    # Eight years, for the 29th of February; a year, for the 31st of a month.
    for months in range(12, -97, -12) if month else range(1, -12, -1):
        year, at = divmod(by.year * 12 + (int(month) if month else by.month) - 1 + months, 12)
        try:
            day = datetime.date(year, at + 1, int(number))
        except ValueError:
            continue
        if day - by <= ahead:  # the last days of all may have none ahead of them
            return day
    return None


def publication_date(document: Document) -> datetime.date | None:
    """Return the date of the first line at the head that is a publication line."""
    text = document.text
    for start, end in head_lines(text):
        if end - start <= _LONGEST_LINE and _YEAR.search(text, start, end):
            code = document.language.code
            languages = ("en" if code == "und" else code,)
            if _is_prose(text[start:end], languages):
                continue
            day = days.search(text, start, end, languages)
            if day is not None and _says_no_more(text[start : day.start], text[day.end : end]):
                return day.date
    return None


def same_day(document: Document, date: str, start: int) -> datetime.date | None:
    """Return the first date from ``start`` on that is the same month and day with a year.

    Only the first paragraph is read: further down, the same day may be an anniversary.

    >>> story = "OMSK, March 2. /TASS/. The plant resumed work on Thursday, March 2, 2023."
    >>> same_day(Document(story, "en"), "--03-02", 23)
    datetime.date(2023, 3, 2)
    """
    text, language = document.text, document.language.code
    stop = text.find("\n", start)
    stop = min(len(text) if stop < 0 else stop, start + _FIRST_PARAGRAPH)
    if int(date[-2:]) not in map(int, _NUMBER.findall(text, start, stop)):
        return None  # so mostly, and told at once
    while (day := days.search(text, start, stop, (language,))) is not None:
        if day.iso[4:] == date[1:]:
            return day.date
        start = day.end
    return None


_FIRST_PARAGRAPH = 600
_NUMBER = lazy(r"\d+")
_MONTH_AHEAD = datetime.timedelta(31)
_DAY_AHEAD = datetime.timedelta(7)
"""How far ahead of the day of a text its dateline may be: the text's may be the wrong one."""

_YEAR = lazy(r"(?:1[89]|2[01])\d\d")
_TIME = lazy(
    r"T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s?(?:Z|[+-]\d{2}:?\d{2}))?"
    r"|(?:GMT|UTC)[+-]?\d{0,4}|\b\d{1,6}\b"
)
_WORD = lazy(f"[^{days.NOT_WORD}|•]{{1,40}}")


@lru_cache(maxsize=4)
def _forms(kind: str) -> frozenset[str]:
    return frozenset(
        word for _, _, form in days.small_words()[kind] for word in form.lower().split()
    )


def _is_prose(line: str, languages: tuple[str, ...]) -> bool:
    """Whether a line is of a sentence: cheap to tell.

    It has a small word that neither dates nor labels have, or too many words of any kind, or the
    full stop of a script that has no small letters.
    """
    if not _FULL_STOPS.isdisjoint(line):
        return True
    labels = _forms("label")
    words = _WORD.findall(line)
    unknown = [word for word in words if word.lower().strip(".'’") not in labels]
    return len(unknown) > _MOST_WORDS or any(
        word[0].islower()
        and (len(word) >= _PLAIN or word in _WORD.findall(_TIME.sub(" ", line)))
        and not is_small(word)
        and not days.is_part(word, languages)
        for word in unknown
    )


_FULL_STOPS = frozenset("。।۔")
_MOST_WORDS = 12
"""Words of a line that says when and by whom, those of the date among them."""

_PLAIN = 3
"""Letters of a word that is none of a time of day, as *h*, *am* and *pm* are."""


def _says_no_more(before: str, after: str) -> bool:
    """Whether a line says when it was published and perhaps by whom, and nothing else."""
    labels = _forms("label")
    words = _WORD.findall(_TIME.sub(" ", f"{before} | {after}"))
    unknown = [word for word in words if word.lower().strip(".'’") not in labels]
    if not unknown:
        return True
    unknown = [word for word in unknown if not is_small(word)]  # Jane Roe and John Doe
    if any(word[0].islower() for word in unknown):
        return False
    name = " ".join(unknown)
    if len(name) <= _LONGEST_NAME and (cities.lookup(name) or agencies.lookup(name)):
        return True
    signed = words[0].lower() in _forms("byline") or "|" in before + after or "•" in before + after
    return signed and len(unknown) <= 5


_RULE = lazy(r"[ \t]*([-_=*~—–·•#])(?:[ \t]*\1){2,199}[ \t]*")
_STOPS = tuple('.!?。！？؟।۔”"')  # how a paragraph ends, and no title
_HEADING = lazy(r"[^\n]{2,60}")


def sections(document: Document) -> tuple[int, ...]:
    r"""Return where other stories begin below the story that the text opens with.

    Such a place is a rule of hyphens between blank lines, or a heading such as *Top Stories* or
    *Lesen Sie auch*, below a paragraph of the story. What a page promotes there was written on
    other days, so the date of the story above says little about it.

    >>> text = "Talks ended on Tuesday.\n\nTop Stories\n\nA jury has decided."
    >>> [text[at:at + 11] for at in sections(Document(text))]
    ['Top Stories']
    """
    text = document.text
    headings = _headings()
    found = []
    at, told = 0, False  # whether a story has been told that others can follow
    for line in text.split("\n"):
        size = len(line)
        if 2 < size <= _LONGEST_LINE:
            stripped = line.strip()
            if not told:
                told = stripped.endswith(_STOPS)
            elif stripped:
                apart = text.startswith("\n\n", at - 2)  # no line under a title
                if (apart and _RULE.fullmatch(stripped)) or _is_heading(stripped, headings):
                    found.append(at)
        elif size > _LONGEST_LINE:
            told = True
        at += size + 1
    return tuple(found)


def _is_heading(line: str, headings: frozenset[str]) -> bool:
    """Whether a line is one of the headings, perhaps behind the name of the site."""
    if _HEADING.fullmatch(line) is None:
        return False
    words = line.rstrip(" :：>»…").lower().split()
    return any(" ".join(words[start:]) in headings for start in range(min(3, len(words))))


@lru_cache(maxsize=1)
def _headings() -> frozenset[str]:
    return frozenset(form.lower() for _, _, form in days.small_words()["section"])
