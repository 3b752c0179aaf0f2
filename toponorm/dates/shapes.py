"""The shapes of date expressions, whatever the language.

A row says in which order fields stand (LDML, with fields of our own in braces, see
:mod:`toponorm.dates.patterns`) and which operation makes a value of them (see
:mod:`toponorm.dates.resolve`). Languages supply the words, and through CLDR's patterns the
orders and the particles that are peculiar to them. Where two shapes fit the same words, the
row that stands first wins.
"""

from typing import NamedTuple

from toponorm.rules import CounterExample, Example, Rule


class Shape(NamedTuple):
    """A row of the table.

    Attributes:
        id: of the rule.
        patterns: what it looks for.
        action: the operation that makes a value of the fields.
        granularity: how fine the value is; ``varies`` where the words decide.
        needs_reference: whether the value stays open without a reference date.
        why: the reason it exists.
        source: where the shape is laid down.
        examples: at least one.
        counter_examples: at least one.
        explicit: whether it is a full calendar date, which the default configuration rewrites.
    """

    id: str
    patterns: tuple[str, ...]
    action: str
    granularity: str
    needs_reference: bool
    why: str
    source: str
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]
    explicit: bool = False


LDML = "CLDR date patterns (UTS 35)"
TIMEML = "TimeML annotation guidelines 1.2.1"
AP = "news agency style books"
ISO = "ISO 8601"

