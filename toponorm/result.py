"""What normalizing a text yields: its edits, mentions and refusals, as plain records.

Every span is half open and counts code points of the text that the caller gave, however many
stages lie between. The records are named tuples: cheap to make by the million, comparable,
picklable, and equal to what comes back from :meth:`Result.from_json`.
"""

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from toponorm.edits import Edit, apply, invert

if TYPE_CHECKING:
    from toponorm.mojibake.plan import Plan

SCHEMA = 1
"""Version of the dictionaries that :meth:`Result.to_dict` makes."""


class Mention(NamedTuple):
    """A place, an entity or a date recognised in the text, rewritten or not.

    Attributes:
        start: where it begins in the original text.
        end: where it ends (exclusive).
        text: the original text between the two.
        kind: ``"place"``, ``"entity"`` or ``"date"``.
        id: ISO 3166-1 alpha-2 of a place, a stable id such as ``person/bashar-al-assad`` of an
            entity, ``None`` for a date.
        value: the name under the style in use, or the TIMEX3 value of a date.
        form: what sort of name it is (``short``, ``spelling``, ``official``, ``abbreviation``,
            ``former``, ``surname`` ...) or the TIMEX3 type (``DATE``, ``DURATION``, ``SET``).
        rule: id of the rule that fired.
        evidence: why it was believed, most telling first.
        edtf: for a date that Extended Date/Time Format can write, that; else ``None``.

    >>> import toponorm
    >>> toponorm.find_places("Talks in Turkiye ended")[0][:8]
    (9, 16, 'Turkiye', 'place', 'TR', 'Türkiye', 'spelling', 'place.spelling')
    """

    start: int
    end: int
    text: str
    kind: str
    id: str | None
    value: str
    form: str
    rule: str
    evidence: tuple[str, ...] = ()
    edtf: str | None = None


class Declined(NamedTuple):
    """Something that looked like a find and was left alone, with the reason.

    Attributes:
        start: where it begins in the original text.
        end: where it ends (exclusive).
        text: the original text between the two.
        kind: what it looked like: ``"repair"``, ``"place"``, ``"entity"``, ``"date"`` or
            ``"dateline"``.
        reason: a short fixed phrase such as ``ambiguous-order`` or ``blocked``.
        rule: id of the rule that looked, or that forbade.
        evidence: what spoke against it.

    >>> import toponorm
    >>> toponorm.normalize("Due 03/04/2024.").declined[0][2:5]
    ('03/04/2024', 'date', 'ambiguous-order')
    """

    start: int
    end: int
    text: str
    kind: str
    reason: str
    rule: str
    evidence: tuple[str, ...] = ()


class Dateline(NamedTuple):
    """The line that opens a news story: where, when and by whom it was filed.

    Attributes:
        place: the place as printed, without the agency's capitals where a gazetteer knows
            its usual spelling (``ANKARA`` is ``Ankara``).
        country: ISO 3166-1 alpha-2 of the place, or ``None`` where it is not known.
        date: ``2023-05-10``, or ``--05-10`` where no year is known, or ``None``.
        agency: the agency as printed, or ``None``.
        start: where the dateline begins in the original text.
        body_start: where the story itself begins.
        rule: id of the house style that fired.
        evidence: the independent cues that it was believed on.

    >>> import toponorm
    >>> toponorm.dateline("ANKARA, May 10, 2023 (Reuters) - Talks ended.")[:6]
    ('Ankara', 'TR', '2023-05-10', 'Reuters', 0, 33)
    """

    place: str
    country: str | None
    date: str | None
    agency: str | None
    start: int
    body_start: int
    rule: str = ""
    evidence: tuple[str, ...] = ()


class Reference(NamedTuple):
    r"""The date that relative dates were resolved against, and where it came from.

    Attributes:
        date: that date.
        source: ``argument``, or what in the text gave it (``dateline`` ...).

    >>> import toponorm
    >>> toponorm.normalize("Published May 10, 2023\n\nTalks ended.").reference
    Reference(date=datetime.date(2023, 5, 10), source='publication line')
    """

    date: datetime.date
    source: str


class Stage(NamedTuple):
    """What one stage found, with spans in the text that it was given."""

    edits: tuple[Edit, ...] = ()
    mentions: tuple[Mention, ...] = ()
    declined: tuple[Declined, ...] = ()


def _plain(found: "Edit | Mention | Declined | Dateline") -> dict[str, Any]:
    """Return what was found as a dictionary of JSON types, which have no tuples."""
    return {**found._asdict(), "evidence": [*found.evidence]}


