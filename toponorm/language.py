"""The language of a text: parsed from a BCP 47 tag, or guessed from the words."""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from struct import unpack
from typing import NamedTuple

from toponorm import scripts, tables
from toponorm.regexes import lazy

_TAG = lazy(
    r"(?P<language>[A-Za-z]{2,3}|und)"
    r"(?:[-_](?P<script>[A-Za-z]{4}))?"
    r"(?:[-_](?P<territory>[A-Za-z]{2}|\d{3}))?"
    r"(?:[-_][A-Za-z0-9]{1,8})*"
)


class Language(NamedTuple):
    """A language, as a BCP 47 tag names it.

    Attributes:
        code: the primary subtag, in lower case: ``en``; ``und`` where it is not known. Of
            several codes of a language the preferred one.
        script: the script subtag, such as ``Hant``, or ``None``.
        territory: the region subtag, such as ``GB``, or ``None``.
    """

    code: str
    script: str | None = None
    territory: str | None = None


UNDETERMINED = Language("und")


def parse_tag(tag: str) -> Language:
    """Return the language that a BCP 47 tag names, by its preferred code: ``deu`` is ``de``.

    Raises:
        TypeError: the tag is not a ``str``.
        ValueError: it is not a well-formed tag.

    >>> parse_tag("zh-Hant-TW")
    Language(code='zh', script='Hant', territory='TW')
    """
    if not isinstance(tag, str):
        raise TypeError(f"language must be a BCP 47 tag such as 'en', not {type(tag).__name__}")
    match = _TAG.fullmatch(tag)
    if match is None:
        raise ValueError(f"{tag!r} is no BCP 47 language tag; write 'en', 'pt-BR', 'zh-Hant' ...")
    code, script, territory = match["language"].lower(), match["script"], match["territory"]
    preferred = _preferred(code)
    return Language(
        preferred.code,
        script.title() if script else preferred.script,
        territory.upper() if territory else preferred.territory,
    )


@lru_cache(maxsize=64)
def _preferred(code: str) -> Language:
    """Return the language that a primary subtag should name in BCP 47."""
    for _, tag, _ in tables.rows("language_aliases", code):
        match = _TAG.fullmatch(tag)
        assert match is not None
        return Language(match["language"], match["script"], match["territory"])
    return Language(code)


# How much of a text is read: its head; if that leaves doubt more of it; then samples of the rest.
_GLANCE = 400
_GLANCES = (200, _GLANCE, 900)
"""Looks at the head, each longer than the last; the first is for ASCII, where words say all."""

_HEAD = 2_000
_SAMPLES = 4
_FEW = 15
"""Words of a headline, in which the particles of names would weigh too much."""

_CASED = ("Latn", "Cyrl", "Grek", "Armn")
_DENSE = {"Hani": 3, "Kana": 2, "Hang": 2}
"""Scripts whose characters say more than a letter does: how many letters one is worth."""


_NOT_ASCII = lazy(r"[^\x00-\x7f]")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_LETTERS = bytes(code if chr(code).isalpha() else 32 for code in range(128)) + bytes(128)
"""What makes blanks of all other ASCII."""

# Not \w: vowel signs of Devanagari and its kin are no \w. An apostrophe ends a word (l'an, s'il).
_WORD = lazy(r"[^\s\d!-/:-@\[-`{-~«»“”„‘’…–—¿¡·،؛؟।।։፡።、。]{1,40}")

_SUFFIX = lazy(r"(?<=[^\W\d_]{3})['’](?:s|[^\W\d_]{1,6})(?!\w)(?<![A-Z])")
"""What stands behind the apostrophe of a name or a verb: Almanya'dan, Turkey's, don't."""

_LIKELY = 0.4
"""Points that a language may be behind the first and still be likely."""

_FEW_LIKELY = 8


_SURE = 6
"""The lead of a language, in words, that more text would hardly change."""

_MOST = 5
"""Times that a word counts."""

_LANE = 32
"""Bits in which the score of one language is counted, and above it how many words spoke for it."""

_SEEN = 1 << 16
_POINT = 20
"""Parts of the score of one word: all scores are whole numbers of them."""


