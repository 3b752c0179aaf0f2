"""The three jobs in order: repair, then names and dates, then one chain of edits."""

import datetime
from collections.abc import Iterable
from typing import Any, TypeVar

from toponorm import dates, mojibake, names
from toponorm.arguments import date_of, text_of
from toponorm.config import Config, default
from toponorm.document import Document
from toponorm.edits import Edit, OffsetMap, apply, compose, invert, select
from toponorm.result import Dateline, Declined, Mention, Result, Stage

_Span = TypeVar("_Span", Mention, Declined)

_PASSES = 4
"""How often edits may ask for further ones: a name grows by a word or two."""

_REACH = 120
"""Code points on either side of a name that may belong to it or speak against it."""


class Normalizer:
    """Normalizes texts under one configuration.

    It holds nothing but its configuration, is frozen, hashable and picklable, and gives the
    same result in every process and thread. What it compiles is cached per process.

    Args:
        config: the configuration; the default one if left out.

    Raises:
        TypeError: ``config`` is not a :class:`Config`.

    >>> Normalizer()("Turkiye and Syria met on Tuesday, April 4, 2023.")
    'Türkiye and Syria met on 2023-04-04.'
    """

    __slots__ = ("config",)
    config: Config

    def __init__(self, config: Config | None = None) -> None:
        if config is not None and not isinstance(config, Config):
            raise TypeError(
                f"Normalizer takes a toponorm.Config, not {type(config).__name__}; "
                "write Normalizer(Config(...))"
            )
        object.__setattr__(self, "config", default() if config is None else config)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"a Normalizer is frozen; make a new one to change {name}")

    def __delattr__(self, name: str) -> None:
        self.__setattr__(name, None)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Normalizer) and self.config == other.config

    def __hash__(self) -> int:
        return hash((Normalizer, self.config))

    def __repr__(self) -> str:
        return f"Normalizer({self.config!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return Normalizer, (self.config,)

    def __call__(self, text: str) -> str:
        """Return the normalized text."""
        return self.normalize(text).text

    def normalize(
        self,
        text: str,
        reference: str | datetime.date | None = None,
        language: str | None = None,
    ) -> Result:
        """Return the normalized text with its edits, mentions and refusals.

        Args:
            text: the text of one document.
            reference: the date it was written, as a ``datetime.date`` or an ISO string. If it
                is left out, a dateline or a publication line may give it; without any,
                relative dates keep an unresolved value.
            language: BCP 47 tag such as ``"en"`` or ``"pt-BR"``; guessed if left out.

        Raises:
            TypeError: ``text`` is not a ``str``, or another argument has the wrong type.
            ValueError: ``reference`` is not an ISO date, or ``language`` no BCP 47 tag.

        >>> result = Normalizer().normalize("Talks in Turkiye ended on Tuesday.", "2023-04-05")
        >>> [(mention.text, mention.value) for mention in result.mentions]
        [('Turkiye', 'Türkiye'), ('Tuesday', '2023-04-04')]
        """
        written = date_of(reference)
        mended = mojibake.find(text_of(text)) if self.config.repair else Stage()
        document = Document(apply(text, mended.edits), language)
        named = names.find(document, self.config)
        dated = dates.find(document, written, self.config)
        chain, lost = select(named.edits, dated.edits)
        reason = "overlap"
        if chain and not (settled := self._settled(document, chain, written, language)):
            chain, lost, reason = (), (*chain, *lost), "unsettled-language"
        elif chain:
            chain = settled
        edits = compose(mended.edits, chain)
        back = _Back(text, mended)
        return Result(
            apply(text, edits),
            edits,
            back.all((*named.mentions, *dated.mentions)),
            _sorted(
                (
                    *mended.declined,
                    *back.all((*_unexplained(named.declined, dated.dateline), *dated.declined)),
                    *back.all(
                        Declined(e.start, e.end, e.before, e.rule.split(".")[0], reason, e.rule)
                        for e in lost
                    ),
                )
            ),
            back.dateline(dated.dateline),
            dated.reference,
        )

    def _settled(
        self,
        document: Document,
        chain: tuple[Edit, ...],
        written: datetime.date | None,
        language: str | None,
    ) -> tuple[Edit, ...]:
        """The edits, and those that they ask for in turn; none if that would have no end.

        A name that was written may make a longer name with its neighbours. And the edits of a
        text whose language was guessed may change the guess, so that what is found under the
        other language asks for other edits: then none are made.
        """
        for _ in range(_PASSES):
            edited = Document(apply(document.text, chain), language)
            same = language is not None or (
                (edited.language, edited.leaning) == (document.language, document.leaning)
            )
            # Where the language is not known, the scripts that are left decide.
            if (
                same
                and edited.language.code != "und"
                and self._is_calm(edited, chain, repair=self._may_garble(document))
            ):
                return chain
            garbled = mojibake.find(edited.text).edits if self._may_garble(document) else ()
            further = garbled or self._all_edits(edited, written)
            if not further:
                return chain
            if not same:
                break
            chain = compose(chain, further)
        return ()

    def _may_garble(self, document: Document) -> bool:
        """Whether the repair must read again what was written.

        The English names of the tables, the only ones that are written where the language is not
        known, look garbled nowhere in ASCII, and the gate takes 30 ms to set up.
        """
        config = self.config
        if config.names or config.tables or not document.text.isascii():
            return config.repair
        return config.repair and document.language.code not in ("en", "und")

    def _is_calm(self, edited: Document, chain: tuple[Edit, ...], *, repair: bool) -> bool:
        """Whether nothing around the names that were written asks for another edit."""
        spans = _around(edited.text, chain)
        if 2 * sum(end - start for start, end in spans) > len(edited.text):
            spans = [(0, len(edited.text))]
        parts = [edited.part(*span) for span in spans]
        if repair and any(mojibake.find(part.text).edits for part in parts):
            return False
        return not any(names.find(part, self.config).edits for part in parts)

    def _all_edits(self, document: Document, written: datetime.date | None) -> tuple[Edit, ...]:
        edits, _ = select(
            names.find(document, self.config).edits,
            dates.find(document, written, self.config).edits,
        )
        return edits

    def batch(
        self,
        texts: Iterable[str | None],
        *,
        references: str | datetime.date | Iterable[str | datetime.date | None] | None = None,
        languages: str | Iterable[str | None] | None = None,
    ) -> list[str | None]:
        """Return the normalized texts; ``None`` stays ``None``.

        Args:
            texts: the texts.
            references: the reference date of all texts, or one for each.
            languages: the language of all texts, or one for each.

        Raises:
            TypeError: one of them is neither a text nor ``None``.
            ValueError: the arguments are not equally long.

        >>> Normalizer().batch(["Turkiye", None])
        ['Türkiye', None]
        >>> Normalizer(Config(dates="all")).batch(["on Monday", "today"], references="2023-05-10")
        ['on 2023-05-08', '2023-05-10']
        """
        if isinstance(texts, str):
            raise TypeError("batch takes a list of texts; write batch([text]) for one")
        rows = list(texts)
        for at, text in enumerate(rows):
            if text is not None and not isinstance(text, str):
                raise TypeError(
                    f"batch got {text!r} at index {at}; texts are str, or None where there is none"
                )
        if references is None or isinstance(references, str | datetime.date):
            references = [references] * len(rows)
        if languages is None or isinstance(languages, str):
            languages = [languages] * len(rows)
        dates, tags = list(references), list(languages)
        if not len(rows) == len(dates) == len(tags):
            raise ValueError(
                f"batch got {len(rows)} texts, {len(dates)} references and {len(tags)} "
                "languages; give one of each per text"
            )
        return [
            None if text is None else self.normalize(text, date, tag).text
            for text, date, tag in zip(rows, dates, tags, strict=True)
        ]


