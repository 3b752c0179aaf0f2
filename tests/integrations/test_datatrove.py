"""The formatter of datatrove."""

import json

import pytest

pytest.importorskip("datatrove", reason="NOT TESTED: pip install 'toponorm[datatrove]'")

from datatrove.data import Document

from toponorm import Config, Normalizer, Result
from toponorm.integrations.datatrove import ToponormFormatter


def documents():
    return [
        Document("Turkiye votes on Tuesday.", "1", metadata={"day": "2023-04-05", "tag": "en"}),
        Document("Die TÃ¼rkei", "2", metadata={"day": "soon", "tag": 7}),
        Document("", "3"),
        Document(None, "4"),
    ]


def test_texts_are_normalized_and_counted():
    step = ToponormFormatter(Normalizer(Config(names={"TR": "Turkey"})))
    written = list(step.run(documents()))
    assert [document.text for document in written] == [
        "Turkey votes on Tuesday.", "Die Türkei", "", None,
    ]  # fmt: skip
    assert [document.metadata for document in written] == [d.metadata for d in documents()]
    assert (step.stats["total"].total, step.stats["place.spelling"].total) == (4, 1)
    assert step.format("Turkiye") == "Turkey"


def test_details_go_to_the_metadata_as_json():
    step = ToponormFormatter(details="found", references="day", languages="tag")
    first, second, third, fourth = step.run(documents())
    found = json.loads(json.dumps(first.metadata["found"]))
    assert found["reference"] == {"date": "2023-04-05", "source": "argument"}
    result = Result.from_dict({"schema": 1, "text": first.text, **found})
    assert result.original == documents()[0].text
    assert second.metadata["found"]["reference"] is None
    assert third.metadata["found"]["edits"] == []
    assert "found" not in fourth.metadata


def test_the_program_of_the_manual(snippet):
    folder = snippet("datatrove")
    lines = (folder / "clean" / "00000.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["text"] for line in lines] == [
        "ANKARA, 2023-05-10 (Reuters) - Türkiye will vote on Sunday.",
        "Die Türkei wählt am 2023-05-14.",
    ]
