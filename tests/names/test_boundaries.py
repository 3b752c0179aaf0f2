"""Where names begin and end, script by script."""

import pytest

from toponorm.names.matching.boundaries import begins, ends


@pytest.mark.parametrize(
    ("key", "start", "end", "expected"),
    [
        ("Turkey", 0, 6, True),
        ("Turkeys", 0, 6, False),
        ("Turkey's", 0, 6, True),
        ("xTurkey", 1, 7, False),
        ("Turkey_x", 0, 6, False),
        ("Turkey2", 0, 6, False),
        ("pro-Turkey-", 4, 10, True),
        ("وتركيا", 1, 6, True),
        ("استركيا", 2, 7, False),
        ("تركيان", 0, 5, False),
        ("בטורקיה", 1, 7, True),
        ("한국은", 0, 2, True),
        ("한국인들", 0, 2, False),
        ("日本で", 0, 2, True),
        ("トルコで", 0, 3, True),
        ("トルココ", 0, 3, False),
        ("भारत ने", 0, 4, True),
        ("भारती", 0, 4, False),
    ],
)
def test_a_name_stands_between_boundaries(key, start, end, expected):
    assert (begins(key, start) and ends(key, end)) is expected
