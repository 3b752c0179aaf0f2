import datetime
import json

from hypothesis import given

import toponorm
from tests.strategies import TEXTS
from toponorm.commands import printing
from toponorm.corpus.records import Finding, Unit
from toponorm.edits import Edit
from toponorm.result import Dateline, Declined, Mention, Reference, Result

TEXT = "ANKARA, May 10 (Reuters) -\r\nTurkiye, 03/04/2024"
RESULT = Result(
    "ANKARA, 2023-05-10 (Reuters) -\r\nTürkiye, 03/04/2024",
    (
        Edit(8, 14, "May 10", "2023-05-10", "dateline.city-date-agency"),
        Edit(28, 35, "Turkiye", "Türkiye", "place.spelling", ("a name of Türkiye",)),
    ),
    (Mention(28, 35, "Turkiye", "place", "TR", "Türkiye", "spelling", "place.spelling"),),
    (Declined(37, 47, "03/04/2024", "date", "ambiguous-order", "date.numeric"),),
    Dateline("Ankara", "TR", "2023-05-10", "Reuters", 0, 28, "dateline.city-date-agency"),
    Reference(datetime.date(2023, 5, 10), "dateline"),
)


def test_a_finding_names_place_rule_and_change():
    found = Finding(Unit("a b.txt", 1, "", 1, 0), RESULT.edits[1], 2, 1, "Turkiye, 03/04/2024")
    assert printing.finding(found) == "a b.txt:2:1: place.spelling: Turkiye → Türkiye"


def test_a_finding_in_a_record_names_its_field():
    found = Finding(Unit("a.jsonl", 7, "/body", 9, 500), RESULT.edits[1], 9, 29, "")
    assert printing.finding(found) == "a.jsonl:9:/body:29: place.spelling: Turkiye → Türkiye"


@given(TEXTS)
def test_what_is_shown_stands_on_one_line_and_obeys_no_terminal(text):
    out = printing.shown(text)
    assert not {"\n", "\r", "\x1b", "\x00", "\u202e"} & set(out)
    assert out == text or not text.isprintable()


def test_an_explanation_aligns_every_find_with_its_rule_and_evidence():
    expected = """\
story.txt
  dateline   1:1  Ankara, TR | 2023-05-10 | Reuters  dateline.city-date-agency
  reference  2023-05-10 (dateline)

  changed (2)
  1:9  May 10   → 2023-05-10  dateline.city-date-agency
  2:1  Turkiye  → Türkiye     place.spelling
       a name of Türkiye

  recognised (1)
  2:1  Turkiye  place  spelling  TR Türkiye  place.spelling

  left alone (1)
  2:10  03/04/2024  date  ambiguous-order  date.numeric"""
    assert list(printing.explain("story.txt", TEXT, RESULT)) == expected.split("\n")


def test_colours_change_nothing_but_colours():
    plain = "\n".join(printing.explain("story.txt", TEXT, RESULT))
    coloured = "\n".join(printing.explain("story.txt", TEXT, RESULT, colour=True))
    assert "\x1b[" in coloured
    assert "\x1b" not in plain
    for code in ("0", "1", "2", "31", "32", "36"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


def test_wide_letters_keep_columns_aligned():
    edits = (Edit(0, 2, "史虛", "w", "r.wide"), Edit(3, 4, "ab"[0], "b", "r.thin"))
    lines = list(printing.explain("t", "史虛 a", Result("w b", edits)))
    assert lines[3].index("→") + 2 == lines[4].index("→")


def test_a_line_of_json_reads_back_even_with_bytes_that_were_not_utf8():
    result = RESULT._replace(text="T\udcfcrkei")
    for given_result in (RESULT, result):
        line = printing.json_line(Unit("a\udcff.txt", 1, "", 1, 0), given_result)
        assert line.count(b"\n") == 1
        assert Result.from_json(line.decode()) == given_result
        assert json.loads(line)["file"] == "a\udcff.txt"
    assert "Türkiye" in printing.json_line(Unit("a.txt", 1, "", 1, 0), RESULT).decode()


def test_a_repair_is_told_with_its_gain_and_its_runner_up():
    text = "Die TÃ¼rkei"
    told = list(printing.explain("t", text, toponorm.repair(text)))
    assert told[3] == "  1:6  Ã¼  → ü  repair.utf8-latin1"
    why = "gain: 20 bits; next best: 'Ǭ' in cp850, 6 bits behind; in: Die T[Ã¼]rkei"
    assert told[5].strip() == why
