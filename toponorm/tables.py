"""The frozen tables that ship in ``toponorm/data``; :mod:`toponorm.usertables` has the users'.

A frozen table is a TSV file: UTF-8, NFC, sorted, one fact per line, with header lines that
begin with ``#`` and say what the columns are, where the facts come from and under which
licence. A table with a language in its first column is sorted by it, so that one language can
be read without the others.
"""

from bisect import bisect_right
from functools import lru_cache

_DATA = __file__.removesuffix("tables.py") + "data/"


_HEADER = ord("#")
_STEP = 1024
"""Bytes from one entry of an index to the next: more take longer to search, fewer to set up."""


@lru_cache(maxsize=32)
def _bytes(name: str) -> bytes:
    # The loader reads from a folder and from a zip alike; importlib.resources costs 25 ms.
    loader = __spec__.loader
    data: bytes = loader.get_data(f"{_DATA}{name}.tsv")  # type: ignore[union-attr]
    return data


@lru_cache(maxsize=16)
def text(name: str) -> str:
    """Return a frozen table as it stands in its file, for readers that need a line of many."""
    return _bytes(name).decode()


def rows(name: str, section: str | None = None) -> list[list[str]]:
    """Return the rows of a frozen table, each a list of its columns.

    Args:
        name: the file's name in ``toponorm/data`` without ``.tsv``.
        section: only the rows whose first column is this; nothing else is read of the table.

    >>> [row[1] for row in rows("entities", "person/bashar-al-assad")][:2]
    ['Al-Assad', 'Assad']
    """
    return [line.split("\t") for line in lines(name, section)]


def lines(name: str, section: str | None = None) -> list[str]:
    """Return the same rows as lines: without a list for each, thousands take half the time."""
    if section is not None:
        return _section(_bytes(name), section)
    return [line for line in text(name).splitlines() if line and line[0] != "#"]


def _section(data: bytes, section: str) -> list[str]:
    """The lines with a first column, found by halving: the table is sorted by it."""
    head = section.encode("utf-8", "replace")
    low, high = 0, len(data)
    while high - low > _STEP:
        at = data.find(b"\n", (low + high) // 2, high) + 1
        if not at or at == high:
            break
        if data[at] == _HEADER or data[at : data.find(b"\t", at)] < head:
            low = at
        else:
            high = at
    row = head + b"\t"
    start = data.find(b"\n" + row, max(0, low - 1), high + len(row)) + 1
    if not start:
        return []
    stop = start
    while data.startswith(row, stop):
        stop = data.find(b"\n", stop) + 1
    return data[start : stop - 1].decode().split("\n")


def pairs(name: str) -> dict[str, str]:
    """Return a frozen table of two columns, the second by the first.

    >>> pairs("places_titles")["konigreich"]
    'kingdom'
    """
    cells = "\t".join(lines(name)).split("\t")  # a list for each row would take five times as long
    return dict(zip(cells[::2], cells[1::2], strict=True))


def sections(name: str) -> list[str]:
    """Return the values of a table's first column, in order."""
    return list(dict.fromkeys(row[0] for row in rows(name)))


class Index:
    r"""A frozen table, searched by its first column and never cut into rows as a whole.

    To make a ``dict`` of 40,000 rows takes longer than most programs spend on look-ups.

    >>> keys = Index("places_keys")
    >>> keys.get("turkei"), keys.get("turke")
    ('\tTR', None)
    """

    # Where blocks of rows start, each at the line break before a row, and the first key of each.
    __slots__ = ("_data", "_firsts", "_starts")

    def __init__(self, name: str) -> None:
        data = _bytes(name)
        start = 0
        while data.startswith(b"#", start):
            start = data.index(b"\n", start) + 1
        if not start:
            start, data = 1, b"\n" + data
        self._data = data
        find = data.find
        # A row longer than a step is where several of them end.
        steps = range(start + _STEP, len(data) - 1, _STEP)
        breaks = dict.fromkeys([find(b"\n", at) for at in steps])
        breaks.pop(len(data) - 1, None)
        self._starts = [start - 1, *breaks, len(data) - 1]
        self._firsts = [b"", *[data[at : find(b"\t", at) + 1] for at in breaks]]

    def get(self, key: str) -> str | None:
        """Return what follows the key in its row."""
        head = b"\n%b\t" % key.encode("utf-8", "replace")
        block = bisect_right(self._firsts, head)
        data, starts = self._data, self._starts
        at = data.find(head, starts[block - 1], starts[block] + 1)
        if at < 0:
            return None
        at += len(head)
        return data[at : data.find(b"\n", at)].decode()

    def starting(self, head: str) -> list[str]:
        """Return the rows whose first column begins with a text."""
        wanted = b"\n" + head.encode("utf-8", "replace")
        block = bisect_right(self._firsts, wanted)
        stop = self._starts[min(block + 1, len(self._starts) - 1)]
        start = at = self._data.find(wanted, self._starts[block - 1], stop)
        if start < 0:
            return []
        while self._data.startswith(wanted, at):
            at = self._data.index(b"\n", at + 1)
        return self._data[start + 1 : at].decode().split("\n")

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None
