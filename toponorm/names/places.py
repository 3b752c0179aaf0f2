"""Places in a text: candidates are judged in context, reported, and rewritten under a style."""

from collections.abc import Iterable
from functools import lru_cache, partial
from typing import NamedTuple

from toponorm.config import Config, Names
from toponorm.document import Document
from toponorm.edits import Edit
from toponorm.names import styles
from toponorm.names.context import given, kitchen, namesakes, naming, usnews
from toponorm.names.gazetteer import Form, tongues, usernames
from toponorm.names.matching import hyphens, match
from toponorm.names.matching.heads import prefixes
from toponorm.names.readings import Reader, Reading, is_bare
from toponorm.regexes import lazy
from toponorm.result import Declined, Mention, Stage

_YEAR = lazy(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_PLACED = lazy(
    r"\b(?:in|to|from|into|across|inside|outside|near|via|between|neighboring|against|"
    r"visit(?:s|ed|ing)?|le(?:ft|aves?|aving)|tour(?:s|ed|ing)?|reach(?:ed|es)|inva\w+) \Z"
)
"""What stands before a place rather than before a person."""

_MONEY = frozenset("$£€&")


_Found = tuple[int, int, str, Reading, int]
"""A form that nothing next to it forbids: its span, itself, and where it begins in the key."""


def find(document: Document, config: Config, *, write: bool = True) -> Stage:
    """Return the places that a document names, and how to rewrite them if that is wanted.

    >>> found = find(Document("Turkiye eats Turkey sandwiches"), Config())
    >>> found.edits[0].after, found.declined[0].reason
    ('Türkiye', 'food')
    """
    if hyphens.is_parted(document.text):
        whole = hyphens.joined(document, partial(_listed, config=config))
        if whole is not document:
            return hyphens.parted(_find(whole, config, write=write), document.text)
    return _find(document, config, write=write)


def _find(document: Document, config: Config, *, write: bool) -> Stage:
    """The same, of a text in which no name is parted by the end of a line."""
    spoken = tongues.of(document)
    names = (
        usernames.targets(config, document.language.code) if config.names or config.tables else ()
    )
    likely = tongues.likely(document) if spoken[0] == "und" else ()
    candidates = _candidates(document, config, spoken, likely, names)
    reader = _reader(
        (*spoken, *likely), usernames.forms(config), names, config.style, config.rewrite
    )
    read = reader.read
    text, folded = document.text, document.folded
    key, span = folded.key, None if folded.is_even else folded.span
    covers = document.masks.covers if document.masks else None
    found: list[_Found] = []
    declined: list[Declined] = []
    people: set[str] = set()  # names of countries that people in the text bear
    towns: set[str] = set()  # and those of towns, by the state that stands behind them
    doubtful = rewritten = False
    language = spoken[0]
    for low, high, forms in candidates:
        start, end = (low, high) if span is None else span(low, high)
        printed = text[start:end]
        reading = read(printed, forms)
        if reading is None or (covers is not None and covers(start, end)):
            continue
        refusal = _refusal(key, low, high, reading)
        if refusal is not None:
            rule, reason, evidence = refusal
            declined.append(Declined(start, end, printed, "place", reason, rule, evidence))
            if "person" in (reason, *evidence):
                people.update(printed.split())
            elif rule in usnews.TOWN_RULES:
                towns.add(printed.title())
        else:
            found.append((start, end, printed, reading, low))
            rewritten = rewritten or reading.rewritten
            doubtful = doubtful or reading.doubtful
    if rewritten and language not in ("en", "und"):
        found = _bare(found, candidates, reader)
    if people:
        found = _no_people(key, found, declined, people)
    if doubtful:
        found = _believed(key, found, declined)
    if towns:
        found = _no_towns(key, found, declined, towns)
    new = tuple.__new__  # half the time of the constructor
    mentions = [
        new(Mention, (start, end, printed, *reading.said))
        for start, end, printed, reading, _ in found
    ]
    edits: tuple[Edit, ...] = ()
    if rewritten and write:
        edits = _edits(
            document,
            spoken[0],
            found,
            declined,
            _Wanted(dict(names), config.style, usernames.capitals(config, language)),
        )
    return Stage(edits, tuple(mentions), tuple(declined))


@lru_cache(maxsize=256)
def _reader(
    spoken: tuple[str, ...],
    brought: tuple[Form, ...],
    names: Names,
    style: str | None,
    rewrite: tuple[str, ...],
) -> Reader:
    """The reader for texts of these languages, in which a printed form has but one reading."""
    return Reader(names, style, rewrite, spoken[0])


def _listed(document: Document, config: Config) -> Iterable[match.Candidate]:
    """The forms that are printed in a document, whatever stands beside them."""
    spoken = tongues.of(document)
    names = usernames.targets(config, document.language.code)
    likely = tongues.likely(document) if spoken[0] == "und" else ()
    return _candidates(document, config, spoken, likely, names)


def _candidates(
    document: Document,
    config: Config,
    spoken: tuple[str, ...],
    likely: tuple[str, ...],
    names: Names,
) -> Iterable[match.Candidate]:
    first, *others = spoken
    language = "en" if first == "und" else first
    written = names + styles.own_names(config.style)
    brought = usernames.forms(config)
    if written or brought:
        matcher = _with_names(language, written, brought)
    else:
        matcher = match.matcher(language)
    if first != "und":
        return matcher.scan(document.folded)
    from toponorm.names.matching import unknown  # noqa: PLC0415 -- few texts need it

    return unknown.scan(document.folded, tuple(others), likely, matcher)


@lru_cache(maxsize=64)
def _with_names(language: str, written: Names, brought: tuple[Form, ...]) -> match.Matcher:
    """The matcher of a language that knows the user's forms and the names that are written."""
    own = (Form(code, name, "short", "", "names", "", "") for code, name in written)
    mine: dict[str | None, list[Form]] = {}
    for form in (*brought, *own):
        for begin in prefixes(form.key):
            mine.setdefault(begin, []).append(form)
    return match.Matcher(lambda begin: [*mine.get(begin, ()), *match.chosen(language, begin)])


def _refusal(
    key: str, low: int, high: int, reading: Reading
) -> tuple[str, str, tuple[str, ...]] | None:
    """Rule, reason and evidence against a form, from its row and its neighbours."""
    form = reading.form
    if form.kind == "blocked":
        return "place.blocked", "blocked", (form.note,)
    if form.kind == "ambiguous":
        return "place.ambiguous", "ambiguous", tuple(form.code.split())
    if form.kind == "abbreviation":
        around = key[max(0, low - 1) : low] + key[high : high + 1]
        if not _MONEY.isdisjoint(around):
            return "place.symbol", "part-of-a-symbol", (key[max(0, low - 1) : high + 1],)
    row = reading.against.forbids(key, low, high)
    if row is not None:
        return row.id, row.yields, (key[max(0, low - 20) : high + 20].strip(),)
    return None


def _believed(key: str, found: list[_Found], declined: list[Declined]) -> list[_Found]:
    """What the document as a whole bears out; the rest is declined."""
    spelled_out = {reading.form.code for *_, reading, _ in found if reading.form.note != "cue"}
    against = usnews.Evidence(key, spelled_out)
    birds = tuple(each.text for each in declined if each.reason == "food")
    kept = []
    for each in found:
        start, end, printed, reading, low = each
        form = reading.form
        if not reading.doubtful:
            kept.append(each)
            continue
        if form.note == "cue" and form.code not in spelled_out:
            rule, reason = "place.uncued", "no-cue"
            evidence: tuple[str, ...] = ("no other form of the place in the text",)
        elif kitchen.may_be_bird(form) and spelled_out <= {form.code, "US"}:
            evidence = kitchen.evidence(key, low, low + len(printed), birds)
            if not evidence:
                kept.append(each)
                continue
            rule, reason = "place.kitchen", "food"
        elif evidence := against.of(form, low + len(printed)):
            rule, reason = "place.us-news", "us-news"
        elif namesakes.may_be_city(form) and (
            evidence := namesakes.evidence(key, form, spelled_out)
        ):
            rule, reason = "place.namesake", "city"
        elif given.may_be_given(form) and spelled_out <= {form.code, "US"}:
            evidence = given.evidence(key, low, low + len(printed))
            if not evidence:
                kept.append(each)
                continue
            rule, reason = "place.no-state", "person"
        else:
            kept.append(each)
            continue
        declined.append(Declined(start, end, printed, "place", reason, rule, evidence))
    return kept


def _bare(
    found: list[_Found], candidates: Iterable[match.Candidate], reader: Reader
) -> list[_Found]:
    """The names of a text that leaves out the marks of its language: *Japon* and *Haiti*."""
    if not any(is_bare(printed, reading.form) for _, _, printed, reading, _ in found):
        return found
    forms = {low: forms for low, _, forms in candidates}
    return [
        (start, end, printed, reader.bare(printed, forms[low]) or reading, low)
        if reading.form.language == "en"
        else (start, end, printed, reading, low)
        for start, end, printed, reading, low in found
    ]


def _no_people(
    key: str, found: list[_Found], declined: list[Declined], people: set[str]
) -> list[_Found]:
    """What is no second mention of a person: after *Jordan Peele* a *Jordan* that one goes to."""
    kept = []
    for each in found:
        start, end, printed, _, low = each
        if printed not in people or _PLACED.search(key[max(0, low - 12) : low]):
            kept.append(each)
            continue
        why = (f"{printed} is a person's name in the text",)
        declined.append(Declined(start, end, printed, "place", "person", "place.person-again", why))
    return kept


def _no_towns(
    key: str, found: list[_Found], declined: list[Declined], towns: set[str]
) -> list[_Found]:
    """What is no second mention of a town: behind *Cuba, Mo.*, a *Cuba* of a local story."""
    if usnews.is_foreign(key):
        return found
    kept = []
    for each in found:
        start, end, printed, _, _ = each
        if printed.title() not in towns:
            kept.append(each)
            continue
        why = (f"{printed} is a town in the text",)
        declined.append(Declined(start, end, printed, "place", "us-town", "place.town-again", why))
    return kept


class _Wanted(NamedTuple):
    """What to write: the user's names by code, and the style for all other places."""

    names: dict[str, str]
    style: str | None
    capitals: dict[str, str]


def _edits(
    document: Document,
    spoken: str,
    found: list[_Found],
    declined: list[Declined],
    wanted: _Wanted,
) -> tuple[Edit, ...]:
    """The edits that put the names under the style in the places of the forms."""
    from toponorm.names.writing import rewriting  # noqa: PLC0415 -- few texts are rewritten

    text, key = document.text, document.folded.key
    edits: list[Edit] = []
    years: set[int] | None = None
    said_in = spoken if spoken != "und" else "en"
    spans = [(s, e, r.form.code, r.form.form) for s, e, _, r, _ in found]
    compared = naming.compared(text, spans, said_in)
    for start, end, printed, reading, _ in found:
        if not reading.rewritten:
            continue
        said = naming.says_before(text, start, said_in, reading.form.kind, end)
        if said is not None or start in compared:
            why = (said or "beside another name of the place",)
            declined.append(
                Declined(start, end, printed, "place", "name-itself", "place.name-itself", why)
            )
            continue
        form = reading.form
        if form.period:
            if years is None:
                years = {int(year[0]) for year in _YEAR.finditer(key)}
            if _within(form.period, years):
                continue
        language = spoken if spoken != "und" else form.language or "en"
        by = None if form.code in wanted.names else wanted.style
        edit = rewriting.rewrite(
            text, start, end, reading, language, style=by, capitals=wanted.capitals.get(form.code)
        )
        if isinstance(edit, Declined):
            declined.append(edit)
        elif edit is not None:
            edits.append(edit)
    return tuple(edits)


def _within(period: str, years: set[int]) -> bool:
    """Whether a text about certain years is about those when a former name was in use."""
    first, _, last = period.partition("..")
    return any(int(first or 0) <= year <= int(last or 9999) for year in years)
