"""The page of a report: one file of HTML that needs no network, no server and no other file."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from importlib.resources import files
from typing import NamedTuple

import toponorm
from toponorm.report.gathering import CHANGED, LEFT, RECOGNISED, Entity, Find, Gathering
from toponorm.report.marked import STYLE, marked
from toponorm.rules import Rule, all_rules

DECISIONS = ("changed", "recognised", "left alone")

ENTITIES = 500
"""So many names are listed, the most frequent."""

FILES = 1000
"""So many files are listed, those with the most changes."""

BARS = 60
"""A timeline has room for so many bars; dates are put together until they fit."""

MARK = b'<meta name="generator" content="toponorm">'
"""Stands near the beginning of every page."""

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def page(gathering: Gathering, title: str) -> str:
    """Return the page.

    Args:
        gathering: what it shows.
        title: its title.
    """
    return "".join(_parts(gathering, title)).encode(errors="backslashreplace").decode()


def _parts(gathering: Gathering, title: str) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'{MARK.decode()}\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n<link rel="icon" href="data:,">\n'
    yield f"<title>{escape(title)}</title>\n<style>{STYLE}\n{_file('page.css')}</style>\n</head>\n"
    yield '<body>\n<a class="skip" href="#finds">Skip to the finds</a>\n'
    yield f"<header><h1>{escape(title)}</h1>\n<p>{_summary(gathering)}</p>\n"
    yield '<nav aria-label="Sections"><ul>'
    for name in ("rules", "files", "finds", "texts", "dates", "names"):
        yield f'<li><a href="#{name}">{name.capitalize()}</a></li>'
    yield "</ul></nav></header>\n<main>\n"
    yield _section("rules", "Rules", _rules(gathering))
    yield _section("files", "Files", _file_table(gathering))
    yield _section("finds", "Finds", _finds(gathering))
    yield _section("texts", "Texts", _texts(gathering))
    yield _section("dates", "Dates", _dates(gathering))
    yield _section("names", "Names", _names(gathering.entities))
    yield "</main>\n"
    yield f'<script type="application/json" id="data">{_data(gathering)}</script>\n'
    yield f"<script>{_file('page.js')}</script>\n</body>\n</html>\n"


def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _summary(gathering: Gathering) -> str:
    changed, recognised, left = gathering.decisions
    return (
        f"{gathering.texts:,} texts in {len(gathering.files):,} files: {changed:,} changes, "
        f"{recognised:,} more finds recognised, {left:,} left alone. "
        f"Made by toponorm {escape(toponorm.__version__)}."
    )


def _section(name: str, title: str, body: str) -> str:
    return (
        f'<section id="{name}" aria-labelledby="{name}-title">\n'
        f'<h2 id="{name}-title">{title}</h2>\n{body}</section>\n'
    )


def _table(caption: str, head: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose cells are HTML; those that begin with a digit are numbers."""
    rows = [*rows]
    numbers = {at for row in rows for at, cell in enumerate(row) if at and cell[:1].isdigit()}
    cells = "".join(
        f'<th scope="col"{" class=n" if at in numbers else ""}>{name}</th>'
        for at, name in enumerate(head)
    )
    body = "".join(
        "<tr>"
        + "".join(
            f'<td{" class=n" if cell[:1].isdigit() else ""}>{cell}</td>' if at else
            f'<th scope="row">{cell}</th>'
            for at, cell in enumerate(row)
        )
        + "</tr>\n"
        for row in rows
    )  # fmt: skip
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table>'
        f"<caption>{caption}</caption><thead><tr>{cells}</tr></thead>\n"
        f"<tbody>{body}</tbody></table></div>\n"
    )


def _rules(gathering: Gathering) -> str:
    known = all_rules()
    fired = sorted(gathering.rules.items(), key=lambda item: ([-n for n in item[1]], item[0]))
    rows = []
    for name, counts in fired:
        parts = [known[part] for part in name.split(" > ") if part in known]
        about = "".join(map(_about, parts))
        yields = escape("; ".join(rule.yields for rule in parts))
        shown = f"<details><summary><code>{escape(name)}</code></summary>{about}</details>"
        rows.append([shown, *(f"{count:,}" for count in counts), yields])
    return _table(
        "How often each rule fired, and why it is there", ["Rule", *_capital(), "Yields"], rows
    )


