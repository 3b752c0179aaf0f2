"""The index of months and weekdays that datelines are read with."""

import runpy
from pathlib import Path

import pytest

from toponorm import tables
from toponorm.dates import days

BUILDER = Path(__file__).parents[2] / "tools" / "build_day_names.py"


@pytest.mark.skipif(not BUILDER.exists(), reason="an installed package has no tools")
def test_the_index_is_built_from_the_tables(monkeypatch):
    """If not, run tools/build_day_names.py."""
    monkeypatch.syspath_prepend(BUILDER.parent)
    built = runpy.run_path(str(BUILDER))["lines"]()
    assert built == tables.text("day_names").splitlines()


@pytest.mark.parametrize(
    ("text", "languages", "iso"),
    [
        ("7 Mar 2023", ("en",), "2023-03-07"),
        ("7 MÄRZ 2023", ("de",), "2023-03-07"),
        ("7 märz 2023", ("en",), "2023-03-07"),  # of a language that nobody expected
        ("7 mar. 2023", ("it",), "2023-03-07"),
        ("7 mai 2023", ("nb",), "2023-05-07"),
    ],
)
def test_a_name_is_what_it_is_in_the_language(text, languages, iso):
    day = days.read(text, 0, languages)
    assert (day and day.iso) == iso
