"""A lexicon: the words of a language ready to be found, and tokens ready to be matched.

Every token stands for the *set* of fields that it can be, and every set has a letter, so that a
run of tokens is a short string. What the shapes find in such a string is remembered: news
repeats a few hundred of them all the time.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from toponorm.dates import numbers, shapes
from toponorm.dates.fields import PUNCTUATION, TOKEN, Senses, is_mark
from toponorm.dates.memo import Memo
from toponorm.dates.numbers import HEBREW_YEARS
from toponorm.dates.patterns import Match, Tree, grow, search
from toponorm.dates.runs import Reader
from toponorm.dates.words import Bound, Vocabulary

SHORT = 4
"""Letters: of words that short most finds would be parts of others."""

_BEFORE_WORD = " \n(\"'-/.,[*>=:"
"""What a short word is looked for behind; the text is searched with a line break before it."""


class Token(NamedTuple):
    """What a token can be; ``letter`` stands for its set of fields."""

    letter: str
    senses: Senses


@lru_cache(maxsize=1)
def _shared() -> Tree:
    tree: Tree = {}
    for rank, shape in enumerate(shapes.SHAPES):
        for pattern in shape.patterns:
            grow(tree, pattern, rank, Bound(shape, {}))
    return tree


class Lexicon:
    """The words and patterns of one language, and the automaton that finds them.

    Attributes:
        words: what the tables say.
        token: the pattern of a token.
        tokens: what a piece of text can be.
        compounds: forms of several pieces, with these.
    """

    def __init__(self, language: str) -> None:
        self.words = Vocabulary(language)
        self.unspaced = self.words.is_unspaced
        self._forms, self._suffixes = self.words.forms, self.words.suffixes
        words = [form for form in self._forms if form.isalpha() and form.isascii()]
        self.heads: dict[str, int] = dict.fromkeys(words, 1)
        self.known: set[str] = {*PUNCTUATION, *self._suffixes, *words}
        self.compounds: dict[str, list[str]] = {}
        for form in [form for form in self._forms if form not in self.heads]:
            pieces = TOKEN.findall(form)
            if len(pieces) > 1:
                self.compounds[form] = pieces
            self.heads[pieces[0]] = max(self.heads.get(pieces[0], 1), len(pieces))
            self.known.update(pieces)
        self.reach = max(map(len, self._forms), default=0)
        self.token = self._unspaced_token() if self.unspaced else TOKEN
        for form in (*self.compounds, *self._suffixes) if self.unspaced else self._suffixes:
            pieces = self.token.findall(form)
            if len(pieces) > 1:
                self.compounds[form] = pieces
            else:
                self.compounds.pop(form, None)
        self._letters: dict[frozenset[str], str] = {}
        self._fields: dict[str, tuple[str, ...]] = {}
        self.tokens = Memo(self.token_of)
        self._matches = Memo(self._search)
        self._automaton: Any = None
        self.reader = Reader(self)

    def _unspaced_token(self) -> re.Pattern[str]:
        """Where no blanks part the words, every known word is a token.

        Most characters begin none: those are told first, and the words by how they begin.
        """
        words = sorted((form for form in self._forms if not form.isascii()), key=len, reverse=True)
        self.heads.update(dict.fromkeys(words, 1))
        endings: dict[str, list[str]] = {}
        for word in words:
            endings.setdefault(word[0], []).append(re.escape(word[1:]))
        first = "".join(map(re.escape, endings))
        known = [f"{re.escape(char)}(?:{'|'.join(rest)})" for char, rest in endings.items()]
        pieces = ["\\d+", rf"[^\da-z{first}]", *known, "[a-z]+", "."]
        return re.compile("|".join(pieces), re.DOTALL)

    @property
    def automaton(self) -> Any:
        """The automaton of the trigger words, of years and of digits around a separator.

        Short words are looked for behind what may stand before a word: *sat* is in many others.
        """
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick, Implementation, MatchKind  # noqa: PLC0415 -- lazy

            years = [str(year) for year in (*range(1000, 2100), *range(*HEBREW_YEARS))]
            pairs = [f"{a}{sep}{b}" for a in range(10) for sep in "./-" for b in range(10)]
            pairs += [f"{a} / {b}" for a in range(10) for b in range(1, 10)]
            if self.words.is_spaced:
                pairs += [f"{a}. {b}" for a in range(10) for b in range(10)]
            if any("decade-s" in kinds for kinds in self._suffixes.values()):
                pairs += [f"'{tens}0" for tens in range(1, 10)]  # the '80s
            alone = [suffix for suffix, kinds in self._suffixes.items() if "do-alone" in kinds]
            pairs += [f"{day}{suffix}" for day in range(1, 32) for suffix in alone]  # the 25th
            short = tuple(
                word for word in self.words.triggers
                if len(word) <= SHORT and word.isascii() and word.isalpha()
            )  # fmt: skip
            words = []
            for word in sorted(self.words.triggers):
                if word not in short:
                    words.append(word)
                if word.startswith(short):  # or " sat" would hide "saturday"
                    words += [before + word for before in _BEFORE_WORD]
            self._automaton = AhoCorasick(
                [*words, *years, *pairs],
                matchkind=MatchKind.LeftmostLongest,
                implementation=Implementation.ContiguousNFA,
            )
        return self._automaton

    def triggers(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans in a key in lower case that are worth a look."""
        unspaced = self.unspaced
        searched = "\n" + text
        count = len(searched)
        for _, start, end in self.automaton.find_matches_as_indexes(searched):
            first = searched[start]
            if not first.isalnum():  # what stands before a short word
                start += 1  # noqa: PLW2901
                first = searched[start]
            before = searched[start - 1]
            if first.isdecimal():
                # 25.4: the trigger is 5.4; but 12023 is no year
                if not before.isdecimal() or searched[start + 1] in "./- ":
                    yield start - 1, end - 1
            elif unspaced or not (
                before.isalpha()
                or is_mark(before)
                or (end < count and searched[end].isalpha() and searched[end - 1].isalpha())
            ):
                yield start - 1, end - 1

    def token_of(self, piece: str) -> Token | None:
        """Work out what a piece of text can be; ``None`` if it is no part of a date."""
        senses: Senses | None
        if piece[0].isdecimal() and (piece.isdecimal() or piece not in self._forms):
            senses = numbers.senses_of(piece, self._suffixes, self.words.year_offset)
            if piece in self._forms:  # 7 хоног: a week of Mongolian
                senses = {**(senses or {}), **self._forms[piece]}
        elif piece in PUNCTUATION:
            senses = {**PUNCTUATION[piece], **self._forms.get(piece, {})}
        else:
            senses = self._forms.get(piece)
        if not senses:
            return None
        fields = frozenset(senses)
        letter = self._letters.get(fields)
        if letter is None:
            letter = self._letters[fields] = chr(0x100 + len(self._letters))
            self._fields[letter] = tuple(sorted(fields))
        return Token(letter, senses)

    def matches(self, letters: str) -> list[Match]:
        """Return what stands in a run of tokens, given the letters of their sets of fields."""
        found: list[Match] = self._matches[letters]
        return found

    def _search(self, letters: str) -> list[Match]:
        run = [self._fields[letter] for letter in letters]
        return search((_shared(), self.words.tree), run)


@lru_cache(maxsize=512)
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, by its ISO 639 code.

    >>> lexicon("fr").words.forms["fevrier"]["MMMM"]
    2
    """
    return Lexicon(language)
