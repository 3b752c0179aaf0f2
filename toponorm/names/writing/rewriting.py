"""Writing a place's name for a printed form: the edit, or why there is none.

English has its articles and genitives; other languages their cases, their articles, and suffixes
that follow the sounds of the name. What cannot be written with certainty is left as it is.
"""

from toponorm.edits import Edit
from toponorm.names.gazetteer import inflection
from toponorm.names.readings import Reading
from toponorm.names.writing import english, render, traits
from toponorm.regexes import lazy
from toponorm.result import Declined

_ENGLISH_GENITIVE = lazy(r"['’‘ʼ`′＇][sS](?!\w)")
"""It tells English where the language of a short text was guessed wrong; Dutch has it, too."""


def rewrite(
    text: str,
    start: int,
    end: int,
    reading: Reading,
    language: str,
    *,
    style: str | None,
    capitals: str | None = None,
) -> Edit | Declined | None:
    """Return the edit that writes the name of a reading at ``start:end`` of a text.

    Args:
        text: the text.
        start: where the printed form begins.
        end: where it ends.
        reading: what is printed, and what to write.
        language: of the text.
        style: the style that gave the name, or ``None`` if the user did.
        capitals: the name in capitals, if the user says how it is written in them.

    Returns:
        ``None`` if the text says just so already, and what was declined if the form of the name
        that its place asks for is not known.
    """
    printed, name = text[start:end], reading.name
    form = reading.form
    if "'" in printed and "’" in name:
        name = name.replace("’", "'")
    shouted = render.is_shouted(printed) and (
        not (form.kind == "abbreviation" or form.form.isupper())
        or _shouted_around(text, start, end)
    )
    if language != "en" and (
        form.language == "en" or not traits.has(language, "genitive-as-in-english")
    ):
        language = "en" if _ENGLISH_GENITIVE.match(text, end) else language
    lemma = inflection.lemma(form)
    if language == "en":
        if english.is_anothers(text, start, form.form, name):
            return _declined(text, start, end, "article-unknown", (lemma, name))
        if shouted:
            name = capitals or render.shout(name, form.language)
        begin, finish, after = english.write(text, start, end, form.form, name, style=style)
    else:
        from toponorm.names.writing import turning  # noqa: PLC0415 -- English does without

        written = turning.write(
            text, start, end, form, name, language=language, shouted=shouted, capitals=capitals
        )
        if isinstance(written, str):
            return _declined(text, start, end, written, (lemma, name))
        begin, finish, after = written
    before = text[begin:finish]
    if before == after:
        return None
    if not after[-1:].isalnum() and text[finish : finish + 1].isalnum():
        return _declined(text, start, end, "case-unknown", (lemma, name))  # nothing may follow
    return Edit(begin, finish, before, after, reading.rule, reading.evidence)


def _declined(text: str, start: int, end: int, reason: str, evidence: tuple[str, ...]) -> Declined:
    return Declined(start, end, text[start:end], "place", reason, f"place.{reason}", evidence)


def _shouted_around(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 40) : start] + text[end : end + 40]
    return around.isupper() and sum(map(str.isalpha, around)) > 5
