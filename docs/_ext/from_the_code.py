"""Directives that print what the code says, so that the manual cannot say otherwise.

``{rules} FAMILY`` is the catalogue of one family of rules, with their examples;
``{usage} COMMAND`` is the help text of one command of ``toponorm``;
``{tables}`` is what the tables in ``toponorm/data`` say about themselves;
``{modules}`` is every module with the first line of its docstring;
``{chains}`` is the table of code pages that repair knows, with its rates;
``{reasons}`` is why repair leaves what it leaves;
``{settings}`` is what a configuration file may say.
"""

import ast
from collections.abc import Iterable
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from textwrap import fill
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

import toponorm
from toponorm.cli import main
from toponorm.mojibake.chains import RULES, Chain, Legacy
from toponorm.mojibake.reasons import REASONS
from toponorm.rules import CounterExample, Example, Rule, all_rules, matching
from toponorm.settings import SETTINGS

PACKAGE = Path(toponorm.__file__).parent
logger = logging.getLogger(__name__)


class Rules(SphinxDirective):
    """``{rules} place``: every rule whose id begins with ``place.``, a section each."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        family = self.arguments[0]
        rules = sorted(matching(family))
        if not rules:
            raise self.error(f"no rule's id begins with {family!r}")
        self.env.metadata[self.env.docname]["family"] = family
        sections = [_section(rule) for rule in rules]
        for section in sections:
            self.state.document.note_implicit_target(section, section)
        return list(sections)


def _section(rule: Rule) -> nodes.section:
    section = nodes.section(names=[rule.id], ids=[nodes.make_id(rule.id)])
    section += nodes.title("", "", nodes.literal("", rule.id))
    section += nodes.paragraph("", _sentence(rule.why))
    fields = nodes.field_list()
    bodies: list[tuple[str, nodes.Node]] = [
        ("Looks for", nodes.literal("", rule.pattern)),
        ("Yields", nodes.Text(rule.yields)),
        ("Source", nodes.Text(rule.source)),
    ]
    if getattr(rule, "restored", -1.0) >= 0.0:
        bodies.append(("Measured", nodes.Text(_measured(rule))))
    for name, body in bodies:
        paragraph = nodes.paragraph("", "", body)
        fields += nodes.field("", nodes.field_name("", name), nodes.field_body("", paragraph))
    section += fields
    section += _list("It fires in", map(_example, rule.examples))
    section += _list("It does not fire in", map(_counter_example, rule.counter_examples))
    return section


def _measured(rule: Any) -> str:
    """The rates of a codec chain."""
    left = max(0.0, 100.0 - rule.restored - rule.wrong)
    return (
        f"of 100 garbled strings {rule.restored:.1f} restored, {left:.1f} left, "
        f"{rule.wrong:.1f} wrong; of 10,000 genuine ones {rule.false_positives:g} changed"
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _list(head: str, items: Iterable[nodes.paragraph]) -> list[nodes.Node]:
    bullets = nodes.bullet_list()
    for item in items:
        bullets += nodes.list_item("", item)
    return [nodes.paragraph("", head), bullets] if bullets.children else []


def _example(example: Example) -> nodes.paragraph:
    before, found, after = example.text.partition(example.found)
    return nodes.paragraph(
        "",
        "",
        nodes.Text(before),
        nodes.strong("", found),
        nodes.Text(f"{after} → "),
        nodes.literal("", example.value),
        nodes.Text(_given(example)),
    )


def _counter_example(example: CounterExample) -> nodes.paragraph:
    return nodes.paragraph("", f"{example.text} — {example.why}{_given(example)}")


def _given(example: Example | CounterExample) -> str:
    given = [
        f"{name} {value}"
        for name, value in (("language", example.language), ("reference", example.reference))
        if value is not None
    ]
    return f" ({', '.join(given)})" if given else ""


class Usage(SphinxDirective):
    """``{usage} check``: what ``toponorm check --help`` prints; without a command, all of it.

    A command may have a command of its own: ``{usage} tables compile``.
    """

    optional_arguments = 2

    def run(self) -> list[nodes.Node]:
        with redirect_stdout(StringIO()) as printed, suppress(SystemExit):
            main([*self.arguments, "--help"])
        return [nodes.literal_block("", printed.getvalue(), language="text")]


class Tables(SphinxDirective):
    """``{tables}``: each frozen table with its header lines and its size."""

    def run(self) -> list[nodes.Node]:
        terms = nodes.definition_list()
        for path in sorted(PACKAGE.glob("data/*.tsv")):
            self.env.note_dependency(str(path))
            lines = path.read_text(encoding="utf-8").splitlines()
            head = [line.lstrip("# ") for line in lines if line.startswith("#")]
            name = nodes.term("", "", nodes.literal("", path.name))
            name += nodes.Text(f": {len(lines) - len(head):,} rows")
            about = nodes.line_block("", *(nodes.line("", line) for line in head))
            terms += nodes.definition_list_item("", name, nodes.definition("", about))
        return [terms]


class Modules(SphinxDirective):
    """``{modules}``: the modules of toponorm, and what each is for."""

    def run(self) -> list[nodes.Node]:
        lines = []
        for path in sorted(PACKAGE.rglob("*.py"), key=lambda path: (path.parent, path)):
            self.env.note_dependency(str(path))
            about = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            lines.append((str(path.relative_to(PACKAGE)), about.partition("\n\n")[0]))
        wide = max(len(name) for name, _ in lines)
        text = "\n".join(
            fill(about, 96, initial_indent=f"{name:<{wide}}  ", subsequent_indent=" " * (wide + 2))
            for name, about in lines
        )
        return [nodes.literal_block("", text, language="text")]


class Chains(SphinxDirective):
    """``{chains}``: how text goes wrong, and how often undoing that was wrong."""

    def run(self) -> list[nodes.Node]:
        rates = [name for name in _RATES if name in Chain._fields and name in Legacy._fields]
        head = ["rule", "what went wrong", *(_RATES[name] for name in rates)]
        rows = []
        for chain in RULES:
            figures = (getattr(chain, name) for name in rates)
            rows.append(
                [
                    chain.id,
                    chain.pattern,
                    *(f"{figure:g}" if figure >= 0 else "–" for figure in figures),
                ]
            )
        return [_table(head, rows)]


_RATES = {
    "restored": "restored, of 100",
    "wrong": "wrong, of 100",
    "false_positives": "changed, of 10,000 genuine",
}
"""The fields of a chain that are measured, with what they say."""


class Reasons(SphinxDirective):
    """``{reasons}``: each reason with what it means and an example."""

    def run(self) -> list[nodes.Node]:
        rows = [[reason.id, reason.meaning, reason.found] for reason in REASONS]
        return [_table(["reason", "it says", "as in"], rows)]


class SettingsList(SphinxDirective):
    """``{settings}``: each setting with what it does, its option and how it stands in a file."""

    def run(self) -> list[nodes.Node]:
        terms = nodes.definition_list()
        for setting in SETTINGS:
            name = nodes.term("", "", nodes.literal("", setting.key))
            if setting.scope != "corpus":
                name += nodes.Text(", on the command line ")
                name += nodes.literal("", f"{setting.flag} {setting.metavar}".strip())
            about = nodes.paragraph("", _sentence(setting.about[0].upper() + setting.about[1:]))
            example = nodes.literal_block("", setting.example, language="toml")
            terms += nodes.definition_list_item("", name, nodes.definition("", about, example))
        return [terms]


def _table(head: list[str], rows: list[list[str]]) -> nodes.table:
    """A table whose first column are names in the code."""
    group = nodes.tgroup(cols=len(head))
    group += [nodes.colspec(colwidth=1) for _ in head]
    group += nodes.thead("", _row(head))
    group += nodes.tbody("", *(_row(row, named=True) for row in rows))
    return nodes.table("", group)


def _row(cells: list[str], *, named: bool = False) -> nodes.row:
    row = nodes.row()
    for at, cell in enumerate(cells):
        text = nodes.literal("", cell) if named and at == 0 else nodes.Text(cell)
        row += nodes.entry("", nodes.paragraph("", "", text))
    return row


def check_families(app: Sphinx, env: Any) -> None:
    """Warn of families of rules that no page shows."""
    shown = {data.get("family") for data in env.metadata.values()}
    for family in sorted({rule.partition(".")[0] for rule in all_rules()} - shown):
        logger.warning("the rules %s.* stand on no page: add docs/rules/%s.md", family, family)


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_directive("rules", Rules)
    app.add_directive("usage", Usage)
    app.add_directive("tables", Tables)
    app.add_directive("modules", Modules)
    app.add_directive("chains", Chains)
    app.add_directive("reasons", Reasons)
    app.add_directive("settings", SettingsList)
    app.connect("env-check-consistency", check_families)
    return {"parallel_read_safe": True}
