"""Whether a text is about a state: *Chad* and *Jordan* are men's names more often than not."""

from functools import lru_cache

from toponorm.names.gazetteer import Form
from toponorm.regexes import lazy

_GIVEN = frozenset(("Chad", "Jordan"))

_OF_STATES = lazy(
    r"\b(?:[Mm]inist\w+|[Gg]overn\w+|[Pp]residen\w+|[Kk]ing(?:dom)?|[Qq]ueen|[Mm]onarch\w*|"
    r"[Pp]arliament\w*|[Ee]lect\w+|[Bb]order\w*|[Rr]efugees?|[Mm]igrants?|[Tt]roops|[Ss]oldiers?|"
    r"[Aa]rm(?:y|ies)|[Mm]ilitary|[Mm]ilitants?|[Rr]ebel\w*|[Jj]unta|[Cc]oup|[Ee]mbass\w+|"
    r"[Aa]mbassadors?|[Dd]iplom\w+|[Ff]oreign|[Ii]nternational|[Gg]lobal|UN|UNHCR|U\.N|EU|NATO|"
    r"IMF|World|A(?:mman|MMAN)|N'D(?:jamena|JAMENA)|Hashemite|Abdullah|Sahel|Deby|Bedouins?|Petra|Aqaba|Irbid|Zarqa|"
    r"Middle East\w*|Africa\w*|Arab\w*|Muslim\w*|Islam\w*|Jordanians?|Chadians?|Syrians?|Israel\w*|"
    r"Iraqis?|Saudis?|Palestin\w*|Egyptians?|Libyans?|Sudanese|French|Russian|Gaza|West Bank|"
    r"[Cc]ountr(?:y|ies)|[Nn]ations?|[Nn]ationals?|[Rr]egion\w*|[Aa]sian|[Aa]id|[Vv]isas?|"
    r"[Ee]xports?|[Ii]mports?|[Tt]rade|[Tt]ariffs?|[Tt]reat(?:y|ies)|[Tt]alks|[Tt]ruce|[Pp]eace|"
    r"[Ww]ar|[Aa]irspace|[Dd]rones?|[Mm]issiles?|[Ss]anctions|[Cc]apital|[Ee]conom\w+|[Oo]il|"
    r"[Pp]ipelines?|[Tt]ouris\w+|[Ee]mbargo|[Ee]xpel\w*|[Dd]eport\w*|[Aa]ll(?:y|ies)|[Ss]tates?|"
    r"[Ff]amine|[Dd]rought|[Aa]nnex\w*|ISIS|Daesh|Hamas|Hezbollah|[Ff]loods?|[Dd]esert|[Pp]opulation|[Mm]illion|[Bb]illion|[Cc]up)\b"
)
"""Words of texts in which states act."""

_OF_PLACES = lazy(
    r"\b(?:in|to|from|into|across|inside|outside|near|between|via|of|toward|towards|against|"
    r"through|throughout|within|visit(?:s|ed|ing)?|le(?:ft|aves?|aving)|reach(?:ed|es)|"
    r"neighbou?ring|[Nn]orth(?:ern)?|[Ss]outh(?:ern)?|[Ee]ast(?:ern)?|[Ww]est(?:ern)?) \Z"
)

_ITS = lazy(
    r" (?:coach|captain|striker|goalkeeper|defender|midfielder|squad|team|side|officials?|police|"
    r"authorities|court|intelligence|envoys?|leaders?|opposition|banks?|airlines?|says? it|will|"
    r"vot(?:es?|ed)|reject(?:s|ed)?|bans?|banned(?! from)|condemn(?:s|ed)?|summon(?:s|ed)?|"
    r"execut(?:es?|ed)|"
    r"hang(?:s|ed)|approv(?:es?|ed)|pledg(?:es?|ed)|urg(?:es?|ed)|accus(?:es?|ed)|extradit(?:es?|ed)|"
    r"impos(?:es?|ed)|slam(?:s|med)|hail(?:s|ed)|detain(?:s|ed)?|arrest(?:s|ed)?|shuts? its|"
    r"clos(?:es?|ed) its|recall(?:s|ed)? its|lift(?:s|ed)? the|ratif(?:y|ies|ied))\b|[:\t|] ?\d"
)
"""What a state has and does, behind its name, and a figure of a table."""


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
    if _OF_PLACES.search(key, max(0, start - 14), start) or _is_of_states(key):
        return ()
    is_short = len(key) <= end - start + _PADDING  # else each name would ask all of a long text
    if (is_short and end - start == len(key.strip(" .\n"))) or key[start:end].isupper():
        return ()  # a name alone, as in a table, and capitals
    if (key[end : end + 1] == " " and key[end + 1 : end + 2].isupper()) or _ITS.match(key, end):
        return ()  # headlines, and what is the country's
    return ("nothing of a state in the text",)


# Asked of one text for each of its names.
@lru_cache(maxsize=1)
def _is_of_states(key: str) -> bool:
    return _OF_STATES.search(key) is not None
