"""Build the index of the table of entities; it needs nothing but the package itself.

    python tools/build_entities.py            writes toponorm/data/entity_keys.tsv
    python tools/build_entities.py --check    compares it with what is checked in

Run it when ``entities.tsv`` or the adjectives in ``ministries.tsv`` have changed.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from toponorm.names.entities import roster  # noqa: E402
from toponorm.names.matching.vocabulary import filed_under  # noqa: E402

TABLE = ROOT / "toponorm" / "data" / "entity_keys.tsv"
HEADER = (
    "# The forms of entities.tsv and the adjectives of ministries.tsv, by how their heads begin.",
    "# Columns: beginning (small: without capitals; uncased: of such scripts), match key, id,",
    "#   language, kind, needs, form where it is not the key. Built by tools/build_entities.py.",
    "# Licence: Apache-2.0.",
)


def lines() -> list[str]:
    """The rows of the index."""
    rows = {
        "\t".join((begin, key, *form[:1], *form[2:], form.text if form.text != key else ""))
        for key, forms in roster.forms().items()
        for begin in filed_under(key)
        for form in forms
    }
    return [*HEADER, *sorted(rows)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    built = "\n".join(lines()) + "\n"
    if not parser.parse_args().check:
        TABLE.write_text(built, encoding="utf-8", newline="\n")
    elif TABLE.read_text(encoding="utf-8") != built:
        print(f"{TABLE.name} is not what tools/build_entities.py makes of the tables")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
