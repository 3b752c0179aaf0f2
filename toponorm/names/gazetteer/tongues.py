"""Whose names are looked for in a text: its language's, or those of the scripts that it has."""

import re
from functools import lru_cache

from toponorm import language, tables
from toponorm.document import Document
from toponorm.names.gazetteer import primary

SCRIPTS = {
    "Cyrl": "\u0400-\u052f",
    "Arab": "\u0600-\u06ff\u0750-\u077f",
    "Hebr": "\u0590-\u05ff",
    "Grek": "\u0370-\u03ff",
    "Armn": "\u0530-\u058f",
    "Geor": "\u10a0-\u10ff",
    "Deva": "\u0900-\u097f",
    "Beng": "\u0980-\u09ff",
    "Guru": "\u0a00-\u0a7f",
    "Gujr": "\u0a80-\u0aff",
    "Orya": "\u0b00-\u0b7f",
    "Taml": "\u0b80-\u0bff",
    "Telu": "\u0c00-\u0c7f",
    "Knda": "\u0c80-\u0cff",
    "Mlym": "\u0d00-\u0d7f",
    "Sinh": "\u0d80-\u0dff",
    "Thai": "\u0e00-\u0e7f",
    "Laoo": "\u0e80-\u0eff",
    "Mymr": "\u1000-\u109f",
    "Khmr": "\u1780-\u17ff",
    "Ethi": "\u1200-\u137f",
    "Hang": "\uac00-\ud7a3",
    "Hani": "\u4e00-\u9fff\u3040-\u30ff",
}
"""Characters of the scripts beside Latin that name places, as a character class."""

PRESS = tuple(
    "de fr es pt it nl sv da no fi pl cs sk hu ro hr sl sq tr az ca gl eu lt lv et id ms vi af sw "
    "is bs sr".split()
)
"""Languages in Latin letters whose names are looked for where the language is not known."""

_FILED_AS = {"Hans": "Hani", "Hant": "Hani", "Jpan": "Hani", "Kana": "Hani", "Kore": "Hang"}


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, tuple[str, ...]]:
    """The languages that toponorm knows in each script."""
    found: dict[str, dict[str, None]] = {}
    for code, script, *_ in tables.rows("languages"):
        if code not in ("mul", "und"):
            name = _FILED_AS.get(script, script)
            found.setdefault(name, {})[primary(code)] = None
    return {script: tuple(languages) for script, languages in found.items()}


@lru_cache(maxsize=1)
def _classes() -> dict[str, re.Pattern[str]]:
    return {script: re.compile(f"[{characters}]") for script, characters in SCRIPTS.items()}


@lru_cache(maxsize=1)
def _not_latin() -> re.Pattern[str]:
    return re.compile("[\u0370-\u1cff\u3040-\ud7a3]")  # takes 3 ms, and few texts need it


def of(document: Document) -> tuple[str, ...]:
    """Return the languages whose names are looked for in a document, its own first.

    >>> of(Document("Turkiye and Syria met, and they talked.", "en"))
    ('en',)
    >>> of(Document("Τουρκία, Συρία", "und"))
    ('und', 'el')
    """
    own = primary(document.language.code)
    if own != "und":
        return (own,)
    text = document.text
    known = _languages_of()
    if text.isascii() or not _not_latin().search(text):
        return ("und", *PRESS)
    scripts = [script for script, has in _classes().items() if has.search(text)]
    return ("und", *dict.fromkeys(code for script in scripts for code in known.get(script, ())))


def likely(document: Document) -> tuple[str, ...]:
    """Return the few languages that a document of no known language may be in, or none."""
    if document.requested is not None and document.requested.code != "und":
        return ()
    return tuple(dict.fromkeys(map(primary, language.likely(document.text))))
