"""The tables of places are the subject: sorted, unique, composed, and of one mind."""

import unicodedata
from collections import defaultdict

import pytest

from toponorm import tables
from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import apply
from toponorm.folding import fold, key
from toponorm.names import gazetteer, places, styles
from toponorm.names.gazetteer import inflection
from toponorm.names.gazetteer.tongues import PRESS
from toponorm.names.lookup import world
from toponorm.names.matching import match, unknown
from toponorm.names.matching.heads import prefixes
from toponorm.names.writing.render import same

TABLES = {
    "places_en": 6,
    "places_en_filed": 7,
    "places_cldr": 5,
    "places_more": 7,
    "places_releases": 4,
    "places_codes": 3,
    "places_dissolved": 4,
    "places_keys": 3,
    "places_skeletons": 2,
    "places_heads": 2,
    "places_relations": 4,
    "places_shortened": 2,
    "places_titles": 2,
    "places_titles_unspaced": 2,
    "paradigms": 5,
    "styles": 5,
    "suffixes": 7,
}
KINDS = {
    "short", "spelling", "variant", "official", "abbreviation", "former", "misspelling",
    "ambiguous", "blocked",
}  # fmt: skip


@pytest.mark.parametrize(("name", "columns"), TABLES.items())
def test_a_table_is_sorted_unique_and_composed(name, columns):
    rows = tables.rows(name)
    assert rows
    assert [row for row in rows if len(row) != columns] == []
    lines = ["\t".join(row) for row in rows]
    assert lines == sorted(lines)
    assert len(lines) == len(set(lines))
    for line in lines:
        assert unicodedata.is_normalized("NFC", line), line
        assert "  " not in line, line


def test_dissolved_states_have_years_and_successors():
    for form, period, successors, source in tables.rows("places_dissolved"):
        first, last = map(int, period.split(".."))
        assert first < last <= 2010, form
        assert successors.split() == sorted(set(successors.split())), form
        assert all(code in gazetteer.codes() for code in successors.split()), form
        assert source


def test_a_key_of_several_places_has_all_their_codes():
    for key_, english, elsewhere in tables.rows("places_keys"):
        for codes in (english, elsewhere):
            assert codes in ("", "-") or set(codes.split()) <= set(gazetteer.codes()), key_
        assert english or elsewhere, key_


def test_an_official_name_is_not_the_short_name():
    for language in ("en", *tables.sections("places_more")):
        forms = gazetteer.forms(language)
        short = {(form.code, key(form.form)) for form in forms if form.kind == "short"}
        for form in forms:
            assert form.kind != "official" or (form.code, key(form.form)) not in short, form


def test_codes_are_those_of_iso_3166_1():
    codes = gazetteer.codes()
    assert len(codes) == 250  # 249, and Kosovo
    assert codes["TR"] == ("TUR", "792")
    assert codes["XK"] == ("XKK", None)
    assert len({alpha3 for alpha3, _ in codes.values()}) == 250
    assert len({numeric for _, numeric in codes.values()}) == 250


def test_the_keys_are_those_of_the_names():
    assert {
        key: f"{english}\t{other}" for key, english, other in tables.rows("places_keys")
    } == world.all_keys(), "run 'python tools/tidy_tables.py'"
    assert dict(tables.rows("places_skeletons")) == world.skeletons()


def test_an_index_finds_what_is_in_its_table():
    index, rows = tables.Index("places_keys"), tables.lines("places_keys")
    for row in (*rows[:3], *rows[::397], *rows[-3:]):
        head, _, rest = row.partition("\t")
        assert index.get(head) == rest
        assert index.get(f"{head}~") is None
        assert index.starting(head) == [other for other in rows if other.startswith(head)]


@pytest.mark.parametrize("language", ["az", "de", "et", "hu", "it", "pl", "sr"])
def test_the_heads_are_those_of_all_languages_of_the_press(language):
    names = tuple(form for form in gazetteer.printed(language)[::60] if form.kind != "blocked")
    forms = (*names, *inflection.forms(language, names)[::9])
    text = fold(", ".join(f"{form.form}, {form.form.upper()}" for form in forms))
    english = match.matcher("en")
    every = (*PRESS, "qqq")  # no longer the languages that the table is of
    assert unknown.scan(text, PRESS, (), english) == unknown.scan(text, every, (), english)


