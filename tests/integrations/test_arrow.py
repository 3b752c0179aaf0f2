"""Arrow in, Arrow out."""

import datetime
import os
import pickle
import subprocess
import sys
from typing import get_type_hints

import pytest

pa = pytest.importorskip("pyarrow", reason="NOT TESTED: pip install 'toponorm[arrow]'")

from toponorm import Config, Dateline, Declined, Edit, Mention, Normalizer, Result
from toponorm.integrations import arrow
from toponorm.integrations.arrow import ArrowNormalizer
from toponorm.result import Reference

TEXTS = ["ANKARA, May 10, 2023 (Reuters) - Turkiye votes on Sunday.", None, "Die TÃ¼rkei", ""]
KINDS = (
    pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string()),
)  # fmt: skip
WRITTEN = ["ANKARA, 2023-05-10 (Reuters) - Türkiye votes on Sunday.", None, "Die Türkei", ""]


@pytest.mark.parametrize(
    ("record", "struct"),
    [
        (Edit, arrow.EDIT), (Mention, arrow.MENTION), (Declined, arrow.DECLINED),
        (Dateline, arrow.DATELINE), (Reference, arrow.REFERENCE), (Result, arrow.RESULT),
    ],
)  # fmt: skip
def test_the_schema_has_every_field_in_its_order(record, struct):
    assert tuple(field.name for field in struct) == record._fields
    assert list(get_type_hints(record)) == list(record._fields)
    for name, hint in get_type_hints(record).items():
        kind = struct.field(name).type
        assert pa.types.is_int32(kind) == (hint is int)
        assert pa.types.is_string(kind) == (hint in (str, str | None))


def test_a_result_comes_back_from_arrow_as_it_was():
    given = Normalizer().normalize(TEXTS[0] + " 03/04/2024 \u00e2\u20ac\u2122")
    assert given.dateline
    assert given.declined
    row = arrow.results(pa.array([given.original]), Normalizer())[0].as_py()
    row["reference"]["date"] = row["reference"]["date"].isoformat()
    assert Result.from_dict({"schema": 1, **row}) == given


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("wrap", [pa.record_batch, pa.table])
def test_texts_keep_their_type_and_their_nulls(kind, wrap):
    table = wrap({"text": pa.array(TEXTS, kind)})
    written = ArrowNormalizer()(table)
    assert type(written) is type(table)
    assert written.schema == table.schema
    assert written.column("text").to_pylist() == WRITTEN


def test_other_columns_and_metadata_stay_as_they_are():
    schema = pa.schema(
        [
            pa.field("id", pa.int64(), nullable=False, metadata={"k": "v"}),
            pa.field("body", pa.string(), metadata={"of": "text"}),
            pa.field("more", pa.list_(pa.struct([("x", pa.float32())]))),
        ],
        metadata={"pandas": "{}"},
    )
    rows = [{"id": n, "body": text, "more": [{"x": n}]} for n, text in enumerate(TEXTS)]
    table = pa.Table.from_pylist(rows, schema)
    step = ArrowNormalizer("body", output="normalized", details="found")
    written = step(table)
    assert written.schema.equals(step.schema(schema), check_metadata=True)
    assert written.select(schema.names).equals(table, check_metadata=True)
    assert written.column_names == ["id", "body", "more", "normalized", "found"]
    assert written.column("normalized").to_pylist() == WRITTEN
    assert written.schema.field("found").type == arrow.DETAILS
    assert written.column("found")[1].as_py() is None
    assert written.column("found")[3].as_py()["edits"] == []
    in_place = ArrowNormalizer("body")(table)
    assert in_place.schema.equals(schema, check_metadata=True)
    assert in_place.column("body").to_pylist() == WRITTEN


def test_tables_in_chunks_and_without_rows():
    table = pa.table({"text": pa.chunked_array([TEXTS[:1], [], TEXTS[1:]])})
    assert ArrowNormalizer()(table).column("text").to_pylist() == WRITTEN
    empty = ArrowNormalizer(details="found")(table.slice(0, 0))
    assert (empty.num_rows, empty.column_names) == (0, ["text", "found"])


def test_a_column_that_holds_nulls_only_may_have_their_type():
    table = pa.table({"text": pa.nulls(2)})
    assert ArrowNormalizer()(table).equals(table)


@pytest.mark.parametrize(
    "column",
    [
        pa.array([datetime.date(2023, 4, 5), None]),
        pa.array([datetime.datetime(2023, 4, 5, 23, 59), None], pa.timestamp("ns")),
        pa.array([1680738000 * 1000, None], pa.timestamp("ms", "America/New_York")),
        pa.array(["2023-04-05", "yesterday"]),
        pa.array(["2023-04-05T23:59:00Z", ""]),
    ],
    ids=lambda column: str(column.type),
)
def test_each_text_has_its_own_reference_date(column):
    step = ArrowNormalizer(normalizer=Normalizer(Config(dates="all")), references="written")
    table = pa.table({"text": ["It ended on Tuesday."] * 2, "written": column})
    assert step(table).column("text").to_pylist() == [
        "It ended on 2023-04-04.",
        "It ended on Tuesday.",
    ]
    details = step._replace(details="found")(table).column("found").to_pylist()
    assert [row["reference"] for row in details] == [
        {"date": datetime.date(2023, 4, 5), "source": "argument"},
        None,
    ]


