"""Directives that make the catalogue of rules of the rule tables.

``{rules} FAMILY`` lists the rules of one family, each of which has a page of its own, written
before anything is read;
``{rule} ID`` is what such a page says;
``{rules-by} deed``, ``reason`` or ``language`` lists the rules by what they do to their examples,
by the reason with which they leave a text alone, or by the language of their examples.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

import toponorm
from toponorm.rules import CounterExample, Example, Rule, all_rules, matching

RATES = Path(toponorm.__file__).parents[1] / "benchmarks" / "chain_rates.tsv"
CATALOGUE = Path(__file__).parents[1] / "rules"

PAGES = CATALOGUE / "pages"
"""Where the pages of rules are written; they are made anew and not kept."""

logger = logging.getLogger(__name__)


def write_pages(app: Sphinx) -> None:
    """Write a page for each rule, and remove those of rules that are no more.

    The pages are in no table of contents, which would make each of them as long as all are.
    """
    PAGES.mkdir(exist_ok=True)
    wanted = {
        PAGES / f"{name}.md": f"---\norphan: true\n---\n# {name}\n\n```{{rule}} {name}\n```\n"
        for name in all_rules()
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
        lines = [
            f"| {_link(r.id)} | {_cell(_shown(r))} | {_cell(sentence(r.why))} |" for r in rules
        ]
        return self.parse_text_to_nodes(
            "\n".join(["| rule | fires in | why |", "| --- | --- | --- |", *lines, ""])
        )


class RulesBy(SphinxDirective):
    """``{rules-by} reason``: the rules by something that they have in common."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        groups: dict[str, list[str]] = defaultdict(list)
        for rule in all_rules().values():
            for group in {"deed": _deeds, "reason": _reasons, "language": _languages}[
                self.arguments[0]
            ](rule):
                groups[group].append(rule.id)
        lines = [
            f"| {_cell(group)} | {', '.join(map(_link, rules))} |"
            for group, rules in sorted(groups.items())
        ]
        head = [f"| {self.arguments[0]} | rules |", "| --- | --- |"]
        return self.parse_text_to_nodes("\n".join([*head, *lines, ""]))


def _deeds(rule: Rule) -> set[str]:
    return {deed for deed, _ in _done(rule)}


def _reasons(rule: Rule) -> set[str]:
    return {reason for deed, reason in _done(rule) if deed == "leaves alone"}


def _languages(rule: Rule) -> set[str]:
    """The languages that a row names, or whose texts are its examples; English goes without."""
    tags = {*getattr(rule, "languages", ()), *(one.language for one in rule.examples)}
    return {_language(tag) for tag in tags - {None, "en", "und"}}


def _language(tag: str) -> str:
    try:
        return f"{Locale.parse(tag, sep='-').get_display_name('en')} ({tag})"
    except UnknownLocaleError:
        return tag


def _done(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield what a rule does to its examples, and of what it leaves alone the reason."""
    for example in rule.examples:
        result = toponorm.normalize(
            example.text,
            reference=example.reference,
            language=example.language,
            config=toponorm.Config(**dict(example.config)),
        )
        if any(rule.id in edit.rule.split(" > ") for edit in result.edits):
            yield "changes the text", ""
        if any(rule.id == found.rule for found in (*result.mentions, result.dateline) if found):
            yield "recognises", ""
        yield from (("leaves alone", d.reason) for d in result.declined if d.rule == rule.id)


def _link(rule: str) -> str:
    return f"[`{rule}`](pages/{rule}.md)"


def _shown(rule: Rule) -> str:
    """The first example of a rule, as much as fits into a table."""
    example = rule.examples[0]
    text = " ".join(example.text.split())
    return f"{text[:80]}…" if len(text) > 80 else text


def _cell(text: str) -> str:
    """Return a text as a cell of a table in Markdown, in which nothing of it is markup."""
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~$&:/@.])", r"\\\1", text)


class OneRule(SphinxDirective):
    """``{rule} place.spelling``: what the rule does, why, and its examples."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        rule = all_rules()[self.arguments[0]]
        family = rule.id.partition(".")[0]
        title = (CATALOGUE / f"{family}.md").read_text(encoding="utf-8").partition("\n")[0]
        deeds = ", ".join(sorted(_deeds(rule)))
        up = self.parse_text_to_nodes(f"[{title.lstrip('# ')}](../{family}.md): {deeds}")
        return [*up, *_page(rule)]


def _page(rule: Rule) -> list[nodes.Node]:
    section: list[nodes.Node] = [nodes.paragraph("", sentence(rule.why))]
    fields = nodes.field_list()
    bodies: list[tuple[str, nodes.Node]] = [
        ("Looks for", nodes.literal("", rule.pattern)),
        ("Yields", nodes.Text(rule.yields)),
        ("Source", nodes.Text(rule.source)),
        ("Since", nodes.Text(getattr(rule, "since", "0.1"))),
    ]
    figures = rates().get(rule.id, ("",))
    if all(figures):
        bodies.append(("Measured", nodes.Text(_measured(*map(float, figures)))))
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
def rates() -> dict[str, list[str]]:
    """What was measured, by rule: restored, wrong, changed; empty where nothing was."""
    table = [line.split("\t") for line in RATES.read_text(encoding="utf-8").splitlines()]
    return {row[0]: row[1:] for row in table if row[0][0] != "#"}


def sentence(text: str) -> str:
    """Return a text with a full stop behind it."""
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
    facts = (("language", example.language), ("reference", example.reference), *example.config)
    given = [f"{name} {value}" for name, value in facts if value is not None]
    return f" ({', '.join(given)})" if given else ""


def check_families(app: Sphinx, env: Any) -> None:
    """Warn of families of rules that no page shows."""
    shown = {data.get("family") for data in env.metadata.values()}
    for family in sorted({rule.partition(".")[0] for rule in all_rules()} - shown):
        logger.warning("the rules %s.* stand on no page: add docs/rules/%s.md", family, family)


def setup(app: Sphinx) -> dict[str, Any]:
    app.connect("builder-inited", write_pages)
    app.add_directive("rules", Rules)
    app.add_directive("rules-by", RulesBy)
    app.add_directive("rule", OneRule)
    app.connect("env-check-consistency", check_families)
    return {"parallel_read_safe": True}
