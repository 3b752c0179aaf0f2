"""The accessor ``toponorm`` of pandas Series; importing this module registers it.

>>> pd.Series(["Turkiye", None]).toponorm.normalize()[0]
'Türkiye'
"""

import datetime
from collections.abc import Iterable
from typing import Any

from toponorm.integrations import needing

with needing("pandas"):
    import pandas as pd

from toponorm.integrations import records
from toponorm.integrations.arrow import RESULT, holds_texts
from toponorm.normalizer import Normalizer
from toponorm.result import Result

_Cells = Iterable[Any] | str | datetime.date | None


@pd.api.extensions.register_series_accessor("toponorm")
class Accessor:
    """Normalizes a Series of texts; whatever in it is no ``str`` stays as it is.

    ``references`` and ``languages`` are the day and the BCP 47 tag of each text, a Series with
    the same index or a list of as many, or one for all. As with ``.str``, a Series that can hold
    no texts raises ``AttributeError``, and of categories strings come.
    """

    def __init__(self, series: "pd.Series[Any]") -> None:
        self._series, dtype = series, series.dtype
        self._category = isinstance(dtype, pd.CategoricalDtype)
        held = series.cat.categories if self._category else series
        is_text = pd.api.types.is_object_dtype(held) or pd.api.types.is_string_dtype(held)
        if not (holds_texts(dtype.pyarrow_dtype) if isinstance(dtype, pd.ArrowDtype) else is_text):
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
        try:
            return pd.Series(results, self._series.index, pd.ArrowDtype(RESULT), self._series.name)
        except UnicodeEncodeError as error:
            what = "has half a character (a lone surrogate), which Arrow cannot hold; take it out"
            raise ValueError(f"{error.object[:60]!r} {what}") from None

    def _results(self, normalizer: Any, days: _Cells, tags: _Cells) -> list[Result | None]:
        ours = normalizer or Normalizer()
        rows = zip(self._series, self._cells(days, "day"), self._cells(tags, "tag"), strict=True)
        return [
            ours.normalize(cell, records.reference(day), records.language(tag))
            if isinstance(cell, str)
            else None
            for cell, day, tag in rows
        ]

    def _cells(self, given: _Cells, what: str) -> Iterable[Any]:
        if given is None:
            return [None] * len(self._series)
        if isinstance(given, pd.Series) and not given.index.equals(self._series.index):
            raise ValueError(f"the {what}s have another index; reindex them, or give a list")
        if isinstance(given, str | datetime.date):
            return [given] * len(self._series)
        cells = [*pd.Series(given)]
        if len(cells) != len(self._series):
            raise ValueError(f"there must be a {what} for each of {len(self._series)} texts")
        return cells
