"""Made-up news, the same on every machine: English, multilingual, and garbled.

The sentences stand in ``sentences.tsv``; countries and dates are written by Babel. The text is
repetitive, as made-up text is: trust ratios between libraries on it, not its megabytes per
second as a forecast for yours.
"""

import datetime
import random
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import ftfy.bad_codecs  # noqa: F401 -- registers the codecs that browsers really use
from babel import Locale
from babel.dates import format_date

SENTENCES = Path(__file__).with_name("sentences.tsv")
CITIES = ("Ankara", "Berlin", "Cairo", "Delhi", "Geneva", "Lima", "London", "Moscow", "Nairobi",
          "Ottawa", "Paris", "Rome", "Seoul", "Tokyo", "Vienna", "Warsaw")  # fmt: skip
AGENCIES = ("AP", "Reuters", "AFP", "Xinhua", "dpa")
ENGLISH_DATES = ("EEEE, MMMM d, y", "MMMM d, y", "d MMMM y")
NO_COUNTRY = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
FIRST_DAY = datetime.date(2015, 1, 1).toordinal()
MISREADINGS = (
    "sloppy-windows-1252",
    "sloppy-windows-1252",
    "latin-1",
    "sloppy-windows-1251",
    "gbk",
)
BYTES_PER_DOCUMENT = 3000


class Corpus(NamedTuple):
    """Documents, and what was put into them.

    Attributes:
        name: ``english``, ``multilingual``, ``garbled``, or a language.
        documents: the texts.
        clean: the same texts before they were garbled.
        countries: how many names of countries stand in them.
        dates: how many dates stand in them: full ones, and those of datelines.
    """

    name: str
    documents: tuple[str, ...]
    clean: tuple[str, ...]
    countries: int
    dates: int

    @property
    def megabytes(self) -> float:
        return sum(len(document.encode()) for document in self.documents) / 1e6


@lru_cache(maxsize=1)
def sentences() -> dict[str, tuple[str, ...]]:
    """The sentences of ``sentences.tsv`` by language."""
    by_language: dict[str, list[str]] = {}
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, sentence = line.split("\t")
            by_language.setdefault(language, []).append(sentence)
    return {language: tuple(lines) for language, lines in by_language.items()}


@lru_cache(maxsize=64)
def country_names(language: str) -> tuple[str, ...]:
    """The names of all countries in a language, as CLDR writes them."""
    territories = Locale(language).territories
    return tuple(
        territories[code]
        for code in sorted(territories)
        if len(code) == 2 and code not in NO_COUNTRY
    )


def _date(chance: random.Random, language: str) -> str:
    day = datetime.date.fromordinal(FIRST_DAY + chance.randrange(4000))
    style = chance.choice(ENGLISH_DATES) if language == "en" else "long"
    return format_date(day, style, locale=language)


class _Writer:
    """Writes documents in one language and counts what it puts into them."""

    def __init__(self, chance: random.Random, *, ascii_only: bool) -> None:
        self._chance = chance
        self._ascii_only = ascii_only
        self.countries = self.dates = 0

    def _country(self, language: str) -> str:
        while True:
            name = self._chance.choice(country_names(language))
            if name.isascii() or not self._ascii_only:
                return name

    def sentence(self, language: str) -> str:
        template = self._chance.choice(sentences()[language])
        self.countries += ("{country}" in template) + ("{other}" in template)
        self.dates += "{date}" in template
        return template.format(
            country=self._country(language),
            other=self._country(language),
            city=self._chance.choice(CITIES),
            date=_date(self._chance, language),
            number=self._chance.randrange(2, 9000),
        )

    def document(self, language: str) -> str:
        chance = self._chance
        paragraphs = [self.sentence(language)]
        size = len(paragraphs[0].encode())
        while size < BYTES_PER_DOCUMENT:
            paragraph = " ".join(self.sentence(language) for _ in range(chance.randint(1, 4)))
            if language == "en" and len(paragraphs) == 1:
                self.dates += 1
                city, agency = chance.choice(CITIES).upper(), chance.choice(AGENCIES)
                paragraph = f"{city}, May {chance.randint(1, 31)} ({agency}) - {paragraph}"
            paragraphs.append(paragraph)
            size += len(paragraph.encode())
        return "\n\n".join(paragraphs) + "\n"


def _documents(writer: _Writer, languages: Iterator[str], megabytes: float) -> tuple[str, ...]:
    documents, size = [], 0
    while size < megabytes * 1e6:
        documents.append(writer.document(next(languages)))
        size += len(documents[-1].encode())
    return tuple(documents)


def english(megabytes: float) -> Corpus:
    """English news in ASCII."""
    writer = _Writer(random.Random(1), ascii_only=True)
    documents = _documents(writer, iter(lambda: "en", None), megabytes)
    return Corpus("english", documents, documents, writer.countries, writer.dates)


def multilingual(megabytes: float) -> Corpus:
    """Clean news in every language of ``sentences.tsv`` but English, in turn."""
    writer = _Writer(random.Random(2), ascii_only=False)
    documents = _documents(writer, _in_turn(), megabytes)
    return Corpus("multilingual", documents, documents, writer.countries, writer.dates)


def _in_turn() -> Iterator[str]:
    while True:
        yield from (language for language in sentences() if language != "en")


def in_language(code: str, megabytes: float) -> Corpus:
    """Clean news in one language of ``sentences.tsv``."""
    writer = _Writer(random.Random(4), ascii_only=False)
    documents = _documents(writer, iter(lambda: code, None), megabytes)
    name = Locale("en").languages[code].lower()
    return Corpus(name, documents, documents, writer.countries, writer.dates)


def garbled(megabytes: float) -> Corpus:
    """Multilingual news read in the wrong codec: whole documents, or a sentence here and there."""
    chance = random.Random(3)
    clean = multilingual(megabytes)
    documents = tuple(_garble(document, chance) for document in clean.documents)
    return clean._replace(name="garbled", documents=documents)


def _garble(document: str, chance: random.Random) -> str:
    codec = chance.choice(MISREADINGS)
    every = chance.choice((1, 1, 8))  # of its paragraphs, one in so many
    return "\n\n".join(
        _misread(paragraph, codec) if number % every == 0 else paragraph
        for number, paragraph in enumerate(document.split("\n\n"))
    )


def _misread(text: str, codec: str) -> str:
    """UTF-8 read as ``codec``; text that ``codec`` cannot read whole stays as it is."""
    try:
        return text.encode().decode(codec)
    except UnicodeDecodeError:
        return text
