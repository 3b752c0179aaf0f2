"""The table of codec chains that are rare: code pages that the gate has no pattern for.

They share most of their characters with a code page that it has one for, or what they make of
UTF-8 is unlikely enough for ftfy's pattern: ``beside`` names the patterns that ask for them too.
So clean text does not pay for them, and genuine text is not doubted for their sake. In most of
them text of their own country went wrong on the way to UTF-8, and then every other text.
"""

from functools import partial

from toponorm.mojibake.gate import FTFY
from toponorm.mojibake.utf8chains import Chain
from toponorm.rules import CounterExample, Example

_rare = partial(Chain, threshold=22.0, alone=30.0)

RARE = (
    _rare(
        id="repair.utf8-cp852",
        charset="cp852",
        pattern="UTF-8 read as CP852",
        why="The console of Windows in Central Europe.",
        examples=(Example("P┼Ö├ş┼ít├ş t├Żden p┼Öijede do Prahy ministr", "┼Ö├ş┼í", "říš"),),
        counter_examples=(CounterExample("╔═ řádky ═╗ ├ čísla ┤", "a frame around clean words"),),
        prior=2.0,
        beside=(FTFY, "cp850"),
    ),
    _rare(
        id="repair.utf8-cp857",
        charset="cp857",
        pattern="UTF-8 read as CP857",
        why="The console of Turkish Windows.",
        examples=(Example("─░stanbulÔÇÖda ├Â─şrenciler yar─▒n toplan─▒yor", "─░", "İ"),),
        counter_examples=(CounterExample("╔═ çıkış ═╗ ├ giriş ┤", "a frame around clean words"),),
        prior=4.0,
        beside=(FTFY, "cp850"),
    ),
    _rare(
        id="repair.utf8-cp775",
        charset="cp775",
        pattern="UTF-8 read as CP775",
        why="The console of Baltic Windows.",
        examples=(Example("┼Įmon─Śs Vilniuje laukia ┼Īilt┼│ ┼Šiem┼│", "┼Į", "Ž"),),
        counter_examples=(
            CounterExample("ŻÓŁĆ! ŻÓŁĆ… ŻÓŁĆ!", "a word in capitals, again and again"),
        ),
        prior=6.0,
        beside=(FTFY, "cp850"),
    ),
    _rare(
        id="repair.utf8-cp862",
        charset="cp862",
        pattern="UTF-8 read as CP862",
        why="The console of Hebrew Windows.",
        examples=(Example("╫פ╫₧╫₧╫⌐╫£╫פ ╫נ╫ש╫⌐╫¿╫פ ╫נ╫¬ ╫פ╫ק╫ץ╫º", "╫פ╫₧╫₧╫⌐╫£╫פ", "הממשלה"),),
        counter_examples=(CounterExample("╔═ תפריט ═╗ ├ שלום ┤", "a frame around clean words"),),
        prior=6.0,
        beside=(FTFY, "cp437"),
    ),
    _rare(
        id="repair.utf8-cp855",
        charset="cp855",
        pattern="UTF-8 read as CP855",
        why="DOS in Serbia and Bulgaria.",
        examples=(
            Example(
                "лњл╗л░л┤л░ Лўлх ЛЃЛЂл▓лЙЛўлИл╗л░ лил░л║лЙлй лЙ лил░ЛѕЛѓлИЛѓлИ",
                "лњл╗л░л┤л░",
                "Влада",
            ),
        ),
        counter_examples=(CounterExample("╔═ ђак ═╗ ├ реч ┤", "a frame around clean words"),),
        prior=6.0,
        beside=(FTFY, "cp866", "koi8-r"),
    ),
    _rare(
        id="repair.utf8-cp737",
        charset="cp737",
        pattern="UTF-8 read as CP737",
        why="The console of Greek Windows.",
        examples=(Example("╬Ω ╬║╧Ζ╬▓╬φ╧Β╬╜╬╖╧Δ╬╖ ╬╡╬╜╬φ╬║╧Β╬╣╬╜╬╡ ╧Ε╬┐ ╬╜╧Ν╬╝╬┐", "╬Ω", "Η"),),
        counter_examples=(CounterExample("╔═ αρχή ═╗ ├ τέλος ┤", "a frame around clean words"),),
        prior=6.0,
        beside=(FTFY, "cp437", "cp866"),
    ),
    _rare(
        id="repair.utf8-cp860",
        charset="cp860",
        pattern="UTF-8 read as CP860",
        why="DOS in Portugal.",
        examples=(Example("A elei├º├úo n├úo ter├í tr├¬s turnos em S├úo Jos├Ò", "├º├ú", "çã"),),
        counter_examples=(CounterExample("╔═ começo ═╗ ├ não ┤", "a frame around clean words"),),
        prior=6.0,
        beside=(FTFY, "cp437"),
    ),
    _rare(
        id="repair.utf8-cp861",
        charset="cp861",
        pattern="UTF-8 read as CP861",
        why="DOS in Iceland.",
        examples=(Example("R├Ó├░a fors├Ótisr├í├░herra vakti mikla fur├░u ├¡ dag", "├Ó├░", "æð"),),
        counter_examples=(CounterExample("╔═ það ═╗ ├ ríki ┤", "a frame around clean words"),),
        prior=6.0,
        beside=(FTFY, "cp437"),
    ),
    _rare(
        id="repair.utf8-cp863",
        charset="cp863",
        pattern="UTF-8 read as CP863",
        why="DOS in French Canada.",
        examples=(
            Example("Les ├⌐l├Îves qu├⌐b├⌐cois f├¬tent d├⌐j├¦ No├½l ├¦ lΓÇÔ├⌐cole", "├⌐", "é"),
        ),
        counter_examples=(CounterExample("╔═ été ═╗ ├ façade ┤", "a frame around clean words"),),
        prior=6.0,
        beside=(FTFY, "cp437"),
    ),
    _rare(
        id="repair.utf8-cp865",
        charset="cp865",
        pattern="UTF-8 read as CP865",
        why="DOS in Norway and Denmark.",
        examples=(Example("ΓÇØVi f├Ñr st├╕rre indflydelseΓÇØ, siger F├ªr├╕erne", "ΓÇØ", "”"),),
        counter_examples=(CounterExample("╔═ på ═╗ ├ smørrebrød ┤", "a frame around clean words"),),
        prior=5.0,
        beside=(FTFY, "cp437"),
    ),
    _rare(
        id="repair.utf8-koi8-u",
        charset="koi8-u",
        pattern="UTF-8 read as KOI8-U",
        why="Mail of Ukrainian Unix systems.",
        examples=(
            Example("п┤я≈ п╨п╦я≈п╡я│я▄п╨я√ пЄя─я┐пЇя√ я≈пЄя┐я┌я▄ пЄп╬ п⌡я▄п╡п╬п╡п╟", "п┤я≈", "Її"),
        ),
        counter_examples=(CounterExample("║ їжа ║ ┌ є ┐", "a frame around clean words"),),
        prior=1.0,
        beside=(FTFY, "koi8-r"),
    ),
    _rare(
        id="repair.utf8-iso8859-3",
        charset="iso8859-3",
        pattern="UTF-8 read as ISO 8859-3",
        why="Unix and mail in Malta, and text in Esperanto.",
        examples=(
            Example(
                "Il-gvern approva l-liÄĦi dwar il-Ä§arsien taâ\x80\x99 l-ambjent gÄ§ada", "ÄĦ", "ġ"
            ),
        ),
        counter_examples=(
            CounterExample("Ĝis revido, Ĵaŭdon! ĜUSTE", "capitals with circumflexes"),
        ),
        prior=8.0,
        beside=(FTFY,),
    ),
    _rare(
        id="repair.utf8-iso8859-4",
        charset="iso8859-4",
        pattern="UTF-8 read as ISO 8859-4",
        why="Unix and mail in the Baltic states before 1998.",
        examples=(
            Example("ÅŊmonÄ\x97s skundÅžiasi triukÅĄmu ir dulkÄ\x97mis iÅĄ statybÅŗ", "ÅŊ", "Ž"),
        ),
        counter_examples=(CounterExample("ĀBOLI UN ĶIRŠI", "capitals with macrons"),),
        prior=8.0,
        beside=(FTFY,),
    ),
    _rare(
        id="repair.utf8-iso8859-5",
        charset="iso8859-5",
        pattern="UTF-8 read as ISO 8859-5",
        why="Cyrillic on Unix, outside Russia.",
        examples=(
            Example(
                "аІаЕаНб\x8b аНаА аБаЕаНаЗаИаН б\x81аНаОаВаА аВб\x8bб\x80аОб\x81аЛаИ",
                "аІаЕаНб\x8b",
                "Цены",
            ),
        ),
        counter_examples=(CounterExample("МИНИСТАРСТВО ЋУПРИЈА", "capitals of Serbian"),),
        prior=6.0,
        beside=(FTFY, "cp1251"),
    ),
    _rare(
        id="repair.utf8-iso8859-6",
        charset="iso8859-6",
        pattern="UTF-8 read as ISO 8859-6",
        why="Arabic on Unix.",
        examples=(
            Example(
                "ظ§ظ±ظªع\x81ظ¹ظª ظ£ظ³ظ¹ظ§ظ± ظ§ع\x84ع\x88ع\x82ع\x88ظ¯ ع\x85ظ±ظ© ظ£ظ®ظ±ع\x89",
                "ظ§ظ±ظªع\x81ظ¹ظª",
                "ارتفعت",
            ),
        ),
        counter_examples=(CounterExample("قال: «لا»", "quotation marks of Arabic"),),
        prior=6.0,
        beside=(FTFY, "cp1256"),
    ),
    _rare(
        id="repair.utf8-iso8859-7",
        charset="iso8859-7",
        pattern="UTF-8 read as ISO 8859-7",
        why="Greek on Unix.",
        examples=(
            Example(
                "Ξ\x91Ο\x85ΞΎΞ®ΞΈΞ·ΞΊΞ±Ξ½ ΞΏΞΉ Ο\x84ΞΉΞΌΞ\xadΟ\x82",
                "Ξ\x91Ο\x85ΞΎΞ®ΞΈΞ·ΞΊΞ±Ξ½",
                "Αυξήθηκαν",
            ),
        ),
        counter_examples=(
            CounterExample("Το ΄21 στην Αθήνα", "a tonos that stands for an apostrophe"),
        ),
        prior=4.0,
        beside=(FTFY, "cp1253"),
    ),
    _rare(
        id="repair.utf8-iso8859-8",
        charset="iso8859-8",
        pattern="UTF-8 read as ISO 8859-8",
        why="Hebrew on Unix.",
        examples=(
            Example(
                "ג\x80\x9cWirג\x80\x9d sind da ג\x80\x93 ג\x80\x9cihrג\x80\x9d", "ג\x80\x9c", "“"
            ),
        ),
        counter_examples=(CounterExample('10×20 ס"מ', "a product"),),
        prior=6.0,
        beside=(FTFY,),
    ),
    _rare(
        id="repair.utf8-iso8859-10",
        charset="iso8859-10",
        pattern="UTF-8 read as ISO 8859-10",
        why="Unix and mail of the Nordic countries.",
        examples=(
            Example("Ã\x8dslendingar kjÃģsa Ã\xad september, ÃūjÃģÃ°in bÃ\xadÃ°ur", "Ã\x8d", "Í"),
        ),
        counter_examples=(CounterExample("ČÁHPPES ŠADDU", "capitals of Northern Sámi"),),
        prior=8.0,
        beside=(FTFY,),
    ),
    _rare(
        id="repair.utf8-iso8859-13",
        charset="iso8859-13",
        pattern="UTF-8 read as ISO 8859-13",
        why="Unix and mail in the Baltic states.",
        examples=(
            Example("Ä¢imenes Ä\x81rsti brÄ«dina par gripu, Å”odien bÅ«s vÄ\x93jÅ”", "Ä¢", "Ģ"),
        ),
        counter_examples=(CounterExample("HÅØYA ER BLÅØYD", "capitals of Norwegian"),),
        prior=6.0,
        beside=(FTFY, "cp1257"),
    ),
    _rare(
        id="repair.utf8-iso8859-14",
        charset="iso8859-14",
        pattern="UTF-8 read as ISO 8859-14",
        why="Unix and mail in Wales and Ireland.",
        examples=(
            Example(
                "Maeâ\x80\x99r tÅṖ gwyn ar y bryn, aâ\x80\x99r Åṁyn yn y cae; dÅṁr glÃḃn",
                "â\x80\x99",
                "’",
            ),
        ),
        counter_examples=(CounterExample("AN ĊÉAD ḂLIAIN", "capitals with dots"),),
        prior=8.0,
        beside=(FTFY,),
    ),
    _rare(
        id="repair.utf8-iso8859-16",
        charset="iso8859-16",
        pattern="UTF-8 read as ISO 8859-16",
        why="Unix and mail in Romania.",
        examples=(
            Example(
                "Ă\x8en RomĂąnia se aÈ\x99teaptÄ\x83 ploi Ăźn aceastÄ\x83 sÄ\x83ptÄ\x83mĂąnÄ\x83",
                "Ă\x8e",
                "Î",
            ),
        ),
        counter_examples=(CounterExample("ŞCOALĂ ŢARĂ", "capitals with cedillas"),),
        prior=8.0,
        beside=(FTFY,),
    ),
    _rare(
        id="repair.utf8-tis-620",
        charset="tis-620",
        pattern="UTF-8 read as TIS-620",
        why="Thai on Unix: as Windows-874, with controls for its quotation marks.",
        examples=(
            Example(
                "ะ\x93ั\x80ะฐะถะดะฐะฝะต ะถะฐะปั\x83ั\x8eั\x82ั\x81ั\x8f",
                "ะ\x93ั\x80ะฐะถะดะฐะฝะต",
                "Граждане",
            ),
        ),
        counter_examples=(CounterExample("ราคา 5–10 บาท", "a dash between digits"),),
        prior=6.0,
        beside=(FTFY, "cp874"),
    ),
    _rare(
        id="repair.utf8-mac-ce",
        charset="mac-ce",
        pattern="UTF-8 read as Mac OS Central European",
        why="Text files of older Macs in Central Europe.",
        examples=(Example("PŇô√≠Ň°t√≠ t√Ĺden pŇôijede do Prahy ministr", "Ňô√≠Ň°", "říš"),),
        counter_examples=(CounterExample("√π a ň", "mathematics"),),
        prior=6.0,
        beside=(FTFY, "mac-roman"),
    ),
    _rare(
        id="repair.utf8-mac-greek",
        charset="mac-greek",
        pattern="UTF-8 read as Mac OS Greek",
        why="Text files of older Macs in Greece.",
        examples=(
            Example(
                "ΈëœÖΈΨΈ°ΈΗΈΖΈΚΈ±ΈΫ ΈΩΈΙ œ³ΈΙΈΦΈ≠œ², Έ¥Έ°ΈΜœâœÉΈΒ",
                "ΈëœÖΈΨΈ°ΈΗΈΖΈΚΈ±ΈΫ",
                "Αυξήθηκαν",
            ),
        ),
        counter_examples=(CounterExample("ΈΞΙ ΏΡΕΣ", "capitals with accents"),),
        prior=8.0,
        beside=(FTFY, "cp1253"),
    ),
    _rare(
        id="repair.utf8-mac-turkish",
        charset="mac-turkish",
        pattern="UTF-8 read as Mac OS Turkish",
        why="Text files of older Macs in Turkey.",
        examples=(Example("ŸÇğåŸÖÿ™ ÿ®ŸÜÿ≤ğåŸÜ ÿØŸàÿ®ÿßÿ±Ÿá ĞØÿ±ÿßŸÜ ÿ¥ÿØ", "ŸÇğåŸÖÿ™", "قیمت"),),
        counter_examples=(CounterExample("√π ve ğ", "mathematics"),),
        prior=4.0,
        beside=(FTFY, "mac-roman"),
    ),
    _rare(
        id="repair.utf8-mac-icelandic",
        charset="mac-icelandic",
        pattern="UTF-8 read as Mac OS Icelandic",
        why="Text files of older Macs in Iceland.",
        examples=(Example("D√©j√Ý vu √Ý Reykjav√≠k: √æa√∞ rignir √Ý la carte", "√©", "é"),),
        counter_examples=(CounterExample("√π og ý", "mathematics"),),
        prior=5.0,
        beside=(FTFY, "mac-roman"),
    ),
    _rare(
        id="repair.utf8-mac-croatian",
        charset="mac-croatian",
        pattern="UTF-8 read as Mac OS Croatian",
        why="Text files of older Macs in Croatia and Slovenia.",
        examples=(Example("≈Ωivotinje u ≈°umi ≈žive du≈že nego ≈°to je znano", "≈Ω", "Ž"),),
        counter_examples=(CounterExample("√π i đ", "mathematics"),),
        prior=6.0,
        beside=(FTFY, "mac-roman"),
    ),
    _rare(
        id="repair.utf8-mac-romanian",
        charset="mac-romanian",
        pattern="UTF-8 read as Mac OS Romanian",
        why="Text files of older Macs in Romania.",
        examples=(Example("√én Rom√¢nia √Ăi a»ôteaptƒÉ ploi, √Ănghe»õ »ôi cea»õƒÉ", "√é", "Î"),),
        counter_examples=(CounterExample("√π și ț", "mathematics"),),
        prior=6.0,
        beside=(FTFY, "mac-roman"),
    ),
    _rare(
        id="repair.utf8-kz1048",
        charset="kz1048",
        pattern="UTF-8 read as KZ-1048",
        why="The code page of Kazakh Windows.",
        examples=(
            Example(
                "ТљР°Р·Р°Т›СЃС‚Р°РҢ ТҮРғС–РәРµС‚С– Р¶Р°ТӘР° Р·Р°ТӘ Т›Р°Р±С‹Р»РөР°РөС‹",
                "ТљР°Р·Р°Т›СЃС‚Р°РҢ",
                "Қазақстан",
            ),
        ),
        counter_examples=(CounterExample("«ҚАЗАҚСТАН» ӨЛКЕСІ", "capitals of Kazakh"),),
        prior=6.0,
        beside=(FTFY, "cp1251"),
    ),
)
"""UTF-8 read in a code page that is rare, by code page."""
