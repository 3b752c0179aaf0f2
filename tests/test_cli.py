import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import toponorm
from tests.files import state
from toponorm import cli
from toponorm.commands import applied, printing
from toponorm.commands.parser import parser
from toponorm.result import Result
from toponorm.settings.choosing import in_force

GARBLED = "Die BÃ¼rger haben gewÃ¤hlt.\n"
MENDED = "Die Bürger haben gewählt.\n"
PLAIN = "The committee met again and adjourned.\n"


@pytest.fixture
def run(capsysbinary, monkeypatch, tmp_path):
    """Run a command in a scratch folder; return its status and what it wrote."""
    monkeypatch.chdir(tmp_path)

    def call(*argv, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = cli.main([os.fspath(argument) for argument in argv])
        except SystemExit as leaving:
            status = leaving.code
        out, err = capsysbinary.readouterr()
        return status, out.decode(errors="surrogateescape"), err.decode()

    return call


@pytest.fixture
def garbled(tmp_path):
    path = tmp_path / "garbled.txt"
    path.write_bytes(GARBLED.encode())
    return path


@pytest.fixture
def plain(tmp_path):
    path = tmp_path / "plain.txt"
    path.write_bytes(PLAIN.encode())
    return path


def process(*argv, **settings):
    return subprocess.Popen(
        [sys.executable, "-m", "toponorm", *argv],
        stdin=subprocess.PIPE,
        stdout=settings.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        **settings,
    )


def test_normalize_prints_the_texts_one_after_the_other(run, garbled, plain):
    assert run("normalize", "garbled.txt", "plain.txt") == (0, MENDED + PLAIN, "")
    assert garbled.read_bytes() == GARBLED.encode()


def test_normalize_filters_standard_input_byte_for_byte(tmp_path):
    data = b"\xef\xbb\xbf" + GARBLED.encode() + b"a\r\nb\rcaf\xe9\n\nend"
    bad = data.index(b"\xe9\n")
    with process("normalize", "-", env={**os.environ, "PYTHONIOENCODING": "cp1252"}) as child:
        out, err = child.communicate(data)
    assert out == data.replace(GARBLED.encode(), MENDED.encode())
    assert err.decode().splitlines() == [
        f"toponorm: <stdin>:4: byte {bad} of the file is not UTF-8; kept as it is"
    ]
    assert child.returncode == 0


def test_normalize_json_is_the_result(run, garbled, plain):
    status, out, _ = run("normalize", "--json", "garbled.txt", "plain.txt")
    assert status == 0
    lines = out.splitlines()
    assert [Result.from_json(line) for line in lines] == [
        toponorm.normalize(GARBLED),
        toponorm.normalize(PLAIN),
    ]
    assert [json.loads(line)["file"] for line in lines] == ["garbled.txt", "plain.txt"]


def test_explain_shows_each_edit_with_its_place_rule_and_evidence(run, garbled):
    status, out, _ = run("explain", "garbled.txt")
    assert status == 0
    assert re.search(r"changed \(\d\)\n +1:\d+ .*→ .* repair\.", out)
    for edit in toponorm.normalize(GARBLED).edits:
        assert edit.rule in out
        assert all(reason in out for reason in edit.evidence)
    assert "\x1b" not in out


def test_explain_takes_a_text(run):
    status, out, _ = run("explain", "--text", GARBLED)
    assert (status, out.splitlines()[0]) == (0, "<text>")
    status, _, err = run("explain")
    assert status == 2
    assert "--text" in err


@pytest.mark.usefixtures("garbled")
@pytest.mark.parametrize(
    ("terminal", "no_color", "coloured"),
    [(True, None, True), (True, "", True), (True, "1", False), (False, None, False)],
)
def test_colour_needs_a_terminal_and_leave(run, monkeypatch, terminal, no_color, coloured):
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_color is not None:
        monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert ("\x1b[" in run("explain", "--text", GARBLED)[1]) == coloured
    assert ("\x1b[" in run("check", "garbled.txt")[1]) == coloured
    assert ("toponorm rules ID" in run("explain", "--text", GARBLED)[1]) == terminal


def test_check_reports_and_writes_nothing(run, garbled, plain):
    before = [(state(path), path.read_bytes()) for path in (garbled, plain)]
    status, out, err = run("check", "garbled.txt", "plain.txt")
    assert status == 1
    assert re.fullmatch(r"(garbled\.txt:1:\d+: repair\.[\w.-]+: \S.* → \S.*\n)+", out)
    assert "to make in 1 of 2 files\n" in err
    assert re.search(r"^ +\d+  repair\.\S+$", err, re.MULTILINE)
    assert [(state(path), path.read_bytes()) for path in (garbled, plain)] == before


def test_check_of_clean_files_says_nothing(run, plain):
    assert run("check", "plain.txt") == (0, "", "")
    assert run("check", "-", stdin=PLAIN.encode()) == (0, "", "")


def test_check_takes_standard_input(run):
    status, out, _ = run("check", "-", stdin=GARBLED.encode())
    assert status == 1
    assert out.startswith("<stdin>:1:")


@pytest.mark.parametrize("command", ["check", "fix"])
def test_diff_shows_what_changes(run, tmp_path, command):
    path = tmp_path / "story.txt"
    path.write_bytes(b"\xef\xbb\xbf" + (GARBLED + "caf").encode() + b"\xe9")
    status, out, _ = run(command, "--diff", "story.txt")
    assert status == 1
    assert out == (
        "--- story.txt\n+++ story.txt\n@@ -1,2 +1,2 @@\n"
        f"-\ufeff{GARBLED}+\ufeff{MENDED} caf\udce9\n\\ No newline at end of file\n"
    )


def test_fix_rewrites_once(run, garbled, plain):
    kept = state(plain)
    status, out, err = run("fix", "garbled.txt", "plain.txt")
    assert status == 1
    assert re.match(r"garbled\.txt:1:\d+: repair\.", out)
    assert "made in 1 of 2 files" in err
    assert garbled.read_bytes() == MENDED.encode()
    assert state(plain) == kept
    done = state(garbled)
    assert run("fix", "garbled.txt", "plain.txt") == (0, "", "")
    assert state(garbled) == done


def test_fix_cannot_rewrite_standard_input(run):
    status, out, err = run("fix", "-", stdin=GARBLED.encode())
    assert (status, out) == (2, "")
    assert err == "toponorm: <stdin>: cannot be rewritten; use 'toponorm normalize -'\n"


def test_fix_sweeps_what_a_killed_run_left(run, garbled, tmp_path):
    stray = tmp_path / ".toponorm-0123.tmp"
    stray.write_bytes(b"half")
    os.utime(stray, (0, 0))
    run("fix", "garbled.txt")
    assert not stray.exists()


@pytest.mark.parametrize("command", ["normalize", "explain", "check", "fix"])
def test_a_file_that_fails_does_not_stop_the_others(run, garbled, command):
    status, out, err = run(command, "missing.txt", "garbled.txt")
    assert status == 2
    assert out
    assert err.startswith("toponorm: missing.txt: no such file or directory; check the path\n")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--dates", "some"], "explicit, annotate, all"),
        (["--prefer", "future perfect"], "nearest, past, future"),
        (["--rewrite", "spelling,everything"], "everything"),
        (["--style", "klingon"], "klingon"),
        (["--names", "Turkey"], "CODE=NAME"),
        (["--names", "TURKEY=TR"], "TURKEY"),
        (["--names", "TR="], "TR"),
        (["--reference", "May 10"], "2023-05-10"),
        (["--reference", "2023-02-30"], "2023-02-30"),
        (["--language", "the english one"], "BCP 47"),
        (["--table", "missing.toml"], "missing.toml"),
        (["--unheard-of"], "--unheard-of"),
        (["--dat", "all"], "--dat"),
        ([], "FILE"),
    ],
)
@pytest.mark.parametrize("command", ["normalize", "check", "fix"])
def test_a_wrong_option_is_one_line_and_status_2(run, plain, command, options, said):
    files = ["plain.txt"] if options else []
    status, out, err = run(command, *options, *files)
    assert (status, out) == (2, "")
    assert re.fullmatch(r"toponorm: .*\n", err)
    assert said in err


