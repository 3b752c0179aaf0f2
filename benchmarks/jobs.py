"""The jobs that toponorm does, and the libraries that do one of them too.

Each function returns the contenders of one job, toponorm first; a peer that is not installed
is left out and named by :func:`missing`.
"""

import random
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

import toponorm
from benchmarks import corpus
from benchmarks.corpus import Corpus
from benchmarks.timing import Contender
from toponorm.mojibake import lines

REFERENCE = "2025-06-01"
OWN_NAMES = 10_000
PEERS = ("countrynames", "datefinder", "dateparser", "flashtext2", "ftfy", "plsfix")


class Job(NamedTuple):
    """One row of the table: a job on a text.

    Attributes:
        name: of the job.
        text: what it is done on.
        documents: the texts.
        contenders: who does it, toponorm first.
        planted: how much there is to find in one text on average, where that is known.
    """

    name: str
    text: str
    documents: tuple[str, ...]
    contenders: tuple[Contender, ...]
    planted: float | None = None


def peer(name: str) -> Any:
    """The module of a peer, or ``None`` where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        return None


def installed(name: str) -> bool:
    """Whether a module can be imported."""
    return peer(name) is not None


def missing() -> list[str]:
    """The peers that are not installed."""
    return [name for name in PEERS if not installed(name)]


def _length(found: Any) -> int:
    return len(found or ())


def repair(text: Corpus, *, forgetful: bool = False) -> Job:
    """Undo mojibake. Found: texts that come back as they were before they were garbled.

    toponorm remembers short lines that it repaired lately; with ``forgetful``, no text profits
    from those before it.
    """
    clean = dict(zip(text.documents, text.clean, strict=True))

    def contender(
        name: str, function: Callable[[str], str], taste: Callable[[str], str] = str
    ) -> Contender:
        return Contender(
            name,
            lambda document: (document, function(document)),
            lambda done: taste(clean[done[0]]) == done[1],
        )

    def ours(document: str) -> str:
        if forgetful:
            lines.forget()
        return toponorm.repair(document).text

    rows = [contender("toponorm.repair", ours)]
    if ftfy := peer("ftfy"):
        rows.append(contender("ftfy.fix_encoding", ftfy.fix_encoding))
    if plsfix := peer("plsfix"):
        # It cannot be told to repair only: what it does to clean text is not counted against it.
        rows.append(contender("plsfix.fix_text", plsfix.fix_text, plsfix.fix_text))
    return Job("repair", text.name, text.documents, tuple(rows), 1.0)


def places(text: Corpus) -> Job:
    """Find names of countries; flashtext2 and ahocorasick_rs are given the names that CLDR has."""
    forms = _country_forms(text)
    rows = [Contender("toponorm.find_places", toponorm.find_places, _length)]
    if finder := flashtext(forms):
        rows.append(Contender("flashtext2", finder.extract_keywords_with_span, _length))
    rows.append(Contender("ahocorasick_rs", _automaton(forms), _length))
    each = text.countries / len(text.documents)
    return Job("find countries", text.name, text.documents, tuple(rows), each)


def own_names(text: Corpus) -> Job:
    """Rewrite names of one's own: ten thousand people, each with two aliases."""
    names = {f"{a} {b}": (f"{b}, {a}", f"{a} A. {b}") for a, b in _people(OWN_NAMES)}
    forms = {form: name for name, aliases in names.items() for form in (name, *aliases)}
    aliases = [form for form, name in forms.items() if form != name]
    chance = random.Random(4)
    documents = tuple(
        f"{document}\n{chance.choice(aliases)} and {chance.choice(aliases)} did not comment.\n"
        for document in text.documents
    )
    config = toponorm.Config(style=None, entities=names, dates="annotate", repair=False)
    rows = [
        Contender(
            "toponorm.Normalizer",
            toponorm.Normalizer(config).normalize,
            lambda result: len(result.edits),
        )
    ]
    if finder := flashtext(forms):
        rows.append(Contender("flashtext2", finder.replace_keywords, _comments))
    name = f"rewrite {OWN_NAMES:,} people"
    return Job(name, text.name, documents, tuple(rows), 2.0)


