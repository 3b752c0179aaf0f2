"""A name alone: which country or territory is it?

A name is looked up as it stands; then without its titles (*Republic of*, *Königreich*), since
tables have few official names in few languages; then, if it had titles, as a case form or an
adjective of a name (*Turecká republika*). No step decides between two places.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from toponorm import tables
from toponorm.folding import key
from toponorm.language import parse_tag
from toponorm.names import gazetteer
from toponorm.names.countries import Country
from toponorm.names.gazetteer import titles
from toponorm.names.gazetteer.titles import Bare
from toponorm.names.lookup import shortened, skeleton, slips, world
from toponorm.names.lookup.world import NOBODY, folded

SHORT = 4
"""Up to so many letters in lower case are taken for a word, not for a foreign country: *end*."""

TURNED = 3
"""Letters at the end of a word in which a case form or an adjective differs from the name."""

_COUNTRY = re.compile(r"(?<=\w{4})(?:i?stan|и?стан)[aа]?\Z")
"""The ending that says *country*, which adjectives go without: *Tadžická republika*."""

WHOLE = 5
"""Letters of a word that is the stem of a name with a longer ending."""

NEARLY = 7
"""Letters of an English name that may be misspelt by one if it has a consonant less."""

FAR = 3
"""Letters by which a misspelt name no longer differs from the right one."""

LONGEST = 120
BONES = 3
"""Consonants that a name must have for its spelling to be doubted."""

BONES_ALONE = 4
"""The same of a name without a title, which might be that of a town or a person; in plain Latin
letters, in which most of these are written, one more."""

_WORDS = frozenset(("car", "end", "man", "us"))
"""English words in lower case, as which no abbreviation and no foreign name is printed."""

_LEAST = 2
_LEAST_STEM = 3
_INITIALS = re.compile(r"(?<=\b[A-Z])(?:\. ?|\Z)")
"""What stands behind each initial of an abbreviation."""

_SHORT_NAME = re.compile(r"\n([A-Z]{2})\t([^\t]+)\tshort\t")
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

_STATE = frozenset(
    "republic peoples kingdom state principality sultanate duchy commonwealth federation".split()
)
"""Senses of titles of which a state has one; the others only describe."""


_NEEDED = frozenset(("federal", "island", "saint"))
"""Senses of titles without which the rest is another name: Martin, Norfolk."""

_PLAIN = frozenset(("republic", "peoples", "democratic"))


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
    if wanted in _other_words() and (not foreign or _is_other_word(name)):
        return NOBODY
    if wanted.startswith(_ARTICLE) and name.isascii():
        # Of single words only those in the tables take it: *the turkey* is a bird.
        wanted = wanted[len(_ARTICLE) :]
        in_english = world.codes(wanted)[0]
        if in_english is not None or " " not in wanted:
            return in_english if in_english and (" " in wanted or wanted[-1] == "s") else None
    if "." in name and (letters := _INITIALS.sub("", name)).isupper() and len(letters) < SHORT:
        return world.codes(letters.lower())[0]
    found = elsewhere
    if found is None and len(wanted) <= SHORT:
        written = world.as_written(name)
        found = world.codes(written)[1] or world.codes(written.lower())[1]
    if found is None and foreign and (without := world.solid(wanted)) != wanted:
        found = world.codes(without)[1]
    found = found or _without_titles(wanted, foreign)
    if found is None and (syllables := _joined(wanted)) != wanted:
        found = _without_titles(syllables, foreign)
    if found is None and not foreign:
        found = shortened.read(wanted) if " " in wanted else None
        if found is None and not name.islower():
            found = _slip(wanted)
    return found or _qualified(wanted)


def _slip(wanted: str) -> str | None:
    """The place that an English name with a slip in it is of, if no other is as near."""
    code = slips.read(wanted)
    return None if code is None or _has_rival(wanted, code) else code


def _has_rival(name: str, code: str) -> bool:
    """Whether the short English name of another place differs from a name by few letters."""
    letters, length = _letters(name), len(name)
    by_length = _english()
    return any(
        owner != code
        and (letters ^ held).bit_count() <= 2 * (FAR - 1)
        and skeleton.distance(short, name, FAR - 1) < FAR
        for size in range(length - FAR + 1, length + FAR)
        for owner, short, held in by_length.get(size, ())
    )


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
        codes = {_settled(name) or _without_titles(name, not name.isascii()) for name in names}
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
        code = _without_titles(name, foreign=False)
    if code is None or len(code) > 2:
        return None
    if code in _relations()["dependent"] and other is not None:
        return code
    if mark == "(" and (other == code or _ONCE.match(rest)):
        return code
    return code if code in _relations()["qualified"] and world.codes(rest)[0] is None else None


def _settled(folded: str) -> str | None:
    """The place that a key names as it stands."""
    return world.code(folded)


def _without_titles(folded: str, foreign: bool) -> str | None:
    bare = titles.bare(folded)
    if not bare.words or max(map(len, bare.words)) < _LEAST:
        return None
    if not bare.senses and len(bare.words) == 1 and len(bare.words[0]) < SHORT and not foreign:
        return None  # too short to be anything but what it is
    words = skeleton.together(bare.words)
    bones = skeleton.skeleton(words)
    entries = world.entries(bones)
    titled = not bare.senses.isdisjoint(_STATE)
    if titled and _is_no_state(bare.words):
        return None
    return (
        (_divided(bare) if titled else None)
        or (_exact(bare, words, entries) if entries else None)
        or (_stem(bare, folded) if titled else None)
        or (_spelled_otherwise(bare, words, bones, entries, foreign) if entries else None)
    )


@lru_cache(maxsize=1)
def _relations() -> dict[str, dict[str, str]]:
    """What ``places_relations`` says of places, by relation."""
    found: dict[str, dict[str, str]] = {}
    for relation, subject, value, *_ in tables.rows("places_relations"):
        found.setdefault(relation, {})[subject] = value
    return found


def _is_no_state(words: tuple[str, ...]) -> bool:
    """Whether a republic, kingdom or state of these words is none of ISO 3166-1: Chechnya."""
    return len(words) == 1 and _other_words().get(words[0]) == "region"


@lru_cache(maxsize=1)
def _divided_keys() -> dict[str, str]:
    words = _relations()["divided"].items()
    return {key(word).casefold(): codes for word, codes in words}


def _divided(bare: Bare) -> str | None:
    """One of two states that share a name, by what its title, that of a state, says of it."""
    codes = _divided_keys().get(bare.words[0])
    if codes is None or len(bare.words) > 1:
        return None
    democratic, other = codes.split()
    of_the_people = not bare.senses.isdisjoint(("democratic", "peoples"))
    return democratic if of_the_people else other


def _exact(bare: Bare, words: str, entries: str) -> str | None:
    named = world.named(entries, words)
    if not named:
        return None
    # A form that needs a title to be a name (the Dominican Republic) is none without it.
    fitting = [name for name in named if _fits(name.senses, bare)]
    codes = {name.code for name in fitting}
    if len(codes) > 1:
        codes = {name.code for name in fitting if name.senses == bare.senses}
    if len(codes) != 1:
        return None
    code = codes.pop()
    return _namesake(code, bare)


def _namesake(code: str, bare: Bare) -> str:
    """The other place of that name, if *Republic*, and nothing else, tells it from the first."""
    if bare.senses & _PLAIN != {"republic"}:
        return code
    return _relations()["republic"].get(code, code)


def _fits(senses: frozenset[str], bare: Bare) -> bool:
    """Whether a name has no title that it needs beyond those of the name looked for."""
    return senses & _NEEDED <= bare.senses and (not senses & _STATE or bool(bare.senses & _STATE))


def _stem(bare: Bare, folded: str) -> str | None:
    """The one name of which the words beside a state's title may be case forms or an adjective."""
    if any(len(word) < _LEAST_STEM or word[0].upper() == word[0] for word in bare.words):
        return None  # only scripts with capitals write vowels as letters
    if len(bare.words) == 1:
        word = bare.words[0]
        if len(word) < SHORT:
            return None
        heads = {word[: max(SHORT, len(word) - TURNED)]}
    else:
        heads = {word[:SHORT] for word in bare.words}
        if "saint" in bare.senses:  # which a name may begin with
            heads.add(folded[:SHORT])
    best: tuple[int, set[str]] = (0, set())
    alone = len(bare.words) == 1
    for name, code in chain.from_iterable(map(world.beginning, heads)):
        if name.isalpha() != alone:
            continue
        shared = _shared_stems(bare.words, name)
        if shared > best[0]:
            best = (shared, {code})
        elif shared and shared == best[0]:
            best[1].add(code)
    return best[1].pop() if len(best[1]) == 1 else None


