"""Configuration files: what they may say, and what is said of their mistakes."""

import json
from argparse import Namespace

import pytest

import toponorm
from toponorm.corpus import formats
from toponorm.names import styles
from toponorm.settings import KINDS, SETTINGS
from toponorm.settings.choosing import in_force
from toponorm.settings.reading import SettingsError, find, read
from toponorm.settings.schema import schema


def options(**given):
    return Namespace(config=None, isolated=False, **given)


def write(folder, text, name="toponorm.toml"):
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_every_style_has_a_title_and_stands_in_the_help():
    (setting,) = [row for row in SETTINGS if row.key == "style"]
    assert styles.known() == tuple(styles.TITLES)
    assert all(name in setting.about for name in styles.known())


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_the_example_of_each_setting_can_be_read(tmp_path, setting):
    for name in ("names.tsv", "toponorm-baseline.json"):
        (tmp_path / name).touch()
    values = read(write(tmp_path, setting.example)).values
    assert list(values) == [setting.key]
    assert values[setting.key] != setting.default
    assert setting.kind in KINDS


def test_the_formats_that_can_be_asked_for_are_those_that_there_are():
    (setting,) = [row for row in SETTINGS if row.key == "format"]
    assert setting.choices == formats.NAMES
    assert all(name in setting.about for name in formats.NAMES)


def test_the_nearest_file_counts(tmp_path, monkeypatch):
    write(tmp_path, "[tool.other]\nx = 1\n[tool.toponorm]\nstyle = 'un'\n", "pyproject.toml")
    write(tmp_path / "a", "[tool.black]\n", "pyproject.toml")
    own = write(tmp_path / "b", "style = 'iso'\n")
    write(tmp_path / "b", "[tool.toponorm]\nstyle = 'ap'\n", "pyproject.toml")
    (tmp_path / "a" / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "a" / "deep")
    assert in_force(options()).values["style"] == "un"
    assert find(str(tmp_path / "b")) == own
    assert in_force(options(style="cldr:de")).values["style"] == "cldr:de"
    assert in_force(Namespace(config=own, isolated=True)).values["style"] == "iso"
    assert in_force(Namespace(config=None, isolated=True)).values["style"] == "cldr"


def test_options_go_before_the_file_and_names_are_joined(tmp_path, monkeypatch):
    write(tmp_path, 'rewrite = ["short"]\njobs = 2\n[names]\nTR = "Turkey"\nCZ = "Czechia"\n')
    monkeypatch.chdir(tmp_path)
    given = options(rewrite="official, former", names=["CZ=Czech Republic"], jobs=0)
    values = in_force(given).values
    assert values["rewrite"] == ("official", "former")
    assert values["names"] == {"TR": "Turkey", "CZ": "Czech Republic"}
    assert values["jobs"] == 0


def test_paths_are_those_below_the_folder_of_the_file(tmp_path):
    for name in ("names/eu.tsv", "b.json"):
        write(tmp_path / "a" / "names", "")
        (tmp_path / "a" / name).touch()
    path = write(tmp_path / "a", 'tables = ["names/eu.tsv"]\nbaseline = "b.json"\n')
    assert read(path).values == {
        "tables": (str(tmp_path / "a" / "names/eu.tsv"),),
        "baseline": str(tmp_path / "a" / "b.json"),
    }


@pytest.mark.parametrize(
    "path", ["../names.tsv", "/etc/passwd", "https://example.org/names.tsv", "a/../../b.tsv"]
)
def test_fault_44_a_file_leads_nowhere_else(tmp_path, path):
    with pytest.raises(SettingsError, match=r"toponorm.toml:2: .* is not below .*--table"):
        read(write(tmp_path / "a", f'style = "un"\ntables = ["{path}"]\n'))


