"""Rows of context: the American state of Georgia, and the Macedonia that is in Greece."""

from toponorm.names.context.rows import Context
from toponorm.names.context.words import (
    STATES,
)
from toponorm.rules import CounterExample, Example

RULES: tuple[Context, ...] = (
    Context(
        "place.part-of-macedonia",
        frozenset(("Macedonia",)),
        r"\b(?:[Aa]ncient|[Aa]ntique|[Cc]lassical|[Hh]ellenistic|Roman|Byzantine|Ottoman|Greek|"
        r"Bulgarian|Aegean|Pirin|Vardar|Upper|Lower|[Cc]entral|[Ww]estern|[Ee]astern|West|East|"
        r"Greece's(?: northern)?(?: (?:region|province) of)?|[Rr]egion of|[Pp]rovince of|"
        r"[Pp]refecture of|[Kk]ingdom of|[Kk]ings? of|[Tt]hrone of|Philip(?: II)? of|"
        r"Alexander(?: (?:the Great|III))? of) ~",
        "region",
        "The ancient kingdom and the Greek region bear the name, too.",
        "usage",
        (
            Example("Fires burned in Greece's region of Macedonia.", "Macedonia", "region", "en"),
            Example("Philip II of Macedonia was slain.", "Macedonia", "region", "en"),
        ),
        (CounterExample("The president of Macedonia resigned.", "the country", "en"),),
    ),
    Context(
        "place.macedonia-in-greece",
        frozenset(("Macedonia",)),
        r"~(?:, (?:in )?(?:northern )?Greece|,? (?:and|or) (?:Thrace|Epirus|Thessaly|Paeonia)|"
        r"(?:'s)? (?:region|province|under (?:Philip|Alexander)))(?!\w)",
        "region",
        "What stands behind the name says that it is the region or the kingdom.",
        "usage",
        (Example("Floods hit Macedonia and Thrace.", "Macedonia", "region", "en"),),
        (CounterExample("Macedonia and Greece signed a deal.", "two countries", "en"),),
    ),
    Context(
        "place.part-of-the-state",
        frozenset(("Georgia",)),
        r"\b(?:University of|Univ\. of|College of|[Mm]iddle|[Nn]orth|[Ss]outh|[Ss]outhwest|"
        r"[Ss]outheast|[Nn]orthwest|[Nn]ortheast|Coastal|Central|Northern|Southern|West|East|west|"
        r"east|rural|downstate) ~(?! and)",
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
        "place.only-in-the-state",
        frozenset(("Georgia",)),
        r"~ (?:jury|grand jury|Senate|House|residents|Republicans?|Democrats?|GOP|Reps?\.|Sens?\.|"
        r"Gov\.|"
        r"[Ss]heriffs?|"
        r"legislature|congress(?:wo)?m[ae]n|secretary of state|Secretary of State|peach(?:es)?|"
        r"peanuts?|inmates?|troopers?|"
        r"[Mm]om|[Tt]een|[Mm]an|[Ww]oman|General Assembly|Lottery|Department of|"
        r"Bureau of|Ports Authority|Public Service|Aquarium|Southern|Supreme Court)(?![\w-])",
        "state-of-the-us",
        "The country has no juries of that name, no Republicans and no sheriffs.",
        "usage",
        (Example("A Georgia jury awarded the family $3.", "Georgia", "state-of-the-us", "en"),),
        (CounterExample("Georgia judges left.", "both have judges", "en"),),
    ),
    Context(
        "place.which-in-the-state",
        frozenset(("Georgia",)),
        r"\b(?:Rural|rural|suburban|Suburban|[Dd]ownstate|statewide|[Cc]oastal) ~",
        "state-of-the-us",
        "Parts of the American state.",
        "usage",
        (Example("Rural Georgia hospitals close.", "Georgia", "state-of-the-us", "en"),),
        (CounterExample("Neighboring Georgia closed it.", "the country", "en"),),
        frozenset(
            "Rural rural suburban Suburban downstate Downstate statewide coastal Coastal".split()
        ),
    ),
    Context(
        "place.jersey-shore",
        frozenset(("Jersey",)),
        r"~ (?:[Ss]hore|Turnpike|Transit|boys?|girls?|guys?|kids?|natives?|accent|"
        r"tomatoe?s?|mayors?)\b",
        "state-of-the-us",
        "What New Jersey has.",
        "usage",
        (Example("Jersey shore beaches reopen.", "Jersey", "state-of-the-us", "en"),),
        (CounterExample("Jersey banks reopen.", "the island has banks", "en"),),
    ),
    Context(
        "place.town-of-the-state",
        frozenset(("Georgia",)),
        r"(?<!, )(?<!\w)(?!(?:Tbilisi|Batumi|Kutaisi|Gori|Poti|Zugdidi|Rustavi|Telavi|Sukhumi|"
        r"Tskhinvali|Borjomi|Mtskheta|Senaki|Gudauri|Ukraine|Russia|Armenia|Azerbaijan|Moldova|"
        r"Turkey|Belarus|Kazakhstan|Estonia|Latvia|Lithuania)\b)[A-Z][a-z]+, ~(?=, (?!and\b|or\b|"
        r"[A-Z])|\.?$| (?:is|was|has|on)\b)",
        "state-of-the-us",
        "Behind a town and a comma stands the state, unless the town is one of the country's.",
        "AP style",
        (
            Example(
                "They met in Cairo, Georgia, to make syrup.", "Georgia", "state-of-the-us", "en"
            ),
        ),
        (
            CounterExample("They met in Tbilisi, Georgia, to talk.", "its capital", "en"),
            CounterExample("It borders Armenia, Georgia, and Iran.", "a list", "en"),
        ),
    ),
    Context(
        "place.sport-of-the-state",
        frozenset(("Georgia",)),
        r"~ (?:football(?! federation| association)|Peach\b|Pines\b|Dome\b|Bulldogs?\b)",
        "state-of-the-us",
        "What the American state has.",
        "usage",
        (Example("Georgia football fans wait.", "Georgia", "state-of-the-us", "en"),),
        (CounterExample("Georgia football federation waits.", "of the country", "en"),),
    ),
)
