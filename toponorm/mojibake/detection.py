"""Which encoding bytes are in, weighed in bits: the reading that is most of a language wins.

Structure says little about legacy encodings: nearly every byte is a character in each of them.
What tells them apart is how well the text reads, by the letters of the languages that were
written in each (:mod:`~toponorm.mojibake.letters`). Readings are compared by what they say:
encodings that give the same text do not compete.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import NamedTuple

from toponorm.mojibake.encodings import ENCODINGS, Encoding
from toponorm.mojibake.evidence import PRICES
from toponorm.mojibake.letters import company, letters

CANDIDATES = tuple(encoding for encoding in ENCODINGS if encoding.languages)


class Reading(NamedTuple):
    """What a sample of lines says in one encoding.

    Attributes:
        encoding: the encoding.
        text: the sample.
        bits: its price.
        language: the language in whose letters it is cheapest.
    """

    encoding: Encoding
    text: str
    bits: float
    language: str


_ODD = re.compile(
    r"(?<=[^\W\d_])(?:[„‚˜ˆ†‡‰¤¦¨¬¯¸¶§˘˙˝˛ˇ]|[‘“”‹›•¢£¥©ª«®°±²³´µ¹º»¼½¾¿¡÷×€™](?=[^\W\d_]))"
    r"|[^\W\d_a-zA-Z](?=[„‚])|[¶¸¬¦¨¯](?=[^\W\d_])|[‘’](?=[ά-ώ])|[¹³©®ª¾¼½](?=[a-z])"
    r"|(?<=[а-яёα-ωά-ώà-ÿ])[А-ЯЁΑ-ΩÀ-Þ]"
)
_ODD_BITS = 10.0
"""Bits against a sign that stands inside a word, or behind one where none can."""

_ESCAPED = re.compile("[\udc80-\udcff]")
_ANY = ("en", "fr", "de", "pl", "tr", "lv", "ru", "el", "he", "ar", "th", "zh", "ja", "ko")
MARGIN = 6.0
"""Bits by which a reading must lead the next."""

OVERRULE = 20.0
"""Bits by which a declared encoding must lose."""

_MOST_LATIN, _MOST_ALPHABET, _MOST_WIDE = 12.9, 7.3, 11.5
"""Bits of a character beyond ASCII, on average, above which a reading is no language."""

_FIRST, _NEAR = 600, 100.0

_LATIN = frozenset(
    language
    for encoding in CANDIDATES
    if encoding.languages[0] == "en"
    for language in encoding.languages
)

_KANA = re.compile("[\u3041-\u30ff]")
_KANA_IN_CHINESE = 5.0


class _Scale(dict[tuple[str, str], float]):
    """The bits of a character after another in a language, ASCII never dearer than in any.

    The letters of ASCII are the same in nearly all encodings; a language that has no table must
    not make its encoding lose by them.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._letters = letters(language)

    def __missing__(self, pair: tuple[str, str]) -> float:
        bits = self._letters[pair]
        if pair[1].isascii():
            bits = min(bits, PRICES[pair[1]] + (0.0 if pair[0].isascii() else 4.0))
        self[pair] = bits
        return bits


@lru_cache(maxsize=64)
def _scale(language: str) -> _Scale:
    return _Scale(language)


def _price(text: str, language: str) -> float:
    if language == "vi":
        text = unicodedata.normalize("NFC", text)
    bits = sum(map(_scale(language).__getitem__, pairwise(" " + text.lower().replace("’", "'"))))
    if language in ("zh", "zh-Hant"):
        bits += _KANA_IN_CHINESE * len(_KANA.findall(text))
    return bits


def _is_gibberish(reading: Reading) -> bool:
    """Whether the characters beyond ASCII are too dear, on average, for a language."""
    scale, pairs = _scale(reading.language), pairwise(" " + reading.text.lower())
    bits = [scale[pair] for pair in pairs if not pair[1].isascii()]
    most = _MOST_WIDE if reading.encoding.is_wide else _MOST_ALPHABET
    if reading.language in _LATIN:
        if len(bits) * 5 < len(reading.text):
            return False  # a few letters among those of ASCII, in a language without a table
        most = _MOST_LATIN
    return sum(bits) > most * len(bits)


