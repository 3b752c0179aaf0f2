"""The tables of entities are themselves under test."""

import unicodedata
from collections import defaultdict

import pytest

from toponorm import tables
from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import apply
from toponorm.language import parse_tag
from toponorm.names import find
from toponorm.names.context.neighbours import cues
from toponorm.names.entities.roster import entity, forms
from toponorm.names.matching.lexicon import keys
from toponorm.names.matching.vocabulary import filed_under

ROWS = [tuple(row) for row in tables.rows("entities")]
FORMS = [row for row in ROWS if row[3] not in ("country", "never")]
KINDS = {
    "abbreviation", "canonical", "country", "former", "never", "spelling", "surname", "variant"
}  # fmt: skip


@pytest.mark.parametrize("name", ["entities", "entity_cues", "entity_keys", "ministries"])
def test_a_table_is_sorted_unique_and_composed(name):
    lines = ["\t".join(row) for row in tables.rows(name)]
    assert lines == sorted(set(lines))
    assert all(line == unicodedata.normalize("NFC", line) for line in lines)
    assert all(cell == cell.strip() for line in lines for cell in line.split("\t"))


def test_the_index_is_built_from_the_tables():
    """If not, run tools/build_entities.py."""
    filed = {
        (begin, key, id_, text or key, *rest)
        for begin, key, id_, *rest, text in tables.rows("entity_keys")
    }
    assert filed == {
        (begin, key, form.id, form.text, *form[2:])
        for key, several in forms().items()
        for begin in filed_under(key)
        for form in several
    }


def test_a_row_has_six_columns_of_known_values():
    for id_, form, language, kind, needs, source in ROWS:
        assert id_ == "-" or id_.split("/")[0] in ("person", "org")
        assert (id_ == "-") == (kind == "never")
        assert form
        assert source
        parse_tag(language)
        assert kind in KINDS
        assert needs in ("", "name", "country")
        assert needs or kind != "surname", f"{form} would be believed alone"


def test_every_entity_has_one_canonical_name_and_no_two_share_it():
    names = defaultdict(list)
    for id_, form, _, kind, *_ in ROWS:
        if kind == "canonical":
            names[id_].append(form)
    assert {id_: found for id_, found in names.items() if len(found) != 1} == {}
    assert {row[0] for row in ROWS} - {"-"} == set(names)
    canonical = [found[0] for found in names.values()]
    assert len(canonical) == len(set(canonical)) > 350


def test_a_form_of_two_entities_is_never_believed_alone():
    owners = defaultdict(set)
    for row, key in zip(FORMS, keys([row[1] for row in FORMS]), strict=True):
        owners[key].add((row[0], row[4]))
    for key, found in owners.items():
        if len({id_ for id_, _ in found}) > 1:
            assert all(needs for _, needs in found), key


def test_what_needs_a_country_belongs_to_one():
    countries = {row[0] for row in ROWS if row[3] == "country"}
    assert {row[0] for row in FORMS if row[4] == "country"} <= countries
    for row in ROWS:
        if row[3] == "country":
            assert row[1].isupper()
            assert len(row[1]) == 2


def test_cues_are_words():
    assert set(cues()) == {
        "calendar", "courtesy", "noun", "opener", "particle", "thing", "title",
    }  # fmt: skip
    assert all(
        " " not in word or kind in ("thing", "title")
        for kind, words in cues().items()
        for word in words
    )


def test_ministries_have_an_adjective_for_their_country():
    facts = defaultdict(set)
    for country, fact, *_ in tables.rows("ministries"):
        facts[country].add(fact)
    assert all("adjective" in found for found in facts.values())
    assert sum("defence" in found for found in facts.values()) >= 40
    assert sum("foreign" in found for found in facts.values()) >= 40


ALL = ("spelling", "short", "abbreviation", "official", "former", "variant", "surname")


def _written(forms, lead="It was ", tail=", he said."):
    """What becomes of each form, a paragraph each."""
    text = "\n\n".join(f"{lead}{form}{tail}" for form in forms)
    out = apply(text, find(Document(text, "en"), Config(rewrite=ALL)).edits)
    return [line.removeprefix(lead).removesuffix(tail) for line in out.split("\n\n")]


def test_canonical_names_are_fixed_points():
    names = [row[1] for row in ROWS if row[3] == "canonical"]
    assert [pair for pair in zip(names, _written(names), strict=True) if len(set(pair)) > 1] == []


def test_spelling_variants_become_canonical_names():
    rows = [row for row in ROWS if row[2:5] == ("en", "spelling", "")]
    out = _written([row[1] for row in rows])
    assert len(rows) > 500
    assert [
        (row[1], name)
        for row, name in zip(rows, out, strict=True)
        if name != entity(row[0]).canonical
    ] == []


@pytest.mark.parametrize("language", ["en", "ru", "ar", "zh"])
def test_every_full_name_is_recognised(language):
    rows = [
        row
        for row in FORMS
        if row[3] in ("canonical", "spelling", "variant", "former")
        and not row[4]
        and row[2] in (language, "und")
    ]
    text = "\n\n".join(f"({row[1]})" for row in rows)
    found = {(m.text, m.id) for m in find(Document(text, language), Config()).mentions}
    assert [row[1] for row in rows if (row[1], row[0]) not in found] == []
