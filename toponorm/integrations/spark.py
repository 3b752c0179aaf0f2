"""Spark: a column of a DataFrame, normalized by ``mapInArrow`` on every executor."""

from collections.abc import Iterable, Iterator
from functools import partial
from inspect import signature
from typing import Any

from toponorm.integrations import needing

with needing("spark"):
    from pyspark.sql import DataFrame
    from pyspark.sql.pandas.types import from_arrow_type, to_arrow_schema
    from pyspark.sql.types import StructField, StructType

from toponorm.integrations.arrow import ArrowNormalizer


def normalize(frame: DataFrame, step: ArrowNormalizer) -> DataFrame:
    """Return the DataFrame with a column normalized.

    The columns are checked at once, not on the executors. Rows stay in their partitions and in
    their order, null stays null, and columns that are added may be null.

    Args:
        frame: any DataFrame; toponorm must be installed where its executors run.
        step: says which columns.

    Raises:
        ValueError: a column is missing, or one to be added is there already.
        TypeError: a column holds what it cannot hold, as numbers are no texts.
    """
    # Since Spark 4.1 it must be told a time zone where there are timestamps; any will do here.
    zone = {"timezone": "UTC"} if "timezone" in signature(to_arrow_schema).parameters else {}
    before = to_arrow_schema(frame.schema, **zone)
    added = list(step.schema(before))[len(before) :]
    fields = [StructField(field.name, from_arrow_type(field.type)) for field in added]
    # What was there keeps Spark's own types and metadata.
    schema = StructType([*frame.schema.fields, *fields])
    return frame.mapInArrow(partial(_batches, step), schema)


def _batches(step: ArrowNormalizer, batches: Iterable[Any]) -> Iterator[Any]:
    return (step(batch) for batch in batches)