class Result(NamedTuple):
    """A normalized text with the proof of every change.

    Attributes:
        text: the normalized text.
        edits: what was changed: spans in the original text, sorted and disjoint, so that
            replacing each ``before`` by its ``after`` gives ``text``.
        mentions: what was recognised, whether rewritten or not, sorted by span.
        declined: what looked like something and was left alone, sorted by span.
        dateline: the dateline of the story, or ``None``.
        reference: the date used to resolve relative dates, or ``None``.

    >>> import toponorm
    >>> result = toponorm.normalize("Talks in Turkiye, May 10, 2023")
    >>> result.text, [(edit.before, edit.after) for edit in result.edits]
    ('Talks in Türkiye, 2023-05-10', [('Turkiye', 'Türkiye'), ('May 10, 2023', '2023-05-10')])
    """

    text: str
    edits: tuple[Edit, ...] = ()
    mentions: tuple[Mention, ...] = ()
    declined: tuple[Declined, ...] = ()
    dateline: Dateline | None = None
    reference: Reference | None = None

    @property
    def original(self) -> str:
        """The text as it was before normalization.

        >>> import toponorm
        >>> toponorm.normalize("Turkiye votes").original
        'Turkiye votes'
        """
        return apply(self.text, invert(self.edits))

    @property
    def plan(self) -> "Plan":
        """The chains of mojibake that were undone, to be undone in other text.

        A headline is too short to prove how it was garbled, but the article below it is not:

        >>> import toponorm
        >>> body = toponorm.repair("Das StÃ¤dtchen MÃ¼nsing feiert seine BÃ¤ren und heiÃŸt so")
        >>> body.plan.apply("é›…é›…").text
        '雅雅'
        """
        from toponorm.mojibake.plan import plan_of  # noqa: PLC0415 -- few ask for it

        return plan_of(self.edits)

    def _repr_html_(self) -> str:
        """Return the original text with what was found marked in it, for notebooks."""
        from toponorm.report.marked import of_result  # noqa: PLC0415 -- only notebooks ask for it

        return of_result(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the result as a dictionary of JSON types; :meth:`from_dict` reads it back.

        >>> import toponorm
        >>> toponorm.normalize("Turkiye votes").to_dict()["edits"][0]["after"]
        'Türkiye'
        """
        reference = self.reference
        return {
            "schema": SCHEMA,
            "text": self.text,
            "edits": [*map(_plain, self.edits)],
            "mentions": [*map(_plain, self.mentions)],
            "declined": [*map(_plain, self.declined)],
            "dateline": self.dateline and _plain(self.dateline),
            "reference": reference
            and {"date": reference.date.isoformat(), "source": reference.source},
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Result":
        """Return the result that :meth:`to_dict` wrote.

        Raises:
            ValueError: the dictionary has another schema version, or lacks a field.
        """
        if data.get("schema") != SCHEMA:
            raise ValueError(
                f"this is not a toponorm result of schema {SCHEMA} (schema: "
                f"{data.get('schema')!r}); normalize the text again with this version"
            )
        try:
            dateline, reference = data["dateline"], data["reference"]
            return cls(
                data["text"],
                tuple(_record(Edit, row) for row in data["edits"]),
                tuple(_record(Mention, row) for row in data["mentions"]),
                tuple(_record(Declined, row) for row in data["declined"]),
                None if dateline is None else _record(Dateline, dateline),
                None
                if reference is None
                else Reference(datetime.date.fromisoformat(reference["date"]), reference["source"]),
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"not a complete toponorm result: {error}") from error

    def to_json(self) -> str:
        """Return the result as one line of JSON.

        Lone surrogates are written as escapes, so the line can always be encoded.
        """
        import json  # noqa: PLC0415 -- 3 ms, and most results stay in the process

        line = json.dumps(self.to_dict(), ensure_ascii=False)
        if _has_surrogates(line):
            line = json.dumps(self.to_dict())
        return line

    @classmethod
    def from_json(cls, line: str) -> "Result":
        """Return the result that :meth:`to_json` wrote.

        Raises:
            ValueError: the line is not JSON, or not a result.
        """
        import json  # noqa: PLC0415 -- see above

        try:
            data = json.loads(line)
        except json.JSONDecodeError as error:
            raise ValueError(f"not a toponorm result: the line is no JSON ({error})") from error
        if not isinstance(data, dict):
            raise ValueError("not a toponorm result: the JSON text is no object")
        return cls.from_dict(data)


def _record(kind: Any, row: Mapping[str, Any]) -> Any:
    return kind(**{**row, "evidence": tuple(row["evidence"])})


def _has_surrogates(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
