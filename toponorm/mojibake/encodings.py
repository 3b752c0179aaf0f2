"""The encodings that files of text come in: their names, and how to read them without loss.

One row is one encoding under the name that the WHATWG Encoding Standard gives it, with the
labels by which pages and mail call it; what that standard does not know (the code pages of DOS,
say) follows under the name that IANA gives it. Labels are compared without their punctuation,
so ``iso_8859-1`` is ``ISO8859-1``, and mean what browsers mean: ``latin1`` is windows-1252.

:meth:`Encoding.decode` never fails and loses nothing. As in browsers, bytes 80 to 9F without a
character stand for the C1 control of the same number; any other byte that means nothing becomes
a lone surrogate, as Python's ``surrogateescape`` makes them, and goes back to its byte.
"""

import codecs
import re
from functools import lru_cache
from typing import NamedTuple

_WESTERN = tuple("en de es fr it pt nl ca da fi is nb sv af cy et eu ga id sq".split())
_CENTRAL = ("en", "cs", "de", "hr", "hu", "pl", "ro", "sk", "sl", "sq", "bs")
_BALTIC = ("en", "et", "lt", "lv", "fi")
_TURKISH = ("en", "tr", "az")
_CYRILLIC = ("ru", "uk", "bg", "sr", "mk", "be")


class Encoding(NamedTuple):
    """One encoding.

    Attributes:
        name: as the WHATWG Encoding Standard or IANA writes it.
        codec: what Python's standard library calls it.
        labels: other names of it, without punctuation.
        languages: those of ``letters.tsv`` that were written in it; none where bytes are never
            read in it unless someone says so.
        prior: bits against it before anything is seen: how rare it is among files.
        is_wide: whether characters may take more than one byte.
    """

    name: str
    codec: str
    labels: str = ""
    languages: tuple[str, ...] = ()
    prior: float = 0.0
    is_wide: bool = False

    def decode(self, data: bytes) -> str:
        r"""Return the text of ``data``; bytes that mean nothing are lone surrogates.

        >>> named("windows-1252").decode(b"\x80 5, caf\xe9 \x81")
        '€ 5, café \x81'
        >>> named("shift_jis").decode(b"\x93\xfa\x96{ \xff"), named("gbk").decode(b"\xff")
        ('日本 \uf8f3', '\udcff')
        """
        if self.name in UNICODE:
            return data.decode(self.codec, "surrogatepass" if self.is_wide else "surrogateescape")
        if self.is_wide:
            text = data.decode(self.codec, "surrogateescape")
            return text.replace("\udc80", "€") if self.name == "gbk" else text
        return codecs.charmap_decode(data, "strict", _table(self.codec))[0]

    def encode(self, text: str) -> bytes | None:
        r"""Return the bytes of ``text``, or ``None`` if it has a character that has none.

        >>> named("windows-1252").encode("café \x81"), named("windows-1252").encode("Şanlıurfa")
        (b'caf\xe9 \x81', None)
        """
        try:
            if self.name in UNICODE:
                errors = "surrogatepass" if self.is_wide else "surrogateescape"
                return text.encode(self.codec, errors)
            if self.is_wide:
                return text.encode(self.codec, "surrogateescape")
            return codecs.charmap_encode(text, "strict", _map(self.codec))[0]
        except UnicodeEncodeError:
            return None


@lru_cache(maxsize=64)
def _table(codec: str) -> str:
    """The characters of the 256 bytes."""
    read = [bytes([byte]).decode(codec, "replace") for byte in range(256)]
    return "".join(
        char if char != "\ufffd" else chr(byte) if byte < 0xA0 else chr(0xDC00 + byte)
        for byte, char in enumerate(read)
    )


@lru_cache(maxsize=64)
def _map(codec: str) -> dict[int, int]:
    return {ord(char): byte for byte, char in enumerate(_table(codec))}


UTF8 = Encoding("utf-8", "utf-8", "utf8 unicode11utf8 unicode20utf8 xunicode20utf8 utf8sig")

