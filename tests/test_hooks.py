"""The pre-commit hooks, run by pre-commit itself from a repository that offers them."""

import gzip
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("pre_commit") is None or shutil.which("git") is None,
    reason="needs pre-commit and git",
)

MANIFEST = Path(__file__).parent.parent / ".pre-commit-hooks.yaml"
GARBLED, MENDED = "Die BÃ¼rger haben gewÃ¤hlt.\n", "Die Bürger haben gewählt.\n"


class Corpus:
    """A git repository with the hook under test, and pre-commit in it."""

    def __init__(self, folder, hook):
        # An environment of its own would need the network: run what is installed here instead.
        programs = folder / "bin"
        programs.mkdir()
        (programs / "toponorm").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m toponorm "$@"\n')
        (programs / "toponorm").chmod(0o755)
        self._environment = {
            "HOME": str(folder),
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PRE_COMMIT_HOME": str(folder / "cache"),
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        offered = folder / "toponorm"
        offered.mkdir()
        shutil.copy(MANIFEST, offered)
        self._commit_all(offered)
        revision = self._run("git", "rev-parse", "HEAD", cwd=offered).stdout.strip()
        self.folder = folder / "corpus"
        self.folder.mkdir()
        (self.folder / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {offered.as_uri()}\n  rev: {revision}\n"
            f"  hooks:\n  - id: {hook}\n    language: system\n"
        )
        self._commit_all(self.folder)

    def _run(self, *command, cwd=None):
        return subprocess.run(
            command, cwd=cwd, env=self._environment, capture_output=True, text=True, check=False
        )

    def _commit_all(self, folder):
        settings = ("-c", "user.name=t", "-c", "user.email=t@example.org")
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "Begin"]):
            self._run("git", *settings, *command, cwd=folder)

    def pre_commit(self):
        """Stage everything, and run the hook on it."""
        self._run("git", "add", "-A", cwd=self.folder)
        return self._run(sys.executable, "-m", "pre_commit", "run", cwd=self.folder)


def test_check_fails_and_changes_nothing(tmp_path):
    corpus = Corpus(tmp_path, "toponorm-check")
    story = corpus.folder / "story.txt"
    story.write_text(GARBLED)
    run = corpus.pre_commit()
    assert run.returncode == 1
    assert "story.txt:1:" in run.stdout
    assert story.read_text() == GARBLED
    story.write_text(MENDED)
    assert corpus.pre_commit().returncode == 0


def test_fix_fails_once_and_passes_when_its_work_is_staged(tmp_path):
    corpus = Corpus(tmp_path, "toponorm-fix")
    names = ["story.txt", "two words.md", "Ürümqi.txt", "-x.txt"]
    for name in names:
        (corpus.folder / name).write_text(GARBLED)
    (corpus.folder / "notes.cfg").write_text(GARBLED)
    (corpus.folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    run = corpus.pre_commit()
    assert run.returncode == 1
    assert "files were modified by this hook" in run.stdout
    for name in names:
        assert (corpus.folder / name).read_text() == MENDED
    assert (corpus.folder / "notes.cfg").read_text() == GARBLED
    again = corpus.pre_commit()
    assert again.returncode == 0, again.stdout
    assert "Passed" in again.stdout


def test_a_file_that_cannot_be_read_fails_loudly(tmp_path):
    corpus = Corpus(tmp_path, "toponorm-check")
    (corpus.folder / "wide.txt").write_bytes(("\ufeff" + MENDED).encode("utf-16"))
    run = corpus.pre_commit()
    assert run.returncode == 1
    assert "exit code: 2" in run.stdout
    assert "toponorm: wide.txt: unsupported-encoding" in run.stdout


def hook_changes_once(corpus, name):
    """The hook fails as it changes the file, and passes when its work is staged."""
    run = corpus.pre_commit()
    assert run.returncode == 1, run.stdout
    assert "files were modified by this hook" in run.stdout
    assert f"{name}:" in run.stdout
    again = corpus.pre_commit()
    assert again.returncode == 0, again.stdout


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.jsonl", '{"n":1.10,"text":"%s"}\n\n', '{"n":1.10,"text":"%s"}\n\n'),
        ("a.csv", 'id;text\r\n1;"%s"\r\n', 'id;text\r\n1;"%s"\r\n'),
        ("a.tsv", "id\ttext\n1\t%s\n", "id\ttext\n1\t%s\n"),
    ],
)
def test_records_keep_every_byte_but_those_that_change(tmp_path, name, before, after):
    corpus = Corpus(tmp_path, "toponorm-fix")
    (corpus.folder / name).write_text(before % GARBLED.strip(), newline="")
    hook_changes_once(corpus, name)
    assert (corpus.folder / name).read_bytes().decode() == after % MENDED.strip()


def test_compressed_files_are_fixed(tmp_path):
    corpus = Corpus(tmp_path, "toponorm-fix")
    path = corpus.folder / "a.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({"text": GARBLED}).encode()))
    hook_changes_once(corpus, path.name)
    assert json.loads(gzip.decompress(path.read_bytes())) == {"text": MENDED}


def test_files_compressed_with_zstd_are_fixed(tmp_path):
    zstd = pytest.importorskip("backports.zstd", reason="needs the extra zstd")
    corpus = Corpus(tmp_path, "toponorm-fix")
    path = corpus.folder / "a.jsonl.zst"
    path.write_bytes(zstd.compress(json.dumps({"text": GARBLED}).encode()))
    hook_changes_once(corpus, path.name)
    assert json.loads(zstd.decompress(path.read_bytes())) == {"text": MENDED}


def test_parquet_is_fixed(tmp_path):
    pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")
    pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    corpus = Corpus(tmp_path, "toponorm-fix")
    path = corpus.folder / "a.parquet"
    pq.write_table(pa.table({"id": [1, 2], "text": [GARBLED, None]}), path)
    hook_changes_once(corpus, path.name)
    assert pq.read_table(path).to_pydict() == {"id": [1, 2], "text": [MENDED, None]}


def test_a_link_stays_one(tmp_path):
    corpus = Corpus(tmp_path, "toponorm-fix")
    (corpus.folder / "raw").mkdir()
    (corpus.folder / "raw" / "story.txt").write_text(GARBLED)
    (corpus.folder / "link.txt").symlink_to("raw/story.txt")
    (corpus.folder / "broken.txt").symlink_to("gone.txt")
    corpus.pre_commit()
    assert (corpus.folder / "link.txt").is_symlink()
    assert (corpus.folder / "raw" / "story.txt").read_text() == MENDED
    assert corpus.pre_commit().returncode == 0


def test_a_huge_file_passes_in_little_memory(tmp_path):
    corpus = Corpus(tmp_path, "toponorm-check")
    line = json.dumps({"text": "", "body": "Talks in Ankara went on. " * 400}) + "\n"
    with open(corpus.folder / "huge.jsonl", "w") as file:
        for _ in range(4000):  # 40 MB
            file.write(line)
    assert corpus.pre_commit().returncode == 0


def test_what_the_configuration_excludes_is_passed_over(tmp_path):
    corpus = Corpus(tmp_path, "toponorm-fix")
    (corpus.folder / "toponorm.toml").write_text('exclude = ["raw"]\n')
    (corpus.folder / "raw").mkdir()
    (corpus.folder / "raw" / "story.txt").write_text(GARBLED)
    assert corpus.pre_commit().returncode == 0
    assert (corpus.folder / "raw" / "story.txt").read_text() == GARBLED
