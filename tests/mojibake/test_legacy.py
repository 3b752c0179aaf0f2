"""Legacy code pages read as one another, and the letters that decide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm import mojibake
from toponorm.edits import apply
from toponorm.mojibake.chains import LEGACY
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.letters import company, letters

LINES = {
    "cp1251": "Министр обороны прибыл в столицу на переговоры.",
    "koi8-r": "Министр обороны прибыл в столицу на переговоры.",
    "cp866": "Министр обороны прибыл в столицу на переговоры.",
    "cp1253": "Ο πρωθυπουργός έφτασε στην Αθήνα για συνομιλίες.",
    "cp1255": "ראש הממשלה הגיע לבירה לשיחות.",
    "cp1256": "وصل رئيس الوزراء إلى العاصمة لإجراء محادثات.",
    "gbk": "总理抵达首都进行会谈，双方讨论了边界问题。",
    "big5-eten": "總理抵達首都進行會談，雙方討論了邊界問題。",
    "cp932": "首相は会談のため首都に到着した。",
    "euc-jp": "首相は会談のため首都に到着した。",
    "cp949": "총리가 회담을 위해 수도에 도착했다.",
}


def repaired(text):
    return apply(text, mojibake.find(text).edits)


@pytest.mark.parametrize("name", LINES)
def test_a_line_read_as_western(name):
    line = LINES[name]
    wrong = charset("cp1252").decode(charset(name).encode(line))
    found = mojibake.find(wrong)
    assert apply(wrong, found.edits) == line
    assert {edit.rule for edit in found.edits} == {f"repair.{name}-legacy"}


SWAPS = [
    ("gbk", "big5-eten", "斯瓦西里语和马其顿语"),
    ("gbk", "cp1250", "总理抵达首都进行会谈"),
    ("big5-eten", "gbk", "拉脫維亞語和愛沙尼亞語"),
    ("big5-eten", "gbk", "所有日期"),
    ("big5-eten", "latin1", "電子郵件"),
    ("cp874", "cp1252", "เมื่อวันที่ 5 มีนาคม"),
    ("cp874", "cp1252", "ของ"),
    ("cp1255", "cp1252", "אפריל"),
    ("cp1251", "cp1252", "Січень."),
    ("cp866", "cp1251", "Министр обороны"),
    ("cp1251", "cp866", "У нас, чтобы было тепло"),
    ("koi8-r", "cp1251", "Ноябрь в столице"),
    ("mac-cyrillic", "latin1", "Министр прибыл в Казань"),
    ("cp932", "latin1", "警察は容疑者を逮捕したと発表した"),
    ("cp932", "latin1", "選挙は来月行われる予定です"),
    ("koi8-u", "cp1251", "Вибори відбудуться навесні"),
    ("cp1251", "mac-roman", "Министр прибыл в столицу"),
    ("koi8-r", "mac-roman", "Министр прибыл в столицу"),
    ("gbk", "mac-roman", "总理抵达首都进行会谈"),
    ("cp949", "mac-roman", "총리가 회담을 위해 수도에 도착했다."),
    ("cp932", "gbk", "首相は会談のため首都に到着した。"),
    ("cp932", "cp850", "首相は会談のため首都に到着した。"),
    ("iso8859-5", "cp1251", "Министр обороны прибыл в столицу"),
    ("iso8859-5", "latin1", "Министр обороны прибыл в столицу"),
    ("iso8859-6", "latin1", "وصل رئيس الوزراء إلى العاصمة"),
    ("cp737", "cp437", "Ο πρωθυπουργός έφτασε στην Αθήνα"),
    ("cp862", "cp437", "ראש הממשלה הגיע לבירה לשיחות."),
    ("cp1251", "cp1252", "Явка на выборах выросла"),
    ("cp1250", "cp1252", "Když jsem po dvou letech přijel, opět mě přivítal úředník"),
    ("cp1250", "cp1252", "Ciąg znaków bez limitu jest możliwy"),
    ("cp1250", "cp1252", "Vijeće je više puta raspravljalo o mogućnosti načina rada"),
    ("cp1250", "cp1252", "Primarul spune că actualităţile vor fi mâine în oraş"),
    ("iso8859-2", "cp1252", "Ludzie decydują, wysyłając listy"),
    ("cp1254", "cp1252", "Dışişleri Bakanlığı toplantının yapılacağını açıkladı"),
    ("cp1257", "cp1252", "Vēlēšanas notiks pavasarī, paziņoja premjerministrs"),
    ("mac-roman", "cp1252", "O presidente da Câmara não respondeu às questões, após a reunião"),
    ("cp437", "cp1252", "Les députés étaient présents, après des années de guerre"),
    ("cp850", "cp1252", "As eleições serão na primavera, disse o governo"),
    ("cp1252", "cp437", "Die Sitzung ist für die meisten zunächst schwierig"),
    ("cp1252", "mac-roman", "a solução alternativa não é possível"),
    ("cp1252", "cp1253", "théâtre de la cité"),
    ("cp1252", "cp1251", "Die Sitzung ist für die meisten zunächst schwierig"),
    ("cp1252", "mac-roman", "“Não há razão para alarme”, disse a ministra após a reunião"),
    ("cp1252", "mac-roman", "¿Cuándo empezará la campaña? El Gobierno aún no lo dice"),
    ("cp1252", "cp850", "På lördag höjs räntan – så påverkas hushållen"),
    ("cp1252", "cp437", "L’été dernier, la forêt a brûlé près de la frontière"),
    ("cp1252", "cp1250", "A população já não acredita na redução, diz a oposição"),
    ("cp1252", "cp1253", "La società è più unita, ma la città non è contenta"),
    ("iso8859-2", "cp1252", "Šéf policie řekl, že řidič žádné brzdy neměl"),
    ("cp852", "cp1250", "Přijede ministr školství, řekl v úterý mluvčí úřadu"),
    ("mac-ce", "cp1250", "Přijede ministr školství, řekl v úterý mluvčí úřadu"),
    ("cp1250", "iso8859-2", "Śledczy sprawdzą, czy sąd wiedział o wszystkim"),
    ("cp1251", "mac-cyrillic", "Украинские власти объявили о переговорах, заявила Янина"),
    ("mac-cyrillic", "cp1251", "Представитель министерства заявил об условиях сделки"),
    ("cp1251", "cp437", "Министр обороны прибыл в столицу на переговоры."),
    ("cp866", "cp437", "Министр обороны прибыл в столицу на переговоры."),
    ("cp855", "cp1252", "Министърът пристигна в столицата за преговори."),
    ("mac-greek", "cp1252", "Ο πρωθυπουργός έφτασε στην Αθήνα για συνομιλίες."),
    ("mac-greek", "cp1253", "Ο πρωθυπουργός έφτασε στην Αθήνα για συνομιλίες."),
]


@pytest.mark.parametrize(("name", "read_as", "line"), SWAPS)
def test_swaps(name, read_as, line):
    wrong = charset(read_as).decode(charset(name).encode(line))
    assert wrong != line
    assert repaired(wrong) == line


@pytest.mark.parametrize(
    ("name", "read_as", "line"),
    [
        pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=reason))
        for row, reason in [
            (("iso8859-2", "cp1250", "Další část zákona"), "so much old text from the web is"),
            (("koi8-r", "cp1251", "эта"), "three capitals may be an abbreviation"),
            (("koi8-r", "cp1251", "Файл"), "pairs of letters do not decide four letters"),
            (("cp1254", "cp1252", "Sırpça"), "much Turkish is written with ý on purpose"),
            (("cp1250", "cp1252", "Időt"), "much Hungarian is written with õ on purpose"),
            (("cp1250", "cp1252", "Krv cvijeća je roman"), "one letter in a line"),
            (("cp1252", "cp437", "Étude des styles, Éd."), "one letter, twice, in capitals"),
            (("gbk", "cp1252", "黎巴嫩"), "three hanzi, or three rare syllables of Korean"),
        ]
    ],
)
def test_known_to_fail(name, read_as, line):
    assert repaired(charset(read_as).decode(charset(name).encode(line))) == line


@pytest.mark.parametrize(
    ("found", "right"),
    [
        # tags of an MP3 file, asked about in forums since 2003
        ("Âèêòîð Öîé - Ãðóïïà êðîâè", "Виктор Цой - Группа крови"),
        # the subject of a bounced mail
        ("оЕ ДПУФБЧМЕОП УППВЭЕОЙЕ", "Не доставлено сообщение"),
        # issue 91 of python-ftfy
        ("Thιβtre", "Théâtre"),
        # issue 18 of python-ftfy
        ("Ñòðåëà", "Стрела"),
    ],
)
def test_found_in_the_wild(found, right):
    assert repaired(found) == right


PIECES = st.sampled_from(sorted({row[2] for row in SWAPS} | set(LINES.values())))
CODES = st.sampled_from(sorted({row[0] for row in SWAPS} | {row[1] for row in SWAPS}))


@given(PIECES, CODES, CODES, st.integers(0, 12), st.integers(2, 30))
def test_a_repair_is_no_further_repair(line, name, read_as, start, length):
    data = charset(name).encode(line[start : start + length])
    wrong = charset(read_as).decode(data) if data else None
    once = repaired(wrong or "")
    assert repaired(once) == once


@given(PIECES, st.integers(0, 20), st.integers(1, 40))
def test_parts_of_clean_lines_stay(line, start, length):
    assert mojibake.find(line[start : start + length]).edits == ()


@pytest.mark.parametrize(
    ("name", "read_as"), [("cp1251", "koi8-r"), ("cp866", "cp1251"), ("cp1251", "cp866")]
)
def test_a_russian_line_read_as_russian(name, read_as):
    line = LINES["cp1251"]
    assert repaired(charset(read_as).decode(charset(name).encode(line))) == line


def test_turkish_needs_more_than_one_of_its_letters():
    assert repaired("Vatandaþlara en yakýn yerlerde, en uygun yöntemle, gelmiþ kadýn") == (
        "Vatandaşlara en yakın yerlerde, en uygun yöntemle, gelmiş kadın"
    )
    assert mojibake.find("Türkmenistanyň daşary ýurt syýasaty").edits == ()


@pytest.mark.parametrize(
    "text",
    [
        "ÄÖÜ äöü ß",
        "ÁÉÍÓÚ áéíóú ñÑ",
        "ÆØÅ æøå",
        "Þþ Ðð Ææ Öö",
        "[.µµµµµµ]",
        "МИД РОССИИ ЗАЯВИЛ О ПЕРЕГОВОРАХ",
        "Það var góð sýning á Þingvöllum",
        "ƒ(x) = ƒ(y)",
        "10³ m²/s ±5 °C",
        "VÝZBROJ MUSELA BÝT SNÍŽENA",
        "créée à l’été — “naïveté”…",
        "Elsõsorban a nyugati mûvészetet mutatja be, amely idõsebb",
        "Önceleri yalnýzca sýnýrlý olan programý 2006 yýlýndan beri",
        "E jeder Mensch het s Racht, egàl was fer e Lànd ze verlon, ùn speter ìn sin Lànd",
        "Imarat Tiεrabin",
        "kalalîsûtî",
        "旮旮旯旯",
        "斯忒藩",
        pytest.param(
            "вАШ ЗАКАЗ",
            marks=pytest.mark.xfail(strict=True, reason="a quotation mark in Mac Cyrillic"),
        ),
        "eBay, iPhone et LaTeX",
        "¡¡¡GOOOL!!! ¿¿¿???",
        "¡¡WÍÍÍÍÍOW”",
        "JÄÄÄÄR, KUUUURIJATE TÖÖÖÖ",
        "àèéìòù",
    ],
)
def test_clean_lines_stay(text):
    assert mojibake.find(text).edits == ()


def test_letters_know_their_language():
    russian, greek = letters("ru"), letters("el")
    assert russian.price("министр обороны") < russian.price("ймгмптр оборпны")
    assert russian.price("министр") < greek.price("министр")


@given(st.text(st.characters(max_codepoint=0x52F), max_size=40))
def test_prices_are_finite_and_not_negative(text):
    assert 0.0 <= letters("ru").price(text) + company(text) < 100.0 * (len(text) + 1)


def test_every_row_has_its_letters():
    for chain in LEGACY:
        assert all(letters(language).known for language in chain.languages)


@pytest.mark.parametrize(
    "text",
    [
        "100 µg/m³ is what it says, and 3 cm³ of it.",
        "a³ + b³ = c³",
        "the sprint (Донс) events, and running",
        "Lеvitsе and Lеvitsе",  # Cyrillic е
        "Laad in falide ôfbylding op",
        "između Næss i Bjørna",
    ],
)
def test_what_is_no_letter_of_another_code_page(text):
    assert repaired(text) == text


@pytest.mark.parametrize(
    "text", ["See “€5–€10 5,–€”, p. 12.", "«ÕÕÕ»", "“€5–€10”", "„…“ – «…»", "– € – • “…”"]
)
def test_marks_that_are_letters_elsewhere_are_marks(text):
    assert repaired(text) == text


@pytest.mark.parametrize(
    "text", ["Inneh\x86ll i mappen", "registrering kr\x84vs", "Introdu\x8bu la nova"]
)
def test_a_control_is_no_sign_of_windows_where_no_word_has_one(text):
    assert repaired(text) not in {text.encode("latin-1").decode("cp1252")}
