"""What was finished, so that an interrupted run can go on where it was (``--resume``)."""

import hashlib
import json
import os
import pickle

from toponorm import __version__
from toponorm.corpus.files import Refused
from toponorm.corpus.records import Options
from toponorm.normalizer import Normalizer

HEAD = b'["toponorm-journal", 1]\n'
"""The first line of every journal."""


class Journal:
    """A file with a line for each file that is finished.

    A file counts as finished while it is what it was then, and the version, the configuration
    and the options are the same.

    Args:
        path: the journal; it is made if there is none.
        normalizer: what files are normalized with.
        options: how they are read.

    Raises:
        Refused: the journal cannot be read or written, or is something else.
    """

    def __init__(self, path: str, normalizer: Normalizer, options: Options) -> None:
        told = (__version__, normalizer.config, options)
        self._key = hashlib.sha256(pickle.dumps(told, 4)).hexdigest()[:16]
        self._finished: dict[str, list[int]] = {}
        try:
            self._stream = open(path, "ab+")  # noqa: SIM115 -- closed by `close`
            self._stream.seek(0)
            first = self._stream.readline(len(HEAD))
            if not HEAD.startswith(first):
                self._stream.close()
                raise Refused(f"{path} is there already, and is no journal", "name another")
            if first != HEAD:  # it is new, or a run was killed when it was
                self._stream.truncate(0)
                self._stream.write(HEAD)
                self._stream.flush()
            last = b"\n"
            for last in self._stream:
                self._take(last)
            if not last.endswith(b"\n"):  # a run was killed while it wrote
                self._stream.write(b"\n")
        except OSError as error:
            raise Refused(f"the journal {path}: {Refused.by(error)}", "name another") from None

    def has(self, path: str) -> bool:
        """Whether a file was finished and has not changed since."""
        known = self._finished.get(os.path.abspath(path))
        try:
            return known is not None and known == _state(os.stat(path))
        except OSError:
            return False

    def note(self, path: str, status: os.stat_result) -> None:
        """Note that a file is finished, as it was read or written: it may have changed since."""
        try:
            line = [self._key, os.path.abspath(path), *_state(status)]
            self._stream.write(json.dumps(line).encode() + b"\n")
            self._stream.flush()
        except OSError as error:
            raise Refused(f"the journal: {Refused.by(error)}", "name another") from None

    def close(self) -> None:
        """Close the journal."""
        self._stream.close()

    def _take(self, line: bytes) -> None:
        try:
            key, path, *state = json.loads(line)
        except (ValueError, TypeError, RecursionError):
            return  # torn
        if key == self._key and isinstance(path, str):
            self._finished[path] = state


def _state(status: os.stat_result) -> list[int]:
    return [status.st_size, status.st_mtime_ns, status.st_ino]
