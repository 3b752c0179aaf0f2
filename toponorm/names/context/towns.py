"""Rows of context: towns, roads, streams and halls that bear the name of a country."""

from toponorm.names.context.rows import Context, capitals, pairs
from toponorm.names.context.words import (
    FEATURES,
    NATIONS,
    OFFICES,
    PLACES,
    ROADS,
    STATE_ABBREVIATIONS,
    STATES,
    SURNAMES_IN_S,
    TEAMS,
)
from toponorm.rules import CounterExample, Example

_TOWNS = frozenset(
    "Turkey Lebanon Peru Cuba Brazil China Jordan Norway Poland Malta Cyprus Macedonia Denmark "
    "Sweden Jamaica Panama Guinea Mexico Palestine Israel Egypt Greenland Iceland Holland Belgium "
    "Germany Italy Greece Russia Ireland Scotland Canada Angola Algiers Lima Bolivia Chile Vienna "
    "Chad Georgia Haiti Japan Libya Monaco Morocco Portugal Sudan Syria Switzerland Togo Tunis "
    "Venezuela Wales Armenia Dominica Grenada Luxembourg Liberia Montserrat Singapore Finland "
    "Austria Bulgaria Burma Cameroon Colombia Ecuador England France Hungary India Jersey Kenya "
    "Latvia Mali Nepal Paraguay Qatar Romania Samoa Senegal Serbia Spain Ukraine Uruguay Yemen "
    "Zambia Bermuda Barbados Andorra Oman Aruba Nicaragua Honduras Guatemala".split()
) | {"San Marino"}

_DOTTED = "|".join(each for each in STATE_ABBREVIATIONS.split("|") if each.endswith(r"\."))
"""Abbreviations of states that are no codes of countries, too."""

_NAMESAKES = frozenset(
    "Turkey Lebanon Peru Cuba Jordan Norway Poland Malta Cyprus Denmark Jamaica Panama Guinea "
    "Georgia Chad Jersey China Mexico Holland Macedonia Brazil".split()
)

