"""Files through the normalizer: cut into blocks, worked on by one process or several, put back.

The process that drives reads, cuts and writes; what takes time, reading the records of a block
and normalizing their texts, is done by as many workers as are asked for. Blocks come back in
order, and at most a window of them is under way, so that memory does not grow with the file.
"""

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple

from toponorm.corpus import formats
from toponorm.corpus.files import Refused, Skipped, check_below
from toponorm.corpus.records import BLOCK, Block, Options, Outcome, Trouble
from toponorm.corpus.rewriting import Copy, Rewriter
from toponorm.corpus.streams import Input, opened
from toponorm.corpus.tasks import Died, Task, Worked, inline
from toponorm.corpus.work import Work
from toponorm.normalizer import Normalizer

if TYPE_CHECKING:
    from toponorm.corpus.drafts import Draft
    from toponorm.corpus.journal import Journal


SHOWN_FIELDS = 5
"""So many fields are proposed where none of those asked for is there."""


class Part(NamedTuple):
    """A stretch of a file that has been worked on; parts come in the order of the file.

    Attributes:
        path: the file as it was named; ``-`` is standard input.
        data: the bytes of the block, which ``spliced(data, outcome.splices)`` changes; of formats
            that are no text, nothing.
        outcome: what was found in it.
        line: the line it begins in.
    """

    path: str
    data: bytes
    outcome: Outcome
    line: int


class End(NamedTuple):
    """The end of a file: one comes for each that was named.

    Attributes:
        path: the file as it was named.
        state: ``"clean"``, ``"found"`` (there is something to change, and nothing was written),
            ``"changed"`` (it was rewritten), ``"skipped"`` (binary, or finished before) or
            ``"refused"`` (it could not be read or must not be written; it is as it was).
        said: why it was skipped or refused, as a sentence.
        records: how many records were read.
        texts: how many texts they had in the chosen fields.
        format: the name of its format, if it came to that.
    """

    path: str
    state: str
    said: str
    records: int
    texts: int
    format: str = ""


def run(
    paths: Iterable[str],
    normalizer: Normalizer,
    options: Options = Options(),  # noqa: B008 -- a tuple
    *,
    write: bool = False,
    jobs: int = 1,
    journal: str | None = None,
    as_text: bool = False,
) -> Iterator[Part | End]:
    """Yield what is found in the files, part by part and file by file.

    Args:
        paths: the files; ``-`` is standard input, which cannot be written back.
        normalizer: what to normalize them with.
        options: how to read them.
        write: whether to rewrite the files in which there is something to change.
        jobs: how many processes work; the parts are the same with any number.
        journal: a file that finished files are noted in; those noted before are skipped.
        as_text: whether files in formats that are no text are refused.

    Raises:
        Refused: the journal cannot be used, or a worker process was killed.
    """
    finished = None
    if journal is not None:
        from toponorm.corpus.journal import Journal  # noqa: PLC0415 -- only who asks for it

        finished = Journal(journal, normalizer, options)
    do = partial(_do, normalizer, options)
    reading: list[str] = []
    tasks = _tasks(paths, options, finished, reading, write=write, as_text=as_text)
    worked = inline(tasks, do) if jobs == 1 else _parallel(tasks, do, jobs, reading)
    file: _File | None = None
    try:
        for step, outcome in worked:
            file = step.file
            if step.block is not None:
                if file.refusal is None:
                    yield from file.take(step.block, outcome, write)
                continue
            end = file.end(step.error, write)
            if finished is not None and end.state in ("clean", "changed") and file.status:
                finished.note(file.path, file.status)
            yield end
            file = None
    except Died:
        raise Refused(
            "a worker process was killed", "give it more memory or fewer --jobs"
        ) from None
    finally:
        worked.close()
        tasks.close()
        if file is not None:
            file.discard()
        if finished is not None:
            finished.close()


def _parallel(
    tasks: Iterable[Task], do: Callable[[Any], Any], jobs: int, reading: list[str]
) -> Worked:
    """Work on tasks in several processes; ``reading`` holds the file that is being read."""
    from toponorm.corpus.pool import parallel  # noqa: PLC0415 -- 20 ms of multiprocessing

    def is_ready() -> bool:
        if reading != ["-"] or sys.platform == "win32":
            return True
        from select import select  # noqa: PLC0415 -- only where somebody may type

        try:
            return bool(select([sys.stdin.fileno()], [], [], 0)[0])
        except (OSError, ValueError):  # no file of the system
            return True

    return parallel(tasks, do, jobs, is_ready)


class _Step(NamedTuple):
    """A block of a file or, without one, the end of the file."""

    file: "_File"
    block: Block | None = None
    error: Exception | None = None


