"""Files on disk: read as bytes with care, replaced whole or not at all.

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

HEAD = 8192
"""Binary data shows a NUL in so many of its first bytes, as in git."""

PREFIX, SUFFIX = ".toponorm-", ".tmp"
STALE = 3600
"""A temporary file that has stood for so many seconds is left from a killed run."""

MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
"""Byte order marks of what is not UTF-8."""

_KINDS = (
    (stat.S_ISDIR, "is a directory", "name the files in it, or pipe their names to --file-list -"),
    (stat.S_ISFIFO, "is a named pipe", "redirect it to standard input and write -"),
    (stat.S_ISCHR, "is a device", "redirect it to standard input and write -"),
    (stat.S_ISBLK, "is a device", "name a regular file"),
    (stat.S_ISSOCK, "is a socket", "name a regular file"),
)

_REMEDIES = {
    errno.ENOENT: "check the path",
    errno.ENOTDIR: "check the path",
    errno.ELOOP: "mend the symbolic link",
    errno.EACCES: "change its permissions or run as its owner",
    errno.EPERM: "change its permissions or run as its owner",
    errno.EROFS: "mount the file system for writing, or copy the file",
    errno.ENOSPC: "free some space and run again",
    errno.EDQUOT: "free some space and run again",
    errno.EFBIG: "raise the limit on the size of files (ulimit -f)",
    errno.ETXTBSY: "stop the program that runs it",
    errno.EIO: "check the disk",
}


class Refused(Exception):  # noqa: N818 -- reads as what happened to the file
    """A file that could not be read or must not be written: what is wrong, and how to mend it."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}; {remedy}")

    @classmethod
    def by(cls, error: OSError) -> "Refused":
        """Return the refusal that an operating system error amounts to."""
        what = (error.strerror or str(error)).lower()
        if error.filename is not None and os.fsdecode(error.filename).endswith(SUFFIX):
            what += " in its folder"
        return cls(what, _REMEDIES.get(error.errno or 0, "the file is as it was"))


class Skipped(Exception):  # noqa: N818 -- no error: a binary file has nothing to normalize
    """A file in which there is nothing to normalize."""


def opened(path: str) -> tuple[IO[bytes], os.stat_result]:
    """Open a regular file to read; what ``stat`` says of it comes along.

    Raises:
        Refused: there is no such file, it is not a regular one, or it cannot be read.
    """
    try:
        _check_kind(os.stat(path))  # before it is opened: that waits for pipes, moves devices
        stream = open(path, "rb", opener=_open)  # noqa: SIM115 -- whoever asked closes it
    except OSError as error:
        raise Refused.by(error) from None
    except ValueError as error:  # a NUL in the path
        raise Refused(str(error), "check the path") from None
    try:
        status = os.fstat(stream.fileno())
        _check_kind(status)
    except BaseException:
        stream.close()
        raise
    return stream, status


def check_below(path: str, root: str) -> None:
    """Raise unless a file lies below a folder, symbolic links followed.

    Args:
        path: the file.
        root: the folder, itself without symbolic links.

    Raises:
        Refused: it lies elsewhere.
    """
    real = os.path.realpath(path)
    if not real.startswith(os.path.join(root, "")):
        raise Refused(f"is {real}, which is not below {root}", "name files below it")


def check_content(data: bytes) -> None:
    """Raise unless the first bytes of a file may be those of UTF-8 text.

    Raises:
        Refused: a byte order mark tells of another encoding.
        Skipped: there is a NUL in them, as in binary data.
    """
    for mark, codec in MARKS:
        if data.startswith(mark):
            encoding = codec.upper().removesuffix("-LE").removesuffix("-BE")
            raise Refused(
                f"unsupported-encoding: its byte order mark says {encoding}",
                f"read it with --encoding auto, or convert it (iconv -f {encoding} -t UTF-8)",
            )
    if b"\0" in data[:HEAD]:
        raise Skipped("binary")


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


def _check_kind(status: os.stat_result) -> None:
    for holds, what, remedy in _KINDS:
        if holds(status.st_mode):
            raise Refused(what, remedy)
    if not status.st_blocks and status.st_dev in _kernel_devices():
        raise Refused("is a file of the kernel, not of a disk", "name a regular file")


def _kernel_devices() -> set[int]:
    """The devices of the file systems that the kernel makes up."""
    return {os.stat(root).st_dev for root in ("/proc", "/sys") if os.path.ismount(root)}


def _open(path: str, flags: int) -> int:
    # Should a pipe have taken the name since it was looked at, do not wait for its writer.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


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
