import pytest

import toponorm
from toponorm.corpus import baseline
from toponorm.corpus.baseline import Baseline, fingerprint
from toponorm.corpus.choice import Choice, fits
from toponorm.corpus.drafts import store
from toponorm.corpus.files import Refused
from toponorm.corpus.records import Unit
from toponorm.corpus.work import around

TEXT = "Turkiye votes.\nTurkiye voted on May 10, 2023.\nTurkiye again.\n"
UNIT = Unit("wire/a.txt", 1, "", 1, 0)


def kept(choice, text=TEXT):
    result = choice.sift(UNIT, text, toponorm.normalize(text))
    assert toponorm.edits.apply(text, result.edits) == result.text
    return result.text


def test_without_wishes_everything_is_kept():
    assert kept(Choice()) == "Türkiye votes.\nTürkiye voted on 2023-05-10.\nTürkiye again.\n"


@pytest.mark.parametrize("rule", ["place", "place.spelling"])
def test_rules_are_ignored_by_id_or_beginning(rule):
    assert kept(Choice((rule,))) == TEXT.replace("May 10, 2023", "2023-05-10")


@pytest.mark.parametrize(
    ("pattern", "applies"),
    [("wire/*.txt", True), ("*.txt", True), ("wire", True), ("feeds/*", False), ("*.md", False)],
)
def test_rules_are_ignored_in_the_files_of_a_pattern(pattern, applies):
    choice = Choice(per_file=((pattern, ("place",)),))
    assert ("Türkiye" not in kept(choice)) == applies


def test_patterns_are_relative_to_the_folder_of_the_settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    below = Choice(per_file=(("wire/*.txt", ("place",)),), folder=str(tmp_path.parent))
    assert "Türkiye" in kept(below)
    here = Choice(per_file=((f"{tmp_path.name}/wire/*.txt", ("place",)),), folder=below.folder)
    assert "Türkiye" not in kept(here)


@pytest.mark.parametrize(
    ("pattern", "path", "fitting"),
    [
        ("a.txt", "b/a.txt", True),
        ("b/a.txt", "c/b/a.txt", False),
        ("**/a.txt", "a.txt", True),
        ("b/**/a.txt", "b/c/d/a.txt", True),
        ("b/", "c/b/a.txt", True),
        ("b?.txt", "b1.txt", True),
        ("b?.txt", "b/.txt", False),
        ("[a].txt", "a.txt", False),
        ("[a].txt", "[a].txt", True),
        ("*", "a\nb.txt", True),
        ("raw/**", "raw/a/b.txt", True),
        ("raw/**", "raw", False),
        ("/a.txt", "b/a.txt", False),
        ("*ab*b?", "xabab/abbc", True),
        ("*" * 40 + "b", "a" * 200, False),
        ("*a" * 40 + "b", "a" * 200, False),
        ("**/" * 40 + "b", "a/" * 200 + "a", False),
    ],
)
def test_patterns(pattern, path, fitting):
    assert fits(pattern, path) == fitting


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Turkiye <!-- toponorm:ignore --> Turkiye\nTurkiye",
         "Turkiye <!-- toponorm:ignore --> Turkiye\nTürkiye"),
        ("# toponorm:ignore-next-line\r\nTurkiye\r\nTurkiye",
         "# toponorm:ignore-next-line\r\nTurkiye\r\nTürkiye"),
        ("Turkiye, May 10, 2023 toponorm:ignore[date, repair]",
         "Türkiye, May 10, 2023 toponorm:ignore[date, repair]"),
        ("Turkiye\n\n% toponorm:ignore-file[place.spelling]\nMay 10, 2023",
         "Turkiye\n\n% toponorm:ignore-file[place.spelling]\n2023-05-10"),
    ],
)  # fmt: skip
def test_a_text_may_say_itself_what_is_left_alone(text, normal):
    assert kept(Choice(), text) == normal


def test_a_known_change_is_let_be_wherever_its_line_goes(tmp_path):
    result = toponorm.normalize(TEXT)
    known = {"wire/a.txt": [fingerprint(edit, around(TEXT, edit)) for edit in result.edits]}
    path = tmp_path / "baseline.json"
    store(str(path), baseline.written(known))
    choice = Choice(baseline=baseline.read(str(path)))
    assert kept(choice) == TEXT
    moved = f"Something new.\n\n{TEXT}Turkiye is new."
    assert kept(choice, moved) == moved.replace("Turkiye is", "Türkiye is")
    twice = f"{TEXT}Turkiye votes.\n"
    assert kept(choice, twice) == f"{TEXT}Türkiye votes.\n"  # alike, and not the one that is known
    elsewhere = choice.sift(UNIT._replace(path="wire/b.txt"), TEXT, result)
    assert elsewhere == result


def test_a_baseline_has_a_line_per_change_and_is_the_same_again():
    known = {"b.txt": ["r:2", "r:1", "r:2"], "a.txt": {"r:3"}, "c.txt": []}
    data = baseline.written(known).decode()
    assert [line.strip() for line in data.splitlines()] == [
        "{", '"toponorm-baseline": 1,', '"files": {', '"a.txt": [', '"r:3"', "],", '"b.txt": [',
        '"r:1",', '"r:2"', "]", "}", "}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "not JSON"),
        ("[]", "no baseline"),
        ('{"files": {}}', "no baseline"),
        ('{"toponorm-baseline": 2, "files": {}}', "version 2"),
        ('{"toponorm-baseline": 1, "files": {"a": "b"}}', "damaged"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path, content, said):
    path = tmp_path / "baseline.json"
    path.write_text(content)
    with pytest.raises(Refused, match=f"{said}.*; write it again with --write-baseline"):
        baseline.read(str(path))


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_text_around_a_change_is_of_its_line(newline):
    text = f"first{newline}Talks in Turkiye today{newline}last"
    start = text.index("Turkiye")
    edit = toponorm.Edit(start, start + 7, "Turkiye", "Türkiye", "place.spelling")
    assert around(text, edit) == "Talks in Turkiye today"
    long = "x" * 99 + "Turkiye" + "y" * 99
    edit = edit._replace(start=99, end=106)
    assert around(long, edit) == "x" * 40 + "Turkiye" + "y" * 40


def test_an_empty_baseline_knows_nothing():
    assert Baseline({}).of("a.txt") == frozenset()
