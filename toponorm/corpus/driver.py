"""Files through the normalizer: cut into blocks, worked on by one process or several, put back.

The process that drives reads, cuts and writes; what takes time, reading the records of a block
and normalizing their texts, is done by as many workers as are asked for. Blocks come back in
order, and at most a window of them is under way, so that memory does not grow with the file.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toponorm.corpus.records import Options, Outcome
from toponorm.normalizer import Normalizer


class Part(NamedTuple):
    """A stretch of a file that has been worked on; parts come in the order of the file.

    Attributes:
        path: the file as it was named; ``-`` is standard input.
        data: the bytes of the block (of formats that are no text, nothing).
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
        said: why it was skipped or refused, as a sentence; else what should be said of it.
        records: how many records were read.
        texts: how many texts.
    """

    path: str
    state: str
    said: str
    records: int
    texts: int


def run(
    paths: Iterable[str],
    normalizer: Normalizer,
    options: Options = Options(),  # noqa: B008 -- a tuple
    *,
    write: bool = False,
    jobs: int = 1,
    journal: str | None = None,
) -> Iterator[Part | End]:
    """Yield what is found in the files, part by part and file by file.

    Args:
        paths: the files; ``-`` is standard input, which cannot be written back.
        normalizer: what to normalize them with.
        options: how to read them.
        write: whether to rewrite the files in which there is something to change.
        jobs: how many processes work; the parts are the same with any number.
        journal: a file that finished files are noted in; those noted before are skipped.
    """
    raise NotImplementedError