ENCODINGS = (
    UTF8,
    Encoding("utf-16le", "utf-16-le", "csunicode iso10646ucs2 ucs2 unicode unicodefeff utf16",
             is_wide=True),
    Encoding("utf-16be", "utf-16-be", "unicodefffe", is_wide=True),
    Encoding("utf-32le", "utf-32-le", "utf32 ucs4", is_wide=True),
    Encoding("utf-32be", "utf-32-be", "", is_wide=True),
    # Western and Central Europe, Turkey, the Baltic
    Encoding("windows-1252", "cp1252", "ansix341968 ascii cp1252 cp819 csisolatin1 ibm819 iso88591"
             " isoir100 iso885911987 l1 latin1 usascii xcp1252", _WESTERN),
    Encoding("windows-1250", "cp1250", "cp1250 xcp1250", _CENTRAL, 2.0),
    Encoding("iso-8859-2", "iso8859_2", "csisolatin2 isoir101 iso885921987 l2 latin2",
             _CENTRAL, 4.0),
    Encoding("windows-1254", "cp1254", "cp1254 csisolatin5 iso88599 isoir148 iso885991989 l5"
             " latin5 xcp1254", _TURKISH, 2.0),
    Encoding("windows-1257", "cp1257", "cp1257 xcp1257", _BALTIC, 3.0),
    Encoding("iso-8859-15", "iso8859_15", "csisolatin9 l9 latin9", _WESTERN, 6.0),
    Encoding("iso-8859-3", "iso8859_3", "csisolatin3 isoir109 iso885931988 l3 latin3"),
    Encoding("iso-8859-4", "iso8859_4", "csisolatin4 isoir110 iso885941988 l4 latin4"),
    Encoding("iso-8859-10", "iso8859_10", "csisolatin6 isoir157 l6 latin6"),
    Encoding("iso-8859-13", "iso8859_13"),
    Encoding("iso-8859-14", "iso8859_14"),
    Encoding("iso-8859-16", "iso8859_16"),
    Encoding("windows-1258", "cp1258", "cp1258 xcp1258", ("en", "vi"), 4.0),
    Encoding("macintosh", "mac_roman", "csmacintosh mac xmacroman macroman", _WESTERN, 6.0),
    Encoding("x-mac-ce", "mac_latin2", "maclatin2 maccentraleurope", _CENTRAL, 9.0),
    Encoding("ibm437", "cp437", "cp437 437 cspc8codepage437", _WESTERN, 6.0),
    Encoding("ibm850", "cp850", "cp850 850 cspc850multilingual", _WESTERN, 6.0),
    Encoding("ibm858", "cp858", "cp858 858 ibm00858"),
    Encoding("ibm852", "cp852", "cp852 852 cspcp852", _CENTRAL, 6.0),
    # Cyrillic
    Encoding("windows-1251", "cp1251", "cp1251 xcp1251", _CYRILLIC, 1.0),
    Encoding("koi8-r", "koi8_r", "cskoi8r koi koi8 koi8r", ("ru", "bg"), 3.0),
    Encoding("koi8-u", "koi8_u", "koi8ru koi8u", ("uk", "ru"), 5.0),
    Encoding("ibm866", "cp866", "866 cp866 csibm866", ("ru", "uk", "be", "bg"), 5.0),
    Encoding("iso-8859-5", "iso8859_5", "csisolatincyrillic cyrillic isoir144 iso885951988",
             _CYRILLIC, 6.0),
    Encoding("x-mac-cyrillic", "mac_cyrillic", "xmacukrainian maccyrillic", _CYRILLIC, 8.0),
    Encoding("ibm855", "cp855", "cp855 855"),
    # Greek, Hebrew, Arabic, Thai
    Encoding("windows-1253", "cp1253", "cp1253 xcp1253", ("el",), 1.0),
    Encoding("iso-8859-7", "iso8859_7", "csisolatingreek ecma118 elot928 greek greek8 isoir126"
             " iso885971987 suneugreek", ("el",), 3.0),
    Encoding("windows-1255", "cp1255", "cp1255 xcp1255", ("he",), 1.0),
    Encoding("iso-8859-8", "iso8859_8", "csiso88598e csisolatinhebrew hebrew iso88598e isoir138"
             " iso885981988 visual csiso88598i iso88598i logical"),
    Encoding("windows-1256", "cp1256", "cp1256 xcp1256", ("ar", "fa"), 1.0),
    Encoding("iso-8859-6", "iso8859_6", "arabic asmo708 csiso88596e csiso88596i csisolatinarabic"
             " ecma114 iso88596e iso88596i isoir127 iso885961987", ("ar",), 5.0),
    Encoding("windows-874", "cp874", "dos874 cp874 iso885911 tis620", ("th",), 1.0),
    Encoding("ibm862", "cp862", "cp862 862"),
    Encoding("ibm737", "cp737", "cp737 737"),
    Encoding("ibm857", "cp857", "cp857 857"),
    Encoding("ibm775", "cp775", "cp775 775"),
    # East Asia
    Encoding("gbk", "gb18030", "chinese csgb2312 csiso58gb231280 gb2312 gb231280 isoir58 xgbk"
             " cp936 936 euccn", ("zh",), 1.0, True),
    Encoding("gb18030", "gb18030", "", is_wide=True),
    Encoding("big5", "big5hkscs", "big5hkscs cnbig5 csbig5 xxbig5 cp950 950",
             ("zh-Hant", "zh"), 2.0, True),
    Encoding("shift_jis", "cp932", "csshiftjis ms932 mskanji shiftjis sjis windows31j xsjis cp932"
             " 932", ("ja",), 1.0, True),
    Encoding("euc-jp", "euc_jp", "cseucpkdfmtjapanese eucjp xeucjp ujis", ("ja",), 2.0, True),
    Encoding("euc-kr", "cp949", "cseuckr csksc56011987 isoir149 korean ksc56011987 ksc56011989"
             " ksc5601 windows949 cp949 949 uhc", ("ko",), 1.0, True),
    Encoding("johab", "johab", "cp1361 1361", is_wide=True),
    Encoding("iso-2022-jp", "iso2022_jp_ext", "csiso2022jp iso2022jp", is_wide=True),
    Encoding("iso-2022-kr", "iso2022_kr", "csiso2022kr iso2022kr", is_wide=True),
    Encoding("hz-gb-2312", "hz", "hz hzgb", is_wide=True),
)  # fmt: skip

