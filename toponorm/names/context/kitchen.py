"""Whether a text is about the bird: its kitchens, shops and woods speak where no neighbour does."""

from functools import lru_cache

from toponorm.names.gazetteer import Form
from toponorm.regexes import lazy

_BIRDS = frozenset(("Turkey", "TURKEY"))

_CUES = lazy(
    r"(?i:\b(?:gravy|stuffing|cranberr(?:y|ies)|casseroles?|ovens?|roast(?:ed|ing)?|recipes?|"
    r"tablespoons?|teaspoons?|skillet|simmer(?:s|ed|ing)?|poultry|thanksgiving|mayo|mayonnaise|"
    r"ham|mashed|pumpkin pie|green beans|trimmings|sandwich(?:es)?|deli|noodles?|casserole|broth|"
    r"gobbl\w+|hunters?|hunting season|strut(?:s|ted|ting)?|decoys?|wattles?|snood|feathers?|"
    r"droppings|flocks?|roosts?|raffle|bingo|potluck|leftovers|carv(?:e|ed|ing)|brined?|"
    r"thaw(?:ed)?|"
    r"fryers?|diner|menu|buffet|on rye|cents a pound|per pound|a pound|pounds each|school bus|"
    r"backyard|driveway|sidewalk|mailbox|grocer(?:y|ies)|kroger|butterball|freezer|giveaway|"
    r"free with|with purchase|pardoned|main course|holiday meal|supper|chicks|poults?)\b)"
)
_NEAR = 160

_OFTEN = ("Turkish", "Ankara", "Istanbul", "Erdo", "inister", "resident", "overnment", "NATO")
"""What texts about the country have most often, and what is found fastest."""

_ABROAD = lazy(
    r"\b(?:Turkish|Turks?|Ankara|Istanbul|Izmir|Antalya|Erdo[gğ]an|Ottoman|Ataturk|lira|Kurd\w*|"
    r"PKK|"
    r"NATO|EU|European|Europe|Euro|UN|Russian?|Syrians?|Greek|Armenian?s?|Cyprus|Aegean|Bosphorus|"
    r"Mediterranean|Black Sea|Middle East|Muslim|Islam\w*|mosque|[Mm]inisters?|[Mm]inistry|embassy|"
    r"ambassador|[Pp]arliament|[Gg]overnment|troops|soldiers|army|military|border|"
    r"(?:earth)?quakes?|"
    r"visas?|touris\w+|hotels?|resorts?|flights?|airports?|vacation|holiday in|travel\w*|visit\w*|"
    r"refugees|sanctions|elections?|coup|central bank|inflation|interest rates?|exports?|imports?|"
    r"soccer|football team|World Cup|coach|striker|goal|allies|ally|diplomat\w*|treaty|nations?|"
    r"countr(?:y|ies)|foreign|abroad|overseas|capital)\b"
)
_OWN = ("'s ", "-")
"""What stands behind the country's name more often than behind the bird's."""

_INTO = lazy(
    r"\b(?:in|In|to|To|from|From|across|into|throughout|through|against|neighbou?ring|between|and|"
    r"modern|present-day|eastern|western|southern|northern|southeastern) \Z"
)


def may_be_bird(form: Form) -> bool:
    """Return whether a name is that of the bird, too."""
    return form.form in _BIRDS


def evidence(key: str, start: int, end: int, birds: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return what says that the name at ``start:end`` of a match key is the bird's.

    What is near it must say so, or the neighbours of another mention, which make that one of
    ``birds``; and nothing in the text may be of the country.

    >>> evidence("Turkey on rye, hold the mayo.", 0, 6), evidence("Turkey hosts talks.", 0, 6)
    (('on rye', 'mayo'), ())
    """
    if _INTO.search(key, max(0, start - 20), start) or _is_often_abroad(key):
        return ()
    near = key[max(0, start - _NEAR) : end + _NEAR]
    cues = tuple(dict.fromkeys(found[0] for found in _CUES.finditer(near)))
    if birds and not cues and not key.startswith(_OWN, end):
        cues = ("the bird elsewhere in the text",)
    return cues[:5] if cues and not _is_abroad(key) else ()


# Asked of one text for each of its names: without these two a long one takes quadratic time.
@lru_cache(maxsize=1)
def _is_often_abroad(key: str) -> bool:
    return any(word in key for word in _OFTEN)


@lru_cache(maxsize=1)
def _is_abroad(key: str) -> bool:
    return _ABROAD.search(key) is not None
