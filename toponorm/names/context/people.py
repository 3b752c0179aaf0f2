"""Rows of context: people who bear the name of a country."""

from toponorm.names.context.rows import Context, capitals
from toponorm.names.context.words import (
    ALONE,
    ARRESTED,
    BEARERS,
    BORN_SO,
    DEEDS,
    GIVEN,
    GIVEN_NAMES,
    MASCULINE,
    MOVES,
    OFFICES,
    ORGANS,
    PERSUASIONS,
    ROLES,
    SPEECH,
    STATISTICS,
    SURNAMES,
    SURNAMES_IN_S,
    TITLES,
)
from toponorm.rules import CounterExample, Example

_SURNAMES = frozenset(
    "Jordan Israel Holland Ireland Poland Chad Cuba France Germany Georgia China Peru Mali "
    "Jersey India".split()
)

_NO_PLURAL = rf"(?!(?!(?:{SURNAMES_IN_S})\b)[A-Z][a-z]*[^\Wuis]s\b)"
"""No plural, as in *Jordan Airports*; *Posthumus* is none."""

_NAME = rf" (?!(?:{OFFICES})\b){_NO_PLURAL}[A-Z][a-z]+"
"""A surname, and neither an office nor a plural."""

_NO_PLACE = (
    r"(?<!\b[Ii]n )(?<!\b[Tt]o )(?<!\bof )(?<!\b[Ff]rom )(?<!\b[Ww]ith )(?<!\b[Aa]fter )(?<!-)"
)
"""No preposition of place before the name."""

_RARE_SURNAMES = frozenset(
    "Brazil Norway Denmark Egypt Mexico Canada England Portugal Spain Cuba Panama Sweden Malta "
    "Kuwait Lebanon Greece Haiti Guinea Italy Kenya Oman Finland Austria Bermuda Chile Mali Togo "
    "Wales Scotland Iceland".split()
)

_SELDOM = frozenset(
    "Zaire Holland Egypt Haiti Nigeria Cameroon Austria Armenia Ecuador Nepal Mauritius Oman Nauru "
    "Barbados Sweden Denmark Norway Germany Spain Italy Guyana Tanzania Tunisia Samoa Togo Mali "
    "Niger Senegal Dominica Montserrat Jamaica Trinidad Swaziland Argentina Brazil Panama Angola "
    "Zambia "
    "Malawi Ghana Guinea Gambia Kuwait Rwanda Uganda Ethiopia Eritrea Liberia Namibia Botswana "
    "Morocco Algeria Andorra Malaysia Singapore Vietnam Tonga Fiji Palau Cyprus Romania Serbia "
    "Croatia Slovenia Albania Macedonia Latvia Estonia Finland Poland Portugal France Belgium "
    "Luxembourg Canada Mexico Bermuda Bolivia Peru Paraguay Uruguay Venezuela Colombia Honduras "
    "Guatemala Nicaragua Belize Grenada Malta Chile Greece Burma Persia Mozambique Gabon Benin "
    "Somalia Bulgaria Iceland Hungary Kosovo Cambodia Laos Bahrain Qatar Maldives Sudan".split()
)
"""Names of countries that few people bear; nobody is called Iraq."""

