"""Forms of entities, found in match keys as they stand or in capitals."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from toponorm.folding import fold
from toponorm.names.matching.boundaries import begins, ends
from toponorm.names.matching.forms import Forms
from toponorm.regexes import lazy

_T = TypeVar("_T")

_PLAIN = lazy(r"[!-~]+(?: [!-~]+)*")
_CAPITALS = lazy(r"[^\W\d_a-z]{2,40}(?!\w)")
_ASCII_CAPITALS = lazy(r"[A-Z]{2,40}(?!\w)")
_WORD = lazy(r"[^\W_a-z]{1,40}\.?")
_MOST_WORDS = 10
"""Words of a form that is looked for in capitals."""

_LEAST_LETTERS = 4
"""Letters of a form in one word that is looked for in capitals."""


class Form(NamedTuple):
    """A name of an entity: a row of the table, or of the user.

    Attributes:
        id: the entity's, or ``-`` of what is no entity.
        text: the name as the table prints it, or its match key.
        language: BCP 47 tag of the language that writes it so; ``und`` for any.
        kind: ``canonical``, ``spelling``, ``variant``, ``abbreviation``, ``surname``,
            ``former``, ``never``; of the user's forms ``wanted`` (the name to write) and
            ``alias``.
        needs: ``""``, ``"name"`` or ``"country"``.
    """

    id: str
    text: str
    language: str
    kind: str
    needs: str = ""


class Found(NamedTuple):
    """Forms that stand at one place of a match key, in capitals throughout or not."""

    start: int
    end: int
    forms: tuple[Form, ...]
    capitals: bool = False


class Lexicon:
    """Many forms, found in match keys in one pass.

    A form with lower-case letters is found in capitals, too.

    Args:
        keys: the match keys of the forms, none twice.
        forms: what the forms with a key are.

    >>> lexicon = Lexicon(["Kiev"], lambda key: (Form("user/kyiv", key, "und", "alias"),))
    >>> [(found.start, found.end, found.capitals) for found in lexicon.find("Kiev, KIEV")]
    [(0, 4, False), (6, 10, True)]
    """

    __slots__ = ("_automaton", "_capitals", "_forms", "_keys")

    def __init__(self, keys: Sequence[str], forms: Callable[[str], tuple[Form, ...]]) -> None:
        self._keys = keys
        self._forms = forms
        self._automaton = Forms(keys)
        self._capitals: tuple[array[int], array[int]] | None = None

    def find(self, key: str) -> list[Found]:
        """Return every place where forms stand as whole words."""
        forms, keys = self._forms, self._keys
        found = [
            Found(start, end, forms(keys[index])) for start, end, index in self._automaton.find(key)
        ]
        found += (
            Found(start, end, forms(form), True)
            for start, end, form in in_capitals(key, self._in_capitals)
        )
        return found

    def _in_capitals(self, printed: str) -> str | None:
        """The form that is printed in capitals, if there is one."""
        if self._capitals is None:
            self._capitals = self._index_capitals()
        hashes, numbers = self._capitals
        value = hash(printed)
        at = bisect_left(hashes, value)
        while at < len(hashes) and hashes[at] == value:
            form = self._keys[numbers[at]]
            if form.upper() == printed:
                return form
            at += 1
        return None

    def _index_capitals(self) -> tuple["array[int]", "array[int]"]:
        """Hashes of the forms in capitals, sorted, and whose they are: 16 bytes a form."""
        hashes, numbers = array("q"), array("q")
        for number, form in enumerate(self._keys):
            if printed := capitals(form):
                hashes.append(hash(printed))
                numbers.append(number)
        order = sorted(range(len(hashes)), key=hashes.__getitem__)
        return array("q", map(hashes.__getitem__, order)), array(
            "q", map(numbers.__getitem__, order)
        )


def capitals(form: str) -> str:
    """Return the capitals in which a form is looked for, too, or the empty string.

    >>> capitals("Kiev"), capitals("Who"), capitals("NATO")
    ('KIEV', '', '')
    """
    printed = form.upper()
    if printed == form or len(printed) != len(form):
        return ""
    return printed if len(form) >= _LEAST_LETTERS or " " in form else ""


def in_capitals(key: str, look: Callable[[str], _T | None]) -> Iterator[tuple[int, int, _T]]:
    """Yield where forms stand in capitals throughout, and what ``look`` returns for each."""
    pattern = _ASCII_CAPITALS if key.isascii() else _CAPITALS
    for match in pattern.finditer(key):
        start = match.start()
        if not (begins(key, start) and match[0].isupper()):
            continue
        for end in _ends(key, start):
            form = look(key[start:end])
            if form is not None and ends(key, end):
                yield start, end, form


def _ends(key: str, start: int) -> Iterator[int]:
    """Where a form in capitals that begins at ``start`` may end."""
    at = start
    for _ in range(_MOST_WORDS):
        match = _WORD.match(key, at)
        if match is None or match[0] != match[0].upper():
            return
        at = match.end()
        if key[at - 1] == ".":
            yield at - 1
        yield at
        at += at < len(key) and key[at] in " '-&/,"
        at += at < len(key) and key[at] == " "


def keys(forms: Sequence[str]) -> list[str]:
    """Return the match keys of many forms, folded together.

    >>> keys(["Recep Tayyip Erdoğan", "Tayyip  Erdoğan"])
    ['Recep Tayyip Erdogan', 'Tayyip Erdogan']
    """
    out = list(forms)
    plain = _PLAIN.fullmatch
    odd = [at for at, form in enumerate(out) if not (form.isascii() and plain(form))]
    if odd:
        lines = [" ".join(out[at].split()) or "\ufffd" for at in odd]
        folded = [line for line in fold("\n\n".join(lines)).key.split("\n") if line]
        if len(folded) != len(odd):  # a form that vanishes from the key altogether
            folded = [fold(line).key for line in lines]
        for at, key in zip(odd, folded, strict=True):
            out[at] = key.strip()
    return out


def lexicon(forms: Mapping[str, tuple[Form, ...]]) -> Lexicon:
    """Return the lexicon of forms by match key."""
    return Lexicon(list(forms), forms.__getitem__)
