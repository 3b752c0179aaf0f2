"""The command line: what can be asked, and how it is explained."""

import argparse
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from toponorm.settings import SETTINGS, Setting

_ABOUT = """\
Repair mojibake, canonicalize the names of places, people and organisations, and
normalize dates and datelines in multilingual news text, with proof of every change.
"""

_EXAMPLES = """\
examples:
  toponorm normalize story.txt                     the normalized text, on standard output
  toponorm explain --text "Talks in Turkiye, May 10, 2023"
  toponorm check --diff corpus/*.txt               what fix would change; writes nothing
  toponorm fix --names TR=Turkey corpus/*.txt      rewrites the files
  toponorm rules date                              the rules about dates
  toponorm country Turkiye "Ivory Coast"

'toponorm COMMAND --help' tells more about a command. A file is one document: its dateline
gives the reference date for the rest of it. Files are UTF-8; byte order marks, newlines and
bytes that are not UTF-8 are kept as they are.
"""

_NORMALIZE = """\
Print the normalized text of each FILE. With - the text comes from standard input.

The output is in UTF-8 with the newlines, the byte order mark and the unreadable bytes of
the input, whatever the locale.
"""

_EXPLAIN = """\
Show what would be changed in each FILE, what was recognised, and what looked like
something and was left alone; each with its place (line:column), rule and evidence. Nothing
is written.

'toponorm rules ID' tells more about a rule. Colours are used on a terminal, unless the
environment variable NO_COLOR is set.
"""

_CHECK = """\
Report what 'toponorm fix' would change, one line per change:

  FILE:LINE:COLUMN: RULE: BEFORE → AFTER

Lines and columns count from 1, columns in code points. The files are never written to.
"""

_FIX = """\
Normalize each FILE in place and report the changes, in the form of 'toponorm check'.

A file is replaced whole or not at all, so that a crash or a full disk leaves the old
content or the new. It keeps its owner, mode and extended attributes; of a symbolic link the
target is rewritten. A file in which there is nothing to change is not touched. Read-only
files and files with several hard links are refused, and a file that changes meanwhile is
left alone.
"""

_STATUS = """\
exit status:
  0  nothing to change
  1  there is something to change (check), or something was changed (fix)
  2  an option or a file was not usable; other files were processed all the same
"""

_REPORT = """\
Write a page of HTML that shows what would be changed in each FILE, what was recognised and
what was left alone: counts by rule and by file, a list of the finds that can be filtered, some
of the texts with their finds marked, the dates named, and names with their spellings. It is
one file that needs no network, and the same for the same corpus. The files are not written to.
"""

_RULES = """\
List the rules, or print one of them as documentation: what it looks for, what it yields,
why it exists, where the fact comes from, and the examples and counter-examples that test
it.

ID may be a whole id or the beginning of several, such as 'date'.
"""

_STYLES = """\
List the naming styles, or print the names in which one of them differs from CLDR's English
ones, each with its source and the year in which it was so.
"""

_COUNTRY = """\
Print the ISO 3166-1 codes of each country or territory, and its names under the naming
styles.

NAME is a name alone, in any spelling and any language: short, official, former or
abbreviated. Where it is not that of one country, those that it may be of are listed: who
share it, into which a state fell apart, whose names are spelled nearly so.
The exit status is 1 if one of the names is unknown or ambiguous.
"""

_CONFIG = """\
Print the settings in force, as they would stand in toponorm.toml, and where they come from.

The nearest toponorm.toml, or pyproject.toml with a table [tool.toponorm], counts, from the
folder in which toponorm runs upwards. Options of the command line go before it. Paths in it
are relative to its folder, and lead nowhere else.
"""

_COMPLETION = """\
Print a script for a shell that completes the commands and options of toponorm.
"""

_TABLES = """\
Compile a table of your own, so that it is loaded at once however large it is, or make one of
what others publish.
"""

_COMPILE = """\
Check TABLE and write it as a file of arrays that is searched where it stands.

'--table names.tsv' uses names.tsv.compiled where that stands beside it and was compiled from
what names.tsv holds now; 'FILE.compiled' can also be named itself. Compile again when the
table or toponorm has changed.
"""

_IMPORT = """\
Make a table in JSON Lines of

  wikidata       a dump of entities in JSON, .gz or .bz2 or unpacked
  geonames       alternateNamesV2.txt, with --places cities500.txt, allCountries.txt or
                 countryInfo.txt
  opensanctions  entities of FollowTheMoney, a line of JSON each

An import that is interrupted goes on where it was when it is run again with the same options.
Lines that cannot be read are reported and left out.
"""

