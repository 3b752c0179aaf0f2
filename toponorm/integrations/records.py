"""One record at a time: what the adapters of all engines that hand on records are made of.

Dates and languages are often missing in records, and sometimes they are none at all. One bad
record must not end a run over a terabyte, and a wrong date must not be believed: what cannot be
read counts as not given.
"""

import datetime
from collections.abc import Mapping
from math import isnan
from typing import Any, NamedTuple

from toponorm import __version__
from toponorm.arguments import day_in, tag_in
from toponorm.normalizer import Normalizer
from toponorm.result import Result


def reference(cell: object) -> datetime.date | None:
    """Return the day on which a record was written, or ``None`` where the cell does not say.

    >>> reference("2023-05-10T23:30:00Z"), reference("soon"), reference(float("nan"))
    (datetime.date(2023, 5, 10), None, None)
    """
    try:
        return day_in(cell)
    except ValueError:
        return None


def language(cell: object) -> str | None:
    """Return the BCP 47 tag that a record gives, or ``None`` where it gives none.

    >>> language("pt_BR"), language("no language"), language(None)
    ('pt-BR', None, None)
    """
    try:
        return tag_in(cell)
    except ValueError:
        return None


def details(result: Result) -> dict[str, Any]:
    """Return what a result holds beside its text, as JSON types.

    >>> sorted(details(Normalizer().normalize("Turkiye votes")))
    ['dateline', 'declined', 'edits', 'mentions', 'reference']
    """
    fields = result.to_dict()
    return {name: fields[name] for name in Result._fields if name != "text"}


def same_version(version: str) -> None:
    """Raise ``RuntimeError`` unless a step that travelled was made by this version of toponorm."""
    if version != __version__:
        raise RuntimeError(
            f"this step was made by toponorm {version} and runs under {__version__}; install one "
            "version on all machines"
        )


class RecordNormalizer(NamedTuple):
    """Normalizes a field of records, which are mappings; it pickles, hashes and compares by value.

    Attributes:
        column: the field with the text.
        normalizer: normalizes it.
        output: the field to write the text to; in place of ``column`` if left out.
        details: a field to add, with what :func:`details` returns; none if left out.
        references: a field with the day on which the text was written.
        languages: a field with the BCP 47 tag of the text.
        version: of toponorm, as in :class:`toponorm.integrations.arrow.ArrowNormalizer`.

    >>> RecordNormalizer("body")({"id": 1, "body": "Turkiye"})
    {'id': 1, 'body': 'Türkiye'}
    """

    column: str = "text"
    normalizer: Normalizer = Normalizer()
    output: str | None = None
    details: str | None = None
    references: str | None = None
    languages: str | None = None
    version: str = __version__

    def result(self, record: Mapping[Any, Any]) -> Result | None:
        """Return the result for a record, or ``None`` where its text is missing, null or NaN.

        Raises:
            TypeError: the field holds something else.
        """
        same_version(self.version)
        text = record.get(self.column)
        if text is None or (isinstance(text, float) and isnan(text)):
            return None
        if not isinstance(text, str):
            raise TypeError(
                f"field {self.column!r} holds {type(text).__name__}, and toponorm normalizes "
                "strings; take the texts out of lists and mappings, and decode bytes, before"
            )
        return self.normalizer.normalize(
            text, reference(record.get(self.references)), language(record.get(self.languages))
        )

    def __call__(self, record: Mapping[Any, Any]) -> dict[Any, Any]:
        """Return a copy of the record with its text normalized.

        Where there is no text there are no details either: the field is null.

        Raises:
            TypeError: the field holds something else.
        """
        result, changed = self.result(record), dict(record)
        if result is not None:
            changed[self.output or self.column] = result.text
        elif self.output is not None:
            changed[self.output] = None
        if self.details is not None:
            changed[self.details] = None if result is None else details(result)
        return changed
