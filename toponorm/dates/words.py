"""The words that languages write dates with, as a lexicon per language.

Three tables feed it: ``dates_cldr.tsv`` and ``dates_numbers.tsv``, generated from CLDR, and
``dates_words.tsv``, what CLDR lacks. A row says that a form is a *field* (``month``, ``weekday``,
``unit``, ``dir`` ...) with a value; a form can be several. Forms are compared as match keys
(:mod:`toponorm.folding`) in lower case.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from toponorm import tables
from toponorm.dates import almanacs, calendars, numbers, shapes
from toponorm.dates.fields import (
    AROUND,
    CUES,
    OF_THEIR_OWN,
    PUNCTUATION,
    TOKEN,
    TRIGGERS,
    UNITS,
    Senses,
)
from toponorm.dates.patterns import LDML, Tree, add, alternatives
from toponorm.folding import key
from toponorm.regexes import lazy

_LDML_PIECE = lazy(r"'([^']*)'|([EcMLdyG]+)|([^'EcMLdyG]+)")

_OF_A_LANGUAGE = frozenset(("marks", "numerals", "prefix", "writing"))
"""Kinds of rows that are read before any form, or after all."""

SHORT_WORD = 4
"""Letters of a word that is long enough to be looked for."""

MOST_RANKED = 12
"""Ordinals up to this one say of many things which of them they are."""


class Bound(NamedTuple):
    """A shape, with what a pattern of one language says beyond it."""

    shape: shapes.Shape
    given: Mapping[str, Any]


_SHAPES, _PATTERNS, _SHIFTS = map(
    shapes.RANKS.__getitem__, ("date.season", "date.relative-word", "date.relative-in")
)
"""Before which row the shapes, the patterns and the counted phrases of a language stand."""


def _folded(form: str) -> str:
    """The match key of a form of the tables in lower case; those in ASCII are keys already."""
    return form.lower() if form.isascii() else key(form).lower()


class Vocabulary:
    """The words and patterns of one language, as the tables have them.

    Attributes:
        forms: senses by match key.
        orders: field order of numeric dates by territory, ``""`` for those not listed.
        order: the one order of the language, or ``None`` where it has several.
        past: words that say that the sentence tells of the past.
        past_endings: how further words of the past end.
        future: words that say that it tells of the future; two where one alone does not.
        passive: words behind which a participle of the past says nothing of the time.
        telling: these words, and the last of those of several.
        aims: words before a date that was set or planned, whatever the tense: *fixé au 3 mai*.
        is_unspaced: whether the language writes its words without blanks between them.
        calendar: the calendar that the language counts years by, if not the Gregorian.
        year_offset: by how much the years of its calendar are ahead.
        is_spaced: whether its numeric dates have blanks, as in *4. 4. 2023*.
        is_stopped: whether they end with a full stop, as in *4.4.2023.*
        cased: forms that are what they are only with a capital letter.
        uncased: forms that are what they are only with a small letter, inside a sentence.
        shortened: short names without a stop, and whether they need no capital: *лист* is a
            letter, too.
        small: full names that are written small inside a sentence.
        around: what words say of a number or a name beside them: see :data:`AROUND`.
        prefixes: prepositions that are written onto digits.
        suffixes: what is written onto digits, and what it makes of them.
        tree: the patterns.
        triggers: words without one of which no pattern is worth trying.
        twins: names that differ from another by a mark alone, with their field, the value of
            that other and their own: *st* is Slovak for Wednesday, *št* for Thursday.
        marked: how months and weekdays are written that have marks, by match key.
        inflected: names with a particle written onto them, of which no table has the marks.
        spelled: where a mark makes another word, all words as they are written, else ``None``.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.forms: dict[str, dict[str, Any]] = {}
        self.orders: dict[str, str] = {}
        self.past: frozenset[str] = frozenset()
        self.past_endings: tuple[str, ...] = ()
        self.future: frozenset[str] = frozenset()
        self.passive: frozenset[str] = frozenset()
        self.telling: frozenset[str] = frozenset()
        self.aims: frozenset[str] = frozenset()
        own = tables.rows("dates_words", language)
        self.is_unspaced = any(row[1] == "writing" for row in own)
        self.is_spaced = self.is_stopped = False
        self.year_offset = 0
        self.calendar: str | None = None
        self.cased: set[str] = set()
        self.uncased: set[str] = set()
        self.shortened: dict[str, bool] = {}
        self.small: set[str] = set()
        self.around: dict[str, set[str]] = {}
        self.prefixes = tuple(_folded(row[3]) for row in own if row[1] == "prefix")
        self.suffixes: dict[str, Senses] = {}
        self.tree: Tree = {}
        self.triggers: set[str] = set()
        self._patterns: list[list[str]] = []  # that have no trigger but their own words
        self.twins: list[tuple[str, str, int, int]] = []
        self.marked: dict[str, list[str]] = {}
        self.inflected: set[str] = set()
        exact = any(row[1] == "marks" for row in own)
        self.spelled: set[str] | None = set() if exact else None
        self._read(own)
        self._tell_weeks()
        known = {order for order in self.orders.values() if order != "yMd"} or {"yMd"}
        self.order = known.pop() if self.orders and len(known) == 1 else None
        self._find_triggers()

    def _find_triggers(self) -> None:
        """Choose what to look for: of a form or pattern of several words one, the rarest."""
        several: list[tuple[str, list[str]]] = []
        for form, senses in self.forms.items():
            if not TRIGGERS.isdisjoint(senses) or ("cal-month" in senses and not form.isascii()):
                pieces = TOKEN.findall(form)
                if "decades-of" in senses and len(max(pieces, key=len)) < SHORT_WORD:
                    continue  # a case, written onto the number
                if self.is_unspaced or len(pieces) == 1:
                    self.triggers.add(form)
                else:
                    several.append((form, pieces))
        sure = self.triggers - self.cased - self.uncased
        for form, pieces in several:
            longest = max(pieces, key=len)
            whole = len(longest) == 1 or longest.isdecimal()
            if sure.isdisjoint(pieces):
                self.triggers.add(form if whole else longest)
        for fields in self._patterns:
            words = [field[1:] for field in fields if field[0] == "="]
            longest = max(reversed(words), key=len, default="")
            if self.triggers.isdisjoint(words) and (len(longest) > 2 or not longest.isascii()):
                self.triggers.add(longest)
        if self.is_unspaced:  # a trigger inside a longer word would begin to read in its middle
            self.triggers |= {
                form
                for form, senses in self.forms.items()
                if any(field[0] == "=" for field in senses)
                and any(trigger in form for trigger in self.triggers)
            }

    # -- reading the tables

    def _read(self, own: list[list[str]]) -> None:
        # Where no rows are our own, nobody has looked which names are words of grammar: mai, mas.
        shortest = 0 if any(row[1] != "writing" for row in own) else SHORT_WORD + 1
        table = [*tables.rows("dates_words", "mul"), *tables.rows("dates_cldr", self.language)]
        for section in ("mul", self.language):
            own += tables.rows("calendar_words", section)
            own += tables.rows("calendar_names", section)
        cues: dict[str, set[str]] = {kind: set() for kind in CUES}
        weak: set[str] = set()
        none: set[str] = set()
        sets = {**cues, "weak": weak, "none": none, "cased": self.cased, "uncased": self.uncased}
        table += own
        table.sort(key=lambda row: row[1] in ("pattern", "shape", "shift"))  # words first
        for _, kind, value, form in table:
            if (told := sets.get(kind)) is not None:
                told.add(_folded(form))
            elif kind in AROUND:
                self.around.setdefault(_folded(form), set()).add(kind)
            elif kind in ("month", "weekday") or (kind == "quarter" and " " in form):
                field = {"month": "MMMM", "weekday": "E"}.get(kind, kind)
                alone = {field + "!": int(value)} if len(form) >= shortest else {}
                folded = self._word(form, {field: int(value), **alone})
                if form[0].islower():
                    self.small.add(folded)
            elif kind in ("month-short", "weekday-short"):
                self._short_name(
                    "MMMM" if kind == "month-short" else self._weekday(form), value, form
                )
            elif kind == "pattern":
                self._pattern(form)
            elif kind == "shape":
                self._shape(value, form)
            elif kind == "order":
                self.orders[form] = value
            elif kind in ("relative", "rel"):
                self._relative(value, form)
            elif kind in ("unit-dir", "season-dir"):
                self._word(form, {kind: (value[:-2], int(value[-2:]))})
            elif kind == "shift":
                self._shift(value, form)
            elif kind == "suffix":
                self.suffixes.setdefault(_folded(form), {})[value] = None  # type: ignore[index]
            elif kind == "calendar":
                self.calendar = value
                self.year_offset = calendars.AHEAD.get(value, 0)
            elif kind not in _OF_A_LANGUAGE:
                self._field(kind, value, form)
        self._spell()
        for senses in self.forms.values():  # on Tuesday the second lost; the thirteenth is a day
            if senses.get("do", 0) > MOST_RANKED:
                senses["do-late"] = senses["do"]
        self._count(own)
        for form, said in self.around.items():
            if "ordinal-too" in said:
                self.forms.pop(f"{form}.", None)  # a word, whose stop ends the sentence
        self._weaken(weak, none)
        self._tell(cues)

    def _weaken(self, weak: Iterable[str], none: Iterable[str]) -> None:
        """Take from names that are common words what they would be by themselves."""
        for form, senses in self.forms.items():
            if "MMMM!" in senses or "E!" in senses:
                self.shortened.pop(form, None)
        for form in none:
            del self.forms[form]
        for form in weak:
            senses = self.forms.get(form, {})
            for field in [field for field in senses if field.endswith("!")]:
                del senses[field]

    def _short_name(self, field: str, value: str, form: str) -> None:
        folded = self._word(form, {field: int(value)})
        self.shortened[folded.removesuffix(".")] = form[0].islower()
        if form.endswith(".") and len(form) > 3:
            self._word(form[:-1], {field: int(value)})
        elif form.isalpha() and form.isascii():
            self._word(form + ".", {field: int(value)})

    def _weekday(self, form: str) -> str:
        """The field of a short weekday: 金 is Friday in brackets, and elsewhere half of a word."""
        return "E1" if self.is_unspaced and len(form) == 1 else "E"

    def _tell_weeks(self) -> None:
        """Tell *下周五*, the Friday of next week, from next Friday, which may be of this one."""
        weeks = [
            (form, said["rel"][1])
            for form, said in self.forms.items()
            if said.get("rel", ("", 0))[0] == "W"
        ]
        for form, said in self.forms.items():
            day, offset, *_ = said.get("rel-weekday", (0, 0))
            for week, count in weeks if offset else ():
                rest = form.removeprefix(week)
                if not self.is_unspaced:  # Thai calls Sunday and the week by one word
                    rest = rest.removesuffix(week).strip()
                is_day = self.is_unspaced or "E" in self.forms.get(rest, ())
                if count == offset and rest != form and is_day:
                    said["rel-weekday"] = (day, offset, "W")

    def _spell(self) -> None:
        """Read the number words."""
        for _, kind, value, form in tables.rows("dates_numbers", self.language):
            if kind == "year-word":
                self._word(form, {"y": int(value)})
            elif kind != "do" or "E" not in self.forms.get(_folded(form), ()):
                self._word(form, {kind: int(value)})  # Τρίτη is Tuesday before it is the third

    def _count(self, rows: list[list[str]]) -> None:
        """Read the numerals of the language's own dates, and leave it its months."""
        for _, kind, system, _ in rows:
            if kind == "numerals":
                for number, field, value in numbers.NUMERALS[system]():
                    if field[:-1] != "kanji-" or number in self.forms:
                        spoken = {"y": value} if field == "spoken-year" else {}
                        self._word(number, {field: value, **spoken})
        for senses in self.forms.values():  # Tigrinya calls October, too, by an Ethiopic name
            if "MMMM" in senses and senses.get("cal-month", "").split("-")[0] in almanacs.LATE:
                del senses["cal-month"]

    def _tell(self, cues: Mapping[str, set[str]]) -> None:
        self.future = frozenset(cues["tells-future"])
        self.passive = frozenset(cues["passive"])
        self.aims = frozenset(cues["aims"])
        self.past = frozenset(word for word in cues["tells-past"] if word[0] != "*")
        self.telling = self.past | {word.rpartition(" ")[2] for word in self.future}
        self.past_endings = tuple(sorted(word[1:] for word in cues["tells-past"] if word[0] == "*"))

    def _field(self, kind: str, value: str, form: str) -> None:
        own = {f"{kind}-{value}": value} if value in OF_THEIR_OWN.get(kind, ()) else {}
        self._word(form, {kind: int(value) if value.lstrip("-").isdigit() else value, **own})

    def _word(self, form: str, senses: Mapping[str, Any]) -> str:
        folded = _folded(form)
        if self.spelled is not None:
            self._spelled(form)
        if folded:
            if not form.isascii() and ("MMMM" in senses or "E" in senses):
                self.marked.setdefault(folded, []).append(form)
            mine = self.forms.setdefault(folded, {})
            for field, value in senses.items():
                if mine.setdefault(field, value) != value and field in ("MMMM", "E", "do"):
                    exact = unicodedata.normalize("NFC", form).lower()
                    self.twins.append((exact, field, mine[field], value))
        return folded

    def _spelled(self, form: str) -> None:
        if self.spelled is not None:
            self.spelled.update(unicodedata.normalize("NFC", form).lower().split())

    def is_spelled(self, word: str) -> bool:
        """Whether a word is written as one of the language's dates is: *tháng*, not *thắng*."""
        return self.spelled is None or unicodedata.normalize("NFC", word).lower() in self.spelled

    def _literals(self, text: str) -> list[str]:
        """Fields for the words of a pattern, which become words of the language."""
        self._spelled(text)
        folded = " ".join(key(f"x{text}x").split("\n"))[1:-1].lower()
        pieces = TOKEN.findall(folded)
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
            if piece in PUNCTUATION:
                fields.append(piece)
                continue
            fields.append("=" + piece)
            self.forms.setdefault(piece, {})["=" + piece] = None
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
                self.is_spaced = True
            if form.endswith("."):
                self.is_stopped = True
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
        if "M" in dated or self.is_unspaced:
            for name in ("y", "M", "MMMM"):
                at = fields.index(name) if name in fields else -1
                if at >= 0 and at + 1 < len(fields) and fields[at + 1].startswith("="):
                    self._add_pattern(fields[at : at + 2])
                    self.triggers.add(fields[at + 1][1:])

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
            if self.is_unspaced:
                pass
            elif field in ("MMMM", "E") and before.startswith("="):
                self._inflect(field, before[1:], "")
                if field == "MMMM":
                    self._inflect("cal-month", before[1:], "")
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
                self.inflected.add(f"{prefix}{form}{suffix}")

    def _add_pattern(self, fields: list[str]) -> None:
        if self.is_unspaced and "MMMM" in fields:
            before = fields[fields.index("MMMM") - 1]
            if before[0] == "=" and any(
                form.startswith(before[1:])
                for form, senses in self.forms.items()
                if "MMMM" in senses
            ):  # ཟླ་༩ is a name of a month as well as ཟླ་ and one
                self._add_pattern([field for field in fields if field != before])
        named = [field[0] for field in fields if field in ("E", "d", "M", "MMMM", "y", "yy")]
        order = "".join(named)
        shape = shapes.BY_ORDER.get(order)
        if shape is not None:
            add(self.tree, fields, _PATTERNS, Bound(shape, {}))
            if "M" in fields:
                self.triggers.update(f[1:] for f in fields if f.startswith("="))
                at = fields.index("M")
                if at + 1 < len(fields) and fields[at + 1].startswith("="):  # 7月 is a word too
                    named_month = [*fields[:at], "MMMM", *fields[at + 2 :]]
                    add(self.tree, named_month, _PATTERNS, Bound(shape, {}))

    def _shape(self, row: str, pattern: str) -> None:
        shape = shapes.BY_ID[row]
        if row == "date.decade":
            pattern = self._with_parts(pattern)
        for sequence in alternatives(pattern):
            fields: list[str] = []
            for field in sequence:
                fields += self._literals(field[1:]) if field[0] == "=" else [field]
            if TRIGGERS.isdisjoint([field.rstrip("!") for field in sequence]):
                self._patterns.append(fields)
            add(self.tree, fields, _SHAPES, Bound(shape, {}))

    def _with_parts(self, pattern: str) -> str:
        """The pattern of a decade, with a part of it and the century that it is of."""
        if self.is_unspaced:
            return f"[{{rel-CE}}][{{part-of}}]{pattern}[[ ]({{part}}|{{part-of}}|{{decade-part}})]"
        have = {field for senses in self.forms.values() for field in senses}
        of, the = (f"[ {{{field}}}]" if field in have else "" for field in ("of", "the"))
        before = [f"{{part-of}}{of}{the} "] if "part-of" in have else []
        before += ["{part} "] if "part" in have else []
        behind = [f"{of} {{part-after}}"] if "part-after" in have else []
        behind += [" {decade-part}"] if "decade-part" in have else []
        behind += [f"{of}{the} {{rel-CE}}"] if "rel-CE" in have else []
        first, last = (f"[{'|'.join(ways)}]" if ways else "" for ways in (before, behind))
        return first + pattern + last

    def _relative(self, said: str, form: str) -> None:
        unit, offset = re.fullmatch(r"(\D+\d?)([+-]\d)", said).groups()  # type: ignore[union-attr]
        if unit.startswith("weekday"):
            self._word(form, {"rel-weekday": (int(unit[-1]), int(offset))})
        else:
            value = UNITS.get(unit, unit), int(offset)
            own = {f"rel-{value[0]}": value} if value[0] in OF_THEIR_OWN["rel"] else {}
            self._word(form, {"rel": value, **own})

    def _shift(self, value: str, form: str) -> None:
        before, _, after = form.partition("{0}")
        fields = [*self._literals(before), "n", *self._literals(after)]
        self._patterns.append(fields)
        given = {"unit": UNITS[value[:-1]], "sign": -1 if value[-1] == "-" else 1}
        bound = Bound(shapes.BY_ID["date.relative-count"], given)
        add(self.tree, fields, _SHIFTS, bound)
        if self.is_unspaced and " " in fields:  # CLDR writes 2 週前, newspapers 2週前
            add(self.tree, [field for field in fields if field != " "], _SHIFTS, bound)

    # -- what the scan asks for

    @cached_property
    def that_say(self) -> Mapping[str, tuple[str, ...]]:
        """The words that say each of the things of :data:`AROUND`."""
        return {
            kind: tuple([form for form, said in self.around.items() if kind in said])
            for kind in AROUND
        }

    @cached_property
    def grammar(self) -> frozenset[str]:
        """The words of grammar and of reporting."""
        rows = tables.rows("languages", self.language)
        return frozenset(
            key(word).lower() for row in rows for cell in row[3:] for word in cell.split()
        )
