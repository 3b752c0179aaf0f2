"""The command line: what can be asked, and how it is explained."""

import argparse
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from toponorm.commands import manual
from toponorm.settings import SETTINGS, Setting


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        # A fixed width: asking for the terminal's imports shutil, which costs 10 ms.
        super().__init__(prog, max_help_position=26, width=92)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line.

    Attributes:
        later: the scopes of the settings that are options of it. They are added when somebody
            asks: five commands have them all, of which one runs.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(formatter_class=_Help, allow_abbrev=False, **settings)
        self.later: tuple[str, ...] = ()

    def complete(self) -> None:
        """Add the options of settings."""
        if self.later:
            _add_options(self, *self.later)
            self.later = ()

    def parse_known_args(self, *arguments: Any, **options: Any) -> Any:
        self.complete()
        known, left = super().parse_known_args(*arguments, **options)
        if left:  # told by the command itself, which knows its options
            self.error(f"unrecognized arguments: {' '.join(left)}")
        return known, left

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"toponorm: {message}; see '{self.prog} --help'\n")


class _Version(argparse.Action):
    """Print the version of toponorm and of its data."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        from toponorm.commands.version import version  # noqa: PLC0415 -- 40 ms

        sys.stdout.write(version())
        parser.exit()


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = _Parser(prog="toponorm", description=manual.ABOUT, epilog=manual.EXAMPLES)
    parser.add_argument(
        "--version", action=_Version, nargs=0, help="print the version and those of the tables"
    )
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=_Parser, title="commands"
    )

    def add(name: str, short: str, description: str, epilog: str) -> _Parser:
        added: _Parser = commands.add_parser(
            name, help=short, description=description, epilog=epilog
        )
        return added

    check = add("check", "report what fix would change", manual.CHECK, manual.STATUS + """
