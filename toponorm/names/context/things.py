"""Rows of context: ships, ware, companies and schools that bear the name of a country."""

from toponorm.names.context.rows import Context, capitals
from toponorm.names.context.words import CREATURES, FIRMS, PAPERS, SHIPS
from toponorm.rules import CounterExample, Example

_OWNERS = frozenset(
    "Holland Ireland Poland Jordan France England Germany Israel Chad Kenya Cuba China India "
    "Georgia Montenegro Brazil Denmark Norway Spain Mexico Italy".split()
)
"""Names of countries that people bear."""

RULES: tuple[Context, ...] = (
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
        "place.crockery",
        frozenset(("China",)),
        r"(?i:\b(?:good|fine|bone|wedding|antique|porcelain|fancy|broken|best)) ~(?!')",
        "crockery",
        "The ware is named after the country.",
        "usage",
        (Example("Grandma's wedding China broke.", "China", "crockery", "en"),),
        (CounterExample("Trade with China broke down.", "the country", "en"),),
        capitals("good fine bone wedding antique porcelain fancy broken best".split()),
    ),
    Context(
        "place.crockery-after",
        frozenset(("China",)),
        r"~ (?:tea ?pots?|tea ?cups?|tea ?sets?|cups?|saucers?|plates?|bowls?|vases?|cabinets?|"
        r"closets?|patterns?|dolls?|figurines?|dinnerware)\b",
        "crockery",
        "The ware is named after the country.",
        "usage",
        (Example("China teapots broke on the way.", "China", "crockery", "en"),),
        (CounterExample("China Cup begins today.", "a tournament", "en"),),
    ),
    Context(
        "place.supermarket",
        frozenset(("Iceland",)),
        r"~(?:'s)?,? (?:(?:the|a) )?(?:(?:British|UK|frozen[- ]food) ){0,3}"
        r"(?:supermarket|retailer|grocer|store|chain|boss\b|shopper)",
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
        "place.firm",
        frozenset(),
        rf"~ (?:{FIRMS})(?![\w-])",
        "company",
        "Companies and eating houses are named after countries.",
        "usage",
        (Example("Shares of Jordan Industries rose.", "Jordan", "company", "en"),),
        (CounterExample("Jordan industries suffered.", "those of the country", "en"),),
    ),
    Context(
        "place.house",
        _OWNERS,
        r"~(?: & [A-Z]|'s (?:Pizza|Restaurant|Cafe|Grill|Diner|Pub|Tavern)\b)",
        "company",
        "Law firms and eating houses are named after people of that name.",
        "usage",
        (Example("Poland's Restaurant in Akron burned.", "Poland", "company", "en"),),
        (CounterExample("Poland's restaurants closed.", "those of the country", "en"),),
    ),
    Context(
        "place.paper",
        frozenset(),
        rf"\b[Tt]he ~ (?:{PAPERS})(?![\w-])",
        "company",
        "Newspapers are named after the town or country that they are printed in.",
        "usage",
        (Example("The Lebanon Daily News reported it.", "Lebanon", "company", "en"),),
        (CounterExample("The Lebanon news was bad.", "what is new there", "en"),),
        frozenset(("the", "The")),
    ),
    Context(
        "place.creature",
        _OWNERS | {"Togo", "Palau", "Mali", "Malta", "Egypt"},
        rf"~ the (?:[a-z]+ )?(?:{CREATURES})\b",
        "animal",
        "Animals are named after countries.",
        "usage",
        (Example("Palau the dog found a home.", "Palau", "animal", "en"),),
        (CounterExample("In Palau the rain fell.", "no animal", "en"),),
    ),
    Context(
        "place.named",
        frozenset(),
        rf"\b(?:{CREATURES}|puppy|kitten|filly|colt|daughter|son|girl|boy|baby|band|song|hurricane|"
        r"storm) (?:is |was )?(?:named|called) ~",
        "name",
        "What is named so is something else.",
        "usage",
        (Example("A cat named Malta lives here.", "Malta", "name", "en"),),
        (CounterExample("The report named Malta and Cyprus.", "it blames them", "en"),),
        frozenset(("named", "called")),
    ),
    Context(
        "place.song",
        frozenset(),
        r"\b(?:song|album|band|musical|Hurricane|filly|colt|racehorse|stallion|mare) ~(?!')",
        "name",
        "Songs, storms and horses are named after countries.",
        "usage",
        (Example("Their song Panama played on.", "Panama", "name", "en"),),
        (CounterExample("A song Panama's singer wrote", "the country has a singer", "en"),),
        frozenset("song album band musical Hurricane filly colt racehorse stallion mare".split()),
    ),
)