def _about(rule: Rule) -> str:
    """Why a rule is there, with a text in which it fires and one in which it does not."""
    example, counter = rule.examples[0], rule.counter_examples[0]
    return (
        f"<p>{escape(rule.why)}</p><p>Source: {escape(rule.source)}</p>"
        f"<p>It fires in: {escape(example.text)} ({escape(example.found)} → "
        f"{escape(example.value)})</p>"
        f"<p>It does not fire in: {escape(counter.text)} ({escape(counter.why)})</p>"
    )


def _file_table(gathering: Gathering) -> str:
    busiest = sorted(gathering.files.items(), key=lambda item: ([-n for n in item[1]], item[0]))
    rows = [[escape(name), *(f"{count:,}" for count in counts)] for name, counts in busiest[:FILES]]
    caption = "What was found in each file"
    if len(busiest) > FILES:
        caption += f", of {len(busiest):,} files the {FILES:,} with the most changes"
    return _table(caption, ["File", *_capital()], rows)


def _capital() -> list[str]:
    return [decision.capitalize() for decision in DECISIONS]


def _finds(gathering: Gathering) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" name="decision" value="{number}"'
        f"{' checked' if number == CHANGED else ''}> {DECISIONS[number]}</label>"
        for number in (CHANGED, RECOGNISED, LEFT)
    )
    rules = "".join(f"<option>{escape(name)}</option>" for name in sorted(gathering.rules))
    paths = "".join(
        f'<option value="{number}">{escape(name)}</option>'
        for number, name in enumerate(gathering.files)
    )
    return f"""\
<form id="filter" role="search" aria-label="Filter the finds">
<fieldset><legend>Decision</legend>{boxes}</fieldset>
<label>Rule <select name="rule"><option value="">all</option>{rules}</select></label>
<label>File <select name="file"><option value="">all</option>{paths}</select></label>
<label>Least confidence of a repair, in bits <input name="bits" type="number" min="0" step="1">
</label>
<label>Text <input name="text" type="search"></label>
<button type="reset">Show the changes again</button>
</form>
<p id="count" role="status"></p>
<noscript><p>The list of finds needs JavaScript; the tables do without.</p></noscript>
<div id="list" tabindex="0" role="region" aria-label="Finds"><div id="rows" role="list"></div></div>
"""


def _texts(gathering: Gathering) -> str:
    out = ["<p>A sample of the texts, whole. Point at a find, or go to it with the tab key, to see "
           "why it was changed, recognised or left alone.</p>\n"]  # fmt: skip
    for number, (name, text, result) in enumerate(gathering.shown()):
        reference = f", reference date {result.reference.date}" if result.reference else ""
        out.append(
            f"<details{' open' if number == 0 else ''}><summary>{escape(name)}{reference}"
            f'</summary><div class="toponorm">{marked(text, result)}</div></details>\n'
        )
    return "".join(out)


def _dates(gathering: Gathering) -> str:
    if not gathering.dates:
        return "<p>No date was found.</p>\n"
    unit, drawn = _timeline(gathering.dates)
    first, last = min(drawn), max(drawn)
    most = max(drawn.values())
    wide = 100 / (last - first + 1)
    shapes = "".join(
        f'<rect x="{(at - first) * wide:.3f}%" y="{100 - 100 * count / most:.2f}%" '
        f'width="{wide * 0.9:.3f}%" height="{100 * count / most:.2f}%">'
        f"<title>{unit.title(at)}: {count:,}</title></rect>"
        for at, count in sorted(drawn.items())
    )
    ends = unit.title(first), unit.title(last)
    about = f"Dates named, by {unit.name}, from {ends[0]} to {ends[1]}; the most is {most:,}"
    left = gathering.dates.total() - sum(drawn.values())
    apart = f"<p>{left:,} far from these, or less exact, stand in the table only.</p>\n"
    rows = [[name, f"{count:,}"] for name, count in _by_unit(gathering.dates, unit)]
    table = _table(f"Dates named, by {unit.name}", [unit.name.capitalize(), "Mentions"], rows)
    return (
        f'<figure><svg class="bars" role="img" aria-label="{about}">{shapes}</svg>'
        f"<figcaption><span>{ends[0]}</span><span>{ends[1]}</span></figcaption></figure>\n"
        f"{apart if left else ''}<details><summary>As a table</summary>{table}</details>\n"
    )


