"""What a text says for and against a form of an entity that stands in it.

The forms found, what has been believed of them so far, and the questions that a decision asks:
is it part of a longer name, does it stand for something else here, has somebody else the surname,
is the country named?
"""

from bisect import bisect_left, bisect_right

from toponorm.config import Config
from toponorm.document import Document
from toponorm.folding import fold
from toponorm.names.context.neighbours import (
    INITIALS,
    Neighbours,
    cues,
    is_headline,
    is_in_a_state,
    is_in_capitals,
    neighbours,
    thing_after,
)
from toponorm.names.entities import abbreviations, scan
from toponorm.names.entities.aliases import Wishes
from toponorm.names.entities.roster import Entity, entity
from toponorm.names.entities.scan import Scan
from toponorm.names.entities.writing import Believed
from toponorm.names.matching.lexicon import Form, Found
from toponorm.names.writing import render
from toponorm.regexes import lazy
from toponorm.result import Declined, Mention

_OF = lazy(r" of ((?:the )?[A-Z]\w{1,40})")
_NEAR = 300
"""Code points within which a country counts as named near an abbreviation."""


def family(surname: str) -> str:
    """Return a surname without its article, in lower case.

    >>> family("al-Assad"), family("Assad")
    ('assad', 'assad')
    """
    return surname.rpartition(" ")[2].lower().removeprefix("al-").removeprefix("el-")


