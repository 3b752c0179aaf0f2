"""Bytes to text: which encoding each line of a file is in, with nothing lost.

What the bytes themselves say comes first: a byte order mark, the NULs of UTF-16, the escapes of
ISO-2022-JP, and UTF-8, which hardly any other text happens to be. Then whoever brought the file
is believed, unless its letters say otherwise (:mod:`~toponorm.mojibake.detection`); then the
letters alone decide, over all lines that are not UTF-8 together and, where a line does not fit,
for it alone. Where nothing is certain, nothing is guessed: the bytes stay what they are, as
surrogate escapes.
"""

import re
from collections.abc import Iterable, Iterator
from math import inf
from typing import NamedTuple

from toponorm.edits import Edit, apply, invert
from toponorm.mojibake.encodings import MARKS, NOT_BY_BYTES, UNICODE, UTF8, Encoding, named
from toponorm.result import Declined


class Part(NamedTuple):
    """A stretch of a file in one encoding.

    Attributes:
        start: where it begins in the decoded text, in code points.
        end: where it ends (exclusive).
        encoding: its encoding, or ``None`` where its bytes could not be read: those beyond
            ASCII then are surrogate escapes.
        data: its bytes where encoding the text would not give them back (a byte order mark, a
            character that has two codes); else ``None``.

    >>> import toponorm
    >>> toponorm.repair_bytes("Выборы пройдут весной".encode("koi8-r")).parts
    (Part(start=0, end=21, encoding='koi8-r', data=None),)
    """

    start: int
    end: int
    encoding: str | None
    data: bytes | None = None


