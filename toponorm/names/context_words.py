"""Rows of context: other words that are spelled like the name of a country."""

from toponorm.names.contexts import Context
from toponorm.rules import CounterExample, Example

RULES: tuple[Context, ...] = (
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
        "place.all-of-us",
        frozenset(("US",)),
        r"\b(?:ALL|MANY|MOST|NONE|BOTH|EACH|SOME|ANY|REST|ONE|TWO) OF ~",
        "pronoun",
        "In capitals the pronoun looks like the country.",
        "usage",
        (Example("ALL OF US NEED TO VOTE", "US", "pronoun", "en"),),
        (CounterExample("MOST OF THE US IS COLD", "an article goes before", "en"),),
        frozenset(("OF",)),
    ),
    Context(
        "place.tell-us",
        frozenset(("US",)),
        r"\b(?:TELL|GIVE|SHOW|HELP|LET|ASK|SEND) ~ (?:WHY|HOW|WHAT|ABOUT|YOUR|MORE|A|KNOW|KEEP)\b",
        "pronoun",
        "In capitals the pronoun looks like the country.",
        "usage",
        (Example("TELL US WHY", "US", "pronoun", "en"),),
        (CounterExample("ALLIES TELL US TO WAIT", "the country may be told", "en"),),
        frozenset("TELL GIVE SHOW HELP LET ASK SEND".split()),
    ),
)
