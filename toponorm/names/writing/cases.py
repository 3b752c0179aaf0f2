"""The case form of one name for that of another: *в Киргизии*, *в Кыргызстане*.

What is printed tells the case, together with the preposition before it; the paradigms of the
language give the same case of the name to write. Where either is not certain there is no answer.
"""

from functools import lru_cache

from toponorm import tables
from toponorm.names import gazetteer
from toponorm.names.gazetteer import titles
from toponorm.names.writing import suffixes, traits
from toponorm.regexes import lazy

_HEADS = frozenset(("republic", "kingdom", "state", "island"))
_SLAVIC = "gdail"
"""Cases of the paradigms behind the nominative, in their order."""

_UNSURE = frozenset("иіоеу")
"""Endings of foreign names, most of which do not decline."""

_WORD_BEFORE = lazy(r"(?<!\w)(\w{1,12})\s+\Z")
_VERB_FOLLOWS = lazy(
    r"\s+(?!(?:и|и|і|та|a|i|oraz|ani|nebo|alebo|ili|in|або|или|és)\b)[^\W\d_A-ZА-Я]{2,}"
)
_Forms = tuple[tuple[str, ...], ...]


def known(language: str) -> bool:
    """Return whether names of a language can be put into its cases here.

    >>> known("ru"), known("en")
    (True, False)
    """
    return traits.has(language, "declines") or suffixes.are_glued(language)


def turn(text: str, start: int, end: int, form: str, name: str, *, language: str) -> str | None:
    """Return the case form of a name that stands for a case form of another, if it is known.

    Args:
        text: the text.
        start: where the printed form begins.
        end: where it ends.
        form: the nominative of what is printed.
        name: the nominative of what to write.
        language: of both.

    >>> turn("в Белоруссии", 2, 12, "Белоруссия", "Беларусь", language="ru")
    'Беларуси'
    >>> turn("помог Киргизии", 6, 14, "Киргизия", "Кыргызстан", language="ru") is None
    True
    """
    printed = " ".join(text[start:end].split())  # it may stand over two lines
    if suffixes.are_glued(language):
        if printed.lower() != form.lower() and name[-1:] in "yY" and not _is_of(name, language):
            return None  # a vowel or a consonant: that depends on whose name it is
        return suffixes.turn(printed, form, name, language)
    old = forms(form, language)
    new = forms(name, language) if _is_of(name, language) else ()
    lower = printed.lower()
    slots = {at for at, turned in enumerate(old) if any(lower == each.lower() for each in turned)}
    if not old and lower == form.lower():
        slots = {0}
    if not slots:
        return None
    before = _WORD_BEFORE.search(text, max(0, start - 14), start)
    governed = _governed(language).get(before[1].lower()) if before is not None else None
    if governed is not None:
        slots &= {_SLAVIC.index(case) + 1 for case in governed}
    elif len(slots) > 1 and 0 in slots and _opens(text, start):
        slots = {0}
    if not slots:
        return None
    if not new:
        return name if slots <= {0, 3} and governed is None else None
    answers = {new[at][0] for at in slots}
    if len(answers) != 1 or not all(new[at][0] for at in slots):
        return None
    if 0 in slots and not _agrees(old, new) and _VERB_FOLLOWS.match(text, end):
        return None
    return answers.pop()


@lru_cache(maxsize=512)
def _is_of(name: str, language: str) -> bool:
    """Whether a name is one of the language, so that its ending tells how it declines."""
    if any(form.form == name for form in gazetteer.printed(language)):
        return True
    return any(word.lower() in titles.senses() for word in name.split(" "))


def like(printed: str, form: str, name: str) -> str | None:
    """Return the case form of a name that ends as another does, made as that one's is.

    >>> like("Τουρκίας", "Τουρκία", "Συρία"), like("Τουρκίας", "Τουρκία", "Ισραήλ")
    ('Συρίας', None)
    """
    size = 0
    while size < min(len(form), len(name)) - 1 and form[-1 - size] == name[-1 - size]:
        size += 1
    size = min(size, 2)
    stem = form[: len(form) - size]
    if not size or not printed.startswith(stem):
        return None
    return name[: len(name) - size] + printed[len(stem) :]


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].rstrip()
    return not before or before[-1] in '.!?:\n«„"—–(' or text[start - 1 : start] == "\n"


