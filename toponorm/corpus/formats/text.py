"""Plain text and Markdown: a file is a document or, if asked for, each of its lines is.

A file that is longer than a document may be is a corpus in one piece. It is read in pieces of
whole paragraphs, each of which counts as a document.
"""

from collections.abc import Iterator

from toponorm.corpus.files import Refused
from toponorm.corpus.records import DOCUMENT, LONGEST, Block, Options, Outcome, Splice, Unit
from toponorm.corpus.streams import Input
from toponorm.corpus.text import Text
from toponorm.corpus.work import Work, byte_splices, lines_in
from toponorm.edits import Edit
from toponorm.regexes import lazy

PIECE = 1 << 20
"""Bytes of a piece of a long text, about."""

_GAP = lazy(rb"\n[ \t\r]*\n|\r[ \t]*\r")
_LINE = lazy(r"[^\r\n]*(?:\r\n?|\n|$)")


def blocks(source: Input, options: Options) -> Iterator[Block]:
    """Yield the document, or pieces of a long one, or blocks of lines."""
    offset, line, record = 0, 1, 1
    held = bytearray()
    longest = 0 if options.lines else DOCUMENT
    for chunk in source:
        before = len(held)
        held += chunk
        while len(held) > longest and (end := _cut(held, before, options.lines)):
            data = bytes(held[:end])
            yield Block(data, offset, line, record)
            offset += end
            line += lines_in(data)
            record += lines_in(data) if options.lines else 1
            del held[:end]
            before = 0
            longest = 0 if options.lines else PIECE
        if len(held) > LONGEST:
            raise Refused(
                f"has a line of more than {LONGEST >> 20} MB at byte {offset}",
                "break it into lines",
            )
    if held:
        yield Block(bytes(held), offset, line, record)


def _cut(held: bytearray, seen: int, by_line: bool) -> int:
    """Return where to cut: behind a line, or behind a paragraph near the length of a piece.

    Args:
        held: the bytes that are there.
        seen: so many of them were looked at before.
        by_line: whether lines are wanted.
    """
    if by_line:
        end = held.rfind(b"\n", seen) + 1
        # Only a file without any LF has lines that end in CR; its last byte may be half of CR LF.
        return end or (held.rfind(b"\r", 0, -1) + 1 if seen < PIECE <= len(held) else 0)
    if seen < 2 * PIECE:
        gap = _GAP.search(held, PIECE // 2, 2 * PIECE)
        if gap:
            return gap.end()
    if len(held) < 2 * PIECE:
        return 0
    for newline in (b"\n", b"\r"):
        end = held.rfind(newline, 0, 2 * PIECE) + 1 if seen < 2 * PIECE else 0
        if not end:
            end = held.find(newline, max(seen - 1, 2 * PIECE), -1) + 1
        if end:
            return end
    return 0


def work(work: Work) -> Outcome:
    """Normalize the document, or each line of a block."""
    block, options = work.block, work.options
    text = Text.decode(block.data)
    splices: list[Splice] = []
    for damage in text.damage:
        wrong = block.offset + damage.offset
        work.trouble(block.line + damage.line - 1, wrong, f"byte {wrong} of the file is not UTF-8")
    if not options.lines:
        work.records = 1
        unit = Unit(work.path, block.record, "", block.line, block.offset)
        edits = _edits(work, unit, text)
        splices = byte_splices(
            text.text, [(e.start, e.end, e.after) for e in edits], len(text.mark)
        )
        return work.outcome(splices)
    bad = {damage.line for damage in text.damage}
    byte = 0
    for number, line in enumerate(each_line(text.text), 1):
        start = len(text.mark) + byte
        work.records += 1
        if number not in bad and not line.isspace():
            unit = Unit(
                work.path, block.record + number - 1, "", block.line + number - 1,
                block.offset + start,
            )  # fmt: skip
            edits = _edits(work, unit, Text(line))
            splices += _splices(line, edits, start)
        byte += len(line) if line.isascii() else len(line.encode(errors="surrogateescape"))
    return work.outcome(splices)


def each_line(text: str) -> Iterator[str]:
    r"""Yield the lines with their newlines.

    >>> [*each_line("Ankara\r\nTurkey")]
    ['Ankara\r\n', 'Turkey']
    """
    return (match.group() for match in _LINE.finditer(text) if match.group())


def _splices(text: str, edits: tuple[Edit, ...], base: int) -> list[Splice]:
    return byte_splices(text, [(edit.start, edit.end, edit.after) for edit in edits], base)


def _edits(work: Work, unit: Unit, text: Text) -> tuple[Edit, ...]:
    edits = work.edits(
        unit, text.text, work.options.reference, work.options.language,
        text.spare if text.damage else None,
    )  # fmt: skip
    work.found_in_document(unit, text.text, edits)
    return edits