class _Script(NamedTuple):
    """The languages of a script, with what tells them apart.

    Sets of languages are integers with 1 in the lane of each, so that one multiplication and one
    addition count for all of them.

    Attributes:
        languages: their codes.
        words: which of them have a word.
        foreign: which of them lack a letter.
        needed: for those that have letters of their own, these letters.
    """

    languages: tuple[str, ...]
    words: dict[str, int]
    foreign: dict[str, int]
    needed: dict[int, frozenset[str]]


@lru_cache(maxsize=32)
def _languages_of(script: str) -> _Script:
    chosen = [row for row in _rows() if row[1] == script and row[0] != "mul"]
    words: dict[str, int] = {}
    native: dict[str, int] = {}
    for at, row in enumerate(chosen):
        lane = 1 << _LANE * at
        for word in row[3].split():
            words[word] = words.get(word, 0) | lane
        for letter in row[2]:
            native[letter] = native.get(letter, 0) | lane
    everyone = sum(1 << _LANE * at for at in range(len(chosen)))
    foreign = {letter: everyone ^ users for letter, users in native.items()}
    users = Counter(letter for row in chosen for letter in row[2])
    needed = {
        at: own
        for at, row in enumerate(chosen)
        if script != "Latn" and (own := frozenset(c for c in row[2] if users[c] <= 3))
    }
    return _Script(tuple(row[0] for row in chosen), words, foreign, needed)


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    from toponorm import tables  # noqa: PLC0415 -- parsing a tag needs no table

    padded = ((*row, "", "")[:4] for row in tables.rows("languages"))
    return tuple((row[0], row[1], row[2], row[3]) for row in padded)


def languages_of(char: str) -> tuple[str, ...]:
    """Return the languages that a character may be of; of Latin letters, English.

    Names alone say no more than that of the language around them.

    >>> languages_of("ი"), "uk" in languages_of("є")
    (('ka',), True)
    """
    script = scripts.of(char)
    if script is None or script == "Latn":
        return ("en",)
    return _languages_of(script).languages or ("ja", "zh")


def guess(text: str) -> Language:
    """Return the language that the letters and words of a text speak for, or ``und``.

    A script that one language has is enough; among the languages of a script their words of
    grammar decide, so that a headline of four names is ``und``. The work is bounded: the head
    of the text, and samples of the rest where the head leaves doubt.

    >>> guess("Rusya, Suriye ve Türkiye için yeni bir görüşme olacak").code
    'tr'
    >>> guess("Putin, Assad, Erdoğan, Raisi").code
    'und'
    """
    head = text[:_HEAD]
    for glance in _GLANCES if text.isascii() else _GLANCES[1:]:
        if len(head) > glance:
            found, sure = _guess(head[:glance])
            if sure:
                return found
    found, sure = _guess(head)
    if not sure and len(text) > 2 * _HEAD:
        step = len(text) // (_SAMPLES + 1)
        samples = [text[at : at + _HEAD] for at in range(step, step * (_SAMPLES + 1), step)]
        found, sure = _guess("\n".join([head, *samples]))
    return found if found is not UNDETERMINED else _spelled(head[:_GLANCE])


def _spelled(sample: str) -> Language:
    """Return the language in which the words of a sample are spelled so, names apart."""
    from toponorm import trigrams  # noqa: PLC0415 -- only for what words of grammar leave open

    measured = _measure(sample)
    words = [word for word in _spoken(unicodedata.normalize("NFC", sample)) if word == word.lower()]
    scores = zip(_languages_of(measured.script).languages, measured.scores, strict=False)
    found = trigrams.judge(words, dict(scores))
    return UNDETERMINED if found is None else Language(found)


