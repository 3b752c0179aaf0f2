"""Hugging Face datasets: a column of a Dataset, normalized by ``map``."""

import datetime
from functools import partial
from typing import Any, TypeVar

from toponorm.integrations import needing

with needing("datasets"):
    from datasets import Dataset, DatasetDict, Features, IterableDataset, IterableDatasetDict

from toponorm.integrations.arrow import ArrowNormalizer
from toponorm.integrations.records import RecordNormalizer

Data = TypeVar("Data", Dataset, IterableDataset, DatasetDict, IterableDatasetDict)


def normalize(dataset: Data, step: ArrowNormalizer, **options: Any) -> Data:
    """Return the dataset with a column normalized; null stays null.

    What was computed before is found in the cache of ``datasets``, in other processes too: its
    key depends on the dataset, the configuration and the version of toponorm only.

    Args:
        dataset: a Dataset, one that streams, or the splits of either.
        step: says which columns.
        options: of ``map``, such as ``num_proc`` or ``batch_size``.
    """
    if isinstance(dataset, dict):
        splits = {name: normalize(split, step, **options) for name, split in dataset.items()}
        return type(dataset)(splits)
    if dataset.features is not None:  # a stream may not know them; else they are kept as they are
        schema = step.schema(dataset.features.arrow_schema)
        options = {"features": Features.from_arrow_schema(schema), **options}
    # `map` would not heed it: they are in what we return.
    gone = options.pop("remove_columns", None) or []
    if isinstance(dataset, IterableDataset):
        # By record: what was filtered or mapped before comes in tables of one row, and those in
        # which a field is null have another schema.
        stream = dataset.map(partial(_changed, RecordNormalizer(*step)), **options)
        return stream.remove_columns(gone) if gone else stream
    if len(dataset):
        changed = dataset.with_format("arrow").map(step, batched=True, **options)
    else:  # where there is nothing to map, `map` adds no column
        changed = Dataset.from_dict({key: [] for key in schema.names}, options["features"])
    changed = changed.remove_columns(gone)
    form, before = dataset.format, dataset.column_names
    shown = [n for n in changed.column_names if n in form["columns"] or n not in before]
    return changed.with_format(
        form["type"], shown, form["output_all_columns"], **form["format_kwargs"]
    )


def _changed(step: RecordNormalizer, record: dict[str, Any]) -> dict[str, Any]:
    """Return a record normalized, its reference a date as in tables."""
    changed = step(record)
    if step.details and (found := changed[step.details]) and (reference := found["reference"]):
        reference["date"] = datetime.date.fromisoformat(reference["date"])
    return changed
