"""JSON Lines: a record in each line, of which only strings of the chosen fields are edited."""

from collections.abc import Iterator

from toponorm.corpus.fields import changes, loads, path_of, paths_of, style_of, value_at
from toponorm.corpus.records import LONGEST, Block, Options, Outcome, Splice, Unit
from toponorm.corpus.streams import Input
from toponorm.corpus.work import Work, byte_splices

_MARK = b"\xef\xbb\xbf"


def blocks(source: Input, options: Options) -> Iterator[Block]:
    """Yield blocks of whole lines; the state is whether letters are written as escapes."""
    offset, line = 0, 1
    escaped: bool | None = None
    for data, opaque in whole_lines(source):
        if escaped is None and not opaque:
            escaped = style_of(data.decode("latin-1"))
        yield Block(data, offset, line, line, bool(escaped), opaque)
        offset += len(data)
        line += data.count(b"\n")


def whole_lines(source: Input) -> Iterator[tuple[bytes, str]]:
    """Yield blocks of whole lines, and pieces of lines too long with the reason to keep them."""
    held: list[bytes] = []
    size = 0
    opaque = ""
    for chunk in source:
        end = chunk.find(b"\n") + 1 if opaque else chunk.rfind(b"\n") + 1
        held.append(chunk[:end] if end else chunk)
        size += len(held[-1])
        if end or opaque or size > LONGEST:
            if not end:
                opaque = opaque or f"is longer than {LONGEST >> 20} MB"
            yield b"".join(held), opaque
            if end:
                opaque = ""
            rest = chunk[end:] if end else b""
            held, size = [rest], len(rest)
    if size:
        yield b"".join(held), opaque


def work(work: Work) -> Outcome:
    """Normalize the chosen fields of each line."""
    block, options = work.block, work.options
    fields = paths_of(options.fields)
    date = path_of(options.date_field) if options.date_field else None
    language = path_of(options.language_field) if options.language_field else None
    identity = path_of(options.id_field) if options.id_field else None
    splices: list[Splice] = []
    at = block.offset
    for number, raw in enumerate(block.data.split(b"\n"), block.line):
        start, at = at, at + len(raw) + 1
        line = raw
        if not start and line.startswith(_MARK):
            line, start = line[3:], 3
        if not line or line.isspace():
            continue
        work.records += 1
        try:
            text = line.decode()
            record = loads(text)
        except UnicodeDecodeError as error:
            wrong = start + error.start
            work.trouble(number, wrong, f"byte {wrong} of the file is not UTF-8")
            continue
        except ValueError as error:
            work.trouble(number, start, str(error))
            continue
        work.see(record)
        if identity:
            work.identify(value_at(record, identity))
        when = work.date(value_at(record, date), number) if date else options.reference
        tongue = work.language(value_at(record, language), number) if language else options.language
        made = []
        for field, path in fields:
            value = value_at(record, path)
            if not isinstance(value, str):
                continue
            unit = Unit(work.path, number, field, number, start)
            edits = work.edits(unit, value, when, tongue)
            if edits:
                work.found(unit, value, edits)
                made += changes(text, path, edits, block.state)
        if made:
            made.sort()
            splices += byte_splices(text, made, start - block.offset)
    return work.outcome(splices)
