"""The table of codec chains: how text goes wrong, and how much it takes to believe it.

One row is one way: UTF-8 read in a code page. ``prior`` is what the way costs before anything is
seen, in bits; a line must gain ``threshold`` bits in all, or ``alone`` bits where a single
character is in question. The code pages that ftfy knows have high thresholds, because what ftfy
left is left for a reason.

``restored`` and ``wrong`` are rates per 100 garbled strings: whole lines, words in clean lines,
words glued to hanzi, several layers, two code pages in a document, lossy text, as
``python -m benchmarks.chains --rows 40 --table`` makes and counts them; the rest is left as it
was. The strings are short and hard on purpose: many are one word. ``false_positives`` is the
rate per 10,000 at which the row changed genuine strings: 1.86 million dictionary words, place
names, messages of interfaces and clean text that looks garbled, assembled and run by
``python -m benchmarks.false_positives``.
"""

from typing import NamedTuple

from toponorm.rules import CounterExample, Example


class Chain(NamedTuple):
    """A way in which text goes wrong; see :class:`toponorm.rules.Rule` for the first fields.

    Attributes:
        charset: the code page that the bytes were read in.
        prior: bits against it before anything is seen.
        threshold: bits that a line must gain.
        alone: bits that a line must gain where one character is in question.
        restored: of 100 garbled strings, how many come back to the character, as measured.
        wrong: how many of 100 come back otherwise, half a repair included.
        false_positives: changes per 10,000 genuine strings, as measured.
    """

    id: str
    charset: str
    pattern: str
    why: str
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]
    yields: str = "the text that the bytes say in UTF-8"
    source: str = "the codec in Python's standard library; WHATWG Encoding Standard"
    prior: float = 0.0
    threshold: float = 14.0
    alone: float = 14.0
    restored: float = -1.0
    wrong: float = -1.0
    false_positives: float = 0.0


