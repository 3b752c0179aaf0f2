"""What a user decides: style, names, tables, and how far rewriting goes."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from os import PathLike
from typing import Any, NamedTuple

from toponorm.arguments import target_fault

REWRITABLE = ("spelling", "short", "abbreviation", "official", "former", "variant", "surname")
"""Kinds of form that ``rewrite`` may name."""

DATES = ("explicit", "annotate", "all")
PREFER = ("nearest", "past", "future")
GENRES = ("news", "messages")

Names = tuple[tuple[str, str], ...]
Targets = tuple[tuple[str, str | Names], ...]
"""Target by code; of a code whose target depends on the language of the text, by its tag."""

Entities = tuple[tuple[str, tuple[str, ...]], ...]


class _Fields(NamedTuple):
    style: str | None
    names: Targets
    entities: Entities
    tables: tuple[Any, ...]
    rewrite: tuple[str, ...]
    dates: str
    prefer: str
    repair: bool
    genre: str | None


class Config(_Fields):
    """How to normalize: frozen, hashable and picklable, so that it can key caches and travel.

    Args:
        style: the naming style: ``"cldr"``, ``"un"``, ``"ap"``, ``"iso"``, ``"official"``,
            ``"us"``, a CLDR locale's names as in ``"cldr:de"``, or ``None`` to rewrite only what
            ``names``, ``entities`` and ``tables`` say.
        names: a target per place, by ISO 3166-1 alpha-2 code: every form of the place is
            rewritten to it, whatever ``rewrite`` says. Behind a bar may stand what it is in
            capitals: ``"Türkiye|TÜRKIYE"`` instead of TÜRKİYE. One per language of the text, by
            its BCP 47 tag, leaves texts in other languages to the style; ``und`` stands for those.
        entities: canonical names of people and organisations, each with its aliases; every
            alias is rewritten to the canonical name.
        tables: tables of your own, as paths of TOML, TSV, JSON Lines or compiled files, or as what
            :func:`toponorm.usertables.load` returned for them.
        rewrite: the kinds of form that the style rewrites. Spelling variants by default; add
            ``short``, ``abbreviation``, ``official``, ``former``, ``variant`` or ``surname``.
        dates: ``"explicit"`` writes full calendar dates in ISO 8601, ``"all"`` every date whose
            value ISO 8601 can write, relative ones too, ``"annotate"`` none.
        prefer: where bare months and weekdays lie when nothing in the text decides:
            ``"nearest"``, ``"past"`` or ``"future"``.
        repair: whether mojibake is repaired first.
        genre: how dates are counted. In ``"news"`` they are those of TimeML: the ends of a range
            are two mentions where each is a date by itself (*from 2010 to 2018*, not *May 3-5*),
            *two weeks ago* is a week, *the next three months* a duration. In ``"messages"``,
            which queries and appointments are, too, a range is one mention, and those are a day
            and an interval of days. ``None`` takes what prefers the future for messages, and
            all else for news.

    Raises:
        TypeError: an argument has the wrong type.
        ValueError: an argument has a value that does not exist, a table is not valid, or two
            entities claim one form.

    >>> Config(names={"TR": "Turkey"}).names
    (('TR', 'Turkey'),)
    >>> Config(names={"TR": {"de": "Türkei", "und": "Turkey"}}).names
    (('TR', (('de', 'Türkei'), ('und', 'Turkey'))),)
    """

    __slots__ = ()

    def __new__(  # noqa: D102 -- the class says it
        cls,
        style: str | None = "cldr",
        *,
        names: Mapping[str, str | Mapping[str, str]] | Targets = (),
        entities: Mapping[str, Iterable[str]] | Entities = (),
        tables: Iterable["str | PathLike[str] | Any"] = (),
        rewrite: Iterable[str] = ("spelling",),
        dates: str = "explicit",
        prefer: str = "nearest",
        repair: bool = True,
        genre: str | None = None,
    ) -> "Config":
        from toponorm.names.styles import check_style  # noqa: PLC0415 -- lazy: reads a table

        if style is not None:
            check_style(style)
        listed, brought = _entities(entities), _tables(tables)
        naming = sum(bool(table.entities) for table in brought)
        if listed or naming > 1:  # a single table was checked when it was loaded
            from toponorm.names.entities.aliases import check, gathered  # noqa: PLC0415 -- ditto

            check(gathered(listed, brought), brought)
        return super().__new__(
            cls,
            style,
            checked_names(names),
            listed,
            brought,
            _rewrite(rewrite),
            _choice("dates", dates, DATES),
            _choice("prefer", prefer, PREFER),
            _switch("repair", repair),
            genre if genre is None else _choice("genre", genre, GENRES),
        )

    @property
    def is_of_messages(self) -> bool:
        """Whether dates are counted as in messages and appointments.

        >>> Config(prefer="future").is_of_messages, Config(genre="news").is_of_messages
        (True, False)
        """
        return self.genre == "messages" or (self.genre is None and self.prefer == "future")

    def replace(self, **changes: Any) -> "Config":
        """Return a copy with some arguments changed.

        >>> Config().replace(dates="all").dates
        'all'
        """
        return Config(**{**self._asdict(), **changes})

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (tuple(self),)


@lru_cache(maxsize=1)
def default() -> Config:
    """Return the configuration of those who give none."""
    return Config()


def _restore(fields: tuple[Any, ...]) -> Config:
    return Config(**dict(zip(_Fields._fields, fields, strict=True)))


def checked_names(names: Mapping[str, str | Mapping[str, str]] | Targets) -> Targets:
    """Return the targets of places as a configuration keeps them.

    Args:
        names: a name per ISO 3166-1 alpha-2 code, or per code and language.

    Raises:
        TypeError: one of them is no name.
        ValueError: a key is no code, or a name is empty.
    """
    pairs = names.items() if isinstance(names, Mapping) else _pairs("names", names)
    from toponorm.names.countries import is_code  # noqa: PLC0415 -- lazy: reads a table

    found: dict[str, str | Names] = {}
    for code, target in pairs:
        if not isinstance(code, str):
            raise TypeError(f"names maps codes to names, both str; got {code!r}: {target!r}")
        if not is_code(code.upper()):
            raise ValueError(
                f"names has the key {code!r}; keys are ISO 3166-1 alpha-2 codes such as 'TR' "
                "(toponorm country NAME prints them)"
            )
        found[code.upper()] = _target(code, target)
    return tuple(sorted(found.items(), key=lambda pair: pair[0]))


def _target(code: str, target: Any) -> str | Names:
    if isinstance(target, str):
        if not target.strip():
            raise ValueError(
                f"names[{code!r}] is empty; leave the key out to keep the style's name"
            )
        return _barred(code, target)
    if not isinstance(target, Mapping | tuple):
        raise TypeError(f"names maps codes to names, both str; got {code!r}: {target!r}")
    from toponorm.language import parse_tag  # noqa: PLC0415 -- few name a language

    pairs = target.items() if isinstance(target, Mapping) else _pairs(f"names[{code!r}]", target)
    by_language = {}
    for language, name in pairs:
        if not isinstance(language, str) or not isinstance(name, str) or not name.strip():
            raise TypeError(
                f"names[{code!r}] maps languages to names, both str; got {language!r}: {name!r}"
            )
        try:
            tag = parse_tag(language).code
        except ValueError as error:
            raise ValueError(f"names[{code!r}]: {error}") from None
        by_language[tag] = _barred(code, name)
    if not by_language:
        raise ValueError(f"names[{code!r}] is empty; leave the key out to keep the style's name")
    return tuple(sorted(by_language.items()))


def _barred(code: str, target: str) -> str:
    """A target, and behind a bar what it is in capitals."""
    if fault := target_fault(target):
        raise ValueError(f"names[{code!r}] is {target!r}; {fault}")
    return target


def _entities(entities: Mapping[str, Iterable[str]] | Entities) -> Entities:
    pairs = entities.items() if isinstance(entities, Mapping) else _pairs("entities", entities)
    out = []
    for canonical, aliases in pairs:
        if not isinstance(canonical, str):
            raise TypeError(f"entities has the key {canonical!r}; keys are canonical names (str)")
        if isinstance(aliases, str):
            raise TypeError(
                f"entities[{canonical!r}] is the string {aliases!r}; give a list of aliases"
            )
        forms = tuple(aliases)
        for form in (canonical, *forms):
            if not isinstance(form, str) or not form.strip():
                raise ValueError(f"entities[{canonical!r}] has the form {form!r}; give names")
            if any("\ud800" <= char <= "\udfff" for char in form):
                raise ValueError(
                    f"entities[{canonical!r}] has the form {form!r} with half a character (a lone "
                    "surrogate); write it whole"
                )
        out.append((canonical, forms))
    return tuple(sorted(out))


def _pairs(argument: str, value: Any) -> list[tuple[Any, Any]]:
    try:
        # "TR" is no pair.
        pairs: list[Any] = [() if isinstance(pair, str) else pair for pair in value]
        return [(key, item) for key, item in pairs]
    except (TypeError, ValueError):
        raise TypeError(f"{argument} must be a mapping, not {type(value).__name__}") from None


def _tables(tables: Iterable[Any]) -> tuple[Any, ...]:
    if isinstance(tables, str | PathLike):
        raise TypeError("tables is a list of tables; write tables=[path] for one")
    out = []
    for table in tables:
        from toponorm.usertables import Table, load  # noqa: PLC0415 -- only who has tables needs it

        out.append(table if isinstance(table, Table) else load(table))
    return tuple(out)


def _rewrite(rewrite: Iterable[str]) -> tuple[str, ...]:
    if isinstance(rewrite, str):
        raise TypeError(f"rewrite is a list of kinds; write rewrite=[{rewrite!r}]")
    if not isinstance(rewrite, Iterable):
        raise TypeError(f"rewrite is a list of kinds, not {rewrite!r}; write rewrite=[] for none")
    kinds = tuple(sorted(set(rewrite)))
    for kind in kinds:
        _choice("rewrite", kind, REWRITABLE)
    return kinds


def _switch(argument: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{argument} is True or False, not {value!r}")
    return value


def _choice(argument: str, value: Any, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise ValueError(f"{argument} cannot be {value!r}; choose from {', '.join(choices)}")
    return str(value)
