"""Build the table of date words and date patterns that come from CLDR.

    python tools/build_dates.py            writes toponorm/data/dates_cldr.tsv
    python tools/build_dates.py --check    compares it with what is checked in

The words come from the JSON packages that the Unicode consortium publishes on npm. They leave
out what CLDR calls drafts, which for a hundred languages is every name; Babel has them, from the
same CLDR, and fills the gaps. Both are pinned to one version, so that anyone can rebuild the
table byte for byte. Names that CLDR spelt otherwise years ago stand in texts of those years: they
come from a release of then, where they contradict none of today's. All are fetched with
``npm pack`` and ``pip download`` into a temporary folder, or taken from ``--packages FOLDER``.
"""

import json
import multiprocessing
import re
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from building import main

VERSION = "47.0.0"
PACKAGE = f"cldr-dates-full@{VERSION}"
OLDER_VERSION = "31.0.1"
OLDER_PACKAGE = f"cldr-dates-full@{OLDER_VERSION}"
BABEL = "babel==2.18.0"

HEADER = f"""\
# The words and patterns that languages write Gregorian dates with.
# Columns: language, kind, value, form.
# kind   month, month-short, weekday, weekday-short, quarter, era: a word and its number
#        pattern: an LDML pattern (value: where it is used)
#        order: of the fields of a numeric date (form: territory)
#        unit: the name of a unit, with TIMEX3's letter
#        relative: a word and its unit and offset; shift: a phrase with a number, unit and sign
# Source: npm package {PACKAGE} (CLDR), for drafts {BABEL} (the same CLDR), and for
#        names that were spelt otherwise {OLDER_PACKAGE}; built by tools/build_dates.py.
# Licence: Unicode-3.0, see LICENSE-Unicode-3.0.txt.
"""

DAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
UNITS = {"year": "Y", "quarter": "Q", "month": "M", "week": "W", "day": "D"}
LEFT_OUT = {"en-XA", "ar-XB", "en-Dsrt", "en-Dsrt-US", "en-Shaw", "en-Shaw-GB"}
"""Pseudo-locales, and two alphabets that nobody prints news in."""

Row = tuple[str, str, str]
"""Kind, value, form."""


def read(archive: tarfile.TarFile) -> dict[str, list[Row]]:
    """Rows by locale, each locale complete as CLDR's JSON has it."""
    locales: dict[str, list[Row]] = {}
    for member in archive.getmembers():
        path = member.name.split("/")
        if path[-1] not in ("ca-gregorian.json", "dateFields.json"):
            continue
        file = archive.extractfile(member)
        assert file is not None
        locale = path[-2]
        dates = json.load(file)["main"][locale]["dates"]
        if "fields" in dates:
            found = relative_rows(dates["fields"])
        else:
            found = gregorian_rows(dates["calendars"]["gregorian"], locale)
        locales.setdefault(locale, []).extend(found)
    return locales


def gregorian_rows(gregorian: dict[str, Any], locale: str) -> Iterator[Row]:
    for context in ("format", "stand-alone"):
        for width, suffix in (("wide", ""), ("abbreviated", "-short")):
            for number, form in gregorian["months"][context].get(width, {}).items():
                yield f"month{suffix}", number, form
            for name, form in gregorian["days"][context].get(width, {}).items():
                yield f"weekday{suffix}", str(DAYS[name]), form
            for number, form in gregorian["quarters"][context].get(width, {}).items():
                yield "quarter", number, form
    for width in ("eraNames", "eraAbbr"):
        for number, form in gregorian["eras"][width].items():
            yield "era", number[0], form
    for width in ("full", "long", "medium", "short"):
        pattern = gregorian["dateFormats"][width]
        pattern = pattern if isinstance(pattern, str) else pattern["_value"]
        yield "pattern", width, pattern
        if width == "short":
            order = "".join(dict.fromkeys(c for c in pattern if c in "dMy"))
            territory = locale.rsplit("-", maxsplit=1)[-1] if "-" in locale else ""
            if not territory or re.fullmatch("[A-Z]{2}", territory):
                yield "order", order, territory


def relative_rows(fields: dict[str, Any]) -> Iterator[Row]:
    for name, field in fields.items():
        unit, _, width = name.partition("-")
        if unit in DAYS and not width:
            unit = f"weekday{DAYS[unit]}"
        elif unit not in UNITS:
            continue
        for key, form in field.items():
            if key == "displayName" and unit in UNITS:
                yield "unit", UNITS[unit], form
            elif key.startswith("relative-type-"):
                offset = int(key.removeprefix("relative-type-"))
                yield "relative", f"{unit}{offset:+d}", form
            elif key.startswith("relativeTime-type-") and unit in UNITS:
                sign = "+" if key.endswith("future") else "-"
                for phrase in form.values():
                    if "{0}" in phrase and phrase[0] not in "+-\N{MINUS SIGN}\u200e":
                        yield "shift", f"{unit}{sign}", phrase


