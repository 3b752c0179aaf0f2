"""What the README and the manual show on a command line is what happens there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHELL = 'toponorm() { "$PYTHON" -m toponorm "$@"; }\n'


SESSIONS = {
    f"{page.name}-{number}": block
    for page in PAGES
    for number, block in enumerate(BLOCK.findall(page.read_text(encoding="utf-8")), 1)
}


@pytest.mark.parametrize("session", list(SESSIONS.values()), ids=list(SESSIONS))
def test_a_console_session_prints_what_the_page_shows(session: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    environment = {**os.environ, "PYTHON": sys.executable, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    shown = re.split(r"^\$ (.*)\n", session, flags=re.MULTILINE)
    assert shown[0] == "", "a session begins with a command: $ toponorm ..."
    for command, expected in zip(shown[1::2], shown[2::2], strict=True):
        done = subprocess.run(
            ["bash", "-c", SHELL + command],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        assert done.stdout == expected, command
