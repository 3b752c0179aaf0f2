"""Rows of context: a capitalized compound, of which the country's name is but a part.

Any country's name may begin one: what stands behind it says of which kind it is. Where every
word has a capital, as in headlines, nothing follows from capitals, and no row here fits.
"""

from toponorm.names.context.beside import ANYWHERE
from toponorm.names.context.rows import Context, capitals, pairs
from toponorm.names.context.words import (
    ARTICLED,
    BRANCHES,
    BUILDINGS,
    CARRIERS,
    DEMONYMS,
    NATIONS,
    OFFICES,
    ORGANS,
    OWN,
    PERSUASIONS,
    SCHOOLS,
    VESSELS,
    WATERS,
)
from toponorm.rules import CounterExample, Example

_ENGLISH = frozenset(("en", ANYWHERE))

_NO_HEADLINE = r"(?![\w-])(?! [A-Z]\w)"

_LEGAL_FORMS = (
    r"GmbH|AG|SE|SAS?|S\.A|SpA|S\.p\.A|Srl|SARL|BV|B\.V|NV|AB|AS|A/S|ASA|Oyj?|Kft|Zrt|Rt|Ltda?|LLC|"
    r"Inc|plc|PLC|Pty|KK|s\.r\.o|a\.s|d\.o\.o|sp\. z"
)

_PROPER = (
    rf"(?!(?:{OFFICES}|{ORGANS}|{OWN}|{PERSUASIONS}|{NATIONS}|{DEMONYMS})\b)"
    rf"(?!(?:[A-Z][a-z]+ |and |of |for |& ){{1,4}}(?:{OWN}|{ORGANS}|{OFFICES})\b)"
    r"[A-Z][a-z]+(?:[-'][A-Z]?[a-z]+)?"
)
"""A word that has a capital because it is part of a name, and not because an office or a body of
the country has one: *the Sudan Doctors Union*."""

_IN_A_SENTENCE = (
    r"(?:(?<![\w'.-])[a-z][a-z'-]*,?|\b(?:A|By)) "
    r"(?<!\b[Ii]n )(?<!\b[Tt]o )(?<!\bof )(?<!\bfrom )(?<!\bwith )(?<!\bafter )(?<!\bthat )"
    r"(?<!\bfor )(?<!\bif )(?<!\bwhen )(?<!\bwhile )(?<!\bwhere )(?<!\bagainst )(?<!\bacross )"
    r"(?<!\binside )(?<!\boutside )(?<!\bneighboring )(?<!\bneighbouring )(?<!\bbecause )"
    r"(?<!\bsaid )(?<!\bsays )(?<!\bsaying )(?<!\btell )(?<!\btold )(?<!\bwhich )(?<!ern )"
    r"(?<!\binto )(?<!\bthroughout )(?<!\bthan )(?<!\bbefore )(?<!\bsince )(?<!\bleft )"
    r"(?<!\bhow )(?<!\bwhy )(?<!\bwhether )(?<!\bbetween )(?<!\bvia )(?<!\bnear )"
)
"""Behind a word without a capital, and none after which a country is followed by its people."""

_SMALL = (
    "in|on|to|at|for|with|from|over|after|as|by|of|and|or|into|against|between|amid|off|up|out|its|"
    "the|a|an|than|about|under|without|before|through"
)
"""Words that have no capital in headlines, either."""

