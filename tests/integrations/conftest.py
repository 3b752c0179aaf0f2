"""The programs of the manual, run as a reader would run them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


def blocks(heading: str, language: str, page: str = "pipelines.md") -> list[str]:
    """The blocks in a language below a heading of a page, up to the next one."""
    text = (DOCS / page).read_text(encoding="utf-8")
    section = re.split(r"^##+ (.*)\n", text, flags=re.MULTILINE)
    text = dict(zip(section[1::2], section[2::2], strict=True))[heading]
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture
def snippet(tmp_path):
    """Runs the program below a heading beside the manual's news.jsonl, checks what it prints."""

    def run(heading: str, page: str = "pipelines.md", **environment: str) -> Path:
        (tmp_path / "news.jsonl").write_text(blocks("The records", "json")[0], encoding="utf-8")
        (program,), (printed,) = (blocks(heading, kind, page) for kind in ("python", "text"))
        (tmp_path / "program.py").write_text(program, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "program.py"],
            cwd=tmp_path,
            env={**os.environ, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.stdout == printed, done.stderr
        return tmp_path

    return run
