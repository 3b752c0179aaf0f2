"""The commands that look at texts: normalize, explain, check and fix."""

import os
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import toponorm
from toponorm.arguments import date_of
from toponorm.commands.speaking import FAILED, FOUND, OK, complain, fail, sentence, write
from toponorm.corpus import files, report
from toponorm.corpus.text import Lines, Text
from toponorm.language import parse_tag
from toponorm.result import Result

SHOWN_DAMAGE = 3
"""Of so many unreadable lines of a file each is reported by itself."""


def normalize(options: Namespace) -> int:
    """Print the normalized texts, or the results as lines of JSON."""
    run = _Run(options)
    for document in run.documents(options.files, all_wanted=True):
        if options.json:
            write(report.json_line(document.name, document.result))
        else:
            write(document.text.encode(document.result.text))
    return run.status


def explain(options: Namespace) -> int:
    """Print what was decided in each document, and why."""
    if options.text is None and not options.files:
        return fail("explain needs a file, - or --text TEXT", "see 'toponorm explain --help'")
    run = _Run(options)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    gap = ""
    for document in run.documents(options.files, options.text):
        told = report.explain(document.name, document.text.text, document.result, colour=colour)
        write(gap + "".join(line + "\n" for line in told))
        gap = "\n"
    return run.status


def check(options: Namespace) -> int:
    """Report what would be changed."""
    run = _Run(options)
    found: Counter[str] = Counter()
    changed = 0
    for document in run.documents(options.files):
        if document.result.edits:
            _report(document, options.diff)
            found.update(edit.rule for edit in document.result.edits)
            changed += 1
    return run.finish("to make", found, changed)


def fix(options: Namespace) -> int:
    """Rewrite the files, and report what was changed."""
    run = _Run(options)
    done: Counter[str] = Counter()
    changed = 0
    swept: set[str] = set()
    for document in run.documents(options.files):
        if document.source is None:
            run.fail(document.name, "cannot be rewritten", "use 'toponorm normalize -'")
        elif document.result.edits:
            folder = os.path.dirname(os.path.realpath(document.source.path))
            if folder not in swept:
                files.sweep(folder)
                swept.add(folder)
            try:
                files.replace(document.source, document.text.encode(document.result.text))
            except files.Refused as refusal:
                run.refuse(document.name, refusal)
                continue
            _report(document, options.diff)
            done.update(edit.rule for edit in document.result.edits)
            changed += 1
    return run.finish("made", done, changed)


class _Document(NamedTuple):
    """A document that was read and normalized."""

    name: str
    source: files.Source | None
    text: Text
    result: Result


class _Run:
    """One run over documents under the options of the command line."""

    def __init__(self, options: Namespace) -> None:
        self.status = OK
        self._read = 0
        self._strict = options.strict
        self._language = options.language
        try:
            with _told_of_tables(options.table):
                self._normalizer = toponorm.Normalizer(_config(options))
            self._reference = date_of(options.reference)
            if options.language is not None:
                parse_tag(options.language)
        except (OSError, TypeError, ValueError) as error:
            raise SystemExit(fail(sentence(error))) from None

    def documents(
        self, paths: Iterable[str], text: str | None = None, *, all_wanted: bool = False
    ) -> Iterator[_Document]:
        """Yield each document that can be read; complain of the others.

        Where the output stands for the documents all of them are wanted, and one that is
        binary is an error; elsewhere there is nothing to do in it.
        """
        if text is not None:
            yield self._normalized("<text>", None, Text.decode(os.fsencode(text)))
        for path in paths:
            name = "<stdin>" if path == "-" else path
            try:
                source = None if path == "-" else files.read(path)
                data = _standard_input() if source is None else source.data
            except files.Refused as refusal:
                self.refuse(name, refusal)
            except files.Skipped as reason:
                complain(f"{report.shown(name)}: {reason}", "skipped")
                if all_wanted:
                    self.status = FAILED
            else:
                yield self._normalized(name, source, Text.decode(data))

    def _normalized(self, name: str, source: files.Source | None, text: Text) -> _Document:
        self._read += 1
        self._note_damage(name, text)
        result = self._normalizer.normalize(text.text, self._reference, self._language)
        return _Document(name, source, text, text.spare(result))

    def _note_damage(self, name: str, text: Text) -> None:
        for damage in text.damage[:SHOWN_DAMAGE]:
            complain(
                f"{report.shown(name)}:{damage.line}: byte {damage.offset} is not UTF-8",
                "the line is kept as it is",
            )
        more = len(text.damage) - SHOWN_DAMAGE
        if more > 0:
            complain(f"{report.shown(name)}: {more} more lines are not UTF-8", "kept as they are")
        if text.damage and self._strict:
            self.status = FAILED

    def refuse(self, name: str, refusal: files.Refused) -> None:
        self.status = fail(f"{report.shown(name)}: {refusal}")

    def fail(self, name: str, what: str, remedy: str) -> None:
        self.status = fail(f"{report.shown(name)}: {what}", remedy)

    def finish(self, what: str, counts: Counter[str], changed: int) -> int:
        """Sum up on standard error, and return the exit status."""
        total = counts.total()
        if total:
            changes = "1 change" if total == 1 else f"{total} changes"
            among = "1 file" if self._read == 1 else f"{changed} of {self._read} files"
            complain(f"{changes} {what} in {among}")
            write("".join(line + "\n" for line in report.tally(counts)), sys.stderr)
        return self.status or (FOUND if total else OK)


def _config(options: Namespace) -> toponorm.Config:
    names = {}
    for given in options.names:
        code, sign, name = given.partition("=")
        if not sign:
            raise ValueError(f"--names {given} has no '='; write CODE=NAME, as in TR=Turkey")
        names[code.strip()] = name.strip()
    return toponorm.Config(
        style=None if options.style == "none" else options.style,
        names=names,
        tables=options.table,
        rewrite=[kind.strip() for kind in options.rewrite.split(",") if kind.strip()],
        dates=options.dates,
        prefer=options.prefer,
        repair=options.repair,
    )


@contextmanager
def _told_of_tables(tables: Sequence[str]) -> Iterator[None]:
    """Say in a line what the tables warn of: compiled ones that were not used."""
    if not tables:
        yield
        return
    import warnings  # noqa: PLC0415 -- only who has tables needs them

    from toponorm.usertables import TableWarning  # noqa: PLC0415

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", TableWarning)
        yield
    for warning in told:
        complain(str(warning.message))


def _standard_input() -> bytes:
    data = sys.stdin.buffer.read()
    files.check_content(data)
    return data


def _report(document: _Document, as_diff: bool) -> None:
    edits = document.result.edits
    if as_diff:
        from toponorm.corpus.diff import unified  # noqa: PLC0415 -- only who asks for it

        mark = document.text.mark.decode()
        moved = [e._replace(start=e.start + len(mark), end=e.end + len(mark)) for e in edits]
        lines = unified(document.name, mark + document.text.text, moved)
        write("".join(lines).encode(errors="surrogateescape"))
        return
    lines_of = Lines(document.text.text)
    write("".join(report.finding(document.name, lines_of, edit) + "\n" for edit in edits))
