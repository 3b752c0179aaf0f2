"""How the news of many languages writes its days: a phrase each, read on Wednesday, 10 May 2023.

The table beside this file has sentences of a later day, with their dates and with what is none.
"""

import re
from pathlib import Path

import pytest

import toponorm

PHRASES = (
    ("ar", "يوم الاثنين الموافق 8 مايو", "2023-05-08"),
    ("ar", "الاثنين 8 أيار/مايو", "2023-05-08"),
    ("bg", "в понеделник, 8 май", "2023-05-08"),
    ("bn", "সোমবার (৮ মে)", "2023-05-08"),
    ("cs", "V pondělí 8. května", "2023-05-08"),
    ("cs", "Před rokem 2020", "2020"),
    ("el", "τη Δευτέρα 8 Μαΐου", "2023-05-08"),
    ("es", "8 de mayo del año pasado", "2022-05-08"),
    ("es", "junio pasado", "2022-06"),
    ("es", "este lunes 8 de mayo de 2023", "2023-05-08"),
    ("es", "el pasado 14 de mayo de 2013", "2013-05-14"),
    ("es", "dos de mayo de dos mil veintitrés", "2023-05-02"),
    ("es", "siglo XIX", "18"),
    ("et", "esmaspäeval, 8. mail", "2023-05-08"),
    ("fa", "روز دوشنبه ۱۸ اردیبهشت ۱۴۰۲", "2023-05-08"),
    ("fi", "maanantaina 8. toukokuuta", "2023-05-08"),
    ("fr", "le 8 mai dernier", "2023-05-08"),
    ("fr", "le 20 mai dernier", "2022-05-20"),
    ("fr", "la fin de l'année dernière", "2022"),
    ("fr", "le deux mai deux mille vingt-trois", "2023-05-02"),
    ("fr", "Mardi, le premier", "2023-05-09"),
    ("he", "ב-8 במאי", "2023-05-08"),
    ("hi", "सोमवार 8 मई को", "2023-05-08"),
    ("hu", "Május 10-én", "2023-05-10"),
    ("hu", "május 3-tól", "2023-05-03"),
    ("id", "Senin (8/5)", "2023-05-08"),
    ("id", "Senin (8/5/2023)", "2023-05-08"),
    ("it", "il due giugno", "2023-06-02"),
    ("it", "8 maggio dello scorso anno", "2022-05-08"),
    ("it", "fine del mese", "2023-05"),
    ("ja", "前年同期", "2022"),
    ("ja", "今月8日", "2023-05-08"),
    ("ko", "지난 8일", "2023-05-08"),
    ("ko", "오는 12일", "2023-05-12"),
    ("ko", "작년 5월", "2022-05"),
    ("ko", "지난해 같은 기간", "2022"),
    ("lt", "gegužės 8 d., pirmadienį", "2023-05-08"),
    ("lv", "pirmdien, 8. maijā", "2023-05-08"),
    ("nb", "Den åttende mai", "2023-05-08"),
    ("nb", "Den attende mai", "2023-05-18"),
    ("pl", "marcu ub. roku", "2022-03"),
    ("pt", "próximo dia 20 de junho", "2023-06-20"),
    ("ru", "двадцать пятое апреля", "2023-04-25"),
    ("ru", "8 мая прошлого года", "2022-05-08"),
    ("ru", "год назад", "2022"),
    ("sr", "у понедељак, 8. маја 2023. године", "2023-05-08"),
    ("ta", "மே 8ஆம் தேதி", "2023-05-08"),
    ("th", "8 พ.ค. 2566", "2023-05-08"),
    ("tr", "10 Mayıs'ta", "2023-05-10"),
    ("tr", "5 Nisan 2023'te", "2023-04-05"),
    ("tr", "2023'te", "2023"),
    ("uk", "8 травня минулого року", "2022-05-08"),
    ("vi", "ngày 23/3/2012", "2012-03-23"),
    ("vi", "sáng 8-5", "2023-05-08"),
    ("vi", "Thứ Hai (8/5)", "2023-05-08"),
    ("zh", "去年同期", "2022"),
    ("zh", "本月8日", "2023-05-08"),
    ("zh", "19世纪70年代", "187"),
    ("zh", "二〇二三年五月八日", "2023-05-08"),
)


