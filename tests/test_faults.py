"""Bad inputs, numbered: what toponorm must survive, and how.

Each number has one case: 1-23 texts, 24-36 files, 37-42 structured formats, 43-48 configuration
and surroundings.
"""

import bz2
import concurrent.futures
import errno
import gzip
import importlib.util
import io
import json
import lzma
import multiprocessing
import os
import pickle
import random
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

import toponorm
from tests.files import state
from toponorm import cli
from toponorm.corpus import files, streams
from toponorm.edits import apply, invert
from toponorm.result import Result

GARBLED = "Die BÃ¼rger haben gewÃ¤hlt."
MENDED = "Die Bürger haben gewählt."
TURKEY = toponorm.Config(names={"TR": "Turkey"})

FAULTS: dict[int, Callable[["Site"], None]] = {}


def fault(number: int) -> Callable[[Callable[["Site"], None]], Callable[["Site"], None]]:
    def register(check: Callable[["Site"], None]) -> Callable[["Site"], None]:
        assert number not in FAULTS
        FAULTS[number] = check
        return check

    return register


class Site:
    """A scratch folder and the command line."""

    def __init__(self, folder, monkeypatch, capture):
        self.folder, self.monkeypatch, self._capture = folder, monkeypatch, capture

    def file(self, data, name="story.txt"):
        path = self.folder / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    def run(self, *argv, stdin=b""):
        self.monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = cli.main([os.fspath(argument) for argument in argv])
        except SystemExit as leaving:
            status = leaving.code
        out, err = self._capture.readouterr()
        return status, out, err.decode()

    def fails(self, path, said, command="fix"):
        """The command says one line about the file, and leaves it and the folder as they were."""
        before = {entry.name: entry.inode() for entry in os.scandir(self.folder)}
        status, out, err = self.run(command, path)
        assert (status, out) == (2, b"")
        assert err.startswith(f"toponorm: {path}: ")
        assert err.count("\n") == 1
        assert said in err
        assert {entry.name: entry.inode() for entry in os.scandir(self.folder)} == before


@pytest.mark.parametrize("number", [pytest.param(n, id=str(n)) for n in range(1, 49)])
def test_fault(number, tmp_path, monkeypatch, capsysbinary):
    monkeypatch.chdir(tmp_path)
    FAULTS[number](Site(tmp_path, monkeypatch, capsysbinary))


def assert_sound(text, result):
    """What holds of every result."""
    assert apply(text, result.edits) == result.text
    assert apply(result.text, invert(result.edits)) == text
    for record in (*result.mentions, *result.declined):
        assert text[record.start : record.end] == record.text


def assert_unchanged(text, **arguments):
    result = toponorm.normalize(text, **arguments)
    assert_sound(text, result)
    assert (result.text, result.edits) == (text, ())
    return result


def places(result):
    return [mention.text for mention in result.mentions if mention.kind == "place"]


@fault(1)
def empty_and_blank(site):
    for text in ("", " ", "\n", "T", "\u3000", " \t\r\n" * 1000):
        assert assert_unchanged(text).mentions == ()


@fault(2)
def not_a_text(site):
    for wrong, said in ((b"Turkiye", "Decode"), (None, "batch"), (7, "int")):
        with pytest.raises(TypeError, match=said):
            toponorm.normalize(wrong)
    assert toponorm.Normalizer(TURKEY).batch([None, "Turkiye"]) == [None, "Turkey"]


@fault(3)
def lone_surrogates(site):
    text = "\ud83d Turkiye \udc00 met \udcff\ud800"
    result = toponorm.normalize(text, config=TURKEY)
    assert_sound(text, result)
    assert result.text == "\ud83d Turkey \udc00 met \udcff\ud800"


@fault(4)
def replacement_characters(site):
    for text in ("Die B\ufffdrger haben gew\ufffdhlt.", "\ufffd" * 50, "T\ufffdrkiye"):
        assert_unchanged(text)


@fault(5)
def control_characters(site):
    for control in map(chr, (*range(9), 11, 12, *range(14, 32), 127)):
        text = f"The talks {control} ended in Turkiye{control}."
        result = toponorm.normalize(text, config=TURKEY)
        assert_sound(text, result)
        assert result.text == f"The talks {control} ended in Turkey{control}."


@fault(6)
def many_combining_marks(site):
    for marks in ("\u0301" * 100_000, "\u0301\u0316" * 50_000):
        assert_unchanged("a" + marks + " and Syria")


@fault(7)
def one_long_line(site):
    filler = "The committee met again and adjourned without a vote. "
    text = filler * 20_000 + "Talks in Turkiye ended."
    result = toponorm.normalize(text, config=TURKEY)
    assert result.text == filler * 20_000 + "Talks in Turkey ended."
    assert places(result) == ["Turkiye"]


@fault(8)
def letters_that_change_length(site):
    for word in ("İstanbul", "ISTANBUL", "ıstanbul", "ﬁnal", "Straße", "نمی\u200cخواهد", "ŉ"):
        text = f"{word} {word}, Turkiye, {word}"
        result = toponorm.normalize(text, config=TURKEY)
        assert_sound(text, result)
        assert result.text == f"{word} {word}, Turkey, {word}"
    text = "Talks in Tur\u00adkiye ended"
    result = toponorm.normalize(text, config=TURKEY)
    assert_sound(text, result)
    assert places(result) == ["Tur\u00adkiye"]


