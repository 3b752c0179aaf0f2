"""A name alone: which country or territory is it?

A name is looked up as it stands; then without its titles (*Republic of*, *Königreich*), since
tables have few official names in few languages; then, if it had titles, as a case form or an
adjective of a name (*Turecká republika*). No step decides between two places.
"""

import re
from functools import lru_cache

from toponorm.language import parse_tag
from toponorm.names import gazetteer
from toponorm.names.countries import Country
from toponorm.names.lookup import rivals, shortened, slips, world
from toponorm.names.lookup.others import is_other_word, other_words
from toponorm.names.lookup.untitled import SHORT, relations, without_titles
from toponorm.names.lookup.world import NOBODY, folded

LONGEST = 120

_WORDS = frozenset(("car", "end", "man", "us"))
"""English words in lower case, as which no abbreviation and no foreign name is printed."""

_INITIALS = re.compile(r"(?<=\b[A-Z])(?:\. ?|\Z)")
"""What stands behind each initial of an abbreviation."""

_PREFIXED = re.compile("I[A-Z][a-z]")
"""How Zulu and its kin write a borrowed name: *IKenya*."""

AROUND = " \u00a0,;(、،"
"""What is left around a name that was cut out of a list; behind it nothing says which Korea."""

_MARKS = "\"'`“”„‟«»‹›‘’‚「」『』"
"""What a name is quoted in: taken off if it stands on both sides."""

_STOPS = " .:;,!?。।،"
"""What a name that was cut out of a text may end in."""

_ARTICLE = "the "

_QUALIFIER = re.compile("([,(،、，])")

_PART = re.compile(
    r"[\s,;(]+(?:(?:ex|in)cl(?:uding\b|\b\.?)|"
    r"(?:up to|until|till?|before|since|from|after|as of)\b[^,]{0,20}\b\d{4}|(?<=\()\+).*\Z"
)
"""What excludes a part of a state from the figures, or says for which years they hold."""

_ONCE = re.compile(r"(?:formerly|former|was|now|currently|previously|ex-|also|aka|incl)\b")
"""How a bracket behind a name begins that gives another name of the same place."""


@lru_cache(maxsize=512)
def record(code: str) -> Country:
    """Return the country or territory of an alpha-2 code."""
    return Country(code, *gazetteer.codes()[code])


@lru_cache(maxsize=1)
def all_codes() -> dict[str, str]:
    """Alpha-2 code by every code."""
    found = {}
    for alpha2, (alpha3, numeric) in gazetteer.codes().items():
        found[alpha2] = found[alpha3] = alpha2
        if numeric:
            found[numeric] = alpha2
    return found


def country(name: str, language: str | None = None, *, fuzzy: bool = False) -> Country | None:
    """Return the country or territory of that name, or ``None``.

    Args:
        name: a name alone, in any spelling; or an ISO 3166-1 code in capitals.
        language: BCP 47 tag of the name; every language is tried if left out.
        fuzzy: whether a name that is nearly that of one place, and of no other, is taken for it.

    >>> country("Turkiye").alpha2, country("Republika Turcji", "pl").alpha2, country("Congo")
    ('TR', 'TR', None)
    """
    tag = None if language is None else gazetteer.primary(parse_tag(language).code)
    code = find(cut_out(name), tag)
    if code is not None and len(code) == 2:
        return record(code)
    if not fuzzy:
        return None
    from toponorm.names.lookup import candidates  # noqa: PLC0415 -- few ask for it

    return candidates.only(candidates.candidates(name, language, fuzzy=True))


def cut_out(name: str) -> str:
    """Return a name without what stood around it: blanks, quotation marks, a stop, a bracket.

    >>> cut_out(" “Turkey”. "), cut_out("UK."), cut_out("U.S."), cut_out("Côte d’Ivoire")
    ('Turkey', 'UK', 'U.S.', 'Côte d’Ivoire')
    """
    if name[-1:].isalnum() and name[0].isalnum():
        return name
    name = name.strip().strip(AROUND)
    plain = name.rstrip(_STOPS)
    if plain[:1] in _MARKS and plain[-1:] in _MARKS:
        plain = plain.strip(_MARKS).rstrip(_STOPS)
    return name if plain == name or world.code(folded(name)) is not None else plain


