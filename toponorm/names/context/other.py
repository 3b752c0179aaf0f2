"""Rows of context: other words that are spelled like the name of a country."""

from toponorm.names.context.rows import Context
from toponorm.names.context.words import STATE_ABBREVIATIONS, STATES
from toponorm.rules import CounterExample, Example

_SAINTS = frozenset(
    ("St. Lucia", "St Lucia", "Saint Lucia", "St. Martin", "St Martin", "St. Helena", "St Helena")
)

RULES: tuple[Context, ...] = (
    Context(
        "place.pronoun-us",
        frozenset(("US",)),
        r"(?i:\b(?:tell|tells|told|give|gives|gave|let|lets|join|contact|call|email|follow|help|"
        r"contacting|joining|following|telling|about|for|with|between|of|all|visit|find|like|"
        r"trust|ask|among|from|to|by|beat|beats|love|"
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
    Context(
        "place.this-is-us",
        frozenset(("US",)),
        r"\b(?:IS|WAS|GIVE|LET|AMONG|ABOUT|CONTACT|JOIN|FOLLOW|CALL|LEAD|LIKE) ~"
        r"(?=[.,!?;:)]|$|\n| (?:THIS|ALL|NOW|TODAY|AT|ON|NOT|BOTH|AND SAVE)\b)",
        "pronoun",
        "In capitals the pronoun looks like the country.",
        "usage",
        (
            Example("THIS IS US. WE ARE FIVE.", "US", "pronoun", "en"),
            Example("GIVE US THIS DAY OUR BREAD", "US", "pronoun", "en"),
        ),
        (CounterExample("WHY IT IS THE US.", "an article goes before", "en"),),
    ),
    Context(
        "place.american-road",
        frozenset(("US", "U.S.", "U. S.")),
        r"(?<!\b[Tt]he )~(?:[ -](?:Route|Rte|Hwy|Highway)\b| \d{1,3}(?=[.,;:)]|$|\n| (?:in|near|at|"
        r"and|south|north|east|west|to|from)\b)|-\d{1,3}\b| \$)",
        "street",
        "Federal roads are numbered, and so are sums of money.",
        "usage",
        (
            Example("A truck overturned on US 41 near Akron.", "US", "street", "en"),
            Example("US-12 is closed at Niles.", "US", "street", "en"),
        ),
        (CounterExample("In the US 41 died.", "a number of people", "en"),),
    ),
    Context(
        "place.constant",
        frozenset(("Turkey",)),
        r"~ ?(?:={1,3}|!=|:=) ?[\"'\w\[{(]",
        "code",
        "Programs call constants after countries.",
        "usage",
        (Example("const TURKEY = 'TR'; // Ankara", "TURKEY", "code", "en"),),
        (CounterExample("TURKEY: A HISTORY", "a title", "en"),),
    ),
    Context(
        "place.former-yugoslav",
        frozenset(("Republic of Macedonia", "Macedonia")),
        r"\b[Yy]ugoslav (?:[Rr]epublic of )?~",
        "part-of-a-name",
        "The former Yugoslav Republic of Macedonia is one name.",
        "usage",
        (
            Example(
                "They left the former Yugoslav Republic of Macedonia.",
                "Republic of Macedonia",
                "part-of-a-name",
                "en",
            ),
        ),
        (CounterExample("They left the Republic of Macedonia.", "all of the name", "en"),),
    ),
    Context(
        "place.vatican-council",
        frozenset(("Vatican",)),
        r"~ (?:II|I|2|Council|Council II|Radio|Museums?|Bank|Library|Secret|Observatory|News)\b",
        "part-of-a-name",
        "Councils and collections bear the name.",
        "usage",
        (Example("Vatican II changed the Mass.", "Vatican", "part-of-a-name", "en"),),
        (CounterExample("Vatican envoys changed it.", "those of the state", "en"),),
    ),
    Context(
        "place.history-before",
        frozenset("Burma Persia Britain Siam Ceylon Russia Holland".split()),
        r"\b(?:Battle of|Prince of|Upper|Lower|White|Radio Free|Voice of|Bank of|"
        r"(?:North|South) and South|(?:North|South) and North|(?:North|South)) ~(?!-)",
        "part-of-a-name",
        "What was named after a country kept its name.",
        "usage",
        (
            Example("The Battle of Britain was won.", "Britain", "part-of-a-name", "en"),
            Example("Upper Burma fell in 1885.", "Burma", "part-of-a-name", "en"),
        ),
        (CounterExample("The people of Burma vote.", "those of the country", "en"),),
    ),
    Context(
        "place.history-after",
        frozenset("Burma Persia Siam Ceylon Rhodesia Zaire".split()),
        r"~ (?:Road|Railway|Star|Campaign|Shave|Action|Sahib|Corps|Rifles|Square|Cement|Paragon|"
        r"Commercial|Chamber|Electricity|Petroleum|Company|Army|Office|Times)\b(?!')",
        "part-of-a-name",
        "What was named after a country kept its name.",
        "usage",
        (Example("Prisoners built the Burma Railway.", "Burma", "part-of-a-name", "en"),),
        (CounterExample("Burma railways are slow.", "those of the country", "en"),),
    ),
    Context(
        "place.gathering-of",
        frozenset(("Reunion",)),
        r"~ (?:of|for|at|with|set|planned|held|brings?|draws?|Tour|Day|Show|Special|Weekend|Dinner|"
        r"Picnic|Committee|Concert|Tower|Arena|Resort|District|Records|Album|Episode)\b",
        "other-word",
        "Families gather, too.",
        "usage",
        (Example("Reunion of old friends in Akron", "Reunion", "other-word", "en"),),
        (CounterExample("Reunion fishermen came home.", "those of the island", "en"),),
    ),
    Context(
        "place.saint",
        frozenset(("St. Lucia", "St Lucia", "Saint Lucia", "St. Martin", "St. Helena")),
        r"~(?:'s)? (?:Day|Church|Parish|parish|Catholic|procession|School|Hospital)\b",
        "person",
        "The saint has days and churches.",
        "usage",
        (Example("On St Lucia Day the girls wear candles.", "St Lucia", "person", "en"),),
        (CounterExample("St Lucia voters go to the polls.", "those of the country", "en"),),
    ),
    Context(
        "place.saint-town",
        _SAINTS,
        rf"~(?:, (?:(?:{STATES})(?![\w-])|(?:{STATE_ABBREVIATIONS})(?!\w)|Brisbane|Queensland|Qld|"
        r"KwaZulu-Natal|New South Wales|Ontario|Quebec)|"
        r",? (?:campus|Campus|wetlands?|winery|wineries|vineyards?))",
        "namesake",
        "Suburbs and small towns are named after the saints, too.",
        "GNIS; Geoscience Australia",
        (
            Example("She lives in St Helena, California.", "St Helena", "namesake", "en"),
            Example("A flat in St Lucia, Brisbane, burned.", "St Lucia", "namesake", "en"),
        ),
        (CounterExample("St Lucia, Jamaica and Barbados voted.", "countries", "en"),),
    ),
    Context(
        "place.saint-suburb",
        _SAINTS,
        r"(?:\b(?:Queensland|Brisbane|UQ|Napa|Napa Valley|Sonoma|Calistoga|Durban),? "
        r"(?:at|in|near|'s|suburb of|campus at|campus in)|\b(?:[Ss]uburb|[Cc]ampus) of|\bUQ) ~",
        "namesake",
        "Suburbs and small towns are named after the saints, too.",
        "Geoscience Australia",
        (Example("The University of Queensland at St Lucia", "St Lucia", "namesake", "en"),),
        (CounterExample("Ships left Brisbane for St Lucia.", "a voyage", "en"),),
        frozenset("at in near 's of UQ".split()),
    ),
    Context(
        "place.land-at-a-sea",
        frozenset(("海地",)),
        r"(?:[黄黃东東南北渤上沿近公领領内內深远遠青珠威红紅黑死白临臨濱滨填]|勒比|地中|爱琴|波罗的|波羅的)~",
        "other-word",
        "The characters are the end of a sea's or a city's name and the beginning of ground, "
        "region, quake.",
        "usage",
        (
            Example("南海地区昨天有雨。", "海地", "other-word", "zh"),
            Example("上海地铁昨天停运。", "海地", "other-word", "zh"),
        ),
        (CounterExample("总统昨天前往海地访问。", "the country", "zh"),),
    ),
    Context(
        "place.gathering",
        frozenset(("Reunion",)),
        r"\b(?:[Ff]amily|[Cc]lass|[Aa]nnual|[Ss]chool|[Cc]ast|[Bb]and|[Rr]egiment|[Aa]lumni|the|"
        r"The|a|A|"
        r"an|our|their|this|\d{4}) ~",
        "other-word",
        "Families gather, too.",
        "usage",
        (Example("The Whitfield family Reunion is in July.", "Reunion", "other-word", "en"),),
        (CounterExample("A storm passed Reunion.", "the island", "en"),),
    ),
    Context(
        "place.let-us",
        frozenset(("US",)),
        r"\b(?i:let) ~(?![\w'-])",
        "pronoun",
        "Behind let stands the pronoun.",
        "usage",
        (Example("LET US GO HOME", "US", "pronoun", "en"),),
        (CounterExample("LET THE US GO HOME", "an article goes before", "en"),),
        frozenset(("LET", "Let", "let")),
    ),
    Context(
        "place.us-and-them",
        frozenset(("US",)),
        r"~ (?i:vs\.?|versus|and|or|against|not) (?i:them|you)\b",
        "pronoun",
        "Us and them are pronouns.",
        "usage",
        (Example("It was US vs. THEM.", "US", "pronoun", "en"),),
        (CounterExample("It was US vs. Cuban law.", "two countries", "en"),),
    ),
    Context(
        "place.the-river",
        frozenset(("Jordan", "Niger", "Senegal", "Paraguay", "Uruguay")),
        r"\b(?:the|The) ~(?=[.,;:!?)]|$| (?:and the|is|was|in|at|near|flows?|rises|floods?|rivers?|"
        r"basin|from|to|into|meets|delta)\b)",
        "river",
        "With an article the name is the river's, unless it describes what stands behind it.",
        "usage",
        (Example("Pilgrims bathed in the Jordan.", "Jordan", "river", "en"),),
        (CounterExample("Pilgrims met the Jordan coach.", "of the country", "en"),),
        frozenset(("the", "The")),
    ),
)
