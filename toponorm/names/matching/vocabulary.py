"""The forms of a table, found in match keys as they stand or in capitals.

Users bring tables of a million aliases in any case, for which there is
:class:`toponorm.names.matching.lexicon.Lexicon`; the forms of our own table have capitals, and a
text costs no more than the words with a capital that it has.
"""

from collections.abc import Callable, Mapping

from toponorm.folding import UNCASED, Folded
from toponorm.names.matching.forms import Forms
from toponorm.names.matching.heads import Finder, Heads, prefixes
from toponorm.names.matching.lexicon import Form, Found

_LEAST_LETTERS = 4
"""Letters of a form in one word that is looked for in capitals."""


class Vocabulary:
    """The forms of a table, found by their capitalized words.

    Args:
        filed: given what :func:`filed_under` says of them, the forms by match key.

    Attributes:
        heads: those with capitals, by their heads.

    >>> from toponorm.folding import fold
    >>> kiev = {"Kiev": (Form("city/kyiv", "Kiev", "en", "spelling"),)}
    >>> vocabulary = Vocabulary(lambda begin: kiev if begin == "ki" else {})
    >>> [(found.start, found.end, found.capitals) for found in vocabulary.find(fold("Kiev, KIEV"))]
    [(0, 4, False), (6, 10, True)]
    """

    __slots__ = ("_filed", "_finder", "_others", "_small", "_uncased", "heads")

    def __init__(self, filed: Callable[[str], Mapping[str, tuple[Form, ...]]]) -> None:
        self._filed = filed
        self.heads = Heads(self._patterns)
        self._finder = Finder(self.heads)
        self._small = _Others(filed("small"))
        self._uncased: _Others | None = None  # with the small ones

    def find(self, folded: Folded, *, small: bool = True) -> list[Found]:
        """Return every place where forms stand as whole words.

        Without ``small`` those may be missing that have none but small letters.
        """
        key = folded.key
        capitalized = folded.entities
        if capitalized is None:
            (capitalized,) = self._finder.find(key)
        found = [
            Found(start, end, forms, capitals) for start, end, (forms, capitals) in capitalized
        ]
        if folded.has_uncased:
            if self._uncased is None:
                self._uncased = _Others({**self._small.forms, **self._filed("uncased")})
            found += self._uncased.find(key)
        elif small:
            for form in self._small.forms:
                if form in key:
                    found += self._small.find(key)
                    break
        return found

    def _patterns(self, begin: str) -> dict[str, tuple[tuple[Form, ...], bool]]:
        """The forms that begin so, as they stand and in capitals."""
        found: dict[str, tuple[tuple[Form, ...], bool]] = {}
        filed = self._filed(begin)
        for key, forms in filed.items():
            found[key] = forms, False
        for key, forms in filed.items():
            if _is_shouted(key, capitals := key.upper()):
                found.setdefault(capitals, (forms, True))
        return found


class _Others:
    """Forms without capitals."""

    def __init__(self, forms: Mapping[str, tuple[Form, ...]]) -> None:
        self.forms = forms
        self._keys = list(forms)
        self._automaton: Forms | None = None

    def find(self, key: str) -> list[Found]:
        if self._automaton is None:
            self._automaton = Forms(self._keys)
        forms, keys = self.forms, self._keys
        return [
            Found(start, end, forms[keys[index]]) for start, end, index in self._automaton.find(key)
        ]


def filed_under(key: str) -> list[str]:
    """Return what a form is filed under: how its heads may begin, or what it has for capitals.

    >>> filed_under("al-Assad"), filed_under("dpa"), filed_under("اسد")
    (['al', 'as'], ['dp', 'small'], ['uncased'])
    """
    none = "uncased" if UNCASED.search(key) else "small"
    return sorted(none if begin is None else begin for begin in prefixes(key))


def _is_shouted(form: str, capitals: str) -> bool:
    """Whether a form is looked for in capitals, too."""
    if capitals == form or len(capitals) != len(form):
        return False
    return len(form) >= _LEAST_LETTERS or " " in form
