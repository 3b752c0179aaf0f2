"""The page of a report, as text."""

import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given

import toponorm
from tests.strategies import TEXTS
from toponorm.corpus.records import Unit
from toponorm.report import gathering
from toponorm.report.gathering import Gathering
from toponorm.report.marked import marked, of_result
from toponorm.report.page import page
from toponorm.result import Declined, Result

ARTICLE = (
    "ANKARA, May 10, 2023 (Reuters) - Turkiye’s minister met Jordan Smith of the U.S. on "
    "Tuesday. In 1453 they spoke <b>of</b> GÃ¼lay & Turkey."
)


class Tags(HTMLParser):
    """Reads HTML, and checks that every element is closed in its turn."""

    VOID = ("meta", "link", "input", "br")

    def __init__(self):
        super().__init__()
        self.stack, self.text, self.seen, self.ids = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id"]
        if tag not in self.VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag

    def handle_data(self, data):
        self.text.append((self.stack[-1] if self.stack else "", data))


def read(html):
    tags = Tags()
    tags.feed(html)
    assert tags.stack == []
    return tags


def gathered(*texts, seed=0):
    found = Gathering(seed)
    for number, text in enumerate(texts):
        unit = Unit(f"a{number}.txt", 1, "", 1, 0)
        found.add(unit, text, toponorm.normalize(text))
    return found


def data_of(html):
    return json.loads(re.search(r'id="data">(.*?)</script>', html, re.DOTALL)[1])


def test_the_page_is_whole_and_leads_nowhere():
    html = page(gathered(ARTICLE, "Turkiye"), "A & B")
    tags = read(html)
    assert "<title>A &amp; B</title>" in html
    assert len(tags.ids) == len({*tags.ids})
    sources = [attrs.get("src") or attrs.get("href", "") for _, attrs in tags.seen]
    assert all(source.startswith(("#", "data:")) for source in sources if source)
    assert not re.search(r"https?://|url\(|@import", html)
    for _, attrs in tags.seen:
        for name in ("aria-labelledby", "for"):
            assert name not in attrs or attrs[name] in tags.ids
        if attrs.get("href", "").startswith("#"):
            assert attrs["href"][1:] in tags.ids


def test_counts_are_of_everything():
    found = gathered(ARTICLE, ARTICLE)
    result = toponorm.normalize(ARTICLE)
    changed = {(edit.start, edit.end) for edit in result.edits}
    seen = [m for m in result.mentions if (m.start, m.end) not in changed]
    expected = [2 * len(result.edits), 2 * len(seen), 2 * len(result.declined)]
    assert found.decisions == expected
    assert [sum(counts[n] for counts in found.rules.values()) for n in range(3)] == expected
    assert [sum(counts[n] for counts in found.files.values()) for n in range(3)] == expected
    turkey = found.entities["TR"]
    assert turkey.spellings == {"Turkiye": 2, "Turkey": 2}
    assert found.dates[1453, 0, 0] == 2
    assert found.dates[2023, 5, 10] == 2
    assert len(data_of(page(found, "x"))["finds"]) == sum(expected)


def test_a_sample_is_kept_of_more_than_fits(monkeypatch):
    monkeypatch.setattr(gathering, "MOST", (3, 2, 2))
    texts = [f"Turkiye {n} U.S." for n in range(40)]
    one = gathered(*texts).finds()
    assert one == gathered(*texts).finds()
    assert one != gathered(*texts, seed=1).finds()
    assert [find.decision for find in one].count(0) == 3
    assert [find.file for find in one] == sorted(find.file for find in one)


def test_no_text_can_break_out_of_the_page():
    evil = "</script><script>alert(1)</script>\u2028 Turkiye <img src=x onerror=alert(1)> --> ]]>"
    html = page(gathered(evil), "</title><script>")
    tags = read(html)
    assert [tag for tag, _ in tags.seen].count("script") == 2
    assert "img" not in [tag for tag, _ in tags.seen]
    assert any("alert(1)" in find[4] + find[7] for find in data_of(html)["finds"])


@given(TEXTS)
def test_marked_text_is_the_text(text):
    html = marked(text, toponorm.normalize(text))
    read(html)
    without = re.sub(r'<span class="why" role="note">.*?</span>', "", html, flags=re.DOTALL)
    without = re.sub(r"<ins>.*?</ins>", "", without, flags=re.DOTALL)
    shown = unescape(re.sub(r"<[^>]*>", "", without))
    assert shown == text.encode(errors="backslashreplace").decode()


def test_finds_within_a_change_are_not_marked_twice():
    text = "Turkiye and Turkey"
    result = toponorm.normalize(text)
    inner = Declined(0, 4, "Turk", "place", "blocked", "place.blocked")
    outer = Declined(0, 11, "Turkiye and", "place", "blocked", "place.blocked")
    html = marked(text, result._replace(declined=(outer, inner)))
    assert html.count('class="find') == 2
    assert html.count("<del>") == 2


def test_a_result_shows_itself_in_a_notebook():
    html = toponorm.normalize(ARTICLE)._repr_html_()
    assert html == of_result(toponorm.normalize(ARTICLE))
    assert "<del>Turkiye</del><ins>Türkiye</ins>" in html
    assert "&lt;b&gt;of&lt;/b&gt;" in html
    read(html)


def test_surrogates_are_shown_as_escapes():
    text = "Turkiye \udcff"
    assert "\\udcff" in of_result(toponorm.normalize(text))
    page(gathered(text), "\udcff").encode()


@pytest.mark.parametrize("texts", [(), ("",), ("Nothing.",)])
def test_a_report_on_nothing_is_a_page(texts):
    html = page(gathered(*texts), "Nothing")
    read(html)
    assert "No date was found." in html
    assert data_of(html)["finds"] == []


def test_an_empty_result_is_shown():
    assert of_result(Result("")).endswith('<div class="toponorm"></div>')


@pytest.mark.parametrize(
    ("text", "said", "bars"),
    [
        ("Years: " + ", ".join(f"in {year}" for year in range(1900, 2000)), "decade", 10),
        ("On May 3, 2023, on May 5, 2023 and in 1984.", "day", 2),
        ("In May 2023, in July 2023 and on May 5, 2021.", "month", 3),
    ],
)
def test_the_timeline_takes_the_finest_unit_that_fits(text, said, bars):
    html = page(gathered(text), "x")
    assert f"Dates named, by {said}" in html
    assert html.count("<rect") == bars
    assert ("stand in the table only" in html) is (said == "day")


def test_bars_of_the_timeline_stand_where_their_day_is():
    html = page(gathered("On May 1, 2023, on May 2, 2023 and on May 5, 2023."), "x")
    assert re.findall(r'<rect x="([\d.]+)%', html) == ["0.000", "20.000", "80.000"]


def test_one_date_long_ago_does_not_press_all_others_into_one_bar():
    html = page(gathered("On May 1, 1453. " + "On May 1, 2023. On May 9, 2023. " * 60), "x")
    assert "from 1 May 2023 to 9 May 2023" in html
    assert "1 far from these" in html