RULES: tuple[Context, ...] = (
    Context(
        "place.us-town",
        _TOWNS - {"Mexico", "Georgia"},
        rf"~(?: City| Run| Bend)?, (?:(?:{STATES})(?![\w-])|(?:{STATE_ABBREVIATIONS})(?!\w))",
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
        "place.street-before",
        frozenset(),
        r"\b(?:(?:Rue|rue|Via|Calle|calle|Avenida|avenida|Avenue|avenue|Boulevard|boulevard|Rua|"
        r"rua|"
        r"Plaza|Piazza|piazza|Viale|viale|Corso|Paseo|Strada|Ulica|ulica|ul\.|"
        r"Carrer|carrer|Rúa|rúa)(?: |(?= d))|"
        r"(?:Place|place|plaza|Jardin|jardin|Jardins|jardins|Largo|largo|Praca|praca|Travessa|travessa|"
        r"Quai|quai|Allee|allee|Impasse|impasse)"
        r"(?= d))"
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
            "Ulica ulica ul Carrer carrer Rúa rúa".split()
        ),
    ),
    Context(
        "place.part-of-a-town",
        frozenset(("Jordan", "Lebanon", "Palestine")),
        r"\b(?:West|East|South|North|New) ~",
        "us-town",
        "West Jordan, East Palestine and their like are American towns.",
        "GNIS",
        (Example("Schools in West Jordan closed.", "Jordan", "us-town", "en"),),
        (CounterExample("Floods hit southern Jordan.", "a part of the country", "en"),),
        frozenset("West East South North New".split()),
    ),
    Context(
        "place.townships",
        _NAMESAKES,
        r"~(?:,? and [A-Z]\w+)? (?:townships|streets|avenues|boroughs)\b",
        "local-feature",
        "Townships and streets are named after countries, and named two at a time.",
        "GNIS",
        (Example("Hail fell in Cuba and Jordan townships.", "Cuba", "local-feature", "en"),),
        (CounterExample("Cuba and Jordan signed.", "the countries", "en"),),
    ),
    Context(
        "place.small-feature",
        frozenset(),
        r"~ (?:Valley|Bay|Grove|Ridge|Knob|Heights|Center|Central School)(?![\w-])",
        "local-feature",
        "No country needs its name for a valley, a grove or a ridge.",
        "GNIS",
        (Example("The Germany Valley overlook reopens.", "Germany", "local-feature", "en"),),
        (CounterExample("A valley in Germany reopens.", "the country", "en"),),
    ),
    Context(
        "place.camp",
        frozenset(),
        r"\b(?:Camp|Mount|Mt\.?|Fort|Lake|Glen|Casa|Villa) ~(?!')",
        "local-feature",
        "Camps, hills and lakes are named after countries.",
        "GNIS",
        (Example("Camp Lebanon welcomes children.", "Lebanon", "local-feature", "en"),),
        (CounterExample("A camp in Lebanon closed.", "the country", "en"),),
        frozenset("Camp Mount Mt Fort Lake Glen Casa Villa".split()),
    ),
    Context(
        "place.resident",
        _TOWNS,
        r", \d{2,3}, (?:formerly )?of ~(?=, (?:died|passed away|went to be))",
        "us-town",
        "Death notices name the town.",
        "usage",
        (Example("Ruth Troyer, 81, of Peru, died Sunday.", "Peru", "us-town", "en"),),
        (CounterExample("Ruth Troyer, 81, of Peru, sang.", "nobody died", "en"),),
        frozenset(("of",)),
    ),
    Context(
        "place.part-of-new-jersey",
        frozenset(("Jersey",)),
        r"\b(?:North|South|Central|West|East) ~",
        "state-of-the-us",
        "New Jersey is called so in its parts.",
        "usage",
        (Example("Central Jersey commuters wait.", "Jersey", "state-of-the-us", "en"),),
        (CounterExample("Ferries to Jersey wait.", "the island", "en"),),
        frozenset("North South Central West East".split()),
    ),
    Context(
        "place.prison",
        frozenset(("Angola",)),
        r"~ (?i:prison|inmates?|penitentiary|prisoners?|rodeo)\b",
        "local-feature",
        "The state penitentiary of Louisiana is called so.",
        "usage",
        (Example("Angola prison inmates fought the flood.", "Angola", "local-feature", "en"),),
        (CounterExample("Angola freed prisoners.", "the country", "en"),),
    ),
    Context(
        "place.school",
        frozenset(),
        rf"~ (?!(?:{OFFICES})\b)[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:High School|School District|"
        rf"College|Elementary|Middle School|Township|Baptist Church)\b",
        "local-feature",
        "Schools bear the name of their town.",
        "GNIS",
        (Example("Poland Seminary High School's band", "Poland", "local-feature", "en"),),
        (CounterExample("Poland closed a high school.", "the country", "en"),),
    ),
    Context(
        "place.team",
        _TOWNS,
        rf"~ (?!(?:{SURNAMES_IN_S})\b)[A-Z][a-z]+s (?:open|opened|host|hosted|face|faced|swept|"
        r"rallied|improved|routed|edged|"
        r"won the sectional)\b",
        "us-town",
        "Teams of high schools have the town's name before their own.",
        "usage",
        (Example("The Lebanon Warriors open on Friday.", "Lebanon", "us-town", "en"),),
        (CounterExample("Lebanon hosts a summit.", "the country", "en"),),
    ),
    Context(
        "place.village",
        _TOWNS - {"Monaco", "Singapore", "Luxembourg", "Panama", "Mexico"},
        r"(?:\b(?:[Cc]ity|[Tt]own|[Vv]illage|[Hh]amlet|[Bb]orough|[Tt]ownship) of )~(?![-'])",
        "us-town",
        "Towns and villages bear the names of countries.",
        "GNIS",
        (Example("The village of Cuba fixed its well.", "Cuba", "us-town", "en"),),
        (CounterExample("A village in Cuba fixed its well.", "in the country", "en"),),
        pairs(capitals("city town village hamlet borough township".split()), ("of",)),
    ),
    Context(
        "place.seat",
        _TOWNS,
        r"~, (?:the|a|an) (?:(?:small|tiny|little|rural|nearby|quiet) )?"
        r"(?:county seat|village|hamlet|borough|township|unincorporated|town)\b",
        "us-town",
        "Towns and villages bear the names of countries.",
        "GNIS",
        (Example("Bolivia, the county seat, floods often.", "Bolivia", "us-town", "en"),),
        (CounterExample("Bolivia, the landlocked republic", "the country", "en"),),
    ),
    Context(
        "place.feature-of-any",
        frozenset(),
        rf"~ (?:{FEATURES})(?: (?:Road|Drive|Park|Trail|Dam|Street|Church|School|spillway))?"
        r"(?![\w-])(?! [A-Z])",
        "local-feature",
        "Hills, lakes and parks bear the names of countries, any of them; headlines, in which "
        "every word has a capital, are passed over.",
        "GNIS",
        (Example("The Grenada Lake spillway was opened.", "Grenada", "local-feature", "en"),),
        (CounterExample("Kenya Park Rangers Go On Strike", "a headline", "en"),),
    ),
    Context(
        "place.score",
        _TOWNS - {"Georgia"},
        rf"~ \d{{1,3}}, (?!(?:{NATIONS})\b)[A-Z][a-z]+(?: [A-Z][a-z]+)* \d",
        "us-town",
        "A school that plays against one of a town that is no country.",
        "usage",
        (Example("Lebanon 52, Hanover 48", "Lebanon", "us-town", "en"),),
        (CounterExample("Lebanon 72, Jordan 69", "two countries", "en"),),
    ),
    Context(
        "place.score-against",
        _TOWNS - {"Georgia"},
        rf"(?:^|\n|[;:.] )(?!(?:{NATIONS}|South|North|New)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)* "
        rf"\d{{1,3}}, ~ \d",
        "us-town",
        "A school that plays against one of a town that is no country.",
        "usage",
        (Example("Hanover 52, Lebanon 48", "Lebanon", "us-town", "en"),),
        (CounterExample("Jordan 72, Lebanon 69", "two countries", "en"),),
    ),
    Context(
        "place.team-of-any",
        frozenset(),
        rf"~ (?:{TEAMS})(?![\w-])",
        "us-town",
        "Teams of schools have the town's name before their own.",
        "usage",
        (Example("The Malta Falcons lost the game.", "Malta", "us-town", "en"),),
        (CounterExample("The Malta team lost the game.", "of the country", "en"),),
    ),
    Context(
        "place.town-in-state",
        frozenset(("Mexico",)),
        rf"~, (?:{STATE_ABBREVIATIONS})(?!\w)",
        "us-town",
        "There is a Mexico in New York and one in Missouri; states in full may be beside it.",
        "GNIS",
        (Example("Mexico, N.Y., closed its schools.", "Mexico", "us-town", "en"),),
        (CounterExample("Mexico, Texas and Arizona agreed.", "neighbours", "en"),),
    ),
    Context(
        "place.council-of",
        _NAMESAKES,
        r"~'s (?:City Council|Town Council|Town Board|City Hall|Main Street|mayor|police chief|"
        r"fire chief|zoning board|school board|water tower)",
        "us-town",
        "What towns have, and countries have not.",
        "GNIS",
        (Example("Lebanon's City Council met.", "Lebanon", "us-town", "en"),),
        (CounterExample("Lebanon's cabinet met.", "of the country", "en"),),
    ),
    Context(
        "place.town-of-any",
        frozenset(),
        rf"~, (?:{_DOTTED})",
        "us-town",
        "What the Associated Press's abbreviation of a state follows is a town.",
        "AP style",
        (Example("Rain fell on Uganda, Ind., at dawn.", "Uganda", "us-town", "en"),),
        (CounterExample("Rain fell on Uganda, Indian papers say.", "no abbreviation", "en"),),
    ),
    Context(
        "place.miles-from",
        _TOWNS,
        r"~,? (?:(?:about|some|roughly|just|nearly|a) )?(?:\d+|few|dozen) (?:miles?|minutes) "
        r"(?:(?:north|south|east|west)\w* )?(?:of|from|outside)\b",
        "us-town",
        "How far a town is from another is said in miles.",
        "usage",
        (Example("His parish in Lebanon, 30 miles east of here, closed.", "Lebanon", "us-town"),),
        (CounterExample("They left Lebanon, 30 of them on foot.", "a number of people", "en"),),
    ),
    Context(
        "place.longer-town",
        _TOWNS,
        rf"~ (?!(?:{OFFICES})\b)[A-Z][a-z]+, (?:(?:{STATES})(?![\w-])|(?:{_DOTTED}))",
        "us-town",
        "Towns have names of two words, the first of them a country's.",
        "GNIS",
        (Example("She lives in China Spring, Texas.", "China", "us-town", "en"),),
        (CounterExample("In China Tuesday, Texas farmers met.", "a weekday", "en"),),
    ),
    Context(
        "place.resident-of",
        _NAMESAKES - {"Jersey", "Guinea", "China", "Turkey"},
        r"\b(?:[Aa]n?|[Tt]wo|[Tt]hree|[Ff]our|[Ll]ongtime|[Ll]ifelong) ~(?:-area)? (?:man|woman|"
        r"men|women|teens?|teenagers?|couple|boys?|girls?|residents?)\b",
        "us-town",
        "Whom a paper calls after a town; one of the country is a Lebanese or a Peruvian.",
        "usage",
        (Example("A Lebanon man was fined.", "Lebanon", "us-town", "en"),),
        (CounterExample("A Lebanon cease-fire was signed.", "of the country", "en"),),
        frozenset(
            "A a An an Two two Three three Four four Longtime longtime Lifelong lifelong".split()
        ),
    ),
)
