"""Rows of context: people who bear the name of a country: titles, surnames, trades and ages."""

from toponorm.names.context.bearers import (
    ALONE,
    BORN_SO,
    NO_OFFICE,
    NO_PLACE,
    NO_PLURAL,
    OWN_SURNAMES,
    RARE_SURNAMES,
    SELDOM,
    SURNAME,
)
from toponorm.names.context.beside import ANYWHERE, words
from toponorm.names.context.rows import Context, capitals
from toponorm.names.context.words import (
    BEARERS,
    GIVEN,
    GIVEN_NAMES,
    OFFICES,
    ROLES,
    SURNAMES,
    TITLES,
)
from toponorm.rules import CounterExample, Example

_BORNE_IN_VIETNAM = frozenset(("Anh", "Nga", "My", "Duc", "Phap"))

RULES: tuple[Context, ...] = (
    Context(
        "place.surname",
        OWN_SURNAMES,
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
        of_names=True,
    ),
    Context(
        "place.given-name",
        frozenset(("Chad", "Jordan")),
        rf"(?<!\bin )(?<!\bto )(?<!\bof )(?<!\bfrom )(?<!\bacross )(?<!\bbetween )(?<!\band )"
        rf"(?<!\bwith )(?<!-)~ (?!(?:{OFFICES})\b){NO_PLURAL}"
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
        "place.byline",
        BORN_SO,
        rf"(?:(?:^|\n)[Bb]y|(?:^|\n)BY|\b(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|"
        rf"[Pp]hotos?|"
        rf"[Dd]irected|[Cc]omposed) by) ~ (?!(?:{OFFICES})\b)[A-Z]",
        "person",
        "Who writes a story is a person.",
        "usage",
        (Example("By Israel Whitfield\nThe talks failed.", "Israel", "person", "en"),),
        (CounterExample("Rockets made by Israel Sunday fell.", "no byline", "en"),),
        frozenset(("By", "by", "BY")),
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
        of_names=True,
    ),
    Context(
        "place.titled-bird",
        frozenset(("Turkey",)),
        r"\b(?:(?:Mr|Mrs|Ms|Dr)\.?|Tom|Dick|Uncle|Aunt) ~",
        "person",
        "Nobody calls the country Mister.",
        "usage",
        (Example("Mr. Turkey waved to the children.", "Turkey", "person", "en"),),
        (CounterExample("Dr. Ada Whitfield left Turkey.", "a journey", "en"),),
    ),
    Context(
        "place.chief-of-the-name",
        frozenset(("Turkey",)),
        r"\b[Cc]hief ~ (?!(?:[A-Z][a-z]+(?:ists?|ers?|ors?|ysts?|ents?|icy))\b)[A-Z][a-z]+"
        r"(?= (?:[a-z]+ed|led|was|is|spoke|sang|said|died)\b|[.,;]|$)",
        "person",
        "Chiefs and players bear the bird's name.",
        "usage",
        (Example("Chief Turkey Tayac led them.", "Turkey", "person", "en"),),
        (CounterExample("Chief Turkey Economist Whitfield said so.", "a trade", "en"),),
        frozenset(("Chief", "chief")),
    ),
    Context(
        "place.princess",
        BORN_SO,
        r"\b(?:Princess|Prince|Queen|King|Lady|Lord|Duchess|Duke|Countess) "
        r"~(?= of [A-Z]| and Prince|,)",
        "person",
        "Members of royal houses are called by their given names.",
        "usage",
        (Example("Princess Georgia of Jordan smiled.", "Georgia", "person", "en"),),
        (CounterExample("Prince of Georgia is a play.", "a preposition between", "en"),),
        frozenset("Princess Prince Queen King Lady Lord Duchess Duke Countess".split()),
    ),
    Context(
        "place.nickname",
        OWN_SURNAMES | {"Turkey", "Egypt", "Mexico", "Brazil", "Panama", "Greece"},
        r"\b[A-Z][a-z]+ [\"“(]~[\"”)] [A-Z][a-z]",
        "person",
        "A nickname stands between a given name and a surname.",
        "usage",
        (Example('Norman "Turkey" Whitfield batted .349.', "Turkey", "person", "en"),),
        (CounterExample('He wrote "Turkey" on it.', "no given name", "en"),),
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
        of_names=True,
    ),
    Context(
        "place.vietnamese-given-name",
        _BORNE_IN_VIETNAM,
        r"(?:[a-z,]|\b[A-Z][a-z]{1,6}) [A-Z][a-z]{1,6} ~",
        "person",
        "Given names come last in Vietnamese, and some of them are names of countries.",
        "usage",
        (Example("Ca sĩ Hoàng Anh hát tại Huế.", "Anh", "person", "vi"),),
        (CounterExample("Thủ tướng Anh phát biểu.", "an office goes before", "vi"),),
    ),
    Context(
        "place.vietnamese-name",
        _BORNE_IN_VIETNAM,
        rf"~ (?:{'|'.join(words('given-syllable'))})\b",
        "person",
        "Names of countries begin names of persons and towns of two syllables.",
        "usage",
        (Example("Ca sĩ Mỹ Linh hát bài mới.", "Mỹ", "person", "vi"),),
        (CounterExample("Tổng thống Mỹ Joe Biden phát biểu.", "a foreign name", "vi"),),
        languages=frozenset(("vi", ANYWHERE)),
    ),
    Context(
        "place.apposition",
        BORN_SO,
        NO_PLACE + rf"~{SURNAME}(?: [A-Z][a-z]+)?, (?:the former|a former|who|whose|"
        r"an? [a-z]+(?: [a-z]+)? (?:from|at|who|with))\b",
        "person",
        "What was something and is called so by two names is a person.",
        "usage",
        (Example("Israel Vazquez, the former champion, won.", "Israel", "person", "en"),),
        (CounterExample("Israel Railways, the former monopoly, won.", "a plural", "en"),),
    ),
    Context(
        "place.profession",
        frozenset(),
        rf"\b(?i:{BEARERS}) ~{SURNAME}",
        "person",
        "Between a profession and a surname stands a given name.",
        "usage",
        (Example("Singer Israel Houghton won again.", "Israel", "person", "en"),),
        (CounterExample("Nurse Israel President Herzog met", "an office", "en"),),
        capitals(BEARERS.split("|")),
    ),
    Context(
        "place.famous-surname",
        frozenset(("Holland", "Ireland", "England", "Jordan", "Israel", "France", "Norway")),
        rf"(?:\b(?:{GIVEN}|Jill|Kathy|Lynndie|Ireland|Jools|Merv|Agnieszka)) ~",
        "person",
        "These are surnames as often as any.",
        "usage",
        (Example("Jill Ireland married in 1968.", "Ireland", "person", "en"),),
        (CounterExample("He left Ireland in 1968.", "a verb", "en"),),
        frozenset((*GIVEN.split("|"), "Jill", "Kathy", "Lynndie", "Jools", "Merv", "Agnieszka")),
        of_names=True,
    ),
    Context(
        "place.surname-of-one-who",
        OWN_SURNAMES,
        r"(?<![.!?] )(?<![\w-])(?!(?:In|From|To|With|For|And|But|Of|At|As|East|West|North|South|"
        r"New) )[A-Z][a-z]+ ~(?=, (?:who|whose|\d\d,|(?:the|an?) \d{1,2}-year-old) )",
        "person",
        "A word with a capital before it and a person behind it make it a surname.",
        "usage",
        (Example("Then Joel Jordan, who owns it, left.", "Jordan", "person", "en"),),
        (CounterExample("Men from Jordan, who own it, left.", "a preposition", "en"),),
    ),
    Context(
        "place.surname-behind",
        frozenset(),
        rf"{NO_PLACE}(?!U|Britain|America)~ (?!(?:{OFFICES})\b)[A-Z]\w+"
        r"(?=[.,;:!?)']|$| [a-z(]| [A-Z][a-z]+,? [a-z])",
        "person",
        "What one of the most frequent surnames follows is a given name.",
        "US Census, 1990",
        (
            Example("Holland Taylor won an Emmy.", "Holland", "person", "en"),
            Example("Then Zaire Anderson sat down.", "Zaire", "person", "en"),
        ),
        (
            CounterExample("In Holland Taylor won a cup.", "a preposition of place", "en"),
            CounterExample("Zaire Bank reopened.", "no surname", "en"),
        ),
        next_words=SURNAMES,
    ),
    Context(
        "place.given-name-before",
        RARE_SURNAMES | OWN_SURNAMES,
        r"(?<![\w.'-])(?<!\b[Ii]n )(?<!\b[Ff]rom )(?<!\b[Tt]o )[A-Z][a-z]+ ~(?= [a-z]|[.,;!?)]|'s|"
        r"$)",
        "person",
        "What one of the most frequent given names precedes is a surname, however rare.",
        "US Census, 1990",
        (Example("Derrick Guinea scored again.", "Guinea", "person", "en"),),
        (CounterExample("Rebels in Guinea scored again.", "no given name", "en"),),
        GIVEN_NAMES,
        of_names=True,
    ),
    Context(
        "place.who-is",
        BORN_SO | SELDOM,
        rf"~ {NO_OFFICE}[A-Z][A-Za-z]+(?:-[A-Z][a-z]+)?, (?:\d{{1,3}}\b|an? (?:[a-z-]+ "
        rf"){{0,3}}(?:{ROLES})\b|who\b|"
        rf"whose\b)",
        "person",
        "Behind a person's two names stands an age or a trade.",
        "usage",
        (Example("Nigeria Jonah, a nurse, won.", "Nigeria", "person", "en"),),
        (CounterExample("Nigeria Airways, a carrier, won.", "a firm", "en"),),
    ),
    Context(
        "place.who-alone",
        ALONE,
        rf"~, (?:\d{{1,2}}, [a-z]|who (?:is|was|turns|turned) \d\d|(?:an?|the) (?:[a-z-]+ "
        rf")?(?:{ROLES})\b)",
        "person",
        "Behind a person's name stands an age or a trade.",
        "usage",
        (
            Example("Jordan, a sophomore, likes chemistry.", "Jordan", "person", "en"),
            Example("Chad, 34, was there.", "Chad", "person", "en"),
        ),
        (CounterExample("Jordan, a key ally, likes it.", "a state", "en"),),
    ),
    Context(
        "place.party-of",
        BORN_SO,
        r"\b(?:[Bb]ride|[Gg]room|[Vv]ictim|[Ss]uspect|[Dd]efendant|[Pp]laintiff|[Ww]itness|"
        r"[Dd]eceased|[Ii]nfant|[Tt]oddler|[Tt]eenager|[Pp]atient|[Cc]hild), ~",
        "person",
        "Brides and victims are called by their names.",
        "usage",
        (Example("The bride, Georgia May Foote, wore ivory.", "Georgia", "person", "en"),),
        (CounterExample("The bride left Georgia.", "a journey", "en"),),
    ),
)