def configured(*given):
    return applied.config(in_force(parser().parse_args(["check", *given, "a.txt"])).values)


def test_options_become_the_configuration():
    assert configured(
        "--style", "un", "--names", "TR=Turkey", "--names", "ci=Ivory Coast", "--dates", "all",
        "--prefer", "past", "--rewrite", "spelling, former", "--no-repair", "--isolated",
    ) == toponorm.Config(
        "un", names={"TR": "Turkey", "CI": "Ivory Coast"}, dates="all", prefer="past",
        rewrite=["former", "spelling"], repair=False,
    )  # fmt: skip
    assert configured("--isolated") == toponorm.Config()
    none = configured("--isolated", "--style", "none", "--rewrite", "")
    assert none == toponorm.Config(None, rewrite=[])


def test_the_example_article(run):
    article = Path(__file__).parent.parent / "examples" / "border_crossing.txt"
    text = article.read_text(encoding="utf-8")
    status, out, err = run("normalize", article)
    assert (status, err) == (0, "")
    assert "Turkiye" not in out
    assert text.count("Turkey") == 5
    assert out.count("Şanlıurfa") == text.count("艦anl谋urfa") == 3
    assert out.startswith("Türkiye and Syria to reopen")
    assert "ANKARA, 2023-04-27 (LNW) - " in out
    assert "Gülay Sönmez, told reporters on Tuesday." in out
    for kept in ("03/04/2023", "frozen turkey", "A turkey does", "Atlanta, Georgia", "the U.S.",
                 "https://lnw.example/turkey/karkamis-2023-04-27", "Assad repeated"):  # fmt: skip
        assert kept in out
    assert run("normalize", "-", stdin=out.encode())[1] == out


