import errno
import os
import socket
import stat
import time
from typing import NamedTuple

import pytest

from toponorm.corpus import drafts, files

OLD, NEW = b"Turkiye\r\n" * 100, "Türkiye\r\n".encode() * 90

STEPS = ["open", "write", "fchmod", "fsync", "stat", "replace", "fsync-folder"]
"""The calls of a rewrite, in order; each may fail or be interrupted."""


class Source(NamedTuple):
    path: str
    data: bytes
    status: os.stat_result


def read(path):
    stream, status = files.opened(path)
    with stream:
        data = stream.read()
    files.check_content(data)
    return Source(path, data, status)


def replace(source, data):
    with drafts.Draft(source.path, source.status) as draft:
        draft.write(data)
        draft.commit()


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "story.txt"
    made.write_bytes(OLD)
    return made


def names(folder):
    return sorted(entry.name for entry in os.scandir(folder))


def break_at(step, monkeypatch, error):
    """Make one call of a rewrite raise."""

    def fail(*_args, **_kwargs):
        raise error

    if step == "open":
        monkeypatch.setattr(files.os, "open", fail)
    elif step == "write":

        class Stream:
            def __init__(self, descriptor, _mode):
                self.descriptor = descriptor

            def close(self):
                os.close(self.descriptor)

            write = fail

        monkeypatch.setattr(drafts, "open", Stream, raising=False)
    elif step == "stat":
        monkeypatch.setattr(drafts, "_identity", fail)
    elif step.startswith("fsync"):
        synced = []

        def fsync(descriptor):
            is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
            synced.append(is_folder)
            if is_folder == (step == "fsync-folder"):
                raise error

        monkeypatch.setattr(files.os, "fsync", fsync)
    else:
        monkeypatch.setattr(files.os, step, fail)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()]
)
def test_whatever_step_fails_the_file_is_whole_and_no_temporary_is_left(
    path, monkeypatch, step, error
):
    source = read(str(path))
    break_at(step, monkeypatch, error)
    raised = files.Refused if isinstance(error, OSError) else KeyboardInterrupt
    with pytest.raises(raised):
        replace(source, NEW)
    monkeypatch.undo()
    assert path.read_bytes() == (NEW if step == "fsync-folder" else OLD)
    assert names(path.parent) == ["story.txt"]


def test_the_steps_are_taken_in_the_order_that_survives_a_power_loss(path, monkeypatch):
    taken = []

    def spy(name):
        real = getattr(os, name)

        def call(*args, **kwargs):
            taken.append(name)
            return real(*args, **kwargs)

        monkeypatch.setattr(files.os, name, call)

    for name in ("fchmod", "fsync", "replace"):
        spy(name)
    replace(read(str(path)), NEW)
    assert taken == ["fchmod", "fsync", "replace", "fsync"]


def test_a_folder_that_cannot_be_synced_is_no_failure(path, monkeypatch):
    break_at("fsync-folder", monkeypatch, OSError(errno.EINVAL, "Invalid argument"))
    replace(read(str(path)), NEW)
    assert path.read_bytes() == NEW


def test_mode_owner_and_attributes_are_kept(path):
    path.chmod(0o4640)
    if os.geteuid() == 0:
        os.chown(path, 1234, 2345)
        path.chmod(0o4640)
    try:
        os.setxattr(path, "user.origin", b"wire")
    except OSError:
        attributes = []
    else:
        attributes = ["user.origin"]
    before = path.stat()
    replace(read(str(path)), NEW)
    after = path.stat()
    assert path.read_bytes() == NEW
    assert after.st_ino != before.st_ino
    for field in ("st_mode", "st_uid", "st_gid"):
        assert getattr(after, field) == getattr(before, field)
    assert [name for name in os.listxattr(path) if name.startswith("user.")] == attributes


