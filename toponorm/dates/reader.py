"""Reads the dates of one document: what is found is resolved, doubted, recorded and rewritten."""

import datetime
import re
import unicodedata
from collections.abc import Iterable

from toponorm.config import Config
from toponorm.dates import (
    doubts,
    lexicon,
    messages,
    ranges,
    resolve,
    scan,
    seams,
    spelling,
    standing,
    tense,
    values,
)
from toponorm.dates import reference as references
from toponorm.dates.context import Context, Fields, Outcome
from toponorm.dates.lexicon import Lexicon
from toponorm.dates.scan import Found
from toponorm.dates.shapes import BY_ID
from toponorm.dates.told import Told, has_year, lent, yearless
from toponorm.document import Document
from toponorm.edits import Edit
from toponorm.result import Dateline, Declined, Mention, Reference

SHORTEST = 16
"""Characters: a text no longer than that may be a short name and nothing else."""

_OPEN = frozenset(
    (
        "date",
        "holiday",
        "days",
        "range",
        "season",
        "quarter",
        "nth-week",
        "nth-weekday",
        "weekend",
        "hence",
        "led-day",
        "day-of-month",
    )
)
"""Actions whose value may depend on the direction that the sentence gives."""


_ORDINALS = frozenset(("do", "do-number"))

_BARE = frozenset(("year", "day-of-month", "led-day"))
"""Actions of numbers that are a date only where what stands around them says so."""

_YEARS = frozenset(("year", "year-range"))


