"""Whether a text is American local news, where Georgia is a state and Lebanon a county."""

import re
from collections.abc import Iterable

from toponorm.names.context import STATE_ABBREVIATIONS, STATES
from toponorm.names.gazetteer import Form

SHARED = frozenset(("GE", "JO", "LB", "PE", "JE", "JM", "CU", "NO", "PL", "CY", "PA"))
"""Places whose English name an American state, or many American towns, bear too."""

_EAGER = frozenset(("GE",))
"""Those for which a single cue is enough: the American one is in the news more often."""

_CUES = re.compile(
    rf"\b(?:{STATES})\b|, (?:{STATE_ABBREVIATIONS})(?!\w)|\b[A-Z]\w+ County\b|\b(?:Atlanta|"
    r"Savannah|Augusta|Macon|Chattanooga|Birmingham|Charlotte|Nashville|Jacksonville|Tallahassee|"
    r"Houston|Dallas|Chicago|Philadelphia|Pittsburgh|Harrisburg|Lancaster|Minneapolis|Indianapolis|"
    r"Cleveland|Cincinnati|Columbus|Detroit|Boston|Denver|Phoenix|Seattle|Los Angeles)\b|"
    r"\b(?:sheriff|Sheriff|school board|School Board|interstate|Interstate|I-\d+|statewide|"
    r"Republican|Democrat|Democratic|GOP|gubernatorial|Confederate|Falcons|Bulldogs|Braves|SEC)\b"
)
_FOREIGN = re.compile(
    r"\b(?:Tbilisi|Amman|Beirut|Lima|Kingston|Havana|Oslo|Warsaw|Nicosia|Saakashvili|Caucasus|"
    r"Ossetia|Abkhazia|Abkhaz|Hezbollah|Moscow|Kremlin|Yerevan|Baku|Soviet|Russian|Syrian|Israeli|"
    r"Palestinian|Armenian|Georgian|Lebanese|Jordanian|Peruvian|Cuban|Jamaican|EU|European Union|"
    r"NATO|UN|U\.N\.|United Nations|refugees|ambassador|embassy|Embassy|foreign minister|"
    r"Foreign Minister|prime minister|Prime Minister|King Abdullah)\b"
)
_HEAD = 20_000


def against(key: str, form: Form, found: Iterable[Form]) -> tuple[str, ...]:
    """Return what in a match key says that a shared name is the American one, or nothing.

    >>> from toponorm.names.gazetteer import forms
    >>> georgia = next(form for form in forms("en") if form.form == "Georgia")
    >>> against("Voters in Georgia and Alabama", georgia, ())
    ('Alabama',)
    """
    if form.code not in SHARED or form.kind != "short" or form.language != "en":
        return ()
    head = key[:_HEAD]
    if _FOREIGN.search(head):
        return ()
    if any(other.code not in SHARED and other.code not in ("US", "CA", "MX") for other in found):
        return ()
    cues = tuple(dict.fromkeys(match[0].strip(", ") for match in _CUES.finditer(head)))
    needed = 1 if form.code in _EAGER else 2
    return cues[:5] if len(cues) >= needed else ()
