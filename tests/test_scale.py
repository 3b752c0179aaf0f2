"""The benchmark of engines compares what it says: all records, in any order."""

import itertools
import json

from benchmarks import scale


def test_no_two_records_are_alike_and_all_are_the_same_every_time():
    made = list(itertools.islice(scale.records(), 60))
    assert made == list(itertools.islice(scale.records(), 60))
    assert len({record["text"] for record in made}) == 60
    assert {record["lang"] for record in made} >= {"en", None}


def test_the_fingerprint_is_of_the_records_and_not_of_their_order_or_spelling(tmp_path):
    records = list(itertools.islice(scale.records(), 9))
    file, folder = tmp_path / "file", tmp_path / "folder"
    file.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records))
    folder.mkdir()
    for part in (0, 1, 2):
        lines = [dict(sorted(record.items())) for record in records[8 - part :: -3]]
        (folder / f"{part}.json").write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert scale.fingerprint(folder) == scale.fingerprint(file)
    records[3]["text"] += " "
    file.write_text("".join(json.dumps(record) + "\n" for record in records))
    assert scale.fingerprint(folder) != scale.fingerprint(file)


def test_the_loop_and_the_command_line_agree(tmp_path, capsys):
    source = tmp_path / "news.jsonl"
    count = scale.make(source, 0.05)
    scale.bare(source, tmp_path / "bare", 1)
    assert float(capsys.readouterr().out) > 0
    scale.command_line(source, tmp_path / "cli", 2)
    assert scale.fingerprint(tmp_path / "bare") == scale.fingerprint(tmp_path / "cli")
    assert scale.fingerprint(tmp_path / "bare")[0] == count
    assert scale.fingerprint(tmp_path / "bare") != scale.fingerprint(source)
