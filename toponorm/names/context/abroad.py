"""Rows of context: what other languages than English say beside a name that is no country."""

from toponorm.names.context.beside import ANYWHERE
from toponorm.names.context.rows import Context, capitals
from toponorm.names.context.words import GIVEN_ABROAD, GIVEN_NAMES
from toponorm.rules import CounterExample, Example

_TITLED = frozenset("fr es it pt ro ca gl nl pl cs sk sl hr bs fi sv da no nn id ms vi".split())
"""Languages in Latin letters that give no capital to the words behind a name."""

_BORNE = frozenset(
    "Jordan Israel Georgia Kenya Kenia India Chad Maurice Salvador Italia Kuba Cuba Jordania "
    "Franca "
    "Francia America Kina China Malta Oman Holland Egypt Zaire Niger".split()
)

_BORNE_LAST = frozenset(
    "Salvador Mexico Espana Francia Franca Angola Guine Malta Jordan Italia Portugal Espanha "
    "Belgica Peru Chile Cuba Turcia Czech Niemiec Wloch Wegier Polska Grecia Brasil Colombia "
    "Alemania Israel Oman Mali Kuba Ungarn Polen Holland Siria Toledo Argentina Bolivia".split()
)

_WATERS = (
    "fleuve|rivière|riviere|lac|golfe|río|rio|lago|golfo|fiume|râul|raul|lacul|rivier|meer|jezioro|"
    "rzeka|řeka|reka|rieka|jezero|jazero|sungai|danau|kali|sông|hồ|song|ho|река|реки|реке|реку|"
    "озеро|"
    "озера|озере|ріка|ріки|озеро|jokea|järvi|floden|sjön|elva|ποταμός|λίμνη"
)
_MOUNTAINS = "mont|monte|muntele|góra|góry|гора|горы|горе|gunung|monti"
_STREETS = (
    "barrio|colonia|calle|avenida|plaza|paseo|glorieta|jalan|jl|rua|praca|travessa|strada|"
    "bulevardul|"
    "улица|улице|улицу|улицы|проспект|площадь|вулиця|вулиці|ulica|ulicy|ulicę|ulice|ulici|rondo|"
    "teatro|restaurante|ristorante|hostal|trattoria|pizzeria|osteria|"
    "aleja|plac|quartier|corso|piazza|viale|đường|duong|pho|stadion|estadio|gedung|hotel"
)
RULES: tuple[Context, ...] = (
    Context(
        "place.person-abroad",
        _BORNE,
        r"~ (?!(?:II|III|Today|TV|News|Open|Airlines|Airways)\b)[A-Z][a-z]{2,}",
        "person",
        "Languages that give no capitals to offices have but surnames behind a given name.",
        "usage",
        (
            Example("Maurice Ravelin composa une valse.", "Maurice", "person", "fr"),
            Example("Kuba Kowalski ma dziesięć lat.", "Kuba", "person", "pl"),
        ),
        (CounterExample("L'île Maurice vote dimanche.", "the country", "fr"),),
        languages=_TITLED,
    ),
    Context(
        "place.person-in-german",
        frozenset("Jordan Israel Georgia Kenia India Chad Kuba Chile Holland".split()),
        r"(?<!\b[Ii]n )(?<!\b[Aa]us )(?<!\b[Nn]ach )(?<!\b[Vv]on )(?<!\b[Mm]it )(?<!\b[Ff]ür )~ "
        r"(?!(?:und|oder|Premier|Präsident|Minister|Regierung)\b)[A-Z][a-z]+ (?:ist|war|hat|"
        r"[a-z]{2,}te|"
        r"schoss|sprach|sang|gewann|verlor|traf|kam|ging|moderiert|spielt|schrieb|[a-z]+t)\b",
        "person",
        "Two names and a verb in the singular.",
        "usage",
        (Example("Kenia Stanwick schoss das Tor.", "Kenia", "person", "de"),),
        (CounterExample("Aus Kuba Zucker kaufte keiner.", "a preposition", "de"),),
        languages=frozenset(("de",)),
    ),
    Context(
        "place.surname-abroad",
        _BORNE_LAST,
        r"(?<![\w'-])\w+ ~(?! (?:y|e|i|et|und|a)\s[A-Z])",
        "person",
        "What a given name precedes is a surname.",
        "US Census, 1990; usage",
        (
            Example("Zbigniew Czech wygrał turniej.", "Czech", "person", "pl"),
            Example("Henri Salvador chantait.", "Salvador", "person", "fr"),
        ),
        (CounterExample("Kanclerz Niemiec wygrał.", "an office", "pl"),),
        GIVEN_NAMES | GIVEN_ABROAD,
        languages=_TITLED | {"de", "hu"},
        of_names=True,
    ),
    Context(
        "place.holy",
        frozenset(("Maurice", "Salvador", "Israel")),
        r"\b(?:[Ss]aint|S[Aa][Nn]|S[Aa][Oo]|Sant)[- ]~",
        "person",
        "Saints, and the places that are named after them.",
        "usage",
        (Example("Saint-Maurice vote dimanche.", "Maurice", "person", "fr"),),
        (
            CounterExample("Les gens de Maurice votent.", "the country", "fr"),
            CounterExample("Os vizinhos são Israel e Egito.", "a verb", "pt"),
        ),
    ),
    Context(
        "place.maurice-alone",
        frozenset(("Maurice",)),
        r"(?:(?:^|[.!?:»\"] ?|, |\bdit |\bavec |\bchez |\bpar |\bmon |\bpère |\boncle ))"
        r"~(?=(?:,| (?:est (?:mort|ne|arrive|parti|venu|alle)|a (?:dit|ete|rencontre|epouse|"
        r"quitte)|"
        r"et (?:sa|son|ses|moi))\b)|[.!?]?$)",
        "person",
        "Alone, Maurice is a man; the island has a preposition or *l'île* before it.",
        "usage",
        (Example("Maurice est mort hier.", "Maurice", "person", "fr"),),
        (CounterExample("Maurice vote dimanche.", "countries vote", "fr"),),
        languages=frozenset(("fr",)),
    ),
    Context(
        "place.water-abroad",
        frozenset(
            "Niger Tchad Chad Ciad Czad Cad Нигер Чад Конго Congo Kongo Нигера Чада Чаде "
            "Gambia Gambie Senegal Jordan Jordanie Oman Umman Paraguay Uruguay".split()
        ),
        rf"(?<!\w)(?i:{_WATERS}) ~",
        "local-feature",
        "Rivers and lakes that bear the names of countries.",
        "usage",
        (
            Example("Le lac Tchad s'assèche.", "Tchad", "local-feature", "fr"),
            Example("Река Нигер вышла из берегов.", "Нигер", "local-feature", "ru"),
        ),
        (CounterExample("Le Tchad ferme ses frontières.", "the country", "fr"),),
        capitals(_WATERS.split("|")),
    ),
    Context(
        "place.mountain-abroad",
        frozenset(
            "Liban Libano Libanon Liibanon Libanul Lebanon Lubnan Ливан Ливана Ливане لبنان "
            "Kenya Kenia Kenia Kenija Кения Cameroun Camerun Camarões Cameroon".split()
        ),
        rf"(?<!\w)(?i:{_MOUNTAINS}) ~",
        "local-feature",
        "Mountains that bear the names of countries.",
        "usage",
        (Example("La neige couvre le mont Liban.", "Liban", "local-feature", "fr"),),
        (CounterExample("La neige couvre le Liban.", "the country", "fr"),),
        capitals(_MOUNTAINS.split("|")),
    ),
    Context(
        "place.street-abroad",
        frozenset(),
        rf"(?<!\w)(?i:{_STREETS})\.? ~(?!')",
        "street",
        "Streets and quarters are named after countries.",
        "usage",
        (
            Example("La colonia Guatemala tiene mercado.", "Guatemala", "street", "es"),
            Example("Улица Кубы перекрыта.", "Кубы", "street", "ru"),
        ),
        (CounterExample("Guatemala tiene mercado.", "the country", "es"),),
        capitals(_STREETS.split("|")),
        languages=_TITLED | {"ru", "uk", "be", "bg", ANYWHERE},
    ),
    Context(
        "place.turkish-street",
        frozenset(),
        r"~ (?:Sokak|Sokagi|Caddesi|Cad|Mahallesi|Mah|Bulvari|Meydani|Denizi|Korfezi|Okyanusu|"
        r"Seddi|"
        r"Parki|Apartmani|Straat|Laan|Weg|Plein)",
        "local-feature",
        "Streets, seas and the Great Wall are named after countries.",
        "usage",
        (Example("Fas Sokak'ta yangın çıktı.", "Fas", "local-feature", "tr"),),
        (CounterExample("Fas sokaklarında yangın çıktı.", "those of the country", "tr"),),
        languages=frozenset(("tr", "nl")),
    ),
    Context(
        "place.what-is-called",
        frozenset(("이란",)),
        r"~ (?:말|것|게|건|이름|뜻|단어|표현|점|사실|생각|질문|소리|제목)",
        "other-word",
        "Two Korean particles together say what is called so.",
        "usage",
        (Example("이란 말을 들었다.", "이란", "other-word", "ko"),),
        (CounterExample("이란 정부가 밝혔다.", "the country", "ko"),),
        languages=frozenset(("ko",)),
    ),
    Context(
        "place.honorific",
        frozenset(("マリ", "チリ", "トーゴ", "ニジェール", "ケニア", "チャド", "ジョージア")),
        r"~(?:さん|ちゃん|くん|君|氏(?!族)|様)",
        "person",
        "Persons have a word of honour behind their names.",
        "usage",
        (Example("マリさんは学校へ行く。", "マリ", "person", "ja"),),
        (CounterExample("マリ政府は学校を閉じた。", "the country", "ja"),),
        languages=frozenset(("ja",)),
    ),
    Context(
        "place.surname-in-katakana",
        frozenset(("チャド", "ジョージア", "イスラエル", "ケニア", "ヨルダン", "インディア")),
        r"~・(?!チャド|ジョージア|イスラエル|ケニア|ヨルダン|スーダン|ニジェール|カメルーン|"
        r"ウガンダ|"
        r"タンザニア|エチオピア|ソマリア|リビア|レバノン|シリア|エジプト|イラク|イラン|トルコ|"
        r"パレスチナ|"
        r"ハマス|ロシア|ウクライナ|モルドバ|アルメニア|アゼルバイジャン|アメリカ|イギリス|"
        r"フランス|ドイツ)[ァ-ヶ]",
        "person",
        "A dot stands between the names of a person.",
        "usage",
        (Example("チャド・スミスは太鼓をたたく。", "チャド", "person", "ja"),),
        (CounterExample("チャド・スーダン国境", "two countries", "ja"),),
        languages=frozenset(("ja",)),
    ),
    Context(
        "place.of-a-river",
        frozenset(
            "尼日尔 尼日爾 刚果 剛果 乍得 查德 约旦 約旦 ニジェール コンゴ ヨルダン "
            "ガンビア".split()
        ),
        r"~(?:河|川|湖|盆地)",
        "local-feature",
        "Rivers and lakes that bear the names of countries.",
        "usage",
        (Example("尼日尔河泛滥。", "尼日尔", "local-feature", "zh"),),
        (CounterExample("尼日尔政府垮台。", "the country", "zh"),),
    ),
    Context(
        "place.son-of",
        frozenset(("Mali", "Oman", "Israel", "Jordan", "Kuba")),
        r"~ (?:bin|ben|ibn|binti)\b",
        "person",
        "A son of somebody.",
        "usage",
        (Example("Oman bin Ahmad ditangkap.", "Oman", "person", "ms"),),
        (CounterExample("Oman dan Yaman sepakat.", "the country", "ms"),),
    ),
)
