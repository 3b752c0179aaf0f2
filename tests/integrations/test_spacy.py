"""The component of spaCy."""

import json

import pytest

spacy = pytest.importorskip("spacy", reason="NOT TESTED: pip install 'toponorm[spacy]'")

from spacy.tokens import Doc, DocBin

from toponorm import normalize

TEXT = "ANKARA, May 10, 2023 (Reuters) - Turkiye's vote is on Sunday. Due 03/04/2024."


@pytest.fixture
def nlp():
    pipeline = spacy.blank("en")
    pipeline.add_pipe("toponorm")
    return pipeline


def mentions(doc, name="toponorm"):
    return [(span.text, span.label_, span.kb_id_, span.id_) for span in doc.spans[name]]


def test_a_doc_has_the_result_and_its_own_text(nlp):
    doc = nlp(TEXT)
    assert doc.text == TEXT
    assert doc._.toponorm == normalize(TEXT, language="en")
    assert doc._.toponorm.original == TEXT
    assert ("Turkiye", "place", "TR", "Türkiye") in mentions(doc)


def test_a_mention_within_a_token_has_the_whole_token(nlp):
    doc = Doc(nlp.vocab, words=["in", "Turkiye's", "east"])
    assert [span.text for span in nlp(doc).spans["toponorm"]] == ["Turkiye's"]


@pytest.mark.parametrize("text", ["", " \n", "no mention", "🗺️ Turkiye 🗺️", "a\u0301 Türkiye\r\n"])
def test_texts_of_all_kinds_stay(nlp, text):
    doc = nlp(text)
    assert doc.text == text
    assert [span.text for span in doc.spans["toponorm"]] == [
        text[mention.start : mention.end] for mention in doc._.toponorm.mentions
    ]


def test_a_doc_that_the_component_has_not_seen_has_no_result(nlp):
    assert nlp.make_doc(TEXT)._.toponorm is None


def test_reference_dates(nlp):
    doc = nlp.make_doc("It ended on Tuesday.")
    doc._.reference_date = "2023-04-05"
    assert mentions(nlp(doc)) == [("Tuesday", "date", "", "2023-04-04")]


def test_the_language_of_the_pipeline():
    for code, value in (("en", None), ("de", "2024-04-03"), ("xx", "2024-04-03")):
        pipeline = spacy.blank(code)
        pipeline.add_pipe("toponorm")
        text = "Due 03/04/2024." if code == "en" else "Die Wahl ist am 03.04.2024 in Berlin."
        values = [mention.value for mention in pipeline(text)._.toponorm.mentions]
        assert value is None or value in values


def test_two_processes(nlp):
    texts = [f"{TEXT} {n}" for n in range(40)]
    docs = list(nlp.pipe(texts, n_process=2, batch_size=5))
    assert [doc.text for doc in docs] == texts
    assert [mentions(doc) for doc in docs] == [mentions(nlp(text)) for text in texts]
    assert docs[7]._.toponorm == nlp(texts[7])._.toponorm


def test_docs_are_stored_and_read(nlp):
    stored = DocBin(store_user_data=True, docs=[nlp(TEXT)]).to_bytes()
    (doc,) = DocBin().from_bytes(stored).get_docs(spacy.blank("en").vocab)
    assert doc._.toponorm == normalize(TEXT, language="en")
    assert mentions(doc) == mentions(nlp(TEXT))


def test_the_pipeline_is_stored_and_read(tmp_path):
    settings = {"names": {"TR": "Turkey"}, "rewrite": ["spelling", "former"]}
    nlp = spacy.blank("en")
    nlp.add_pipe("toponorm", name="names", config={"settings": settings})
    nlp.to_disk(tmp_path / "pipeline")
    assert json.loads((tmp_path / "pipeline" / "names").read_bytes()) == settings
    bare = spacy.blank("en")
    bare.add_pipe("toponorm", name="names")
    for other in (spacy.load(tmp_path / "pipeline"), bare.from_bytes(nlp.to_bytes())):
        doc = other("Turkiye")
        assert doc._.toponorm.text == "Turkey"
        assert mentions(doc, "names") == [("Turkiye", "place", "TR", "Turkey")]


def test_wrong_settings_are_an_error(nlp):
    with pytest.raises(ValueError, match="choose from"):
        nlp.add_pipe("toponorm", name="other", config={"settings": {"dates": "some"}})


def test_the_program_of_the_manual(snippet):
    snippet("spaCy")
