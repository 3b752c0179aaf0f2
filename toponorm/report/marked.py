"""A text as HTML, with what was found in it marked where it stands."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from toponorm.result import Declined, Mention, Result

KINDS = ("repair", "place", "entity", "date")
"""What finds are of; each has a colour."""

STYLE = """
.toponorm{--repair:#8250df;--place:#0a7f5a;--entity:#0b62c4;--date:#a6460b;--left:#6e7781;
white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.7}
.toponorm del{text-decoration:line-through;margin-right:.15em}
.toponorm ins{text-decoration:none;font-weight:600}
.toponorm .find{position:relative;border-bottom:2px solid currentColor;border-radius:2px;
cursor:help}
.toponorm .find:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.toponorm .left{color:var(--left);border-bottom-style:dotted}
.toponorm .repair{color:var(--repair)}.toponorm .place{color:var(--place)}
.toponorm .entity{color:var(--entity)}.toponorm .date{color:var(--date)}
.toponorm .why{display:none;position:absolute;left:0;top:1.7em;z-index:2;min-width:14em;
max-width:24em;padding:.5em .7em;border-radius:6px;background:#1f2328;color:#fff;font:13px/1.4
system-ui,sans-serif;white-space:normal}
.toponorm .find:hover .why,.toponorm .find:focus .why{display:block}
@media(max-width:60rem){.toponorm .why{position:fixed;left:1rem;right:1rem;bottom:1rem;top:auto;
max-width:none}}
@media(prefers-color-scheme:dark){.toponorm{--repair:#c297ff;--place:#4ac99b;--entity:#79b8ff;
--date:#f0a878;--left:#9aa4af}}
""".strip()
"""The style of marked text; the page of a report has it, too."""


class _Find(NamedTuple):
    """Something to mark: a span, its class, what is put there, and why."""

    start: int
    end: int
    kind: str
    after: str | None
    why: list[str]


def marked(text: str, result: Result) -> str:
    """Return a text with its edits, mentions and refusals marked, as a fragment of HTML.

    Args:
        text: the text.
        result: what normalizing it gave.

    >>> import toponorm
    >>> text = "Turkiye votes"
    >>> print(marked(text, toponorm.normalize(text)))  # doctest: +ELLIPSIS
    <span class="find place" tabindex="0"><del>Turkiye</del><ins>Türkiye</ins>...</span> votes
    """
    out, at = [], 0
    for find in _finds(result):
        out.append(escape(text[at : find.start]))
        shown = escape(text[find.start : find.end])
        if find.after is not None:
            shown = (f"<del>{shown}</del>" if shown else "") + f"<ins>{escape(find.after)}</ins>"
        why = "<br>".join(escape(line) for line in find.why)
        out.append(
            f'<span class="find {find.kind}" tabindex="0">{shown}'
            f'<span class="why" role="note">{why}</span></span>'
        )
        at = find.end
    out.append(escape(text[at:]))
    return "".join(out).encode(errors="backslashreplace").decode()


def of_result(result: Result) -> str:
    """Return a result as HTML that stands for itself, as notebooks show it."""
    body = marked(result.original, result)
    return f'<style>{STYLE}</style><div class="toponorm">{body}</div>'


def kind_of(rule: str) -> str:
    """Return what the finds of a rule are of; the colour of the first of several is taken.

    >>> kind_of("repair.utf8-gbk > place.spelling"), kind_of("dateline.city-date")
    ('repair', 'date')
    """
    family = rule.partition(".")[0]
    return family if family in KINDS else "date"


def _finds(result: Result) -> Iterator[_Find]:
    """Yield what is marked, disjoint and in order; edits go first, then mentions."""
    taken: list[_Find] = []
    ends: list[tuple[int, int]] = []
    mentions = {(m.start, m.end): m for m in result.mentions}
    for edit in result.edits:
        why = [f"changed by {edit.rule}", *edit.evidence]
        if (edit.start, edit.end) in mentions:
            why[1:1] = _about(mentions.pop((edit.start, edit.end)))
        taken.append(_Find(edit.start, edit.end, kind_of(edit.rule), edit.after, why))
        ends.append((edit.start, edit.end))
    others: list[Mention | Declined] = [*mentions.values(), *result.declined]
    for found in sorted(others, key=lambda found: (found.start, -found.end)):
        taken.append(_Find(found.start, found.end, *_seen(found)))
    at = -1
    changed = iter(sorted(ends))
    following = next(changed, None)
    for find in sorted(taken, key=lambda find: (find.start, find.after is None)):
        while following is not None and following[0] < find.start:
            following = next(changed, None)
        hides = find.after is None and following is not None and following[0] < find.end
        if find.start >= at and not hides:
            yield find
            at = find.end


def _seen(found: Mention | Declined) -> tuple[str, None, list[str]]:
    if isinstance(found, Mention):
        why = [*_about(found), f"recognised by {found.rule}", *found.evidence]
        return found.kind, None, why
    return "left", None, [f"left alone: {found.reason}", found.rule, *found.evidence]


def _about(mention: Mention) -> list[str]:
    name = " ".join(part for part in (mention.id, mention.value) if part)
    return [f"{mention.kind}, {mention.form}: {name}"]
