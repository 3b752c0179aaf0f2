"""Legacy code pages read as one another: Cyrillic as Western, GBK as Western, KOI8-R as Windows.

No structure of UTF-8 helps here: nearly every byte is a character in every code page. What helps
is that the wrong reading is no language and the right one is: the letters of the languages that
were written in a code page must be much cheaper than the line as it stands, and cheaper than
those of every other code page. Only whole lines are read, and only after a pattern of odd
neighbours (:data:`PATTERN`) has asked for it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from toponorm.mojibake.chains import LEGACY, Legacy
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.evidence import PRICES, price
from toponorm.mojibake.letters import company, letters

_HIGH = "\x80-\xffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™"
_HIGH_1250 = "ĂĄĆĘŁŃŔŚŠŤŹŻŽăąćčďęěłńňřśšťůźżž˛ˇ˘˙˝"
_MORE_CYRILLIC = "ЁєЄєЇїЎў°∙·√№¤■"

PATTERN = "|".join(
    (
        # Western: letters and signs beyond ASCII in rows, as no Western language has them
        f"[{_HIGH}{_HIGH_1250}]{{4}}|[{_HIGH}]{{2}}.{{0,20}}[{_HIGH}]{{3}}",
        # Shift_JIS: every second byte is 82 or 83
        "[ƒ‚][!-~\x80-ÿ“”•–—™š›œžŸ‹Œ‘’][ƒ‚]",
        # Cyrillic: capitals for small letters, signs in words
        "[а-яё][А-ЯЁ]{2}|[А-ЯЁ]{6}|[А-ЯЁ]{3} [А-ЯЁ]{3,}",
        "[а-пА-Я][Ўў¤Ґ¦§©Є«¬®Ї]{2}|[а-п][Ґ¬®Ї][а-п]|[ЎўҐЄ]Ё|Ё[ЎўҐЄ]",
        f"[р-яЁё╧╤╥╨╠═╬└┴┬├─┼╞╟╚╔╩╦][{_MORE_CYRILLIC}]{{2}}",
        f"[╧╤╥╨╠═╬└┴┬├┼╞╟╚╔╩╦][р-я{_MORE_CYRILLIC}]{{3}}",
        # East Asia: bopomofo, Greek and boxes among hanzi
        "[\u4e00-\u9fff][ㄅ-ㄩ][\u4e00-\u9fff]|[\u4e00-\u9fff][ㄅ-ㄩ﹝˙]$",
        "[Α-ω┌-╿][ぁ-ん]|[ㄅ-ㄩ][\u4e00-\u9fff]{2}|[┌-╿][\u4e00-\u9fff]{2}",
    )
)
"""What a line must have before it is read as another script, for RE2."""

_SIGNS = (
    "[a-z][ŽŠŸ‡†ˆ‚„\x8d-\x90][a-z]|[a-z][ÈÍÁÌÛÙÔ·ÊËÓ][a-z]|[a-z][ΘδστΦφε∞∩][a-z]"
    "|[a-z][¹³¾¼±¶¿][a-z]"
)
LATIN_PATTERN = "ý[^áéíóúæø]{0,60}[þð]|[þð][^áéíóúæø]{0,60}ý|" + _SIGNS
"""What it must have before it is read as another language in Latin letters."""

_KANA = re.compile("[\u3040-\u30ff]")
_NO_KANA = 5.0
"""Bits a hanzi against Japanese without kana: Chinese of another code page looks so."""

_ODD_LATIN = re.compile(_SIGNS)
_ONLY_TURKISH = re.compile("[þðÞÐ]")
_NOT_TURKISH = re.compile("[áéíóúæøåěščřžñãõ]", re.IGNORECASE)
_WESTERN = ("da", "de", "en", "es", "fi", "fr", "is", "it", "pt", "sv")
_LATIN = tuple(sorted({*_WESTERN, "cs", "hr", "hu", "lt", "lv", "pl", "ro", "sk", "tr"}))

MARGIN = 6.0


class Guess(NamedTuple):
    """A line read anew in another legacy code page.

    Attributes:
        after: the line.
        chain: the row of the table.
        read_as: the code page that it was wrongly read in.
        gain: how many bits more plausible it is.
    """

    after: str
    chain: Legacy
    read_as: str
    gain: float


@lru_cache(maxsize=32)
def _other_letters(script: str) -> re.Pattern[str]:
    return re.compile(f"[^\\W\\d_\\x00-\\x7f{script}]")


def guesses(line: str, latin: bool = True, other: bool = True) -> Iterator[Guess]:
    """Yield the readings of a line between legacy code pages, with what each gains.

    Args:
        line: the line.
        latin: whether to read it in code pages of Latin letters.
        other: whether to read it in others.
    """
    before: dict[bool, float] = {}
    seen: set[tuple[str, bytes]] = set()
    read = {name: charset(name).encode(line) for name in _READ_AS}
    coarse = price(line)
    for chain in LEGACY:
        if not (other if chain.script else latin):
            continue
        for read_as in chain.read_as:
            data = read[read_as]
            if data is None or (chain.charset, data) in seen:
                continue
            seen.add((chain.charset, data))
            after = charset(chain.charset).decode(data)
            if after is None or after == line:
                continue
            if not _is_possible(line, after, chain):
                continue
            # The coarse scale first: it costs little and says no to nearly all clean text.
            if chain.charset != "cp1254" and coarse - price(after) < _COARSE:
                continue
            if chain.script and _is_gibberish(after, chain):
                continue
            is_latin = not chain.script
            if is_latin not in before:
                before[is_latin] = _before(line, is_latin)
            bits = company(after)
            bits += min(letters(language).price(after) for language in chain.languages)
            if chain.languages == ("ja",) and not _KANA.search(after):
                bits += _NO_KANA * sum(map(len, _words(chain.script).findall(after)))
            yield Guess(after, chain, read_as, before[is_latin] - bits)


_COARSE = 0.0
_READ_AS = tuple(dict.fromkeys(name for chain in LEGACY for name in chain.read_as))


def _is_possible(line: str, after: str, chain: Legacy) -> bool:
    if chain.charset == "cp1254":
        # ý alone is a letter of Turkmen; Icelandic and Faroese, which have ð and þ, have more.
        return _ONLY_TURKISH.search(line) is not None and _NOT_TURKISH.search(line) is None
    if "â\x80" in line:
        return False  # what is left of UTF-8
    if not chain.script:
        return _ODD_LATIN.search(line) is not None
    own = "".join(_words(chain.script).findall(after))
    others = len(_other_letters(chain.script).findall(after))
    return len(set(own)) > 1 and others <= len(own) // 6


def _is_gibberish(after: str, chain: Legacy) -> bool:
    """Whether the letters are too dear, one by one, for running words of the language."""
    words = _words(chain.script).findall(after)
    spaced = " ".join(words)
    bits = min(letters(language).price(spaced) for language in chain.languages)
    bits += company(spaced) - PRICES[" "] * (len(words) - 1)
    return bits > chain.most * sum(map(len, words))


@lru_cache(maxsize=32)
def _words(script: str) -> re.Pattern[str]:
    return re.compile(f"[{script}]+")


def _before(line: str, latin: bool) -> float:
    """The price of the line as it stands, on whichever scale it reads best."""
    languages: tuple[str, ...] = _LATIN if latin else ()
    if re.search("[а-яА-Я]{3}", line):
        languages += ("ru", "uk", "bg", "sr")
    if re.search("[\u4e00-\u9fff]{2}", line):
        languages += ("zh", "ja")
    as_it_stands = price(line)
    if not languages:
        return as_it_stands
    read = min(letters(language).price(line) for language in languages)
    return min(as_it_stands, read + company(line))


def best(line: str, latin: bool = True, other: bool = True) -> Guess | None:
    """Return the reading that explains a line, if one does and no other comes near."""
    found = sorted(guesses(line, latin, other), key=lambda guess: -guess.gain)
    if not found or found[0].gain < found[0].chain.threshold:
        return None
    first = found[0]
    for rival in found[1:]:
        if rival.after != first.after and first.gain - rival.gain < MARGIN:
            return None
    return first
