"""Short texts with hardly a word of grammar: how their words are spelled says the language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm import tables, trigrams
from toponorm.language import guess

HEADLINES = {  # our own; names apart, too few words for a list of a hundred
    "cs": "Vláda schválila příští rozpočet navzdory kritice",
    "de": "Zurzeit läuft die Suche nach zwei Bergsteigern",
    "en": "Carrier currently operates forty aircraft",
    "es": "Llegaron miles de personas a la plaza mayor",
    "et": "Valitsus kiitis heaks järgmise aasta eelarve",
    "fa": "دولت بودجه سال آینده را تصویب کرد",
    "fi": "Hallitus hyväksyi ensi vuoden talousarvion",
    "fr": "Macron reçoit mardi plusieurs dirigeants européens",
    "hu": "Elfogadta jövő évi költségvetését a kormány",
    "it": "Approvata ieri legge finanziaria dopo lunga trattativa",
    "lt": "Vyriausybė patvirtino kitų metų biudžetą",
    "lv": "Valdība apstiprināja nākamā gada budžetu",
    "nl": "Kabinet presenteert volgende week nieuwe klimaatplannen",
    "pl": "Zapłacił dwie trzecie ceny i pracował czternaście godzin",
    "pt": "Saiu há duas semanas e regressa amanhã",
    "ro": "Guvernul aprobă bugetul pentru anul următor",
    "ru": "Продажи упали вторую неделю подряд",
    "sk": "Vláda schválila budúcoročný rozpočet napriek kritike",
    "sv": "Regeringen lägger fram nästa veckas klimatplan",
    "tr": "Yılın ilk çeyreğinde büyüme yavaşladı",
    "uk": "Продажі впали другий тиждень поспіль",
    "vi": "Chính phủ thông qua ngân sách năm tới",
}


@pytest.mark.parametrize("language", HEADLINES)
def test_a_headline_is_of_its_language(language):
    assert guess(HEADLINES[language]).code == language


@pytest.mark.parametrize(
    "text",
    [
        "Putin, Assad, Erdoğan, Raisi",
        "Jürgen Klopp – Pep Guardiola 2:1",
        "BMW M3 GTS, Audi RS 6, Škoda Octavia",
        "nova",  # of many languages
        "Imarpik qeqqani unitsikkallartoq",  # Greenlandic, which no table has
        "Ala bayramin ogullara qorudu zavtra vecheron",  # of none
        "",
    ],
)
def test_what_says_too_little_is_of_no_language(text):
    assert guess(text).code == "und"


def test_the_next_language_must_be_far_behind():
    words = "pravda stala zimou".split()
    assert trigrams.judge(words, {"cs": 0, "sk": 0, "en": 0}) is None
    assert trigrams.judge(words, {"cs": 0, "en": 0}) == "cs"


def test_a_language_without_a_model_is_not_passed_over():
    words = "regeringen lägger fram en plan".split()
    assert trigrams.judge(words, {"sv": 0, "fo": 0}) == "sv"
    assert trigrams.judge(words, {"sv": 0, "fo": 1}) is None


def test_the_row_of_languages_names_all():
    named = {
        language
        for row in tables.rows("trigrams")
        if row[0] != "-"
        for group in row[1].split()
        for language in group.partition(":")[2].split(",")
    }
    assert ",".join(sorted(named)) == tables.Index("trigrams").get("-")
    assert named <= set(tables.sections("languages"))


@given(st.lists(st.text(max_size=12), max_size=30), st.sampled_from(["en", "ru", "ar", "fo"]))
def test_any_words_are_taken(words, language):
    assert trigrams.judge(words, {language: 0}) in (None, language)