def read_drafts(wheel: Path, languages: set[str]) -> dict[str, list[Row]]:
    """Rows of Babel by language, each read in a process of its own.

    Babel's locales share what they inherit, and one that was read changes the next.
    """
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(wheel).extractall(folder)
        known = {path.stem for path in Path(folder, "babel", "locale-data").glob("*.dat")}
        names = sorted(languages & known)
        sys.path.insert(0, folder)
        with multiprocessing.Pool(2, maxtasksperchild=1) as pool:
            return dict(zip(names, pool.map(draft_rows, names, chunksize=1), strict=True))


def draft_rows(language: str) -> list[Row]:
    from babel import Locale  # noqa: PLC0415 -- the one that was unpacked

    locale = Locale.parse(language)
    rows: list[Row] = []
    for context in ("format", "stand-alone"):
        for width, suffix in (("wide", ""), ("abbreviated", "-short")):
            for kind, names, first in (
                ("month", locale.months, 0), ("weekday", locale.days, 1)
            ):  # fmt: skip
                for number, form in sorted(names[context][width].items()):
                    rows.append((kind + suffix, str(number + first), form))
    for width in ("wide", "abbreviated"):
        rows += [("era", str(number), form) for number, form in locale.eras[width].items()]
    for width in ("full", "long", "medium", "short"):
        pattern = locale.date_formats[width].pattern
        rows.append(("pattern", width, pattern))
        if width == "short":
            rows.append(("order", "".join(dict.fromkeys(c for c in pattern if c in "dMy")), ""))
    return rows


def normal(form: str) -> str:
    return " ".join(unicodedata.normalize("NFC", form).split())


def is_untranslated(kind: str, form: str, root: set[tuple[str, str]]) -> bool:
    if kind in ("pattern", "order"):
        return False
    return (
        (kind, form) in root  # "M01", "yesterday" in Afar, "+{0} d"
        or not any(char.isalpha() for char in form.replace("{0}", ""))
        or (len(form.strip(".")) < 2 and form.isascii())  # "m" for Monday says too little
    )


def older_names(locales: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The names of months and weekdays alone, of locales of an older release."""
    names = ("month", "month-short", "weekday", "weekday-short")
    return {
        locale: [row for row in rows if row[0] in names] for locale, rows in locales.items()
    }  # fmt: skip


def table(
    locales: dict[str, list[Row]], drafts: dict[str, list[Row]], older: dict[str, list[Row]]
) -> list[str]:
    """Rows of language, kind, value, form; the others add what does not contradict the first."""
    root = {(kind, form) for kind, _, form in locales["und"]}
    order = sorted(locales.keys() - LEFT_OUT - {"und"}, key=lambda name: (name.count("-"), name))
    rows: dict[tuple[str, str, str, str], None] = {}
    means: dict[tuple[str, str, str], str] = {}
    default_order: dict[str, str] = {}
    root_short = next(
        form for kind, value, form in locales["und"] if (kind, value) == ("pattern", "short")
    )
    read = [(locale, locales[locale], root) for locale in order]
    # What Babel writes for want of a translation is a name all the same: M09 in Mapuche.
    read += [(locale, drafts[locale], set()) for locale in sorted(drafts)]
    known = {locale.split("-")[0] for locale in order}
    read += [
        (locale, older[locale], root)
        for locale in sorted(older.keys() - LEFT_OUT - {"root"})
        if locale.split("-")[0] in known
    ]
    for locale, found, foreign in read:
        language = locale.split("-")[0]
        for kind, value, written in found:
            form = normal(written)
            if language != "en" and is_untranslated(kind, form, foreign):
                continue
            if kind not in ("pattern", "order") and len(form.strip(".")) < 2 and form.isascii():
                continue  # "M" for Monday says too little
            if language == "en" and not any(c.isalpha() for c in form) and kind != "order":
                continue
            if kind == "order" and ("pattern", "short", root_short) in found:
                continue  # CLDR knows no better than ISO 8601
            if kind == "order":
                if form == "":
                    if default_order.setdefault(language, value) != value:
                        continue
                elif default_order.get(language) == value:
                    continue
            elif kind not in ("pattern", "shift", "unit"):
                family = kind.removesuffix("-short")
                if means.setdefault((language, family, form.lower()), value) != value:
                    continue
                if kind.endswith("-short") and (language, family, value, form) in rows:
                    continue  # the long form is as short
            rows[language, kind, value, form] = None
    return sorted("\t".join(row) for row in rows)


def build(folder: Path) -> dict[str, str]:
    with tarfile.open(folder / f"cldr-dates-full-{VERSION}.tgz") as archive:
        locales = read(archive)
    with tarfile.open(folder / f"cldr-dates-full-{OLDER_VERSION}.tgz") as archive:
        older = older_names(read(archive))
    drafts = read_drafts(next(folder.glob("babel-*.whl")), locales.keys() - {"und"})
    return {"dates_cldr.tsv": HEADER + "\n".join(table(locales, drafts, older)) + "\n"}


if __name__ == "__main__":
    sys.exit(main(__doc__, build, f"npm:{PACKAGE}", f"npm:{OLDER_PACKAGE}", f"wheel:{BABEL}"))
