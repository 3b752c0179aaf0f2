"""A run over files under the settings in force: what is read, complained of and counted."""

import os
from argparse import Namespace
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby

import toponorm
from toponorm.commands import applied, printing
from toponorm.commands.progress import progress
from toponorm.commands.speaking import FAILED, OK, complain, fail, sentence
from toponorm.corpus import driver
from toponorm.corpus.choice import fits, relative
from toponorm.corpus.driver import End, Part
from toponorm.corpus.files import Refused
from toponorm.corpus.records import file_name
from toponorm.result import Result
from toponorm.settings.choosing import in_force

SHOWN_TROUBLES = 3
"""Of so many unreadable lines of a file each is reported by itself."""


HELD = 1 << 24
"""Of a file that is rewritten so many bytes are held back until that is done; what was changed in
a longer one is listed as it is found."""


class Run:
    """One run.

    Args:
        options: the options of the command line.
        results: whether whole results are wanted, not only findings.
        write: whether files are rewritten.
        journal: where finished files are noted.

    Attributes:
        status: the exit status so far.
        files: how many files were read.
        changed: in how many of them there was something to change.
        counts: how often each rule fired in them.
        manual: where the pages of the manual are.
    """

    def __init__(
        self,
        options: Namespace,
        *,
        results: bool = False,
        write: bool = False,
        journal: str | None = None,
    ) -> None:
        self.status, self.files, self.changed = OK, 0, 0
        self.counts: Counter[str] = Counter()
        self._write, self._journal = write, journal
        self._known: defaultdict[str, set[str]] = defaultdict(set)
        listing = getattr(options, "write_baseline", None)
        self._noting = listing is not None
        try:
            self._settings = in_force(options)
            values = self._settings.values
            self.manual: str = values["manual"]
            with applied.told_of_tables(values["tables"]):
                self._normalizer = toponorm.Normalizer(applied.config(values))
            if listing is not None:
                values["baseline"] = None  # what is known is listed again
                applied.check_baseline(listing)
            self._choice = applied.choice(self._settings)
            self._options = applied.reading(values, self._choice, results=results)
            self._paths = [*options.files, *applied.listed(options.file_list)]
        except (OSError, TypeError, ValueError) as error:
            raise SystemExit(fail(sentence(error))) from None
        if not self._paths and getattr(options, "text", None) is None:
            raise SystemExit(fail("no FILE is given", "name files, or write - for standard input"))

    def result(self, text: str) -> Result:
        """Return the result of a text that stands in no file."""
        return self._normalizer.normalize(text, self._options.reference, self._options.language)

    def parts(self, *, all_wanted: bool = False) -> Iterator[Part]:
        """Yield what is found in the files; complain of those that cannot be read.

        Args:
            all_wanted: whether the output stands for the files, so that one that is passed over
                is an error; elsewhere there is nothing to do in it.
        """
        try:
            yield from self._parts(all_wanted=all_wanted)
        except Refused as refusal:  # of the run, not of a file
            self.status = fail(printing.shown(str(refusal)))

    def _parts(self, *, all_wanted: bool) -> Iterator[Part]:
        fired: Counter[str] = Counter()
        troubles = 0
        held = _Held(self._write)
        with progress(self._paths) as done:
            for event in driver.run(
                self._wanted(),
                self._normalizer,
                self._options,
                write=self._write,
                jobs=self._settings.values["jobs"] or os.cpu_count() or 1,
                journal=self._journal,
                as_text=all_wanted and not self._options.results,
            ):
                if isinstance(event, End):
                    if event.state != "refused":
                        yield from held.parts
                    held = _Held(self._write)
                    self._end(event, fired, troubles, all_wanted=all_wanted)
                    fired, troubles = Counter(), 0
                    continue
                done(len(event.data))
                troubles = self._complain_of(event, troubles)
                fired.update(finding.edit.rule for finding in event.outcome.findings)
                if self._noting:
                    self._note(event)
                yield from held.until_written(event)

    def store_baseline(self, path: str) -> int:
        """Write the baseline of what was found, and return the exit status."""
        from toponorm.corpus import baseline  # noqa: PLC0415 -- only who asks for it
        from toponorm.corpus.drafts import store  # noqa: PLC0415 -- ditto

        try:
            store(path, baseline.written(self._known))
        except Refused as refusal:
            return fail(f"{printing.shown(path)}: {refusal}")
        number = sum(map(len, self._known.values()))
        changes = "1 change" if number == 1 else f"{number:,} changes"
        complain(f"{printing.shown(path)}: {changes} listed")
        return self.status

    def _wanted(self) -> Iterator[str]:
        excluded = self._settings.values["exclude"]
        written: set[str] = set()
        for path in self._paths:
            local = relative(path, self._settings.folder)
            if path != "-" and any(fits(pattern, local) for pattern in excluded):
                continue
            if self._write:  # once, though it be named twice or by a link: several are under way
                real = os.path.realpath(path)
                if real in written:
                    continue
                written.add(real)
            yield path

    def _end(self, end: End, fired: Counter[str], troubles: int, *, all_wanted: bool) -> None:
        name = printing.shown(file_name(end.path))
        if troubles > SHOWN_TROUBLES:
            more = troubles - SHOWN_TROUBLES
            complain(f"{name}: {more:,} more lines like these")
        if end.state == "refused":
            self.status = fail(f"{name}: {end.said}")
            return
        if end.state == "skipped":
            complain(f"{name}: {end.said}", "skipped")
            if all_wanted:
                self.status = FAILED
            return
        if end.said:
            complain(f"{name}: {end.said}")
            if self._settings.values["strict"]:
                self.status = FAILED
        self.files += 1
        self.changed += bool(fired)
        self.counts.update(fired)

    def _complain_of(self, part: Part, before: int) -> int:
        """Report the first troubles of a file; return how many there have been."""
        name = printing.shown(file_name(part.path))
        for trouble in part.outcome.troubles[: max(0, SHOWN_TROUBLES - before)]:
            kept = "kept as it is" if trouble.kept else ""
            complain(f"{name}:{trouble.line}: {trouble.what}", kept)
        if part.outcome.troubles and self._settings.values["strict"]:
            self.status = FAILED
        return before + len(part.outcome.troubles)

    def _note(self, part: Part) -> None:
        from toponorm.corpus.baseline import fingerprints  # noqa: PLC0415 -- only who asks for it

        local = relative(part.path, self._settings.folder)
        for _, found in groupby(part.outcome.findings, lambda finding: finding.unit):
            pairs = [(finding.edit, finding.context) for finding in found]
            self._known[local].update(fingerprints(pairs))


class _Held:
    """Parts of a file that is rewritten, which count only when that is done.

    Args:
        holding: whether they are held back at all.
    """

    def __init__(self, holding: bool) -> None:
        self.parts: list[Part] = []
        self._holding, self._size = holding, 0

    def until_written(self, part: Part) -> list[Part]:
        """Take a part; return those that wait no longer, since the file is too long to hold."""
        if not self._holding:
            return [part]
        self.parts.append(part)
        self._size += len(part.data)
        if self._size <= HELD:
            return []
        out, self.parts, self._holding = self.parts, [], False
        return out
