"""Suffixes that follow the sounds of the name before them.

*Burma'da*, *Belarus'ta*; *Burmassa*, *Myanmarissa*; *Burmában*, *Türkiyével*; *태국은*, *타이는*.
The table ``suffixes`` has them, with capitals where a sound depends on the name, and says what the
sounds depend on; here they are put together.
"""

import re
from functools import lru_cache

from toponorm import tables
from toponorm.names.writing import traits
from toponorm.regexes import lazy

APOSTROPHES = "'’‘ʼ`′＇"

_LETTERS = lazy(r"[^\W\d_]+")
_HANGUL = lazy("[\uac00-\ud7a3]{1,4}")
_RIEUL = 8
"""What a syllable of Korean ends in behind which *ro* stands as behind a vowel."""


@lru_cache(maxsize=8)
def _facts(language: str) -> dict[str, dict[str, str]]:
    """The rows of the table by kind: value by key."""
    found: dict[str, dict[str, str]] = {}
    for _, kind, key, value, *_ in tables.rows("suffixes", language):
        found.setdefault(kind, {})[key] = value
    return found


@lru_cache(maxsize=16)
def _letters(language: str, kind: str) -> tuple[str, ...]:
    return tuple(_facts(language)[kind])


# Turkish ----------------------------------------------------------------------------------


def behind_apostrophe(text: str, end: int, form: str, name: str) -> tuple[int, str] | None:
    """Return where a Turkish suffix ends, and what it is behind another name.

    Nothing is returned for a suffix that is none of those known.

    >>> behind_apostrophe("Birmanya'ya", 8, "Birmanya", "Myanmar")
    (11, "'a")
    >>> behind_apostrophe("Birmanya'ya", 8, "Birmanya", "Côte d’Ivoire")
    (11, "'a")
    """
    if end + 1 >= len(text) or text[end] not in APOSTROPHES:
        return end, ""
    match = _LETTERS.match(text, end + 1)
    if match is None:
        return end, ""
    suffix = match[0]
    lower = suffix.replace("İ", "i").replace("I", "ı").lower()
    patterns = _facts("tr")["suffix"]
    answers = {turkish(each, name) for each in patterns if turkish(each, form) == lower}
    if len(answers) != 1:
        return None
    new = answers.pop()
    if suffix.isupper():
        new = new.replace("i", "İ").upper()
    return match.end(), text[end] + new


@lru_cache(maxsize=8)
def _sounds(language: str) -> dict[str, str]:
    return {name: sound for _, name, sound, *_ in tables.rows("sounds", language)}


@lru_cache(maxsize=1)
def _possessive() -> re.Pattern[str]:
    return re.compile(f".*(?:{'|'.join(_letters('tr', 'possessive'))})")


def turkish(pattern: str, name: str) -> str:
    """Return what a pattern of a Turkish suffix is behind a name.

    >>> turkish("DA", "Belarus"), turkish("(y)A", "Suriye"), turkish("(y)A", "Man Adası")
    ('ta', 'ye', 'na')
    """
    facts = _facts("tr")
    high, voiceless = facts["high-vowel"], _letters("tr", "voiceless")
    name = _sounds("tr").get(name.replace("'", "’"), name)
    if _possessive().fullmatch(name):
        pattern = facts["suffix"][pattern] or pattern
    sound = name.replace("İ", "i").replace("I", "ı").lower()
    if name.isupper() and len(name) <= 4:  # its letters are read one by one
        sound = "a" if name[-1] in facts["letter-with-a"] else "e"
    last = next((char for char in reversed(sound) if char in high), "e")
    ends_in_vowel = sound[-1:] in high
    out = ""
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "(":
            out += pattern[at + 1] if ends_in_vowel else ""
            at += 3
            continue
        if char == "I":
            char = last = high[last]
        elif char == "A":
            char = last = "a" if last in facts["back-vowel"] else "e"
        elif char in "DC":
            is_hard = (out or sound).endswith(voiceless)
            char = {"D": "dt", "C": "cç"}[char][is_hard]
        elif char in high:
            last = char
        out += char
        at += 1
    return out


# Finnish and Hungarian --------------------------------------------------------------------