SHAPES: tuple[Shape, ...] = (
    # -- what looks like a date expression and is none; first, so that it wins
    Shape(
        "date.age",
        (
            "{n}[-]{unit}[-]{old}", "{n}[ ]{unit}[ ]{old}", "{n} {unit} {of} {age}",
            "{age} ^{n} {unit}",
        ),
        "age", "varies", False,
        "The age of a person is no date and no duration of the story.",
        TIMEML,
        (Example("The 39-year-old man was found.", "39-year-old", "age", "en"),),
        (CounterExample("a 12-year conflict", "a duration, not an age", "en"),),
    ),
    # -- full calendar dates
    Shape(
        "date.weekday-month-day-year",
        (
            "E[,] MMMM[ {the}] (d|{do})[,] y", "E[,] [{the} ]MMMM[ {the}] (d|{do}),y",
            "MMMM (d|{do})[,] y, E",
        ),
        "date", "day", False,
        "The usual full date of American English.",
        LDML,
        (
            Example("in Tula, Russia, Tuesday, April 4, 2023.", "Tuesday, April 4, 2023", "2023-04-04", "en"),
            Example("on Thurs., Sept. 9th 2021", "Thurs., Sept. 9th 2021", "2021-09-09", "en"),
            Example("on Wednesday, April 4, 2023", "Wednesday, April 4, 2023", "weekday-contradicts", "en"),
            Example("on Tuesday, April 31, 2023", "Tuesday, April 31, 2023", "no-such-day", "en"),
        ),
        (CounterExample("on Tuesday, April 2023", "no day", "en"),),
        True,
    ),
    Shape(
        "date.weekday-day-month-year",
        (
            "E[,][ {on}][ {the}] (d|{do})[.][ {of}] MMMM[,][ {of}] y", "E[,] d-MMMM-y", "E[,] d[.]/MMMM/y",
        ),
        "date", "day", False,
        "The usual full date of most of the world.",
        LDML,
        (
            Example("on Tuesday, 4 April 2023", "Tuesday, 4 April 2023", "2023-04-04", "en"),
            Example("Am Dienstag, 4. April 2023, begann", "Dienstag, 4. April 2023", "2023-04-04", "de"),
            Example("le mardi 4 avril 2023 à Paris", "mardi 4 avril 2023", "2023-04-04", "fr"),
        ),
        (CounterExample("Tuesday the 2023 budget", "no month", "en"),),
        True,
    ),
    Shape(
        "date.year-month-day-weekday",
        ("y[,] MMMM d, E", "y[.] MMMM d[.][,] E"),
        "date", "day", False,
        "Full dates of Hungarian, Lithuanian, Chinese, Japanese ...",
        LDML,
        (Example("2023. április 4., kedd", "2023. április 4., kedd", "2023-04-04", "hu"),),
        (CounterExample("2023 április", "no day", "hu"),),
        True,
    ),
    Shape(
        "date.month-day-year",
        ("MMMM[.][ {the}] (d|{do})[,] y", "MMMM (d|{do}),y", "MMMM (d|{do})[,] {of} y", "MMMM-d-y", "MMMM/d/y"),
        "date", "day", False,
        "The usual date of American English.",
        LDML,
        (
            Example("May 10, 2023 450 views", "May 10, 2023", "2023-05-10", "en"),
            Example("Signed MARCH 3 1999.", "MARCH 3 1999", "1999-03-03", "en"),
            Example("on February 29, 2023", "February 29, 2023", "no-such-day", "en"),
        ),
        (CounterExample("it may 10, 2023 times over", "a verb", "en"),),
        True,
    ),
    Shape(
        "date.day-month-year",
        (
            "(d[.]|{do}|{the} {do})[ {day-noun}][ {of}] MMMM[,][ {of}] y", "d-MMMM-y", "d/MMMM/y", "d[.]MMMM[.]y",
            "d[.] MMMM-y", "d.-MMMM-y",
        ),
        "date", "day", False,
        "The usual date of most of the world.",
        LDML,
        (
            Example("Moscow, 25 April 2023 (TDI)", "25 April 2023", "2023-04-25", "en"),
            Example("on the 4th of April 2023", "the 4th of April 2023", "2023-04-04", "en"),
            Example("el 4 de abril de 2023", "4 de abril de 2023", "2023-04-04", "es"),
            Example("25 апреля 2023 года", "25 апреля 2023", "2023-04-25", "ru"),
        ),
        (CounterExample("flight 41 March 2024", "no such day", "en"),),
        True,
    ),
    Shape(
        "date.year-month-day",
        ("y[,] MMMM d", "y[.] MMMM d[.]", "y-MMMM-d", "y/MMMM/d"),
        "date", "day", False,
        "Dates from the largest unit to the smallest.",
        LDML,
        (
            Example("2023년 4월 4일에", "2023년 4월 4일", "2023-04-04", "ko"),
            Example("会谈于2023年4月4日举行", "2023年4月4日", "2023-04-04", "zh"),
        ),
        (CounterExample("in 2023 May resigned", "no day", "en"),),
        True,
    ),
    Shape(
        "date.year-day-month",
        ("y[,] d[.] MMMM", "y[,] d[.] MMMM[,] E"),
        "date", "day", False,
        "The order of Kirghiz, Kazakh and Latvian.",
        LDML,
        (Example("2023. gada 4. aprīlis", "2023. gada 4. aprīlis", "2023-04-04", "lv"),),
        (CounterExample("in 2023 a May", "no day", "en"),),
        True,
    ),
    Shape(
        "date.iso",
        ("y-M-d", "{yyyymmdd}", "y-{w}{dd}", "y{w}{dd}"),
        "iso", "day", False,
        "The international standard reads the same in every language.",
        ISO,
        (Example("released 2023-04-04 in Tula", "2023-04-04", "2023-04-04", "en"),),
        (
            CounterExample("call 2023-04-0411", "a longer number", "en"),
            CounterExample("part 2023-13-04", "no such month", "en"),
        ),
        True,
    ),
    Shape(
        "date.numeric",
        (
            "#/#/#", "#.#.#", "#-#-#", "#. #. #", "#. #. #.", "#.#.#.", "#/ #/ #", "#,#,#",
            "E[,] #/#/#", "E[,] #.#.#", "E[,] #-#-#", "E[,] #. #. #.",
        ),
        "numeric", "day", False,
        "Three numbers: the language, the territory or the document says in which order.",
        LDML,
        (
            Example("am 04.04.2023 in Berlin", "04.04.2023", "2023-04-04", "de"),
            Example("le 25/04/2023", "25/04/2023", "2023-04-25", "fr"),
            Example("on 4/25/2023", "4/25/2023", "2023-04-25", "en"),
            Example("on 03/04/2024", "03/04/2024", "ambiguous-order", "en"),
        ),
        (
            CounterExample("version 1.2.3", "a version", "en"),
            CounterExample("192.168.2023.1", "four numbers", "en"),
            CounterExample("call 555-12-2023-4", "a telephone number", "en"),
        ),
        True,
    ),
    # -- ranges: both ends, one of which borrows from the other
    Shape(
        "date.range",
        (
            "[{from} ]MMMM d[ ]({-to}|{to})[ ]d[[,] y]", "[{from} ]d[.][ ]({-to}|{to})[ ]d[.][ {of}] MMMM[[,][ {of}] y]",
            "{between} MMMM d {and} d[[,] y]", "{between} d[.] {and} d[.][ {of}] MMMM[[ {of}] y]",
        ),
        "range", "interval", False,
        "The shorter end borrows month and year from the other.",
        LDML,
        (
            Example("from May 3 to 5, 2023", "from May 3 to 5, 2023", "2023-05-03/2023-05-05", "en"),
            Example("on 4–6 April 2023", "4–6 April 2023", "2023-04-04/2023-04-06", "en"),
        ),
        (CounterExample("won 4-6 in May 2023", "a score", "en"),),
    ),
    Shape(
        "date.ends",
        (
            "[({from}|{between}) ]MMMM (d|{do})[[,] y][ ]({-to}|{to}|{and})[ ]MMMM (d|{do})[[,] y]",
            "[({from}|{between}) ](d|{do})[.][ {of}] MMMM[[,][ {of}] y][ ]({-to}|{to}|{and})[ ][{the} ](d|{do})[.][ {of}] MMMM[[,][ {of}] y]",
            "[({from}|{between}) ]MMMM[[ {of}] y][ ]({-to}|{to}|{and})[ ]MMMM[[ {of}] y]",
            "y{-to}y", "y {-to} y", "({from}|{between}) y ({to}|{and}) y",
        ),
        "ends", "varies", False,
        "Where both ends can stand alone each is a mention; the first borrows the year.",
        TIMEML,
        (
            Example("from March 3 to May 5, 2023", "March 3", "2023-03-03", "en"),
            Example("from August to October 1951", "August", "1951-08", "en"),
            Example("the war of 1975–1990", "1975", "1975", "en"),
        ),
        (CounterExample("won 4-6 in May 2023", "a score", "en"),),
    ),
    Shape(
        "date.year-range",
        ("y-yy", "y/yy", "y/y"),
        "year-range", "interval", False,
        "Two years joined by a dash.",
        AP,
        (Example("the war of 1975–90", "1975–90", "1975/1990", "en"),),
        (CounterExample("call 1975-19901", "a longer number", "en"),),
    ),
    # -- without a year, or without a day
    Shape(
        "date.weekday-month-day",
        ("E[,][ {the}] MMMM[.] (d|{do})", "E[,] {the} (d|{do})[ {of}] MMMM"),
        "date", "day", True,
        "A weekday fixes the year.",
        AP,
        (Example("died on Saturday, Sept. 28.", "Saturday, Sept. 28", "2024-09-28", "en", "2024-10-01"),),
        (CounterExample("on Saturday May said", "no day", "en"),),
    ),
    Shape(
        "date.weekday-day-month",
        ("E[,] (d|{do})[.][ {of}] MMMM", "E[,] (d|{do})", "E[,] {the} {do}"),
        "date", "day", True,
        "A weekday fixes the year.",
        AP,
        (Example("am Dienstag, 4. April", "Dienstag, 4. April", "2023-04-04", "de", "2023-05-01"),),
        (CounterExample("Tuesday 45 people", "no day", "en"),),
    ),
    Shape(
        "date.month-day",
        ("MMMM[.][ {the}] (d|{do})", "MMMM-d"),
        "date", "day", True,
        "The year is that of the story, or the nearest.",
        AP,
        (
            Example("On November 20, Ankara launched", "November 20", "2022-11-20", "en", "2023-04-25"),
            Example("the earthquake on February 6", "February 6", "XXXX-02-06", "en"),
            Example("April 31 never comes", "April 31", "no-such-day", "en"),
        ),
        (
            CounterExample("it may 10 times", "a verb", "en"),
            CounterExample("March 20,000 people", "a number", "en"),
        ),
    ),
    Shape(
        "date.day-month",
        ("(d[.]|{do}|{the} {do})[ {day-noun}][ {of}] MMMM", "d-MMMM"),
        "date", "day", True,
        "The year is that of the story, or the nearest.",
        AP,
        (Example("on 19 May", "19 May", "2023-05-19", "en", "2023-05-10"),),
        (CounterExample("won 32 May Day rallies", "no such day", "en"),),
    ),
    Shape(
        "date.month-year",
        ("MMMM[.][,][ {of}] y", "MMMM-y", "y[,] MMMM", "y. MMMM", "MMMM {'}yy", "MMMM/y", "M/y", "{month-noun} {of} MMMM[ {of}] y"),
        "date", "month", False,
        "A month of a year.",
        LDML,
        (
            Example("since September 2015, teaming up", "September 2015", "2015-09", "en"),
            Example("en septembre 2015", "septembre 2015", "2015-09", "fr"),
        ),
        (CounterExample("it may 2015 people", "a verb", "en"),),
    ),
    Shape(
        "date.month",
        ("MMMM!", "{in-month} ^MMMM", "{part}[-][ ]MMMM", "^MMMM {dir-after}"),
        "date", "month", True,
        "A month alone lies nearest to the story unless the words say otherwise.",
        TIMEML,
        (
            Example("In December, Moscow hosted", "December", "2022-12", "en", "2023-04-04"),
            Example("who faces elections in May, is", "May", "2023-05", "en", "2023-04-04"),
            Example("struck in February", "February", "XXXX-02", "en"),
        ),
        (
            CounterExample("it may have been", "a verb", "en"),
            CounterExample("Mrs May resigned", "a name", "en"),
            CounterExample("the March on Washington", "an event", "en"),
        ),
    ),
    Shape(
        "date.weekday",
        ("E!", "{on} ^E"),
        "date", "day", True,
        "In news a weekday is the last one, the day of the story included.",
        TIMEML,
        (
            Example("wrapped up talks in Moscow Tuesday", "Tuesday", "2023-04-04", "en", "2023-04-04"),
            Example("met on Wednesday in Moscow", "Wednesday", "XXXX-WXX-3", "en"),
            Example("will meet on Friday", "Friday", "2023-04-07", "en", "2023-04-04"),
        ),
        (CounterExample("they sat down", "a verb", "en"),),
    ),
    Shape(
        "date.year-era",
        ("({n}|y)[ ]{era}", "{era}[ ]({n}|y)", "{season}[ {of}] ({n}|y) {era}", "MMMM[ {of}] ({n}|y) {era}",
         "(d|{do})[.][ {of}] MMMM[ {of}] ({n}|y) {era}", "MMMM (d|{do}),[ ]({n}|y) {era}"),
        "era", "year", False,
        "Years before and after Christ.",
        LDML,
        (Example("founded in 753 BC", "753 BC", "BC0753", "en"),),
        (CounterExample("Vancouver BC 2020", "a province", "en"),),
    ),
    Shape(
        "date.year",
        ("y", "{year-noun} ^y", "{in} ^{the} {year-noun} y", "{fiscal} [{year-noun} ]y"),
        "year", "year", False,
        "Four digits are a year where the words around them allow it.",
        TIMEML,
        (
            Example("civil war began in 2011.", "2011", "2011", "en"),
            Example("major incursions since 2016", "2016", "2016", "en"),
        ),
        (
            CounterExample("1600 Pennsylvania Avenue", "an address", "en"),
            CounterExample("meets ISO 2022", "a standard", "en"),
            CounterExample("more than 2000 people", "a count", "en"),
            CounterExample("paid $2000 for it", "a price", "en"),
        ),
    ),
    Shape(
        "date.holiday",
        ("{holiday}[[,][ {of}] y]", "{holiday} {dir} {unit}"),
        "holiday", "day", True,
        "Holidays that fall on the same day of every year.",
        TIMEML,
        (Example("at Christmas 1963", "Christmas 1963", "1963-12-25", "en"),),
        (CounterExample("the christmassy mood", "no holiday", "en"),),
    ),
    Shape(
        "date.decade",
        ("{decade}", "y{'}{s}", "{'}{decade}", "yy{s}", "{decades-of} {decade}", "{decades-of} y", "[{part} ]{decade-word}", "y {decades-of}"),
        "decade", "decade", False,
        "A decade is ten years, not a century.",
        "TIMEX3; EDTF (ISO 8601-2)",
        (
            Example("had amicable relations in the 2000s", "2000s", "200", "en"),
            Example("music of the 1990s", "1990s", "199", "en"),
        ),
        (CounterExample("in their 30s", "an age", "en"),),
    ),
    Shape(
        "date.century",
        ("[{the} ][{part} ]({nth}|{do})[-][ ]{century}", "{century} ({nth}|{roman})"),
        "century", "century", False,
        "The n-th century begins with the year 100(n-1).",
        "TIMEX3",
        (Example("since the 19th century", "the 19th century", "18", "en"),),
        (CounterExample("half a century", "a duration", "en"),),
    ),
    Shape(
        "date.season",
        (
            "[{the} ][{part} ][{season-of}]{season}[ {of}][,] y", "y {season}", "[{the} ]{part} {season}",
            "{the} {season}", "{in} ^{season}", "{season!}",
        ),
        "season", "season", True,
        "Seasons belong to a year.",
        TIMEML,
        (Example("in the summer of 1940", "the summer of 1940", "1940-SU", "en"),),
        (CounterExample("prices fall again", "a verb", "en"),),
    ),
    Shape(
        "date.quarter",
        (
            "[{the} ]{nth} {quarter-of}[ {of} y]", "{quarter}[ {of}][,] y", "y {quarter}",
            "[{the} ]{dir} {quarter-of}",
        ),
        "quarter", "quarter", True,
        "Business news counts in quarters.",
        "TIMEX3",
        (Example("in the third quarter of 2022", "the third quarter of 2022", "2022-Q3", "en"),),
        (CounterExample("a quarter of voters", "a share", "en"),),
    ),
    Shape(
        "date.half",
        ("[{the} ]{nth} {half} {of} (y|{this-year})", "[{the} ]{nth} {half}[-]{unit}"),
        "half", "half", True,
        "Business news counts in halves.",
        "TIMEX3",
        (Example("in the first half of 2022", "the first half of 2022", "2022-H1", "en"),),
        (CounterExample("the first half of the match", "no year", "en"),),
    ),
    Shape(
        "date.week-of-month",
        ("{nth} {unit} {of}[ {the} {month-noun} {of}] MMMM[[,][ {of}] y]", "[{the} ]{nth} {unit} {in} MMMM[ y]"),
        "nth-week", "week-of-month", True,
        "The n-th week of a month begins with its day 7n-6.",
        "ISO 8601-2",
        (Example("Moving into the second week of October", "second week of October", "2024-10-W2", "en", "2024-10-01"),),
        (CounterExample("the second test of October", "a match", "en"),),
    ),
    Shape(
        "date.numbered-week",
        ("{week-noun} {n}[[,][ {of}] y]", "{n}. {week-noun}[ y]", "[{the} ]{nth} {unit} {of} y"),
        "numbered-week", "week", True,
        "Weeks are counted by ISO 8601.",
        ISO,
        (Example("delivered in week 12 of 2022", "week 12 of 2022", "2022-W12", "en"),),
        (CounterExample("weekly 12 of 2022", "no week", "en"),),
    ),
    Shape(
        "date.nth-weekday-of-month",
        ("[{the} ]{nth} E {of} MMMM[[,] y]", "[{the} ]{nth} E {in} MMMM[[,] y]"),
        "nth-weekday", "day", True,
        "Elections and holidays are set in this way.",
        TIMEML,
        (Example("the first Tuesday of November 2024", "the first Tuesday of November 2024", "2024-11-05", "en"),),
        (CounterExample("the first Tuesday in a row", "no month", "en"),),
    ),
    # -- early, mid, late; the beginning of, the end of
    Shape(
        "date.part",
        (
            "{part}[-][ ]MMMM[[,][ {of}] y]", "{part}[-][ ]y", "{part}[-][ ]{decade}", "[{the} ]{part}[-][ ]{decade}",
            "[{the} ]{part-of} {of}[ {the} {year-noun}] (y|{decade})", "[{the} ]{part-of} {of} MMMM[[,][ {of}] y]",
            "[{the} ]{part-of}[ {of}] {the} {unit}", "[{the} ]{part-of}[ {of}] {dir} {unit}",
            "{part}[-][ ]{dir} {unit}",
            "{part-of} (y|MMMM[ y])", "{part-of} {dir} {unit}", "{unit-end}",
        ),
        "part", "varies", False,
        "A part of a month or a year keeps the value of the whole, with TIMEX3's mod.",
        "TIMEX3",
        (
            Example("began in early October 1944", "early October 1944", "1944-10", "en"),
            Example("by the end of 1939", "the end of 1939", "1939", "en"),
            Example("since mid-2015", "mid-2015", "2015", "en"),
        ),
        (CounterExample("at the end of the road", "no date", "en"),),
    ),
    # -- durations that look like relative expressions
    Shape(
        "duration.past",
        ("[{the} ]({past}|{dir}|{last})[ {approx}] {n} {unit}", "[{the} ]{dir-the} {n} {unit}", "{the} {past} {unit}", "{the} {past} {units}", "[{the} ]{first} {n} {unit}",
         "[{the} ]{n} {dir-after} {unit}", "{the} {unit} {past}", "[{the} ]{past} {some} {unit}", "[{the} ]{dir} {some} {unit}", "{the} {n} {past} {unit}"),
        "duration", "duration", False,
        "The last three years are as long as three years.",
        TIMEML,
        (Example("has backed Assad for the past 12 years", "the past 12 years", "P12Y", "en"),),
        (CounterExample("the past 12 yearlings", "no unit", "en"),),
    ),
    # -- relative expressions
    Shape(
        "relative.word",
        ("{rel}", "{the} {rel}"),
        "rel", "varies", True,
        "Words that count from the day of the story.",
        "CLDR date fields",
        (
            Example("He arrived yesterday.", "yesterday", "2023-04-03", "en", "2023-04-04"),
            Example("when he visited Moscow last month.", "last month", "2023-03", "en", "2023-04-04"),
            Example("a visit last month", "last month", "XXXX-XX", "en"),
            Example("Last year, defense ministers met", "Last year", "2022", "en", "2023-04-25"),
            Example("to vote next week", "next week", "2023-W18", "en", "2023-04-25"),
            Example("am Montag und gestern", "gestern", "2023-04-03", "de", "2023-04-04"),
        ),
        (CounterExample("the last monthly report", "no unit", "en"),),
    ),
    Shape(
        "relative.unit",
        ("{dir} {unit}", "{unit} {dir-after}", "{the} {unit} {dir-after}", "{the} {dir-the} {unit}", "{unit-dir}", "{dir}{unit}"),
        "dir-unit", "varies", True,
        "The unit before, of or after the story.",
        TIMEML,
        (Example("in the current year", "the current year", "2023", "en", "2023-04-25"),),
        (CounterExample("the last few years", "a duration", "en"),),
    ),
    Shape(
        "relative.earlier-this",
        ("{earlier-this} {dir} {unit}", "{earlier-this} {rel}", "{earlier-this} {in} {the} {unit}", "{earlier-this} {that} {unit}"),
        "earlier-this", "varies", True,
        "Earlier this month is this month, with TIMEX3's mod START.",
        "TIMEX3",
        (Example("And earlier this month, senior diplomats met", "earlier this month", "2023-04", "en", "2023-04-25"),),
        (CounterExample("earlier this had been denied", "no unit", "en"),),
    ),
    Shape(
        "relative.weekday",
        (
            "{dir} E", "E {dir-after}", "{rel-weekday}", "E {of} {dir} {unit}", "E[,] {dir} {unit}", "E[,] {rel}", "E {of} {rel}", "{rel}[,][ {on}] E", "{dir} {unit}[,][ {on}] E",
            "{the} {dir-the} E", "{the} E {dir-after}",
        ),
        "dir-weekday", "day", True,
        "The weekday before or after the story.",
        TIMEML,
        (Example("was arrested last Friday", "last Friday", "2023-03-31", "en", "2023-04-04"),),
        (CounterExample("the last Friday prayers leader", "", "fr"),),
    ),
    Shape(
        "relative.month",
        ("{dir} MMMM", "MMMM {of} {dir} {unit}", "MMMM {dir} {unit}", "MMMM, {dir} {unit}", "{in-month} ^MMMM {dir} {unit}", "MMMM {dir-after}",
         "MMMM {of} {that} {unit}", "MMMM d[,] {dir} {unit}", "d[.][ {of}] MMMM {dir} {unit}", "MMMM {rel}", "MMMM {of} {rel}", "MMMM d[,] {rel}"),
        "dir-month", "varies", True,
        "The month before or after the story.",
        TIMEML,
        (Example("in December last year", "December last year", "2022-12", "en", "2023-04-04"),),
        (CounterExample("the last may be first", "a verb", "en"),),
    ),
    Shape(
        "relative.season",
        ("{dir} {season}", "{season} {dir-after}", "{the} {dir-the} {season}", "{the} {season} {of} {rel}", "{season} {of} {dir} {unit}"),
        "dir-season", "season", True,
        "The season before or after the story.",
        TIMEML,
        (Example("won the cup last summer", "last summer", "2022-SU", "en", "2023-04-04"),),
        (CounterExample("the last fall in prices", "", "fr"),),
    ),
    Shape(
        "relative.weekend",
        ("{dir} {weekend}", "{weekend} {dir-after}", "{the} {weekend}", "{over} ^{the} {weekend}", "{weekend!}"),
        "weekend", "weekend", True,
        "Saturday and Sunday of a week.",
        "TIMEX3",
        (Example("clashes last weekend", "last weekend", "2023-W16-WE", "en", "2023-04-25"),),
        (CounterExample("a weekender bag", "no weekend", "en"),),
    ),
    Shape(
        "relative.ago",
        (
            "[{approx} ]{n} {unit} {ago}", "{n}-{unit} {ago}", "{ago-before} [{approx} ]{n} {unit}", "{n} {unit} {ago-after}",
            "{ago-before} {n}[ ]{unit}", "{n}{unit}{ago}", "{n} {unit} {ago} {rel}",
        ),
        "ago", "varies", True,
        "Counted back from the story.",
        TIMEML,
        (
            Example("in northeastern Ontario eight years ago.", "eight years ago", "2015", "en", "2023-04-04"),
            Example("vor drei Tagen", "vor drei Tagen", "2023-04-01", "de", "2023-04-04"),
        ),
        (CounterExample("eight yearlings ago", "no unit", "en"),),
    ),
    Shape(
        "relative.in",
        ("{hence} ^[{approx} ]{n} {unit}$ {time}", "{hence-before} {n} {unit}", "{n} {unit} {from-now}", "{n} {unit} {hence-after}", "{hence-before} {n}[ ]{unit}"),
        "hence", "varies", True,
        "Counted forward from the story.",
        TIMEML,
        (Example("The summit is two weeks from now.", "two weeks from now", "2023-W16", "en", "2023-04-04"),),
        (CounterExample("in two weekly instalments", "no unit", "en"),),
    ),
    Shape(
        "relative.count",
        (),
        "count", "varies", True,
        "Phrases of a language that count from the story, as CLDR has them.",
        "CLDR date fields, relativeTime",
        (
            Example("il y a 3 jours", "il y a 3 jours", "2023-04-01", "fr", "2023-04-04"),
            Example("for 3 dage siden", "for 3 dage siden", "2023-04-01", "da", "2023-04-04"),
        ),
        (CounterExample("il y a 3 personnes", "no unit", "fr"),),
    ),
    Shape(
        "relative.later",
        ("{n} {unit} {later}", "{the} {unit} {later}", "{n} {unit} {earlier}", "{the} {unit} {before}"),
        "later", "varies", True,
        "Counted from the date named before.",
        TIMEML,
        (Example("It began on 4 May 2021. Two days later it ended.", "Two days later", "2021-05-06", "en"),),
        (CounterExample("sooner or later", "no unit", "en"),),
    ),
    Shape(
        "relative.that",
        ("{that} {unit}", "{the} {same} {unit}", "{that} {same} {unit}", "{the} {following} {unit}", "{the} {previous} {unit}",
         "{earlier-this} {that} {unit}", "{the} {following} E", "{that} E", "{following} {unit}", "{that} {season}"),
        "that", "varies", True,
        "Points back to the date named before.",
        TIMEML,
        (Example("It began in May 2021. That year, 40 died.", "That year", "2021", "en"),),
        (CounterExample("that yearling won", "no unit", "en"),),
    ),
    Shape(
        "relative.vague",
        ("{now}", "{the} {now-noun}", "{recent} {units}"),
        "vague", "vague", False,
        "TIMEX3's references to the present, the past and the future.",
        "TIMEX3",
        (Example("It is now closed.", "now", "PRESENT_REF", "en"),),
        (CounterExample("a known fact", "part of a word", "en"),),
    ),
    # -- durations and sets
    Shape(
        "duration.count",
        (
            "[{approx} ]{n}[-][ ]{unit}", "[{approx} ]{some} {unit}", "{n}-{unit}-{long}", "{some} {of} {units}", "{approx} {unit}", "{n} {and} {a} {half} {unit}",
            "{n} {more} {unit}", "{n} {to} {n} {unit}", "{n}[ ]{-to}[ ]{n} {unit}",
        ),
        "duration", "duration", False,
        "How long something lasts.",
        TIMEML,
        (
            Example("throughout the 12-year conflict", "12-year", "P12Y", "en"),
            Example("after two days of talks", "two days", "P2D", "en"),
        ),
        (
            CounterExample("the 68,000-seat stadium", "no unit of time", "en"),
            CounterExample("his 102 years old car", "an age", "en"),
        ),
    ),
    Shape(
        "set.every",
        ("{every} {unit}", "{every} E", "{every} MMMM", "{every} {n} {unit}", "{every} {season}", "{every} {nth} {unit}", "{on} ^{weekdays}", "{weekdays}", "{set}", "{n} {times} {a} {unit}", "{every} {other} {unit}"),
        "set", "set", False,
        "What comes back.",
        "TIMEX3",
        (Example("The council meets every Tuesday.", "every Tuesday", "XXXX-WXX-2", "en"),),
        (CounterExample("every yearling", "no unit", "en"),),
    ),
)  # fmt: skip

BY_ID = {shape.id: shape for shape in SHAPES}

_ORDERS = {
    "date.weekday-month-day-year": "EMdy MdyE EMd,y",
    "date.weekday-day-month-year": "EdMy dMyE EyMd EydM",
    "date.year-month-day-weekday": "yMdE",
    "date.month-day-year": "Mdy",
    "date.day-month-year": "dMy",
    "date.year-month-day": "yMd",
    "date.year-day-month": "ydM ydME",
    "date.weekday-month-day": "EMd MdE",
    "date.weekday-day-month": "EdM dME",
    "date.month-day": "Md",
    "date.day-month": "dM",
    "date.month-year": "My yM",
    "date.year": "y",
    "date.month": "M",
}
BY_ORDER = {order: BY_ID[row] for row, orders in _ORDERS.items() for order in orders.split()}
"""Shape by the order of the fields of one of CLDR's patterns."""

RULES = tuple(
    Rule(
        shape.id,
        " | ".join(shape.patterns) or "CLDR relativeTime",
        f"{shape.action} → {shape.granularity}",
        shape.why,
        shape.source,
        shape.examples,
        shape.counter_examples,
    )
    for shape in SHAPES
)
