"""One corpus through every engine: ``python -m benchmarks.scale --megabytes 2000``.

Makes JSON Lines of news, no two records alike, and runs it through the bare library (a loop that
reads, normalizes and writes), the command line with one and two jobs, Spark and Ray. For each it
prints throughput, processor time and what that is over the library alone, the memory that all
processes took together at their highest, and whether the records are those of the loop. Processor
time is the figure to trust on a machine that has other work.

An engine that is not installed in this Python is run by another one:
``--python spark=/venvs/spark/bin/python``.
"""

import argparse
import ctypes
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import corpus

ROOT = Path(__file__).parent.parent
GARBLED = 0.1
"""Of all documents, so many."""
CORES = 2
PRICE = 0.05
"""Dollars for an hour of one core, as clouds ask for one that is not reserved."""


class Run(NamedTuple):
    """What a run of an engine took.

    Attributes:
        wall: seconds.
        cpu: seconds of all its processes.
        peak: megabytes of all its processes at their highest, shared pages counted once.
        said: what it printed.
    """

    wall: float
    cpu: float
    peak: float
    said: str


# The corpus


def records() -> Iterator[dict[str, Any]]:
    """Records of news without end, the same ones every time: English and other languages."""
    chance = random.Random(7)
    english = corpus._Writer(random.Random(11), ascii_only=True)
    foreign = corpus._Writer(random.Random(12), ascii_only=False)
    languages = corpus._in_turn()
    number = 0
    while True:
        language = "en" if chance.random() < 0.5 else next(languages)
        text = (english if language == "en" else foreign).document(language)
        if chance.random() < GARBLED:
            text = corpus._garble(text, chance)
        number += 1
        yield {
            "id": number,
            "url": f"https://news.example/{language}/{number}",
            "written": f"{2015 + number % 9}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "lang": language if chance.random() < 0.8 else None,
            "text": text,
            "tags": ["politics", language],
        }


def make(path: Path, megabytes: float) -> int:
    """Write a file of so many megabytes, and return how many records it holds."""
    with path.open("w", encoding="utf-8") as stream:
        for record in records():
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
            if record["id"] % 64 == 0 and stream.tell() > megabytes * 1e6:
                break
    return int(record["id"])


# The engines: each reads a file and writes a file, or a folder of them


def bare(source: Path, target: Path, _: int) -> None:
    """What one would write who has no engine; prints the seconds in the library itself."""
    from toponorm import Normalizer  # noqa: PLC0415

    normalizer, library = Normalizer(), 0.0
    with source.open(encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
        for line in lines:
            record = json.loads(line)
            start = time.process_time()
            result = normalizer.normalize(record["text"], record["written"], record["lang"])
            library += time.process_time() - start
            record["text"] = result.text
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    print(library)


def command_line(source: Path, target: Path, jobs: int) -> None:
    """``toponorm normalize``."""
    with target.open("wb") as out:
        command = [sys.executable, "-m", "toponorm", "normalize", "--isolated", "--jobs", str(jobs),
                   "--date-field", "written", "--lang-field", "lang", str(source)]  # fmt: skip
        subprocess.run(command, stdout=out, check=True)


def spark(source: Path, target: Path, cores: int) -> None:
    """Spark in one process of Java, with a process of Python for each core."""
    from pyspark.sql import SparkSession  # noqa: PLC0415

    from toponorm.integrations import spark as adapter  # noqa: PLC0415
    from toponorm.integrations.arrow import ArrowNormalizer  # noqa: PLC0415

    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.driver.memory": "2g",
        "spark.sql.execution.arrow.maxRecordsPerBatch": 1000,
        "spark.sql.files.maxPartitionBytes": 16_000_000,
        "spark.sql.jsonGenerator.ignoreNullFields": "false",
        "spark.ui.enabled": "false",
    }
    session = SparkSession.builder.master(f"local[{cores}]").config(map=settings).getOrCreate()
    schema = "id long, url string, written string, lang string, text string, tags array<string>"
    news = session.read.schema(schema).json(str(source))
    step = ArrowNormalizer(references="written", languages="lang")
    adapter.normalize(news, step).write.json(str(target))
    session.stop()


def ray(source: Path, target: Path, cores: int) -> None:
    """Ray with a worker for each core."""
    import pyarrow as pa  # noqa: PLC0415
    import pyarrow.json  # noqa: PLC0415
    import ray  # noqa: PLC0415
    import ray.data  # noqa: PLC0415

    from toponorm.integrations import ray as adapter  # noqa: PLC0415
    from toponorm.integrations.arrow import ArrowNormalizer  # noqa: PLC0415

    ray.init(num_cpus=cores, include_dashboard=False, object_store_memory=500_000_000)
    text = pa.string()
    # Else it takes what looks like a date for a time, and writes that as another string.
    schema = pa.schema({"id": pa.int64(), "url": text, "written": text, "lang": text,
                        "text": text, "tags": pa.list_(text)})  # fmt: skip
    options = pa.json.ParseOptions(explicit_schema=schema)
    news = ray.data.read_json(str(source), parse_options=options)
    step = ArrowNormalizer(references="written", languages="lang")
    adapter.normalize(news.repartition(target_num_rows_per_block=2000), step).write_json(
        str(target)
    )
    ray.shutdown()