CHAINS = (
    Chain(
        id="repair.utf8-gbk",
        charset="gbk",
        pattern="UTF-8 read as GBK (CP936)",
        why="Pages in UTF-8 read on a Chinese Windows, or by a crawler that expects Chinese.",
        examples=(
            Example(
                "The minister鈥檚 office did not comment.",
                "鈥檚",
                "’s",
            ),
        ),
        counter_examples=(
            CounterExample("A note on 芦苇 was added.", "a reed, though its bytes are two letters"),
        ),
        prior=0.0,
        threshold=14.0,
        alone=14.0,
        restored=85.8,
        wrong=1.2,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-gb18030",
        charset="gb18030",
        pattern="UTF-8 read as GB 18030",
        why="As GBK, by programs that know its successor.",
        examples=(
            Example(
                "鍒嗙粍璁ㄨ\ue191仍在进行",
                "鍒嗙粍璁ㄨ\ue191",
                "分组讨论",
            ),
        ),
        counter_examples=(
            CounterExample("他侃侃訚訚地说", "a reduplicated word, though its bytes are letters"),
        ),
        prior=1.0,
        threshold=14.0,
        alone=14.0,
        restored=85.4,
        wrong=1.7,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-big5",
        charset="big5",
        pattern="UTF-8 read as Big5 with the Hong Kong supplement",
        why="Pages in UTF-8 read on a Windows of Taiwan or Hong Kong.",
        examples=(
            Example(
                "Der Pr瓣sident f瓣hrt 羹ber die Brücke.",
                "瓣",
                "ä",
            ),
        ),
        counter_examples=(CounterExample("嚚暗", "an old word, though its bytes are letters"),),
        prior=0.5,
        threshold=14.0,
        alone=14.0,
        restored=78.8,
        wrong=0.2,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp932",
        charset="cp932",
        pattern="UTF-8 read as Shift_JIS (CP932)",
        why="Pages in UTF-8 read on a Japanese Windows.",
        examples=(
            Example(
                "譚ｱ莠ｬ驛ｽ縺ｯ蟇ｾ遲悶ｒ豎ｺ繧√◆",
                "譚ｱ莠ｬ驛ｽ縺ｯ蟇ｾ遲悶ｒ豎ｺ繧√◆",
                "東京都は対策を決めた",
            ),
        ),
        counter_examples=(CounterExample("ﾃｽﾄ放送を開始", "half-width kana are in use"),),
        prior=0.0,
        threshold=14.0,
        alone=14.0,
        restored=93.1,
        wrong=1.0,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp949",
        charset="cp949",
        pattern="UTF-8 read as Unified Hangul Code (CP949)",
        why="Pages in UTF-8 read on a Korean Windows.",
        examples=(
            Example(
                "Les 챕v챕nements de mai",
                "챕",
                "é",
            ),
        ),
        counter_examples=(
            CounterExample("立方米", "cubic metre: its bytes are three Arabic letters"),
        ),
        prior=0.0,
        threshold=14.0,
        alone=14.0,
        restored=78.5,
        wrong=0.6,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-euc-jp",
        charset="euc-jp",
        pattern="UTF-8 read as EUC-JP",
        why="Pages in UTF-8 read on an older Japanese Unix.",
        examples=(
            Example(
                "Les 辿l竪ves et les étés",
                "辿",
                "é",
            ),
        ),
        counter_examples=(
            CounterExample(
                "嫋嫋娜娜", "a reduplicated word, though its bytes are Armenian letters"
            ),
        ),
        prior=1.0,
        threshold=14.0,
        alone=14.0,
        restored=77.1,
        wrong=1.7,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-latin1",
        charset="latin1",
        pattern="UTF-8 read as ISO 8859-1",
        why="The default of HTTP/1.1 and of many databases.",
        examples=(
            Example(
                "El aÃ±o prÃ³ximo habrÃ¡ elecciones",
                "Ã±",
                "ñ",
            ),
        ),
        counter_examples=(CounterExample("SÃO PAULO", "a city: Ã is a letter of Portuguese"),),
        prior=0.0,
        threshold=22.0,
        alone=30.0,
        restored=89.2,
        wrong=2.1,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp1252",
        charset="cp1252",
        pattern="UTF-8 read as Windows-1252",
        why="The code page of Western Windows, by far the most common.",
        examples=(
            Example(
                "â€œDie BrÃ¼ckeâ€\x9d lÃ¤uft wieder",
                "â€œ",
                "“",
            ),
        ),
        counter_examples=(CounterExample("NESTLÉ® schließt ein Werk", "a brand with its sign"),),
        prior=0.0,
        threshold=22.0,
        alone=30.0,
        restored=86.7,
        wrong=2.5,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp1251",
        charset="cp1251",
        pattern="UTF-8 read as Windows-1251",
        why="The code page of Cyrillic Windows.",
        examples=(
            Example(
                "Р’С‹Р±РѕСЂС‹ РїСЂРѕР№РґСѓС‚ РІРµСЃРЅРѕР№",
                "Р’С‹Р±РѕСЂС‹",
                "Выборы",
            ),
        ),
        counter_examples=(
            CounterExample("Газета «ИЗВЕСТИЯ» пишет", "quotation marks beside capitals"),
        ),
        prior=0.0,
        threshold=22.0,
        alone=30.0,
        restored=71.7,
        wrong=2.9,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp1250",
        charset="cp1250",
        pattern="UTF-8 read as Windows-1250",
        why="The code page of Windows in Central Europe.",
        examples=(
            Example(
                "PĹ™Ă\xadĹˇtĂ\xad tĂ˝den zaÄŤne jednĂˇnĂ\xad",
                "Ĺ™Ă\xadĹˇ",
                "říš",
            ),
        ),
        counter_examples=(
            CounterExample("OBYVATEĽOV, KTORÍ SA BUDÚ CHCIEŤ", "capitals with carons"),
        ),
        prior=0.0,
        threshold=22.0,
        alone=30.0,
        restored=80.8,
        wrong=2.9,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp1253",
        charset="cp1253",
        pattern="UTF-8 read as Windows-1253",
        why="The code page of Greek Windows.",
        examples=(
            Example(
                "Ξ\x9fΞΉ ΞµΞΊΞ»ΞΏΞ³Ξ\xadΟ‚ ΞΈΞ± Ξ³Ξ―Ξ½ΞΏΟ…Ξ½ Ο„Ξ·Ξ½ Ξ¬Ξ½ΞΏΞΉΞΎΞ·",
                "Ξ\x9fΞΉ",
                "Οι",
            ),
        ),
        counter_examples=(
            CounterExample("Το ΄21 στην Αθήνα", "a tonos that stands for an apostrophe"),
        ),
        prior=0.0,
        threshold=22.0,
        alone=30.0,
        restored=70.4,
        wrong=2.9,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp1254",
        charset="cp1254",
        pattern="UTF-8 read as Windows-1254",
        why="The code page of Turkish Windows.",
        examples=(
            Example(
                "GÃ¼zel bir gÃ¼n ğŸ˜Š",
                "Ã¼",
                "ü",
            ),
        ),
        counter_examples=(CounterExample("GÜŞAD açıklama yaptı", "capitals of an acronym"),),
        prior=0.0,
        threshold=22.0,
        alone=30.0,
        restored=92.9,
        wrong=2.1,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp1257",
        charset="cp1257",
        pattern="UTF-8 read as Windows-1257",
        why="The code page of Baltic Windows.",
        examples=(
            Example(
                "ā€\x9cVÄ“lÄ“Å¡anasā€¯ pavasarÄ«",
                "ā€\x9c",
                "“",
            ),
        ),
        counter_examples=(CounterExample("HÅØYA ER BLÅØYD", "capitals of Norwegian"),),
        prior=0.0,
        threshold=22.0,
        alone=30.0,
        restored=85.0,
        wrong=3.8,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-iso8859-2",
        charset="iso8859-2",
        pattern="UTF-8 read as ISO 8859-2",
        why="Unix and mail in Central Europe.",
        examples=(
            Example(
                "Wybory odbÄ\x99dÄ\x85 siÄ\x99 wiosnÄ\x85, mĂłwiĹ\x82 poseĹ\x82",
                "Ä\x99",
                "ę",
            ),
        ),
        counter_examples=(CounterExample("Żółć i ĂĽ", "two readings are as good"),),
        prior=6.0,
        threshold=22.0,
        alone=30.0,
        restored=67.9,
        wrong=11.2,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-iso8859-15",
        charset="iso8859-15",
        pattern="UTF-8 read as ISO 8859-15",
        why="Latin-9, the code page of Western Unix after the euro.",
        examples=(
            Example(
                "Die GrÃŒnen fordern hÃ¶here LÃ¶hne",
                "ÃŒ",
                "ü",
            ),
        ),
        counter_examples=(CounterExample("L'ŒUVRE et le CÅUR", "a ligature"),),
        prior=5.0,
        threshold=22.0,
        alone=30.0,
        restored=74.6,
        wrong=15.4,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-mac-roman",
        charset="mac-roman",
        pattern="UTF-8 read as Mac OS Roman",
        why="Text files of older Macs.",
        examples=(
            Example(
                "Los ni√±os volver√°n ma√±ana al colegio",
                "√±",
                "ñ",
            ),
        ),
        counter_examples=(CounterExample("(-1/2)! = √π", "mathematics"),),
        prior=0.0,
        threshold=22.0,
        alone=30.0,
        restored=76.7,
        wrong=4.2,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp437",
        charset="cp437",
        pattern="UTF-8 read as CP437",
        why="The console of American DOS and Windows.",
        examples=(
            Example(
                "Die Br├╝cke l├ñuft wieder, gr├╢├ƒer",
                "├╝",
                "ü",
            ),
        ),
        counter_examples=(CounterExample("├┤a┼┐a┼┐a", "line art"),),
        prior=0.0,
        threshold=22.0,
        alone=30.0,
        restored=77.5,
        wrong=2.9,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-koi8-r",
        charset="koi8-r",
        pattern="UTF-8 read as KOI8-R",
        why="Mail of Russian Unix systems.",
        examples=(
            Example(
                "п▓я▀п╠п╬я─я▀ п©я─п╬п╧п╢я┐я┌ п╡п╣я│п╫п╬п╧",
                "п▓я▀п╠п╬я─я▀",
                "Выборы",
            ),
        ),
        counter_examples=(CounterExample("┌──────┐ меню └──────┘", "a box around a word"),),
        prior=0.0,
        threshold=14.0,
        alone=14.0,
        restored=90.8,
        wrong=5.8,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp850",
        charset="cp850",
        pattern="UTF-8 read as CP850",
        why="The console of Western European Windows.",
        examples=(
            Example(
                "Die Br├╝cke l├ñuft wieder, gr├Â├ƒer",
                "├╝",
                "ü",
            ),
        ),
        counter_examples=(CounterExample("İç kimse yalıñız", "letters of Turkic languages"),),
        prior=0.0,
        threshold=14.0,
        alone=14.0,
        restored=82.1,
        wrong=2.1,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp866",
        charset="cp866",
        pattern="UTF-8 read as CP866",
        why="The console of Russian Windows.",
        examples=(
            Example(
                "╨Т╤Л╨▒╨╛╤А╤Л ╨┐╤А╨╛╨╣╨┤╤Г╤В ╨▓╨╡╤Б╨╜╨╛╨╣",
                "╨Т╤Л╨▒╨╛╤А╤Л",
                "Выборы",
            ),
        ),
        counter_examples=(
            CounterExample("според првия ред", "words whose bytes are Ethiopic letters"),
        ),
        prior=4.0,
        threshold=14.0,
        alone=14.0,
        restored=74.2,
        wrong=2.1,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp1255",
        charset="cp1255",
        pattern="UTF-8 read as Windows-1255",
        why="The code page of Hebrew Windows.",
        examples=(
            Example(
                "׳”׳‘׳—׳™׳¨׳•׳× ׳™׳×׳§׳™׳™׳\x9e׳• ׳‘׳\x90׳‘׳™׳‘",
                "׳”׳‘׳—׳™׳¨׳•׳×",
                "הבחירות",
            ),
        ),
        counter_examples=(CounterExample("שָׁלוֹם לכולם", "a word with vowel points"),),
        prior=0.0,
        threshold=14.0,
        alone=14.0,
        restored=86.2,
        wrong=2.9,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp1256",
        charset="cp1256",
        pattern="UTF-8 read as Windows-1256",
        why="The code page of Arabic Windows.",
        examples=(
            Example(
                "ط³طھط¬ط±ظ‰ ط§ظ„ط§ظ†طھط®ط§ط¨ط§طھ ظپظٹ ط§ظ„ط±ط¨ظٹط¹",
                "ط³طھط¬ط±ظ‰",
                "ستجرى",
            ),
        ),
        counter_examples=(CounterExample("چاپ شد،", "a letter of Persian before a comma"),),
        prior=6.0,
        threshold=14.0,
        alone=14.0,
        restored=74.6,
        wrong=9.6,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp1258",
        charset="cp1258",
        pattern="UTF-8 read as Windows-1258",
        why="The code page of Vietnamese Windows.",
        examples=(
            Example(
                "Cuá»™c báº§u cá»\xad diá»…n ra vĂ\xa0o mĂ¹a xuĂ¢n",
                "á»™",
                "ộ",
            ),
        ),
        counter_examples=(CounterExample("Đà Nẵng “Đ”", "a letter in quotation marks"),),
        prior=0.0,
        threshold=14.0,
        alone=14.0,
        restored=89.2,
        wrong=1.7,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-cp874",
        charset="cp874",
        pattern="UTF-8 read as Windows-874",
        why="The code page of Thai Windows.",
        examples=(
            Example(
                "เธ\x81เธฒเธฃเน€เธฅเธทเธญเธ\x81เธ•เธฑเน\x89เธ\x87เธ\x88เธฐเธกเธตเธ\x82เธถเน\x89เธ\x99",
                "เธ\x81เธฒเธฃเน€เธฅเธทเธญเธ\x81เธ•เธฑเน\x89เธ\x87เธ\x88เธฐเธกเธตเธ\x82เธถเน\x89เธ\x99",
                "การเลือกตั้งจะมีขึ้น",
            ),
        ),
        counter_examples=(
            CounterExample("เทงเจคาซัคสถาน", "a name whose bytes are letters of four scripts"),
        ),
        prior=8.0,
        threshold=14.0,
        alone=14.0,
        restored=56.7,
        wrong=9.2,
        false_positives=0.0,
    ),
    Chain(
        id="repair.utf8-mac-cyrillic",
        charset="mac-cyrillic",
        pattern="UTF-8 read as Mac OS Cyrillic",
        why="Text files of older Macs in Cyrillic.",
        examples=(
            Example(
                "–Т—Л–±–Њ—А—Л –њ—А–Њ–є–і—Г—В –≤–µ—Б–љ–Њ–є",
                "–Т—Л–±–Њ—А—Л",
                "Выборы",
            ),
        ),
        counter_examples=(
            CounterExample(
                "Энэ тэмцээнїїдэд залуудаа", "letters of Mongolian in an older spelling"
            ),
        ),
        prior=0.0,
        threshold=14.0,
        alone=14.0,
        restored=86.7,
        wrong=5.0,
        false_positives=0.0,
    ),
)
"""UTF-8 read in a code page, by code page."""

