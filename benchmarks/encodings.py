"""How often is the encoding of bytes found, beside chardet, charset-normalizer and chardetng?

    pip install django chardet charset-normalizer chardetng-py
    python -m benchmarks.encodings                   # a table by encoding and length; --seed N

The texts are Django's translated messages; they are cut to length between characters, and have
at least one character beyond ASCII. Right is whoever gives the text back, under whatever name;
undecided is who names no encoding. With --mixed, lines of UTF-8 and of a legacy encoding stand
in one file, which the detectors cannot say.
"""

import argparse
import gettext
import importlib.util
import pathlib
import random
import re
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from toponorm.mojibake.encodings import named

PAIRS = {
    "windows-1252": "af br ca cy da de es eu fi fr ga gl is it lb nb nl nn pt pt_BR sq sv",
    "iso-8859-15": "et fi fr",
    "macintosh": "de es fr it pt",
    "ibm850": "de es fr pt",
    "ibm437": "de es fr",
    "windows-1250": "bs cs hr hu pl ro sk sl sr_Latn",
    "iso-8859-2": "cs hr hu pl ro sk sl",
    "ibm852": "cs hu pl",
    "windows-1254": "tr",
    "windows-1257": "et lt lv",
    "windows-1251": "be bg mk ru sr uk",
    "koi8-r": "bg ru",
    "koi8-u": "uk",
    "ibm866": "be ru",
    "iso-8859-5": "bg mk ru sr",
    "x-mac-cyrillic": "ru",
    "windows-1253": "el",
    "iso-8859-7": "el",
    "windows-1255": "he",
    "windows-1256": "ar fa",
    "iso-8859-6": "ar",
    "windows-874": "th",
    "gbk": "zh_Hans",
    "big5": "zh_Hant",
    "shift_jis": "ja",
    "euc-jp": "ja",
    "euc-kr": "ko",
    "utf-8": "de fr pl ru el he ar th zh_Hans zh_Hant ja ko vi hi ka",
}
LENGTHS = (10, 30, 100, 1000)
OLD = str.maketrans("șțȘȚیک", "şţŞŢيك")
"""Letters that the old code pages lacked, and what was written for them."""


@lru_cache(maxsize=128)
def messages(language: str, half: int) -> tuple[str, ...]:
    """Half of the messages of Django's catalogues in a language, in a fixed order."""
    spec = importlib.util.find_spec("django")
    if spec is None or spec.origin is None:
        sys.exit("pip install django")
    found: dict[str, None] = {}
    folder = pathlib.Path(spec.origin).parent
    for path in sorted(folder.rglob(f"locale/{language}/LC_MESSAGES/*.mo")):
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
        for key, message in catalogue._catalog.items():  # type: ignore[attr-defined]
            if key:
                text = re.sub(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]*>|&\w+;|\s+", " ", str(message))
                text = re.sub("  +", " ", unicodedata.normalize("NFC", text)).strip()
                found[text.translate(OLD)] = None
    return tuple(sorted(found)[half::2])


def encoded(text: str, encoding: str) -> bytes | None:
    return None if re.search("[\udc80-\udcff\x80-\x9f]", text) else named(encoding).encode(text)


def cut(chance: random.Random, encoding: str, language: str, length: int, half: int) -> str:
    """Messages joined, as many characters as fit into so many bytes."""
    pool = messages(language, half)
    while True:
        text, size = "", 0
        while size < length:
            message = chance.choice(pool)
            data = encoded(message, encoding)
            if data is not None:
                text += message + chance.choice((" ", ". ", "\n"))
                size += len(data) + 1
        start = 0
        if length <= 100 and chance.random() < 0.5:
            start = text.find(" ", len(text) // 3) + 1
        text = text[start : start + length]
        while len(encoded(text, encoding) or b"") > length:
            text = text[:-1]
        if not text.isascii():
            return text


def samples(seed: int, each: int, half: int) -> Iterator[tuple[str, str, int, str, bytes]]:
    """Encoding, language, length, text and bytes."""
    for encoding, languages in PAIRS.items():
        for language in languages.split():
            for length in LENGTHS:
                chance = random.Random(f"{seed} {encoding} {language} {length}")
                for _ in range(each):
                    text = cut(chance, encoding, language, length, half)
                    data = encoded(text, encoding)
                    if data is not None:
                        yield encoding, language, length, text, data


Detector = Callable[[bytes], str | None]
"""What reads bytes: the text, or ``None`` where it cannot tell."""


def _toponorm(data: bytes) -> str | None:
    import toponorm  # noqa: PLC0415

    found = toponorm.repair_bytes(data)
    # What it leaves unread, even a single byte, it says.
    return None if any(each.kind == "encoding" for each in found.declined) else found.original


def _read(data: bytes, name: str | None) -> str | None:
    """The text of bytes under the name that a detector gives, read as loosely as it may be."""
    if name is None:
        return None
    try:
        return named(name).decode(data)
    except ValueError:
        try:
            return data.decode(name, "replace")
        except LookupError:
            return None


def _chardet(data: bytes) -> str | None:
    import chardet  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    return _read(data, chardet.detect(data)["encoding"])


def _charset_normalizer(data: bytes) -> str | None:
    import charset_normalizer  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    best = charset_normalizer.from_bytes(data).best()
    return None if best is None else _read(data, best.encoding)


def _chardetng(data: bytes) -> str | None:
    import chardetng_py  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    return _read(data, chardetng_py.detect(data, allow_utf8=True))


DETECTORS: dict[str, tuple[str, Detector]] = {
    "toponorm": ("toponorm", _toponorm),
    "chardet": ("chardet", _chardet),
    "charset-normalizer": ("charset_normalizer", _charset_normalizer),
    "chardetng": ("chardetng_py", _chardetng),
}


def same(found: str, text: str) -> bool:
    # windows-1258 writes Vietnamese in two characters where NFC has one.
    return found == text or unicodedata.normalize("NFC", found) == text


def judge(found: str | None, text: str) -> str:
    return "undecided" if found is None else "right" if same(found, text) else "wrong"


def mixed(seed: int, each: int, half: int) -> Iterator[tuple[str, str, bytes]]:
    """Files of six to sixty lines, some in UTF-8 and some in a legacy encoding."""
    for encoding, languages in PAIRS.items():
        chance = random.Random(f"mixed {seed} {encoding}")
        for _ in range(0 if encoding == "utf-8" else each):
            language = chance.choice(languages.split())
            lines = [
                cut(chance, encoding, language, chance.choice((60, 100, 200)), half).replace(
                    "\n", " "
                )
                for _ in range(chance.randint(6, 60))
            ]
            share = chance.choice((0.1, 0.5, 0.9))
            rows = [
                line.encode() if chance.random() < share else encoded(line, encoding) or b""
                for line in lines
            ]
            yield encoding, "\n".join(lines), b"\n".join(rows)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=10, help="samples of each language and length")
    parser.add_argument("--half", type=int, default=0, choices=(0, 1), help="half of the messages")
    parser.add_argument("--mixed", action="store_true", help="files of lines in two encodings")
    parser.add_argument("--show", action="store_true", help="print what toponorm got wrong")
    args = parser.parse_args()
    detectors = {
        name: read
        for name, (package, read) in DETECTORS.items()
        if importlib.util.find_spec(package)
    }
    if args.mixed:
        return _main_mixed(args.seed, args.each, args.half, args.show)
    counts: dict[tuple[Any, ...], Counter[str]] = defaultdict(Counter)
    spent: Counter[str] = Counter()
    for encoding, language, length, text, data in samples(args.seed, args.each, args.half):
        for name, read in detectors.items():
            start = time.process_time()
            found = judge(read(data), text)
            spent[name] += time.process_time() - start  # type: ignore[assignment]
            counts[name, length][found] += 1
            counts[name, length, encoding][found] += 1
            if args.show and name == "toponorm" and found != "right" and length >= 100:
                print(f"  {found} {encoding} {language} {length}: {text[:60]!r}")
    print("% right / wrong / undecided, by bytes")
    print(f"{'':20}" + "".join(f"{length:>20}" for length in LENGTHS) + "   seconds")
    for name in detectors:
        cells = "".join(f"{_cell(counts[name, length]):>20}" for length in LENGTHS)
        print(f"{name:20}{cells}{spent[name]:>10.1f}")
    for encoding in PAIRS:
        print(encoding)
        for name in detectors:
            cells = "".join(f"{_cell(counts[name, length, encoding]):>20}" for length in LENGTHS)
            print(f"  {name:18}{cells}")
    return 0


def _cell(counts: Counter[str]) -> str:
    total = max(1, counts.total())
    return " / ".join(f"{100 * counts[key] / total:.1f}" for key in ("right", "wrong", "undecided"))


def _main_mixed(seed: int, each: int, half: int, show: bool) -> int:
    import toponorm  # noqa: PLC0415

    files: Counter[str] = Counter()
    rows: Counter[str] = Counter()
    for encoding, text, data in mixed(seed, each, half):
        found = toponorm.repair_bytes(data)
        files[judge(_toponorm(data), text)] += 1
        for row, line in zip(found.original.split("\n"), text.split("\n"), strict=True):
            unread = re.search("[\udc80-\udcff]", row)
            kind = judge(None if unread else row, line)
            rows[kind] += 1
            if show and kind != "right":
                print(f"  {kind} {encoding}: {line[:50]!r} {row[:50]!r}")
    print("% right / wrong / undecided")
    print(f"files {_cell(files)}; lines {_cell(rows)} of {rows.total()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
