"""Build the index of the table of entities; it needs nothing but the package itself.

    python tools/build_entities.py            writes toponorm/data/entity_keys.tsv
    python tools/build_entities.py --check    compares it with what is checked in

Run it when ``entities.tsv`` or the adjectives in ``ministries.tsv`` have changed.
"""

import sys
from pathlib import Path

from building import main

from toponorm.names.entities import roster
from toponorm.names.matching.vocabulary import filed_under

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


def build(_: Path) -> dict[str, str]:
    return {"entity_keys.tsv": "\n".join(lines()) + "\n"}


if __name__ == "__main__":
    sys.exit(main(__doc__, build))