def _agrees(old: _Forms, new: _Forms) -> bool:
    """Whether two names are of one number and gender, so that a verb need not change."""
    if not old or not new:
        return True
    return _kind(old) == _kind(new)


def _kind(turned: _Forms) -> str:
    """The number, or the gender of a singular, as the nominative and its cases show it."""
    nominative, locative, instrumental = turned[0][0], turned[5][0], turned[4][0]
    if len({each[0] for each in turned}) == 1:
        return "?" + nominative
    if locative.endswith(("ch", "х", "ima", "ama", "има", "ама")):
        return "plural"
    last = nominative[-1].lower()
    if last in "aaая":
        return "f"
    if last in "oeоеí":
        return "n"
    return "f" if instrumental.endswith(("ью", "ou", "ą", "ю", "í", "šću", "ћу")) else "m"


@lru_cache(maxsize=1)
def _prepositions() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for language, word, cases in tables.rows("prepositions"):
        found.setdefault(language, {})[word] = cases
    return found


def _governed(language: str) -> dict[str, str]:
    return _prepositions().get(language, {})


@lru_cache(maxsize=16)
def _rows(language: str) -> dict[str, list[tuple[str, _Forms]]]:
    found: dict[str, list[tuple[str, _Forms]]] = {}
    for _, kind, ending, cases, *_ in tables.rows("paradigms", language):
        split = tuple(tuple(case.split("/")) for case in cases.split(" "))
        if len(split) == len(_SLAVIC):
            found.setdefault(kind, []).append((ending, split))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0].strip("*")))
    return found


@lru_cache(maxsize=512)
def forms(name: str, language: str) -> _Forms:
    """Return the cases of a name, the nominative first; none where they are not certain.

    >>> [case[0] for case in forms("Česká republika", "cs")][:3]
    ['Česká republika', 'České republiky', 'České republice']
    """
    if not traits.has(language, "declines"):
        return ()
    if name.isupper() and name.isalpha() and len(name) <= 4:
        has = "abbreviation" in {row[1] for row in tables.rows("paradigms", language)}
        return () if has else ((name,),) * (len(_SLAVIC) + 1)
    words = name.split(" ")
    senses = titles.senses()
    heads = [at for at, word in enumerate(words) if senses.get(word.lower()) in _HEADS]
    head = heads[0] if heads else len(words) - 1
    cases: list[list[str]] = [[] for _ in range(len(_SLAVIC) + 1)]
    for at, word in enumerate(words):
        turned: _Forms | None
        if at == head:
            turned = _turned(word, language, "noun")
        elif at < head or senses.get(word.lower()) is None or at == head + 1:
            turned = _turned(word, language, "adjective")
            if turned is None and at > head:
                turned = ((word,),) * len(_SLAVIC)
        else:
            turned = None
        if turned is None:
            return ()
        for slot, choices in enumerate(((word,), *turned)):
            cases[slot].append(choices[0])
    joined = tuple((" ".join(parts),) for parts in cases)
    if len(words) > 1:
        return joined
    only = _turned(name, language, "noun")
    return ((name,), *only) if only is not None else ()


def _turned(word: str, language: str, kind: str) -> _Forms | None:
    """The other cases of a word under the one paradigm with the longest ending that fits."""
    lower = word.lower()
    if not lower[-1].isalpha():
        return None
    for ending, cases in _rows(language).get(kind, ()):
        if ending == "*":
            if lower[-1] in "aeiouyáéíóúůýąęěаеёиоуыэюяєіїўь":
                continue
            if not _same_script(lower[-1], language):
                return None
            if _is_cyrillic(lower[-1]) != _is_cyrillic("".join(map("".join, cases)).strip("-")):
                continue  # of the language's other alphabet
            stem = word
        elif ending and lower.endswith(ending.lower()):
            if kind == "noun" and ending in _UNSURE:
                return None
            stem = word[: len(word) - len(ending)]
        else:
            continue
        if not stem:
            return tuple(tuple(each.capitalize() for each in case) for case in cases)
        return tuple(tuple(stem + each.replace("-", "") for each in case) for case in cases)
    return None


def _same_script(char: str, language: str) -> bool:
    script = traits.value(language, "declines")
    return script == "both" or _is_cyrillic(char) == (script == "cyrillic")


def _is_cyrillic(word: str) -> bool:
    return "а" <= word[:1] <= "ӿ"
