"""The forms of a table, found in match keys as they stand or in capitals.

Users bring tables of a million aliases in any case, for which there is
:class:`toponorm.names.matching.lexicon.Lexicon`; the forms of our own table have capitals, and a
text costs no more than the words with a capital that it has.
"""

from collections.abc import Mapping

from toponorm.folding import UNCASED, Folded
from toponorm.names.matching.forms import Forms
from toponorm.names.matching.heads import Beginnings, Finder, Heads
from toponorm.names.matching.lexicon import Form, Found

_LEAST_LETTERS = 4
"""Letters of a form in one word that is looked for in capitals."""


class Vocabulary:
    """The forms of a table, found by their capitalized words.

    Args:
        forms: the forms by match key.

    Attributes:
        heads: those with capitals, by their heads.

    >>> from toponorm.folding import fold
    >>> vocabulary = Vocabulary({"Kiev": (Form("city/kyiv", "Kiev", "en", "spelling"),)})
    >>> [(found.start, found.end, found.capitals) for found in vocabulary.find(fold("Kiev, KIEV"))]
    [(0, 4, False), (6, 10, True)]
    """

    __slots__ = (
        "_beginnings",
        "_finder",
        "_forms",
        "_keys",
        "_others",
        "_small",
        "_uncased",
        "heads",
    )

    def __init__(self, forms: Mapping[str, tuple[Form, ...]]) -> None:
        self._forms = forms
        self.heads = Heads(self._patterns)
        self._finder = Finder(self.heads)
        self._keys = list(forms)
        self._beginnings = Beginnings(self._keys)
        others = [self._keys[at] for at in self._beginnings.of(None)]
        self._small = [key for key in others if not UNCASED.search(key)]  # in small letters
        self._uncased = [key for key in others if UNCASED.search(key)]
        self._others: Forms | None = None  # finds both

    def find(self, folded: Folded) -> list[Found]:
        """Return every place where forms stand as whole words."""
        key = folded.key
        capitalized = folded.entities
        if capitalized is None:
            (capitalized,) = self._finder.find(key)
        found = [
            Found(start, end, forms, capitals) for start, end, (forms, capitals) in capitalized
        ]
        if self._has_others(folded):
            others = (*self._small, *self._uncased)
            if self._others is None:
                self._others = Forms(others)
            found += [
                Found(start, end, self._forms[others[index]])
                for start, end, index in self._others.find(key)
            ]
        return found

    def _has_others(self, folded: Folded) -> bool:
        """Whether a form may stand in a key that has no capitals."""
        if folded.has_uncased:
            return True
        key = folded.key
        for form in self._small:  # noqa: SIM110 -- half the time of a generator
            if form in key:
                return True
        return False

    def _patterns(self, begin: str) -> dict[str, tuple[tuple[Form, ...], bool]]:
        """The forms that begin so, as they stand and in capitals."""
        found: dict[str, tuple[tuple[Form, ...], bool]] = {}
        keys = [self._keys[at] for at in self._beginnings.of(begin)]
        for key in keys:
            found[key] = self._forms[key], False
        for key in keys:
            if _is_shouted(key, capitals := key.upper()):
                found.setdefault(capitals, (self._forms[key], True))
        return found


def _is_shouted(form: str, capitals: str) -> bool:
    """Whether a form is looked for in capitals, too."""
    if capitals == form or len(capitals) != len(form):
        return False
    return len(form) >= _LEAST_LETTERS or " " in form