_TABLES_STATUS = """\
exit status:
  0  the file was written
  2  an option or a file was not usable; nothing was written
"""

_READ_STATUS = """\
exit status:
  0  all was read
  2  an option or a file was not usable; other files were processed all the same
"""


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
        return super().parse_known_args(*arguments, **options)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"toponorm: {message}; see '{self.prog} --help'\n")


class _Version(argparse.Action):
    """Print the version of toponorm and of its data."""

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        from toponorm.commands.catalogue import version  # noqa: PLC0415 -- reads the tables

        sys.stdout.write(version())
        parser.exit()


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = _Parser(prog="toponorm", description=_ABOUT, epilog=_EXAMPLES)
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

    check = add("check", "report what fix would change", _CHECK, _STATUS + """
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

    fix = add("fix", "normalize files in place", _FIX, _STATUS + """
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

    normalize = add("normalize", "print the normalized text", _NORMALIZE, _READ_STATUS + """
examples:
  toponorm normalize story.txt > normalized.txt
  toponorm normalize --json corpus/*.txt > results.jsonl
  zcat corpus.jsonl.gz | toponorm normalize --format jsonl --jobs 2 - > normalized.jsonl
  curl -s https://example.org/story.txt | toponorm normalize --language en -
""")  # fmt: skip
    _add_files(normalize, "the files; - is standard input")
    normalize.add_argument(
        "--json", action="store_true",
        help="print one line of JSON per text instead: the text with its edits, mentions, "
        "refusals, dateline and reference",
    )  # fmt: skip
    normalize.later = "text", "files"

    explain = add("explain", "show every decision and why it was made", _EXPLAIN, _READ_STATUS + """
examples:
  toponorm explain story.txt | less
  toponorm explain --text "ANKARA, May 10 (Reuters) - Turkiye votes on Sunday." \\
      --reference 2023-05-10
""")  # fmt: skip
    _add_files(explain, "the files; - is standard input")
    explain.add_argument("--text", metavar="TEXT", help="a text to explain, instead of files")
    explain.later = "text", "files"

    report = add("report", "make a page that shows what was found", _REPORT, _READ_STATUS + """
examples:
  toponorm report corpus/*.txt -o report.html
  toponorm report --field text --date-field published --jobs 0 corpus.jsonl -o report.html
""")  # fmt: skip
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

    rules = add("rules", "list the rules, or document one", _RULES, """\
examples:
  toponorm rules
  toponorm rules repair
  toponorm rules place.spelling
""")  # fmt: skip
    rules.add_argument("id", metavar="ID", nargs="?", help="a rule, or how its id begins")

    styles = add("styles", "list the naming styles, or one's names", _STYLES, """\
examples:
  toponorm styles
  toponorm styles un
""")  # fmt: skip
    styles.add_argument("style", metavar="STYLE", nargs="?", help="a naming style")

    country = add("country", "look up countries by name", _COUNTRY, """\
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
    config = add("config", "show the settings in force", _CONFIG, """\
examples:
  toponorm config
  toponorm config --schema > toponorm.schema.json
""")  # fmt: skip
    config.add_argument(
        "--schema", action="store_true",
        help="print the JSON schema of toponorm.toml instead, for editors",
    )  # fmt: skip
    config.later = "text", "files"

    completion = add("completion", "print a script that completes commands", _COMPLETION, """\
examples:
  toponorm completion bash > ~/.local/share/bash-completion/completions/toponorm
  toponorm completion zsh > ~/.zfunc/_toponorm
  toponorm completion fish > ~/.config/fish/completions/toponorm.fish
""")  # fmt: skip
    completion.add_argument(
        "shell", metavar="SHELL", choices=("bash", "fish", "zsh"), help="bash, fish or zsh"
    )
    tables = add("tables", "compile or import tables of your own", _TABLES, """\
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
        "compile", help="compile a table", description=_COMPILE, epilog=_TABLES_STATUS
    )
    compile_.add_argument("table", metavar="TABLE", help="a table, TOML, TSV or JSON Lines")
    compile_.add_argument(
        "-o", "--output", metavar="FILE",
        help="where to write it, ending in .compiled (default: TABLE.compiled)",
    )  # fmt: skip
    import_: argparse.ArgumentParser = actions.add_parser(
        "import", help="make a table of what others publish", description=_IMPORT,
        epilog=_TABLES_STATUS,
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
