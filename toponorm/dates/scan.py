"""Find what may be a date: triggers first, then the few words around each of them.

An automaton runs over the key of the text and stops at words such as *May*, *week* or *1999*.
Around such a word lies a run of tokens that the lexicon knows; the run's letters (one for each
set of fields, see :mod:`toponorm.dates.words`) are matched against all shapes at once, and the
answer for those letters is remembered: news repeats a few hundred such runs all the time.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from toponorm.dates import titles
from toponorm.dates.fields import Senses
from toponorm.dates.lexicon import Lexicon
from toponorm.dates.patterns import Match
from toponorm.dates.runs import Run
from toponorm.dates.shapes import BY_ID, Shape
from toponorm.dates.standing import BAD_AFTER, is_counted, may_stand
from toponorm.regexes import lazy

_Token = tuple[int, int, Senses]
"""Where a token begins and ends, and what it can be."""

BEFORE, AFTER = 48, 72
"""How far around a trigger to look, in characters of the key."""

EDGE = 30
"""What ends so near to where reading stopped may be longer than it seems."""


class Found(NamedTuple):
    """A shape in the text, and what stands in its fields.

    Attributes:
        start: where the mention begins in the key.
        end: where it ends.
        shape: the row that fits.
        fields: field and value of each token that has one.
        given: what the pattern itself says.
        ends: of a range whose ends can stand alone, the two of them; of a list, each of its days.
    """

    start: int
    end: int
    shape: Shape
    fields: tuple[tuple[str, Any], ...]
    given: Any
    ends: tuple["Found", ...] = ()


def scan(lexicon: Lexicon, key: str, lower: str, *, loose: bool = False) -> Iterator[Found]:
    """Yield what the shapes find in a text, in reading order and without overlaps.

    Args:
        lexicon: of its language.
        key: of the text.
        lower: the same in lower case.
        loose: whether names need no capital where a number stands beside them: *march 3*.
    """
    done = 0
    cased, uncased = lexicon.words.cased, lexicon.words.uncased
    senses_of, reader = lexicon.tokens, lexicon.reader
    for start, end in lexicon.triggers(lower):
        if start < done:
            continue
        word = lower[start:end]
        if word in cased and not key[start].isupper() and not loose:
            continue
        if word in uncased and _is_noun(key, start):
            continue
        low = max(done, start - BEFORE)
        run = reader.run(lower, start, low, end + AFTER)
        if run is not None and run.fits:
            run = _owned(lexicon, lower, run, start, low)
        if run is None:
            continue
        reached = end
        sure = run.end - EDGE if run.is_cut else len(lower)
        at = run.offsets
        for match, head, behind, last_token, values, names, _ in run.fits:
            first, last = at[head], at[behind]
            if last > sure and reached > end:
                break  # it may go on beyond what was read: look again from there
            if not may_stand(lower, first, last, lexicon) or (
                match.fields == _SHORT_DAY and _goes_on(lexicon, lower, first, last)
            ):
                continue
            if (
                cased
                and not (loose and not _NUMBERED.isdisjoint(match.fields))
                and any(lower[at[i] : at[j]] in cased for i, j in names if not key[at[i]].isupper())
            ):
                continue
            begin = at[last_token]
            if (key[begin].isupper() and _is_name(lexicon, key, lower, match, (begin, last))) or (
                not loose and not _is_meant(lexicon, key, lower, match, (begin, last))
            ):
                continue
            bound = match.row
            fields = tuple([(f, senses_of[lower[at[i] : at[j]]].senses[f]) for i, j, f in values])
            found = Found(first, last, bound.shape, fields, bound.given)
            action = bound.shape.action
            if action in _SEVERAL:
                tokens = [(i, j, senses_of[lower[i:j]].senses) for i, j in run.spans(match)]
                if action == "ends":
                    if match.fields[-1] == "y" and is_counted(lexicon, lower, last):
                        continue  # from 1450 to 1850 people
                    found = found._replace(ends=_ends(found, match, tokens))
                elif action == "numeric-range":
                    found = found._replace(ends=_last_end(found, match, tokens))
                elif "MMMM" in match.fields:
                    found = found._replace(ends=_days(found, match, tokens))
                    if action == "days" and _counts(lexicon, lower, found):
                        found = found._replace(ends=found.ends[:-1])  # on May 3 and 4 people
            yield found
            reached = max(reached, last)
        done = reached if run.is_cut else max(reached, run.end)


_NUMBERED = frozenset(("d", "do", "do-late", "y"))
"""Fields beside which a name is one of a month, however it is written."""


def alone(lexicon: Lexicon, lower: str) -> list[Found]:
    """Return the date of a text that is nothing but the short name of a weekday or a month.

    Inside a sentence such a name needs a number beside it; *tors.* in an appointment does not.
    """
    word = lower.strip(" .\n")
    forms = lexicon.words.forms
    senses = {**forms.get(f"{word}.", {}), **forms.get(word, {})}
    start = lower.find(word)
    for field, row in (("E", "date.weekday"), ("MMMM", "date.month")):
        if word and field in senses:
            end = len(lower.rstrip(" \n"))
            return [Found(start, end, BY_ID[row], ((field, senses[field]),), {})]
    return []


def _is_noun(key: str, start: int) -> bool:
    """Whether a word is capitalised although no sentence begins with it."""
    return key[start].isupper() and key[max(0, start - 2) : start].strip(' "(')[-1:].isalpha()


def _is_name(lexicon: Lexicon, key: str, lower: str, match: Match, last: tuple[int, int]) -> bool:
    """Whether a capitalised word is of a name: *Winter Games*, *June Smith*, *The Daily Mail*."""
    start, end = last
    word, words = lower[start:end], lexicon.words
    if word in words.uncased:
        return _is_noun(key, start)
    said = words.around.get(word, ())
    if "in-compound" in said and key[end : end + 1] == "-" and key[end + 1 : end + 2].isupper():
        return True
    is_alone = len(match.fields) == 1
    given = "given-name" in said and is_alone
    if "forename" in said and _CAPITALISED.match(key, end):
        return True
    if is_alone and (
        _is_addressed(lexicon, lower, start)
        or titles.is_of_work(key, start, end)
        or titles.is_of_compound(lexicon.words.forms, key, start)
        # After a name weekdays are days: the president told Jordan Friday.
        or (match.fields[0][0] in _OF_YEARS and titles.is_of_person(key, start))
    ):
        return True
    if not given and "in-name" not in said:
        return False
    following = _CAPITALISED.match(key, end)
    if following is None or following[1].lower() in words.forms:
        return False
    return not given or not (match.first < match.start or _is_known_before(lexicon, lower, start))


def _is_meant(lexicon: Lexicon, key: str, lower: str, match: Match, last: tuple[int, int]) -> bool:
    """Whether a word that is often none of a date is one here.

    *mar* is the Spanish sea as well as Tuesday, *segunda* the second as well as Monday.
    """
    start, end = last
    word, words = lower[start:end].rstrip("."), lexicon.words
    if words.shortened.get(word) and _NUMBERED.isdisjoint(match.fields):
        # direito a ter: to have; цей лист: this letter. Where no sentence ends a stop says more.
        if lower[end - 1] != ".":
            return _NUMBER_NEXT.match(lower, end) is not None
        if len(match.fields) > 1 and not key[end + 1 : end + 2].islower():
            return False
    if match.fields in _BARE and word in words.small and _is_noun(key, start):
        return False  # Ernesto Sabato
    said = words.around.get(word)
    if said is None:
        return True
    if "beside-number" in said:
        return not _NUMBERED.isdisjoint(match.fields)
    if "ordinal-too" not in said or match.row.shape.id != "date.weekday":
        return True
    if " " in word:  # thứ Ba, hôm thứ ba; lần thứ ba is the third time
        return match.fields != ("E!",) or key[start + word.rfind(" ") + 1].isupper()
    before = lower[max(0, start - 12) : start].split()
    if before and "the" in lexicon.words.forms.get(before[-1], ()):
        return False  # a quinta da família: the estate
    after = _AFTER_WEEKDAY.match(key, end)
    return after is not None and (after[1] is None or after[1] in lexicon.words.grammar)


_OF_YEARS = frozenset("Ms")
"""First letters of the fields of months and of seasons."""

_SHORT_DAY = ("E", " ", "d")
"""A weekday and a day of the month."""

_BARE = (("E!",), ("MMMM!",))
"""A weekday or a month by itself."""

_SAID_MORE = lazy(r"[^\W\d_]| [^\W_]")
_NUMBER_NEXT = lazy(r",? ?\d")
_AFTER_WEEKDAY = lazy(r"\s*(?:\Z|[,.;:!?)(\n\d])| ([^\W\d_]+)")


def _goes_on(lexicon: Lexicon, lower: str, first: int, last: int) -> bool:
    """Whether a short weekday may be a word, and its day count what follows: *mar 5 olas*."""
    word, _, _ = lower[first:last].partition(" ")
    return word in lexicon.words.shortened and _SAID_MORE.match(lower, last) is not None


def _is_addressed(lexicon: Lexicon, lower: str, start: int) -> bool:
    """Whether the word before is how people are addressed."""
    words = lower[max(0, start - 12) : start].split()
    return bool(words) and "title" in lexicon.words.around.get(words[-1].rstrip("."), ())


_CAPITALISED = lazy(" ([A-ZΑ-ΩЀ-Я](?:'[A-Z])?[a-zα-ωа-џ]+)")


def _is_known_before(lexicon: Lexicon, lower: str, start: int) -> bool:
    """Whether the word before is one that stands before a date: *in June Congress voted*."""
    words = lower[max(0, start - 16) : start].split()
    return bool(words) and not _LEADS.isdisjoint(lexicon.words.forms.get(words[-1], ()))


_LEADS = frozenset(("in", "in-month", "the", "of", "dir", "on", "from", "to", "part"))
"""Fields of the words that stand before a month."""


_BETWEEN = frozenset(("from", "between", "to", "-to", "and", " "))


def _ends(found: Found, match: Match, tokens: list[_Token]) -> tuple[Found, Found]:
    """Cut a range at the word between its ends; the first borrows the year of the second."""
    cut = next(i for i, field in enumerate(match.fields) if i and field in ("to", "-to", "and"))
    halves = []
    for part in (range(cut), range(cut + 1, len(tokens))):
        inside = [i for i in part if match.fields[i] not in _BETWEEN]
        fields = tuple(
            (match.fields[i], value)
            for i in inside
            if (value := tokens[i][2][match.fields[i]]) is not None
        )
        halves.append(
            found._replace(start=tokens[inside[0]][0], end=tokens[inside[-1]][1], fields=fields)
        )
    first, second = halves
    if all({"y", "d"} <= {field for field, _ in half.fields} for half in halves):
        full = {"explicit": True}  # each is a calendar date on its own
        return first._replace(given=full), second._replace(given=full)
    if [field for field, _ in second.fields] == ["E"]:  # from Monday to Friday
        following = (("that", 0), *second.fields)
        return first, second._replace(shape=BY_ID["date.relative-that"], fields=following)
    years = [value for field, value in second.fields if field == "y"]
    months = [dict(half.fields).get("MMMM", 0) for half in halves]
    opening = [value for field, value in first.fields if field == "y"]
    if opening and not years and all(months):  # December 5, 2016 to January 9
        lent = opening[0] + (months[0] > months[1])
        second = second._replace(fields=(*second.fields, ("y", lent)))
    if years and not opening:
        borrowed = years[0] - (months[0] > months[1])  # December to January 2024
        first = first._replace(fields=(*first.fields, ("y", borrowed)))
    return first, second


def _last_end(found: Found, match: Match, tokens: list[_Token]) -> tuple[Found]:
    """Return the date in numbers that a range ends with."""
    first = [i for i, field in enumerate(match.fields) if field == "d"][-2]
    fields = tuple(
        ("#", tokens[i][2]["#"])
        for i in range(first, len(tokens))
        if match.fields[i] in ("d", "y", "yy")
    )
    return (found._replace(start=tokens[first][0], shape=BY_ID["date.numeric"], fields=fields),)


_SEVERAL = frozenset(("ends", "range", "days", "numeric-range"))
"""Actions of shapes that hold several dates."""

_BETWEEN_DAYS = _BETWEEN | {",", "、"}


def _days(found: Found, match: Match, tokens: list[_Token]) -> tuple[Found, ...]:
    """Return the days of a list or a range: *3, 4 and 5 May* share a month, and perhaps a year."""
    shared = tuple(
        (field, senses[field])
        for (_, _, senses), field in zip(tokens, match.fields, strict=True)
        if field in ("MMMM", "y")
    )
    at = [i for i, field in enumerate(match.fields) if field in ("d", "do", "dw")]
    if "MMMM" not in match.fields or not at:
        return ()
    month = next(i for i, field in enumerate(match.fields) if field == "MMMM")
    edges = [min(month, at[0]), *at[1:], len(tokens)]
    days = []
    for number, first, after in zip(at, edges, edges[1:], strict=False):
        last = max(i for i in range(first, after) if match.fields[i] not in _BETWEEN_DAYS)
        day = (match.fields[number], tokens[number][2][match.fields[number]])
        days.append(
            found._replace(
                start=tokens[first][0],
                end=tokens[last][1],
                shape=BY_ID["date.days"],
                fields=(day, *shared),
            )
        )
    return tuple(days)


def _counts(lexicon: Lexicon, lower: str, found: Found) -> bool:
    """Whether the number that a mention ends with says how many, and not which day."""
    if not found.ends or any(field == "y" for field, _ in found.fields):
        return False
    return lower[found.end - 1].isdecimal() and is_counted(lexicon, lower, found.end)


def _owned(lexicon: Lexicon, lower: str, run: Run, trigger: int, low: int) -> Run | None:
    """Return a run without the number at its end if that is of what follows."""
    reader, at = lexicon.reader, run.offsets
    for fit in run.fits if not lexicon.unspaced else ():
        last, after = at[fit.last], at[fit.after]
        if (
            last > trigger
            and lower[after - 1].isdecimal()
            and BAD_AFTER.match(lower, after)
            and not lower[after].isalpha()
        ):
            return reader.run(lower, trigger, low, last)  # in May 5%: May may stand
    if not run.fits[-1].may_count:
        return run
    crowd = _crowd(lexicon, lower, run)
    if crowd is None:
        return run
    return reader.run(lower, trigger, low, crowd) if crowd > trigger else None


def _crowd(lexicon: Lexicon, lower: str, run: Run) -> int | None:
    """Where the number begins that a run ends with, if it says how many: *in May 20 people died*.

    *On May 20 people gathered* can only be a day.
    """
    match, first, after, last, *_ = run.fits[-1]
    start, end = run.offsets[first], run.offsets[after]
    if not _WEEKDAYS.isdisjoint(match.fields) and BAD_AFTER.match(lower, end):
        return run.offsets[last]  # next Monday 6-8 in the morning
    if not is_counted(lexicon, lower, end, nearest=True):
        return None
    if "MMMM" in match.fields:
        leads = lower[max(0, start - 16) : start].split()
        if leads and "on" in lexicon.words.forms.get(leads[-1], ()):
            return None
    return run.offsets[last]


_WEEKDAYS = frozenset(("E", "rel-weekday"))
