"""Build the table of language codes that have a preferred one: deu is de, iw is he.

    python tools/build_tags.py            writes language_aliases.tsv
    python tools/build_tags.py --check    compares it with what is checked in

The aliases come from the supplemental data of CLDR in JSON on npm, which is pinned. It is
fetched into a temporary folder, or taken from ``--packages FOLDER``.
"""

import json
import sys
import tarfile
from pathlib import Path

from building import main

VERSION = "47.0.0"
PACKAGE = f"cldr-core@{VERSION}"

HEADER = f"""\
# Codes of languages that have a preferred one in BCP 47, which texts of corpora bear all the same.
# Columns: code, the tag to read in its place, why (overlong: ISO 639-2/T or 639-3 where ISO 639-1
# has a code; bibliographic: ISO 639-2/B; macrolanguage: the most spoken of its languages).
# Example: deu_Latn is de-Latn, iw is he. Counter-example: nds is none of de, but a language.
# Source: npm {PACKAGE} (CLDR), built by tools/build_tags.py.
# Licence: Unicode-3.0, see LICENSE-Unicode-3.0.txt.
"""


def build(folder: Path) -> dict[str, str]:
    with tarfile.open(folder / f"cldr-core-{VERSION}.tgz") as archive:
        file = archive.extractfile("package/supplemental/aliases.json")
        assert file is not None
        supplemental = json.load(file)["supplemental"]
    aliases = supplemental["metadata"]["alias"]["languageAlias"]
    lines = (
        f"{code}\t{row['_replacement']}\t{row['_reason']}\n"
        for code, row in sorted(aliases.items())
        if "-" not in code  # whole tags, as zh-hakka, stand in no corpus
    )
    return {"language_aliases.tsv": HEADER + "".join(lines)}


if __name__ == "__main__":
    sys.exit(main(__doc__, build, f"npm:{PACKAGE}"))
