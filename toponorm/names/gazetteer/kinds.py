"""The kinds of form that a place may be named by: one rule each."""

from toponorm.rules import CounterExample, Example, Rule

RULES: tuple[Rule, ...] = (
    Rule(
        "place.short",
        "rows of kind short",
        "a mention, form short",
        "The name that the style itself writes, or the short name of another language.",
        "CLDR 47",
        (
            Example("Türkiye and Syria met.", "Türkiye", "TR"),
            Example("Die Türkei und Syrien verhandeln.", "Syrien", "SY", "de"),
        ),
        (CounterExample("Turks met other Turkic peoples.", "peoples, not the country"),),
    ),
    Rule(
        "place.spelling",
        "rows of kind spelling and misspelling; the style's name without its marks",
        "a mention, form spelling; rewritten to the style's name",
        "One word, printed several ways: the very thing that toponorm makes one.",
        "usage",
        (
            Example("Turkiye’s president spoke.", "Turkiye", "TR"),
            Example("A Syria-Turkey frontier is calm.", "Turkey", "TR"),
            Example("TURKEY AND SYRIA AGREE", "TURKEY", "TR"),
            Example("Ships left Curacao.", "Curacao", "CW", "en"),
        ),
        (
            CounterExample("She roasted a turkey.", "in lower case it is the bird"),
            CounterExample("Turkish officials arrived.", "an adjective"),
        ),
    ),
    Rule(
        "place.variant",
        "rows of kind variant",
        "a mention, form variant",
        "Another word for the same place; a matter of taste, so rewritten only on request.",
        "usage",
        (Example("Fans from the Ivory Coast sang.", "Ivory Coast", "CI"),),
        (CounterExample("The ivory coast of the island glowed.", "no name in lower case"),),
    ),
    Rule(
        "place.official",
        "rows of kind official",
        "a mention, form official",
        "Treaties and communiqués print long forms; what they say may depend on it.",
        "the state's own style",
        (
            Example("Aid reached the Syrian Arab Republic.", "Syrian Arab Republic", "SY"),
            Example("the Republic of Turkey signed", "Republic of Turkey", "TR"),
        ),
        (CounterExample("The Islamic Republic answered.", "several states call themselves so"),),
    ),
    Rule(
        "place.abbreviation",
        "rows of kind abbreviation, in exactly this case",
        "a mention, form abbreviation",
        "U.S. and UAE are read as easily as the name: rewritten only on request.",
        "usage",
        (
            Example("The U.S.-backed force left.", "U.S.", "US"),
            Example("A minister of the UAE flew in.", "UAE", "AE"),
        ),
        (CounterExample("They asked us to wait.", "a pronoun"),),
    ),
    Rule(
        "place.symbol",
        "an abbreviation beside $, £, € or &",
        "declined: part-of-a-symbol",
        "US$ is a currency, AT&T no country.",
        "usage",
        (Example("It costs US$5 a month.", "US", "part-of-a-symbol"),),
        (CounterExample("The US pays $5 for it.", "a blank between"),),
    ),
    Rule(
        "place.former",
        "rows of kind former, with the years of the name",
        "a mention, form former",
        "In its period a former name is the right one.",
        "history",
        (Example("Her family left Zaire by boat.", "Zaire", "CD"),),
        (CounterExample("The Soviet Union fell.", "a state with many successors"),),
    ),
    Rule(
        "place.name-itself",
        "a name after *formerly*, *renamed*, *the word* ..., or beside another name of its place",
        "declined: name-itself; the mention stands, and is not rewritten",
        "Who says that a country was formerly called Turkey would say nothing otherwise.",
        "usage",
        (
            Example("Türkiye, formerly Turkey, joined in 1952.", "Turkey", "name-itself", "en"),
            Example("Turkey changed its name to Türkiye.", "Turkey", "name-itself", "en"),
            Example("Türkiye (Turkey) joined in 1952.", "Turkey", "name-itself", "en"),
            Example("Say the word Turkey again.", "Turkey", "name-itself", "en"),
        ),
        (CounterExample("Turkey, formerly an empire, joined in 1952.", "no name follows", "en"),),
    ),
    Rule(
        "place.inflected",
        "a case form that the paradigms of the language give",
        "a mention, form inflected",
        "In most languages a name is declined; the span is the word as printed.",
        "grammars",
        (Example("Президент Турции прибыл в Россию.", "Турции", "TR", "ru"),),
        (CounterExample("Турецкий президент прибыл.", "an adjective", "ru"),),
    ),
    Rule(
        "place.case-unknown",
        "a form to rewrite whose case, or that case of the name to write, is not certain",
        "declined: case-unknown; the mention stands, and is not rewritten",
        "A name in the wrong case is worse than another name in the right one.",
        "grammars",
        (
            Example(
                "Он помог Киргизии в среду.",
                "Киргизии",
                "case-unknown",
                "ru",
                config=(("names", {"KG": "Кыргызстан"}),),
            ),
        ),
        (
            CounterExample(
                "В Киргизии прошли выборы.",
                "the preposition says that it is the locative",
                "ru",
                config=(("names", {"KG": "Кыргызстан"}),),
            ),
        ),
    ),
    Rule(
        "place.article-unknown",
        "a form to rewrite with an article before it, where that of the name to write is not known",
        "declined: article-unknown; the mention stands, and is not rewritten",
        "A plural in place of a singular asks for another verb, an unknown gender for a guess.",
        "grammars",
        (
            Example(
                "Les Pays-Bas ont refusé cette offre.",
                "Pays-Bas",
                "article-unknown",
                "fr",
                config=(("names", {"NL": "Hollande"}),),
            ),
        ),
        (
            CounterExample(
                "Il vit aux Pays-Bas.",
                "no verb agrees with a place that one lives in",
                "fr",
                config=(("names", {"NL": "Hollande"}),),
            ),
        ),
    ),
    Rule(
        "place.ambiguous",
        "rows of kind ambiguous",
        "declined: ambiguous",
        "The name alone does not say which place is meant.",
        "usage",
        (Example("Rebels in eastern Congo advanced.", "Congo", "ambiguous"),),
        (CounterExample("Rebels in DR Congo advanced.", "only one place is called so"),),
    ),
    Rule(
        "place.uncued",
        "rows with the note cue",
        "declined: no-cue",
        "CAR, PNG or ROC mean something else, unless the text has spelled them out.",
        "usage",
        (Example("Save the file as PNG.", "PNG", "no-cue"),),
        (CounterExample("Papua New Guinea (PNG) voted.", "spelled out before"),),
    ),
    Rule(
        "place.blocked",
        "rows of kind blocked",
        "declined: blocked",
        "Longer names with a country's name in them: cities, seas, companies, animals, people.",
        "usage",
        (
            Example("Talks in Northern Ireland resumed.", "Northern Ireland", "blocked"),
            Example("Air China cancelled flights.", "Air China", "blocked"),
        ),
        (CounterExample("Ireland resumed talks.", "the country"),),
    ),
    Rule(
        "place.person-again",
        "a name that a person in the text bears, with no preposition of place before it",
        "declined: person",
        "After Jordan Whitfield has been named, Jordan is he.",
        "usage",
        (Example("Chad was late. Chad Whitfield ran well.", "Chad", "person", "en"),),
        (CounterExample("Chad Whitfield flew to Chad.", "one flies to a country", "en"),),
    ),
    Rule(
        "place.town-again",
        "a name that a state follows elsewhere in the text, which has nothing that countries have",
        "declined: us-town",
        "After Cuba, Mo., has been named, Cuba is the town, but in a story of ministers.",
        "usage",
        (Example("Cuba fixed its well. Cuba, Mo., is dry.", "Cuba", "us-town", "en"),),
        (CounterExample("Cuba, Mo., is dry. Its ambassador left Cuba.", "foreign news", "en"),),
    ),
    Rule(
        "place.kitchen",
        "what a text says near the name, and does not say anywhere",
        "declined: food",
        "A text of kitchens, shops and woods that says nothing of the country is about the bird.",
        "usage",
        (Example("Turkey on rye, hold the mayo.", "Turkey", "food", "en"),),
        (CounterExample("Turkey slices rates; its lira and ham fall.", "the country's", "en"),),
    ),
    Rule(
        "place.no-state",
        "a name that is given to men, in a text in which nothing is a state's",
        "declined: person",
        "Chad and Jordan are persons more often than countries.",
        "usage",
        (Example("She sat beside Jordan at lunch.", "Jordan", "person", "en"),),
        (
            CounterExample("She sat beside the king of Jordan.", "it has a king", "en"),
            CounterExample("AMMAN (Reuters) - Jordan is ready.", "its capital", "en"),
        ),
    ),
    Rule(
        "place.namesake",
        "a name of a country and, more often, of a city, in a text with nothing of the country",
        "declined: city",
        "In Spanish Granada is the city in Andalusia more often than the island.",
        "usage",
        (Example("Granada ganó al Cádiz por dos a uno.", "Granada", "city", "es"),),
        (
            CounterExample("La isla de Granada votó ayer.", "an island", "es"),
            CounterExample("Granada, Barbados y Cuba firmaron.", "neighbours", "es"),
        ),
    ),
    Rule(
        "place.us-news",
        "a name that an American state or many American towns share, in a text about America",
        "declined: us-news",
        "Local news from Georgia or from Lebanon County names no country.",
        "usage",
        (
            Example(
                "Deputies in Georgia searched a farm in Macon, then Florida.", "Georgia", "us-news"
            ),
        ),
        (
            CounterExample(
                "Georgia and Azerbaijan signed in Tbilisi.", "the neighbourhood is foreign"
            ),
        ),
    ),
)
"""One rule per kind of form; the ids are those of mentions, edits and refusals."""

KIND_OF_RULE = {
    "short": "place.short",
    "spelling": "place.spelling",
    "variant": "place.variant",
    "official": "place.official",
    "abbreviation": "place.abbreviation",
    "former": "place.former",
    "inflected": "place.inflected",
}
