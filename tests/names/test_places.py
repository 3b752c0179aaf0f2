"""Places in running text: found where they are meant, and rewritten as the style says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import apply, check
from toponorm.names import find, places


def found(text, language="en"):
    stage = places.find(Document(text, language), Config())
    return [(mention.text, mention.id) for mention in stage.mentions]


def rewritten(text, language="en", **config):
    document = Document(text, language)
    edits = places.find(document, Config(**config)).edits
    check(text, edits)
    return apply(text, edits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ankara said Turkiye’s army", [("Turkiye", "TR")]),
        ("Turkey's and TURKEY", [("Turkey", "TR"), ("TURKEY", "TR")]),
        ("a Syria-Turkiye line", [("Syria", "SY"), ("Turkiye", "TR")]),
        ("Northern-Syria raids", [("Syria", "SY")]),
        ("the U.S.-backed group", [("U.S.", "US")]),
        ("Iran–Iraq war", [("Iran", "IR"), ("Iraq", "IQ")]),
        ("Iran/Iraq (Kuwait)", [("Iran", "IR"), ("Iraq", "IQ"), ("Kuwait", "KW")]),
        ("Papua New Guinea, Guinea-Bissau, Guinea", [
            ("Papua New Guinea", "PG"), ("Guinea-Bissau", "GW"), ("Guinea", "GN"),
        ]),
        ("Niger is not Nigeria", [("Niger", "NE"), ("Nigeria", "NG")]),
        ("Georgia and Armenia agreed", [("Georgia", "GE"), ("Armenia", "AM")]),
        ("The Gambia and the Bahamas", [("The Gambia", "GM"), ("Bahamas", "BS")]),
        ("Ivory\nCoast and Côte\u00a0d’Ivoire", [
            ("Ivory\nCoast", "CI"), ("Côte\u00a0d’Ivoire", "CI"),
        ]),
        ("Tu\u0308rkiye, T\u00adurkey", [("Tu\u0308rkiye", "TR"), ("T\u00adurkey", "TR")]),
        ("Papua New Guinea (PNG) won", [("Papua New Guinea", "PG"), ("PNG", "PG")]),
    ],
)  # fmt: skip
def test_names_are_found_with_exact_spans(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Turkish and Syrian officials",
        "Turkeys gobble; a turkey too",
        "Nigerien, Omani, Chadian",
        "Northern Ireland and New Mexico",
        "Lake Chad and the Niger River",
        "Turkey sandwiches, roast Turkey",
        "Turkey, Texas",
        "Lebanon, Pa.",
        "Michael Jordan and Jordan Peele",
        "the Georgia Bulldogs",
        "guinea pigs, Guinea fowl",
        "The Indian Ocean, the South China Sea",
        "FOLLOW US TODAY!",
        "https://example.com/Turkey or @Turkey or #Turkey",
        "turkey_2023 and Turkey2",
        "`Turkey` in code",
        "jersey, china, chile",
        "The USB port, a STATUS line",
        "Soviet Union and Yugoslavia",
        "Damascus, the Kremlin and Ankara agreed",
    ],
)
def test_what_only_looks_like_a_place_is_left(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "de",
            "Deutschlands Wirtschaft und die Türkei",
            [("Deutschlands", "DE"), ("Türkei", "TR")],
        ),
        ("de", "in den Vereinigten Staaten", [("Vereinigten Staaten", "US")]),
        ("ru", "Президент Турции в Сирии", [("Турции", "TR"), ("Сирии", "SY")]),
        ("ru", "турецкий президент", []),
        ("uk", "президент Туреччини", [("Туреччини", "TR")]),
        ("pl", "prezydent Turcji w Rosji", [("Turcji", "TR"), ("Rosji", "RU")]),
        ("cs", "v Německu a v Turecku", [("Německu", "DE"), ("Turecku", "TR")]),
        ("hr", "u Hrvatskoj i Srbiji", [("Hrvatskoj", "HR"), ("Srbiji", "RS")]),
        ("fi", "Ruotsissa ja Yhdysvalloissa", [("Ruotsissa", "SE"), ("Yhdysvalloissa", "US")]),
        ("hu", "Törökországban", [("Törökországban", "TR")]),
        ("lv", "Latvijā un Krievijā", [("Latvijā", "LV"), ("Krievijā", "RU")]),
        ("tr", "Türkiye'nin İran’a ziyareti", [("Türkiye", "TR"), ("İran", "IR")]),
        ("tr", "TÜRKİYE'DE", [("TÜRKİYE", "TR")]),
        ("fr", "L’Iran et la Côte d’Ivoire", [("Iran", "IR"), ("Côte d’Ivoire", "CI")]),
        ("ar", "وتركيا وبسوريا", [("تركيا", "TR"), ("سوريا", "SY")]),
        ("ar", "تركيا وسوريا", [("تركيا", "TR"), ("سوريا", "SY")]),
        ("he", "בטורקיה", [("טורקיה", "TR")]),
        ("ko", "한국과 미국은 한국인", [("한국", "KR"), ("미국", "US")]),
        ("zh", "土耳其和叙利亚在印度洋", [("土耳其", "TR"), ("叙利亚", "SY")]),
        ("zh", "印度尼西亚与印度", [("印度尼西亚", "ID"), ("印度", "IN")]),
        ("ja", "トルコ政府とトルココーヒー", [("トルコ", "TR")]),
        ("th", "ประเทศไทยและตุรกี", [("ประเทศไทย", "TH"), ("ตุรกี", "TR")]),
        ("el", "της Τουρκίας", [("Τουρκίας", "TR")]),
    ],
)
def test_names_of_many_languages(language, text, expected):
    assert found(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turchia e Siria", [("Turchia", "TR"), ("Siria", "SY")]),
        ("Она вернулась в Грузию", [("Грузию", "GE")]),
        ("Georgian and Albanian leaders", []),
        ("Island in the sun", []),
    ],
)
def test_names_where_the_language_is_not_known(text, expected):
    assert found(text, "und") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkiye’s envoy", "Türkiye’s envoy"),
        ("A Syria-Turkey frontier", "A Syria-Türkiye frontier"),
        ("TURKEY AND TURKIYE", "TÜRKİYE AND TÜRKİYE"),
        ("TÜRKIYE and TÜRKİYE", "TÜRKIYE and TÜRKİYE"),
        ("Cote d'Ivoire", "Côte d'Ivoire"),
        ("Côte d'Ivoire", "Côte d'Ivoire"),
        ("the U.S. and the Syrian Arab Republic", "the U.S. and the Syrian Arab Republic"),
        ("Swaziland and Ivory Coast", "Swaziland and Ivory Coast"),
        ("T\u00adurkey and Tur\u00adkiye", "Türkiye and Türkiye"),
        ("Tu\u0308rkiye", "Tu\u0308rkiye"),
    ],
)
def test_the_default_style_mends_spellings_only(text, expected):
    assert rewritten(text) == expected


@pytest.mark.parametrize("language", ["pt", "es", "fr", "de", "it"])
def test_an_english_name_elsewhere_is_mended_once(language):
    once = rewritten("«Turkey»", language=language, rewrite=["spelling", "variant"])
    assert once == "«Türkiye»"
    assert rewritten(once, language=language, rewrite=["spelling", "variant"]) == once


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("ap", "Türkiye and Turkiye", "Turkey and Turkey"),
        ("ap", "TÜRKİYE", "TURKEY"),
        ("un", "Vietnam and Turkey", "Viet Nam and Türkiye"),
        ("cldr:de", "Türkiye", "Türkiye"),
        (None, "Turkiye and Turkey", "Turkiye and Turkey"),
    ],
)
def test_styles(style, text, expected):
    assert rewritten(text, style=style) == expected


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        ({"TR": "Turkey"}, "TÜRKİYE, Türkiye’s", "TURKEY, Turkey’s"),
        ({"TR": "Turkey"}, "the Republic of Türkiye", "Turkey"),
        ({"SY": "Syria"}, "The Syrian Arab Republic’s envoy left", "Syria’s envoy left"),
        ({"US": "United States"}, "the U.S.-led force", "the United States-led force"),
        ({"US": "US"}, "They moved to the U.S.", "They moved to the US."),
        ({"US": "US"}, "The U.S. said so.", "The US said so."),
        ({"SZ": "Eswatini"}, "Swaziland won.", "Eswatini won."),
        ({"SZ": "Eswatini"}, "In 1990 Swaziland won.", "In 1990 Swaziland won."),
        ({"CI": "Ivory Coast"}, "a Côte d’Ivoire player", "an Ivory Coast player"),
        ({"GN": "Guinée"}, "Guinea and Guinea-Bissau", "Guinée and Guinea-Bissau"),
        ({"IE": "Éire"}, "Ireland or Northern Ireland", "Éire or Northern Ireland"),
        ({"CD": "DR Congo"}, "the Democratic Republic of the Congo", "DR Congo"),
    ],
)  # fmt: skip
def test_a_name_of_the_users_own_replaces_every_form(names, text, expected):
    once = rewritten(text, style=None, names=names)
    assert once == expected
    assert rewritten(once, style=None, names=names) == once


def test_kinds_are_rewritten_on_request():
    assert rewritten("the U.K. left", rewrite=("abbreviation",)) == "the United Kingdom left"
    assert rewritten("Zaire fell", rewrite=("former",)).startswith("The Democratic Republic")


def test_case_forms_are_reported_and_left():
    stage = places.find(Document("в Турции", "ru"), Config(names={"TR": "Турция"}))
    assert [(mention.form, mention.rule) for mention in stage.mentions] == [
        ("inflected", "place.inflected")
    ]
    assert stage.edits == ()


def test_no_name_of_an_unknown_language_is_mended_into_english():
    assert rewritten("RUSIA Y TURQUÍA NEGOCIAN", "und") == "RUSIA Y TURQUÍA NEGOCIAN"
    assert rewritten("Turkiye e Porto Rico", "und") == "Türkiye e Porto Rico"


def test_a_mark_too_many_is_another_word():
    assert rewritten("Latvijā", "lv") == "Latvijā"
    assert rewritten("Perou et Bresil", "fr") == "Pérou et Brésil"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "O Irão, o Irã e a Roménia"),
        ("zh", "義大利和意大利"),
        ("sr", "Турска и Turska"),
        ("de", "Weißrussland und Belarus"),
        ("no", "Tyrkia"),
    ],
)
def test_what_another_locale_of_the_language_prints_is_left(language, text):
    assert rewritten(text, language) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jordan Peele spoke. Jordan is a director.", []),
        ("Michelle Jordan spoke. Jordan's book sold well in Jordan.", [("Jordan", "JO")]),
        ("King Abdullah spoke. Jordan is a kingdom.", [("Jordan", "JO")]),
    ],
)
def test_who_has_been_named_once_is_no_country_later(text, expected):
    assert found(text) == expected


def test_local_american_news_is_no_news_from_the_caucasus():
    text = "Voters in Georgia went to the polls in Macon, on the road to Alabama."
    stage = places.find(Document(text, "en"), Config())
    assert stage.mentions == ()
    assert stage.declined[0].reason == "us-news"
    assert "Alabama" in stage.declined[0].evidence


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("وصل الوفد إلى عمّان ثم إلى دمشق", "ar", []),
        ("وصل الوفد إلى عمان ثم إلى دمشق", "ar", []),
        ("وصل الوفد إلى عُمان ثم إلى دمشق", "ar", [("عُمان", "OM")]),
        ("قالت سلطنة عمان إن عمان ترحب", "ar", [("سلطنة عمان", "OM"), ("عمان", "OM")]),
        ("زار الوفد الأُردن", "ar", [("الأُردن", "JO")]),
    ],
)
def test_vowel_signs_make_no_other_name_but_may_tell_one_from_a_town(text, language, expected):
    stage = places.find(Document(text, language), Config())
    assert [(mention.text, mention.id) for mention in stage.mentions] == expected
    assert stage.edits == ()


WORDS = st.lists(
    st.sampled_from(
        ["Turkiye", "TURKEY", "Türkiye’s", "the", "U.S.", "Syria-", "Georgia", "Jordan", "said",
         ",", "Турции", "土耳其", "تركيا", "\u00ad", "\n\n", "guinea", "Guinea",
         "Islands", "Michael"]
    ),
    max_size=12,
)  # fmt: skip


@given(WORDS, st.sampled_from(["", " "]), st.sampled_from([None, "en", "de", "und"]))
def test_any_text_is_survived_and_settled(words, blank, language):
    text = blank.join(words)
    config = Config()
    stage = find(Document(text, language), config)
    check(text, stage.edits)
    for record in (*stage.mentions, *stage.declined):
        assert text[record.start : record.end] == record.text
    once = apply(text, stage.edits)
    assert find(Document(once, language), config).edits == ()


@given(st.text(max_size=60))
def test_arbitrary_text_is_survived(text):
    stage = find(Document(text), Config())
    check(text, stage.edits)


@given(st.sampled_from(["A word: {}.", "«{}»", "x\n\n{}\n\ny", "({})"]), st.integers(0, 3))
def test_neutral_text_around_a_mention_only_shifts_it(frame, blanks):
    text = "say " * blanks + frame.format("Turkiye")
    mention = places.find(Document(text, "en"), Config()).mentions[0]
    assert (mention.start, mention.text) == (text.index("Turkiye"), "Turkiye")


@pytest.mark.parametrize(
    "text", ["Turkey\ud800 fell", "\x00Turkey\x00", "\u0301Turkey", "Turkey\udfff"]
)
def test_broken_characters_do_no_harm(text):
    assert [code for _, code in found(text)] in (["TR"], [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talks in Niger-\nia end", [("Niger-\nia", "NG")]),
        ("Saudi Ara-\r\n  bia left", [("Saudi Ara-\r\n  bia", "SA")]),
        ("He left Guinea-\nBissau.", [("Guinea-\nBissau", "GW")]),
        ("Man sprach in der Tür-\nkei lange.", [("Tür-\nkei", "TR")]),
        ("TALKS IN NIGER-\nIA FAIL", [("NIGER-\nIA", "NG")]),
        ("A Turkey-\nbacked force left Niger-\nbased men.", [("Turkey", "TR"), ("Niger", "NE")]),
        ("The Malta-\nTurkey link", [("Malta", "MT"), ("Turkey", "TR")]),
    ],
)  # fmt: skip
def test_a_name_may_be_parted_by_the_end_of_a_line(text, found):
    stage = places.find(Document(text), Config())
    assert [(mention.text, mention.id) for mention in stage.mentions] == found
    assert all(text[each.start : each.end] == each.text for each in stage.mentions)


def test_a_parted_name_is_written_whole():
    text = "Ships left Tur-\nkey and Niger-\nia."
    stage = places.find(Document(text), Config())
    assert apply(text, stage.edits) == "Ships left Türkiye and Niger-\nia."
