"""The command line over files of records, under configuration files, baselines and ignores."""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import types

import pytest

from toponorm import cli

STORY = "Turkiye votes, May 10, 2023.\n"
RECORDS = '{"id": 1,"text": "Turkiye votes", "n": 1.10}\n\n{"id":2, "text":"ok"}\n'


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def run(*argv):
        try:
            status = cli.main(argv)
        except SystemExit as leaving:
            status = leaving.code
        return status, *capsys.readouterr()

    return run


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "a.txt").write_text(STORY)
    (tmp_path / "b.jsonl").write_text(RECORDS)
    return tmp_path


def test_a_configuration_file_says_what_is_wanted(run, corpus):
    (corpus / "toponorm.toml").write_text(
        'dates = "annotate"\nexclude = ["*.jsonl"]\n[names]\nTR = "Turkey"\n'
    )
    assert run("normalize", "wire/a.txt")[:2] == (0, "Turkey votes, May 10, 2023.\n")
    assert run("normalize", "--isolated", "wire/a.txt")[1] == "Türkiye votes, 2023-05-10.\n"
    assert run("normalize", "--dates", "all", "wire/a.txt")[1] == "Turkey votes, 2023-05-10.\n"
    assert run("check", "b.jsonl") == (0, "", "")


def test_a_mistake_in_a_configuration_file_is_one_line(run, corpus):
    (corpus / "pyproject.toml").write_text("[tool.toponorm]\n\nstile = 'un'\n")
    status, out, err = run("check", "b.jsonl")
    assert (status, out) == (2, "")
    assert err == (
        f"toponorm: {corpus}/pyproject.toml:3: unknown setting 'stile'; did you mean style?\n"
    )


def test_rules_are_ignored_in_some_files(run, corpus):
    (corpus / "toponorm.toml").write_text('[per-file-ignores]\n"wire/**" = ["place"]\n')
    status, out, _ = run("check", "wire/a.txt", "b.jsonl")
    assert status == 1
    assert "wire/a.txt:1:1:" not in out
    assert "wire/a.txt:1:16: date." in out
    assert "b.jsonl:1:text:1: place.spelling" in out
    status, out, err = run("check", "--ignore", "dates", "b.jsonl")
    assert (status, out) == (2, "")
    assert "there is no rule 'dates'" in err


def test_a_baseline_lets_be_what_it_lists(run, corpus):
    status, _, err = run("check", "--write-baseline", "known.json", "b.jsonl", "wire/a.txt")
    assert status == 0
    assert "known.json: 3 changes listed" in err
    assert run("check", "--baseline", "known.json", "b.jsonl", "wire/a.txt") == (0, "", "")
    story = corpus / "wire" / "a.txt"
    story.write_text(f"Turkiye again.\n{STORY}")
    status, out, _ = run("fix", "--baseline", "known.json", "wire/a.txt")
    assert status == 1
    assert out == "wire/a.txt:1:1: place.spelling: Turkiye → Türkiye\n"
    assert story.read_text() == f"Türkiye again.\n{STORY}"
    status, _, err = run("check", "--baseline", "b.jsonl", "wire/a.txt")
    assert status == 2
    assert "b.jsonl: is not JSON, as a baseline is; write it again" in err


def test_a_baseline_is_written_anew_from_all_that_would_change(run, corpus):
    (corpus / "toponorm.toml").write_text('baseline = "known.json"\n')
    status, out, err = run("check", "b.jsonl")
    assert (status, out) == (2, "")
    assert "known.json: no such file or directory" in err
    assert run("check", "-q", "--write-baseline", "known.json", "b.jsonl")[0] == 0
    first = (corpus / "known.json").read_bytes()
    assert b'"b.jsonl"' in first
    assert run("check", "b.jsonl") == (0, "", "")
    assert run("check", "-q", "--write-baseline", "known.json", "b.jsonl")[0] == 0
    assert (corpus / "known.json").read_bytes() == first


