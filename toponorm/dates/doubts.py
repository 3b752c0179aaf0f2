"""Full dates of which one number may be none of the date: a count, the number of a thing, a pair.

*On May 10, 2500 people came* names no year, *the Apollo 11 July 1969 landing* no day, and in
*du 5 au 6 mai 2023* the fifth would lose its month. Such a date is not rewritten. Where a shorter
date remains without the number in doubt, that one is read instead.
"""

import re
from typing import NamedTuple

from toponorm.dates.fields import WORD
from toponorm.dates.lexicon import Lexicon
from toponorm.dates.scan import Found
from toponorm.dates.shapes import BY_ID
from toponorm.dates.standing import is_counted
from toponorm.regexes import lazy


class Doubt(NamedTuple):
    """Why a date is not rewritten.

    Attributes:
        reason: as declined.
        against: what speaks against it, in words.
        instead: the date without the number in doubt, the date itself where it may still be
            meant, or ``None`` where nothing remains.
    """

    reason: str
    against: str
    instead: Found | None


PLAUSIBLE = 1700, 2060
"""Years of news and of most history: others, and full hundreds, are more often counts."""

_WITH_WEEKDAY = frozenset(("E", "rel-weekday"))
_ACTIONS = frozenset(("date", "days", "numeric"))
_NAMING = frozenset(("date", "year"))
ACTIONS = _ACTIONS | _NAMING | {"holiday"}
"""Of what may be doubted."""

_LAST_YEAR = lazy(r"[ ,.]*\d{4}\Z")
_NEXT_WORD = lazy(f"  ?({WORD}|\\d+)")


def doubt(lexicon: Lexicon, key: str, lower: str, item: Found) -> Doubt | None:
    """Return why a date should not be rewritten as it stands, or ``None``.

    Args:
        lexicon: of its language.
        key: of the text.
        lower: the same in lower case.
        item: the date.
    """
    if item.shape.action in _NAMING and _is_of_street(lexicon, key, lower, item):
        return Doubt("name-of-a-place", "streets and squares bear the names of days", None)
    if item.shape.action == "holiday" and _is_of_another_state(lexicon, key, lower, item):
        return Doubt("holiday-of-another-state", "what stands beside it says whose", None)
    if item.shape.action not in _ACTIONS or len(item.fields) < 2:
        return None
    if counts(lexicon, key, lower, item):
        year = item.fields[-1][1]
        is_likely = PLAUSIBLE[0] <= year <= PLAUSIBLE[1] and year % 100
        less = item if is_likely else without_year(lower, item)
        return Doubt("count-or-year", "the number may count what follows", less)
    if lower[item.start].isdecimal():
        if _is_numbered(lexicon, key, lower, item):
            rest = _without_first(lower, item)
            return Doubt("number-of-a-thing", "the word before it takes numbers", rest)
        if item.fields[0][0] == "y" and _OTHER_YEAR.match(lower, item.end):
            return Doubt("number-of-a-thing", "another year stands behind it", None)
        if _is_paired(lexicon, lower, item):
            return Doubt("half-of-a-pair", "another day shares its month", item)
        if _is_of_a_name(lexicon, key, lower, item):
            return Doubt("number-of-a-thing", "it may be of the name before it", item)
    if _goes_on(lexicon, lower, item):
        return Doubt("half-of-a-pair", "another day shares its month", item)
    return None


# -- the year


def counts(lexicon: Lexicon, key: str, lower: str, item: Found) -> bool:
    """Whether the year that a date ends with may say how many: *on May 10, 2500 people came*."""
    field, year = item.fields[-1]
    if field != "y" or not lower.startswith(" ", item.end):
        return False
    said = {name for name, _ in item.fields}
    if "MMMM" not in said or not said.isdisjoint(_WITH_WEEKDAY):
        return False
    if lower[item.end - 4 : item.end] != str(year):
        return False
    parts = lower[item.start : item.end].split()
    if len(parts) > 1 and "of" in lexicon.words.forms.get(parts[-2], ()):
        return False  # 3 de mayo de 2023
    following = _NEXT_WORD.match(lower, item.end)
    if following is None:
        return False
    if is_counted(lexicon, lower, item.end, nearest=True):
        return True
    words, word = lexicon.words, following[1]
    if said.isdisjoint(("d", "do")) or word in words.grammar or word in words.forms:
        return False
    if is_counted(lexicon, lower, item.end):
        return True  # 2500 armed men
    if PLAUSIBLE[0] <= year <= PLAUSIBLE[1] and (
        year % 100 or not key[following.start(1)].islower()
    ):
        return False
    return word not in words.past and not word.endswith(words.past_endings)


