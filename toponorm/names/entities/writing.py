"""Writing an entity's name: which name, whether at all, and in which letters."""

from typing import NamedTuple

from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import Edit
from toponorm.folding import key
from toponorm.names.entities.aliases import Wishes
from toponorm.names.entities.roster import entity
from toponorm.names.matching.lexicon import Form
from toponorm.names.writing import render
from toponorm.names.writing.english import write as write_english
from toponorm.regexes import lazy
from toponorm.result import Mention

ENGLISH = ("en", "und")
"""Languages in which the canonical names of the table are usual."""

_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LONGEST = 400


class Believed(NamedTuple):
    """A form in a match key that is believed to name an entity.

    Attributes:
        start: where it begins in the key.
        end: where it ends.
        form: whose form it is.
        rule: the rule by which it is believed.
        evidence: why.
    """

    start: int
    end: int
    form: Form
    rule: str
    evidence: tuple[str, ...]


_AT_OPENING = lazy(r"(?:\A|[.!?:…\n][\"'”’»)]{0,3}\s{0,3}[\"'“‘«(]{0,3})\Z")
_AFTER_INITIALS = lazy(r"(?<!\w)(?:[^\W\d_]\.[ -]?){1,4}\Z")
_OWNED = lazy(r"[A-Z]\w+['’]s .* ?[A-Z]\w+")


def write(
    document: Document,
    name: Believed,
    config: Config,
    wishes: Wishes | None,
    *,
    english: bool,
    defines: bool = False,
) -> tuple[Mention, Edit | None]:
    """Return the mention of a name, and the edit that writes it otherwise, if that is wanted.

    Args:
        document: the text.
        name: the name.
        config: what to rewrite.
        wishes: the user's entities, if there are any.
        english: whether the text may be English, whose spellings the table writes.
        defines: whether the form stands there to explain a longer one beside it.
    """
    form = name.form
    start, end = document.folded.span(name.start, name.end)
    printed = document.text[start:end]
    value, kind = _value(name, printed, wishes)
    mention = Mention(start, end, printed, "entity", form.id, value, kind, name.rule, name.evidence)
    if form.kind == "alias" and defines:
        return mention, None  # the Kurdistan Workers' Party (PKK)
    if form.kind not in ("wanted", "alias") and (
        kind not in config.rewrite
        or config.style is None
        or form.kind == "ministry"
        or form.language not in ENGLISH
        or not english
        or defines
        or (kind == "surname" and _AFTER_INITIALS.search(document.text, max(0, start - 12), start))
        or document.folded.key.startswith(f" ({key(value)})", name.end)
    ):
        return mention, None
    if len(printed) > _LONGEST or not _DIRECTIONS.isdisjoint(printed):
        return mention, None
    if render.is_shouted(printed) and not form.text.isupper():
        value = render.shout(value, "en")
    elif printed[0].isupper() and _opens(document.text, start):
        value = value[0].upper() + value[1:]  # Al-Qaeda claimed it.
    if render.same(printed, value) and not _is_literal(form, printed, wishes):
        return mention, None
    if printed == value:
        return mention, None
    if document.language.code not in ENGLISH:
        return mention, Edit(start, end, printed, value, name.rule, name.evidence)
    owned = _OWNED.match(printed) is not None and _OWNED.match(value) is None
    if owned and form.id.startswith("org/") and form.kind not in ("wanted", "alias"):
        # The owner stood in the article's place, Iran's Revolutionary Guard; what a user has named
        # is written as it was given.
        value = f"{'The' if _opens(document.text, start) else 'the'} {value}"
    begin, finish, after = write_english(
        document.text, start, end, printed, value, keeps_article=True
    )
    return mention, Edit(
        begin, finish, document.text[begin:finish], after, name.rule, name.evidence
    )


def _opens(text: str, start: int) -> bool:
    return _AT_OPENING.search(text, max(0, start - 8), start) is not None


def _value(name: Believed, printed: str, wishes: Wishes | None) -> tuple[str, str]:
    """The name to write, and the kind of the form that is printed."""
    form = name.form
    mine = wishes.name(form.id) if wishes is not None else None
    if form.kind == "weak":
        return mine or form.text, "weak"
    if form.kind in ("wanted", "alias"):
        own = mine or form.text
        return own, "canonical" if form.kind == "wanted" and render.same(printed, own) else "alias"
    if form.kind == "ministry":
        return mine or form.text, "variant"
    canonical = entity(form.id).canonical
    if wishes is not None and wishes.is_alias(form.id, canonical):
        canonical = mine or canonical
    return canonical, "spelling" if name.rule == "entity.spelling" else form.kind


def _is_literal(form: Form, printed: str, wishes: Wishes | None) -> bool:
    """Whether the user has named exactly what is printed as an alias."""
    if wishes is None or form.kind not in ("wanted", "alias"):
        return False
    return wishes.is_alias(form.id, printed)
