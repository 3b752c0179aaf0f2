"""Documents that came one way: their lines prove one another, and each keeps its own exceptions."""

import pytest

import toponorm
from toponorm.edits import check
from toponorm.mojibake.charsets import charset

BODY = (
    "Die Bürger von Köln wählten am Sonntag: über größere Räume hört man nichts.",
    "Später hieß es, früher wäre auch nicht müheloser gewesen, sagte Frau Äbelein.",
    "Überall läuft Öl aus, und für Münster gäbe es fünf Lösungen.",
)


def garbled(text, name="cp1252"):
    return charset(name).decode(text.encode())


def repaired(text):
    result = toponorm.repair(text)
    check(text, result.edits)
    assert toponorm.repair(result.text).text == result.text
    return result.text


@pytest.mark.parametrize("name", ["cp1252", "latin1", "gbk", "mac-roman", "cp437", "cp852"])
def test_a_headline_that_is_too_short_comes_back_with_its_article(name):
    assert toponorm.repair(garbled("Köln", name)).text in {garbled("Köln", name), "Köln"}
    text = "\n\n".join(("雅雅", "Köln", *BODY))
    assert repaired(garbled(text, name)) == text


def test_one_code_page_is_named_for_all_of_it():
    result = toponorm.repair(garbled("\n".join(("“Größe”", *BODY))))
    assert {edit.rule for edit in result.edits} == {"repair.utf8-cp1252"}
    assert {edit.evidence for edit in result.edits} == {
        ("UTF-8 read as cp1252", "as all of the text beyond ASCII")
    }


@pytest.mark.parametrize("line", ["LE COMITÉ³", "NESTLÉ® a dit non"])
def test_a_line_whose_surroundings_speak_against_it_is_judged_by_itself(line):
    text = "\n".join((*BODY, line))
    assert repaired("\n".join((garbled("\n".join(BODY)), line))) == text


def test_what_is_masked_stays():
    url = "https://example.org/" + garbled("Köln")
    text = garbled("\n".join(BODY)) + f"\nsee {url}"
    assert repaired(text) == "\n".join(BODY) + f"\nsee {url}"


def test_a_second_layer_under_one_line_comes_off_too():
    text = "\n".join((*BODY, garbled("Die Gespräche über die Brücke dauern länger")))
    assert repaired(garbled(text)).endswith("Die Gespräche über die Brücke dauern länger")


def test_clean_lines_among_garbled_ones_stay():
    text = "\n".join(x for line in BODY for x in (garbled(line), line))
    assert repaired(text) == "\n".join(x for line in BODY for x in (line, line))


def test_a_list_of_reduplicated_words_is_none():
    text = "嫋嫋\n娜娜\n讪讪\n芊芊\n袅袅\n冉冉\n姗姗\n脉脉\n默默\n楚楚"
    assert toponorm.repair(text).edits == ()
