"""Hugging Face datasets: records, features, and the cache."""

import os
import subprocess
import sys

import pytest

datasets = pytest.importorskip("datasets", reason="NOT TESTED: pip install 'toponorm[datasets]'")

from datasets import ClassLabel, Dataset, Features, Value

from toponorm import Config, Normalizer
from toponorm.integrations import datasets as adapter
from toponorm.integrations.arrow import ArrowNormalizer

TEXTS = ["Turkiye", None, "", "Die TÃ¼rkei"]
WRITTEN = ["Türkiye", None, "", "Die Türkei"]
FEATURES = Features(id=ClassLabel(names=["a", "b", "c", "d"]), text=Value("string"))
STEP = ArrowNormalizer(normalizer=Normalizer(Config(names={"SY": "Syria"})), details="found")
FINGERPRINT = """
import sys
from test_datasets import STEP, fingerprint, normalized
first = fingerprint(sys.argv[1])
normalized(sys.argv[1])
assert fingerprint(sys.argv[1]) == first, "it changed when the step was used"
print(first)
"""


@pytest.fixture
def dataset():
    return Dataset.from_dict({"id": [0, 1, 2, 3], "text": TEXTS}, features=FEATURES)


def normalized(folder):
    stored = Dataset.load_from_disk(folder)
    return adapter.normalize(stored, STEP)


def fingerprint(folder):
    return normalized(folder)._fingerprint


def test_records_and_features(dataset):
    clean = adapter.normalize(dataset, STEP)
    assert clean["text"][:] == WRITTEN
    assert clean.features["id"] == FEATURES["id"]
    assert clean.features["text"] == FEATURES["text"]
    assert clean[0]["found"]["mentions"][0]["id"] == "TR"
    assert clean[1]["found"] is None
    assert clean.format == dataset.format | {"columns": ["id", "text", "found"]}


def test_the_format_stays(dataset):
    clean = adapter.normalize(dataset.with_format("numpy"), ArrowNormalizer())
    assert clean.format["type"] == "numpy"
    assert clean["id"][:].tolist() == [0, 1, 2, 3]


def test_several_processes(dataset):
    clean = adapter.normalize(dataset, STEP, num_proc=2, batch_size=1)
    assert clean["text"][:] == WRITTEN


def test_streams_give_what_data_sets_give(dataset):
    rows = dataset.add_column("day", ["2023-04-05", None, None, "soon"])
    step = STEP._replace(references="day")
    stored = list(adapter.normalize(rows, step))
    stream = rows.to_iterable_dataset()
    # Filters and maps hand on tables of one row, in some of which a column is null throughout.
    for given in (stream, stream.filter(bool), stream.map(dict)):
        assert list(adapter.normalize(given, step)) == stored


def test_splits(dataset):
    splits = datasets.DatasetDict(train=dataset, test=dataset.select([0]))
    clean = adapter.normalize(splits, STEP)
    assert type(clean) is datasets.DatasetDict
    assert clean["train"]["text"][:] == WRITTEN
    assert clean["test"]["text"][:] == WRITTEN[:1]


def test_a_data_set_without_rows_has_the_columns_too(dataset):
    clean = adapter.normalize(dataset.select([]), STEP)
    assert clean.features == adapter.normalize(dataset, STEP).features


def test_columns_that_are_not_wanted_or_not_shown(dataset):
    clean = adapter.normalize(dataset, STEP, remove_columns=["id"])
    assert clean.column_names == ["text", "found"]
    stream = adapter.normalize(dataset.to_iterable_dataset(), STEP, remove_columns=["id"])
    assert [list(record) for record in stream] == [["text", "found"]] * len(TEXTS)
    shown = adapter.normalize(dataset.with_format("numpy", columns=["id"]), STEP)
    assert shown.format["columns"] == ["id", "found"]
    assert shown.with_format(None)["text"][:] == WRITTEN


def test_what_is_no_text_is_an_error_before_anything_runs():
    with pytest.raises(TypeError, match="column 'text' is list"):
        adapter.normalize(Dataset.from_dict({"text": [["x"]]}), ArrowNormalizer())


def test_other_processes_find_what_was_computed(dataset, tmp_path):
    dataset.save_to_disk(tmp_path / "stored")
    folder = os.path.dirname(__file__)
    seen = set()
    for seed in "12":
        done = subprocess.run(
            [sys.executable, "-c", FINGERPRINT, tmp_path / "stored"],
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join([folder, os.environ.get("PYTHONPATH", "")]),
                "PYTHONHASHSEED": seed,
            },
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        seen.add(done.stdout)
    assert len(seen) == 1
    assert len(list((tmp_path / "stored").glob("cache-*.arrow"))) == 1


@pytest.mark.parametrize(
    "other",
    [
        STEP._replace(normalizer=Normalizer(Config(names={"SY": "Syrian Arab Republic"}))),
        STEP._replace(version="0.0.1"),
    ],
)
def test_another_configuration_or_version_is_computed_anew(dataset, other):
    assert datasets.fingerprint.Hasher.hash(other) != datasets.fingerprint.Hasher.hash(STEP)


def test_the_program_of_the_manual(snippet):
    snippet("Hugging Face datasets")
