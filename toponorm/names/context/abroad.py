"""Rows of context: what other languages than English say beside a name that is no country."""

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
_STREETS = (
    "barrio|colonia|calle|avenida|plaza|paseo|glorieta|jalan|jl|rua|praca|travessa|strada|"
    "bulevardul|"
    "улица|улице|улицу|улицы|проспект|площадь|вулиця|вулиці|ulica|ulicy|ulicę|ulice|ulici|rondo|"
    "aleja|plac|quartier|corso|piazza|viale|đường|duong|pho|stadion|estadio|gedung|hotel"
)
_COURTESY = (
    "Frau|Herr|Herrn|Familie|Madame|Mme|Monsieur|Mlle|Senor|Senora|Sr|Sra|Don|Dona|Doña|Signor|"
    "Signora|Senhor|Senhora|Bapak|Pak|Bu|Ibu|Bang|Mas|Mbak|Encik|Cik|Pani|Panu|Panią|Pan|Panna|"
    "Cô|Co|Chị|Chi|Bà|Ba|Chú|Chu|Bác|Bac|Em|Meneer|Mevrouw|Fru|Herra|Rouva|pani|pan|Domnul|Doamna"
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
        (Example("Georgia Stanwick schoss das Tor.", "Georgia", "person", "de"),),
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
    ),
    Context(
        "place.courtesy-abroad",
        frozenset(),
        rf"(?<!\w)(?:{_COURTESY})\.? ~(?!')",
        "person",
        "Madame, Pani and Ibu stand before the names of persons.",
        "usage",
        (Example("Cô Nga đi chợ.", "Nga", "person", "vi"),),
        (CounterExample("Ông sang Nga.", "the country", "vi"),),
        frozenset(_COURTESY.split("|")),
        languages=_TITLED | {"de"},
    ),
    Context(
        "place.holy",
        frozenset(("Maurice", "Salvador", "Israel")),
        r"(?i:\b(?:saint|san|são|sao|sant)[- ])~",
        "person",
        "Saints, and the places that are named after them.",
        "usage",
        (Example("Saint-Maurice vote dimanche.", "Maurice", "person", "fr"),),
        (CounterExample("Les gens de Maurice votent.", "the country", "fr"),),
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
        languages=_TITLED | {"ru", "uk", "be", "bg"},
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
        "place.corn",
        frozenset(("Misir",)),
        r"~ (?:ekme[gk]i?|tarla|un[ua]\b|yagi|nisasta|patla|kocan|gevre|silaj|surubu|hasad|ekimi|"
        r"uretici|corba|tohum|salatasi|ozu)",
        "food",
        "The Turkish word is that for maize, too.",
        "usage",
        (Example("Mısır ekmeği fırından çıktı.", "Mısır", "food", "tr"),),
        (CounterExample("Mısır ordusu geri çekildi.", "that of the country", "tr"),),
        languages=frozenset(("tr", "az")),
    ),
    Context(
        "place.cooked-corn",
        frozenset(("Misir",)),
        r"\b(?i:haslanmis|kozlenmis|tatli|sut|patlamis|taze|konserve|kavrulmus|kilo) ~",
        "food",
        "The Turkish word is that for maize, too.",
        "usage",
        (Example("Haşlanmış Mısır satıyor.", "Mısır", "food", "tr"),),
        (CounterExample("Eski Mısır tanrıları", "the ancient country", "tr"),),
        capitals("haslanmis kozlenmis tatli sut patlamis taze konserve kavrulmus kilo".split()),
        languages=frozenset(("tr", "az")),
    ),
    Context(
        "place.financial-in-turkish",
        frozenset(("Mali",)),
        r"~ (?!(?:Cumhur|Devlet|Ba[sş]|Dışişleri|Ordu|Silahl|Hukumet|Halk|Milli)\w*)[A-Z]",
        "other-word",
        "The Turkish adjective says that it is financial: in names of offices.",
        "usage",
        (Example("Mali Suçları Araştırma Kurulu bugün toplandı.", "Mali", "other-word", "tr"),),
        (CounterExample("Mali Cumhurbaşkanı istifa etti.", "of the country", "tr"),),
        languages=frozenset(("tr", "az")),
    ),
    Context(
        "place.small",
        frozenset(("Mali",)),
        r"~ (?:(?!(?:je|i|će|ce|se|su|u|na|ima|nije|od|bi|kao|protiv|te|pa|dobiva|postao|"
        r"postaje)\b)"
        r"[a-z]|Losinj|Princ)",
        "other-word",
        "The adjective says that it is small, and begins sentences.",
        "usage",
        (Example("Mali princ spava.", "Mali", "other-word", "hr"),),
        (CounterExample("Mali je država u Africi.", "the country", "hr"),),
        languages=frozenset("hr bs sr sl".split()),
    ),
    Context(
        "place.they-had",
        frozenset(("Mali",)),
        r"~ (?:jsme|jste|sme|ste|by|byste|bychom|sa|pravdu|stesti|stastie|rad\w*|co|ho|ji|je|"
        r"[a-z]+(?:at|et|it|ovat|st))\b",
        "other-word",
        "The verb says that they had, or should.",
        "usage",
        (Example("Mali sme šťastie.", "Mali", "other-word", "sk"),),
        (CounterExample("Mali a Niger uzavřely hranice.", "the country", "cs"),),
        languages=frozenset(("cs", "sk")),
    ),
    Context(
        "place.smoke",
        frozenset(("Чад",)),
        r"~ (?:и (?:дым|гар|копот)|от (?:кост|сигар|печ|сковор)|из (?:кух|печ)|над сковор|стоял|"
        r"ел глаза|рассеял)",
        "other-word",
        "The Russian word is that for smoke, too.",
        "usage",
        (Example("Чад от костра ел глаза.", "Чад", "other-word", "ru"),),
        (CounterExample("Чад от помощи отказался.", "the country", "ru"),),
        languages=frozenset(("ru", "uk")),
    ),
    Context(
        "place.fume",
        frozenset(("Чад",)),
        r"(?i:\b(?:угарный|кухонный|едкий|синий|сизый|густой)) ~",
        "other-word",
        "The Russian word is that for smoke, too.",
        "usage",
        (Example("Угарный Чад наполнил кухню.", "Чад", "other-word", "ru"),),
        (CounterExample("Соседний Чад закрыл границу.", "the country", "ru"),),
        capitals("угарный кухонный едкий синий сизый густой".split()),
        languages=frozenset(("ru", "uk")),
    ),
    Context(
        "place.besides-that",
        frozenset(("Того",)),
        r"(?i:\b(?:кроме|вместо|для|до|после|без|более|больше|ради|помимо|от|из|вследствие)) "
        r"~(?=,| [а-я]+(?!\w))(?! (?:и|закры|объяв|ввел|вве))",
        "other-word",
        "The genitive of the Russian word for that stands behind prepositions.",
        "usage",
        (Example("Кроме Того, цены растут.", "Того", "other-word", "ru"),),
        (CounterExample("Президент Того ушёл.", "the country", "ru"),),
        capitals("кроме вместо для после без более больше ради помимо вследствие".split()),
        languages=frozenset(("ru",)),
    ),
    Context(
        "place.one-of-a-people",
        frozenset(("Czech", "Niemiec", "Wloch", "Wegier")),
        r"(?:^|\n|[.!?:] |[„\"–-] ?)~(?= [a-z])",
        "people",
        "In Polish the genitive of these countries is their citizen's name, and a sentence begins "
        "with him rather than with a genitive.",
        "usage",
        (Example("Niemiec strzelił gola.", "Niemiec", "people", "pl"),),
        (CounterExample("Do Niemiec wyjechał.", "a preposition", "pl"),),
        languages=frozenset(("pl",)),
    ),
    Context(
        "place.capital-of-bahia",
        frozenset(("Salvador",)),
        r"(?<!\b[Ee]l )(?<!\bEL )~",
        "town",
        "Portuguese gives the country its article, and the city of Bahia none.",
        "usage",
        (Example("O prefeito de Salvador anunciou obras.", "Salvador", "town", "pt"),),
        (CounterExample("O presidente de El Salvador falou.", "the country", "pt"),),
        languages=frozenset(("pt",)),
    ),
    Context(
        "place.christmas-bird",
        frozenset(("Peru",)),
        r"~ (?:de [Nn]atal|assado|recheado|inteiro|defumado|temperado|congelado|a milanesa|com "
        r"farofa)",
        "food",
        "The Portuguese word is that of the turkey, too.",
        "usage",
        (Example("O Peru de Natal está caro.", "Peru", "food", "pt"),),
        (CounterExample("O Peru de Fujimori acabou.", "the country", "pt"),),
        languages=frozenset(("pt",)),
    ),
    Context(
        "place.breast-of-bird",
        frozenset(("Peru",)),
        r"\b(?i:peito|coxa|blanquet|carne|sobrecoxa|hambúrguer|presunto|file) de ~",
        "food",
        "The Portuguese word is that of the turkey, too.",
        "usage",
        (Example("Peito de Peru com queijo", "Peru", "food", "pt"),),
        (CounterExample("Gente de Peru e Chile", "the country", "pt"),),
        frozenset(("de",)),
        languages=frozenset(("pt",)),
    ),
    Context(
        "place.munich-or-monaco",
        frozenset(("Monaco",)),
        r"(?<!Principato di )(?<!\bdi )~(?!'| (?:e|o) (?:San|Andorra|Liechtenstein))",
        "ambiguous",
        "In Italian it is Munich as often as the principality.",
        "usage",
        (Example("Il treno per Monaco è in ritardo.", "Monaco", "ambiguous", "it"),),
        (CounterExample("Il Principato di Monaco festeggia.", "the country", "it"),),
        languages=frozenset(("it",)),
    ),
    Context(
        "place.mortar",
        frozenset(("Malta",)),
        r"\b(?:[Ll]a|[Uu]na|[Dd]ella) ~(?= (?:e il|e i|di|cementizia|bastarda|da|fresca|per)\b)",
        "other-word",
        "The Italian word is that for mortar, too, and the island has no article.",
        "usage",
        (Example("La Malta di calce indurisce.", "Malta", "other-word", "it"),),
        (CounterExample("A Malta di calce non c'è.", "the island", "it"),),
        frozenset("la La una Una della Della".split()),
        languages=frozenset(("it",)),
    ),
    Context(
        "place.chile-dish",
        frozenset(("Chile",)),
        r"~ (?:en nogada|con [Cc]arne|habanero|serrano|jalapeño|jalapeno|poblano|ancho|verde|"
        r"piquin|"
        r"chipotle|relleno|pasilla|guajillo|de arbol|en polvo|seco)",
        "food",
        "The pepper.",
        "usage",
        (Example("Chile en nogada para dos.", "Chile", "food", "es"),),
        (CounterExample("Chile en alerta por sismo.", "the country", "es"),),
        languages=frozenset("es de fr it pt nl sv da no ca gl".split()),
    ),
    Context(
        "place.means",
        frozenset(("수단",)),
        r"(?:모든|주요|교통|결제|생계|통신|운송|이동|최후의|마지막|강제|보호|구제|공격|유일한|"
        r"다른|어떤|"
        r"효과적인|강력한|새로운|필요한|합법적|대체|방어|지급|투자|증거|표현|홍보) ?~",
        "other-word",
        "The Korean word is that for means, too.",
        "usage",
        (Example("모든 수단을 썼다.", "수단", "other-word", "ko"),),
        (CounterExample("정부군이 수단을 떠났다.", "the country", "ko"),),
        languages=frozenset(("ko",)),
    ),
    Context(
        "place.means-behind",
        frozenset(("수단",)),
        r"~(?:과 방법|을 (?:동원|가리|강구|사용|이용|활용|총동원|마련)|으로 (?:사용|이용|활용|쓰)|"
        r"이 (?:없|있|된))",
        "other-word",
        "The Korean word is that for means, too.",
        "usage",
        (Example("수단과 방법을 가리지 않는다.", "수단", "other-word", "ko"),),
        (CounterExample("수단과 이집트가 만났다.", "the country", "ko"),),
        languages=frozenset(("ko",)),
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
        "place.fitting",
        frozenset(("가봉", "오만")),
        r"~(?:을 (?:마치|마친|하|떨|부리)|과 (?:편견|독선|불통|아집|무지)|의 극치|이 하늘)",
        "other-word",
        "Korean words for the fitting of a dress and for arrogance.",
        "usage",
        (Example("그의 오만과 편견 때문이다.", "오만", "other-word", "ko"),),
        (CounterExample("오만과 예멘이 합의했다.", "the country", "ko"),),
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
