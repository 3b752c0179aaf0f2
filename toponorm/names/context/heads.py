"""Rows of context: in other languages than English, the word before a name that says of what kind.

Where English says *Cuba Street* and *Oman Sea*, most languages put the kind first.
"""

from toponorm import folding
from toponorm.names.context.rows import Context, capitals, pairs
from toponorm.rules import CounterExample, Example

_ROMANCE = frozenset("es fr it pt ca gl ro".split())
_LATIN = _ROMANCE | frozenset("de nl pl cs sk sl hr bs fi sv da no nn et lv lt id ms vi hu".split())

_GULFS = folding.key(
    "golfo|golfe|golf|golful|zatoka|zatoki|zatoce|záliv|zálivu|zaljev|zaljevu|teluk|laut|selat|"
    "bukten|bugten|lahti|vịnh|eo biển|залив|залива|заливе|заток|затоки|затоці|مضيق|خليج"
)
_BESIDE_GULFS = frozenset(
    "Oman Oma Omane Guinea Guinee Guine Guinee Mexico Mexique Messico Mexiko Thailand Thailande "
    "Thailandia Tailandia Finland Finlande Finlandia Finnland Honduras Venezuela Panama Оман "
    "عمان غينيا".split()
) | {"Thai Lan"}
_HOUSES = folding.key(
    "Deportivo|Atlético|Atletico|Hotel|Hôtel|Hostal|Albergo|Teatro|"
    "Théâtre|Cine|Cinéma|Café|Caffè|Restaurante|Ristorante|Radio|Colegio|"
    "Collège|Colégio|Lycée|Liceo|Escuela|École|Escola|Instituto|Hospital|Hôpital|Clínica|Clinique|"
    "Edificio|Torre|Palacio|Palais|Palazzo|Parque|Parc|Parco|Puente|Ponte|Grupo|Groupe|Gruppo|"
    "Editorial|Librería|Librairie|Cervecería|Bodegas|Joyería|Farmacia|Pharmacie|Gasthof|Gasthaus|"
    "Kino|Galeria|Galería|Galerie|Buque|Crucero|Fragata|Operación|Opération|Operazione|"
    "Operação|Copa|Coupe|Taça|Mercado|Estadio|Estádio|Stade|Stadio|Kavárna|"
    "Hospoda|Szálló|Hotell|Kahvila|Ravintola|Huracán|Ouragan|Uragano|Furacão|Hurrikan"
)
_BANKS = "Banco|Banque|Banca|Radio|Université|Universite|Museo|Teatro"
_ARAB_STREETS = "شارع|ساحة|ساحه|ميدان|فندق|مطعم|صحيفة|صحيفه|جريدة|جريده|مستشفى|مستشفي"
_CLUBS = "Sporting|Racing|Club|Real|Bar|Pension|Rallye|Rally|Restaurant|Union|Standard"
_TRADES = folding.key(
    "Schauspieler|Schauspielerin|Sänger|Sängerin|Stürmer|Stürmerin|Verteidiger|Torwart|Moderator|"
    "Moderatorin|Trainer|Boxer|Boxerin|Rapper|Rapperin|Musiker|Autor|Autorin|Regisseur|Sprinterin|"
    "acteur|actrice|chanteur|chanteuse|rappeur|footballeur|joueur|attaquant|défenseur|boxeur|"
    "écrivain|actor|actriz|cantante|rapero|futbolista|delantero|defensa|portero|jugador|jugadora|"
    "boxeador|escritor|periodista|músico|attore|attrice|calciatore|attaccante|difensore|giocatore|"
    "pugile|scrittore|ator|atriz|cantor|cantora|jogador|atacante|zagueiro|lateral|meia|goleiro|"
    "acteur|zanger|zangeres|spits|verdediger|keeper|speler|aktor|aktorka|piosenkarz|piosenkarka|"
    "napastnik|obrońca|bramkarz|piłkarz|bokser|raper|herec|herečka|zpěvák|zpěvačka|útočník|obránce|"
    "brankář|skådespelaren|skådespelerskan|sångaren|sångerskan|anfallaren|skuespilleren|sangeren|"
    "angriberen|näyttelijä|laulaja|hyökkääjä|puolustaja|színész|színésznő|énekes|énekesnő|csatár|"
    "actorul|actrița|cântărețul|cântăreața|fotbalistul|atacantul|glumac|glumica|pjevač|pjevačica|"
    "napadač|igralec|igralka|aktör|aktris|näitleja|"
    "laulja|aktorius|aktorė|dainininkas|aktieris|dziedātājs"
)
# In Indonesian, Malay and Vietnamese a country stands there, too: *pemain Argentina Lionel Messi*.
_TRADES_FIRST = (_LATIN | {"tr"}) - {"id", "ms", "vi"}
_FOR = "de la |de l'|de |del |della |dell'|di |da |do |d'|du |des |al "

