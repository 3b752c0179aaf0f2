"""Files on disk, opened with care: regular ones, with bytes that may be text.

What is refused is told with its cure, on one line: :class:`Refused` is the exception of all that
has to do with files.
"""

import errno
import os
import stat
from typing import IO

HEAD = 8192
"""Binary data shows a NUL in so many of its first bytes, as in git."""

SUFFIX = ".tmp"
"""Of temporary files."""

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
