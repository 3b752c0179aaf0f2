"""The names of places that a user brings: targets, further forms, names to leave alone."""

from toponorm.config import Config, Names
from toponorm.names.gazetteer import Form


def targets(config: Config) -> Names:
    """Return the name to write by code: what ``names`` says, then what the tables say.

    >>> targets(Config(names={"TR": "Turkey"}))
    (('TR', 'Turkey'),)
    """
    if not config.tables:
        return config.names
    said = dict(config.names)
    for table in config.tables:
        for place in table.places:
            if place.target:
                said.setdefault(place.code, place.target)
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