def test_no_repair_leaves_mojibake(run, garbled):
    assert run("check", "--no-repair", "garbled.txt")[0] == 0


def test_names_given_are_written(run):
    stdin = b"Turkiye and Syria met in Moscow."
    status, out, _ = run("normalize", "--names", "TR=Turkey", "-", stdin=stdin)
    assert (status, out) == (0, "Turkey and Syria met in Moscow.")


def test_reference_and_language_reach_the_text(run):
    stdin = b"Talks ended on Tuesday."
    _, out, _ = run(
        "normalize", "--json", "--reference", "2023-04-05", "--language", "en", "-", stdin=stdin
    )
    assert Result.from_json(out) == toponorm.normalize(stdin.decode(), "2023-04-05", "en")
    assert json.loads(out)["mentions"][0]["value"] == "2023-04-04"


@pytest.mark.parametrize(
    "name", ["two words.txt", "-x", "--diff", "a\nb.txt", "🗺.txt", b"caf\xe9.txt", "a:b.txt"]
)
def test_any_file_name_will_do(run, tmp_path, name):
    name = os.fsdecode(name)
    try:
        (tmp_path / name).write_bytes(GARBLED.encode())
    except OSError:
        pytest.skip("this file system refuses the name")
    status, out, _ = run("fix", "--", name)
    assert status == 1
    assert all(":1:" in line for line in out.splitlines())
    assert (tmp_path / name).read_bytes() == MENDED.encode()


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_findings_are_escaped_where_the_terminal_lacks_a_letter(tmp_path, encoding):
    path = tmp_path / "🗺.txt"
    path.write_bytes(GARBLED.encode())
    with process(
        "check", "🗺.txt", cwd=tmp_path, env={**os.environ, "PYTHONIOENCODING": encoding}
    ) as child:
        out, err = child.communicate()
    assert child.returncode == 1
    assert "Traceback" not in err.decode(encoding)
    assert out.decode(encoding).startswith("\\U0001f5fa.txt:1:")


