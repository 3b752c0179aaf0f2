"""Processor time, taken in turns.

Machines are shared and clocks drift, so no figure here stands alone: in every round each
library does its part on the same text, in an order that changes from round to round, and what
is compared is the ratio within a round.
"""

import gc
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple


class Contender(NamedTuple):
    """One library doing one job.

    Attributes:
        name: of the library and its function.
        call: does the job on one text.
        count: how much it found, from what ``call`` returned.
        every: it gets every so-manieth text: more than 1 for libraries that would take minutes.
    """

    name: str
    call: Callable[[str], Any]
    count: Callable[[Any], int]
    every: int = 1


class Timed(NamedTuple):
    """What a contender did: megabytes per second in each round, and its findings per text."""

    name: str
    speeds: tuple[float, ...]
    found: float

    @property
    def speed(self) -> float:
        return statistics.median(self.speeds)


def race(contenders: Sequence[Contender], texts: Sequence[str], rounds: int) -> list[Timed]:
    """Time every contender ``rounds`` times, in turns, after one round to warm up and count."""
    encoded = [text.encode() for text in texts]
    found = [
        statistics.fmean(c.count(c.call(text)) for text in texts[:: c.every]) for c in contenders
    ]
    speeds: list[list[float]] = [[] for _ in contenders]
    for turn in range(rounds):
        for step in range(len(contenders)):
            number = (turn + step) % len(contenders)
            speeds[number].append(_speed(contenders[number], encoded))
    return [
        Timed(c.name, tuple(row), mean)
        for c, row, mean in zip(contenders, speeds, found, strict=True)
    ]


def _speed(contender: Contender, encoded: Sequence[bytes]) -> float:
    mine = encoded[:: contender.every]
    # New strings each time: a string may carry its hash and its UTF-8 from an earlier turn.
    texts = [text.decode() for text in mine]
    call = contender.call
    gc.collect()
    start = time.process_time()
    for text in texts:
        call(text)
    return sum(map(len, mine)) / 1e6 / (time.process_time() - start)


def ratio(ours: Timed, theirs: Timed) -> float:
    """How many times as fast we are: the median over the rounds."""
    return statistics.median(a / b for a, b in zip(ours.speeds, theirs.speeds, strict=True))


def startup(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """Milliseconds of processor time that each command costs, above a Python that does nothing.

    The least of ``rounds`` runs, in turns: whatever else runs can only add to it.
    """
    least = {name: float("inf") for name in ("", *commands)}
    for _ in range(rounds):
        least[""] = min(least[""], _child([sys.executable, "-c", "pass"]))
        for name, command in commands.items():
            least[name] = min(least[name], _child(command))
    return {name: round(1000 * (least[name] - least[""]), 1) for name in commands}


def _child(command: list[str]) -> float:
    # Whoever starts a program often has its modules compiled: let the first run write them.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
