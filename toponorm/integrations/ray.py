"""Ray Data: a column of a Dataset, normalized by ``map_batches`` on every worker."""

from typing import Any

from toponorm.integrations import needing

with needing("ray"):
    from ray.data import Dataset

from toponorm.integrations.arrow import ArrowNormalizer


def normalize(dataset: Dataset, step: ArrowNormalizer, **options: Any) -> Dataset:
    """Return the Dataset with a column normalized; null stays null.

    Args:
        dataset: any Dataset; toponorm must be installed where its workers run.
        step: says which columns.
        options: of ``map_batches``, such as ``batch_size``, ``num_cpus`` or ``concurrency``.
    """
    return dataset.map_batches(step, batch_format="pyarrow", **{"batch_size": 1024, **options})