@fault(9)
def bidirectional_controls(site):
    text = "Talks in \u2067Turkiye\u2069 and \u202bSyria\u202c ended"
    result = toponorm.normalize(text, config=TURKEY)
    assert_sound(text, result)
    assert result.text == "Talks in \u2067Turkey\u2069 and \u202bSyria\u202c ended"


@fault(10)
def mixed_scripts(site):
    for text in ("Talks in Тurkey ended", "Talks in Turkіye ended"):  # with Cyrillic Т, і
        assert_unchanged(text, config=toponorm.Config(names={"TR": "Türkiye"}))


@fault(11)
def sequences_of_emoji(site):
    england = "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    text = f"🇹🇷 Turkiye ☎\ufe0f {england} 👩‍👩‍👧 Turkiye 🇹🇷"
    result = toponorm.normalize(text, config=TURKEY)
    assert_sound(text, result)
    assert result.text == text.replace("Turkiye", "Turkey")


@fault(12)
def masked_spans(site):
    for masked in (
        "https://example.org/BÃ¼rger?q=gewÃ¤hlt",
        "bÃ¼rger@example.org",
        "/srv/news/BÃ¼rger/gewÃ¤hlt.txt",
        "`BÃ¼rger`",
        "@BÃ¼rger",
        "#Turkiye",
        "https://example.org/Turkiye/May-10-2023",
    ):
        assert_unchanged(f"See {masked} for more")


@fault(13)
def what_only_looks_garbled(site):
    for text in (
        'A letra "Ã" é uma vogal nasal; MANHÃ, IRMÃ, LÃ.',
        "NESTLÉ® ET L’ÉTÉ À PARIS",
        "Tiếng Việt được viết bằng chữ Quốc ngữ.",
        "Η ¨λύση¨ βρέθηκε στην Αθήνα",
        "การประชุมเริ่มขึ้นแล้ว",
        "北京—上海，记者报道。",
        "Größe: 5 µm ± 0,2 · 30 °C",
        "MÃE E IRMÃO",
    ):
        assert toponorm.repair(text).text == text


@fault(14)
def several_layers_and_codecs(site):
    layers = {MENDED}
    text = MENDED
    for _ in range(3):
        text = text.encode().decode("latin-1")
        layers.add(text)
        assert toponorm.repair(text).text in layers
    half = "Die Bürger haben gewÃ¤hlt."
    assert toponorm.repair(half).text in (half, MENDED)
    two = "Zürich".encode().decode("gbk") + " und " + "gewählt".encode().decode("cp1252")
    mended = toponorm.repair(two)
    assert_sound(two, mended)
    assert "gewählt" in mended.text


@fault(15)
def lossy_mojibake(site):
    for text, left in (
        ("Die BÃ\ufffdrger haben gewÃ\ufffdhlt.", "Die B\ufffdrger haben gew\ufffdhlt."),
        ("â\ufffd\ufffdquotedâ\ufffd\ufffd", "\ufffdquoted\ufffd"),
    ):
        assert toponorm.repair(text).text in (text, left)  # the letter is lost, and not guessed


@fault(16)
def names_of_something_else(site):
    for text in (
        "He ate a turkey sandwich for lunch.",
        "The fire began near Turkey Creek on Monday.",
        "The peaches come from Atlanta, Georgia, USA.",
        "Jordan Peele directed the film.",
        "“We will be late,” Chad said.",
        "Constantinople fell in 1453.",
    ):
        result = assert_unchanged(text)
        assert not {"TR", "GE", "JO", "TD"} & {mention.id for mention in result.mentions}


@fault(17)
def days_that_never_were(site):
    for day in ("31 April 2023", "30 February 2024", "29 February 2023", "April 31, 2023"):
        assert_unchanged(f"The talks began on {day}.")


@fault(18)
def ambiguous_order(site):
    text = "The treaty was signed on 03/04/2024."
    result = assert_unchanged(text, language="en")
    assert [d.reason for d in result.declined if d.text == "03/04/2024"] == ["ambiguous-order"]
    text = "The treaty was signed on 03/04/2024 and sealed on 25/04/2024."
    for edit in toponorm.normalize(text, language="en").edits:
        assert edit.evidence  # the other date decides, and the edit says so


@fault(19)
def other_calendars_and_digits(site):
    for text, never in (
        ("民國112年5月10日", "0112-05-10"),
        ("令和5年5月10日", "0005-05-10"),
        ("Signed on 10 May 23 AH.", "0023-05-10"),
    ):
        result = toponorm.normalize(text)
        assert_sound(text, result)
        assert never not in result.text
        assert never not in {mention.value for mention in result.mentions}
    for digits, language in (("١٠ مايو ٢٠٢٣", "ar"), ("１０ May ２０２３", "en")):
        found = toponorm.find_dates(digits, language=language)
        assert [mention.value for mention in found] == ["2023-05-10"]


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("منتشر شده در ۱۴۰۲/۰۲/۲۰", "منتشر شده در 2023-05-10"),
        ("ประกาศเมื่อวันที่ 10 พฤษภาคม 2566", "ประกาศเมื่อวันที่ 2023-05-10"),
        ("Tehran, 1402/02/20", "Tehran, 1402/02/20"),  # nothing names the calendar
    ],
)
def test_fault_19_years_of_other_calendars(text, normal):
    assert toponorm.normalize(text).text == normal


