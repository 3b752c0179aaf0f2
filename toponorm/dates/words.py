"""The words that languages write dates with, as a lexicon per language.

Two tables feed it: ``dates_cldr.tsv``, generated from CLDR, and ``dates_words.tsv``, what CLDR
lacks. A row says that a form is a *field* (``month``, ``weekday``, ``unit``, ``dir`` ...) with a
value; a form can be several. Forms are compared as match keys (:mod:`toponorm.folding`) in
lower case.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from toponorm import tables
from toponorm.dates import shapes
from toponorm.dates.patterns import LDML, Match, Tree, add, alternatives, search
from toponorm.folding import key

Senses = Mapping[str, Any]
"""Field -> value."""

# Marks of the scripts that fold leaves alone are letters here; `\w` does not have them.
_NO_WORD = r"\s\d!-/:-@\[-`{-\xa9\xab-\xb1\xb4\xb6-\xb9\xbb-\xbf،؛۔।॥‖—-⁞、。〈-〟・·፡-፨"
_TOKEN = re.compile(f"\\d+|[^{_NO_WORD}]+|.", re.DOTALL)
_LDML_PIECE = re.compile(r"'([^']*)'|([EcMLdyG]+)|([^'EcMLdyG]+)")

UNITS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}

TRIGGERS = frozenset(
    [
        "MMMM",
        "E",
        "rel",
        "unit",
        "units",
        "season",
        "decade",
        "century",
        "quarter",
        "now",
        "every",
        "set",
        "half",
        "weekend",
        "rel-weekday",
        "era",
        "unit-dir",
        "holiday",
        "unit-end",
        "units",
        "now-noun",
    ]
)
"""Fields without one of which no pattern is worth trying."""

NEAR = 28
"""How far to read beyond a trigger at first; few expressions are longer."""

SHORT = 4
"""Letters: of words that short most finds would be parts of others."""

_BEFORE_WORD = " \n(\"'-/.,[*>=:"
"""What a short word is looked for behind; the text is searched with a line break before it."""

_PUNCTUATION: dict[str, Senses] = {c: {c: None} for c in " ,.-/'():،、·፣"}
_PUNCTUATION["-"] = {"-": None, "-to": None}
_PUNCTUATION["—"] = {"—": None, "-to": None}
_PUNCTUATION["~"] = {"-to": None}
_PUNCTUATION["〜"] = {"-to": None}


class Token(NamedTuple):
    """What a token can be; ``letter`` stands for its set of fields."""

    letter: str
    senses: Senses


class Bound(NamedTuple):
    """A shape, with what a pattern of one language says beyond it."""

    shape: shapes.Shape
    given: Mapping[str, Any]


@lru_cache(maxsize=1)
def _shared() -> Tree:
    tree: Tree = {}
    for rank, shape in enumerate(shapes.SHAPES):
        for pattern in shape.patterns:
            for sequence in alternatives(pattern):
                add(tree, sequence, rank, Bound(shape, {}))
    return tree


class Lexicon:
    """The words and patterns of one language, and the automaton that finds them.

    Attributes:
        forms: senses by match key.
        orders: field order of numeric dates by territory, ``""`` for those not listed.
        past: words that say that the sentence tells of the past.
        future: words that say that it tells of the future.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.forms: dict[str, dict[str, Any]] = {}
        self.orders: dict[str, str] = {}
        self.past: frozenset[str] = frozenset()
        self.past_endings: tuple[str, ...] = ()
        self.future: frozenset[str] = frozenset()
        self.unspaced = any(row[1] == "writing" for row in tables.rows("dates_words", language))
        self._spaced = False
        self._cased: set[str] = set()
        self._suffixes: dict[str, Senses] = {}
        self._tree: Tree = {}
        self._triggers: set[str] = set()
        self._letters: dict[frozenset[str], str] = {}
        self._fields: dict[str, tuple[str, ...]] = {}
        self._entries: dict[str, tuple[Token | None, int]] = {}
        self._matches: dict[str, list[Match]] = {}
        self._read()
        self._finish()

    # -- reading the tables

    def _read(self) -> None:
        rows = tables.rows("dates_cldr", self.language)
        own = tables.rows("dates_words", self.language)
        shared = tables.rows("dates_words", "mul")
        cues: dict[str, set[str]] = {"tells-past": set(), "tells-future": set()}
        weak = []
        patterns = ("pattern", "shape", "shift")
        table = sorted((*shared, *rows, *own), key=lambda row: row[1] in patterns)  # words first
        for _, kind, value, form in table:
            if kind in ("month", "weekday"):
                field = "MMMM" if kind == "month" else "E"
                self._word(form, {field: int(value), field + "!": int(value)})
            elif kind in ("month-short", "weekday-short"):
                field = "MMMM" if kind == "month-short" else "E"
                self._word(form, {field: int(value)})
                if form.endswith(".") and len(form) > 3:
                    self._word(form[:-1], {field: int(value)})
                elif form.isalpha() and form.isascii():
                    self._word(form + ".", {field: int(value)})
            elif kind == "pattern":
                self._pattern(form)
            elif kind == "shape":
                self._shape(value, form)
            elif kind == "order":
                self.orders[form] = value
            elif kind in ("relative", "rel"):
                self._relative(value, form)
            elif kind == "unit-dir":
                self._word(form, {kind: (value[:-2], int(value[-2:]))})
            elif kind == "shift":
                self._shift(value, form)
            elif kind in cues:
                cues[kind].add(form)
            elif kind == "weak":
                weak.append(key(form).lower())
            elif kind == "cased":
                self._cased.add(key(form).lower())
            elif kind == "suffix":
                self._suffixes.setdefault(key(form).lower(), {})[value] = None  # type: ignore[index]
            elif kind == "writing":
                pass  # said before any form is read
            else:
                self._word(form, {kind: int(value) if value.lstrip("-").isdigit() else value})
        for form in weak:
            senses = self.forms.get(form, {})
            for field in [field for field in senses if field.endswith("!")]:
                del senses[field]
        self.future = frozenset(cues["tells-future"])
        self.past = frozenset(word for word in cues["tells-past"] if word[0] != "*")
        self.past_endings = tuple(sorted(word[1:] for word in cues["tells-past"] if word[0] == "*"))

    def _word(self, form: str, senses: Mapping[str, Any]) -> str:
        folded = key(form).lower()
        if folded:
            mine = self.forms.setdefault(folded, {})
            for field, value in senses.items():
                mine.setdefault(field, value)
        return folded

    def _literals(self, text: str, *, trigger: bool = False) -> list[str]:
        """Fields for the words of a pattern, which become words of the language."""
        folded = " ".join(key(f"x{text}x").split("\n"))[1:-1].lower()
        pieces = _TOKEN.findall(folded)
        fields = []
        at = 0
        while at < len(pieces):
            size = next(
                (
                    n
                    for n in range(len(pieces) - at, 1, -1)
                    if "".join(pieces[at : at + n]) in self.forms
                ),
                1,
            )  # as the scan will join them
            piece = "".join(pieces[at : at + size])
            at += size
            if piece in _PUNCTUATION:
                fields.append(piece)
                continue
            fields.append("=" + piece)
            self.forms.setdefault(piece, {})["=" + piece] = None
            if trigger and (len(piece) > 2 or not piece.isascii()):
                self._triggers.add(piece)
        return fields

    def _pattern(self, form: str) -> None:
        fields: list[str] = []
        literal = ""
        for quoted, letters, rest in _LDML_PIECE.findall(form):
            if letters:
                fields += [*self._literals(literal), self._ldml_field(letters)]
                literal = ""
            else:
                literal += quoted or rest
        fields = self._joined([*fields, *self._literals(literal)])
        if not any(field.startswith("=") or field in ("MMMM", "E", "era") for field in fields):
            if ". " in form:
                self._spaced = True
            if " " not in fields or "." in fields:
                return  # only numbers: the rows of numeric dates read them in every language
        self._add_pattern(fields)
        dated = [field for field in fields if field in ("d", "M", "MMMM", "y", "E")]
        for size in (2, 3):
            for at in range(len(dated) - size + 1):
                part = dated[at : at + size]
                if (size == 2 and ("E" in part or {"d", "y"} == set(part))) or len(dated) == size:
                    continue
                first, last = fields.index(part[0]), fields.index(part[-1])
                while last + 1 < len(fields) and fields[last + 1].startswith("="):
                    last += 1
                piece = fields[first : last + 1]
                if "M" not in piece or any(field.startswith("=") for field in piece):
                    self._add_pattern(piece)
        if "M" in dated or self.unspaced:
            for name in ("y", "M", "MMMM"):
                at = fields.index(name) if name in fields else -1
                if at >= 0 and at + 1 < len(fields) and fields[at + 1].startswith("="):
                    self._add_pattern(fields[at : at + 2])
                    self._triggers.add(fields[at + 1][1:])

    def _ldml_field(self, letters: str) -> str:
        if letters == "yy":
            return "yy"
        field = LDML.get(letters[0]) or ("MMMM" if len(letters) > 2 else "M")
        return "era" if field == "G" else field

    def _joined(self, fields: list[str]) -> list[str]:
        """The pattern with particles written onto a name (ביולי, uztailaren) made names."""
        joined: list[str] = []
        for field in fields:
            before = joined[-1] if joined else ""
            if self.unspaced:
                pass
            elif field in ("MMMM", "E") and before.startswith("="):
                self._inflect(field, before[1:], "")
                joined.pop()
            elif before in ("MMMM", "E") and field.startswith("="):
                self._inflect(before, "", field[1:])
                continue
            joined.append(field)
        return joined

    def _inflect(self, field: str, prefix: str, suffix: str) -> None:
        for form, senses in list(self.forms.items()):
            if field in senses:
                value = senses[field]
                self.forms.setdefault(f"{prefix}{form}{suffix}", {}).setdefault(field, value)

    def _add_pattern(self, fields: list[str]) -> None:
        named = [field[0] for field in fields if field in ("E", "d", "M", "MMMM", "y", "yy")]
        order = "".join(named)
        shape = shapes.BY_ORDER.get(order)
        if shape is not None:
            add(self._tree, fields, 50, Bound(shape, {}))
            if "M" in fields:
                self._triggers.update(f[1:] for f in fields if f.startswith("="))
                at = fields.index("M")
                if at + 1 < len(fields) and fields[at + 1].startswith("="):  # 7月 is a word too
                    named_month = [*fields[:at], "MMMM", *fields[at + 2 :]]
                    add(self._tree, named_month, 50, Bound(shape, {}))

    def _shape(self, row: str, pattern: str) -> None:
        shape = shapes.BY_ID[row]
        for sequence in alternatives(pattern):
            fields: list[str] = []
            for field in sequence:
                fields += self._literals(field[1:], trigger=True) if field[0] == "=" else [field]
            add(self._tree, fields, 40, Bound(shape, {}))

    def _relative(self, value: str, form: str) -> None:
        unit, offset = re.fullmatch(r"(\D+\d?)([+-]\d)", value).groups()  # type: ignore[union-attr]
        if unit.startswith("weekday"):
            self._word(form, {"rel-weekday": (int(unit[-1]), int(offset))})
        else:
            self._word(form, {"rel": (UNITS.get(unit, unit), int(offset))})

    def _shift(self, value: str, form: str) -> None:
        before, _, after = form.partition("{0}")
        fields = [
            *self._literals(before, trigger=True),
            "n",
            *self._literals(after, trigger=True),
        ]
        given = {"unit": UNITS[value[:-1]], "sign": -1 if value[-1] == "-" else 1}
        add(self._tree, fields, 60, Bound(shapes.BY_ID["relative.count"], given))

    # -- what the scan asks for

    def _finish(self) -> None:
        self._heads: dict[str, int] = {}
        self._reach = max((len(form) for form in self.forms), default=0)
        self._known: set[str] = {*_PUNCTUATION, *self._suffixes}
        for form, senses in self.forms.items():
            pieces = self._pieces(form)
            head = pieces[0]
            self._heads[head] = max(self._heads.get(head, 1), len(pieces))
            self._known.update(pieces)
            if not TRIGGERS.isdisjoint(senses):
                longest = max(pieces, key=len)
                whole = self.unspaced or (len(longest) == 1 and longest.isascii())
                self._triggers.add(form if whole else longest)
        if self.unspaced:
            words = sorted((f for f in self.forms if not f.isascii()), key=len, reverse=True)
            self.token = re.compile(
                "|".join(["\\d+", *map(re.escape, words), "[a-z]+", "."]), re.DOTALL
            )
            for form in words:
                self._heads[form] = 1
        else:
            self.token = _TOKEN
        self._automaton: Any = None

    def _pieces(self, form: str) -> list[str]:
        return _TOKEN.findall(form)

    @property
    def automaton(self) -> Any:
        """The automaton of the trigger words, of years and of digits around a separator.

        Short words are looked for behind what may stand before a word: *sat* is in many others.
        """
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick, Implementation, MatchKind  # noqa: PLC0415

            years = [str(year) for year in range(1000, 2100)]
            pairs = [f"{a}{sep}{b}" for a in range(10) for sep in "./-" for b in range(10)]
            if self._spaced:
                pairs += [f"{a}. {b}" for a in range(10) for b in range(10)]
            short = tuple(
                word for word in self._triggers
                if len(word) <= SHORT and word.isascii() and word.isalpha()
            )  # fmt: skip
            words = []
            for word in sorted(self._triggers):
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
            start -= 1  # noqa: PLW2901 -- of the line break before the text
            end -= 1  # noqa: PLW2901
            if start < 0 or not text[start].isalnum():
                start += 1  # noqa: PLW2901 -- what stands before a short word
            first = text[start]
            if first.isdigit():
                # 25.4: the trigger is 5.4; but 12023 is no year
                if not start or not text[start - 1].isdigit() or text[start + 1] in "./-":
                    yield start, end
            elif unspaced or not (
                (start and text[start - 1].isalpha())
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
        start = trigger
        before = self.token.findall(text, low, trigger)
        for piece in reversed(before):
            if piece not in known and not piece[0].isdigit():
                return start
            start -= len(piece)
        if before and low and not self.unspaced and text[low - 1].isalnum():
            start += len(before[0])  # half a word says nothing
        return start

    def tokens(
        self, text: str, start: int, high: int, trigger: int
    ) -> tuple[list[tuple[int, int, Token]], bool]:
        """Return the known tokens from a position on, several words as one where they are."""
        pieces = self.token.findall(text, start, high)
        found: list[tuple[int, int, Token]] = []
        at, count = 0, len(pieces)
        cut, last_start = False, high - self._reach if high < len(text) else len(text)
        entries = self._entries
        while at < count:
            piece = pieces[at]
            try:
                token, longest = entries[piece]
            except KeyError:
                token, longest = self._entry(piece)
            at += 1
            if longest:
                cut = cut or last_start <= start  # a form of several words may be cut off
                if longest > 1:
                    for size in range(min(longest, count - at + 1), 1, -1):
                        joined = "".join(pieces[at - 1 : at - 1 + size])
                        if joined in self.forms:
                            piece = joined
                            token = self._entry(joined)[0]
                            at += size - 1
                            break
                if at < count and pieces[at] in self._suffixes and piece.isdigit():
                    piece += pieces[at]
                    token = self._entry(piece)[0]
                    at += 1
            stop = start + len(piece)
            if token is not None:
                found.append((start, stop, token))
            elif stop > trigger:
                return found, cut or (stop >= high and high < len(text))  # half a word, perhaps
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
            if not longest and piece.isdigit():
                longest = 1  # a suffix may follow
            entry = self._token(piece), longest
            if len(self._entries) < 20_000:
                self._entries[piece] = entry
        return entry

    def is_cased(self, form: str) -> bool:
        """Whether a word is what the lexicon says only with a capital letter."""
        return form in self._cased

    def _token(self, piece: str) -> Token | None:
        senses: Senses | None
        if piece[0].isdigit() and piece not in self.forms:
            senses = self._number(piece)
        elif piece in _PUNCTUATION:
            senses = {**_PUNCTUATION[piece], **self.forms.get(piece, {})}
        else:
            senses = self.forms.get(piece)
        if not senses:
            return None
        fields = frozenset(senses)
        letter = self._letters.get(fields)
        if letter is None:
            letter = self._letters[fields] = chr(0x100 + len(self._letters))
            self._fields[letter] = tuple(sorted(fields))
        return Token(letter, senses)

    def _number(self, piece: str) -> Senses | None:
        digits = (
            len(piece)
            if piece.isdigit()
            else next(i for i, char in enumerate(piece) if not char.isdigit())
        )
        number, suffix = piece[:digits], piece[digits:]
        if digits > 8:
            return None
        value = int(number)
        senses: dict[str, Any] = {}
        if suffix:
            for kind in self._suffixes[suffix]:
                if kind == "do" and digits <= 2:
                    senses["nth"] = value
                    if 1 <= value <= 31:
                        senses["do"] = value
                elif kind == "decade" and value % 10 == 0 and digits in (2, 4):
                    senses["decade"] = value // 10 if digits == 4 else value
            return senses or None
        if digits <= 2:
            if 1 <= value <= 31:
                senses["d"] = value
            if 1 <= value <= 12:
                senses["M"] = value
            if digits == 2:
                senses["yy"] = value
                if 1 <= value <= 31:
                    senses["dd"] = value
        elif digits == 4:
            if 1000 <= value <= 2999:
                senses["y"] = value
        elif digits == 8 and 1000 <= value // 10000 <= 2999:
            senses["yyyymmdd"] = value
        if digits < 5 and (number[0] != "0" or digits == 1):
            senses["n"] = value
        senses["#"] = number
        return senses

    def matches(self, letters: str) -> list[Match]:
        """Return what stands in a run of tokens, given the letters of their sets of fields."""
        found = self._matches.get(letters)
        if found is None:
            run = [self._fields[letter] for letter in letters]
            found = search((_shared(), self._tree), run)
            if len(self._matches) < 50_000:
                self._matches[letters] = found
        return found


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, by its ISO 639 code.

    >>> lexicon("fr").forms["fevrier"]["MMMM"]
    2
    """
    return Lexicon(language)


def cue(lexicon: Lexicon, before: Sequence[str], after: Sequence[str]) -> str | None:
    """Return ``past`` or ``future`` where the words of a sentence say so.

    Args:
        lexicon: of the language.
        before: the words before the mention, the nearest first: they count more.
        after: the words after it.
    """
    past, future, endings = lexicon.past, lexicon.future, lexicon.past_endings
    for step, words in ((1, before), (-1, after)):
        for at, word in enumerate(words):
            to = at + step  # the word that reads before this one
            if word in future or (0 <= to < len(words) and f"{words[to]} {word}" in future):
                return "future"
            if word in past or (len(word) > 4 and word.endswith(endings)):
                return "past"
    return None
