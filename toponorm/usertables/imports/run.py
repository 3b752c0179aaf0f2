"""What all importers share: reading on after an interruption, and a table without conflicts.

The first pass writes what each line of the input says to ``TARGET.part``, and how far it has
come to ``TARGET.state``, which is only believed as far as the part has reached the disk. The
second pass brings together what has one id, settles what several entities claim, and puts the
table in place in one step.
"""

import bz2
import gzip
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

from toponorm.names.matching.lexicon import keys
from toponorm.usertables.checks import has_control
from toponorm.usertables.records import TableError

Report = Callable[[str], None]

_OFTEN = 16 * 1024 * 1024
"""Bytes of input after which it is recorded how far the import has come."""

_LONGEST = 400
"""Code points of a name; GeoNames has none that are longer."""

_SHOWN = 20
"""Of so many mistakes each is reported by itself. Where none of so many lines is in the format, the
file is in another one."""


class Summary(NamedTuple):
    """What an import came to.

    Attributes:
        lines: lines of the input that were read, in this run and before.
        entities: entities in the table.
        aliases: their aliases.
        weak: their weak forms.
        malformed: lines that could not be read.
        doubled: entities left out because an earlier one has the same canonical name.
    """

    lines: int
    entities: int
    aliases: int
    weak: int
    malformed: int
    doubled: int


class MalformedError(Exception):
    """A line that is not in the format."""


class Fact(NamedTuple):
    """What a line of the input says of an entity.

    Attributes:
        id: the entity's.
        canonical: its name, or ``""`` if the line does not say that.
        kind: as in a table.
        aliases: forms to rewrite.
        weak: forms that are never rewritten.
    """

    id: str
    canonical: str
    kind: str
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


def run(
    source: str,
    target: str,
    read: Callable[[str], Iterator[Fact]],
    options: Mapping[str, Any],
    *,
    strict: bool,
    report: Report | None,
    names: Mapping[str, str] | None = None,
) -> Summary:
    """Import a file.

    Args:
        source: its path; ``.gz`` and ``.bz2`` are unpacked.
        target: the path of the table, which ends in ``.jsonl``.
        read: what a line says; raises :class:`MalformedError`.
        options: what the result depends on: an import with others begins anew.
        strict: whether a malformed line ends the import.
        report: is told of malformed lines.
        names: canonical names by id for entities whose lines do not say them, the more
            important first.

    Raises:
        TableError: a file cannot be read or written, or a line is malformed and ``strict``.
    """
    if not target.endswith(".jsonl"):
        name = os.path.basename(target)
        raise TableError(name, None, f"does not end in .jsonl; write {name}.jsonl")
    try:
        told = _First(source, target, options, strict, report or _silent)
        told.go(read)
        summary = _finish(target, told, names or {})
        os.unlink(target + ".part")
        os.unlink(target + ".state")
    except _OtherFormatError:
        for suffix in (".part", ".state"):
            os.unlink(target + suffix)
        raise
    except (OSError, EOFError) as error:
        what = getattr(error, "strerror", None) or str(error)
        path = getattr(error, "filename", None) or source
        raise TableError(os.path.basename(os.fsdecode(path)), None, f"{what}") from None
    return summary


def _silent(_message: str) -> None:
    pass


def open_input(path: str) -> BinaryIO:
    """Open a file, unpacked."""
    if path.endswith(".gz"):
        return gzip.open(path)  # type: ignore[return-value]
    if path.endswith(".bz2"):
        return bz2.open(path)  # type: ignore[return-value]
    return open(path, "rb")


_EMPTY = (b"", b"[", b"]")


class _OtherFormatError(TableError):
    """A file is not in the format at all, so that there is nothing to go on with."""


