"""The table of codec chains: how text goes wrong, how often, and how sure one can be."""

from typing import NamedTuple

from toponorm.rules import CounterExample, Example


class Chain(NamedTuple):
    id: str
    charset: str
    pattern: str
    yields: str
    why: str
    source: str
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]
    prior: float = 0.0
    threshold: float = 14.0
    alone: float = 14.0


def _utf8(name, prior=0.0, threshold=14.0, alone=14.0):
    return Chain(f"repair.utf8-{name}", name, "", "", "", "", (), (), prior, threshold, alone)


WIDE = ("gbk", "gb18030", "big5", "cp932", "cp949", "euc-jp")
FTFY = (
    "latin1",
    "cp1252",
    "cp1251",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1257",
    "iso8859-2",
    "mac-roman",
    "cp437",
)
OTHER = ("koi8-r", "cp850", "cp866", "cp1255", "cp1256", "cp1258", "cp874", "mac-cyrillic")
_P = {"gb18030": 1.0, "big5": 0.5, "euc-jp": 1.0, "cp866": 4.0, "cp874": 8.0, "cp1256": 6.0}
_P["iso8859-2"]=6.0
BY_CHARSET = {n: _utf8(n, _P.get(n, 0.0), *((22.0,30.0) if n in FTFY else (14.0,14.0))) for n in (*WIDE, *FTFY, *OTHER)}
WINDOWS = Chain("repair.latin1-cp1252", "latin1", "", "", "", "", (), ())
MIXED = Chain("repair.utf8-mixed", "", "", "", "", "", (), ())
RULES = (*BY_CHARSET.values(), WINDOWS, MIXED)
