r"""Which changes are wanted: not those of rules that are ignored, nor those that are known.

Rules are ignored everywhere, in the files of a pattern, or where a text says so itself. A line
with ``toponorm:ignore`` is left alone, one with ``toponorm:ignore[date,place.spelling]`` by these
rules only; ``toponorm:ignore-next-line`` speaks for the line below it and
``toponorm:ignore-file``, anywhere in a text, for all of it.
"""

import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from toponorm.corpus.baseline import Baseline, fingerprints
from toponorm.corpus.records import Unit
from toponorm.corpus.work import around
from toponorm.edits import Edit, apply
from toponorm.regexes import lazy
from toponorm.result import Result

ENCODING = "encoding"
"""What finds an encoding; `toponorm.repair_bytes` tells more of it than a finding does."""

_MARK = "toponorm:ignore"
_INLINE = lazy(r"toponorm:ignore(-next-line|-file)?(?:\[([\w.,\- ]{1,400})\])?")


class Choice(NamedTuple):
    """Takes back the edits that are not wanted; it travels to worker processes.

    Attributes:
        ignore: rules that are ignored everywhere, by id or how ids begin.
        per_file: patterns of paths, each with the rules that are ignored there.
        folder: what the patterns and the paths of the baseline are relative to.
        baseline: changes that are known, or ``None``.
    """

    ignore: tuple[str, ...] = ()
    per_file: tuple[tuple[str, tuple[str, ...]], ...] = ()
    folder: str = ""
    baseline: Baseline | None = None

    def sift(self, unit: Unit, text: str, result: Result) -> Result:
        """Return the result without the edits that are not wanted.

        Args:
            unit: where the text stands.
            text: the text.
            result: what was found in it.
        """
        if not result.edits:
            return result
        rules = self.ignored(unit.path)
        inline = _Inline(text) if _MARK in text else None
        kept = [
            edit
            for edit in result.edits
            if not is_named(edit.rule, rules) and not (inline and inline.ignores(edit))
        ]
        if self.baseline is not None:
            known = self.baseline.of(relative(unit.path, self.folder))
            prints = fingerprints((edit, around(text, edit)) for edit in kept)
            kept = [edit for edit, mark in zip(kept, prints, strict=True) if mark not in known]
        if len(kept) == len(result.edits):
            return result
        return result._replace(text=apply(text, kept), edits=tuple(kept))

    def ignored(self, path: str) -> tuple[str, ...]:
        """Return the rules that are ignored in a file."""
        if not self.per_file:
            return self.ignore
        local = relative(path, self.folder)
        return self.ignore + tuple(
            rule for pattern, rules in self.per_file if fits(pattern, local) for rule in rules
        )


def relative(path: str, folder: str) -> str:
    """Return a path as configuration files and baselines write it: relative, with slashes.

    >>> relative("corpus/wire/a.txt", os.getcwd())
    'corpus/wire/a.txt'
    """
    local = os.path.relpath(path, folder) if folder else path
    return local.replace(os.sep, "/")


def fits(pattern: str, path: str) -> bool:
    """Return whether a pattern fits a path, or a folder above it.

    Args:
        pattern: ``*`` stands for anything in one name, ``**`` for any folders, ``?`` for a
            character. A pattern without a slash fits a file or folder of that name anywhere.
        path: relative, with slashes.

    >>> fits("wire/*.txt", "wire/a.txt"), fits("wire/*.txt", "wire/2023/a.txt")
    (True, False)
    >>> fits("**/2023", "wire/2023/a.txt"), fits("*.txt", "wire/2023/a.txt")
    (True, True)
    """
    names = path.split("/")
    reached = {0}  # how many steps of the pattern the names so far have taken
    steps = _steps(pattern)
    for name in names:
        reached = _folders(steps, reached)
        if len(steps) in reached:  # a folder above it fits
            return True
        reached = {
            at + (steps[at] is not None)
            for at in reached
            if (step := steps[at]) is None or _fits_name(step, name)
        }
    return len(steps) in _folders(steps, reached)


