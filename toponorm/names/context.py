"""What stands around an ambiguous name, and when it speaks against the country.

A row is a pattern over the match key in which ``~`` stands for the name. A row that fits
forbids: the name goes to ``declined`` with the row's reason. Rows hold for the names in
``names``, or for every name if that is empty.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from toponorm.names.words import (
    BESIDE_BIRD,
    COOKING,
    DISHES,
    FOOD,
    FOOD_BEFORE,
    GIVEN,
    OFFICES,
    PLACES,
    ROADS,
    SHIPS,
    SPEECH,
    STATE_ABBREVIATIONS,
    STATES,
    SURNAMES_IN_S,
    TITLES,
    WHICH_BIRD,
)
from toponorm.rules import CounterExample, Example


class Context(NamedTuple):
    """A row: around which names which words speak against the country.

    Attributes:
        id: of the rule.
        names: match keys of the forms that it holds for; empty for all.
        pattern: of the key; ``~`` is the name. What stands to its left must end there, what
            stands to its right must begin there.
        yields: the reason in ``declined``.
        why: the reason for the row.
        source: where the fact comes from.
        examples: texts in which it forbids.
        counter_examples: texts in which it must not.
        last_words: the words of which one must stand right before the name, if the pattern
            has something to its left; empty for any. They spare the pattern most names.
    """

    id: str
    names: frozenset[str]
    pattern: str
    yields: str
    why: str
    source: str
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]
    last_words: frozenset[str] = frozenset()


_TOWNS = frozenset(
    "Turkey Lebanon Peru Cuba Brazil China Jordan Norway Poland Malta Cyprus Macedonia Denmark "
    "Sweden Jamaica Panama Guinea Mexico Palestine Israel Egypt Greenland Iceland Holland Belgium "
    "Germany Italy Greece Russia Ireland Scotland Canada Angola Algiers Lima Bolivia Chile Vienna "
    "Chad Georgia Haiti Japan Libya Monaco Morocco Portugal Sudan Syria Switzerland Togo Tunis "
    "Venezuela Wales Armenia Dominica Grenada Luxembourg Liberia Montserrat Singapore".split()
) | {"San Marino"}
_NAMESAKES = frozenset(
    "Turkey Lebanon Peru Cuba Jordan Norway Poland Malta Cyprus Denmark Jamaica Panama Guinea "
    "Georgia Chad Jersey China Mexico Holland Macedonia Brazil".split()
)
_MASCULINE = frozenset(("Jordan", "Chad", "Israel", "Kenya", "Georgia", "Holland", "Chile"))
_SURNAMES = frozenset(
    "Jordan Israel Holland Ireland Poland Chad Cuba France Germany Georgia China Peru Mali "
    "Jersey India".split()
)

_BORN_SO = _MASCULINE | {"China", "Cuba", "India", "Ireland", "Jersey"}
"""Names of countries that parents give, some of them seldom."""


def _capitals(words: Iterable[str]) -> frozenset[str]:
    """Words as they stand, with a capital, and in capitals."""
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


RULES: tuple[Context, ...] = (
    Context(
        "place.food-after",
        frozenset(("Turkey",)),
        rf"~ (?:{FOOD})\b",
        "food",
        "A title or the first word of a sentence gives the bird a capital.",
        "usage",
        (
            Example("Turkey sandwiches sold out before noon.", "Turkey", "food", "en"),
            Example("TURKEY DINNER AT THE FIRE HALL", "TURKEY", "food", "en"),
        ),
        (
            CounterExample("Turkey sent aid before noon.", "the country acts", "en"),
            CounterExample("Türkiye Club president speaks.", "only the bird's spelling", "en"),
        ),
    ),
    Context(
        "place.food-title",
        frozenset(("Turkey",)),
        rf"~ (?:{DISHES})\b",
        "food",
        "Headlines give every word a capital.",
        "usage",
        (Example("Turkey Fryer Fire Destroys Garage", "Turkey", "food", "en"),),
        (CounterExample("Turkey Wings It in Brussels Talks", "a verb", "en"),),
    ),
    Context(
        "place.food-beside",
        frozenset(("Turkey",)),
        rf"~(?:,? )(?:and |with |was served with )?(?:{BESIDE_BIRD})\b",
        "food",
        "What is eaten with the bird stands beside it.",
        "usage",
        (
            Example("Turkey, stuffing and cranberry sauce for 300", "Turkey", "food", "en"),
            Example("Turkey was served with cranberry sauce.", "Turkey", "food", "en"),
        ),
        (CounterExample("Turkey and Greece share the sea.", "countries", "en"),),
    ),
    Context(
        "place.one-bird",
        frozenset(("Turkey",)),
        r"\b(?:[Aa]|A[Nn]|[Yy]our|[Mm]y|YOUR|MY) ~(?=[.,!?;:)]|$|\n| Safely| Right| Day)",
        "food",
        "There is one country of the name, and nobody's.",
        "usage",
        (Example("How Long to Thaw Your Turkey", "Turkey", "food", "en"),),
        (CounterExample("What your Turkey visa costs", "a visa for the country", "en"),),
    ),
    Context(
        "place.bird-spared",
        frozenset(("Turkey",)),
        r"\b(?i:pardon|recall)(?i:s|ed|ing)? ~(?=[.,!?;:)]|$|\n| (?i:over|after|at) )",
        "food",
        "Presidents pardon a bird every year, and makers recall it.",
        "usage",
        (Example("President Pardons Turkey at White House", "Turkey", "food", "en"),),
        (CounterExample("Russia recalls Turkey envoy", "an envoy", "en"),),
    ),
    Context(
        "place.food-before",
        frozenset(("Turkey",)),
        rf"\b(?i:{FOOD_BEFORE}) ~",
        "food",
        "Cooks and hunters write the bird with a capital in headings.",
        "usage",
        (Example("Smoked Turkey for Eight", "Turkey", "food", "en"),),
        (CounterExample("They flew to Turkey.", "a journey", "en"),),
        _capitals(FOOD_BEFORE.replace(" ", "|").split("|")),
    ),
    Context(
        "place.us-town",
        _TOWNS - {"Mexico", "Georgia"},
        rf"~, (?:(?:{STATES})\b|(?:{STATE_ABBREVIATIONS})(?!\w))",
        "us-town",
        "Hundreds of American towns bear the names of countries.",
        "GNIS",
        (
            Example("A barn burned in Lebanon, Pa., on Friday.", "Lebanon", "us-town", "en"),
            Example("She grew up in Peru, Illinois.", "Peru", "us-town", "en"),
        ),
        (CounterExample("Lebanon, Jordan and Egypt agreed.", "a list of countries", "en"),),
    ),
    Context(
        "place.local-road",
        frozenset(),
        rf"~ (?:{ROADS})(?![\w-])",
        "local-feature",
        "Streets, counties and schools are named after countries, any of them.",
        "GNIS",
        (
            Example("Police closed Norway Street at noon.", "Norway", "local-feature", "en"),
            Example("The Georgia Avenue bridge", "Georgia", "local-feature", "en"),
        ),
        (CounterExample("Norway closed a street.", "the country acts", "en"),),
    ),
    Context(
        "place.local-feature",
        _NAMESAKES,
        rf"~ (?:{PLACES})(?![\w-])",
        "local-feature",
        "Streams, hills and halls bear the names of countries that American towns bear, too.",
        "GNIS",
        (Example("A fire at Lebanon Springs burned on.", "Lebanon", "local-feature", "en"),),
        (CounterExample("Egypt Court jails three.", "no namesake in America", "en"),),
    ),
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
        "place.ship",
        frozenset(),
        rf"\b(?:{SHIPS}) ~(?!-)",
        "ship",
        "Ships are named after countries.",
        "usage",
        (
            Example("HMS Malta never put to sea.", "Malta", "ship", "en"),
            Example("The ferry Estonia sank in a storm.", "Estonia", "ship", "en"),
        ),
        (CounterExample("A ferry from Estonia sank.", "where it came from", "en"),),
        frozenset(SHIPS.split("|")),
    ),
    Context(
        "place.cooked",
        frozenset(("Turkey",)),
        rf"(?i:\b(?:{COOKING}) (?:(?:{WHICH_BIRD}) ){{0,3}})~",
        "food",
        "One carves and roasts the bird.",
        "usage",
        (Example("How to Carve the Turkey", "Turkey", "food", "en"),),
        (
            CounterExample("How to leave Turkey", "nobody carves", "en"),
            CounterExample("Critic roasts Turkey over tariffs", "he scolds it", "en"),
        ),
        _capitals(f"{COOKING}|{WHICH_BIRD}".split("|")),
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
        "place.crockery",
        frozenset(("China",)),
        r"(?i:\b(?:good|fine|bone|wedding|antique|porcelain|fancy|broken|best)) ~(?!')",
        "crockery",
        "The ware is named after the country.",
        "usage",
        (Example("Grandma's wedding China broke.", "China", "crockery", "en"),),
        (CounterExample("Trade with China broke down.", "the country", "en"),),
        _capitals("good fine bone wedding antique porcelain fancy broken best".split()),
    ),
    Context(
        "place.crockery-after",
        frozenset(("China",)),
        r"~ (?:tea ?pots?|tea ?cups?|tea ?sets?|cups?|saucers?|plates?|bowls?|vases?|cabinets?|"
        r"closets?|dolls?|figurines?|dinnerware)\b",
        "crockery",
        "The ware is named after the country.",
        "usage",
        (Example("China teapots broke on the way.", "China", "crockery", "en"),),
        (CounterExample("China Cup begins today.", "a tournament", "en"),),
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
        "place.supermarket",
        frozenset(("Iceland",)),
        r"~(?:'s)?,? (?:(?:the|a) )?(?:(?:British|UK|frozen[- ]food) ){0,3}"
        r"(?:supermarket|retailer|grocer|store|chain)",
        "company",
        "A British grocer bears the name.",
        "usage",
        (Example("Iceland supermarkets cut prices.", "Iceland", "company", "en"),),
        (CounterExample("Iceland cut prices.", "nothing says grocer", "en"),),
    ),
    Context(
        "place.proof",
        frozenset(),
        r"~-(?:proof|shaped|sized|themed|scented|style)\b",
        "wordplay",
        "What is Greece-proof has nothing to do with the country.",
        "usage",
        (Example("A Jersey-style knit", "Jersey", "wordplay", "en"),),
        (CounterExample("Turkey-backed fighters", "the country backs", "en"),),
    ),
    Context(
        "place.street-before",
        frozenset(),
        r"\b(?:(?:Rue|rue|Via|Calle|calle|Avenida|avenida|Avenue|avenue|Boulevard|boulevard|Rua|rua|"
        r"Plaza|Piazza|piazza|Viale|viale|Corso|Paseo|Strada|Ulica|ulica|ul\.)(?: |(?= d))|"
        r"(?:Place|place|plaza|Jardin|jardin|Jardins|jardins)(?= d))"
        r"(?: d'| del?(?: la| los)? | da | do | di | della | du | des )?~",
        "street",
        "Streets and squares are named after countries.",
        "usage",
        (Example("They met in the Via Libia.", "Libia", "street"),),
        (
            CounterExample("They met in Libia.", "the country", "it"),
            CounterExample("They would place Iran under sanctions.", "a verb", "en"),
        ),
        frozenset(
            "d' de del la los da do di della du des Rue rue Via Calle calle Avenida avenida Avenue "
            "avenue Boulevard boulevard Rua rua Plaza Piazza piazza Viale viale Corso Paseo Strada "
            "Ulica ulica ul".split()
        ),
    ),
    Context(
        "place.university",
        frozenset(),
        r"\b(?:University|Universidad|Universidade|Universite|Universita|Universitat) "
        r"(?:of|de|del|de la|do|da|du|di|van) (?:the )?~",
        "university",
        "A university that bears the name of its country is no country.",
        "usage",
        (Example("The University of Chile opened a laboratory.", "Chile", "university", "en"),),
        (CounterExample("Universities of Chile opened.", "those in the country", "en"),),
        frozenset("of de del la do da du di van the".split()),
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
        "place.pronoun-us",
        frozenset(("US",)),
        r"(?i:\b(?:tell|tells|told|give|gives|gave|let|lets|join|contact|call|email|follow|help|"
        r"contacting|joining|following|telling|about|for|with|between|of|all|visit|find|like|trust|ask|among|from|to|by|beat|beats|love|"
        r"loves|show|shows|send|make|makes|take|takes|meet|support|remind|reminds|near|unto)) "
        r"~(?=$|[.,;:!?)\"]|\s+(?i:today|now|at|on|all|here)\b)",
        "pronoun",
        "In capitals the pronoun looks like the country.",
        "usage",
        (
            Example("FOLLOW US ON FACEBOOK", "US", "pronoun", "en"),
            Example("Email: tell US!", "US", "pronoun", "en"),
        ),
        (CounterExample("He moved to the US.", "an article goes before", "en"),),
    ),
    Context(
        "place.part-of-the-state",
        frozenset(("Georgia",)),
        r"\b(?:University of|Univ\. of|College of|Middle|North|South|Southwest|Southeast|Northwest|"
        r"Northeast|Coastal|Central|Northern|Southern|West|East|rural|downstate) ~(?! and)",
        "state-of-the-us",
        "Parts and institutions of the American state.",
        "usage",
        (
            Example(
                "Storms crossed northwest and Middle Georgia.", "Georgia", "state-of-the-us", "en"
            ),
        ),
        (CounterExample("Storms crossed Georgia and Armenia.", "the country", "en"),),
    ),
    Context(
        "place.state-and-state",
        frozenset(("Georgia",)),
        rf"~(?:,|,? and|,? or| to|/) ?(?:{STATES})\b",
        "state-of-the-us",
        "Named in one breath with a state of the US, it is one, too.",
        "usage",
        (
            Example(
                "The rivers of Georgia and Alabama reach Turkey's fleet.",
                "Georgia",
                "state-of-the-us",
                "en",
            ),
        ),
        (CounterExample("Georgia and Moldova reach an accord.", "two countries", "en"),),
    ),
    Context(
        "place.state-or-state",
        frozenset(("Georgia",)),
        rf"\b(?:{STATES})(?:,|,? and|,? or| to|/) ?~",
        "state-of-the-us",
        "Named in one breath with a state of the US, it is one, too.",
        "usage",
        (
            Example(
                "Envoys from Tennessee or Georgia saw Tbilisi.", "Georgia", "state-of-the-us", "en"
            ),
        ),
        (CounterExample("Envoys from Estonia or Georgia saw it.", "two countries", "en"),),
    ),
    Context(
        "place.officer-of-the-state",
        frozenset(("Georgia",)),
        r"\b(?:(?:[Gg]overnor|[Ss]enators?|[Cc]ongressm[ae]n|[Cc]ongresswom[ae]n|sheriffs?) |"
        r"(?:Sens?|Reps?|Gov)\. (?:[A-Z][\w.'-]{0,20} ){1,3})(?:of|from) ~",
        "state-of-the-us",
        "The country has no governor and no senators.",
        "usage",
        (
            Example("A former governor of Georgia spoke.", "Georgia", "state-of-the-us", "en"),
            Example("Sen. Ann Whitfield of Georgia spoke.", "Georgia", "state-of-the-us", "en"),
        ),
        (CounterExample("The president of Georgia spoke.", "the country has one", "en"),),
        frozenset(("of", "from")),
    ),
    Context(
        "place.that-one",
        frozenset(("Того",)),
        r"~(?:, (?:кто|что|кого|чего|чье)| (?:же|времени|года|дня|самого|факта))\b",
        "other-word",
        "The genitive of the Russian word for that begins sentences.",
        "usage",
        (Example("Того, кто опоздал, ждать не станут.", "Того", "other-word", "ru"),),
        (CounterExample("Того и Гана закрыли границу.", "the country", "ru"),),
    ),
    Context(
        "place.financial",
        frozenset(("مالي",)),
        r"[\u0621-\u064a] (?<!في )(?<!من )(?<!الي )(?<!عن )(?<!علي )(?<!مع )(?<!بين )(?<!ضد )"
        r"(?<!شمال )(?<!جنوب )(?<!شرق )(?<!غرب )(?<!وسط )(?<!رئيس )(?<!جيش )(?<!شعب )(?<!داخل )"
        r"(?<!نحو )(?<!حول )(?<!ان )(?<![تةه] )~",
        "other-word",
        "Behind a masculine noun the Arabic word says that it is financial.",
        "usage",
        (Example("تواجه الشركة عجز مالي هذا العام", "مالي", "other-word", "ar"),),
        (CounterExample("هدوء حذر في شمال مالي", "a part of the country", "ar"),),
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
    Context(
        "place.part-of-a-town",
        frozenset(("Jordan", "Lebanon")),
        r"\b(?:West|East|South|North|New) ~",
        "us-town",
        "West Jordan, West Lebanon and their like are American towns.",
        "GNIS",
        (Example("Schools in West Jordan closed.", "Jordan", "us-town", "en"),),
        (CounterExample("Floods hit southern Jordan.", "a part of the country", "en"),),
        frozenset("West East South North New".split()),
    ),
)
"""All rows, in the order in which they are asked."""


class _Sides(NamedTuple):
    row: Context
    left: str
    right: str
    first: str  # what the right side begins with, or nothing
    capital: bool  # whether a blank and a capital is what it begins with
    behind: bool  # whether the left side only says what must not stand there


_ONLY_BEHIND = re.compile(r"(?:\(\?<![^()]+\))+")
_FIRSTS = (" ", "-", ",")
_WINDOW = 48
_CAPITALIZED = re.compile(r" \(\?:(?:[A-Z][^|()[\]?*]*\|)*[A-Z][^|()[\]?*]*\)")
"""A right side that is a blank and one of several words with a capital."""


@lru_cache(maxsize=1)
def _sides() -> tuple[_Sides, ...]:
    out = []
    for row in RULES:
        left, right = row.pattern.split("~")
        first = right[0] if right[:1] in _FIRSTS else ""
        capital = _CAPITALIZED.match(right) is not None
        out.append(_Sides(row, left, right, first, capital, bool(_ONLY_BEHIND.fullmatch(left))))
    return tuple(out)


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return frozenset().union(*(row.last_words for row in RULES))


@lru_cache(maxsize=1)
def _named() -> frozenset[str]:
    return frozenset().union(*(row.names for row in RULES))


def is_plain(name: str) -> bool:
    """Return whether the name is in none of the rows, so that a :func:`glance` is enough.

    >>> is_plain("Norway"), is_plain("Turkey"), is_plain("NORWAY")
    (True, False, False)
    """
    return name not in _named() and not _is_shouted(name)


@lru_cache(maxsize=1)
def glance() -> Callable[[str, int, int], bool]:
    """Return what says whether any row may speak against a plain name: most often none may.

    >>> may_forbid = glance()
    >>> may_forbid("Ships left Norway on Monday.", 11, 17), may_forbid("Norway Street", 0, 6)
    (False, True)
    """
    every = [each for each in _sides() if not each.row.names]
    before = frozenset().union(*(each.row.last_words for each in every))
    behind = [each for each in every if not each.row.last_words]
    always = any(not each.first for each in behind)
    firsts = frozenset(each.first for each in behind)
    capitals_only = all(each.capital for each in behind if each.first == " ")

    def may_forbid(key: str, start: int, end: int) -> bool:
        after = key[end : end + 2]
        if after[:1] in firsts and not (
            capitals_only and after[0] == " " and not after[1:].isupper()
        ):
            return True
        if start == 0:
            return always
        word = key[key.rfind(" ", max(0, start - _WINDOW), start - 1) + 1 : start].rstrip(" .")
        return always or not word or word in before

    return may_forbid


def _is_shouted(name: str) -> bool:
    return len(name) > 3 and name.isupper()


@lru_cache(maxsize=4096)
def _rows_for(name: str, last: str, following: str) -> tuple[_Sides, ...]:
    """The rows that may hold for a name between two words, in their order."""
    return tuple(
        each
        for each in _sides()
        if (not each.row.names or name in each.row.names)
        and (not each.row.last_words or last in each.row.last_words)
        and (not each.first or each.first == following)
    )


@lru_cache(maxsize=256)
def _left(pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?:{pattern})\\Z")


@lru_cache(maxsize=256)
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def forbids(key: str, start: int, end: int) -> Context | None:
    """Return the row that speaks against the name at ``start:end`` of a match key, if any does.

    >>> forbids("Turkey soup", 0, 6).id
    'place.food-after'
    """
    name = key[start:end]
    shouted = _is_shouted(name)
    if shouted:
        name = name.capitalize()
    before = key[max(0, start - _WINDOW) : start]
    last = before.rstrip(" .")
    last = last[last.rfind(" ") + 1 :]
    following = key[end : end + 1]
    rows = _rows_for(
        name,
        last if last in _last_words() else "",
        following if following in _FIRSTS else "",
    )
    for row, left, right, _, _, behind in rows:
        if left:
            if behind:
                if not _pattern(left).match(key, start):
                    continue
            elif not _left(left).search(before):
                continue
        if right:
            after = key[end : end + _WINDOW]
            if shouted:
                after = after.lower() if row.id == "place.food-after" else after.title()
            if not _pattern(right).match(after):
                continue
        return row
    return None
