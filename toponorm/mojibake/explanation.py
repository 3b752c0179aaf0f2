"""Why a repair was believed: its chain in words, what it gains, and what came next to it.

Repairing keeps no more of its reasons than :attr:`toponorm.Edit.evidence` holds; the rest is
worked out again, from the edit and the text around it, for whoever asks.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from toponorm.edits import Edit
from toponorm.mojibake import lossy
from toponorm.mojibake.chains import RULES
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.evidence import price
from toponorm.mojibake.legacychains import Legacy
from toponorm.mojibake.utf8chains import COMMON, Chain

_REACH = 20
"""Characters of the line shown on either side."""

_LONGEST = 4000
"""Characters of a line that legacy code pages are weighed on."""


class RunnerUp(NamedTuple):
    """The best reading in another code page.

    Attributes:
        charset: that code page.
        after: what the garbled text says in it.
        behind: bits by which it lost; negative where the rest of the line decided against it.
    """

    charset: str
    after: str
    behind: float


class Explanation(NamedTuple):
    """Why one repair was believed.

    Attributes:
        layers: what went wrong, in words, the outermost layer first.
        gain: how many bits more plausible the text is for the repair; of text between legacy
            code pages the whole line.
        runner_up: the best reading in another code page, or ``None`` if no other reads it.
        left: what stands before the edit on its line.
        right: what stands behind it.
    """

    layers: tuple[str, ...]
    gain: float
    runner_up: RunnerUp | None
    left: str
    right: str


def explain(text: str, edit: Edit) -> Explanation | None:
    """Return why a repair was believed, or ``None`` if no chain of code pages was undone.

    Args:
        text: the text that was repaired.
        edit: one of the edits of its result.

    >>> import toponorm
    >>> text = "Die TÃ¼rkei"
    >>> why = explain(text, toponorm.repair(text).edits[0])
    >>> why.layers, why.runner_up
    (('UTF-8 read as ISO 8859-1',), RunnerUp(charset='cp850', after='Ǭ', behind=5.5))
    """
    chains = [_by_id()[rule] for rule in edit.rule.split(" > ") if rule in _by_id()]
    if not chains:
        return None
    start = text.rfind("\n", 0, edit.start) + 1
    end = text.find("\n", edit.end)
    end = len(text) if end < 0 else end
    left = text[max(start, edit.start - _REACH) : edit.start]
    right = text[edit.end : min(end, edit.end + _REACH)]
    layers = tuple(chain.pattern for chain in chains)
    if isinstance(chains[0], Legacy):
        low = max(start, edit.start - _LONGEST // 2)
        line = text[low : min(end, edit.end + _LONGEST // 2)]
        gain, runner_up = _between_legacy(line, chains[0])
        gain = gain or _gain(edit, edit.after, left, right)
    else:
        gain = _gain(edit, edit.after, left, right)
        runner_up = _runner_up(edit, chains[0], gain, left, right)
    return Explanation(layers, gain, runner_up, left, right)


def phrases(text: str, edit: Edit) -> tuple[str, ...]:
    """Return an explanation as short phrases, or nothing if there is none.

    >>> import toponorm
    >>> text = "even if there鈥檚 no rating"
    >>> phrases(text, toponorm.repair(text).edits[0])
    ('gain: 27 bits', 'next best: none', 'in: even if there[鈥檚] no rating')
    """
    why = explain(text, edit)
    if why is None:
        return ()
    rival = why.runner_up
    if rival is None:
        other = "none"
    elif rival.behind >= 0:
        other = f"{rival.after!r} in {rival.charset}, {rival.behind:.0f} bits behind"
    else:
        other = f"{rival.after!r} in {rival.charset}, against which the rest of the line speaks"
    under = (f"under it: {', then '.join(why.layers[1:])}",) if why.layers[1:] else ()
    return (
        *under,
        f"gain: {why.gain:.0f} bits",
        f"next best: {other}",
        f"in: {why.left}[{edit.before if len(edit.before) <= _REACH else '…'}]{why.right}",
    )


@lru_cache(maxsize=1)
def _by_id() -> dict[str, Chain | Legacy]:
    return {rule.id: rule for rule in RULES}


def _gain(edit: Edit, after: str, left: str, right: str) -> float:
    return price(edit.before, left[-1:], right[:1]) - price(after, left[-1:], right[:1])


def _runner_up(edit: Edit, chain: Chain, gain: float, left: str, right: str) -> RunnerUp | None:
    """The best reading of an edit as UTF-8 in another code page."""
    own = set(_readings(edit.before, chain.charset, left, right)) | {edit.after}
    rivals = [
        RunnerUp(
            other.charset,
            after,
            gain - chain.prior - (_gain(edit, after, left, right) - other.prior),
        )
        for other in COMMON
        for after in _readings(edit.before, other.charset, left, right)
        if after not in own
    ]
    return min(rivals, key=lambda rival: rival.behind, default=None)


def _readings(garbled: str, name: str, left: str, right: str) -> Iterator[str]:
    """What a garbled text says in a code page, if it says anything."""
    codes = charset(name)
    data = codes.encode(garbled)
    if data is not None:
        try:
            yield data.decode()
        except UnicodeDecodeError:
            pass
        else:
            return
    if lossy.RUN.fullmatch(garbled):
        saved = lossy.salvage(garbled, codes, left[-1:], right[:1])
        if saved is not None:
            yield saved.after.replace(lossy.GAP, "\ufffd")


def _between_legacy(line: str, chain: Legacy) -> tuple[float, RunnerUp | None]:
    """What a line gains by being read in a legacy code page, and what the next best gains."""
    from toponorm.mojibake import legacy  # noqa: PLC0415 -- reads a table

    guesses = sorted(legacy.guesses(line), key=lambda guess: -guess.gain)
    own = next((guess for guess in guesses if guess.chain.id == chain.id), None)
    if own is None:
        return 0.0, None
    for guess in guesses:
        if guess.after != own.after and guess.chain.id != chain.id:
            behind = own.gain - guess.gain
            return own.gain, RunnerUp(guess.chain.charset, guess.after, behind)
    return own.gain, None