def leaning(text: str) -> Language:
    """Return the language that the head of a text leans to, however thin the evidence.

    Where there is none at all in Latin letters it is English: the months of a headline are read
    as English ones sooner than as no words.

    >>> leaning("Die Wahl am 14. Mai").code, leaning("Last month, on Dec 28").code
    ('de', 'en')
    """
    head = unicodedata.normalize("NFC", text[:_GLANCE])
    letters, plain = _letters(head)
    script, _ = _main_script(letters, plain)
    scores, _ = _scores(head, letters, script, len(head))
    known = _languages_of(script).languages
    best = max(scores, default=0)
    if script == "Latn" and (best <= 0 or scores[known.index("en")] == best):
        return Language("en")
    return Language(known[scores.index(best)]) if scores else UNDETERMINED


def likely(text: str) -> tuple[str, ...]:
    """Return the few languages that the head of a text may be in; none where they are many.

    Nor are there any for what may well be English. A word of grammar or a letter is enough.

    >>> likely("Situácia v Iraku"), likely("Turkey and Syria"), likely("Ankara")
    (('cs', 'sk', 'sl'), (), ())
    """
    measured = _measure(text[:_GLANCE])
    known = _languages_of(measured.script).languages
    scores = measured.scores
    least = max(scores, default=0) - _LIKELY
    found = tuple(known[at] for at, score in enumerate(scores) if score >= least)
    return found if len(found) <= _FEW_LIKELY and "en" not in found else ()


class _Measured(NamedTuple):
    """What the letters and words of a sample say."""

    script: str
    size: int
    letters: Mapping[str, int]
    scores: list[float]
    seen: list[int]


@lru_cache(maxsize=4)
def _measure(sample: str) -> _Measured:
    """Measure a sample. The last ones are remembered: who guesses may ask what is likely, too."""
    script, size = "Latn", len(sample)
    letters: dict[str, int] = {}
    if not sample.isascii():
        sample = unicodedata.normalize("NFC", sample)
        letters, plain = _letters(sample)
        script, size = _main_script(letters, plain)
    if script in ("Hani", "Kana") or len(_languages_of(script).languages) == 1:
        return _Measured(script, size, letters, [], [])
    return _Measured(script, size, letters, *_scores(sample, letters, script, size))


def _guess(sample: str) -> tuple[Language, bool]:
    """Return the language of a sample, and whether more text would hardly change that."""
    measured = _measure(sample)
    if measured.script in ("Hani", "Kana"):
        return _guess_han(measured.letters)
    only = _languages_of(measured.script).languages
    if len(only) == 1:
        sure = measured.size >= 40
        return (Language(only[0]), sure) if measured.size >= 2 else (UNDETERMINED, False)
    return _weigh(measured)


