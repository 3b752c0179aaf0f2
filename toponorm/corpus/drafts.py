"""New content of files, put in the place of the old whole or not at all.

A reader of the file, a crash or a full disk finds the old content or the new one, never a
mixture: the new content goes to a temporary file in the same folder, which takes the name of
the old one only when it is complete and on the disk.
"""

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from typing import IO

from toponorm.corpus.files import HEAD, SUFFIX, Refused, opened

PREFIX = ".toponorm-"
"""Of temporary files."""

STALE = 3600
"""A temporary file that has stood for so many seconds is left from a killed run."""


class Draft:
    """The new content of a file, in a temporary file beside it until it is complete.

    The file keeps its owner, mode and extended attributes; a symbolic link stays one, and what
    it points to is replaced. Left without :meth:`commit`, nothing remains of the draft.

    Args:
        path: the file.
        status: what ``stat`` said of it before it was read.

    Attributes:
        status: what ``stat`` says of what was written, once it has been committed; before, of
            the file.

    Raises:
        Refused: it has other hard links, which a replacement would part from it; it is
            read-only; it changed since it was read; or the disk refuses. The file is then as it
            was, and no temporary file is left.
    """

    def __init__(self, path: str, status: os.stat_result) -> None:
        self._status = self.status = status
        self._temporary = ""
        try:
            self._target = os.path.realpath(path, strict=True)
            _check_writable(status, self._target)
            folder = os.path.dirname(self._target)
            self._temporary = os.path.join(folder, f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}")
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            self.stream: IO[bytes] = open(  # noqa: SIM115 -- closed when it is left
                os.open(self._temporary, flags, 0o600), "wb"
            )
        except OSError as error:
            raise Refused.by(error) from None
        except BaseException:  # an interrupt too must leave no temporary file
            _remove(self._temporary)
            raise

    @property
    def name(self) -> str:
        """The path of the temporary file."""
        return self._temporary

    def __enter__(self) -> "Draft":
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()

    def write(self, data: bytes) -> None:
        """Append to the draft."""
        try:
            self.stream.write(data)
        except OSError as error:
            raise Refused.by(error) from None

    def commit(self) -> None:
        """Put the draft in the place of the file, once it is on the disk."""
        try:
            self.stream.flush()
            _take_after(self.stream.fileno(), self._target, self._status)
            os.fsync(self.stream.fileno())
            self.status = os.fstat(self.stream.fileno())
            self.stream.close()
            if _identity(os.stat(self._target)) != _identity(self._status):
                raise Refused("changed while it was being read", "run again")
            os.replace(self._temporary, self._target)
            _sync_folder(os.path.dirname(self._target))
        except OSError as error:
            raise Refused.by(error) from None

    def discard(self) -> None:
        """Remove the draft, unless it has taken the place of the file already."""
        with suppress(OSError):  # what it still held may not fit on the disk
            self.stream.close()
        _remove(self._temporary)


def check_ours(path: str, mark: bytes, what: str) -> None:
    """Raise unless nothing stands at a path, or a file that an earlier run wrote there.

    A pattern of the shell in the wrong place names a file of the corpus, which is not ours to
    write to.

    Args:
        path: where a file of our own is to go.
        mark: what stands near the beginning of such a file.
        what: what it is called.

    Raises:
        Refused: something else stands there, or it cannot be read.
    """
    try:
        stream, _ = opened(path)
    except Refused:
        if not os.path.lexists(path):
            return
        raise
    with stream:
        head = stream.read(HEAD)
    if head and mark not in head:
        raise Refused(f"is there already, and is no {what}", "name another file, or remove it")


def store(path: str, data: bytes) -> None:
    """Write a file of our own, a report or a baseline, whole or not at all.

    Raises:
        Refused: the disk refuses.
    """
    path = os.path.realpath(path)
    temporary = os.path.join(os.path.dirname(path), f"{PREFIX}{os.urandom(8).hex()}{SUFFIX}")
    try:
        with open(temporary, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, path)
    except OSError as error:
        _remove(temporary)
        raise Refused.by(error) from None
    except BaseException:
        _remove(temporary)
        raise


def sweep(folder: str) -> None:
    """Remove the temporary files that a killed run left in a folder more than an hour ago."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX):
            try:
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode) and status.st_mtime < time.time() - STALE:
                    os.unlink(entry.path)
            except OSError:
                continue  # another run swept it, or it is not ours to remove


def _check_writable(status: os.stat_result, target: str) -> None:
    if status.st_nlink > 1:
        raise Refused(
            f"has {status.st_nlink} hard links, and replacing it would part them",
            "break the link (cp FILE COPY && mv COPY FILE) first",
        )
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise Refused("is read-only", "make it writable (chmod u+w) first")


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return  # it was never made, or has taken its place already


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def _take_after(descriptor: int, target: str, status: os.stat_result) -> None:
    """Give the new file the owner, extended attributes (so ACLs) and mode of the old one."""
    if sys.platform == "win32":
        return
    made = os.fstat(descriptor)
    if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
        os.fchown(descriptor, status.st_uid, status.st_gid)
    if hasattr(os, "listxattr"):
        _take_attributes(descriptor, target)
    os.fchmod(descriptor, stat.S_IMODE(status.st_mode))  # last: a new owner clears set-id bits


def _take_attributes(descriptor: int, target: str) -> None:
    try:
        names = os.listxattr(target)
    except OSError as error:
        if error.errno == errno.ENOTSUP:
            return
        raise
    for name in names:
        value = os.getxattr(target, name)
        # A security label is inherited from the folder, and only root may set it.
        if name not in os.listxattr(descriptor) or os.getxattr(descriptor, name) != value:
            os.setxattr(descriptor, name, value)


def _sync_folder(folder: str) -> None:
    """Put the new name on the disk as well, where folders can be opened."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # file systems that cannot
            raise
    finally:
        os.close(descriptor)
