"""What two spellings of a name have in common: its consonants.

Languages that have no settled spelling of a far country vary its vowels, the length of its
consonants and their breath. The skeleton keeps the rest: *Turkmenstan*, *Türkmenistan* and
*Turquemenistão* share one. It is for names alone, where there is nothing else to go by, and
must be long to be believed.
"""

import unicodedata
from collections.abc import Callable, Sequence

from toponorm.regexes import lazy

_DIGRAPHS = (
    ("tsch", "c"), ("tch", "c"), ("tsj", "c"), ("sch", "s"), ("dzh", "z"), ("dsch", "z"),
    ("dj", "z"), ("dz", "z"), ("zh", "z"), ("sh", "s"), ("ch", "c"), ("ph", "f"), ("th", "t"),
    ("kh", "k"), ("gh", "g"), ("bh", "b"), ("dh", "d"), ("rh", "r"), ("wh", "v"), ("qu", "k"),
    ("gu", "g"), ("ck", "k"), ("ng", "n"), ("gn", "n"), ("nh", "n"), ("ny", "n"), ("lh", "l"),
)  # fmt: skip
_SMOOTH = tuple(pair for pair in _DIGRAPHS if "h" not in pair[0])
"""Those that a word without h may have."""

_LETTERS = str.maketrans("cqxzfw", "kkssvv", "aeiouyhj")
_VOWELS = lazy("[aeiouyhj]+")
_OTHER_VOWELS = frozenset(
    "аеёиоуыэюяіїєўъьйәөүұӯӣ"  # Cyrillic
    "αεηιουω"  # Greek
    "աեէըիոօւ"  # Armenian
    "აეიოუ"  # Georgian
    "اوىيهءئؤآإأةعەېۇۆۈۋ"  # Arabic
    "אהויע"  # Hebrew
    "ะาำเแโใไอๅะาำเแโใไອຽ"  # Thai, Lao
    "अइउऋािुृयहःॅऍॲ"  # Devanagari
)
_JAMO = str.maketrans(
    {
        **dict.fromkeys(map(chr, (*range(0x1161, 0x1176), 0x110B)), ""),
        **dict(zip("ᄁᄏᄄᄐᄈᄑᄍᄎᄊ", "ᄀᄀᄃᄃᄇᄇᄌᄌᄉ", strict=True)),
        **dict(zip("ᆨᆩᆿᆫᆮᇀᆺᆻᆽᆾᆯᆷᆸᇁᆼᇂ", "ᄀᄀᄀᄂᄃᄃᄃᄃᄃᄃᄅᄆᄇᄇᄂᄒ", strict=True)),
    }
)
"""Vowels and the silent initial of Hangul vanish; tense, breathed and closing consonants are as the
plain ones."""

_TIBETAN = str.maketrans(
    {
        **dict(zip("ཁགཆཇཐདཊཋཌཕབཚཛཤཟཞཥཎ", "ཀཀཅཅཏཏཏཏཏཔཔཙཙསསསསན", strict=True)),
        **dict.fromkeys("འཡཨཧ", ""),
    }
)
"""Dzongkha writes a foreign stop as any of its row, and vowels on letters of their own."""

_KANA = str.maketrans("gzdpv", "kstbb")

_INDIC = lazy("[\u0900-\u0d7f]")
_BLOCK = 0x80
_ALIKE_IN_INDIC = str.maketrans(
    {
        **dict(zip("खघछझटठडढथधफभवशषङञणऩऱळऴ", "कगचजततददतदपबबससननननरलल", strict=True)),
        **dict(zip("आईऊएऑऐओऔ", "अइउइअइउउ", strict=True)),
        **dict(zip("ीूेॆैॉॊोौँ", "िुिििाुुुं", strict=True)),
        **dict(zip(map(chr, range(0x958, 0x960)), "ककगजददपय", strict=True)),
        "ৰ": "र",
        "ৱ": "ब",
        "़": "",
        "्": "",
        "ॱ": "",
        "॰": "ं",
    }
)


class _Worked(dict[int, str]):
    """A translation table that works out a character the first time it meets it."""

    def __init__(self, work: Callable[[str], str]) -> None:
        self._work = work

    def __missing__(self, code: int) -> str:
        self[code] = result = self._work(chr(code))
        return result


def _in_devanagari(char: str) -> str:
    if _INDIC.match(char) and char not in "ৰৱ":
        char = chr(0x900 + ord(char) % _BLOCK)
    return char.translate(_ALIKE_IN_INDIC)


_SHARED = _Worked(_in_devanagari)


def shared_script(words: str) -> str:
    """Return words in a script of India as Devanagari would write them, and roughly.

    The blocks of Unicode for these scripts are laid out alike. Breath, length and the place of
    the tongue, in which languages differ when they write a foreign name, are left out.

    >>> shared_script("ઇથોપિયા") == shared_script("ఇథోపియా"), shared_script("Peru")
    (True, 'Peru')
    """
    if words.isascii() or not _INDIC.search(words):
        return words
    return words.translate(_SHARED)