@pytest.mark.parametrize(
    "command",
    [
        ("check", "--write-baseline", "b.jsonl", "wire/a.txt"),
        ("fix", "--resume", "b.jsonl", "wire/a.txt"),
        ("report", "-o", "b.jsonl", "wire/a.txt"),
        ("check", "--write-baseline", "/dev/null", "wire/a.txt"),
        ("report", "-o", "wire", "wire/a.txt"),
        ("fix", "--resume", "gone/journal", "wire/a.txt"),
    ],
)
def test_no_file_of_a_corpus_is_taken_for_one_of_ours(run, corpus, command):
    # as in `fix --resume *.jsonl`, where the shell puts a file of the corpus behind the option
    status, out, err = run(*command)
    assert (status, out) == (2, "")
    assert err.startswith("toponorm: ")
    assert err.count("\n") == 1
    assert (corpus / "b.jsonl").read_text() == RECORDS
    assert (corpus / "wire" / "a.txt").read_text() == STORY


def test_what_is_ours_is_written_again(run, corpus):
    for _ in range(2):
        assert run("check", "-q", "--write-baseline", "known.json", "b.jsonl")[0] == 0
        assert run("report", "-o", "page.html", "b.jsonl")[0] == 0
        assert run("fix", "-q", "--resume", "journal", "b.jsonl")[0] in (0, 1)


def test_a_journal_counts_in_whatever_order_a_process_keeps_sets(corpus):
    words = "Turkiye votes. Kyrgyzstan votes. Kiev votes. Swaziland votes, Turkiye too.\n" * 9
    (corpus / "wire" / "a.txt").write_text(words)
    toponorm = [sys.executable, "-m", "toponorm"]
    files = ["b.jsonl", "wire/a.txt"]
    known = [*toponorm, "check", "-q", "--write-baseline", "known.json", *files]
    subprocess.run(known, cwd=corpus, check=True)
    fix = [*toponorm, "fix", "--baseline", "known.json", "--resume", "journal", *files]
    for seed in "1234":
        hashing = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(fix, cwd=corpus, env=hashing, capture_output=True, check=False)
        assert done.stdout == b""
    assert done.stderr.count(b"finished before; skipped") == len(files)
    assert len((corpus / "journal").read_bytes().splitlines()) == 1 + len(files)


def test_what_was_in_another_encoding_is_listed_ignored_and_known(run, corpus):
    story = "Un café à Istanbul. Déjà vu, le président était à Genève en été.\n"
    (corpus / "old.txt").write_text(story, encoding="latin-1")
    found = ("--encoding", "auto", "old.txt")
    log = json.loads(run("check", "--output-format", "sarif", *found)[1])["runs"][0]
    (rule,) = log["tool"]["driver"]["rules"]
    assert (rule["id"], rule["shortDescription"]["text"]) == ("encoding", "the lines in UTF-8")
    assert "fixes" not in log["results"][0]
    assert "encoding: bytes in" in run("check", *found)[1]
    assert "not UTF-8" in run("check", "--ignore", "encoding", *found)[2]
    assert run("fix", "--ignore", "encoding", *found)[0] == 0
    assert (corpus / "old.txt").read_text(encoding="latin-1") == story
    assert run("check", "-q", "--write-baseline", "known.json", *found)[0] == 0
    assert run("check", "--baseline", "known.json", *found)[:2] == (0, "")


def test_of_a_file_in_two_encodings_what_is_known_stays_and_the_rest_is_read(run, corpus):
    path, auto = corpus / "old.txt", ("--encoding", "auto", "old.txt")
    french = "Un café à Istanbul. Déjà vu, le président était à Genève en été.\n".encode("cp1252")
    path.write_bytes(french)
    assert run("check", "-q", "--write-baseline", "known.json", *auto)[0] == 0
    russian = "Президент приехал в Москву, чтобы встретиться с министром.\n"
    path.write_bytes(french + russian.encode("koi8-r"))
    status, out, err = run("fix", "--baseline", "known.json", *auto)
    assert (status, out.count("encoding: bytes in"), out.count("koi8")) == (1, 1, 1)
    assert "old.txt:1: has bytes that are not UTF-8" in err
    assert path.read_bytes() == french + russian.encode()
    assert run("check", "--baseline", "known.json", *auto)[:2] == (0, "")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_file_that_is_named_twice_is_rewritten_once(run, corpus, jobs):
    (corpus / "a.jsonl").write_text('{"text": "ok"}\n')
    (corpus / "b.jsonl").write_text('{"text": "Turkiye"}\n' * 300)
    (corpus / "link.jsonl").symlink_to("b.jsonl")
    names = ("a.jsonl", "b.jsonl", "link.jsonl", "./b.jsonl")
    status, _, err = run("fix", "--jobs", jobs, *names)
    assert (status, err.splitlines()[0]) == (1, "toponorm: 300 changes made in 1 of 2 files")
    assert (corpus / "b.jsonl").read_text() == '{"text": "Türkiye"}\n' * 300


