"""Writing a name in place of another in English: its article, the genitive, a full stop."""

import re
from functools import lru_cache

from toponorm import tables
from toponorm.names.writing.render import is_shouted
from toponorm.regexes import lazy

_APOSTROPHES = "'’‘ʼ`′＇"
_THE = lazy(r"(?<![\w'’-])([Tt]he|THE)(\s+)\Z")
_INDEFINITE = lazy(r"(?<![\w'’.-])([Aa]|[Aa]n|A|AN)(\s+)\Z")
_SPELT = lazy(r"(?:[A-Z]\.){2,}|[A-Z]{2,4}(?![\w])")
"""Abbreviations, which are read letter by letter."""

_CONSONANT_U = lazy(r"U[Nn][Ii]|Ug|Uk|Ur|Ut|Eu[a-z]|U\b|UNI|UGA|UKR|URU|EUR")
_NEXT_WORD = lazy(r"(?:[ \t\u00a0]+(?:\r?\n)?|\r?\n)[ \t\u00a0]*([^\W\d_][\w.'’-]*)")
_LAST_WORD = lazy(r"([\w.'’-]+)[ \u00a0\n\r]+\Z")
_CLOSES = r"[\"”’')\]»]*"
_OPENS_SENTENCE = lazy(
    rf"{_CLOSES}\s*\Z|{_CLOSES}\s*\n|{_CLOSES}\s+(?:The|A|An|He|She|It|They|We|But|And|In|On|At|"
    r"This|That|There|His|Her|Its|Their|For|After|Before|When|While|As|If|However|Meanwhile|"
    r"Earlier|Later|Last)\b|[\"”][ \n]"
)
_AT_OPENING = lazy(
    r"(?:\A|[.!?:…][\"'”’»)\]]{0,3}\s{1,3}|\n\s{0,3}\n\s{0,3}|(?<![a-z,])\r?\n)[\"'“‘«(\[]{0,3}\Z"
)
_CLOSES_WORD = lazy(r"[sS](?!\w)|\s")
_OF = lazy(r"\s+(?:of|that|whom?|which|where)\b")
_OF_IT = lazy(r"\s+of\b")
_NATIONALITY = lazy(r"(?<![\w-])[A-Z]\w+(?:ese|ish|ian|ean|can|tch|nch|gian|gan)[ \u00a0\n]\Z")
"""What says whose colony or part it was: *Portuguese Angola* is no *Portuguese Republic*."""

_AP_LIKE = frozenset(("ap",))


@lru_cache(maxsize=16)
def _words(fact: str) -> frozenset[str]:
    """The words of which the table ``english`` says something."""
    return frozenset(word for _, word, *_ in tables.rows("english", fact))


def _any(*facts: str) -> str:
    return "|".join(re.escape(word) for fact in facts for word in sorted(_words(fact)))


@lru_cache(maxsize=1)
def _with_article() -> re.Pattern[str]:
    """Names that are printed with an article, some of them without it, too."""
    return re.compile(
        rf"(?:.* )?(?:{_any('head')})(?: of .*)?(?: \([^()]*\))?|(?:{_any('head-of')}) of .*"
        rf"|(?:{_any('name', 'either')})(?: \(.*\))?"
    )


@lru_cache(maxsize=1)
def _plural() -> re.Pattern[str]:
    """Plurals, to which the genitive adds nothing but an apostrophe.

    Organisations whose name is a plural are one thing all the same: behind them stays what the
    text has.
    """
    return re.compile(rf"(?:.* )?(?:{_any('plural')})", re.IGNORECASE)


def opens_sentence(text: str, at: int) -> bool:
    """Return whether the text ends at ``at``, or goes on with a new line or sentence.

    >>> opens_sentence("the U.S. He left", 8), opens_sentence("the U.S. Army", 8)
    (True, False)
    """
    return _OPENS_SENTENCE.match(text, at) is not None


def at_opening(text: str, at: int) -> bool:
    """Return whether a sentence begins at ``at``.

    >>> at_opening("Rain fell. Britain slept.", 11), at_opening("All Britain slept.", 4)
    (True, False)
    """
    return _AT_OPENING.search(text, max(0, at - 12), at) is not None


