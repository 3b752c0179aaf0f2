"""Writing a place's name in another language than English: its case, its article, its suffix.

The name takes the form that the printed one has. Where that is not known nothing is written.
"""

from toponorm.names.gazetteer import Form, inflection
from toponorm.names.writing import articles, cases, render, suffixes, traits


def write(
    text: str,
    start: int,
    end: int,
    form: Form,
    name: str,
    *,
    language: str,
    shouted: bool,
    capitals: str | None,
) -> tuple[int, int, str] | str:
    """Return start and end of the edit and what it writes, or why it cannot be known.

    Args:
        text: the text.
        start: where the printed form begins.
        end: where it ends.
        form: the row of the printed form.
        name: what to write.
        language: of the text.
        shouted: whether it is written in capitals.
        capitals: the name in capitals, if the user says how it is written in them.

    >>> turkey = Form("TR", "Турция", "short", "", "", "", "ru")
    >>> write("из Турции", 3, 9, turkey, "Сирия", language="ru", shouted=False, capitals=None)
    (3, 9, 'Сирии')
    """
    lemma = inflection.lemma(form)
    turned = _turned(text, start, end, form, name, language=language)
    if turned is None:
        return "case-unknown"
    after, finish, tail = turned
    begin = start
    if shouted:
        after = capitals if capitals and after == name else render.shout(after, language)
    if articles.frames(language) and not _is_genitive(form.kind, lemma, text[start:end], language):
        written = articles.write(text, start, lemma, name, language, written=after)
        if written is None:
            return "article-unknown"
        begin, after = written
    return begin, finish, after + tail


def _is_genitive(kind: str, lemma: str, printed: str, language: str) -> bool:
    return kind == "inflected" and suffixes.germanic(printed, lemma, lemma, language) is not None


def _turned(
    text: str, start: int, end: int, form: Form, name: str, *, language: str
) -> tuple[str, int, str] | None:
    """The name as its place in the text asks for it, and the suffix behind it with its end."""
    lemma, kind = inflection.lemma(form), form.kind
    printed = text[start:end]
    how = traits.value(language, "suffixes")
    if how == "apostrophe":
        found = suffixes.behind_apostrophe(text, end, lemma, name)
        return None if found is None else (name, *found)
    if how == "particles":
        return (name, *suffixes.behind_hangul(text, end, name))
    if traits.has(language, "genitive-as-in-english"):
        genitive = suffixes.dutch(text, start, end, name)
        if genitive is not None:
            return (name, *genitive)
    joins = name.startswith("ال") and text[start - 1 : start] == "ل"
    if joins and traits.has(language, "article-joins-l"):
        return name[1:], end, ""
    if cases.known(language):
        turned = cases.turn(text, start, end, lemma, name, language=language)
        return None if turned is None else (turned, end, "")
    if kind != "inflected" and (
        not traits.has(language, "every-name-has-an-article")
        or cases.like(lemma, lemma, name) is not None
    ):
        return name, end, ""
    if suffixes.has_germanic_genitive(language):
        turned = suffixes.germanic(printed, lemma, name, language)
        if turned is not None and not articles.needs_article(name, language):
            return turned, end, ""
        if suffixes.germanic(printed, lemma, lemma, language) is not None:
            return None  # the army of the Ukraine, of the Republic of Belarus
        if articles.frames(language):
            return name, end, ""  # the article before it tells the case
    turned = cases.like(printed, lemma, name)
    return None if turned is None else (turned, end, "")