def test_standard_input_is_called_so_in_all_formats(run, monkeypatch):
    for name, called in (("jsonl", '"<stdin>"'), ("github", "file=<stdin>,"), ("text", "<stdin>:"),
                         ("sarif", '"%3Cstdin%3E"'), ("diff", "--- <stdin>")):  # fmt: skip
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Turkiye votes.\n")))
        status, out, _ = run("check", "--output-format", name, "-")
        assert status == 1
        assert called in out


def test_more_processes_than_a_machine_has_use_for_are_a_slip(run, corpus):
    (corpus / "a.txt").write_text("Turkiye")
    assert run("check", "--jobs", "513", "a.txt")[::2] == (
        2, "toponorm: jobs is at most 512, not 513; 0 is one per processor\n",
    )  # fmt: skip
    (corpus / "toponorm.toml").write_text("\njobs = 100_000\n")
    assert "toponorm.toml:2: jobs is at most 512, not 100,000" in run("check", "a.txt")[2]


def test_mojibake_in_several_layers_is_listed_and_ignored_by_each_of_its_rules(run, corpus):
    garbled = "Café à Genève, déjà".encode().decode("cp1252").encode().decode("cp1252")
    (corpus / "c.txt").write_text(garbled)
    log = json.loads(run("check", "--output-format", "sarif", "c.txt")[1])["runs"][0]
    ids = [rule["id"] for rule in log["tool"]["driver"]["rules"]]
    assert {result["ruleId"] for result in log["results"]} <= set(ids)
    assert ids
    for rule in ids:
        assert run("check", "--ignore", rule, "c.txt")[:2] == (0, "")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "c.jsonl",
            '{"text": "Turkiye", "id": 7}\n{"text": "Turkiye", "id": "b"}\n{"text": "Kiev"}\n',
        ),
        ("c.json", '[{"text": "Turkiye", "id": 7},\n {"id": "b", "text": "Turkiye"}]\n'),
        ("c.csv", "id,text\n7,Turkiye\nb,Turkiye\n"),
        ("behind.csv", "text,more,id\nTurkiye,x,7\nTurkiye,y,b\n"),
    ],
)
def test_records_are_left_alone_by_their_ids(run, corpus, name, data):
    (corpus / name).write_text(data)
    left = ("--id-field", "id", "--ignore-record", "7")
    before, _, after = data.rpartition("Turkiye")
    assert run("normalize", *left, name) == (0, f"{before}Türkiye{after}", "")
    results = [json.loads(line) for line in run("normalize", "--json", *left, name)[1].splitlines()]
    assert [result["text"] for result in results][:2] == ["Turkiye", "Türkiye"]
    assert run("check", *left, "--ignore-record", "b", name) == (0, "", "")
    assert run("check", "--ignore-record", "7", name)[0] == 2


@pytest.mark.parametrize("output", ["diff", "jsonl", "sarif", "github"])
def test_findings_are_listed_for_programs(run, corpus, output):
    status, out, err = run("check", "--output-format", output, "wire/a.txt", "b.jsonl")
    assert status == 1
    assert "3 changes to make in 2 of 2 files" in err
    if output == "diff":
        (corpus / "a.diff").write_text(out)
        if shutil.which("patch"):
            subprocess.run(["patch", "-p0", "-s", "-i", "a.diff"], cwd=corpus, check=True)
            assert "Türkiye" in (corpus / "b.jsonl").read_text()
    elif output == "sarif":
        assert len(json.loads(out)["runs"][0]["results"]) == 3
    else:
        assert len(out.splitlines()) == 3


def test_sarif_leads_to_the_pages_of_a_manual_that_somebody_has(run, corpus):
    found = ("check", "--output-format", "sarif", "wire/a.txt")
    rules = json.loads(run(*found)[1])["runs"][0]["tool"]["driver"]["rules"]
    assert not any("helpUri" in rule for rule in rules)
    (corpus / "toponorm.toml").write_text('manual = "https://docs.example/toponorm/"\n')
    rules = json.loads(run(*found)[1])["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["id"]: rule["helpUri"] for rule in rules} == {
        name: f"https://docs.example/toponorm/rules/pages/{name}.html"
        for name in ("place.spelling", "date.month-day-year")
    }


