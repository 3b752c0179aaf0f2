"""Places in a text: candidates are judged in context, reported, and rewritten under a style."""

import re
from collections.abc import Iterable
from functools import lru_cache

from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import Edit
from toponorm.names import (
    context,
    gazetteer,
    match,
    render,
    styles,
    tongues,
    unknown,
    usernames,
    usnews,
)
from toponorm.names.gazetteer import Form
from toponorm.names.kinds import KIND_OF_RULE
from toponorm.result import Declined, Mention, Stage

_YEAR = re.compile(r"(?<!\d)1[0-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)")
_MONEY = frozenset("$£€&")


@lru_cache(maxsize=64)
def _with_targets(
    language: str, targets: tuple[tuple[str, str], ...], brought: tuple[Form, ...]
) -> match.Matcher:
    """The matcher of a language that knows the user's names and those that are written, too."""
    return match.Matcher([*brought, *_own(targets), *match.chosen(language)])


@lru_cache(maxsize=64)
def _own(targets: tuple[tuple[str, str], ...]) -> tuple[Form, ...]:
    """The names that the user or the style writes, as forms."""
    return tuple(Form(code, name, "short", "", "names", "", "") for code, name in targets)


def _candidates(document: Document, config: Config) -> Iterable[match.Candidate]:
    first, *others = tongues.of(document)
    language = "en" if first == "und" else first
    written = usernames.targets(config) + styles.own_names(config.style)
    brought = usernames.forms(config)
    if written or brought:
        matcher = _with_targets(language, written, brought)
    else:
        matcher = match.matcher(language)
    key = document.folded.key
    return unknown.scan(key, tuple(others), matcher) if first == "und" else matcher.scan(key)


def find(document: Document, config: Config) -> Stage:
    """Return the places that a document names, and how to rewrite them.

    >>> found = find(Document("Turkiye eats Turkey sandwiches"), Config())
    >>> found.edits[0].after, found.declined[0].reason
    ('Türkiye', 'food')
    """
    folded = document.folded
    candidates = _candidates(document, config)
    found: list[tuple[int, int, Form, int, int]] = []
    declined: list[Declined] = []
    text, key = document.text, folded.key
    covers = document.masks.covers
    for candidate in candidates:
        start, end = folded.span(candidate.start, candidate.end)
        if covers(start, end):
            continue
        printed = text[start:end]
        form = _form(printed, candidate.forms)
        if form is None:
            continue
        refusal = _refusal(key, candidate.start, candidate.end, form)
        if refusal is not None:
            rule, reason, evidence = refusal
            declined.append(Declined(start, end, printed, "place", reason, rule, evidence))
        else:
            found.append((start, end, form, candidate.start, candidate.end))
    if not found:
        return Stage((), (), tuple(declined))
    found = _believed(document, found, declined)
    edits: list[Edit] = []
    mentions: list[Mention] = []
    guessing = document.language.code == "und"
    names = usernames.targets(config)
    targets = _targets(names)
    for start, end, form, _, _ in found:
        printed = text[start:end]
        name, kind, target = _named(printed, form, names, config.style, config.rewrite)
        if guessing and form.language != "en" and form.code not in targets:
            target = False  # in which language the style's name should stand is not known
        rule = KIND_OF_RULE[kind]
        mentions.append(
            Mention(start, end, printed, "place", form.code, name, kind, rule, (form.source,))
        )
        if target and not _in_period(form, key):
            edit = _edit(text, start, end, form, name, rule)
            if edit is not None:
                edits.append(edit)
    return Stage(tuple(edits), tuple(mentions), tuple(declined))


def _refusal(key: str, start: int, end: int, form: Form) -> tuple[str, str, tuple[str, ...]] | None:
    """Rule, reason and evidence against a form, from its row and its neighbours."""
    if form.kind == "blocked":
        return "place.blocked", "blocked", (form.note,)
    if form.kind == "ambiguous":
        return "place.ambiguous", "ambiguous", tuple(form.code.split())
    if form.kind == "abbreviation":
        around = key[max(0, start - 1) : start] + key[end : end + 1]
        if not _MONEY.isdisjoint(around):
            return "place.symbol", "part-of-a-symbol", (key[max(0, start - 1) : end + 1],)
    row = context.forbids(key, start, end)
    if row is not None:
        return row.id, row.yields, (key[max(0, start - 20) : end + 20].strip(),)
    return None


