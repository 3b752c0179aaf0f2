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
from toponorm.dates.numbers import HEBREW_YEARS
from toponorm.dates.patterns import Match, Tree, grow, search
from toponorm.dates.words import PUNCTUATION, TOKEN, Bound, Senses, Vocabulary, is_mark

ASCII_TOKEN = re.compile(r"\d+|[a-z]+|.", re.DOTALL)
"""A token of a key in lower case that is all ASCII: the same, faster."""

NEAR = 32
"""How far to read beyond a trigger at first; few expressions are longer."""

BEHIND = 16
"""How far to read before a trigger at first."""

MOST_SUFFIX = 3
"""Pieces of what is written onto a number, and one that may be cut off."""

SHORT = 4
"""Letters: of words that short most finds would be parts of others."""

_BEFORE_WORD = " \n(\"'-/.,[*>=:"
"""What a short word is looked for behind; the text is searched with a line break before it."""


def _goes_on(form: str, pieces: list[str], at: int) -> bool:
    """Whether the number that a form ends with goes on: the H2 of H2.1.1 is no half of a year."""
    stop, digits = pieces[at : at + 1], pieces[at + 1 : at + 2]
    return form[-1].isdecimal() and stop == ["."] and any(map(str.isdecimal, digits))


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
    """

    def __init__(self, language: str) -> None:
        self.words = Vocabulary(language)
        self.unspaced = self.words.is_unspaced
        self._forms, self._suffixes = self.words.forms, self.words.suffixes
        self._heads: dict[str, int] = {}
        self._known: set[str] = {*PUNCTUATION, *self._suffixes}
        for form in self._forms:
            pieces = TOKEN.findall(form)
            self._heads[pieces[0]] = max(self._heads.get(pieces[0], 1), len(pieces))
            self._known.update(pieces)
        self._reach = max(map(len, self._forms), default=0)
        self.token = self._unspaced_token() if self.unspaced else TOKEN
        self._letters: dict[frozenset[str], str] = {}
        self._fields: dict[str, tuple[str, ...]] = {}
        self._entries: dict[str, tuple[Token | None, int]] = {}
        self._matches: dict[str, list[Match]] = {}
        self._automaton: Any = None

    def _unspaced_token(self) -> re.Pattern[str]:
        """Where no blanks part the words, every known word is a token.

        Most characters begin none: those are told first, and the words by how they begin.
        """
        words = sorted((form for form in self._forms if not form.isascii()), key=len, reverse=True)
        self._heads.update(dict.fromkeys(words, 1))
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
            from ahocorasick_rs import AhoCorasick, Implementation, MatchKind  # noqa: PLC0415

            years = [str(year) for year in (*range(1000, 2100), *range(*HEBREW_YEARS))]
            pairs = [f"{a}{sep}{b}" for a in range(10) for sep in "./-" for b in range(10)]
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
        count = len(text)
        for _, start, end in self.automaton.find_matches_as_indexes("\n" + text):
            end -= 1  # noqa: PLW2901 -- of the line break before the text
            first = text[start - 1] if start else ""
            if first.isalnum():
                start -= 1  # noqa: PLW2901
            else:
                first = text[start]  # behind what stands before a short word
            if first.isdecimal():
                # 25.4: the trigger is 5.4; but 12023 is no year
                if not start or not text[start - 1].isdecimal() or text[start + 1] in "./-":
                    yield start, end
            elif unspaced or not (
                (start and ((before := text[start - 1]).isalpha() or is_mark(before)))
                or (end < count and text[end].isalpha() and text[end - 1].isalpha())
            ):
                yield start, end

    def run(
        self, text: str, trigger: int, low: int, high: int
    ) -> tuple[list[tuple[int, int, Token]], bool]:
        """Return the tokens around a trigger, as far as all are known.

        Args:
            text: a key in lower case.
            trigger: a position in it where a word begins.
            low: where to stop on the left.
            high: where to stop on the right.

        Returns:
            Start, end and token of each, and whether more might follow beyond ``high``.
        """
        start = self._left(text, trigger, low)
        near = min(high, trigger + NEAR)
        found, cut = self.tokens(text, start, near, trigger)
        if cut and near < high:
            found, cut = self.tokens(text, start, high, trigger)
        return found, cut

    def _left(self, text: str, trigger: int, low: int) -> int:
        """Return where the known words to the left of a trigger begin."""
        known = self._known
        if not self.unspaced and trigger and text[trigger - 1] == " ":
            # The word before a trigger is mostly one that says nothing.
            word = text[text.rfind(" ", low, trigger - 1) + 1 : trigger - 1]
            if word.isalpha() and word not in known:
                return trigger
        token = ASCII_TOKEN if text.isascii() else self.token
        near = low if self.unspaced else max(low, trigger - BEHIND)
        while True:
            start = trigger
            before = token.findall(text, near, trigger)
            for piece in reversed(before):
                if start - len(piece) == near > low:
                    break  # perhaps half a word: look again from further away
                if piece not in known and not piece[0].isdecimal():
                    return start
                start -= len(piece)
            if near == low:
                break
            near = low
        if before and low and not self.unspaced and text[low - 1].isalnum():
            start += len(before[0])  # half a word says nothing
        return start

    def tokens(
        self, text: str, start: int, high: int, trigger: int
    ) -> tuple[list[tuple[int, int, Token]], bool]:
        """Return the known tokens from a position on, several words as one where they are."""
        token_pattern = ASCII_TOKEN if text.isascii() else self.token
        pieces = token_pattern.findall(text, start, high)
        found: list[tuple[int, int, Token]] = []
        at, count = 0, len(pieces)
        cut, last_start = False, high - self._reach if high < len(text) else len(text)
        whole = -1 if self.unspaced else count - MOST_SUFFIX
        entries = self._entries
        while at < count:
            piece = pieces[at]
            try:
                token, longest = entries[piece]
            except KeyError:
                token, longest = self._entry(piece)
            at += 1
            if longest:
                # a form of several words, or what is written onto a number, may be cut off
                cut = cut or (last_start <= start and (at > whole or at + longest > count))
                if longest > 1:
                    for size in range(min(longest, count - at + 1), 1, -1):
                        joined = "".join(pieces[at - 1 : at - 1 + size])
                        if joined in self._forms and not _goes_on(joined, pieces, at + size - 1):
                            piece = joined
                            token = self._entry(joined)[0]
                            at += size - 1
                            break
                if at < count and pieces[at] in self._suffixes and piece.isdecimal():
                    piece += pieces[at]
                    token = self._entry(piece)[0]
                    at += 1
                elif at + 1 < count and pieces[at] in ("-", ":", "'") and piece.isdecimal():
                    suffix = pieces[at] + pieces[at + 1]
                    kinds = self._suffixes.get(suffix, ())
                    if kinds and (len(piece) <= 2 or "case" in kinds):  # 18-го, 3:e, 2023'te
                        piece += suffix
                        token = self._entry(piece)[0]
                        at += 2
            stop = start + len(piece)
            if token is not None:
                found.append((start, stop, token))
            elif stop > trigger:
                near = last_start <= start if self.unspaced else stop >= high
                return found, cut or (near and high < len(text))  # half a word, perhaps
            elif found:
                found.clear()
            start = stop
        return found, high < len(text)

    def _entry(self, piece: str) -> tuple[Token | None, int]:
        """Return what a piece of text is, and of how many pieces a form that it begins can be."""
        entry = self._entries.get(piece)
        if entry is None:
            longest = self._heads.get(piece, 0)
            if longest == 1:
                longest = 0
            if not longest and piece.isdecimal():
                longest = 1  # a suffix may follow
            entry = self._token(piece), longest
            if len(self._entries) < 20_000:
                self._entries[piece] = entry
        return entry

    def _token(self, piece: str) -> Token | None:
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
        found = self._matches.get(letters)
        if found is None:
            run = [self._fields[letter] for letter in letters]
            found = search((_shared(), self.words.tree), run)
            if len(self._matches) < 50_000:
                self._matches[letters] = found
        return found


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, by its ISO 639 code.

    >>> lexicon("fr").words.forms["fevrier"]["MMMM"]
    2
    """
    return Lexicon(language)