WINDOWS = Chain(
    id="repair.latin1-cp1252",
    charset="latin1",
    pattern="C1 control characters where Windows-1252 has quotation marks and dashes",
    why="Pages of Windows read as ISO 8859-1, as their headers said; nobody writes C1 controls.",
    yields="the characters of Windows-1252",
    source="ftfy, which decides; WHATWG Encoding Standard",
    examples=(Example("L\x92élection a eu lieu", "\x92", "’"),),
    counter_examples=(CounterExample("L’élection a eu lieu", "an apostrophe that is one"),),
    false_positives=0.0,
)

MIXED = Chain(
    id="repair.utf8-mixed",
    charset="cp1252",
    pattern="UTF-8 read in a Western code page in parts of a line only",
    why="Lines put together from several sources: one clean, one not.",
    source="ftfy (decode_inconsistent_utf8), which decides",
    examples=(Example("PUERTO BOYACÁ, BoyacÃ¡", "Ã¡", "á"),),
    counter_examples=(CounterExample("AHÅ™, the new sofa", "a name in capitals with a sign"),),
    false_positives=0.0,
)


class Legacy(NamedTuple):
    """A legacy code page whose text was read in another one; fields as in :class:`Chain`.

    Attributes:
        charset: the code page that the text was written in.
        read_as: the code pages that it was read in.
        languages: the languages whose letters it must read as.
        script: the letters that it must consist of, as a character class; empty for Latin.
        most: bits that a letter of ``script`` may cost on average.
        needs: bytes of which one must be there, where without them it is another code page.
    """

    id: str
    charset: str
    read_as: tuple[str, ...]
    languages: tuple[str, ...]
    script: str
    pattern: str
    why: str
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]
    yields: str = "the text in the code page that it was written in"
    source: str = "Python's codecs; letter frequencies in toponorm/data/letters.tsv"
    threshold: float = 15.0
    most: float = 5.0
    restored: float = -1.0
    wrong: float = -1.0
    false_positives: float = 0.0
    needs: bytes = b""


