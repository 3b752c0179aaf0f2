"""Rows of context: ships, ware, companies and schools that bear the name of a country."""

from toponorm.names.contexts import Context, capitals
from toponorm.names.words import (
    SHIPS,
)
from toponorm.rules import CounterExample, Example

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
        r"closets?|dolls?|figurines?|dinnerware)\b",
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
)
