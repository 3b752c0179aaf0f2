"""Suffixes that follow the sounds of the name before them.

*Burma'da*, *Belarus'ta*; *Burmassa*, *Myanmarissa*; *Burmában*, *Türkiyével*; *태국은*, *타이는*.
A pattern has capitals where a sound depends on the name: A is a or e, I one of four high vowels,
D is d or t, C is c or ç; what stands in brackets is written behind a vowel only.
"""

import re
from functools import lru_cache

from toponorm import tables
from toponorm.names.writing import traits
from toponorm.regexes import lazy

APOSTROPHES = "'’‘ʼ`′＇"

# Turkish ----------------------------------------------------------------------------------

_TURKISH = (
    "(n)In (y)I (y)A DA DAn DAki DAkiler (y)lA (n)Inki CA DIr (y)DI DAydI DAyken DAnsA DAysA "
    "(y)sA (y)mIş lI lIlAr sIz"
).split()
_AFTER_POSSESSIVE = {
    "(y)I": "nI", "(y)A": "nA", "DA": "nDA", "DAn": "nDAn", "DAki": "nDAki", "CA": "nCA",
    "DAkiler": "nDAkiler", "DAydI": "nDAydI", "DAyken": "nDAyken", "DAnsA": "nDAnsA",
    "DAysA": "nDAysA", "(n)In": "nIn", "(n)Inki": "nInki",
}  # fmt: skip
_POSSESSIVE = lazy(
    r".*(?:iyeti|[lğ][ıiuü]ğ[ıiuü]|leri|ları|Adası|Sahili|Sahilleri|Birliği|Federasyonu|"
    r"Konfederasyonu|Topluluğu|Devleti|Emirliği|Kenti|Bölgesi)"
)
_HIGH = {"a": "ı", "ı": "ı", "â": "ı", "e": "i", "i": "i", "î": "i", "o": "u", "u": "u", "û": "u",
         "ö": "ü", "ü": "ü"}  # fmt: skip
_BACK = "aıouâû"
_LETTERS = lazy(r"[^\W\d_]+")


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
    answers = {_turkish(pattern, name) for pattern in _TURKISH if _turkish(pattern, form) == lower}
    if len(answers) != 1:
        return None
    new = answers.pop()
    if suffix.isupper():
        new = new.replace("i", "İ").upper()
    return match.end(), text[end] + new


@lru_cache(maxsize=1)
def _sounds() -> dict[str, str]:
    return {name: sound for _, name, sound, *_ in tables.rows("sounds", "tr")}


def _turkish(pattern: str, name: str) -> str:
    name = _sounds().get(name.replace("'", "’"), name)
    if _POSSESSIVE.fullmatch(name):
        pattern = _AFTER_POSSESSIVE.get(pattern, pattern)
    sound = name.replace("İ", "i").replace("I", "ı").lower()
    if name.isupper() and len(name) <= 4:
        sound = "a" if name[-1] in "AK" else "e"  # its letters are read one by one
    vowels = [char for char in sound if char in _HIGH]
    last = vowels[-1] if vowels else "e"
    ends_in_vowel = bool(sound) and sound[-1] in _HIGH
    out: list[str] = []
    voiceless = sound[-1:] in tuple("fstkçşhp")
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "(":
            if ends_in_vowel:
                out.append(pattern[at + 1])
            at += 3
            continue
        if char == "I":
            last = _HIGH[last]
            out.append(last)
        elif char == "A":
            last = "a" if last in _BACK else "e"
            out.append(last)
        elif char in "DC":
            hard = voiceless if not out else out[-1] in "fstkçşhp"
            out.append({"D": "dt", "C": "cç"}[char][hard])
        else:
            out.append(char)
            if char in _HIGH:
                last = char
        at += 1
    return "".join(out)


# Finnish and Hungarian --------------------------------------------------------------------


def turn(printed: str, form: str, name: str, language: str) -> str | None:
    """Return what a name is in the case in which a form of another is printed, if it is certain.

    >>> turn("Burmassa", "Burma", "Myanmar", "fi"), turn("Burmából", "Burma", "Mianmar", "hu")
    ('Myanmarissa', 'Mianmarból')
    """
    lower = printed.lower()
    if lower == form.lower():
        return name
    build = _BUILDERS[str(traits.value(language, "suffixes"))]
    old, new = build(form), build(name)
    cases = {case for case, turned in old.items() if turned.lower() == lower}
    outer = traits.values(language, "outer-case")
    if _is_outer(form, outer) != _is_outer(name, outer):
        swap = _TO_INNER if _is_outer(form, outer) else _TO_OUTER
        cases = {swap.get(case, case) for case in cases}
    answers = {new.get(case) for case in cases}
    return answers.pop() if len(answers) == 1 else None


_TO_INNER = {"ade": "ine", "abl": "ela", "all": "ill"}
_TO_OUTER = {inner: outer for outer, inner in _TO_INNER.items()}


def _is_outer(name: str, outer: tuple[str, ...]) -> bool:
    """Whether one is on a place rather than in it, as in Finnish."""
    return name.lower().endswith(outer)


@lru_cache(maxsize=1)
def _finnish_genitives() -> list[tuple[str, str]]:
    rows = [
        (ending, cases.split(" ")[0].split("/")[0])
        for _, _, ending, cases, *_ in tables.rows("paradigms", "fi")
        if ending != "*"
    ]
    return sorted(rows, key=lambda row: -len(row[0]))


