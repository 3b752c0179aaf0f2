"""Compiled tables: a file of flat arrays that is mapped into memory and searched in place.

The file begins with a line of JSON that says by what it was compiled and from what, and how long
each section is; its digest covers everything behind it. Nothing in it is executed: it is numbers
and text, and what does not add up is refused. Compiling again makes the same file, byte for byte.
"""

import hashlib
import json
import mmap
import os
import sys
import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NoReturn, overload
from zlib import crc32

from toponorm.folding import key
from toponorm.names.entities.aliases import Indexed, Wishes, completed, known_ids
from toponorm.names.entities.conflicts import Conflict, numbered
from toponorm.names.entities.wanted import Wanted
from toponorm.names.matching import building, index
from toponorm.names.matching.lexicon import capitals
from toponorm.usertables.records import PlaceForms, Table, TableError
from toponorm.usertables.source import Source

MAGIC = "toponorm table"
FORMAT = 4
_HEAD = 8192
"""The head of a file: JSON, filled up with blanks; the sections begin behind it."""

_SECTIONS = {
    **index.SECTIONS,
    "entities": "B",  # a line each: JSON
    "entity_at": "Q",  # where each begins, and one more for the end
    "ids": "Q",  # the hash of an id, then the entity's number; ascending
    "rest": "B",  # places, names to leave alone, who shares an alias: JSON
}
_PROBE = "ÀÇØøÐđŁłŊƁƏǝɓÞßĦıŒœ Йёїґ Ḥṣāʿ ﷲ أإآكىة ０９٣ Ａｂ “’–"
"""Letters whose match keys depend on the versions of Unicode and of Unidecode."""


def write(table: Table, source: bytes, path: str) -> None:
    """Write a compiled table.

    Args:
        table: the table.
        source: the digest of the file that it was read from.
        path: where to write it.
    """
    counts = [len(table.entities), len(table.places), len(table.never)]
    sections = _compile(table)
    sizes = {name: len(memoryview(sections[name]).cast("B")) for name in _SECTIONS}
    head = {
        **_versions(),
        "name": table.name,
        "source": source.hex(),
        "counts": counts,
        "sections": sizes,
    }
    body = [memoryview(sections[name]).cast("B") for name in _SECTIONS]
    head["digest"] = _digest(head, _padded(body))
    line = json.dumps(head, sort_keys=True).encode()
    if len(line) > _HEAD - 1:
        raise TableError(os.path.basename(path), None, "the name of the table is too long")
    _replace(path, [line.ljust(_HEAD - 1) + b"\n", *_padded(body)])


def _compile(table: Table) -> dict[str, Any]:
    entities = table.entities
    numbers = table.numbers()
    if numbers is None:
        found = numbered(entities)
        assert not isinstance(found, Conflict), found
        numbers = found
    # First, for it takes the most memory, and gives back that of the numbers.
    sections = building.build(completed(numbers, entities, table.never), capitals)
    shared = numbers.shared
    ids = sorted(crc32(id_.encode()) << 32 | number for number, id_ in known_ids(entities))
    text, at = bytearray(), array("Q", [0])
    for entity in entities:
        row = [entity.canonical, entity.id, entity.kind, entity.language, *entity.aliases]
        if entity.weak:
            row = [*row, "", *entity.weak]
        text += "\n".join(row).encode()
        at.append(len(text))
    places = [list(place) for place in table.places]
    rest = {"places": places, "never": list(table.never), "shared": shared}
    return {
        **sections,
        "entities": text,
        "entity_at": at,
        "ids": array("Q", ids),
        "rest": json.dumps(rest, ensure_ascii=False).encode(),
    }


def _padded(body: Sequence[memoryview]) -> Iterator[bytes | memoryview]:
    """The sections, each beginning at a multiple of eight bytes."""
    for section in body:
        yield section
        yield bytes(-len(section) % 8)


def _digest(head: Mapping[str, Any], body: Iterator[bytes | memoryview] | Sequence[Any]) -> str:
    said = {name: value for name, value in head.items() if name != "digest"}
    sha = hashlib.sha256(json.dumps(said, sort_keys=True).encode())
    for piece in body:
        sha.update(piece)
    return sha.hexdigest()


def _versions() -> dict[str, Any]:
    from toponorm import __version__  # noqa: PLC0415 -- a cycle otherwise

    return {
        "magic": MAGIC,
        "format": FORMAT,
        "toponorm": __version__,
        "order": sys.byteorder,
        "keys": key(_PROBE),
    }


