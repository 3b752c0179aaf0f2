"""The DoFn of Apache Beam."""

import pytest

beam = pytest.importorskip("apache_beam", reason="NOT TESTED: pip install 'toponorm[beam]'")

from apache_beam.testing.test_pipeline import TestPipeline as Pipeline
from apache_beam.testing.util import assert_that, equal_to

from toponorm import Config, Normalizer
from toponorm.integrations.beam import Normalize
from toponorm.integrations.records import RecordNormalizer

pytestmark = pytest.mark.filterwarnings("default")  # of Beam itself, about Beam itself

STEP = RecordNormalizer("body", Normalizer(Config(dates="all")), references="day")


def test_records_are_normalized():
    records = [
        {"id": 1, "body": "It ended in Turkiye on Tuesday.", "day": "2023-04-05"},
        {"id": 2, "body": None, "day": None},
        {"id": 3},
    ]
    written = [{**records[0], "body": "It ended in Türkiye on 2023-04-04."}, *records[1:]]
    with Pipeline() as pipeline:
        assert_that(
            pipeline | beam.Create(records) | beam.ParDo(Normalize(STEP)), equal_to(written)
        )


def test_what_is_no_text_goes_where_failures_go():
    with Pipeline() as pipeline:
        clean, failed = (
            pipeline
            | beam.Create([{"text": "Turkiye"}, {"text": ["x"]}])
            | beam.ParDo(Normalize()).with_exception_handling()
        )
        assert_that(clean, equal_to([{"text": "Türkiye"}]), label="clean")
        assert_that(
            failed | beam.MapTuple(lambda record, why: (record["text"], why[0].__name__)),
            equal_to([(["x"], "TypeError")]),
            label="failed",
        )


def test_the_program_of_the_manual(snippet):
    snippet("Apache Beam")
