"""What was found, as lines for people and as JSON; what a terminal would obey is escaped."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from toponorm.corpus.records import Finding, Unit, file_name
from toponorm.corpus.text import Lines
from toponorm.edits import Edit
from toponorm.result import Dateline, Result

WIDEST = 40
"""A longer text is cut in the columns of an explanation."""

_STYLES = {"head": "1", "rule": "36", "before": "31", "after": "32", "faint": "2"}


def shown(text: str) -> str:
    r"""Return a text on one line, with what a terminal would obey or hide as escapes.

    >>> shown("Turkiye\n\x1b[31mvotes")
    'Turkiye\\n\\x1b[31mvotes'
    """
    if text.isprintable():
        return text
    # The joiners print nothing, but Persian and Hindi words are misspelt without them.
    return "".join(
        c if c.isprintable() or c in "\u200c\u200d" else c.encode("unicode_escape").decode()
        for c in text
    )


def finding(found: Finding, *, colour: bool = False) -> str:
    """Return a finding as one line: ``file:line:column: rule: before → after``.

    Of a record the field stands after the line, and the column is that in its text.

    Args:
        found: the finding.
        colour: whether to write the escapes that colour a terminal.
    """
    edit, unit, paint = found.edit, found.unit, _Paint(colour)
    field = f"{shown(unit.field)}:" if unit.field else ""
    place = f"{shown(file_name(unit.path))}:{found.line}:{field}{found.column}:"
    change = f"{paint('before', shown(edit.before))} → {paint('after', shown(edit.after))}"
    return f"{place} {paint('rule', edit.rule)}: {change}"


def named(unit: Unit) -> str:
    """Return how a text is called: its file, and in a file of records its line and field."""
    name = file_name(unit.path)
    return f"{name}:{unit.line}:{unit.field}" if unit.field else name


def tally(counts: Mapping[str, int]) -> Iterator[str]:
    """Yield a line per rule with how often it fired, the most frequent first."""
    width = len(str(max(counts.values(), default=0)))
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:>{width}}  {rule}"


def json_line(unit: Unit, result: Result) -> bytes:
    """Return a result as a line of JSON in UTF-8, which ``Result.from_json`` reads back."""
    import json  # noqa: PLC0415 -- 2 ms, and what is listed for people needs none

    record: dict[str, object] = {"file": file_name(unit.path)}
    if unit.field:
        record |= {"record": unit.record, "field": unit.field}
    record |= result.to_dict()
    try:
        return json.dumps(record, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # bytes that were not UTF-8 need escapes
        return json.dumps(record).encode() + b"\n"


def explain(name: str, text: str, result: Result, *, colour: bool = False) -> Iterator[str]:
    """Yield the lines that tell what was changed, recognised and left alone, and why.

    Args:
        name: of the document.
        text: the document.
        result: what normalizing it gave.
        colour: whether to write the escapes that colour a terminal.
    """
    paint = _Paint(colour)
    lines = Lines(text)
    yield paint("head", shown(name))
    yield from _frame(lines, result, paint)
    yield from _section("changed", paint, [
        (lines.position(e.start), (shown(e.before), "→ " + shown(e.after)), e.rule,
         (e.evidence, _why(text, e)))
        for e in result.edits
    ], ("before", "after"))  # fmt: skip
    yield from _section("recognised", paint, [
        (lines.position(m.start), (shown(m.text), m.kind, m.form, _meaning(m.id, m.value)),
         m.rule, (m.evidence,))
        for m in result.mentions
    ], ("", "faint", "faint", "after"))  # fmt: skip
    yield from _section("left alone", paint, [
        (lines.position(d.start), (shown(d.text), d.kind, d.reason), d.rule, (d.evidence,))
        for d in result.declined
    ], ("", "faint", "before"))  # fmt: skip


def width(text: str) -> int:
    r"""Return how many columns of a terminal a printable text takes.

    >>> width("愛污传媒"), width("e\u0301"), width("🇹🇷")
    (8, 1, 2)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(cluster[0]) in ("Mn", "Me", "Cf")
        else 1 + (_is_pictorial(cluster) or unicodedata.east_asian_width(cluster[0]) in "WF")
        for cluster in _clusters(text)
    )  # fmt: skip


def _is_pictorial(cluster: str) -> bool:
    """Whether several characters make one picture: a flag, a family."""
    return len(cluster) > 1 and cluster[0] > "\uffff"


def _clusters(text: str) -> list[str]:
    """The characters as readers see them: letters with their marks, flags, families."""
    import regex  # noqa: PLC0415 -- 20 ms, and most explanations are in ASCII

    return list(map(str, regex.findall(r"\X", text)))


class _Paint:
    """Colours, or nothing."""

    __slots__ = ("_on",)

    def __init__(self, on: bool) -> None:
        self._on = on

    def __call__(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self._on and style and text else text


_Row = tuple[tuple[int, int], tuple[str, ...], str, tuple[tuple[str, ...], ...]]
"""Position, columns, rule and lines of evidence of one find."""


def _why(text: str, edit: Edit) -> tuple[str, ...]:
    """What more there is to say of a repair: what it gains, and what came next to it."""
    if not edit.rule.startswith("repair."):
        return ()
    from toponorm.mojibake.explanation import phrases  # noqa: PLC0415 -- most texts are clean

    return phrases(text, edit)


def _frame(lines: Lines, result: Result, paint: _Paint) -> Iterator[str]:
    if result.dateline is not None:
        line, column = lines.position(result.dateline.start)
        rule = paint("rule", result.dateline.rule)
        yield f"  dateline   {line}:{column}  {_dateline(result.dateline)}  {rule}"
        yield from _because(result.dateline.evidence, paint)
    if result.reference is not None:
        yield f"  reference  {result.reference.date} ({result.reference.source})"


def _dateline(dateline: Dateline) -> str:
    country = f"{dateline.place}, {dateline.country}" if dateline.country else dateline.place
    parts = (country, dateline.date, dateline.agency)
    return shown(" | ".join(part for part in parts if part))


def _meaning(identifier: str | None, value: str) -> str:
    return shown(value if identifier is None else f"{identifier} {value}")


def _section(
    title: str, paint: _Paint, rows: Sequence[_Row], styles: Sequence[str]
) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield paint("head", f"  {title} ({len(rows)})")
    places = [f"{line}:{column}" for (line, column), *_ in rows]
    margin = max(map(len, places))
    cells = [[cut(cell) for cell in columns] for _, columns, *_ in rows]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    for place, row, (_, _, rule, evidence) in zip(places, cells, rows, strict=True):
        padded = (
            paint(style, cell) + " " * (wide - width(cell))
            for cell, wide, style in zip(row, widths, styles, strict=True)
        )
        yield f"  {place:>{margin}}  {'  '.join(padded)}  {paint('rule', rule)}"
        for reasons in evidence:
            yield from _because(reasons, paint, margin)


def _because(evidence: Iterable[str], paint: _Paint, margin: int = 9) -> Iterator[str]:
    reasons = "; ".join(shown(reason) for reason in evidence)
    if reasons:
        yield " " * (margin + 4) + paint("faint", reasons)


def cut(text: str, length: int = WIDEST) -> str:
    r"""Return a text of at most that many characters as readers see them.

    >>> cut("the Kurdistan Workers’ Party", 14), ascii(cut("Tu\u0308rkiye", 3))
    ('the Kurdistan…', "'Tu\\u0308\\u2026'")
    """
    if len(text) <= length:
        return text
    clusters = list(text) if text.isascii() else _clusters(text)
    return text if len(clusters) <= length else "".join(clusters[: length - 1]) + "…"
