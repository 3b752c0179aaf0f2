"""Rows of context: words of the table ``beside``, that make of a country a person or a language."""

import re
from functools import lru_cache

from toponorm import folding, tables
from toponorm.names.context.rows import Context
from toponorm.names.matching.boundaries import PROCLITICS, script
from toponorm.rules import CounterExample, Example

ANYWHERE = "und"


@lru_cache(maxsize=8)
def _keys(kind: str) -> list[tuple[str, str]]:
    """The languages and the match key of each row of a kind."""
    return [(of, folding.key(word)) for _, of, word, *_ in tables.rows("beside", kind)]


def words(kind: str, languages: str | None = None) -> tuple[str, ...]:
    """Return the match keys of the table's words of a kind, longest first.

    ``languages`` are those of the rows, as the table has them; all of them if left out.
    """
    found = {key for of, key in _keys(kind) if languages in (None, of)}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def _with_proclitics(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, and what Arabic and Hebrew make of them with *and* or *to* before them."""
    more = (proclitic + word for word in words for proclitic in PROCLITICS.get(script(word[0]), ()))
    return (*more, *words)


def _courtesy(
    id: str,  # noqa: A002 -- the column's name
    languages: str,
    example: Example,
    counter_example: CounterExample,
) -> Context:
    """The row for the words of courtesy that some languages have."""
    known = _with_proclitics(words("courtesy", languages))
    return Context(
        id,
        frozenset(),
        rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})\.? ~(?!')",
        "person",
        "Words of courtesy stand before the names of persons.",
        "usage",
        (example,),
        (counter_example,),
        frozenset(word.removesuffix(".") for word in known),
        languages=frozenset() if languages == ANYWHERE else frozenset(languages.split()),
    )


RULES: tuple[Context, ...] = (
    _courtesy(
        "place.courtesy-abroad",
        ANYWHERE,
        Example("خانم ایران درودی نقاش بود.", "ایران", "person", "fa"),
        CounterExample("Die Frau aus Polen kam zu spät.", "a preposition", "de"),
    ),
    _courtesy(
        "place.courtesy-in-romance",
        "es pt it ca gl",
        Example("Don Bolivia abrió la tienda.", "Bolivia", "person", "es"),
        CounterExample("Em Portugal, a chuva continua.", "a preposition", "pt"),
    ),
    _courtesy(
        "place.courtesy-in-french",
        "fr",
        Example("M. Maroc a ouvert la séance.", "Maroc", "person", "fr"),
        CounterExample("Le Maroc a ouvert la séance.", "the country", "fr"),
    ),
    _courtesy(
        "place.courtesy-in-germanic",
        "sv da nb nn no nl de",
        Example("Vår granne fru Norge sjunger.", "Norge", "person", "sv"),
        CounterExample("Vår granne Norge sjunger.", "the country", "sv"),
    ),
    _courtesy(
        "place.courtesy-in-romanian",
        "ro",
        Example("Am vorbit cu domnul Turcia ieri.", "Turcia", "person", "ro"),
        CounterExample("Am vorbit cu Turcia ieri.", "the country", "ro"),
    ),
    _courtesy(
        "place.courtesy-in-slavic",
        "cs pl sk",
        Example("Pani Szwecja otworzyła sklep.", "Szwecja", "person", "pl"),
        CounterExample("Co Polska zyska na umowie?", "a question", "pl"),
    ),
    _courtesy(
        "place.courtesy-in-south-slavic",
        "hr bs sr sl",
        Example("Gospođa Indija otvorila je trgovinu.", "Indija", "person", "hr"),
        CounterExample("Indija je otvorila trgovinu.", "the country", "hr"),
    ),
    _courtesy(
        "place.courtesy-in-finnish",
        "fi",
        Example("Herra Turkki avasi kaupan.", "Turkki", "person", "fi"),
        CounterExample("Turkki avasi rajan.", "the country", "fi"),
    ),
    _courtesy(
        "place.courtesy-in-indonesian",
        "id ms",
        Example("Bu Mali membuka toko itu.", "Mali", "person", "id"),
        CounterExample("Presiden Mali membuka toko itu.", "an office", "id"),
    ),
    _courtesy(
        "place.courtesy-in-turkish",
        "tr az",
        Example("Bayan Türkiye salona girdi.", "Türkiye", "person", "tr"),
        CounterExample("Türkiye masaya oturdu.", "the country", "tr"),
    ),
    _courtesy(
        "place.courtesy-in-vietnamese",
        "vi",
        Example("Cô Nga đi chợ.", "Nga", "person", "vi"),
        CounterExample("Ông sang Nga.", "the country", "vi"),
    ),
    Context(
        "place.people-or-language",
        frozenset(),
        rf"(?<!\w)(?:{'|'.join(words('demonym'))}) ~",
        "demonym",
        "Behind a word for people or for a language the name is that of a people.",
        "usage",
        (
            Example("Họ học tiếng Anh ở trường.", "Anh", "demonym", "vi"),
            Example("Mereka belajar bahasa Jepang di sini.", "Jepang", "demonym", "id"),
        ),
        (CounterExample("Mereka tiba di Jepang kemarin.", "the country", "id"),),
        frozenset(words("demonym")),
        languages=frozenset(("id", "ms", "vi", ANYWHERE)),
    ),
)
