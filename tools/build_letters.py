"""Build the tables that say how common letters, and two and three in a row, are in a language.

    python tools/build_letters.py            writes letters.tsv and trigrams.tsv
    python tools/build_letters.py --check    compares them with what is checked in

Sources: the language models in lingua's wheel (github.com/pemistahl/lingua-py, Apache-2.0),
counted over a million sentences of news and web text per language. Its Chinese is in traditional
characters; OpenCC's table (Apache-2.0) makes the simplified ones of it. It counts letters only,
which leaves out the vowels of Thai, so Thai comes from the frequencies of words in the Thai
National Corpus, as PyThaiNLP has them (CC0).
"""

import importlib
import importlib.util
import json
import math
import subprocess
import sys
import zipfile
from collections import Counter, defaultdict
from itertools import pairwise, product
from pathlib import Path

from building import main

from toponorm import tables

ALPHABETS = (
    "af ar az be bg bs ca cs cy da de el en es et eu fa fi fr ga he hr hu id is it lt lv mk nb nl"
    " pl pt ro ru sk sl sq sr sv th tr uk vi"
)
SYLLABARIES = "ja ko zh zh-Hant"
ALIKE = {"fil": "tl"}
"""Languages that the models have under another code."""

DAMAGED = {"tr": "ýðþ", "ro": "þº", "pl": "¹³", "cs": "ìøè", "hu": "õû", "bg": "ûэ"}
"""Letters that stand in the models because part of the text that was counted is garbled."""

SCRIPTS = ("Arab", "Cyrl", "Latn")
"""Those of several languages in which words are letters alone: the models leave out all marks."""

MOST_LETTERS, MOST_PAIRS, MOST_THREES = 18, 12, 14
SERBIAN = dict(
    zip(
        "абвгдђежзијклмнопрстћуфхцчш",
        "a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š".split(),
        strict=True,
    )
) | {"љ": "lj", "њ": "nj", "џ": "dž"}

WHOSE = "-"
"""The row of the languages that a table has."""

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

THREES = """\
# How common three letters in a row are in words of the languages that toponorm.language knows.
# columns: the letters; groups of bits:languages, cheapest first. The row - has all these languages.
# source: lingua-language-detector 1.4.2 (Apache-2.0), by tools/build_letters.py
"""


PINNED = (
    "lingua-language-detector==1.4.2",
    "opencc-python-reimplemented==0.1.7",
    "pythainlp==5.4.0",
)


def member(folder: Path, package: str, name: str) -> str:
    """Return the text of a file in a wheel."""
    with zipfile.ZipFile(next(folder.glob(f"{package}*.whl"))) as wheel:
        return wheel.read(name).decode()


def decompress(data: bytes, folder: Path) -> bytes:
    """Undo brotli, which is installed beside the wheel if it is missing."""
    if importlib.util.find_spec("brotli") is None:
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--target", str(folder), "brotli"], check=True)
        sys.path.append(str(folder))
        importlib.invalidate_caches()
    found: bytes = importlib.import_module("brotli").decompress(data)
    return found


def counts(folder: Path, language: str, kind: str) -> Shares:
    name = f"lingua/language-models/{language}/{kind}.json.br"
    with zipfile.ZipFile(next(folder.glob("lingua*.whl"))) as wheel:
        if name not in wheel.namelist():
            return {}
        packed = wheel.read(name)
    found = json.loads(decompress(packed, folder))["ngrams"]
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


def latin(shares: Shares) -> Shares:
    """The shares of Serbian in Latin letters, which the models do not have: *њ* is *nj*."""
    found: Shares = defaultdict(float)
    for three, share in shares.items():
        written = "".join(SERBIAN.get(char, char) for char in three)
        for at in range(len(written) - 2):
            found[written[at : at + 3]] += share
    return found


def threes(folder: Path) -> list[str]:
    """The rows of the languages whose script others have, too: how common three letters are."""
    users: dict[str, list[str]] = defaultdict(list)
    for language, script, *_ in tables.rows("languages"):
        users[script].append(language)
    rows: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for language in sorted({language for script in SCRIPTS for language in users[script]}):
        code = ALIKE.get(language, language)
        single, double = counts(folder, code, "unigrams"), counts(folder, code, "bigrams")
        whole = {
            three: share * double.get(three[:2], 0) * single.get(three[0], 0)
            for three, share in counts(folder, code, "trigrams").items()
        }
        if language == "sr":
            whole |= latin(whole)
        for three, share in whole.items():
            if share and (bits := round(-math.log2(share))) <= MOST_THREES:
                rows[three][bits].append(language)
    modelled = sorted(
        {language for found in rows.values() for each in found.values() for language in each}
    )
    return [
        f"{WHOSE}\t{','.join(modelled)}",
    ] + [
        f"{three}\t" + " ".join(f"{bits}:{','.join(found[bits])}" for bits in sorted(found))
        for three, found in sorted(rows.items())
    ]


def build(folder: Path) -> dict[str, str]:
    characters = member(folder, "opencc", "opencc/dictionary/TSCharacters.txt")
    words = member(folder, "pythainlp", "pythainlp/corpus/tnc_freq.txt")
    rows = []
    for language in sorted((ALPHABETS + " " + SYLLABARIES).split()):
        single = counts(folder, language.partition("-")[0], "unigrams")
        double: Shares = {}
        if language == "zh":
            single = simplified(single, characters)
        elif language == "th":
            single, double = thai(words)
        elif language in ALPHABETS.split():
            double = with_edges(single, counts(folder, language, "bigrams"))
        rows.append(row(language, "-", single, MOST_LETTERS))
        pairs: dict[str, dict[str, float]] = defaultdict(dict)
        for pair, share in double.items():
            pairs[pair[0]][pair[1]] = share
        rows += [row(language, before, pairs[before], MOST_PAIRS) for before in sorted(pairs)]
    return {
        "letters.tsv": HEADER + "\n".join(filter(None, rows)) + "\n",
        "trigrams.tsv": THREES + "\n".join(threes(folder)) + "\n",
    }


if __name__ == "__main__":
    sys.exit(main(__doc__, build, *(f"wheel:{package}" for package in PINNED)))
