"""Words that some language has for a country, and that are none as they stand."""

import unicodedata
from functools import lru_cache

from toponorm import tables
from toponorm.names.lookup.world import folded


def is_other_word(name: str) -> bool:
    """Return whether a name with marks, or in another script, is such a word as it is written.

    *Suède* is no *suede*, and Urdu's ترکی no Arabic adjective.
    """
    return unicodedata.normalize("NFC", name).lower() in _other_words_written()


@lru_cache(maxsize=1)
def _other_words_written() -> frozenset[str]:
    rows = tables.rows("places_more", "und")
    return frozenset(form.lower() for *_, form, _, _, _, note in rows if note)


@lru_cache(maxsize=1)
def other_words() -> dict[str, str]:
    """Return notes of adjectives, towns, regions and given names that some language has for one."""
    rows = tables.rows("places_more", "und")
    return {folded(form): note for *_, form, _, _, _, note in rows if note}
