"""Datelines: the line that opens a news story and says where, when and by whom it was filed.

The patterns of :mod:`toponorm.dates.housestyles` are tried at the beginning of the first lines. A
pattern that fits is not yet believed: :func:`find` wants at least two independent cues, out of a
place that the gazetteer knows or that stands in capitals, a date, an agency that the table knows,
a separator where the style has it, and a sentence that follows. A place alone has to be known.
"""

import datetime
from functools import lru_cache

from toponorm.dates import agencies, reference, slots
from toponorm.dates.cues import Cues, Story
from toponorm.dates.housestyles import RULES
from toponorm.dates.locations import is_no_place, is_small, is_small_letter, locate
from toponorm.document import Document
from toponorm.language import languages_of
from toponorm.regexes import lazy
from toponorm.result import Dateline


def find(document: Document, written: datetime.date | None) -> Dateline | None:
    """Return the dateline of a document, or ``None``.

    Args:
        document: the story, or its first lines.
        written: the date it was written, which lends its year to a date without one.

    >>> find(Document("ANKARA, May 10 (Reuters) - Ministers met."), None)[:4]
    ('Ankara', 'TR', '--05-10', 'Reuters')
    """
    text = document.text
    for begin, end in reference.head_lines(text):
        start = begin if text[begin].isalnum() else slots.skip(text, begin)
        stop = min(end, begin + slots.HEAD)
        if start < stop and _begins_like_one(text, start, stop):
            line = slots.Line(text, start, stop, _languages(document, start, stop))
            dateline = _at(line)
            if dateline is not None:
                return _with_year(document, dateline, written)
    return None


_SIGNED = lazy(r"[(/（]\s?([^()（）/\n]{2,30}?)\s?[)/）]")


def _languages(document: Document, start: int, stop: int) -> tuple[str, ...]:
    """Whose words count: the document's, the agency's, or those of the script."""
    code = document.language.code
    if code != "und":
        return (code,)
    signed = _SIGNED.search(document.text, start, stop)
    agency = agencies.lookup(signed[1]) if signed else None
    return agency.languages if agency else languages_of(document.text[start])


# What may end the place of a dateline, or begin a dateline without one.
_DELIMITER = lazy(r"[\d(（\[［【〔/:：։—―|电電.–−-]")


_MOST_WORDS = 8  # of an agency, a correspondent and a place


def _begins_like_one(text: str, start: int, stop: int) -> bool:
    """Whether a line may begin with a dateline: cheap, and nearly all lines fail it."""
    for delimiter in _DELIMITER.finditer(text, start, min(stop, start + slots.LONGEST)):
        at, sign = delimiter.start(), delimiter[0]
        following = text[at + 1 : at + 2]
        if sign == "." and following == " ":
            break
        if sign not in ".-–−" or following in " \r\n-" or "\u0600" <= following <= "\u06ff":
            break
    else:
        return False
    if at == start:
        return not sign.isdecimal() or "(" in text[start:stop]
    words = text[start:at].partition(",")[0].split()
    return len(words) <= _MOST_WORDS and not any(
        is_small_letter(word[0]) and not is_small(word) for word in words
    )


@lru_cache(maxsize=1)
def _tree() -> tuple[slots.Tree, tuple[str, ...]]:
    """The patterns of all styles as one tree, and the rule of each."""
    rows = [(style.id, pattern) for style in RULES for pattern in style.patterns]
    return slots.Tree(pattern for _, pattern in rows), tuple(rule for rule, _ in rows)


def _at(line: slots.Line) -> Dateline | None:
    tree, rules = _tree()
    for rank, found in tree.match(line):
        dateline = _believe(line, rules[rank], found)
        if dateline is not None:
            return dateline
    return None


def _believe(line: slots.Line, rule: str, found: slots.Found) -> Dateline | None:
    """Return the dateline that the slots hold, if the cues for it suffice."""
    text = line.text
    place = locate(text[slice(*found.place)], line.languages[0]) if found.place else None
    if place is not None and not place.may_be_place:
        return None
    name = text[slice(*found.agency)] if found.agency else None
    agency = agencies.lookup(name) if name else None
    if name and agency is None and (is_no_place(name) or not agencies.is_shaped(name)):
        return None  # (Video), (1948)
    if place is not None and agencies.lookup(place.name):
        return None  # Agence France-Presse (AFP)
    cues = Cues(line, found, place, agency is not None, Story.after(text, found.end))
    if not cues.suffice():
        return None
    return Dateline(
        place.name if place else "",
        place.country if place else None,
        found.day.iso if found.day else None,
        name,
        line.start,
        cues.story.start,
        rule,
        cues.evidence(),
    )


def _with_year(document: Document, dateline: Dateline, written: datetime.date | None) -> Dateline:
    """Fill the year in: from the date given, from one at the head, or as the story prints it."""
    if dateline.date is None or not dateline.date.startswith("--"):
        return dateline
    near, cue = written, reference.GIVEN
    if near is None:
        near, cue = reference.publication_date(document), reference.AT_THE_HEAD
    date = near and reference.filed(dateline.date, near)
    if date is None:
        cue = reference.IN_THE_STORY
        date = reference.same_day(document, dateline.date, dateline.body_start)
    if date is None:
        return dateline
    return dateline._replace(date=date.isoformat(), evidence=(*dateline.evidence, cue))
