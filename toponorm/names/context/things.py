"""Rows of context: ships, ware, companies and schools that bear the name of a country."""

from toponorm.names.context.rows import Context, capitals, pairs
from toponorm.names.context.words import CREATURES, FIRMS, PAPERS, PETS, SHIPS, SPECIES
from toponorm.rules import CounterExample, Example

_OWNERS = frozenset(
    "Holland Ireland Poland Jordan France England Germany Israel Chad Kenya Cuba China India "
    "Georgia Montenegro Brazil Denmark Norway Spain Mexico Italy".split()
)
"""Names of countries that people bear."""

_NOT_TURKISH = (
    "Saudi|Iraqi|Israeli|Kuwaiti|Qatari|Houthi|Hindi|Somali|Pakistani|Bengali|Bangladeshi|Yemeni|"
    "Omani|Bahraini|Emirati|Azerbaijani|Nepali|Punjabi|Mali|Fiji|Peru|Malawi|Burundi|Djibouti|"
    "Vanuatu|Delhi|Dhabi|Karachi|Nairobi|Benghazi|Tbilisi|Helsinki|Miami|Baku|Chengdu|Modi|Gandhi|"
    "Netanyahu|Zelenski|Rabbi|Tsunami|Taxi|Safari|Kiwi|Nazi|Jedi"
)
"""Words of English headlines that end as the names of Turkish bodies do."""

_GROCERS = (
    "Tesco|Sainsbury's|Asda|Aldi|Lidl|Morrisons|Waitrose|Ocado|Co-op|Spar|Greggs|Boots|Argos|"
    "B&M|Poundland|Superdrug|Holland & Barrett"
)

