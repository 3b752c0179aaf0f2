"""``python -m benchmarks.accuracy``: how often toponorm and its peers are right.

Three jobs on material that anybody has. *sentences*: countries in the sentences of
``tests/names/cases``, which are our own, and in which names of persons, towns and things are
traps. *look-up*: names of countries as Babel has them, in capitals and without their marks too, and
names of cities, which are no countries. *dates*: dates as Babel writes them in each language, from
full to short. toponorm's tables and Babel have their names from the same CLDR, so that a peer that
knows a name differently is at a disadvantage in the last two; where it answers wrongly, it answers
wrongly all the same.
"""

import argparse
import datetime
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from babel import Locale, localedata
from babel.dates import format_date

import toponorm
from benchmarks import jobs
from benchmarks.corpus import country_names

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "tests" / "names" / "cases"
HEAD = ("job", "what", "library", "right %", "missed %", "wrong %", "of")

_NAME = re.compile(r"\[([^\]=]+)=([A-Z]{2})\]")
_CODE = re.compile(r"[A-Z]{2}")

Answer = Callable[[str, str], str | None]
"""What a library says of a text in a language: a code or an ISO date, or nothing."""


class Score(NamedTuple):
    """How one library did in one job; of sentences, ``wrong`` counts what is no country."""

    job: str
    what: str
    library: str
    right: int
    missed: int
    wrong: int


def sentences() -> Iterator[Score]:
    """Countries in sentences, found with the right ends and the right code."""
    rows = [*_sentences()]
    finders: list[tuple[str, Callable[[str, str], set[tuple[int, int, str]]]]] = [
        ("toponorm.find_places", _find_places)
    ]
    if flashtext := jobs.flashtext(_forms()):
        finders.append(
            (
                "flashtext2",
                lambda text, _: {
                    (start, end, code)
                    for code, start, end in flashtext.extract_keywords_with_span(text)
                },
            )
        )
    for name, find in finders:
        right = missed = wrong = 0
        for language, text, expected in rows:
            found = find(text, language)
            right += len(found & expected)
            missed += len(expected - found)
            wrong += len(found - expected)
        yield Score("find countries", f"{len(rows):,} sentences", name, right, missed, wrong)


def _find_places(text: str, language: str) -> set[tuple[int, int, str]]:
    return {(m.start, m.end, m.id or "") for m in toponorm.find_places(text, language)}


def _forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for locale in map(Locale, ("en", "de", "fr", "es", "it", "pt", "ru", "tr", "ar", "zh", "ja")):
        for code, name in locale.territories.items():
            if _CODE.fullmatch(code) and toponorm.country(code) is not None:
                forms.setdefault(name, code)
    return forms


