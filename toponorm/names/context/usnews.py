"""Whether a text is American local news, where Georgia is a state and Lebanon a county."""

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import islice

from toponorm.names.context.cues import states_abroad, towns, words
from toponorm.names.context.words import STATE_ABBREVIATIONS, STATES
from toponorm.names.gazetteer import Form
from toponorm.regexes import lazy

SHARED = frozenset(("GE", "JO", "LB", "PE", "JE", "JM", "CU", "NO", "PL", "CY", "PA"))
"""Places whose English name an American state, or many American towns, bear too."""

TOWN_RULES = frozenset(
    ("place.us-town", "place.town-in-state", "place.town-of-any", "place.seat", "place.village")
)
"""Rows that say that a name is a town's, and so is each other mention in a local story."""

_NEIGHBOURS = frozenset(("US", "CA", "MX"))

_EAGER = frozenset(("GE",))
"""Those for which a single cue is enough: the American one is in the news more often."""

_COUNTY = lazy(r"\b[A-Z][\w.]+ (?:County|Township)\b(?! Cricket| Cork)")
_HEAD = 20_000
_ENOUGH = 5


@lru_cache(maxsize=1)
def _american() -> re.Pattern[str]:
    """What only American news have: states, counties, cities, and what Americans talk of."""
    return re.compile(
        rf"\b(?:{STATES})\b|, (?:{STATE_ABBREVIATIONS})(?!\w)|\b[A-Z]\w+ County\b|"
        rf"\b(?:{words('american-city')})\b|\b(?:{words('american')})\b"
    )


@lru_cache(maxsize=1)
def _abroad() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words('abroad')})\b")


@lru_cache(maxsize=1)
def _local() -> re.Pattern[str]:
    """What stands behind the name of a town in local news."""
    return re.compile(rf"(?:'s)? (?:{words('local')})\b")


@lru_cache(maxsize=1)
def _georgias() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What other languages say beside the American state, and what beside the country."""
    return re.compile(rf"\b(?:{words('dixie')})"), re.compile(rf"\b(?i:{words('caucasus')})")


def may_be_american(form: Form) -> bool:
    """Return whether a name may be that of an American state or town."""
    return form.code in SHARED or form.form in towns()


def is_foreign(key: str) -> bool:
    """Return whether what countries have is in a text: ministers, embassies, capitals.

    >>> is_foreign("The ambassador left."), is_foreign("The sheriff left.")
    (True, False)
    """
    return _abroad().search(key[:_HEAD]) is not None


class Evidence:
    """What in a text says that a shared name is the American one.

    Args:
        key: the match key of the text.
        codes: of the places that it names.

    >>> from toponorm.names.gazetteer import forms
    >>> georgia = next(form for form in forms("en") if form.form == "Georgia")
    >>> Evidence("Voters in Georgia and Alabama", {"GE"}).of(georgia)
    ('Alabama',)
    """

    __slots__ = ("_abroad", "_codes", "_county", "_cues", "_key", "_local")

    def __init__(self, key: str, codes: Collection[str]) -> None:
        self._key = key[:_HEAD]
        self._codes = codes
        # Worked out once, and not for each name of the text.
        self._cues: tuple[str, ...] | None = None
        self._local: tuple[str, ...] | None = None
        self._abroad: tuple[str, ...] | None = None
        self._county: str | None = None

    def of(self, form: Form, end: int = 0) -> tuple[str, ...]:
        """Return what speaks against the place that the form names, or nothing.

        Args:
            form: the form.
            end: where it ends in the key, if what stands behind it shall count, too.
        """
        local = _local().match(self._key, end) if end and form.form in towns() else None
        if local is not None and (county := self._find_county()):
            return local[0].strip(), county
        if form.form == states_abroad().get(form.language):
            if self._abroad is None:
                self._abroad = self._find_abroad()
            return self._abroad
        if form.form in towns() and form.code not in SHARED and form.language == "en":
            if not _NEIGHBOURS.issuperset(set(self._codes) - {form.code}):
                return ()
            if self._local is None:
                self._local = _cues(self._key) if self._find_county() else ()
            return self._local if len(self._local) > 1 else ()
        if form.code not in SHARED or form.kind != "short" or form.language != "en":
            return ()
        needed = 1 if form.code in _EAGER else 2
        return self.cues() if len(self.cues()) >= needed else ()

    def cues(self) -> tuple[str, ...]:
        """Return what only American news have, if nothing in the text is foreign."""
        if self._cues is None:
            self._cues = self._find()
        return self._cues

    def _find_county(self) -> str:
        """The county that a text names in which nothing is foreign, or nothing."""
        if self._county is None:
            county = _COUNTY.search(self._key)
            self._county = county[0] if county and not is_foreign(self._key) else ""
        return self._county

    def _find_abroad(self) -> tuple[str, ...]:
        """The cities and neighbours of the state of Georgia, in a text of another language."""
        american, caucasian = _georgias()
        if caucasian.search(self._key):
            return ()
        return tuple(dict.fromkeys(found[0] for found in american.finditer(self._key)))

    def _find(self) -> tuple[str, ...]:
        if not SHARED.union(_NEIGHBOURS).issuperset(self._codes) or is_foreign(self._key):
            return ()
        return _cues(self._key)


def _cues(key: str) -> tuple[str, ...]:
    """The first few things in a text that America has."""
    cues = (match[0].strip(", ") for match in _american().finditer(key))
    return tuple(islice(dict.fromkeys(cues), _ENOUGH))