def _shared_stems(words: tuple[str, ...], name: str) -> int:
    """How many letters words have in common with a name whose stems they have, or none."""
    others = (name,) if len(words) == 1 else titles.bare(name).words
    if len(others) != len(words):
        return 0
    total = 0
    for word, other in zip(words, others, strict=True):
        shared = _shared_head(word, other)
        longer = max(len(word), len(_COUNTRY.sub("", other)))
        whole = shared == len(word) >= WHOLE and len(words) == 1  # *Кыргыз* of *Кыргызстан*
        if shared < min(SHORT, len(other)) or (longer - shared > TURNED and not whole):
            return 0
        total += shared
    return total


def _is_other_word(name: str) -> bool:
    """Whether a name with marks, or in another script, is such a word as it is written.

    *Suède* is no *suede*, and Urdu's ترکی no Arabic adjective.
    """
    return unicodedata.normalize("NFC", name).lower() in _other_words_written()


@lru_cache(maxsize=1)
def _other_words_written() -> frozenset[str]:
    rows = tables.rows("places_more", "und")
    return frozenset(form.lower() for *_, form, _, _, _, note in rows if note)


@lru_cache(maxsize=1)
def _other_words() -> dict[str, str]:
    """Notes of adjectives, towns, regions and given names that some language has for a country."""
    rows = tables.rows("places_more", "und")
    return {folded(form): note for *_, form, _, _, _, note in rows if note}


