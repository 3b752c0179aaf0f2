"""The table of codec chains: UTF-8 read in a code page, and how much it takes to believe it.

One row is one code page. ``prior`` is what the way costs before anything is seen, in bits; a line
must gain ``threshold`` bits in all, or ``alone`` bits where a single character is in question.
The code pages that ftfy knows have high thresholds, because what ftfy left is left for a reason.
Code pages that are hardly met with stand in :mod:`~toponorm.mojibake.rarechains`.
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
        beside: the patterns of the gate that ask for it, if it has none of its own.
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
    beside: tuple[str, ...] = ()


COMMON = (
    Chain(
        id="repair.utf8-gbk",
        charset="gbk",
        pattern="UTF-8 read as GBK (CP936)",
        why="Pages in UTF-8 read on a Chinese Windows, or by a crawler that expects Chinese.",
        examples=(Example("The minister鈥檚 office did not comment.", "鈥檚", "’s"),),
        counter_examples=(
            CounterExample("A note on 芦苇 was added.", "a reed, though its bytes are two letters"),
        ),
    ),
    Chain(
        id="repair.utf8-gb18030",
        charset="gb18030",
        pattern="UTF-8 read as GB 18030",
        why="As GBK, by programs that know its successor.",
        examples=(Example("鍒嗙粍璁ㄨ\ue191仍在进行", "鍒嗙粍璁ㄨ\ue191", "分组讨论"),),
        counter_examples=(
            CounterExample("他侃侃訚訚地说", "a reduplicated word, though its bytes are letters"),
        ),
        prior=1.0,
    ),
    Chain(
        id="repair.utf8-big5",
        charset="big5",
        pattern="UTF-8 read as Big5 with the Hong Kong supplement",
        why="Pages in UTF-8 read on a Windows of Taiwan or Hong Kong.",
        examples=(Example("Der Pr瓣sident f瓣hrt 羹ber die Brücke.", "瓣", "ä"),),
        counter_examples=(CounterExample("嚚暗", "an old word, though its bytes are letters"),),
        prior=0.5,
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
    ),
    Chain(
        id="repair.utf8-cp949",
        charset="cp949",
        pattern="UTF-8 read as Unified Hangul Code (CP949)",
        why="Pages in UTF-8 read on a Korean Windows.",
        examples=(Example("Les 챕v챕nements de mai", "챕", "é"),),
        counter_examples=(
            CounterExample("立方米", "cubic metre: its bytes are three Arabic letters"),
        ),
    ),
    Chain(
        id="repair.utf8-euc-jp",
        charset="euc-jp",
        pattern="UTF-8 read as EUC-JP",
        why="Pages in UTF-8 read on an older Japanese Unix.",
        examples=(Example("Les 辿l竪ves et les étés", "辿", "é"),),
        counter_examples=(
            CounterExample(
                "嫋嫋娜娜", "a reduplicated word, though its bytes are Armenian letters"
            ),
        ),
        prior=1.0,
    ),
    Chain(
        id="repair.utf8-latin1",
        charset="latin1",
        pattern="UTF-8 read as ISO 8859-1",
        why="The default of HTTP/1.1 and of many databases.",
        examples=(Example("El aÃ±o prÃ³ximo habrÃ¡ elecciones", "Ã±", "ñ"),),
        counter_examples=(CounterExample("SÃO PAULO", "a city: Ã is a letter of Portuguese"),),
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-cp1252",
        charset="cp1252",
        pattern="UTF-8 read as Windows-1252",
        why="The code page of Western Windows, by far the most common.",
        examples=(Example("â€œDie BrÃ¼ckeâ€\x9d lÃ¤uft wieder", "â€œ", "“"),),
        counter_examples=(CounterExample("NESTLÉ® schließt ein Werk", "a brand with its sign"),),
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-cp1251",
        charset="cp1251",
        pattern="UTF-8 read as Windows-1251",
        why="The code page of Cyrillic Windows.",
        examples=(Example("Р’С‹Р±РѕСЂС‹ РїСЂРѕР№РґСѓС‚ РІРµСЃРЅРѕР№", "Р’С‹Р±РѕСЂС‹", "Выборы"),),
        counter_examples=(
            CounterExample("Газета «ИЗВЕСТИЯ» пишет", "quotation marks beside capitals"),
        ),
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-cp1250",
        charset="cp1250",
        pattern="UTF-8 read as Windows-1250",
        why="The code page of Windows in Central Europe.",
        examples=(Example("PĹ™Ă\xadĹˇtĂ\xad tĂ˝den zaÄŤne jednĂˇnĂ\xad", "Ĺ™Ă\xadĹˇ", "říš"),),
        counter_examples=(
            CounterExample("OBYVATEĽOV, KTORÍ SA BUDÚ CHCIEŤ", "capitals with carons"),
        ),
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-cp1253",
        charset="cp1253",
        pattern="UTF-8 read as Windows-1253",
        why="The code page of Greek Windows.",
        examples=(
            Example(
                "Ξ\x9fΞΉ ΞµΞΊΞ»ΞΏΞ³Ξ\xadΟ‚ ΞΈΞ± Ξ³Ξ―Ξ½ΞΏΟ…Ξ½ Ο„Ξ·Ξ½ Ξ¬Ξ½ΞΏΞΉΞΎΞ·", "Ξ\x9fΞΉ", "Οι"
            ),
        ),
        counter_examples=(
            CounterExample("Το ΄21 στην Αθήνα", "a tonos that stands for an apostrophe"),
        ),
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-cp1254",
        charset="cp1254",
        pattern="UTF-8 read as Windows-1254",
        why="The code page of Turkish Windows.",
        examples=(Example("GÃ¼zel bir gÃ¼n ğŸ˜Š", "Ã¼", "ü"),),
        counter_examples=(CounterExample("GÜŞAD açıklama yaptı", "capitals of an acronym"),),
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-cp1257",
        charset="cp1257",
        pattern="UTF-8 read as Windows-1257",
        why="The code page of Baltic Windows.",
        examples=(Example("ā€\x9cVÄ“lÄ“Å¡anasā€¯ pavasarÄ«", "ā€\x9c", "“"),),
        counter_examples=(CounterExample("HÅØYA ER BLÅØYD", "capitals of Norwegian"),),
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-iso8859-2",
        charset="iso8859-2",
        pattern="UTF-8 read as ISO 8859-2",
        why="Unix and mail in Central Europe.",
        examples=(
            Example("Wybory odbÄ\x99dÄ\x85 siÄ\x99 wiosnÄ\x85, mĂłwiĹ\x82 poseĹ\x82", "Ä\x99", "ę"),
        ),
        counter_examples=(CounterExample("Żółć i ĂĽ", "two readings are as good"),),
        prior=6.0,
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-iso8859-15",
        charset="iso8859-15",
        pattern="UTF-8 read as ISO 8859-15",
        why="Latin-9, the code page of Western Unix after the euro.",
        examples=(Example("Die GrÃŒnen fordern hÃ¶here LÃ¶hne", "ÃŒ", "ü"),),
        counter_examples=(CounterExample("L'ŒUVRE et le CÅUR", "a ligature"),),
        prior=5.0,
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-mac-roman",
        charset="mac-roman",
        pattern="UTF-8 read as Mac OS Roman",
        why="Text files of older Macs.",
        examples=(Example("Los ni√±os volver√°n ma√±ana al colegio", "√±", "ñ"),),
        counter_examples=(CounterExample("(-1/2)! = √π", "mathematics"),),
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-cp437",
        charset="cp437",
        pattern="UTF-8 read as CP437",
        why="The console of American DOS and Windows.",
        examples=(Example("Die Br├╝cke l├ñuft wieder, gr├╢├ƒer", "├╝", "ü"),),
        counter_examples=(CounterExample("├┤a┼┐a┼┐a", "line art"),),
        threshold=22.0,
        alone=30.0,
    ),
    Chain(
        id="repair.utf8-koi8-r",
        charset="koi8-r",
        pattern="UTF-8 read as KOI8-R",
        why="Mail of Russian Unix systems.",
        examples=(Example("п▓я▀п╠п╬я─я▀ п©я─п╬п╧п╢я┐я┌ п╡п╣я│п╫п╬п╧", "п▓я▀п╠п╬я─я▀", "Выборы"),),
        counter_examples=(CounterExample("┌──────┐ меню └──────┘", "a box around a word"),),
    ),
    Chain(
        id="repair.utf8-cp850",
        charset="cp850",
        pattern="UTF-8 read as CP850",
        why="The console of Western European Windows.",
        examples=(Example("Die Br├╝cke l├ñuft wieder, gr├Â├ƒer", "├╝", "ü"),),
        counter_examples=(CounterExample("İç kimse yalıñız", "letters of Turkic languages"),),
    ),
    Chain(
        id="repair.utf8-cp866",
        charset="cp866",
        pattern="UTF-8 read as CP866",
        why="The console of Russian Windows.",
        examples=(Example("╨Т╤Л╨▒╨╛╤А╤Л ╨┐╤А╨╛╨╣╨┤╤Г╤В ╨▓╨╡╤Б╨╜╨╛╨╣", "╨Т╤Л╨▒╨╛╤А╤Л", "Выборы"),),
        counter_examples=(
            CounterExample("според првия ред", "words whose bytes are Ethiopic letters"),
        ),
        prior=4.0,
    ),
    Chain(
        id="repair.utf8-cp1255",
        charset="cp1255",
        pattern="UTF-8 read as Windows-1255",
        why="The code page of Hebrew Windows.",
        examples=(
            Example("׳”׳‘׳—׳™׳¨׳•׳× ׳™׳×׳§׳™׳™׳\x9e׳• ׳‘׳\x90׳‘׳™׳‘", "׳”׳‘׳—׳™׳¨׳•׳×", "הבחירות"),
        ),
        counter_examples=(CounterExample("שָׁלוֹם לכולם", "a word with vowel points"),),
    ),
    Chain(
        id="repair.utf8-cp1256",
        charset="cp1256",
        pattern="UTF-8 read as Windows-1256",
        why="The code page of Arabic Windows.",
        examples=(
            Example("ط³طھط¬ط±ظ‰ ط§ظ„ط§ظ†طھط®ط§ط¨ط§طھ ظپظٹ ط§ظ„ط±ط¨ظٹط¹", "ط³طھط¬ط±ظ‰", "ستجرى"),
        ),
        counter_examples=(CounterExample("چاپ شد،", "a letter of Persian before a comma"),),
        prior=6.0,
    ),
    Chain(
        id="repair.utf8-cp1258",
        charset="cp1258",
        pattern="UTF-8 read as Windows-1258",
        why="The code page of Vietnamese Windows.",
        examples=(Example("Cuá»™c báº§u cá»\xad diá»…n ra vĂ\xa0o mĂ¹a xuĂ¢n", "á»™", "ộ"),),
        counter_examples=(CounterExample("Đà Nẵng “Đ”", "a letter in quotation marks"),),
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
    ),
    Chain(
        id="repair.utf8-mac-cyrillic",
        charset="mac-cyrillic",
        pattern="UTF-8 read as Mac OS Cyrillic",
        why="Text files of older Macs in Cyrillic.",
        examples=(Example("–Т—Л–±–Њ—А—Л –њ—А–Њ–є–і—Г—В –≤–µ—Б–љ–Њ–є", "–Т—Л–±–Њ—А—Л", "Выборы"),),
        counter_examples=(
            CounterExample(
                "Энэ тэмцээнїїдэд залуудаа", "letters of Mongolian in an older spelling"
            ),
        ),
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
)

MIXED = Chain(
    id="repair.utf8-mixed",
    charset="cp1252",
    pattern="UTF-8 read in a Western code page in parts of a line only",
    why="Lines put together from several sources: one clean, one not.",
    source="ftfy (decode_inconsistent_utf8), which decides",
    examples=(Example("PUERTO BOYACÁ, BoyacÃ¡", "Ã¡", "á"),),
    counter_examples=(CounterExample("AHÅ™, the new sofa", "a name in capitals with a sign"),),
)