def test_quiet_says_it_by_the_status_alone(run, corpus):
    assert run("check", "-q", "b.jsonl") == (1, "", "")
    assert run("fix", "-q", "b.jsonl") == (1, "", "")
    assert run("check", "-q", "b.jsonl") == (0, "", "")


def test_fix_edits_the_string_and_nothing_else(run, corpus):
    status, out, _ = run("fix", "b.jsonl")
    assert (status, out) == (1, "b.jsonl:1:text:1: place.spelling: Turkiye → Türkiye\n")
    assert (corpus / "b.jsonl").read_text() == RECORDS.replace("Turkiye", "Türkiye")


@pytest.mark.parametrize("end", ["\n", "\0"])
def test_files_may_be_named_in_a_list(run, corpus, end):
    (corpus / "list").write_text(f"wire/a.txt{end}b.jsonl{end}")
    status, out, _ = run("check", "--file-list", "list")
    assert status == 1
    assert len(out.splitlines()) == 3


def test_no_file_at_all_is_a_mistake(run):
    status, out, err = run("check")
    assert (status, out) == (2, "")
    assert err == "toponorm: no FILE is given; name files, or write - for standard input\n"


def test_jobs_do_not_change_a_byte(run, corpus):
    lines = [json.dumps({"text": f"Turkiye {n}. " * 4, "more": "x" * 2000}) for n in range(400)]
    (corpus / "many.jsonl").write_text("\n".join(lines))
    one = run("normalize", "many.jsonl", "b.jsonl", "wire/a.txt")
    two = run("normalize", "--jobs", "2", "many.jsonl", "b.jsonl", "wire/a.txt")
    assert one == two
    assert one[1].count("Türkiye 399. ") == 4


def test_the_settings_in_force_are_shown_and_can_be_read_back(run, corpus):
    (corpus / "toponorm.toml").write_text('style = "un"\n[names]\nTR = "Turkey"\n')
    status, out, err = run("config", "--jobs", "3", "--field", "body")
    assert (status, err) == (0, "")
    assert out.startswith(f"# {corpus}/toponorm.toml; ")
    (corpus / "again.toml").write_text(out)
    again = run("config", "--config", "again.toml")[1]
    assert again.partition("\n")[2] == out.partition("\n")[2]
    assert 'style = "un"' in out
    assert "jobs = 3" in out
    assert 'fields = ["body"]' in out


def test_the_schema_is_printed(run):
    assert json.loads(run("config", "--schema")[1])["title"] == "toponorm.toml"


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_completion_knows_every_command_and_option(run, shell):
    status, out, err = run("completion", shell)
    assert (status, err) == (0, "")
    for word in ("normalize", "completion", "write-baseline", "output-format", "sarif", "annotate"):
        assert word in out
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=out, text=True, check=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["c"], {"check", "config", "completion", "country"}),
        (["check", "--write"], {"--write-baseline"}),
        (["check", "--dates", ""], {"explicit", "annotate", "all"}),
    ],
)
def test_bash_completes(run, tmp_path, words, offered):
    script = run("completion", "bash")[1]
    quoted = " ".join(f"'{word}'" for word in ["toponorm", *words])
    script += f"COMP_WORDS=({quoted}); COMP_CWORD={len(words)}; _toponorm\n"
    script += 'printf "%s\\n" "${COMPREPLY[@]}"\n'
    out = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True).stdout
    assert {*out.split()} == offered


@pytest.mark.parametrize("terminal", [True, False])
def test_progress_is_shown_to_those_who_look(run, corpus, monkeypatch, terminal):
    told = []
    bar = types.SimpleNamespace(update=told.append)
    module = types.SimpleNamespace(tqdm=lambda **_: contextlib.nullcontext(bar))
    monkeypatch.setitem(sys.modules, "tqdm", module)
    monkeypatch.setattr("toponorm.commands.progress.LONG", 10)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    assert run("check", "-q", "wire/a.txt", "b.jsonl")[0] == 1
    sizes = [len(STORY), len(RECORDS)]
    assert told == (sizes if terminal else [])
