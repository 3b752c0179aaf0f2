"""Rows of context: the bird, in kitchens, shops and woods."""

from toponorm.names.contexts import Context, capitals
from toponorm.names.words import (
    BESIDE_BIRD,
    COOKING,
    DISHES,
    FOOD,
    FOOD_BEFORE,
    WHICH_BIRD,
)
from toponorm.rules import CounterExample, Example

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
        capitals(FOOD_BEFORE.replace(" ", "|").split("|")),
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
        capitals(f"{COOKING}|{WHICH_BIRD}".split("|")),
    ),
    Context(
        "place.the-bird",
        frozenset(("Turkey",)),
        r"\b[Tt]he ~(?= (?:and (?![A-Z])|to |from |with |is |was |until |before |into |should |"
        r"back )|[.;:!?)]|, [a-z]|$)",
        "food",
        "The country has no article.",
        "usage",
        (Example("Brush butter over the Turkey and return it.", "Turkey", "food", "en"),),
        (CounterExample("The Turkey and Syria earthquakes", "two countries", "en"),),
        frozenset(("the", "The")),
    ),
    Context(
        "place.bird-is-done",
        frozenset(("Turkey",)),
        r"~ (?:is|was|gets|looks) (?:done|cooked|browned|golden|thawed|moist|juicy|carved|"
        r"roasting)\b",
        "food",
        "What becomes of the bird.",
        "usage",
        (Example("Turkey is done at 165 degrees.", "Turkey", "food", "en"),),
        (CounterExample("Turkey is cautious.", "the country", "en"),),
    ),
)
