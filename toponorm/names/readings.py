"""What a printed form means under a configuration: which place, by what name, rewritten or not."""

from functools import lru_cache
from typing import NamedTuple

from toponorm import folding
from toponorm.config import Names
from toponorm.names import context, gazetteer, styles
from toponorm.names.context import Against, given, kitchen, namesakes, usnews
from toponorm.names.gazetteer import Form
from toponorm.names.gazetteer.inflection import lemma
from toponorm.names.gazetteer.kinds import KIND_OF_RULE
from toponorm.names.matching import match
from toponorm.names.writing import render

_REMEMBERED = 8192
_KNOWN = 4
"""Letters of the shortest name that may be bare of its marks in a text of its language."""


class Reading(NamedTuple):
    """A printed form, read.

    Attributes:
        form: the row of the table.
        name: of the place, under the style in use.
        kind: of the form as seen from that name.
        rule: the id of the kind.
        rewritten: whether the name shall stand in the form's place.
        evidence: where the form is from.
        against: the rows that may speak against it.
        doubtful: whether the document as a whole must bear it out.
        said: what a mention says of it, from its kind on.
    """

    form: Form
    name: str
    kind: str
    rule: str
    rewritten: bool
    evidence: tuple[str, ...]
    against: Against
    doubtful: bool
    said: tuple[str, str, str, str, str, tuple[str, ...], None]


class Reader:
    """Reads forms under one configuration, and remembers what it has read.

    Args:
        names: the user's names by code.
        style: the style, or ``None`` to rewrite only what ``names`` says.
        rewrite: the kinds of form that the style rewrites.
        spoken: the language of the text. If it is not known (``und``), it is not known, either,
            in which language the style's name should stand, unless the form is English.
    """

    __slots__ = ("_guessing", "_names", "_read", "_rewrite", "_spoken", "_style")

    def __init__(
        self, names: Names, style: str | None, rewrite: tuple[str, ...], spoken: str
    ) -> None:
        self._names = dict(names)
        self._style = style
        self._rewrite = rewrite
        self._guessing = spoken == "und"
        self._spoken = spoken
        self._read: dict[str, Reading | None] = {}

    def read(self, printed: str, forms: tuple[Form, ...]) -> Reading | None:
        """Return what is meant by a printed form that has the key of ``forms``, if anything is."""
        try:
            return self._read[printed]
        except KeyError:
            pass
        if len(self._read) >= _REMEMBERED:
            self._read.clear()
        form = _printed_form(printed, forms, known=not self._guessing)
        self._read[printed] = reading = form and self._reading(printed, form)
        return reading

    def bare(self, printed: str, forms: tuple[Form, ...]) -> Reading | None:
        """Return what an English name means where the text leaves out the marks of its language.

        Beside *Japon* a Spanish text's *Haiti* is its own *Haití*, bare of its mark.
        """
        for form in forms:
            if form.language == self._spoken and is_bare(printed, form):
                return self._reading(printed, form)
        return None

    def _reading(self, printed: str, form: Form) -> Reading:
        language = form.language or "en"
        target = self._names.get(form.code)
        if form.kind in ("blocked", "ambiguous"):
            name, kind, rewritten = "", form.kind, False
        elif target is not None:
            name = target
            kind = "spelling" if form.kind == "misspelling" else form.kind
            rewritten = not _is_own(printed if form.kind != "inflected" else lemma(form), name)
        else:
            name = styles.name(form.code, self._style or "cldr", language)
            if form.kind == "short" and self._style in (None, "cldr"):
                name = form.form  # a language has several: Irão and Irã, 義大利 and 意大利
            kind = _kind(printed, form, name, language)
            if kind == "spelling" and self._is_borrowed(form, name):
                name, kind = styles.name(form.code, "cldr", self._spoken), "variant"
            seen = _kind_of_lemma(form, name, language) if kind == "inflected" else kind
            rewritten = (
                self._style is not None
                and seen in self._rewrite
                and not (seen == "short" and self._style == "cldr")
                and not (self._style == "cldr" and _is_english(printed, form))
                and not _is_own(printed, name)
                and _is_cyrillic(printed) == _is_cyrillic(name)
                and not (self._guessing and language != "en")
            )
        rule = KIND_OF_RULE.get(kind, f"place.{kind}")
        doubtful = form.note == "cue" or usnews.may_be_american(form)
        doubtful = doubtful or kitchen.may_be_bird(form) or given.may_be_given(form)
        doubtful = doubtful or namesakes.may_be_city(form)
        source = (form.source,)
        # Of a text whose language is not known, rows know no more than of an English one.
        spoken = language if self._guessing and language != "en" else self._spoken
        against = context.against(folding.key(printed), spoken)
        said = ("place", form.code, name, kind, rule, source, None)
        return Reading(form, name, kind, rule, rewritten, source, against, doubtful, said)

    def _is_borrowed(self, form: Form, name: str) -> bool:
        """Whether an English spelling stands in a text whose language has no such name.

        *Katar* in a Spanish text is an odd *Catar*, and no *Qatar* to be.
        """
        if self._guessing or form.language != "en" or self._spoken == "en":
            return False
        if self._style not in (None, "cldr"):
            return False
        return name not in _spellings(form.code, self._spoken, "variant")


