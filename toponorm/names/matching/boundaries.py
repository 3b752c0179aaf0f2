"""Where a name may begin and end: letters, particles and scripts without blanks.

A name ends where no letter, mark, digit or underscore goes on, but for the underscores that mark
emphasis. Beyond that, Arabic and Hebrew
write prepositions in front of a name without a blank, Korean writes particles behind it, and
Chinese, Japanese, Thai, Lao, Khmer, Burmese and Tibetan have no blanks at all. What belongs to
the name is its span; what is joined to it is not.
"""

import unicodedata
from functools import lru_cache

from toponorm import tables

PROCLITICS = {
    "arab": ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "س"),
    "ethi": ("የ", "በ", "ከ", "ለ", "ስለ", "ወደ", "እንደ", "እና", "ከነ", "በነ"),
    "hebr": tuple("ו ב ל כ מ ה ש וב ול וכ ומ וה וש שב של מה שה כש לכ ושב ושה".split()),
}
"""Prepositions and conjunctions that are written together with the name behind them."""

_CASES = (
    "은 는 이 가 을 를 와 과 의 에 에서 에게 에선 으로 로 으로서 로서 "
    "으로써 로써 도 만 까지 부터 에서부터 으로부터 로부터 보다 처럼 만큼 이나 "
    "나 이라고 라고 이라는 라는 이라면 라면 이란 란 이며 며 이고 이다 였다 "
    "이었다 이었던 였던 입니다 인데 이지만 지만 야 이야 께 께서 한테 하고 랑 "
    "이랑 마저 조차 뿐 밖에 대로 치고 든지 이든 든 측 산 발 행 인의 내 간 "
    "전 군 당국 정부 대통령 총리 "
).split()
_TOPICS = ("", *"은 는 도 만 의 나 이 가 을 를 과 와 에 에서 까지 뿐".split())

PARTICLES = {"hang": frozenset(case + topic for case in _CASES for topic in _TOPICS)}
"""Particles that Korean writes together with the name before them."""

_PEOPLES = frozenset("人语語籍")
"""What makes of a country in Chinese and Japanese its people, its language, its nationality."""

_OF_PEOPLE = frozenset("民口权權质質士工力类類均员員道大")
"""What goes behind a person in another word, which begins anew: people, population, rights."""


def _demonyms(kind: str) -> tuple[str, ...]:
    return tuple(row[2] for row in tables.rows("beside", kind))


_PEOPLE_OF = _demonyms("demonym-joined")
_BEHIND_PEOPLES = _demonyms("demonym-behind")
"""What makes of a country its people or its language, before it in Thai, behind it in Burmese."""

_UNSPACED = (
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "THAI",
    "LAO",
    "KHMER",
    "MYANMAR",
    "TIBETAN",
    "BOPOMOFO",
)
_LONGEST_JOINED = 6
_LONGEST_EMPHASIS = 80


@lru_cache(maxsize=8192)
def script(char: str) -> str:
    """Return how a character joins its neighbours.

    One of ``arab``, ``hebr``, ``ethi``, ``hang``, ``kata``, ``none``, ``letter`` and the empty
    string:

    ``none`` stands for scripts without blanks, ``letter`` for all other letters, marks, digits
    and the underscore, the empty string for what separates.

    >>> script("é"), script("日"), script("-"), script("ر")
    ('letter', 'none', '', 'arab')
    """
    if char.isascii():
        return "letter" if char.isalnum() or char == "_" else ""
    if unicodedata.category(char)[0] not in "LMN" and char not in "々ーｰ":
        return ""
    name = unicodedata.name(char, "")
    if name.startswith(("KATAKANA", "HALFWIDTH KATAKANA")):
        return "kata"
    if name.startswith(_UNSPACED) or char in "々":
        return "none"
    if name.startswith("HANGUL"):
        return "hang"
    if name.startswith("ARABIC"):
        return "arab"
    if name.startswith("HEBREW"):
        return "hebr"
    if name.startswith("ETHIOPIC"):
        return "ethi"
    return "letter"


def begins(key: str, start: int) -> bool:
    """Return whether a name may begin at ``start`` of a match key.

    >>> begins("the Turkey", 4), begins("preTurkey", 3), begins("وتركيا", 1)
    (True, False, True)
    >>> begins("in _Turkey_ now", 4), begins("set _Turkey", 5), begins("in_Turkey_", 3)
    (True, False, False)
    >>> begins("ไปจีน", 2), begins("ภาษาจีน", 4)
    (True, False)
    """
    if start == 0:
        return True
    before = key[start - 1]
    if before == " ":
        return True
    if before == "_":
        return _is_emphasis(key, start, -1)
    kind = script(before)
    if not kind:
        return True
    own = script(key[start])
    if own in ("none", "kata"):
        if key.endswith(_PEOPLE_OF, 0, start):
            return False
        return not (own == kind == "kata") and not _is_dependent(key[start])
    if own not in PROCLITICS:
        return kind in ("none", "kata") or (own == "hang") != (kind == "hang")
    at = start - 1
    while at > 0 and start - at <= _LONGEST_JOINED and script(key[at - 1]) == own:
        at -= 1
    return key[at:start] in PROCLITICS[own]


def ends(key: str, end: int) -> bool:
    """Return whether a name may end before ``end`` of a match key.

    >>> ends("Turkey's", 6), ends("Turkeys", 6), ends("한국은", 2), ends("한국인", 2)
    (True, False, True, False)
    >>> ends("韩国语", 2), ends("美国人", 2), ends("美国人民", 2)
    (False, False, True)
    """
    if end >= len(key):
        return True
    after = key[end]
    if after == " ":
        return True
    if after == "_":
        return _is_emphasis(key, end, 1)
    kind = script(after)
    if not kind:
        return True
    own = script(key[end - 1])
    if own in ("none", "kata"):
        if after in _PEOPLES and key[end + 1 : end + 2] not in _OF_PEOPLE:
            return False
        if key.startswith(_BEHIND_PEOPLES, end):
            return False
        return not (own == kind == "kata") and not _is_dependent(after)
    if own == "hang":
        stop = end
        while stop < len(key) and stop - end <= _LONGEST_JOINED and script(key[stop]) == "hang":
            stop += 1
        return stop == end or key[end:stop] in PARTICLES["hang"]
    return kind in ("none", "kata", "hang") and own == "letter"


def _is_emphasis(key: str, at: int, step: int) -> bool:
    """Whether underscores before or behind ``at`` mark emphasis: *_Turkey_*, but no *_turkey*."""
    edge = at if step > 0 else at - 1
    while 0 <= edge < len(key) and key[edge] == "_":
        edge += step
    if 0 <= edge < len(key) and key[edge].isalnum():
        return False
    mark = "_" * (edge - at if step > 0 else at - 1 - edge)
    if step < 0:
        other = key.find(mark, at, at + _LONGEST_EMPHASIS)
        beyond = key[other + len(mark) : other + len(mark) + 1]
    else:
        other = key.rfind(mark, max(0, at - _LONGEST_EMPHASIS), at)
        beyond = key[other - 1 : other] if other > 0 else ""
    return other >= 0 and not beyond.isalnum() and beyond != "_"


def _is_dependent(char: str) -> bool:
    """Whether the character is a vowel sign or mark of the letter before it."""
    return unicodedata.category(char)[0] == "M"
