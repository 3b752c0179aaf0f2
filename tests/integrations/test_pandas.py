"""The accessor of pandas."""

import datetime
import math

import pytest

pd = pytest.importorskip("pandas", reason="NOT TESTED: pip install 'toponorm[pandas]'")
pytest.importorskip("pyarrow", reason="NOT TESTED: pip install 'toponorm[pandas]'")

import toponorm.integrations.pandas  # noqa: F401 -- registers it
from toponorm import Config, Normalizer
from toponorm.integrations.arrow import RESULT


def test_the_program_of_the_manual(snippet):
    folder = snippet("pandas")
    mentions = pd.read_parquet(folder / "news.parquet", dtype_backend="pyarrow")["mentions"]
    assert mentions[1][0]["id"] == "TR"
    assert mentions[2] is pd.NA


def test_index_name_and_dtype_stay():
    for dtype in ("object", "str", pd.StringDtype("python"), pd.StringDtype("pyarrow")):
        series = pd.Series(["Turkiye", None], index=["b", "a"], name="body", dtype=dtype)
        written = series.toponorm.normalize()
        assert written.dtype == series.dtype
        assert (written.name, list(written.index), written["b"]) == ("body", ["b", "a"], "Türkiye")
        assert pd.isna(written["a"])


def test_types_of_arrow_stay():
    pa = pytest.importorskip("pyarrow")
    for kind in (pa.string(), pa.dictionary(pa.int32(), pa.string())):
        dtype = pd.ArrowDtype(kind)
        written = pd.Series(["Turkiye", None], dtype=dtype).toponorm.normalize()
        assert (written.dtype, written[0], written[1]) == (dtype, "Türkiye", pd.NA)
    with pytest.raises(AttributeError, match="this is list"):
        pd.Series([["x"]], dtype=pd.ArrowDtype(pa.list_(pa.string()))).toponorm  # noqa: B018


def test_what_is_no_text_stays_what_it_is():
    nested = ["Turkiye"]
    series = pd.Series([None, float("nan"), pd.NA, 7, nested, "a\ud800 Turkiye"], dtype=object)
    none, nan, na, seven, same, text = series.toponorm.normalize()
    assert (none, seven) == (None, 7)
    assert math.isnan(nan)
    assert na is pd.NA
    assert same is nested
    assert text == "a\ud800 Türkiye"


def test_an_analysis_has_nothing_for_what_is_no_text():
    found = pd.Series(["Turkiye", 7, None], index=[2, 1, 0]).toponorm.analyze()
    assert found.dtype == pd.ArrowDtype(RESULT)
    assert found.isna().to_list() == [False, True, True]
    assert found.struct.field("text")[2] == "Türkiye"


def test_half_a_character_is_shown_where_arrow_cannot_hold_it():
    series = pd.Series(["Ankara", "a\ud800 Turkiye"], dtype=object)
    assert series.toponorm.normalize()[1] == "a\ud800 Türkiye"
    with pytest.raises(ValueError, match=r"'a\\ud800 T.*half a character"):
        series.toponorm.analyze()


@pytest.mark.parametrize("values", [[1.5], [True], [pd.Timestamp(0)]])
def test_a_series_that_can_hold_no_texts_has_no_accessor(values):
    with pytest.raises(AttributeError, match="Series of texts"):
        pd.Series(values).toponorm  # noqa: B018


def test_categories_and_empty_series():
    series = pd.Series(["Turkiye", "Türkiye", None], dtype="category")
    assert series.toponorm.normalize().to_list()[:2] == ["Türkiye", "Türkiye"]
    assert pd.Series([], dtype=object).toponorm.normalize().empty


def test_configurations_dates_and_languages():
    series = pd.Series(["It ended on Tuesday.", "It ended on Tuesday."])
    days = pd.Series([pd.Timestamp("2023-04-05 12:00"), pd.NaT])
    normalizer = Normalizer(Config(dates="all"))
    written = series.toponorm.normalize(normalizer, references=days, languages=["en", None])
    assert written.to_list() == ["It ended on 2023-04-04.", "It ended on Tuesday."]
    numpy = days.to_numpy("datetime64[D]")
    assert series.toponorm.normalize(normalizer, references=numpy).to_list() == written.to_list()


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (["2023-04-05"], "a day for each of 2 texts"),
        ([], "a day for each of 2 texts"),
        (pd.Series(["2023-04-05", "2023-04-06"], index=[1, 0]), "the days have another index"),
    ],
    ids=["too few", "a string", "another order"],
)
def test_days_that_are_not_those_of_the_texts_are_an_error(days, says):
    series = pd.Series(["It ended on Tuesday."] * 2)
    with pytest.raises(ValueError, match=says):
        series.toponorm.normalize(references=days)
    with pytest.raises(ValueError, match=says.replace("day", "tag")):
        series.toponorm.normalize(languages=days)


@pytest.mark.parametrize("day", ["2023-05-10", datetime.date(2023, 5, 10)])
def test_one_day_and_one_language_may_speak_for_all_texts(day):
    news = pd.Series(["am Montag", None, "heute"], index=[7, 8, 9])
    step = Normalizer(Config(dates="all"))
    clean = news.toponorm.normalize(step, references=day, languages="de")
    assert clean.dropna().to_dict() == {7: "am 2023-05-08", 9: "2023-05-10"}
