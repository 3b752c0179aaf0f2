"""The tables that people write are in order, and a row may be added anywhere."""

import pytest

from tools.tidy_tables import by_hand, tidied

CURE = "run 'python tools/tidy_tables.py'"


@pytest.mark.parametrize("path", by_hand(), ids=lambda path: path.stem)
def test_a_table_is_tidy(path):
    for at, want in zip(
        path.read_text("utf-8").splitlines(), tidied(path).splitlines(), strict=True
    ):
        assert at == want, CURE


def test_a_row_may_be_added_anywhere_and_lack_its_last_columns(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("# head\nTR\tTurkey\tusage\t\nTR\tA\u0308\nSY\tSyria\tusage\t\n")
    assert tidied(path) == "# head\nSY\tSyria\tusage\t\nTR\tTurkey\tusage\t\nTR\t\u00c4\n"
    path.write_text("# head\n" + "TR\tTurkey\tusage\t\n" * 99 + "SY\tSyria\tusage\n\n")
    assert tidied(path) == "# head\nSY\tSyria\tusage\t\nTR\tTurkey\tusage\t\n"


def test_blanks_instead_of_tabs_are_told_with_their_line(tmp_path):
    path = tmp_path / "names.tsv"
    path.write_text("TR\tTurkey\tusage\t\n" * 99 + "SY Syria usage\n")
    with pytest.raises(ValueError, match=r"names\.tsv:100: 1 columns, parted by tabs"):
        tidied(path)
