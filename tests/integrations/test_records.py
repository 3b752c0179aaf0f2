"""One record at a time."""

import datetime
import json
import pickle

import pytest

from toponorm import Config, Normalizer, Result
from toponorm.integrations.records import RecordNormalizer, language, reference

DAY = datetime.date(2023, 4, 5)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (DAY, DAY), (datetime.datetime(2023, 4, 5, 23, 59), DAY), ("2023-04-05", DAY),
        ("2023-04-05T23:59:59+03:00", DAY), ("2023-04-05 23:59", DAY), ("2023-04-05T23:59Z\n", DAY),
        ("Wed, 05 Apr 2023 23:59:00 +0200", DAY),
        ("2023-04", None), ("2023-04-051", None), ("2023-02-30", None), ("", None), (None, None),
        (float("nan"), None), (20230405, None), ("April 5, 2023", None), (["2023-04-05"], None),
        ("Wed, 05 Apr 99999999999999999999 23:59:00 +0200", None),
        ("Wed, 05 Apr 2023 23:59:00 +99999999999999999999", None),
    ],
)  # fmt: skip
def test_reference_dates(cell, day):
    assert reference(cell) == day


@pytest.mark.parametrize(
    ("cell", "tag"),
    [
        ("de", "de"),
        ("zh_Hant", "zh-Hant"),
        ("deu_Latn", "deu-Latn"),
        ("und", None),
        ("mul", None),
        ("", None),
        (None, None),
        (7, None),
        ("no tag", None),
    ],
)
def test_languages(cell, tag):
    assert language(cell) == tag


def test_a_record_is_copied_and_keeps_its_fields():
    record = {"id": 7, "text": "Turkiye", "day": DAY, "more": {"x": [1]}}
    written = RecordNormalizer(details="found", output="clean", references="day")(record)
    assert record == {"id": 7, "text": "Turkiye", "day": DAY, "more": {"x": [1]}}
    assert list(written) == ["id", "text", "day", "more", "clean", "found"]
    assert (written["text"], written["clean"]) == ("Turkiye", "Türkiye")
    found = json.loads(json.dumps(written["found"]))
    result = Result.from_dict({"schema": 1, "text": written["clean"], **found})
    assert result == Normalizer().normalize("Turkiye", DAY)


@pytest.mark.parametrize("record", [{}, {"text": None}, {"text": float("nan")}])
def test_a_record_without_a_text_stays_so(record):
    assert RecordNormalizer()(record) == record
    written = RecordNormalizer(output="clean", details="found")(record)
    assert written == {**record, "clean": None, "found": None}


@pytest.mark.parametrize("text", [7, b"x", ["x"], {"x": "y"}])
def test_what_is_no_text_is_an_error(text):
    with pytest.raises(TypeError, match=f"'text' holds {type(text).__name__}"):
        RecordNormalizer()({"text": text})


def test_it_travels_by_value():
    step = RecordNormalizer("body", Normalizer(Config(names={"TR": "Turkey"})))
    assert pickle.loads(pickle.dumps(step)) == step
    assert hash(pickle.loads(pickle.dumps(step))) == hash(step)
    with pytest.raises(RuntimeError, match=r"0\.0\.1"):
        step._replace(version="0.0.1")({"body": "x"})