@lru_cache(maxsize=512)
def _finnish(name: str) -> dict[str, str]:
    """The case forms of a Finnish singular."""
    *first, last = name.split(" ")
    lower = last.lower()
    if any(not word.endswith("n") for word in first) or lower.endswith(("t", "nen", "si")):
        return {}
    if not lower[-1].isalpha() or (last.isupper() and len(last) > 1):
        return {}
    strong = name
    if lower[-1] not in "aeiouyäö":
        strong, genitive = name + "i", name + "in"
    else:
        for ending, turned in _finnish_genitives():
            if lower.endswith(ending):
                stem = name[: len(name) - len(ending)]
                genitive = stem + turned if stem else turned.capitalize()
                break
        else:
            return {}
    if not genitive.endswith("n") or genitive.endswith(("ien", "jen")):
        return {}
    weak = genitive[:-1]
    sounds = [char for char in last.lower().replace("ü", "y").split("-")[-1] if char in "aouäöy"]
    a = "a" if sounds and sounds[-1] in "aou" else "ä"
    long = strong[-2:-1] == strong[-1:]
    return {
        "gen": genitive,
        "ine": f"{weak}ss{a}",
        "ela": f"{weak}st{a}",
        "ill": f"{strong}h{strong[-1]}n" if long else f"{strong}{strong[-1]}n",
        "ade": f"{weak}ll{a}",
        "abl": f"{weak}lt{a}",
        "all": f"{weak}lle",
        "tra": f"{weak}ksi",
        "ess": f"{strong}n{a}",
        "par": f"{strong}t{a}" if long else f"{strong}{a}",
    }


_DIGRAPHS = {"sz": "ssz", "zs": "zzs", "gy": "ggy", "ny": "nny", "ly": "lly", "cs": "ccs"}


@lru_cache(maxsize=512)
def _hungarian(name: str) -> dict[str, str]:
    """The case forms of a Hungarian name."""
    lower = name.lower()
    if name.isupper() or not lower[-1].isalpha():
        return {}
    word = re.split(r"[ -]", lower)[-1]
    back = any(char in "aáoóuú" for char in word)
    last_vowel = next((char for char in reversed(word) if char in "eéiíöőüű"), "e")
    round_ = not back and last_vowel in "öőüű"
    is_vowel = lower[-1] in "aáeéiíoóöőuúüű"
    stem = name[:-1] + {"a": "á", "e": "é"}.get(name[-1], name[-1])
    a = "a" if back else "e"
    ho = "o" if back else "ö" if round_ else "e"
    ve = "á" if back else "é"
    vowels = "ó" if back else "ő"
    rol = "ó" if back else "ő"
    found = {
        "ine": f"{stem}b{a}n", "ill": f"{stem}b{a}", "ela": f"{stem}b{rol}l",
        "dat": f"{stem}n{a}k", "sub": f"{stem}r{a}", "del": f"{stem}r{rol}l",
        "abl": f"{stem}t{vowels}l", "all": f"{stem}h{ho}z", "ter": f"{stem}ig",
        "cau": f"{stem}ért", "ade": f"{stem}n{'á' if back else 'é'}l", "pos": f"{stem}é",
    }  # fmt: skip
    if is_vowel:
        found |= {"ins": f"{stem}v{a}l", "tra": f"{stem}v{ve}", "acc": f"{stem}t"}
        found["sup"] = f"{stem}n"
        return found
    digraph = lower[-2:]
    if digraph in _DIGRAPHS:
        doubled = name[:-2] + _DIGRAPHS[digraph]
    elif lower[-1] == lower[-2]:
        doubled = name
    else:
        doubled = name + lower[-1]
    found |= {"ins": f"{doubled}{a}l", "tra": f"{doubled}{ve}"}
    found["sup"] = f"{name}{'o' if back else 'ö' if round_ else 'e'}n"
    if lower.endswith(("ország", "ok", "ek")):
        found["acc"] = f"{name}{'o' if lower.endswith('ország') else a}t"
    elif digraph in ("sz", "zs", "ny", "ly") or lower[-1] in "nlrszj":
        found["acc"] = f"{name}t"
    return found


_BUILDERS = {"finnish": _finnish, "hungarian": _hungarian}


def are_glued(language: str) -> bool:
    """Return whether a language writes suffixes behind names without an apostrophe.

    >>> are_glued("fi"), are_glued("tr")
    (True, False)
    """
    return traits.value(language, "suffixes") in _BUILDERS


# Korean -----------------------------------------------------------------------------------

_PAIRS = (
    "은 는 이 가 을 를 과 와 과의 와의 과는 와는 과도 와도 으로 로 으로부터 로부터 으로서 로서 "
    "으로의 로의 으로는 로는 이나 나 이라고 라고 이라는 라는 이라면 라면 이란 란 이며 며 이었다 "
    "였다 이었던 였던 이랑 랑 아 야"
).split()
_CLOSED = dict(zip(_PAIRS[1::2], _PAIRS[::2], strict=True))
_OPEN = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_HANGUL = lazy("[\uac00-\ud7a3]{1,4}")


def behind_hangul(text: str, end: int, name: str) -> tuple[int, str]:
    """Return where a Korean particle ends that follows, and what it is behind a name.

    >>> behind_hangul("태국은", 2, "타이")
    (3, '는')
    """
    match = _HANGUL.match(text, end)
    if match is None or not "\uac00" <= name[-1:] <= "\ud7a3":
        return end, ""
    particle = match[0]
    final = (ord(name[-1]) - 0xAC00) % 28
    toward = _CLOSED.get(particle, particle).startswith("으로")
    closed = final != 0 and not (toward and final == 8)  # behind ㄹ it is 로, too
    new = (_CLOSED if closed else _OPEN).get(particle)
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