def test_every_place_has_one_short_name_in_english():
    short = [form.code for form in gazetteer.forms("en") if form.kind == "short"]
    assert sorted(short) == sorted(gazetteer.codes())


@pytest.mark.parametrize("name", ["places_en", "places_more"])
def test_rows_are_well_formed(name):
    for row in tables.rows(name):
        code, form, kind, period, source, note = row[-6:]
        assert kind in KINDS, row
        assert source, row
        assert form == form.strip(), row
        if kind == "blocked":
            assert code == "-", row
        elif kind == "ambiguous":
            assert all(each in gazetteer.codes() for each in code.split()), row
        else:
            assert code in gazetteer.codes(), row
            assert note in ("", "alone", "cue"), row
        if period:
            assert kind == "former", row
            first, _, last = period.partition("..")
            assert not first or not last or int(first) <= int(last), row


def test_every_name_of_cldr_in_english_is_curated():
    curated = {(form.code, form.form) for form in gazetteer.forms("en")}
    for _, locale, code, form, _ in tables.rows("places_cldr", "en"):
        if locale == "en":
            assert (code, form) in curated


def test_an_english_form_names_one_place():
    codes = defaultdict(set)
    for form in gazetteer.forms("en"):
        if form.kind != "blocked":
            codes[form.key.casefold()].add(form.code)
    assert {key: found for key, found in codes.items() if len(found) > 1} == {}


@pytest.mark.parametrize("style", styles.known())
def test_a_style_leaves_its_own_names_alone(style):
    config = Config(style=style, rewrite=("spelling", "short", "variant", "official"))
    for code in gazetteer.codes():
        name = styles.name(code, style)
        stage = places.find(Document(f"It reached {name} at noon.", "en"), config)
        assert stage.edits == (), (code, name)


def test_rewriting_leads_to_no_loop():
    config = Config(rewrite=("spelling", "short", "variant", "official", "abbreviation", "former"))
    for form in gazetteer.forms("en"):
        if form.kind in ("blocked", "ambiguous"):
            continue
        text = f"It reached {form.form}, they say."
        once = apply(text, places.find(Document(text, "en"), config).edits)
        assert places.find(Document(once, "en"), config).edits == (), (text, once)


def test_spellings_lead_to_the_short_name():
    for form in gazetteer.forms("en"):
        if form.kind not in ("spelling", "misspelling") or form.note:
            continue
        text = f"It reached {form.form}, they say."
        name = styles.name(form.code)
        made = apply(text, places.find(Document(text, "en"), Config()).edits)
        said = [f"It reached {article}{name}, they say." for article in ("", "the ")]
        assert any(same(made, each) for each in said), text


@pytest.mark.parametrize(
    "language",
    "ar bg cs de el es fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sr sv th tr uk "
    "vi zh".split(),
)
def test_a_language_has_its_names_and_few_keys_clash(language):
    begins = {begin for form in gazetteer.printed(language) for begin in prefixes(form.key)}
    found = [form for begin in begins for form in match.chosen(language, begin)]
    assert {form.code for form in found} >= {"TR", "SY", "US", "GB", "RU", "CN"}
    codes = defaultdict(set)
    for form in found:
        if form.language == language and form.kind not in ("blocked", "inflected"):
            codes[form.form].add(form.code)
    assert {form: found for form, found in codes.items() if len(found) > 1} == {}


def test_paradigms_build_their_examples():
    for language, kind, _, _, example in tables.rows("paradigms"):
        if example and kind == "noun" and " " in example:
            nominative, turned = example.split(", ")
            found = {key(form) for form in inflection.inflect(nominative, language)}
            assert key(turned) in found | {key(nominative)}, (language, example, found)


@pytest.mark.parametrize(
    "row", [row for row in tables.rows("beside") if row[4]], ids=lambda row: row[2]
)
def test_what_stands_beside_a_name_makes_it_a_persons_or_a_peoples(row):
    _, languages, _, _, example, counter_example = row
    spoken = None if languages == "und" else languages.split()[0]
    assert places.find(Document(example, spoken), Config()).mentions == ()
    assert places.find(Document(counter_example, spoken), Config()).mentions
