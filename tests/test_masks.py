import pytest

from toponorm.masks import Masks


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("see https://example.com/Turkey/a?x=Turkey for", "https://example.com/Turkey/a?x=Turkey"),
        ("write to info@turkey.example.org now", "info@turkey.example.org"),
        ("as @Turkey said", "@Turkey"),
        ("use #Turkey today", "#Turkey"),
        ("run `Turkey` here", "`Turkey`"),
        ("dear ${Turkey} friend", "${Turkey}"),
        ("a ```\nTurkey\n``` b", "```\nTurkey\n```"),
        ("[Turkey](https://a.example/Turkey)", "](https://a.example/Turkey)"),
        ('an <a href="Turkey"> tag', '<a href="Turkey">'),
        ("at CTVNews.ca today", "CTVNews.ca"),
        ("in /usr/share/Turkey/x.txt", "/usr/share/Turkey/x.txt"),
        ("in ~/Turkey now", "~/Turkey"),
        ("in ../Turkey now", "../Turkey"),
        ("call get_Turkey_name()", "get_Turkey_name"),
        (
            "at https://a.example/Georgia_(country)/Turkey now",
            "https://a.example/Georgia_(country)/Turkey",
        ),
        ("(at https://a.example/Turkey) now", "https://a.example/Turkey"),
        ("见https://a.example/Turkey", "https://a.example/Turkey"),
        ("文件C:\\Turkey\\x.txt", "C:\\Turkey\\x.txt"),
        ("at a.example/Georgia_(country)_Turkey now", "a.example/Georgia_(country)_Turkey"),
    ],
)
def test_masked(text, masked):
    start = text.index(masked)
    assert (start, start + len(masked)) in Masks(text).spans()


@pytest.mark.parametrize(
    "text",
    [
        "Turkey and Syria met.",
        "Syria/Turkey talks",
        "He left.Then Turkey voted.",
        "5 < 6 and Turkey > Syria",
        "the U.S. and the U.K.",
        "either/or, and/or",
        "May 10, 2023 (Reuters) - Turkey",
        "item #1: Turkey",
        "Turkey paid ${5 million",
        "    Turkey voted, in a paragraph that is indented.",
    ],
)
def test_not_masked(text):
    masks = Masks(text)
    for word in ("Turkey", "Syria", "U.S.", "Reuters", "or,"):
        at = text.find(word)
        if at >= 0:
            assert not masks.covers(at, at + len(word)), masks.spans()


def test_covers_half_open_spans():
    masks = Masks("a @b c")
    assert not masks.covers(0, 2)
    assert masks.covers(1, 3)
    assert masks.covers(2, 4)
    assert not masks.covers(4, 6)


@pytest.mark.parametrize(
    "piece", ["<a ", "`", "[](", "a.", "a_", "/a", "@", "#", "http://", "x@x.", "http://(a", "~/"]
)
def test_repeated_beginnings_take_linear_work(piece):
    masks = Masks(piece * 20_000)
    assert all(start < end for start, end in masks.spans())
