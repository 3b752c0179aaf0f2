"""Files through the command line, beside the bare library: ``python -m benchmarks.files``.

Makes a file of news in each format and prints how fast ``toponorm fix`` goes through it, what that
costs over the bare library (reading, normalizing and writing the same texts in a loop), how much
faster two processes are than one, and the memory that all processes took at their highest; says
so if they did not all make the same.
``--megabytes 2000 --formats jsonl --field title`` shows soon that memory does not grow with the
file: of a title there is little to do.
"""

import argparse
import csv
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import corpus

MADE = 8.0
"""Megabytes of different text; what is longer repeats them."""

BARE = """
import json, sys
from toponorm import Normalizer
normalizer = Normalizer()
with open(sys.argv[1], encoding="utf-8", newline="") as lines, open(
    sys.argv[2], "w", encoding="utf-8", newline=""
) as out:
    for line in lines:
        record = json.loads(line)
        text = normalizer(record[sys.argv[3]])
        if text != record[sys.argv[3]]:
            record[sys.argv[3]] = text
            line = json.dumps(record, ensure_ascii=False) + "\\n"
        out.write(line)
"""
"""What somebody would write who has no command line: the cost of the library, and a little more."""


class Run(NamedTuple):
    """A command that was run.

    Attributes:
        wall: seconds it took.
        cpu: seconds of all its processes.
        peak: megabytes that they had at their highest, added up.
    """

    wall: float
    cpu: float
    peak: float


def texts() -> tuple[str, ...]:
    """The texts: half English, half multilingual, in turns."""
    pairs = zip(
        corpus.english(MADE / 2).documents, corpus.multilingual(MADE / 2).documents, strict=False
    )
    return tuple(text for pair in pairs for text in pair)


def make(path: Path, kind: str, megabytes: float) -> int:
    """Write a file of about so many megabytes, and return how long it is."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        write: Any = _WRITERS[kind](stream)
        next(write)
        number = 0
        made = texts()
        while stream.tell() < megabytes * 1e6:
            for text in made:
                write.send((number, text))
                number += 1
                if number % 256 == 0 and stream.tell() >= megabytes * 1e6:
                    break
        write.close()
    return path.stat().st_size


def _record(number: int, text: str) -> dict[str, int | str]:
    return {"id": number, "title": text[:60], "text": text}


def _jsonl(stream):  # type: ignore[no-untyped-def]
    while True:
        stream.write(json.dumps(_record(*(yield)), ensure_ascii=False) + "\n")


def _json(stream):  # type: ignore[no-untyped-def]
    stream.write("[")
    gap = "\n"
    try:
        while True:
            stream.write(gap + json.dumps(_record(*(yield))))
            gap = ",\n"
    finally:
        stream.write("\n]\n")


def _csv(stream):  # type: ignore[no-untyped-def]
    rows = csv.writer(stream)
    rows.writerow(_record(0, ""))
    while True:
        rows.writerow(_record(*(yield)).values())


def _txt(stream):  # type: ignore[no-untyped-def]
    while True:
        _, text = yield
        stream.write(text + "\n\n")


_WRITERS: dict[str, Callable[[Any], Any]] = {
    "jsonl": _jsonl,
    "json": _json,
    "csv": _csv,
    "txt": _txt,
}


def run(command: list[str]) -> Run:
    """Run a command, and watch how much memory it and its children take."""
    start, before = time.perf_counter(), os.times()
    peak = 0.0
    with (
        tempfile.TemporaryFile("w+") as wrong,
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=wrong) as child,
    ):
        while child.poll() is None:
            peak = max(peak, sum(map(_memory, _family(child.pid))))
            time.sleep(0.1)
        if child.returncode not in (0, 1):
            wrong.seek(0)
            raise SystemExit(f"{' '.join(command)} failed:\n{wrong.read()}")
    after = os.times()
    cpu = after.children_user + after.children_system
    cpu -= before.children_user + before.children_system
    return Run(time.perf_counter() - start, cpu, peak)


def _family(process: int) -> list[int]:
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return [process]
    return [process, *map(int, children)]


def _memory(process: int) -> float:
    """Megabytes that a process takes now; what several share is shared out."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    line = next((line for line in told.splitlines() if line.startswith("Pss:")), "Pss: 0 kB")
    return int(line.split()[1]) / 1000


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--formats", default="jsonl,json,csv,txt")
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--field", default="text", choices=("title", "text"))
    options = parser.parse_args()
    print("format   command      MB/s   CPU s  over bare   times 1 job   peak MB")
    with tempfile.TemporaryDirectory() as folder:
        for kind in options.formats.split(","):
            path, out = Path(folder, f"news.{kind}"), Path(folder, "out")
            size = make(path, kind, options.megabytes) / 1e6
            bare, made = None, set()
            if kind == "jsonl":
                bare = run([sys.executable, "-c", BARE, str(path), str(out),
                            options.field])  # fmt: skip
                _row(f"{kind:<8} bare", size, bare, bare, None)
                made.add(_digest(out))
            one = None
            for jobs in options.jobs.split(","):
                make(path, kind, options.megabytes)
                ran = run([sys.executable, "-m", "toponorm", "fix", "-q", "--jobs", jobs,
                           "--isolated", "--field", options.field, str(path)])  # fmt: skip
                one = one or ran
                made.add(_digest(path))
                _row(f"{kind:<8} --jobs {jobs}", size, ran, bare, one)
            if len(made) > 1:
                print(f"{kind}: the files that these made are not the same")


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _row(what: str, size: float, ran: Run, bare: Run | None, one: Run | None) -> None:
    over = f"{ran.cpu / bare.cpu - 1:+.0%}" if bare else ""
    faster = f"{one.wall / ran.wall:.2f}" if one else ""
    print(
        f"{what:<19} {size / ran.wall:>6.1f} {ran.cpu:>7.1f} {over:>10} {faster:>13} "
        f"{ran.peak:>9.0f}"
    )


if __name__ == "__main__":
    main()
