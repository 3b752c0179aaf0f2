"""Holidays, and spans that have a name: decades, seasons, quarters."""

from toponorm.dates.shapes.row import AP, OF_A_CENTURY, OF_A_YEAR, TIMEML, Shape
from toponorm.rules import CounterExample, Example

_PART_OF = "[({part}[-][ {of}]|[{the} ]{part-of}[ {of}][ {the}]) ]"
_DECADES = (
    "{decades-of} (y|{decade}|[{'}]{n}|{decade-word})",
    "{decade-word}",
    "(yy|y|{n}. ){decades-of}",
)

_QUARTER = "({nth}( |-){quarter-of}|{quarter-of} ({nth}|{n}|{roman})|{quarter})"
_HALF = "({nth}( |-)({half-year}|{half})|({half-year}|{half}) {nth}|{half-name})"

SHAPES = (
    Shape(
        "date.holiday",
        (
            "{holiday}[[,][ {of}|{in}][ {the}][ {year-noun}] y]",
            "{holiday}[,][ {of}] ({dir} {unit}|{rel}|{unit-dir})",
        ),
        "holiday",
        "day",
        True,
        "Holidays of a fixed day, of the n-th weekday of a month, or so many days from Easter.",
        TIMEML,
        (
            Example("at Christmas 1963", "Christmas 1963", "1963-12-25", "en"),
            Example("on Thanksgiving 2022", "Thanksgiving 2022", "2022-11-24", "en"),
            Example("on Memorial Day 2023", "Memorial Day 2023", "2023-05-29", "en"),
            Example("on Good Friday", "Good Friday", "2023-04-07", "en", "2023-04-10"),
            Example("am Ostermontag 2023", "Ostermontag 2023", "2023-04-10", "de"),
        ),
        (CounterExample("the christmassy mood", "no holiday", "en"),),
    ),
    Shape(
        "date.event",
        ("{event-day}",),
        "event",
        "day",
        False,
        "A day that bears the name of what happened on it.",
        AP,
        (
            Example("since 9/11 the agency", "9/11", "2001-09-11", "en"),
            Example("after the Sept. 11 attacks", "Sept. 11 attacks", "2001-09-11", "en"),
        ),
        (CounterExample("odds of 9/110", "a longer number", "en"),),
    ),
    Shape(
        "date.decade",
        (
            "{decade}",
            "{round-year}{'}{s}",
            "{'}{decade-short}",
            "[{the} ]{part}[-][ ]{'}{decade-short}",
            *(
                f"{_PART_OF}{said}[[ {{of}}][ {{the}}] {OF_A_CENTURY}][ {{part-after}}]"
                for said in _DECADES
            ),
            *(f"{OF_A_CENTURY}[ {{of}}] {said}[ {{part-after}}]" for said in _DECADES),
            "y {decades-of}",
        ),
        "decade",
        "decade",
        False,
        "A decade is ten years, not a century.",
        "TIMEX3; EDTF (ISO 8601-2)",
        (
            Example("had amicable relations in the 2000s", "2000s", "200", "en"),
            Example("music of the 1990s", "1990s", "199", "en"),
            Example("dans les années 80", "les années 80", "198", "fr"),
            Example("in den 80er Jahren", "80er Jahren", "198", "de"),
        ),
        (
            CounterExample("in their 30s", "an age", "en"),
            CounterExample("highs in the 80s on 5 May 2023", "degrees", "en"),
        ),
    ),
    Shape(
        "date.century",
        (
            "[{the} ][{part} ]({nth}|{do})[-][ ]{century}",
            "[{the} ][{part} ]{n}. {century}",
            "[{the} ]{part-of} {of} {the} ({nth}|{do})[-][ ]{century}",
            "[{the} ]{part-of} {of} {n}. {century}",
            "{century} ({nth}|{roman})",
            "[{the} ][{part} ]{roman}[.] {century}",
            "[{the} ][{part} ]({nth}|{do})[-][ ]{century}[,] {era}",
        ),
        "century",
        "century",
        False,
        "The n-th century begins with the year 100(n-1).",
        "TIMEX3",
        (
            Example("since the 19th century", "the 19th century", "18", "en"),
            Example("in the 3rd century BC", "the 3rd century BC", "BC02", "en"),
            Example("in the 1st century", "the 1st century", "00", "en"),
        ),
        (CounterExample("half a century", "a duration", "en"),),
    ),
    Shape(
        "date.season",
        (
            "[{the} ][{part} ][{season-of}]{season}[ {of}][,] y",
            "[{the} ]{season} {of} {year-noun} y",
            "[{the} ]{season}[ {of}] y(-|/)(yy|y)",
            "y[.] {year-tail} {season}",
            "y {season}",
            "[{the} ]{part} {season}",
            "{the} {season}",
            "{in} ^{season}",
            "{season!}",
        ),
        "season",
        "season",
        True,
        "Seasons belong to a year.",
        TIMEML,
        (Example("in the summer of 1940", "the summer of 1940", "1940-SU", "en"),),
        (CounterExample("prices fall again", "a verb", "en"),),
    ),
    Shape(
        "date.quarter",
        (
            "[{the} ]{nth}( |-){quarter-of}[[ {of}][ {fiscal}[ {year-noun}]] y]",
            "[{the} ]{nth} {quarter-of}[ {of}][ {the}] ({rel}|{dir} {unit}|{unit} {dir-after})",
            "[{the} ]{nth} {quarter-of} {of} {the} {unit}",
            f"[{{the}} ]{_QUARTER}[ ({{of}}|{{in}})][ {{the}}] {OF_A_YEAR}",
            f"[{{the}} ]{OF_A_YEAR}[ ({{of}}|{{in}})][ {{the}}] {_QUARTER}",
            "{quarter}[ {of}] ({rel}|{dir} {unit}|{unit} {dir-after})",
            "[{fiscal} ]y {nth}( |-){quarter-of}",
            "[{the} ]{fiscal} {nth}( |-){quarter-of}",
            "[{the} ]{nth} {fiscal} {quarter-of}[[ {of}] y]",
            "y[.] {year-tail} {nth} {quarter-of}",
            "y{'}{s} {nth}( |-){quarter-of}",
            "{rel}{'}{s} {nth}( |-){quarter-of}",
            "{quarter}[ {of}][,] y",
            "y[ ]{quarter}",
            "{quarter}-y",
            "[{the} ]{dir} {quarter-of}",
            "[{the} ]MMMM({-to}| {-to} | {to} )MMMM {quarter-of}[[ {of}] y]",
            "[{the} ]{quarter!}",
            "{in} ^{quarter}",
            "{quarter}$ {earnings}",
        ),
        "quarter",
        "quarter",
        True,
        "Business news counts in quarters.",
        "TIMEX3",
        (
            Example("in the third quarter of 2022", "the third quarter of 2022", "2022-Q3", "en"),
            Example("third-quarter net", "third-quarter", "2022-Q3", "en", "2023-02-04"),
            Example("im 3. Quartal stieg", "3. Quartal", "2022-Q3", "de", "2023-02-04"),
            Example("Q3 net rose", "Q3", "2022-Q3", "en", "2023-02-04"),
            Example(
                "shrank in the April-June quarter",
                "the April-June quarter",
                "2022-Q2",
                "en",
                "2023-02-04",
            ),
            Example(
                "the third quarter of last year",
                "the third quarter of last year",
                "2022-Q3",
                "en",
                "2023-10-04",
            ),
        ),
        (
            CounterExample("a quarter of voters", "a share", "en"),
            CounterExample("Q3 was harder than Q2", "a question of a test", "en"),
        ),
    ),
    Shape(
        "date.half",
        (
            "[{the} ]{nth} {half} {of} ([{fiscal} ]y|{this-year})",
            "[{the} ][{fiscal} ]y {nth} {half}",
            "[{the} ]{nth} {half-year}[[ {of}] (y|{rel}|{dir} {unit}|{unit-dir})]",
            "y[[.] {year-tail}] {nth} {half-year}",
            "[{the} ]{nth} {half} {of} {the} {unit}",
            f"[{{the}} ]{_HALF}[ ({{of}}|{{in}})][ {{the}}] ({OF_A_YEAR}|{{unit-Y}})",
            f"[{{the}} ]{OF_A_YEAR}[ ({{of}}|{{in}})][ {{the}}] {_HALF}",
            "[{the} ]{nth} {half} {of} {rel}",
            "{rel}{'}{s} {nth}( |-){half}",
            "y{'}{s} {nth}( |-){half}",
            "[{the} ]{nth} {half}[-]{unit}",
            "[{the} ]{nth}( |-){half}$ {earnings}",
            "{earnings} ({in}|{for}) ^[{the} ]{nth} {half}",
            "{half-name}[[ {of}][,] (y|{rel}|{dir} {unit})]",
            "y[[.] {year-tail}][ ]{half-name}",
        ),
        "half",
        "half",
        True,
        "Business news counts in halves.",
        "TIMEX3",
        (
            Example("in the first half of 2022", "the first half of 2022", "2022-H1", "en"),
            Example(
                "Sales in the first half rose", "the first half", "2022-H1", "en", "2022-08-04"
            ),
            Example("budget for H1 2022", "H1 2022", "2022-H1", "en"),
        ),
        (CounterExample("the first half of the match", "no year", "en"),),
    ),
)
