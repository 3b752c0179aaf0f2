"""The forms of entities that stand in a text, before anybody asks whether they are meant."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from toponorm.document import Document
from toponorm.language import parse_tag
from toponorm.names.entities.roster import vocabulary
from toponorm.names.matching.lexicon import Form, Found
from toponorm.result import Mention

if TYPE_CHECKING:
    from toponorm.names.entities.aliases import Wishes


class Scan(NamedTuple):
    """What stands in a text.

    Attributes:
        found: the longest forms, in reading order, disjoint.
        hiding: where those begin that hide shorter ones.
        bodies: whose a ministry is, by the offset in the key where it begins.
        adjectives: the adjectives of countries: whose, and where in the text.
    """

    found: list[Found]
    hiding: set[int]
    bodies: dict[int, str]
    adjectives: list[tuple[str, int]]


_NOTHING = Scan([], set(), {}, [])


def scan(document: Document, places: Sequence[Mention], wishes: "Wishes | None") -> Scan:
    """Return the longest forms that stand in a text, outside of masks; the user's first.

    >>> [found.forms[0].text for found in scan(Document("Vladimir Putin, Putin"), (), None).found]
    ['Vladimir Putin', 'Putin']
    """
    key, span = document.folded.key, document.folded.span
    bodies: dict[int, str] = {}
    found = [*vocabulary().find(document.folded), *_ministries(document, places, bodies)]
    if wishes is not None:
        mine = list(_spoken(document, wishes.lexicon.find(key)))
        own = {(f.start, f.end) for f in mine}
        found = [*mine, *(f for f in found if (f.start, f.end) not in own)]
    if not found:
        return _NOTHING
    names = []
    adjectives = []
    for f in found:
        form = f.forms[0]
        start, end = span(f.start, f.end)
        if form.kind == "adjective":
            adjectives.append((form.id, start))
        elif document.masks.covers(start, end) and not _is_masked_itself(document, f, start, end):
            continue
        elif not (
            _has_marks_of_its_own(document.text[start:end], form) or _crosses(places, start, end)
        ):
            names.append(f)
    if not names:
        return _NOTHING
    names.sort(key=lambda f: (f.start, -f.end))
    kept: list[Found] = []
    hiding = set()
    for f in names:
        if not kept or f.start >= kept[-1].end:
            kept.append(f)
        else:
            hiding.add(kept[-1].start)
    return Scan(kept, hiding, bodies, adjectives)


def countries(
    places: Sequence[Mention], adjectives: Sequence[tuple[str, int]]
) -> dict[str, list[int]]:
    """Return where each country is named in a text, by code."""
    found: dict[str, list[int]] = {}
    for code, start in (*((place.id, place.start) for place in places), *adjectives):
        if code:
            found.setdefault(code, []).append(start)
    for named in found.values():
        if len(named) > 1:
            named.sort()
    return found


def _crosses(places: Sequence[Mention], start: int, end: int) -> bool:
    """Whether a form begins inside the name of a place and goes on behind it.

    *Iran's Revolutionary Guard* is not what stands in *the Islamic Republic of Iran's
    Revolutionary Guard*.
    """
    at = bisect_left(places, start, key=lambda place: place.start) - 1
    return at >= 0 and start < places[at].end < end


def _has_marks_of_its_own(printed: str, form: Form) -> bool:
    """Whether an acronym is printed with marks that it has not: the Irish *ÚSÁID*."""
    if printed.isascii() or not (form.text.isascii() and form.text.isupper()):
        return False
    if form.kind in ("wanted", "alias"):
        return False
    return unicodedata.normalize("NFD", printed[:80]) != printed[:80]


def _is_masked_itself(document: Document, f: Found, start: int, end: int) -> bool:
    """Whether a form of the user's is an address as a whole: *Amazon.com*."""
    if f.forms[0].kind not in ("wanted", "alias"):
        return False
    masks = document.masks
    return not (start and masks.covers(start - 1, start)) and not masks.covers(end, end + 1)


def _spoken(document: Document, found: Iterable[Found]) -> Iterator[Found]:
    """What counts in the language of a document, of aliases that languages share one entity's."""
    for f in found:
        if len(f.forms) == 1:
            if _is_spoken(document, f.forms[0]):
                yield f
        elif forms := tuple(form for form in f.forms if _is_spoken(document, form)):
            yield f._replace(forms=forms)


def _is_spoken(document: Document, form: Form) -> bool:
    """Whether a form of the user's counts in the language of the document."""
    if form.language == "und":
        return True
    return document.language.code in (parse_tag(form.language).code, "und")


def _ministries(
    document: Document, places: Sequence[Mention], bodies: dict[int, str]
) -> Iterator[Found]:
    if "inistry" in document.folded.key:
        from toponorm.names.gazetteer import ministries  # noqa: PLC0415 -- few texts name one

        for m in ministries.find(document.folded, places):
            bodies[m.start] = m.evidence
            yield Found(m.start, m.end, (Form(m.id, m.name, "en", "ministry"),))
