"""What ftfy decides: UTF-8 read in the Western code pages that it knows, as minimal edits.

Where the decision is plain it is reached without ftfy, in a fraction of the time; a test holds
the two to the same answer.
"""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache

from toponorm.edits import Edit, apply
from toponorm.mojibake import gate
from toponorm.mojibake.chains import BY_CHARSET
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.readings import BEYOND_CHANCE, RUN, bottom
from toponorm.mojibake.spans import Overlaps, Span
from toponorm.mojibake.surroundings import believes
from toponorm.mojibake.utf8chains import MIXED, WINDOWS, Chain

# ftfy works on strings. Letters and digits of ASCII come through it untouched and in order, so
# what stands between them before and after belongs together.
_CELL = re.compile("[^!->@-~\t\n]+")


def repairs(line: str, shut: Sequence[tuple[int, int]]) -> list[Edit]:
    """What ftfy makes of a line, as the smallest edits that do the same."""
    step = _as_ftfy(line)
    if step is None:
        step = _of_ftfy(line)
    step = _in_its_page(line, step)
    if step and step[0].rule == WINDOWS.id and _IN_A_WORD.search(apply(line, step)):
        return []  # a letter of DOS or of a Mac, where Windows has a sign
    if len(step) < BEYOND_CHANCE:
        step = [edit for edit in step if believes(line, edit.start, edit.end, edit.after)]
    if shut:
        covered = Overlaps([Span(*span) for span in shut])
        step = [edit for edit in step if not covered(edit)]
    return step


_IN_A_WORD = re.compile(r"(?<=[^\W\d_])[“„‚†‡‹›‰ˆ˜•](?=[^\W\d_])")
"""Signs that no word has inside."""


def _in_its_page(line: str, step: list[Edit]) -> list[Edit]:
    """The edits by the code page in which they say most.

    Several code pages may explain the same bytes, and ftfy takes the first. Where another says
    something far more plausible (``Ć©`` is é by Windows-1257, and Ʃ by Windows-1250), that is it.
    """
    if not step or step[0].rule == WINDOWS.id:
        return step
    if all(_only(edit.before) == edit.after for edit in step):
        return step
    if any(edit.before.isascii() for edit in step):
        return step
    says = [_pages(edit.before) for edit in step]
    own = tuple(edit.after for edit in step)
    others: dict[tuple[str, ...], str] = {}  # what other code pages say, and the first that says so
    for name in says[0]:
        if all(name in pages for pages in says):
            others.setdefault(tuple(pages[name] for pages in says), name)
    others.pop(own, None)
    best, least = "", _bits(line, step, own) - _FAR_BETTER if others else 0.0
    for after, name in others.items():
        bits = _bits(line, step, after)
        bits += 0.0 if name in _FTFY_ORDER else BY_CHARSET[name].prior
        if bits < least:
            best, least, own = name, bits, after
    if not best:
        return step
    rule, evidence = BY_CHARSET[best].id, (f"UTF-8 read as {best}",)
    return [
        edit._replace(after=text, rule=rule, evidence=evidence)
        for edit, text in zip(step, own, strict=True)
    ]


@lru_cache(maxsize=4096)
def _pages(garbled: str) -> dict[str, str]:
    """What a stretch says in UTF-8, by the code page that it may have been read in."""
    found: dict[str, str] = {}
    for name in gate.NARROW:
        data = charset(name).encode(garbled)
        if data is not None:
            with suppress(UnicodeDecodeError):
                found[name] = data.decode()
    return found


@lru_cache(maxsize=4096)
def _only(garbled: str) -> str | None:
    """What a stretch says in UTF-8 in whatever code page it was read."""
    says = set(_pages(garbled).values())
    return says.pop() if len(says) == 1 else None


def _bits(line: str, step: Sequence[Edit], after: Iterable[str]) -> float:
    """What the edits' texts cost, or what lies under them if they are garbled themselves."""
    return sum(
        bottom(text, _WINDOWS, line[edit.start - 1 : edit.start], line[edit.end : edit.end + 1])[1]
        for edit, text in zip(step, after, strict=True)
    )


_WINDOWS = charset("cp1252")


_FAR_BETTER = 1.0
"""Bits by which a code page must beat the one that ftfy takes."""


