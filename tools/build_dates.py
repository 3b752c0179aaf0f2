"""Build the table of date words and date patterns that come from CLDR.

    python tools/build_dates.py            writes toponorm/data/dates_cldr.tsv
    python tools/build_dates.py --check    compares it with what is checked in

The words come from the JSON packages that the Unicode consortium publishes on npm, pinned to
one version, so that anyone can rebuild the table byte for byte. The package is fetched with
``npm pack`` into a temporary folder, or taken from ``--packages FOLDER``.
"""

import argparse
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

VERSION = "47.0.0"
PACKAGE = f"cldr-dates-full@{VERSION}"
TABLE = Path(__file__).resolve().parent.parent / "toponorm" / "data" / "dates_cldr.tsv"

HEADER = f"""\
# The words and patterns that languages write Gregorian dates with.
# Columns: language, kind, value, form.
# kind   month, month-short, weekday, weekday-short, quarter, era: a word and its number
#        pattern: an LDML pattern (value: where it is used)
#        order: of the fields of a numeric date (form: territory)
#        unit: the name of a unit, with TIMEX3's letter
#        relative: a word and its unit and offset; shift: a phrase with a number, unit and sign
# Source: npm package {PACKAGE} (CLDR), built by tools/build_dates.py.
# Licence: Unicode-3.0, see LICENSE-Unicode-3.0.txt.
"""

DAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
UNITS = {"year": "Y", "quarter": "Q", "month": "M", "week": "W", "day": "D"}
LEFT_OUT = {"en-XA", "ar-XB", "en-Dsrt", "en-Dsrt-US", "en-Shaw", "en-Shaw-GB"}
"""Pseudo-locales, and two alphabets that nobody prints news in."""

Row = tuple[str, str, str]
"""Kind, value, form."""


def fetch(folder: Path) -> None:
    subprocess.run(
        ["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )


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


def table(locales: dict[str, list[Row]]) -> list[str]:
    """Rows of language, kind, value, form; regional locales add what does not contradict."""
    root = {(kind, form) for kind, _, form in locales["und"]}
    order = sorted(locales.keys() - LEFT_OUT - {"und"}, key=lambda name: (name.count("-"), name))
    rows: dict[tuple[str, str, str, str], None] = {}
    means: dict[tuple[str, str, str], str] = {}
    default_order: dict[str, str] = {}
    root_short = next(
        form for kind, value, form in locales["und"] if (kind, value) == ("pattern", "short")
    )
    for locale in order:
        language = locale.split("-")[0]
        for kind, value, written in locales[locale]:
            form = normal(written)
            if language != "en" and is_untranslated(kind, form, root):
                continue
            if kind not in ("pattern", "order") and len(form.strip(".")) < 2 and form.isascii():
                continue  # "M" for Monday says too little
            if language == "en" and not any(c.isalpha() for c in form) and kind != "order":
                continue
            if kind == "order" and ("pattern", "short", root_short) in locales[locale]:
                continue  # CLDR knows no better than ISO 8601
            if kind == "order":
                if form == "":
                    default_order.setdefault(language, value)
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


def build(folder: Path) -> str:
    path = next(folder.glob("cldr-dates-full-*.tgz"))
    with tarfile.open(path) as archive:
        return HEADER + "\n".join(table(read(archive))) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--packages", type=Path, help="folder that holds the package's archive")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        packages = arguments.packages or Path(folder)
        if arguments.packages is None:
            fetch(packages)
        built = build(packages)
    if not arguments.check:
        TABLE.write_text(built, encoding="utf-8", newline="\n")
        return 0
    if TABLE.read_text(encoding="utf-8") == built:
        return 0
    print(f"{TABLE.name} is not what CLDR {VERSION} gives; run python tools/build_dates.py")
    return 1


if __name__ == "__main__":
    sys.exit(main())