RULES: tuple[Context, ...] = (
    Context(
        "place.gulf-abroad",
        _BESIDE_GULFS,
        r"(?<!\w)(?i:" + _GULFS + r") (?:de |du |d'|di |do |da |von |van |od )?~",
        "local-feature",
        "Gulfs and seas have the names of the lands beside them.",
        "usage",
        (
            Example("El golfo de Omán sigue cerrado.", "Omán", "local-feature", "es"),
            Example("Kapal itu hilang di Teluk Oman.", "Oman", "local-feature", "id"),
        ),
        (CounterExample("El petróleo de Omán sigue caro.", "the country", "es"),),
        capitals(_GULFS.split("|")) | frozenset("de du di do da von van od".split()),
    ),
    Context(
        "place.house-abroad",
        frozenset(),
        rf"(?<!\w)(?:{_HOUSES}) ~(?!['-])",
        "company",
        "Clubs, hotels and schools are named after countries.",
        "usage",
        (
            Example("El Deportivo Cuba ganó la liga.", "Cuba", "company", "es"),
            Example("Der Gasthof Polen ist zu.", "Polen", "company", "de"),
        ),
        (CounterExample("El deporte en Cuba ganó.", "the country", "es"),),
        frozenset(_HOUSES.split("|")),
    ),
    Context(
        "place.club-abroad",
        frozenset(),
        rf"(?<!\w)(?:{_CLUBS}) ~(?!['-])",
        "company",
        "The same with words that English has, too, and has as verbs.",
        "usage",
        (Example("Le Racing Cuba a gagné le match.", "Cuba", "company", "fr"),),
        (CounterExample("Racing in Cuba was banned.", "the country", "en"),),
        frozenset(_CLUBS.split("|")),
        languages=_LATIN,
    ),
    Context(
        "place.trade-abroad",
        frozenset(),
        rf"(?<!\w)(?i:{_TRADES}) ~ [A-Z][a-z]",
        "person",
        "Between a profession and a surname stands a given name.",
        "usage",
        (
            Example("Die Schauspielerin Malta Menzel kam.", "Malta", "person", "de"),
            Example("El delantero Brasil Ocampo marcó dos.", "Brasil", "person", "es"),
        ),
        (
            CounterExample("El delantero de Georgia marcó dos.", "the country", "es"),
            CounterExample("Aktor Korea Lee Jung tiba.", "the country of the actor", "id"),
        ),
        capitals(word.split()[-1] for word in _TRADES.split("|")),
        languages=_TRADES_FIRST,
    ),
    Context(
        "place.governor-abroad",
        frozenset(("Georgia", "Georgie")),
        r"(?<!\w)(?i:gouverneure?|gobernadora?|governatore|governatrice|governadora?|guvernatorul|"
        r"senadora?|sénateur|senatore|senatrice|estado|état|etat|stato|statul|universidad|"
        r"université|universite|università|universidade|fiscal general|secretario de estado) "
        rf"(?:[a-z]+ )?(?:{_FOR})~",
        "state-of-the-us",
        "The country has no governor and no senators.",
        "usage",
        (Example("Le gouverneur de Géorgie a signé.", "Géorgie", "state-of-the-us", "fr"),),
        (CounterExample("Le président de Géorgie a signé.", "the country", "fr"),),
        frozenset("de la del della di da do du des al d' l' dell'".split()),
    ),
    Context(
        "place.nut-abroad",
        frozenset(("Brasil", "Bresil", "Brasile")),
        r"(?<!\w)(?i:nuez|nueces|noix|noce|noci|castañas?|castanas?|castanhas?|nou|nous) "
        r"(?:de |do |du |del |di )~",
        "food",
        "The nut is named after the country.",
        "usage",
        (Example("Un pastel con nueces de Brasil.", "Brasil", "food", "es"),),
        (CounterExample("Las exportaciones de Brasil crecen.", "the country", "es"),),
        frozenset("de do du del di".split()),
    ),
    Context(
        "place.via",
        frozenset(),
        r"(?<!\w)(?:(?:in|di|con|da|tra|fra|su|lungo|angolo) via|"
        r"vicolo|largo|lungomare|fermata|stazione|ponte) ~(?!')",
        "street",
        "Streets and stations are named after countries.",
        "usage",
        (Example("Un incendio all'angolo con via Cuba.", "Cuba", "street", "it"),),
        (
            CounterExample("Volano a Cuba da Roma.", "the country", "it"),
            CounterExample("Il gas arriva via Cuba e Malta.", "the way that it takes", "it"),
        ),
        frozenset("via vicolo largo lungomare fermata stazione ponte".split()),
        languages=frozenset(("it",)),
    ),
    Context(
        "place.cyrillic-given-name",
        frozenset(
            "Израиль Йордан Јордан Джордан Чад Индия Кения Георгия Джорджия Ирландия".split()
        ),
        r"(?<!\b[вВ] )~ (?:[А-Я][а-я]+(?:вич|вна|вича|вичу|вной|вны|ович|евич|ич|ична) |"
        r"[А-Я][а-я]+(?:ов|ев|ова|ева|ски|ска|ский|ская|енко|дзе|швили|штейн|берг|ман)(?!\w))",
        "person",
        "Behind a given name stand a patronymic or a surname.",
        "usage",
        (Example("Израиль Моисеевич Шварц родился в Вене.", "Израиль", "person", "ru"),),
        (CounterExample("Израиль Нетаньяху не отдаст.", "no such ending", "ru"),),
    ),
    Context(
        "place.our-lady",
        frozenset(),
        r"\b(?:Our Lady of|Notre-Dame du|Notre-Dame d'|Nuestra Senora de|Nuestra Senora del|"
        r"Order of|Cross of|Cedars of|Maronite Church of) (?:the )?~",
        "part-of-a-name",
        "Churches and orders are named after countries.",
        "usage",
        (Example("Our Lady of Lebanon parish will close.", "Lebanon", "part-of-a-name", "en"),),
        (CounterExample("A lady of Lebanon spoke.", "the country", "en"),),
        pairs("Lady Order Cross Cedars Church".split(), ("of",))
        | pairs(("Dame", "Senora"), "du d' de del".split())
        | pairs("of du d' de del".split(), ("the",)),
    ),
    Context(
        "place.bank-abroad",
        frozenset(),
        rf"(?<!\w)(?:{_BANKS}|Banco Nacional) "
        r"(?:de |do |du |del |de la |da |d'|di )~",
        "company",
        "Banks, stations and museums bear the name of their country.",
        "usage",
        (Example("Banco de Chile cerró sus oficinas.", "Chile", "company", "es"),),
        (CounterExample("Un banco de Chile cerró sus oficinas.", "one in the country", "es"),),
        pairs((*_BANKS.split("|"), "Nacional"), "de do du del da d' di".split()) | {"de la"},
    ),
    Context(
        "place.german-square",
        frozenset(),
        r"~-(?:Platz|Straße|Strasse|Allee|Ring|Weg|Brücke|Brucke|Ufer|Haus|Institut|Park|Laan|"
        r"straat|gatan|vej)(?!\w)",
        "street",
        "Streets and houses are named after countries, and joined to the name.",
        "usage",
        (Example("Am Iran-Platz brannte ein Auto.", "Iran", "street", "de"),),
        (CounterExample("Der Iran-Konflikt schwelt.", "the country", "de"),),
    ),
    Context(
        "place.arab-street",
        frozenset(),
        r"(?<!\w)[وب]?(?:" + _ARAB_STREETS + r") ~",
        "street",
        "Streets, hotels and papers are named after countries.",
        "usage",
        (Example("وقع الحادث في شارع سوريا.", "سوريا", "street", "ar"),),
        (CounterExample("وقع الحادث في سوريا.", "the country", "ar"),),
        frozenset(f"{lead}{word}" for lead in ("", "ب", "و") for word in _ARAB_STREETS.split("|")),
    ),
    Context(
        "place.hebrew-street",
        frozenset(),
        r"(?<!\w)[בוהמל]?(?:רחוב|כיכר|שדרות|מלון|מסעדת|עיתון|מפרץ|מצר|נהר) ~",
        "street",
        "Streets, hotels and papers are named after countries.",
        "usage",
        (Example("התאונה אירעה ברחוב ארגנטינה.", "ארגנטינה", "street", "he"),),
        (CounterExample("התאונה אירעה בארגנטינה.", "the country", "he"),),
        frozenset(
            f"{lead}{word}"
            for lead in ("", *"בוהמל")
            for word in "רחוב כיכר שדרות מלון מסעדת עיתון מפרץ מצר נהר".split()
        ),
    ),
    Context(
        "place.hebrew-given-name",
        frozenset(("ישראל", "ירדן")),
        r"~ (?:כהן|לוי|מזרחי|פרץ|ביטון|דהן|אברהם|פרידמן|אזולאי|כץ|יוסף|עמר|אוחיון|חדד|גבאי|אדרי|"
        r"לוין|שפירא|חזן|ישראלי|מלכה|אלון|ברק|שרון|גולן|רוזן|גרוס|וייס|קליין|שטרן|הופמן)(?!\w)",
        "person",
        "Hebrew given names, before frequent surnames.",
        "usage",
        (Example("ירדן כהן ניצחה במרוץ.", "ירדן", "person", "he"),),
        (CounterExample("ירדן חתמה על ההסכם.", "the country", "he"),),
    ),
    Context(
        "place.gulf-behind",
        frozenset(
            "オマーン ギニア タイ フィンランド メキシコ パナマ 阿曼 几内亚 幾內亞 "
            "泰国 泰國 芬兰 芬蘭 墨西哥 巴拿马 巴拿馬".split()
        ),
        r"~(?:湾|灣|海峡|海峽|運河|运河)",
        "local-feature",
        "Gulfs and canals have the names of the lands beside them.",
        "usage",
        (
            Example("オマーン湾で船が燃えた。", "オマーン", "local-feature", "ja"),
            Example("芬兰湾昨夜结冰。", "芬兰", "local-feature", "zh"),
        ),
        (CounterExample("オマーンで船が燃えた。", "the country", "ja"),),
    ),
    Context(
        "place.cyrillic-person-did",
        frozenset("Индия Чад Кения Ирландия Джорджия Джордан".split()),
        r"(?<!\b[вВ] )(?<!\bи )~ [А-Я][а-я]+ (?:снял|сыграл|спел|родил|сказал|рассказал|написал|"
        r"вышл|стал|забил|получил|призна|умер|поёт|поет|играет|дебютировал)(?:а|ась|ся|лся|лась)?(?!\w)",
        "person",
        "Two names, and then what persons do.",
        "usage",
        (Example("Кения Мур снялась в сериале.", "Кения", "person", "ru"),),
        (CounterExample("Чад Нигеру помог зерном.", "two countries", "ru"),),
    ),
)
