"""A bar on a terminal's standard error that shows how far long work has come."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

LONG = 20 << 20
"""Work of fewer bytes is done before anybody asks how far it has come."""


@contextmanager
def progress(paths: Sequence[str]) -> Iterator[Callable[[int], object]]:
    """Give a function that is told how many bytes have been done.

    The bar is that of tqdm, an extra; without it, or where nobody looks, there is none. Of
    compressed files nobody knows beforehand how long they are, so that the bar only counts.

    Args:
        paths: the files.
    """
    if not sys.stderr.isatty():
        yield _nothing
        return
    size = sum(os.stat(path).st_size for path in paths if os.path.isfile(path))
    if size < LONG:
        yield _nothing
        return
    try:
        from tqdm import tqdm  # noqa: PLC0415 -- an extra
    except ImportError:
        yield _nothing
        return
    expands = any(path.endswith((".gz", ".zst", ".xz", ".bz2")) for path in paths)
    with tqdm(
        total=None if expands else size, unit="B", unit_scale=True, unit_divisor=1024, leave=False
    ) as bar:
        yield bar.update


def _nothing(_done: int) -> None:
    """Tell nobody."""
