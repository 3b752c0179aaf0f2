"""What of a date's neighbours stays beside the value that is written for it.

The article that leads a date stays where the language says it before days in figures, too (*le*
2 avril, *le* 1er avril), and so does a case suffix (2023'*ten* itibaren). Where a word beside the
date has its form from how the date begins (*во* вторник, *l'*8 maggio), nothing is written.
"""

from typing import NamedTuple

from toponorm.dates.lexicon import Lexicon
from toponorm.regexes import lazy


class Seam(NamedTuple):
    """The span of an edit, and what is written there."""

    start: int
    end: int
    after: str


_APOSTROPHES = frozenset("'’ʼ")
_ELIDED = lazy(r"[^\W\d_]['’ʼ]\Z")
_WORD_BEFORE = lazy(r"(?<![^\W\d_])([^\W\d_]++) \Z")
_WORD_AFTER = lazy(r"[^\W\d_]+")
_ARTICLE = lazy(r"([^\W\d_]+) ")
_SUFFIX = lazy(r"(?<=\d)['’ʼ][^\W\d_]+\Z")
_APPOSITION = lazy(r"[^\W\d_]+,? ([^\W\d_]+) \d")
_COMMA = lazy(r", [^\W\d_]")
_DASHES = frozenset("-–/")


def seam(lexicon: Lexicon, text: str, start: int, end: int, value: str) -> Seam | None:
    """Return what an edit replaces, and by what; ``None`` where nothing fits.

    Args:
        lexicon: of the language.
        text: of the document.
        start: of the date.
        end: of the date.
        value: to be written.
    """
    forms, around = lexicon.words.forms, lexicon.words.around
    before = text[max(0, start - 24) : start]
    elided = before[-1:] in _APOSTROPHES and _ELIDED.search(before)
    if elided or _is_dashed(lexicon, text, start, end):
        return None
    found = _WORD_BEFORE.search(before)
    leads = found[1].lower() if found else ""
    if "bound" in around.get(leads, ()) and text[start].isalpha():
        return None
    written = text[start:end]
    article = _ARTICLE.match(written)
    said = forms.get(article[1].lower(), {}) if article is not None else {}
    leading = "on" in forms.get(leads, ()) or leads in lexicon.words.grammar
    if article is not None and "the" in said and ("on" in said or not leading):
        start += article.end()
    apposed = _APPOSITION.match(written)
    if apposed is not None and {"the", "on"} <= set(forms.get(apposed[1].lower(), ())):
        comma = _COMMA.match(text, end)
        end += comma is not None and text[end + 2].islower()  # Am Dienstag, dem 4. April, ...
    suffix = None if _APOSTROPHES.isdisjoint(written) else _SUFFIX.search(written)
    if suffix is not None:
        end -= len(suffix[0])
    if text[end : end + 1].isdecimal():
        value += " "  # 10日10时
    return Seam(start, end, value)


def _is_dashed(lexicon: Lexicon, text: str, start: int, end: int) -> bool:
    """Whether a dash without blanks joins it to another date: *5 May 2023-7 May 2023*.

    Behind the longer dash of *5 May 2023–present* the date may be written in figures.
    """
    if text[start - 1 : start] in _DASHES and text[start - 2 : start - 1].isdecimal():
        return True
    if text[end : end + 1] not in _DASHES:
        return False
    word = _WORD_AFTER.match(text, end + 1)
    if word is None or text[end] != "–":
        return text[end + 1 : end + 2].isalnum()
    return "MMMM" in lexicon.words.forms.get(word[0].lower(), ())
