"""Rows of context: football clubs that bear the name of a country."""

from toponorm.names.context.rows import Context
from toponorm.rules import CounterExample, Example

_MONACO = frozenset(("Monaco", "Mónaco", "Монако", "モナコ", "摩纳哥", "摩納哥"))

_PLAYS = (  # in the languages in which the club is written about most
    "fell|falls|held|thrash\\w+|crush\\w+|edged?|beat|beats|host|hosts|drew|draw|draws|signed|"
    "signs|striker|midfielder|defender|forward|winger|"
    "goalkeeper|keeper|captain|coach|manager|lost \\d|won \\d|lead|leads|trail|fans|"
    "reçoit|recoit|s'impose|bat|a battu|affronte|accueille|se deplace|s'incline|"
    "siegte|siegt|verlor|gewann|spielt|trifft auf|besiegt|"
    "goleo|vencio|gano|perdio|empato|batio|recibe|visita|"
    "batte|ha battuto|vince|perde|pareggia|affronta|ospita|"
    "venceu|ganhou|perdeu|empatou|recebe|"
    "обыграл\\w*|победил\\w*|проиграл\\w*|сыграл\\w*|уступил\\w*"
)

RULES: tuple[Context, ...] = (
    Context(
        "place.club-plays",
        _MONACO,
        rf"(?<!\b[Ii]n )(?<!\bof )(?<!\b[Ff]rom )(?<!\b[Tt]o )~(?: |»\s?)(?:{_PLAYS})(?!\w)",
        "club",
        "The club of Monaco is in the news more often than the state, and what it does says so.",
        "usage",
        (
            Example("Monaco striker Wissam Whitfield scored.", "Monaco", "club", "en"),
            Example("Monaco reçoit Nice samedi.", "Monaco", "club", "fr"),
        ),
        (
            CounterExample("Monaco prosecutors questioned him.", "those of the state", "en"),
            CounterExample("Prince Albert of Monaco lost two friends.", "its prince", "en"),
        ),
    ),
    Context(
        "place.club-score",
        _MONACO,
        r"(?:\d\s?[-–:]\s?\d|\b(?:beat|v|vs\.?)) "
        r"~(?=[.,;:)]|$| (?:on loan|in the|in Ligue|on (?:Sun|Mon|Tues|Wednes|"
        r"Thurs|Fri|Satur)day)\b)",
        "club",
        "Scores are those of clubs.",
        "usage",
        (Example("Lyon 2-1 Monaco", "Monaco", "club", "en"),),
        (CounterExample("He lives in Monaco.", "a state", "en"),),
    ),
    Context(
        "place.club-scores",
        _MONACO,
        r"~ \d{1,2}\s?[-–:]\s?\d",
        "club",
        "Scores are those of clubs.",
        "usage",
        (Example("Monaco 2-1 Lyon", "Monaco", "club", "en"),),
        (CounterExample("Monaco 2024 elections", "a year", "en"),),
    ),
    Context(
        "place.club-article",
        _MONACO,
        r"\b(?:[Ee]l|[Ii]l|[Aa]l|[Dd]el) ~(?!')",
        "club",
        "Spanish and Italian give the club an article, and the state none.",
        "usage",
        (Example("Un gol del Mónaco bastó.", "Mónaco", "club", "es"),),
        (CounterExample("Vive en Mónaco.", "the state", "es"),),
        frozenset("el El il Il al Al del Del".split()),
        languages=frozenset(("es", "it", "ca", "gl")),
    ),
    Context(
        "place.club-quoted",
        _MONACO,
        r"[«„\"“]~(?=[»“\"”])",
        "club",
        "Russian and its neighbours put the names of clubs into quotation marks.",
        "usage",
        (Example("Форвард «Монако» забил.", "Монако", "club", "ru"),),
        (CounterExample("Он живёт в Монако.", "the state", "ru"),),
        languages=frozenset(("ru", "uk", "be", "bg")),
    ),
)
