"""Rows of context: families, and the notices of deaths, weddings and births that name them."""

from toponorm.names.context.bearers import (
    ALONE,
    BORN_SO,
    MASCULINE,
)
from toponorm.names.context.beside import ANYWHERE
from toponorm.names.context.rows import Context, capitals
from toponorm.names.context.words import (
    BELONGINGS,
    GIVEN,
    GIVEN_NAMES,
    KIN,
    LIVES,
)
from toponorm.rules import CounterExample, Example

_LISTED = r"(?:(?:[A-Z][\w'-]*\.?|\([^()]{1,20}\)|and|of),? )"
"""A word of a list of persons, with what stands behind it."""

RULES: tuple[Context, ...] = (
    Context(
        "place.kin",
        MASCULINE,
        r"(?i:\b(?:grandma|grandpa|granny|nana|brother|sister|son|daughter|cousin|husband|wife|"
        r"boyfriend|girlfriend|nephew|"
        r"niece|uncle|aunt|friend|teammate|roommate|(?:my|her|his|our) neighbor),?) "
        r"~(?! and [A-Z])",
        "person",
        "Kin and friends are called by their given names.",
        "usage",
        (Example("Her cousin Chad drove.", "Chad", "person", "en"),),
        (
            CounterExample("Sudan and its neighbor, Chad and all", "another country", "en"),
            CounterExample("Los socios son Chile y Canadá.", "a verb", "es"),
        ),
        languages=frozenset(("en", ANYWHERE)),
    ),
    Context(
        "place.of-an-age",
        BORN_SO,
        r"~ (?:was|is|turned|turns) \d{1,2}(?: and | when |, and |[.,;](?!\d)|$)",
        "person",
        "Persons have an age.",
        "usage",
        (Example("Georgia was 89 and lived in Topeka.", "Georgia", "person", "en"),),
        (CounterExample("Georgia was 89 percent for it.", "a share", "en"),),
    ),
    Context(
        "place.life",
        MASCULINE,
        rf"~ (?:{LIVES})\b",
        "person",
        "Death notices say what a person loved.",
        "usage",
        (Example("Chad loved fishing.", "Chad", "person", "en"),),
        (CounterExample("Chad was a colony.", "no person", "en"),),
    ),
    Context(
        "place.service",
        BORN_SO,
        r"\b(?:[Ss]ervices?|[Vv]isitation|[Ff]uneral|[Mm]emorial|[Vv]igil) for ~(?! and [A-Z])",
        "person",
        "Funeral services are for persons.",
        "usage",
        (Example("Services for Chad will be at noon.", "Chad", "person", "en"),),
        (CounterExample("Flights for Chad will be late.", "no funeral", "en"),),
        frozenset(("for",)),
    ),
    Context(
        "place.family",
        frozenset("Jordans Hollands Irelands Israels Chads Georgias Polands Englands".split()),
        r"\b(?:[Tt]he|[Aa]ll|[Tt]wo|[Tt]hree|[Aa]ir|[Nn]ew) ~",
        "person",
        "A plural names a family, or shoes.",
        "usage",
        (Example("Meet the Jordans", "Jordans", "person"),),
        (CounterExample("Jordans Armee rückte aus, und die Stadt fiel.", "a genitive", "de"),),
    ),
    Context(
        "place.couple",
        BORN_SO,
        rf"~ and (?!Christian |Virginia|Austin)(?:{GIVEN})(?: [A-Za-z]|[.,;']|$)",
        "person",
        "Chad and Amanda are a couple.",
        "usage",
        (Example("Chad and Amanda Foster bought it.", "Chad", "person", "en"),),
        (CounterExample("Chad and Sudan closed it.", "two countries", "en"),),
    ),
    Context(
        "place.owner",
        ALONE,
        rf"~'s (?:{BELONGINGS})\b",
        "person",
        "Whose wife, phone or hair is spoken of is a person.",
        "usage",
        (Example("Chad's wife called a cab.", "Chad", "person", "en"),),
        (CounterExample("Chad's army called.", "of the country", "en"),),
    ),
    Context(
        "place.and-i",
        ALONE,
        r"~ and (?:I|he|she|his|her|my)\b",
        "person",
        "Who is named beside a pronoun of persons is a person.",
        "usage",
        (Example("Jordan and I went home.", "Jordan", "person", "en"),),
        (CounterExample("Jordan and its allies went.", "a state", "en"),),
    ),
    Context(
        "place.little",
        frozenset(),
        r"\b(?:Little|Baby) ~(?!')",
        "person",
        "Pet names and quarters of towns.",
        "usage",
        (Example("Little Georgia took her first steps.", "Georgia", "person", "en"),),
        (CounterExample("Little of Georgia is left.", "the country", "en"),),
        frozenset(("Little", "Baby")),
    ),
    Context(
        "place.daughter",
        frozenset(("India", "China", "Ireland", "Egypt", "Zaire", "Paris", "Asia")),
        r"(?i:\b(?:her|his|my|their|our) (?:[a-z]+ )?(?:brother|sister|son|daughter|cousin|"
        r"husband|wife|"
        r"niece|nephew|twin),?) ~(?= [a-z]|[.,;]|'s|$)",
        "person",
        "Kin are called by their given names.",
        "usage",
        (Example("Her daughter India was born.", "India", "person", "en"),),
        (CounterExample("His friend India was told.", "countries have friends", "en"),),
        capitals("brother sister son daughter cousin husband wife niece nephew twin".split())
        | capitals(f"{each}," for each in "brother sister son daughter husband wife".split()),
    ),
    Context(
        "place.told",
        ALONE,
        r"\b(?:asked|told|asks|tells|hugged|kissed|thanked|texted|reminded|assured|convinced) "
        r"~ (?:whether|if|that|why|how|what|when) (?:he|she)\b",
        "person",
        "Who is asked whether he or she did is a person.",
        "usage",
        (Example("I asked Jordan whether he knew.", "Jordan", "person", "en"),),
        (CounterExample("I asked Jordan whether it knew.", "a state", "en"),),
        frozenset(
            "asked told asks tells hugged kissed thanked texted reminded assured convinced".split()
        ),
    ),
    Context(
        "place.his-own",
        ALONE,
        rf"~ [a-z]+ (?:his|her) (?:own |left |right |first )?(?:{BELONGINGS}|knees?|ankles?|foot|"
        rf"feet|"
        r"hands?|arms?|legs?|back|wrist|shoulders?|elbow|head|thumb|fingers?|career|teammates|"
        r"coach|"
        r"parents|season|name|room|car|truck|job|shoes|shirt)\b",
        "person",
        "Who has knees and parents is a person.",
        "usage",
        (Example("Then Jordan iced his knee.", "Jordan", "person", "en"),),
        (CounterExample("Then Jordan ended his visit.", "a guest's", "en"),),
    ),
    Context(
        "place.kin-listed",
        BORN_SO,
        rf"\b(?i:{KIN})[,:]? {_LISTED}{{0,8}}(?<!\bof )~(?=[,.;]|$| \(| and | of [A-Z])",
        "person",
        "Notices of deaths list the children by their given names.",
        "usage",
        (
            Example("Grandsons Chad, Kyle and Wes sang.", "Chad", "person", "en"),
            Example("She leaves two sons, Mark (Ann) and Israel.", "Israel", "person", "en"),
            Example("Survivors: sons, Wes of Tulsa and Jordan of Boise.", "Jordan", "person"),
        ),
        (
            CounterExample("The children of Jordan, Israel said, were safe.", "countries", "en"),
            CounterExample("Her sons fled to Jordan.", "a verb between", "en"),
        ),
    ),
    Context(
        "place.kin-behind-comma",
        BORN_SO,
        r"\b(?i:wife|husband|son|daughter|sister|brother|grandson|granddaughter), ~(?=[.;]|$)",
        "person",
        "Notices of deaths list the children by their given names.",
        "usage",
        (Example("Survivors: daughter, China; one cat.", "China", "person", "en"),),
        (CounterExample("A minister's son, China says, fled.", "a state says", "en"),),
        capitals(
            f"{each},"
            for each in "wife husband son daughter sister brother grandson granddaughter".split()
        ),
    ),
    Context(
        "place.spouse",
        BORN_SO,
        rf"~ \((?:{GIVEN})\)(?= [A-Z]|[,.;]|$| and )",
        "person",
        "Behind the name of a child stands in brackets whom it has married.",
        "usage",
        (Example("Left are Georgia (Bill) Wray and a cat.", "Georgia", "person", "en"),),
        (CounterExample("Georgia (Tbilisi) sang.", "a town", "en"),),
    ),
    Context(
        "place.late",
        BORN_SO,
        r"\b[Tt]he late ~(?= and [A-Z]| [A-Z][a-z]+[.,;]|,|\.|$)",
        "person",
        "Countries do not die.",
        "usage",
        (Example("Born to the late Israel Wray.", "Israel", "person", "en"),),
        (CounterExample("The late Israel Museum curator sang.", "a museum's", "en"),),
        frozenset(("late",)),
    ),
    Context(
        "place.married",
        BORN_SO,
        r"\b(?:married|marry|marries|wed|dated|divorced) ~(?! (?:to|in|and [A-Z])\b)(?!')",
        "person",
        "Nobody marries a country.",
        "usage",
        (Example("In 1961 she married Chad Hobbs.", "Chad", "person", "en"),),
        (CounterExample("He married Jordan's princess.", "of the country", "en"),),
        frozenset("married marry marries wed dated divorced".split()),
    ),
    Context(
        "place.good-man",
        ALONE,
        r"~ (?:is|was) (?:just |always |such |really )?(?:a|an|the) (?:[a-z-]+ ){0,2}"
        r"(?:man|woman|guy|kid|boy|girl|lady|gentleman|husband|dad|mom)\b(?!-)",
        "person",
        "A country is no man.",
        "usage",
        (Example("Chad is a good man, she said.", "Chad", "person", "en"),),
        (CounterExample("Chad is a good neighbor, he said.", "countries are", "en"),),
    ),
    Context(
        "place.of-that-age",
        frozenset(),
        r"(?<![\w.'-])[A-Z][a-z]+ ~(?=, \d{1,3}, )",
        "person",
        "Behind a given name and a surname stands an age.",
        "US Census, 1990",
        (Example("Mary Turkey, 84, of Akron, sang.", "Turkey", "person", "en"),),
        (CounterExample("Near Turkey, 84, of Akron, sang.", "no given name", "en"),),
        GIVEN_NAMES,
        of_names=True,
    ),
)
