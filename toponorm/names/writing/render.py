"""Spellings that are one and the same to a reader, and names in capitals."""

import unicodedata
from functools import lru_cache

from toponorm.names.writing import traits
from toponorm.regexes import lazy

_FIRST_SIGN = "\u0591"
_INVISIBLE = lazy("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
_VOWEL_SIGNS = lazy("[\u0591-\u05c7\u0640\u064b-\u0652\u0670]+")
"""What Hebrew and Arabic may write or leave out, and the bar that stretches a word."""

_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "′": "'", "＇": "'"})
_DOTS = str.maketrans("İı", "Ii")


def same(printed: str, name: str) -> bool:
    r"""Return whether two spellings are one and the same but for what no reader sees.

    Apostrophes, blanks, invisible characters, the composition of letters and the vowel signs of
    Arabic and Hebrew do not count.

    >>> same("Tu\u0308rkiye", "Türkiye"), same("Turkiye", "Türkiye")
    (True, False)
    """
    return printed == name or _plain(printed) == _plain(name)


@lru_cache(maxsize=2048)
def _plain(form: str) -> str:
    has_signs = "\u00ad" in form or max(form, default="") >= _FIRST_SIGN
    if has_signs:
        form = _INVISIBLE.sub("", form)
    form = unicodedata.normalize("NFC", form).translate(_SAME)
    if has_signs:
        form = _VOWEL_SIGNS.sub("", form)
    return " ".join(form.split())


def same_caseless(printed: str, name: str) -> bool:
    """Return whether two spellings are the same but for case, too."""
    return _caseless(printed) == _caseless(name)


@lru_cache(maxsize=2048)
def _caseless(form: str) -> str:
    return _plain(form).translate(_DOTS).casefold()


def only_lacks_marks(printed: str, name: str) -> bool:
    """Return whether ``printed`` is ``name`` with some letters bare of their marks.

    *Peru* lacks the mark of *Perú*; the Latvian locative *Latvijā* has one that *Latvija* has
    not, so it is another word.

    >>> only_lacks_marks("Peru", "Perú"), only_lacks_marks("Latvijā", "Latvija")
    (True, False)
    """
    left, right = _caseless(printed), _caseless(name)
    if len(left) != len(right):  # folded letters that are no marks; their keys agree
        return True
    return all(a == b or not _is_marked_latin(a) for a, b in zip(left, right, strict=True))


@lru_cache(maxsize=1024)
def _is_marked_latin(char: str) -> bool:
    return not char.isascii() and unicodedata.normalize("NFD", char)[0].isascii()


def is_shouted(printed: str) -> bool:
    """Return whether a form is printed in capitals throughout."""
    return printed.isupper() and sum(map(str.isalpha, printed)) > 1


def shout(name: str, language: str) -> str:
    """Return a name in capitals; *Türkiye* keeps the dots of its i's, as the UN prints it.

    >>> shout("Republic of Türkiye", "en"), shout("Iran", "en"), shout("İran", "tr")
    ('REPUBLIC OF TÜRKİYE', 'IRAN', 'İRAN')
    """
    if traits.has(language, "dotted-capitals"):
        name = name.replace("i", "İ")
    return name.replace("Türkiye", "Türkİye").upper()