@fault(20)
def relative_without_anchor(site):
    result = assert_unchanged("The talks resume on Tuesday.")
    assert [mention.value for mention in result.mentions] == ["XXXX-WXX-2"]


@fault(21)
def overlapping_candidates(site):
    text = "MOSCOW, May 10, 2023 (Reuters) - New York Times reporters met in Papua New Guinea."
    result = toponorm.normalize(text, config=toponorm.Config(names={"GN": "X", "GB": "Y"}))
    assert_sound(text, result)
    assert places(result) == ["Papua New Guinea"]
    assert result.text.startswith("MOSCOW, 2023-05-10 (Reuters) - ")


@fault(22)
def cycles(site):
    with pytest.raises(ValueError, match=r"Byzantium|Constantinople"):
        toponorm.Config(entities={"Byzantium": ["Constantinople"], "Constantinople": ["Byzantium"]})


@fault(23)
def very_many_edits(site):
    text = "Turkiye, " * 40_000
    result = toponorm.normalize(text, config=TURKEY)
    assert result.text == "Turkey, " * 40_000
    assert len(result.edits) == 40_000


@fault(24)
def invalid_utf8(site):
    data = f"{GARBLED}\nSÃ£o caf".encode() + b"\xe9\n" + GARBLED.encode() + b"\r\n\xff"
    path = site.file(data)
    status, _, err = site.run("fix", path)
    assert status == 1
    expected = f"{MENDED}\nSÃ£o caf".encode() + b"\xe9\n" + MENDED.encode() + b"\r\n\xff"
    assert path.read_bytes() == expected
    first = len(f"{GARBLED}\nSÃ£o caf".encode())
    assert f"story.txt:2: byte {first} of the file is not UTF-8; kept as it is\n" in err
    assert "story.txt:4: " in err
    status, _, err = site.run("check", "--strict", path)
    assert status == 2
    assert "story.txt:4: " in err
    assert site.run("check", path)[0] == 0
    many = site.file(b"\xff\n" * 1000, "many.txt")
    status, _, err = site.run("check", many)
    assert err.count("\n") == 4
    assert "997 more lines" in err
    records = b'{"text": "Turkiye"}\n{"text": "caf\xe9 in Turkiye"}\n{"text": "Turkiye"}'
    path = site.file(records, "news.jsonl")
    status, _, err = site.run("fix", path)
    assert (status, err.count("news.jsonl:2: byte 33 of the file is not UTF-8")) == (1, 1)
    lines = records.split(b"\n")
    mended = lines[0].replace(b"Turk", "Türk".encode())
    assert path.read_bytes() == b"\n".join([mended, lines[1], mended])
    legacy = "Die Bürger der Türkei haben gewählt; größer war die Überraschung nie.\n"
    path = site.file(legacy.encode() + legacy.encode("cp1252"), "legacy.txt")
    assert site.run("fix", "--encoding", "auto", path)[0] == 1
    assert path.read_text("utf-8") == legacy * 2
    assert site.run("check", "--strict", path)[0] == 0


@fault(25)
def byte_order_marks(site):
    path = site.file(b"\xef\xbb\xbf" + GARBLED.encode())
    assert site.run("fix", path)[0] == 1
    assert path.read_bytes() == b"\xef\xbb\xbf" + MENDED.encode()
    for encoding in ("utf-16", "utf-16-be", "utf-32", "utf-32-be"):
        path = site.file(("\ufeff" + GARBLED).encode(encoding), "wide.txt")
        site.fails(path, "unsupported-encoding")
        site.fails(path, "unsupported-encoding", "check")
        assert site.run("fix", "--encoding", "auto", path)[0] == 1
        assert path.read_bytes() == ("\ufeff" + MENDED).encode(encoding)  # in its own encoding
        assert site.run("fix", "--encoding", "auto", path) == (0, b"", "")


@fault(26)
def newlines(site):
    lines = [GARBLED, "", "Syria\u2028met\x0b", "  trailing  ", GARBLED]
    for newline in ("\n", "\r\n", "\r", "\n\r"):
        for end in ("", newline):
            path = site.file(newline.join(lines) + end)
            assert site.run("fix", path)[0] == 1
            wanted = newline.join([MENDED, *lines[1:-1], MENDED]) + end
            assert path.read_bytes() == wanted.encode()
    mixed = f"{GARBLED}\r{GARBLED}\r\n{GARBLED}\n\r\n\r"
    path = site.file(mixed)
    site.run("fix", path)
    assert path.read_bytes() == mixed.replace(GARBLED, MENDED).encode()


