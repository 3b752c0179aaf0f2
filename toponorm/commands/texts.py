"""The commands that look at texts: normalize, explain, check and fix."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from functools import partial

from toponorm.commands import printing
from toponorm.commands.files import Run
from toponorm.commands.speaking import FOUND, OK, complain, fail, write
from toponorm.corpus.driver import Part
from toponorm.corpus.records import Finding, spliced
from toponorm.result import Result


def normalize(options: Namespace) -> int:
    """Print the normalized texts, or the results as lines of JSON."""
    run = Run(options, results=options.json)
    for part in run.parts(all_wanted=True):
        if options.json:
            for unit, _, result in part.outcome.results:
                write(printing.json_line(unit, result))
        else:
            write(spliced(part.data, part.outcome.splices))
    return run.status


def explain(options: Namespace) -> int:
    """Print what was decided in each document, and why."""
    if options.text is None and not (options.files or options.file_list):
        return fail("explain needs a file, - or --text TEXT", "see 'toponorm explain --help'")
    if options.files and not any(file == "-" or os.path.lexists(file) for file in options.files):
        said = f"{printing.shown(options.files[0])}: no such file or directory"
        return fail(said, "check the path, or put --text before it if it is the text itself")
    run = Run(options, results=True)
    colour = _coloured()
    gap = ""
    for name, text, result in _documents(run, options.text):
        told = printing.explain(name, text, result, colour=colour)
        write(gap + "".join(line + "\n" for line in told))
        gap = "\n"
    if gap and sys.stdout.isatty():
        write("\n'toponorm rules ID' says what a rule is for\n")
    return run.status


def _coloured() -> bool:
    """Whether somebody reads on a terminal, and wants colours: see https://no-color.org."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _documents(run: Run, text: str | None) -> Iterator[tuple[str, str, Result]]:
    if text is not None:
        yield "<text>", text, run.result(text)
    for part in run.parts():
        for unit, found_in, result in part.outcome.results:
            yield printing.named(unit), found_in, result


def check(options: Namespace) -> int:
    """Report what would be changed."""
    run = Run(options)
    _list(run, options, run.parts())
    if options.write_baseline is not None:
        return run.store_baseline(options.write_baseline)
    return _sum_up(run, "to make", quiet=options.quiet)


def fix(options: Namespace) -> int:
    """Rewrite the files, and report what was changed."""
    run = Run(options, write=True, journal=options.resume)
    _list(run, options, run.parts())
    return _sum_up(run, "made", quiet=options.quiet)


def _list(run: Run, options: Namespace, parts: Iterable[Part]) -> None:
    """List the findings, in the format that is asked for."""
    if options.quiet:
        for _ in parts:
            continue
    elif options.output_format == "text":
        colour = _coloured()
        for finding in _findings(parts):
            write(printing.finding(finding, colour=colour) + "\n")
    elif options.output_format == "diff":
        from toponorm.corpus.diff import Diff  # noqa: PLC0415 -- only who asks for it

        diff = Diff()
        for part in parts:
            write(diff.of(part))
    else:
        from toponorm.corpus.listing import FORMATS, sarif  # noqa: PLC0415 -- ditto

        how = FORMATS[options.output_format]
        if how is sarif:
            how = partial(sarif, manual=run.manual)
        for line in how(_findings(parts)):
            write(line)


def _findings(parts: Iterable[Part]) -> Iterator[Finding]:
    for part in parts:
        yield from part.outcome.findings


def _sum_up(run: Run, what: str, *, quiet: bool) -> int:
    """Sum up on standard error, and return the exit status."""
    total = run.counts.total()
    if total and not quiet:
        changes = "1 change" if total == 1 else f"{total:,} changes"
        among = "1 file" if run.files == 1 else f"{run.changed:,} of {run.files:,} files"
        complain(f"{changes} {what} in {among}")
        write("".join(line + "\n" for line in printing.tally(run.counts)), sys.stderr)
    return run.status or (FOUND if total else OK)