UNICODE = frozenset(("utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"))
"""Those that can write every character."""

NOT_BY_BYTES = frozenset(
    ("utf-16le", "utf-16be", "utf-32le", "utf-32be", "iso-2022-jp", "iso-2022-kr", "hz-gb-2312")
)
"""Those of wider units or of escapes, in which no stretch with a stray byte can be read."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32be"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
"""Byte order marks: U+FEFF at the beginning of a file."""

_PUNCTUATION = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1)
def labels() -> dict[str, Encoding]:
    """Return every label, without punctuation, with its encoding."""
    return {
        label: encoding
        for encoding in ENCODINGS
        for label in (_PUNCTUATION.sub("", encoding.name), *encoding.labels.split())
    }


def named(label: str) -> Encoding:
    """Return the encoding that a label means.

    Raises:
        ValueError: no encoding has that label.

    >>> named("Latin-1").name, named("GB2312").name, named("ks_c_5601-1987").name
    ('windows-1252', 'gbk', 'euc-kr')
    """
    known = labels()
    plain = _PUNCTUATION.sub("", label.lower())
    found = known.get(plain)
    if found is not None:
        return found
    from difflib import get_close_matches  # noqa: PLC0415 -- only where something is wrong

    near = dict.fromkeys(known[each].name for each in get_close_matches(plain, known, 3, 0.6))
    hint = f"did you mean {' or '.join(near)}?" if near else "for example windows-1252 or gbk"
    raise ValueError(f"no known encoding is called {label!r}; {hint}")
