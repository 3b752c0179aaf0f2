"""Whether a text is about a state: *Chad* and *Jordan* are men's names more often than not."""

import re
from functools import lru_cache

from toponorm.names.context.cues import words
from toponorm.names.gazetteer import Form

_GIVEN = frozenset(("Chad", "Jordan"))


@lru_cache(maxsize=1)
def _of_states() -> re.Pattern[str]:
    """Words of texts in which states act."""
    return re.compile(rf"\b(?:{words('affairs')})\b")


@lru_cache(maxsize=1)
def _of_places() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words('place-before')}) \Z")


@lru_cache(maxsize=1)
def _its() -> re.Pattern[str]:
    """What a state has and does, behind its name, and a figure of a table."""
    return re.compile(rf" (?:{words('states-own')})\b|[:\t|] ?\d")


_PADDING = 80
"""Blanks that a name in a cell of a table may have around it."""


def may_be_given(form: Form) -> bool:
    """Return whether a name is a given name, too, and is one more often."""
    return form.form in _GIVEN and form.language == "en"


def evidence(key: str, start: int, end: int) -> tuple[str, ...]:
    """Return what says that the name at ``start:end`` of a match key is a person's.

    >>> evidence("She sat beside Jordan at lunch.", 15, 21)
    ('nothing of a state in the text',)
    >>> evidence("She flew to Jordan.", 12, 18), evidence("Jordan's king left.", 0, 6)
    ((), ())
    """
    if _of_places().search(key, max(0, start - 14), start) or _is_of_states(key):
        return ()
    is_short = len(key) <= end - start + _PADDING  # else each name would ask all of a long text
    if (is_short and end - start == len(key.strip(" .\n"))) or key[start:end].isupper():
        return ()  # a name alone, as in a table, and capitals
    if (key[end : end + 1] == " " and key[end + 1 : end + 2].isupper()) or _its().match(key, end):
        return ()  # headlines, and what is the country's
    return ("nothing of a state in the text",)


# Asked of one text for each of its names.
@lru_cache(maxsize=1)
def _is_of_states(key: str) -> bool:
    return _of_states().search(key) is not None