@pytest.mark.parametrize(("name", "status"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_an_interrupt_ends_quietly(plain, name, status):
    with process("normalize", str(plain), "-") as child:
        assert child.stdout.readline() == PLAIN.encode()  # now it waits for standard input
        child.send_signal(getattr(signal, name))
        assert child.wait(timeout=60) == status
        assert child.stderr.read() == b""


def test_a_reader_that_leaves_early_is_no_error(plain):
    reading, writing = os.pipe()
    os.close(reading)
    with process("normalize", str(plain), stdout=writing) as child:
        os.close(writing)
        assert child.communicate()[1] == b""
    assert child.returncode == 141


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_disk_behind_standard_output_is_one_line(plain):
    with open("/dev/full", "wb") as full, process("normalize", str(plain), stdout=full) as child:
        err = child.communicate()[1].decode()
    assert err == "toponorm: standard output: No space left on device\n"
    assert child.returncode == 2


def test_rules_are_listed_and_documented(run):
    status, out, _ = run("rules")
    assert status == 0
    listed = dict(line.split("  ", 1) for line in out.splitlines())
    from toponorm.corpus.encodings import RULE
    from toponorm.rules import all_rules

    assert list(listed) == [*all_rules(), RULE.id]
    for rule in (*all_rules().values(), RULE):
        status, page, _ = run("rules", rule.id)
        assert status == 0
        for part in (*rule.why.split(), *rule.source.split(), rule.examples[0].found):
            assert printing.shown(part) in page


def test_rules_of_one_family(run):
    out = run("rules", "repair")[1]
    assert out
    assert all(line.startswith("repair.") for line in out.splitlines())


def test_an_unknown_rule_names_its_neighbours(run):
    status, out, err = run("rules", "place.speling")
    assert (status, out) == (2, "")
    assert err.startswith("toponorm: place.speling: no such rule; did you mean place.spelling")
    assert "'toponorm rules' lists them" in run("rules", "§")[2]


def test_country(run):
    status, out, err = run("country", "Turkiye", "Ivory Coast")
    assert (status, err) == (0, "")
    assert re.search(r"^Turkiye: +TR TUR 792$", out, re.MULTILINE)
    assert re.search(r"^Ivory Coast: +CI CIV 384$", out, re.MULTILINE)
    assert re.search(r"^  cldr +Türkiye$", out, re.MULTILINE)


def test_styles(run):
    status, out, err = run("styles")
    assert (status, err) == (0, "")
    assert re.search(r"^un +names of the United Nations$", out, re.MULTILINE)
    assert re.search(r"^MM +Burma +US Department of State, ", run("styles", "us")[1], re.MULTILINE)
    assert run("styles", "oxford")[0] == 2


def test_an_unknown_country_is_said_and_the_others_answered(run):
    status, out, err = run("country", "Atlantis", "Syria")
    assert status == 1
    assert err.startswith("toponorm: Atlantis: no one country")
    assert "SY SYR" in out
    assert run("country", "--language", "no tag", "Syria")[0] == 2


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Congo", r"^Congo: may be\n  CD  .* Congo, ambiguous\n  CG  .* Congo, ambiguous$"),
        ("Czechoslovakia", r"^  SK  Slovakia +Czechoslovakia, former 1918–1992$"),
        ("Kosvo", r"^  XK  Kosovo +Kosovo, short, 80% of the letters$"),
    ],
)
def test_what_a_name_may_be_is_listed(run, name, listed):
    status, out, err = run("country", name)
    assert status == 1
    assert re.search(listed, out, re.MULTILINE)
    assert err.startswith(f"toponorm: {name}: no one country")


def test_a_misspelt_country_is_taken_if_asked_for(run):
    status, out, err = run("country", "--fuzzy", "Kosvo")
    assert (status, err) == (0, "")
    assert out.startswith("Kosvo: XK XKK\n")
    assert run("country", "--fuzzy", "Congo")[0] == 1
    assert run("country", "Texas")[1] == ""


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["country", ""], "an empty name is no country's; name one, as in 'toponorm country"),
        (["country", "Peru", " "], "an empty name is no country's"),
        (["explain", "Turkiye votes"], "put --text before it if it is the text itself"),
        (["fix", "--dry-run", "a.txt"], "arguments: --dry-run; see 'toponorm fix --help'"),
        (["check", "."], "is a directory; name the files in it, or pipe their names to --file-li"),
    ],
)
def test_a_slip_is_told_with_its_cure(run, given, said):
    status, out, err = run(*given)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert said in err


def test_version_names_the_data(run):
    status, out, _ = run("--version")
    assert status == 0
    assert out.startswith(f"toponorm {toponorm.__version__}\n")
    assert re.search(r"^tables made from CLDR (\d+\.\d+\.\d+, )*47\.0\.0", out, re.MULTILINE)


@pytest.mark.parametrize(
    "command", [[], ["normalize"], ["explain"], ["rules"], ["country"], ["check"], ["fix"]]
)
def test_help_fits_a_window_and_its_examples_parse(run, command):
    status, out, err = run(*command, "--help")
    assert (status, err) == (0, "")
    assert all(len(line) <= 92 for line in out.splitlines())
    examples = re.findall(r"^  (?:.*\| )?toponorm ((?:.|(?<=\\)\n)+)", out, re.MULTILINE)
    assert examples
    for example in examples:
        line = re.split(r" {3,}(?=\S)| [|>] ", example.replace("\\\n", ""))[0]
        assert parser().parse_args(shlex.split(line)).command in line


def test_the_module_runs_as_a_program(plain):
    with process("check", str(plain)) as child:
        assert child.communicate() == (b"", b"")
    assert child.returncode == 0


def test_a_clean_file_is_checked_without_heavy_imports(plain):
    program = (
        "import sys; from toponorm.cli import main; main(['check', sys.argv[1]]);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    out = subprocess.run(
        [sys.executable, "-c", program, str(plain)], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "toponorm" in out
    assert not {"babel", "dataclasses", "difflib", "ftfy", "pathlib", "shutil", "tomllib"} & {*out}