def _letters(sample: str) -> tuple[dict[str, int], int]:
    """Return how often each small letter beyond ASCII stands in a sample, and letters of ASCII."""
    low = sample.lower()
    plain = len(low.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    if 2 * plain > len(low):
        return Counter(_NOT_ASCII.findall(low)), plain
    return {char: count for char, count in Counter(low).items() if char > "\x7f"}, plain


def _main_script(letters: Mapping[str, int], plain: int) -> tuple[str, int]:
    """Return the script of most letters, and how many; ``plain`` of them are ASCII."""
    counts = {"Latn": plain}
    for char, count in letters.items():
        script = scripts.of(char)
        if script is not None:
            counts[script] = counts.get(script, 0) + count
    for script, weight in _DENSE.items():
        if script in counts:
            counts[script] *= weight
    if "Kana" in counts:
        counts["Kana"] += counts.get("Hani", 0)
    return max(counts.items(), key=lambda item: (item[1], item[0]))


def _guess_han(letters: Mapping[str, int]) -> tuple[Language, bool]:
    kana = han = 0
    votes = dict.fromkeys(("Hans", "Hant", "Hani"), 0)
    tell = _han()
    for char, count in letters.items():
        script = scripts.of(char)
        kana += count * (script == "Kana")
        han += count * (script == "Hani")
        if char in tell:
            votes[tell[char]] += count
    if kana * 10 >= han or votes["Hani"] > votes["Hans"] + votes["Hant"]:
        return Language("ja"), kana >= 20
    script = max(("Hans", "Hant"), key=votes.__getitem__)
    return Language("zh", script if votes[script] else None), votes[script] >= 10


@lru_cache(maxsize=1)
def _han() -> dict[str, str]:
    """Return characters that only one of Hans, Hant and Japanese print has."""
    return {
        char: script
        for _, script, chars, _ in _rows()
        if script in ("Hans", "Hant", "Hani")
        for char in chars
    }


def _weigh(measured: _Measured) -> tuple[Language, bool]:
    script, _, _, scores, seen = measured
    top = max(scores)
    best = scores.index(top)
    rest = scores[:best] + scores[best + 1 :]
    margin = top - max(rest)
    # Two words of grammar, and where the next language has as many a whole point more than it; or
    # one word, where letters have left few languages.
    second = (seen[:best] + seen[best + 1 :])[rest.index(max(rest))]
    needed = 1 if second >= seen[best] else 0.5
    spoken = seen[best] >= 2 and top >= 1.5 and margin >= needed
    if not spoken and not (script != "Latn" and seen[best] and margin >= 1):
        return UNDETERMINED, False
    language = Language(_languages_of(script).languages[best])
    return language, margin >= _SURE and margin * 3 >= top


def _scores(
    sample: str, letters: Mapping[str, int], script: str, count: int
) -> tuple[list[float], list[int]]:
    """Return what speaks for each language of a script, and how many of its words were seen."""
    known = _languages_of(script)
    words = _spoken(sample)
    if len(words) < _FEW:
        if ("'" in sample or "’" in sample) and _SUFFIX.search(sample):
            words = _words(_SUFFIX.sub(" ", sample))
        words = _without_particles(words)
    pro = against = 0
    speaking = known.words
    cased = script in _CASED
    counts = Counter(words)
    for word in counts.keys() & speaking.keys():
        times = counts[word]
        weight = _POINT * (times if times < _MOST else _MOST)
        pro += speaking[word] * ((weight if len(word) > 1 else weight // 2) + _SEEN)
    if cased:
        for word in [word for word in counts if not word.islower()]:
            if word not in speaking and (has := speaking.get(word.lower())) is not None:
                weight = _POINT // (2 if len(word) > 1 else 4)
                pro += has * (weight * min(counts[word], _MOST) + _SEEN)
    strict = script != "Latn"
    for letter in letters.keys() & known.foreign.keys():
        weight = _POINT // 2 if strict else 3 * _POINT // 10
        against += known.foreign[letter] * (weight * min(letters[letter], 8))
    size = len(known.languages)
    lanes = unpack(f"<{2 * size}H", pro.to_bytes(4 * size, "little"))
    points: Sequence[int] = lanes[::2]
    if against:
        lost = unpack(f"<{size}I", against.to_bytes(4 * size, "little"))
        points = list(map(int.__sub__, points, lost))
    scores = [each / _POINT if each else 0.0 for each in points]
    for at, own in known.needed.items():
        if own.isdisjoint(letters):
            scores[at] -= min(count / 30, 3)
    return scores, list(lanes[1::2])


def _spoken(sample: str) -> list[str]:
    """Return the words of a sample; without small letters, capitals say nothing."""
    # In a text with small letters a word with a capital is likely a name: Van, Do, San.
    return _words(sample.lower() if sample.isupper() else sample)


def _words(sample: str) -> list[str]:
    """Return the words of a sample, cut short at forty letters."""
    if not sample.isascii():
        return _WORD.findall(sample)
    words = sample.encode().translate(_LETTERS).decode().split()
    return [word[:40] for word in words] if max(map(len, words), default=0) > 40 else words


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    return next(frozenset(row[3].split()) for row in _rows() if row[0] == "mul")


def _without_particles(words: list[str]) -> list[str]:
    """Drop particles of names, and initials: Ursula von der Leyen is no German, U.S. no Dutch."""
    particles = _particles()
    kept: list[str] = []
    name = dropped = False  # whether a name follows, or a particle of it
    for word in reversed(words):
        if name and (word in particles or (dropped and word.lower() in particles)):
            dropped = True
        elif len(word) == 1 and word.isupper() and word.isascii() and kept and len(kept[-1]) == 1:
            kept[-1] = "."
            dropped = False
        else:
            kept.append(word)
            name = word[:1].isupper()
            dropped = False
    return kept
