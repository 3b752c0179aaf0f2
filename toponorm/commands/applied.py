"""The settings in force as the library takes them: how to normalize and to read, what is wanted."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import toponorm
from toponorm.arguments import date_of
from toponorm.commands import printing
from toponorm.commands.speaking import complain
from toponorm.corpus.choice import Choice, check_rules
from toponorm.corpus.files import Refused
from toponorm.corpus.records import Options, check_delimiter, check_jobs
from toponorm.language import parse_tag
from toponorm.settings.reading import Settings


def config(values: dict[str, Any]) -> toponorm.Config:
    """Return how texts are normalized."""
    return toponorm.Config(
        style=None if values["style"] == "none" else values["style"],
        names=values["names"],
        tables=values["tables"],
        rewrite=values["rewrite"],
        dates=values["dates"],
        prefer=values["prefer"],
        genre=values["genre"],
        repair=values["repair"],
    )


def check_baseline(path: str) -> None:
    """Raise ``ValueError`` where a file stands that no baseline may take the place of."""
    from toponorm.corpus.baseline import MARK  # noqa: PLC0415 -- only who asks for it
    from toponorm.corpus.drafts import check_ours  # noqa: PLC0415 -- ditto

    try:
        check_ours(path, MARK, "baseline")
    except Refused as refusal:
        raise ValueError(f"{printing.shown(path)}: {refusal}") from None


def choice(settings: Settings) -> Choice:
    """Return what takes back the changes that are not wanted."""
    values = settings.values
    ignore, per_file = values["ignore"], tuple(values["per-file-ignores"].items())
    if ignore:
        check_rules(ignore)
    known = None
    if values["baseline"] is not None:
        from toponorm.corpus import baseline  # noqa: PLC0415 -- only who asks for it

        try:
            known = baseline.read(values["baseline"])
        except Refused as refusal:
            raise ValueError(f"{printing.shown(values['baseline'])}: {refusal}") from None
    return Choice(ignore, per_file, settings.folder, known)


def reading(values: dict[str, Any], choice: Choice, *, results: bool) -> Options:
    """Return how files are read.

    Args:
        values: of the settings, by key.
        choice: takes back the changes that are not wanted.
        results: whether whole results are wanted, not only findings.

    Raises:
        ValueError: a value cannot be meant.
    """
    check_delimiter(values["delimiter"])
    check_jobs(values["jobs"])
    if values["language"] is not None:
        parse_tag(values["language"])
    if values["ignore-records"] and not values["id-field"]:
        raise ValueError("ignore-records names records by their ids; say where with id-field")
    return Options(
        format=values["format"],
        fields=values["fields"],
        date_field=values["date-field"],
        language_field=values["lang-field"],
        id_field=values["id-field"],
        left=values["ignore-records"],
        reference=date_of(values["reference"]),
        language=values["language"],
        lines=values["lines"],
        encoding=values["encoding"],
        delimiter=values["delimiter"],
        header=values["header"],
        root=os.path.realpath(values["root"]) if values["root"] else "",
        max_expanded=values["max-expanded"],
        results=results,
        select=choice.sift,
    )


def listed(path: str | None) -> list[str]:
    """Return the files that a list names."""
    if path is None:
        return []
    if path == "-":
        data = sys.stdin.buffer.read()
    else:
        with open(path, "rb") as file:
            data = file.read()
    between = b"\0" if b"\0" in data else b"\n"
    return [os.fsdecode(name) for name in data.split(between) if name]


@contextmanager
def told_of_tables(tables: Sequence[str]) -> Iterator[None]:
    """Say in a line what the tables warn of: compiled ones that were not used."""
    if not tables:
        yield
        return
    import warnings  # noqa: PLC0415 -- only who has tables needs them

    from toponorm.usertables import TableWarning  # noqa: PLC0415 -- ditto

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", TableWarning)
        yield
    for warning in told:
        complain(str(warning.message))