@lru_cache(maxsize=1)
def _telling() -> tuple[str, ...]:
    """The words of which a name with an article has at least one."""
    return tuple(frozenset().union(*map(_words, ("head", "head-of", "name", "either"))))


def takes_article(name: str) -> bool:
    """Return whether English prints the name with an article.

    >>> takes_article("Syrian Arab Republic"), takes_article("Syria")
    (True, False)
    """
    if not any(map(name.__contains__, _telling())):
        return False
    return bool(_with_article().fullmatch(name)) and name not in _words("either")


def is_anothers(text: str, start: int, form: str, name: str) -> bool:
    """Return whether an adjective of nationality forbids a name with an article there.

    >>> is_anothers("Portuguese Angola fell", 11, "Angola", "Republic of Angola")
    True
    """
    if not takes_article(name.removeprefix("the ")) or takes_article(form):
        return False
    return _NATIONALITY.search(text, max(0, start - 24), start) is not None


def begins_with_vowel(name: str) -> bool:
    """Return whether *an* goes before a name.

    >>> [begins_with_vowel(name) for name in ("Emirates", "UAE", "EU", "FBI", "European Union")]
    [True, False, True, True, False]
    """
    if _SPELT.match(name) and not name.startswith(("U.", "UN", "UK", "US", "UA")):
        return name[0] in "AEFHILMNORSX"
    if name[:1] in "AEIOÅÉaeio":
        return not _CONSONANT_U.match(name)
    return name[:1] == "U" and not _SPELT.match(name) and not _CONSONANT_U.match(name)


def is_attributive(text: str, end: int) -> bool:
    """Return whether the name that ends here describes the word behind it.

    >>> is_attributive("the UK government", 6), is_attributive("the UK voted", 6)
    (True, False)
    """
    if end < len(text) and text[end] in "-‐‑–":
        return end + 1 < len(text) and text[end + 1].isalnum()
    match = _NEXT_WORD.match(text, end)
    return match is not None and match[1].lower().rstrip(".'’") in _words("described")


def genitive(
    text: str, end: int, printed: str, name: str, style: str | None = None
) -> tuple[int, str]:
    """Return where the genitive behind a printed form ends, and how that of the new name looks.

    >>> genitive("the Netherlands' king", 15, "Netherlands", "Holland")
    (16, "'s")
    >>> genitive("Holland's king", 7, "Holland", "Netherlands")
    (9, "'")
    """
    if end >= len(text) or text[end] not in _APOSTROPHES:
        return end, ""
    mark = text[end]
    stop = end + 2 if text[end + 1 : end + 2] in ("s", "S") else end + 1
    if stop < len(text) and text[stop].isalnum():
        return end, ""
    ends_in_s = name[-1:] in ("s", "S")
    bare = _plural().fullmatch(name) or (style in _AP_LIKE and ends_in_s and not _SPELT.match(name))
    if stop == end + 2:
        return (stop, mark) if bare else (end, "")
    is_genitive = (
        printed.rstrip(".")[-1:] in ("s", "S")
        and (not ends_in_s or _SPELT.match(name))
        and _NEXT_WORD.match(text, stop) is not None
        and not _is_quoted(text, end - len(printed), mark)
    )
    if not is_genitive or bare:
        return end, ""
    shouted = any(is_shouted(each) and not _SPELT.match(each) for each in (name, printed))
    return stop, mark + ("S" if shouted else "s")


def _is_quoted(text: str, start: int, mark: str) -> bool:
    """Whether an apostrophe may close a quotation that began before the name."""
    opening = "‘" if mark in "’‘" else mark
    at = text.rfind(opening, max(0, start - 200), start)
    if at < 0 or (at > 0 and (text[at - 1].isalnum() or _CLOSES_WORD.match(text, at + 1))):
        return False
    return not (opening == "‘" and "’" in text[at:start])


