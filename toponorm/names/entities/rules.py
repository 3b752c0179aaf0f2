"""The rules by which persons and organisations are believed or declined."""

from toponorm.rules import CounterExample, Example, Rule

_OWN = "compiled by the project"

_USER = (("entities", (("Kyiv", ("Kiev",)),)),)

RULES: tuple[Rule, ...] = (
    Rule(
        "entity.user",
        "the canonical names and aliases of Config.entities and of user tables",
        "a mention, form alias or canonical; an alias is rewritten to the canonical name",
        "Whoever names an alias wants it written otherwise, whatever the tables think.",
        "the user",
        (Example("Kiev's mayor spoke.", "Kiev", "user/kyiv", config=_USER),),
        (
            CounterExample("Kievan Rus fell.", "inside a longer word", config=_USER),
            CounterExample("Try Kiev Cake.", "part of a longer name", config=_USER),
        ),
    ),
    Rule(
        "entity.canonical",
        "rows of kind canonical, with their marks",
        "a mention, form canonical",
        "The name that toponorm writes itself.",
        _OWN,
        (
            Example(
                "Bashar al-Assad received a letter.", "Bashar al-Assad", "person/bashar-al-assad"
            ),
            Example("The Arab League met in Cairo.", "Arab League", "org/arab-league"),
        ),
        (CounterExample("They flew to Ho Chi Minh City.", "a city named after the man"),),
    ),
    Rule(
        "entity.spelling",
        "rows of kind spelling; a canonical name without its marks",
        "a mention, form spelling; rewritten to the canonical name",
        "Transliterations differ from newspaper to newspaper; the person is one.",
        _OWN,
        (
            Example("Sergey Shoygu flew home.", "Sergey Shoygu", "person/sergei-shoigu"),
            Example("BASHAR ASSAD VISITS MOSCOW", "BASHAR ASSAD", "person/bashar-al-assad"),
        ),
        (CounterExample("Sergey Ivanov flew home.", "another Sergey"),),
    ),
    Rule(
        "entity.variant",
        "rows of kind variant",
        "a mention, form variant",
        "Another full name, as right as the canonical one: rewritten only on request.",
        _OWN,
        (Example("The League of Arab States met.", "League of Arab States", "org/arab-league"),),
        (CounterExample("The league of Arab clubs met.", "no name of that body"),),
    ),
    Rule(
        "entity.former",
        "rows of kind former",
        "a mention, form former",
        "In its time a former name is the right one.",
        _OWN,
        (
            Example(
                "French voters left the National Front.", "National Front", "org/national-rally"
            ),
        ),
        (CounterExample("The national front line moved.", "no name in lower case"),),
    ),
    Rule(
        "entity.abbreviation",
        "rows of kind abbreviation that need nothing, or whose country is named nearby",
        "a mention, form abbreviation",
        "IMF is one thing all over the world; SANA is the news agency where Syria is the subject.",
        _OWN,
        (
            Example("The IMF lent more.", "IMF", "org/imf"),
            Example(
                "Syrian state news agency SANA quoted him.", "SANA", "org/syrian-arab-news-agency"
            ),
        ),
        (
            CounterExample("The ICC fined the batsman.", "cricket's council or the court?"),
            CounterExample("WHO WILL WIN THE CUP THIS YEAR", "a word in capitals"),
        ),
    ),
    Rule(
        "entity.abbreviation-defined",
        "an abbreviation whose full name stands in the document, or that the document defines",
        "a mention, form abbreviation",
        "Writers spell out a name before they shorten it.",
        "Schwartz and Hearst (2003), for definitions in brackets",
        (
            Example(
                "The African Union (AU) sent a mission. Talks at the AU go on.",
                "AU",
                "org/african-union",
            ),
            Example(
                "The Kurdistan Workers' Party, or PKK, withdrew.",
                "PKK",
                "org/kurdistan-workers-party",
            ),
        ),
        (CounterExample("The University of Auckland (AU) sent a team.", "another definition"),),
    ),
    Rule(
        "entity.surname",
        "a surname whose bearer's full name stands in the document",
        "a mention, form surname",
        "After the first mention newspapers drop the first name.",
        _OWN,
        (
            Example(
                "Reporters asked Akar why; Hulusi Akar stayed silent.", "Akar", "person/hulusi-akar"
            ),
        ),
        (CounterExample("Asma Assad wrote to Vladimir Putin.", "another member of the family"),),
    ),
    Rule(
        "entity.surname-title",
        "a distinctive surname behind a title",
        "a mention, form surname",
        "A title says that the bearer of a name is the public figure.",
        _OWN,
        (
            Example("President Erdogan arrived.", "Erdogan", "person/recep-tayyip-erdogan"),
            Example("They met Chancellor Merkel.", "Merkel", "person/angela-merkel"),
        ),
        (
            CounterExample("President Brown of the chess club resigned.", "a common surname"),
            CounterExample("Angler Merkel caught a pike.", "no title"),
        ),
    ),
    Rule(
        "entity.surname-country",
        "a distinctive surname in a document that names the country",
        "a mention, form surname",
        "Assad alone, in an article about Syria, is its president.",
        _OWN,
        (
            Example(
                "Iran allowed Assad's government to regain most of Syria.",
                "Assad",
                "person/bashar-al-assad",
            ),
        ),
        (
            CounterExample("Assad scored twice in the derby.", "no country"),
            CounterExample("Syria opened the road along Assad Lake.", "a lake"),
            CounterExample("Syria's Maher al-Assad left.", "his brother"),
        ),
    ),
    Rule(
        "entity.ministry",
        "a portfolio and the adjective, the possessive or the name of a country",
        "a mention, form variant",
        "Ministries are named in a dozen ways; the country and the portfolio say which it is.",
        _OWN,
        (
            Example(
                "The Russian Defense Ministry said so.",
                "Russian Defense Ministry",
                "org/russian-ministry-of-defence",
            ),
            Example(
                "The Turkish defence ministry said so.",
                "Turkish defence ministry",
                "org/turkish-ministry-of-national-defence",
            ),
        ),
        (CounterExample("The defence ministry said so.", "of which country?"),),
    ),
    Rule(
        "entity.blocked",
        "rows of kind never; a surname or an alias inside a longer name",
        "declined: blocked, or part-of-name",
        "A name inside another name does not name the person: Assad Lake, Asma Assad.",
        _OWN,
        (
            Example("Syria opened the road along Assad Lake.", "Assad Lake", "blocked"),
            Example("Syria's Maher al-Assad left.", "al-Assad", "part-of-name"),
            Example("Nato Beridze, a Georgian actress, sang.", "Nato", "part-of-name"),
        ),
        (CounterExample("Syria's President Assad left.", "the president himself"),),
    ),
    Rule(
        "entity.ambiguous",
        "a surname or an abbreviation that two entities in the document share",
        "declined: ambiguous",
        "Two persons of one name are never merged.",
        _OWN,
        (
            Example(
                "Reporters asked Clinton about it; Bill Clinton and Hillary Clinton stayed silent.",
                "Clinton",
                "ambiguous",
            ),
        ),
        (CounterExample("Bill Clinton came. Reporters asked Clinton about it.", "only one"),),
    ),
    Rule(
        "entity.evidence",
        "an abbreviation or a common full name without what it needs",
        "declined: no-evidence",
        "ICC, IS or SDF stand for many things, and there are many men called Pedro Sanchez.",
        _OWN,
        (Example("The ICC fined the batsman.", "ICC", "no-evidence"),),
        (CounterExample("The International Criminal Court (ICC) met.", "spelled out"),),
    ),
    Rule(
        "entity.defined-otherwise",
        "an abbreviation that the document defines as something else",
        "declined: defined-otherwise",
        "The writer's own definition counts, even against the famous bearer.",
        "Schwartz and Hearst (2003)",
        (Example("The Impossible Missions Force (IMF) struck again.", "IMF", "defined-otherwise"),),
        (CounterExample("The International Monetary Fund (IMF) lent more.", "its own name"),),
    ),
)
