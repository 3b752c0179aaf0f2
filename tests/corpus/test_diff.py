import re
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm.corpus.diff import Diff
from toponorm.corpus.driver import Part
from toponorm.corpus.records import Outcome
from toponorm.corpus.work import byte_splices
from toponorm.edits import Edit, apply

LINES = st.lists(
    st.sampled_from(["Ankara\n", "\n", "Turkiye\r\n", "a\rb\n", "\u2028\x0b\n", "no newline"])
).map("".join)


@st.composite
def changes(draw, text):
    points = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    return [
        Edit(start, end, text[start:end], draw(st.sampled_from(["", "x", "\n", "x\ny"])), "r")
        for start, end in zip(points[::2], points[1::2], strict=False)
    ]


def unified(name, text, edits, cuts=()):
    """The diff of a file that comes in parts, cut after some of its lines."""
    diff, out, line = Diff(), b"", 1
    for start, end in zip((0, *cuts), (*cuts, len(text)), strict=True):
        part = [(e.start - start, e.end - start, e.after) for e in edits if start <= e.start < end]
        data = text[start:end]
        out += diff.of(Part(name, data.encode(), Outcome(byte_splices(data, part)), line))
        line += data.count("\n")
    return out.decode()


def patched(text, diff):
    """Apply a unified diff and check every line of it on the way."""
    old, new, at = re.findall(r"[^\n]*\n|[^\n]+", text), [], 0
    lines = [line + "\n" for line in diff.split("\n")[:-1]]
    assert lines[0][:4] == "--- "
    assert lines[1][:4] == "+++ "
    n = 2
    while n < len(lines):
        hunk = re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n", lines[n])
        start, count, into, made = (1 if g is None else int(g) for g in hunk.groups())
        begin = start - (count > 0)
        new += old[at:begin]
        at = begin
        assert into - (made > 0) == len(new)
        n += 1
        while n < len(lines) and lines[n][0] in " +-":
            sign, line = lines[n][0], lines[n][1:]
            if n + 1 < len(lines) and lines[n + 1][0] == "\\":
                line = line[:-1]
                n += 1
            if sign in " -":
                assert old[at] == line
                at += 1
                count -= 1
            if sign in " +":
                new.append(line)
                made -= 1
            n += 1
        assert (count, made) == (0, 0)
    return "".join(new + old[at:])


@given(LINES, st.data())
def test_patching_makes_the_edits(text, data):
    edits = data.draw(changes(text))
    diff = unified("a.txt", text, edits)
    assert bool(diff) == bool(edits)
    if diff:
        assert patched(text, diff) == apply(text, edits)


def test_distant_changes_stand_in_hunks_of_their_own():
    text = "".join(f"line {n}\n" for n in range(40))
    edits = [Edit(at, at + 6, text[at : at + 6], "x", "r") for at in (0, 7, text.index("line 26"))]
    diff = unified("a.txt", text, edits)
    assert re.findall("@@.*@@", diff) == ["@@ -1,5 +1,5 @@", "@@ -24,7 +24,7 @@"]
    assert patched(text, diff) == apply(text, edits)


def test_the_parts_of_a_file_make_one_diff():
    text = "".join(f"line {n}\n" for n in range(40))
    edits = [Edit(at, at + 6, text[at : at + 6], "x\ny", "r") for at in (0, text.index("line 30"))]
    diff = unified("a.txt", text, edits, cuts=[text.index("line 20"), text.index("line 25")])
    assert diff.count("+++") == 1
    assert patched(text, diff) == apply(text, edits)


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs patch")
@pytest.mark.parametrize("name", ["a.txt", "two words.txt", 'q"uo\\te.txt', "new\nline.txt"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_gnu_patch_takes_the_diff(tmp_path, name, newline):
    text = newline.join(f"line {n}" for n in range(20))  # without a final newline
    edits = [Edit(at, at + 4, "line", "Zürich", "r") for at in (0, text.rindex("line"))]
    (tmp_path / name).write_bytes(text.encode())
    diff = unified(name, text, edits).encode()
    subprocess.run(
        ["patch", "-p0", "--binary"], input=diff, cwd=tmp_path, check=True, capture_output=True
    )
    assert (tmp_path / name).read_bytes().decode() == apply(text, edits)
