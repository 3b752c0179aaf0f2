"""The benchmarks measure what they say: on the same text everywhere, in turns, fairly."""

import json

import pytest

from benchmarks import corpus, files, jobs
from benchmarks.timing import Contender, Timed, race, ratio

SIZE = 0.02


@pytest.mark.parametrize("make", [corpus.english, corpus.multilingual, corpus.garbled])
def test_a_corpus_is_the_same_every_time(make):
    made = make(SIZE)
    assert made == make(SIZE)
    assert made.megabytes >= SIZE


def test_english_news_is_ascii_and_has_what_was_counted():
    made = corpus.english(SIZE)
    whole = "".join(made.documents)
    assert whole.isascii()
    assert whole.count("(Reuters) - ") > 0
    assert 0 < made.dates < made.countries


def test_multilingual_news_has_every_language():
    made = corpus.multilingual(0.08)
    languages = set(corpus.sentences()) - {"en"}
    assert len(made.documents) >= len(languages)


def test_garbled_news_is_clean_news_misread():
    made = corpus.garbled(0.1)
    assert made.clean == corpus.multilingual(0.1).documents
    changed = sum(a != b for a, b in zip(made.documents, made.clean, strict=True))
    assert len(made.documents) / 2 < changed < len(made.documents)


def test_a_race_gives_every_contender_its_turns_and_its_texts():
    seen = []

    def contender(name, every=1):
        return Contender(name, lambda text: seen.append((name, text)), lambda _: 3, every)

    ours, theirs = race([contender("ours"), contender("theirs", every=2)], ["é", "b", "c"], 2)
    once = [("ours", "é"), ("ours", "b"), ("ours", "c")]
    slowly = [("theirs", "é"), ("theirs", "c")]
    assert seen == [*once, *slowly, *once, *slowly, *slowly, *once]
    assert (ours.name, len(ours.speeds), ours.found) == ("ours", 2, 3)
    assert theirs.speed > 0


def test_the_ratio_is_taken_within_each_round():
    ours, theirs = Timed("a", (10.0, 1.0, 3.0), 0), Timed("b", (5.0, 0.5, 1.0), 0)
    assert ratio(ours, theirs) == 2.0


@pytest.mark.parametrize(
    "make",
    [jobs.repair, jobs.places, jobs.own_names, jobs.dates, jobs.everything],
)
def test_a_job_runs_and_finds_something(make):
    job = make(corpus.english(SIZE))
    ours = race(job.contenders[:1], job.documents, 1)[0]
    assert ours.found > 0


def test_peers_that_are_not_installed_are_left_out(monkeypatch):
    monkeypatch.setattr(jobs, "PEERS", ("ftfy", "no_such_library"))
    assert jobs.missing() == ["no_such_library"]


@pytest.mark.parametrize("kind", ["jsonl", "json", "csv", "txt"])
def test_files_of_news_are_made_in_every_format(kind, tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MADE", 0.04)
    path = tmp_path / f"news.{kind}"
    assert files.make(path, kind, 0.1) >= 100_000
    whole = path.read_text("utf-8")
    if kind == "json":
        assert {"id", "title", "text"} == {*json.loads(whole)[-1]}
    elif kind == "jsonl":
        assert {"id", "title", "text"} == {*json.loads(whole.splitlines()[-1])}
    elif kind == "csv":
        assert whole.startswith("id,title,text\n0,")
