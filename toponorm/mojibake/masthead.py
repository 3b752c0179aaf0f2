"""Mastheads that were replaced on the way: a name in a script that its document never uses.

Mirrors put their own name, or spam, in the place of an outlet's. No codec chain reads such a
line, so nothing is decoded: the line is named as foreign, and replaced only if the document
itself says, in a line of its own furniture, whose it is.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.edits import Edit, apply
from toponorm.regexes import lazy
from toponorm.result import Declined, Stage
from toponorm.rules import CounterExample, Example, Rule

ID = "repair.masthead"

_LONGEST = 40
_LEAST = 200
"""Letters that the rest of a document must have before a script can be foreign to it."""

_LINE = lazy(r"[^\n]+")
_ASCII_LETTER = lazy("[A-Za-z]")
_LATIN_LETTER = lazy("[A-Za-zÀ-ɏ]")

# Scripts by what their letters lie between; kana, hanzi and hangul count as one.
_SCRIPTS = {
    "East Asian": "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u30ff\u3105-\u9fff\uac00-\ud7a3"
    "\uf900-\ufaff\uff66-\uff9f",
    "Cyrillic": "\u0400-\u052f",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Hebrew": "\u0590-\u05ff",
    "Devanagari": "\u0900-\u097f",
    "Thai": "\u0e01-\u0e7f",
}
_OF_SCRIPT = {name: re.compile(f"[{letters}]") for name, letters in _SCRIPTS.items()}
_ONLY_SCRIPT = {
    name: re.compile(f"[{letters} ·・!！\\-—|]{{2,{_LONGEST}}}")
    for name, letters in _SCRIPTS.items()
}
_WRITTEN_IN = {
    "East Asian": {"zh", "ja", "ko"},
    "Cyrillic": {"ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn"},
    "Greek": {"el"},
    "Arabic": {"ar", "fa", "ur", "ps", "ku"},
    "Hebrew": {"he"},
    "Devanagari": {"hi", "mr", "ne"},
    "Thai": {"th"},
}

_FURNITURE = lazy(
    r"©|\(c\)|copyright|all rights reserved|subscribe|newsletter|sign up|download|\bapp\b"
    r"|follow|top stories|most read|read more|contact|privacy|terms of use|editor",
    re.IGNORECASE,
)

_COPYRIGHT = lazy(r"©|\(c\)|copyright", re.IGNORECASE)

RULES = (
    Rule(
        id=ID,
        pattern="a short first line, all in a script that stands nowhere else in the document",
        yields="the name of the outlet that the document's own furniture names",
        why="Mirrors of news sites replace the masthead by their own name or by spam; it is no "
        "mojibake, and decoding it would invent text.",
        source="toponorm/data/outlets.tsv: names and domains as the outlets print them",
        examples=(
            Example(
                "愛污传媒\n\nTalks on the border end without a deal\n\n"
                "Ministers from the four countries met for a second day on Wednesday and left "
                "without a statement, officials said. They are to meet again next month, and "
                "diplomats hope that a roadmap can be agreed by then, though few expect a quick "
                "result. The border has been closed since the spring.\n\nCTVNews.ca Top Stories\n",
                "愛污传媒",
                "CTV News",
                "en",
            ),
        ),
        counter_examples=(
            CounterExample("愛污传媒", "alone there is no document that it could be foreign to"),
            CounterExample(
                "新华社\n\nTalks on the border end without a deal\n\n"
                "Ministers from the four countries met for a second day on Wednesday and left "
                "without a statement, officials said. They are to meet again next month, and "
                "diplomats hope that a roadmap can be agreed by then, though few expect a quick "
                "result. The border has been closed since the spring.\n\nCopyright Xinhua\n",
                "the outlet prints its name so",
                "en",
            ),
        ),
    ),
)


class Outlet(NamedTuple):
    """A row of the table of outlets."""

    name: str
    domains: tuple[str, ...]
    aliases: tuple[str, ...]
    languages: frozenset[str]


@lru_cache(maxsize=1)
def outlets() -> tuple[Outlet, ...]:
    """Return the table of outlets."""
    return tuple(
        Outlet(name, _split(domains), _split(aliases), frozenset(languages.split()))
        for name, domains, aliases, languages in tables.rows("outlets")
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@lru_cache(maxsize=1)
def _by_form() -> tuple[re.Pattern[str], dict[str, Outlet]]:
    """A pattern of all Latin names and domains, and whose they are."""
    forms: dict[str, Outlet] = {}
    for outlet in outlets():
        for form in (outlet.name, *outlet.domains, *outlet.aliases):
            forms[form.lower()] = outlet
    longest_first = sorted((form for form in forms if form.isascii()), key=len, reverse=True)
    names = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<![\w.@-])(?:www\.)?({names})(?![\w@-]|\.\w)", re.IGNORECASE), forms


@lru_cache(maxsize=1)
def _native() -> frozenset[str]:
    """Names that outlets print in other scripts."""
    return frozenset(
        form
        for outlet in outlets()
        for form in (outlet.name, *outlet.aliases)
        if not form.isascii()
    )


def find(text: str, taken: tuple[Edit, ...] = ()) -> Stage:
    """Return the replacement of a foreign masthead, or why it stays.

    Args:
        text: one document.
        taken: the edits that codec chains explain; a line that they touch is no masthead.
    """
    first = _LINE.match(text) or _LINE.search(text)
    while first is not None and first[0].isspace():
        first = _LINE.search(text, first.end())
    if first is None or first.end() == len(text) or len(first[0]) > 2 * _LONGEST:
        return Stage()
    if first[0].isascii() or _ASCII_LETTER.search(first[0]) is not None:
        return Stage()
    name = first[0].strip(" \t\r\ufeff")
    script = next((script for script, only in _ONLY_SCRIPT.items() if only.fullmatch(name)), None)
    if script is None:
        return Stage()
    start = first.start() + first[0].index(name)
    end = start + len(name)
    if taken and taken[0].start < end:
        return Stage()  # a codec chain explains it
    # Garbled text may be in the script by accident: what counts is the repaired document.
    rest = apply(text, taken)[first.end() :] if taken else text[first.end() :]
    if _OF_SCRIPT[script].search(rest) is not None:
        return Stage()
    if len(_LATIN_LETTER.findall(rest[: 20 * _LEAST])) < _LEAST or name in _native():
        return Stage()
    named = _named(rest)
    if any(outlet.languages & _WRITTEN_IN[script] for outlet in named):
        return Stage()  # an outlet that writes in this script: a masthead in two languages
    no_chain = f"no codec chain reads it; no other {script} letter in the document"
    if len(named) != 1:
        heard = tuple(f"names {outlet.name}" for outlet in named)
        reason = Declined(start, end, name, "repair", "foreign-masthead", ID, (no_chain, *heard))
        return Stage((), (), (reason,))
    ((outlet, witness),) = named.items()
    edit = Edit(start, end, name, outlet.name, ID, (f"the document names {witness}", no_chain))
    return Stage((edit,))


def _named(rest: str) -> dict[Outlet, str]:
    """The outlets that the furniture of a document names, with what names them.

    A domain is believed before a name: articles name other outlets as their sources. Of several
    domains that of who has the copyright is believed; a copyright alone outweighs no other name,
    for agencies keep theirs in the pages of others.
    """
    pattern, forms = _by_form()
    by_domain: dict[Outlet, str] = {}
    by_name: dict[Outlet, str] = {}
    owners: set[Outlet] = set()
    for line in _LINE.finditer(rest):
        words = line[0].split(maxsplit=9)
        short = 0 < len(words) <= 8 and not line[0].rstrip().endswith((".", ",", ";"))
        if not short and _FURNITURE.search(line[0], 0, 400) is None:
            continue
        for match in pattern.finditer(line[0], 0, 400):
            outlet = forms[match[1].lower()]
            found = by_domain if "." in match[1] else by_name
            found.setdefault(outlet, match[0])
            if _COPYRIGHT.search(line[0], 0, match.start()) is not None:
                owners.add(outlet)
    if len(by_domain) > 1:
        by_domain = {each: said for each, said in by_domain.items() if each in owners} or by_domain
    return by_domain or by_name
