"""Tasks, worked on one by one; :mod:`toponorm.corpus.pool` works on several at once."""

from collections.abc import Callable, Generator, Iterable
from typing import Any, NamedTuple


class Died(Exception):  # noqa: N818 -- reads as what happened to the worker
    """A worker process ended before its work was done."""


class Task(NamedTuple):
    """What a worker is to do.

    Attributes:
        tag: what whoever asked knows it by.
        arguments: what it is to be done with.
        idle: whether there is nothing to do.
        weight: how many bytes of memory it takes.
    """

    tag: Any
    arguments: Any
    idle: bool = False
    weight: int = 0


Worked = Generator[tuple[Any, Any], None, None]


def inline(tasks: Iterable[Task], do: Callable[[Any], Any]) -> Worked:
    """Yield the tag and the outcome of each task, worked on by this process."""
    for task in tasks:
        yield task.tag, None if task.idle else do(task.arguments)
