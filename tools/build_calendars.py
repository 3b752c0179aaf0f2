"""Build the tables of the calendars that are not ours.

    python tools/build_calendars.py            writes calendar_names.tsv and umm_al_qura.tsv
    python tools/build_calendars.py --check    compares them with what is checked in

The names of the months come from the JSON packages of CLDR on npm, the months of the calendar of
Umm al-Qura, which are decreed and follow no rule, from hijridate. All are pinned. They are
fetched into a temporary folder, or taken from ``--packages FOLDER``.
"""

import datetime
import importlib
import json
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

from building import main

PACKAGES = {
    "coptic": "28.0.0",
    "ethiopic": "46.1.0",
    "hebrew": "48.2.0",
    "indian": "28.0.0",
    "islamic": "48.2.0",
    "persian": "46.1.0",
}
NPM = [f"npm:cldr-cal-{name}-full@{version}" for name, version in PACKAGES.items()]
HIJRIDATE = "hijridate==2.6.0"

NAMES_HEADER = f"""\
# The months of other calendars.
# Columns: language, kind, value (calendar-month), form. `mul`: what CLDR writes for want of others.
# Months of the Hebrew calendar are counted from Tishri, with 6 for the first Adar of leap years.
# Source: npm {", ".join(name.removeprefix("npm:") for name in NPM)}
#        (CLDR), built by tools/build_calendars.py.
# Licence: Unicode-3.0, see LICENSE-Unicode-3.0.txt.
"""
MONTHS_HEADER = f"""\
# The years of the calendar of Umm al-Qura.
# Columns: year, its first day, the days of its months (in early years 28 to 31).
# Source: PyPI {HIJRIDATE}, built by tools/build_calendars.py.
# Licence: MIT, Copyright (c) Mohammed Alshehri.
"""


def months(archive: Path, calendar: str) -> Iterator[tuple[str, str, str]]:
    """Yield language (or root), month and form."""
    with tarfile.open(archive) as package:
        for member in package.getmembers():
            path = member.name.split("/")
            if path[-1] != f"ca-{calendar}.json":
                continue
            file = package.extractfile(member)
            assert file is not None
            (locale, content), = json.load(file)["main"].items()  # fmt: skip
            names = content["dates"]["calendars"][calendar]["months"]
            language = locale.split("-")[0]
            for context in ("format", "stand-alone"):
                for width in ("wide", "abbreviated"):
                    for number, written in names[context][width].items():
                        form = " ".join(
                            unicodedata.normalize("NFC", written).replace("`", "ʻ").split()
                        )
                        yield language, number.split("-")[0], form


def name_table(folder: Path) -> str:
    rows = set()
    for calendar in PACKAGES:
        found = list(months(next(folder.glob(f"cldr-cal-{calendar}-full-*.tgz")), calendar))
        root = {form for language, _, form in found if language in ("root", "und")}
        for language, month, form in found:
            if not any(char.isalpha() for char in form) or form.isdecimal():
                continue
            if (
                len(form.strip(".")) < 4
                and form.isascii()
                and calendar not in ("hebrew", "persian")
            ):
                continue  # of the Ethiopic months "Ter", which is a word of many languages
            if language in ("root", "und"):
                rows.add(("mul", "cal-month", f"{calendar}-{month}", form))
            elif form not in root:
                rows.add((language, "cal-month", f"{calendar}-{month}", form))
    return NAMES_HEADER + "".join("\t".join(row) + "\n" for row in sorted(rows))


def month_table(folder: Path) -> str:
    with tempfile.TemporaryDirectory() as unpacked:
        zipfile.ZipFile(next(folder.glob("hijridate-*.whl"))).extractall(unpacked)
        sys.path.insert(0, unpacked)
        source = importlib.import_module("hijridate.ummalqura")
        sys.path.remove(unpacked)
    starts = source.MONTH_STARTS
    first_day = datetime.date(*source.GREGORIAN_RANGE[0])
    year = source.HIJRI_RANGE[0][0]
    rows = []
    for at in range(0, len(starts) - 1, 12):
        lengths = " ".join(str(starts[at + n + 1] - starts[at + n]) for n in range(12))
        day = first_day + datetime.timedelta(starts[at] - starts[0])
        rows.append(f"{year + at // 12}\t{day}\t{lengths}\n")
    return MONTHS_HEADER + "".join(rows)


def build(folder: Path) -> dict[str, str]:
    return {"calendar_names.tsv": name_table(folder), "umm_al_qura.tsv": month_table(folder)}


if __name__ == "__main__":
    sys.exit(main(__doc__, build, *NPM, f"wheel:{HIJRIDATE}"))
