"""Plans: the chains that one text proved, to be undone in other text.

A headline is too short to prove how it was garbled; the article below it is long enough. What
the article proved holds for the headline too, if both came the same way. A plan is that
knowledge: the rules whose chains were undone. Replayed, it undoes those chains, and no others,
wherever the bytes are whole characters in them, and asks for no more evidence than that the
text gains by it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from toponorm import mojibake
from toponorm.arguments import text_of
from toponorm.edits import Edit, apply, compose
from toponorm.regexes import lazy
from toponorm.result import Declined, Result

if TYPE_CHECKING:
    from toponorm.mojibake.charsets import Charset
    from toponorm.mojibake.utf8chains import Chain

SCHEMA = 1
"""Version of the JSON that :meth:`Plan.to_json` writes."""

_ROUNDS = 8
_VOUCHED = "the plan vouches for it"


class Plan(NamedTuple):
    """The chains that a text was repaired by; :attr:`toponorm.Result.plan` gives it.

    A plan is a plain value: compare it, pickle it, write it by hand. Two plans are joined by
    joining their steps.

    Attributes:
        steps: ids of the rules whose chains it undoes (``toponorm rules repair`` lists them),
            outermost layer first.

    >>> import toponorm
    >>> body = toponorm.repair("Das StÃ¤dtchen heiÃŸt nun MÃ¼nsing und feiert die BÃ¤renmutter")
    >>> body.plan
    Plan(steps=('repair.utf8-cp1252',))
    >>> toponorm.repair("é›…é›…").text, body.plan.apply("é›…é›…").text
    ('é›…é›…', '雅雅')
    """

    steps: tuple[str, ...] = ()

    def apply(self, text: str) -> Result:
        """Undo the chains of this plan in a text, and no others.

        Whatever :func:`toponorm.repair` undoes by these chains is undone; beyond that, all
        that reads as text in one of them and is more plausible so, however little there is of
        it. What is masked (addresses, code, identifiers) stays as it is.

        Args:
            text: any text that came the same way as the one that the plan was made from.

        Returns:
            A result like that of :func:`toponorm.repair`.

        Raises:
            TypeError: ``text`` is not a ``str``.
            ValueError: a step is no id of a rule for repairs.

        >>> Plan(("repair.utf8-gbk",)).apply("漏 2018, café").text
        '© 2018, café'
        """
        check(self.steps)
        steps = _widened(self.steps)
        current = text_of(text)
        edits: tuple[Edit, ...] = ()
        declined: tuple[Declined, ...] | None = None
        for _ in range(_ROUNDS):
            proved = mojibake.find(current)
            declined = proved.declined if declined is None else declined
            step = tuple(edit for edit in proved.edits if steps.issuperset(_rules(edit)))
            step = step or tuple(_vouched(current, steps))
            if not step:
                break
            edits, current = compose(edits, step), apply(current, step)
        return Result(current, edits, (), _apart(declined or (), edits))

    def to_json(self) -> str:
        """Return the plan as a line of JSON, which :meth:`from_json` reads back.

        >>> Plan(("repair.utf8-gbk",)).to_json()
        '{"plan": 1, "steps": ["repair.utf8-gbk"]}'
        """
        return json.dumps({"plan": SCHEMA, "steps": self.steps})

    @classmethod
    def from_json(cls, line: str) -> "Plan":
        """Return the plan that :meth:`to_json` wrote.

        Raises:
            ValueError: the line is not JSON, not a plan of this version, or a step is no id of
                a rule for repairs.
        """
        try:
            data: Any = json.loads(line)
        except ValueError as error:
            raise ValueError(f"not a toponorm plan: this is not JSON ({error})") from error
        version = data.get("plan") if isinstance(data, dict) else None
        if version != SCHEMA or isinstance(version, bool):
            raise ValueError(
                f"not a toponorm plan of version {SCHEMA} (plan: {version!r}); "
                "make it again from a result of this version"
            )
        steps = data.get("steps")
        if not isinstance(steps, list):
            raise ValueError(f"not a complete toponorm plan: steps is {steps!r}, no list")
        check(steps)
        return cls(tuple(steps))


def plan_of(edits: Iterable[Edit]) -> Plan:
    """Return the plan that a chain of edits was made by; what repairs nothing is left out."""
    steps: dict[str, None] = {}
    for edit in edits:
        rules = [rule for rule in _rules(edit) if rule.startswith(_FAMILY)]
        steps.update(dict.fromkeys(rules))
        if rules:
            steps.update(dict.fromkeys(_pages(rules, edit)))
    return Plan(tuple(steps))


_FAMILY = "repair."


def check(steps: Iterable[object]) -> None:
    """Raise ``ValueError`` unless every step is the id of a rule that repairs."""
    if isinstance(steps, str):
        raise ValueError(f"steps is one string; write Plan(({steps!r},)), a tuple of rule ids")
    known = _known()
    for step in steps:
        if not isinstance(step, str) or step not in known:
            from difflib import get_close_matches  # noqa: PLC0415 -- rarely needed

            near = get_close_matches(str(step), known, n=3, cutoff=0.75)
            raise ValueError(
                f"a plan has no step {step!r}: "
                + (f"did you mean {' or '.join(near)}?" if near else "see 'toponorm rules repair'")
            )


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    from toponorm.mojibake import chains, masthead  # noqa: PLC0415 -- large tables

    return frozenset({masthead.ID, *(rule.id for rule in chains.RULES)})


_SAME = (
    frozenset({"repair.utf8-latin1", "repair.utf8-cp1252"}),
    frozenset({"repair.utf8-gbk", "repair.utf8-gb18030"}),
)
"""Chains that are one: which of the two a line was read by hangs on its letters alone."""


def _widened(steps: Iterable[str]) -> frozenset[str]:
    given = frozenset(steps)
    return given.union(*(same for same in _SAME if same & given))


def _rules(edit: Edit) -> list[str]:
    return edit.rule.split(" > ")


def _pages(rules: list[str], edit: Edit) -> Iterator[str]:
    """The rule of the code page that a piece of a mixed line was read in."""
    from toponorm.mojibake.chains import CHAINS  # noqa: PLC0415 -- few have plans
    from toponorm.mojibake.charsets import charset  # noqa: PLC0415 -- few have plans
    from toponorm.mojibake.utf8chains import MIXED  # noqa: PLC0415 -- few have plans

    if rules != [MIXED.id]:
        return
    for chain in sorted(CHAINS, key=lambda chain: chain.charset != "cp1252"):
        codes = charset(chain.charset)
        if codes.single and _as_utf8(edit.before, codes) == edit.after:
            yield chain.id
            return


def _apart(declined: tuple[Declined, ...], edits: tuple[Edit, ...]) -> tuple[Declined, ...]:
    from toponorm.mojibake.spans import Overlaps, Span  # noqa: PLC0415 -- few have plans

    repaired = Overlaps(edits)
    return tuple(d for d in declined if not repaired(Span(d.start, d.end)))


def _vouched(text: str, steps: frozenset[str]) -> Iterator[Edit]:
    """One layer off each line of a text, by the chains of a plan alone."""
    if text.isascii():
        return
    from toponorm.masks import Masks  # noqa: PLC0415 -- few have plans
    from toponorm.mojibake.lines import pieces  # noqa: PLC0415 -- few have plans
    from toponorm.mojibake.spans import Overlaps, Span  # noqa: PLC0415 -- few have plans

    # Hashtags are words, and as garbled as the others.
    spans = [Span(*span) for span in Masks(text).spans() if text[span[0]] != "#"]
    masked = Overlaps(spans)
    for start, end in pieces(text, 0, len(text)):
        if not text[start:end].isascii():
            yield from (
                moved
                for edit in _reread(text[start:end], steps)
                if not masked(
                    moved := edit._replace(start=edit.start + start, end=edit.end + start)
                )
            )


def _reread(line: str, steps: frozenset[str]) -> list[Edit]:
    """The edits that take one layer off a line: those of the chain that gains most by it."""
    from toponorm.mojibake.chains import CHAINS, LEGACY  # noqa: PLC0415 -- few have plans

    best: list[Edit] = []
    most = 0.0
    for chain in CHAINS:
        if chain.id in steps:
            gain, edits = _layer(line, chain)
            if gain > most:
                most, best = gain, edits
    if best or not any(row.id in steps for row in LEGACY):
        return best
    from toponorm.mojibake import legacy, western  # noqa: PLC0415 -- few have plans

    guesses = (guess for guess in legacy.guesses(line) if guess.chain.id in steps)
    guess = max(guesses, key=lambda guess: guess.gain, default=None)
    if guess is None or guess.gain < _LEAST or not _is_written(guess.after, guess.chain.script):
        return []
    evidence = (f"{guess.chain.charset} read as {guess.read_as}", _VOUCHED)
    return [
        Edit(start, end, line[start:end], after, guess.chain.id, evidence)
        for start, end, after in western.differences(line, guess.after)
    ]


_LEAST = 10.0
"""Bits that a line must gain between legacy code pages, where no structure helps."""

_EAST_ASIAN = lazy("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")


def _is_written(text: str, script: str) -> bool:
    """Whether what is not ASCII in a text is mostly letters of a script, in words of its own."""
    if not script:
        return True
    own = re.findall(f"[{script}]", text)
    others = sum(char > "\x7f" for char in text) - len(own)
    if len(own) <= 2 * others:
        return False
    apart = _EAST_ASIAN.search(text) is not None
    return apart or not re.search(f"[A-Za-z][{script}]|[{script}][A-Za-z]", text)


def _layer(line: str, chain: "Chain") -> tuple[float, list[Edit]]:
    """What a line gains by being read as UTF-8, and the edits."""
    from toponorm.mojibake.charsets import charset  # noqa: PLC0415 -- few have plans
    from toponorm.mojibake.gaps import marked  # noqa: PLC0415 -- few have plans
    from toponorm.mojibake.readings import read  # noqa: PLC0415 -- few have plans

    codes = charset(chain.charset)
    if codes.leads.isdisjoint(line):
        return 0.0, []
    readings = [reading for reading in read(line, codes) if reading.gain > 0.0]
    evidence = (f"UTF-8 read as {chain.charset}", _VOUCHED)
    edits = []
    for start, end, after, _, _, below, _ in marked(line, readings):
        # A reading goes down to the bottom; the next layer is taken off if the plan has it.
        upper = _as_utf8(line[start:end], codes) if below else after
        if upper is not None:
            edits.append(Edit(start, end, line[start:end], upper, chain.id, evidence))
    return sum(reading.gain for reading in readings), edits


def _as_utf8(text: str, codes: "Charset") -> str | None:
    """What the bytes of a garbled text say in UTF-8."""
    try:
        return (codes.encode(text) or b"\xff").decode()
    except UnicodeDecodeError:
        return None