def _form(printed: str, forms: tuple[Form, ...]) -> Form | None:
    """The form that is printed: exactly if there is one, or else but for marks."""
    if len(forms) > 1:
        forms = tuple(sorted(forms, key=lambda form: form.note == "cue"))
        for same in (render.same, render.same_caseless):
            for form in forms:
                if same(printed, form.form):
                    return form
    return next((form for form in forms if _prints(printed, form)), None)


def _prints(printed: str, form: Form) -> bool:
    """Whether what is printed may be the form: a mark too many makes another word."""
    if printed == form.form:
        return True
    if len(printed) < match.MIN_FOREIGN and form.language != "en" and not form.form.isascii():
        return render.same_caseless(printed, form.form)  # Irã is not every Ira
    return printed.isascii() or render.only_lacks_marks(printed, form.form)


def _believed(
    document: Document,
    found: list[tuple[int, int, Form, int, int]],
    declined: list[Declined],
) -> list[tuple[int, int, Form, int, int]]:
    """What the document as a whole bears out; the rest is declined."""
    kept = []
    for item in found:
        start, end, form, low, high = item
        if form.note == "cue" and not any(
            other.code == form.code and other.note != "cue" for _, _, other, _, _ in found
        ):
            declined.append(
                Declined(
                    start, end, document.text[start:end], "place", "no-cue", "place.uncued",
                    ("no other form of the place in the text",),
                )
            )  # fmt: skip
            continue
        evidence = usnews.against(document.folded.key, form, (f[2] for f in found))
        if evidence:
            declined.append(
                Declined(
                    start, end, document.text[start:end], "place", "us-news", "place.us-news",
                    evidence,
                )
            )  # fmt: skip
            continue
        kept.append(item)
    return kept


@lru_cache(maxsize=1024)
def _group(code: str, language: str) -> frozenset[str]:
    """The spellings of a place's short name in a language."""
    return frozenset(
        form.form
        for form in gazetteer.forms(language or "en")
        if form.code == code and form.kind in ("short", "spelling", "misspelling")
    )


@lru_cache(maxsize=8192)
def _named(
    printed: str,
    form: Form,
    names: tuple[tuple[str, str], ...],
    style: str | None,
    rewrite: tuple[str, ...],
) -> tuple[str, str, bool]:
    """The name of a mention under the configuration, its kind, and whether it is rewritten."""
    targets = _targets(names)
    if form.code in targets:
        name = targets[form.code]
        kind = "spelling" if form.kind == "misspelling" else form.kind
        return name, kind, not _is_own(printed, name) and form.kind != "inflected"
    language = form.language or "en"
    name = styles.name(form.code, style or "cldr", language)
    kind = _kind(printed, form, name, language)
    return name, kind, style is not None and kind in rewrite and not _is_own(printed, name)


def _kind(printed: str, form: Form, name: str, language: str) -> str:
    """The kind of a form as seen from the name that the style writes."""
    if _is_own(printed, name):
        return "short"
    if form.kind in ("short", "spelling", "misspelling"):
        if form.form == name:
            return "spelling" if not render.is_shouted(printed) else "short"
        return "spelling" if name in _group(form.code, language) else "short"
    return form.kind


def _is_own(printed: str, name: str) -> bool:
    if render.same(printed, name):
        return True
    return render.is_shouted(printed) and render.same_caseless(printed, name)


@lru_cache(maxsize=64)
def _targets(names: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return dict(names)


def _in_period(form: Form, key: str) -> bool:
    """Whether a former name stands in a text about the years when it was in use."""
    if form.kind != "former" or not form.period:
        return False
    first, _, last = form.period.partition("..")
    low, high = int(first or 0), int(last or 9999)
    return any(low <= int(year[0]) <= high for year in _YEAR.finditer(key))


def _edit(text: str, start: int, end: int, form: Form, name: str, rule: str) -> Edit | None:
    printed = text[start:end]
    if "'" in printed and "’" in name:
        name = name.replace("’", "'")
    shouted = render.is_shouted(printed) and (
        form.kind != "abbreviation" or _shouted_around(text, start, end)
    )
    if shouted:
        name = render.shout(name, form.language)
    begin, finish, after = render.write(text, start, end, form.form, name)
    before = text[begin:finish]
    if before == after:
        return None
    return Edit(begin, finish, before, after, rule, (form.source,))


def _shouted_around(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 40) : start] + text[end : end + 40]
    return around.isupper() and sum(map(str.isalpha, around)) > 8


def codes(mentions: Iterable[Mention]) -> set[str]:
    """Return the codes of the places among some mentions."""
    return {mention.id for mention in mentions if mention.kind == "place" and mention.id}