def _tasks(
    paths: Iterable[str],
    options: Options,
    finished: "Journal | None",
    reading: list[str],
    *,
    write: bool,
    as_text: bool,
) -> Generator[Task, None, None]:
    """Yield the blocks of the files and, after each file, that it ends."""
    swept: set[str] = set()
    for path in paths:
        file = _File(path, swept)
        reading[:] = [path]
        error: Exception | None = None
        try:
            if finished is not None and path != "-" and finished.has(path):
                raise Skipped("finished before")
            if write and path == "-":
                raise Refused("cannot be rewritten", "use 'toponorm normalize -'")
            file.open(options)
            if as_text and file.format_name in formats.COLUMNS:
                raise Refused("holds columns, not lines to print", "use fix on a copy, or --json")
            for block in file.format.blocks(file.source, options):
                step = _Step(file, block)
                if block.opaque:
                    yield Task(step, None, idle=True)
                else:
                    size = len(block.data) if isinstance(block.data, bytes) else BLOCK
                    yield Task(step, (path, file.format_name, block), weight=size)
        except (Refused, Skipped) as stopped:
            error = stopped
        except OSError as stopped:
            error = Refused.by(stopped)
        finally:
            file.close()
        yield Task(_Step(file, None, error), None, idle=True)


def _do(normalizer: Normalizer, options: Options, arguments: tuple[str, str, Block]) -> Outcome:
    """Work on a block; this runs in the workers."""
    path, name, block = arguments
    work = Work(normalizer, options, path, block)
    module = formats.module(name)
    if options.encoding == "auto" and isinstance(block.data, bytes):
        from toponorm.corpus.encodings import reread  # noqa: PLC0415 -- only who asks for it

        return reread(work, module.work)
    outcome: Outcome = module.work(work)
    return outcome


class _File:
    """A file on its way: opened and cut by who feeds, written by who collects.

    Args:
        path: the file.
        swept: the folders in which no killed run has left anything any more.
    """

    def __init__(self, path: str, swept: set[str]) -> None:
        self.path, self._swept = path, swept
        self.source: Input
        self.format_name = ""
        self.format: ModuleType
        self.refusal: Refused | None = None
        self.status: os.stat_result | None = None
        self._options = Options()
        self._draft: Draft | None = None
        self._rewriter: Rewriter | None = None
        self._found = False
        self._opaque = 0
        self._records = self._texts = 0
        self._fields: tuple[str, ...] = ()

    def open(self, options: Options) -> None:
        """Open the file and find its format."""
        self._options = options
        wide = options.encoding == "auto"
        if self.path == "-":
            self.source = Input(sys.stdin.buffer, wide=wide, limit=options.max_expanded)
        else:
            if options.root:
                check_below(self.path, options.root)
            self.source, self.status = opened(self.path, wide=wide, limit=options.max_expanded)
        self.format_name = formats.detect(self.path, self.source, options.format, wide=wide)
        self.format = formats.module(self.format_name)

    def close(self) -> None:
        """Close the file, not standard input."""
        if self.status is not None:
            self.source.close()

    def take(self, block: Block, outcome: Outcome | None, write: bool) -> Iterator[Part]:
        """Yield what was found in a block, and write the block."""
        if outcome is None:
            said = () if block.line == self._opaque else (
                Trouble(block.line, block.offset, block.opaque),
            )  # fmt: skip
            self._opaque = block.line
            outcome = Outcome(troubles=said)
        self._records += outcome.records
        self._texts += outcome.texts
        self._fields = self._fields or outcome.fields
        self._found = self._found or bool(outcome.splices)
        if write and (outcome.splices or self._rewriter is not None):
            try:
                self._write(block, outcome)
            except (Refused, OSError) as error:
                self.refusal = error if isinstance(error, Refused) else Refused.by(error)
                self.discard()
                return
        data = block.data if isinstance(block.data, bytes) else b""
        if data is not block.data:
            outcome = outcome._replace(splices=())
        yield Part(self.path, data, outcome, block.line)

    def _write(self, block: Block, outcome: Outcome) -> None:
        if self._rewriter is None:
            from toponorm.corpus.drafts import Draft, sweep  # noqa: PLC0415 -- most files are clean

            assert self.status is not None
            folder = os.path.dirname(os.path.realpath(self.path))
            if folder not in self._swept:
                sweep(folder)
                self._swept.add(folder)
            self._draft = Draft(self.path, self.status)
            make = getattr(self.format, "rewriter", Copy)
            self._rewriter = make(self.path, self.source, self._options, self._draft, block)
        self._rewriter.write(block, outcome)

    def end(self, error: Exception | None, write: bool) -> End:
        """Finish the file, or drop what was begun of it."""
        stopped = self.refusal or error
        state = "found" if self._found else "clean"
        said = ""
        try:
            if stopped is not None:
                raise stopped
            if write and self._found:
                assert self._draft is not None
                assert self._rewriter is not None
                try:
                    self._rewriter.close()
                except OSError as failed:
                    raise Refused.by(failed) from None
                self._draft.commit()
                self.status = self._draft.status
                state = "changed"
            if self._records and not self._texts:
                fields = " or ".join(map(repr, self._options.fields))
                said = f"no record has a text in the field {fields}; --field names another"
                if self._fields:
                    said += f", as {' or '.join(map(repr, self._fields[:SHOWN_FIELDS]))}"
        except Skipped as reason:
            state, said = "skipped", str(reason)
        except Refused as reason:
            state, said = "refused", str(reason)
        finally:
            self.discard()
        return End(self.path, state, said, self._records, self._texts, self.format_name)

    def discard(self) -> None:
        """Leave no draft."""
        if self._draft is not None:
            self._draft.discard()
            self._draft = None
