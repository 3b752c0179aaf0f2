"""House styles: how agencies and papers write the line that opens a story.

A row of :data:`RULES` is a house style; its patterns are in the notation of
:mod:`toponorm.dates.slots`, and :mod:`toponorm.dates.datelines` tries them.
"""

from typing import NamedTuple

from toponorm.rules import CounterExample, Example


class HouseStyle(NamedTuple):
    """A row of the table: how an agency or a paper writes its datelines.

    Attributes:
        id: ``dateline.`` and the order of its parts.
        patterns: what it looks like, in the notation of :mod:`toponorm.dates.slots`.
        yields: what it gives, in words.
        why: the reason it exists.
        source: where the fact comes from.
        examples: texts with the dateline, whose value is place, country, date and agency.
        counter_examples: texts that look like it and are none.
    """

    id: str
    patterns: tuple[str, ...]
    yields: str
    why: str
    source: str
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]

    @property
    def pattern(self) -> str:
        """The patterns, one per line."""
        return "\n".join(self.patterns)


_SEEN = "house style as seen in the agencies' own reports"

RULES: tuple[HouseStyle, ...] = (
    HouseStyle(
        "dateline.agency-city-date",
        ("( NAME ) DASH PLACE [,] DATE SEP", "( NAME ) DASH PLACE SEP", "AGENCY , PLACE SEP"),
        "agency, place, date",
        "Italian agencies sign first.",
        _SEEN,
        (
            Example(
                "(ANSA) - TORINO, 21 SET - Il governo ha approvato il decreto.",
                "(ANSA) - TORINO, 21 SET -",
                "Torino|IT|--09-21|ANSA",
            ),
            Example(
                "(AGI) - Palermo, 12 gen. - La procura ha chiuso le indagini.",
                "(AGI) - Palermo, 12 gen. -",
                "Palermo|IT|--01-12|AGI",
            ),
        ),
        (CounterExample("(Archivbild: dpa) - Die Brücke am 3. Mai - noch gesperrt.", "a caption"),),
    ),
    HouseStyle(
        "dateline.city-date-agency",
        (
            "PLACE [,] DATE [,.] ( NAME ) [SEP]",
            "PLACE [,] DATE [,.] ( NAME ) .",
            "PLACE ( DATE ) ( NAME ) [SEP]",
            "PLACE REGION , DATE ( NAME ) [SEP]",
            "PLACE . DATE ( NAME ) [SEP]",
            "DATE [,.] PLACE ( NAME ) SEP",
        ),
        "place, date, agency",
        "The commonest style, of Reuters, Xinhua, PTI and most national agencies.",
        _SEEN,
        (
            Example(
                "AMMAN, May 9 (Reuters) - Foreign ministers met on Tuesday.",
                "AMMAN, May 9 (Reuters) -",
                "Amman|JO|--05-09|Reuters",
            ),
            Example(
                "Minsk, 12 March 2021 (XNA): The talks went on.",
                "Minsk, 12 March 2021 (XNA):",
                "Minsk|BY|2021-03-12|XNA",
            ),
            Example(
                "Ostrava 12. ledna (ČTK) - Hutě letos omezí výrobu.",
                "Ostrava 12. ledna (ČTK) -",
                "Ostrava|CZ|--01-12|ČTK",
            ),
            Example(
                "Liberec 12. 1. (ČTK) - Divadlo letos otevře scénu.",
                "Liberec 12. 1. (ČTK) -",
                "Liberec|CZ|--01-12|ČTK",
            ),
            Example(
                "Quito, 7 mar (EFE).- El Gobierno anunció nuevas medidas.",
                "Quito, 7 mar (EFE).-",
                "Quito|EC|--03-07|EFE",
            ),
        ),
        (
            CounterExample("June Novak (AP photographer) - Her pictures of the flood.", "a person"),
            CounterExample("Hello Vienna (3 May) - we are back on stage.", "a salutation"),
        ),
    ),
    HouseStyle(
        "dateline.city-agency",
        (
            "PLACE ( NAME ) [,] DATE [SEP]",
            "PLACE [,] ( NAME ) [SEP]",
            "PLACE [,] ( NAME ) .",
            "PLACE SEP ( NAME ) [SEP]",
            "PLACE [,] DATE SEP ( NAME ) [SEP]",
        ),
        "place, agency",
        "AP, AFP, dpa and the newspapers that print them leave out the date.",
        _SEEN,
        (
            Example(
                "ALEPPO, Syria (AP) — Rebels entered the city.",
                "ALEPPO, Syria (AP) —",
                "Aleppo, Syria|SY||AP",
            ),
            Example("Kiel (dpa) - Die Fähre fährt wieder.", "Kiel (dpa) -", "Kiel|DE||dpa"),
            Example(
                "BOSTON--(BUSINESS WIRE)--A maker of pumps opened a plant.",
                "BOSTON--(BUSINESS WIRE)--",
                "Boston|US||BUSINESS WIRE",
            ),
        ),
        (
            CounterExample("Lagos (NGR) - Accra (GHA) 0-2", "a match"),
            CounterExample("Delta (DAL) - Shares rose on Monday.", "a company"),
            CounterExample("VENICE (1843) - watercolour over pencil.", "a year"),
            CounterExample("Photo (AP) - The square on Monday.", "a caption"),
        ),
    ),
    HouseStyle(
        "dateline.tass",
        (
            "PLACE , DATE . / NAME / [.]",
            "PLACE , DATE . / CORR AGENCY [WHO] / [.]",
            "PLACE , DATE / CORR AGENCY [WHO] / [.]",
            "PLACE , DATE SEP AGENCY .",
            "PLACE . DATE . AGENCY .",
            "PLACE . DATE . AGENCY SEP",
            "PLACE , DATE . AGENCY SEP",
            "PLACE , DATE . AGENCY .",
        ),
        "place, date, agency, each ended by a full stop",
        "TASS, RIA Novosti and Interfax, and agencies of the same school.",
        _SEEN,
        (
            Example(
                "ОМСК, 2 марта. /ТАСС/. Завод возобновил работу.",
                "ОМСК, 2 марта. /ТАСС/.",
                "Омск|RU|--03-02|ТАСС",
            ),
            Example(
                "КАЗАНЬ, 9 июн - РИА Новости. Форум открылся в среду.",
                "КАЗАНЬ, 9 июн - РИА Новости.",
                "Казань|RU|--06-09|РИА Новости",
            ),
        ),
        (CounterExample("12 июня - выходной день.", "an anniversary"),),
    ),
    HouseStyle(
        "dateline.slash-agency",
        (
            "PLACE [,] DATE [,.] / NAME / [SEP]",
            "PLACE [,] DATE [,.] / NAME / .",
            "PLACE [,] / NAME / [SEP]",
            "PLACE [,] / NAME / .",
        ),
        "place, date, agency between slashes",
        "Press wires, and agencies that close a telegram with their name.",
        _SEEN,
        (
            Example(
                "OSLO, Norway, March 3, 2023 /PRNewswire/ -- The company opened an office.",
                "OSLO, Norway, March 3, 2023 /PRNewswire/ --",
                "Oslo, Norway|NO|2023-03-03|PRNewswire",
            ),
            Example(
                "Пловдив, 7 май /БТА/ Изложбата беше открита.",
                "Пловдив, 7 май /БТА/",
                "Пловдив|BG|--05-07|БТА",
            ),
        ),
        (CounterExample("Paris / London / Rome - where to eat.", "a list"),),
    ),
    HouseStyle(
        "dateline.city-comma-agency",
        (
            "PLACE , DATE , AGENCY SEP",
            "PLACE [,] DATE [,] AGENCY [SEP]",
            "PLACE [,] DATE / AGENCY /",
            "PLACE , AGENCY SEP",
            "PLACE . AGENCY SEP",
            "PLACE . AGENCY .",
            "PLACE . AGENCY",
            "PLACE [,] DATE , AGENCY .",
            "PLACE DASH AGENCY [SEP]",
            "PLACE / AGENCY /",
            "PLACE / AGENCY [SEP]",
        ),
        "place, date, agency without brackets",
        "Kyodo, Kazinform, Armenpress and the Arabic agencies set the agency off by punctuation.",
        _SEEN,
        (
            Example(
                "OSAKA, July 7, Kyodo - The expo opened its doors.",
                "OSAKA, July 7, Kyodo -",
                "Osaka|JP|--07-07|Kyodo",
            ),
            Example("حلب-سانا افتتح المعرض اليوم.", "حلب-سانا", "حلب|SY||سانا"),
        ),
        (CounterExample("Москва. Утро. Снег - и ни души.", "prose"),),
    ),
    HouseStyle(
        "dateline.city-date",
        (
            "PLACE [,] DATE SEP",
            "PLACE , DATE .",
            "PLACE ( DATE ) SEP",
            "PLACE SEP DATE SEP",
        ),
        "place, date",
        "Newspapers' own stories, and statements of the United Nations.",
        _SEEN,
        (
            Example(
                "ALMATY, Friday, March 3, 2023 - Snow closed the airport.",
                "ALMATY, Friday, March 3, 2023 -",
                "Almaty|KZ|2023-03-03|",
            ),
            Example(
                "GENEVA (17 June 2022) – The rapporteur called for an inquiry.",
                "GENEVA (17 June 2022) –",
                "Geneva|CH|2022-06-17|",
            ),
        ),
        (
            CounterExample("ANKARA, TURKEY - MAY 10: Ministers arrive for talks.", "a caption"),
            CounterExample("Florence, 41, baker: bread should rest overnight.", "a person"),
            CounterExample("Oslo, 3 May - 7 June: the exhibition runs daily.", "how long it runs"),
        ),
    ),
    HouseStyle(
        "dateline.agency-date",
        (
            "DATE ( NAME ) SEP",
            "( NAME ) SEP",
            "( NAME ) DATE SEP",
            "WIDE AGENCY CLOSE",
            "( AGENCY ) ASIAN",
            "OPEN AGENCY [EQ] KREPORTER CLOSE",
        ),
        "agency, date",
        "A story filed from nowhere in particular, or one whose place a site has cut off.",
        _SEEN,
        (
            Example(
                "Oct 9 (Reuters) - The airline cancelled its flights.",
                "Oct 9 (Reuters) -",
                "||--10-09|Reuters",
            ),
            Example("(CNN) — Firefighters reached the village.", "(CNN) —", "|||CNN"),
        ),
        (CounterExample("(Video) - Firefighters reach the village.", "a kind of page"),),
    ),
    HouseStyle(
        "dateline.cjk-dispatch",
        (
            "[据] AGENCY PLACE DATE TELEGRAM [REPORTER] [SEP]",
            "AGENCY PLACE DATE SEP",
            "AGENCY DATE TELEGRAM [REPORTER]",
            "AGENCY PLACE TELEGRAM [REPORTER]",
            "OPEN AGENCY WHO+PLACE DATE TELEGRAM CLOSE",
            "OPEN AGENCY PLACE DATE TELEGRAM CLOSE",
            "OPEN AGENCY DATE TELEGRAM CLOSE",
            "OPEN WHO/ PLACE TELEGRAM CLOSE",
            "OPEN WHO+PLACE TELEGRAM CLOSE",
        ),
        "agency, place, date, and the word for a telegram",
        "Chinese agencies write the dateline as one word.",
        _SEEN,
        (
            Example(
                "新华社上海4月4日电（记者王伟）港口恢复作业。",
                "新华社上海4月4日电（记者王伟）",
                "上海|CN|--04-04|新华社",
            ),
            Example(
                "（中央社記者陳小美高雄4日電）港口恢復作業。",
                "（中央社記者陳小美高雄4日電）",
                "高雄|TW|---04|中央社",
            ),
        ),
        (CounterExample("新华社记者4月4日在北京采访。", "a sentence about a reporter"),),
    ),
    HouseStyle(
        "dateline.cjk-bracket",
        (
            "OPEN PLACE EQ AGENCY CLOSE [REPORTER]",
            "OPEN PLACE EQ OUTLET CLOSE REPORTER",
            "OPEN PLACE EQ PERSON CLOSE",
            "OPEN PLACE DATE AGENCY CLOSE [SEP]",
            "OPEN PLACE AGENCY CLOSE",
            "OPEN DATE AGENCY CLOSE",
        ),
        "place and agency in one pair of brackets",
        "Japanese and Korean papers and agencies.",
        _SEEN,
        (
            Example(
                "(부산=연합뉴스) 김철수 기자 = 항만이 다시 열렸다.",
                "(부산=연합뉴스) 김철수 기자 =",
                "부산|KR||연합뉴스",
            ),
            Example(
                "【ワシントン＝山田太郎】米政府は声明を出した。",
                "【ワシントン＝山田太郎】",
                "ワシントン|US||",
            ),
            Example(
                "［大阪　５日　ロイター］ - 港は再開した。",
                "［大阪　５日　ロイター］ -",
                "大阪|JP|---05|ロイター",
            ),
        ),
        (CounterExample("【写真＝ロイター】港は再開した。", "a credit"),),
    ),
    HouseStyle(
        "dateline.city-dash",
        ("PLACE SEP", "PLACE ."),
        "place",
        "Newspapers print no more than the place, in capitals.",
        "AP Stylebook, The Canadian Press Stylebook",
        (
            Example(
                "Share\nOTTAWA -\n\nSenior diplomats wrapped up two days of talks.",
                "OTTAWA -",
                "Ottawa|CA||",
            ),
            Example("KARACHI: The market stayed closed on Monday.", "KARACHI:", "Karachi|PK||"),
        ),
        (
            CounterExample("BREAKING - The bridge is closed until Monday.", "no place"),
            CounterExample("MEMPHIS - THE PLAY opens in the park on Friday.", "a title"),
            CounterExample("ALEXANDRIA - the lighthouse that the sea took.", "no sentence"),
            CounterExample("ПАРИЖ - ГОРОД СВЕТА", "a headline"),
            CounterExample("PARIS. 1943. Night.", "the scene of a play"),
            CounterExample("NEW YORK—based company sells its shares.", "an adjective"),
        ),
    ),
)