class _Unit(NamedTuple):
    """A unit of the timeline: what it takes to be drawn by it, and the number of its slots."""

    name: str
    exact: int
    slot: Callable[[int, int, int], int]
    title: Callable[[int], str]


_UNITS = (
    _Unit("day", 2, lambda *day: date(*day).toordinal(),
          lambda at: f"{date.fromordinal(at).day} {_month(date.fromordinal(at))}"),
    _Unit("month", 1, lambda year, month, _: year * 12 + month - 1,
          lambda at: _month(date(at // 12, at % 12 + 1, 1))),
    _Unit("year", 0, lambda year, *_: year, str),
    _Unit("decade", 0, lambda year, *_: year // 10, "{}0s".format),
    _Unit("century", 0, lambda year, *_: year // 100, "{}00s".format),
)  # fmt: skip


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _timeline(dates: Mapping[tuple[int, int, int], int]) -> tuple[_Unit, dict[int, int]]:
    """Return the finest unit that fits, and how often each slot of it that is drawn was named.

    A few dates long ago would press all others into one bar, so one in a hundred at either end
    is not drawn; nor is a year where months are, if it is the exception.
    """
    for unit in _UNITS:
        slots: Counter[int] = Counter()
        for day, count in dates.items():
            if day[unit.exact] and day[0]:
                slots[unit.slot(*day)] += count
        if 2 * slots.total() < sum(dates.values()):
            continue
        drawn = _middle(slots)
        if max(drawn) - min(drawn) < BARS:
            break
    return unit, drawn


def _by_unit(dates: Mapping[tuple[int, int, int], int], unit: _Unit) -> Iterator[tuple[str, int]]:
    """Yield how often each date was named, by a unit; dates less exact as they are."""
    counts: Counter[tuple[int, str]] = Counter()
    for (year, month, number), count in sorted(dates.items()):
        if (year, month, number)[unit.exact]:
            name = unit.title(unit.slot(year, month, number))
        else:
            name = _month(date(year, month, 1)) if month else str(year)
        counts[year, name] += count
    return ((name, count) for (_, name), count in counts.items())


def _middle(slots: Mapping[int, int]) -> dict[int, int]:
    """Return the slots without the hundredth of the mentions at either end."""
    middle = dict(slots)
    for backwards in (False, True):
        spare = sum(slots.values()) // 100
        for at in sorted(middle, reverse=backwards):
            spare -= slots[at]
            if spare < 0:
                break
            del middle[at]
    return middle


def _names(entities: dict[str, Entity]) -> str:
    if not entities:
        return "<p>No place, person or organisation was found.</p>\n"
    busiest = sorted(entities.items(), key=lambda item: (-item[1].spellings.total(), item[0]))[
        :ENTITIES
    ]
    rows = []
    for identifier, entity in busiest:
        spellings = ", ".join(
            f"{escape(spelling)} <small>{count:,}</small>"
            for spelling, count in sorted(
                entity.spellings.items(), key=lambda item: (-item[1], item[0])
            )
        )
        value = entity.values.most_common(1)[0][0]
        total = f"{entity.spellings.total():,}"
        rows.append([escape(value), escape(identifier), entity.kind, total, spellings])
    caption = "Places, persons and organisations, with their spellings"
    if len(entities) > ENTITIES:
        caption += f", of {len(entities):,} the {ENTITIES:,} most frequent"
    return _table(caption, ["Name", "Id", "Kind", "Mentions", "Spellings"], rows)


def _data(gathering: Gathering) -> str:
    """Return the finds as JSON in which no letter can end the script that holds it."""
    rules: dict[str, int] = {}
    kinds: dict[str, int] = {}
    rows = [
        (find.decision, rules.setdefault(find.rule, len(rules)), *_rest(find, kinds))
        for find in gathering.finds()
    ]
    data = {
        "rules": list(rules),
        "kinds": list(kinds),
        "files": list(gathering.files),
        "decisions": gathering.decisions,
        "finds": rows,
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _rest(find: Find, kinds: dict[str, int]) -> tuple[object, ...]:
    kind = kinds.setdefault(find.kind, len(kinds))
    return (*find[2:8], kind, find.bits, find.evidence)
