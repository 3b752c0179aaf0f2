"""The fields of the words that dates are written with, and how a text is cut into such words."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from toponorm.regexes import lazy

Senses = Mapping[str, Any]
"""Field -> value."""

# Marks of the scripts that fold leaves alone are letters here; `\w` does not have them.
_NO_WORD = r"\s\d!-/:-@\[-`{-\xa9\xab-\xb1\xb4\xb6-\xb9\xbb-\xbf،؛۔।॥‖—-⁞、。〈-〟・·፡-፨"
WORD = f"[^{_NO_WORD}]+"
TOKEN = lazy(f"\\d+|{WORD}|.", re.DOTALL)

UNITS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}

TRIGGERS = frozenset(
    (
        "E",
        "MMMM",
        "century",
        "day-part",
        "day-time",
        "decades-of",
        "decade",
        "decade-word",
        "era",
        "era-year",
        "persian-month",
        "every",
        "half",
        "event-day",
        "holiday",
        "rest",
        "now",
        "one-unit",
        "now-noun",
        "quarter",
        "rel",
        "rel-weekday",
        "season",
        "spoken-year",
        "set",
        "unit",
        "unit-dir",
        "season-dir",
        "half-name",
        "half-year",
        "unit-end",
        "unit-start",
        "unit-mid",
        "year-ago",
        "units",
        "weekend",
    )
)
"""Fields without one of which no pattern is worth trying."""

OF_THEIR_OWN = {"unit": ("CE", "H", "Y"), "rel": ("CE", "Q", "W", "WE", "Y")}
"""Units that some shapes ask for by name: *May last year*, but not *May last week*."""

AROUND = frozenset(
    (
        "amounts",  # rose to 2023
        "at-home",  # the American Independence Day
        "beside-number",  # the Spanish sea, mar, is Tuesday only in mar 5
        "bound",  # Russian во, which stands before some consonants only
        "counted",  # 2023 people
        "ends",  # the quarter ended Sept. 30
        "forename",  # 9. Jan Ullrich, in a list of winners
        "given-name",  # June Smith
        "in-compound",  # Winter-Biathlon
        "in-name",  # Winter Games
        "in-year-too",  # of 999, which need not be a year
        "many-states",  # Independence Day
        "numbered",  # room 2023
        "ordinal-too",  # Portuguese segunda: Monday, and the second
        "or",  # 5 or 6 May 2023
        "series",  # Apollo 11, whatever follows
        "street",  # 2023 Main Street
        "street-after",  # 19 Mayıs Caddesi
        "street-of",  # rue du 8 Mai 1945
        "title",  # Mr. Friday
        "were",  # about 2023 were
        "whose",  # its Independence Day
    )
)
"""Kinds of words that are no part of a date, but say whether one stands beside them."""

CUES = ("tells-past", "tells-future", "passive", "aims")
"""Kinds of words that say how the sentence of a date is to be understood."""

PUNCTUATION: dict[str, Senses] = {c: {c: None} for c in " ,.-/'():[]،、·፣"}
PUNCTUATION["-"] = {"-": None, "-to": None}
PUNCTUATION["—"] = {"—": None, "-to": None}
PUNCTUATION["~"] = {"-to": None}
PUNCTUATION["〜"] = {"-to": None}


def is_mark(char: str) -> bool:
    """Whether a character belongs to the letter before it.

    >>> is_mark("a"), is_mark("\u09cb"), is_mark("-")
    (False, True, False)
    """
    return char > "\u02ff" and unicodedata.category(char)[0] == "M"