def _of_ftfy(line: str) -> list[Edit]:
    """What ftfy decides, by asking it."""
    from ftfy import fix_encoding_and_explain  # noqa: PLC0415 -- 50 ms, and clean text needs none

    fixed, plan = fix_encoding_and_explain(line)
    if fixed == line:
        return []
    fixed = _part(line, fixed)
    if ("transcode", "restore_byte_a0") in (plan or ()):
        fixed = _close_up(fixed)
    chain = _chain_of(plan or [])
    evidence = ("ftfy: " + ", ".join(f"{name} {argument}" for name, argument in plan or []),)
    return [
        Edit(start, end, line[start:end], after, chain.id, evidence)
        for start, end, after in differences(line, fixed)
    ]


def _as_ftfy(line: str) -> list[Edit] | None:
    """What ftfy decides where it is plain: the first of its codecs whose bytes are UTF-8.

    ``None`` where ftfy might mend bytes first; then it is asked itself.
    """
    if "\ufffd" in line or "\x1a" in line:
        return None
    for name in _FTFY_ORDER:
        codes = charset(name)
        data = codes.encode(line)
        if data is None:
            continue
        try:
            decoded = data.decode()
        except UnicodeDecodeError:
            if b"\xed" in data or b"\xc0" in data or _MENDABLE.search(data):
                return None
            continue
        chain = BY_CHARSET[name]
        evidence = (f"UTF-8 read as {name}", "ftfy decides so")
        # ASCII is ASCII on both sides, so the runs of the rest belong together in order.
        return [
            Edit(match.start(), match.end(), match[0], after, chain.id, evidence)
            for match, after in zip(RUN.finditer(line), RUN.findall(decoded), strict=True)
        ]
    return None


_FTFY_ORDER = (
    "latin1", "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1257", "iso8859-2",
    "mac-roman", "cp437",
)  # fmt: skip
_MENDABLE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{0,2}[ ?]")
"""Where ftfy may put back a byte A0 that became a blank, or mark a lost byte."""


def _part(line: str, fixed: str) -> str:
    """Part daggers that ftfy made of quotation marks cut short: a loss, and a blank.

    Windows-1252 has no character for 9D, the last byte of ”, so that it often goes missing;
    ftfy takes the blank behind for the byte A0, the last of †.
    """
    daggers = line.count("â€ ")
    return fixed.replace("†", "\ufffd ") if 0 < daggers == fixed.count("†") else fixed


def _close_up(fixed: str) -> str:
    """Take out blanks that ftfy left behind à, where no word can end or begin.

    A blank that stands for the byte A0 is gone with it, or is a blank of its own: ftfy keeps it.
    """
    fixed = _BEFORE_MARK.sub("à", fixed)
    if len(_VIETNAMESE.findall(fixed)) > 1:
        fixed = _CODA.sub("à", fixed)
    return fixed


_BEFORE_MARK = re.compile("à (?=[,.;:!?)])")
_VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựơưđ]")
_CODA = re.compile(r"(?<=[^\W\d_])à (?=(?:ng|nh|[nmoyiu])(?!\w))")
"""In Vietnamese these end a syllable and are no words."""


def _chain_of(plan: Iterable[tuple[str, str]]) -> Chain:
    for name, argument in plan:
        if name == "encode":
            plain = argument.removeprefix("sloppy-").replace("windows-", "cp")
            plain = {"latin-1": "latin1", "iso-8859-2": "iso8859-2", "macroman": "mac-roman"}.get(
                plain, plain
            )
            decoded = [codec for what, codec in plan if what == "decode"]
            if decoded and decoded[0] == "windows-1252":
                return WINDOWS
            return BY_CHARSET[plain]
        if name == "transcode" and argument == "fix_c1_controls":
            return WINDOWS
    return MIXED


def differences(before: str, after: str) -> list[tuple[int, int, str]]:
    """Return where two versions of a line differ: spans in the first, text of the second."""
    cells = [(m.start(), m.end()) for m in _CELL.finditer(before)]
    others = [(m.start(), m.end()) for m in _CELL.finditer(after)]
    if len(cells) != len(others) or _CELL.sub("\0", before) != _CELL.sub("\0", after):
        cells, others = [(0, len(before))], [(0, len(after))]
    found = []
    for (start, end), (first, last) in zip(cells, others, strict=True):
        if before[start:end] == after[first:last]:
            continue
        same = 0
        least = min(end - start, last - first)
        while same < least and before[start + same] == after[first + same]:
            same += 1
        tail = 0
        while tail < least - same and before[end - 1 - tail] == after[last - 1 - tail]:
            tail += 1
        found.append((start + same, end - tail, after[first + same : last - tail]))
    return found
