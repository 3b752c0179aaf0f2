"""Runs: what the words around a trigger can be, and what the shapes find in them.

A run is read as a row of pieces (words, numbers, punctuation). What it may be depends on what
kind of piece each is, not on which: *May 4* reads as *June 17* does. So every kind has a letter,
a run is a short string, and what a string stands for is worked out once: news repeats a few
hundred of them all the time.
"""

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from toponorm.dates.fields import PUNCTUATION
from toponorm.dates.memo import Kept, Memo
from toponorm.dates.patterns import Fit, Match, fit_of
from toponorm.regexes import lazy

if TYPE_CHECKING:
    from toponorm.dates.lexicon import Lexicon, Token

ASCII_TOKEN = lazy(r"\d+|[a-z]+|.", re.DOTALL)
"""A token of a key in lower case that is all ASCII: the same, faster."""

NEAR = 32
"""How far to read beyond a trigger at first; few expressions are longer."""

BEHIND = 16
"""How far to read before a trigger at first."""

MOST_SUFFIX = 3
"""Pieces of what is written onto a number, and one that may be cut off."""

FAR = 1_000
"""More pieces than are ever read at once."""

_UNKNOWN = "\0"
"""The letter of what is no part of a date; it ends a run."""

_APART = " \n!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
"""What is no part of a word that stands behind it."""

_ASCII = frozenset(map(chr, range(128)))

_ODD = 0x10000
"""The first letter of pieces that say nothing before a trigger."""


class _Row(NamedTuple):
    """What a row of letters stands for.

    Attributes:
        bounds: the first piece of each token, and the one behind it.
        fits: what the shapes find.
        stop: the pieces of the first token after the trigger that is no part of a date.
        far: which pieces may go on beyond what was read, and how many pieces must have been
            read to be sure that they do not.
        farthest: the most of those.
    """

    bounds: tuple[tuple[int, int], ...]
    fits: tuple[Fit, ...]
    stop: tuple[int, int] | None
    far: tuple[tuple[int, int], ...]
    farthest: int


class Run(NamedTuple):
    """The tokens around a trigger, as far as all are known, and what the shapes find in them.

    Attributes:
        fits: what they find.
        end: where the last token ends.
        is_cut: whether more might follow.
        offsets: where each piece begins, and the last one ends.
        bounds: the first piece of each token, and the one behind it.
    """

    fits: tuple[Fit, ...]
    end: int
    is_cut: bool
    offsets: list[int]
    bounds: tuple[tuple[int, int], ...]

    def spans(self, match: Match) -> list[tuple[int, int]]:
        """Return where the tokens of a mention begin and end."""
        at = self.offsets
        return [(at[start], at[stop]) for start, stop in self.bounds[match.start : match.end]]


class _Word(NamedTuple):
    """What a word with the punctuation and the blank behind it is.

    Attributes:
        letters: of its pieces up to the first that is unknown.
        sizes: how many characters each of those has.
        size: how many they have together.
        is_known: whether these are all.
        tail: the letters of its pieces behind the last that is unknown.
        tail_sizes: how many characters each of those has.
        tail_size: how many they have together.
    """

    letters: str
    sizes: tuple[int, ...]
    size: int
    is_known: bool
    tail: str
    tail_sizes: tuple[int, ...]
    tail_size: int


