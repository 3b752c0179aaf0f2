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

_PIECE = re.compile(r"\{[^}]+\}|E+!?|c+|[ML]+!?|[dyG]+!?|'[^']*'|.", re.DOTALL)

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
    cased: bool  # whether a name of a month or weekday is among the fields


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


class _Head(NamedTuple):
    """Where a pattern has got to in a tree, and how many fields lie outside its mention."""

    tree: Tree
    size: int = 0
    first: int = 0
    inside: int | None = None  # how many fields have been taken where the mention ends


def grow(tree: Tree, pattern: str, rank: int, row: Any) -> None:
    """Put every sequence that a pattern stands for into a tree; what they share is walked once.

    >>> tree = {}
    >>> grow(tree, "d[.] MMMM", 0, "day")
    >>> sorted(tree["d"]), tree["d"]["."][" "]["MMMM"][""][0].row
    ([' ', '.'], 'day')
    """
    pieces = _PIECE.findall(pattern)
    heads, rest = _grown([_Head(tree)], pieces, 0)
    if rest != len(pieces):
        raise ValueError(f"unbalanced brackets in the pattern {pattern!r}")
    for head in heads:
        last = 0 if head.inside is None else head.size - head.inside
        head.tree.setdefault("", []).append(Leaf(rank, row, head.first, last))


def _grown(begun: list[_Head], pieces: Sequence[str], at: int) -> tuple[list[_Head], int]:
    """Return the heads behind all up to the bracket that closes, and where that stands."""
    done: list[_Head] = []
    heads = begun
    while at < len(pieces) and pieces[at] not in ("]", ")"):
        piece = pieces[at]
        if piece in ("[", "("):
            inner, at = _grown(heads, pieces, at + 1)
            heads = inner + heads if piece == "[" else inner
        elif piece == "|":
            done += heads
            heads = begun
        elif (field := field_of(piece)) == START:
            heads = [head._replace(first=head.size) for head in heads]
        elif field == END:
            heads = [head._replace(inside=head.size) for head in heads]
        else:
            heads = [
                _Head(tree.setdefault(field, {}), size + 1, first, inside)
                for tree, size, first, inside in heads
            ]
        at += 1
    return done + heads, at


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
                (state[field], (*path, field))
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
                    cased = not CASED.isdisjoint(fields)
                    match = Match(leaf.row, first, end, fields, start, cased)
                    found.append((first, -(at + 1), leaf.rank, match))
    found.sort(key=lambda row: row[:3])
    chosen: list[Match] = []
    reached = 0
    for first, _, _, match in found:
        if first >= reached:
            chosen.append(match)
            reached = match.end
    return chosen