@lru_cache(maxsize=256)
def _steps(pattern: str) -> tuple[str | None, ...]:
    """Return the patterns of names; ``None`` for any folders."""
    names = pattern.strip("/").split("/")
    steps = ["**", *names] if "/" not in pattern.rstrip("/") else names
    if steps[-1] == "**":  # what is below a folder, not the folder
        steps.append("*")
    return tuple(None if step == "**" else step for step in steps)


def _folders(steps: Sequence[str | None], reached: set[int]) -> set[int]:
    """Add the steps that are reached where ``**`` stands for nothing."""
    out = set(reached)
    for at, step in enumerate(steps):
        if step is None and at in out:
            out.add(at + 1)
    return out


def _fits_name(pattern: str, name: str) -> bool:
    """Whether a pattern fits one name, in time of their product whatever it says.

    Only the last star is ever taken back: what lies before the others fits as early as it can.
    """
    at = letter = 0
    star, held = -1, 0
    while letter < len(name):
        if at < len(pattern) and pattern[at] == "*":
            star, held = at, letter
            at += 1
        elif at < len(pattern) and pattern[at] in ("?", name[letter]):
            at, letter = at + 1, letter + 1
        elif star >= 0:
            held += 1
            at, letter = star + 1, held
        else:
            return False
    return pattern[at:].strip("*") == ""


def is_named(rule: str, names: Iterable[str]) -> bool:
    """Return whether a rule is one of those named, by id or how it begins.

    >>> is_named("date.numeric", ["place", "date"]), is_named("dateline.city-date", ["date"])
    (True, False)
    """
    steps = rule.split(" > ")  # mojibake in several layers is undone by several rules
    return any(step == name or step.startswith(f"{name}.") for step in steps for name in names)


def check_rules(names: Iterable[str]) -> None:
    """Raise ``ValueError`` for a name that no rule has, nor the beginning of one."""
    from toponorm.rules import all_rules  # noqa: PLC0415 -- imports all jobs

    for name in names:
        if name != ENCODING and not any(is_named(rule, (name,)) for rule in all_rules()):
            raise ValueError(f"there is no rule {name!r} to ignore; 'toponorm rules' lists them")


def check_ignores(files: Mapping[str, Iterable[str]]) -> None:
    """Raise ``ValueError`` for a pattern or a name of no rule, of those ignored in some files."""
    check_patterns(files)
    check_rules(name for names in files.values() for name in names)


def check_patterns(patterns: Iterable[str]) -> None:
    """Raise ``ValueError`` for a pattern of paths that says something else than it seems to.

    >>> check_patterns(["raw/[ab].txt"])
    Traceback (most recent call last):
    ValueError: the pattern 'raw/[ab].txt' has '['; there are *, ** and ?, which fits any character
    """
    for pattern in patterns:
        if not pattern.strip("/"):
            raise ValueError("a pattern is empty; '**' fits every file")
        if pattern.startswith("!"):
            raise ValueError(f"the pattern {pattern!r} has '!', and no pattern takes files back")
        strange = next((char for char in pattern if char in "[]{}\\"), None)
        if strange is not None:
            raise ValueError(
                f"the pattern {pattern!r} has {strange!r}; there are *, ** and ?, which fits any "
                "character"
            )


class _Inline:
    """What a text says of itself."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts += (found.end() for found in re.finditer(r"\r\n?|\n", text))
        self._lines: dict[int, list[tuple[str, ...]]] = {}
        self._everywhere: list[tuple[str, ...]] = []
        for found in _INLINE.finditer(text):
            rules = tuple(part.strip() for part in (found[2] or "").split(",") if part.strip())
            if found[1] == "-file":
                self._everywhere.append(rules)
            else:
                line = bisect_right(self._starts, found.start()) + (found[1] == "-next-line")
                self._lines.setdefault(line, []).append(rules)

    def ignores(self, edit: Edit) -> bool:
        first = bisect_right(self._starts, edit.start)
        last = bisect_right(self._starts, max(edit.start, edit.end - 1))
        said = [*self._everywhere]
        for line in range(first, last + 1):
            said += self._lines.get(line, ())
        return any(not rules or is_named(edit.rule, rules) for rules in said)
