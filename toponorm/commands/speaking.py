"""What commands say, on standard output and standard error, and the status they end with."""

import os
import sys
from typing import TextIO

from toponorm.commands import printing
from toponorm.corpus.files import Refused

OK, FOUND, FAILED = 0, 1, 2


def write(what: str | bytes, stream: TextIO | None = None) -> None:
    """Write at once: bytes as they are, text with escapes where the encoding lacks a letter."""
    to = sys.stdout if stream is None else stream
    data = what if isinstance(what, bytes) else what.encode(to.encoding, "backslashreplace")
    to.flush()
    to.buffer.write(data)
    to.buffer.flush()


def complain(what: str, remedy: str = "") -> None:
    """Say on standard error what is wrong, and how to mend it."""
    write(f"toponorm: {what}; {remedy}\n" if remedy else f"toponorm: {what}\n", sys.stderr)


def fail(what: str, remedy: str = "") -> int:
    """Complain, and return the exit status that says so."""
    complain(what, remedy)
    return FAILED


def sentence(error: Exception) -> str:
    """Return what an error says, with the file and the cure where the system says neither."""
    if isinstance(error, OSError) and error.filename is not None:
        return f"{printing.shown(os.fsdecode(error.filename))}: {Refused.by(error)}"
    return str(error)
