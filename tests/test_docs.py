"""What the README and the manual show on a command line is what happens there."""

import ast
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from toponorm.commands.parser import parser as commands

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


SHELL_LINES = [
    pytest.param(page, " ".join(line.split("\\\n")), id=f"{page.name}: {line[:50]}")
    for page in [*PAGES, *(ROOT / ".github").glob("*.md")]
    for block in re.findall(r"^```sh\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S)
    for line in re.split(r"(?<!\\)\n", block.strip())
]
INLINE = sorted(
    {
        (page.name, " ".join(command.split()))
        for page in PAGES
        for command in re.findall(
            r"`((?:python -m (?:benchmarks|pytest)|python tools/|toponorm )[^`]*)`",
            page.read_text("utf-8"),
        )
    }
)


def understood(command: str) -> None:
    """Check that a command that is not run exists, with the options that it is given."""
    words = shlex.split(re.split(r" \| | > |;| && ", command)[0], comments=True)
    while words and re.match(r"[A-Z_]+=", words[0]):
        words.pop(0)
    if words[:1] == ["toponorm"]:
        if "ID" in words or "COMMAND" in words:
            return
        commands().parse_args(words[1:])
    elif words[:2] == ["python", "-m"] and words[2].startswith("benchmarks"):
        path = ROOT.joinpath(*words[2].split("."))
        source = (path / "__main__.py" if path.is_dir() else path.with_suffix(".py")).read_text(
            "utf-8"
        )
        known = {
            node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)
        }
        assert {word for word in words[3:] if word.startswith("--")} <= known
    elif words[:1] == ["python"] and words[1].startswith("tools/"):
        assert (ROOT / words[1].replace("build_*", "build_dates")).exists()


@pytest.mark.parametrize(("page", "command"), SHELL_LINES)
def test_a_command_that_is_not_run_is_understood(page, command):
    understood(command)


@pytest.mark.parametrize(("page", "command"), INLINE)
def test_a_command_within_a_sentence_is_understood(page, command):
    understood(command)


NAMED = re.compile(r"`((?:toponorm|tests|tools|docs|benchmarks|examples)/[\w./-]*\w)/?`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_file_that_is_named_is_there(page):
    text = page.read_text("utf-8")
    linked = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", text)
    missing = [name for name in NAMED.findall(text) if not (ROOT / name).exists()]
    missing += [name for name in linked if not (page.parent / name).exists()]
    assert missing == []


DATA = [
    pytest.param(language, block, id=f"{page.name} {language} {number}")
    for page in PAGES
    for number, (language, block) in enumerate(
        re.findall(r"^```(toml|json)\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S), 1
    )
]


@pytest.mark.parametrize(("language", "block"), DATA)
def test_data_that_are_shown_can_be_read(language, block):
    if language == "toml":
        assert tomllib.loads(block)
    else:
        assert all(json.loads(line) for line in block.splitlines())
