"""The command that compiles and imports tables of one's own."""

import os
from argparse import Namespace
from typing import Any

from toponorm.commands import printing
from toponorm.commands.speaking import OK, complain, fail, sentence


def tables(options: Namespace) -> int:
    """Compile a table, or import one."""
    from toponorm import usertables  # noqa: PLC0415 -- only who has tables needs it

    try:
        if options.action == "compile":
            path = usertables.compile_table(options.table, options.output)
            complain(f"{printing.shown(path)}: {os.path.getsize(path):,} bytes written")
            return OK
        summary = _imported(options)
    except (TypeError, ValueError) as error:
        return fail(sentence(error))
    complain(
        f"{printing.shown(options.output)}: {summary.entities:,} entities, "
        f"{summary.aliases:,} aliases and {summary.weak:,} weak forms from {summary.lines:,} lines"
    )
    if summary.malformed:
        complain(f"{summary.malformed:,} lines could not be read", "left out")
    if summary.doubled:
        complain(
            f"{summary.doubled:,} entities have the canonical name of an earlier one", "left out"
        )
    return OK


def _imported(options: Namespace) -> Any:
    """Import a table, and return what it came to."""
    from toponorm.usertables import imports  # noqa: PLC0415 -- few have such files

    allowed = {
        "wikidata": ("language", "languages", "instance_of"),
        "geonames": ("language", "languages", "places"),
        "opensanctions": ("schemata",),
    }[options.format]
    settings: dict[str, Any] = {}
    for name in ("language", "languages", "instance_of", "places", "schemata"):
        value = getattr(options, name)
        if value is None:
            continue
        if name not in allowed:
            option = name.replace("_", "-")
            raise ValueError(f"--{option} says nothing about {options.format}; leave it out")
        if name in ("languages", "instance_of", "schemata"):
            value = [part.strip() for part in value.split(",") if part.strip()]
        settings[name] = value
    if options.format == "geonames" and "places" not in settings:
        raise ValueError("geonames needs --places FILE; give cities500.txt or another of its kind")
    read = getattr(imports, options.format)
    return read(options.source, options.output, strict=options.strict, report=complain, **settings)
