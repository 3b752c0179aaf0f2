"""What a name is without its titles: exactly, as a stem, or spelled otherwise.

Tables have few official names in few languages; what is left without *Republic of* or
*Königreich* is a name of the tables, a case form or an adjective of one (*Turecká republika*), or
one spelled with the same consonants. No step decides between two places.
"""

import re
from functools import lru_cache
from itertools import chain

from toponorm import tables
from toponorm.folding import key
from toponorm.names.gazetteer import titles
from toponorm.names.gazetteer.titles import Bare
from toponorm.names.lookup import rivals, skeleton, world
from toponorm.names.lookup.others import other_words

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

BONES = 3
"""Consonants that a name must have for its spelling to be doubted."""

BONES_ALONE = 4
"""The same of a name without a title, which might be that of a town or a person; in plain Latin
letters, in which most of these are written, one more."""

_LEAST = 2

_LEAST_STEM = 3

_STATE = frozenset(
    "republic peoples kingdom state principality sultanate duchy commonwealth federation".split()
)
"""Senses of titles of which a state has one; the others only describe."""

_NEEDED = frozenset(("federal", "island", "saint"))
"""Senses of titles without which the rest is another name: Martin, Norfolk."""

_OTHER_REPUBLICS = frozenset(("peoples", "democratic"))


def without_titles(folded: str, foreign: bool) -> str | None:
    """Return the code of the place that a key names but for its titles, if it names one.

    Args:
        folded: the match key of the name, in lower case.
        foreign: whether the name has letters beyond ASCII.

    >>> without_titles("republika turcji", False), without_titles("republic of nobody", False)
    ('TR', None)
    """
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
def relations() -> dict[str, dict[str, str]]:
    """What ``places_relations`` says of places, by relation."""
    found: dict[str, dict[str, str]] = {}
    for relation, subject, value, *_ in tables.rows("places_relations"):
        found.setdefault(relation, {})[subject] = value
    return found


def _is_no_state(words: tuple[str, ...]) -> bool:
    """Whether a republic, kingdom or state of these words is none of ISO 3166-1: Chechnya."""
    return len(words) == 1 and other_words().get(words[0]) == "region"


@lru_cache(maxsize=1)
def _divided_keys() -> dict[str, str]:
    words = relations()["divided"].items()
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
    # A form that needs a title to be a name (the Dominican Republic) is none without it.
    fitting = [name for name in world.named(entries, words) if _fits(name.senses, bare)]
    if len(fitting) > 1 and len({name.code for name in fitting}) > 1:
        fitting = [name for name in fitting if name.senses == bare.senses]
    if not fitting or len({name.code for name in fitting}) > 1:
        return None
    return _namesake(fitting[0].code, bare)


def _namesake(code: str, bare: Bare) -> str:
    """The other place of that name, if *Republic*, and nothing else, tells it from the first."""
    if "republic" in bare.senses and _OTHER_REPUBLICS.isdisjoint(bare.senses):
        return relations()["republic"].get(code, code)
    return code


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
    best, nearest = 0, {}  # the letters that most names share, and those that each has beyond
    alone = len(bare.words) == 1
    stems = [word[: max(1, len(word) - TURNED)] for word in bare.words]
    for name, code in chain.from_iterable(map(world.beginning, heads)):
        if name.isalpha() != alone or not all(map(name.__contains__, stems)):
            continue
        shared = _shared_stems(bare.words, name)
        if shared > best:
            best, nearest = shared, {code: len(name)}
        elif shared and shared == best:
            nearest[code] = min(len(name), nearest.get(code, len(name)))
    if len(nearest) < _LEAST:
        return next(iter(nearest), None)
    # *Turkin* is nearer to *Turkiye* than to *Turkimenistan*.
    first, second, *_ = sorted(nearest.values())
    return min(nearest, key=nearest.__getitem__) if second - first > TURNED else None


def _shared_stems(words: tuple[str, ...], name: str) -> int:
    """How many letters words have in common with a name whose stems they have, or none."""
    others = (name,) if len(words) == 1 else titles.bare(name).words
    if len(others) != len(words):
        return 0
    total = 0
    for word, other in zip(words, others, strict=True):
        shared = _shared_head(word, other)
        longer = max(len(word), len(_without_ending(other)))
        whole = shared == len(word) >= WHOLE and len(words) == 1  # *Кыргыз* of *Кыргызстан*
        if shared < min(SHORT, len(other)) or (longer - shared > TURNED and not whole):
            return 0
        total += shared
    return total


def _without_ending(name: str) -> str:
    return _COUNTRY.sub("", name) if name.rstrip("aа").endswith(("stan", "стан")) else name


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
    if not (titled or foreign) and rivals.is_nearly_another(name, code):
        return None
    return _namesake(code, bare)


def _shared_head(left: str, right: str) -> int:
    count = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        count += 1
    return count