examples:
  toponorm check story.txt
  toponorm check --diff corpus/*.txt | patch -p0
  toponorm check --write-baseline toponorm-baseline.json corpus/*.txt
  cat story.txt | toponorm check -
""")  # fmt: skip
    _add_files(check, "the files; - is standard input")
    _add_reports(check)
    check.add_argument(
        "--write-baseline", metavar="FILE",
        help="list the changes in FILE, so that --baseline FILE lets them be from now on",
    )  # fmt: skip
    check.later = "text", "files"

    fix = add("fix", "normalize files in place", manual.FIX, manual.STATUS + """
examples:
  toponorm fix story.txt
  toponorm fix --field title --field text --date-field published --jobs 0 corpus/*.jsonl.gz
  toponorm fix --reference 2023-05-10 --dates all --diff story.txt
  toponorm fix --names TR=Turkey --rewrite spelling,abbreviation -- corpus/*.txt
""")  # fmt: skip
    _add_files(fix, "the files")
    _add_reports(fix)
    fix.add_argument(
        "--resume", metavar="JOURNAL",
        help="note each finished file in JOURNAL, and pass over those noted there by a run that "
        "was interrupted",
    )  # fmt: skip
    fix.later = "text", "files"

    normalize = add(
        "normalize", "print the normalized text", manual.NORMALIZE, manual.READ_STATUS + """
examples:
  toponorm normalize story.txt > normalized.txt
  toponorm normalize --json corpus/*.txt > results.jsonl
  zcat corpus.jsonl.gz | toponorm normalize --format jsonl --jobs 2 - > normalized.jsonl
  curl -s https://example.org/story.txt | toponorm normalize --language en -
""",
    )  # fmt: skip
    _add_files(normalize, "the files; - is standard input")
    normalize.add_argument(
        "--json", action="store_true",
        help="print one line of JSON per text instead: the text with its edits, mentions, "
        "refusals, dateline and reference",
    )  # fmt: skip
    normalize.later = "text", "files"

    explain = add(
        "explain", "show every decision and why it was made", manual.EXPLAIN,
        manual.READ_STATUS + """
examples:
  toponorm explain story.txt | less
  toponorm explain --text "ANKARA, May 10 (Reuters) - Turkiye votes on Sunday." \\
      --reference 2023-05-10
""",
    )  # fmt: skip
    _add_files(explain, "the files; - is standard input")
    explain.add_argument("--text", metavar="TEXT", help="a text to explain, instead of files")
    explain.later = "text", "files"

    report = add(
        "report", "make a page that shows what was found", manual.REPORT, manual.READ_STATUS + """
examples:
  toponorm report corpus/*.txt -o report.html
  toponorm report --field text --date-field published --jobs 0 corpus.jsonl -o report.html
""",
    )  # fmt: skip
    _add_files(report, "the files; - is standard input")
    report.add_argument(
        "-o", "--output", metavar="PAGE", required=True, help="the page to write, in HTML"
    )
    report.add_argument(
        "--title", metavar="TITLE", default="What toponorm found", help="the title of the page"
    )
    report.add_argument(
        "--seed", metavar="N", type=_count, default=0,
        help="another number draws other samples (default: 0)",
    )  # fmt: skip
    report.later = "text", "files"

    rules = add("rules", "list the rules, or document one", manual.RULES, """\
examples:
  toponorm rules
  toponorm rules repair
  toponorm rules place.spelling
""")  # fmt: skip
    rules.add_argument("id", metavar="ID", nargs="?", help="a rule, or how its id begins")

    styles = add("styles", "list the naming styles, or one's names", manual.STYLES, """\
examples:
  toponorm styles
  toponorm styles un
""")  # fmt: skip
    styles.add_argument("style", metavar="STYLE", nargs="?", help="a naming style")

    country = add("country", "look up countries by name", manual.COUNTRY, """\
examples:
  toponorm country Turkiye
  toponorm country --language de Elfenbeinküste
  toponorm country --fuzzy Kosvo
""")  # fmt: skip
    country.add_argument("names", metavar="NAME", nargs="+", help="a name of a country")
    country.add_argument(
        "--language", metavar="TAG", help="BCP 47 tag of the names (default: try every language)"
    )
    country.add_argument(
        "--fuzzy", action="store_true",
        help="take a name that is nearly that of one place, and of no other",
    )  # fmt: skip
    config = add("config", "show the settings in force", manual.CONFIG, """\
examples:
  toponorm config
  toponorm config --schema > toponorm.schema.json
""")  # fmt: skip
    config.add_argument(
        "--schema", action="store_true",
        help="print the JSON schema of toponorm.toml instead, for editors",
    )  # fmt: skip
    config.later = "text", "files"

    completion = add("completion", "print a script that completes commands", manual.COMPLETION, """\
examples:
  toponorm completion bash > ~/.local/share/bash-completion/completions/toponorm
  toponorm completion zsh > ~/.zfunc/_toponorm
  toponorm completion fish > ~/.config/fish/completions/toponorm.fish
""")  # fmt: skip
    completion.add_argument(
        "shell", metavar="SHELL", choices=("bash", "fish", "zsh"), help="bash, fish or zsh"
    )
    tables = add("tables", "compile or import tables of your own", manual.TABLES, """\
examples:
  toponorm tables compile names.tsv
  toponorm tables import wikidata latest-all.json.bz2 --instance-of Q5 -o people.jsonl
""")  # fmt: skip
    _add_tables(tables)
    return parser


def _add_tables(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(
        dest="action", metavar="ACTION", required=True, parser_class=_Parser, title="actions"
    )
    compile_: argparse.ArgumentParser = actions.add_parser(
        "compile", help="compile a table", description=manual.COMPILE, epilog=manual.TABLES_STATUS
    )
    compile_.add_argument("table", metavar="TABLE", help="a table, TOML, TSV or JSON Lines")
    compile_.add_argument(
        "-o", "--output", metavar="FILE",
        help="where to write it, ending in .compiled (default: TABLE.compiled)",
    )  # fmt: skip
    import_: argparse.ArgumentParser = actions.add_parser(
        "import", help="make a table of what others publish", description=manual.IMPORT,
        epilog=manual.TABLES_STATUS,
    )  # fmt: skip
    import_.add_argument(
        "format", metavar="FORMAT", choices=("wikidata", "geonames", "opensanctions"),
        help="wikidata, geonames or opensanctions",
    )  # fmt: skip
    import_.add_argument("source", metavar="FILE", help="the file to import")
    import_.add_argument(
        "-o", "--output", metavar="TABLE", required=True,
        help="the table to write, ending in .jsonl",
    )  # fmt: skip
    import_.add_argument(
        "--strict", action="store_true", help="end at the first line that cannot be read"
    )
    import_.add_argument(
        "--language", metavar="TAG",
        help="whose name is the canonical one (wikidata: en if left out; geonames: the places' "
        "own)",
    )  # fmt: skip
    import_.add_argument(
        "--languages", metavar="TAG,...",
        help="whose names are aliases (wikidata: that of --language, or all; geonames: all if "
        "left out)",
    )  # fmt: skip
    import_.add_argument(
        "--places", metavar="FILE", help="geonames: the places whose names are wanted"
    )
    import_.add_argument(
        "--instance-of", metavar="ITEM,...",
        help="wikidata: only instances (P31) of these, as in Q5,Q43229",
    )  # fmt: skip
    import_.add_argument(
        "--schemata", metavar="SCHEMA,...",
        help="opensanctions: only these (default: Person, Organization, Company, PublicBody, "
        "LegalEntity)",
    )  # fmt: skip


def _add_files(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("files", metavar="FILE", nargs="*", help=about)
    parser.add_argument(
        "--file-list", metavar="LIST",
        help="a file that names further files, a line or a NUL after each; - is standard input",
    )  # fmt: skip


def _add_reports(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output-format", metavar="FORMAT", choices=("text", "diff", "jsonl", "sarif", "github"),
        default="text",
        help="how changes are listed: text (the default), diff (for patch -p0), jsonl, sarif or "
        "github (annotations of a pull request)",
    )  # fmt: skip
    parser.add_argument(
        "--diff", dest="output_format", action="store_const", const="diff",
        help="the same as --output-format diff (what fix lists, it has written)",
    )  # fmt: skip
    parser.add_argument(
        "--quiet", "-q", action="store_true", help="neither list the changes nor sum them up"
    )


def _add_options(parser: argparse.ArgumentParser, *scopes: str) -> None:
    """Add the options of the settings, by scope, and those that say where settings stand."""
    titles = {"text": "what to normalize, and how", "files": "how files are read"}
    for scope in scopes:
        group = parser.add_argument_group(titles[scope])
        for setting in SETTINGS:
            if setting.scope == scope:
                _add_setting(group, setting)
    group = parser.add_argument_group("where settings stand")
    group.add_argument(
        "--config", metavar="FILE",
        help="the configuration file (default: the nearest toponorm.toml, or pyproject.toml with "
        "[tool.toponorm], from this folder upwards)",
    )  # fmt: skip
    group.add_argument("--isolated", action="store_true", help="look for no configuration file")


def _add_setting(group: Any, setting: Setting) -> None:
    """Add a setting's option, whose value is ``None`` if it is not given."""
    how: dict[str, Any] = {"dest": setting.name, "help": setting.about}
    if setting.kind == "switch":
        how |= {"action": "store_const", "const": not setting.default}
    else:
        how["metavar"] = setting.metavar
    if setting.kind in ("strings", "paths", "names"):
        how["action"] = "append"
    elif setting.kind == "count":
        how["type"] = _count
    elif setting.kind == "choice":
        how |= {"type": _one_of(setting), "choices": setting.choices}
    group.add_argument(setting.flag, **how)


def _count(given: str) -> int:
    if not given.isascii() or not given.isdigit():
        raise argparse.ArgumentTypeError(f"{given!r} is no whole number, 0 or more")
    return int(given)


def _one_of(setting: Setting) -> Callable[[str], str]:
    def check(given: str) -> str:
        if given not in setting.choices:
            raise argparse.ArgumentTypeError(
                f"cannot be {given!r}; choose from {', '.join(setting.choices)}"
            )
        return given

    return check
