"""Naming styles: which of a place's names is written.

``cldr`` writes CLDR's short name in the language of the form that it replaces, ``cldr:xx`` the
name that locale ``xx`` uses, the others an English name (``styles`` has their rows).
"""

from functools import lru_cache

from toponorm import tables
from toponorm.names import gazetteer


@lru_cache(maxsize=1)
def _english_styles() -> dict[str, dict[str, str]]:
    styles: dict[str, dict[str, str]] = {}
    for style, code, name, *_ in tables.rows("styles"):
        styles.setdefault(style, {})[code] = name
    return styles


def check_style(style: str) -> None:
    """Raise ``ValueError`` unless the style exists.

    >>> check_style("un")
    >>> check_style("oxford")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
      ...
    ValueError: there is no style 'oxford'; choose ap, cldr, iso, official, un, us, or a locale ...
    """
    if not isinstance(style, str):
        raise TypeError(f"a style is named by a str such as 'cldr', not {type(style).__name__}")
    if style == "cldr" or style in _english_styles():
        return
    if style.startswith("cldr:"):
        try:
            gazetteer.standing_names(style.removeprefix("cldr:"))
        except KeyError:
            raise ValueError(
                f"CLDR has no names in the locale of the style {style!r}; write 'cldr:de', "
                "'cldr:pt-PT', 'cldr:zh-Hant' ..."
            ) from None
        return
    raise ValueError(
        f"there is no style {style!r}; choose {', '.join(known())}, or a locale as in 'cldr:de'"
    )


def known() -> tuple[str, ...]:
    """Return the styles that write English names, in alphabetical order.

    >>> known()
    ('ap', 'cldr', 'iso', 'official', 'un', 'us')
    """
    return tuple(sorted(("cldr", *_english_styles())))


def name(code: str, style: str = "cldr", language: str = "en") -> str:
    """Return the name of a place under a style.

    Args:
        code: alpha-2 code.
        style: the style's name.
        language: of the form that the name stands for; only ``cldr`` asks.

    >>> name("TR"), name("TR", "ap"), name("TR", language="de"), name("TR", "cldr:fr")
    ('Türkiye', 'Turkey', 'Türkei', 'Turquie')
    """
    if style == "cldr":
        locale = language
    elif style.startswith("cldr:"):
        locale = style.removeprefix("cldr:")
    else:
        found = _english_styles()[style].get(code)
        if found is not None:
            return found
        locale = "en"
    try:
        return gazetteer.standing_names(locale)[code]
    except KeyError:
        return gazetteer.standing_names("en")[code]


TITLES = {
    "ap": "names as the Associated Press uses them",
    "cldr": "CLDR's short names, in the language of the form",
    "iso": "short names of ISO 3166-1",
    "official": "full names of states",
    "un": "names of the United Nations",
    "us": "names of the United States Department of State",
}
"""What each style is."""


def differences(style: str) -> tuple[tuple[str, str, str, str], ...]:
    """Return code, name, source and note of each row in which a style differs from CLDR.

    >>> differences("us")[-1]
    ('MM', 'Burma', 'US Department of State, 2023', '')
    """
    rows = (row for row in tables.rows("styles") if row[0] == style)
    return tuple((code, name, source, note) for _, code, name, source, note in rows)


@lru_cache(maxsize=64)
def own_names(style: str | None) -> tuple[tuple[str, str], ...]:
    """Return the names that a style writes and the tables of a language need not have.

    >>> own_names("cldr"), own_names("ap")[0]
    ((), ('BA', 'Bosnia-Herzegovina'))
    """
    if style is None or style == "cldr":
        return ()
    if style.startswith("cldr:"):
        return tuple(sorted(gazetteer.standing_names(style.removeprefix("cldr:")).items()))
    return tuple(sorted(_english_styles()[style].items()))
