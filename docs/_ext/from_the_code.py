"""Directives that print what the code says, so that the manual cannot say otherwise.

``{usage} COMMAND`` is the help text of one command of ``toponorm``;
``{tables}`` is what the tables in ``toponorm/data`` say about themselves;
``{modules}`` is every module with the first line of its docstring;
``{chains}`` is the table of code pages that repair knows, with its rates;
``{reasons}`` is why repair leaves what it leaves;
``{settings}`` is what a configuration file may say.
"""

import ast
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from textwrap import fill
from typing import Any

from catalogue import RATES, rates, sentence
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import toponorm
from toponorm.cli import main
from toponorm.mojibake.chains import RULES
from toponorm.mojibake.reasons import REASONS
from toponorm.settings import SETTINGS

PACKAGE = Path(toponorm.__file__).parent


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
        self.env.note_dependency(str(RATES))
        head = ["rule", "what went wrong", *_HEADS]
        rows = [
            [chain.id, chain.pattern, *(rate or "–" for rate in rates()[chain.id])]
            for chain in RULES
        ]
        return [_table(head, rows)]


_HEADS = ("restored, of 100", "wrong, of 100", "changed, of 10,000 genuine")


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
            about = nodes.paragraph("", sentence(setting.about[0].upper() + setting.about[1:]))
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


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_directive("usage", Usage)
    app.add_directive("tables", Tables)
    app.add_directive("modules", Modules)
    app.add_directive("chains", Chains)
    app.add_directive("reasons", Reasons)
    app.add_directive("settings", SettingsList)
    return {"parallel_read_safe": True}