def readings(sample: bytes, declared: Encoding | None = None) -> list[Reading]:
    """Return what a sample says in each encoding, the most plausible first.

    Args:
        sample: some lines of the file.
        declared: an encoding to try beside the usual ones.
    """
    extra = [declared] if declared and declared not in CANDIDATES else []
    found = _weigh(sample[:_FIRST], [*CANDIDATES, *extra])
    if len(sample) > _FIRST and found:
        limit = min(each.bits for each in found) + _NEAR
        found = _weigh(sample, [each.encoding for each in found if each.bits < limit])
    return _distinct(found)


def _distinct(found: Iterable[Reading]) -> list[Reading]:
    best: dict[str, Reading] = {}
    for each in sorted(found, key=lambda each: each.bits):
        best.setdefault(each.text, each)
    return list(best.values())


def _weigh(sample: bytes, encodings: Iterable[Encoding]) -> list[Reading]:
    found = []
    damaged = 3 + len(sample) // 50
    for encoding in encodings:
        text = encoding.decode(sample)
        if encoding.is_wide and len(_ESCAPED.findall(text)) > damaged:
            continue
        languages = encoding.languages or _ANY
        bits, language = min((_price(text, each), each) for each in languages)
        bits += company(text) + encoding.prior + _ODD_BITS * len(_ODD.findall(text))
        found.append(Reading(encoding, text, bits, language))
    return found


class Verdict(NamedTuple):
    """What was decided about a sample.

    Attributes:
        encoding: the encoding, or ``None`` where no reading is certain.
        gain: the bits by which it leads.
        evidence: why.
    """

    encoding: Encoding | None
    gain: float
    evidence: tuple[str, ...]


def decide(sample: bytes, declared: Encoding | None = None) -> Verdict:
    """Return the encoding that a sample is in, if one reading is certain.

    A declared encoding is believed unless it reads much worse than another.

    >>> decide("Выборы пройдут весной".encode("cp1251")).encoding.name
    'windows-1251'
    """
    found = readings(sample, declared)
    if not found:
        return Verdict(None, 0.0, ("no encoding explains the bytes",))
    best = found[0]
    gain = found[1].bits - best.bits if len(found) > 1 else _NEAR
    told: tuple[str, ...] = ()
    if declared is not None:
        as_declared = declared.decode(sample)
        said = next((each for each in found if each.text == as_declared), None)
        if said is not None and said.bits - best.bits < OVERRULE:
            if not _ESCAPED.search(said.text) and not _is_gibberish(said):
                worse = said.bits - best.bits
                why = (f"reads {worse:.0f} bits worse than {best.encoding.name}",) if worse else ()
                return Verdict(
                    declared, max(gain, OVERRULE - worse), (f"declared {declared.name}", *why)
                )
        else:
            by = f" by {said.bits - best.bits:.0f} bits" if said else ""
            told = (f"declared {declared.name}, which reads worse{by}",)
    if gain < MARGIN:
        rivals = (f"{best.encoding.name} and {found[1].encoding.name} read equally well",)
        return Verdict(None, gain, (*rivals, *told))
    if _is_gibberish(best):
        return Verdict(None, gain, (f"not even {best.encoding.name} gives words", *told))
    rival = f"{gain:.0f} bits better than {found[1].encoding.name}" if len(found) > 1 else ""
    evidence = (f"letters of {best.language}", rival, *told)
    return Verdict(best.encoding, gain, tuple(filter(None, evidence)))


def overrules(sample: bytes, usual: Encoding, rival: Encoding) -> bool:
    """Whether a sample reads so much better in another encoding that it must be in that."""
    bits = {each.encoding: each.bits for each in _weigh(sample, [usual, rival])}
    return rival in bits and bits[rival] + OVERRULE < bits.get(usual, inf)


def among(sample: bytes, encodings: Iterable[Encoding]) -> Encoding | None:
    """Return which of a few encodings a sample is in, if that is certain."""
    found = _distinct(_weigh(sample, encodings))
    if not found or (len(found) > 1 and found[1].bits - found[0].bits < MARGIN):
        return None
    return None if _is_gibberish(found[0]) else found[0].encoding
