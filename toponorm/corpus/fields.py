"""Fields of JSON: found in a record, and found again in the characters that it is written in.

A record is never written anew. An edit of a string changes the characters that it must, in the
manner in which the record escapes others; numbers, keys, blanks and order stay as they are.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from toponorm.edits import Edit

_SPACE = re.compile(r"[ \t\n\r]*")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL
)
_BEYOND = re.compile(r"\\u(?!00[0-7])[0-9a-fA-F]{4}")
_UPPER = re.compile(r"\\u[0-9a-fA-F]{0,3}[A-F]")
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}

_INDEX = re.compile(r"(?:0|[1-9]\d{0,8})\Z", re.ASCII)


class _Number:
    """A number, which is no text; what one of 5,000 digits amounts to need not be known."""

    __slots__ = ("_digits",)

    def __init__(self, digits: str) -> None:
        self._digits = digits

    def __str__(self) -> str:
        return self._digits


_DECODER = json.JSONDecoder(parse_int=_Number, parse_float=_Number)

Path = tuple[str, ...]

Change = tuple[int, int, str]
"""Where in a text, from and to, and what comes there instead."""


def path_of(field: str) -> Path:
    """Return the steps to a field: its name, or the tokens of a JSON Pointer.

    >>> path_of("text"), path_of("/doc/0/a~1b")
    (('text',), ('doc', '0', 'a/b'))
    """
    if not field.startswith("/"):
        return (field,)
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in field[1:].split("/"))


def paths_of(fields: Iterable[str]) -> list[tuple[str, Path]]:
    """Return the fields with the steps to each; of names for the same field the first counts.

    >>> paths_of(["text", "/text", "text"])
    [('text', ('text',))]
    """
    found: dict[Path, str] = {}
    for field in fields:
        found.setdefault(path_of(field), field)
    return [(field, path) for path, field in found.items()]


def loads(text: str) -> Any:
    """Return the value of a JSON text.

    Raises:
        ValueError: it is none, or nested so deeply that it cannot be read.
    """
    try:
        return _DECODER.decode(text)
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"is no JSON ({error.msg.lower()}, column {error.colno})") from None


def first_value(text: str, at: int) -> tuple[Any, int]:
    """Return the value that begins there, and where it ends.

    Raises:
        ValueError: there is none, or it is nested so deeply that it cannot be read.
    """
    try:
        return _DECODER.raw_decode(text, at)
    except RecursionError:
        raise ValueError("is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"is no JSON ({error.msg.lower()})") from None


def value_at(record: Any, path: Path) -> Any:
    """Return the value of a field, or ``None`` where there is none.

    >>> value_at({"doc": [{"text": "Ankara"}]}, ("doc", "0", "text"))
    'Ankara'
    """
    for step in path:
        if isinstance(record, dict):
            record = record.get(step)
        elif isinstance(record, list) and _INDEX.match(step) and int(step) < len(record):
            record = record[int(step)]
        else:
            return None
    return record


def changes(
    text: str, path: Path, edits: Sequence[Edit], escaped: bool
) -> list[tuple[int, int, str]]:
    r"""Return edits of a field's text as changes of the JSON text that it stands in.

    Args:
        text: the JSON text of the record.
        path: the steps to the field, which is there.
        edits: a chain of edits of its text.
        escaped: whether letters beyond ASCII are written as escapes where the record has none.

    >>> line = '{"text": "caf\\u00e9 in Turkiye"}'
    >>> changes(line, ("text",), [Edit(8, 15, "Turkiye", "Türkiye", "x")], False)
    [(23, 30, 'T\\u00fcrkiye')]
    """
    start, end = _span(text, path)
    return token_changes(text, start, end, edits, escaped)


def token_changes(
    text: str, start: int, end: int, edits: Sequence[Edit], escaped: bool
) -> list[Change]:
    """Return edits of a string as changes of the JSON text that its token stands in.

    Args:
        text: the JSON text.
        start: where the token begins, with its quotes.
        end: where it ends.
        edits: the edits of the string.
        escaped: whether letters are escaped where the text itself does not show it.
    """
    token = text[start + 1 : end - 1]
    style = style_of(text)
    as_escapes = escaped if style is None else style
    upper = _UPPER.search(text) is not None
    solidus = "\\/" in token
    place = _places(token)
    return [
        (
            start + 1 + place(edit.start),
            start + 1 + place(edit.end),
            written(edit.after, as_escapes, upper, solidus),
        )
        for edit in edits
    ]


def style_of(text: str) -> bool | None:
    """Whether letters beyond ASCII are escaped in a JSON text; ``None`` where it has none."""
    if not text.isascii():
        return False
    return True if "\\u" in text and _BEYOND.search(text) else None


def written(text: str, escaped: bool, upper: bool = False, solidus: bool = False) -> str:
    r"""Return a text as it stands between the quotes of a JSON string.

    Args:
        text: the text.
        escaped: whether letters beyond ASCII are escaped.
        upper: whether escapes have capital digits.
        solidus: whether a slash is escaped, too.

    >>> written('“Türkiye”\n', False), written("Türkiye", True), written("🇹", True, upper=True)
    ('“Türkiye”\\n', 'T\\u00fcrkiye', '\\uD83C\\uDDF9')
    """
    out = []
    for char in text:
        if char in _SHORT:
            out.append(_SHORT[char])
        elif char == "/" and solidus:
            out.append("\\/")
        elif " " <= char <= "~" or (
            not escaped and char > "\x7f" and not "\ud800" <= char <= "\udfff"
        ):
            out.append(char)
        else:
            units = char.encode("utf-16-be", "surrogatepass").hex()
            units = units.upper() if upper else units
            out.append("".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)))
    return "".join(out)


def _places(token: str) -> Callable[[int], int]:
    """Return what maps offsets in a string to offsets in its token."""
    if "\\" not in token:
        return lambda offset: offset
    starts, drift, gone = [0], [0], 0  # from where on in the string the token is longer by what
    for escape in _ESCAPE.finditer(token):
        gone += escape.end() - escape.start() - 1
        starts.append(escape.end() - gone)
        drift.append(gone)
    return lambda offset: offset + drift[bisect_right(starts, offset) - 1]


def _span(text: str, path: Iterable[str]) -> tuple[int, int]:
    """Return where the token of a field stands; of keys that repeat, the last counts."""
    at = _space(text, 0)
    end = len(text)
    for step in path:
        found = _members(text, at) if text[at] == "{" else _items(text, at)
        for key, start, stop in found:
            if key == step:
                at, end = start, stop
    return at, end


def _members(text: str, at: int) -> Iterable[tuple[str, int, int]]:
    at = _space(text, at + 1)
    while text[at] == '"':
        key, at = scanstring(text, at + 1)
        at = _space(text, _space(text, at) + 1)
        end = _DECODER.scan_once(text, at)[1]  # type: ignore[attr-defined]
        yield key, at, end
        at = _space(text, end)
        if text[at] != ",":
            return
        at = _space(text, at + 1)


def _items(text: str, at: int) -> Iterable[tuple[str, int, int]]:
    at = _space(text, at + 1)
    number = 0
    while text[at] != "]":
        end = _DECODER.scan_once(text, at)[1]  # type: ignore[attr-defined]
        yield str(number), at, end
        number += 1
        at = _space(text, end)
        at = _space(text, at + (text[at] == ","))


def _space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at
