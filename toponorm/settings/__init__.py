"""What can be set: one row per setting, for configuration files and the command line alike.

From the rows come the options of the command line, the checks of ``toponorm.toml`` and
``[tool.toponorm]``, their JSON schema and the page about them in the manual, so that none of
them can say something else. :mod:`toponorm.settings.reading` reads a file,
:mod:`toponorm.settings.schema` makes the schema.
"""

from typing import Any, NamedTuple

from toponorm.config import DATES, GENRES, PREFER, REWRITABLE


class Setting(NamedTuple):
    """A row: something that can be set.

    Attributes:
        key: its name in a file; the option is ``--key`` unless ``option`` says otherwise.
        kind: how its value is written: a name in :data:`KINDS`.
        default: its value if nobody sets it.
        metavar: what stands for the value in the help.
        about: what it does.
        example: how it stands in a file, in TOML.
        choices: the values there are, if they are few; of a list, those of its items.
        scope: ``text`` if it says how a text is normalized, ``files`` if it is about files,
            ``corpus`` if it stands in configuration files only.
        option: the option, where it is not ``--key``.
        check: the module and the function that raises a ``ValueError`` for a value that cannot
            be meant, as ``module:function``; so a file's mistake is told with its line.
    """

    key: str
    kind: str
    default: Any
    metavar: str
    about: str
    example: str
    choices: tuple[str, ...] = ()
    scope: str = "text"
    option: str = ""
    check: str = ""

    @property
    def flag(self) -> str:
        """The option of the command line."""
        return self.option or f"--{self.key}"

    @property
    def name(self) -> str:
        """The attribute that holds the value."""
        return self.key.replace("-", "_")


