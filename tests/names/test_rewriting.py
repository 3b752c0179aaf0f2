"""One name written for another: articles, genitives, cases, suffixes, capitals, in many languages.

The rows stand in ``cases/replace_*.txt``; the sentences are our own.
"""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toponorm import Config, Normalizer, tables
from toponorm.config import REWRITABLE
from toponorm.names import gazetteer, styles
from toponorm.names.writing import articles, cases, english, suffixes

_ESCAPE = re.compile(r"\\(n|r|u[0-9a-f]{4})")


def _read(said):
    named = {"n": "\n", "r": "\r"}
    return _ESCAPE.sub(lambda match: named.get(match[1]) or chr(int(match[1][1:], 16)), said)


def _rows():
    head = ""
    for path in sorted((Path(__file__).parent / "cases").glob("replace_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# ") or not line:
                continue
            if line[0] == "[" and " => " not in line:
                head = line[1:-1]
                continue
            before, after = map(_read, line.split(" => "))
            yield pytest.param(head, before, before if after == "=" else after, id=f"{head}-{line}")


@cache
def _configured(head):
    names, entities, language = {}, {}, None
    given_ = {"style": None, "dates": "annotate"}
    for part in head.split(";"):
        key, value = part.split("=", 1)
        if key.startswith("entity:"):
            entities[key.removeprefix("entity:")] = value.split(",")
        elif key == "style":
            given_["style"] = None if value == "none" else value
        elif key == "rewrite":
            given_["rewrite"] = REWRITABLE[:-1] if value == "all" else value.split(",")
        elif key == "lang":
            language = value
        else:
            names[key] = value
    return Normalizer(Config(names=names, entities=entities, **given_)), language


ROWS = list(_rows())


def test_there_are_enough_rows():
    assert len(ROWS) >= 400
    assert len({row.values[0] for row in ROWS}) > 100


@pytest.mark.parametrize(("head", "before", "after"), ROWS)
def test_a_row(head, before, after):
    normalizer, language = _configured(head)
    result = normalizer.normalize(before, language=language)
    assert result.text == after
    assert normalizer.normalize(after, language=language).text == after


def test_what_is_left_is_declined_with_a_reason():
    normalizer = Normalizer(Config(style=None, names={"KG": "Кыргызстан"}))
    result = normalizer.normalize("Он помог Киргизии в среду.", language="ru")
    assert not result.edits
    assert [(d.text, d.reason) for d in result.declined] == [("Киргизии", "case-unknown")]
    normalizer = Normalizer(Config(style=None, names={"NL": "Hollande"}))
    result = normalizer.normalize("Les Pays-Bas ont voté.", language="fr")
    assert [(d.text, d.reason) for d in result.declined] == [("Pays-Bas", "article-unknown")]


@pytest.mark.parametrize("name", ["articles", "genders", "prepositions"])
def test_a_table_is_sorted_and_unique(name):
    rows = tables.rows(name)
    assert rows == sorted(rows)
    assert len({tuple(row[:2]) for row in rows}) == len(rows)


def test_the_classes_are_those_of_the_frames():
    for language, name, kind, weak in tables.rows("genders"):
        frames = articles.frames(language)
        assert frames, language
        assert all(kind.rstrip("?") in frame.cells for frame in frames), (language, name)
        assert weak.count("|") in (0, 3), (language, name)


def test_every_name_has_one_form_in_each_case():
    for language in ("cs", "pl", "ru", "uk", "hr", "sk"):
        known = 0
        for form in gazetteer.forms(language):
            if form.kind == "short" and (turned := cases.forms(form.form, language)):
                known += 1
                assert len(turned) == 6, form
                assert turned[0] == (form.form,), form
        assert known > 100, language


_ENGLISH = {
    "head": english.takes_article,
    "head-of": english.takes_article,
    "name": english.takes_article,
    "either": lambda said: english.write(f"the {said}", 4, 4 + len(said), said, "Utopia")[0] == 0,
    "plural": lambda said: (
        english.genitive("Arcadia's king", 7, "Arcadia", said.split("'")[0]) == (9, "'")
    ),
    "described": lambda said: english.is_attributive(said, len("the UK")),
    "determiner": lambda said: not _gets_article(said),
    "qualifier": lambda said: not _gets_article(said),
}


def _gets_article(said):
    start = said.index("Utopia")
    name = "Republic of Utopia"
    written = english.write(said, start, len(said), "Utopia", name, style="un")
    return written[2] == f"the {name}"


@pytest.mark.parametrize("row", tables.rows("english"), ids="-".join)
def test_the_examples_of_english(row):
    fact, _, _, example_, counter_example = row
    assert _ENGLISH[fact](example_)
    assert not _ENGLISH[fact](counter_example)


_SAID = [
    pytest.param(language, said, id=f"{language}-{trait}-{said}")
    for language, trait, _, _, *both in tables.rows("traits")
    for said in both
    if said
]


@pytest.mark.parametrize(("language", "said"), _SAID)
def test_the_examples_of_traits(language, said):
    target, _, row = said.partition(": ")
    code, name = target.split("=")
    before, after = row.split(" => ")
    normalizer = Normalizer(Config(style=None, names={code: name}, dates="annotate"))
    assert normalizer.normalize(before, language=language).text == after


def _with_suffix(language, kind, key, value):
    """The names of a language with a suffix."""
    names = {form.form for form in gazetteer.printed(language) if form.kind != "blocked"}
    if kind == "suffix":
        return {f"{name}'{suffixes.turkish(key, name)}" for name in names}
    if kind == "particle":
        said = [(name, f"X{each}") for name in names for each in (key, value)]
        return {name + suffixes.behind_hangul(text, 1, name)[1] for name, text in said}
    if language == "tr":
        patterns = [row[2] for row in tables.rows("suffixes", "tr") if row[1] == "suffix"]
        return {f"{name}'{suffixes.turkish(each, name)}" for name in names for each in patterns}
    turned = (suffixes.cases(name, language) for name in names)
    case = {key} if kind in ("case", "plural-case") else {"acc"} if kind == "accusative" else None
    return {form for each in turned for at, form in each.items() if case is None or at in case}


@pytest.mark.parametrize(
    "row", [row for row in tables.rows("suffixes") if row[5]], ids=lambda row: "-".join(row[:3])
)
def test_the_examples_of_suffixes(row):
    language, kind, key, value, _, example, counter_example = row
    built = _with_suffix(language, kind, key, value)
    assert example in built
    assert counter_example not in built


# Properties ---------------------------------------------------------------------------------

_CODES = sorted(gazetteer.codes())
_LANGUAGES = "en fr de es it pt nl tr ru pl cs sv fi hu ar he zh ja ko hi el".split()
_CARRIERS = (
    "{}", "{} said no.", "He left {} today.", "He left the {} today.", "A {} ship and a {}.",
    "{}'s flag; {}’s king", "{}' flag", "the {}-based firm; pro-{}; {}–{} ties; {}/{}",
    "“{}” (‘{}’) [{}] *{}*", "<b>{}</b>, <i a='{}'>", "He left {}\r\nin the {}.\n\n{}: rain",
    "in {}. The {} fell. {}", "the {} of today", "NO {} IN {}", "au {}, en {}, de {}, la {}",
    "in der {}, im {}, {}s Flagge", "nella {}, della {}, il {}", "do {}, na {}", "в {}, из {}",
    "{}'nin {}'ya", "{}은 {}를",
)  # fmt: skip
_STYLES = (*styles.known(), "cldr:de", "cldr:ru", None)


@st.composite
def _texts(draw):
    language = draw(st.sampled_from(_LANGUAGES))
    forms = draw(st.lists(st.sampled_from(gazetteer.forms(language)), min_size=1, max_size=3))
    carrier = draw(st.sampled_from(_CARRIERS))
    turned = [form.form for form in forms]
    way = draw(st.sampled_from(("plain", "caps", "nfd", "nbsp", "broken", "soft")))
    if way == "caps":
        turned = [each.upper() for each in turned]
    elif way == "nfd":
        import unicodedata

        turned = [unicodedata.normalize("NFD", each) for each in turned]
    elif way != "plain":
        blank = {"nbsp": "\u00a0", "broken": "\n", "soft": "\u00ad "}[way]
        turned = [each.replace(" ", blank) for each in turned]
    count = carrier.count("{}")
    text = carrier.format(*(turned * count)[:count]) if "{}" in carrier else carrier
    return text, language


@given(_texts(), st.sampled_from(_STYLES), st.sampled_from((("spelling",), REWRITABLE)))
@example(("the U.S.A. fell. The U.S. said.", "en"), "ap", REWRITABLE)
def test_idempotent_under_every_style(text, style, rewrite):
    said, language = text
    normalizer = Normalizer(Config(style=style, rewrite=rewrite, dates="annotate", repair=False))
    once = normalizer.normalize(said, language=language).text
    assert normalizer.normalize(once, language=language).text == once


@given(_texts(), st.sampled_from(_CODES), st.sampled_from(("Türkiye", "Absurdistan", "the Isles")))
def test_idempotent_with_a_name_of_the_users(text, code, target):
    said, language = text
    normalizer = Normalizer(Config(style=None, names={code: target}, dates="annotate"))
    once = normalizer.normalize(said, language=language).text
    assert normalizer.normalize(once, language=language).text == once


@pytest.mark.parametrize("target", ["x", "é", "X", "1", "-"])
@pytest.mark.parametrize("said", [("Burmával", "hu"), ("Burmassa", "fi"), ("Burma'da", "tr")])
def test_a_name_may_be_one_character(said, target):
    text, language = said
    result = Normalizer(Config(names={"MM": target})).normalize(text, language=language)
    assert result.edits or result.declined


_NEIGHBOURS = (
    "Republic Kingdom United Islands North South People's Democratic of the Great New U.S. States "
    "President SAR City former and a an firm government Danish Republic-of Jr St."
).split()
_BETWEEN = (
    " ", ", ", " and ", " the ", ". ", "/", "-", "–", " (", ") ", "\n", "\r\n", "\x85", "\u2028",
    "\u2029", "\x0b", "\x0c", "\x1c", " of ", " of the ", "'s ", "’s ", "' ", " & ", "\u00a0", '"',
    " Republic of ", " Kingdom of ", " Islands ", " South ", "・", "", " AN ", " THE ",
)  # fmt: skip


@st.composite
def _names_side_by_side(draw):
    language = draw(st.sampled_from(_LANGUAGES))
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        of = draw(st.sampled_from((language, language, "en")))
        name = draw(st.sampled_from(gazetteer.forms(of))).form
        word = draw(st.sampled_from((name, name, name.upper(), draw(st.sampled_from(_NEIGHBOURS)))))
        parts += (word, draw(st.sampled_from(_BETWEEN)))
    return "".join(parts), draw(st.sampled_from((language, None, "und")))


@given(
    _names_side_by_side(),
    st.sampled_from(_STYLES),
    st.sampled_from((("spelling",), ("spelling", "short"), REWRITABLE)),
    st.sampled_from(({}, {"TR": "the Republic of Turkey"}, {"CD": "Congo", "MM": "Burma"})),
)
@example(("Republic of Haitii.", "en"), "iso", REWRITABLE, {})
@example(("of\x85Nikaragua.Afganistan-Libya and ", "id"), "iso", REWRITABLE, {})
def test_idempotent_whatever_stands_beside_a_name(text, style, rewrite, names):
    said, language = text
    normalizer = Normalizer(Config(style=style, rewrite=rewrite, names=names))
    once = normalizer.normalize(said, language=language).text
    assert normalizer.normalize(once, language=language).text == once


def test_what_an_edit_asks_for_is_done_too():
    normalizer = Normalizer(Config(style="iso", rewrite=REWRITABLE))
    result = normalizer.normalize("Republic of Haitii.", language="en")
    assert result.text == "Haiti."
    assert [edit[:4] for edit in result.edits] == [(0, 18, "Republic of Haitii", "Haiti")]


_AMBIGUOUS = ("CD", "CG")
"""*Congo*, as some styles have it, tells no other style which of the two is meant."""

_PLAIN = ("{} said no.", "He left {} today.", "“{}” and ({})", "{}-based; pro-{}", "no {} in {}")


@pytest.mark.parametrize("carrier", _PLAIN)
def test_styles_compose(carrier):
    under = {
        style: Normalizer(Config(style=style, rewrite=REWRITABLE, dates="annotate", repair=False))
        for style in styles.known()
    }
    for code in sorted(set(_CODES) - set(_AMBIGUOUS)):
        name = styles.name(code, "cldr")
        text = carrier.format(*[name] * carrier.count("{}"))
        directly = {style: under[style].normalize(text, language="en").text for style in under}
        for first, said in directly.items():
            for second, wanted in directly.items():
                around = under[second].normalize(said, language="en").text
                assert around == wanted, (code, first, second)
