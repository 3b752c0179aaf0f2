import json

from toponorm.corpus.listing import github, jsonl, sarif
from toponorm.corpus.records import Finding, Unit
from toponorm.edits import Edit

IN_TEXT = Finding(
    Unit("a, b.txt", 1, "", 1, 0),
    Edit(30, 37, "Turkiye", "Türkiye", "place.spelling", ("a name of Türkiye",)),
    2, 5, "The Turkiye talks",
)  # fmt: skip
OVER_LINES = Finding(
    Unit("a.txt", 1, "", 1, 0),
    Edit(4, 20, "May 10,\n2023", "2023-05-10", "date.month-day-year"),
    1, 5, "on May 10,",
)  # fmt: skip
IN_RECORD = Finding(
    Unit("a.jsonl", 7, "/text", 9, 812), Edit(0, 7, "100%:\ud83d", "x", "place.spelling"), 9, 1, ""
)
ALL = (IN_TEXT, OVER_LINES, IN_RECORD)


def test_json_lines_are_one_per_finding():
    records = [json.loads(line) for line in "".join(jsonl(ALL)).splitlines()]
    assert records[0] == {
        "file": "a, b.txt", "line": 2, "column": 5, "rule": "place.spelling", "start": 30,
        "end": 37, "before": "Turkiye", "after": "Türkiye", "evidence": ["a name of Türkiye"],
    }  # fmt: skip
    assert records[2]["record"] == 7
    assert records[2]["field"] == "/text"
    assert records[2]["before"] == "100%:\ud83d"


def test_annotations_escape_what_their_syntax_uses():
    lines = "".join(github(ALL)).splitlines()
    assert lines == [
        "::warning file=a%2C b.txt,line=2,col=5,endColumn=12,title=place.spelling"
        "::Turkiye → Türkiye",
        "::warning file=a.txt,line=1,title=date.month-day-year::May 10,%0A2023 → 2023-05-10",
        "::warning file=a.jsonl,line=9,title=place.spelling::record 7, /text: 100%25:\ud83d → x",
    ]


def test_a_sarif_log_has_results_rules_and_fixes():
    log = json.loads("".join(sarif(ALL)))
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    assert [result["ruleId"] for result in run["results"]] == [f.edit.rule for f in ALL]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["date.month-day-year", "place.spelling"]
    assert all(rule["fullDescription"]["text"] for rule in rules)
    assert "\n- She roasted a turkey. (in lower case" in rules[1]["help"]["markdown"]
    assert "toponorm rules place.spelling" in rules[1]["help"]["text"]
    first, second, third = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%2C%20b.txt"
    assert place["region"] == {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 12}
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {
        "text": "Türkiye"
    }
    region = second["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 5, "endLine": 2, "endColumn": 5}
    assert "fixes" not in third
    assert third["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "7//text"


def test_a_sarif_log_without_findings_is_valid():
    run = json.loads("".join(sarif(())))["runs"][0]
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []
