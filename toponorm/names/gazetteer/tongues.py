"""Whose names are looked for in a text: its language's, or those of the scripts that it has."""

from functools import lru_cache

from toponorm import language, scripts, tables
from toponorm.document import Document
from toponorm.names.gazetteer import primary

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
    found = frozenset[str]() if text.isascii() else scripts.among(text) - {"Latn"}
    if not found:
        return ("und", *PRESS)
    filed = {_FILED_AS.get(script, script) for script in found}
    known = _languages_of().items()
    return (
        "und",
        *dict.fromkeys(code for script, codes in known if script in filed for code in codes),
    )


def likely(document: Document) -> tuple[str, ...]:
    """Return the few languages that a document of no known language may be in, or none."""
    if document.requested is not None and document.requested.code != "und":
        return ()
    return tuple(dict.fromkeys(map(primary, language.likely(document.text))))