class _First:
    """The first pass, which can be interrupted at any time."""

    def __init__(
        self, source: str, target: str, options: Mapping[str, Any], strict: bool, report: Report
    ) -> None:
        self.name = os.path.basename(source)
        self._source, self._strict, self._report = source, strict, report
        self._part, self._state = target + ".part", target + ".state"
        said = json.dumps([dict(options), _identity(source)], sort_keys=True)
        self._import = hashlib.sha256(said.encode()).hexdigest()
        self.at = {"input": 0, "line": 0, "part": 0, "malformed": 0, "sound": 0}
        self._format = str(options["format"])
        self._held: list[tuple[int, str]] = []  # malformed lines, until there is a sound one

    def go(self, read: Callable[[str], Iterator[Fact]]) -> None:
        """Read the input to its end, from where it was left."""
        self._resume()
        with open_input(self._source) as lines, open(self._part, "ab") as part:
            part.truncate(self.at["part"])
            lines.seek(self.at["input"])
            saved = self.at["input"]
            try:
                for raw in lines:
                    found, malformed = self._facts(read, raw, self.at["line"] + 1)
                    rows = "".join(json.dumps(fact, ensure_ascii=False) + "\n" for fact in found)
                    data = rows.encode()
                    part.write(data)
                    # All at once: an interruption must not come between the two counts.
                    self.at = {
                        "input": self.at["input"] + len(raw),
                        "line": self.at["line"] + 1,
                        "part": self.at["part"] + len(data),
                        "malformed": self.at["malformed"] + malformed,
                        "sound": self.at["sound"] + (not malformed and raw.strip() not in _EMPTY),
                    }
                    if self._held and (self.at["sound"] or len(self._held) == _SHOWN):
                        self._tell()
                    if self.at["input"] - saved >= _OFTEN:
                        saved = self.at["input"]
                        self._save(part)
            finally:
                self._save(part)
        self._tell()
        if (more := self.at["malformed"] - _SHOWN) > 0:
            self._report(f"{self.name}: and {more} more lines that are left out")

    def _tell(self) -> None:
        """Report the malformed lines, or raise if no line so far was in the format."""
        if self._held and not self.at["sound"]:
            line, problem = self._held[0]
            why = f"{problem}, and no line is better; is this a file of {self._format}?"
            raise _OtherFormatError(self.name, line, why)
        for line, problem in self._held:
            self._report(f"{self.name}:{line}: {problem}; the line is left out")
        self._held.clear()

    def _facts(
        self, read: Callable[[str], Iterator[Fact]], raw: bytes, line: int
    ) -> tuple[list[Fact], bool]:
        """What a line says, and whether it is malformed and says nothing."""
        try:
            return list(read(raw.decode().rstrip("\r\n"))), False
        except UnicodeDecodeError as error:
            problem = f"byte {error.start} of the line is not UTF-8"
        except (MalformedError, RecursionError) as error:
            problem = str(error) or "nested too deeply"
        if self._strict:
            raise TableError(self.name, line, f"{problem}; mend it, or import without --strict")
        if self.at["malformed"] < _SHOWN:
            self._held.append((line, problem))
        return [], True

    def _resume(self) -> None:
        try:
            with open(self._state, encoding="utf-8") as file:
                state = json.load(file)
            at = {name: int(state["at"][name]) for name in self.at}
            if state["import"] == self._import and os.path.getsize(self._part) >= at["part"]:
                self.at = at
        except (OSError, ValueError, KeyError, TypeError):
            return  # there is none, or none that can be believed: from the beginning

    def _save(self, part: BinaryIO) -> None:
        """Record how far the import has come, once that is on the disk."""
        part.flush()
        os.fsync(part.fileno())
        with open(self._state + ".new", "w", encoding="utf-8") as file:
            json.dump({"import": self._import, "at": self.at}, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(self._state + ".new", self._state)


def _identity(path: str) -> list[int]:
    """What tells whether a file is still the one that was begun with."""
    status = os.stat(path)
    return [status.st_size, status.st_mtime_ns]


def facts(path: str) -> Iterator[Fact]:
    """Yield what the first pass has written."""
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            id_, canonical, kind, aliases, weak = json.loads(line)
            yield Fact(id_, canonical, kind, tuple(aliases), tuple(weak))


def _finish(target: str, told: _First, known_names: Mapping[str, str]) -> Summary:
    """Write the table."""
    found = _merged(target, known_names)
    merged = {id_: found[id_] for id_ in known_names if id_ in found} or found
    owner: dict[str, str] = {}  # the entity with a key, or "" if there are several
    names: set[str] = set()
    doubled = 0
    for id_, fact in list(merged.items()):
        (key,) = keys([fact.canonical])
        if not fact.canonical or not key or key in names:
            doubled += bool(fact.canonical)
            del merged[id_]
            continue
        names.add(key)
        for key in {*keys(fact.aliases), *keys(fact.weak)}:
            owner[key] = id_ if owner.setdefault(key, id_) == id_ else ""
    aliases = weak = 0
    with open(target + ".new", "w", encoding="utf-8", newline="\n") as file:
        for fact in merged.values():
            row = _row(fact, owner, names)
            aliases += len(row.get("aliases", ()))
            weak += len(row.get("weak", ()))
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(target + ".new", target)
    return Summary(told.at["line"], len(merged), aliases, weak, told.at["malformed"], doubled)


def _merged(target: str, names: Mapping[str, str]) -> dict[str, Fact]:
    """What the first pass has found, by entity."""
    merged: dict[str, Fact] = {}
    for fact in facts(target + ".part"):
        known = merged.get(fact.id)
        if known is not None:
            fact = Fact(  # noqa: PLW2901 -- the two made one
                fact.id,
                known.canonical or fact.canonical,
                known.kind,
                known.aliases + fact.aliases,
                known.weak + fact.weak,
            )
        merged[fact.id] = fact
    for id_, fact in merged.items():
        if name := names.get(id_):
            aliases = (*fact.aliases, name)
            merged[id_] = fact._replace(canonical=fact.canonical or name, aliases=aliases)
    return merged


def _row(fact: Fact, owner: Mapping[str, str], names: set[str]) -> dict[str, Any]:
    """The line of the table for an entity."""
    (own,) = keys([fact.canonical])
    strong, weak = [], []
    seen = {fact.canonical}
    forms = [(form, False) for form in fact.aliases] + [(form, True) for form in fact.weak]
    for (form, is_weak), key in zip(forms, keys([form for form, _ in forms]), strict=True):
        if form in seen or not key or (key == own and is_weak):
            continue
        seen.add(form)
        if is_weak or key in names - {own} or owner[key] != fact.id:
            weak.append(form)
        else:
            strong.append(form)
    row: dict[str, Any] = {"canonical": fact.canonical, "id": fact.id, "kind": fact.kind}
    if strong:
        row["aliases"] = strong
    if weak:
        row["weak"] = weak
    return row


def name_of(value: object) -> str:
    """Return a name as a table may hold it, or ``""``: in one line, with nothing around it."""
    if not isinstance(value, str):
        raise MalformedError(f"a name is {type(value).__name__} instead of a string")
    name = " ".join(value.split())
    if len(name) > _LONGEST or has_control(name) or "\ufffd" in name:
        return ""
    return "" if any("\ud800" <= char <= "\udfff" for char in name) else name


def names_of(values: Any) -> list[str]:
    """Return the names of a list of them."""
    if not isinstance(values, list):
        raise MalformedError("names are no list")
    return [name for name in map(name_of, values) if name]


def parted(forms: list[str], *, person: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part forms that speak for themselves from those that are too short to.

    >>> parted(["Bashar Assad", "Assad", "习近平"], person=True)
    (('Bashar Assad', '习近平'), ('Assad',))
    """
    strong: list[str] = []
    weak: list[str] = []
    for form in forms:
        has_case = form.upper() != form.lower()
        alone = has_case and person and " " not in form
        (weak if alone or len(form) < (3 if has_case else 2) else strong).append(form)
    return tuple(strong), tuple(weak)