_WESTERN = ("cp1252", "latin1")

LEGACY = (
    Legacy(
        id="repair.cp1251-legacy",
        charset="cp1251",
        read_as=("cp1252", "latin1", "koi8-r", "cp866"),
        languages=("ru", "uk", "bg", "sr", "mk", "be"),
        script="\u0400-\u04ff",
        pattern="Windows-1251 read as another code page",
        why="Cyrillic Windows pages without a charset.",
        examples=(
            Example(
                "Âûáîðû ïðîéäóò âåñíîé",
                "Âûáîðû ïðîéäóò âåñíîé",
                "Выборы пройдут весной",
            ),
        ),
        counter_examples=(CounterExample("L'été, à Ýmuiden", "accents of a Western language"),),
        threshold=13.0,
        most=5.0,
        restored=96.9,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.koi8-r-legacy",
        charset="koi8-r",
        read_as=("cp1252", "latin1", "cp1251", "cp866"),
        languages=("ru",),
        script="\u0400-\u04ff",
        pattern="KOI8-R read as another code page",
        why="Russian mail and Usenet before UTF-8.",
        examples=(
            Example(
                "чЩВПТЩ РТПКДХФ ЧЕУОПК",
                "чЩВПТЩ РТПКДХФ ЧЕУОПК",
                "Выборы пройдут весной",
            ),
        ),
        counter_examples=(CounterExample("МИД России и ПАСЕ", "abbreviations in capitals"),),
        threshold=13.0,
        most=5.0,
        restored=72.5,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.koi8-u-legacy",
        charset="koi8-u",
        read_as=("cp1252", "latin1", "cp1251"),
        languages=("uk",),
        script="\u0400-\u04ff",
        pattern="KOI8-U read as another code page",
        why="Ukrainian mail and Usenet before UTF-8.",
        examples=(
            Example(
                "чЙВПТЙ Ч¦ДВХДХФШУС ОБЧЕУО¦",
                "чЙВПТЙ Ч¦ДВХДХФШУС ОБЧЕУО¦",
                "Вибори відбудуться навесні",
            ),
        ),
        counter_examples=(CounterExample("МЗС України та ПАРЄ", "abbreviations in capitals"),),
        threshold=13.0,
        most=5.0,
        restored=99.2,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.mac-cyrillic-legacy",
        charset="mac-cyrillic",
        read_as=("cp1252", "latin1", "koi8-r"),
        languages=("ru", "uk", "bg", "sr", "mk", "be"),
        script="\u0400-\u04ff",
        pattern="Mac OS Cyrillic read as another code page",
        why="Text files of older Macs in Cyrillic; small letters are those of Windows-1251.",
        examples=(
            Example(
                "\x8fðåçèäåíò ïðèáûë â \x8aàçàíü",
                "\x8fðåçèäåíò ïðèáûë â \x8aàçàíü",
                "Президент прибыл в Казань",
            ),
        ),
        counter_examples=(CounterExample("Âûáîðû âåñíîé", "Windows-1251: a capital shows it"),),
        threshold=13.0,
        most=5.0,
        restored=80.8,
        wrong=5.0,
        false_positives=0.0,
        needs=bytes(range(0x80, 0xA0)),
    ),
    Legacy(
        id="repair.cp866-legacy",
        charset="cp866",
        read_as=("cp1252", "latin1", "cp1251"),
        languages=("ru", "uk", "be"),
        script="\u0400-\u04ff",
        pattern="CP866 read as another code page",
        why="Files of DOS and of the Windows console.",
        examples=(
            Example(
                "‚лЎ®ал Їа®©¤гв ўҐб\xad®©",
                "‚лЎ®ал Їа®©¤гв ўҐб\xad®©",
                "Выборы пройдут весной",
            ),
        ),
        counter_examples=(CounterExample("«Ёлка» и ёжик", "letters that both have"),),
        threshold=13.0,
        most=5.0,
        restored=94.2,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp1253-legacy",
        charset="cp1253",
        read_as=_WESTERN,
        languages=("el",),
        script="\u0370-\u03ff",
        pattern="Windows-1253 read as another code page",
        why="Greek Windows pages without a charset.",
        examples=(
            Example(
                "Ïé åêëïãÝò èá ãßíïõí ôçí Üíïéîç",
                "Ïé åêëïãÝò èá ãßíïõí ôçí Üíïéîç",
                "Οι εκλογές θα γίνουν την άνοιξη",
            ),
        ),
        counter_examples=(CounterExample("Æðey og Öræfi", "names of Iceland"),),
        threshold=13.0,
        most=5.0,
        restored=100.0,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp1255-legacy",
        charset="cp1255",
        read_as=_WESTERN,
        languages=("he",),
        script="\u0590-\u05ff",
        pattern="Windows-1255 read as another code page",
        why="Hebrew Windows pages without a charset.",
        examples=(
            Example(
                "äáçéøåú éú÷ééîå áàáéá",
                "äáçéøåú éú÷ééîå áàáéá",
                "הבחירות יתקיימו באביב",
            ),
        ),
        counter_examples=(CounterExample("créée à l’été", "accents in a row, as French has them"),),
        threshold=13.0,
        most=5.0,
        restored=97.5,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp1256-legacy",
        charset="cp1256",
        read_as=_WESTERN,
        languages=("ar", "fa"),
        script="\u0600-\u06ff",
        pattern="Windows-1256 read as another code page",
        why="Arabic Windows pages without a charset.",
        examples=(
            Example(
                "ÓÊÌÑì ÇáÇäÊÎÇÈÇÊ Ýí ÇáÑÈíÚ",
                "ÓÊÌÑì ÇáÇäÊÎÇÈÇÊ Ýí ÇáÑÈíÚ",
                "ستجرى الانتخابات في الربيع",
            ),
        ),
        counter_examples=(CounterExample("ÅÄÖ på svenska", "the last letters of an alphabet"),),
        threshold=13.0,
        most=5.6,
        restored=93.8,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp874-legacy",
        charset="cp874",
        read_as=_WESTERN,
        languages=("th",),
        script="\u0e00-\u0e7f",
        pattern="Windows-874 read as another code page",
        why="Thai Windows pages without a charset.",
        examples=(
            Example(
                "¡ÒÃàÅ×Í¡µÑé§¨ÐÁÕ¢Öé¹",
                "¡ÒÃàÅ×Í¡µÑé§¨ÐÁÕ¢Öé¹",
                "การเลือกตั้งจะมีขึ้น",
            ),
        ),
        counter_examples=(CounterExample("[ss[.µµµµµµ]]", "a placeholder for microseconds"),),
        threshold=13.0,
        most=6.0,
        restored=98.8,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.gbk-legacy",
        charset="gbk",
        read_as=("cp1252", "latin1", "cp1250", "big5-eten"),
        languages=("zh",),
        script="\u4e00-\u9fff",
        pattern="GBK read as another code page",
        why="Chinese pages and subtitles without a charset.",
        examples=(
            Example(
                "Ñ¡¾Ù½«ÔÚ´ºÌì¾ÙÐÐ",
                "Ñ¡¾Ù½«ÔÚ´ºÌì¾ÙÐÐ",
                "选举将在春天举行",
            ),
        ),
        counter_examples=(CounterExample("ÄÖÜ äöü ß", "the umlauts as a list"),),
        threshold=13.0,
        most=12.0,
        restored=64.4,
        wrong=1.2,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.big5-eten-legacy",
        charset="big5-eten",
        read_as=("cp1252", "latin1", "gbk"),
        languages=("zh-Hant",),
        script="\u4e00-\u9fff",
        pattern="Big5 read as another code page",
        why="Pages of Taiwan and Hong Kong without a charset.",
        examples=(
            Example(
                "¿ïÁ|±N¦b¬K¤ÑÁ|¦æ",
                "¿ïÁ|±N¦b¬K¤ÑÁ|¦æ",
                "選舉將在春天舉行",
            ),
        ),
        counter_examples=(CounterExample("¡¿Qué?!", "punctuation of Spanish"),),
        threshold=13.0,
        most=12.0,
        restored=71.8,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp932-legacy",
        charset="cp932",
        read_as=_WESTERN,
        languages=("ja",),
        script="\u3040-\u30ff\u4e00-\u9fff",
        pattern="Shift_JIS (CP932) read as another code page",
        why="Japanese Windows text and MP3 tags.",
        examples=(
            Example(
                "‘I‹“‚Í\x8ft‚É\x8ds‚í‚ê‚é",
                "‘I‹“‚Í\x8ft‚É\x8ds‚í‚ê‚é",
                "選挙は春に行われる",
            ),
        ),
        counter_examples=(CounterExample("ƒ(x) und ƒ(y)", "functions"),),
        threshold=13.0,
        most=11.0,
        restored=46.2,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.euc-jp-legacy",
        charset="euc-jp",
        read_as=_WESTERN,
        languages=("ja",),
        script="\u3040-\u30ff\u4e00-\u9fff",
        pattern="EUC-JP read as another code page",
        why="Japanese Unix text.",
        examples=(
            Example(
                "Áªµó¤Ï½Õ¤Ë¹Ô¤ï¤ì¤ë",
                "Áªµó¤Ï½Õ¤Ë¹Ô¤ï¤ì¤ë",
                "選挙は春に行われる",
            ),
        ),
        counter_examples=(CounterExample("§§ 3–5 ¶ 2", "signs of the law"),),
        threshold=13.0,
        most=11.0,
        restored=97.5,
        wrong=1.2,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp949-legacy",
        charset="cp949",
        read_as=_WESTERN,
        languages=("ko",),
        script="\uac00-\ud7a3",
        pattern="Unified Hangul Code (CP949) read as another code page",
        why="Korean pages without a charset.",
        examples=(
            Example(
                "¼±°Å´Â º½¿¡ Ä¡·¯Áø´Ù",
                "¼±°Å´Â º½¿¡ Ä¡·¯Áø´Ù",
                "선거는 봄에 치러진다",
            ),
        ),
        counter_examples=(CounterExample("ÀÉÎÕÜ", "capitals with accents as a list"),),
        threshold=13.0,
        most=11.0,
        restored=98.8,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp1254-legacy",
        charset="cp1254",
        read_as=_WESTERN,
        languages=("tr",),
        script="",
        pattern="Windows-1254 read as another code page",
        why="Turkish Windows pages without a charset.",
        examples=(
            Example(
                "Seçim baharda yapýlacak, dedi þef; sýnýr kapýsý açýldý, eðitim baþladý",
                "ý",
                "ı",
            ),
        ),
        counter_examples=(CounterExample("Það er sýning", "Icelandic"),),
        threshold=9.0,
        most=5.0,
        restored=45.0,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp1250-legacy",
        charset="cp1250",
        read_as=_WESTERN,
        languages=("pl", "cs", "hu", "ro", "hr", "sk", "sl"),
        script="",
        pattern="Windows-1250 read as another code page",
        why="Central European Windows pages without a charset.",
        examples=(
            Example(
                "Równie wa¿n¹ spraw¹ s¹ nale¿noœci, które bêd¹ sp³acone",
                "¿",
                "ż",
            ),
        ),
        counter_examples=(CounterExample("10³ m, ±5 °C", "units"),),
        threshold=9.0,
        most=5.0,
        restored=45.0,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.iso8859-2-legacy",
        charset="iso8859-2",
        read_as=_WESTERN,
        languages=("pl", "cs", "hu", "ro", "hr", "sk", "sl"),
        script="",
        pattern="ISO 8859-2 read as another code page",
        why="Central European Unix pages and mail without a charset.",
        examples=(
            Example(
                "Mówi³, ¿e wa¿n± spraw± s± nale¿no¶ci, które bêd± sp³acone",
                "³",
                "ł",
            ),
        ),
        counter_examples=(CounterExample("m²·K/W", "units"),),
        threshold=9.0,
        most=5.0,
        restored=43.8,
        wrong=0.0,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp1257-legacy",
        charset="cp1257",
        read_as=_WESTERN,
        languages=("et", "lt", "lv"),
        script="",
        pattern="Windows-1257 read as another code page",
        why="Baltic Windows pages without a charset.",
        examples=(
            Example(
                "Vçlçðanas notiks pavasarî, paziòoja premjerministrs",
                "ç",
                "ē",
            ),
        ),
        counter_examples=(CounterExample("Það er sýning", "Icelandic"),),
        threshold=9.0,
        most=5.0,
        restored=50.0,
        wrong=1.2,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.mac-roman-legacy",
        charset="mac-roman",
        read_as=_WESTERN,
        languages=("ca", "da", "de", "es", "fi", "fr", "is", "it", "nb", "pt", "sv"),
        script="",
        pattern="Mac OS Roman read as another code page",
        why="Text files of older Macs read on Windows.",
        examples=(
            Example(
                "Les dŽputŽs Žtaient prŽsents ˆ l'ŽtŽ, apr\x8fs des annŽes",
                "Ž",
                "é",
            ),
        ),
        counter_examples=(CounterExample("cœur † œuvre", "a ligature and a dagger"),),
        threshold=9.0,
        most=5.0,
        restored=61.2,
        wrong=2.5,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp437-legacy",
        charset="cp437",
        read_as=_WESTERN,
        languages=("ca", "da", "de", "es", "fi", "fr", "is", "it", "nb", "pt", "sv"),
        script="",
        pattern="CP437 read as another code page",
        why="Text files of DOS read on Windows.",
        examples=(
            Example(
                "Les d‚put‚s ‚taient pr‚sents, aprŠs des ann‚es de guerre",
                "‚",
                "é",
            ),
        ),
        counter_examples=(CounterExample("er sagte‚nein‘", "quotation marks without blanks"),),
        threshold=9.0,
        most=5.0,
        restored=65.0,
        wrong=3.8,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp850-legacy",
        charset="cp850",
        read_as=_WESTERN,
        languages=("ca", "da", "de", "es", "fi", "fr", "is", "it", "nb", "pt", "sv"),
        script="",
        pattern="CP850 read as another code page",
        why="Text files of DOS read on Windows.",
        examples=(
            Example(
                "As elei‡äes serÆo na primavera, disse o governo",
                "‡ä",
                "çõ",
            ),
        ),
        counter_examples=(CounterExample("er sagte‚nein‘", "quotation marks without blanks"),),
        threshold=9.0,
        most=5.0,
        restored=65.0,
        wrong=1.2,
        false_positives=0.0,
    ),
    Legacy(
        id="repair.cp1252-legacy",
        charset="cp1252",
        read_as=("mac-roman", "cp437", "cp850", "cp1253", "cp1250", "cp1251"),
        languages=("ca", "da", "de", "es", "fi", "fr", "is", "it", "nb", "pt", "sv"),
        script="",
        pattern="Windows-1252 read as another code page",
        why="Windows text read on a Mac or in the console.",
        examples=(
            Example(
                "O portuguÍs marcou trÍs vezes na terÁa-feira, depois saiu lesionado, ‡ noite",
                "Í",
                "ê",
            ),
        ),
        counter_examples=(CounterExample("eBay e iPhone à venda", "a capital inside a name"),),
        threshold=9.0,
        most=5.0,
        restored=48.8,
        wrong=0.4,
        false_positives=0.0,
    ),
)
"""Legacy code pages read as one another, by the code page of the text."""

BY_CHARSET = {chain.charset: chain for chain in CHAINS}

RULES = (*CHAINS, WINDOWS, MIXED, *LEGACY)
