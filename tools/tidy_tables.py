"""Put the tables in order after a row was changed; it needs nothing but the package itself.

    python tools/tidy_tables.py            tidies toponorm/data and makes the indexes anew
    python tools/tidy_tables.py --check    tells what it would write

Of the tables that people write, rows are sorted and composed (NFC), empty columns at the end are
added where an editor has cut them off, and a row that stands twice stands once. Then the tables
that are made of these are made anew, so that a row may be added anywhere in its file.
"""

import argparse
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

TOOLS = Path(__file__).resolve().parent
DATA = TOOLS.parent / "toponorm" / "data"
INDEXES = ("build_place_indexes.py", "build_entities.py", "build_day_names.py", "build_gate.py")

_BUILT = re.compile(r"tools/build_\w+\.py")


def by_hand() -> list[Path]:
    """Return the tables that no tool writes."""
    return [path for path in sorted(DATA.glob("*.tsv")) if not _BUILT.search(_head(path))]


def _head(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return "".join(line for line in lines if line.startswith("#"))


def tidied(path: Path) -> str:
    """Return a table as it should stand.

    Raises:
        ValueError: a row has more columns than the others, or fewer than it can be given.
    """
    head, rows = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            head.append(line)
        elif line.strip():
            rows.append((number, unicodedata.normalize("NFC", line)))
    widths = Counter(line.count("\t") for _, line in rows)
    (width, most), *_ = widths.most_common(1)
    # Where many rows go without their last columns the table allows it.
    if most > 0.98 * len(rows):
        for at, (number, line) in enumerate(rows):
            lacking = width - line.count("\t")
            if lacking < 0 or lacking > width // 2:
                raise ValueError(
                    f"{path.name}:{number}: {line.count(chr(9)) + 1} columns, parted by tabs, "
                    f"where the others have {width + 1}: {line!r}"
                )
            rows[at] = number, line + "\t" * lacking
    return "\n".join([*head, *sorted({line for _, line in rows})]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="tell what would be written")
    check = parser.parse_args().check
    stale = 0
    for path in by_hand():
        try:
            text = tidied(path)
        except ValueError as error:
            print(error)
            return 2
        if text != path.read_text(encoding="utf-8"):
            stale = 1
            print(f"{path.name} {'is untidy' if check else 'tidied'}")
            if not check:
                path.write_text(text, encoding="utf-8", newline="\n")
    for name in INDEXES:
        command = [sys.executable, str(TOOLS / name), *(["--check"] if check else [])]
        stale |= subprocess.run(command, check=False).returncode
    return stale if check else 0


if __name__ == "__main__":
    sys.exit(main())