def write(
    text: str,
    start: int,
    end: int,
    form: str,
    name: str,
    *,
    style: str | None = None,
    keeps_article: bool = False,
) -> tuple[int, int, str]:
    """Return the edit that puts an English ``name`` for ``form`` at ``start:end`` of the text.

    Args:
        text: the text.
        start: where the printed form begins.
        end: where it ends.
        form: the printed form as the table has it.
        name: what to write, in the capitals that it shall have. If it begins with an article,
            that is written where one can stand.
        style: the style that names it so and whose rules hold, or ``None`` for a name that the
            user gave: that is written as it was given.
        keeps_article: whether *the* stays whatever the names are: those of organisations.

    Returns:
        Start and end of the edit and what it writes. The article before the form goes with a
        form that has one if the new name has none, and turns from *a* to *an* with the sound.

    >>> write("The Syrian Arab Republic said", 4, 24, "Syrian Arab Republic", "Syria")
    (0, 24, 'Syria')
    >>> write("Russia said", 0, 6, "Russia", "Russian Federation", style="un")
    (0, 6, 'The Russian Federation')
    """
    printed = text[start:end]
    stop = "." if form.endswith(".") and not name.endswith(".") else ""
    bracketed = text[end : end + 1] in (")", "]") and text[start - 1 : start] in ("(", "[")
    if stop and not bracketed and opens_sentence(text, end):
        tail = stop
    else:
        tail = ""
        if name.endswith(".") and not form.endswith(".") and text[end : end + 1] == ".":
            if text[end + 1 : end + 2] != ".":
                end += 1
        else:
            finish, mark = genitive(text, end, printed, name, style)
            if finish > end:
                end, tail = finish, mark
    own = name[:4].lower() == "the " and len(name) > 4
    article = name[:3] if own else ""
    bare = name[4:] if own else name
    plain = form.removeprefix("The ")
    before = text[max(0, start - 40) : start]
    attributive = is_attributive(text, end)
    wants = own or takes_article(_titled(bare))
    the = _THE.search(before)
    if form.startswith("The ") and printed[:4].lower() == "the ":
        if own or not wants or style is None:
            return start, end, name + tail
        return start + 4, end, bare + tail
    if the is not None:
        if own and article == "The" and the[1] == "the" and not attributive:
            return start - len(the[0]), end, name + tail
        drops = _with_article().fullmatch(plain) and not wants and not keeps_article
        if drops and not attributive and not _OF.match(text, end):
            return start - len(the[0]), end, bare + tail
        return start, end, bare + tail
    indefinite = _INDEFINITE.search(before)
    if indefinite is not None:
        a = _indefinite(indefinite, bare)
        if a is not None:
            return start - len(indefinite[0]), end, f"{a}{indefinite[2]}{bare}{tail}"
        return start, end, bare + tail
    if (
        (own or (style is not None and wants and not _is_like(plain, bare)))
        and not attributive
        and _may_insert(text, start, end, before)
    ):
        opening = at_opening(text, start)
        lead = article or "the"
        if is_shouted(bare) and is_shouted(printed) and not _SPELT.fullmatch(bare):
            lead = "THE"
        elif opening:
            lead = "The"
        return start, end, f"{lead} {bare}{tail}"
    return start, end, bare + tail


def _is_like(form: str, name: str) -> bool:
    """Whether a form takes an article itself, or is the name but for its spelling."""
    return takes_article(form) or form.split(" ", maxsplit=1)[0] == name.split(" ", maxsplit=1)[0]


def _titled(name: str) -> str:
    return name.title().replace(" Of ", " of ") if is_shouted(name) and " " in name else name


def _may_insert(text: str, start: int, end: int, before: str) -> bool:
    """Whether an article can stand before a name."""
    if before and before[-1] not in " \u00a0\n\r\"'“‘(—":
        return False
    if before[-1:] == "(" and text[end : end + 1] == ")":
        return False
    line_ends = end >= len(text) or text[end] in "\r\n<|\t:)]"
    if line_ends and (not before.strip() or before[-1:] in "\n"):
        return False
    if _OF_IT.match(text, end):
        return False
    last = _LAST_WORD.search(before)
    if last is None:
        return True
    word = last[1].lower().replace("’", "'")
    return not (
        word in _words("determiner")
        or word in _words("qualifier")
        or word.endswith(("ern", "'s", "s'"))
    )


def _indefinite(article: re.Match[str], name: str) -> str | None:
    """The indefinite article that a new name asks for, if another one is printed."""
    word = article[1]
    if (len(word) == 2) == begins_with_vowel(name):
        return None
    new = "an" if begins_with_vowel(name) else "a"
    if word[0].isupper():
        shouted = (word.isupper() and len(word) == 2) or (is_shouted(name) and " " in name)
        new = new.upper() if shouted else new.capitalize()
    return new
