"""toponorm repairs mojibake, canonicalizes names and normalizes dates, and proves each change.

>>> import toponorm
>>> result = toponorm.normalize("ANKARA, May 10, 2023 (Reuters) - Turkiye will vote on Sunday.")
>>> result.text
'ANKARA, 2023-05-10 (Reuters) - Türkiye will vote on Sunday.'
>>> [(mention.text, mention.value) for mention in result.mentions if mention.kind == "date"]
[('May 10, 2023', '2023-05-10'), ('Sunday', '2023-05-14')]
"""

__version__ = "0.1.0"
TYPE_CHECKING = False  # type checkers know the name; importing typing costs 9 ms

_HOME = {
    "Candidate": "toponorm.names.lookup.candidates",
    "Config": "toponorm.config",
    "Country": "toponorm.names",
    "Dateline": "toponorm.result",
    "Declined": "toponorm.result",
    "Decoded": "toponorm.mojibake.decoding",
    "Edit": "toponorm.edits",
    "Mention": "toponorm.result",
    "Normalizer": "toponorm.normalizer",
    "Plan": "toponorm.mojibake.plan",
    "Part": "toponorm.mojibake.decoding",
    "Reference": "toponorm.result",
    "Result": "toponorm.result",
    "countries": "toponorm.api.places",
    "country": "toponorm.api.places",
    "dateline": "toponorm.api.times",
    "find_dates": "toponorm.api.times",
    "find_places": "toponorm.api.places",
    "normalize": "toponorm.api.jobs",
    "repair": "toponorm.api.repairs",
    "repair_bytes": "toponorm.api.repairs",
}
"""Where each public name lives; it is imported when it is first used."""

__all__ = [*_HOME, "__version__"]  # noqa: PLE0604 -- the names of `_HOME`

if TYPE_CHECKING:
    from toponorm.api.jobs import normalize as normalize
    from toponorm.api.places import countries as countries
    from toponorm.api.places import country as country
    from toponorm.api.places import find_places as find_places
    from toponorm.api.repairs import repair as repair
    from toponorm.api.repairs import repair_bytes as repair_bytes
    from toponorm.api.times import dateline as dateline
    from toponorm.api.times import find_dates as find_dates
    from toponorm.config import Config as Config
    from toponorm.edits import Edit as Edit
    from toponorm.mojibake.decoding import Decoded as Decoded
    from toponorm.mojibake.decoding import Part as Part
    from toponorm.mojibake.plan import Plan as Plan
    from toponorm.names import Country as Country
    from toponorm.names.lookup.candidates import Candidate as Candidate
    from toponorm.normalizer import Normalizer as Normalizer
    from toponorm.result import Dateline as Dateline
    from toponorm.result import Declined as Declined
    from toponorm.result import Mention as Mention
    from toponorm.result import Reference as Reference
    from toponorm.result import Result as Result


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'toponorm' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 -- keeps `import toponorm` light

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
