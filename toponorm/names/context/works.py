"""Rows of context: films, songs, books and papers that bear the name of a country."""

from toponorm import folding
from toponorm.names.context.rows import Context, capitals
from toponorm.rules import CounterExample, Example

_WORKS = folding.key(
    # in languages of the press
    "film|films|movie|movies|song|songs|novel|album|musical|play|opera|ballet|hit|single|ballad|"
    "series|documentary|miniseries|painting|anthem|track|sitcom|video|game|band|group|duo|"
    "sang|sings|sing|directed|produced|recorded|covered|hummed|whistled|released|screened|"
    "watched|performed|performs|titled|entitled|called|named|starred in|"
    "filme|película|pelicula|canción|cancion|novela|álbum|disco|serie|livro|libro|canção|cancao|"
    "chanson|roman|canzone|romanzo|brano|Film|Filme|Song|Lied|Roman|Serie|Album|Stück|Band|"
    "filmen|filmi|låten|laten|romanen|sangen|kappaleen|film pod tytulem|piosenka|powiesc|"
    "фильм|фильма|фильме|фильмом|песня|песни|песню|роман|романа|сериал|группа|группы|фільм|фільму|"
    "пісня|филм|песен"
)
_PAPERS = folding.key(
    "diario|periódico|periodico|semanario|rotativo|revista|quotidien|journal|hebdomadaire|"
    "magazine|quotidiano|giornale|settimanale|rivista|jornal|Zeitung|Tageszeitung|Zeitschrift|"
    "Blatt|Magazin|krant|dagblad|weekblad|gazeta|gazety|dziennik|tygodnik|deník|denník|časopis|"
    "avisen|tidningen|lehti|gazetesi|газета|газеты|газете|журнал|журнала|ziarul|cotidianul|diari"
)

_SLOGANS = (
    "Free|Stop|Boycott|Save|Support|Stand|Pray|Leave|Help|Welcome|Viva|Vive|Long|Hands|Death|Down|"
    "No|Yes|We|I|Thank|Remember|Bomb|Defend|Arm|Sanction"
)
"""Words that begin what people shout and write on banners."""

RULES: tuple[Context, ...] = (
    Context(
        "place.quoted-title",
        frozenset(),
        rf"[\"«](?=[A-Z])(?!(?:The|A|An|In|From|To|Of) \Z|(?:{_SLOGANS})\b)(?:(?:[A-Z][\w']*|of|"
        r"the|to|for|in|a|an|and|me|on|from|by|with|at|my|our)[,!:]? ){1,7}"
        r"~[\",»!?]{1,2}(?<=[\"»])",
        "name",
        "In quotation marks, and with a capital to each word that is not small: a title.",
        "usage",
        (
            Example('He sang "Don\'t Cry for Me Argentina".', "Argentina", "name", "en"),
            Example('They saw "A Night in Norway," a film.', "Norway", "name", "en"),
        ),
        (
            CounterExample('"We shall not leave Norway", he said.', "what somebody said", "en"),
            CounterExample('He wrote "Norway" on it.', "one word alone", "en"),
            CounterExample('"Free Palestine", the banner read.', "a slogan", "en"),
        ),
    ),
    Context(
        "place.quoted-work",
        frozenset(),
        rf"(?<!\w)(?i:{_WORKS})[ :,]{{0,2}}[\"«] ?~[ \",»]{{1,2}}(?<=[\"»])",
        "name",
        "In quotation marks, and behind a word for what has a title.",
        "usage",
        (
            Example("Der Film «Brasilien» läuft wieder.", "Brasilien", "name", "de"),
            Example('Toto sang "Norway" last.', "Norway", "name", "en"),
        ),
        (CounterExample('Sie sagten "Brasilien" und gingen.', "an answer", "de"),),
    ),
    Context(
        "place.somebodys-work",
        frozenset(),
        r"\b[A-Z][\w.]*(?:'s|s') [\"]~[\",]{1,2}(?<=\")",
        "name",
        "In quotation marks, and somebody's: a song or a film.",
        "usage",
        (Example('Van Halen\'s "Panama" was played.', "Panama", "name", "en"),),
        (CounterExample('She heard "Panama" again.', "a word", "en"),),
    ),
    Context(
        "place.work-of-a-year",
        frozenset(("Argentina", "Germany", "Chile")),
        r"[\"«]~, \d{4}[\",»]",
        "name",
        "In quotation marks, and with a year: a film.",
        "usage",
        (Example("La película «Argentina, 1985» ganó.", "Argentina", "name", "es"),),
        (CounterExample("En Argentina, 1985 fue un buen año.", "the country", "es"),),
    ),
    Context(
        "place.quoted-work-of",
        frozenset(),
        r"[\"«] ?~[ \",»]{1,2}(?<=[\"»])[,:]? ?(?:\(\d{4}\)|by [A-Z]|(?:von|de|di|af|av) [A-Z]\w+ "
        r"[A-Z]|(?:[\w'.-]+ ){0,5}(?:film|movie|song|novel|album|musical|opera|sitcom|ballad|hit|"
        r"película|pelicula|canción|cancion|novela|chanson|canzone|romanzo|filme|canção|Film|Lied|"
        r"Roman)\b)",
        "name",
        "In quotation marks, and before a word for what has a title, or an author.",
        "usage",
        (Example('"Brazil", Terry Gilliam\'s film, is back.', "Brazil", "name", "en"),),
        (CounterExample('"Brazil", he said, "is back."', "what somebody said", "en"),),
    ),
    Context(
        "place.paper-abroad",
        frozenset(),
        rf"(?<!\w)(?i:{_PAPERS}) [\"«]?(?:(?:El|La|Le|Il|Die|Das|Der|O|A) |L')?~",
        "company",
        "Newspapers are named after the country that they are printed in.",
        "usage",
        (
            Example("El diario El Perú cerró.", "Perú", "company", "es"),
            Example("Le quotidien La Suisse a disparu.", "Suisse", "company", "fr"),
        ),
        (CounterExample("Los diarios del Perú cerraron.", "those of the country", "es"),),
        capitals(_PAPERS.split("|"))
        | {'"', "«", *"El La Le Il Die Das Der O A".split()}
        | {f"{quote}{article}" for quote in '"«' for article in ("", "El", "La", "Le", "Il")},
    ),
    Context(
        "place.title-of-a-work",
        frozenset(("India", "China", "Argentina", "Japan", "Russia", "USA", "U.S.A.", "US")),
        r"\b(?:A Passage to|Nixon in|Don't Cry for Me,?|Don't Cry For Me,?|Big in|Bless the|"
        r"Slow Boat to|Party in the|Born in the|Back in the|Made in) ~",
        "name",
        "Titles that everybody knows, and so nobody puts into quotation marks.",
        "usage",
        (Example("A Passage to India was shown again.", "India", "name", "en"),),
        (CounterExample("A passage to India was shown.", "a route", "en"),),
        frozenset("to in Me Me, the".split()),
    ),
)
