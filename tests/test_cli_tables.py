"""The command line's tables: compiled, imported, used."""

import json

import pytest

from toponorm.cli import main


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "names.tsv").write_text("canonical\talias\nKyiv\tKiev\n", encoding="utf-8")
    (tmp_path / "story.txt").write_text("From Kiev\n", encoding="utf-8")
    return tmp_path


def said(capfd):
    return capfd.readouterr().err


def test_a_compiled_table_is_used(folder, capfd):
    assert main(["tables", "compile", "names.tsv"]) == 0
    assert said(capfd).startswith("toponorm: names.tsv.compiled: ")
    for table in ("names.tsv", "names.tsv.compiled"):
        assert main(["normalize", "--table", table, "story.txt"]) == 0
        assert capfd.readouterr() == ("From Kyiv\n", "")


def test_one_that_is_out_of_date_is_named(folder, capfd):
    main(["tables", "compile", "names.tsv"])
    (folder / "names.tsv").write_text("canonical\talias\nKiew\tKiev\n", encoding="utf-8")
    said(capfd)
    assert main(["normalize", "--table", "names.tsv", "story.txt"]) == 0
    out, err = capfd.readouterr()
    assert out == "From Kiew\n"
    assert err == (
        "toponorm: names.tsv.compiled: was compiled before names.tsv was changed; compile it "
        "again: toponorm tables compile TABLE; names.tsv is read instead\n"
    )
    with pytest.raises(SystemExit, match="2"):
        main(["normalize", "--table", "no.compiled", "story.txt"])
    assert "there is no such file" in said(capfd)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["compile", "gone.tsv"], "there is no such file"),
        (["compile", "names.tsv", "-o", "names.bin"], "write names.bin.compiled"),
        (["compile", "broken.tsv"], "broken.tsv:3: 'Kiev' of 'Lviv'"),
        (["import", "geonames", "names.tsv", "-o", "x.jsonl"], "needs --places FILE"),
        (["import", "wikidata", "gone.json", "-o", "x.jsonl"], "gone.json: No such file"),
        (["import", "wikidata", "names.tsv", "-o", "x.tsv"], "write x.tsv.jsonl"),
        (
            ["import", "wikidata", "names.tsv", "-o", "x.jsonl", "--schemata", "Person"],
            "--schemata says nothing about wikidata",
        ),
        (["import", "wikidata", "names.tsv", "-o", "x.jsonl", "--strict"], "names.tsv:1: not JSON"),
    ],
)
def test_mistakes_are_one_line(folder, capfd, arguments, words):
    (folder / "broken.tsv").write_text("canonical\talias\nKyiv\tKiev\nLviv\tKiev\n")
    assert main(["tables", *arguments]) == 2
    message = said(capfd)
    assert words in message
    assert message.count("\n") == 1
    assert not (folder / "x.jsonl").exists()


def test_an_import_is_summed_up(folder, capfd):
    rows = [
        {"id": "a-1", "schema": "Person", "properties": {"name": ["Ada Bell"], "alias": ["A. B."]}},
        {"id": "a-2", "schema": "Person", "properties": {"name": ["Ada Bell"]}},
    ]
    text = "".join(json.dumps(row) + "\n" for row in rows) + "{\n"
    (folder / "in.json").write_text(text, encoding="utf-8")
    assert main(["tables", "import", "opensanctions", "in.json", "-o", "out.jsonl"]) == 0
    assert said(capfd).splitlines() == [
        "toponorm: in.json:3: not JSON at column 2; the line is left out",
        "toponorm: out.jsonl: 1 entities, 1 aliases and 0 weak forms from 3 lines",
        "toponorm: 1 lines could not be read; left out",
        "toponorm: 1 entities have the canonical name of an earlier one; left out",
    ]
    assert main(["normalize", "--table", "out.jsonl", "story.txt"]) == 0
