"""Files that are not UTF-8, or not in every line: what each line is in.

Lines that are not UTF-8 are weighed together, for one line alone rarely says enough; those that
do not fit what was found are weighed again, together and then each alone. Inside a line a
stretch of UTF-8 is read as such where the whole then reads better.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from toponorm.mojibake.detection import MARGIN, Verdict, among, decide, overrules
from toponorm.mojibake.encodings import UTF8, Encoding
from toponorm.mojibake.evidence import price

Pieces = list[tuple[bytes, Encoding | None]]


class Segmentation(NamedTuple):
    """What was found.

    Attributes:
        pieces: the file in stretches of one encoding; ``None`` where none is certain.
        encoding: the one that most of what is beyond ASCII is in.
        basis: ``letters``, ``declared``, ``mixed``, ``truncated`` or ``undecided``.
        gain: by how many bits the encoding of the lines that are not UTF-8 leads.
        evidence: why.
        lines: how many lines are not UTF-8.
    """

    pieces: Pieces
    encoding: Encoding | None
    basis: str
    gain: float
    evidence: tuple[str, ...]
    lines: int


_RUN = re.compile(
    rb"(?:[\xc2-\xdf][\x80-\xbf]"
    rb"|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]"
    rb"|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2})+"
)
_HIGH = re.compile(rb"[\x80-\xff]")

_UNLIKELY = re.compile(
    "[^\\W\\d_a-zA-Z\u0370-\uffff]{4}|[¡-¿×÷]{2}"
    "|[a-zA-Z][\u0370-\u06ff\u0e00-\u0e7f\u3041-\ud7a3][a-z]|[\u0370-\u06ff\u0e00-\u0e7f][a-zA-Z]"
    "|[\udc80-\udcff]"
)
"""What makes a line doubtful in the encoding of the others, so that it is weighed alone."""

_ROUNDS = 4
_ALONE = 200
"""How many lines may be weighed alone against every encoding; it takes milliseconds each."""

_LIKELY = 4
_LINES, _PIECE, _SAMPLE = 48, 400, 4000
_MOSTLY, _COMMON = 0.6, 12.0
_FEW = 24
_SPLIT = 12.0
"""Bits against each stretch of UTF-8 within a line of something else."""

_ACCIDENT = 8.0
"""Bits for UTF-8 where a line is valid; against it where four times as many lines are not."""


def read(data: bytes, declared: Encoding | None = None) -> Segmentation:
    """Return what the lines of a file are in that is not UTF-8 from end to end."""
    lines = data.splitlines(keepends=True)
    is_utf8 = [_is_utf8(line) for line in lines]
    bad = [number for number, fine in enumerate(is_utf8) if not fine]
    tail = _truncated(lines, bad)
    if tail:
        lines[-1:] = [lines[-1][:-tail], lines[-1][-tail:]]
        is_utf8[-1:] = [True, False]
        bad = []
    encodings, verdicts = _decide(lines, bad, declared)
    most = Counter(each for each in encodings.values() if each).most_common(1)
    usual = most[0][0] if most else None
    others = sum(fine and not line.isascii() for line, fine in zip(lines, is_utf8, strict=True))
    bias = -_ACCIDENT if len(encodings) >= 4 * others else _ACCIDENT
    pieces: Pieces = []
    for number, line in enumerate(lines):
        if not is_utf8[number]:
            found = _split(line, encodings.get(number))
        elif usual is not None and _is_accident(line, usual, bias):
            found = [(line, usual)]
        else:
            found = [(line, UTF8)]
        pieces += found
    pieces = _joined(pieces)
    return _judge(pieces, verdicts, declared, len(bad) or 1, bool(tail))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _truncated(lines: Sequence[bytes], bad: Sequence[int]) -> int:
    """How many bytes at the end begin a character of UTF-8, where all before them is UTF-8."""
    if bad != [len(lines) - 1]:
        return 0
    try:
        lines[-1].decode()
    except UnicodeDecodeError as error:
        if error.reason != "unexpected end of data":
            return 0
        before = sum(map(len, map(_HIGH.findall, lines[:-1])))
        if before + len(_HIGH.findall(lines[-1][: error.start])) >= 4:
            return len(lines[-1]) - error.start
    return 0


def _decide(
    lines: Sequence[bytes], bad: list[int], declared: Encoding | None
) -> tuple[dict[int, Encoding | None], list[Verdict]]:
    """Return the encoding of each line that is not UTF-8, and what was decided on the way."""
    encodings: dict[int, Encoding | None] = {}
    verdicts: list[Verdict] = []
    pending = bad
    for _ in range(_ROUNDS):
        if not pending:
            return encodings, verdicts
        verdict = decide(_sample([lines[number] for number in pending]), declared)
        verdicts.append(verdict)
        if verdict.encoding is None:
            if verdict.gain < MARGIN:
                return encodings, verdicts  # two encodings explain all: no line says more alone
            break
        left = _misfits(lines, pending, verdict.encoding)
        encodings.update(dict.fromkeys(set(pending) - set(left), verdict.encoding))
        if len(left) == len(pending):
            break
        pending = left
    if len(bad) > 1:
        verdicts += _alone(lines, pending, encodings)
    return encodings, verdicts


def _alone(
    lines: Sequence[bytes], numbers: Sequence[int], encodings: dict[int, Encoding | None]
) -> list[Verdict]:
    """Decide for lines that have no encoding in common, each for itself."""
    verdicts = []
    votes: Counter[Encoding] = Counter()
    some = numbers[:: max(1, len(numbers) // _ALONE)]
    for number in some:
        verdict = decide(_sample([lines[number]]))
        encodings[number] = verdict.encoding
        if verdict.encoding:
            verdicts.append(verdict)
            votes[verdict.encoding] += 1
    # The others are in what those were in.
    likely = [each for each, count in votes.most_common(_LIKELY) if count * 20 > len(some)]
    for number in numbers if likely else ():
        if number not in encodings:
            encodings[number] = among(_sample([lines[number]]), likely)
    return verdicts


def _sample(lines: Sequence[bytes]) -> bytes:
    """Return some of the lines, from everywhere, without the UTF-8 that stands among them.

    What is said twice counts once: evidence is what differs.
    """
    step = max(1, len(lines) // _LINES)
    found: dict[bytes, None] = {}
    size = 0
    for line in lines[::step]:
        for piece in _stretches(line):
            size += 0 if piece in found else len(piece)
            found[piece] = None
        if size > _SAMPLE:
            break
    return b"\n".join(found)


def _stretches(line: bytes) -> list[bytes]:
    """Return the stretches of a line around its bytes beyond ASCII, a few and not long."""
    if len(line) > _PIECE:
        found = []
        for at in range(0, len(line), max(_PIECE, len(line) // 16)):
            high = _HIGH.search(line, at)
            if not high:
                break
            start = line.rfind(b" ", max(0, high.start() - 40), high.start()) + 1
            start = start or high.start()
            end = line.rfind(b" ", start + _PIECE // 2, start + _PIECE)
            found.append(line[start : end if end > 0 else start + _PIECE])
    else:
        found = [line.rstrip(b"\r\n")]
    return [_RUN.sub(_stand_in, each) if _is_mostly_utf8(each) else each for each in found]


def _stand_in(run: re.Match[bytes]) -> bytes:
    return b"e" if b"\xc3" <= run.group()[:1] <= b"\xc5" else b" "


def _is_mostly_utf8(line: bytes) -> bool:
    """Whether most of what is beyond ASCII is UTF-8, and not by accident, as in EUC-JP."""
    runs = b"".join(_RUN.findall(line))
    if len(runs) < _MOSTLY * len(_HIGH.findall(line)):
        return False
    text = runs.decode()
    return price(text) < _COMMON * len(text)


def _misfits(lines: Sequence[bytes], numbers: Sequence[int], encoding: Encoding) -> list[int]:
    """Return which lines are not in the encoding that they together were found to be in."""
    doubtful = [
        number
        for number in numbers
        if _UNLIKELY.search(encoding.decode(lines[number]))
        and len(_split(lines[number], encoding)) == 1
    ]
    if len(doubtful) <= _ALONE:
        return [
            number
            for number in doubtful
            if _is_other(decide(_sample([lines[number]]), encoding), encoding, lines[number])
        ]
    # Too many to weigh each against every encoding: against the one that they have in common.
    rival = decide(_sample([lines[number] for number in doubtful]), encoding).encoding
    if rival is None or rival is encoding:
        return []
    return [number for number in doubtful if overrules(_sample([lines[number]]), encoding, rival)]


def _is_other(alone: Verdict, encoding: Encoding, line: bytes) -> bool:
    found = alone.encoding
    return (
        found is not None and found is not encoding and found.decode(line) != encoding.decode(line)
    )


def _split(line: bytes, encoding: Encoding | None) -> Pieces:
    """Return a line in one piece, or cut where UTF-8 stands among other bytes."""
    pieces: Pieces = []
    at = 0
    for run in _RUN.finditer(line):
        pieces += [(line[at : run.start()], encoding), (run.group(), UTF8)]
        at = run.end()
    pieces.append((line[at:], encoding))
    pieces = [
        (data, UTF8 if data.isascii() and encoding is None else each)
        for data, each in pieces
        if data
    ]
    if len(pieces) == 1:
        return [(line, encoding)]
    if encoding is None:
        return pieces if _is_mostly_utf8(line) else [(line, None)]
    runs = sum(each is UTF8 for _, each in pieces)
    whole = encoding.decode(line)
    parts = "".join(each.decode(data) for data, each in pieces if each)
    if len(line) > 4 * _PIECE:
        return pieces if _is_mostly_utf8(line) else [(line, encoding)]
    return pieces if price(parts) + _SPLIT * runs < price(whole) else [(line, encoding)]


def _is_accident(line: bytes, usual: Encoding, bias: float) -> bool:
    """Whether a line that is valid UTF-8 reads better as what the other lines are in."""
    if line.isascii() or len(_HIGH.findall(line)) > _FEW:
        return False
    return price(usual.decode(line)) + bias < price(line.decode())


def _joined(pieces: Pieces) -> Pieces:
    """Return the pieces with neighbours of one encoding joined; ASCII goes with either."""
    groups: list[tuple[list[bytes], Encoding | None]] = []
    blank: list[bytes] = []  # ASCII before anything else
    for data, encoding in pieces:
        if data.isascii():
            (groups[-1][0] if groups else blank).append(data)
        elif groups and groups[-1][1] is encoding:
            groups[-1][0].append(data)
        else:
            groups.append(([*blank, data], encoding))
            blank = []
    return [(b"".join(group), encoding) for group, encoding in groups]


def _judge(
    pieces: Pieces,
    verdicts: Sequence[Verdict],
    declared: Encoding | None,
    lines: int,
    truncated: bool,
) -> Segmentation:
    sizes: Counter[Encoding | None] = Counter()
    for data, encoding in pieces:
        sizes[encoding] += len(_HIGH.findall(data))
    main = max(sizes, key=sizes.__getitem__, default=None)
    evidence = tuple(reason for verdict in verdicts[:1] for reason in verdict.evidence)
    gain = verdicts[0].gain if verdicts else 0.0
    if truncated:
        evidence = ("the last character of UTF-8 is cut off", *evidence)
        return Segmentation(pieces, main, "truncated", gain, evidence, lines)
    known = [each for each in sizes if each]
    if len(known) > 1:
        names = ", ".join(f"{each.name} ({sizes[each]} bytes)" for each in known)
        return Segmentation(
            pieces, main, "mixed", gain, (f"beyond ASCII: {names}", *evidence), lines
        )
    if main is None:
        return Segmentation(pieces, None, "undecided", gain, evidence, lines)
    if main is UTF8:  # stray bytes that nothing explains, in what else is UTF-8
        return Segmentation(
            pieces, UTF8, "mixed", gain, (f"UTF-8 but for {lines} lines", *evidence), lines
        )
    basis = "declared" if main is declared else "letters"
    return Segmentation(pieces, main, basis, gain, evidence, lines)