class Reader:
    """Reads one document from beginning to end."""

    def __init__(
        self,
        document: Document,
        dateline: Dateline | None,
        reference: Reference | None,
        config: Config,
    ) -> None:
        self.edits: list[Edit] = []
        self.mentions: list[Mention] = []
        self.declined: list[Declined] = []
        self._document = document
        self._text = document.text
        self._dateline = dateline
        is_dated = dateline is not None and dateline.date is not None and dateline.date[0] != "-"
        self._filed_until = dateline.body_start if dateline is not None and is_dated else 0
        self._config = config
        leaning = document.leaning.code
        self._is_guess = document.language.code == "und"
        # English words are tried on any headline; of another language only dates that are whole.
        self._explicit_only = self._is_guess and leaning != "en"
        self._lexicon: Lexicon = lexicon.lexicon("en" if leaning == "und" else leaning)
        folded = document.folded
        self._key, self._lower, self._span = folded.key, folded.lower, folded.span
        self._context = Context(
            reference.date if reference else None,
            prefer=config.prefer,
            counts_days=config.is_of_messages,
        )
        self._read: list[ranges.Read] = []  # the dates, where ranges are to be one mention
        self._other_stories: int | None = None  # where the page goes on with other stories

    def read(self) -> None:
        """Read the document, into edits, mentions and what is declined."""
        loose = self._context.counts_days
        found = list(scan.scan(self._lexicon, self._key, self._lower, loose=loose))
        if self._explicit_only and not any(item.shape.explicit for item in found):
            # A word or two lean to a language by chance: 1 Mar 2015 is a date in English as well.
            self._lexicon = lexicon.lexicon("en")
            found = list(scan.scan(self._lexicon, self._key, self._lower))
        if not found and self._context.counts_days and len(self._lower) <= SHORTEST:
            found = scan.alone(self._lexicon, self._lower)
        found = self._spelled(found, loose=loose)
        if not found:
            return
        self._told = Told(self._lower, self._lexicon.words)
        years = [value for item in found for field, value in item.fields if field == "y"]
        numeric = [value for item in found for field, value in item.fields if field == "#"]
        self._context = self._context._replace(
            order=self._order(found),
            calendar=self._lexicon.words.calendar,
            years=frozenset((*years, *(int(part) for part in numeric if len(part) == 4))),
            narrative=self._is_narrative(years),
        )
        if self._context.narrative:
            self._told.begin(years[0])
        if self._context.reference is not None:
            self._other_stories = min(references.sections(self._document), default=None)
        for item, following in zip(found, (*found[1:], None), strict=True):
            if not item.ends:
                self._take(item if following is None else lent(item, following))
                continue
            for end in self._parts(item):
                self._take(end if following is None else lent(end, following))
        if self._read:
            self._join()

    def _spelled(self, found: list[Found], *, loose: bool) -> list[Found]:
        """Read again without the words that are others than they seem, where there are any."""
        text, folded = self._text, self._document.folded
        if text.isascii():
            return found
        spans = [(item.start, item.end) for item in found]
        others = spelling.others(self._lexicon.words, text, folded, spans)
        if not others:
            return found
        self._key, self._lower = _without(self._key, others), _without(self._lower, others)
        return list(scan.scan(self._lexicon, self._key, self._lower, loose=loose))

    def _join(self) -> None:
        """Make one mention of the two ends of a range."""
        today = self._context.reference
        whole: dict[Mention, Mention] = {}
        ends: set[Mention] = set()
        for at, mention in ranges.joined(self._read, self._lower, self._lexicon.words, today):
            text = self._text[mention.start : mention.end]
            whole[self._read[at].mention] = mention._replace(text=text)
            ends.add(self._read[at + 1].mention)
        self.mentions = [whole.get(each, each) for each in self.mentions if each not in ends]

    def _parts(self, item: Found) -> tuple[Found, ...]:
        """What a find consists of: a tale goes on from the end of a range, so both are told."""
        action, context = item.shape.action, self._context
        whole = (action == "range" and not context.narrative) or (
            action == "numeric-range" and context.counts_days
        )
        if whole:
            return (item,)
        last = item.ends[-1]
        if action == "days" and doubts.counts(self._lexicon, self._key, self._lower, last):
            less = [doubts.without_year(self._lower, last)]  # on May 3 and 4, 2000 people
            return *[end._replace(fields=yearless(end)) for end in item.ends[:-1]], *less
        return item.ends

    def _is_narrative(self, years: list[int]) -> bool:
        reference = self._context.reference
        if reference is None or len(years) < 8:
            return False
        near = sum(abs(year - reference.year) <= 2 for year in years)
        return near * 3 < len(years)

    def _order(self, found: list[Found]) -> str | None:
        """The order of numeric dates: of the territory, the language, or the document itself."""
        language = self._document.language
        orders = self._lexicon.words.orders
        if not self._is_guess and orders:
            if language.territory is not None:
                return orders.get(language.territory, orders.get(""))
            if self._lexicon.words.order is not None:
                return self._lexicon.words.order
        shown = set()
        for item in found:
            if item.shape.action == "numeric":
                numbers = [int(value) for field, value in item.fields if field == "#"]
                if numbers[0] <= 31 and numbers[1] <= 31:
                    if numbers[0] > 12 and 1 <= numbers[1] <= 12:
                        shown.add("dMy")
                    elif numbers[1] > 12 and 1 <= numbers[0] <= 12:
                        shown.add("Mdy")
        return shown.pop() if len(shown) == 1 else None

    def _take(self, item: Found) -> None:
        shape, text = item.shape, self._text
        action = shape.action
        if self._explicit_only and not shape.explicit:
            return
        why: str | None = ""
        if action in _BARE and (why := self._stands(item)) is None:
            return
        if action == "numeric" and self._lower[item.end - 1] == ".":
            item = self._without_stop(item)
        start, end = self._span(item.start, item.end)
        while start and text[start - 1] in _JOINERS:
            start -= 1  # Manipuri begins a month with one
        if action in _YEARS and self._is_coded(item, start, end):
            return
        if shape.action == "later" and self._counts_from(item):
            return  # diez años después del 11 de marzo
        if self._lexicon.words.spelled is not None:
            item = self._as_written(item, text[start:end])
            shape, action = item.shape, item.shape.action
        if self._lexicon.words.twins:
            item = item._replace(fields=self._exact(item.fields, text[start:end]))
        if self._document.masks.covers(start, end):
            return
        filed = self._filed(item, start, end) if start < self._filed_until else None
        if action == "date":
            item = self._told.within(item)
        doubt = None
        if filed is None and action in doubts.ACTIONS:
            doubt = doubts.doubt(self._lexicon, self._key, self._lower, item)
        if doubt is not None and doubt.instead is not item:
            against = (doubt.against,)
            self.declined.append(
                Declined(start, end, text[start:end], "date", doubt.reason, shape.id, against)
            )
            if doubt.instead is not None:
                self._take(doubt.instead)
            return
        outcome = Outcome(filed, ("dateline",)) if filed is not None else None
        if outcome is None and action == "date":
            outcome = resolve.settled(item.fields)
        if outcome is None:
            around = self._around(item, start)
            outcome = resolve.resolve(action, item.fields, item.given, around)
        if why:
            outcome = outcome._replace(evidence=(why, *outcome.evidence))
        if doubt is not None and outcome.refused is None and shape.explicit:
            outcome = outcome._replace(refused=doubt.reason, against=(doubt.against,))
        self._record(item, start, end, outcome)

    def _stands(self, item: Found) -> str | None:
        """Why numbers that stand without a month are a date, or ``None`` where they are none."""
        words, lower, action = self._lexicon, self._lower, item.shape.action
        start, end = item.start, item.end
        if action == "year":
            return standing.year_stands(words, self._key, lower, start, end)
        if action == "led-day":
            stands = self._context.counts_days or standing.pair_stands(words, lower, start, end)
        else:
            is_led = any(field[:3] == "dir" for field, _ in item.fields)
            stands = is_led or standing.day_stands(words, lower, start, end)
        return "" if stands else None

    def _exact(self, fields: Fields, text: str) -> Fields:
        """Tell names apart that differ by a mark alone, which the key does not have."""
        lower = unicodedata.normalize("NFC", text).lower()
        for form, field, other, value in self._lexicon.words.twins:
            if (field, other) in fields and re.search(rf"(?<!\w){re.escape(form)}(?!\w)", lower):
                fields = tuple((f, value if f == field else v) for f, v in fields)
        return fields

    def _as_written(self, item: Found, text: str) -> Found:
        """Tell *tháng sau*, next month, from *tháng sáu*, June, where marks make other words."""
        words, written = self._lexicon.words, self._lower[item.start : item.end]
        said = words.forms.get(written, {})
        if item.shape.id != "date.month" or "rel" not in said:
            return item
        exact = unicodedata.normalize("NFC", text).lower()
        if any(exact == form.lower() for form in words.marked.get(written, ())):
            return item
        return item._replace(shape=BY_ID["date.relative-word"], fields=(("rel", said["rel"]),))

    def _without_stop(self, item: Found) -> Found:
        """Return a date in numbers without the full stop behind it, where that ends a sentence."""
        is_own = self._lexicon.words.is_stopped or not _opens_sentence(self._key, item.end)
        return item if is_own else item._replace(end=item.end - 1)

    def _counts_from(self, item: Found) -> bool:
        """Whether what follows says from when it counts."""
        following = self._lower[item.end + 1 : item.end + 8].split(maxsplit=1)
        said = self._lexicon.words.forms.get(following[0], ()) if following else ()
        return "of" in said and any(field in _COUNTED_FROM for field, _ in item.fields)

    def _filed(self, item: Found, start: int, end: int) -> values.When | None:
        """The day that the dateline resolves the date in it to."""
        dateline = self._dateline
        if dateline is None or dateline.date is None:
            return None
        if not dateline.start <= start < end <= dateline.body_start:
            return None
        day = datetime.date.fromisoformat(dateline.date)
        said = dict(item.fields)
        number = said.get("d", said.get("do"))
        month = said.get("MMMM", said.get("M"))
        fits = (
            number == day.day and month in (day.month, None) and said.get("y", day.year) == day.year
        )
        return values.day(day) if fits and item.shape.action == "date" else None

    def _around(self, item: Found, start: int) -> Context:
        """What the value of a find may depend on."""
        context, action = self._context, item.shape.action
        if self._other_stories is not None and start >= self._other_stories:
            context = context._replace(reference=None)  # written on another day
        context = self._told.lend(item, context)
        if (
            context.reference
            and (action in _OPEN or any(field in _ORDINALS for field, _ in item.fields))
            and not has_year(item)
        ):
            vocabulary = self._lexicon.words
            said = tense.cue(vocabulary, tense.words_before(vocabulary, self._key, item.start), ())
            if said is None and not (action == "day-of-month" and vocabulary.is_unspaced):
                said = tense.cue(vocabulary, (), tense.words_after(vocabulary, self._key, item.end))
            if said is not None:
                context = context._replace(cue=said)
        return context

    def _record(self, item: Found, start: int, end: int, outcome: Outcome) -> None:
        text = self._text[start:end]
        rule = item.shape.id
        if outcome.refused is not None:
            self.declined.append(
                Declined(start, end, text, "date", outcome.refused, rule, outcome.against)
            )
        when = outcome.when
        if when is None:
            return
        shown = messages.in_days(when) if self._context.counts_days else when
        value, edtf, form, is_resolved = values.written(shown)
        mention = Mention(start, end, text, "date", None, value, form, rule, outcome.evidence, edtf)
        self.mentions.append(mention)
        if self._context.counts_days and form == "DATE":
            said = has_year(item) or item.shape.action not in _BORROWS
            self._read.append(ranges.Read(mention, when, item.start, item.end, said))
        self._told.tell(
            when, item, is_open=not is_resolved or form != "DATE", narrative=self._context.narrative
        )
        kept = outcome.refused is not None or not is_resolved or text == value
        if not kept and self._is_rewritten(item, outcome) and not self._is_joined(item, start, end):
            if text.endswith(".") and _opens_sentence(self._text, end):
                end -= 1  # the stop ends the sentence, too
            fit = seams.seam(self._lexicon, self._text, start, end, value)
            if fit is None:
                against = ("its neighbour fits nothing but these words",)
                self.declined.append(Declined(start, end, text, "date", "bound", rule, against))
            elif (before := self._text[fit.start : fit.end]) != fit.after:
                self.edits.append(Edit(*fit[:2], before, fit.after, rule, outcome.evidence))

    def _is_coded(self, item: Found, start: int, end: int) -> bool:
        """Whether a year is part of a longer code: *No. 2012-XYZ*, *2010-05-B*."""
        text = self._text
        following = text[end : end + 2]
        if not text[start:end].isascii():
            return False
        if following[:1] in _JOINTS and following[1:].isupper():
            return True
        words = self._lower[max(0, item.start - 24) : item.start].split()
        said = self._lexicon.words.around.get(words[-1].rstrip("."), ()) if words else ()
        return item.shape.action == "year-range" and ("numbered" in said or "series" in said)

    def _is_joined(self, item: Found, start: int, end: int) -> bool:
        """Whether numbers are part of a longer code: report-2023/05/10."""
        text = self._text
        numeric = item.shape.action in ("iso", "numeric", "days")
        return numeric and (text[start - 1 : start] in _JOINTS or text[end : end + 1] in _JOINTS)

    def _is_rewritten(self, item: Found, outcome: Outcome) -> bool:
        when, mode = outcome.when, self._config.dates
        if when is None or mode == "annotate" or item.shape.action == "event":
            return False  # the name of an event stays what it is
        if mode == "all" and _reads_back(when):
            return True
        filed = outcome.evidence[:1] == ("dateline",)
        explicit = item.shape.explicit or "explicit" in item.given
        return when.granularity == "day" and (filed or explicit)


_COUNTED_FROM = frozenset(("later", "earlier"))
_JOINTS = frozenset("-/_")
_JOINERS = frozenset("\u200c\u200d")


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with NULs in place of some of its words."""
    kept: list[str] = []
    done = 0
    for start, end in sorted(set(spans)):
        kept += text[done:start], "\0" * (end - start)
        done = end
    return "".join((*kept, text[done:]))


def _opens_sentence(text: str, at: int) -> bool:
    """Whether the text ends, or goes on with a new line or with a capital."""
    rest = text[at : at + 4].lstrip(" \t\"'”’»)")
    return not rest or rest[0] == "\n" or rest[0].isupper()


def _reads_back(when: values.When) -> bool:
    """Whether the value, put into the text, is read as the same value again."""
    if when.year is None or not 1000 <= when.year <= 2999:
        return False
    if when.granularity == "month":
        return (when.month or 0) <= when.year % 100  # 2005-09 is a range of years
    return when.granularity in ("day", "week", "year")


_BORROWS = frozenset(("date", "days", "season", "part", "day-and-month", "day-of-month"))
"""Actions of dates that borrow the year of the other end of a range."""
