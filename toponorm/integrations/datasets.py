"""Hugging Face datasets: a column of a Dataset, normalized by ``map``."""

from typing import Any, TypeVar

from datasets import Dataset, Features, IterableDataset

from toponorm.integrations.arrow import ArrowNormalizer

Either = TypeVar("Either", Dataset, IterableDataset)


def normalize(dataset: Either, step: ArrowNormalizer, **options: Any) -> Either:
    """Return the dataset with a column normalized; null stays null.

    What was computed before is found in the cache of ``datasets``, in other processes too: its
    key depends on the dataset, the configuration and the version of toponorm only.

    Args:
        dataset: a Dataset, or one that streams.
        step: says which columns.
        options: of ``map``, such as ``num_proc`` or ``batch_size``.
    """
    if dataset.features is not None:  # a stream may not know them; else they are kept as they are
        schema = step.schema(dataset.features.arrow_schema)
        options = {"features": Features.from_arrow_schema(schema), **options}
    changed = dataset.with_format("arrow").map(step, batched=True, **options)
    if isinstance(dataset, IterableDataset):
        return changed.with_format(None)
    return changed.with_format(dataset.format["type"], **dataset.format["format_kwargs"])
