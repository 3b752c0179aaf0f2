"""Whether a text is American local news, where Georgia is a state and Lebanon a county."""

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import islice

from toponorm.names.context.words import STATE_ABBREVIATIONS, STATES
from toponorm.names.gazetteer import Form

SHARED = frozenset(("GE", "JO", "LB", "PE", "JE", "JM", "CU", "NO", "PL", "CY", "PA"))
"""Places whose English name an American state, or many American towns, bear too."""

TOWNS = frozenset(
    "Lebanon Peru Cuba Brazil Jordan Norway Poland Malta Cyprus Macedonia Denmark Sweden Jamaica "
    "Panama Palestine Egypt Greece Italy Holland Wales Angola Bolivia Finland Belgium".split()
)
"""Names of countries that American towns bear, and seldom in the news beside American counties."""

TOWN_RULES = frozenset(
    ("place.us-town", "place.town-in-state", "place.town-of-any", "place.seat", "place.village")
)
"""Rows that say that a name is a town's, and so is each other mention in a local story."""

_NEIGHBOURS = frozenset(("US", "CA", "MX"))

_EAGER = frozenset(("GE",))
"""Those for which a single cue is enough: the American one is in the news more often."""

_CUES = (
    rf"\b(?:{STATES})\b|, (?:{STATE_ABBREVIATIONS})(?!\w)|\b[A-Z]\w+ County\b|\b(?:Atlanta|"
    r"Savannah|Augusta|Macon|Chattanooga|Birmingham|Charlotte|Nashville|Jacksonville|Tallahassee|"
    r"Houston|Dallas|Chicago|Philadelphia|Pittsburgh|Harrisburg|Lancaster|Minneapolis|Indianapolis|"
    r"Cleveland|Cincinnati|Columbus|Detroit|Boston|Denver|Phoenix|Seattle|Los Angeles|Newark|"
    r"Hoboken|Trenton|Camden|Bayonne|Manhattan|Brooklyn|Staten Island|Hudson River|Valdosta|"
    r"Athens-Clarke|Marietta|Decatur|Fulton County|St\. Louis|Kansas City|Memphis|Knoxville)\b|"
    r"\b(?:sheriff|Sheriff|school board|School Board|interstate|Interstate|I-\d+|statewide|"
    r"Republicans?|Democrats?|Democratic|GOP|gubernatorial|ballot (?:measure|drop box)\w*|"
    r"offensive (?:line|coordinator)|defensive (?:end|line|coordinator)|wide receiver|running back|"
    r"linebacker|Auburn|Clemson|Vanderbilt|Tuscaloosa|LSU|Ole Miss|ACC|"
    r"TCU|USC|UCLA|Heisman|national champion\w*|Big Ten|Packers|"
    r"Steelers|Cowboys|Yankees|Dodgers|Red Sox|Patriots|"
    r"[Ff]ire marshal|[Ss]tate (?:Rep|Sen)|"
    r"[Ss]tate [Ss]enator|[Ss]tate lawmakers?|school district|School District|deput(?:y|ies)|"
    r"county commissioners?|Rep|Sen|Super Tuesday|"
    r"Confederate|FDA|CDC|USDA|FEMA|NFL|NBA|NCAA|Gov|state trooper|State Patrol|"
    r"statehouse|touchdown|quarterback|Falcons|Bulldogs|Braves|SEC)\b"
)
_FOREIGN = (
    r"\b(?:Tbilisi|Amman|Beirut|Lima|Kingston|Havana|Oslo|Warsaw|Nicosia|Saakashvili|Caucasus|"
    r"Ossetia|Abkhazia|Abkhaz|Hezbollah|Moscow|Kremlin|Yerevan|Baku|Soviet|Russian|Syrian|Israeli|"
    r"Palestinian|Armenian|Georgian|Lebanese|Jordanian|Peruvian|Cuban|Jamaican|EU|European Union|"
    r"NATO|UN|U\.N\.|United Nations|refugees|ambassador|embassy|Embassy|foreign minister|"
    r"Foreign Minister|prime minister|Prime Minister|King Abdullah)\b"
)
_LOCAL = (
    r"(?:'s)? (?:firefighters?|fire|police|officers?|residents?|man|woman|teen|couple|mayor|"
    r"[Mm]ain [Ss]treet|Main Street|Town|Village|City|town|village|city|schools?|School|public|"
    r"council|Council|board|selectmen|volunteer|VFW|Legion|Rotary|Chamber|Public|Little League|"
    r"Police|Fire|First|High|Free|Memorial|Methodist|Lutheran)\b"
)
"""What stands behind the name of a town in local news."""

_COUNTY = r"\b[A-Z][\w.]+ (?:County|Township)\b(?! Cricket| Cork)"
_STATE_ABROAD = {
    **dict.fromkeys(("es", "it", "ro", "fi", "sv", "nl"), "Georgia"),
    "fr": "Géorgie",
    "pt": "Geórgia",
    "gl": "Xeorxia",
    "ca": "Geòrgia",
}
"""Languages that have one name for the country and the American state."""

_DIXIE = (
    r"\b(?:Atlanta|Savannah|Augusta|Alabama|Tennessee|Florida|Floride|Caroline|Carolina|Kemp|"
    r"Warnock|Ossoff|(?i:republican|democrat)\w*)"
)
_CAUCASUS = (
    r"\b(?i:tbilis|tiflis|batum|cauca|kauka|abjas|abkha|osset|osse[zt]|georgian|georgien|"
    r"rus[si]|armeni|azer|ukrai|ucran|ucrai|saaka|europ|otan|nato)"
)
_HEAD = 20_000
_ENOUGH = 5


@lru_cache(maxsize=8)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def may_be_american(form: Form) -> bool:
    """Return whether a name may be that of an American state or town."""
    return form.code in SHARED or form.form in TOWNS


def is_foreign(key: str) -> bool:
    """Return whether what countries have is in a text: ministers, embassies, capitals.

    >>> is_foreign("The ambassador left."), is_foreign("The sheriff left.")
    (True, False)
    """
    return _pattern(_FOREIGN).search(key[:_HEAD]) is not None


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
        local = _pattern(_LOCAL).match(self._key, end) if end and form.form in TOWNS else None
        if local is not None and (county := self._find_county()):
            return local[0].strip(), county
        if form.form == _STATE_ABROAD.get(form.language):
            if self._abroad is None:
                self._abroad = self._find_abroad()
            return self._abroad
        if form.form in TOWNS and form.code not in SHARED and form.language == "en":
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
            county = _pattern(_COUNTY).search(self._key)
            self._county = county[0] if county and not is_foreign(self._key) else ""
        return self._county

    def _find_abroad(self) -> tuple[str, ...]:
        """The cities and neighbours of the state of Georgia, in a text of another language."""
        if _pattern(_CAUCASUS).search(self._key):
            return ()
        return tuple(dict.fromkeys(found[0] for found in _pattern(_DIXIE).finditer(self._key)))

    def _find(self) -> tuple[str, ...]:
        if not SHARED.union(_NEIGHBOURS).issuperset(self._codes) or is_foreign(self._key):
            return ()
        return _cues(self._key)


def _cues(key: str) -> tuple[str, ...]:
    """The first few things in a text that America has."""
    cues = (match[0].strip(", ") for match in _pattern(_CUES).finditer(key))
    return tuple(islice(dict.fromkeys(cues), _ENOUGH))
