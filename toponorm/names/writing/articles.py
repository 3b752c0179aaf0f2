"""Articles and prepositions before a name that depend on its gender: *au Myanmar*, *en Birmanie*.

``articles`` has the frames of each language, ``genders`` the classes of names. What stands before
the printed name must be a frame of its class; the same frame of the other class is written. Where
a class is not known, or a plural would ask for another verb, there is no answer.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.names import gazetteer
from toponorm.names.writing import traits
from toponorm.names.writing.render import is_shouted

_APOSTROPHES = "'’‘ʼ`"
_CASES = ("nom", "acc", "dat", "gen")


class Classed(NamedTuple):
    """What is known of a name.

    Attributes:
        kind: ``m``, ``f``, ``n``, ``p``, ``fp``, ``0`` or ``z``.
        optional: whether the article may be left out.
        weak: the name behind a definite article, by case.
    """

    kind: str
    optional: bool
    weak: tuple[str, ...]


class Frame(NamedTuple):
    """A row of ``articles``."""

    id: str
    cells: dict[str, str]


@lru_cache(maxsize=16)
def frames(language: str) -> tuple[Frame, ...]:
    """Return the frames of a language; a language without any does not care.

    >>> frames("it")[0].cells["f"], frames("sv")
    ('la ', ())
    """
    out = []
    for _, _, id_, cells in tables.rows("articles", language):
        split = (cell.split("=", 1) for cell in cells.split(" "))
        out.append(Frame(id_, {kind: said.replace("_", " ") for kind, said in split}))
    return tuple(out)


@lru_cache(maxsize=16)
def _genders(language: str) -> dict[str, tuple[str, str]]:
    return {name: (kind, weak) for _, name, kind, weak in tables.rows("genders", language)}


@lru_cache(maxsize=1024)
def classed(name: str, language: str) -> Classed | None:
    """Return the class of a name, if it is known.

    >>> classed("Türkei", "de").kind, classed("Turkey", "fr")
    ('f', None)
    """
    rows = _genders(language)
    name = name.replace("'", "’")
    row = rows.get(name)
    if row is None:
        if not any(form.form == name for form in gazetteer.printed(language)):
            return None
        begun = name.split(" ")[0] + " *"
        endings = (f"*{name[at:]}" for at in range(max(1, len(name) - 12), len(name) + 1))
        row = rows.get(begun) or next((rows[each] for each in endings if each in rows), None)
        if row is None:
            return None
    kind, weak = row
    return Classed(kind.rstrip("?"), kind.endswith("?"), tuple(weak.split("|")) if weak else ())


def write(
    text: str, start: int, form: str, name: str, language: str, *, written: str
) -> tuple[int, str] | None:
    """Return where the edit begins that writes a name with the article it needs, and what it says.

    Args:
        text: the text.
        start: where the printed form begins.
        form: the printed form as the table has it.
        name: what to write.
        language: of both.
        written: the name in the case and the capitals that it shall have.

    Returns:
        Nothing if it is not known what the article would be.

    >>> write("Il vit au Myanmar.", 10, "Myanmar", "Birmanie", "fr", written="Birmanie")
    (7, 'en Birmanie')
    """
    old, new = classed(form, language), classed(name, language)
    said = _said(text, start, form, old, language)
    if said is None:  # nothing before it depends on it
        if old is not None and new is not None and _needs(new) and not _needs(old):
            return None
        begin, joint = _joined(text, start, form, name, language)
        return begin, joint + written
    frame, kind, begin = said[0]
    bare = kind.startswith("0") and (old is None or old.kind != "0")
    if bare or (new is None and not _marks(frame, kind)):
        begin, joint = _joined(text, start, form, name, language)
        return begin, joint + written
    if old is None or new is None:
        return None
    printed = text[begin:start]
    answers = []
    for frame, kind, _ in said:
        number = ("p" in kind) != ("p" in new.kind)
        if number and frame.id in _CASES and kind[0] != "0":
            return None
        leaves_out = new.optional and (kind[0] == "0" or not old.optional)
        target = "0" if leaves_out else new.kind
        cell = frame.cells.get(target + _sound(name, language), frame.cells.get(target, "-"))
        if cell == "-":
            return None
        answers.append((cell, _weak(frame, new, written) if cell.strip() else written))
    if len(set(answers)) > 1 and traits.has(language, "one-article-for-cases"):
        return None
    lead, said_so = answers[0]
    if frame_is(said, "en") and _is_dative(text, begin, language):
        to = next(each for each in frames(language) if each.id == "to")
        lead = to.cells.get(new.kind + _sound(name, language), to.cells[new.kind])
    lead = _cased(lead, printed, written).replace("'", _apostrophe(text))
    if not lead:
        begin, joint = _joined(text, begin, "", name, language)
        return begin, joint + said_so
    if printed and lead.endswith(" ") and printed[-1] in "\n\r\u00a0":
        lead = lead[:-1] + printed[-1]
    return begin, lead + said_so


@lru_cache(maxsize=16)
def _datives(language: str) -> re.Pattern[str] | None:
    words = "|".join(traits.values(language, "dative-behind"))
    return re.compile(rf"(?:{words})\s+\Z", re.IGNORECASE) if words else None


def _is_dative(text: str, begin: int, language: str) -> bool:
    """Whether the preposition that ends there is a dative rather than a place."""
    pattern = _datives(language)
    return pattern is not None and pattern.search(text, max(0, begin - 20), begin) is not None


@lru_cache(maxsize=16)
def _conjunctions(language: str) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Conjunctions that turn into others before their own sounds: *y* and *o* in Spanish."""
    said = (value.split(" ", 2) for value in traits.values(language, "conjunction"))
    return tuple((plain, new, re.compile(sound)) for plain, new, sound in said)


