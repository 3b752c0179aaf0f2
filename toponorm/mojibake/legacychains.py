"""The table of legacy chains of scripts: text in one legacy code page that was read in another.

One row is the code page that the text was written in; ``read_as`` names those that it is looked
for in. No structure helps here, so a row says which languages its text must read as, and a line
must gain ``threshold`` bits by it. Text in Latin letters, before and after, has a table of its own
(:mod:`~toponorm.mojibake.latinchains`).
"""

from typing import NamedTuple

from toponorm.rules import CounterExample, Example


class Legacy(NamedTuple):
    """A legacy code page whose text was read in another one; see :class:`toponorm.rules.Rule`.

    Attributes:
        charset: the code page that the text was written in.
        read_as: the code pages that it was read in.
        languages: the languages whose letters it must read as.
        script: the letters that it must consist of, as a character class; empty for Latin.
        prior: bits against it before anything is seen.
        threshold: bits that a line must gain.
        most: bits that a letter of ``script`` may cost on average.
        needs: bytes that must be there, as a pattern, where without them it is another code page.
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
    prior: float = 0.0
    threshold: float = 13.0
    most: float = 5.0
    needs: bytes = b""


_WESTERN = ("cp1252", "latin1")
_CYRILLIC_LANGUAGES = ("ru", "uk", "bg", "sr", "mk", "be")
_CYRILLIC, _HANZI, _KANA_AND_HANZI = "\u0400-\u04ff", "\u4e00-\u9fff", "\u3040-\u30ff\u4e00-\u9fff"

OF_SCRIPTS = (
    Legacy(
        id="repair.cp1251-legacy",
        charset="cp1251",
        read_as=(
            "cp1252",
            "latin1",
            "koi8-r",
            "cp866",
            "mac-roman",
            "cp1250",
            "mac-cyrillic",
            "cp437",
        ),
        languages=_CYRILLIC_LANGUAGES,
        script=_CYRILLIC,
        pattern="Windows-1251 read as another code page",
        why="Cyrillic Windows pages without a charset.",
        examples=(
            Example("Âûáîðû ïðîéäóò âåñíîé", "Âûáîðû ïðîéäóò âåñíîé", "Выборы пройдут весной"),
        ),
        counter_examples=(CounterExample("L'été, à Ýmuiden", "accents of a Western language"),),
    ),
    Legacy(
        id="repair.koi8-r-legacy",
        charset="koi8-r",
        read_as=("cp1252", "latin1", "cp1251", "cp866", "mac-roman"),
        languages=("ru",),
        script=_CYRILLIC,
        pattern="KOI8-R read as another code page",
        why="Russian mail and Usenet before UTF-8.",
        examples=(
            Example("чЩВПТЩ РТПКДХФ ЧЕУОПК", "чЩВПТЩ РТПКДХФ ЧЕУОПК", "Выборы пройдут весной"),
        ),
        counter_examples=(CounterExample("МИД России и ПАСЕ", "abbreviations in capitals"),),
    ),
    Legacy(
        id="repair.koi8-u-legacy",
        charset="koi8-u",
        read_as=("cp1252", "latin1", "cp1251"),
        languages=("uk",),
        script=_CYRILLIC,
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
    ),
    Legacy(
        id="repair.mac-cyrillic-legacy",
        charset="mac-cyrillic",
        read_as=("cp1252", "latin1", "koi8-r", "mac-roman", "cp1251"),
        languages=_CYRILLIC_LANGUAGES,
        script=_CYRILLIC,
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
        needs=rb"[\x80-\x9f]|[\xe0-\xfe][\xc0-\xdf]|[a-z]\xca",
    ),
    Legacy(
        id="repair.cp866-legacy",
        charset="cp866",
        read_as=("cp1252", "latin1", "cp1251", "cp437"),
        languages=("ru", "uk", "be"),
        script=_CYRILLIC,
        pattern="CP866 read as another code page",
        why="Files of DOS and of the Windows console.",
        examples=(
            Example(
                "‚лЎ®ал Їа®©¤гв ўҐб\xad®©", "‚лЎ®ал Їа®©¤гв ўҐб\xad®©", "Выборы пройдут весной"
            ),
        ),
        counter_examples=(CounterExample("«Ёлка» и ёжик", "letters that both have"),),
    ),
    Legacy(
        id="repair.cp855-legacy",
        charset="cp855",
        read_as=(*_WESTERN, "cp1251", "cp437"),
        languages=("bg", "sr", "mk", "ru"),
        script=_CYRILLIC,
        pattern="CP855 read as another code page",
        why="Files of DOS in Bulgaria, Serbia and Macedonia.",
        examples=(
            Example(
                "Ýá¨ó·¦¨Ôåžå Øá·ãå·¬Ô\xa0 ë ãåÖÐ·¤\xa0å\xa0",
                "Ýá¨ó·¦¨Ôåžå Øá·ãå·¬Ô\xa0 ë ãåÖÐ·¤\xa0å\xa0",
                "Президентът пристигна в столицата",
            ),
        ),
        counter_examples=(CounterExample("¦ 10 % ¦ 20 % ¦", "columns of a table"),),
        prior=4.0,
    ),
    Legacy(
        id="repair.iso8859-5-legacy",
        charset="iso8859-5",
        read_as=("cp1252", "latin1", "cp1251", "koi8-r"),
        languages=_CYRILLIC_LANGUAGES,
        script=_CYRILLIC,
        pattern="ISO 8859-5 read as another code page",
        why="Cyrillic on Unix, outside Russia.",
        examples=(
            Example("²ëÑÞàë ßàÞÙÔãâ ÒÕáÝÞÙ", "²ëÑÞàë ßàÞÙÔãâ ÒÕáÝÞÙ", "Выборы пройдут весной"),
        ),
        counter_examples=(CounterExample("Það er ævintýri", "Icelandic"),),
        prior=4.0,
    ),
    Legacy(
        id="repair.cp1253-legacy",
        charset="cp1253",
        read_as=("cp1252", "latin1", "mac-roman"),
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
    ),
    Legacy(
        id="repair.cp737-legacy",
        charset="cp737",
        read_as=("cp1252", "latin1", "cp437", "mac-roman"),
        languages=("el",),
        script="\u0370-\u03ff",
        pattern="CP737 read as another code page",
        why="Files of DOS in Greece.",
        examples=(
            Example(
                "Ž\xa0 œ¡¢¦šâª Ÿ˜ šå¤¦¬¤ «ž¤ á¤¦\xa0¥ž",
                "Ž\xa0 œ¡¢¦šâª Ÿ˜ šå¤¦¬¤ «ž¤ á¤¦\xa0¥ž",
                "Οι εκλογές θα γίνουν την άνοιξη",
            ),
        ),
        counter_examples=(CounterExample("œuvre ‰ † ‡", "signs"),),
        prior=4.0,
    ),
    Legacy(
        id="repair.mac-greek-legacy",
        charset="mac-greek",
        read_as=(*_WESTERN, "cp1253", "mac-roman"),
        languages=("el",),
        script="\u0370-\u03ff",
        pattern="Mac OS Greek read as another code page",
        why="Text files of older Macs in Greece.",
        examples=(
            Example(
                "Ãé åëìïçÛ÷ õá çÝîïùî ôèî Àîïéêè",
                "Ãé åëìïçÛ÷ õá çÝîïùî ôèî Àîïéêè",
                "Οι εκλογές θα γίνουν την άνοιξη",
            ),
        ),
        counter_examples=(CounterExample("Οι εκλογές θα γίνουν", "clean Greek"),),
        prior=4.0,
    ),
    Legacy(
        id="repair.cp1255-legacy",
        charset="cp1255",
        read_as=("cp1252", "latin1", "mac-roman"),
        languages=("he",),
        script="\u0590-\u05ff",
        pattern="Windows-1255 read as another code page",
        why="Hebrew Windows pages without a charset.",
        examples=(
            Example("äáçéøåú éú÷ééîå áàáéá", "äáçéøåú éú÷ééîå áàáéá", "הבחירות יתקיימו באביב"),
        ),
        counter_examples=(CounterExample("créée à l’été", "accents in a row, as French has them"),),
    ),
    Legacy(
        id="repair.cp862-legacy",
        charset="cp862",
        read_as=("cp1252", "latin1", "cp437"),
        languages=("he",),
        script="\u0590-\u05ff",
        pattern="CP862 read as another code page",
        why="Files of DOS in Israel.",
        examples=(
            Example("äüçëÿàÜ ëÜùëëÄà üÇüëü", "äüçëÿàÜ ëÜùëëÄà üÇüëü", "הבחירות יתקיימו באביב"),
        ),
        counter_examples=(
            CounterExample("Ça va été à l’été", "accents in a row, as French has them"),
        ),
        prior=4.0,
    ),
    Legacy(
        id="repair.cp1256-legacy",
        charset="cp1256",
        read_as=("cp1252", "latin1", "mac-roman"),
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
        most=5.6,
    ),
    Legacy(
        id="repair.iso8859-6-legacy",
        charset="iso8859-6",
        read_as=_WESTERN,
        languages=("ar",),
        script="\u0600-\u06ff",
        pattern="ISO 8859-6 read as another code page",
        why="Arabic on Unix.",
        examples=(
            Example(
                "ÓÊÌÑé ÇäÇæÊÎÇÈÇÊ áê ÇäÑÈêÙ",
                "ÓÊÌÑé ÇäÇæÊÎÇÈÇÊ áê ÇäÑÈêÙ",
                "ستجرى الانتخابات في الربيع",
            ),
        ),
        counter_examples=(CounterExample("ÅÄÖ på svenska", "the last letters of an alphabet"),),
        prior=4.0,
    ),
    Legacy(
        id="repair.cp874-legacy",
        charset="cp874",
        read_as=("cp1252", "latin1", "mac-roman"),
        languages=("th",),
        script="\u0e00-\u0e7f",
        pattern="Windows-874 read as another code page",
        why="Thai Windows pages without a charset.",
        examples=(Example("¡ÒÃàÅ×Í¡µÑé§¨ÐÁÕ¢Öé¹", "¡ÒÃàÅ×Í¡µÑé§¨ÐÁÕ¢Öé¹", "การเลือกตั้งจะมีขึ้น"),),
        counter_examples=(CounterExample("[ss[.µµµµµµ]]", "a placeholder for microseconds"),),
        most=6.0,
    ),
    Legacy(
        id="repair.gbk-legacy",
        charset="gbk",
        read_as=(
            "cp1252",
            "latin1",
            "cp1250",
            "big5-eten",
            "mac-roman",
            "cp1251",
            "cp437",
            "cp850",
        ),
        languages=("zh",),
        script=_HANZI,
        pattern="GBK read as another code page",
        why="Chinese pages and subtitles without a charset.",
        examples=(Example("Ñ¡¾Ù½«ÔÚ´ºÌì¾ÙÐÐ", "Ñ¡¾Ù½«ÔÚ´ºÌì¾ÙÐÐ", "选举将在春天举行"),),
        counter_examples=(CounterExample("ÄÖÜ äöü ß", "the umlauts as a list"),),
        most=12.0,
    ),
    Legacy(
        id="repair.big5-eten-legacy",
        charset="big5-eten",
        read_as=("cp1252", "latin1", "gbk", "mac-roman", "cp437"),
        languages=("zh-Hant",),
        script=_HANZI,
        pattern="Big5 read as another code page",
        why="Pages of Taiwan and Hong Kong without a charset.",
        examples=(Example("¿ïÁ|±N¦b¬K¤ÑÁ|¦æ", "¿ïÁ|±N¦b¬K¤ÑÁ|¦æ", "選舉將在春天舉行"),),
        counter_examples=(CounterExample("¡¿Qué?!", "punctuation of Spanish"),),
        most=12.0,
    ),
    Legacy(
        id="repair.cp932-legacy",
        charset="cp932",
        read_as=("cp1252", "latin1", "mac-roman", "cp437", "cp850", "gbk"),
        languages=("ja",),
        script=_KANA_AND_HANZI,
        pattern="Shift_JIS (CP932) read as another code page",
        why="Japanese Windows text and MP3 tags.",
        examples=(
            Example("‘I‹“‚Í\x8ft‚É\x8ds‚í‚ê‚é", "‘I‹“‚Í\x8ft‚É\x8ds‚í‚ê‚é", "選挙は春に行われる"),
        ),
        counter_examples=(CounterExample("ƒ(x) und ƒ(y)", "functions"),),
        most=11.0,
    ),
    Legacy(
        id="repair.euc-jp-legacy",
        charset="euc-jp",
        read_as=("cp1252", "latin1", "mac-roman"),
        languages=("ja",),
        script=_KANA_AND_HANZI,
        pattern="EUC-JP read as another code page",
        why="Japanese Unix text.",
        examples=(Example("Áªµó¤Ï½Õ¤Ë¹Ô¤ï¤ì¤ë", "Áªµó¤Ï½Õ¤Ë¹Ô¤ï¤ì¤ë", "選挙は春に行われる"),),
        counter_examples=(CounterExample("§§ 3–5 ¶ 2", "signs of the law"),),
        most=11.0,
    ),
    Legacy(
        id="repair.cp949-legacy",
        charset="cp949",
        read_as=("cp1252", "latin1", "mac-roman"),
        languages=("ko",),
        script="\uac00-\ud7a3",
        pattern="Unified Hangul Code (CP949) read as another code page",
        why="Korean pages without a charset.",
        examples=(Example("¼±°Å´Â º½¿¡ Ä¡·¯Áø´Ù", "¼±°Å´Â º½¿¡ Ä¡·¯Áø´Ù", "선거는 봄에 치러진다"),),
        counter_examples=(CounterExample("ÀÉÎÕÜ", "capitals with accents as a list"),),
        most=11.0,
    ),
)
"""Code pages of scripts that only one of two readings is in, by the code page of the text."""
