"""The program ``toponorm``: runs a command, and ends as programs should when it cannot.

What can be asked is in :mod:`toponorm.commands.parser`; what the commands do is imported when one
is run, so that a hook that looks at one small file starts quickly.
"""

import atexit
import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

from toponorm.commands.parser import parser

_OBJECTS = 100_000
"""New objects after which the collector looks for cycles: modules, patterns and tables are half as
many, live as long as the program, and would be gone through seventy times."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status.

    Args:
        argv: the arguments; those of the process if left out.
    """
    try:
        with _terminable(), _seldom_collecting():
            options = parser().parse_args(argv)
            from toponorm import commands  # noqa: PLC0415 -- --help does without

            status = commands.run(options)
            sys.stdout.flush()
            return status
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except BrokenPipeError:  # the reader, `head` say, has seen enough
        _silence()
        return 141
    except OSError as error:  # from standard output; files answer for themselves
        _silence()
        print(f"toponorm: standard output: {error.strerror}", file=sys.stderr)
        return 2


@contextmanager
def _terminable() -> Iterator[None]:
    """Let SIGTERM unwind the stack as SIGINT does, so that no temporary file is left."""

    def leave(number: int, _frame: object) -> NoReturn:
        raise SystemExit(128 + number)

    try:
        before = signal.signal(signal.SIGTERM, leave)
    except ValueError:  # not in the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Spare a short run the collector of cycles, which takes a fifth of its time."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    atexit.register(gc.freeze)  # nor does the interpreter look for them once more when it exits
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _silence() -> None:
    """Keep the interpreter from writing the rest of standard output when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