def test_fault_44_a_link_leads_nowhere_else(tmp_path):
    (tmp_path / "secret.tsv").write_text("x")
    path = write(tmp_path / "a", 'tables = ["link.tsv"]\n')
    (tmp_path / "a" / "link.tsv").symlink_to(tmp_path / "secret.tsv")
    with pytest.raises(SettingsError, match="is not below"):
        read(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("style = ", "1: not TOML: invalid value"),
        ("\nstile = 'un'", "2: unknown setting 'stile'; did you mean style?"),
        ("# x\nzzz = 1", "2: unknown setting 'zzz'; there are reference, "),
        ("style = 1", "1: style is a string, not 1; write style = "),
        ("dates = 'some'", "1: dates cannot be 'some'; choose from explicit, annotate, all"),
        ("rewrite = 'short'", "1: rewrite is a list of strings, not 'short'; write rewrite = ["),
        ("rewrite = ['all']", "1: rewrite cannot have 'all'; choose from spelling"),
        ("repair = 'no'", "1: repair is true or false, not 'no'"),
        ("jobs = -1", "1: jobs is a whole number, 0 or more, not -1"),
        ("jobs = true", "1: jobs is a whole number, 0 or more, not True"),
        ("x = 1\n[names]\nTR = 1", "1: unknown setting 'x'"),
        ("[names]\nTR = 1", "1: names is a table from ISO 3166-1"),
        ("style = 'un'\n[per-file-ignores]\n'a' = 'date'", "2: per-file-ignores is"),
        ("[per-file-ignores]\n'a' = ['dates']", "1: there is no rule 'dates'"),
        ("[per-file-ignores]\n'!a' = ['date']", "1: the pattern '!a' has '!', and no pattern"),
        ("exclude = ['a', '[']", "1: the pattern '[' has '['; there are *, ** and ?"),
        ("exclude = ['*.{a,b}']", "1: the pattern '*.{a,b}' has '{'; there are"),
        ("exclude = ['']", "1: a pattern is empty; '**' fits every file"),
        ("manual = 'docs'", "1: manual is 'docs'; write where it is, as https://"),
        ("\nstyle = 'klingon'", "2: there is no style 'klingon'"),
        ("[names]\nXX = 'Nowhere'", "1: names has the key 'XX'"),
        ("ignore = ['nope']", "1: there is no rule 'nope' to ignore"),
        ("tables = ['gone.tsv']", "1: there is no file 'gone.tsv' beside this one"),
        ('baseline = "a\\u0000b"', "1: 'a\\x00b' is not below the folder"),
        ("jobs = " + "9" * 5000, "has a number or a date that cannot be meant"),
        ("reference = 'May'", "1: "),
        ("delimiter = ';;'", "1: delimiter is one character"),
        ("names = " + "[" * 100_000, "nested too deeply"),
        ("a = '\ud83d'".encode(errors="surrogatepass"), "1: not UTF-8"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path, text, said):
    path = tmp_path / "toponorm.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError) as caught:
        read(str(path))
    assert str(caught.value).startswith(str(path))
    assert said in str(caught.value)


def test_mistakes_in_pyproject_are_told_with_their_line(tmp_path):
    text = "[project]\nstyle = 1\n\n[tool.toponorm]\nstyle = 1\n"
    with pytest.raises(SettingsError, match=r"pyproject.toml:5: style is"):
        read(write(tmp_path, text, "pyproject.toml"))
    text = "[tool.toponorm.names]\nTR = 7\n"
    with pytest.raises(SettingsError, match=r"pyproject.toml:1: names is"):
        read(write(tmp_path, text, "pyproject.toml"))


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(SettingsError, match="no such file or directory; check the path"):
        read(str(tmp_path / "gone.toml"))


def test_the_schema_knows_every_setting():
    made = json.loads(json.dumps(schema()))
    assert list(made["properties"]) == [setting.key for setting in SETTINGS]
    assert all(entry["description"] for entry in made["properties"].values())
    assert made["additionalProperties"] is False


def test_the_settings_of_texts_are_those_of_a_config():
    fields = {*toponorm.Config._fields} - {"entities"}  # those of files stand in tables
    assert fields == {s.name for s in SETTINGS if s.scope == "text"} - {"reference", "language"}


@pytest.mark.parametrize(
    ("head", "is_ours"),
    [
        ("[tool.toponorm]", True),
        ("[ tool . 'toponorm' ] # ours", True),
        ("[tool.toponorm.names]", True),
        ("[tool.toponorm-extras]", False),
        ("# [tool.toponorm]", False),
        ("['[tool.toponorm]']", False),
    ],
)
def test_a_project_counts_if_it_has_our_table(tmp_path, head, is_ours):
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "toponorm.toml").touch()
    (inner / "pyproject.toml").write_text(f"{head}\n")
    found = find(str(inner))
    assert found == str((inner / "pyproject.toml") if is_ours else (tmp_path / "toponorm.toml"))