@pytest.mark.parametrize(("language", "text", "value"), PHRASES)
def test_phrases_of_news(language, text, value):
    found = toponorm.find_dates(text, reference="2023-05-10", language=language)
    assert [mention.value for mention in found] == [value]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bn", "নামে এক যুবক"),  # May inside a word
        ("es", "los dos líderes"),
        ("pl", "lat temu"),
        ("ko", "2만명"),
        ("sw", "Watu 2000 walifika"),
    ],
)
def test_what_is_no_date(language, text):
    assert toponorm.find_dates(text, reference="2023-05-10", language=language) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("በ17/08/2015 ዓ.ም ተካሄደ።", "2023-04-25"),
        ("ሚያዝያ 17 ቀን 2015 ተካሄደ።", "2023-04-25"),
        ("በ17/08/2015 ተካሄደ።", "2015-08-17"),
    ],
)
def test_numbers_of_amharic_are_ethiopic_where_they_say_so(text, value):
    found = toponorm.find_dates(text, reference="2023-05-10", language="am")
    assert [mention.value for mention in found] == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("it", "mar", "2023-05-16"), ("sv", "tors.", "2023-05-11"), ("pl", "pon.", "2023-05-15")],
)
def test_a_message_may_be_a_short_name_alone(language, text, value):
    config = toponorm.Config(prefer="future")
    found = toponorm.Normalizer(config).normalize(text, "2023-05-10", language).mentions
    assert [mention.value for mention in found] == [value]


TABLE = Path(__file__).with_name("tongues.tsv")
ROWS = [
    line.split("\t")
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
_MARKED = re.compile(r"\[([^\]|]*)\|([^\]]*)\]")


@pytest.mark.parametrize("language", sorted({row[0] for row in ROWS}))
def test_sentences_of_news(language):
    wrong = []
    for _, marked in (row for row in ROWS if row[0] == language):
        text = _MARKED.sub(r"\1", marked)
        found = toponorm.find_dates(text, reference="2023-11-27", language=language)
        dates = [(mention.text, mention.value) for mention in found if mention.form == "DATE"]
        if dates != _MARKED.findall(marked):
            wrong.append((marked, dates))
    assert wrong == []


def test_every_language_has_sentences_with_and_without_a_date():
    begun = {"de", "pt", "pt-BR", "pt-PT", "sl"}
    for language in sorted({row[0] for row in ROWS} - begun):
        rows = [marked for code, marked in ROWS if code == language]
        assert sum("|" in marked for marked in rows) >= 5, language
        assert sum("|" not in marked for marked in rows) >= 3, language


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Rents have doubled over the past years.", "PXY"),
        ("es", "En los próximos años habrá más.", "PXY"),
        ("hi", "आने वाले वर्षों में दाम बढ़ेंगे।", "PXY"),
        ("es", "como en meses pasados", "PXM"),
        ("fr", "dans les prochaines semaines", "PXW"),
        ("fr", "au cours des prochains mois", None),
        ("it", "Nei prossimi giorni si voterà.", "PXD"),
        ("nl", "In de komende jaren daalt de prijs.", "PXY"),
        ("pt", "como em anos passados", "PXY"),
        ("ru", "В ближайшие годы цены вырастут.", "PXY"),
        ("ru", "В следующие недели они упадут.", None),
        ("ru", "на прошлой неделе", "2023-W18"),
        ("sv", "Under de kommande åren sjunker priset.", "PXY"),
        ("tr", "Önümüzdeki aylar zor geçecek.", "PXM"),
    ],
)
def test_the_coming_years_are_not_next_year(language, text, found):
    values = [one.value for one in toponorm.find_dates(text, "2023-05-10", language)]
    assert values == [found] * (found is not None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Выборы пройдут в будущем году.", "2024"),
        ("Суд начнётся в будущем месяце.", "2023-06"),
        ("В будущую пятницу будут дебаты.", "2023-05-12"),
        ("В будущем всё изменится.", "FUTURE_REF"),
    ],
)
def test_next_year_in_russian_is_no_vague_future(text, found):
    assert [one.value for one in toponorm.find_dates(text, "2023-05-10", "ru")] == [found]
