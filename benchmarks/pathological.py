"""Does repairing take time in proportion to the length of the text, whatever the text?

    python benchmarks/pathological.py                 # time(2n) / time(n) for each family
    python benchmarks/pathological.py --family kana --size 400000
    python benchmarks/pathological.py --lines         # the same with a line feed every 80 units
    python benchmarks/pathological.py --fifty         # and one line of 50 MB of each script

Each family is one unit, repeated. The ratio is 2 where time is linear and 4 where it is
quadratic; above 2.6 in the best of several turns the exit status is 1. Sizes grow until a turn
takes long enough to be measured.
"""

import argparse
import sys
import time
from collections.abc import Callable

import toponorm
from toponorm.mojibake.plan import Plan

MOST = 2.6
LEAST = 0.06
"""Seconds that the smaller of the two must take."""

FAMILIES = {
    # Text that has nothing to do with mojibake, and has broken others' patterns
    "spaces": " é",
    "blanks": "\u00a0",
    "digits": "1é2",
    "words": "é a ",
    "brackets": "[(é",
    "combining marks": "\u0301\u0316",
    "zalgo": "é\u0301\u0316\u0327",
    "lone surrogates": "\ud800é",
    "NULs": "\0é",
    "joiners": "\u200d\u200cé",
    "flags": "\U0001f1eb\U0001f1f7",
    "dotted I": "İı",
    # Clean text in each script
    "Latin": "Les élèves ont fêté Noël. ",
    "Greek": "Οι υπουργοί συζήτησαν. ",
    "Cyrillic": "Министры обсудили границу. ",
    "Arabic": "ناقش الوزراء مسألة الحدود. ",
    "Thai": "รัฐมนตรีหารือเรื่องชายแดน",
    "hanzi": "部长们讨论了边境问题，并同意再次举行会议。",
    "kana": "カナとかなのぶんしょう。",
    "half-width kana": "ｱｲｳｴｵﾃｽﾄ",
    "hangul": "장관들은 국경 문제를 논의했다. ",
    "box drawing": "╔══╗│├─",
    "alternating scripts": "aягα漢あ한ا",
    "reduplications": "讪讪芊芊侃侃",
    # Garbled text, whole and in halves
    "Western": "Ã©",
    "Western words": "dâ€™Ã©tÃ© ",
    "two layers": "ÃƒÂ©",
    "three layers": "ÃƒÆ’Ã‚Â© ",
    "lead": "Ã",
    "lead and blank": "Ã ",
    "leads": "ÂÃÄÅâð",
    "half a sign": "â€",
    "continuation": "©",
    "Cyrillic garbled": "РџСЂРёРІРµС‚ ",
    "Cyrillic half": "Р",
    "console": "╨╨",
    "console words": "├⌐t├⌐ ",
    "Mac": "√©t√© ",
    "GBK": "鈥檚 ",
    "GBK without blanks": "茅",
    "GBK lead": "鈥",
    "GBK in hanzi": "芦苇茅漏",
    "Shift_JIS": "縺ｯ譁",
    "Shift_JIS half": "縺",
    "UHC": "챕v챕",
    "Big5": "瓣f羹",
    "code pages in turn": "Ã© 鈥檚 РџСЂ √© ",
    "clean and garbled": "é鈥檚Ã©",
    # Lost bytes
    "question marks": "鈥?",
    "rows of question marks": "?鐨??",
    "only question marks": "?é",
    "replacements": "鐨\ufffd",
    "only replacements": "\ufffd",
    "middle dots": "縺・",
    "locks": "锟斤拷",
    "locks and hanzi": "锟斤拷的",
    "lost blanks": "Ã ",
    "controls": "\x92 ",
    "rows of controls": "\x80\x9f",
    # Legacy code pages
    "Windows-1251": "Ìèíèñòðû îáñóäèëè ",
    "KOI8-R": "нХМХЯРПШ НАЯСДХКХ ",
    "GBK as Western": "²¿³¤ÃÇÌÖÂÛ",
    "Polish": "wa¿n± spraw± ",
    "Turkish": "ýþ ",
    # Masks
    "addresses": "https://a.org/Ã© ",
    "one long address": "Ã©/a.",
    "hashtags": "#Ã© ",
    "code": "`Ã©` ",
    "markup": "<a é",
    "identifiers": "Ã©_",
}

FIFTY = (
    "Latin",
    "Cyrillic",
    "hanzi",
    "kana",
    "hangul",
    "Western words",
    "GBK",
    "lead",
    "only replacements",
)

EVERYTHING = Plan(
    ("repair.utf8-gbk", "repair.utf8-cp1252", "repair.utf8-cp932", "repair.cp1251-legacy")
)


def seconds(call: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    call(text)
    return time.process_time() - start


def ratio(
    call: Callable[[str], object], unit: str, size: int, turns: int
) -> tuple[float, int, float]:
    """Return the least ratio of several turns, the length at which it was found, and the time."""
    text = unit * max(1, size // len(unit))
    while (taken := seconds(call, text)) < LEAST and len(text) < 20_000_000:
        text *= 2
    best = 99.0
    for _ in range(turns):
        single = max(seconds(call, text), 1e-4)
        best = min(best, seconds(call, text + text) / single)
        if best <= MOST:
            break
    return best, len(text), taken


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--family", action="append", choices=sorted(FAMILIES), help="only this one")
    parser.add_argument("--size", type=int, default=16_000, help="characters to begin with")
    parser.add_argument("--turns", type=int, default=4)
    parser.add_argument("--lines", action="store_true", help="a line feed every 80 units")
    parser.add_argument("--plan", action="store_true", help="time a plan that is replayed")
    parser.add_argument("--fifty", action="store_true", help="time lines of 50 MB, too")
    args = parser.parse_args()
    call = EVERYTHING.apply if args.plan else toponorm.repair
    slow: list[str] = []
    print(f"{'family':24} {'time(2n)/time(n)':>16} {'characters':>12} {'MB/s':>8}")
    for name in args.family or FAMILIES:
        unit = FAMILIES[name] * 80 + "\n" if args.lines else FAMILIES[name]
        best, length, taken = ratio(call, unit, args.size, args.turns)
        encoded = length * len(unit.encode("utf-8", "surrogatepass")) / len(unit)
        mark = "  SLOW" if best > MOST else ""
        print(f"{name:24} {best:16.2f} {length:12,} {encoded / 1e6 / taken:8.2f}{mark}", flush=True)
        slow += [name] if best > MOST else []
    for name in FIFTY if args.fifty else ():
        unit = FAMILIES[name]
        text = unit * (50_000_000 // len(unit.encode("utf-8")))
        print(f"{name:24} 50 MB in {seconds(call, text):.1f} s", flush=True)
    print(f"{len(slow)} not linear" + (f": {', '.join(slow)}" if slow else ""))
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
