"""The frozen tables that ship in ``toponorm/data``; :mod:`toponorm.usertables` has the users'.

A frozen table is a TSV file: UTF-8, NFC, sorted, one fact per line, with header lines that
begin with ``#`` and say what the columns are, where the facts come from and under which
licence. A table with a language in its first column is sorted by it, so that one language can
be read without the others.
"""

from functools import lru_cache

_DATA = __file__.removesuffix("tables.py") + "data/"


@lru_cache(maxsize=16)
def _read(name: str) -> str:
    # The loader reads from a folder and from a zip alike; importlib.resources costs 25 ms.
    loader = __spec__.loader
    data: bytes = loader.get_data(f"{_DATA}{name}.tsv")  # type: ignore[union-attr]
    return data.decode()


def text(name: str) -> str:
    """Return a frozen table as it stands in its file, for readers that need a line of many."""
    return _read(name)


def rows(name: str, section: str | None = None) -> list[list[str]]:
    """Return the rows of a frozen table, each a list of its columns.

    Args:
        name: the file's name in ``toponorm/data`` without ``.tsv``.
        section: only the rows whose first column is this.
    """
    table = _read(name)
    if section is not None:
        head = f"\n{section}\t"
        start = table.find(head)
        if start < 0:
            return []
        last = table.rfind(head)
        stop = table.find("\n", last + 1)
        table = table[start + 1 : None if stop < 0 else stop]
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]


def sections(name: str) -> list[str]:
    """Return the values of a table's first column, in order."""
    return list(dict.fromkeys(row[0] for row in rows(name)))