def test_an_owner_that_cannot_be_kept_is_a_refusal(path, monkeypatch):
    source = read(str(path))
    foreign = list(source.status)
    foreign[stat.ST_UID] += 1

    def fchown(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(files.os, "fchown", fchown)
    with pytest.raises(files.Refused, match="not permitted"):
        replace(source._replace(status=os.stat_result(foreign)), NEW)
    assert path.read_bytes() == OLD
    assert names(path.parent) == ["story.txt"]


def test_a_symbolic_link_stays_and_its_target_is_replaced(path, tmp_path):
    (tmp_path / "far").mkdir()
    far = tmp_path / "far" / "story.txt"
    path.rename(far)
    path.symlink_to("far/story.txt")
    replace(read(str(path)), NEW)
    assert path.readlink().as_posix() == "far/story.txt"
    assert far.read_bytes() == NEW


def test_a_hard_link_is_refused(path, tmp_path):
    os.link(path, tmp_path / "other.txt")
    with pytest.raises(files.Refused, match=r"2 hard links.*; break the link"):
        replace(read(str(path)), NEW)
    assert path.read_bytes() == OLD


def test_a_read_only_file_is_refused(path):
    path.chmod(0o444)
    with pytest.raises(files.Refused, match="read-only; make it writable"):
        replace(read(str(path)), NEW)
    assert path.read_bytes() == OLD


@pytest.mark.parametrize("change", ["content", "same length", "replaced", "gone"])
def test_a_file_that_changed_meanwhile_is_left_alone(path, change):
    source = read(str(path))
    if change == "content":
        path.write_bytes(b"a third hand wrote this")
    elif change == "same length":
        path.write_bytes(OLD[::-1])
        os.utime(path, ns=(0, source.status.st_mtime_ns))  # by one who hides it
    elif change == "replaced":
        other = path.with_name("other")
        other.write_bytes(OLD)
        other.replace(path)
    else:
        path.unlink()
    now = path.read_bytes() if path.exists() else None
    with pytest.raises(files.Refused, match=r"changed|no such file"):
        replace(source, NEW)
    assert (path.read_bytes() if path.exists() else None) == now
    assert not [name for name in names(path.parent) if name.startswith(drafts.PREFIX)]


def test_sweep_removes_only_our_old_temporaries(tmp_path):
    long_ago = time.time() - drafts.STALE - 60
    kept = [".toponorm-new.tmp", ".toponorm.tmp", "toponorm-1.tmp", ".toponorm-a.txt"]
    for name in (*kept, ".toponorm-0123.tmp"):
        (tmp_path / name).write_bytes(b"half")
        if name != ".toponorm-new.tmp":
            os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / ".toponorm-folder.tmp").mkdir()
    drafts.sweep(str(tmp_path))
    assert names(tmp_path) == sorted([*kept, ".toponorm-folder.tmp"])


def test_sweeping_a_folder_that_is_gone_says_nothing(tmp_path):
    assert drafts.sweep(str(tmp_path / "gone")) is None


@pytest.mark.parametrize(
    ("head", "error", "match"),
    [
        (
            b"\xff\xfeA\0",
            files.Refused,
            "unsupported-encoding.*UTF-16; read it with --encoding auto",
        ),
        (b"\xfe\xff\0A", files.Refused, "UTF-16"),
        (b"\xff\xfe\0\0A\0\0\0", files.Refused, "UTF-32"),
        (b"\0\0\xfe\xff\0\0\0A", files.Refused, "UTF-32"),
        (b"\x84\x31\x95\x33A", files.Refused, "GB18030"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", files.Skipped, "binary"),
        (b"\x7fELF\2\1\1\0", files.Skipped, "binary"),
        (b"a" * 8191 + b"\0", files.Skipped, "binary"),
    ],
)
def test_what_is_not_utf8_text_is_not_read_as_such(tmp_path, head, error, match):
    path = tmp_path / "story.txt"
    path.write_bytes(head)
    with pytest.raises(error, match=match):
        read(str(path))
    assert path.read_bytes() == head


def test_a_nul_far_into_a_text_is_part_of_it(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(b"a" * 8192 + b"\0")
    assert read(str(path)).data == b"a" * 8192 + b"\0"


def test_an_empty_file_is_empty(tmp_path):
    path = tmp_path / "story.txt"
    path.touch()
    assert read(str(path)).data == b""


def special(kind, folder):
    path = folder / "story.txt"
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as unix:
            unix.bind(str(path))
    elif kind == "folder":
        path.mkdir()
    elif kind == "loop":
        path.symlink_to("story.txt")
    elif kind == "nul":
        return f"{path}\0"
    return {"device": "/dev/zero", "kernel": "/proc/version"}.get(kind, str(path))


@pytest.mark.parametrize(
    ("kind", "match"),
    [
        ("pipe", "named pipe"), ("socket", "socket"), ("folder", "directory"), ("loop", "links"),
        ("device", "device"), ("kernel", "kernel"), ("missing", "no such file"), ("nul", "null"),
    ],
)  # fmt: skip
def test_what_is_no_file_is_refused_without_being_opened(tmp_path, monkeypatch, kind, match):
    path = special(kind, tmp_path)
    if kind in ("device", "kernel") and not os.path.exists(path):
        pytest.skip(f"no {path} here")
    opened = []
    monkeypatch.setattr(files, "_open", lambda *args: opened.append(args))
    with pytest.raises(files.Refused, match=match):
        read(path)
    assert not opened