@fault(27)
def binary_files(site):
    for data in (b"\x7fELF\2\1\1\0", b"\x89PNG\r\n\x1a\n\0\0", f"{GARBLED}\0".encode()):
        path = site.file(data)
        for command, status in (("check", 0), ("fix", 0), ("normalize", 2)):
            said = f"toponorm: {path}: binary; skipped\n"
            assert site.run(command, path) == (status, b"", said)
        assert path.read_bytes() == data


@fault(28)
def links(site):
    path = site.file(GARBLED, "target.txt")
    link = site.folder / "link.txt"
    link.symlink_to("target.txt")
    assert site.run("fix", link)[0] == 1
    assert link.is_symlink()
    assert path.read_bytes() == MENDED.encode()
    loop = site.folder / "loop.txt"
    loop.symlink_to("loop.txt")
    site.fails(loop, "mend the symbolic link")
    hard = site.file(GARBLED, "hard.txt")
    os.link(hard, site.folder / "harder.txt")
    site.fails(hard, "hard links")
    assert hard.read_bytes() == GARBLED.encode()
    (site.folder / "below").mkdir()
    inside = site.file(GARBLED, "below/inside.txt")
    out = site.folder / "below" / "out.txt"
    out.symlink_to(path)
    path.write_text(GARBLED)
    beside = site.file(GARBLED, "beside.txt")
    (site.folder / "below" / "toponorm.toml").write_text('root = "."')
    for root in (("--root", "below"), ("--config", "below/toponorm.toml")):
        status, _, err = site.run("fix", *root, inside, out, beside)
        assert status == 2
        assert err.count("which is not below") == 2
        assert inside.read_bytes() == MENDED.encode()
        assert path.read_bytes() == beside.read_bytes() == GARBLED.encode()


