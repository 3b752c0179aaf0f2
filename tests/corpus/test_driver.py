import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.corpus.records import Swap, events
from tests.files import state
from toponorm.corpus import driver, files, pool, streams
from toponorm.corpus.driver import End, Part
from toponorm.corpus.formats import json_array
from toponorm.corpus.journal import Journal
from toponorm.corpus.records import Options
from toponorm.corpus.tasks import Task

LINE = '{"text": "Turkiye %d"}\n'


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """Files of several formats, some clean, some of many blocks, one that cannot be read."""
    monkeypatch.setattr(streams, "BLOCK", 1 << 12)
    monkeypatch.setattr(json_array, "BLOCK", 1 << 12)
    big = "".join(LINE % n for n in range(2000)).encode()
    array = [{"text": "Turkiye" * (n % 9 == 0)} for n in range(2000)]
    contents = {
        "big.jsonl": big,
        "big.jsonl.gz": gzip.compress(big),
        "clean.txt": b"nothing here",
        "table.csv": b"text\nTurkiye\n" + b"x\n" * 9000 + b"Turkiye\n",
        "array.json": json.dumps(array).encode(),
        "story.txt": b"Turkiye " * 1000,
        "bad.jsonl": b'{"text": "\xff"}\n{"text": "Turkiye"}\n',
        "binary.txt": b"\0\1",
        "torn.txt.gz": gzip.compress(b"Turkiye" * 10_000)[:-9],
    }  # fmt: skip
    paths = []
    for name, data in contents.items():
        path = tmp_path / name
        path.write_bytes(data)
        paths.append(path)
    return [*paths, tmp_path / "missing.txt"]


def test_any_number_of_processes_gives_the_same(corpus):
    before = {path.name: path.read_bytes() for path in corpus if path.exists()}
    one = events(corpus)
    assert [end.state for end in one if isinstance(end, End)] == [
        "found", "found", "clean", "found", "found", "found", "found", "skipped", "refused",
        "refused",
    ]  # fmt: skip
    assert events(corpus, jobs=2) == one == events(corpus, jobs=3)
    assert {path.name: path.read_bytes() for path in corpus if path.exists()} == before
    clean = (state(corpus[2]), state(corpus[7]))
    written = events(corpus, write=True, jobs=2)
    assert [event for event in written if isinstance(event, Part)] == [
        event for event in one if isinstance(event, Part)
    ]
    for path in corpus[:7]:
        data = before[path.name]
        wanted = gzip.decompress(data) if path.suffix == ".gz" else data
        after = path.read_bytes()
        after = gzip.decompress(after) if path.suffix == ".gz" else after
        made = "T\\u00fcrkiye" if path.suffix == ".json" and b"\\u" in after else "Türkiye"
        assert after == wanted.replace(b"Turkiye", made.encode())
    assert (state(corpus[2]), state(corpus[7])) == clean
    assert not [*corpus[0].parent.glob(".toponorm-*")]
    assert all(event.state == "clean" for event in events(corpus[:7]) if isinstance(event, End))


def test_no_more_than_a_window_is_read_ahead(tmp_path, monkeypatch):
    path = tmp_path / "a.jsonl"
    path.write_text((LINE % 2) * 10_000)
    monkeypatch.setattr(pool, "HELD", 1 << 14)
    monkeypatch.setattr(streams, "BLOCK", 1 << 12)
    steps = []
    cut = driver.formats.module("jsonl").blocks

    def counted(source, options):
        for block in cut(source, options):
            steps.append(1)
            yield block

    monkeypatch.setattr(driver.formats.module("jsonl"), "blocks", counted)
    run = driver.run([str(path)], Swap(), jobs=2)
    for taken, event in enumerate(run):
        assert isinstance(event, End) or len(steps) - taken < 12


def test_what_fails_in_a_worker_fails_here(tmp_path):
    class Broken(Swap):
        def normalize(self, text, reference=None, language=None):
            if "2" in text:
                raise ZeroDivisionError
            return super().normalize(text)

    path = tmp_path / "a.jsonl"
    path.write_text("".join(LINE % n for n in range(40_000)).replace("2", "x") + LINE % 2)
    with pytest.raises(ZeroDivisionError):
        deplete(driver.run([str(path)], Broken(), write=True, jobs=2))
    assert [entry.name for entry in os.scandir(tmp_path)] == ["a.jsonl"]


