"""What an adapter says where its engine is not installed."""

import subprocess
import sys
from pathlib import Path

import pytest

import toponorm.integrations

ENGINES = {
    "arrow": "pyarrow",
    "beam": "apache_beam",
    "datasets": "datasets",
    "datatrove": "datatrove",
    "duckdb": "duckdb",
    "pandas": "pandas",
    "polars": "polars",
    "ray": "ray",
    "spacy": "spacy",
    "spark": "pyspark",
}
"""Adapters, each with what it cannot do without."""


def test_every_adapter_is_tried():
    (folder,) = toponorm.integrations.__path__
    assert {path.stem for path in Path(folder).glob("*.py")} - {"__init__", "records"} == {*ENGINES}


@pytest.mark.parametrize("adapter", ENGINES)
def test_an_engine_that_is_missing_is_named_with_its_extra(adapter):
    engine = ENGINES[adapter]
    program = f"import sys; sys.modules[{engine!r}] = None; import toponorm.integrations.{adapter}"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert f"pip install 'toponorm[{adapter}]'" in done.stderr.splitlines()[-1]
