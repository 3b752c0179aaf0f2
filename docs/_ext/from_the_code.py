"""Directives that print what the code says, so that the manual cannot say otherwise.

``{rules} FAMILY`` lists the rules of one family, each of which has a page of its own, written
before anything is read;
``{rule} ID`` is what such a page says;
``{usage} COMMAND`` is the help text of one command of ``toponorm``;
``{tables}`` is what the tables in ``toponorm/data`` say about themselves;
``{modules}`` is every module with the first line of its docstring;
``{chains}`` is the table of code pages that repair knows, with its rates;
``{reasons}`` is why repair leaves what it leaves;
``{settings}`` is what a configuration file may say.
"""

import ast
import re
from collections.abc import Iterable
from contextlib import redirect_stdout, suppress
from functools import lru_cache
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
from toponorm.mojibake.chains import RULES
from toponorm.mojibake.reasons import REASONS
from toponorm.rules import CounterExample, Example, Rule, all_rules, matching
from toponorm.settings import SETTINGS

PACKAGE = Path(toponorm.__file__).parent
RATES = PACKAGE.parent / "benchmarks" / "chain_rates.tsv"
logger = logging.getLogger(__name__)


PAGES = Path(__file__).parent.parent / "rules" / "pages"
"""Where the pages of rules are written; they are made anew and not kept."""


def write_pages(app: Sphinx) -> None:
    """Write a page for each rule, and remove those of rules that are no more."""
    PAGES.mkdir(exist_ok=True)
    wanted = {
        PAGES / f"{name}.md": f"# {name}\n\n```{{rule}} {name}\n```\n" for name in all_rules()
    }
    for path in {*PAGES.iterdir()} - {*wanted}:
        path.unlink()
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


class Rules(SphinxDirective):
    """``{rules} place``: the rules whose ids begin with ``place.``, with links to their pages."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        family = self.arguments[0]
        rules = sorted(matching(family))
        if not rules:
            raise self.error(f"no rule's id begins with {family!r}")
        self.env.metadata[self.env.docname]["family"] = family
        lines = [f"| [`{rule.id}`](pages/{rule.id}.md) | {_cell(rule.why)} |" for rule in rules]
        table = ["| rule | why |", "| --- | --- |", *lines, ""]
        tree = ["```{toctree}", ":hidden:", "", *(f"pages/{rule.id}" for rule in rules), "```"]
        return self.parse_text_to_nodes("\n".join([*table, *tree]))


def _cell(text: str) -> str:
    """Return a text as a cell of a table in Markdown, in which nothing of it is markup."""
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~$&])", r"\\\1", _sentence(text))


class OneRule(SphinxDirective):
    """``{rule} place.spelling``: what the rule does, why, and its examples."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        return _page(all_rules()[self.arguments[0]])


def _page(rule: Rule) -> list[nodes.Node]:
    section: list[nodes.Node] = [nodes.paragraph("", _sentence(rule.why))]
    fields = nodes.field_list()
    bodies: list[tuple[str, nodes.Node]] = [
        ("Looks for", nodes.literal("", rule.pattern)),
        ("Yields", nodes.Text(rule.yields)),
        ("Source", nodes.Text(rule.source)),
        ("Since", nodes.Text(getattr(rule, "since", "0.1"))),
    ]
    rates = _rates().get(rule.id, ("",))
    if all(rates):
        bodies.append(("Measured", nodes.Text(_measured(*map(float, rates)))))
    for name, body in bodies:
        paragraph = nodes.paragraph("", "", body)
        fields += nodes.field("", nodes.field_name("", name), nodes.field_body("", paragraph))
    section.append(fields)
    section += _list("It fires in", map(_example, rule.examples))
    section += _list("It does not fire in", map(_counter_example, rule.counter_examples))
    return section


def _measured(restored: float, wrong: float, changed: float) -> str:
    """The rates of a codec chain."""
    left = max(0.0, 100.0 - restored - wrong)
    return (
        f"of 100 garbled strings {restored:.1f} restored, {left:.1f} left, "
        f"{wrong:.1f} wrong; of 10,000 genuine ones {changed:g} changed"
    )


@lru_cache(maxsize=1)
def _rates() -> dict[str, list[str]]:
    """What was measured, by rule: restored, wrong, changed; empty where nothing was."""
    table = [line.split("\t") for line in RATES.read_text(encoding="utf-8").splitlines()]
    return {row[0]: row[1:] for row in table if row[0][0] != "#"}


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
        self.env.note_dependency(str(RATES))
        head = ["rule", "what went wrong", *_HEADS]
        rows = [
            [chain.id, chain.pattern, *(rate or "–" for rate in _rates()[chain.id])]
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
    app.connect("builder-inited", write_pages)
    app.add_directive("rules", Rules)
    app.add_directive("rule", OneRule)
    app.add_directive("usage", Usage)
    app.add_directive("tables", Tables)
    app.add_directive("modules", Modules)
    app.add_directive("chains", Chains)
    app.add_directive("reasons", Reasons)
    app.add_directive("settings", SettingsList)
    app.connect("env-check-consistency", check_families)
    return {"parallel_read_safe": True}
