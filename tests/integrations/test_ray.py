"""Ray Data, on two workers."""

import pytest

pytest.importorskip("ray", reason="NOT TESTED: pip install 'toponorm[ray]'")
pa = pytest.importorskip("pyarrow", reason="NOT TESTED: pip install 'toponorm[ray]'")

import ray
import ray.data

from toponorm import Config, Normalizer
from toponorm.integrations import ray as adapter
from toponorm.integrations.arrow import ArrowNormalizer

pytestmark = pytest.mark.filterwarnings("default")  # of Ray itself, about Ray itself

TEXTS = [
    "ANKARA, May 10, 2023 (Reuters) - Turkiye votes.", None, "", "Die TÃ¼rkei",
    "Syria and Turkiye met on Tuesday, April 4, 2023.", "تركيا", "It ended on Tuesday.",
]  # fmt: skip
ROWS = [
    {"id": n, "day": f"2023-04-{n % 28 + 1:02}", "body": text, "tags": ["x"]}
    for n, text in enumerate(TEXTS * 40)
]
STEP = ArrowNormalizer("body", Normalizer(Config(dates="all")), details="found", references="day")


@pytest.fixture(scope="module", autouse=True)
def cluster():
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield
    ray.shutdown()


def test_all_records_are_those_of_one_process():
    dataset = adapter.normalize(ray.data.from_items(ROWS, override_num_blocks=5), STEP)
    rows = sorted(dataset.take_all(), key=lambda row: row["id"])
    assert rows == STEP(pa.Table.from_pylist(ROWS)).to_pylist()


def test_options_go_to_map_batches():
    dataset = ray.data.from_arrow(pa.table({"text": TEXTS}))
    clean = adapter.normalize(dataset, ArrowNormalizer(), batch_size=2, num_cpus=0.5)
    assert [row["text"] for row in clean.take_all()] == Normalizer().batch(TEXTS)


def test_a_block_of_nulls_only():
    dataset = ray.data.from_items([{"text": None}] * 3)
    assert adapter.normalize(dataset, ArrowNormalizer()).take_all() == [{"text": None}] * 3


def test_what_is_no_text_is_an_error_that_names_it():
    dataset = ray.data.from_items([{"text": 1}])
    with pytest.raises(Exception, match="column 'text' is int64"):
        adapter.normalize(dataset, ArrowNormalizer()).take_all()


def test_the_program_of_the_manual(snippet):
    assert list(snippet("Ray Data").glob("news.parquet/*.parquet"))
