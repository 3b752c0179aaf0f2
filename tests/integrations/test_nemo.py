"""The lines about NeMo Curator in the manual."""

import pytest

pytest.importorskip("nemo_curator", reason="NOT TESTED: pip install --no-deps nemo-curator")


def test_the_program_of_the_manual(snippet):
    snippet("NeMo Curator")
