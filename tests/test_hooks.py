"""The pre-commit hooks, run by pre-commit itself from a repository that offers them."""

import importlib.util
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
