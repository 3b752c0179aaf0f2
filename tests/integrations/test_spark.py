"""Spark, in one process and with executors of their own."""

import os
import shutil
import subprocess
import sys

import pytest

pytest.importorskip("pyspark", reason="NOT TESTED: pip install 'toponorm[spark]'")
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("NOT TESTED: Spark needs Java 17 or later", allow_module_level=True)

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.types import StructType

from toponorm import Config, Normalizer
from toponorm.integrations import spark
from toponorm.integrations.arrow import ArrowNormalizer

# pip install 'pyspark[sql]' brings a pandas that is too new for it; nothing here needs pandas.
pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support:FutureWarning")

TEXTS = [
    "ANKARA, May 10, 2023 (Reuters) - Turkiye votes.", None, "", "Die TÃ¼rkei",
    "Syria and Turkiye met on Tuesday, April 4, 2023.", "تركيا", "It ended on Tuesday.",
]  # fmt: skip
ROWS = [(n, f"2023-04-{n % 28 + 1:02}", text, ["x"]) for n, text in enumerate(TEXTS * 40)]
SCHEMA = "id int, day string, body string, tags array<string>"
STEP = ArrowNormalizer("body", Normalizer(Config(dates="all")), details="found", references="day")
CLUSTER = """
from toponorm.integrations import spark
from test_spark import ROWS, SCHEMA, STEP, expected, session
with session("local-cluster[2,1,1024]") as connected:
    frame = connected.createDataFrame(ROWS, SCHEMA).repartition(5)
    executors = frame.rdd.mapPartitions(lambda _: [__import__("os").getppid()]).distinct().count()
    rows = [row.asDict(recursive=True) for row in spark.normalize(frame, STEP).collect()]
assert executors == 2, executors
assert sorted(rows, key=lambda row: row["id"]) == expected()
"""


def session(master):
    os.environ["PYSPARK_PYTHON"] = sys.executable
    return (
        SparkSession.builder.master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.executor.memory", "1g")
        .getOrCreate()
    )


def expected():
    names = [field.split()[0] for field in SCHEMA.split(", ")]
    table = pa.Table.from_pylist([dict(zip(names, row, strict=True)) for row in ROWS])
    return STEP(table).to_pylist()


@pytest.fixture(scope="module")
def local():
    with session("local[2]") as connected:
        yield connected


def test_all_records_are_those_of_one_process(local):
    frame = local.createDataFrame(ROWS, SCHEMA).repartition(3)
    clean = spark.normalize(frame, STEP)
    assert StructType(clean.schema.fields[:-1]) == frame.schema
    rows = [row.asDict(recursive=True) for row in clean.collect()]
    assert sorted(rows, key=lambda row: row["id"]) == expected()


def test_details_survive_parquet(local, tmp_path):
    clean = spark.normalize(local.createDataFrame(ROWS, SCHEMA), STEP)
    clean.write.parquet(str(tmp_path / "clean"))
    assert local.read.parquet(str(tmp_path / "clean")).schema == clean.schema


def test_columns_are_checked_before_anything_runs(local):
    frame = local.createDataFrame(ROWS[:1], SCHEMA)
    with pytest.raises(ValueError, match="'text'"):
        spark.normalize(frame, ArrowNormalizer("text"))
    with pytest.raises(TypeError, match="'tags' is list"):
        spark.normalize(frame, ArrowNormalizer("tags"))
    with pytest.raises(ValueError, match="'id' already"):
        spark.normalize(frame, ArrowNormalizer("body", output="id"))


def test_columns_of_all_types_stay(local):
    frame = local.sql(
        "SELECT 'It ended on Tuesday.' AS body, timestamp '2023-04-05 23:30:00' AS day, "
        "timestamp_ntz '2023-04-05 23:30:00' AS there, date '2023-04-05' AS printed, "
        "map('a', 1) AS counts, cast(1.10 AS decimal(5, 2)) AS price, x'00ff' AS data"
    )
    (before,), (after,) = frame.collect(), spark.normalize(frame, STEP).drop("found").collect()
    assert after.asDict() == {**before.asDict(), "body": "It ended on 2023-04-04."}


def test_what_is_no_utf8_or_no_day_ends_no_run(local):
    frame = local.sql(
        "SELECT cast(x'54fc726b' AS string) AS body, date_add(date '9999-12-31', 1) AS day "
        "UNION ALL SELECT 'Turkiye', date '2023-04-05'"
    )
    clean = spark.normalize(frame, STEP).selectExpr("hex(body)", "found.reference.source")
    assert sorted(map(tuple, clean.collect())) == [
        ("54C3BC726B697965", "argument"), ("54FC726B", None),
    ]  # fmt: skip


def test_metadata_of_columns_stays(local):
    frame = local.createDataFrame(ROWS[:1], SCHEMA).withMetadata("body", {"of": "text"})
    clean = spark.normalize(frame, ArrowNormalizer("body", output="clean"))
    assert clean.schema["body"].metadata == {"of": "text"}
    assert clean.columns == ["id", "day", "body", "tags", "clean"]


def test_a_cluster_of_two_executors_gives_the_same(tmp_path):
    # Another process: one can have one session only, and executors inherit its environment.
    folder = os.path.dirname(__file__)
    path = os.pathsep.join([folder, os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", CLUSTER],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": path},
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_program_of_the_manual(snippet):
    folder = snippet("Spark", PYSPARK_PYTHON=sys.executable)
    assert list(folder.glob("news.parquet/*.parquet"))


def test_the_recipe_of_the_manual(snippet):
    snippet("The program", "spark.md", PYSPARK_PYTHON=sys.executable)
    snippet("Check it", "spark.md")
