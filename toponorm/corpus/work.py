"""What is done to the texts of one block, whatever its format: normalized, sifted, located."""

import datetime
from collections.abc import Callable, Iterable, Sequence

from toponorm.arguments import day_in, tag_in
from toponorm.corpus.records import (
    Block,
    Finding,
    Options,
    Outcome,
    Splice,
    Trouble,
    Unit,
)
from toponorm.corpus.text import Lines
from toponorm.edits import Edit, apply
from toponorm.normalizer import Normalizer
from toponorm.result import Result

AROUND = 40
"""Code points of context on either side of a finding."""

Sift = Callable[[Result], Result]


class Work:
    """Collects the outcome of a block.

    Args:
        normalizer: what the texts are normalized with.
        options: how the file is read.
        path: the file.
        block: the block.
    """

    __slots__ = ("_findings", "_is_left", "_left", "_results", "_texts", "_troubles", "block",
                 "fields", "normalizer", "options", "path", "records")  # fmt: skip

    def __init__(self, normalizer: Normalizer, options: Options, path: str, block: Block) -> None:
        self.normalizer, self.options, self.path, self.block = normalizer, options, path, block
        self.records = 0
        self.fields: tuple[str, ...] = ()
        self._left = frozenset(options.left)
        self._is_left = False
        self._texts = 0
        self._findings: list[Finding] = []
        self._troubles: list[Trouble] = []
        self._results: list[tuple[Unit, str, Result]] = []

    def see(self, record: object) -> None:
        """Note which fields of the first record hold texts: perhaps another one was meant."""
        if not self.fields and isinstance(record, dict):
            self.fields = tuple(name for name, value in record.items() if isinstance(value, str))

    def identify(self, value: object) -> None:
        """Take the id of the record that comes next: it may be one to leave alone."""
        self._is_left = bool(self._left) and value is not None and str(value) in self._left

    def edits(
        self,
        unit: Unit,
        text: str,
        reference: datetime.date | None,
        language: str | None,
        sift: Sift | None = None,
    ) -> tuple[Edit, ...]:
        """Return the edits to make in a text.

        Args:
            unit: where it stands.
            text: the text.
            reference: the date on which it was written.
            language: its language.
            sift: takes back edits that the format cannot make.
        """
        self._texts += 1
        if self._is_left and not self.options.results:
            return ()
        result = self.normalizer.normalize(text, reference, language)
        if result.edits and self._is_left:
            result = fewer(result, text, ())
        elif result.edits:
            if sift is not None:
                result = sift(result)
            if self.options.select is not None:
                result = self.options.select(unit, text, result)
        if self.options.results:
            self._results.append((unit, text, result))
        return result.edits

    def found(self, unit: Unit, text: str, edits: Iterable[Edit]) -> None:
        """Note edits of a field of a record."""
        for edit in edits:
            place = Finding(unit, edit, unit.line, edit.start + 1, around(text, edit))
            self._findings.append(place)

    def found_in_document(self, unit: Unit, text: str, edits: Sequence[Edit]) -> None:
        """Note edits of a document, by its lines."""
        lines = Lines(text) if edits else None
        for edit in edits:
            assert lines is not None
            line, column = lines.position(edit.start)
            self._findings.append(
                Finding(unit, edit, unit.line + line - 1, column, around(text, edit))
            )

    def trouble(self, line: int, offset: int, what: str, *, kept: bool = True) -> None:
        """Note what could not be read.

        Args:
            line: where.
            offset: which byte of the file, or -1.
            what: what is wrong, as a phrase.
            kept: whether its record is kept as it is for that.
        """
        self._troubles.append(Trouble(line, offset, what, kept))

    def date(self, value: object, line: int) -> datetime.date | None:
        """Return the date that a field holds: an ISO date or time, or one of e-mail."""
        if value is None or value == "":
            return self.options.reference
        try:
            return day_in(value)
        except ValueError:
            pass
        shown = str(value)[:AROUND]
        what = f"{shown!r} is no ISO date; relative dates of the record stay as they are"
        self.trouble(line, -1, what, kept=False)
        return None

    def language(self, value: object, line: int) -> str | None:
        """Return the language that a field holds."""
        if value is None or value == "":
            return self.options.language
        try:
            return tag_in(value) or self.options.language
        except ValueError:
            pass
        what = f"{str(value)[:AROUND]!r} is no BCP 47 tag; the language of the record is guessed"
        self.trouble(line, -1, what, kept=False)
        return None

    def outcome(self, splices: object = ()) -> Outcome:
        """Return what became of the block."""
        return Outcome(
            splices,
            tuple(self._findings),
            tuple(self._troubles),
            tuple(self._results),
            self._texts,
            self.records,
            self.fields,
        )


def around(text: str, edit: Edit) -> str:
    """Return the context of an edit: the line around it, cut on either side."""
    # Never looked at farther: a document of one long line may have an edit in every word.
    low, high = max(0, edit.start - AROUND), edit.end + AROUND
    start = max(low, *(text.rfind(newline, low, edit.start) + 1 for newline in "\r\n"))
    ends = [text.find(newline, edit.end, high) for newline in "\r\n"]
    return text[start : min((end for end in ends if end >= 0), default=high)]


def byte_splices(text: str, changes: Iterable[tuple[int, int, str]], base: int = 0) -> list[Splice]:
    r"""Return changes of a text as splices of its bytes in UTF-8.

    Args:
        text: the text; bytes that are no UTF-8 are surrogate escapes in it.
        changes: from where to where in it, and what comes there instead; in order.
        base: where its bytes begin.

    >>> byte_splices("é Turkiye", [(2, 9, "Türkiye")])
    [(3, 10, b'T\xc3\xbcrkiye')]
    """
    plain = text.isascii()
    out, at, byte = [], 0, base
    for start, end, after in changes:
        if plain:
            low, byte = base + start, base + end
        else:
            low = byte + len(text[at:start].encode(errors="surrogateescape"))
            byte = low + len(text[start:end].encode(errors="surrogateescape"))
        at = end
        out.append((low, byte, after.encode(errors="surrogateescape")))
    return out


def lines_in(data: bytes) -> int:
    """Return how many lines end in some bytes: LF, CR LF and CR alone end one."""
    count = data.count(b"\n")
    if b"\r" in data:
        count += data.count(b"\r") - data.count(b"\r\n")
    return count


def fewer(result: Result, text: str, edits: tuple[Edit, ...]) -> Result:
    """Return the result with fewer edits."""
    return result._replace(text=apply(text, edits), edits=edits)
