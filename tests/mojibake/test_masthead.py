"""Mastheads: replaced on the document's own word, named otherwise, left where they belong."""

import pytest

from toponorm import mojibake
from toponorm.edits import apply
from toponorm.mojibake.masthead import outlets

BODY = (
    "Talks on the border end without a deal\n\n"
    "Ministers from the four countries met for a second day on Wednesday and left without a "
    "statement, officials said. They are to meet again next month, and diplomats hope that a "
    "roadmap can be agreed by then, though few expect a quick result. The border has been "
    "closed since the spring, and trade through it has all but stopped.\n"
)


def found(head, foot=""):
    text = f"{head}\n\n{BODY}\n{foot}\n"
    return text, mojibake.find(text)


def test_a_domain_in_the_furniture_names_the_outlet():
    text, stage = found("愛污传媒", "CTVNews.ca Top Stories")
    (edit,) = stage.edits
    assert (edit.before, edit.after, edit.rule) == ("愛污传媒", "CTV News", "repair.masthead")
    assert "CTVNews.ca" in edit.evidence[0]
    assert mojibake.find(apply(text, stage.edits)) == ((), (), ())


@pytest.mark.parametrize(
    ("foot", "name"),
    [
        ("Copyright 2023 The Guardian. All rights reserved.", "The Guardian"),
        ("Sign up for the newsletter at www.lemonde.fr", "Le Monde"),
        ("© Der Spiegel", "Der Spiegel"),
        ("Follow us: cbc.ca\nRead more: ctvnews.ca\n© 2023 CBC News", "CBC News"),
    ],
)
def test_so_does_a_copyright_line(foot, name):
    assert [edit.after for edit in found("色色影院", foot)[1].edits] == [name]


def test_without_a_witness_it_stays_and_is_named():
    _, stage = found("愛污传媒")
    assert stage.edits == ()
    (declined,) = stage.declined
    assert declined[:6] == (0, 4, "愛污传媒", "repair", "foreign-masthead", "repair.masthead")


@pytest.mark.parametrize(
    "foot",
    [
        "The agency Reuters, quoting officials, said that the talks would go on in the spring.",
        "He told nytimes.com in a long interview that the talks would go on in the spring.",
        "Copyright CTV News\nCopyright CBC News",
        "Follow Boston Globe\n© 2023 The Guardian",
        "Read more: cbc.ca\nRead more: ctvnews.ca\n© 2023 The Guardian",
    ],
    ids=["source", "quotation", "two", "a copyright", "domains without an owner"],
)
def test_a_source_or_two_names_are_no_witness(foot):
    _, stage = found("愛污传媒", foot)
    assert stage.edits == ()
    assert [declined.reason for declined in stage.declined] == ["foreign-masthead"]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("新华社", "Copyright Xinhua"),
        ("国际新闻", "Copyright Xinhua"),
        ("联合早报", "CTVNews.ca Top Stories"),
        ("愛污传媒 Daily", "CTVNews.ca Top Stories"),
        ("愛污传媒", "CTVNews.ca Top Stories\n翻译：李明"),
        ("2023年5月10日", "CTVNews.ca Top Stories"),
    ],
    ids=["own name", "own script", "a name", "two scripts", "not foreign", "a date"],
)
def test_genuine_heads_stay(head, foot):
    assert found(head, foot)[1] == ((), (), ())


def test_alone_it_is_no_masthead():
    assert mojibake.find("愛污传媒") == ((), (), ())
    assert mojibake.find("愛污传媒\n\nA short note.\nCTVNews.ca") == ((), (), ())


def test_a_document_in_the_script_has_no_foreign_masthead():
    text = "愛污传媒\n\n总理抵达首都进行会谈。\n" + BODY
    assert mojibake.find(text).edits == ()


def test_a_garbled_head_is_decoded_not_replaced():
    head = "Nouvelles d’été".encode().decode("gbk", "replace")
    _, stage = found(head, "CTVNews.ca Top Stories")
    assert all(edit.rule != "repair.masthead" for edit in stage.edits)


def _forms(row):
    return {form.lower() for form in (row.name, *row.domains, *row.aliases)}


def test_the_table_is_sound():
    table = outlets()
    assert len(table) >= 150
    forms = [form for row in table for form in _forms(row)]
    assert len(forms) == len(set(forms))
    assert all(row.domains and row.languages for row in table)
    assert all(
        "." in domain and domain == domain.lower() for row in table for domain in row.domains
    )