def without_year(lower: str, item: Found) -> Found:
    """Return a date without the year that it ends with."""
    end = item.start + _LAST_YEAR.search(lower[item.start : item.end]).start()  # type: ignore[union-attr]
    fields = tuple((field, value) for field, value in item.fields if field != "y")
    order = "".join("d" if field in ("d", "do", "dw") else "M" for field, _ in fields)
    row = {"M": "date.month", "Md": "date.month-day"}.get(order, "date.day-month")
    shape = item.shape if item.shape.action == "days" else BY_ID[row]
    return item._replace(end=end, fields=fields, shape=shape, given={})


# -- the number of a thing

_HYPHENED = lazy(r"(?:^|[\s(\"'])([^\W\d_]+)-\Z")


def _is_numbered(lexicon: Lexicon, key: str, lower: str, item: Found) -> bool:
    """Whether a number belongs to the word before: *Covid-19 April 2020*."""
    start = item.start
    low = max(0, start - 24)
    before = key[low:start]
    words = lexicon.words
    if before.endswith("-"):
        joined = _HYPHENED.search(before)
        if joined is None:
            return False
        word = joined[1].lower()
        return (
            word not in words.forms
            and word not in words.prefixes
            and f"{word}-" not in words.prefixes
            and (len(word) > 1 or joined[1].isupper())
        )
    before = before.removesuffix(" ")
    if "/" in lower[item.start : item.end]:  # Ley Orgánica 10/1995
        nouns = [word.rstrip(".").rpartition("-")[2] for word in before.lower().split()[-2:]]
        return any("numbered" in words.around.get(noun, ()) for noun in nouns)
    if not before or before[-1].isspace():
        return False
    written = before.split()[-1].lstrip("(\"'[")
    word = written.rstrip(".").lower()
    said = words.around.get(word, ())
    is_short = written.endswith(".")
    if "series" not in said and ("numbered" not in said or (word in words.forms and not is_short)):
        return False
    if is_short or not word.isalpha() or written.lower() != written:
        return True
    return item.fields[0][0] != "#" and word not in words.grammar  # page 10 March 2023


def _without_first(lower: str, item: Found) -> Found | None:
    """Return month and year of a date without the number that it begins with."""
    if item.fields[0][0] != "d" or [field for field, _ in item.fields[1:]] != ["MMMM", "y"]:
        return None
    digits = re.match(r"\d+[ .]*(\w)", lower[item.start : item.end])
    if digits is None:
        return None
    begin = item.start + digits.start(1)
    return item._replace(
        start=begin, fields=item.fields[1:], shape=BY_ID["date.month-year"], given={}
    )


# Words are begun at their first letter and never given back: else each letter costs as much.
_BEFORE_DAY = lazy(r"(?<![^\W\d_])([^\W\d_]++\.?)(?: ([^\W\d_]++))? [\"'(]?\Z")
_BEHIND_DAY = lazy(r"\.? ([^\W\d_]+)")


def _is_of_street(lexicon: Lexicon, key: str, lower: str, item: Found) -> bool:
    """Whether a day gives a street or a square its name: *rue du 8 Mai 1945*."""
    words = lexicon.words
    around, streets = words.around, words.that_say["street-of"]
    if words.that_say["street-after"]:
        behind = _BEHIND_DAY.match(key, item.end)
        if behind is not None and "street-after" in around.get(behind[1].lower(), ()):
            return True
    leads = lower[max(0, item.start - 32) : item.start].rstrip(" \"'(")
    if not leads.endswith(streets) and "roman" not in words.forms.get(leads.rpartition(" ")[2], ()):
        return False
    found = _BEFORE_DAY.search(lower, max(0, item.start - 32), item.start)
    if found is None:
        return False
    last = found[2] or found[1]
    if found[2] and "roman" in words.forms.get(last, ()):  # via XX Settembre
        last = found[1]
    return "street-of" in around.get(last, ()) or "street-of" in around.get(
        found[0].rstrip(" \"'("), ()
    )


_LAST_WORD = lazy(r"(\S )?(?<!\S)([^\s(]+) \Z")
_OF_A_STATE = lazy(f" ({WORD}) [^\\W\\d_]")


def _is_of_another_state(lexicon: Lexicon, key: str, lower: str, item: Found) -> bool:
    """Whether a holiday that many states have is that of another than the language's own.

    *Ukraine's Independence Day* is not the fourth of July.
    """
    around, forms = lexicon.words.around, lexicon.words.forms
    if "many-states" not in around.get(lower[item.start : item.end], ()):
        return False
    behind = _OF_A_STATE.match(lower, item.end)
    if behind is not None and "of" in forms.get(behind[1], ()):
        return not key[behind.end() - 1].islower()
    before = _LAST_WORD.search(key, max(0, item.start - 32), item.start)
    if before is None:
        return False
    word = before[2].lower()
    said = around.get(word.partition("'")[0], ())
    if "at-home" in said or "whose" in said or "'" in word:
        return "at-home" not in said
    is_name = before[1] is not None and before[2][0].isupper()
    return is_name and word not in forms and word not in lexicon.words.grammar