@lru_cache(maxsize=4096)
def find(name: str, language: str | None) -> str | None:
    """Return the code of the place of that name, several codes, or ``-`` for what is no place."""
    if not name or len(name) > LONGEST:
        return None
    code = all_codes().get(name)
    if code is not None:
        return code
    if name in _WORDS:
        return NOBODY
    wanted = folded(name)
    foreign = not name.isascii()
    if name[0] == "I" and _PREFIXED.match(name):
        bare_noun = world.code(wanted[1:])
        if bare_noun and len(bare_noun) == 2 and world.code(wanted) is None:
            return bare_noun
    in_english, elsewhere = world.codes(wanted)
    if language is not None and language != "en":
        code = world.names(language).get(wanted)
    code = code or in_english
    if code is not None or (len(name) <= SHORT and name.isascii() and name.islower()):
        return code
    if wanted in other_words() and (not foreign or is_other_word(name)):
        return NOBODY
    if wanted.startswith(_ARTICLE) and name.isascii():
        # Of single words only those in the tables take it: *the turkey* is a bird.
        wanted = wanted[len(_ARTICLE) :]
        in_english = world.codes(wanted)[0]
        if in_english is not None or " " not in wanted:
            return in_english if in_english and (" " in wanted or wanted[-1] == "s") else None
    if "." in name and (letters := _INITIALS.sub("", name)).isupper() and len(letters) < SHORT:
        return world.codes(letters.lower())[0]
    if not foreign and "," in name and _is_in_a_state(name):
        return NOBODY
    found = elsewhere
    if found is None and len(wanted) <= SHORT:
        written = world.as_written(name)
        found = world.codes(written)[1] or world.codes(written.lower())[1]
    if found is None and foreign and not wanted.isalpha():
        found = world.codes(world.solid(wanted))[1]
    found = found or without_titles(wanted, foreign)
    if found is None and (syllables := _joined(wanted)) != wanted:
        found = without_titles(syllables, foreign)
    if found is None and not foreign:
        found = shortened.read(wanted) if " " in wanted else None
        if found is None and not name.islower():
            found = _slip(wanted)
    return found or _qualified(wanted)


def _is_in_a_state(name: str) -> bool:
    """Whether a state of the US stands behind a town that has a country's name: *Peru, IN*."""
    from toponorm.names.context.neighbours import is_in_a_state  # noqa: PLC0415 -- few ask for it

    return is_in_a_state(name, name.index(","))


def _slip(wanted: str) -> str | None:
    """The place that an English name with a slip in it is of, if no other is as near."""
    code = slips.read(wanted)
    return None if code is None or rivals.has_rival(wanted, code) else code


def _joined(folded: str) -> str:
    """A name without the hyphens of *Ki-ri-ba-ti* and, but in Latin, without apostrophes."""
    if folded.count("-") > 1:
        folded = folded.replace("-", "")
    return folded if folded.isascii() else folded.replace("'", "")


def _qualified(folded: str) -> str | None:
    """The place of which the rest says a part, a time, its state or another name."""
    if folded.isalpha():
        return None
    if ";" in folded:
        names = [name.strip() for name in folded.split(";")]
        codes = {_settled(name) or without_titles(name, not name.isascii()) for name in names}
        code = codes.pop()
        return code if code is not None and len(code) == 2 and not codes else None
    part = _PART.search(folded)
    if part is not None:
        code = _settled(folded[: part.start()])
        return code if code is not None and len(code) == 2 else None
    head, mark, tail = _QUALIFIER.split(folded, 1) if _QUALIFIER.search(folded) else ("", "", "")
    name, rest = head.strip(), tail.strip(" )")
    if not mark or len(name) < SHORT:
        return None
    code = _settled(name)
    other = _settled(rest)
    if code is None and other is not None:
        code = without_titles(name, foreign=False)
    if code is None or len(code) > 2:
        return None
    if code in relations()["dependent"] and other is not None:
        return code
    if mark == "(" and (other == code or _ONCE.match(rest)):
        return code
    return code if code in relations()["qualified"] and world.codes(rest)[0] is None else None


def _settled(folded: str) -> str | None:
    """The place that a key names as it stands."""
    return world.code(folded)