def deplete(run):
    for _ in run:
        continue


def test_a_worker_that_is_killed_is_reported(tmp_path):
    here = os.getpid()

    class Deadly(Swap):
        def normalize(self, text, reference=None, language=None):
            if os.getpid() != here:
                os.kill(os.getpid(), signal.SIGKILL)
            return super().normalize(text)

    path = tmp_path / "a.jsonl"
    data = "".join(LINE % n for n in range(40_000))
    path.write_text(data)
    with pytest.raises(files.Refused, match="a worker process was killed"):
        deplete(driver.run([str(path)], Deadly(), write=True, jobs=2))
    assert path.read_text() == data
    assert [entry.name for entry in os.scandir(tmp_path)] == ["a.jsonl"]


def test_whoever_stops_listening_leaves_nothing_behind(corpus):
    for jobs in (1, 2):
        run = driver.run([str(corpus[0])], Swap(), write=True, jobs=jobs)
        next(run)
        assert [*corpus[0].parent.glob(".toponorm-*")]
        run.close()
        assert not [*corpus[0].parent.glob(".toponorm-*")]


FIX = """
import sys
sys.path.insert(0, {root!r})
from tests.corpus.records import Swap
from toponorm.corpus import driver
print("ready", flush=True)
for event in driver.run(["big.jsonl"], Swap(), write=True, jobs=2):
    pass
"""


@pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="looks into /proc")
def test_no_worker_outlives_a_run_that_is_killed(corpus):
    folder = corpus[0].parent
    before = corpus[0].read_bytes()
    program = FIX.format(root=os.path.dirname(os.path.dirname(os.path.dirname(__file__))))
    before = before * 20
    moments, strays = random.Random(3), 0
    for _ in range(4):
        corpus[0].write_bytes(before)
        with subprocess.Popen(
            [sys.executable, "-c", program], cwd=folder, stdout=subprocess.PIPE
        ) as child:
            assert child.stdout.readline() == b"ready\n"
            while child.poll() is None and not [*folder.glob(".toponorm-*.tmp")]:
                time.sleep(0.001)
            time.sleep(moments.uniform(0, 0.1))
            with open(f"/proc/{child.pid}/task/{child.pid}/children") as children:
                workers = [int(number) for number in children.read().split()]
            child.kill()
        assert corpus[0].read_bytes() in (before, before.replace(b"Turk", "Türk".encode()))
        for _ in range(200):
            if not any(os.path.exists(f"/proc/{worker}") for worker in workers):
                break
            time.sleep(0.05)
        else:
            pytest.fail("a worker still runs")
        for stray in folder.glob(".toponorm-*.tmp"):
            stray.unlink()
            strays += 1
    assert strays


def test_finished_files_are_skipped_when_a_run_goes_on(corpus, tmp_path):
    journal = str(tmp_path / "journal")
    paths = [path for path in corpus if path.suffix == ".jsonl" or path.name == "clean.txt"]

    def states(**options):
        found = events(paths, journal=journal, **options)
        return [event.state for event in found if isinstance(event, End)]

    assert states() == ["found", "clean", "found"]  # nobody dealt with what was found
    assert states(write=True) == ["changed", "skipped", "changed"]
    assert states(write=True) == ["skipped"] * 3
    assert states(write=True, fields=("body",)) == ["clean"] * 3  # other options, other work
    paths[1].write_text("Turkiye")
    assert states(write=True) == ["skipped", "changed", "skipped"]
    with open(journal, "ab") as stream:
        stream.write(b'["torn')
    paths[0].touch()
    assert states(write=True) == ["clean", "skipped", "skipped"]
    assert states(write=True) == ["skipped"] * 3
    assert events(paths, journal=journal, write=True)[0].said == "finished before"
    with pytest.raises(files.Refused, match="the journal"):
        events(paths, journal=str(tmp_path))


