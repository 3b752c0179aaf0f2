"""The names of places: rows of the tables, one language at a time.

English is curated (``places_en``); CLDR names the rest of the world's languages
(``places_cldr``), and ``places_more`` adds what newspapers print and CLDR does not:
abbreviations, other short forms, and longer words that only look like a name.
"""

from functools import lru_cache
from typing import NamedTuple

from toponorm import tables
from toponorm.folding import key
from toponorm.regexes import lazy

SAME_LANGUAGE = {"iw": "he", "in": "id", "mo": "ro", "nb": "no", "sh": "sr", "tl": "fil"}
"""Primary subtags that CLDR files under another one."""

DISPLAY_ONLY = frozenset(("HK", "MM", "MO", "PS"))
"""Places whose main name in CLDR is made for menus: ``Hong Kong SAR China``, ``Myanmar (Burma)``.
Running text takes the short alternative."""


class Form(NamedTuple):
    """A name of a place: a row of a table.

    Attributes:
        code: alpha-2 code; two of them where the name is ambiguous, ``-`` for no place at all.
        form: the name as the table prints it.
        kind: ``short``, ``spelling``, ``variant``, ``official``, ``abbreviation``, ``former``,
            ``misspelling``, ``inflected``, ``ambiguous`` or ``blocked``.
        period: years between which a former name was in use, ``1906..2018``.
        source: where the fact comes from.
        note: ``alone`` (not looked for in running text), ``cue`` (only where another form of
            the place occurs too), or what a blocked form names.
        language: whose name it is.
    """

    code: str
    form: str
    kind: str
    period: str
    source: str
    note: str
    language: str

    @property
    def key(self) -> str:
        """The match key of the form."""
        form = self.form
        return form if form.isascii() and "  " not in form else key(form)


def primary(language: str) -> str:
    """Return the code under which a language's names are filed."""
    return SAME_LANGUAGE.get(language, language)


@lru_cache(maxsize=64)
def forms(language: str) -> tuple[Form, ...]:
    """Return the names of places in a language.

    >>> [f.form for f in forms("de") if f.code == "TR"]
    ['Türkei', 'Türkiye', 'Republik Türkei']
    """
    new = tuple.__new__  # a third of the time of the constructor
    if language == "en":
        lines = tables.lines("places_en")
        return tuple([new(Form, (*line.split("\t"), "en")) for line in lines])
    source = f"CLDR 47, {language}"
    kinds = {"alt": "variant", "short": "short"}
    more = tables.rows("places_more", language)
    better = {(row[1], row[2]) for row in more}  # Lao for Chad is the word for a nation, too
    rows = [
        new(Form, (code, form, kinds[kind], "", source, "", language))
        for _, _, code, form, kind in tables.rows("places_cldr", language)
        if (code, form) not in better
    ]
    return (*rows, *(new(Form, (*row[1:], language)) for row in more))


_BOTH = lazy(r"([^()（）]+?)\s?[(（]([^()（）]+)[)）]")
_OF_TWO_NAMES = "MM"


def _both(name: str) -> tuple[str, ...]:
    """The two names that menus put into one: *Myanmar (Birmania)*."""
    match = _BOTH.fullmatch(name)
    return () if match is None else (match[1], match[2])


@lru_cache(maxsize=64)
def printed(language: str) -> tuple[Form, ...]:
    """Return the names of places in a language as texts print them.

    Those that menus put into one are taken apart, and English has what styles write, too:
    *Bolivia (Plurinational State of)*.

    >>> sorted(f.form for f in printed("es") if f.code == "MM")
    ['Birmania', 'Myanmar', 'Myanmar (Birmania)']
    """
    own = forms(language)
    known = {form.form for form in own if form.note != "alone"}
    if language == "en":
        return own + tuple(
            Form(code, name, "official", "", source, "", "en")
            for (code, name), source in {
                (code, name): source for _, code, name, source, _ in tables.rows("styles")
            }.items()
            if name not in known
        )
    return own + tuple(
        form._replace(form=name, kind="variant" if at else "short")
        for form in own
        if form.code == _OF_TWO_NAMES and form.kind == "short"
        for at, name in enumerate(_both(form.form))
        if name not in known
    )


@lru_cache(maxsize=1)
def codes() -> dict[str, tuple[str, str | None]]:
    """Return alpha-3 and numeric code by alpha-2 code."""
    return {
        alpha2: (alpha3, numeric or None) for alpha2, alpha3, numeric in tables.rows("places_codes")
    }


@lru_cache(maxsize=64)
def standing_names(locale: str) -> dict[str, str]:
    """Return the name by code that a locale of CLDR gives each place in running text.

    Raises:
        KeyError: CLDR has no names in that locale.

    >>> standing_names("de")["TR"], standing_names("en")["TR"], standing_names("en")["HK"]
    ('Türkei', 'Türkiye', 'Hong Kong')
    """
    language, *rest = locale.split("-")
    language = primary(language)
    if locale == "en":
        # One of twelve lines: the others are not cut into columns.
        short = (line.split("\t") for line in tables.lines("places_en") if "\tshort\t" in line)
        return {code: form for code, form, kind, *_ in short if kind == "short"}
    chain = ["-".join((language, *rest[:n])) for n in range(len(rest) + 1)]
    names: dict[str, str] = {}
    rows = tables.rows("places_cldr", language)
    if not rows or (rest and not any(row[1] == chain[-1] for row in rows)):
        raise KeyError(locale)
    for link in chain:
        found = [row for row in rows if row[1] == link]
        names.update((code, form) for _, _, code, form, kind in found if kind == "short")
        names.update(
            (code, form)
            for _, _, code, form, kind in found
            if kind == "alt" and code in DISPLAY_ONLY
        )
    if both := _both(names.get(_OF_TWO_NAMES, "")):
        names[_OF_TWO_NAMES] = both[0]
    return names