_NAMED = lazy(r"(?<![^\W\d_])([^\W\d_]++),? ([^\W\d_]++) \Z")
_OTHER_YEAR = lazy(r",? \d{4}(?![\d.,]\d|\w)")
"""Euro 2020 June 11, 2021."""

_GOES_ON = lazy(r" [^\W\d_]")


def _is_of_a_name(lexicon: Lexicon, key: str, lower: str, item: Found) -> bool:
    """Whether a bare number follows a name inside a sentence: *the Ariane 5 July 2023 launch*."""
    if [field for field, _ in item.fields] != ["d", "MMMM", "y"]:
        return False
    name = key[max(0, item.start - 40) : item.start].removesuffix(" ").rpartition(" ")[2]
    if not (name[:1].isupper() and re.match(r"\d+ \w+ \d{4}\Z", lower[item.start : item.end])):
        return False
    found = _NAMED.search(key, max(0, item.start - 40), item.start)
    if found is None or not found[2][0].isupper() or _GOES_ON.match(key, item.end) is None:
        return False
    forms = lexicon.words.forms
    article = forms.get(found[1].lower(), ())  # Erdoğan 5 Mayıs 2023 is no name
    return found[2].lower() not in forms and "the" in article and "on" not in article


# -- one of two days that share a month

_PAIR = lazy(
    rf"(?:({WORD})\s)?(?<![\w.,:/-])(\d\d?)"
    rf"(?:['’][^\W\d_]{{1,3}}|(?:[.ºª°]|\.?[^\W\d_]{{1,3}})?(,| ({WORD})(?: {WORD})?)) \Z"
)
_DIGIT = lazy(r"\d")
_HALF = lazy(rf"(?<![\w.,:/-])\d\d?[./]\d\d?\.?(?: ({WORD}) | - )\Z")

SHORT_WORD = 2
"""Letters of what is a preposition before a number, whatever the language: *z 5 na 6 maja*."""

_JOINS = frozenset(("and", "to", "-to"))


def _is_paired(lexicon: Lexicon, lower: str, item: Found) -> bool:
    """Whether a day before it borrows its month: *les 1er et 2 mai 2023*, *с 5 на 6 мая*."""
    if item.fields[0][0] not in ("d", "do", "#"):
        return False
    low = max(0, item.start - 36)
    half = _HALF.search(lower, low, item.start) if item.fields[0][0] == "#" else None
    if half is not None:  # vom 5.5. bis 6.5.2023
        return half[1] is None or not _JOINS.isdisjoint(lexicon.words.forms.get(half[1], ()))
    if lower[item.start - 1 : item.start] != " " or not _DIGIT.search(lower, low, item.start):
        return False
    found = _PAIR.search(lower, low, item.start)
    if found is None or not 1 <= int(found[2]) <= 31:
        return False
    joint = found[4]
    day, before = int(item.fields[0][1]), int(found[2])
    if joint is None:  # with a comma, or Turkish: 5'i 6 Mayıs 2023'e bağlayan gece
        return before < day
    forms, around = lexicon.words.forms, lexicon.words.around
    if not _JOINS.isdisjoint(forms.get(joint, ())) or "or" in around.get(joint, ()):
        return True
    lead = found[1] or ""
    if "from" in forms.get(lead, ()):
        return True
    is_night = day == before + 1 and found[3] == f" {joint}"
    return is_night and ("on" not in forms.get(joint, ()) or 0 < len(lead) <= SHORT_WORD)


_FOLLOWED = lazy(rf" ({WORD}) \d\d?[.](?= {WORD}|[,;]|\s*\Z)")
_REPEATED = lazy(r" ?\D{1,3} ?(\d\d?)")


def _goes_on(lexicon: Lexicon, lower: str, item: Found) -> bool:
    """Whether a day behind it borrows its month: *2023年5月10日和11日*."""
    if item.fields[-1][0] not in ("d", "do") or item.fields[0][0] != "y":
        return False
    mark = lower[item.end - 1]
    if mark.isalpha():
        found = _REPEATED.match(lower, item.end)
        is_day = found is not None and item.fields[-1][1] < int(found[1]) <= 31
        if not is_day or found is None or not lower.startswith(mark, found.end()):
            return False
        return not is_counted(lexicon, lower, found.end() + 1)  # 2023年5月10日起30日内
    found = _FOLLOWED.match(lower, item.end)
    if found is None:
        return False
    words = lexicon.words
    if _JOINS.isdisjoint(words.forms.get(found[1], ())) and found[1] not in words.grammar:
        return False
    following = lower[found.end() :].split(maxsplit=1)
    return not following or "MMMM" not in words.forms.get(following[0].strip(".,;"), ())