def test_a_file_that_changes_when_it_was_just_read_is_not_finished(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text("clean")
    note = Journal.note

    def late(journal, name, status):
        path.write_text("Turkiye")
        note(journal, name, status)

    monkeypatch.setattr(Journal, "note", late)
    journal = str(tmp_path / "journal")
    assert events([path], write=True, journal=journal)[-1].state == "clean"
    monkeypatch.undo()
    assert events([path], write=True, journal=journal)[-1].state == "changed"
    assert events([path], write=True, journal=journal)[-1].state == "skipped"


@pytest.mark.parametrize(
    ("name", "data", "hint"),
    [
        ("a.jsonl", '{"n": 1, "body": "Turkiye", "title": ""}\n', ", as 'body' or 'title'"),
        ("a.json", '[{"n": 1, "body": "Turkiye"}]\n', ", as 'body'"),
        ("a.jsonl", '["Turkiye"]\n', ""),
        ("a.csv", "body\nTurkiye\n", ""),
    ],
)
def test_records_without_the_field_are_told_of(tmp_path, name, data, hint):
    path = tmp_path / name
    path.write_text(data)
    end = events([path])[-1]
    assert (end.state, end.records, end.texts) == ("clean", 1, 0)
    assert end.said == f"no record has a text in the field 'text'; --field names another{hint}"
    assert events([path], fields=("body", "/0"))[-1].said == ""


def test_standard_input_is_not_rewritten(monkeypatch):
    end = events(["-"], write=True)[-1]
    assert (end.state, end.said) == ("refused", "cannot be rewritten; use 'toponorm normalize -'")


def test_a_selection_takes_back_edits(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(LINE % 1 + LINE % 2)

    def select(unit, text, result):
        return result if unit.line == 2 else result._replace(text=text, edits=())

    found = events([path], write=True, select=select)
    assert [finding.line for finding in found[0].outcome.findings] == [2]
    assert path.read_text("utf-8") == LINE % 1 + (LINE % 2).replace("Turk", "Türk")


def test_results_come_whole_where_they_are_wanted(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(LINE % 1 + '{"text": "x"}\n')
    (part, _) = driver.run([str(path)], Swap(), Options(results=True))
    assert [
        (unit.line, text, len(result.edits)) for unit, text, result in part.outcome.results
    ] == [
        (1, "Turkiye 1", 1),
        (2, "x", 0),
    ]


def test_columns_are_no_text_to_print(tmp_path):
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1 and more")
    (end,) = driver.run([str(path)], Swap(), as_text=True)
    assert end.said == "holds columns, not lines to print; use fix on a copy, or --json"


FILTER = """
import sys
sys.path.insert(0, {root!r})
from tests.corpus.records import Swap
from toponorm.corpus import driver
from toponorm.corpus.records import Options, spliced
for event in driver.run(["-"], Swap(), Options(format="jsonl"), jobs={jobs}):
    if isinstance(event, driver.Part):
        sys.stdout.buffer.write(spliced(event.data, event.outcome.splices))
        sys.stdout.buffer.flush()
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_typed_is_answered_before_more_is_asked_for(jobs):
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    with subprocess.Popen(
        [sys.executable, "-c", FILTER.format(root=root, jobs=jobs)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        for number in range(4):
            child.stdin.write((LINE % number).encode())
            child.stdin.flush()
            assert child.stdout.readline().decode() == (LINE % number).replace("Turk", "Türk")
        child.stdin.close()
        assert child.wait(timeout=60) == 0


def test_what_is_loaded_is_loaded_before_there_are_workers(tmp_path, monkeypatch):
    monkeypatch.setattr(streams, "BLOCK", 1 << 12)
    monkeypatch.setattr(pool, "LOADED", 10_000)
    loaded, here = [], []  # of this process only: what workers append is theirs

    class Loading(Swap):
        """Leaves much behind in its first texts, as who reads tables does."""

        def normalize(self, text, reference=None, language=None):
            if len(here) < 600:
                loaded.append([(text, n) for n in range(100)])
            here.append(text)
            return super().normalize(text)

    path = tmp_path / "a.jsonl"
    path.write_text("".join(LINE % n for n in range(20_000)))
    deplete(driver.run([str(path)], Loading(), jobs=2))
    assert here[:600] == [f"Turkiye {n}" for n in range(600)]
    assert 600 < len(here) < 20_000


def test_whoever_feeds_works_where_it_would_only_wait(tmp_path):
    here, sign = os.getpid(), tmp_path / "sign"

    def do(number):
        if os.getpid() == here:
            if number:
                sign.touch()
        else:  # the worker waits until its feeder has done something
            until = time.monotonic() + 60
            while not sign.exists():
                assert time.monotonic() < until
                time.sleep(0.001)
        return -number

    tasks = (Task(number, number) for number in range(20))
    done = pool.parallel(tasks, do, 2, lambda: True)
    assert [*done] == [(number, -number) for number in range(20)]
