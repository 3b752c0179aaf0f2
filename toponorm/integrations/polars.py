"""The namespace ``toponorm`` of Polars expressions; importing this module registers it.

>>> frame = pl.DataFrame({"body": ["Turkiye", None]})
>>> frame.select(pl.col("body").toponorm.normalize())["body"].to_list()
['Türkiye', None]
"""

from collections.abc import Callable
from typing import Any

import polars as pl
import pyarrow as pa

from toponorm.integrations.arrow import RESULT, ArrowNormalizer, results
from toponorm.normalizer import Normalizer

_RESULT = pl.Series(pa.array([], RESULT)).dtype


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
        step = ArrowNormalizer("0", normalizer or Normalizer(), references="1", languages="2")
        return self._map(lambda rows: step(rows).column("0"), pl.String, reference, language)

    def analyze(
        self, normalizer: Normalizer | None = None, reference: Any = None, language: Any = None
    ) -> pl.Expr:
        """Return the results as structs of the type :data:`toponorm.integrations.arrow.RESULT`."""
        ours = normalizer or Normalizer()
        return self._map(
            lambda rows: results(rows.column("0"), ours, rows.column("1"), rows.column("2")),
            _RESULT,
            reference,
            language,
        )

    def _map(
        self, function: Callable[[Any], Any], dtype: Any, reference: Any, language: Any
    ) -> pl.Expr:
        def change(rows: pl.Series) -> pl.Series:
            table = rows.struct.unnest().to_arrow().rename_columns(["0", "1", "2"])
            return pl.Series(rows.name, function(table)).cast(dtype)

        # The struct makes all three equally long, and its name is that of its first field.
        given = {"reference of toponorm": reference, "language of toponorm": language}
        rows = pl.struct(self._expression, **given)
        return rows.map_batches(change, return_dtype=dtype, is_elementwise=True)
