"""Names that are the same words as those of months, seasons and weekdays: of people, of works."""

from collections.abc import Container

from toponorm.regexes import lazy

_BEFORE = lazy(r"(?:^|[\s(\"'])([A-Z][a-z]+) \Z")
"""A word with a capital, right before."""

_BEHIND = lazy(r"(?:'s)?((?: [A-Z][a-z']+| (?:and|at|in|of|on|the|to))+)[\"']")
_OPENING = lazy(r"[\"'](?:The |A |My |Our )?\Z")


def is_of_person(key: str, start: int) -> bool:
    """Whether a given name stands before it: *Donna Summer*, *Peter Herbst*.

    >>> is_of_person("Singer Donna Summer said", 13), is_of_person("Last Summer he said", 5)
    (True, False)
    """
    if key[start - 1 : start] != " ":
        return False
    found = _BEFORE.search(key, max(0, start - 24), start)
    if found is None:
        return False
    from toponorm.names.context.words import GIVEN_ABROAD, GIVEN_NAMES  # noqa: PLC0415 -- lazy

    return found[1] in GIVEN_NAMES or found[1] in GIVEN_ABROAD


_JOINED = lazy(r"(?:^|[\s(\"'])([A-Z][^\W\d_]+)-\Z")


def is_of_compound(known: Container[str], key: str, start: int) -> bool:
    """Whether a name that is none of a date is written onto it: *der MIP-Montag*.

    >>> is_of_compound((), "der MIP-Montag", 8), is_of_compound(("mid",), "Mid-May", 4)
    (True, False)
    """
    if key[start - 1 : start] != "-":
        return False
    found = _JOINED.search(key, max(0, start - 24), start)
    return found is not None and found[1].lower() not in known


def is_of_work(key: str, start: int, end: int) -> bool:
    """Whether it begins the title of a work between quotation marks, in which words have capitals.

    >>> is_of_work('in "Friday Night Lights" he', 4, 10), is_of_work('"Friday was hot"', 1, 7)
    (True, False)
    """
    behind = key[end : end + 1]
    if behind not in " '" or _OPENING.search(key, max(0, start - 5), start) is None:
        return False
    found = _BEHIND.match(key, end, end + 64)
    return found is not None and found[1].split()[-1][0].isupper()
