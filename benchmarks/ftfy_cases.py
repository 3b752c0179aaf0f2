"""Does repair give ftfy's answers to ftfy's own test cases?

    python benchmarks/ftfy_cases.py             # fetches ftfy's source distribution with pip
    python benchmarks/ftfy_cases.py --sdist ftfy-6.3.1.tar.gz

Only the cases that ftfy passes count, and only what its ``fix_encoding`` makes of them: quotes,
widths and entities are no mojibake. Where toponorm means to differ, :data:`DEPARTURES` says so;
any other difference makes the exit status 1, and so does a departure that differs no more.
"""

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

import toponorm

VERSION = "6.3.1"


class Departure(NamedTuple):
    """A case in which toponorm means to answer otherwise.

    Attributes:
        label: of the case.
        answer: what toponorm makes of it.
        why: the reason.
    """

    label: str
    answer: str
    why: str


DEPARTURES: tuple[Departure, ...] = ()


def sdist(folder: Path) -> Path:
    """Fetch ftfy's source distribution, which has the cases; its wheel has not."""
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-binary", ":all:", "--no-deps",
         "--dest", str(folder), f"ftfy=={VERSION}"],
        check=True,
    )  # fmt: skip
    return next(folder.glob("ftfy-*.tar.gz"))


def cases(archive: Path) -> list[dict[str, str]]:
    """Return the cases that ftfy passes."""
    with tarfile.open(archive) as files:
        member = files.extractfile(f"ftfy-{VERSION}/tests/test_cases.json")
        assert member is not None, f"{archive} has no test cases"
        found: list[dict[str, str]] = json.load(member)
    return [case for case in found if case["expect"] == "pass"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sdist", type=Path, help="ftfy's source distribution, if it is at hand")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = cases(args.sdist or sdist(Path(folder)))

    departures = {departure.label: departure for departure in DEPARTURES}
    equal = meant = 0
    undeclared: list[str] = []
    for case in rows:
        expected = case.get("fixed-encoding", case["fixed"])
        answer = toponorm.repair(case["original"]).text
        departure = departures.pop(case["label"], None)
        if departure is None and answer == expected:
            equal += 1
        elif departure is not None and answer == departure.answer != expected:
            meant += 1
            print(f"differs  {case['label']}: {departure.why}")
            print(f"    ftfy      {expected!r}\n    toponorm  {answer!r}")
        else:
            undeclared.append(case["label"])
            print(f"WRONG    {case['label']}")
            print(f"    text      {case['original']!r}\n    ftfy      {expected!r}")
            print(f"    toponorm  {answer!r}")
            if departure is not None:
                print(f"    declared  {departure.answer!r}")
    for label in departures:
        undeclared.append(label)
        print(f"WRONG    {label}: no such case any more")
    print(
        f"{len(rows)} cases that ftfy {VERSION} passes: {equal} equal, {meant} differ on purpose, "
        f"{len(undeclared)} wrong"
    )
    return 1 if undeclared else 0


if __name__ == "__main__":
    sys.exit(main())
