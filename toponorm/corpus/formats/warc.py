"""Web archives (WARC, WET): records of plain text are edited, all others are copied.

The head of an edited record gets its new length and digests; nothing else of it changes. Records
of HTTP are copied: what a server sent is evidence, and its text is in the WET file.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from toponorm.corpus.drafts import Draft
from toponorm.corpus.files import Refused
from toponorm.corpus.records import (
    BLOCK,
    LONGEST,
    Block,
    Options,
    Outcome,
    Splice,
    Unit,
    spliced,
)
from toponorm.corpus.rewriting import Copy
from toponorm.corpus.streams import Input
from toponorm.corpus.work import Work, byte_splices, lines_in
from toponorm.edits import Edit

_END = re.compile(rb"\r?\n\r?\n")
_FIELD = rb"(?im)^%b[ \t]*:[ \t]*([^\r\n]*?)[ \t]*\r?$"
_LENGTH = re.compile(_FIELD % b"content-length")
_TYPE = re.compile(_FIELD % b"warc-type")
_CONTENT = re.compile(_FIELD % b"content-type")
_DIGEST = re.compile(_FIELD % b"warc-(?:block|payload)-digest")
_TEXTUAL = (b"conversion", b"resource")
_LONGEST_HEAD = 1 << 20


def blocks(source: Input, options: Options) -> Iterator[Block]:
    """Yield blocks of whole records; the state is where each of them begins."""
    offset, line, record = 0, 1, 1
    starts: list[int] = []
    held: list[bytes] = []
    size = 0
    for data, is_whole in _records(source):
        if held and (size >= BLOCK or not is_whole):
            block = Block(b"".join(held), offset, line, record, tuple(starts))
            yield block
            offset, line = offset + size, line + lines_in(block.data)
            record += len(starts)
            held, starts, size = [], [], 0
        if is_whole:
            starts.append(size)
            held.append(data)
            size += len(data)
        else:
            yield Block(data, offset, line, record, (), f"is longer than {LONGEST >> 20} MB")
            offset += len(data)
    if held:
        yield Block(b"".join(held), offset, line, record, tuple(starts))


def _records(source: Input) -> Iterator[tuple[bytes, bool]]:
    """Yield each record with the newlines behind it; one that is too long in pieces."""
    held, at, gone = b"", 0, 0
    chunks = iter(source)

    def has(size: int) -> bool:
        """Read on until so many bytes of the record are there, or the file ends."""
        nonlocal held, at, gone
        if len(held) - at >= size:
            return True
        pieces = [held[at:]]
        gone, at = gone + at, 0
        size -= len(pieces[0])
        while size > 0 and (chunk := next(chunks, b"")):
            pieces.append(chunk)
            size -= len(chunk)
        held = b"".join(pieces)
        return size <= 0

    while has(1):
        wanted = 1 << 12
        while not (end := _END.search(held, at)) and wanted <= _LONGEST_HEAD:
            has(wanted)
            wanted *= 4
        if not end or not held.startswith(b"WARC/", at):
            raise Refused(f"has no record of WARC at byte {gone + at}", "fetch it again")
        length = _LENGTH.search(held, at, end.end())
        if length is None or not length[1].isdigit():
            raise Refused(f"has a record without length at byte {gone + at}", "fetch it again")
        size = end.end() - at + int(length[1])
        torn = Refused(f"ends in the middle of the record at byte {gone + at}", "fetch it again")
        is_whole = size <= LONGEST
        while size and not is_whole:
            part = min(size, BLOCK)
            if not has(part):
                raise torn
            yield held[at : at + part], False
            at, size = at + part, size - part
        if not has(size):
            raise torn
        has(size + 4)
        newlines = 0
        while size < len(held) - at and held[at + size] in b"\r\n" and newlines < 4:
            size += 1
            newlines += 1
        if size:
            yield held[at : at + size], is_whole
            at += size


def work(work: Work) -> Outcome:
    """Normalize the texts of the records that are plain text."""
    block = work.block
    data: bytes = block.data
    splices: list[Splice] = []
    line = block.line
    bounds = [*block.state, len(data)]
    for number, (start, stop) in enumerate(pairwise(bounds), block.record):
        work.records += 1
        end = _END.search(data, start)
        assert end is not None
        head = data[start : end.end()]
        if _is_text(head):
            splices += _edited(work, number, line, start, head)
        line += lines_in(data[start:stop])
    return work.outcome(splices)


def _is_text(head: bytes) -> bool:
    kind, content = _TYPE.search(head), _CONTENT.search(head)
    return (
        kind is not None
        and content is not None
        and kind[1].lower() in _TEXTUAL
        and content[1].lower().partition(b";")[0].strip() == b"text/plain"
    )


def _edited(work: Work, number: int, line: int, start: int, head: bytes) -> list[Splice]:
    """Return what to change in a record."""
    options = work.options
    length = _LENGTH.search(head)
    assert length is not None
    low = start + len(head)
    data = work.block.data[low : low + int(length[1])]
    below = line + lines_in(head)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        wrong = work.block.offset + low + error.start
        work.trouble(
            below + lines_in(data[: error.start]), wrong, f"byte {wrong} of the file is not UTF-8"
        )
        return []
    work.identify(_value(head, options.id_field))
    when = work.date(_value(head, options.date_field), line)
    language = work.language(_value(head, options.language_field), line)
    unit = Unit(work.path, number, "", below, work.block.offset + start)
    edits: tuple[Edit, ...] = work.edits(unit, text, when, language)
    if not edits:
        return []
    changes = byte_splices(text, [(edit.start, edit.end, edit.after) for edit in edits])
    made = spliced(data, changes)
    fixed: list[Splice] = [(*length.span(1), b"%d" % len(made))]
    for digest in _DIGEST.finditer(head):
        again = _digest(digest[1], data, made)
        if again is None:
            work.trouble(line, -1, "has a digest that does not fit its text")
            return []
        fixed.append((*digest.span(1), again))
    work.found_in_document(unit, text, edits)
    return [
        *((start + low, start + high, new) for low, high, new in sorted(fixed)),
        *((low + first, low + last, new) for first, last, new in changes),
    ]


def _value(head: bytes, field: str) -> str | None:
    """Return what a field of the head says; of several languages the first."""
    if not field:
        return None
    found = re.search(_FIELD % re.escape(field.encode()), head)
    return found[1].decode(errors="replace").partition(",")[0] if found else None


def _digest(said: bytes, old: bytes, new: bytes) -> bytes | None:
    """Return the digest of a text written as that of another is; ``None`` if that is wrong."""
    name, _, value = said.partition(b":")
    try:
        make = partial(hashlib.new, name.decode().replace("-", "").lower(), usedforsecurity=False)
        digest = make(old).digest()
    except (ValueError, UnicodeDecodeError):
        return None
    for write in (base64.b32encode, base64.b16encode, lambda each: each.hex().encode()):
        if write(digest) == value:
            return name + b":" + write(make(new).digest())
    return None


class _Members(Copy):
    """Writes each record as a member of gzip of its own, since indexes of archives need that."""

    def begin(self, again: Input, until: int) -> int:
        """Write what stands before the first change."""
        for block in blocks(again, Options()):
            if block.offset >= until:
                break
            self.write(block, Outcome())
        return 0

    def write(self, block: Block, outcome: Outcome) -> None:
        """Write the records of a block as they become."""
        data, splices = block.data, outcome.splices
        bounds = [*block.state, len(data)]
        if block.state and self._is_open:  # the record before was long
            self._output.close()
        self._is_open = not block.state
        if self._is_open:
            self._output.write(data)
        for start, stop in pairwise(bounds):
            inside = [(a - start, b - start, new) for a, b, new in splices if start <= a < stop]
            self._output.write(spliced(data[start:stop], inside))
            self._output.close()

    def close(self) -> None:
        """End the data."""
        if self._is_open:
            self._output.close()

    _is_open = False


def rewriter(path: str, source: Input, options: Options, draft: Draft, first: Block) -> Copy:
    """Return what writes the file anew."""
    make = _Members if source.codec == "gzip" else Copy
    return make(path, source, options, draft, first)