def _replace(path: str, pieces: Sequence[bytes | memoryview]) -> None:
    """Write a file whole or not at all."""
    folder = os.path.dirname(path) or "."
    try:
        handle, name = tempfile.mkstemp(prefix=".toponorm-", dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                for piece in pieces:
                    file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(name, 0o666 & ~mask)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        message = f"cannot be written ({error.strerror})"
        raise TableError(os.path.basename(path), None, message) from None


def load(path: str, source: Source | None = None) -> "CompiledTable":
    """Return a compiled table.

    Args:
        path: of the file.
        source: the table that it must have been compiled from, if that is at hand.

    Raises:
        TableError: it is damaged, was compiled by another version, or from another content.
    """
    name = os.path.basename(path)

    def refuse(why: str) -> NoReturn:
        raise TableError(name, None, f"{why}; compile it again: toponorm tables compile TABLE")

    try:
        with open(path, "rb") as file:
            data: Any = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except ValueError:
        refuse("is empty")
    except OSError as error:
        refuse(f"cannot be read ({error.strerror})")
    view = memoryview(data)
    try:
        head = json.loads(bytes(view[:_HEAD]))
        sizes, counts = head["sections"], head["counts"]
        sound = head["magic"] == MAGIC and [*map(type, counts)] == [int] * 3
    except (ValueError, KeyError, TypeError, RecursionError):
        refuse("is no compiled table, or a damaged one")
    if not sound:
        refuse("is no compiled table, or a damaged one")
    for what, value in _versions().items():
        if head.get(what) != value:
            refuse(f"was compiled by another version ({what})")
    if source is not None and head.get("source") != source.digest().hex():
        refuse(f"was compiled before {source.name} was changed")
    if _digest(head, [view[_HEAD:]]) != head.get("digest"):
        refuse("is damaged")
    sections: dict[str, Any] = {}
    codes: dict[str, Any] = _SECTIONS
    at = _HEAD
    for section, code in codes.items():
        size = sizes[section]
        sections[section] = view[at : at + size].cast(code)
        at += size + -size % 8
    return CompiledTable(path, head, sections)


class CompiledTable(Table):
    """A table in a file, of which only what is asked for is read.

    It is equal to a table that was compiled from the same content by the same version.
    """

    __slots__ = ("_head", "_path", "_sections", "_shared", "_wishes")
    _head: Mapping[str, Any]
    _path: str
    _sections: Mapping[str, Any]
    _shared: list[list[int]]
    _wishes: Wishes | None

    def __init__(self, path: str, head: Mapping[str, Any], sections: Mapping[str, Any]) -> None:
        put = object.__setattr__
        put(self, "_path", path)
        put(self, "_head", head)
        put(self, "_sections", sections)
        put(self, "_wishes", None)
        rest = json.loads(bytes(sections["rest"]))
        put(self, "name", head["name"])
        put(self, "entities", _Entities(sections))
        put(self, "places", tuple(PlaceForms(c, t, (*f,), la) for c, t, f, la in rest["places"]))
        put(self, "never", tuple(rest["never"]))
        put(self, "_shared", rest["shared"])
        put(self, "_hash", hash(head["digest"]))
        put(self, "_numbers", None)

    def wishes(self) -> Wishes:
        """What the table wishes, searched where it stands."""
        found = self._wishes
        if found is None:
            found = _Wishes(self.entities, self._sections, self._shared)
            object.__setattr__(self, "_wishes", found)
        return found

    def __eq__(self, other: object) -> bool:
        if isinstance(other, CompiledTable):
            return bool(self._head["digest"] == other._head["digest"])
        return False

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[Any, ...]:
        return _reload, (self._path, self._head["digest"])


def _reload(path: str, digest: str) -> CompiledTable:
    table = load(path)
    if table._head["digest"] != digest:
        raise TableError(os.path.basename(path), None, "is another table now; load it again")
    return table


class _Entities(Sequence[Wanted]):
    """The entities of a compiled table, each read when it is asked for."""

    __slots__ = ("_at", "_text")

    def __init__(self, sections: Mapping[str, Any]) -> None:
        self._at, self._text = sections["entity_at"], sections["entities"]

    def __len__(self) -> int:
        return len(self._at) - 1

    @overload
    def __getitem__(self, number: int) -> Wanted: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Wanted, ...]: ...
    def __getitem__(self, number: int | slice) -> Wanted | tuple[Wanted, ...]:
        if isinstance(number, slice):
            return tuple(self[at] for at in range(*number.indices(len(self))))
        at = range(len(self))[number]
        text = bytes(self._text[self._at[at] : self._at[at + 1]]).decode()
        canonical, id_, kind, language, *forms = text.split("\n")
        cut = forms.index("") if "" in forms else len(forms)
        return Wanted(canonical, (*forms[:cut],), id_, kind, language, (*forms[cut + 1 :],))


class _Wishes(Wishes):
    """The entities of a compiled table, indexed where they stand."""

    __slots__ = ("_index",)

    def __init__(
        self,
        entities: Sequence[Wanted],
        sections: Mapping[str, Any],
        shared: Sequence[Sequence[int]],
    ) -> None:
        self._wanted, self._shared = entities, shared
        self._numbers, self._ids, self._taken = {}, {}, {}
        self._index = sections["ids"]
        self.lexicon = Indexed(index.Index(sections), self.form)

    def id(self, number: int) -> str:
        if number not in self._ids:
            for at, id_ in known_ids([self._wanted[number]]):
                self._ids[number + at] = id_
        return super().id(number)

    def _number(self, id_: str) -> int | None:
        hash_ = crc32(id_.encode())
        at = bisect_left(self._index, hash_ << 32)
        while at < len(self._index) and self._index[at] >> 32 == hash_:
            number = self._index[at] & 0xFFFFFFFF
            if self.id(number) == id_:
                return int(number)
            at += 1
        return self._taken.get(id_)