class Reader:
    """Reads the runs of one language.

    Args:
        lexicon: its words.
    """

    def __init__(self, lexicon: "Lexicon") -> None:
        self._lexicon = lexicon
        self._letters = Memo(self.letter_of)
        self._words = Memo(self.word_of)
        self._kinds: dict[object, str] = {}
        self._rows = Kept()
        self._any_odd = False
        self._compounds = lexicon.compounds
        words = lexicon.words
        self._stretches = Memo(self._stretch)
        self._signs = ""  # all that is in a piece, where no blanks part them
        if lexicon.unspaced:
            self._signs = "".join({*_ASCII, *PUNCTUATION}.union(*words.forms, *words.suffixes))
        self._within: dict[str, list[str]] = {}  # the forms that a piece is a part of
        for form, pieces in self._compounds.items():
            for piece in pieces:
                self._within.setdefault(piece, []).append(form)

    def _places(self, piece: str) -> frozenset[object]:
        """The forms of several pieces that a piece is a part of, and what those are, without it."""
        words = self._lexicon.words
        places: set[object] = set()
        for form in self._within.get(piece, ()):
            pieces = self._compounds[form]
            whole = frozenset(words.forms.get(form, ())), tuple(words.suffixes.get(form, ()))
            for at, part in enumerate(pieces):
                if part == piece:
                    places.add((*pieces[:at], whole, *pieces[at + 1 :]))
        return frozenset(places)

    def letter_of(self, piece: str) -> str:
        """Return the letter of a kind of pieces: those that may stand for each other in any run.

        They are the same, alone and as parts of forms of several pieces.
        """
        lexicon = self._lexicon
        token = lexicon.tokens[piece]
        is_odd = piece not in lexicon.known and not piece[0].isdecimal()
        if token is None and is_odd and piece not in self._within:
            return _UNKNOWN
        kind = (
            token and token.letter,
            (len(piece), piece[-1] == "0") if piece.isdecimal() else None,
            piece if piece in PUNCTUATION else self._places(piece),
            tuple(lexicon.words.suffixes.get(piece, ())),
            is_odd,
        )
        self._any_odd |= is_odd
        if kind not in self._kinds:
            self._kinds[kind] = chr((_ODD if is_odd else 1) + len(self._kinds))
        return self._kinds[kind]

    def word_of(self, text: str) -> _Word:
        """Return what a word is."""
        pieces = self._lexicon.token.findall(text)
        letters = "".join(map(self._letters.__getitem__, pieces))
        first = letters.find(_UNKNOWN)
        if first < 0:
            first = len(letters)
        behind = letters.rfind(_UNKNOWN) + 1
        while any(ord(letter) >= _ODD for letter in letters[behind:]):
            behind += 1
        sizes = tuple(map(len, pieces))
        head, tail = sizes[:first], sizes[behind:]
        is_known = first == len(letters)
        return _Word(letters[:first], head, sum(head), is_known, letters[behind:], tail, sum(tail))

    def run(self, text: str, trigger: int, low: int, high: int) -> Run | None:
        """Return the run around a trigger, or ``None`` where there is none.

        Args:
            text: a key in lower case.
            trigger: a position in it where a word begins.
            low: where to stop on the left.
            high: where to stop on the right.
        """
        if text[trigger].isdecimal():
            while trigger > low and text[trigger - 1].isdecimal():
                trigger -= 1  # of 25.4 the trigger is 5.4
        if self._lexicon.unspaced:
            return self._unspaced_run(text, trigger, low, high)
        if trigger and text[trigger - 1] not in _APART:
            return self._run(text, trigger, low, high)
        words, lexicon, size = self._words, self._lexicon, len(text)
        letters, start = "", trigger
        sizes: tuple[int, ...] = ()
        while start > low:
            begin = text.rfind(" ", low, start - 1) + 1
            if not begin:
                begin = low
                if low and text[low - 1].isalnum():  # half a word
                    return self._run(text, trigger, low, high)
            _, _, _, is_known, tail, tail_sizes, tail_size = words[text[begin:start]]
            letters, sizes = tail + letters, tail_sizes + sizes
            whole = is_known and begin + tail_size == start
            start -= tail_size
            if not whole:
                break
        at, before = trigger, len(letters)
        while at < size:
            end = text.find(" ", at, high) + 1
            if not end:
                if high < size:
                    return self._run(text, trigger, low, high)
                end = size
            head, head_sizes, head_size, is_known, _, _, _ = words[text[at:end]]
            letters += head
            sizes += head_sizes
            at += head_size
            if not is_known:
                break
        row = self._rows.get(letters + chr(before))
        if row is None:
            row = self._row(letters, before, lexicon.token.findall(text, start, at))
        if row.farthest > len(letters) and at >= high - lexicon.reach and high < size:
            return self._run(text, trigger, low, high)
        if not row.bounds:
            return None
        last = row.bounds[-1][1]
        if not row.fits and last == len(letters):
            return Run((), at, False, [], row.bounds)
        offsets = list(accumulate(sizes, initial=start))
        return Run(row.fits, offsets[last], False, offsets, row.bounds)

    def _unspaced_run(self, text: str, trigger: int, low: int, high: int) -> Run | None:
        """Return the run where no blanks part the words.

        It lies between two characters that are in no word of a date, and depends on nothing
        beyond them: most such stretches are short, and met again.
        """
        signs, following = self._signs, text[trigger:high]
        start = low + len(text[low:trigger].rstrip(signs))
        after = high - len(following.lstrip(signs))
        if after == high < len(text):
            return self._run(text, trigger, start, high)
        run: Run | None = self._stretches[text[start:after] + chr(trigger - start)]
        if run is None:
            return None
        offsets = [start + offset for offset in run.offsets] if run.fits else []
        return Run(run.fits, start + run.end, False, offsets, run.bounds)

    def _stretch(self, text: str) -> Run | None:
        """Return the run of a stretch of text, whose last character says where its trigger is."""
        return self._run(text[:-1], ord(text[-1]), 0, len(text) - 1)

    def _run(self, text: str, trigger: int, low: int, high: int) -> Run | None:
        """Return the run where what is a piece depends on what stands around it."""
        token = ASCII_TOKEN if text.isascii() else self._lexicon.token
        start, before = self._left(text, trigger, low, token)
        limit = min(high, trigger + NEAR)
        while True:
            pieces = token.findall(text, start, limit)
            offsets = list(accumulate(map(len, pieces), initial=start))
            if before >= len(pieces) or offsets[before] != trigger:
                before = next(at for at, end in enumerate(offsets[1:]) if end > trigger)
            letters = "".join(map(self._letters.__getitem__, pieces))
            stop = letters.find(_UNKNOWN, before)
            row = self._row(letters if stop < 0 else letters[:stop], before, pieces)
            is_cut = limit < len(text) and self._is_cut(row, stop, offsets, limit)
            if not is_cut or limit == high:
                break
            limit = high
        if not row.bounds:
            return None
        return Run(row.fits, offsets[row.bounds[-1][1]], is_cut, offsets, row.bounds)

    def _is_cut(self, row: _Row, stop: int, offsets: list[int], limit: int) -> bool:
        """Whether more might follow where reading stopped before the text ends."""
        first, after = row.stop or (stop, stop + 1)
        last = limit - self._lexicon.reach
        if first < 0:
            return True
        if offsets[first] >= last if self._lexicon.unspaced else offsets[after] >= limit:
            return True
        count = len(offsets) - 1
        return row.farthest > count and any(
            need > count and offsets[at] >= last for at, need in row.far
        )

    def _left(self, text: str, trigger: int, low: int, token: re.Pattern[str]) -> tuple[int, int]:
        """Return where the known pieces left of a trigger begin, and how many they are."""
        spaced = not self._lexicon.unspaced
        if spaced and trigger and text[trigger - 1] == " ":
            # The word before a trigger is mostly one that says nothing.
            word = text[text.rfind(" ", low, trigger - 1) + 1 : trigger - 1]
            if word.isalpha() and word not in self._lexicon.known:
                return trigger, 0
        near = max(low, trigger - BEHIND) if spaced else low
        while True:
            pieces = token.findall(text, near, trigger)
            letters = "".join(map(self._letters.__getitem__, pieces))
            first = letters.rfind(_UNKNOWN) + 1
            if self._any_odd:
                while not all(ord(letter) < _ODD for letter in letters[first:]):
                    first += 1
            if first > spaced or near == low:
                break
            near = low  # perhaps half a word: look again from further away
        if not first and pieces and low and spaced and text[low - 1].isalnum():
            first = 1  # half a word says nothing
        return trigger - sum(map(len, pieces[first:])), len(pieces) - first

    def _row(self, letters: str, before: int, pieces: list[str]) -> _Row:
        """Return what a row of letters stands for, as pieces of these kinds show.

        Args:
            letters: of the pieces.
            before: how many of them stand before the trigger.
            pieces: at least as many.
        """
        key = letters + chr(before)
        row: _Row | None = self._rows.get(key)
        if row is None:
            row = self._read(pieces[: len(letters)], before)
            self._rows.keep(key, row)
        return row

    def _is_longer(self, pieces: list[str], at: int) -> bool:
        """Whether a form of more pieces than a suffix has begins there."""
        longest = min(self._lexicon.heads.get(pieces[at], 0), len(pieces) - at)
        forms = self._lexicon.words.forms
        return any(
            "".join(pieces[at : at + size]) in forms for size in range(longest, MOST_SUFFIX - 1, -1)
        )

    def _read(self, pieces: list[str], before: int) -> _Row:
        lexicon = self._lexicon
        forms, suffixes, heads = lexicon.words.forms, lexicon.words.suffixes, lexicon.heads
        found: list[tuple[int, int, Token]] = []
        far: list[tuple[int, int]] = []
        stop: tuple[int, int] | None = None
        after = 0
        while after < len(pieces) and stop is None:
            first, piece = after, pieces[after]
            after += 1
            longest = heads.get(piece, 0)
            if longest > 1 or piece.isdecimal():
                # A form of several words, or what is written onto a number, may be cut off.
                need = FAR if lexicon.unspaced else max(MOST_SUFFIX, longest)
                far.append((first, after + need))
                for size in range(min(longest, len(pieces) - first), 1, -1):
                    joined = "".join(pieces[first : first + size])
                    if joined in forms and not _goes_on(joined, pieces, first + size):
                        piece, after = joined, first + size
                        break
                if piece.isdecimal():
                    following = pieces[after : after + 2]
                    if following and following[0] in suffixes:
                        piece += following[0]
                        after += 1
                    elif following and following[0] in ("-", ":", "'"):
                        suffix = "".join(following)
                        kinds = suffixes.get(suffix, ())
                        joins = len(piece) <= 2 or "case" in kinds  # 18-го, 3:e, 2023'te
                        if kinds and joins and not self._is_longer(pieces, after):  # 90-е годы
                            piece += suffix
                            after += 2
            token = lexicon.tokens[piece]
            if token is not None:
                found.append((first, after, token))
            elif after > before:
                stop = first, after
            else:
                found.clear()
        matches = lexicon.matches("".join([token.letter for _, _, token in found]))
        return _Row(
            tuple([(first, after) for first, after, _ in found]),
            tuple([fit_of(match, found[match.start : match.end]) for match in matches]),
            stop,
            tuple(far),
            max((need for _, need in far), default=0),
        )


def _goes_on(form: str, pieces: list[str], at: int) -> bool:
    """Whether the number that a form ends with goes on: the H2 of H2.1.1 is no half of a year."""
    stop, digits = pieces[at : at + 1], pieces[at + 1 : at + 2]
    return form[-1].isdecimal() and stop == ["."] and any(map(str.isdecimal, digits))
