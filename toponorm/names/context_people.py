"""Rows of context: people who bear the name of a country."""

from toponorm.names.contexts import Context
from toponorm.names.words import (
    GIVEN,
    OFFICES,
    SPEECH,
    SURNAMES_IN_S,
    TITLES,
)
from toponorm.rules import CounterExample, Example

_MASCULINE = frozenset(("Jordan", "Chad", "Israel", "Kenya", "Georgia", "Holland", "Chile"))

_SURNAMES = frozenset(
    "Jordan Israel Holland Ireland Poland Chad Cuba France Germany Georgia China Peru Mali "
    "Jersey India".split()
)

_BORN_SO = _MASCULINE | {"China", "Cuba", "India", "Ireland", "Jersey"}
"""Names of countries that parents give, some of them seldom."""

RULES: tuple[Context, ...] = (
    Context(
        "place.surname",
        _SURNAMES,
        rf"(?:\b(?:{GIVEN}|(?:{TITLES})\.?)|(?<!\.)\b[A-Z]\.) ~",
        "person",
        "Country names serve as surnames.",
        "usage",
        (
            Example("Barbara Jordan spoke first.", "Jordan", "person", "en"),
            Example("Rep. Jordan asked for documents.", "Jordan", "person", "en"),
        ),
        (
            CounterExample("King Abdullah of Jordan spoke.", "the country", "en"),
            CounterExample("A new U.S. China policy", "an abbreviation, no initial", "en"),
        ),
        frozenset((*GIVEN.split("|"), *TITLES.split("|"), *"ABCDEFGHIJKLMNOPQRSTUVWXYZ")),
    ),
    Context(
        "place.given-name",
        frozenset(("Chad", "Jordan")),
        rf"(?<!\bin )(?<!\bto )(?<!\bof )(?<!\bfrom )(?<!\bacross )(?<!\bbetween )(?<!\band )"
        rf"(?<!\bwith )(?<!-)~ (?!(?:{OFFICES})\b)(?!(?!(?:{SURNAMES_IN_S})\b)[A-Z][a-z]+s\b)"
        rf"[A-Z][a-z]+(?! (?:{OFFICES})\b)(?! [A-Z][a-z]+ [A-Z])(?! to [A-Z])",
        "person",
        "Country names serve as given names; headlines, in which every word has a capital, and "
        "verbs after the name are passed over.",
        "usage",
        (
            Example("Jordan Whitfield won the race.", "Jordan", "person", "en"),
            Example("Singer Chad Williams opened.", "Chad", "person", "en"),
        ),
        (
            CounterExample("Jordan King Abdullah II flew home.", "an office follows", "en"),
            CounterExample("Floods in Jordan Tuesday killed two.", "a weekday", "en"),
            CounterExample("Jordan Agrees to Host Talks", "a headline", "en"),
        ),
    ),
    Context(
        "place.longer-name-speaks",
        _BORN_SO - {"Chad", "Jordan"},
        r"(?<!\b[Ii]n )(?<!\b[Tt]o )(?<!\bof )(?<!\b[Ff]rom )(?<!\b[Ww]ith )(?<!\b[Aa]fter )(?<!-)"
        rf"~ (?!(?:{OFFICES})\b)[A-Z][a-z]+ (?:{SPEECH}|starred|stars|sang|sings|performed|posed|"
        r"gave birth)\b",
        "person",
        "What a capitalized word follows, and then a verb of persons, is a person or a company.",
        "usage",
        (Example("India Whitfield starred in both.", "India", "person", "en"),),
        (
            CounterExample("In Israel Rabin said so.", "a preposition of place", "en"),
            CounterExample("Israel Minister said so.", "an office", "en"),
        ),
    ),
    Context(
        "place.byline",
        _BORN_SO,
        rf"(?:(?:^|\n)[Bb]y|(?:^|\n)BY|\b(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Pp]hotos?|"
        rf"[Dd]irected|[Cc]omposed) by) ~ (?!(?:{OFFICES})\b)[A-Z]",
        "person",
        "Who writes a story is a person.",
        "usage",
        (Example("By Israel Whitfield\nThe talks failed.", "Israel", "person", "en"),),
        (CounterExample("Rockets made by Israel Sunday fell.", "no byline", "en"),),
        frozenset(("By", "by", "BY")),
    ),
    Context(
        "place.person-she",
        frozenset(("Jordan", "Chad", "Israel", "Kenya", "Georgia", "Chile")),
        rf"~ (?:{SPEECH}),? (?:that )?(?:she|he|his|her)\b",
        "person",
        "A country is no he and, in the press, no she.",
        "usage",
        (Example("Jordan said she was tired.", "Jordan", "person", "en"),),
        (CounterExample("Jordan said it was ready.", "a state", "en"),),
    ),
    Context(
        "place.kin",
        _MASCULINE,
        r"(?i:\b(?:brother|sister|son|daughter|cousin|husband|wife|boyfriend|girlfriend|nephew|"
        r"niece|uncle|aunt|friend|teammate|roommate|neighbor),?) ~(?! and)",
        "person",
        "Kin and friends are called by their given names.",
        "usage",
        (Example("Her cousin Chad drove.", "Chad", "person", "en"),),
        (CounterExample("Sudan and its neighbor, Chad and all", "another country", "en"),),
    ),
    Context(
        "place.bearer",
        frozenset(),
        rf"\b(?:{TITLES})\.? ~ (?!(?:{OFFICES})\b)[A-Z][a-z]+",
        "person",
        "Between a title and a surname stands a given name.",
        "usage",
        (Example("Dr. Lebanon Whitfield taught here.", "Lebanon", "person", "en"),),
        (CounterExample("Lebanon Prime Minister spoke.", "no title before it", "en"),),
        frozenset(TITLES.split("|")),
    ),
    Context(
        "place.rare-surname",
        frozenset(
            "Brazil Norway Denmark Egypt Mexico Canada England Portugal Spain Cuba Panama Sweden "
            "Malta Kuwait Turkey Lebanon Iran Iraq Syria Japan Russia Italy Greece Haiti".split()
        ),
        rf"\b(?:{TITLES})\.? (?:{GIVEN}) ~",
        "person",
        "After a title and a given name stands a surname, however rare.",
        "usage",
        (Example("Judge Robert Brazil retired.", "Brazil", "person", "en"),),
        (CounterExample("Judge Robert left Brazil.", "a verb between", "en"),),
        frozenset(GIVEN.split("|")),
    ),
    Context(
        "place.person-speaks",
        frozenset(("Chad",)),
        rf"~ (?:{SPEECH})\b",
        "person",
        "Chad is a given name, and people say things more often than that country does.",
        "usage",
        (Example("“It was late,” Chad said.", "Chad", "person", "en"),),
        (CounterExample("Jordan said it would take part.", "a state speaks", "en"),),
    ),
    Context(
        "place.vietnamese-given-name",
        frozenset(("Anh", "Nga", "My", "Duc", "Phap")),
        r"(?:[a-z,]|\b[A-Z][a-z]{1,6}) [A-Z][a-z]{1,6} ~",
        "person",
        "Given names come last in Vietnamese, and some of them are names of countries.",
        "usage",
        (Example("Ca sĩ Hoàng Anh hát tại Huế.", "Anh", "person", "vi"),),
        (CounterExample("Thủ tướng Anh phát biểu.", "an office goes before", "vi"),),
    ),
)
