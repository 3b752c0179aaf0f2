"""A million names of one's own: how long until they are found, in what memory, and how fast?

    python -m benchmarks.aliases                # a million aliases, English and multilingual text
    python -m benchmarks.aliases --aliases 5000 100000 --megabytes 2

Rows: toponorm's table, compiled and loaded again; the same table in memory, where it is small
enough for an automaton; and flashtext2 and ahocorasick_rs, if they are installed, which are given
the match keys of the same forms. Each runs in a process of its own, one after the other, and
processor time is counted. ``ahocorasick_rs`` has neither word boundaries nor case, so it is also
run with the boundaries that toponorm checks, over overlapping matches: then it finds the same.
"""

import argparse
import importlib
import importlib.util
import itertools
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks import corpus
from toponorm import usertables
from toponorm.folding import fold
from toponorm.names.entities import aliases as names
from toponorm.names.matching.forms import Forms
from toponorm.names.matching.lexicon import keys

CONTENDERS = ("compiled", "in memory", "flashtext2", "ahocorasick_rs", "ahocorasick_rs, words")
SYLLABLES = ("ban", "dor", "fin", "gar", "kel", "lin", "mar", "nos", "rik", "ter", "vel", "zan")
SMALL = ("of", "the", "de", "al", "van", "and")
SCRIPTS = (
    ("бан", "дор", "фин", "гар", "кел", "лин"),
    ("北", "京", "海", "山", "城", "市"),
    ("بان", "دور", "فين", "جار"),
)


def table(number: int) -> Iterator[tuple[str, str]]:
    """Made-up names with three aliases each, a sixth of them in other scripts."""
    chance = random.Random(4)
    seen: set[str] = set()

    def name() -> str:
        script: Any = chance.choice(SCRIPTS) if chance.random() < 1 / 6 else SYLLABLES
        words = [
            "".join(chance.choice(script) for _ in range(chance.randint(2, 3))).capitalize()
            for _ in range(chance.choice((1, 2, 2, 3)))
        ]
        if len(words) > 1 and chance.random() < 0.2:
            words.insert(1, chance.choice(SMALL))
        return " ".join(words)

    def fresh() -> str:
        while (found := name()) in seen:
            pass
        seen.add(found)
        return found

    left = itertools.count()
    while True:
        canonical = fresh()
        for _ in range(3):
            if next(left) >= number:
                return
            yield canonical, fresh()


def write(number: int, path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write("canonical\talias\n")
        file.writelines(f"{canonical}\t{alias}\n" for canonical, alias in table(number))


def texts(megabytes: float, path: Path) -> dict[str, list[str]]:
    """Match keys of documents into which names of the table are strewn."""
    chance = random.Random(5)
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    found = {}
    for name, text in (
        ("english", corpus.english(megabytes)),
        ("multilingual", corpus.multilingual(megabytes)),
    ):
        found[name] = [
            fold(f"{document}\n{chance.choice(rows)}\n").key for document in text.documents
        ]
    return found


def prepared(contender: str, path: Path) -> Any:
    """What finds the forms of the table in a match key."""
    if contender == "compiled":
        return _wishes(usertables.load(f"{path}.compiled")).lexicon.find
    if contender == "in memory":
        with path.open("rb") as file:  # an open file has no compiled one beside it
            return _wishes(usertables.load(file)).lexicon.find
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    forms = list(dict.fromkeys(keys(list(itertools.chain.from_iterable(rows)))))
    del rows
    if contender == "flashtext2":
        processor = importlib.import_module("flashtext2").KeywordProcessor(case_sensitive=True)
        processor.add_keywords_from_iter(forms)
        return processor.extract_keywords_with_span
    if contender == "ahocorasick_rs":
        engine = importlib.import_module("ahocorasick_rs")
        return engine.AhoCorasick(
            forms,
            matchkind=engine.MatchKind.LeftmostLongest,
            implementation=engine.Implementation.ContiguousNFA,
        ).find_matches_as_indexes
    return Forms(forms).find


def _wishes(table_: usertables.Table) -> names.Wishes:
    return names.wishes((), (table_,))


def run(contender: str, path: Path, megabytes: float) -> dict[str, float]:
    """Build, or load, and find, in this process."""
    start = time.process_time()
    find = prepared(contender, path)
    find("He flew home.")
    row = {"ready": time.process_time() - start, "peak": _peak()}
    for name, documents in texts(megabytes, path).items():
        size = sum(len(document.encode()) for document in documents) / 1e6
        speeds = []
        for _ in range(3):  # the first round meets every word for the first time
            start = time.process_time()
            found = sum(len(find(document)) for document in documents)
            speeds.append(size / (time.process_time() - start))
        row[name] = max(speeds)
        row[f"{name}, first"] = speeds[0]
        row[f"{name}, found"] = found
    return row


def compiled(path: Path) -> dict[str, float]:
    """Compile, in this process."""
    start = time.process_time()
    usertables.compile_table(path)
    size = Path(f"{path}.compiled").stat().st_size / 1e6
    return {"ready": time.process_time() - start, "peak": _peak(), "size": size}


def loaded(path: Path) -> dict[str, float]:
    """Load what was compiled, its digest and that of its source checked."""
    importlib.import_module("toponorm.usertables.compiled")  # once a process
    start = time.process_time()
    usertables.load(path)
    return {"load": time.process_time() - start}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _apart(*arguments: str) -> Any:
    """What one contender says, from a process of its own."""
    command = [sys.executable, "-m", "benchmarks.aliases", "--run", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def report(number: int, megabytes: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "names.tsv")
        write(number, path)
        made = _apart("compile", str(path), "0")
        load = _apart("load", str(path), "0")
        print(f"\n{number:,} aliases; processor time")
        print(f"compile {made['ready']:.1f} s, peak {made['peak']:.0f} MB")
        print(f"file {made['size']:.0f} MB, load {1000 * load['load']:.0f} ms\n")
        head = (
            "",
            "ready s",
            "MB",
            "english MB/s",
            "first",
            "found",
            "multi MB/s",
            "first",
            "found",
        )
        print("| " + " | ".join(head) + " |\n|" + " --- |" * len(head))
        for contender in CONTENDERS:
            if importlib.util.find_spec(contender.split(",")[0]) is None and contender not in (
                "compiled", "in memory"
            ):  # fmt: skip
                continue
            row = _apart(contender, str(path), str(megabytes))
            cells = [f"{row['ready']:.2f}", f"{row['peak']:.0f}"]
            for name in ("english", "multilingual"):
                cells += [f"{row[name]:.1f}", f"{row[f'{name}, first']:.1f}",
                          f"{row[f'{name}, found']:,.0f}"]  # fmt: skip
            print("| " + " | ".join((contender, *cells)) + " |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--aliases", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        what, path, megabytes = options.run
        if what == "compile":
            row = compiled(Path(path))
        elif what == "load":
            row = loaded(Path(path))
        else:
            row = run(what, Path(path), float(megabytes))
        print(json.dumps(row))
        return
    for number in options.aliases:
        report(number, options.megabytes)


if __name__ == "__main__":
    main()
