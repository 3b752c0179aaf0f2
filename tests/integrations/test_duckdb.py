"""The functions of DuckDB."""

import pytest

duckdb = pytest.importorskip("duckdb", reason="NOT TESTED: pip install 'toponorm[duckdb]'")
pytest.importorskip("pyarrow", reason="NOT TESTED: pip install 'toponorm[duckdb]'")

from toponorm import Config, Normalizer
from toponorm.integrations.duckdb import register


@pytest.fixture
def connection():
    with duckdb.connect() as connected:
        register(connected)
        yield connected


def test_the_program_of_the_manual(snippet):
    snippet("DuckDB")


def test_null_stays_null(connection):
    rows = connection.execute(
        "SELECT toponorm(text), toponorm_analyze(text, NULL, NULL) IS NULL "
        "FROM (VALUES (1, 'Turkiye'), (2, NULL), (3, '')) news(id, text) ORDER BY id"
    ).fetchall()
    assert rows == [("Türkiye", False), (None, True), ("", False)]


def test_more_rows_than_a_vector_holds(connection):
    counted = connection.execute(
        "SELECT toponorm(text), count(*) FROM (SELECT 'Turkiye ' || i % 3 AS text "
        "FROM range(10000) numbers(i)) GROUP BY 1 ORDER BY 1"
    ).fetchall()
    assert counted == [("Türkiye 0", 3334), ("Türkiye 1", 3333), ("Türkiye 2", 3333)]


def test_dates_languages_and_configurations(connection):
    register(connection, Normalizer(Config(dates="all", names={"TR": "Turkey"})), "mine")
    text = "Turkiye voted on Tuesday."
    assert connection.execute(
        "SELECT mine(?), mine_analyze(?, DATE '2023-04-05', 'en').text, "
        "mine_analyze(?, TRY_CAST('2023-04-05T12:00' AS DATE), 'no tag').reference.date::VARCHAR, "
        "toponorm(?)",
        [text] * 4,
    ).fetchone() == (
        "Turkey voted on Tuesday.",
        "Turkey voted on 2023-04-04.",
        "2023-04-05",
        "Türkiye voted on Tuesday.",
    )


def test_a_date_that_no_calendar_has_ends_no_query(connection):
    rows = connection.execute(
        "SELECT toponorm_analyze('Turkiye', day, 'en').reference IS NULL FROM (VALUES "
        "(DATE 'infinity'), (DATE '0044-03-15 (BC)'), (DATE '2023-04-05')) news(day)"
    ).fetchall()
    assert rows == [(True,), (True,), (False,)]


def test_nested_texts_are_reached_by_duckdb_itself(connection):
    (written,) = connection.execute(
        "SELECT list_transform(['Turkiye', NULL], lambda text: toponorm(text))"
    ).fetchone()
    assert written == ["Türkiye", None]
