"""A name alone, looked up."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm import countries
from toponorm.names import country, gazetteer
from toponorm.names.lookup import rivals, skeleton


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Turkey", "TR"), ("TURKIYE", "TR"), ("türkiye", "TR"), ("Tu\u0308rkiye", "TR"),
        ("Турция", "TR"), ("土耳其", "TR"), ("トルコ", "TR"), ("튀르키예", "TR"), ("تركيا", "TR"),
        ("Syrian Arab Republic", "SY"), ("U.S.", "US"), ("USA", "US"), ("TUR", "TR"), ("792", "TR"),
        ("Niger", "NE"), ("Nigeria", "NG"), ("Kosovo", "XK"), ("Georgia", "GE"), ("Guinea", "GN"),
        ("Burma", "MM"), ("Zaire", "CD"), ("Holland", "NL"), ("Ivory Coast", "CI"),
        ("Dominica", "DM"), ("Dominican Republic", "DO"), ("  Iran ", "IR"), ("DRC", "CD"),
    ],
)  # fmt: skip
def test_names_and_codes(name, code):
    assert country(name).alpha2 == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Republic of Zambia", "ZM"), ("Königreich Norwegen", "NO"), ("Republik Sambia", "ZM"),
        ("République du Honduras", "HN"), ("Republika Turcji", "TR"), ("Turecká republika", "TR"),
        ("安哥拉共和国", "AO"), ("Bolivia, Plurinational State of", "BO"), ("Marshall Isds", "MH"),
        ("Republic of the Congo", "CG"), ("Democratic Republic of the Congo", "CD"),
        ("Demokratiska folkrepubliken Korea", "KP"), ("Republik Korea", "KR"),
        ("Volksrepublik China", "CN"), ("República de China", "TW"), ("Dominican Republic", "DO"),
        ("French Republic", "FR"), ("Turkmenistann", "TM"), ("Kazakistan", "KZ"),
        ("Turkin tasavalta", "TR"), ("Saksan liittotasavalta", "DE"), ("독일연방공화국", "DE"),
        ("콩고공화국", "CG"), ("도미니카공화국", "DO"), ("Republika Korejska", "KR"),
        ("Koreai Népi Demokratikus Köztársaság", "KP"), ("НР Кина", "CN"),
        ("Корейская Народно-Демократическая Республика", "KP"), ("Regne d'Espanya", "ES"),
        ("Förbundsrepubliken Tyskland", "DE"), ("Bondsrepubliek Duitsland", "DE"),
    ],
)  # fmt: skip
def test_official_names_are_taken_apart(name, code):
    assert country(name).alpha2 == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("U.A.E", "AE"), ("P.R.C", "CN"), ("Guam (USA)", "GU"), ("Réunion (France)", "RE"),
        ("Sao Tome; São Tomé and Príncipe", "ST"),
        ("Yemen (until 1990)", "YE"), ("Serbia excl. Kosovo", "RS"), ("Denmark(+Faroes)", "DK"),
    ],
)  # fmt: skip
def test_statisticians_say_more_than_a_name(name, code):
    assert country(name).alpha2 == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Tadžická republika", "TJ"), ("Republica Bolivariană a Venezuelei", "VE"),
        ("Itä-Timorin demokraattinen tasavalta", "TL"), ("Кыргыз Республикасы", "KG"),
        ("Cộng hòa xã hội chủ nghĩa Việt Nam", "VN"), ("Δημοκρατία των Νήσων Μάρσαλ", "MH"),
        ("ტრინიდადის და ტობაგოს რესპუბლიკა", "TT"), ("চিলি প্ৰজাতন্ত্ৰ", "CL"),
        ("Somalijska republika", "SO"), ("Uzbecká republika", "UZ"),
        ("Republic of Chechnya", None), ("Kurdistan Republic", None), ("Republic of Kazan", None),
        ("Kingdom of Bohemia", None), ("Königreich Bayern", None), ("Republic of Texas", None),
    ],
)  # fmt: skip
def test_official_names_decline_and_regions_have_them_too(name, code):
    found = country(name)
    assert (found and found.alpha2) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("UK.", "GB"), ("“Turkey”", "TR"), ("'Turkey',", "TR"), ("«Turquie»", "TR"),
        ('"U.S."', "US"), ("Turkey:", "TR"), ("土耳其。", "TR"), ("「トルコ」", "TR"),
        ("ʻIsipite", "EG"), ("Congo.", None), ("U.S.S.R.", None), ("“”", None), ("...", None),
    ],
)  # fmt: skip
def test_marks_around_a_name_are_left_out(name, code):
    found = country(name)
    assert (found and found.alpha2) == code
    assert code is None or codes(name) == [code]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the UK", "GB"), ("The Netherlands", "NL"), ("the Lebanon", "LB"), ("the Gambia", "GM"),
        ("the United States of America", "US"), ("the Republic of Turkey", "TR"),
        ("the turkey", None), ("the Turkey", None), ("the chad", None), ("the Congo", None),
        ("the jersey", None),
    ],
)  # fmt: skip
def test_few_names_take_an_article(name, code):
    found = country(name)
    assert (found and found.alpha2) == code


@pytest.mark.parametrize(
    ("name", "language", "code"),
    [
        ("England", "wae", "GB"), ("Fuji", "lu", "FJ"), ("Swede", "af", "SE"),
        ("Somali", "tr", "SO"), ("Surya", "kab", "SY"), ("Israeli", "sq", None),
        ("İngiltere", "tr", "GB"), ("Inglaterra", "es", None), ("Англия", "ru", None),
        ("Scotland", "en", None), ("Wales", None, None), ("Angleterre", None, None),
        ("イングランド", "ja", None), ("Kina", "en", "CN"),
    ],
)  # fmt: skip
def test_a_word_with_other_senses_is_a_name_where_a_language_says_so(name, language, code):
    assert country(name) is None or name in ("İngiltere", "Kina")
    found = country(name, language)
    assert (found and found.alpha2) == code


@pytest.mark.parametrize(
    "word",
    "polski turecký francuski hrvatski japanski italský русский турецкий polsky tedesco giapponese "
    "español français türkisch turco serbio búlgaro libanés تركي سعودي słowacki svensk török "
    "中国人".split(),
)
def test_adjectives_are_no_countries(word):
    assert country(word) is None
    assert country(word.capitalize()) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Suède", "SE"), ("SUE\u0300DE", "SE"), ("Suede", None), ("Irã", "IR"), ("Ira", None),
        ("França", "FR"), ("ترکی", "TR"), ("تركي", None), ("Indië", "IN"), ("Ålân", "AX"),
        ("Alan", None), ("Turki", "TR"), ("búlgaro", None), ("bulgaro", None),
    ],
)  # fmt: skip
def test_marks_tell_a_name_from_a_word(name, code):
    found = country(name)
    assert (found and found.alpha2) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Britian", "GB"), ("Sengal", "SN"), ("Paraguy", "PY"), ("United Kindgom", "GB"),
        ("Eithopia", "ET"), ("Malasyia", "MY"), ("Germay", "DE"), ("Switzerand", "CH"),
        ("Untied States", "US"), ("Netherland", "NL"), ("Argetina", "AR"), ("Kuwiat", "KW"),
        ("Romana", None), ("Cameron", None), ("Marshall", None), ("Surname", None),
        ("Alegria", None), ("hungry", None), ("Solomon", None), ("Mariana", None),
        ("Nigera", None), ("Armenian", None), ("Bolivian", None), ("Romanian", None),
    ],
)  # fmt: skip
def test_a_slip_of_the_hand_is_no_other_word(name, code):
    found = country(name)
    assert (found and found.alpha2) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("적도기니", "GQ"), ("Kam·erun", "CM"), ("അല്‍ബേനിയ", "AL"), ("Lýðveldið Island", "IS"),
        ("ਟਰਿਨੀਦਾਦ ਅਤੇ ਟੋਬੇਗੋ", "TT"), ("කොරියා ජනරජය", "KR"),
        ("ઇન્ડોનેસિયા", "ID"), ("ਕੋਲੰਬਿਆ", "CO"), ("আর্জেণ্টিনা", "AR"),
        ("མེག་སི་ཀོ།", "MX"), ("ནིའུ་ ཀེ་ལི་ཌོ་ནི་ཡ།", "NC"), ("ఇథోపియా", "ET"),
    ],
)  # fmt: skip
def test_scripts_write_one_name_in_many_ways(name, code):
    assert country(name).alpha2 == code


@pytest.mark.parametrize(
    "name",
    ["A.M.", "J.R", "Norfolk (Virginia)", "India + Pakistan", "Jordan (Montana)", "To Go", "Ma Li",
     "Per-u", "Chad; Mali", "मैसूर", "इन्दौर", "महाराष्ट्र", "कर्नाटक", "গান্ধী", "ಮೈಸೂರು"],
)  # fmt: skip
def test_what_only_looks_put_together(name):
    assert country(name) is None


@pytest.mark.parametrize(
    "name",
    ["Islamic Republic", "People's Republic", "Kingdom", "Republic of Texas", "State of New Mexico",
     "Republic of Northern Ireland", "Islands", "Saint", "Catalonia", "Levant", "Peruvia",
     "Columbia", "Auckland", "Orlando", "Прага", "Астана", "Tunisian", "联合国"],
)  # fmt: skip
def test_a_title_alone_makes_no_country(name):
    assert country(name) is None


@pytest.mark.parametrize(
    "name",
    ["", " ", "Congo", "Korea", "Turkish", "Texas", "Damascus", "Michael Jordan", "tr", "and",
     "end", "Yugoslavia", "Soviet Union", "Northern Ireland", "x" * 1000, "\ud800", "New Mexico",
     "Kurdistan", "Georgia (state)", "Mexico State", "Niger State", "Republic of Mordovia"],
)  # fmt: skip
def test_what_is_no_country(name):
    assert country(name) is None


def test_a_language_decides():
    assert country("Island") is None or country("Island").alpha2 == "IS"
    assert country("Island", "de").alpha2 == "IS"
    with pytest.raises(ValueError, match="BCP 47"):
        country("Turkey", "not a tag")


def test_a_country_is_a_plain_record():
    turkiye = country("Turkey")
    assert turkiye == ("TR", "TUR", "792")
    assert turkiye.name() == "Türkiye"
    assert turkiye.name("ap") == "Turkey"
    assert pickle.loads(pickle.dumps(turkiye)) == turkiye
    with pytest.raises(ValueError, match="choose ap, cldr"):
        turkiye.name("oxford")


@pytest.mark.parametrize("code", gazetteer.codes())
def test_short_names_and_codes_come_back(code):
    alpha2, alpha3, numeric = country(code)
    assert alpha2 == code
    assert country(alpha3).alpha2 == code
    assert numeric is None or country(numeric).alpha2 == code
    assert country(country(code).name()).alpha2 == code


@given(st.text(max_size=40))
def test_any_text_is_survived(name):
    found = country(name)
    assert found is None or found.alpha2 in gazetteer.codes()


@pytest.mark.parametrize(
    "word",
    "us end man car my as day iron sad cat law laws sin pole chin shine gene talk water north "
    "south west east people world state union kingdom republic federation war press news".split(),
)
def test_common_words_are_no_countries(word):
    assert country(word) is None
    assert word in ("us", "man", "end", "car") or country(word.capitalize()) is None


def codes(name, language=None, fuzzy=False):
    return [found.country.alpha2 for found in countries(name, language, fuzzy=fuzzy)]


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("Congo", ["CD", "CG"]), ("Korea", ["KP", "KR"]), ("Czechoslovakia", ["CZ", "SK"]),
        ("Korea, ", ["KP", "KR"]), ("Congo (", ["CD", "CG"]), ("Virgin Islands", ["VG", "VI"]),
        ("Netherlands Antilles", ["BQ", "CW", "SX"]),
    ],
)  # fmt: skip
def test_a_shared_name_has_all_its_places_and_no_country(name, several):
    assert sorted(codes(name)) == several
    assert country(name) is None
    assert country(name, fuzzy=True) is None


def test_what_is_known_of_a_name():
    (zaire,) = countries("Zaire")
    assert (zaire.kind, zaire.period, zaire.score) == ("former", "1971..1997", 1.0)
    (turkiye,) = countries("Türkei")
    assert turkiye.languages == ("de", "nds") or "de" in turkiye.languages
    assert turkiye.form == "Türkei"
    (usa,) = countries("USA")
    assert usa.kind == "code"
    assert {state.period for state in countries("Yugoslavia")} == {"1918..1992"}
    assert countries("") == countries("Texas") == countries("turkey sandwich") == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Sengal", "SN"), ("Britian", "GB"), ("Paraguy", "PY"), ("United Kindgom", "GB"),
        ("Zimbabwee", "ZW"), ("Moldvoa", "MD"), ("Philipines", "PH"),
    ],
)  # fmt: skip
def test_misspelt_names_are_found_if_asked_for(name, code):
    assert country(name, fuzzy=True).alpha2 == code


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Bambia", ["GM", "NA", "ZM"]), ("Slovadia", ["SI", "SK"]), ("Zambja", ["ZM"]),
        ("Nigerr", ["NE", "NG"]), ("Guyanna", ["GY", "GF"]),
        ("Austrlia", ["AT", "AU"]), ("Austrai", ["AT", "AU"]), ("Nigera", ["NE", "NG"]),
    ],
)  # fmt: skip
def test_fuzzy_never_guesses_between_two(name, near):
    assert codes(name, "en", fuzzy=True) == near
    assert (country(name, "en", fuzzy=True) is None) == (len(near) > 1)


@pytest.mark.parametrize(
    ("name", "code"),
    [("Mexco", "MX"), ("Kazakhistan", "KZ"), ("Switzerlnd", "CH"), ("Austrlia", None),
     ("Irelnd", None), ("Icelnd", None), ("Nigeira", None), ("Nigera", None)],
)  # fmt: skip
def test_what_is_near_two_names_is_neither_misspelt(name, code):
    found = country(name)
    assert (found and found.alpha2) == code


@pytest.mark.parametrize("name", ["Lebanon, PA", "Peru, IN", "Cuba, Mo.", "체첸공화국"])
def test_towns_of_states_and_parts_of_states_are_none(name):
    assert country(name) is None


@pytest.mark.parametrize("name", ["Chab", "Texas", "Damascus", "guinea pig", "Columbia"])
def test_fuzzy_takes_no_other_word_for_a_country(name):
    assert country(name, "en", fuzzy=True) is None


@pytest.mark.parametrize(
    "name", ["Mariano", "Martin", "Lucia", "Vincent", "Grand Island", "My", "Os", "Du", "الفرنسي"]
)
def test_part_of_a_name_is_no_country(name):
    assert country(name) is None


@given(st.text(max_size=30))
def test_country_is_the_only_candidate(name):
    found = country(name)
    if found is not None:
        assert codes(name) == [found.alpha2]


WORDS = st.text("abc", max_size=8)


@given(WORDS, WORDS, st.integers(0, 5))
def test_the_distance_is_right_up_to_its_bound(left, right, most):
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    found = skeleton.distance(left, right, most)
    assert found == row[-1] if row[-1] <= most else found > most


@pytest.mark.parametrize(
    ("name", "code", "near"),
    [
        ("turkmenstan", "TM", False), ("nigera", "NG", True), ("irland", "IE", True),
        ("kazakstan", "KZ", False), ("kasakstan", "KZ", True), ("deutschland", "DE", False),
    ],
)  # fmt: skip
def test_a_misspelling_is_as_near_to_another_name(name, code, near):
    assert rivals.is_nearly_another(name, code) is near