def _around(text: str, chain: tuple[Edit, ...]) -> list[tuple[int, int]]:
    """The stretches of an edited text in which its names have new neighbours."""
    spans: list[tuple[int, int]] = []
    for written in invert(chain):
        if written.rule.startswith("date"):
            continue
        low = max(0, written.start - _REACH)
        if low:
            low = max(low, text.find(" ", low, written.start - _REACH // 2) + 1)
        high = min(len(text), written.end + _REACH)
        if high < len(text):
            blank = text.rfind(" ", written.end + _REACH // 2, high)
            high = high if blank < 0 else blank
        if spans and low <= spans[-1][1]:
            spans[-1] = (spans[-1][0], high)
        else:
            spans.append((low, high))
    return spans


class _Back:
    """Brings what was found in the repaired text back to the original."""

    def __init__(self, original: str, mended: Stage) -> None:
        self._original = original
        self._map = OffsetMap(invert(mended.edits)) if mended.edits else None

    def all(self, found: Iterable[_Span]) -> tuple[_Span, ...]:
        if self._map is None:
            return _sorted(found)
        moved = []
        for record in found:
            start, end = self._map.span(record.start, record.end)
            moved.append(record._replace(start=start, end=end, text=self._original[start:end]))
        return _sorted(moved)

    def dateline(self, dateline: Dateline | None) -> Dateline | None:
        if dateline is None or self._map is None:
            return dateline
        start, body_start = self._map.span(dateline.start, dateline.body_start)
        return dateline._replace(start=start, body_start=body_start)


def _unexplained(found: Iterable[Declined], line: Dateline | None) -> Iterable[Declined]:
    """What was declined outside the dateline, which says itself what its agency is."""
    if line is None:
        return found
    return (d for d in found if not (line.start <= d.start and d.end <= line.body_start))


def _sorted(found: Iterable[_Span]) -> tuple[_Span, ...]:
    return tuple(sorted(found, key=lambda record: (record.start, record.end, record.kind)))
