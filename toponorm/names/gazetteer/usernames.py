"""The names of places that a user brings: targets, further forms, names to leave alone."""

from functools import lru_cache

from toponorm.config import Config, Names
from toponorm.language import parse_tag
from toponorm.names.gazetteer import Form


def targets(config: Config, language: str = "und") -> Names:
    """Return the name to write by code in texts of a language, as its primary subtag.

    What ``names`` says counts before what the tables say, in the order of the tables; in each, a
    target of the language before one of all languages.

    >>> targets(Config(names={"TR": {"de": "Türkei"}, "SY": "Syria"}), "de")
    (('SY', 'Syria'), ('TR', 'Türkei'))
    >>> targets(Config(names={"TR": {"de": "Türkei"}, "SY": "Syria"}), "en")
    (('SY', 'Syria'),)
    """
    if not (config.names or config.tables):
        return ()
    return tuple((code, name.partition("|")[0]) for code, name in _targets(config, language))


def capitals(config: Config, language: str = "und") -> dict[str, str]:
    """Return by code what is written in capitals, where the user says so behind a bar.

    >>> capitals(Config(names={"TR": "Türkiye|TÜRKIYE"}))
    {'TR': 'TÜRKIYE'}
    """
    if not (config.names or config.tables):
        return {}
    said = ((code, *name.partition("|")) for code, name in _targets(config, language))
    return {code: shouted for code, _, bar, shouted in said if bar}


@lru_cache(maxsize=64)
def _targets(config: Config, language: str) -> Names:
    said: dict[str, str] = {}
    for code, target in config.names:
        if isinstance(target, str):
            said[code] = target
        else:
            by_language = dict(target)
            name = by_language.get(language) or by_language.get("und")
            if name is not None:
                said[code] = name
    for table in config.tables:
        own: dict[str, str] = {}
        general: dict[str, str] = {}
        for place in table.places:
            if place.target:
                tag = parse_tag(place.language).code
                if tag in (language, "und"):
                    (general if tag == "und" else own).setdefault(place.code, place.target)
        said = general | own | said
    return tuple(sorted(said.items()))


def forms(config: Config) -> tuple[Form, ...]:
    """Return the forms that tables add, and as ``blocked`` those that they leave alone."""
    if not config.tables:
        return ()
    out = []
    for table in config.tables:
        source = table.name
        out += [Form("-", name, "blocked", "", source, source, "") for name in table.never]
        for place in table.places:
            language = "" if place.language == "und" else place.language
            out += [
                Form(place.code, form, "spelling", "", source, "", language) for form in place.forms
            ]
    return tuple(out)