def turn(printed: str, form: str, name: str, language: str) -> str | None:
    """Return what a name is in the case in which a form of another is printed, if it is certain.

    >>> turn("Burmassa", "Burma", "Myanmar", "fi"), turn("Burmából", "Burma", "Mianmar", "hu")
    ('Myanmarissa', 'Mianmarból')
    >>> turn("Hollannista", "Hollanti", "Alankomaat", "fi")
    'Alankomaista'
    """
    lower = printed.lower()
    if lower == form.lower():
        return name
    old, new = cases(form, language), cases(name, language)
    found = {case for case, turned in old.items() if turned.lower() == lower}
    outer = traits.values(language, "outer-case")
    if _is_outer(form, outer) != _is_outer(name, outer):
        inner = _facts(language)["outer-as-inner"]
        swap = inner if _is_outer(form, outer) else {case: each for each, case in inner.items()}
        found = {swap.get(case, case) for case in found}
    answers = {new.get(case) for case in found}
    return answers.pop() if len(answers) == 1 else None


def cases(name: str, language: str) -> dict[str, str]:
    """Return the case forms of a name by case, as far as they are certain.

    >>> cases("Filippiinit", "fi")["ade"], cases("Irán", "hu")["ins"]
    ('Filippiineillä', 'Iránnal')
    """
    return _BUILDERS[str(traits.value(language, "suffixes"))](name)


def _is_outer(name: str, outer: tuple[str, ...]) -> bool:
    """Whether one is on a place rather than in it, as in Finnish."""
    return name.lower().endswith(outer)


@lru_cache(maxsize=1)
def _finnish_paradigms() -> list[tuple[str, list[str]]]:
    rows = [
        (ending, cases.split(" "))
        for _, _, ending, cases, *_ in tables.rows("paradigms", "fi")
        if ending != "*"
    ]
    return sorted(rows, key=lambda row: -len(row[0]))


@lru_cache(maxsize=512)
def _finnish(name: str) -> dict[str, str]:
    """The case forms of a Finnish name."""
    *first, last = name.split(" ")
    lower = last.lower()
    if any(not word.endswith("n") for word in first) or lower.endswith(("nen", "si")):
        return {}
    if not lower[-1].isalpha() or (last.isupper() and len(last) > 1):
        return {}
    facts = _facts("fi")
    vowels = [char for char in lower.replace("ü", "y").split("-")[-1] if char in "aouäöy"]
    a = "a" if vowels and vowels[-1] in facts["back-vowel"] else "ä"
    if lower[-1] not in "aeiouyäö" and lower[-1] != "t":
        ending, turned = "", ["in"]
        strong = name + "i"
    else:
        fitting = (row for row in _finnish_paradigms() if lower.endswith(row[0]))
        ending, turned = next(fitting, ("", []))
        strong = name
    stem = name[: len(name) - len(ending)]
    if lower.endswith("t"):
        return _finnish_plural(stem, turned, a) if ending and stem else {}
    if not turned:
        return {}
    genitive = turned[0].split("/")[0]
    genitive = stem + genitive if stem else genitive.capitalize()
    if not genitive.endswith("n") or genitive.endswith(("ien", "jen")):
        return {}
    is_long = strong[-2:-1] == strong[-1:]
    sounds = {"A": a, "L": f"h{strong[-1]}" if is_long else strong[-1], "T": "t" if is_long else ""}
    out = {}
    for case, pattern in facts["case"].items():
        behind = "".join(sounds.get(char, char) for char in pattern[3:])
        out[case] = (strong if pattern.startswith("{s}") else genitive[:-1]) + behind
    return out


def _finnish_plural(stem: str, turned: list[str], a: str) -> dict[str, str]:
    """The case forms of a plural: of those that the paradigm has, the ones that end so."""
    other = "ä" if a == "a" else "a"
    fitting = [each for row in turned for each in row.split("/") if not each.endswith(other)]
    out = {}
    for case, pattern in _facts("fi")["plural-case"].items():
        ends = tuple(pattern.replace("A", a).split("|"))
        if (found := next((each for each in fitting if each.endswith(ends)), None)) is not None:
            out[case] = stem + found
    return out