def is_bare(printed: str, form: Form) -> bool:
    """Return whether a short name is printed without marks that it has."""
    return (
        form.kind == "short"
        and printed.isascii()
        and not form.form.isascii()
        and render.only_lacks_marks(printed, form.form)
    )


def _printed_form(printed: str, forms: tuple[Form, ...], *, known: bool) -> Form | None:
    """The form that is printed: exactly if there is one, or else but for marks."""
    if len(forms) > 1:
        forms = tuple(sorted(forms, key=lambda form: form.note == "cue"))
        for same in (str.__eq__, render.same, render.same_caseless):
            for form in forms:
                if same(printed, form.form):
                    return form
    return next((form for form in forms if _prints(printed, form, known)), None)


def _prints(printed: str, form: Form, known: bool) -> bool:
    """Whether what is printed may be the form: a mark too many makes another word."""
    if printed == form.form:
        return True
    if form.kind == "abbreviation":
        return render.same(printed, form.form)
    if len(printed) < match.MIN_FOREIGN and form.language != "en" and not form.form.isascii():
        # Irã is not every Ira; where the language is known, Perú may be Peru.
        if render.same_caseless(printed, form.form):
            return True
        return known and len(printed) >= _KNOWN and is_bare(printed, form)
    return printed.isascii() or render.only_lacks_marks(printed, form.form)


def _kind(printed: str, form: Form, name: str, language: str) -> str:
    """The kind of a form as seen from the name that the style writes."""
    if _is_own(printed, name):
        return "short"
    if form.kind in ("short", "spelling", "misspelling"):
        if form.form == name:
            return "short" if render.is_shouted(printed) else "spelling"
        return "spelling" if name in _spellings(form.code, language) else "short"
    return form.kind


def _kind_of_lemma(form: Form, name: str, language: str) -> str:
    """The kind of the name of which a form is a case."""
    nominative = lemma(form)
    for known in gazetteer.printed(language):
        if known.code == form.code and known.form == nominative:
            return _kind(nominative, known, name, language)
    return form.kind


def _is_english(printed: str, form: Form) -> bool:
    """Whether another language's text prints what English forms in it are rewritten to."""
    if form.language in ("en", "") or form.kind != "variant":
        return False
    return _is_own(printed, styles.name(form.code, "cldr", "en"))


def _is_cyrillic(name: str) -> bool:
    """Whether a name is in Cyrillic: a text of a language of two alphabets keeps its own."""
    return "\u0400" <= name[:1] <= "\u04ff"


def _is_own(printed: str, name: str) -> bool:
    if render.same(printed, name):
        return True
    return render.is_shouted(printed) and render.same_caseless(printed, name)


@lru_cache(maxsize=1024)
def _spellings(code: str, language: str, *others: str) -> frozenset[str]:
    """The spellings of a place's short name in a language, and names of other kinds."""
    kinds = ("short", "spelling", "misspelling", *others)
    return frozenset(
        form.form
        for form in gazetteer.printed(language)
        if form.code == code and form.kind in kinds
    )
