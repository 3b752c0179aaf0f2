"""Names whose words are cut short to fit a column: *Br. Virgin Is.*, *S. Korea*, *Eq. Guinea*."""

from itertools import product

from toponorm.names.lookup import world
from toponorm.regexes import lazy

LONG = 4
"""Letters of the word that must be left whole: in *S. K.* nothing is."""

MOST = 60
"""Readings that are tried."""

_WORDS = {
    "afr": "african africa", "antig": "antigua", "am": "american", "amer": "american",
    "ant": "antarctic", "arab": "arab", "barb": "barbuda", "bos": "bosnia", "bol": "bolivarian",
    "br": "british", "brit": "british", "c": "central", "cal": "caledonia", "cent": "central",
    "centr": "central", "dem": "democratic", "dom": "dominican", "e": "east eastern",
    "em": "emirates", "emir": "emirates", "eq": "equatorial", "equ": "equatorial",
    "equat": "equatorial", "fed": "federated federation", "fr": "french", "gren": "grenadines",
    "grenad": "grenadines", "guin": "guinea", "herz": "herzegovina", "herzeg": "herzegovina",
    "i": "islands island", "ind": "indian", "is": "islands island", "isds": "islands",
    "isl": "islands island", "isls": "islands", "isle": "island", "kg": "kingdom",
    "kingd": "kingdom", "maced": "macedonia", "mar": "mariana", "n": "north northern new",
    "neth": "netherlands", "no": "north", "nth": "north", "o": "of", "oc": "ocean",
    "p": "papua", "pol": "polynesia", "polyn": "polynesia", "pr": "principe",
    "prin": "principe", "r": "republic", "rep": "republic", "repub": "republic",
    "s": "south southern saudi", "sau": "saudi", "sth": "south", "st": "saint st", "sta": "saint",
    "states": "states", "ste": "saint", "stn": "southern", "ter": "territory", "terr": "territory",
    "tob": "tobago", "trin": "trinidad", "u": "united", "un": "united", "unit": "united",
    "utd": "united", "u.s": "united states", "vinc": "vincent", "virg": "virgin",
    "w": "western west", "zeal": "zealand",
}  # fmt: skip
"""What a word may be short for, in lower case."""

_BLANK = lazy(r"[\s,]+|(?<=\.)(?=\w)")


def read(folded: str) -> str | None:
    """Return the code of the only place that a shortened English name may be of.

    >>> read("br. virgin is."), read("p. n. guinea"), read("s. carolina")
    ('VG', 'PG', None)
    """
    words = [word.strip(".") for word in _BLANK.split(folded) if word.strip(".")]
    if len(words) < 2 or not any(len(word) >= LONG and word not in _WORDS for word in words):
        return None
    readings = [
        _WORDS[word].split() if word in _WORDS else ["and" if word == "&" else word]
        for word in words
    ]
    found = set()
    for count, reading in enumerate(product(*readings)):
        if count == MOST:
            return None
        code = world.codes(" ".join(reading))[0]
        if code is not None:
            found.add(code)
    return found.pop() if len(found) == 1 and len(min(found)) == 2 else None