class Decoded(NamedTuple):
    """The text of a file, with the encodings found and the proof of every repair.

    Attributes:
        text: the decoded and repaired text.
        encoding: the encoding of the file, or of most of it, by the name that the WHATWG
            Encoding Standard gives it; ``None`` where none is certain, and for binary data.
        basis: what the decision rests on: ``"empty"``, ``"mark"`` (a byte order mark),
            ``"ascii"``, ``"utf-8"`` (every byte is valid), ``"utf-16"`` (the pattern of its
            bytes), ``"escapes"``, ``"declared"``, ``"letters"``, ``"undecided"`` or
            ``"binary"``.
        gain: how sure it is: the bits by which this reading is more plausible than the next;
            infinite where structure decides.
        evidence: why, most telling first; a declared encoding that was overruled stands here.
        parts: the stretches of the file in reading order, without gaps, spans in the decoded
            text: more than one where encodings are mixed.
        edits: what was repaired after decoding, with spans in the decoded text.
        declined: what could not be read or repaired, with the reason: kind ``"encoding"`` for
            bytes (``undecided``, ``undecodable``, ``truncated``, ``binary``).

    >>> import toponorm
    >>> toponorm.repair_bytes("Выборы пройдут весной".encode("koi8-r"))[:3]
    ('Выборы пройдут весной', 'koi8-r', 'letters')
    """

    text: str
    encoding: str | None
    basis: str
    gain: float
    evidence: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    edits: tuple[Edit, ...] = ()
    declined: tuple[Declined, ...] = ()

    @property
    def original(self) -> str:
        """The decoded text as it was before it was repaired.

        >>> import toponorm
        >>> toponorm.repair_bytes("Die TÃ¼rkei wählt".encode()).original
        'Die TÃ¼rkei wählt'
        """
        return apply(self.text, invert(self.edits))

    def encode(self) -> bytes:
        r"""Return the bytes that were decoded, the same to the last one.

        >>> import toponorm
        >>> toponorm.repair_bytes(b"\xff\xfeA\0n\0k\0a\0r\0a\0").encode()
        b'\xff\xfeA\x00n\x00k\x00a\x00r\x00a\x00'
        """
        text, out = self.original, []
        for part in self.parts:
            data = part.data
            if data is None:
                encoding = named(part.encoding) if part.encoding else UTF8
                data = encoding.encode(text[part.start : part.end])
            out.append(data or b"")
        return b"".join(out)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of ``data`` as it stands, before any repair; see `toponorm.repair_bytes`."""
    said = None if declared is None else named(declared)
    if not data:
        return Decoded("", (said or UTF8).name, "empty", inf)
    for mark, name in MARKS:
        if data.startswith(mark):
            return _marked(data, mark, named(name))
    # "Bush hid the facts": ASCII without a NUL is never UTF-16, whatever hanzi it would give.
    if said is not None and said.name in _SWAPPED and (b"\0" in data or not data.isascii()):
        found = _wide(data, (said.name, _SWAPPED[said.name]))
        if found is not None:
            return found._replace(basis="declared", evidence=(f"declared {said.name}",))
    if b"\0" in data:
        return _with_nuls(data, said)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _legacy(data, said)
    return _escaped(data, said) or _unicode(data, text, said)


def _marked(data: bytes, mark: bytes, encoding: Encoding) -> Decoded:
    rest = data[len(mark) :]
    evidence = (f"byte order mark {mark.hex(' ').upper()}",)
    head = Part(0, 0, encoding.name, mark)
    if encoding is UTF8:
        found = decode(rest, encoding.name) if rest else Decoded("", UTF8.name, "mark", inf)
        if found.encoding != UTF8.name:
            return found._replace(parts=(head, *found.parts), evidence=(*found.evidence, *evidence))
        parts = (head, *found.parts)
        return found._replace(basis="mark", gain=inf, evidence=evidence, parts=parts)
    if encoding.name in UNICODE:
        wide = _wide(rest, (encoding.name,), certain=True)
        if wide is None:
            return _unread(data, "binary", evidence)
        return wide._replace(basis="mark", gain=inf, evidence=evidence, parts=(head, *wide.parts))
    return _assemble([(mark, UTF8), (rest, encoding)], encoding, "mark", inf, evidence)


_SWAPPED = {
    "utf-16le": "utf-16be",
    "utf-16be": "utf-16le",
    "utf-32le": "utf-32be",
    "utf-32be": "utf-32le",
}
_SAMPLE = 4096
_SHORT = 32
"""Bytes below which UTF-16 without a mark must be whole."""

_MOST_PER_CHARACTER = 11.5
"""Bits of a character of text read as UTF-16, on average."""


def _wide(data: bytes, names: Iterable[str], certain: bool = False) -> Decoded | None:
    """Return the text of UTF-16 or UTF-32 without a mark, if it is text."""
    from toponorm.mojibake.evidence import CLASSES, GARBAGE, price  # noqa: PLC0415 -- a table

    best: tuple[float, Encoding] | None = None
    for name in names:
        encoding = named(name)
        unit = 4 if "32" in name else 2
        if len(data) % unit and len(data) < _SHORT and not certain:
            continue
        sample = data[: _SAMPLE // unit * unit]
        sample = sample[: len(sample) // unit * unit]
        try:
            text = encoding.decode(sample)
        except UnicodeDecodeError as error:
            text = encoding.decode(sample[: error.start]) if error.end >= len(sample) else ""
        if not text:
            continue
        odd = sum(CLASSES[char] == GARBAGE for char in text)
        bits = price(text) / len(text)
        if (certain or (bits < _MOST_PER_CHARACTER and not odd)) and (not best or bits < best[0]):
            best = bits, encoding
    if best is None:
        return None
    encoding = best[1]
    unit = 4 if "32" in encoding.name else 2
    whole = len(data) // unit * unit
    try:
        text = encoding.decode(data[:whole])
    except UnicodeDecodeError as error:
        if not certain and error.end < whole:
            return None
        whole = error.start
        text = encoding.decode(data[:whole])
    parts = [Part(0, len(text), encoding.name)]
    declined: tuple[Declined, ...] = ()
    if data[whole:]:
        parts.append(Part(len(text), len(text) + 1, None, data[whole:]))
        reason = "truncated" if len(data) - whole < unit else "undecodable"
        declined = (Declined(len(text), len(text) + 1, "\ufffd", "encoding", reason, "encoding"),)
        text += "\ufffd"
    evidence = (f"the bytes alternate as in {encoding.name}",)
    return Decoded(text, encoding.name, "utf-16", inf, evidence, tuple(parts), (), declined)


def _with_nuls(data: bytes, said: Encoding | None) -> Decoded:
    """Return what data with NULs is: UTF-16 or UTF-32, text if someone says so, or binary."""
    found = _wide(data, ("utf-16le", "utf-16be", "utf-32le", "utf-32be"))
    if found is not None:
        told = (f"declared {said.name}",) if said else ()
        return found._replace(evidence=(*found.evidence, *told))
    if said is UTF8:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            pass
        else:
            return _whole(text, "declared", ("declared utf-8", "every byte is valid UTF-8"))
    return _unread(data, "binary", ("it has NULs and is neither UTF-16 nor UTF-32",))


def _unread(data: bytes, reason: str, evidence: tuple[str, ...], gain: float = 0.0) -> Decoded:
    text = data.decode("ascii" if reason == "binary" else "utf-8", "surrogateescape")
    declined = Declined(0, len(text), text, "encoding", reason, "encoding", evidence)
    part = Part(0, len(text), None)
    return Decoded(text, None, reason, gain, evidence, (part,), (), (declined,))


def _whole(text: str, basis: str, evidence: tuple[str, ...]) -> Decoded:
    return Decoded(text, UTF8.name, basis, inf, evidence, (Part(0, len(text), UTF8.name),))


_ISO_2022 = (
    (re.compile(rb"\x1b\$[@B]|\x1b\([IJ]"), "iso-2022-jp"),
    (re.compile(rb"\A.{0,1000}\x1b\$\)C", re.DOTALL), "iso-2022-kr"),
)


def _escaped(data: bytes, said: Encoding | None) -> Decoded | None:
    """Return the text of data whose bytes all are ASCII and yet say more, by escapes."""
    if not data.isascii():
        return None
    if said is not None and said.name == "hz-gb-2312" and b"~{" in data:
        name = said.name
    elif b"\x1b" in data:
        name = next((name for shape, name in _ISO_2022 if shape.search(data)), "")
    else:
        return None
    if not name:
        return None
    encoding = named(name)
    try:
        return _assemble([(data, encoding)], encoding, "escapes", inf, (f"escapes of {name}",))
    except UnicodeDecodeError:
        return None


_FEW = 64
"""How many bytes beyond ASCII may happen to be valid UTF-8 (``学校`` in GBK is, for one)."""

_SURELY = 14.0
"""Bits by which a declared encoding must read better than valid UTF-8."""

_HARDLY = -4.0
"""The same for encodings of East Asia, many of whose pairs of bytes are valid."""


def _unicode(data: bytes, text: str, said: Encoding | None) -> Decoded:
    """Return text that is valid UTF-8, unless it is short and a declaration explains it."""
    if data.isascii():
        return _whole(text, "ascii", ())
    evidence = "every byte is valid UTF-8"
    if said is None or said is UTF8:
        return _whole(text, "utf-8", (evidence,))
    if len(data) - len(text) <= _FEW and said.name not in NOT_BY_BYTES:
        from toponorm.mojibake.evidence import price  # noqa: PLC0415 -- reads a table

        gain = price(text) - price(said.decode(data))
        if gain >= (_HARDLY if said.is_wide else _SURELY):
            why = (f"declared {said.name}", f"utf-8 reads {gain:.0f} bits worse")
            return _assemble([(data, said)], said, "declared", gain, why)
    return _whole(text, "utf-8", (evidence, f"declared {said.name}, which it contradicts"))


_CONTROLS = re.compile(rb"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")


def _legacy(data: bytes, said: Encoding | None) -> Decoded:
    """Return the text of data that is not UTF-8, or not in every line."""
    if len(_CONTROLS.findall(data[:_SAMPLE])) * 50 > len(data[:_SAMPLE]):
        return _unread(data, "binary", ("every fiftieth byte or more is a control character",))
    from toponorm.mojibake import segmentation  # noqa: PLC0415 -- reads the tables of letters

    is_refuted = said is not None and said.name in NOT_BY_BYTES
    found = segmentation.read(data, None if said is UTF8 or is_refuted else said)
    evidence = found.evidence
    if said is not None and is_refuted:
        evidence += (f"declared {said.name}, which the bytes are not",)
    elif said is UTF8:
        evidence += (f"declared utf-8, which is not valid in {found.lines} of its lines",)
    return _assemble(found.pieces, found.encoding, found.basis, found.gain, evidence)


def _assemble(
    pieces: Iterable[tuple[bytes, Encoding | None]],
    main: Encoding | None,
    basis: str,
    gain: float,
    evidence: tuple[str, ...],
) -> Decoded:
    """Return the text of stretches whose encodings are known, and what none explains."""
    out: list[str] = []
    parts: list[Part] = []
    declined: list[Declined] = []
    at = 0
    for data, encoding in pieces:
        for text, name, kept in _read(data, encoding):
            end = at + len(text)
            parts.append(Part(at, end, name, kept))
            if name is None:
                reason = basis if basis in ("undecided", "truncated") else "undecodable"
                declined.append(Declined(at, end, text, "encoding", reason, "encoding", evidence))
            out.append(text)
            at = end
    name = main.name if main else None
    whole = "".join(out)
    return Decoded(whole, name, basis, gain, evidence, tuple(parts), (), tuple(declined))


_ESCAPES = re.compile("[\udc80-\udcff]+")


def _read(data: bytes, encoding: Encoding | None) -> Iterator[tuple[str, str | None, bytes | None]]:
    """Yield the text of one stretch: pieces with an encoding and, if need be, their bytes."""
    if encoding is None:
        yield data.decode("utf-8", "surrogateescape"), None, None
        return
    text = encoding.decode(data)
    if encoding.encode(text) != data:
        # A few characters have two codes: keep the bytes of their lines, and only of those.
        for line in data.splitlines(keepends=True) if b"\n" in data[:-1] else [data]:
            if encoding.is_wide and encoding.name.startswith("iso-2022"):
                text = line.decode(encoding.codec, "replace")
            else:
                text = encoding.decode(line)
            yield text, encoding.name, None if encoding.encode(text) == line else line
        return
    at = 0
    for escaped in _ESCAPES.finditer(text):
        if at < escaped.start():
            yield text[at : escaped.start()], encoding.name, None
        yield escaped.group(), None, None
        at = escaped.end()
    if at < len(text):
        yield text[at:], encoding.name, None
