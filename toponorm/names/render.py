"""Writing a name in place of another: capitals, articles, the full stop of an abbreviation."""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
_VOWEL_SIGNS = re.compile("[\u0591-\u05c7\u0640\u064b-\u0652\u0670]+")
"""What Hebrew and Arabic may write or leave out, and the bar that stretches a word."""

_SAME = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "′": "'", "＇": "'"})
_DOTS = str.maketrans("İı", "Ii")

_WITH_ARTICLE = re.compile(
    r"(?:.* )?(?:Republic|Kingdom|States|Emirates|Islands|Territories|Federation|Confederation|"
    r"Principality|Sultanate|Commonwealth|Duchy|Union|Jamahiriya|Region|Emirate|Territory)"
    r"(?: of .*)?"
    r"|(?:State|Bailiwick|Nation|Federated States|Independent State) of .*"
    r"|Netherlands(?: \(.*\))?|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Falklands|"
    r"Vatican|Holy See|Sudan|Ivory Coast|Isle of Man|Caymans|Marshalls|Solomons|"
    r"U\.\s?S\.(?:\s?A\.)?|USA?|U\.?K\.?|UAE|U\.A\.E\.|DRC|D\.R\.C\.|CAR|DPRK|ROK|PRC|FYROM|KSA|"
    r"DR Congo|D\.R\. Congo|FRG|Congo"
)
_NEVER_ARTICLE = frozenset(("DR Congo", "D.R. Congo", "Sudan", "Seychelles", "Congo"))
"""Names printed with and without an article: the one in the text stays only if both take it."""

_THE = re.compile(r"(?<![\w'’-])([Tt]he|THE)(\s+)\Z")
_INDEFINITE = re.compile(r"(?<![\w'’.-])([Aa]|[Aa]n|A|AN)(\s+)\Z")
_CONSONANT_U = re.compile(r"(?:Un[io]|U[A-Z.]|Ug|Uk|Ur|Uz|Eu|Ut|U\b)")
_OPENS_SENTENCE = re.compile(
    r"\s*\Z|\s*\n|[\"”’')]*\s+(?:The|A|An|He|She|It|They|We|But|And|In|On|At|This|That|There|His|"
    r"Her|Its|Their|For|After|Before|When|While|As|If|However|Meanwhile|Earlier|Later|Last)\b"
)


def opens_sentence(text: str, at: int) -> bool:
    """Return whether the text ends at ``at``, or goes on with a new line or sentence.

    >>> opens_sentence("the U.S. He left", 8), opens_sentence("the U.S. Army", 8)
    (True, False)
    """
    return _OPENS_SENTENCE.match(text, at) is not None


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
    form = unicodedata.normalize("NFC", _INVISIBLE.sub("", form)).translate(_SAME)
    form = form if form.isascii() else _VOWEL_SIGNS.sub("", form)
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

    >>> shout("Türkiye", "en"), shout("Iran", "en"), shout("İran", "tr")
    ('TÜRKİYE', 'IRAN', 'İRAN')
    """
    if language in ("tr", "az") or name.endswith("Türkiye"):
        name = name.replace("i", "İ")
    return name.upper()


def takes_article(name: str) -> bool:
    """Return whether English prints the name with an article.

    >>> takes_article("Syrian Arab Republic"), takes_article("Syria")
    (True, False)
    """
    return bool(_WITH_ARTICLE.fullmatch(name)) and name not in _NEVER_ARTICLE


def _vowel(name: str) -> bool:
    if name[:1] in "AEIOÅÉaeio" and not _CONSONANT_U.match(name):
        return True
    return name[:1] == "U" and not _CONSONANT_U.match(name)


def write(text: str, start: int, end: int, form: str, name: str) -> tuple[int, int, str]:
    """Return the edit that puts an English ``name`` for ``form`` at ``start:end`` of the text.

    Args:
        text: the text.
        start: where the printed form begins.
        end: where it ends.
        form: the printed form as the table has it.
        name: what to write, in the capitals that it shall have.

    Returns:
        Start and end of the edit and what it writes. The article before the form goes with a
        form that has one if the new name has none, and turns from *a* to *an* with the sound.

    >>> write("The Syrian Arab Republic said", 4, 24, "Syrian Arab Republic", "Syria")
    (0, 24, 'Syria')
    """
    stop = "." if form.endswith(".") and not name.endswith(".") else ""
    if stop and opens_sentence(text, end):
        begin, end, after = write(text, start, end, form.rstrip("."), name)
        return begin, end, after + stop
    before = text[max(0, start - 12) : start]
    plain = form.removeprefix("The ")
    if takes_article(plain) and not takes_article(name) and not text.startswith("-", end):
        article = _THE.search(before)
        if article is not None:
            return start - len(article[0]), end, name
    if form.startswith("The ") and takes_article(name) and not name.startswith("The "):
        return start + 4, end, name
    article = _INDEFINITE.search(before)
    if article is not None and _vowel(form) != _vowel(name):
        word = article[1]
        right = "an" if len(word) == 2 else "a"
        if right == ("an" if _vowel(form) else "a"):
            new = "an" if _vowel(name) else "a"
            if word[0].isupper():
                new = new.upper() if word.isupper() and len(word) == 2 else new.capitalize()
            return start - len(article[0]), end, f"{new}{article[2]}{name}"
    return start, end, name
