"""The namespace of Polars."""

import datetime

import pytest

pl = pytest.importorskip("polars", reason="NOT TESTED: pip install 'toponorm[polars]'")
pytest.importorskip("pyarrow", reason="NOT TESTED: pip install 'toponorm[polars]'")

import toponorm.integrations.polars  # noqa: F401 -- registers it
from toponorm import Config, Normalizer

FRAME = pl.DataFrame({"id": [1, 2, 3], "body": ["Turkiye", None, "Die TÃ¼rkei"]})
WRITTEN = ["Türkiye", None, "Die Türkei"]


def test_the_program_of_the_manual(snippet):
    snippet("Polars")


def test_names_stay_and_null_stays_null():
    written = FRAME.with_columns(pl.col("body").toponorm.normalize())
    assert written.schema == FRAME.schema
    assert written["body"].to_list() == WRITTEN


def test_lazy_and_streaming():
    frame = pl.concat([FRAME] * 50).lazy().select(pl.col("body").toponorm.normalize())
    assert frame.collect(engine="streaming")["body"].to_list() == WRITTEN * 50
    assert frame.collect_schema() == {"body": pl.String}


def test_an_analysis_is_a_struct():
    lazy = FRAME.lazy().select(found=pl.col("body").toponorm.analyze())
    found = lazy.collect()["found"]
    assert found.dtype == lazy.collect_schema()["found"]
    assert found.struct.field("text").to_list() == WRITTEN
    assert found[0]["edits"][0]["rule"] == "place.spelling"
    assert found[1] is None


def test_dates_and_languages_are_columns_or_values():
    frame = pl.DataFrame(
        {"text": ["It ended on Tuesday."] * 2, "day": [datetime.date(2023, 4, 5), None]}
    )
    ours = Normalizer(Config(dates="all"))
    text = pl.col("text").toponorm
    written = frame.select(
        column=text.normalize(ours, reference="day", language=pl.lit("en")),
        value=text.normalize(ours, reference=datetime.date(2023, 4, 12)),
    )
    assert written.rows() == [
        ("It ended on 2023-04-04.", "It ended on 2023-04-11."),
        ("It ended on Tuesday.", "It ended on 2023-04-11."),
    ]


def test_several_columns_at_once():
    frame = pl.DataFrame({"id": [1], "title": ["Turkiye"], "body": ["Die TÃ¼rkei"]})
    written = frame.with_columns(pl.col(pl.String).toponorm.normalize())
    assert written.rows() == [(1, "Türkiye", "Die Türkei")]
    with pytest.raises((ValueError, pl.exceptions.PolarsError), match="one column at a time"):
        frame.select(pl.col("title", "body").toponorm.normalize(language=pl.lit("en")))


def test_nested_texts_are_reached_by_polars_itself():
    frame = pl.DataFrame({"paragraphs": [["Turkiye", None], [], None]})
    written = frame.select(pl.col("paragraphs").list.eval(pl.element().toponorm.normalize()))
    assert written["paragraphs"].to_list() == [["Türkiye", None], [], None]


def test_categories_become_strings():
    frame = pl.DataFrame({"body": ["Turkiye", None]}, schema={"body": pl.Categorical})
    written = frame.select(pl.col("body").toponorm.normalize())
    assert written.schema == {"body": pl.String}
    assert written["body"].to_list() == ["Türkiye", None]


@pytest.mark.parametrize("values", [[1], [["x"]], [b"x"], [{"x": "y"}]])
def test_what_is_no_text_is_an_error(values):
    frame = pl.DataFrame({"body": values})
    with pytest.raises((TypeError, pl.exceptions.PolarsError), match=r"'body' is .*strings"):
        frame.select(pl.col("body").toponorm.normalize())