@pytest.mark.parametrize(
    "column",
    [
        pa.array([2**31 - 1], pa.int32()).cast(pa.date32()),
        pa.array([-(2**40)], pa.int64()).cast(pa.timestamp("s", "America/New_York")),
        pa.array([float("nan")]),
        pa.array([b"\xff"]).view(pa.string()),
    ],
    ids=lambda column: str(column.type),
)
def test_what_is_no_day_is_not_given(column):
    step = ArrowNormalizer(normalizer=Normalizer(Config(dates="all")), references="written")
    table = pa.table({"text": ["It ended on Tuesday."], "written": column})
    assert step(table).column("text").to_pylist() == ["It ended on Tuesday."]


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_text_that_is_no_utf8_stays_and_ends_no_run(kind):
    data = [b"Turk\xffye", b"Turkiye", None]
    torn = pa.array(data, pa.large_binary()).view(pa.large_string())
    written = ArrowNormalizer(details="found")(pa.table({"text": torn.cast(kind)}))
    texts = written.column("text").cast(pa.large_string()).cast(pa.large_binary())
    assert texts.to_pylist() == [b"Turk\xffye", "Türkiye".encode(), None]
    assert [row and row["mentions"][0]["id"] for row in written["found"].to_pylist()] == [
        None, "TR", None,
    ]  # fmt: skip
    assert arrow.results(torn, Normalizer()).is_null().to_pylist() == [True, False, True]


def test_more_texts_than_a_dictionary_can_count_are_an_error_that_says_so():
    days = [datetime.date(2020, 1, 1) + datetime.timedelta(7 * n) for n in range(130)]
    texts = pa.array(["It ended on Tuesday."] * 130, pa.dictionary(pa.int8(), pa.string()))
    step = ArrowNormalizer(normalizer=Normalizer(Config(dates="all")), references="day")
    with pytest.raises(ValueError, match=r"'text' has more texts.*int8"):
        step(pa.table({"text": texts, "day": days}))


def test_each_text_has_its_own_language():
    table = pa.table({"text": ["03.04.2024"] * 3, "tag": ["de", "no tag", None]})
    written = ArrowNormalizer(languages="tag")(table).column("text").to_pylist()
    assert written[0] == "2024-04-03"
    assert written[1] == written[2]


@pytest.mark.parametrize(
    ("column", "says"),
    [([1, 2], "int64"), ([b"x"], "binary"), ([["x"]], "list"), ([{"x": "y"}], "struct")],
)
def test_what_is_no_text_is_an_error_that_names_it(column, says):
    table = pa.table({"text": column})
    with pytest.raises(TypeError, match=rf"column 'text' is {says}.*take the texts out"):
        ArrowNormalizer()(table)
    with pytest.raises(TypeError, match=says):
        arrow.results(table.column("text"), Normalizer())


@pytest.mark.parametrize(
    ("step", "says"),
    [
        (ArrowNormalizer(references="id"), "'id' is int64; the day"),
        (ArrowNormalizer(languages="id"), "'id' is int64; the language"),
    ],
)
def test_columns_that_can_hold_no_days_or_no_tags(step, says):
    with pytest.raises(TypeError, match=says):
        step(pa.table({"text": ["x"], "id": [1]}))


@pytest.mark.parametrize(
    ("step", "says"),
    [
        (ArrowNormalizer("body"), "'body'.*'text', 'id'"),
        (ArrowNormalizer(references="day"), "'day'"),
        (ArrowNormalizer(languages="tag"), "'tag'"),
        (ArrowNormalizer(output="id"), "'id' already"),
        (ArrowNormalizer(details="text"), "'text' already"),
    ],
)
def test_columns_that_are_missing_or_in_the_way(step, says):
    with pytest.raises(ValueError, match=says):
        step(pa.table({"text": ["x"], "id": [1]}))


def test_two_versions_on_one_cluster_are_an_error():
    with pytest.raises(RuntimeError, match=r"0\.0\.1"):
        ArrowNormalizer(version="0.0.1")(pa.table({"text": ["x"]}))


def test_it_travels_and_is_the_same_in_every_process():
    step = ArrowNormalizer(
        normalizer=Normalizer(Config(names={"TR": "Turkey"}, entities={"A B": ["C D", "E F"]}))
    )
    state = pickle.dumps(step)
    assert pickle.loads(state) == step
    assert hash(pickle.loads(state)) == hash(step)
    table = pa.table({"text": ["Turkiye and C D"]})
    assert step(table) == pickle.loads(state)(table)
    assert pickle.dumps(step) == state, "its state changed when it was used"
    program = (
        "import pickle, sys\n"
        "step = pickle.loads(sys.stdin.buffer.read())\n"
        "sys.stdout.buffer.write(pickle.dumps(step))"
    )
    for seed in "12":
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            input=state,
            stdout=subprocess.PIPE,
            check=True,
        )
        assert done.stdout == state
