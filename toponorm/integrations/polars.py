"""The namespace ``toponorm`` of Polars expressions; importing this module registers it.

>>> frame = pl.DataFrame({"body": ["Turkiye", None]})
>>> frame.select(pl.col("body").toponorm.normalize())["body"].to_list()
['Türkiye', None]
"""

from collections.abc import Callable
from typing import Any

from toponorm.integrations import needing

with needing("polars"):
    import polars as pl
    import pyarrow as pa

from toponorm.integrations.arrow import RESULT, ArrowNormalizer, results
from toponorm.normalizer import Normalizer

_RESULT = pl.Series(pa.array([], RESULT)).dtype
_DAY, _TAG = "reference of toponorm", "language of toponorm"


@pl.api.register_expr_namespace("toponorm")
class Namespace:
    """Normalizes an expression of texts; null stays null, and other types are an error.

    ``reference`` and ``language`` are expressions or values for all rows, and a string names a
    column, as in Polars itself.
    """

    def __init__(self, expression: pl.Expr) -> None:
        self._expression = expression

    def normalize(
        self, normalizer: Normalizer | None = None, reference: Any = None, language: Any = None
    ) -> pl.Expr:
        """Return the normalized texts."""
        step = ArrowNormalizer("", normalizer or Normalizer(), references=_DAY, languages=_TAG)
        return self._map(
            lambda rows: step._replace(column=rows.column_names[0])(rows).column(0),
            pl.String, reference, language,
        )  # fmt: skip

    def analyze(
        self, normalizer: Normalizer | None = None, reference: Any = None, language: Any = None
    ) -> pl.Expr:
        """Return the results as structs of the type :data:`toponorm.integrations.arrow.RESULT`."""
        ours = normalizer or Normalizer()
        return self._map(
            lambda rows: results(rows.column(0), ours, rows.column(_DAY), rows.column(_TAG)),
            _RESULT, reference, language,
        )  # fmt: skip

    def _map(
        self, function: Callable[[Any], Any], dtype: Any, reference: Any, language: Any
    ) -> pl.Expr:
        alone, rows = reference is None and language is None, self._expression
        if not alone:  # a struct makes all three equally long, and is named after the first
            rows = pl.struct(rows, **{_DAY: reference, _TAG: language})

        def change(rows: pl.Series) -> pl.Series:
            nothing = {_DAY: pl.lit(None), _TAG: pl.lit(None)}
            frame = rows.to_frame().with_columns(**nothing) if alone else rows.struct.unnest()
            if frame.width != 3:
                raise ValueError("with a reference or a language, name one column at a time")
            return pl.Series(rows.name, function(frame.to_arrow())).cast(dtype)

        return rows.map_batches(change, return_dtype=dtype, is_elementwise=True)
