"""What looks like a date and is none; these rows stand first, so that they win."""

from toponorm.dates.shapes.row import TIMEML, Shape
from toponorm.rules import CounterExample, Example

SHAPES = (
    Shape(
        "date.age",
        (
            "{n}[-]{unit}[-]{old}",
            "{n}[ ]{unit}[ ]{old}",
            "{n} {unit} {of} {age}",
            "{age} ^{n} {unit}",
            "{own} [{part} ]{decade-word}",
        ),
        "age",
        "varies",
        False,
        "The age of a person is no date and no duration of the story.",
        TIMEML,
        (
            Example("The 39-year-old man was found.", "39-year-old", "age", "en"),
            Example("a man in his late thirties", "his late thirties", "age", "en"),
        ),
        (CounterExample("a 12-year conflict", "a duration, not an age", "en"),),
    ),
    Shape(
        "date.clock",
        (
            "({at}|{at-the} {the}) {n}[.] {unit-H}[ {n} {unit}]",
            "({at}|{at-the} {the}) {n} {unit-H}$ {from} (E|{rel})",
        ),
        "clock",
        "varies",
        False,
        "An hour of the day is no duration.",
        TIMEML,
        (
            Example("llegó a las 3 horas", "a las 3 horas", "hour-of-the-day", "es"),
            Example("в 14 часов", "в 14 часов", "hour-of-the-day", "ru"),
        ),
        (CounterExample("duró 3 horas", "a duration", "es"),),
    ),
    Shape(
        "date.game",
        (
            "[{the} ]({nth}( |-)({quarter-of}|{half})|{quarter!}) {of} {the} {game}",
            "[{the} ]({nth}( |-)({quarter-of}|{half})|{quarter!}) {play}",
        ),
        "game",
        "varies",
        False,
        "A quarter or a half of a game is none of a year.",
        TIMEML,
        (
            Example("a third-quarter touchdown", "third-quarter touchdown", "part-of-a-game", "en"),
            Example(
                "led by 12 in the first quarter of the game",
                "the first quarter of the game",
                "part-of-a-game",
                "en",
            ),
        ),
        (CounterExample("third-quarter earnings rose", "business", "en"),),
    ),
    Shape(
        "date.fall",
        ("{the} {fall} {of}",),
        "no-season",
        "varies",
        False,
        "The fall of a town, or of a price, is no season.",
        TIMEML,
        (Example("since the fall of Kabul", "the fall of", "no-season", "en"),),
        (CounterExample("in the fall of 1989", "a season", "en"),),
    ),
    Shape(
        "date.start",
        (),
        "no-part",
        "varies",
        False,
        "What starts on a day of a month does not start with the month.",
        TIMEML,
        (Example("hearings start Nov. 19", "start", "what-happens", "en"),),
        (CounterExample("at the start of November", "a part of the month", "en"),),
    ),
)
