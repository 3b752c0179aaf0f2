"""Processes that work on blocks side by side; their outcomes come back in the order of the blocks.

The process that feeds is one of them: where it would only wait, it works on a block itself. Each
of the others has a pipe. A thread in it takes tasks off the pipe as they come, so that feeding
never waits for work, and ends the process when the pipe does: no worker outlives the one who
feeds it, however that one ends.
"""

import gc
import multiprocessing
import os
import signal
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

from toponorm.corpus.tasks import Died, Task, Worked

AHEAD = 2
"""Tasks that a worker has at a time: one to work on, one that waits."""

HELD = 32 << 20
"""Bytes that wait for something before them, or are worked on; a single task may have more."""

MOST = 256
"""Tasks that do, ditto."""

LOADED = 50_000
"""Objects that a task leaves behind: if there are more, they are tables that others want, too."""

ALONE = 16
"""Tasks that are done before there are workers, at the most."""


def parallel(
    tasks: Iterable[Task],
    do: Callable[[Any], Any],
    jobs: int,
    is_ready: Callable[[], bool],
) -> Worked:
    """Yield the tag and the outcome of each task in order, worked on by several processes.

    Args:
        tasks: the tasks; taking the next may have to wait for somebody who types.
        do: what is done with the arguments of each.
        jobs: how many processes there are, this one included.
        is_ready: whether it need not wait; where it must, what is under way is yielded first.

    Raises:
        Died: a worker process was killed.
    """
    pool = _Pool(do, jobs - 1)
    window: deque[_Entry] = deque()
    weight = alone = 0
    held = -LOADED
    coming = iter(tasks)
    try:
        while True:
            while window and window[0].is_done:
                entry = window.popleft()
                weight -= entry.task.weight
                yield entry.task.tag, entry.outcome
            if window and (weight > HELD or len(window) > MOST or not is_ready()):
                pool.collect()
                continue
            task = next(coming, None)
            if task is None:
                break
            entry = _Entry(task)
            window.append(entry)
            weight += task.weight
            if task.idle:
                entry.is_done = True
            elif alone < ALONE and sys.getallocatedblocks() - held > LOADED:
                alone += 1  # what this loads the workers inherit, and many files end with it
                held = sys.getallocatedblocks()
                entry.finish(do(task.arguments))
            else:
                alone = ALONE
                if not pool.takes(task.arguments, entry):
                    entry.finish(do(task.arguments))
        while window:
            while not window[0].is_done:
                pool.collect()
            entry = window.popleft()
            yield entry.task.tag, entry.outcome
    finally:
        pool.close()


class _Entry:
    """A task, and what came of it."""

    __slots__ = ("is_done", "outcome", "task")

    def __init__(self, task: Task) -> None:
        self.task = task
        self.is_done = False
        self.outcome: Any = None

    def finish(self, outcome: Any) -> None:
        self.outcome, self.is_done = outcome, True


class _Worker(NamedTuple):
    process: Any
    pipe: "Connection[Any, Any]"
    tasks: deque[_Entry]


class _Pool:
    """The workers, which are started as they are needed.

    Args:
        do: what is done with the arguments of a task.
        most: how many workers there are at the most.
    """

    def __init__(self, do: Callable[[Any], Any], most: int) -> None:
        # Forking shares what is loaded already; elsewhere a process must begin anew.
        method = "fork" if sys.platform == "linux" else "spawn"
        self._context: Any = multiprocessing.get_context(method)
        self._do, self._most = do, most
        self._workers: list[_Worker] = []

    def takes(self, arguments: Any, entry: _Entry) -> bool:
        """Give a task to the worker that has the fewest, unless all have enough."""
        self.collect(0)
        worker = min(self._workers, key=lambda each: len(each.tasks), default=None)
        if len(self._workers) < self._most and (worker is None or worker.tasks):
            worker = self._start()
        if worker is None or len(worker.tasks) >= AHEAD:
            return False
        try:
            worker.pipe.send(arguments)
        except OSError:
            raise Died from None
        worker.tasks.append(entry)
        return True

    def collect(self, seconds: float | None = None) -> None:
        """Take the outcomes that are there; wait for one, or so long at the most."""
        busy = [worker.pipe for worker in self._workers if worker.tasks]
        ready = {*wait(busy, seconds)}
        for worker in self._workers:
            if worker.pipe in ready:
                try:
                    error, outcome = worker.pipe.recv()
                except (EOFError, OSError):
                    raise Died from None
                if error:
                    raise outcome
                worker.tasks.popleft().finish(outcome)

    def close(self) -> None:
        for worker in self._workers:
            if worker.tasks:
                worker.process.kill()
            worker.pipe.close()
        for worker in self._workers:
            worker.process.join()

    def _start(self) -> _Worker:
        # What is there is never collected, neither here nor in the workers: whoever writes to it,
        # be it only what the collector notes, no longer shares its memory.
        gc.freeze()
        ours, theirs = self._context.Pipe()
        foreign = [worker.pipe for worker in self._workers] if sys.platform == "linux" else []
        process = self._context.Process(
            target=_serve, args=(theirs, self._do, [ours, *foreign]), daemon=True
        )
        with warnings.catch_warnings():
            # Whoever feeds may have threads, those of pyarrow; the workers use nothing of theirs.
            warnings.simplefilter("ignore", DeprecationWarning)
            process.start()
        theirs.close()
        worker = _Worker(process, ours, deque())
        self._workers.append(worker)
        return worker


def _serve(pipe: "Connection[Any, Any]", do: Callable[[Any], Any], foreign: list[Any]) -> None:
    """Work until the pipe ends."""
    import queue  # noqa: PLC0415 -- whoever feeds needs neither
    import threading  # noqa: PLC0415 -- workers only

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal tells all; one answers
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in foreign:  # else this process keeps them open when the feeder dies
        other.close()
    tasks: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def take() -> None:
        try:
            while True:
                tasks.put(pipe.recv())
        except (EOFError, OSError):
            os._exit(0)

    threading.Thread(target=take, daemon=True).start()
    while True:
        arguments = tasks.get()
        try:
            answer = (False, do(arguments))
        except Exception as error:
            answer = (True, error)
        try:
            pipe.send(answer)
        except OSError:  # nobody is there any more
            os._exit(0)