class Evidence:
    """What is known of the entities of one document, and what speaks for and against a form.

    Attributes:
        scan: what was found.
        spans: where in the text that stands.
        places: the places that the text names, in order.
        refused: what looked like a place and is none, in order.
    """

    scan: Scan
    spans: list[tuple[int, int]]
    places: list[Mention]
    refused: list[Declined]

    def __init__(self, document: Document, config: Config, wishes: Wishes | None) -> None:
        self.document = document
        self.config = config
        self.key = document.folded.key
        self.names: list[Believed] = []
        self.declined: list[Declined] = []
        self.wishes = wishes
        self.edges: set[int] = set()  # of other forms, when first asked for
        self.surnames: set[int] = set()  # of surnames alone
        self.placed: set[int] = set()  # edges of places
        self.countries: dict[str, list[int]] | None = None  # where the text names each
        self.believed: dict[str, str] = {}  # the form that stands for each entity
        self.others: dict[str, str] = {}  # surnames that somebody else has, and who
        self.defined: dict[str, str] = {}  # what the text defines abbreviations as
        self.definitions: set[tuple[int, int]] = set()  # where it does
        self.brackets: dict[str, list[abbreviations.Definition]] | None = None

    def _believe(
        self, start: int, end: int, form: Form, rule: str, evidence: tuple[str, ...]
    ) -> None:
        self.names.append(Believed(start, end, form, rule, evidence))
        self.believed.setdefault(form.id, self.key[start:end])

    def _decline(
        self, f: Found | Believed, reason: str, rule: str, evidence: tuple[str, ...]
    ) -> None:
        start, end = self.document.folded.span(f.start, f.end)
        text = self.document.text[start:end]
        self.declined.append(Declined(start, end, text, "entity", reason, rule, evidence))

    def _is_bare(self, f: Found) -> bool:
        """Whether a canonical name is printed without its marks."""
        form, (start, end) = f.forms[0], self.document.folded.span(f.start, f.end)
        printed = self.document.text[start:end]
        if form.kind != "canonical" or render.same(printed, form.text):
            return False
        return not (f.capitals and render.same_caseless(printed, form.text))

    def _is_rewritten(self, f: Found, form: Form) -> bool:
        """Whether what is printed is not yet the name that the user wants."""
        if form.kind == "alias" or self.wishes is None:
            return True
        start, end = self.document.folded.span(f.start, f.end)
        name = self.wishes.name(form.id) or form.text
        return not render.same(self.document.text[start:end], name)

    def _otherwise(self, short: str, id_: str) -> str:
        """What the text says that an acronym stands for, if that is not the entity."""
        if self.brackets is None:
            self.brackets = {}
            for d in abbreviations.definitions(self.key):
                self.brackets.setdefault(d.short, []).append(d)
        for d in self.brackets.get(short, ()):
            inside = (
                form.id
                for f in self.scan.found
                if d.long_start <= f.start and f.end <= d.long_end
                for form in f.forms
            )
            if id_ in inside:
                self.definitions.add((d.start, d.end))
                return ""
        for d in self.brackets.get(short, ())[:1]:
            return self.key[d.long_start : d.long_end]
        return ""

    def _country(self, entity: Entity, near: int | None = None) -> str:
        """The country of an entity that the text names, anywhere or near an offset."""
        if self.countries is None:
            self.countries = scan.countries(self.places, self.scan.adjectives)
        for code in entity.countries:
            named = self.countries.get(code)
            if named and near is None:
                return code
            if named and near is not None:
                at = bisect_left(named, near - _NEAR)
                if at < len(named) and named[at] <= near + _NEAR:
                    return code
        return ""

    def _is_word_in_capitals(self, f: Found) -> bool:
        short = self.key[f.start : f.end]
        return short.capitalize() in cues()["opener"] and is_in_capitals(self.key, f.start, f.end)

    def _speaks_against(self, f: Found) -> str:
        """What makes an alias part of a longer name or another word, or ``""``."""
        name = self.key[f.start : f.end]
        refused = self._refused(f)
        if refused:
            return refused
        if name.upper() == name.lower():
            return ""  # of a script without capitals
        if " " not in name and self._follows_a_letter(f.start):
            return self.key[f.start - 2 : f.end]
        if name.isalpha() and not name.isupper() and self._is_in_a_firm(f):
            return "&"
        if is_in_a_state(self.key, f.end):
            return self.key[f.end : f.end + 16].strip(" ,")
        if thing := thing_after(self.key, f.end):
            return thing
        if name.isupper() or (" " in name and name[0].isupper()):
            return ""
        beside = neighbours(self.key, f.start, f.end, self._known)
        if " " in name:  # bin Laden
            beside = beside._replace(after="")
        elif elsewhere := self._elsewhere(f):
            return elsewhere
        if self._is_unsure(f, beside):
            return ""
        if " " not in name:
            self._note_bearer(f, beside.before)
        return beside.joined

    def _is_in_a_firm(self, f: Found) -> bool:
        """Whether an ampersand stands beside a name: *Johnson & Johnson*."""
        key = self.key
        return key.startswith(" & ", f.end) or key.endswith(" & ", 0, f.start)

    def _follows_a_letter(self, start: int) -> bool:
        """Whether a capital and a hyphen make a name part of a word: *S-Bahn*."""
        key = self.key
        if start < 2 or key[start - 1] != "-" or not key[start - 2].isupper():
            return False
        return start == 2 or not (key[start - 3].isalnum() or key[start - 3] in ".-")

    def _refused(self, f: Found) -> str:
        """Why the same word is no place here: *Turkey sandwich*, *Peking duck*."""
        start, end = self.document.folded.span(f.start, f.end)
        at = bisect_right(self.refused, start, key=lambda declined: declined.start) - 1
        if at < 0 or self.refused[at].end < end:
            return ""
        declined = self.refused[at]
        same = (declined.start, declined.end) == (start, end)
        return "" if same and declined.reason == "blocked" else declined.text

    def _elsewhere(self, f: Found) -> str:
        """Where somebody of the same name comes from: *Hussein of Jordan*, *Francis of Assisi*."""
        match = _OF.match(self.key, f.end)
        countries = entity(f.forms[0].id).countries
        if match is None or not f.forms[0].id.startswith("person/"):
            return ""
        position = self.document.folded.span(match.start(1), match.end(1))[0]
        at = bisect_left(self.places, position, key=lambda place: place.start)
        if at < len(self.places) and self.places[at].start == position:
            return "" if self.places[at].id in countries else match[0].strip()
        return match[0].strip()

    def _is_unsure(self, f: Found, beside: Neighbours) -> bool:
        """Whether the words beside a name are suspicious only by capitals that say nothing."""
        if beside.certain or not beside.joined:
            return False
        return is_headline(
            self.document.text, *self.document.folded.span(f.start, f.end), self.spans
        )

    def _note_bearers(self, surnames: list[Found]) -> dict[Found, Neighbours]:
        """Note who else has these surnames, and return what stands beside each."""
        beside = {f: neighbours(self.key, f.start, f.end, self._known) for f in surnames}
        for f, words in beside.items():
            if (
                words.before
                and not self._is_own_initial(f, words.before)
                and not self._is_unsure(f, words)
            ):
                self.others.setdefault(family(self.key[f.start : f.end]), words.before)
        return beside

    def _note_bearer(self, f: Found, before: str) -> None:
        """Note that somebody else has a surname: who has another first name."""
        start = f.start
        if before and self.key[start - 1] == "-":  # al-Assad, whose first name is further on
            start -= len(before) + 1
            before = neighbours(self.key, start, f.end, self._known).before
        own = fold((self.wishes and self.wishes.name(f.forms[0].id)) or "").key
        first = before.rstrip(".")
        is_own = first in own.replace("-", " ").split() or (len(first) == 1 and own[:1] == first)
        if first and not is_own:
            self.others.setdefault(family(self.key[f.start : f.end]), before)

    def _is_own_initial(self, f: Found, before: str) -> bool:
        """Whether the word before a surname has the initials of the entity: *V.V. Putin*."""
        is_initial = len(before) == 1 or INITIALS.fullmatch(before)
        return bool(is_initial) and any(
            entity(form.id).canonical[0] == before[0] for form in f.forms
        )

    def _known(self, edge: int) -> bool:
        """Whether another name begins or ends at an offset of the key."""
        if not (self.edges or self.surnames):
            for f in self.scan.found:
                own = self.surnames if f.forms[0].kind == "surname" else self.edges
                own.update((f.start, f.end))
            self.placed = {edge for place in self.places for edge in (place.start, place.end)}
        if edge in self.edges:
            return True
        span = self.document.folded.span
        if edge in self.surnames:  # in running text two surnames in a row are somebody's two names
            at = span(edge - 1, edge)[1]
            return is_headline(self.document.text, at, at, self.spans)
        inside = edge < len(self.key) and span(edge, edge + 1)[0] in self.placed
        return inside or span(edge - 1, edge)[1] in self.placed
