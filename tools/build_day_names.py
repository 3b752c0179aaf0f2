"""Build the index of the names of months and weekdays; it needs nothing but the package itself.

    python tools/build_day_names.py            writes toponorm/data/day_names.tsv
    python tools/build_day_names.py --check    compares it with what is checked in

Run it when a month or a weekday in ``dates_cldr.tsv``, ``dates_words.tsv`` or
``dateline_words.tsv`` has changed. A dateline may be in any language, and to read the names of
all of them from those tables takes longer than the rest of a short text.
"""

import sys
from collections import Counter
from pathlib import Path

from building import main

from toponorm import tables
from toponorm.folding import key

HEADER = (
    "# The names of months and weekdays in dates_cldr.tsv, dates_words.tsv and",
    "#   dateline_words.tsv, by what is compared with a text.",
    "# Columns: match key or form, in small letters; what it is where the language is not known:",
    "#   m or w and the number; what it is in which languages. Built by tools/build_day_names.py.",
    "# Licence: Unicode-3.0, see LICENSE-Unicode-3.0.txt.",
)
TABLES = ("dates_cldr", "dates_words", "dateline_words")
NAMED = ("month", "month-short", "weekday", "weekday-short")
SECTIONS = {"nb": ("nb", "no"), "nn": ("nn", "no")}
"""Sections of the tables that a language is spread over."""


def names(section: str) -> list[tuple[str, str, str]]:
    """The table, the sense and the form of each name of a section, those that count first."""
    return [
        (table, kind[0] + value, form)
        for table in TABLES
        for _, kind, value, form in tables.rows(table, section)
        if kind in NAMED
    ]


def senses() -> dict[str, dict[str, list[str]]]:
    """Match key -> sense -> the languages that have it; the first sense of a language counts."""
    found: dict[str, dict[str, list[str]]] = {}
    sections = {section for table in TABLES for section in tables.sections(table)}
    for language in sorted(sections | SECTIONS.keys()):
        own: dict[str, str] = {}
        for section in SECTIONS.get(language, (language,)):
            for _, sense, form in names(section):
                own.setdefault(key(form).lower().rstrip("."), sense)
        for name, sense in own.items():
            found.setdefault(name, {}).setdefault(sense, []).append(language)
    return found


def of_any() -> dict[str, str]:
    """What CLDR's forms are in most of the languages that are guessed, if these agree."""
    votes: dict[str, Counter[str]] = {}
    for language in tables.sections("languages"):
        for table, sense, form in names(language):
            if table == "dates_cldr":
                votes.setdefault(form.lower().rstrip("."), Counter())[sense] += 1
    most = {form: counts.most_common(2) for form, counts in votes.items()}
    return {
        form: first[0]
        for form, (first, *second) in most.items()
        if not (second and second[0][1] == first[1]) and (len(form) > 2 or not form.isascii())
    }


def lines() -> list[str]:
    """The rows of the index."""
    everywhere, by_language = of_any(), senses()
    rows = [
        "\t".join(
            (
                name,
                everywhere.get(name, ""),
                "|".join(
                    " ".join((sense, *languages))
                    for sense, languages in sorted(by_language.get(name, {}).items())
                ),
            )
        )
        for name in everywhere.keys() | by_language.keys()
    ]
    return [*HEADER, *sorted(rows, key=lambda row: row.partition("\t")[0].encode())]


def build(_: Path) -> dict[str, str]:
    return {"day_names.tsv": "\n".join(lines()) + "\n"}


if __name__ == "__main__":
    sys.exit(main(__doc__, build))
