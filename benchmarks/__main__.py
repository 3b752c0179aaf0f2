"""``python -m benchmarks``: toponorm beside its peers, in one run, as one table of ratios."""

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks import jobs
from benchmarks.corpus import english, garbled, in_language, multilingual
from benchmarks.timing import race, ratio, startup

HEAD = ("job", "text", "library", "MB/s", "toponorm is", "found", "of")
ARTICLE = "ANKARA, May 10, 2023 (Reuters) - Turkiye and Syria met in Moscow on Wednesday.\n"


PLAN: dict[str, Callable[[float], Iterable[jobs.Job]]] = {
    "repair": lambda size: [
        *map(jobs.repair, (english(size), multilingual(size))),
        *(jobs.repair(in_language(code, size / 4)) for code in ("zh", "ja", "ko")),
        jobs.repair(garbled(size)),
        jobs.repair(garbled(size / 4)._replace(name="garbled, no line twice"), forgetful=True),
    ],
    "places": lambda size: map(jobs.places, (english(size), multilingual(size))),
    "own-names": lambda size: [jobs.own_names(english(size))],
    "lookup": lambda size: [jobs.lookup()],
    "dates": lambda size: map(jobs.dates, (english(size), multilingual(size))),
    "all": lambda size: map(jobs.everything, (english(size), multilingual(size), garbled(size))),
}


def _rows(job: jobs.Job, rounds: int) -> Iterator[dict[str, Any]]:
    ours, *theirs = race(job.contenders, job.documents, rounds)
    for timed in (ours, *theirs):
        yield {
            "job": job.name,
            "text": job.text,
            "library": timed.name,
            "megabytes_per_second": timed.speed,
            "rounds": timed.speeds,
            "ratio": None if timed is ours else ratio(ours, timed),
            "found": timed.found,
            "planted": job.planted,
        }


def _line(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["job"],
        row["text"],
        row["library"],
        _digits(row["megabytes_per_second"]),
        "" if row["ratio"] is None else f"{_digits(row['ratio'])}× as fast",
        _digits(row["found"]),
        "" if row["planted"] is None else _digits(row["planted"]),
    )


def _brief(rows: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    """A line per job and text: our speed, and how many times that is another's."""
    lines: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        key = row["job"], row["text"]
        if row["ratio"] is None:
            lines[key] = [f"{_digits(row['megabytes_per_second'])} MB/s"]
        else:
            lines[key].append(f"{_digits(row['ratio'])} × {row['library']}")
    return [(*key, speed, "; ".join(ratios)) for key, (speed, *ratios) in lines.items()]


def _digits(number: float) -> str:
    number = max(number, 0.0)
    return f"{number:.0f}" if number >= 20 else f"{number:.2g}"


def _table(lines: list[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = tuple("-" * width for width in widths)
    return "\n".join(
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in (lines[0], rule, *lines[1:])
    )


def _startup(rounds: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(ARTICLE, encoding="utf-8")
        ascii_text, text = ascii(ARTICLE), ascii(ARTICLE.replace("Turkiye", "Türkiye"))
        python = [sys.executable, "-c"]
        commands = {
            "import toponorm": [*python, "import toponorm"],
            "and normalize a line of ASCII": [
                *python, f"import toponorm; toponorm.normalize({ascii_text})",
            ],
            "and normalize a line with ü": [
                *python, f"import toponorm; toponorm.normalize({text})",
            ],
            "toponorm normalize article.txt": [
                sys.executable, "-m", "toponorm", "normalize", str(article),
            ],
        }  # fmt: skip
        for name in ("ftfy", "babel.dates", "dateparser", "countrynames"):
            if jobs.installed(name):
                commands[f"import {name}"] = [*python, f"import {name}"]
        return startup(commands, rounds)


def _versions() -> dict[str, str]:
    found = {}
    for name in ("toponorm", *jobs.PEERS):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    everything = [*PLAN, "startup"]
    parser.add_argument(
        "jobs", metavar="JOB", nargs="*", help=f"only these (default: all): {', '.join(everything)}"
    )
    parser.add_argument("--megabytes", type=float, default=2, help="of each text (default: 2)")
    parser.add_argument("--rounds", type=int, default=5, help="of each race (default: 5)")
    parser.add_argument(
        "--brief", action="store_true", help="a line for each job, as in the README"
    )
    parser.add_argument("--json", action="store_true", help="print JSON: every round")
    given = parser.parse_args()
    wanted = given.jobs or everything
    if unknown := set(wanted) - {*everything}:
        parser.error(f"there is no job {min(unknown)!r}; choose from {', '.join(everything)}")
    rows = [
        row
        for name in wanted
        if name in PLAN
        for job in PLAN[name](given.megabytes)
        for row in _rows(job, given.rounds)
    ]
    starts = _startup(3 * given.rounds) if "startup" in wanted else {}
    if given.json:
        json.dump({"versions": _versions(), "jobs": rows, "startup_ms": starts}, sys.stdout)
        return
    print(f"Python {platform.python_version()} on {platform.machine()};", end=" ")
    print("; ".join(f"{name} {number}" for name, number in _versions().items()))
    if absent := jobs.missing():
        print(f"Left out, not installed: {', '.join(absent)} (pip install 'toponorm[bench]')")
    if rows:
        print(f"\nProcessor time, median of {given.rounds} rounds in turns; found: per text\n")
        if given.brief:
            print(_table([("job", "text", "toponorm", "that is"), *_brief(rows)]))
        else:
            print(_table([HEAD, *map(_line, rows)]))
    if starts:
        print("\nMilliseconds of processor time above a Python that does nothing\n")
        print(_table([("command", "ms"), *((name, _digits(ms)) for name, ms in starts.items())]))


if __name__ == "__main__":
    main()