@fault(29)
def no_regular_files(site):
    opened = []
    site.monkeypatch.setattr(files, "_open", lambda *arguments: opened.append(arguments))
    os.mkfifo(site.folder / "pipe.txt")
    (site.folder / "folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as unix:
        unix.bind("socket.txt")
    for name, said in (("pipe", "pipe"), ("folder", "directory"), ("socket", "socket")):
        for command in ("fix", "check", "normalize"):
            site.fails(site.folder / f"{name}.txt", said, command)
    for special, said in (("/dev/null", "device"), ("/proc/version", "kernel")):
        if os.path.exists(special):
            site.fails(special, said)
    assert not opened


@fault(30)
def metadata(site):
    path = site.file(GARBLED)
    path.chmod(0o640)
    try:
        os.setxattr(path, "user.origin", b"wire")
    except (AttributeError, OSError):
        attributes = {}
    else:
        attributes = {"user.origin": b"wire"}
    if os.geteuid() == 0:
        os.chown(path, 1234, 2345)
    before = path.stat()
    assert site.run("fix", path)[0] == 1
    after = path.stat()
    assert path.read_bytes() == MENDED.encode()
    assert (after.st_mode, after.st_uid, after.st_gid) == (
        before.st_mode, before.st_uid, before.st_gid,
    )  # fmt: skip
    for name, value in attributes.items():
        assert os.getxattr(path, name) == value


@fault(31)
def refusing_disks(site):
    path = site.file(GARBLED)
    path.chmod(0o444)
    site.fails(path, "is read-only; make it writable")
    path.chmod(0o644)
    for number in ("ENOSPC", "EDQUOT", "EIO", "EROFS", "EACCES", "ETXTBSY"):
        error = OSError(getattr(errno, number), os.strerror(getattr(errno, number)))

        def fail(*_, error=error):
            raise error

        for call in ("fsync", "fchmod", "replace"):
            with site.monkeypatch.context() as patch:
                patch.setattr(files.os, call, fail)
                site.fails(path, error.strerror.lower())
            assert path.read_bytes() == GARBLED.encode()
    site.fails(site.folder / "missing.txt", "no such file")

    for path in (  # a disk that fills up in the middle of the file
        site.file(GARBLED * 1000),
        site.file(f'{{"text": "{GARBLED}"}}\n' * 1000, "news.jsonl"),
        site.file(
            gzip.compress(random.Random(1).randbytes(9000).hex().encode() + b" Turkiye"), "a.gz"
        ),
    ):
        before = path.read_bytes()
        run = subprocess.run(
            [sys.executable, "-m", "toponorm", "fix", path],
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
            capture_output=True,
            check=False,
        )
        assert (run.returncode, run.stdout) == (2, b"")
        assert run.stderr.decode().startswith(f"toponorm: {path}: file too large; ")
        assert path.read_bytes() == before
        assert not [*site.folder.glob(".toponorm-*")]


REWRITER = """
import sys
from toponorm.corpus import drafts, files
contents = [open(name, "rb").read() for name in sys.argv[1:]]
print("ready", flush=True)
while True:
    stream, status = files.opened("story.txt")
    with stream, drafts.Draft("story.txt", status) as draft:
        draft.write(contents[stream.read() == contents[0]])
        draft.commit()
"""


@fault(32)
def killed(site):
    old, new = f"{GARBLED}\n".encode() * 100_000, f"{MENDED}\n".encode() * 100_000
    path = site.file(old)
    site.file(old, "old")
    site.file(new, "new")
    moments, strays = random.Random(32), 0
    for _ in range(30):
        with subprocess.Popen(
            [sys.executable, "-c", REWRITER, "old", "new"], stdout=subprocess.PIPE
        ) as child:
            assert child.stdout.readline() == b"ready\n"
            time.sleep(moments.uniform(0, 0.03))
            child.kill()
        assert path.read_bytes() in (old, new)
        for stray in site.folder.glob(".toponorm-*.tmp"):
            stray.unlink()
            strays += 1
    assert strays  # some were killed in the middle of it
    stray = site.file("half", ".toponorm-0123.tmp")
    os.utime(stray, (0, 0))
    site.run("fix", site.file(GARBLED))
    assert not stray.exists()


@fault(33)
def signals(site):
    site.file(f"{MENDED}\n")
    for number in (signal.SIGINT, signal.SIGTERM):
        with subprocess.Popen(
            [sys.executable, "-m", "toponorm", "normalize", "story.txt", "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as child:
            assert child.stdout.readline() == f"{MENDED}\n".encode()
            child.send_signal(number)
            assert child.wait(timeout=60) == 128 + number
            assert child.stderr.read() == b""
    with subprocess.Popen(
        [sys.executable, "-m", "toponorm", "normalize", "story.txt", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        child.stdout.readline()
        child.stdout.close()
        child.stdin.write(MENDED.encode())
        child.stdin.close()
        assert child.stderr.read() == b""

    news = f'{{"text": "{GARBLED}"}}\n' * 12_000
    path = site.file(news, "news.jsonl")
    for number in (signal.SIGINT, signal.SIGTERM):
        with subprocess.Popen(
            [sys.executable, "-m", "toponorm", "fix", "--quiet", "--jobs", "2", "news.jsonl"],
            stderr=subprocess.PIPE,
        ) as child:
            while child.poll() is None and not [*site.folder.glob(".toponorm-*")]:
                time.sleep(0.01)
            child.send_signal(number)
            assert child.wait(timeout=60) == 128 + number
            assert child.stderr.read() == b""
        assert path.read_text() == news
        assert not [*site.folder.glob(".toponorm-*")]
    path.unlink()
    (site.folder / "story.txt").unlink()

    def interrupted(*_):
        raise KeyboardInterrupt

    path = site.file(GARBLED)
    site.monkeypatch.setattr(files.os, "replace", interrupted)
    assert site.run("fix", path) == (130, b"", "")
    assert path.read_bytes() == GARBLED.encode()
    assert [entry.name for entry in os.scandir(site.folder)] == ["story.txt"]


@fault(34)
def concurrent_change(site):
    path = site.file(GARBLED)
    fsync = os.fsync

    def meddle(descriptor):
        fsync(descriptor)
        path.write_text("a third hand wrote this")

    with site.monkeypatch.context() as patch:
        patch.setattr(files.os, "fsync", meddle)
        status, out, err = site.run("fix", path)
    assert (status, out) == (2, b"")
    assert err == f"toponorm: {path}: changed while it was being read; run again\n"
    assert path.read_text() == "a third hand wrote this"

    path.write_text(GARBLED * 1000)
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "toponorm", "fix", "story.txt"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for _ in range(3)
    ]
    for run in runs:
        said = run.communicate()[1].decode()
        assert run.returncode in (0, 1) or "changed" in said
    assert path.read_text() == MENDED * 1000
    assert [entry.name for entry in os.scandir(site.folder)] == ["story.txt"]


@fault(35)
def odd_names(site):
    names = []
    for name in ("two words.txt", "new\nline.txt", "-x", "--diff", "🗺.txt", os.fsdecode(b"\xff")):
        try:
            site.file(GARBLED, name)
            names.append(name)
        except OSError:
            continue  # this file system refuses the name
    for encoding in ("ascii", "cp1252"):
        child = subprocess.run(
            [sys.executable, "-m", "toponorm", "check", "--", *names],
            env={**os.environ, "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=False,
        )
        assert child.returncode == 1
        assert b"Traceback" not in child.stderr
        for line in child.stdout.decode(encoding).splitlines():
            assert ":1:" in line  # each finding is one line, whatever the name
    assert site.run("fix", "--", *names)[0] == 1
    for name in names:
        assert (site.folder / name).read_bytes() == MENDED.encode()


@fault(36)
def empty_and_huge_files(site):
    empty = site.file(b"")
    before = state(empty)
    for name in ("", ".jsonl", ".csv", ".json", ".parquet", ".warc", ".gz"):
        path = empty.rename(site.folder / f"empty{name}")
        assert site.run("fix", path) == (0, b"", "")
        assert state(path) == before
        empty = path
    huge = site.file(b"Talks in Ankara. " * 1000, "huge.txt")
    os.truncate(huge, 10 << 30)  # sparse: one line of NULs
    site.fails(huge, "a line of more than 64 MB", "check")
    site.fails(huge, "a line of more than 64 MB", "fix")
    huge.unlink()
    # A corpus in one file is read in pieces: what it takes does not grow with it.
    if not os.path.exists("/proc/self/status"):
        return
    line = b'{"id": 1.10, "html": "' + b"So it went on. " * 4000 + b'"}\n'
    program = (
        "import sys; from collections import deque; from toponorm import Normalizer;"
        "from toponorm.corpus import driver;"
        "end, = deque(driver.run(sys.argv[1:], Normalizer(), write=True), maxlen=1);"
        "status = open('/proc/self/status').read();"
        "print(end.state, end.records, status.split('VmHWM:')[1].split()[0])"
    )
    peaks = []
    for records in (20, 400):
        path = site.file(line * records + b'{"text": "Turkiye"}\n', "long.jsonl")
        child = subprocess.run(
            [sys.executable, "-c", program, path], capture_output=True, text=True, check=True
        )
        ended, count, peak = child.stdout.split()
        assert (ended, int(count)) == ("changed", records + 1)
        assert path.read_bytes() == line * records + '{"text": "Türkiye"}\n'.encode()
        peaks.append(int(peak))
    assert peaks[1] < peaks[0] + 20_000  # the longer one has 23 MB more


@fault(37)
def records_in_lines(site):
    digits = "9" * 5000
    kept = [
        "",
        '{"text": "Turkiye",}',
        '{"text": "Turkiye"} {"text": "Turkiye"}',
        '{"text": ["Turkiye"], "Text": "Turkiye"}',
        '{"text": NULL}',
        "[" * 100_000,
        "not JSON",
        '["Turkiye"]',
        '"Turkiye"',
        "   ",
    ]
    raw = [  # what is written in the manner that the record itself shows, %s being "Turkiye"
        r'{"b":1.10,"a": 1e400, "text" :"%s\/Syria"}',
        r'{"n": NaN, "m": -Infinity, "text": "%s"}',
        '{"n": ' + digits + ', "text": "%s"}\r',
        r'{"text": "x", "text": "%s"}',
        r'{"text": "%s\n\t\u0022%s\"", "é": 1}',
        r'{"text":"%s","é":"\/"}',
    ]
    escaped = [
        r'{"te\u0078t": "%s, caf\u00e9"}',
        r'{"x": {"text": "Turkiye"}, "text": "\ud83c\uddf9 %s \\"}',
    ]
    edited = [
        *((each.replace("%s", "Turkiye"), each.replace("%s", "Türkiye")) for each in raw),
        *((each.replace("%s", "Turkiye"), each.replace("%s", r"T\u00fcrkiye")) for each in escaped),
        (r'{"text": "Turkiye \u00C9"}', r'{"text": "T\u00FCrkiye \u00C9"}'),
    ]
    lines = [*kept, *(before for before, _ in edited), '{"text": "Turkiye']
    path = site.file("\n".join(lines), "news.jsonl")
    status, out, err = site.run("fix", path)
    assert status == 1
    assert out.count(b"place.spelling") == len(edited) + 1
    made = [after for _, after in edited]
    assert path.read_bytes().decode().split("\n") == [*kept, *made, '{"text": "Turkiye']
    assert "news.jsonl:2: is no JSON (" in err
    assert "3 more lines like these" in err
    assert site.run("check", "--strict", path)[0] == 2
    array = site.file("[" + ",\n".join(before for before, _ in edited) + "]\n", "news.json")
    assert site.run("fix", array)[0] == 1
    assert array.read_bytes().decode() == "[" + ",\n".join(made) + "]\n"


@fault(38)
def lone_surrogates_in_json(site):
    line = '{"text": "\\ud83d Turkiye \\uDC00\\ud83d", "\\ud800": "\\udfff"}\n'
    path = site.file(line, "news.jsonl")
    assert site.run("fix", path)[0] == 1
    assert path.read_text() == line.replace("Turkiye", "T\\u00FCrkiye")


@fault(39)
def tables_in_text(site):
    long = "So it went on. " * 14_000  # 200 kB, more than the csv module reads
    before = (
        'id,text,"no, te"\r\n'
        '1,Turkiye,"kept ""as"" it is"\r\n'
        '"2","Talks in ""Turkiye"",\r\nTurkiye, ended",\n'
        "3\r\n"
        "4,In Turkiye\rand Syria\0,x,y,z\n"
        f'5,"{long}Turkiye",\n'
        '6,5" of rain in Turkiye,""\n'
        '7,"Turkiye" and more,x\n'
        "8,Turkiye"
    )
    after = before.replace("Turkiye", "Türkiye").replace('"Türkiye" and more', '"Turkiye" and more')
    path = site.file(before, "news.csv")
    path.write_bytes(before.replace("\0", "").encode())
    status, _, err = site.run("fix", path)
    assert status == 1
    assert path.read_bytes() == after.replace("\0", "").encode()
    assert "news.csv:10: has text behind closing quotes; kept as it is" in err
    # A NUL is binary data in the head of a file, and a letter below.
    far = "id,text\n" + "1,x\n" * 3000 + "2,Turkiye \0\n"
    path = site.file(far, "far.csv")
    assert site.run("fix", path)[0] == 1
    assert path.read_bytes() == far.replace("Turkiye", "Türkiye").encode()
    for delimiter, name in ((";", "news.csv"), ("|", "news.csv"), ("\t", "news.tsv")):
        rows = f"id{delimiter}text\n1{delimiter}Turkiye, x\n"
        path = site.file(rows, name)
        assert site.run("fix", path)[0] == 1
        assert path.read_bytes() == rows.replace("Turk", "Türk").encode()
    path = site.file('id,text\n1,Turkiye\n2,"Turkiye\n3,Turkiye\n', "torn.csv")
    status, _, err = site.run("fix", path)
    assert path.read_text() == 'id,text\n1,Türkiye\n2,"Turkiye\n3,Turkiye\n'
    assert "torn.csv:3: has quotes that do not end" in err


@fault(40)
def formulas(site):
    site.file(
        """[[entities]]
canonical = "=HYPERLINK(1)"
aliases = ["Acme Corp"]
[[entities]]
canonical = "@Acme, Inc"
aliases = ["Acme Inc"]
""",
        "names.toml",
    )
    rows = (
        'id,text\n1,Acme Corp grew\n2,"Acme Corp, grew"\n3,Then Acme Inc grew\n'
        "4,=Acme Corp\n5,Acme Corp met Acme Corp\n"
    )
    path = site.file(rows, "news.csv")
    status, out, _ = site.run("fix", "--table", "names.toml", path)
    assert status == 1
    assert path.read_text() == (
        'id,text\n1,Acme Corp grew\n2,"Acme Corp, grew"\n3,"Then @Acme, Inc grew"\n'
        "4,==HYPERLINK(1)\n5,Acme Corp met =HYPERLINK(1)\n"
    )
    said = site.run("normalize", "--json", "--table", "names.toml", site.file(rows, "news.csv"))[1]
    assert said.count(b'"reason": "formula"') == 3
    odd = site.file(GARBLED, "a%0A::warning::b\n.txt")
    _, out, _ = site.run("check", "--output-format", "github", odd)
    assert out.count(b"\n") == out.count(b"::warning ")
    assert b"%250A" in out


@fault(41)
def parquet(site):
    pa = pytest.importorskip("pyarrow", reason="needs toponorm[parquet]")
    import pyarrow.parquet as pq

    rows = 240
    table = pa.table(
        {
            "id": pa.array(range(rows), pa.int32()),
            "text": [None if n % 7 == 0 else f"Talks in Turkiye {n}" for n in range(rows)],
            "wide": pa.array([f"Turkiye {n % 5}" for n in range(rows)], pa.large_string()),
            "coded": pa.array(["Syria", "Turkiye", None] * 80).dictionary_encode(),
            "doc": [{"body": "Turkiye", "n": n} if n % 3 else None for n in range(rows)],
            "tags": [["Turkiye", str(n)] for n in range(rows)],
            "time": pa.array(range(rows), pa.timestamp("ns", "UTC")),
        },
        metadata={"origin": "wire"},
    )
    path = site.folder / "news.parquet"
    fields = [f"--field={name}" for name in ("text", "wide", "coded", "/doc/body")]
    for settings in (
        {},
        {"compression": {"id": "zstd", "text": "gzip", "wide": "none"}, "row_group_size": 50},
        {"use_dictionary": False, "column_encoding": {"id": "DELTA_BINARY_PACKED"}},
        {"store_schema": False, "write_statistics": ["id"], "write_page_index": True},
    ):
        pq.write_table(table, path, **settings)
        old = pq.ParquetFile(path)
        before = old.read()
        status, *_ = site.run("fix", "--jobs", "2", *fields, path)
        assert status == 1
        new = pq.ParquetFile(path)
        after = new.read()
        assert after.schema.equals(before.schema, check_metadata=True)
        assert new.schema.equals(old.schema)
        for name in ("id", "tags", "time"):
            assert after[name].equals(before[name])
        for name in ("text", "wide", "coded", "doc"):
            wanted = str(before[name].to_pylist()).replace("Turkiye", "Türkiye")
            assert str(after[name].to_pylist()) == wanted
        assert new.num_row_groups == old.num_row_groups
        for group in range(old.num_row_groups):
            for number in range(old.metadata.num_columns):
                one, two = (file.metadata.row_group(group).column(number) for file in (old, new))
                for name in ("compression", "encodings", "is_stats_set", "has_offset_index"):
                    assert getattr(one, name) == getattr(two, name)
        clean = state(path)
        assert site.run("fix", *fields, path) == (0, b"", "")
        assert state(path) == clean
    whole = path.read_bytes()
    for torn in (whole[:-5], whole[: len(whole) // 2], b"PAR1" + bytes(100) + b"PAR1"):
        site.fails(site.file(torn, "torn.parquet"), "damaged")


@fault(42)
def compressed_files(site):
    line = f"{GARBLED}\n".encode()
    mended = f"{MENDED}\n".encode()
    codecs = {"gz": gzip, "bz2": bz2, "xz": lzma}
    zstd = importlib.util.find_spec("backports") and importlib.util.find_spec("backports.zstd")
    if zstd:
        codecs["zst"] = importlib.import_module("backports.zstd")
    for suffix, codec in codecs.items():
        members = codec.compress(line * 100) + codec.compress(b"") + codec.compress(line)
        path = site.file(members, f"story.txt.{suffix}")
        assert site.run("fix", path)[0] == 1
        assert codec.decompress(path.read_bytes()) == mended * 101
        before = state(path)
        assert site.run("fix", path) == (0, b"", "")
        assert state(path) == before
        assert site.run("normalize", path)[1] == mended * 101
        site.fails(site.file(members[:-4], f"torn.txt.{suffix}"), "ends in the middle of its")
        damaged = members[:10] + b"\xff" * 16 + members[26:]
        site.fails(site.file(damaged, f"damaged.txt.{suffix}"), f"is damaged {codec_of(suffix)}")
        site.fails(site.file(members + b"more than this", f"tail.txt.{suffix}"), "is damaged")
        assert site.run("fix", site.file(line, f"plain.txt.{suffix}"))[0] == 1  # wrong suffix
        assert site.run("fix", site.file(members, f"{suffix}.txt"))[0] == 1  # and none
        bomb = site.file(codec.compress(b" " * (1 << 20)) * 4, f"bomb.txt.{suffix}")
        with site.monkeypatch.context() as patch:
            patch.setattr(streams, "SMALL", 1 << 20)
            said = "expands to more than 1,048,576 bytes; raise --max-expanded"
            site.fails(bomb, said, "check")
        small = site.file(codec.compress(line * 100), f"small.txt.{suffix}")
        status, _, err = site.run("check", "--max-expanded", "1000", small)
        assert status == 2
        assert "expands to more than 1,000 bytes" in err
    rows = [{"text": "Turkiye", "n": 1.10}] * 3
    path = site.file(gzip.compress(b"".join(json.dumps(row).encode() + b"\n" for row in rows)))
    path = path.rename(site.folder / "news.jsonl.gz")
    assert site.run("fix", path)[0] == 1
    assert gzip.decompress(path.read_bytes()).count("Türkiye".encode()) == 3
    double = site.file(gzip.compress(gzip.compress(line)), "double.txt.gz")
    assert site.run("fix", double)[2] == f"toponorm: {double}: binary; skipped\n"


def codec_of(suffix):
    return {"gz": "gzip", "zst": "zstd"}.get(suffix, suffix)


@fault(43)
def broken_tables(site):
    for name, data in (
        ("broken.toml", "[[entities]]\nname = "),
        ("unknown.toml", "colour = 'red'\n"),
        ("deep.toml", "a = " + "[" * 100_000),
        ("latin.toml", b"name = '\xfc'"),
        ("table.yaml", "name: NO\n"),
        ("short.tsv", "one column\n"),
        ("folder.toml", None),
    ):
        if data is None:
            (site.folder / name).mkdir()
        else:
            site.file(data, name)
        status, out, err = site.run("check", "--table", name, site.file("Syria"))
        assert (status, out) == (2, b""), name
        assert err.startswith("toponorm: "), name
        assert err.count("\n") == 1, name
        assert name in err, name


@fault(44)
def tables_elsewhere(site):
    # A path given by the user is taken as it stands: nothing is fetched, nothing expanded.
    site.monkeypatch.setenv("TABLES", str(site.folder))
    site.file("never = []", "t.toml")
    for path in ("https://example.org/t.toml", "$TABLES/t.toml", "~/t.toml", "no/../t.toml"):
        status, out, err = site.run("check", "--table", path, site.file("Syria"))
        assert (status, out) == (2, b"")
        assert "t.toml: there is no such file" in err


@fault(45)
def no_regular_expressions_of_users(site):
    text = "a" * 50 + "! (a+)+$ [A-Z"
    config = toponorm.Config(entities={"(a+)+$": ["[A-Z", "a*"]})
    result = toponorm.normalize(text, config=config)
    assert_sound(text, result)
    assert result.text == "a" * 50 + "! (a+)+$ (a+)+$"


@fault(46)
def missing_dependency(site):
    program = (
        "import sys; sys.modules['unidecode'] = None; import toponorm;"
        "c = toponorm.Config(names={'TR': 'Turkey'});"
        "sys.stdout.reconfigure(encoding='utf-8');"
        "print(toponorm.normalize('Talks in Turkiye, Łódź and Đà Nẵng.', config=c).text)"
    )
    child = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert child.stdout.decode() == "Talks in Turkey, Łódź and Đà Nẵng.\n"


@fault(47)
def records_of_another_version(site):
    result = toponorm.normalize("Talks in Turkiye.", config=TURKEY)
    for wrong in (0, 2, None, "1"):
        with pytest.raises(ValueError, match="schema"):
            Result.from_dict({**result.to_dict(), "schema": wrong})
    normalizer = toponorm.Normalizer(TURKEY)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(normalizer, protocol)) == normalizer
        assert pickle.loads(pickle.dumps(result, protocol)) == result


TEXTS = [f"{GARBLED} Turkiye {n}, May 10, 2023 and Syria" for n in range(8)]


@fault(48)
def threads_and_processes(site):
    expected = [toponorm.normalize(text, config=TURKEY) for text in TEXTS]
    normalize = toponorm.Normalizer(TURKEY).normalize
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert [*pool.map(normalize, TEXTS * 8)] == expected * 8
    for method in multiprocessing.get_all_start_methods():
        context = multiprocessing.get_context(method)
        with concurrent.futures.ProcessPoolExecutor(2, context) as processes:
            assert [*processes.map(normalize, TEXTS)] == expected
