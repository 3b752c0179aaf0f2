"""The commands that print what toponorm knows: rules, styles, countries."""

from argparse import Namespace
from collections.abc import Iterator

import toponorm
from toponorm.commands import printing
from toponorm.commands.speaking import FOUND, OK, complain, fail, write
from toponorm.rules import Rule, all_rules, matching

WIDTH = 92
"""Columns that the pages of rules take."""


def rules(options: Namespace) -> int:
    """List the rules, or document one."""
    from toponorm.corpus.encodings import RULE  # noqa: PLC0415 -- imports all jobs, as all_rules

    if options.id is None:
        found = [*all_rules().values(), RULE]
    else:
        found = [RULE] if options.id == RULE.id else [*matching(options.id)]
    if not found:
        from difflib import get_close_matches  # noqa: PLC0415 -- rarely needed

        near = get_close_matches(options.id, (*all_rules(), RULE.id), n=3, cutoff=0.5)
        remedy = f"did you mean {' or '.join(near)}?" if near else "'toponorm rules' lists them"
        return fail(f"{options.id}: no such rule", remedy)
    if len(found) == 1:
        write("".join(_page(found[0])))
    else:
        wide = max(len(rule.id) for rule in found)
        for rule in found:
            pattern = printing.cut(printing.shown(rule.pattern), WIDTH - wide - 2)
            write(f"{rule.id:<{wide}}  {pattern}\n")
    return OK


def styles(options: Namespace) -> int:
    """List the naming styles, or the names in which one differs."""
    from toponorm.names import styles as naming  # noqa: PLC0415 -- reads a table

    if options.style is None:
        for style in naming.known():
            write(f"{style:<8}  {naming.TITLES[style]}\n")
        return OK
    try:
        naming.check_style(options.style)
    except ValueError as error:
        return fail(str(error))
    for code, name, source, note in naming.differences(options.style):
        write(f"{code}  {name:<50}  {source}{f' ({note})' if note else ''}\n")
    return OK


def country(options: Namespace) -> int:
    """Print the codes and names of countries."""
    status = OK
    if not all(name.strip() for name in options.names):
        return fail("an empty name is no country's", "name one, as in 'toponorm country Turkiye'")
    try:
        for name in options.names:
            found = toponorm.country(name, options.language, fuzzy=options.fuzzy)
            if found is None:
                complain(f"{printing.shown(name)}: no one country or territory is of this name",
                          "give its full name, or the language with --language")  # fmt: skip
                write("".join(_candidates(name, options.language)))
                status = FOUND
            else:
                write("".join(_names(name, found)))
    except (TypeError, ValueError) as error:
        return fail(str(error))
    return status


def _names(name: str, country: toponorm.Country) -> Iterator[str]:
    """Yield the codes of a country, and its name under each style."""
    from toponorm.names import styles  # noqa: PLC0415 -- reads a table

    codes = " ".join(code for code in country if code)
    yield f"{printing.shown(name)}: {codes}\n"
    for style in styles.known():
        yield f"  {style:<8} {country.name(style)}\n"


def _candidates(name: str, language: str | None) -> Iterator[str]:
    """Yield what a name may be of: who shares it, the heirs of a state, names spelled nearly so."""
    found = toponorm.countries(name, language, fuzzy=True)
    if found:
        yield f"{printing.shown(name)}: may be\n"
    for country, score, form, kind, period, _ in found:
        how = f"{form}, {kind}" if form else kind
        near = "" if score == 1 else f", {score:.0%} of the letters"
        years = f" {period.replace('..', '–')}" if period else ""
        yield f"  {country.alpha2}  {country.name():<40} {how}{years}{near}\n"


def _page(rule: Rule) -> Iterator[str]:
    """Yield the documentation of a rule."""
    from textwrap import fill  # noqa: PLC0415 -- only for this

    yield f"{rule.id}\n\n"
    for title, text in (
        ("looks for", rule.pattern),
        ("yields", rule.yields),
        ("why", rule.why),
        ("source", rule.source),
    ):
        head = f"  {title:<11}"
        for line in text.split("\n"):
            yield (
                fill(
                    line,
                    WIDTH,
                    initial_indent=head,
                    subsequent_indent=" " * len(head),
                    break_on_hyphens=False,
                )
                + "\n"
            )
            head = " " * len(head)
    yield "\n  examples\n"
    for example in rule.examples:
        given = "".join(f", {fact}" for fact in (example.language, example.reference) if fact)
        yield f"    {printing.shown(example.text)}\n"
        yield f"      {printing.shown(example.found)} → {printing.shown(example.value)}{given}\n"
    yield "\n  counter-examples\n"
    for counter in rule.counter_examples:
        yield f"    {printing.shown(counter.text)}\n      {counter.why}\n"
