"""Functions of DuckDB: ``toponorm(text)`` and ``toponorm_analyze(text, reference, language)``.

>>> connection = duckdb.connect()
>>> register(connection)
>>> connection.sql("SELECT toponorm('Turkiye'), toponorm(NULL)").fetchall()
[('Türkiye', None)]
"""

from toponorm.integrations import needing

with needing("duckdb"):
    import duckdb
    import pyarrow as pa

from toponorm.integrations.arrow import RESULT, ArrowNormalizer, results
from toponorm.normalizer import Normalizer


def register(
    connection: duckdb.DuckDBPyConnection,
    normalizer: Normalizer | None = None,
    name: str = "toponorm",
) -> None:
    """Give a connection the functions ``NAME`` and ``NAME_analyze``.

    ``NAME(text)`` returns the normalized text. ``NAME_analyze(text, reference, language)`` returns
    a struct with the fields of a :class:`toponorm.Result`; the reference is a DATE, and both may
    be NULL. NULL stays NULL.

    Args:
        connection: where the functions are to be known.
        normalizer: what they do.
        name: of the first; give others to have several configurations.
    """
    ours = normalizer or Normalizer()
    step = ArrowNormalizer("text", ours)

    def normalize(texts: pa.Array) -> pa.Array:
        return step(pa.table({"text": texts})).column("text")

    def analyze(texts: pa.Array, references: pa.Array, languages: pa.Array) -> pa.Array:
        return results(texts, ours, references, languages)

    # DuckDB's own way from a type of Arrow to one of its own.
    empty = pa.table({"result": pa.array([], RESULT)})
    result = connection.from_arrow(empty).types[0]
    text, day = connection.type("VARCHAR"), connection.type("DATE")
    for function, given, gives, called in (
        (normalize, [text], text, name),
        (analyze, [text, day, text], result, f"{name}_analyze"),
    ):
        connection.create_function(
            called, function, given, gives, type="arrow", null_handling="special"
        )
