"""Builds toponorm/data/letters.tsv: how common letters and pairs of letters are in a language.

    python tools/build_letters.py [--check] [lingua_language_detector-1.4.2-py3-none-any.whl]

Source: the language models in that wheel (github.com/pemistahl/lingua-py, Apache-2.0), counted
over a million sentences of news and web text per language. What is not at hand, the wheel and
``brotli``, is fetched with pip.
"""

import argparse
import importlib
import importlib.util
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import zipfile
from collections import defaultdict

FOLDER = tempfile.TemporaryDirectory()
TABLE = pathlib.Path(__file__).parents[1] / "toponorm/data/letters.tsv"
ALPHABETS = (
    "ar be bg cs da de el en es fa fi fr he hr hu is it lt lv mk pl pt ro ru sk sr sv th tr uk"
)
SYLLABARIES = "ja ko zh"
DAMAGED = {"tr": "ýðþ", "ro": "þº", "pl": "¹³", "cs": "ìøè", "hu": "õû", "bg": "ûэ"}
"""Letters that stand in the models because part of the text that was counted is garbled."""

MOST_LETTERS, MOST_PAIRS = 18, 12
HEADER = """\
# How common letters are: bits of a letter alone and, in alphabets, after another letter.
# columns: language (BCP 47); the letter before, or - ; groups of bits:letters, cheapest first
# source: language models of lingua-language-detector 1.4.2 (Apache-2.0), by tools/build_letters.py
"""


PINNED = "lingua-language-detector==1.4.2"


def fetch(folder: str) -> pathlib.Path:
    """Download the wheel."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "download", "--no-deps", "--dest", folder, PINNED], check=True)
    return next(pathlib.Path(folder).glob("*.whl"))


def decompress(data: bytes, folder: str) -> bytes:
    """Undo brotli, which is installed beside the wheel if it is missing."""
    if importlib.util.find_spec("brotli") is None:
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--target", folder, "brotli"], check=True)
        sys.path.append(folder)
        importlib.invalidate_caches()
    found: bytes = importlib.import_module("brotli").decompress(data)
    return found


def counts(wheel: zipfile.ZipFile, language: str, kind: str) -> dict[str, float]:
    name = f"lingua/language-models/{language}/{kind}.json.br"
    if name not in wheel.namelist():
        return {}
    found = json.loads(decompress(wheel.read(name), FOLDER.name))["ngrams"]
    shares = {}
    for fraction, grams in found.items():
        above, below = map(int, fraction.split("/"))
        for gram in grams.split():
            if not set(DAMAGED.get(language, "")) & set(gram):
                shares[gram] = above / below
    return shares


def row(language: str, before: str, letters: dict[str, float], most: int) -> str | None:
    groups = defaultdict(list)
    for letter, share in letters.items():
        bits = round(-math.log2(share))
        if bits <= most:
            groups[bits].append(letter)
    if not groups:
        return None
    cells = (f"{bits}:{''.join(sorted(groups[bits]))}" for bits in sorted(groups))
    return f"{language}\t{before}\t{' '.join(cells)}"


def table(wheel: zipfile.ZipFile) -> str:
    rows = []
    for language in sorted((ALPHABETS + " " + SYLLABARIES).split()):
        single = counts(wheel, language, "unigrams")
        rows.append(row(language, "-", single, MOST_LETTERS))
        if language in SYLLABARIES.split():
            continue
        pairs: dict[str, dict[str, float]] = defaultdict(dict)
        for pair, share in counts(wheel, language, "bigrams").items():
            pairs[pair[0]][pair[1]] = share
        rows += [row(language, before, pairs[before], MOST_PAIRS) for before in sorted(pairs)]
    return HEADER + "\n".join(filter(None, rows)) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", type=pathlib.Path, nargs="?")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    args = parser.parse_args()
    with FOLDER, zipfile.ZipFile(args.wheel or fetch(FOLDER.name)) as wheel:
        text = table(wheel)
    if args.check:
        if TABLE.read_text("utf-8") != text:
            print(f"{TABLE} is not what {PINNED} gives; run without --check")
            return 1
        return 0
    TABLE.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