def together(words: Sequence[str]) -> str:
    """Return sorted words in one text; those in a script of India in the order of their sounds.

    >>> together(("bissau", "guinea")), together(("ਟੋਬੇਗੋ", "ਤ੍ਰਿਨੀਦਾਦ"))
    ('bissau guinea', 'तुबिगु तरिनिदाद')
    >>> together(("ਟਰਿਨੀਦਾਦ", "ਟੋਬੇਗੋ"))
    'तुबिगु तरिनिदाद'
    """
    joined = " ".join(words)
    if len(words) == 1 or joined.isascii() or not _INDIC.search(joined):
        return shared_script(joined)
    return " ".join(sorted(map(shared_script, words), key=lambda word: (skeleton(word), word)))


def skeleton(word: str) -> str:
    """Return the skeleton of a match key in lower case.

    >>> skeleton("turkmenistan") == skeleton("turkmenstan") == skeleton("turquemenistao n")
    True
    >>> skeleton("iran"), skeleton("iraq")
    ('arn', 'ark')
    """
    word = word.replace(" ", "")
    if not word:
        return ""
    if word.isascii():
        for many, one in _DIGRAPHS if "h" in word else _SMOOTH:
            word = word.replace(many, one)
        head = "a" if word[0] in "aeiouyhj" else ""
        word = head + word.translate(_LETTERS)
    else:
        head = "a" if _is_syllable(word[0]) and not _consonant(word[0]) else ""
        word = head + word.translate(_CONSONANTS)
    return "".join([char for char, before in zip(word, " " + word, strict=False) if char != before])


def _consonant(char: str) -> str:
    if not char.isalpha() or char in _OTHER_VOWELS:
        return ""
    if "\u0f40" <= char <= "\u0f6c":
        return char.translate(_TIBETAN)
    if _is_syllable(char):
        return _syllable(char)
    if "\u1200" <= char <= "\u137f":  # Ethiopic
        return chr(ord(char) & ~7)  # the rows of the syllabary are consonants
    return unicodedata.normalize("NFD", char)[0]


_CONSONANTS = _Worked(_consonant)


def _is_syllable(char: str) -> bool:
    """Whether a character is kana or Hangul."""
    return "\u3040" <= char <= "\u30ff" or "\uac00" <= char <= "\ud7a3"


def _syllable(char: str) -> str:
    """The consonants of a sign of kana or Hangul."""
    name = unicodedata.name(char, "")
    if name.startswith("HANGUL"):
        return unicodedata.normalize("NFD", char).translate(_JAMO)
    _, letter, sound = name.rpartition("LETTER ")
    return sound.removeprefix("SMALL ").lower().strip("aeiouyh").translate(_KANA) if letter else ""


def strictness(word: str, titled: bool) -> int:
    """Return of how many letters one may differ."""
    return 5 - titled if is_alphabetic(word) else 3 - (titled and not _INDIC.match(word))


_SLAVIC_ADJECTIVE = ("ki", "ky", "ки")


def end_alike(left: str, right: str) -> bool:
    """Return whether two words end in one letter, or both in a vowel: else one is an adjective.

    >>> end_alike("brazilia", "brazilio"), end_alike("brasilien", "brasiliano")
    (True, False)
    >>> end_alike("polska", "polsko"), end_alike("polska", "polski")
    (True, False)
    """
    last = left[-1], right[-1]
    if _is_abjad(left[0]):  # ي makes an adjective of a name
        return (last[0] in "يی") == (last[1] in "يی")
    if left.endswith(_SLAVIC_ADJECTIVE) != right.endswith(_SLAVIC_ADJECTIVE):
        return False
    return last[0] == last[1] or not any(map(_consonant_of, last))


def _consonant_of(char: str) -> str:
    return "" if _VOWELS.match(char) else _consonant(char)


def is_alphabetic(word: str) -> bool:
    """Return whether a word is in an alphabet, or in an abjad, whose letters weigh more.

    In abugidas and syllabaries a vowel written otherwise changes many signs at once.

    >>> is_alphabetic("iran"), is_alphabetic("ईरान")
    (True, False)
    """
    return word[0].upper() != word[0] or _is_abjad(word[0])


def _is_abjad(char: str) -> bool:
    return "\u0590" <= char <= "\u077f"


def distance(left: str, right: str, most: int) -> int:
    """Return the Levenshtein distance of two short words, or any number above ``most``."""
    if left == right:
        return 0
    if most < 1:
        return 1
    start, stop = 0, min(len(left), len(right))
    while start < stop and left[start] == right[start]:
        start += 1
    end = 0
    while end < stop - start and left[-1 - end] == right[-1 - end]:
        end += 1
    left, right = left[start : len(left) - end], right[start : len(right) - end]
    if len(left) > len(right):
        left, right = right, left
    if len(left) < 2:  # as many edits as letters, but for one that both have
        return len(right) - (left != "" and left in right)
    if most < 2:  # the first letters differ, and so do the last
        return 2
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        # Only a band around the diagonal can stay within the bound.
        first, last = max(1, i - most), min(len(right), i + most)
        if first > 1:
            before, row[first - 1] = row[first - 1], most + 1
        for j in range(first, last + 1):
            left_of, above = row[j - 1], row[j]
            row[j] = before if a == right[j - 1] else 1 + min(left_of, above, before)
            before = above
        if last < len(right):
            row[last + 1] = most + 1
        if min(row[first - 1 : last + 1]) > most:
            return most + 1
    return row[-1]
