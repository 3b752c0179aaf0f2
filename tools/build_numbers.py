"""Build the table of number words: counts, days of the month, years.

    python tools/build_numbers.py            writes toponorm/data/dates_numbers.tsv
    python tools/build_numbers.py --check    compares it with what is checked in

CLDR publishes how numbers are spelt out as rules of a small language (rule-based number
formats); this tool reads those rules and writes out the numbers that dates need. The package is
fetched with ``npm pack`` into a temporary folder, or taken from ``--packages FOLDER``.
"""

import json
import re
import sys
import tarfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from building import main

PACKAGE = "cldr-rbnf@48.2.0"

HEADER = f"""\
# Number words of dates.
# Columns: language, kind, value, form.
# kind   n: a count; do: a day of the month; nth: one of several; year-word: a year
# Source: npm package {PACKAGE} (CLDR), built by tools/build_numbers.py.
# Licence: Unicode-3.0, see LICENSE-Unicode-3.0.txt.
"""

LEFT_OUT = {
    "de": "dates_words.tsv has the ordinals that are dates, and the words of years are rare",
    "en": "second, third and sixth are seldom days; dates_words.tsv has those that are",
    "he": "dates_words.tsv has the words with the letters written onto them",
    "ja": "numerals of dates_words.tsv",
    "ko": "counts of days have words of their own",
    "yue": "numerals of dates_words.tsv",
    "zh": "numerals of dates_words.tsv",
}
CASES = {
    "n": ("genitive", "dative", "accusative", "instrumental", "partitive"),
    "do": ("genitive", "accusative", "locative", "prepositional", "essive", "adessive", "inessive"),
}
"""The cases that dates stand in, beside that of the dictionary."""

OTHERS = re.compile(
    "plural|verbose|with|ablative|abessive|allative|comitative|elative|illative|inessive|essive"
    "|instructive|translative|adessive|locative|prepositional|dative|genitive|accusative"
    "|instrumental|partitive|vocative"
)
YEARS = range(1990, 2031)
DAYS = range(1, 32)
ORDINALS = range(1, 13)


class Rule(NamedTuple):
    """From which number on it holds, what it divides by, and what it writes."""

    base: int
    divisor: int
    text: str


class Speller:
    """The rule sets of a language."""

    def __init__(self, locale: str, groups: dict[str, dict[str, list[list[str]]]]) -> None:
        self._plurals = Locale.parse(locale)
        self._sets: dict[str, list[Rule]] = {}
        for group in groups.values():
            for name, rules in group.items():
                if name.startswith("%") and isinstance(rules, list):
                    self._sets[name] = list(self._read(rules))

    @property
    def names(self) -> list[str]:
        """The rule sets that are not only parts of others."""
        return [name for name in self._sets if not name.startswith("%%")]

    @staticmethod
    def _read(rules: list[list[str]]) -> Iterator[Rule]:
        for key, text in rules:
            base, _, radix = key.replace(",", "").partition("/")
            if not base.isdecimal():
                continue
            divisor = 1
            while divisor * int(radix or 10) <= int(base):
                divisor *= int(radix or 10)
            yield Rule(int(base), divisor, text.rstrip(";"))

    def spell(self, number: int, name: str) -> str:
        """Return a number as a rule set writes it."""
        rules = self._sets[name]
        at = max((i for i, rule in enumerate(rules) if rule.base <= number), default=0)
        rule = rules[at]
        if rule.base > 0 and number % rule.divisor == 0 and rule.base % rule.divisor:
            uses_rest = "→" in rule.text
            if uses_rest and at:
                rule = rules[at - 1]
        whole, rest = divmod(number, rule.divisor)
        text = rule.text.removeprefix("'")
        text = re.sub(r"\[([^\]|]*)(?:\|([^\]]*))?\]", r"\1" if rest else r"\2", text)
        text = re.sub(
            r"\$\((cardinal|ordinal),([^)]*)\)\$",
            lambda found: self._plural(whole, found[1], found[2]),
            text,
        )
        text = re.sub(
            r"←(%{0,2}[^←]*)←", lambda m: self._part(number // rule.divisor, m, name), text
        )
        text = re.sub(r"→(%{0,2}[^→]*)→→?", lambda found: self._part(rest, found, name), text)
        return re.sub("=([^=]*)=", lambda found: self._part(number, found, name), text)

    def _part(self, number: int, found: re.Match[str], name: str) -> str:
        wanted = found[1] or name
        if wanted[0] != "%":
            return str(number)
        return self.spell(number, wanted)

    def _plural(self, number: int, kind: str, choices: str) -> str:
        form = self._plurals.plural_form if kind == "cardinal" else self._plurals.ordinal_form
        texts = dict(re.findall(r"(\w+)\{([^}]*)\}", choices))
        return str(texts.get(form(number), texts["other"]))


def rows(speller: Speller) -> Iterator[tuple[str, int, str]]:
    """Yield kind, number and form."""
    for name in speller.names:
        kind = "do" if "ordinal" in name else "n"
        if any(word not in CASES[kind] for word in OTHERS.findall(name)):
            continue
        if name.startswith("%spellout-cardinal"):
            plain = "-" not in name.removeprefix("%spellout-cardinal").removeprefix("-")
            for number in range(1, 101):
                if plain or number <= 10 or number % 10 == 0:
                    yield "n", number, speller.spell(number, name)
        elif name.startswith("%spellout-ordinal"):
            for number in DAYS:
                yield "do", number, speller.spell(number, name)
            for number in ORDINALS:
                yield "nth", number, speller.spell(number, name)
        elif name in ("%spellout-numbering-year", "%spellout-numbering"):
            for number in YEARS:
                yield "year-word", number, speller.spell(number, name)


def build(folder: Path) -> dict[str, str]:
    found: set[tuple[str, str, str, str]] = set()
    with tarfile.open(next(folder.glob("cldr-rbnf-*.tgz"))) as package:
        for member in package.getmembers():
            language = Path(member.name).stem
            if not re.fullmatch("[a-z]{2}", language) or not member.name.endswith(".json"):
                continue
            if language in LEFT_OUT:
                continue
            file = package.extractfile(member)
            assert file is not None
            try:
                speller = Speller(language, json.load(file)["rbnf"]["rbnf"])
            except UnknownLocaleError:
                continue
            language = {"no": "nb"}.get(language, language)
            for kind, number, written in rows(speller):
                form = unicodedata.normalize("NFC", re.sub("[\xad\u200b]", "", written)).strip()
                if form and not any(char.isdecimal() or char in "=%←→[]" for char in form):
                    found.add((language, kind, str(number), form))
    lines = ("\t".join(row) + "\n" for row in sorted(found))
    return {"dates_numbers.tsv": HEADER + "".join(lines)}


if __name__ == "__main__":
    sys.exit(main(__doc__, build, f"npm:{PACKAGE}"))
