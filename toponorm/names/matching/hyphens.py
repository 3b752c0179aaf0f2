"""Names that a hyphen parts at the end of a line: *Niger-* and *ia* in a narrow column."""

from collections.abc import Callable, Iterable

from toponorm.document import Document
from toponorm.names.matching.match import Candidate
from toponorm.regexes import lazy
from toponorm.result import Stage

_PARTED = lazy(r"(?<!\w)([^\W\d_]{2,24})(-\r?\n[ \t]{0,12})(?=([^\W\d_])[^\W\d_])")
_AROUND = 40
_SOFT = "\u00ad"

Scan = Callable[[Document], Iterable[Candidate]]


def is_parted(text: str) -> bool:
    r"""Return whether a word of a text may be parted at the end of a line.

    >>> is_parted("in Niger-\nia"), is_parted("in Niger and\nMali")
    (True, False)
    """
    return "-\n" in text or ("\r" in text and "-\r\n" in text)


def joined(document: Document, scan: Scan) -> Document:
    """Return a document of the same length in which the names that line ends part are whole.

    The line's end becomes soft hyphens where a name goes across it that ``scan`` knows. A
    capital behind it says that the hyphen is the name's own: *Guinea-* and *Bissau*.
    """
    text = document.text
    parts: list[str] = []
    at = 0
    for found in _PARTED.finditer(text):
        word, _, behind = found.groups()
        if word[0].islower():
            continue
        start, end = found.span(2)
        own = "-" if behind.isupper() and word[-1].islower() else ""
        left, right = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        window = Document(left + own + right)
        window.requested = window._language = document.language
        edge = len(window.folded.key) - len(Document(right).folded.key)
        if any(low < edge < high for low, high, _ in scan(window)):
            parts += (text[at:start], own, _SOFT * (end - start - len(own)))
            at = end
    if not at:
        return document
    whole = Document("".join((*parts, text[at:])))
    whole.masks, whole.requested = document.masks, document.requested
    whole._language = document.language
    return whole


def parted(stage: Stage, text: str) -> Stage:
    """Return what was found in a text of whole names as it is printed in ``text``."""
    return stage._replace(
        edits=tuple(edit._replace(before=text[edit.start : edit.end]) for edit in stage.edits),
        mentions=tuple(each._replace(text=text[each.start : each.end]) for each in stage.mentions),
        declined=tuple(each._replace(text=text[each.start : each.end]) for each in stage.declined),
    )
