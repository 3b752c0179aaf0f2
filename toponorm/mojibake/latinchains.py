"""The table of legacy chains in Latin letters: Polish read as French, French as Greek.

Most letters are the same before and after, so a line gains little by being right: fewer bits are
asked for than where the script changes (:mod:`~toponorm.mojibake.legacychains`), and what is left
as it was is compared with all languages that are written in Latin letters.
"""

from functools import partial

from toponorm.mojibake.legacychains import Legacy
from toponorm.rules import CounterExample, Example

_latin = partial(Legacy, script="", threshold=9.0)

_WESTERN = ("cp1252", "latin1")
_WESTERN_LANGUAGES = ("ca", "da", "de", "en", "es", "fi", "fr", "is", "it", "nb", "nl", "pt", "sv")
_CENTRAL_LANGUAGES = ("pl", "cs", "hu", "ro", "hr", "sk", "sl")

OF_LATIN = (
    _latin(
        id="repair.cp1254-legacy",
        charset="cp1254",
        read_as=_WESTERN,
        languages=("tr",),
        pattern="Windows-1254 read as another code page",
        why="Turkish Windows pages without a charset.",
        examples=(
            Example(
                "Seçim baharda yapýlacak, dedi þef; sýnýr kapýsý açýldý, eðitim baþladý", "ý", "ı"
            ),
        ),
        counter_examples=(CounterExample("Það er sýning", "Icelandic"),),
    ),
    _latin(
        id="repair.cp1250-legacy",
        charset="cp1250",
        read_as=(*_WESTERN, "iso8859-2"),
        languages=_CENTRAL_LANGUAGES,
        pattern="Windows-1250 read as another code page",
        why="Central European Windows pages without a charset.",
        examples=(Example("Równie wa¿n¹ spraw¹ s¹ nale¿noœci, które bêd¹ sp³acone", "¿", "ż"),),
        counter_examples=(CounterExample("10³ m, ±5 °C", "units"),),
    ),
    _latin(
        id="repair.iso8859-2-legacy",
        charset="iso8859-2",
        read_as=_WESTERN,
        languages=_CENTRAL_LANGUAGES,
        pattern="ISO 8859-2 read as another code page",
        why="Central European Unix pages and mail without a charset.",
        examples=(Example("Mówi³, ¿e wa¿n± spraw± s± nale¿no¶ci, które bêd± sp³acone", "³", "ł"),),
        counter_examples=(CounterExample("m²·K/W", "units"),),
    ),
    _latin(
        id="repair.cp852-legacy",
        charset="cp852",
        read_as=("cp1250", *_WESTERN),
        languages=_CENTRAL_LANGUAGES,
        pattern="CP852 read as another code page",
        why="Files of DOS in Central Europe read on Windows.",
        examples=(
            Example(
                "üeka se vylila z býeh…, uvedl Łýad; zˇtra pýijede ministr §ivotnˇho prostýedˇ",
                "ý",
                "ř",
            ),
        ),
        counter_examples=(CounterExample("„Ráda,“ řekla žena", "clean Czech"),),
        prior=5.0,
    ),
    _latin(
        id="repair.mac-ce-legacy",
        charset="mac-ce",
        read_as=("cp1250", *_WESTERN),
        languages=_CENTRAL_LANGUAGES,
        pattern="Mac OS Central European read as another code page",
        why="Text files of older Macs in Central Europe read on Windows.",
        examples=(
            Example(
                "Űeka se vylila z bŢehó, uvedl śŢad; z’tra pŢijede ministr ěivotn’ho prostŢed’",
                "Ţ",
                "ř",
            ),
        ),
        counter_examples=(CounterExample("„Ráda,“ řekla žena", "clean Czech"),),
        prior=5.0,
    ),
    _latin(
        id="repair.cp1257-legacy",
        charset="cp1257",
        read_as=_WESTERN,
        languages=("et", "lt", "lv"),
        pattern="Windows-1257 read as another code page",
        why="Baltic Windows pages without a charset.",
        examples=(Example("Vçlçðanas notiks pavasarî, paziòoja premjerministrs", "ç", "ē"),),
        counter_examples=(CounterExample("Það er sýning", "Icelandic"),),
    ),
    _latin(
        id="repair.mac-roman-legacy",
        charset="mac-roman",
        read_as=_WESTERN,
        languages=_WESTERN_LANGUAGES,
        pattern="Mac OS Roman read as another code page",
        why="Text files of older Macs read on Windows.",
        examples=(Example("Les dŽputŽs Žtaient prŽsents ˆ l'ŽtŽ, apr\x8fs des annŽes", "Ž", "é"),),
        counter_examples=(CounterExample("cœur † œuvre", "a ligature and a dagger"),),
    ),
    _latin(
        id="repair.cp437-legacy",
        charset="cp437",
        read_as=_WESTERN,
        languages=_WESTERN_LANGUAGES,
        pattern="CP437 read as another code page",
        why="Text files of DOS read on Windows.",
        examples=(Example("Les d‚put‚s ‚taient pr‚sents, aprŠs des ann‚es de guerre", "‚", "é"),),
        counter_examples=(CounterExample("er sagte‚nein‘", "quotation marks without blanks"),),
    ),
    _latin(
        id="repair.cp850-legacy",
        charset="cp850",
        read_as=_WESTERN,
        languages=_WESTERN_LANGUAGES,
        pattern="CP850 read as another code page",
        why="Text files of DOS read on Windows.",
        examples=(Example("As elei‡äes serÆo na primavera, disse o governo", "‡ä", "çõ"),),
        counter_examples=(CounterExample("er sagte‚nein‘", "quotation marks without blanks"),),
    ),
    _latin(
        id="repair.cp1252-legacy",
        charset="cp1252",
        read_as=("mac-roman", "cp437", "cp850", "cp1253", "cp1250", "cp1251"),
        languages=_WESTERN_LANGUAGES,
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
    ),
)
"""Code pages of Latin letters read as one another, by the code page of the text."""
