"""English names that a hand slipped in: *Britian*, *Sengal*, *United Kindgom*.

Who types loses a letter or changes two round, inside a word; the ends stay. What is shorter than
the names compared here is too near to other words, and those that are longer and right, too, are
rows of ``places_more``: *Cameron*, *Mariana*.
"""

from functools import lru_cache

from toponorm import tables
from toponorm.names.lookup.world import folded
from toponorm.regexes import lazy

SWAPPED = 6
"""Letters of a name in which two neighbours may have changed places."""

LOST = 7
"""Letters of a name of which one may be missing."""

MOVED = 8
"""Letters of a name of which one may stand two places away."""

_NAME = lazy(r"\n([A-Z]{2})\t([A-Za-z -]{6,})\t(?:short|variant)\t[^\t\n]*\t[^\t\n]*\t(?=\n)")


def read(wanted: str) -> str | None:
    """Return the code of the one place whose name a key is but for one slip.

    >>> read("britian"), read("sengal"), read("eithopia"), read("iraqi")
    ('GB', 'SN', 'ET', None)
    """
    length = len(wanted)
    if length < SWAPPED:
        return None
    names = _names()
    ends = wanted[0] + wanted[-1]
    found = {code for name, code in names.get((length, ends), ()) if _turned(name, wanted)}
    if length + 1 >= LOST:
        longer = names.get((length + 1, ends), ())
        found.update(code for name, code in longer if _lost(name, wanted))
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1)
def _names() -> dict[tuple[int, str], list[tuple[str, str]]]:
    """Key and code of the English names, by length and ends."""
    found: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for code, form in _NAME.findall(tables.text("places_en")):
        name = folded(form)
        found.setdefault((len(name), name[0] + name[-1]), []).append((name, code))
    return found


def _turned(name: str, wanted: str) -> bool:
    """Whether two neighbours changed places, or one letter went two places further."""
    differing = [at for at, letter in enumerate(name) if letter != wanted[at]]
    if not differing or " " in (wanted[differing[0]], name[differing[0]]):
        return False
    start, stop = differing[0], differing[-1] + 1
    there, here = name[start:stop], wanted[start:stop]
    if len(there) == 2:
        return here == there[::-1]
    if len(there) != 3 or len(name) < MOVED:
        return False
    return here in (there[1:] + there[0], there[2] + there[:2])


def _lost(name: str, wanted: str) -> bool:
    """Whether a letter is missing, which is not one of a pair."""
    at = next((at for at, letter in enumerate(wanted) if letter != name[at]), len(wanted))
    return name[at].isalpha() and name[at + 1 :] == wanted[at:]