def _sentences() -> Iterator[tuple[str, str, set[tuple[int, int, str]]]]:
    for path in sorted(CASES.glob("find_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                continue
            language, marked = line.lstrip("!").split("\t", 1)
            text, spans = "", set()
            parts = _NAME.split(marked)
            for at in range(0, len(parts), 3):
                text += parts[at]
                if at + 2 < len(parts):
                    spans.add((len(text), len(text) + len(parts[at + 1]), parts[at + 2]))
                    text += parts[at + 1]
            yield language, text, spans


def lookup(chance: random.Random, number: int) -> Iterator[Score]:
    """Codes of names alone; a wrong answer is another country's code, or any for a city."""
    names = [*_names()]
    chance.shuffle(names)
    cities = chance.sample([*_cities()], min(number, 2000))
    answers: list[tuple[str, Answer]] = [
        ("toponorm.country", lambda name, _: getattr(toponorm.country(name), "alpha2", None))
    ]
    if (countrynames := jobs.peer("countrynames")) is not None:
        answers.append(("countrynames", lambda name, _: countrynames.to_code(name)))
        answers.append(
            ("countrynames, fuzzy", lambda name, _: countrynames.to_code(name, fuzzy=True))
        )
    shapes: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("names as they are", str),
        ("in capitals", str.upper),
        ("without marks", _bare),
    )
    for what, shape in shapes:
        rows = [(shape(name), language, code) for name, language, code in names[:number]]
        yield from _scores("look up", what, answers, rows)
    yield from _scores("look up", "cities", answers, [(city, "", None) for city in cities])


def _names() -> Iterator[tuple[str, str, str]]:
    for code in localedata.locale_identifiers():
        if "_" in code:
            continue
        for alpha2, name in Locale(code).territories.items():
            if _CODE.fullmatch(alpha2) and toponorm.country(alpha2) is not None:
                yield name, code, alpha2


def _bare(name: str) -> str:
    plain = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _cities() -> Iterator[str]:
    """Names of cities that no language calls a country."""
    countries = {_bare(name).casefold() for name, _, _ in _names()}
    countries |= {_bare(name).casefold() for name in country_names("en")}
    from toponorm.tables import rows  # noqa: PLC0415 -- of this tree

    for row in rows("cities"):
        city = row[2] if len(row) > 2 else ""
        if len(city) > 3 and _bare(city).casefold() not in countries:
            yield city


def dates(chance: random.Random, number: int) -> Iterator[Score]:
    """Dates as Babel writes them, in a language that the reader is told."""
    answers: list[tuple[str, Answer]] = [("toponorm.find_dates", _find_date)]
    if (dateparser := jobs.peer("dateparser")) is not None:
        answers.append(("dateparser.parse", _by_dateparser(dateparser)))
    languages = [code for code in localedata.locale_identifiers() if "_" not in code]
    chance.shuffle(languages)
    for width in ("full", "long", "medium", "short"):
        rows = []
        for code in languages[:number]:
            day = datetime.date(chance.randrange(1990, 2030), chance.randrange(1, 13), 13)
            day += datetime.timedelta(days=chance.randrange(15))
            rows.append((format_date(day, width, locale=code), code, day.isoformat()))
        yield from _scores("read a date", f"{width}, {len(rows)} languages", answers, rows)


def _find_date(text: str, language: str) -> str | None:
    found = toponorm.find_dates(text, language=language)
    return found[0].value if len(found) == 1 else None


def _by_dateparser(dateparser: Any) -> Answer:
    from dateparser.data.languages_info import language_order  # noqa: PLC0415 -- an extra

    known = {*language_order}

    def answer(text: str, language: str) -> str | None:
        found = dateparser.parse(text, languages=[language]) if language in known else None
        return None if found is None else str(found.date().isoformat())

    return answer


def _scores(
    job: str,
    what: str,
    answers: Iterable[tuple[str, Answer]],
    rows: list[tuple[str, str, str]] | list[tuple[str, str, None]],
) -> Iterator[Score]:
    for name, answer in answers:
        right = missed = wrong = 0
        for text, language, expected in rows:
            said = answer(text, language)
            if said == expected:
                right += 1
            elif said is None:
                missed += 1
            else:
                wrong += 1
        yield Score(job, what, name, right, missed, wrong)


def table(scores: Iterable[Score]) -> str:
    """Return the scores as a table in Markdown."""
    lines: list[tuple[str, ...]] = [HEAD, tuple("---" for _ in HEAD)]
    for score in scores:
        of = score.right + score.missed + (score.wrong if score.job != "find countries" else 0)
        share = [f"{100 * part / of:.1f}" for part in (score.right, score.missed, score.wrong)]
        lines.append((score.job, score.what, score.library, *share, f"{of:,}"))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.accuracy", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--seed", type=int, default=0, help="of what is drawn (default: 0)")
    parser.add_argument("--names", type=int, default=3000, help="to look up (default: 3000)")
    parser.add_argument("--languages", type=int, default=400, help="of dates (default: all)")
    given = parser.parse_args()
    chance = random.Random(given.seed)
    scores = [*sentences(), *lookup(chance, given.names), *dates(chance, given.languages)]
    print(table(scores))
    if absent := jobs.missing():
        print(f"\nLeft out, not installed: {', '.join(absent)}", file=sys.stderr)


if __name__ == "__main__":
    main()