RULES: tuple[Context, ...] = (
    Context(
        "place.waters",
        frozenset(),
        rf"~ (?:{WATERS}){_NO_HEADLINE}",
        "local-feature",
        "Seas and straits have the names of the lands beside them.",
        "usage",
        (Example("A dhow sank in the Oman Sea.", "Oman", "local-feature", "en"),),
        (CounterExample("Oman sea trade grew.", "the country's", "en"),),
        but=ARTICLED,
    ),
    Context(
        "place.building",
        frozenset(),
        rf"~ (?:{BUILDINGS}){_NO_HEADLINE}(?! (?:bomb|blast|attack|shoot|fire|siege)\w*\b)",
        "local-feature",
        "Houses, inns and bridges are named after countries.",
        "usage",
        (Example("He sleeps at Bermuda Lodge.", "Bermuda", "local-feature", "en"),),
        (CounterExample("Iraq Hotel Blast Kills Ten", "a headline", "en"),),
    ),
    Context(
        "place.school-of-the-name",
        frozenset(),
        rf"~ (?!(?:{OFFICES}) (?!School))(?:[A-Z][a-z]+ )?(?:{SCHOOLS})(?![\w-])",
        "local-feature",
        "Schools bear the name of their town, or of a person.",
        "usage",
        (
            Example("Palestine ISD raised salaries.", "Palestine", "local-feature", "en"),
            Example("Trinity beat China Spring High 42-7.", "China", "local-feature", "en"),
        ),
        (CounterExample("Palestine high schools closed.", "the country's", "en"),),
    ),
    Context(
        "place.carrier",
        frozenset(),
        rf"~ (?:{CARRIERS}){_NO_HEADLINE}",
        "company",
        "Companies keep their names.",
        "usage",
        (Example("We flew Uganda Airlines home.", "Uganda", "company", "en"),),
        (CounterExample("Uganda airlines cut fares.", "those of the country", "en"),),
    ),
    Context(
        "place.branch",
        frozenset(),
        rf"\b(?:{BRANCHES}) ~"
        rf"(?= [a-z(]|[.,;:!?)]|'s|$| (?:{_LEGAL_FORMS})\b)",
        "company",
        "Companies put the country behind their own name.",
        "usage",
        (
            Example("The lender HSBC Malta named a chief.", "Malta", "company", "en"),
            Example("Orange Maroc et Inwi ont signé.", "Maroc", "company", "fr"),
            Example("Die Google Deutschland GmbH klagt.", "Deutschland", "company", "de"),
        ),
        (
            CounterExample("HSBC left Malta.", "the country", "en"),
            CounterExample("Über Malta zieht ein Sturm.", "a preposition, no taxis", "de"),
        ),
        frozenset(branch.rsplit(" ", 1)[-1] for branch in BRANCHES.split("|")) - {"of"}
        | {"Voice of"},
        of_names=True,
    ),
    Context(
        "place.ship-of-the-name",
        frozenset(),
        rf"\b(?i:{VESSELS}) ~ (?:[A-Z][a-z]+)(?! [A-Z])",
        "ship",
        "Ships are named after countries.",
        "usage",
        (Example("The vessel Georgia Star was boarded.", "Georgia", "ship", "en"),),
        (CounterExample("The ship Georgia bought sank.", "the country buys", "en"),),
        capitals(VESSELS.split("|")),
    ),
    Context(
        "place.war-of-the-name",
        frozenset(("Vietnam", "Viet Nam")),
        r"~ (?:War|Wars|wars|Memorial|Veterans?)\b(?! (?:[Mm]inist|Secretary|Cabinet|Crimes))",
        "part-of-a-name",
        "Wars of the past keep their names.",
        "usage",
        (Example("The Vietnam War ended in 1975.", "Vietnam", "part-of-a-name", "en"),),
        (CounterExample("The Vietnam war minister left.", "an office", "en"),),
    ),
    Context(
        "place.battle-of",
        frozenset(),
        r"\b(?:Battle|Treaty|Siege|Raid|Duke|Elector|Act) of ~(?!')",
        "part-of-a-name",
        "Battles and treaties of the past keep their names.",
        "usage",
        (Example("The Battle of France was lost.", "France", "part-of-a-name", "en"),),
        (CounterExample("The battles of France were lost.", "those it fought", "en"),),
        pairs("Battle Treaty Siege Raid Duke Elector Act".split(), ("of",)),
    ),
    Context(
        "place.what-it-is",
        frozenset(),
        r"(?<!\b[Ii]n )(?<!\b[Tt]o )(?<!\bof )(?<!\b[Ff]rom )(?<!\b[Ww]ith )(?<!\b[Aa]cross )"
        r"~, (?:the|an?) (?:[\w-]+ ){0,3}(?:colt|filly|mare|gelding|stallion|horse|"
        r"racehorse|dog|cat|sandwich chain|restaurant chain|fast-food chain|supermarket chain|"
        r"chain|retailer|clothing brand|brand|film|movie|novel|album|song|musical|opera|vessel|"
        r"ship|ferry|yacht|tanker|newspaper|magazine|restaurant|record label|hurricane|typhoon)"
        r"(?=[,.;])",
        "name",
        "Behind a comma stands what it is.",
        "usage",
        (Example("Norway, the colt, will run again.", "Norway", "name", "en"),),
        (
            CounterExample("In Norway, the film, a hit, was banned.", "a place", "en"),
            CounterExample("Norway, the oil exporter, left.", "the country", "en"),
        ),
    ),
    Context(
        "place.sandwiches",
        frozenset(("Togo",)),
        r"~'s(?: (?:Sandwich(?:es)?|Eatery|Great Sandwiches|franchise\w*|menu|subs?|hoagies|"
        r"pastrami|location)\b|, (?:the|a) (?:[a-z-]+ )?(?:sandwich|restaurant) chain)",
        "company",
        "A chain of sandwich shops in California.",
        "usage",
        (
            Example("Togo's Sandwiches opened in Fresno.", "Togo", "company", "en"),
            Example("They ate at Togo's, the sandwich chain.", "Togo", "company", "en"),
        ),
        (CounterExample("Togo's outlet to the sea is small.", "the country's", "en"),),
    ),
    Context(
        "place.shoes",
        frozenset(("Jordan",)),
        r"~ (?:Brand|brand|sneakers?|shoes|line(?= (?:of|brought|at|has|is|was))|\d{1,2}s|"
        r"[IVX]{1,4}s|Retro|jerseys?)\b",
        "company",
        "Shoes are named after a player.",
        "usage",
        (Example("He wore retro Jordan sneakers.", "Jordan", "company", "en"),),
        (CounterExample("The Jordan border is shut.", "the country's", "en"),),
    ),
    Context(
        "place.joined-schools",
        frozenset(),
        rf"~-[A-Z][a-z]+ (?:{SCHOOLS}|Consolidated|Unified|Area)(?![\w-])",
        "local-feature",
        "Districts and schools bear the names of two towns.",
        "usage",
        (Example("Denmark-Olar Middle School closed.", "Denmark", "local-feature", "en"),),
        (CounterExample("Denmark-Norway school exchange", "two countries", "en"),),
    ),
    Context(
        "place.compound-first",
        frozenset(),
        rf"(?:^|\n|[.!?:] )~ {_PROPER}(?! (?:{_SMALL})\b)(?= [a-z]{{3,}} [a-z]{{2,}}\b)",
        "part-of-a-name",
        "The capital behind it is no office's, and small letters go on: no headline.",
        "usage",
        (Example("Malta Drydock workers are on strike.", "Malta", "part-of-a-name", "en"),),
        (
            CounterExample("Malta Foreign Ministry officials left.", "an office", "en"),
            CounterExample("Malta Votes in a New Parliament", "a headline", "en"),
        ),
        languages=_ENGLISH,
        but=ARTICLED,
    ),
    Context(
        "place.the-compound",
        frozenset(),
        rf"\b(?:[Tt]he|[Aa]n?|[Oo]ld|[Nn]ew) ~ {_PROPER}"
        r"(?:(?= [a-z(]|[.,;:!?)\"]|'s|$)| [A-Z][a-z]+(?= [a-z(]|[.,;:!?)\"]|'s|$))",
        "part-of-a-name",
        "The country has no article, and what it describes no capital, but for offices.",
        "usage",
        (
            Example("He met her at the Malta Supper Rooms.", "Malta", "part-of-a-name", "en"),
            Example("The Cyprus Harrier went on sale.", "Cyprus", "part-of-a-name", "en"),
        ),
        (
            CounterExample("The Malta Prime Minister left.", "an office", "en"),
            CounterExample("The Iran Nuclear Deal That Never Was", "a headline", "en"),
            CounterExample("The UK Biobank opened.", "the article is the country's", "en"),
        ),
        frozenset("the The a A an An old Old new New".split()),
        languages=_ENGLISH,
        but=ARTICLED,
    ),
    Context(
        "place.compound",
        frozenset(),
        rf"{_IN_A_SENTENCE}~ {_PROPER}"
        r"(?:(?= [a-z(]|[.,;:!?)\"]|'s|$)| [A-Z][a-z]+(?= [a-z(]|[.,;:!?)\"]|'s|$))",
        "part-of-a-name",
        "In a sentence a word has a capital because it is part of a name.",
        "usage",
        (
            Example("They will play Iran Shahrdari in May.", "Iran", "part-of-a-name", "en"),
            Example("It was designed by Georgia Stanwick.", "Georgia", "part-of-a-name", "en"),
        ),
        (
            CounterExample("Then in Iran Khomeini spoke.", "a preposition of place", "en"),
            CounterExample("They met Iran Foreign Minister Zarif.", "an office", "en"),
        ),
        languages=_ENGLISH,
        but=ARTICLED,
    ),
)
