"""Blocks that are not UTF-8, read in the encoding that their bytes show (``--encoding auto``)."""

from collections.abc import Callable

from toponorm.corpus.choice import ENCODING
from toponorm.corpus.records import Finding, Outcome, Unit, spliced
from toponorm.corpus.text import Lines
from toponorm.corpus.work import AROUND, Work, around
from toponorm.edits import Edit
from toponorm.result import Result
from toponorm.rules import CounterExample, Example, Rule

_UNREAD = "has bytes of no encoding that is certain"
_LEFT = "has bytes that are not UTF-8"

RULE = Rule(
    ENCODING,
    "lines that are not UTF-8, with --encoding auto",
    "the lines in UTF-8",
    "Files of old archives are in the code pages of their day, some lines in one and some in "
    "another. Where the bytes, or the letters that they would be, leave no doubt, they are read.",
    "WHATWG Encoding Standard; frequencies of letters as toponorm.repair_bytes has them",
    (
        Example(
            r"Die T\xfcrkei w\xe4hlt am Sonntag einen neuen Pr\xe4sidenten.",
            r"Die T\xfcrkei w\xe4hlt", "Die Türkei wählt",
        ),
    ),
    (CounterExample(r"price 20\xa4", "¤ in windows-1252, the sign of the euro in ISO 8859-15"),),
)  # fmt: skip
"""What finds an encoding: a rule of files, not of texts; in the examples bytes are escapes."""


def reread(work: Work, do: Callable[[Work], Outcome]) -> Outcome:
    """Return the outcome of a block, with what is in another encoding put into UTF-8.

    What no encoding explains with certainty stays what it is, and its lines are kept.
    """
    from toponorm.mojibake import decoding  # noqa: PLC0415 -- most text is UTF-8

    block = work.block
    data: bytes = block.data
    try:
        data.decode()
    except UnicodeDecodeError:
        pass
    else:
        return do(work)
    decoded = decoding.decode(data)
    legacy = [
        part for part in decoded.parts
        if part.encoding not in (None, "utf-8") and part.start < part.end  # else a mark
    ]  # fmt: skip
    if not legacy:
        return do(work)
    lines = Lines(decoded.text)
    found = []
    for part in legacy:
        line, column = lines.position(part.start)
        end = min(part.end, part.start + AROUND)
        text = decoded.text[part.start : end]
        edit = Edit(part.start, end, f"bytes in {part.encoding}", text, ENCODING, decoded.evidence)
        unit = Unit(work.path, block.record, "", block.line, block.offset)
        context = around(decoded.text, edit)
        found.append(Finding(unit, edit, block.line + line - 1, column, context))
    wanted = {finding.edit for finding in found}
    if work.options.select is not None:
        told = Result(decoded.text, tuple(finding.edit for finding in found))
        wanted = {*work.options.select(found[0].unit, decoded.text, told).edits}
    if not wanted:
        return do(work)
    found = [finding for finding in found if finding.edit in wanted]
    unread = _UNREAD if len(found) == len(legacy) else _LEFT
    starts = {finding.edit.start for finding in found}
    parts = tuple(
        part._replace(data=decoded.text[part.start : part.end].encode())
        if part.start < part.end and part.start in starts
        else part
        for part in decoded.parts
    )
    read = decoded._replace(parts=parts).encode()
    inner = Work(work.normalizer, work.options, work.path, block._replace(data=read))
    outcome = do(inner)
    return outcome._replace(
        splices=[(0, len(data), spliced(read, outcome.splices))],
        findings=(*found, *outcome.findings),
        troubles=tuple(
            trouble._replace(offset=-1, what=unread) if trouble.offset >= 0 else trouble
            for trouble in outcome.troubles
        ),
    )