def needs_article(name: str, language: str) -> bool:
    """Return whether a name never goes without its article.

    >>> needs_article("Ukraine", "de"), needs_article("Belarus", "de")
    (True, False)
    """
    known = classed(name, language)
    return known is not None and _needs(known)


def frame_is(said: list[tuple[Frame, str, int]], id_: str) -> bool:
    """Return whether the first frame found is a certain one."""
    return said[0][0].id == id_


def _needs(known: Classed) -> bool:
    return known.kind not in ("0", "z") and not known.optional


def _marks(frame: Frame, kind: str) -> bool:
    """Whether a frame says something of the class of the name."""
    return frame.cells[kind] != frame.cells.get("0", "") or kind[0] not in "0"


def _sound(name: str, language: str) -> str:
    for kind, trait in (("v", "elides"), ("s", "heeds-impure-sounds")):
        sound = _opening(language, trait)
        if sound is not None and sound.match(name):
            return kind
    return ""


@lru_cache(maxsize=32)
def _opening(language: str, trait: str) -> re.Pattern[str] | None:
    """The sounds at the beginning of a name of which a trait speaks."""
    sound = traits.value(language, trait)
    return re.compile(sound) if sound else None


def _said(
    text: str, start: int, form: str, known: Classed | None, language: str
) -> list[tuple[Frame, str, int]] | None:
    """The frames before a name that say the most, each with the class and where it begins."""
    before = text[max(0, start - 24) : start]
    squeezed = re.sub(r"\s", " ", before.lower())
    for mark in _APOSTROPHES:
        squeezed = squeezed.replace(mark, "'")
    sound = _sound(form, language)
    kinds = [known.kind] if known is not None else ["m", "f", "n", "p", "fp"]
    for tried in (kinds, ["0"]):
        best: list[tuple[Frame, str, int]] = []
        longest = 0
        for frame in frames(language):
            for kind in tried:
                which = kind + sound if kind + sound in frame.cells else kind
                cell = frame.cells.get(which, "-")
                if not cell or cell == "-" or not squeezed.endswith(cell):
                    continue
                at = len(squeezed) - len(cell)
                if at and (squeezed[at - 1].isalnum() or squeezed[at - 1] in "'-"):
                    continue
                if len(cell) > longest:
                    best, longest = [], len(cell)
                if len(cell) == longest:
                    best.append((frame, which, start - len(cell)))
        if best:
            return best
    return None


def _weak(frame: Frame, known: Classed, written: str) -> str:
    """The name behind a definite article."""
    if not known.weak:
        return written
    case = frame.id.split(":")[0]
    word = known.weak[_CASES.index(case) if case in _CASES else 0]
    return word.upper() if is_shouted(written) else word


def _cased(lead: str, printed: str, name: str) -> str:
    """What goes before a name in the capitals of what went before."""
    if not printed[:1].isupper():
        return lead
    letters = "".join(filter(str.isalpha, printed))
    if is_shouted(name) and letters.isupper():
        return lead.upper()
    return lead[:1].upper() + lead[1:]


def _apostrophe(text: str) -> str:
    return "’" if "’" in text and "'" not in text else "'"


def _joined(text: str, start: int, form: str, name: str, language: str) -> tuple[int, str]:
    """Where the edit begins, and the conjunction that the name asks for in place of another."""
    for plain, changed, sound in _conjunctions(language):
        old, new = (changed, plain) if form and sound.match(form) else (plain, changed)
        if not form:
            old, new = plain, changed
        if bool(sound.match(name)) == (new == changed) and text.endswith(f" {old} ", 0, start):
            if form and bool(sound.match(form)) == bool(sound.match(name)):
                continue
            return start - len(old) - 1, f"{new} "
    return start, ""
