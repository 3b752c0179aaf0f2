"""Tables that users bring: TOML or TSV, checked, with errors that name the line.

TOML::

    never = ["Turkey Creek"]

    [[entities]]
    canonical = "Recep Tayyip Erdoğan"
    kind = "person"
    aliases = ["Tayyip Erdogan", "Erdogan"]

    [places.TR]
    target = "Türkiye"
    forms = ["Turkiye"]

TSV: the first line that is no comment (``#``) names the columns and so says what the file
holds: ``canonical`` and ``alias`` (also ``id``, ``kind``, ``language``), ``code`` and ``form``
(also ``target``, ``language``), or ``never`` alone. One alias or form a line; ``id``, ``kind``,
``language`` and ``target`` need to stand once only.
"""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from toponorm.language import parse_tag
from toponorm.names.aliases import Wanted, conflict

LIMIT = 64 * 1024 * 1024
"""The largest table that is read, in bytes."""

_ENTITY = ("canonical", "id", "kind", "language", "aliases")
_PLACE = ("target", "forms", "language")
_TOP = ("entities", "places", "never")
_COLUMNS = {
    "entities": ("canonical", "alias", "id", "kind", "language"),
    "places": ("code", "form", "target", "language"),
    "never": ("never",),
}
_ID = re.compile(r"[a-z][a-z0-9-]*/\w[\w-]*")
_KIND = re.compile(r"[a-z][a-z0-9-]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_TOML_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


class TableError(ValueError):
    """A table of the user's is not valid.

    Attributes:
        file: the name of its file.
        line: the line that is wrong, or ``None`` where the whole file is.
        problem: what is wrong, and what to write instead.
    """

    def __init__(self, file: str, line: int | None, problem: str) -> None:
        super().__init__(file, line, problem)
        self.file = file
        self.line = line
        self.problem = problem

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.problem}"


class PlaceForms(NamedTuple):
    """What a table says of a place.

    Attributes:
        code: ISO 3166-1 alpha-2.
        target: the name to write, or ``""`` to leave that to the style.
        forms: names of the place beside those that toponorm knows.
        language: BCP 47 tag of the forms.
    """

    code: str
    target: str
    forms: tuple[str, ...]
    language: str = "und"