KINDS = {
    "text": "a string",
    "choice": "one of the values listed",
    "words": "a list of strings",
    "strings": "a list of strings",
    "paths": "a list of paths below the folder of the file",
    "path": "a path below the folder of the file",
    "names": "a table from ISO 3166-1 alpha-2 codes to names",
    "ignores": "a table from patterns of paths to lists of rules",
    "switch": "true or false",
    "count": "a whole number, 0 or more",
}
"""How values are written in TOML."""

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "reference", "text", None, "DATE",
        "ISO date on which the documents were written, to resolve relative dates (default: that "
        "of the dateline or publication line of each)",
        'reference = "2023-05-10"',
        check="toponorm.arguments:date_of",
    ),
    Setting(
        "language", "text", None, "TAG",
        "BCP 47 tag of the documents (default: guessed; und keeps it from being guessed)",
        'language = "de"',
        check="toponorm.language:parse_tag",
    ),
    Setting(
        "style", "text", "cldr", "STYLE",
        "names to write: cldr (the default), un, ap, iso, official, us, a CLDR locale's as in "
        "cldr:de, or none to rewrite only what names and tables say",
        'style = "un"',
        check="toponorm.names.styles:check_style",
    ),
    Setting(
        "names", "names", {}, "CODE=NAME",
        "write this name for every form of a place, by its ISO 3166-1 alpha-2 code, as in "
        "TR=Turkey; may be repeated",
        '[names]\nTR = "Turkey"',
        check="toponorm.config:checked_names",
    ),
    Setting(
        "tables", "paths", (), "PATH",
        "a table of your own names, TOML, TSV, JSON Lines or compiled; may be repeated",
        'tables = ["names.tsv"]',
        option="--table",
    ),
    Setting(
        "rewrite", "words", ("spelling",), "KIND,...",
        "kinds of form that the style rewrites: spelling (the default), short, abbreviation, "
        "official, former, variant, surname",
        'rewrite = ["spelling", "abbreviation"]',
        choices=REWRITABLE,
    ),
    Setting(
        "dates", "choice", "explicit", "WHICH",
        "dates to write in ISO 8601: explicit (full calendar dates, the default), all (relative "
        "ones too), or annotate (none)",
        'dates = "annotate"',
        choices=DATES,
    ),
    Setting(
        "prefer", "choice", "nearest", "WHEN",
        "where a bare month or weekday lies if nothing in the text decides: nearest (the "
        "default), past or future",
        'prefer = "past"',
        choices=PREFER,
    ),
    Setting(
        "genre", "choice", None, "GENRE",
        "how dates are counted: news, or messages and appointments (default: messages where they "
        "prefer the future, else news)",
        'genre = "messages"',
        choices=GENRES,
    ),
    Setting(
        "repair", "switch", True, "",
        "mojibake is repaired first; --no-repair leaves it as it is",
        "repair = false",
        option="--no-repair",
    ),
    Setting(
        "format", "choice", None, "FORMAT",
        "the format of every file (default: by the name of each): text, jsonl, json, csv, tsv, "
        "parquet, arrow, warc",
        'format = "jsonl"',
        choices=("text", "jsonl", "json", "csv", "tsv", "parquet", "arrow", "warc"),
        scope="files",
    ),
    Setting(
        "fields", "strings", ("text",), "NAME",
        "a field or column of records whose texts are normalized, by name or JSON Pointer "
        "(default: text); may be repeated",
        'fields = ["title", "/body/text"]',
        scope="files",
        option="--field",
    ),
    Setting(
        "date-field", "text", "", "NAME",
        "the field with the ISO date on which a record was written, its reference date",
        'date-field = "published"',
        scope="files",
    ),
    Setting(
        "lang-field", "text", "", "NAME",
        "the field with the BCP 47 tag of a record's language",
        'lang-field = "lang"',
        scope="files",
    ),
    Setting(
        "lines", "switch", False, "",
        "take each line of a text for a document of its own",
        "lines = true",
        scope="files",
    ),
    Setting(
        "encoding", "choice", "utf-8", "NAME",
        "utf-8 (the default), or auto to find the encoding of what is not UTF-8 and write it in "
        "UTF-8 where that is certain",
        'encoding = "auto"',
        choices=("utf-8", "auto"),
        scope="files",
    ),
    Setting(
        "delimiter", "text", "", "CHAR",
        "what stands between the cells of CSV files (default: found)",
        'delimiter = ";"',
        scope="files",
        check="toponorm.corpus.records:check_delimiter",
    ),
    Setting(
        "header", "switch", True, "",
        "the first row of CSV files names their columns; --no-header says it does not, and fields "
        "are numbers, from 1",
        "header = false",
        scope="files",
        option="--no-header",
    ),
    Setting(
        "max-expanded", "count", 0, "BYTES",
        "bytes that a compressed file may expand to (default: a hundred times its size, at most "
        "20 GB)",
        "max-expanded = 50_000_000_000",
        scope="files",
    ),
    Setting(
        "root", "path", None, "FOLDER",
        "refuse files that lie elsewhere than below this folder, symbolic links followed",
        'root = "."',
        scope="files",
    ),
    Setting(
        "jobs", "count", 1, "N",
        "processes that work, 0 for one per processor (default: 1); the output is the same with "
        "any number",
        "jobs = 0",
        scope="files",
        check="toponorm.corpus.records:check_jobs",
    ),
    Setting(
        "strict", "switch", False, "",
        "exit with 2 if a line cannot be read (it is reported and kept as it is in any case), or "
        "if no record has a text in the fields",
        "strict = true",
        scope="files",
    ),
    Setting(
        "ignore", "words", (), "RULE,...",
        "rules whose changes are not wanted, by id or how ids begin, as in date,place.spelling",
        'ignore = ["date.numeric", "dateline"]',
        scope="files",
        check="toponorm.corpus.choice:check_rules",
    ),
    Setting(
        "id-field", "text", "", "NAME",
        "the field with the id of a record, by which --ignore-record names it",
        'id-field = "id"',
        scope="files",
    ),
    Setting(
        "ignore-records", "strings", (), "ID",
        "a record that is left alone, by what stands in --id-field; may be repeated",
        'ignore-records = ["2023-0412", "77"]',
        scope="files",
        option="--ignore-record",
    ),
    Setting(
        "baseline", "path", None, "FILE",
        "changes that are known and let be: those that --write-baseline listed",
        'baseline = "toponorm-baseline.json"',
        scope="files",
    ),
    Setting(
        "exclude", "words", (), "GLOB",
        "files to pass over, wherever they are named: a pattern without / fits a file or folder "
        "of that name anywhere, ** any folders",
        'exclude = ["raw/**", "*.orig.txt"]',
        scope="corpus",
        check="toponorm.corpus.choice:check_patterns",
    ),
    Setting(
        "per-file-ignores", "ignores", {}, "",
        "rules whose changes are not wanted in some files",
        '[per-file-ignores]\n"wire/*.txt" = ["dateline", "date"]',
        scope="corpus",
        check="toponorm.corpus.choice:check_ignores",
    ),
    Setting(
        "manual", "text", "", "URL",
        "where your copy of the manual is; SARIF then leads from a finding to the page of its rule",
        'manual = "https://example.org/toponorm"',
        scope="corpus",
        check="toponorm.corpus.listing:check_manual",
    ),
)  # fmt: skip
"""The settings, in the order of the help."""

BY_KEY = {setting.key: setting for setting in SETTINGS}
