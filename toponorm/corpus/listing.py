"""Findings as programs want them: JSON Lines, SARIF, and the annotations of GitHub."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import toponorm
from toponorm.corpus.baseline import fingerprint
from toponorm.corpus.choice import ENCODING
from toponorm.corpus.encodings import RULE
from toponorm.corpus.records import Finding, file_name
from toponorm.corpus.text import Lines
from toponorm.rules import Rule, all_rules

_OBEYED = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")


def jsonl(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield a line of JSON per finding; its span is in the text of the document or field."""
    for finding in findings:
        edit, unit = finding.edit, finding.unit
        record: dict[str, Any] = {
            "file": file_name(unit.path), "line": finding.line, "column": finding.column,
        }  # fmt: skip
        if unit.field:
            record |= {"record": unit.record, "field": unit.field}
        record |= {
            "rule": edit.rule,
            "start": edit.start,
            "end": edit.end,
            "before": edit.before,
            "after": edit.after,
            "evidence": list(edit.evidence),
        }
        yield _json(record) + "\n"


def github(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the workflow command that annotates each finding in a pull request."""
    for finding in findings:
        edit, unit = finding.edit, finding.unit
        where = {"file": file_name(unit.path), "line": str(finding.line)}
        if not unit.field and edit.before.isprintable() and edit.rule != ENCODING:
            where["col"] = str(finding.column)
            where["endColumn"] = str(finding.column + len(edit.before))
        where["title"] = edit.rule
        said = ",".join(f"{name}={_property(value)}" for name, value in where.items())
        yield f"::warning {said}::{_data(message(finding))}\n"


def sarif(findings: Iterable[Finding], manual: str = "") -> Iterator[str]:
    """Yield a log in SARIF 2.1.0, a line per finding.

    The rules come after the findings, since only then is it known which fired.

    Args:
        findings: the findings.
        manual: where the pages of the manual are, if anybody has put them somewhere.
    """
    yield '{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",\n'
    yield '"runs": [{"columnKind": "unicodeCodePoints", "results": ['
    fired: set[str] = set()
    for finding in findings:
        yield ",\n" if fired else "\n"
        fired.update(finding.edit.rule.split(" > "))
        yield _json(_result(finding))
    rules = {**all_rules(), ENCODING: RULE}
    driver = {
        "name": "toponorm",
        "version": toponorm.__version__,
        "rules": [
            {
                "id": name,
                "shortDescription": {"text": rules[name].yields},
                "fullDescription": {"text": rules[name].why},
                "help": _help(rules[name]),
                **_page(rules[name], manual),
            }
            for name in sorted(fired)
        ],
    }
    yield f'\n], "tool": {{"driver": {_json(driver)}}}}}]}}\n'


FORMATS: dict[str, Callable[[Iterable[Finding]], Iterator[str]]] = {
    "github": github,
    "jsonl": jsonl,
    "sarif": sarif,
}
"""How findings may be listed, besides as lines for people and as a diff."""


def message(finding: Finding) -> str:
    """Return what a finding says: where in a record it is, and the change."""
    edit, unit = finding.edit, finding.unit
    place = f"record {unit.record}, {unit.field}: " if unit.field else ""
    return f"{place}{edit.before} → {edit.after}"


def _result(finding: Finding) -> dict[str, Any]:
    edit, unit = finding.edit, finding.unit
    region: dict[str, Any] = {"startLine": finding.line}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(unit.path)}, "region": region}
    }
    result: dict[str, Any] = {
        "ruleId": edit.rule.partition(" > ")[0],
        "level": "warning",
        "message": {"text": message(finding)},
        "locations": [location],
        "partialFingerprints": {"toponorm/1": fingerprint(edit, finding.context)},
    }
    if edit.rule == ENCODING:  # bytes, which no region of text can name
        return result
    if unit.field:
        location["logicalLocations"] = [
            {"kind": "value", "fullyQualifiedName": f"{unit.record}/{unit.field}"}
        ]
        return result
    lines, column = Lines(edit.before).position(len(edit.before))
    region |= {
        "startColumn": finding.column,
        "endLine": finding.line + lines - 1,
        "endColumn": column if lines > 1 else finding.column + column - 1,
    }
    change = {
        "artifactLocation": {"uri": _uri(unit.path)},
        "replacements": [{"deletedRegion": region, "insertedContent": {"text": edit.after}}],
    }
    result["fixes"] = [{"artifactChanges": [change]}]
    return result


def _help(rule: Rule) -> dict[str, str]:
    """What a forge shows beside a finding: the page of its rule."""
    about = f"{rule.why} Source: {rule.source}."
    fires = [f"- {_escaped(one.text)} → {_escaped(one.value)}" for one in rule.examples]
    not_in = [f"- {_escaped(one.text)} ({_escaped(one.why)})" for one in rule.counter_examples]
    paragraphs = [_escaped(about), "It fires in", "\n".join(fires),
                  "It does not fire in", "\n".join(not_in)]  # fmt: skip
    return {
        "text": f"{about} 'toponorm rules {rule.id}' shows what it fires in and what not.",
        "markdown": "\n\n".join(paragraphs),
    }


def _page(rule: Rule, manual: str) -> dict[str, str]:
    """The address of a rule's page; what finds an encoding is no rule and has none."""
    if not manual or rule.id == ENCODING:
        return {}
    return {"helpUri": f"{manual.rstrip('/')}/rules/pages/{rule.id}.html"}


def check_manual(address: str) -> None:
    """Raise ``ValueError`` for an address that no browser opens."""
    if address and not re.fullmatch(r"(https?|file)://[^\s<>\"]+", address):
        raise ValueError(f"manual is {address!r}; write where it is, as https://example.org/manual")


def _escaped(text: str) -> str:
    """Return a text as Markdown on one line, in which nothing of it is markup."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", " ".join(text.split()))


def _uri(path: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 -- 8 ms

    return quote(file_name(path).encode(errors="surrogateescape"))


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # bytes that were not UTF-8, and lone surrogates, need escapes
        return json.dumps(value)
    return text


def _data(text: str) -> str:
    out = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    # A log is read on terminals, too, and what these obey is nothing to annotate with.
    return _OBEYED.sub(lambda found: f"\\x{ord(found[0]):02x}", out)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
