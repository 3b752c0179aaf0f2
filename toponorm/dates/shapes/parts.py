"""The n-th week or day of a month, and parts of months and years."""

from toponorm.dates.shapes.row import ISO, OF_A_CENTURY, OF_A_YEAR, TIMEML, Shape
from toponorm.rules import CounterExample, Example

SHAPES = (
    Shape(
        "date.week-of-month",
        (
            "[{the} ]{nth} {unit} {of}[ {the} {month-noun} {of}] MMMM[[,][ {of}] y]",
            "[{the} ]{nth} {unit} {in} MMMM[ y]",
            "[{the} ]({rel-W}|{rel-WE}) ({of}|{in}) MMMM[[,][ {of}] y]",
            "[{the} ](({week-noun}|{weekend}) {of}|{week-from}) MMMM (d|{do})[[,] y]",
            "[{the} ]{week-from} [{the} ](d|{do})[ {of}] MMMM[[,] y]",
        ),
        "nth-week",
        "week-of-month",
        True,
        "The n-th week of a month begins with its day 7n-6.",
        "ISO 8601-2",
        (
            Example(
                "Moving into the second week of October",
                "the second week of October",
                "2024-10-W2",
                "en",
                "2024-10-01",
            ),
            Example("the week of April 3, 2023", "the week of April 3, 2023", "2023-W14", "en"),
            Example("on the last day of May 2023", "the last day of May 2023", "2023-05-31", "en"),
        ),
        (CounterExample("the second test of October", "a match", "en"),),
    ),
    Shape(
        "date.numbered-week",
        (
            "{week-noun} {n}[[,][ {of}] y]",
            "{n}. {week-noun}[ y]",
            "[{the} ]{nth} {unit}[ {of}] y",
            "[{the} ]{nth} {week-noun} {of}[ {the}] ({rel}|{dir} {unit}|{unit} {dir-after})",
            "({rel}|{dir} {unit}) {of}[ {the}] {nth} {week-noun}",
            "({rel}|{dir} {unit}) {the} {nth} {week-noun}",
            "[{the} ]({rel-W}|{rel-WE}|{rel-Q}) {of} y",
        ),
        "numbered-week",
        "week",
        True,
        "Weeks are counted by ISO 8601.",
        ISO,
        (Example("delivered in week 12 of 2022", "week 12 of 2022", "2022-W12", "en"),),
        (CounterExample("weekly 12 of 2022", "no week", "en"),),
    ),
    Shape(
        "date.nth-weekday-of-month",
        (
            "[{the} ]({nth}|{do}) E ({of}|{in}) MMMM[[,][ {of}] y]",
            "[{the} ]({nth}|{do}) E[ {of}|{in}][ {the}] ({dir} {unit}|{rel}|{unit} {dir-after})",
            "[{the} ]{nth} E ({of}|{in}) {the} {unit}",
            "[{the} ]({last} E|{rel-weekday}) ({of}|{in}) MMMM[[,][ {of}] y]",
        ),
        "nth-weekday",
        "day",
        True,
        "Elections and holidays are set in this way.",
        TIMEML,
        (
            Example(
                "the first Tuesday of November 2024",
                "the first Tuesday of November 2024",
                "2024-11-05",
                "en",
            ),
            Example(
                "the third Wednesday of next month",
                "the third Wednesday of next month",
                "2023-05-17",
                "en",
                "2023-04-04",
            ),
        ),
        (CounterExample("the first Tuesday in a row", "no month", "en"),),
    ),
    Shape(
        "date.nth-day-of-month",
        (
            "[{the} ]{do}[ {day-noun}][ {of}][ {the}] ({dir} {unit}|{rel}|{unit} {dir-after})",
            "[{on} ]{the} d[.] {of}[ {the}] ({dir} {unit}|{rel}|{unit} {dir-after})",
        ),
        "nth-day",
        "day",
        True,
        "Wages are paid, and papers due, on the tenth of a month.",
        TIMEML,
        (
            Example(
                "due on the 20th of next month",
                "the 20th of next month",
                "2023-05-20",
                "en",
                "2023-04-04",
            ),
        ),
        (CounterExample("the first day of school", "no month", "en"),),
    ),
    Shape(
        "date.rest",
        (
            "[{the} ]{rest}[ {of}][ {the}] {unit}",
            "[{the} ]{rest}[ {of}][ {the}] {dir} {unit}",
            "[{the} ]{rest}[ {of}][ {the}] ({rel}|{unit} {dir-after})",
        ),
        "rest",
        "interval",
        True,
        "What is left of a week, a month or a year begins with the story.",
        TIMEML,
        (
            Example(
                "dry for the rest of the week",
                "the rest of the week",
                "2023-04-04/2023-04-09",
                "en",
                "2023-04-04",
            ),
        ),
        (CounterExample("the rest of the world", "no unit", "en"),),
    ),
    Shape(
        "date.part",
        (
            "{part}[-][ ]MMMM[[,][ {of}] y]",
            "{part}[-][ ]y",
            "{part}[-][ ]{decade}",
            "[{the} ]{part}[-][ ]{decade}",
            "[{the} ]{part-of} {of}[ {the} {year-noun}] (y|{decade})",
            "[{the} ]{part-of} {of} MMMM[[,][ {of}] y]",
            "[{the} ]{part-of}[ {of}] {the} {unit}",
            "[{the} ]{part-of}[ {of}] {dir} {unit}",
            "[{the} ]{part-of} {of} {that} {unit}",
            "{part}[-][ ]{dir} {unit}",
            "[{the} ]{part-of}[ {of}] {rel}",
            "{part}[-][ ]{rel}",
            "{part-of} (y|MMMM[ y]|{year-noun} y)",
            f"({{part}}[-][ ]|[{{the}} ]{{part-of}}[ {{of}}][ {{the}}][ {{month-noun}}][ {{of}}] )"
            f"MMMM[ ({{of}}|{{in}})][ {{the}}] {OF_A_YEAR}",
            "({part}[-][ ]|[{the} ]{part-of}[ {of}][ {the}][ {month-noun}][ {of}] )"
            "(({dir}|{dir-the}) MMMM|MMMM {dir-after})",
            "({part}[-][ ]|[{the} ]{part-of}[ {of}][ {the}] )"
            f"({{unit}} {{dir-after}}|{{dir-the}} {{unit}}|{OF_A_CENTURY})",
            f"([{OF_A_YEAR}[ {{of}}] |y[.][ {{year-tail}}] ]MMMM[ {{month-noun}}]|MMMM[,] y|"
            "[{year-noun} ]y[.][ {year-tail}]|{rel}|[{dir} ]{unit}|{dir} MMMM|{unit} {dir-after}|"
            f"{OF_A_CENTURY})[ {{of}}] {{part-after}}",
            "MMMM {part-after} y",
            "{part-of} {dir} {unit}",
            "{unit-start}",
            "{unit-mid}",
            "{unit-end}",
            "y[.] {year-tail} [MMMM ]{part-of}",
        ),
        "part",
        "varies",
        False,
        "A part of a month or a year keeps the value of the whole, with TIMEX3's mod.",
        "TIMEX3",
        (
            Example("began in early October 1944", "early October 1944", "1944-10", "en"),
            Example("by the end of 1939", "the end of 1939", "1939", "en"),
            Example("since mid-2015", "mid-2015", "2015", "en"),
            Example("截至2015年底", "2015年底", "2015", "zh"),
            Example("去年底，", "去年底", "2022", "zh", "2023-04-25"),
        ),
        (CounterExample("at the end of the road", "no date", "en"),),
    ),
)
