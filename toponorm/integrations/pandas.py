"""The accessor ``toponorm`` of pandas Series; importing this module registers it.

>>> pd.Series(["Turkiye", None]).toponorm.normalize()[0]
'Türkiye'
"""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from toponorm.integrations import records
from toponorm.integrations.arrow import RESULT
from toponorm.normalizer import Normalizer

_Cells = Iterable[Any] | None


@pd.api.extensions.register_series_accessor("toponorm")
class Accessor:
    """Normalizes a Series of texts; whatever in it is no ``str`` stays as it is.

    ``references`` and ``languages`` are the day and the BCP 47 tag of each text, by position. As
    with ``.str``, a Series that can hold no texts raises ``AttributeError``.
    """

    def __init__(self, series: "pd.Series[Any]") -> None:
        self._series = series
        self._category = isinstance(series.dtype, pd.CategoricalDtype)
        held = series.cat.categories if self._category else series
        if not (pd.api.types.is_object_dtype(held) or pd.api.types.is_string_dtype(held)):
            raise AttributeError(f"toponorm normalizes Series of texts, and this is {held.dtype}")

    def normalize(
        self, normalizer: Normalizer | None = None, *, references: _Cells = None,
        languages: _Cells = None,
    ) -> "pd.Series[Any]":  # fmt: skip
        """Return the texts normalized, with the index, the name and the dtype of the Series."""
        rows = zip(self._series, self._results(normalizer, references, languages), strict=True)
        texts = [cell if result is None else result.text for cell, result in rows]
        dtype = None if self._category else self._series.dtype
        return pd.Series(texts, self._series.index, dtype, self._series.name)

    def analyze(
        self, normalizer: Normalizer | None = None, *, references: _Cells = None,
        languages: _Cells = None,
    ) -> "pd.Series[Any]":  # fmt: skip
        """Return structs of the type :data:`toponorm.integrations.arrow.RESULT`."""
        results = self._results(normalizer, references, languages)
        return pd.Series(results, self._series.index, pd.ArrowDtype(RESULT), self._series.name)

    def _results(self, normalizer: Any, days: _Cells, tags: _Cells) -> list[Any]:
        ours, nothing = normalizer or Normalizer(), [None] * len(self._series)
        days, tags = (nothing if given is None else given for given in (days, tags))
        rows = zip(self._series, days, tags, strict=True)
        return [
            None if not isinstance(cell, str)
            else ours.normalize(cell, records.reference(day), records.language(tag))
            for cell, day, tag in rows
        ]  # fmt: skip
