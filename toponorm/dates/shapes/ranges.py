"""Ranges and lists: several dates that share a month or a year."""

from toponorm.dates.shapes.row import AP, LDML, TIMEML, Shape
from toponorm.rules import CounterExample, Example

SHAPES = (
    Shape(
        "date.range",
        (
            "[{from} ]MMMM[ {the}] (d|{do})({-to}| {-to} | {to} )[{the} ](d|{do})[[,] y]",
            "({dir} {unit}|{rel})[,] {from} [{the} ](d[.]|{do}) {to} [{the} ](d[.]|{do})",
            "[{from} ][{the} ](d[.]|{do})({-to}| {-to} | {to} )[{the} ](d[.]|{do})"
            "[ {of}] MMMM[[,][ {of}] y]",
            "[{from} ][{the} ](d[.]|{do}|{dw}) {to} [{the} ](d[.]|{do}|{dw})[ {of}] MMMM",
            "{between} MMMM d {and} d[[,] y]",
            "{between} [{the} ](d[.]|{do}) {and} [{the} ](d[.]|{do})[ {of}] MMMM[[ {of}] y]",
            "[{from} ][{the} ]d[.]({-to}| {-to} | {to} )[{the} ]d[.][ {of}][ {the}] "
            "({dir} {unit}|{rel}|{unit} {dir-after})",
            "{between} [{the} ]d[.] {and} [{the} ]d[.][ {of}][ {the}] "
            "({dir} {unit}|{rel}|{unit} {dir-after})",
        ),
        "range",
        "interval",
        False,
        "The shorter end borrows month and year from the other.",
        LDML,
        (
            Example(
                "from May 3 to 5, 2023", "from May 3 to 5, 2023", "2023-05-03/2023-05-05", "en"
            ),
            Example("on 4–6 April 2023", "4–6 April 2023", "2023-04-04/2023-04-06", "en"),
            Example(
                "away from the 13th to the 15th of July 2023",
                "from the 13th to the 15th of July 2023",
                "2023-07-13/2023-07-15",
                "en",
            ),
            Example(
                "away from 4 to 22 next month",
                "from 4 to 22 next month",
                "2023-05-04/2023-05-22",
                "en",
                "2023-04-10",
            ),
        ),
        (CounterExample("won 4-6 in May 2023", "a score", "en"),),
    ),
    Shape(
        "date.ends",
        (
            "MMMM (d|{do})[[,] y]({-to}| {-to} | {to} )MMMM (d|{do})[[,] y]",
            "(d[.]|{do}) MMMM[ y]({-to}| {-to} | {to} )(d[.]|{do}) MMMM[ y]",
            "d {of} MMMM[ {of} y] ({-to}|{to}) d {of} MMMM[ {of} y]",
            "MMMM[[ {of}] y]({-to}| {-to} | {to} )MMMM[[ {of}] y]",
            "{between} MMMM (d|{do})[[,] y] {and} MMMM (d|{do})[[,] y]",
            "{between} (d[.]|{do}) MMMM[ y] {and} (d[.]|{do}) MMMM[ y]",
            "{between} MMMM[ y] {and} MMMM[ y]",
            "y{-to}y",
            "y {-to} y",
            "{from} y {to} y",
            "{between} y {and} y",
            "[{from} ]E( {to} |{-to}| {-to} )E",
            "{between} E {and} E",
        ),
        "ends",
        "varies",
        False,
        "Where both ends can stand alone each is a mention; the first borrows the year.",
        TIMEML,
        (
            Example("from March 3 to May 5, 2023", "March 3", "2023-03-03", "en"),
            Example("from August to October 1951", "August", "1951-08", "en"),
            Example("from December 5, 2016 to January 9", "January 9", "2017-01-09", "en"),
            Example("the war of 1975–1990", "1975", "1975", "en"),
        ),
        (CounterExample("won 4-6 in May 2023", "a score", "en"),),
    ),
    Shape(
        "date.days",
        (
            "MMMM (d|{do}) {and} (d|{do})[[,] y]",
            "MMMM (d|{do}), (d|{do})[,] {and} (d|{do})[[,] y]",
            "MMMM d, d, d[,] {and} d[[,] y]",
            "[{the} ](d[.]|{do}) {and} (d[.]|{do})[ {of}] MMMM[[ {of}] y]",
            "d[.], d[.] {and} d[.][ {of}] MMMM[[ {of}] y]",
            "d[.], d[.], d[.] {and} d[.][ {of}] MMMM[[ {of}] y]",
            "d., d., d., d. {and} d. MMMM[[ {of}] y]",
        ),
        "days",
        "day",
        True,
        "Days of one month, each a mention.",
        TIMEML,
        (
            Example("on May 3, 4 and 5, 1988", "May 3", "1988-05-03", "en"),
            Example("on May 3, 4 and 5, 1988", "4", "1988-05-04", "en"),
            Example("am 20. und 21. Dezember", "20.", "2012-12-20", "de", "2012-11-30"),
        ),
        (CounterExample("on May 3 and 20000 fled", "no day", "en"),),
    ),
    Shape(
        "date.year-range",
        ("y-yy", "y/yy", "y/y"),
        "year-range",
        "interval",
        False,
        "Two years joined by a dash.",
        AP,
        (Example("the war of 1975–90", "1975–90", "1975/1990", "en"),),
        (CounterExample("call 1975-19901", "a longer number", "en"),),
    ),
)