ENGINES: dict[str, tuple[Callable[[Path, Path, int], None], int]] = {
    "bare": (bare, 1),
    "cli-1": (command_line, 1),
    "cli-2": (command_line, 2),
    "spark": (spark, CORES),
    "ray": (ray, CORES),
}


# Watching them


def watch(command: list[str]) -> Run:
    """Run a command and all that it starts to the end."""
    start, peak, used = time.perf_counter(), 0.0, dict[tuple[int, str], float]()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as wrong:
        with subprocess.Popen(command, stdout=said, stderr=wrong, env=environment) as child:
            while True:
                ended = os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
                # Daemons are waited for by nobody, so that the kernel does not add up their time.
                family = _family(os.getpid())
                used.update(filter(None, map(_cpu, family)))
                peak = max(peak, sum(map(_memory, family)))
                if ended:
                    break
                time.sleep(0.2)
        wall = time.perf_counter() - start
        _reap()
        if child.returncode:
            wrong.seek(0)
            raise SystemExit(f"{' '.join(command)} failed:\n{wrong.read()}")
        said.seek(0)
        return Run(wall, sum(used.values()), peak, said.read())


def _cpu(process: int) -> tuple[tuple[int, str], float] | None:
    """Seconds of the processor that a process itself took, with what tells it from others."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return (process, fields[19]), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _reap() -> None:
    """Wait for processes that outlive the one that started them, as daemons of Ray do."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.1)
        except ChildProcessError:
            return


def _family(process: int) -> list[int]:
    """All processes that come from one, but itself."""
    found = []
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = [int(child) for child in task.read_text().split()]
        except OSError:
            continue
        found += [*children, *(grand for child in children for grand in _family(child))]
    return found


def _memory(process: int) -> float:
    """Megabytes; of what processes share, the share of this one."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("Pss:")), 0.0)


def fingerprint(path: Path) -> tuple[int, int]:
    """How many records a file or folder holds, and a number that says which, in any order."""
    count = total = 0
    for part in sorted(path.glob("*.json")) if path.is_dir() else [path]:
        with part.open(encoding="utf-8") as lines:
            for line in lines:
                record = json.dumps(json.loads(line), sort_keys=True)
                digest = hashlib.blake2b(record.encode(), digest_size=16).digest()
                total = (total + int.from_bytes(digest)) % 2**128
                count += 1
    return count, total


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--megabytes", type=float, default=2000, help="of the file (default: 2000)")
    parser.add_argument(
        "--engines", default=",".join(ENGINES), help=f"some of {', '.join(ENGINES)}"
    )
    parser.add_argument("--python", action="append", default=[], metavar="ENGINE=PYTHON")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary one)")
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.run:
        engine, cores = ENGINES[given.run[0]]
        engine(Path(given.run[1]), Path(given.run[2]), cores)
        return
    ctypes.CDLL(None).prctl(36, 1)  # PR_SET_CHILD_SUBREAPER: orphans become ours
    pythons = dict(choice.split("=", 1) for choice in given.python)
    engines = ["bare", *(name for name in given.engines.split(",") if name != "bare")]
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        source = Path(folder, "news.jsonl")
        count, size = make(source, given.megabytes), source.stat().st_size / 1e6
        print(f"{size:,.0f} MB, {count:,} records, {os.cpu_count()} cores\n")
        print(
            "engine   MB/s   wall s    CPU s   over library   core-hours/TB    $/TB   peak MB  same"
        )
        library, expected = 0.0, (0, 0)
        for name in engines:
            target = Path(folder, f"clean-{name}")
            python = pythons.get(name, sys.executable)
            ran = watch([python, "-m", "benchmarks.scale", "--run", name, str(source), str(target)])
            made = fingerprint(target)
            if name == "bare":
                library, expected = float(ran.said), made
            hours = ran.cpu / size * 1e6 / 3600
            print(
                f"{name:<6} {size / ran.wall:>6.1f} {ran.wall:>8.0f} {ran.cpu:>8.0f} "
                f"{ran.cpu / library - 1:>13.0%} {hours:>15.0f} {hours * PRICE:>7.0f} "
                f"{ran.peak:>9.0f}  {'yes' if made == expected == (count, made[1]) else 'NO'}",
                flush=True,
            )


if __name__ == "__main__":
    main()