@lru_cache(maxsize=512)
def _hungarian(name: str) -> dict[str, str]:
    """The case forms of a Hungarian name."""
    lower = name.lower()
    if name.isupper() or not lower[-1].isalpha():
        return {}
    facts = _facts("hu")
    back, front, round_ = (facts[f"{kind}-vowel"] for kind in ("back", "front", "round"))
    word = _sounds("hu").get(name) or re.split(r"[ -]", lower)[-1]
    if any(char in back for char in word):
        harmony = 0
    else:
        last = next((char for char in reversed(word) if char in front or char in round_), "e")
        harmony = 2 if last in round_ else 1
    sounds = {key: value.split(" ")[harmony] for key, value in facts["harmony"].items()}
    stem = name[:-1] + facts["lengthens"].get(name[-1], name[-1])
    is_vowel = any(lower[-1] in each for each in (back, front, round_))
    doubled, again = _doubled(name, facts["doubled"])
    out = {}
    for case, pattern in facts["case"].items():
        start = doubled if pattern[0] == "*" and not is_vowel else stem
        sounds["*"] = "v" if is_vowel else again
        link = pattern[0] if is_vowel and case == "sup" else ""  # Kínán, but Iránon
        behind = pattern.removeprefix(link)
        out[case] = start + "".join(sounds.get(char, char) for char in behind)
    if is_vowel:
        out["acc"] = f"{stem}t"
        return out
    for ending in sorted(facts["accusative"], key=len, reverse=True):
        if lower.endswith(ending):
            behind = facts["accusative"][ending]
            out["acc"] = name + "".join(sounds.get(char, char) for char in behind)
            break
    return out


def _doubled(name: str, written: dict[str, str]) -> tuple[str, str]:
    """A name before its last consonant is doubled, and what is put behind it for that."""
    lower = name.lower()
    if lower[-2:] in written:
        return name[:-2] + written[lower[-2:]], ""
    return name, "" if lower[-1] == lower[-2:-1] else lower[-1]


_BUILDERS = {"finnish": _finnish, "hungarian": _hungarian}


def are_glued(language: str) -> bool:
    """Return whether a language writes suffixes behind names without an apostrophe.

    >>> are_glued("fi"), are_glued("tr")
    (True, False)
    """
    return traits.value(language, "suffixes") in _BUILDERS


# Korean -----------------------------------------------------------------------------------


def behind_hangul(text: str, end: int, name: str) -> tuple[int, str]:
    """Return where a Korean particle ends that follows, and what it is behind a name.

    >>> behind_hangul("태국은", 2, "타이")
    (3, '는')
    """
    match = _HANGUL.match(text, end)
    if match is None or not "\uac00" <= name[-1:] <= "\ud7a3":
        return end, ""
    behind_consonant = _facts("ko")["particle"]
    behind_vowel = {vowel: consonant for consonant, vowel in behind_consonant.items()}
    particle = match[0]
    final = (ord(name[-1]) - 0xAC00) % 28
    toward = behind_vowel.get(particle, particle).startswith("으로")
    closed = final != 0 and not (toward and final == _RIEUL)
    new = (behind_vowel if closed else behind_consonant).get(particle)
    return (end, "") if new is None else (match.end(), new)


# Genitives of the Germanic languages ------------------------------------------------------


def has_germanic_genitive(language: str) -> bool:
    """Return whether the genitive of names ends in an s there."""
    return traits.has(language, "genitive-of-s")


def germanic(printed: str, form: str, name: str, language: str) -> str | None:
    """Return the genitive of a name where that of another is printed, else ``None``.

    >>> germanic("Weißrusslands", "Weißrussland", "Belarus", "de")
    'Belarus’'
    """
    if printed.lower() != f"{form.lower()}s":
        return None
    if " " in name and traits.has(language, "genitive-of-one-word"):
        return None
    if name[-1:] in ("s", "ß", "x", "z", "S", "X", "Z"):
        return name + (traits.value(language, "genitive-of-s") or "")
    return f"{name}s"


def dutch(text: str, start: int, end: int, name: str) -> tuple[int, str] | None:
    """Return where a Dutch genitive with an apostrophe ends, and what it is behind a name.

    >>> dutch("Malta's leger", 0, 5, "Turkije"), dutch("Cyprus' leger", 0, 6, "Malta")
    ((7, 's'), (7, "'s"))
    """
    if end >= len(text) or text[end] not in APOSTROPHES:
        return None
    if text[end + 1 : end + 2] != "s":
        bare = text[end - 1] in "sxzSXZ" and text[end + 1 : end + 2] == " "
        if not bare or text[end] in text[max(0, start - 200) : start] or name[-1] in "sxzSXZ":
            return None
        behind = _dutch_suffix(text[end], name)
        return end + 1, behind
    if text[end + 2 : end + 3].isalnum():
        return None
    return end + 2, _dutch_suffix(text[end], name)


def _dutch_suffix(mark: str, name: str) -> str:
    lower = name.lower()
    if lower[-1] in "sxz":
        return mark
    if lower[-1] in "aiouyáíóú" or (name.isupper() and len(name) < 5):
        return f"{mark}s"
    return "s"
