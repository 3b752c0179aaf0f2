"""Patterns of tokens: read from the notation of the tables, and matched all at once.

The notation is LDML's, with what it lacks in braces::

    EEEE[,] MMMM d[,] y        LDML fields; [...] may be missing
    {n} {unit} {ago}           fields of our own: see toponorm.dates.words
    d[ ]({-}|{to})[ ]d MMMM    one of several
    {in} ^MMMM!                before ^ and after $ stands what must be there but is no part of it
    y'年'                      what stands between quotation marks is a word

All patterns go into one tree whose edges are fields. A token can be several fields (*4* is a
day, a month and a number), so a walk down the tree keeps every branch that is still possible;
the cost does not depend on the number of patterns.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from toponorm.regexes import lazy

_PIECE = lazy(r"\{[^}]+\}|E+!?|c+|[ML]+!?|[dyG]+!?|'[^']*'|.", re.DOTALL)

LDML = {"E": "E", "c": "E", "d": "d", "y": "y", "G": "G"}

START, END = "^", "$"

CASED = frozenset(("MMMM", "MMMM!", "E", "E!", "era"))
"""Fields whose words may ask for a capital letter."""

Tree = dict[str, Any]
"""Field -> subtree; under ``""`` the patterns that end here, as a list of leaves."""


class Leaf(NamedTuple):
    """A pattern at the end of its path: what it belongs to, and where its mention lies."""

    rank: int
    row: Any
    first: int
    last: int  # tokens after the mention


class Match(NamedTuple):
    """A pattern found in a run of tokens: the tokens of the mention, and the fields taken."""

    row: Any
    start: int
    end: int
    fields: tuple[str, ...]
    first: int  # the first token that the pattern took, before the mention perhaps


class Fit(NamedTuple):
    """A shape that fits a run, in pieces of the run.

    Attributes:
        match: the shape, and the fields of its tokens.
        first: where the mention begins.
        after: where it ends.
        last: where its last token begins.
        values: the tokens that have a value: where they begin and end, and as which field.
        cased: those that may have to be capitalised.
        may_count: whether the number that it ends with may count what follows.
    """

    match: Match
    first: int
    after: int
    last: int
    values: tuple[tuple[int, int, str], ...]
    cased: tuple[tuple[int, int], ...]
    may_count: bool


def alternatives(pattern: str) -> list[list[str]]:
    """Return every sequence of pieces that a pattern stands for.

    >>> alternatives("EEEE[,] d")
    [['E', ',', ' ', 'd'], ['E', ' ', 'd']]
    """
    pieces = _PIECE.findall(pattern)
    sequences, rest = _sequence(pieces, 0)
    if rest != len(pieces):
        raise ValueError(f"unbalanced brackets in the pattern {pattern!r}")
    return sequences


def _sequence(pieces: Sequence[str], at: int) -> tuple[list[list[str]], int]:
    """Alternatives up to the bracket that closes, and where that stands."""
    done: list[list[str]] = []
    heads: list[list[str]] = [[]]
    while at < len(pieces) and pieces[at] not in ("]", ")"):
        piece = pieces[at]
        if piece in ("[", "("):
            inner, at = _sequence(pieces, at + 1)
            if piece == "[":
                inner = [*inner, []]
            heads = [head + tail for head in heads for tail in inner]
        elif piece == "|":
            done += heads
            heads = [[]]
        else:
            field = field_of(piece)
            heads = [[*head, field] for head in heads]
        at += 1
    return done + heads, at


def field_of(piece: str) -> str:
    """Return the field that a piece of a pattern asks for."""
    if piece[0] == "{":
        return piece[1:-1]
    if piece[0] == "'":
        return "=" + piece[1:-1]
    mark = "!" if piece.endswith("!") else ""
    letters = piece.rstrip("!")
    if letters in ("yy",):
        return "yy"
    if letters and letters[0] in LDML:
        return LDML[letters[0]] + mark
    if letters and letters[0] in "ML":
        return ("MMMM" if len(letters) > 2 else "M") + mark
    return piece


def add(tree: Tree, pattern: Sequence[str], rank: int, row: Any) -> None:
    """Put one sequence of fields into a tree."""
    fields = [field for field in pattern if field not in (START, END)]
    first = pattern.index(START) if START in pattern else 0
    last = len(pattern) - 1 - pattern.index(END) if END in pattern else 0
    for field in fields:
        tree = tree.setdefault(field, {})
    tree.setdefault("", []).append(Leaf(rank, row, first, last))


class _Pattern(NamedTuple):
    """The pieces of a pattern, and for its brackets and bars where to go on.

    Attributes:
        pieces: of its notation.
        ways: for each opening bracket where its alternatives begin, for each bar and closing
            bracket what stands behind the bracket.
        rank: of the row.
        row: that it belongs to.
    """

    pieces: tuple[str, ...]
    ways: dict[int, tuple[int, ...]]
    rank: int
    row: Any


class _Head(NamedTuple):
    """How far a pattern has got, and how many fields lie outside its mention."""

    pattern: _Pattern
    at: int
    size: int = 0
    first: int = 0
    inside: int | None = None  # how many fields have been taken where the mention ends


class _Rest(list[_Head]):
    """The heads of a subtree that nobody has walked yet: most are never walked."""


def grow(tree: Tree, pattern: str, rank: int, row: Any) -> None:
    """Put every sequence that a pattern stands for into a tree; what they share is walked once.

    >>> tree = {}
    >>> grow(tree, "d[.] MMMM", 0, "day")
    >>> found = search([tree], [["d"], [" "], ["MMMM"]])
    >>> found[0].row, found[0].fields
    ('day', ('d', ' ', 'MMMM'))
    """
    pieces = tuple(_PIECE.findall(pattern))
    ways: dict[int, tuple[int, ...]] = {}
    open_brackets: list[list[int]] = []
    for at, piece in enumerate(pieces):
        if piece in ("[", "("):
            open_brackets.append([at, at + 1])
        elif piece in ("|", "]", ")"):
            if not open_brackets:
                raise ValueError(f"unbalanced brackets in the pattern {pattern!r}")
            open_brackets[-1].append(at + 1)
            if piece != "|":
                begin, *starts = open_brackets.pop()
                ways[begin] = tuple(starts if piece == "]" else starts[:-1])
                ways.update(dict.fromkeys([start - 1 for start in starts[1:]], (at + 1,)))
    if open_brackets:
        raise ValueError(f"unbalanced brackets in the pattern {pattern!r}")
    _put(tree, _Head(_Pattern(pieces, ways, rank, row), 0))


def _put(tree: Tree, head: _Head) -> None:
    """Put a head under each of the fields that it may go on with, and its end if it may end."""
    pattern, at, size, first, inside = head
    while at < len(pattern.pieces):
        if (ways := pattern.ways.get(at)) is not None:
            for way in ways:
                _put(tree, _Head(pattern, way, size, first, inside))
            return
        field = field_of(pattern.pieces[at])
        at += 1
        if field == START:
            first = size
        elif field == END:
            inside = size
        else:
            child = tree.setdefault(field, _Rest())
            further = _Head(pattern, at, size + 1, first, inside)
            if isinstance(child, _Rest):
                child.append(further)
            else:
                _put(child, further)
            return
    last = 0 if inside is None else size - inside
    tree.setdefault("", []).append(Leaf(pattern.rank, pattern.row, first, last))


def _child(tree: Tree, field: str) -> Tree:
    """The subtree under a field, grown when it is first asked for."""
    child = tree[field]
    if isinstance(child, _Rest):
        heads, child = child, {}
        for head in heads:
            _put(child, head)
        tree[field] = child
    grown: Tree = child
    return grown


def search(trees: Sequence[Tree], run: Sequence[Sequence[str]]) -> list[Match]:
    """Return what stands in a run of tokens, leftmost and longest, without overlaps.

    What must follow a mention counts for its length: *Friday* before *9 a.m.* wins against
    *Friday, 9*.

    Args:
        trees: the trees to walk.
        run: for each token the fields that it can be.
    """
    found: list[tuple[int, int, int, Match]] = []
    for start in range(len(run)):
        states: list[tuple[Tree, tuple[str, ...]]] = [(tree, ()) for tree in trees]
        for at in range(start, len(run)):
            states = [
                (_child(state, field), (*path, field))
                for state, path in states
                for field in run[at]
                if field in state
            ]
            if not states:
                break
            for state, path in states:
                for leaf in state.get("", ()):
                    first, end = start + leaf.first, at + 1 - leaf.last
                    fields = path[leaf.first : len(path) - leaf.last]
                    match = Match(leaf.row, first, end, fields, start)
                    found.append((first, -(at + 1), leaf.rank, match))
    found.sort(key=lambda row: row[:3])
    chosen: list[Match] = []
    reached = 0
    for first, _, _, match in found:
        if first >= reached:
            chosen.append(match)
            reached = match.end
    return chosen


def fit_of(match: Match, tokens: Sequence[tuple[int, int, Any]]) -> Fit:
    """Return where a match lies, given the pieces of its tokens and what these can be."""
    fields = match.fields
    return Fit(
        match,
        tokens[0][0],
        tokens[-1][1],
        tokens[-1][0],
        tuple(
            [
                (first, after, field)
                for (first, after, token), field in zip(tokens, fields, strict=True)
                if token.senses[field] is not None
            ]
        ),
        tuple(
            [
                (first, after)
                for (first, after, _), field in zip(tokens, fields, strict=True)
                if field in CASED
            ]
        ),
        fields[-1] == "d" != fields[0] and "y" not in fields,
    )
