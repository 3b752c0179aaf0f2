"""What each command of the command line does; each returns the exit status."""

import os
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TextIO

import toponorm
from toponorm.corpus import files, report
from toponorm.corpus.text import Lines, Text
from toponorm.language import parse_tag
from toponorm.normalizer import date_of
from toponorm.result import Result
from toponorm.rules import Rule, all_rules, matching

OK, FOUND, FAILED = 0, 1, 2

SHOWN_DAMAGE = 3
"""Of so many unreadable lines of a file each is reported by itself."""


def normalize(options: Namespace) -> int:
    """Print the normalized texts, or the results as lines of JSON."""
    run = _Run(options)
    for document in run.documents(options.files):
        if options.json:
            _write(report.json_line(document.name, document.result))
        else:
            _write(document.text.encode(document.result.text))
    return run.status


def explain(options: Namespace) -> int:
    """Print what was decided in each document, and why."""
    if options.text is None and not options.files:
        return _fail("explain needs a file, - or --text TEXT", "see 'toponorm explain --help'")
    run = _Run(options)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    gap = ""
    for document in run.documents(options.files, options.text):
        told = report.explain(document.name, document.text.text, document.result, colour=colour)
        _write(gap + "".join(line + "\n" for line in told))
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


def rules(options: Namespace) -> int:
    """List the rules, or document one."""
    found = [*(all_rules().values() if options.id is None else matching(options.id))]
    if not found:
        from difflib import get_close_matches  # noqa: PLC0415 -- rarely needed

        near = get_close_matches(options.id, all_rules(), n=3, cutoff=0.5)
        remedy = f"did you mean {' or '.join(near)}?" if near else "'toponorm rules' lists them"
        return _fail(f"{options.id}: no such rule", remedy)
    if len(found) == 1:
        _write("".join(_page(found[0])))
    else:
        wide = max(len(rule.id) for rule in found)
        _write("".join(f"{rule.id:<{wide}}  {rule.yields}\n" for rule in found))
    return OK


def country(options: Namespace) -> int:
    """Print the codes and names of countries."""
    status = OK
    try:
        for name in options.names:
            found = toponorm.country(name, options.language)
            if found is None:
                _complain(f"{report.shown(name)}: no country or territory is known by this name",
                          "give its full name, or the language with --language")  # fmt: skip
                status = FOUND
            else:
                _write("".join(_names(name, found)))
    except (TypeError, ValueError) as error:
        return _fail(str(error))
    return status


def version() -> str:
    """Return the version of toponorm and those of its data."""
    return f"toponorm {toponorm.__version__}\n"


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
            self._normalizer = toponorm.Normalizer(_config(options))
            self._reference = date_of(options.reference)
            if options.language is not None:
                parse_tag(options.language)
        except (OSError, TypeError, ValueError) as error:
            raise SystemExit(_fail(_sentence(error))) from None

    def documents(self, paths: Iterable[str], text: str | None = None) -> Iterator[_Document]:
        """Yield each document that can be read; complain of the others."""
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
                _complain(f"{report.shown(name)}: {reason}", "skipped")
            else:
                yield self._normalized(name, source, Text.decode(data))

    def _normalized(self, name: str, source: files.Source | None, text: Text) -> _Document:
        self._read += 1
        self._note_damage(name, text)
        result = self._normalizer.normalize(text.text, self._reference, self._language)
        return _Document(name, source, text, text.spare(result))

    def _note_damage(self, name: str, text: Text) -> None:
        for damage in text.damage[:SHOWN_DAMAGE]:
            _complain(
                f"{report.shown(name)}:{damage.line}: byte {damage.offset} is not UTF-8",
                "the line is kept as it is",
            )
        more = len(text.damage) - SHOWN_DAMAGE
        if more > 0:
            _complain(f"{report.shown(name)}: {more} more lines are not UTF-8", "kept as they are")
        if text.damage and self._strict:
            self.status = FAILED

    def refuse(self, name: str, refusal: files.Refused) -> None:
        self.status = _fail(f"{report.shown(name)}: {refusal}")

    def fail(self, name: str, what: str, remedy: str) -> None:
        self.status = _fail(f"{report.shown(name)}: {what}", remedy)

    def finish(self, what: str, counts: Counter[str], changed: int) -> int:
        """Sum up on standard error, and return the exit status."""
        total = counts.total()
        if total:
            changes = "1 change" if total == 1 else f"{total} changes"
            among = "1 file" if self._read == 1 else f"{changed} of {self._read} files"
            _complain(f"{changes} {what} in {among}")
            _write("".join(line + "\n" for line in report.tally(counts)), sys.stderr)
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


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename is not None:
        return f"{report.shown(os.fsdecode(error.filename))}: {files.Refused.by(error)}"
    return str(error)


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
        _write("".join(lines).encode(errors="surrogateescape"))
        return
    lines_of = Lines(document.text.text)
    _write("".join(report.finding(document.name, lines_of, edit) + "\n" for edit in edits))


def _names(name: str, country: toponorm.Country) -> Iterator[str]:
    """Yield the codes of a country, and its name under each style."""
    yield f"{report.shown(name)}: {country.alpha2} {country.alpha3}\n"


def _page(rule: Rule) -> Iterator[str]:
    """Yield the documentation of a rule."""
    from textwrap import fill  # noqa: PLC0415 -- only for this

    yield f"{rule.id}\n\n"
    for title, text in (
        ("looks for", rule.pattern),
        ("yields", rule.yields),
        ("why", rule.why),
        ("source", rule.source),
    ):
        head = f"  {title:<11}"
        yield fill(text, 92, initial_indent=head, subsequent_indent=" " * len(head)) + "\n"
    yield "\n  examples\n"
    for example in rule.examples:
        given = "".join(f", {fact}" for fact in (example.language, example.reference) if fact)
        yield f"    {report.shown(example.text)}\n"
        yield f"      {report.shown(example.found)} → {report.shown(example.value)}{given}\n"
    yield "\n  counter-examples\n"
    for counter in rule.counter_examples:
        yield f"    {report.shown(counter.text)}\n      {counter.why}\n"


def _write(what: str | bytes, stream: TextIO | None = None) -> None:
    """Write at once: bytes as they are, text with escapes where the encoding lacks a letter."""
    to = sys.stdout if stream is None else stream
    data = what if isinstance(what, bytes) else what.encode(to.encoding, "backslashreplace")
    to.flush()
    to.buffer.write(data)
    to.buffer.flush()


def _complain(what: str, remedy: str = "") -> None:
    _write(f"toponorm: {what}; {remedy}\n" if remedy else f"toponorm: {what}\n", sys.stderr)


def _fail(what: str, remedy: str = "") -> int:
    _complain(what, remedy)
    return FAILED