class Table:
    """A table of the user's, read and checked: frozen, hashable and picklable.

    Attributes:
        name: of the file that it was read from.
        entities: the entities that it names.
        places: what it says of places.
        never: names that are left alone.
    """

    __slots__ = ("_hash", "entities", "name", "never", "places")
    name: str
    entities: tuple[Wanted, ...]
    places: tuple[PlaceForms, ...]
    never: tuple[str, ...]

    def __init__(
        self,
        name: str,
        entities: tuple[Wanted, ...] = (),
        places: tuple[PlaceForms, ...] = (),
        never: tuple[str, ...] = (),
    ) -> None:
        rows = entities, places, never
        for field, value in zip(("name", "entities", "places", "never"), (name, *rows), strict=True):
            object.__setattr__(self, field, value)
        # Worked out once: a configuration is hashed for every text.
        object.__setattr__(self, "_hash", hash(rows))

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"a Table is frozen; load another one to change {name}")

    def __delattr__(self, name: str) -> None:
        self.__setattr__(name, None)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Table) and (self.entities, self.places, self.never) == (
            other.entities,
            other.places,
            other.never,
        )

    def __hash__(self) -> int:
        return int(self._hash)

    def __repr__(self) -> str:
        return (
            f"<Table {self.name}: {len(self.entities)} entities, {len(self.places)} places, "
            f"{len(self.never)} never>"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return Table, (self.name, self.entities, self.places, self.never)


class _Where(NamedTuple):
    """A place in a table: the n-th of its kind, and what in it.

    ``kind`` is a top-level key, ``item`` the number or the code of an entry, ``key`` a key of
    the entry, ``form`` one of its strings.
    """

    kind: str
    item: int | str | None = None
    key: str = ""
    form: str = ""


class _Mistake(Exception):
    """Something wrong at a place that has yet to be found in the file."""

    def __init__(self, where: _Where, message: str) -> None:
        super().__init__(message)
        self.where = where


def load(source: Any) -> Table:
    """Return the table in a TOML or TSV file.

    Args:
        source: a path that ends in ``.toml`` or ``.tsv``, or an open file.

    Raises:
        TableError: (a ``ValueError``) the file cannot be read, or is not a valid table; the
            message is one line with the file, the line and what to write.
        TypeError: ``source`` is neither a path nor a file.

    >>> import io
    >>> load(io.StringIO('[[entities]]\\ncanonical = "Kyiv"\\naliases = ["Kiev"]'))
    <Table <table>: 1 entities, 0 places, 0 never>
    >>> load(io.StringIO('[[entities]]\\ncanonical = "Kyiv"\\naliasses = ["Kiev"]'))
    Traceback (most recent call last):
      ...
    toponorm.usertables.TableError: <table>:3: unknown key 'aliasses'; write canonical, id, kind, \
language or aliases
    """
    name, data = _bytes(source)
    shown = os.path.basename(name) or name
    if len(data) > LIMIT:
        raise TableError(shown, None, f"larger than {LIMIT >> 20} MB; split it into several tables")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TableError(
            shown, line, f"byte {error.start} is not UTF-8; write the file in UTF-8"
        ) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise TableError(shown, line, "a NUL character; is this a text file?")
    if not text.strip():
        raise TableError(shown, None, "the file is empty; write at least one entry")
    if _is_tsv(name, text):
        return _tsv(shown, text)
    return _toml(shown, text)


def _bytes(source: Any) -> tuple[str, bytes]:
    """Name and content of a path or an open file."""
    if hasattr(source, "read"):
        name = getattr(source, "name", None)
        data = source.read(LIMIT + 1)
        if isinstance(data, str):
            data = data.encode("utf-8", "surrogatepass")
        if not isinstance(data, bytes):
            raise TypeError(f"a table is read from text or bytes, not {type(data).__name__}")
        return (name if isinstance(name, str) else "<table>"), data
    if not isinstance(source, str | os.PathLike):
        raise TypeError(
            f"a table is a path or an open file, not {type(source).__name__}; write "
            "tables.load('names.toml')"
        )
    name = os.fsdecode(source)
    shown = os.path.basename(name) or name
    _refuse(shown)
    if os.path.isdir(name):
        raise TableError(shown, None, "is a directory; name a .toml or .tsv file in it")
    if not os.path.isfile(name):
        what = "is no regular file" if os.path.exists(name) else "there is no such file"
        raise TableError(shown, None, f"{what}; name a .toml or .tsv file")
    try:
        with open(name, "rb") as file:
            return name, file.read(LIMIT + 1)
    except OSError as error:
        raise TableError(shown, None, f"cannot be read ({error.strerror})") from None


def _refuse(name: str) -> None:
    suffix = os.path.splitext(name)[1].lower()
    if suffix in (".yaml", ".yml"):
        raise TableError(
            name, None, "YAML is not read, because it turns NO into false; write TOML or TSV"
        )
    if suffix not in (".toml", ".tsv"):
        raise TableError(name, None, "has no known suffix; write a .toml or a .tsv file")


def _is_tsv(name: str, text: str) -> bool:
    if name.lower().endswith((".toml", ".tsv")):
        return name.lower().endswith(".tsv")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            return "\t" in line or line.strip() == "never"
    return False


# What both formats share -----------------------------------------------------------------


def _table(
    name: str, entities: list[Wanted], places: list[PlaceForms], never: list[str]
) -> Table:
    """The table, once its entries agree with each other."""
    found = conflict(entities)
    if found is not None:
        number, form, message = found
        raise _Mistake(_Where("entities", number, "", form), message)
    owner: dict[str, str] = {}
    for place in places:
        for form in place.forms:
            other = owner.setdefault(form, place.code)
            if other != place.code:
                raise _Mistake(
                    _Where("places", place.code, "forms", form),
                    f"{form!r} is a form of {other} and of {place.code}; leave it to one of them",
                )
    return Table(name, tuple(entities), tuple(places), tuple(never))


def _form(value: Any, where: _Where, what: str) -> str:
    if not isinstance(value, str):
        raise _Mistake(where, f"{what} is {_shown(value)}; write a string in quotes")
    if _CONTROL.search(value):
        raise _Mistake(where, f"{what} has a control character or a line break; write one line")
    if not value.strip():
        raise _Mistake(where, f"{what} is empty; write a name")
    if value != value.strip():
        raise _Mistake(where, f"{what} {value!r} begins or ends with a blank; write it without")
    return value


def _checked(where: _Where, key: str, value: str) -> str:
    """The value of ``id``, ``kind`` or ``language``."""
    if key == "id" and not _ID.fullmatch(value):
        raise _Mistake(where, f"{value!r} is no id; write one such as 'person/bashar-al-assad'")
    if key == "kind" and not _KIND.fullmatch(value):
        raise _Mistake(where, f"{value!r} is no kind; write a lower-case word such as 'person'")
    if key == "language":
        try:
            parse_tag(value)
        except ValueError as error:
            raise _Mistake(where, str(error)) from None
    return value


def _code(where: _Where, code: str) -> str:
    if not re.fullmatch("[A-Z]{2}", code):
        raise _Mistake(
            where, f"{code!r} is no place; write an ISO 3166-1 alpha-2 code such as 'TR'"
        )
    return code


def _unique(forms: list[str], where: _Where, owner: str) -> tuple[str, ...]:
    seen: set[str] = set()
    for form in forms:
        if form in seen:
            raise _Mistake(
                where._replace(form=form), f"{form!r} stands twice under {owner!r}; write it once"
            )
        seen.add(form)
    return tuple(forms)


def _shown(value: Any) -> str:
    kinds = {bool: "a boolean", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return kinds.get(type(value), type(value).__name__)


# TOML ------------------------------------------------------------------------------------


def _toml(name: str, text: str) -> Table:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        match = _TOML_LINE.search(message)
        line = int(match[1]) if match and match[1] else text.count("\n") + 1
        said = _TOML_LINE.sub("", message)
        raise TableError(name, line, f"not TOML: {said[0].lower()}{said[1:]}") from None
    except RecursionError:
        raise TableError(name, None, "nested too deeply; a table has lists of names only") from None
    try:
        return _from_toml(name, data)
    except _Mistake as mistake:
        raise TableError(name, _line(text, mistake.where), str(mistake)) from None


def _from_toml(name: str, data: Mapping[str, Any]) -> Table:
    for key in data:
        if key not in _TOP:
            hint = " (tables do not include each other)" if key == "extends" else ""
            raise _Mistake(_Where(key, None, key), f"unknown key {key!r}{hint}; write {_or(_TOP)}")
    entities = data.get("entities", [])
    if not isinstance(entities, list) or not all(isinstance(item, dict) for item in entities):
        raise _Mistake(_Where("entities", None, "entities"), "write each entity under [[entities]]")
    places = data.get("places", {})
    if not isinstance(places, dict) or not all(isinstance(item, dict) for item in places.values()):
        raise _Mistake(_Where("places", None, "places"), "write each place under [places.TR]")
    never = _strings(data.get("never", []), _Where("never", None, "never"), "never")
    return _table(
        name,
        [_entity(number, item) for number, item in enumerate(entities)],
        [_place(code, item) for code, item in places.items()],
        list(_unique(never, _Where("never", None, "never"), "never")),
    )


def _entity(number: int, item: Mapping[str, Any]) -> Wanted:
    here = _Where("entities", number)
    _known(item, _ENTITY, here)
    if "canonical" not in item:
        raise _Mistake(here, "an entity without canonical; write canonical = \"...\"")
    canonical = _form(item["canonical"], here._replace(key="canonical"), "canonical")
    texts = {
        key: _checked(
            here._replace(key=key), key, _form(item[key], here._replace(key=key), key)
        )
        for key in ("id", "kind", "language")
        if key in item
    }
    where = here._replace(key="aliases")
    aliases = _strings(item.get("aliases", []), where, "aliases")
    return Wanted(
        canonical,
        _unique(aliases, where, canonical),
        texts.get("id", ""),
        texts.get("kind", "user"),
    )


def _place(code: str, item: Mapping[str, Any]) -> PlaceForms:
    here = _Where("places", code)
    _code(here, code)
    _known(item, _PLACE, here)
    target = _form(item["target"], here._replace(key="target"), "target") if "target" in item else ""
    language = "und"
    if "language" in item:
        where = here._replace(key="language")
        language = _checked(where, "language", _form(item["language"], where, "language"))
    where = here._replace(key="forms")
    forms = _strings(item.get("forms", []), where, "forms")
    return PlaceForms(code, target, _unique(forms, where, code), language)


def _known(item: Mapping[str, Any], keys: tuple[str, ...], here: _Where) -> None:
    for key in item:
        if key not in keys:
            raise _Mistake(here._replace(key=key), f"unknown key {key!r}; write {_or(keys)}")


def _strings(value: Any, where: _Where, what: str) -> list[str]:
    if not isinstance(value, list):
        raise _Mistake(where, f"{what} is {_shown(value)}; write a list of strings")
    for item in value:
        if not isinstance(item, str) or _CONTROL.search(item) or item != item.strip() or not item:
            _form(item, where._replace(form=item if isinstance(item, str) else ""), f"one of {what}")
    return value


def _or(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
    r"|#[^\n]*|^[ \t]*\[\[?[^\n#]*?\]\]?|^[ \t]*[\w.\"'-]+[ \t]*=|[\w-]+[ \t]*=",
    re.DOTALL | re.MULTILINE,
)


def _line(text: str, where: _Where) -> int | None:
    """The line of a place in TOML, which tomllib does not tell."""
    best: int | None = None
    inside = where.item is None
    seen = -1
    wanted_key = False
    for match in _TOKEN.finditer(text):
        token = match[0].strip()
        if token.startswith("#"):
            continue
        line = text.count("\n", 0, match.end()) + 1 if inside else 0
        if token.startswith("["):
            path = token.strip("[] \t").replace('"', "").replace("'", "")
            if path == where.kind and isinstance(where.item, int):
                seen += 1
                inside = seen == where.item
            else:
                inside = path == f"{where.kind}.{where.item}" or (
                    where.item is None and path.split(".")[0] == where.key
                )
            if inside:
                best = text.count("\n", 0, match.end()) + 1
                if not (where.key or where.form):
                    return best
        elif token.endswith("="):
            wanted_key = inside and token[:-1].strip().strip("\"'") == where.key
            if wanted_key:
                best = line
                if not where.form:
                    return line
        elif inside and where.form and _string(token) == where.form:
            best = line
            if not (where.key and not wanted_key) and not _stands_again(text, match, where, token):
                return line
    if best is None and where.form:
        return _line_of_string(text, where.form)
    return best


def _stands_again(text: str, match: re.Match[str], where: _Where, token: str) -> bool:
    """Whether the same string follows in the same list: then that one is the duplicate."""
    stop = text.find("]", match.end())
    return any(
        _string(other[0].strip()) == where.form
        for other in _TOKEN.finditer(text, match.end(), stop if stop > 0 else len(text))
        if other[0].strip()[:1] in "\"'"
    )


def _line_of_string(text: str, form: str) -> int | None:
    """The last line on which a string stands, for tables written in one line."""
    line = None
    for match in _TOKEN.finditer(text):
        if match[0].strip()[:1] in "\"'" and _string(match[0].strip()) == form:
            line = text.count("\n", 0, match.end()) + 1
    return line


def _string(token: str) -> str | None:
    if token[:1] not in "\"'":
        return None
    try:
        value = tomllib.loads("v = " + token)["v"]
    except tomllib.TOMLDecodeError:
        return None
    return value if isinstance(value, str) else None


# TSV -------------------------------------------------------------------------------------


def _tsv(name: str, text: str) -> Table:
    rows = _rows(text)
    first = next(rows, None)
    if first is None:
        raise TableError(name, None, "has comments only; write a line with the columns' names")
    line, columns = first
    sort = next((kind for kind, known in _COLUMNS.items() if known[0] in columns), None)
    if sort is None:
        raise TableError(
            name, line, "the columns have no names; begin with canonical, alias or code, form or never"
        )
    for column in columns:
        if column not in _COLUMNS[sort]:
            raise TableError(
                name, line, f"unknown column {column!r}; write {', '.join(_COLUMNS[sort])}"
            )
        if columns.count(column) > 1:
            raise TableError(name, line, f"the column {column!r} stands twice; write it once")
    needed = _COLUMNS[sort][:2]
    if not set(needed) <= set(columns):
        raise TableError(name, line, f"a column is missing; write {' and '.join(needed)}")
    at: dict[tuple[int | str | None, str], int] = {}
    try:
        return _from_rows(name, sort, columns, rows, at)
    except _Mistake as mistake:
        where = mistake.where
        lines = (at.get((where.item, what)) for what in (where.form, where.key, ""))
        raise TableError(name, next(filter(None, lines), None), str(mistake)) from None


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that hold something, with their numbers."""
    for number, line in enumerate(text.split("\n"), 1):
        line = line.removesuffix("\r")  # noqa: PLW2901 -- written on Windows
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def _from_rows(
    name: str,
    sort: str,
    columns: list[str],
    rows: Iterator[tuple[int, list[str]]],
    at: dict[tuple[int | str | None, str], int],
) -> Table:
    """The table that the rows make; ``at`` receives the lines of entries, keys and forms."""
    entries: dict[str, dict[str, Any]] = {}
    numbers: dict[str, int] = {}
    never: list[str] = []
    for line, cells in rows:
        if len(cells) > len(columns):
            at[None, ""] = line
            raise _Mistake(
                _Where(sort), f"{len(cells)} columns instead of {len(columns)}; remove a tab"
            )
        row = dict(zip(columns, cells, strict=False))
        head = columns[0] if sort == "never" else _COLUMNS[sort][0]
        entry_name = row.get(head, "")
        at[None, ""] = line
        _form(entry_name, _Where(sort), head)
        if sort == "never":
            never.append(entry_name)
            continue
        item = numbers.setdefault(entry_name, len(numbers)) if sort == "entities" else entry_name
        entry = entries.setdefault(entry_name, {"forms": []})
        at.setdefault((item, ""), line)
        for column, cell in row.items():
            if column == head or not cell:
                continue
            here = _Where(sort, item, column)
            at[item, column] = line
            _form(cell, here, column)
            if column in ("alias", "form"):
                at[item, cell] = line
                entry["forms"].append(cell)
                if cell in entry:
                    raise _Mistake(
                        here._replace(form=cell),
                        f"{cell!r} stands twice under {entry_name!r}; write it once",
                    )
                entry[cell] = None
            elif entry.setdefault("=" + column, cell) != cell:
                raise _Mistake(
                    here, f"{column} was {entry['=' + column]!r} before; write one of the two"
                )
            else:
                _checked(here, column, cell)
    if sort == "entities":
        wanted = [
            Wanted(canonical, tuple(e["forms"]), e.get("=id", ""), e.get("=kind", "user"))
            for canonical, e in entries.items()
        ]
        return _table(name, wanted, [], [])
    places = [
        PlaceForms(
            _code(_Where(sort, code), code),
            e.get("=target", ""),
            tuple(e["forms"]),
            e.get("=language", "und"),
        )
        for code, e in entries.items()
    ]
    return _table(name, [], places, list(_unique(never, _Where("never"), "never")))
