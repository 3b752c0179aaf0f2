"""Blocks that are not UTF-8, read in the encoding that their bytes show (``--encoding auto``)."""

from collections.abc import Callable

from toponorm.corpus.choice import ENCODING
from toponorm.corpus.records import Finding, Outcome, Unit, spliced
from toponorm.corpus.text import Lines
from toponorm.corpus.work import AROUND, Work, around
from toponorm.edits import Edit
from toponorm.result import Result

_UNREAD = "has bytes of no encoding that is certain"


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
    legacy = [part for part in decoded.parts if part.encoding not in (None, "utf-8")]
    if not legacy:
        return do(work)
    # What stands in a stretch that UTF-8 would not give back is a byte order mark.
    mark = b"".join(part.data or b"" for part in decoded.parts if part.start == part.end)
    read = mark + decoded.text.encode(errors="surrogateescape")
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
    if work.options.select is not None:
        edits = tuple(finding.edit for finding in found)
        told = Result(decoded.text, edits)
        if not work.options.select(found[0].unit, decoded.text, told).edits:
            return do(work)  # nothing of it is wanted
    inner = Work(work.normalizer, work.options, work.path, block._replace(data=read))
    outcome = do(inner)
    return outcome._replace(
        splices=[(0, len(data), spliced(read, outcome.splices))],
        findings=(*found, *outcome.findings),
        troubles=tuple(
            trouble._replace(offset=-1, what=_UNREAD) if trouble.offset >= 0 else trouble
            for trouble in outcome.troubles
        ),
    )