RULES: tuple[Context, ...] = (
    Context(
        "place.ship",
        frozenset(),
        rf"\b(?:{SHIPS}) (?:[A-Z][a-z]+ of )?~(?!-)",
        "ship",
        "Ships are named after countries.",
        "usage",
        (
            Example("HMS Malta never put to sea.", "Malta", "ship", "en"),
            Example("The ferry Estonia sank in a storm.", "Estonia", "ship", "en"),
            Example("The tanker Spirit of Norway ran aground.", "Norway", "ship", "en"),
        ),
        (CounterExample("A ferry from Estonia sank.", "where it came from", "en"),),
        frozenset((*SHIPS.split("|"), "of")),
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
        "place.beside-a-grocer",
        frozenset(("Iceland",)),
        rf"~'?s?(?:,? and|,? or|,) (?:{_GROCERS})\b",
        "company",
        "Named in one breath with British grocers it is one, too.",
        "usage",
        (Example("Shoppers at Iceland, Lidl and Asda pay more.", "Iceland", "company", "en"),),
        (CounterExample("Flights to Iceland, Norway and Asda Cove", "countries first", "en"),),
    ),
    Context(
        "place.behind-a-grocer",
        frozenset(("Iceland",)),
        rf"\b(?:{_GROCERS})(?:,? and|,? or|,) ~",
        "company",
        "Named in one breath with British grocers it is one, too.",
        "usage",
        (Example("Asda, Lidl and Iceland cut prices.", "Iceland", "company", "en"),),
        (CounterExample("Lidl left Iceland.", "a verb between", "en"),),
        frozenset(
            ("and", "or", *(f"{grocer.rsplit(' ', 1)[-1]}," for grocer in _GROCERS.split("|")))
        ),
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
        pairs(
            "University Universidad Universidade Universite Universita Universitat".split(),
            "of de del do da du di van".split(),
        )
        | pairs("of de del do da du di van la".split(), ("the",))
        | {"de la"},
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
        _OWNERS
        | frozenset(
            "Togo Palau Mali Malta Egypt Tonga Sudan Samoa Nepal Fiji Panama Peru Chile Cyprus "
            "Jamaica Zambia Malawi Namibia Senegal Bolivia Oman Iceland Congo".split()
        ),
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
    Context(
        "place.species",
        frozenset(
            "Norway Jamaica Japan Cuba Iceland Bermuda Sudan Barbados Brazil Canada Guinea Jersey "
            "Lebanon Malta "
            "Tonga Madagascar "
            "Ceylon Gabon Surinam Suriname Rhodesia".split()
        ),
        rf"~ (?:{SPECIES})\b(?! (?:exports?|imports?|growers|farmers|industry|prices|trade))",
        "species",
        "Plants, beasts and ware bear the names of countries.",
        "usage",
        (Example("Bermuda onions are sweet.", "Bermuda", "species", "en"),),
        (CounterExample("Bermuda voters are few.", "of the country", "en"),),
    ),
    Context(
        "place.morocco",
        frozenset(("Morocco",)),
        r"~ (?:leather(?! (?:exports?|industry|sector|goods|makers|trade|workers))|bindings?|"
        r"slippers)",
        "ware",
        "The leather is named after the country.",
        "usage",
        (Example("Morocco leather bound the books.", "Morocco", "ware", "en"),),
        (CounterExample("Morocco leather exports rose.", "trade", "en"),),
    ),
    Context(
        "place.in-morocco",
        frozenset(("Morocco",)),
        r"\b(?:red|green|blue|black|brown|full|half|tooled|gilt|crimson|bound in) ~(?!')",
        "ware",
        "The leather is named after the country.",
        "usage",
        (Example("It is bound in red Morocco.", "Morocco", "ware", "en"),),
        (CounterExample("It is bound for Morocco.", "a journey", "en"),),
    ),
    Context(
        "place.typeface",
        frozenset(("Georgia", "Montserrat", "Palatine")),
        r"~ (?:font|typeface|bold|italic)\b",
        "ware",
        "Typefaces are named after places.",
        "usage",
        (Example("The Montserrat font is free.", "Montserrat", "ware", "en"),),
        (CounterExample("The Montserrat front is calm.", "another word", "en"),),
    ),
    Context(
        "place.dish",
        frozenset("Singapore Portugal Samoa Chile Jamaica Lebanon Malta Peru".split()),
        r"~ (?:noodles|cakes?|cookies?|rellenos?|crunch|bologna|pie|oil(?= and vinegar)|verde|"
        r"colorado|powder|flakes|paste)\b(?! (?:makers|exports|industry))",
        "food",
        "Dishes are named after countries, and a pepper is spelled like one.",
        "usage",
        (Example("Singapore noodles are on the menu.", "Singapore", "food", "en"),),
        (CounterExample("Singapore hawkers are on strike.", "of the country", "en"),),
    ),
    Context(
        "place.green-chile",
        frozenset(("Chile",)),
        r"\b(?:[Gg]reen|[Rr]ed|[Hh]atch|Hatch|[Rr]oasted|[Pp]oblano|[Aa]ncho) ~",
        "food",
        "The pepper.",
        "usage",
        (Example("Green Chile stew warms you.", "Chile", "food", "en"),),
        (CounterExample("Northern Chile is dry.", "a part of the country", "en"),),
        capitals("green red hatch roasted poblano ancho".split()),
    ),
    Context(
        "place.garment",
        frozenset(("Jersey",)),
        r"\b(?:[Aa]|[Hh]is|[Hh]er|[Mm]y|[Yy]our) ~(?= (?:with|that|from|on|for|and|in)\b|[.,;!?]|"
        r"$)",
        "ware",
        "What one wears.",
        "usage",
        (Example("He wore a Jersey with a number.", "Jersey", "ware", "en"),),
        (CounterExample("He runs a Jersey company.", "of the island", "en"),),
        frozenset("a A his His her Her my My your Your".split()),
    ),
    Context(
        "place.turkish-firm",
        frozenset(("Turkiye", "Türkiye")),
        r"~ (?:(?:[A-Z]\w*|ve)\.? ){0,4}"
        rf"(?!(?:{_NOT_TURKISH}|"
        r"[A-Z][a-z]*[aeiou][iu])\b)[A-Z]\w{2,}(?:[iu]|Sigorta|Sinai|Kalkinma)(?!\w)",
        "part-of-a-name",
        "Written without its marks the name of a Turkish firm would be mended by half.",
        "usage",
        (Example("Shares of Turkiye Is Bankasi rose.", "Turkiye", "part-of-a-name", "en"),),
        (
            CounterExample("Shares in Turkiye rose.", "the country", "en"),
            CounterExample("Turkiye Arrests Somali Pirates", "a headline", "en"),
        ),
    ),
    Context(
        "place.work",
        frozenset(),
        r"\b(?:movie|film|play|novel|group|duo|trio|opera|sitcom|series|thriller|drama|comedy|"
        r"ballet) "
        r"~(?= (?:opened|opens|closed|premiered|premieres|aired|airs|stars|starred|grossed|debuted|"
        r"reunited|broke up|released|is set|was shot|won an)\b)",
        "name",
        "Films, plays and bands are named after countries.",
        "usage",
        (Example("The movie Panama opened on Friday.", "Panama", "name", "en"),),
        (CounterExample("The film Iran banned won a prize.", "the country bans it", "en"),),
        frozenset(
            "movie film play novel group duo trio opera sitcom series thriller drama comedy "
            "ballet".split()
        ),
    ),
    Context(
        "place.pet",
        frozenset(),
        rf"\b(?:[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]+ )?(?:{PETS}),? ~(?= [a-z]|[.,;]|$)",
        "animal",
        "Pets are named after countries.",
        "usage",
        (Example("Our dog Kuwait barks.", "Kuwait", "animal", "en"),),
        (CounterExample("The panda China lent is home.", "nobody's pet", "en"),),
        frozenset(f"{pet}{comma}" for pet in PETS.split("|") for comma in ("", ",")),
    ),
    Context(
        "place.of-the-year",
        frozenset(("Turkey",)),
        r"~s? of the (?i:year|month|week|day|night|season)\b",
        "prize",
        "What fails badly is called a turkey, and papers give prizes for it.",
        "usage",
        (Example("Critics voted it Turkey of the Year.", "Turkey", "prize", "en"),),
        (CounterExample("Turkey of the 1920s was young.", "the country then", "en"),),
    ),
    Context(
        "place.on-my-mind",
        frozenset(("Georgia",)),
        r"~ (?i:on my mind)\b",
        "name",
        "A song.",
        "usage",
        (Example("He sang Georgia on My Mind twice.", "Georgia", "name", "en"),),
        (CounterExample("Georgia was on my mind.", "not the song", "en"),),
    ),
)
