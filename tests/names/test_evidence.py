"""What a document as a whole says of its names is asked of it once, and not for each of them."""

import pytest

from toponorm.names import gazetteer
from toponorm.names.context import given, usnews


def form_of(name, language):
    return next(form for form in gazetteer.forms(language) if form.form == name)


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Votaron en Georgia y en Alabama.", "Georgia", "es"),
        ("Boone County deputies drove to Lebanon, statewide.", "Lebanon", "en"),
        ("Voters in Georgia and Alabama", "Georgia", "en"),
        ("Boone County deputies called the sheriff of Malta.", "Malta", "en"),
    ],
)
def test_american_news_are_searched_once(text, name, language):
    form = form_of(name, language)
    evidence = usnews.Evidence(text, {form.code})
    found = evidence.of(form)
    assert found
    assert evidence.of(form) is found


def test_no_name_copies_the_text():
    class Text(str):
        __slots__ = ()

        def strip(self, *_):
            pytest.fail("a long text is copied for each name in it")

    text = Text("Jordan ate. " * 20)
    assert given.evidence(text, 0, 6)
    assert not given.evidence("  Jordan. ", 2, 8)