def _spelled_otherwise(
    bare: Bare, name: str, bones: str, entries: str, foreign: bool
) -> str | None:
    """The one name whose consonants are those of the words, and whose letters are much the same."""
    alphabetic = skeleton.is_alphabetic(name)
    titled = bool(bare.senses & _STATE)
    needed = BONES if titled else BONES_ALONE + alphabetic - (alphabetic and foreign)
    nearly = not foreign and not titled and len(bones) == BONES_ALONE and len(name) >= NEARLY
    if len(bones) < needed and not nearly:
        return None
    if alphabetic:  # entries are sorted, and one letter has to be the same: the first
        head = ";" + name[0]
        start = entries.find(head)
        if start < 0:
            return None
        entries = entries[start : entries.index(";", entries.rindex(head) + 1) + 1]
    blanks, length, strict = name.count(" "), len(name), skeleton.strictness(name, titled)
    codes: set[str] = set()
    for entry in entries[1:-1].split(";"):
        words, _, rest = entry.partition("|")
        longer = len(words)
        most = (longer if longer > length else length) // strict
        if (
            -most <= longer - length <= most
            and rest[:2] not in codes
            and words.count(" ") == blanks
            and (titled or not alphabetic or skeleton.end_alike(words, name))
            and skeleton.distance(words, name, most) <= most
            and (not nearly or (world.codes(words)[0] and words[-1] == name[-1]))
            and _fits(world.name(entry).senses, bare)
        ):
            codes.add(rest[:2])
            if len(codes) > 1:
                return None
    if len(codes) != 1:
        return None
    code = codes.pop()
    if not (titled or foreign) and _is_near_another(name, code):
        return None
    return _namesake(code, bare)


def _is_near_another(name: str, code: str) -> bool:
    """Whether the short English name of another place is as near, or further by one letter.

    Names that are further than any misspelling from the English one are other languages'.
    """
    letters, length = _letters(name), len(name)
    own, other = FAR, FAR
    by_length = _english()
    for size in range(length - FAR, length + FAR + 1):
        for owner, short, held in by_length.get(size, ()):
            bound = FAR if owner == code else other - 1
            if (letters ^ held).bit_count() > 2 * bound:
                continue
            edits = skeleton.distance(short, name, bound)
            if edits <= bound and owner == code:
                own = edits
            elif edits <= bound:
                other = edits
    return own < FAR and other <= own + 1


@lru_cache(maxsize=1)
def _english() -> dict[int, list[tuple[str, str, int]]]:
    """Code, key and letters of the short English names, by their length."""
    found: dict[int, list[tuple[str, str, int]]] = {}
    for code, form in _SHORT_NAME.findall(tables.text("places_en")):
        short = folded(form)
        found.setdefault(len(short), []).append((code, short, _letters(short)))
    return found


def _letters(key: str) -> int:
    """The letters that a key has, a bit each."""
    held = 0
    for char in key:
        held |= 1 << ord(char) % 64
    return held


def _shared_head(left: str, right: str) -> int:
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count