_NO_OFFICE = rf"(?!(?:{OFFICES}|{ORGANS}|{PERSUASIONS})\b){_NO_PLURAL}"

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
        rf"(?<!\bwith )(?<!-)~ (?!(?:{OFFICES})\b){_NO_PLURAL}"
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
        BORN_SO - {"Chad", "Jordan"},
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
        "place.player-of-the-name",
        frozenset(("Turkey",)),
        rf"{_NO_PLACE}(?<!\b[Tt]he )~ (?!(?:{OFFICES}|{ORGANS}|{PERSUASIONS})\b)[A-Z][a-z]+,? "
        rf"(?:\([^()]{{4,40}}\) )?"
        rf"(?:(?:was|is|who|became)(?: was| is)? (?:born|inducted|an?|the|one of the)"
        rf"(?: [A-Za-z-]+){{1,5}}? (?:{ROLES}|player|players|leader|chief|outfielder|infielder|"
        rf"star|slugger|bluesman|musician|activist|man|woman|in \d{{4}})\b|"
        rf"(?:{DEEDS}|batted|hit \.\d|homered|played (?:for|in|with)))",
        "person",
        "Behind two names stands what only persons are and do.",
        "usage",
        (Example("Turkey Stearnes was a star player.", "Turkey", "person", "en"),),
        (
            CounterExample("Turkey Erdoganism was a new word.", "nothing of persons", "en"),
            CounterExample("Turkey Coach Montella was a player.", "an office", "en"),
        ),
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
        _SURNAMES | {"Turkey", "Egypt", "Mexico", "Brazil", "Panama", "Greece"},
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
    Context(
        "place.longer-name-acts",
        frozenset(),
        _NO_PLACE + rf"~{_NAME}(?: [A-Z][a-z]+)?(?:, \d{{1,2}},| (?:{DEEDS})\b)",
        "person",
        "Any country may be a given name, and what people do on fields and stages says so.",
        "usage",
        (
            Example("Tunisia Campbell is the school nurse.", "Tunisia", "person", "en"),
            Example("Kenya Robinson, 14, was last seen on Oak Street.", "Kenya", "person", "en"),
        ),
        (
            CounterExample("In Tunisia Saied is the president.", "a preposition of place", "en"),
            CounterExample("Tunisia is the host.", "no name behind", "en"),
        ),
    ),
    Context(
        "place.apposition",
        BORN_SO,
        _NO_PLACE + rf"~{_NAME}(?: [A-Z][a-z]+)?, (?:the former|a former|who|whose|"
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
        rf"\b(?i:{BEARERS}) ~{_NAME}",
        "person",
        "Between a profession and a surname stands a given name.",
        "usage",
        (Example("Singer Israel Houghton won again.", "Israel", "person", "en"),),
        (CounterExample("Nurse Israel President Herzog met", "an office", "en"),),
        capitals(BEARERS.split("|")),
    ),
    Context(
        "place.statistics",
        frozenset(("Jordan", "Chad", "Kenya", "Holland", "Cuba")),
        rf"~ (?:finished with|had|scored|added|hit|led|grabbed|posted|recorded|ran|rushed|threw|"
        rf"caught|averaged)\b[^.]{{1,30}}\b(?:\d\d points|\d+ (?:{STATISTICS}))\b",
        "person",
        "Who has points and rebounds is a player.",
        "usage",
        (Example("Jordan finished with 28 points.", "Jordan", "person", "en"),),
        (CounterExample("Jordan had 28 hospitals.", "nothing that players have", "en"),),
    ),
    Context(
        "place.quoted",
        MASCULINE,
        rf"(?:[,?!]\"|[,?!]'|, ?)\s?(?:{SPEECH}) ~(?=[,.](?:$|\s))",
        "person",
        "Behind what was said stands who said it.",
        "usage",
        (
            Example('"It was late," said Chad.', "Chad", "person", "en"),
            Example("It is good, said Chad, the barista.", "Chad", "person", "en"),
        ),
        (CounterExample("He said Chad, too, would come.", "no quotation ends", "en"),),
        frozenset(SPEECH.split("|")),
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
    ),
    Context(
        "place.arrested",
        BORN_SO | _SURNAMES,
        rf"~ (?:was|is|has been) (?:{ARRESTED})\b",
        "person",
        "Police books persons.",
        "usage",
        (Example("Jordan was booked into the county jail.", "Jordan", "person", "en"),),
        (CounterExample("Jordan was shelled at night.", "nobody is booked", "en"),),
    ),
    Context(
        "place.surname-of-one-who",
        _SURNAMES,
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
        rf"{_NO_PLACE}(?!U|Britain|America)~ (?!(?:{OFFICES})\b)[A-Z]\w+"
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
        _RARE_SURNAMES | _SURNAMES,
        r"(?<![\w.'-])(?<!\b[Ii]n )(?<!\b[Ff]rom )(?<!\b[Tt]o )[A-Z][a-z]+ ~(?= [a-z]|[.,;!?)]|'s|"
        r"$)",
        "person",
        "What one of the most frequent given names precedes is a surname, however rare.",
        "US Census, 1990",
        (Example("Derrick Guinea scored again.", "Guinea", "person", "en"),),
        (CounterExample("Rebels in Guinea scored again.", "no given name", "en"),),
        GIVEN_NAMES,
    ),
    Context(
        "place.who-acts",
        BORN_SO | _SELDOM,
        rf"{_NO_PLACE}~ {_NO_OFFICE}[A-Z][A-Za-z]+(?:-[A-Z][a-z]+)?(?: [A-Z][a-z]+)? (?:[a-z]+ed|"
        rf"won|led|stole|drew|"
        r"plays|reads|leads|sells|owns|runs|raps|rode|ran|took|gave|wrote|sang|stars?|caught|"
        r"threw|hit|sold|taught|grew|"
        r"stood|sat|drives?|lives?|works?|teaches|hosts?|is a|is an|was a|was an|was born)\b",
        "person",
        "A word with a capital behind the name, and then a verb in the singular: a person of two "
        "names, if it is no office, firm or party of the country.",
        "usage",
        (
            Example("Zaire Wadell signed with a club.", "Zaire", "person", "en"),
            Example("India Eiseley plays the lead.", "India", "person", "en"),
        ),
        (
            CounterExample("Kenya Airways landed late.", "a firm", "en"),
            CounterExample("Egypt Coptic leaders landed late.", "of the country", "en"),
            CounterExample("In Zaire Mobutu ruled.", "a preposition of place", "en"),
        ),
    ),
    Context(
        "place.who-is",
        BORN_SO | _SELDOM,
        rf"~ {_NO_OFFICE}[A-Z][A-Za-z]+(?:-[A-Z][a-z]+)?, (?:\d{{1,3}}\b|an? (?:[a-z-]+ "
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
        "place.moves",
        ALONE,
        rf"~ (?:{MOVES})\b",
        "person",
        "Who smiles and nods is no country.",
        "usage",
        (Example("Jordan smiled at them.", "Jordan", "person", "en"),),
        (CounterExample("Jordan signed a treaty.", "countries sign", "en"),),
    ),
    Context(
        "place.does-his",
        BORN_SO | _SELDOM,
        rf"{_NO_PLACE}~ (?!(?:{OFFICES}|{ORGANS}|{PERSUASIONS})\b)[A-Z][A-Za-z]+ [a-z]+ (?:his|"
        rf"her)\b",
        "person",
        "Two names, and then a verb and what is his or hers.",
        "usage",
        (Example("Kenya Burrows pinned his rival.", "Kenya", "person", "en"),),
        (CounterExample("Kenya Police pinned his rival.", "of the country", "en"),),
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
    Context(
        "place.transcript",
        ALONE,
        r"(?:^|\n|[.!?] )~: (?:I|We|You|Yes|No|Yeah|Well|Oh|My|And|But|So|What|Why|How|It's)\b",
        "person",
        "What somebody said stands behind a colon.",
        "usage",
        (Example("Chad: I never said that.", "Chad", "person", "en"),),
        (CounterExample("Chad: Government resigns", "a headline", "en"),),
    ),
)
