"""The page of a report, in a browser: what a reader sees, clicks and hears."""

import itertools
import shutil
from pathlib import Path

import pytest

import toponorm
from toponorm.corpus.records import Unit
from toponorm.edits import Edit
from toponorm.report.gathering import Gathering
from toponorm.report.page import page
from toponorm.result import Result

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")

ARTICLE = (
    "ANKARA, May 10, 2023 (Reuters) - Turkiye’s minister met Jordan Smith of the U.S. on "
    "Tuesday. They spoke of GÃ¼lay and Turkey."
)


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as driver:
        if CHROMIUM is None and not Path(driver.chromium.executable_path).exists():
            pytest.skip("needs Chromium: the system's, or that of `playwright install chromium`")
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    found = Gathering()
    for name, text in (("a.txt", ARTICLE), ("b.txt", "Turkiye votes.")):
        found.add(Unit(name, 1, "", 1, 0), text, toponorm.normalize(text))
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(page(found, "Two stories"))
    return path


@pytest.fixture
def opened(browser, report):
    """The page, with all that its console says and all that it asks for."""
    shown = browser.new_page(viewport={"width": 1200, "height": 900})
    shown.said, shown.asked = [], []
    shown.on("console", lambda message: shown.said.append(message.text))
    shown.on("pageerror", lambda error: shown.said.append(str(error)))
    shown.on("request", lambda request: shown.asked.append(request.url))
    shown.goto(report.as_uri())
    yield shown
    assert shown.said == []
    assert [url for url in shown.asked if not url.startswith("data:")] == [report.as_uri()]
    shown.close()


def rows(shown):
    return shown.locator("#rows .row").all_inner_texts()


def test_the_changes_are_listed_first(opened):
    assert opened.title() == "Two stories"
    assert opened.inner_text("#count").startswith("5 shown of ")
    assert any("Turkiye Türkiye" in row and "b.txt:1" in row for row in rows(opened))


def test_finds_are_filtered_by_decision_rule_file_confidence_and_text(opened):
    opened.select_option("select[name=rule]", "place.spelling")
    assert len(rows(opened)) == 3
    opened.select_option("select[name=file]", label="b.txt")
    assert len(rows(opened)) == 1
    opened.click("button[type=reset]")
    opened.wait_for_function("document.querySelectorAll('.row').length === 5")
    opened.fill("input[name=bits]", "1000")
    assert rows(opened) == []
    opened.fill("input[name=bits]", "")
    opened.uncheck("input[value='0']")
    opened.check("input[value='2']")
    assert all("left alone" in row for row in rows(opened))
    opened.fill("input[name=text]", "jordan")
    assert len(rows(opened)) == 1
    assert "person" in rows(opened)[0]


def test_evidence_is_shown_to_the_mouse_and_the_keyboard(opened):
    find = opened.locator("#texts .find", has_text="Turkiye").first
    why = find.locator(".why")
    assert not why.is_visible()
    find.hover()
    assert why.is_visible()
    assert "changed by place.spelling" in why.inner_text()
    opened.mouse.move(0, 0)
    assert not why.is_visible()
    find.focus()
    assert why.is_visible()


def test_what_is_shown_of_a_find_fits_a_narrow_screen(browser, report):
    shown = browser.new_page(viewport={"width": 360, "height": 640})
    shown.goto(report.as_uri())
    for find in shown.locator("#texts details[open] .find").all():
        find.focus()
        box = find.locator(".why").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
    assert shown.evaluate("document.documentElement.scrollWidth") <= 360
    shown.close()


def test_a_rule_says_why_it_is_there(opened):
    opened.click("#rules summary:has-text('place.spelling')")
    assert opened.locator("#rules details[open]").inner_text().count("Source:") == 1


def test_everything_to_operate_has_a_name_and_can_be_reached(opened):
    unnamed = opened.evaluate(
        """() => [...document.querySelectorAll('a,button,input,select,summary,[tabindex],svg')]
        .filter((one) => !(one.textContent.trim() || one.ariaLabel || one.labels?.length))
        .map((one) => one.outerHTML)"""
    )
    assert unnamed == []
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"
    opened.keyboard.press("Enter")
    assert opened.url.endswith("#finds")
    levels = opened.evaluate(
        "[...document.querySelectorAll('h1,h2,h3')].map((one) => Number(one.tagName[1]))"
    )
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_its_ground(browser, report, scheme):
    shown = browser.new_page(color_scheme=scheme)
    shown.goto(report.as_uri())
    ratios = shown.evaluate(
        """() => {
        const light = (color) => {
            const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => {
                const value = part / 255;
                return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
        };
        const ground = light(getComputedStyle(document.body).backgroundColor);
        const all = 'h1,p,th,td,label,a,caption,small,legend,summary,.find,del,.row ins';
        return [...document.querySelectorAll(all)].map((one) => {
            if (getComputedStyle(one).opacity !== '1') return 0;
            const ink = light(getComputedStyle(one).color);
            return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
        });
    }"""
    )
    shown.close()
    assert min(ratios) >= 4.5  # WCAG 2.2, level AA


def test_a_hundred_thousand_changes_are_a_few_rows_of_the_page(browser, tmp_path):
    found = Gathering()
    for number in range(1000):
        text = "Turkiye " * 100
        edits = tuple(
            Edit(at, at + 7, "Turkiye", "Türkiye", "place.spelling", ("usage",))
            for at in range(0, 800, 8)
        )
        found.add(Unit(f"{number}.txt", 1, "", 1, 0), text, Result("", edits))
    path = tmp_path / "many.html"
    path.write_text(page(found, "Many"))
    shown = browser.new_page()
    shown.goto(path.as_uri())
    assert shown.inner_text("#count") == "100,000 shown of 100,000 finds"
    assert 1 < shown.locator(".row").count() < 50
    shown.evaluate("const list = document.getElementById('list'); list.scrollTop = 1e9")
    shown.wait_for_function(
        "[...document.querySelectorAll('.row')].at(-1).ariaPosInSet === '100000'"
    )
    assert "999.txt:1" in shown.locator(".row").last.inner_text()
    shown.close()


def test_numbers_are_there_without_javascript(browser, report):
    context = browser.new_context(java_script_enabled=False)
    shown = context.new_page()
    shown.goto(report.as_uri())
    assert "place.spelling" in shown.inner_text("#rules")
    assert "needs JavaScript" in shown.inner_text("#finds")
    context.close()
