"""A JSON text: an array of records, read one after the other, or a single record."""

import re
from collections.abc import Iterator

from toponorm.corpus.fields import (
    Change,
    changes,
    first_value,
    loads,
    path_of,
    paths_of,
    style_of,
    value_at,
)
from toponorm.corpus.files import Refused
from toponorm.corpus.records import BLOCK, LONGEST, Block, Options, Outcome, Unit
from toponorm.corpus.streams import Input
from toponorm.corpus.work import Work, byte_splices, lines_in

_MARK = b"\xef\xbb\xbf"
_BLANK = b" \t\r\n"
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[][{}"]', re.DOTALL)
_HEAD = re.compile(r"\ufeff?[ \t\r\n]*(\[?)")
_BETWEEN = re.compile(r"[ \t\r\n,]*")
_ESCAPED = re.compile("[\udc80-\udcff]")


def blocks(source: Input, options: Options) -> Iterator[Block]:
    """Yield blocks of whole elements of the array, or the whole text if it is no array.

    The state is whether it is an array, and whether letters are written as escapes.
    """
    offset, line, record = 0, 1, 1
    held = b""
    scanned = depth = cut = records = 0
    is_array: bool | None = None
    escaped: bool | None = None
    for chunk in source:
        held += chunk
        if is_array is None:
            start = held.removeprefix(_MARK).lstrip(_BLANK)
            is_array = start.startswith(b"[") if start else None
        if is_array:
            for token in _TOKEN.finditer(held, scanned):
                mark = token.group()
                if mark == b'"':  # a string that goes on in what comes
                    scanned = token.start()
                    break
                scanned = token.end()
                if mark in (b"{", b"["):
                    depth += 1
                elif mark in (b"}", b"]"):
                    depth -= 1
                    if depth == 1:
                        cut = scanned
                        records += 1
            if cut >= BLOCK:
                data, held = held[:cut], held[cut:]
                escaped = style_of(data.decode("latin-1")) if escaped is None else escaped
                yield Block(data, offset, line, record, (True, bool(escaped)))
                offset += cut
                record += records
                line += lines_in(data)
                scanned, cut, records = scanned - cut, 0, 0
        if len(held) > LONGEST:
            raise Refused(
                f"has a record of more than {LONGEST >> 20} MB at byte {offset}",
                "write a record on each line (JSON Lines)",
            )
    if held:
        escaped = style_of(held.decode("latin-1")) if escaped is None else escaped
        yield Block(held, offset, line, record, (bool(is_array), bool(escaped)))


def work(work: Work) -> Outcome:
    """Normalize the chosen fields of each record."""
    block = work.block
    is_array, escaped = block.state
    text = block.data.decode(errors="surrogateescape")
    head = None if block.offset else _HEAD.match(text)
    start = 0 if head is None else head.end() if is_array else head.start(1)
    made: list[Change] = []
    at, line = 0, block.line
    while True:
        between = _BETWEEN.match(text, start)
        start = between.end() if between and is_array else start
        if start >= len(text) or text[start] == "]":
            break
        line += text.count("\n", at, start)
        at = start
        work.records += 1
        try:
            record, end = first_value(text, start) if is_array else _whole(text, start)
        except ValueError as error:
            work.trouble(line, -1, str(error))
            break
        work.see(record)
        made += _changes(work, record, text[start:end], line, escaped=escaped, base=start)
        start = end
    return work.outcome(byte_splices(text, made))


def _whole(text: str, start: int) -> tuple[object, int]:
    """Return the value of what is no array, and where it ends."""
    return loads(text[start:]), len(text)


def _changes(
    work: Work, record: object, text: str, line: int, *, escaped: bool, base: int
) -> list[Change]:
    """Return the changes of a record, which begins at ``base``."""
    options = work.options
    if not text.isascii() and _ESCAPED.search(text):
        work.trouble(line, -1, "has bytes that are not UTF-8")
        return []
    if options.id_field:
        work.identify(value_at(record, path_of(options.id_field)))
    when = (
        work.date(value_at(record, path_of(options.date_field)), line)
        if options.date_field
        else options.reference
    )
    language = (
        work.language(value_at(record, path_of(options.language_field)), line)
        if options.language_field
        else options.language
    )
    made: list[Change] = []
    for field, path in paths_of(options.fields):
        value = value_at(record, path)
        if isinstance(value, str):
            unit = Unit(work.path, work.block.record + work.records - 1, field, line, -1)
            edits = work.edits(unit, value, when, language)
            if edits:
                work.found(unit, value, edits)
                made += changes(text, path, edits, escaped)
    return [(base + low, base + high, after) for low, high, after in sorted(made)]
