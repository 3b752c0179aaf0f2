import json
import pickle

import pytest
from hypothesis import given

import toponorm
from tests.strategies import TEXTS
from toponorm import Result

STORY = (
    "ANKARA, May 10, 2023 (Reuters) - Turkiye and BoyacÃ¡ signed on 03/04/2024 with the U.S. "
    "on Tuesday."
)


def test_a_result_survives_json_and_pickle():
    result = toponorm.normalize(STORY, language="en")
    assert result.edits
    assert result.mentions
    assert result.dateline
    assert result.reference
    assert Result.from_json(result.to_json()) == result
    data = result.to_dict()
    assert json.loads(json.dumps(data)) == data
    assert Result.from_dict(data) == result
    assert pickle.loads(pickle.dumps(result)) == result
    assert result.original == STORY


def test_the_agency_of_a_dateline_is_not_declined():
    result = toponorm.normalize("ATLANTA (AP) — The court ruled. AP asked why.", language="en")
    assert result.dateline.agency == "AP"
    assert [declined.start for declined in result.declined] == [32]


@given(TEXTS)
def test_any_result_survives_json(text):
    result = toponorm.normalize(text)
    assert Result.from_json(result.to_json()) == result
    result.to_json().encode()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{}", "schema"),
        ("[]", "no object"),
        ('{"schema": 0}', "schema 1"),
        ('{"schema": 1, "text": ""}', "dateline"),
        ('{"schema": 1, "text": "", "edits": [{}], "dateline": null, "reference": null}', "evid"),
        ("nonsense", "Expecting value"),
    ],
)
def test_what_is_no_result_is_refused(line, message):
    with pytest.raises(ValueError, match=message):
        Result.from_json(line)
