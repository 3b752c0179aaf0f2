"""GeoNames: ``alternateNamesV2.txt``, and the places whose names these are.

Ten columns without a head (https://download.geonames.org/export/dump/readme.txt): the name's id,
the place's id, the language or what else the name is (``link``, ``post``, ``iata``, ``abbr`` ...),
the name, four flags that are ``1`` or empty (preferred, short, colloquial, historic), and from
when until when it was in use. The places come from ``cities500.txt``, ``allCountries.txt`` or
another of their kind with nineteen columns, or from ``countryInfo.txt``.
"""

import os
import re
from collections.abc import Iterable, Iterator

from toponorm.usertables.imports.run import (
    Fact,
    MalformedError,
    Report,
    Summary,
    name_of,
    open_input,
    parted,
    run,
)
from toponorm.usertables.records import TableError

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*")
_NO_LANGUAGES = frozenset(("fr_1793", "phon", "piny"))
_PLACE_COLUMNS = 19
_COUNTRY_COLUMNS = (17, 18, 19)
"""The last two, neighbours and an equivalent code, are empty for many."""
_NAME_COLUMNS = 10


def geonames(
    source: "str | os.PathLike[str]",
    target: "str | os.PathLike[str]",
    *,
    places: "str | os.PathLike[str]",
    language: str = "",
    languages: Iterable[str] | None = None,
    strict: bool = False,
    report: Report | None = None,
) -> Summary:
    """Make a table of alternate names of places.

    Args:
        source: ``alternateNamesV2.txt``, packed as ``.gz`` or ``.bz2`` or not.
        target: the table to write, ``.jsonl``.
        places: the file with the places whose names are wanted; it is read into memory.
        language: whose preferred name is the canonical one; the places' file says it if left
            out.
        languages: whose names are aliases; those of all languages, and of none in particular,
            if left out.
        strict: whether a malformed line ends the import with an error.
        report: is called with a message for each malformed line.

    Raises:
        TableError: a file cannot be read or written, or a line is malformed and ``strict``.
    """
    path = os.fsdecode(places)
    try:
        named = _places(path)
        status = os.stat(path)
    except (OSError, EOFError) as error:
        message = getattr(error, "strerror", None) or str(error)
        raise TableError(os.path.basename(path), None, message) from None
    wanted = None if languages is None else frozenset(languages)

    def read(line: str) -> Iterator[Fact]:
        if not line:
            return
        cells = line.split("\t")
        if not _NAME_COLUMNS - 2 <= len(cells) <= _NAME_COLUMNS:
            raise MalformedError(f"{len(cells)} columns instead of {_NAME_COLUMNS}")
        if not (cells[0].isdecimal() and cells[1].isdecimal()):
            raise MalformedError("the ids are no numbers")
        if f"geonames/{cells[1]}" in named:
            yield from _alternate(cells)

    def _alternate(cells: list[str]) -> Iterator[Fact]:
        _, place, tag, given, preferred, short, colloquial, historic, *_ = cells
        form = name_of(given)
        is_name = not tag or (_LANGUAGE.fullmatch(tag) and tag not in _NO_LANGUAGES)
        if not form or not (is_name or tag == "abbr"):
            return
        current = not (short == "1" or colloquial == "1" or historic == "1")
        canonical = form if language and tag == language and preferred == "1" and current else ""
        aliases, weak = parted([form], person=False)
        if not (wanted is None or tag in wanted or tag == language):
            aliases, weak = (), ()
        if colloquial == "1" or historic == "1" or tag == "abbr":
            aliases, weak = (), (form,)
        yield Fact(f"geonames/{place}", canonical, "place", aliases, weak)

    options = {
        "format": "geonames",
        "language": language,
        "languages": None if wanted is None else sorted(wanted),
        "places": [status.st_size, status.st_mtime_ns],
    }
    return run(
        os.fsdecode(source),
        os.fsdecode(target),
        read,
        options,
        strict=strict,
        report=report,
        names=named,
    )


def _places(path: str) -> dict[str, str]:
    """Return the names of the places by id, those with more inhabitants first."""
    shown = os.path.basename(path)
    found = []
    with open_input(path) as file:
        for number, raw in enumerate(file, 1):
            try:
                line = raw.decode().rstrip("\r\n")
            except UnicodeDecodeError:
                raise TableError(shown, number, "is not UTF-8") from None
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if len(cells) == _PLACE_COLUMNS and cells[0].isdecimal():
                id_, name, people = cells[0], cells[1], cells[14]
            elif len(cells) in _COUNTRY_COLUMNS and re.fullmatch("[A-Z]{2}", cells[0]):
                id_, name, people = cells[16], cells[4], cells[7]
            else:
                raise TableError(
                    shown,
                    number,
                    "no place; give cities500.txt, allCountries.txt or countryInfo.txt",
                )
            if id_.isdecimal() and (name := name_of(name)):
                found.append((-int(people) if people.isdecimal() else 0, f"geonames/{id_}", name))
    found.sort()
    return {id_: name for _, id_, name in found}