def _comments(document: Any) -> int:
    """How many of the two people who did not comment have their canonical name now."""
    last = document.splitlines()[-1]
    return sum("," not in name and " A. " not in name for name in last.split(" and "))


def lookup() -> Job:
    """Look up countries by name: names as CLDR has them in many languages."""
    names = tuple(
        dict.fromkeys(n for code in corpus.sentences() for n in corpus.country_names(code))
    )
    rows = [Contender("toponorm.country", toponorm.country, bool)]
    if countrynames := peer("countrynames"):
        # Without its cache: every name here is new to it, as it would be on a first pass.
        to_code = countrynames.to_code.__wrapped__
        rows.append(Contender("countrynames.to_code", to_code, bool))
    return Job("look up a country", f"{len(names):,} names", names, tuple(rows), 1.0)


def dates(text: Corpus) -> Job:
    """Find dates; the peers read English only, or are told that it is English.

    In other languages toponorm stands alone: a text of many languages is nothing to tell them.
    """
    rows = [Contender("toponorm.find_dates", _find_dates, _length)]
    is_english = text.name == "english"
    if is_english and (datefinder := peer("datefinder")):
        rows.append(
            Contender("datefinder", lambda document: list(datefinder.find_dates(document)), _length)
        )
    if is_english and (search := peer("dateparser.search")):
        rows.append(
            Contender(
                "dateparser.search_dates",
                lambda document: search.search_dates(document, languages=["en"]),
                _length,
                every=40,
            )
        )
    each = text.dates / len(text.documents)
    return Job("find dates", text.name, text.documents, tuple(rows), each)


def _find_dates(document: str) -> object:
    return toponorm.find_dates(document, REFERENCE)


def everything(text: Corpus) -> Job:
    """All three jobs, beside the three fastest of the peers one after the other."""
    normalizer = toponorm.Normalizer()
    rows = [
        Contender(
            "toponorm.normalize",
            lambda document: normalizer.normalize(document, REFERENCE),
            lambda result: len(result.mentions),
        )
    ]
    ftfy, datefinder = peer("ftfy"), peer("datefinder")
    finder = flashtext(_country_forms(text))
    if ftfy and datefinder and finder:

        def stack(document: str) -> list[object]:
            repaired = ftfy.fix_encoding(document)
            countries = finder.extract_keywords_with_span(repaired)
            return [*countries, *datefinder.find_dates(repaired)]

        rows.append(Contender("ftfy, flashtext2, datefinder", stack, _length))
    each = (text.countries + text.dates) / len(text.documents)
    return Job("all three jobs", text.name, text.documents, tuple(rows), each)


def _country_forms(text: Corpus) -> dict[str, str]:
    languages = [code for code in corpus.sentences() if (code == "en") == (text.name == "english")]
    return {form: form for code in languages for form in corpus.country_names(code)}


def flashtext(forms: dict[str, str]) -> Any:
    """A finder of these forms, or ``None`` where flashtext2 is not installed."""
    module = peer("flashtext2")
    if module is None:
        return None
    finder = module.KeywordProcessor(case_sensitive=False)
    for form, name in forms.items():
        finder.add_keyword(form, name)
    return finder


def _automaton(forms: dict[str, str]) -> Callable[[str], list[tuple[str, int, int]]]:
    """What finds these forms with an automaton, between characters that are no letters."""
    automaton = AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest)
    names = list(forms.values())

    def find(document: str) -> list[tuple[str, int, int]]:
        return [
            (names[which], start, end)
            for which, start, end in automaton.find_matches_as_indexes(document)
            if not (document[start - 1 : start].isalnum() or document[end : end + 1].isalnum())
        ]

    return find


def _people(number: int) -> Iterator[tuple[str, str]]:
    """Pairs of made-up first and last names, no two the same."""
    words = [a + b + c for a in "BDFGKLMNPRST" for b in "aeiou" for c in _ENDINGS]
    for index in range(number):
        row, column = divmod(index, len(words))
        yield words[column], words[(7 * row + 13 * column) % len(words)]


_ENDINGS = ("ban", "dor", "fin", "gar", "kel", "lin", "mar", "nos", "rik", "ter")
