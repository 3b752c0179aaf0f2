"""Adapters for the engines that corpora run through: one small module each, none imported here.

Whatever carries Arrow tables is served by :mod:`toponorm.integrations.arrow`, whatever hands on
one record at a time by :mod:`toponorm.integrations.records`. Each module is imported by its full
name and needs the extra of its name: ``pip install 'toponorm[spark]'``.
"""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def needing(extra: str) -> Iterator[None]:
    """Say which extra a module needs, where what it imports is not installed.

    Args:
        extra: that brings what is imported inside.

    Raises:
        ModuleNotFoundError: something is missing.

    >>> with needing("spark"):
    ...     import nowhere_to_be_found
    Traceback (most recent call last):
    ModuleNotFoundError: No module named 'nowhere_to_be_found'; pip install 'toponorm[spark]'
    """
    try:
        yield
    except ModuleNotFoundError as error:
        said = f"{error}; pip install 'toponorm[{extra}]'"
        raise ModuleNotFoundError(said, name=error.name, path=error.path) from None
