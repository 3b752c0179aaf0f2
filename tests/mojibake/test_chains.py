"""Each row of the table, on texts that codecs garbled and on texts that nothing did."""

import ftfy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm import mojibake
from toponorm.edits import apply, check
from toponorm.mojibake.chains import BY_CHARSET, CHAINS
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.utf8chains import COMMON

SENTENCES = (
    "Le ministère des Affaires étrangères a été prévenu dès jeudi.",
    "Die Gespräche über die Brücke dauern länger als geplant.",
    "Președintele și ministrul apărării s-au întâlnit la București.",
    "Prezident přijede do Prahy příští týden, řekl mluvčí.",
    "Премьер-министр прибыл в столицу на переговоры.",
    "Ο πρωθυπουργός έφτασε στην Αθήνα για συνομιλίες.",
    "وصل رئيس الوزراء إلى العاصمة لإجراء محادثات.",
    "總理抵達首都進行會談，雙方討論了邊界問題。",
    "总理抵达首都进行会谈，双方讨论了边界问题。",
    "首相は会談のため首都に到着した。",
    "총리가 회담을 위해 수도에 도착했다.",
    "Thủ tướng đã đến thủ đô để hội đàm.",
    "Talks in “Møller’s” office — a first — ended at 10 °C.",
)


def repaired(text):
    found = mojibake.find(text)
    check(text, found.edits)
    return apply(text, found.edits)


def garbled(text, name):
    """The text in UTF-8 read in the code page, or ``None`` where bytes are lost by that."""
    return charset(name).decode(text.encode())


CASES = [
    (chain, sentence, wrong)
    for chain in COMMON
    for sentence in SENTENCES
    if (wrong := garbled(sentence, chain.charset)) is not None and wrong != sentence
]


@pytest.mark.parametrize(
    ("chain", "sentence", "wrong"), CASES, ids=lambda v: getattr(v, "charset", str(v)[:12])
)
def test_a_garbled_line_comes_back(chain, sentence, wrong):
    # Where ftfy decides for another code page (Windows-1250 for ISO 8859-2), ftfy decides.
    assert repaired(wrong) in {sentence, ftfy.fix_encoding(wrong)} - {wrong}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: s[:12])
def test_a_clean_line_stays(sentence):
    assert mojibake.find(sentence) == ((), (), ())


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: chain.charset)
def test_a_code_page_gives_its_bytes_back(chain):
    codes = charset(chain.charset)
    for data, char in codes.characters().items():
        again = codes.encode(char)
        assert again is not None
        assert codes.decode(again) == char
        assert codes.single is False or again == data


def test_edits_are_the_garbled_runs_and_nothing_else():
    text = "Clean café, then caf茅 and l鈥檈ssai, then Ankara."
    found = mojibake.find(text)
    assert [(e.before, e.after) for e in found.edits] == [("茅", "é"), ("鈥檈", "’e")]
    assert {e.rule for e in found.edits} == {"repair.utf8-gbk"}
    assert all(e.evidence[0] == "UTF-8 read as gbk" for e in found.edits)


def test_several_code_pages_in_one_document():
    pairs = [("gbk", SENTENCES[8]), ("cp1252", SENTENCES[0]), ("koi8-r", SENTENCES[4])]
    text = "\n".join(garbled(sentence, name) or sentence for name, sentence in pairs)
    assert repaired(text) == "\n".join(sentence for _, sentence in pairs)


def test_several_code_pages_in_one_line():
    text = "It鈥檚 said in MÃ¼nchen and KÃ¶ln"
    assert repaired(text) == "It’s said in München and Köln"


def test_a_garbled_stretch_glued_to_clean_hanzi():
    stretch = "文件".encode().decode("gbk")
    assert repaired(f"本次会议的{stretch}已经发布") == "本次会议的文件已经发布"


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO E MARANHÃO",
        "NESTLÉ® schließt",
        "NOËL… À BIENTÔT",
        "(╯°□°）╯︵ ┻━┻",
        "£5–£10, 20 °C, ½ off, µ = ±2",
        "/ˈtʊəkiː/ [tʏɾkije]",
        "「囧」字 犇猋骉 讪讪 嫋嫋娜娜",
        "協同效應與系統圖",
        "ﾃｽﾄ ｶﾀｶﾅ ﾊﾝｶｸ",
        "漏 路 茅",
        "¿Qué? ¡Sí!",
        "« Ça va » — “Ñandú” – ‘Ø’",
        "愛污传媒",
        # a sign behind a heading in capitals: a footnote, a trade mark, a degree
        "LE COMITÉ³ DE PARIS",
        "JOSÉ³ Y LOS DEMÁS",
        "O ACEASTĂ² DECIZIE",
        "CHCEŠ²",
        "ELAZIĞ¹",
        "ZIMAN\xca TAYLAND\xce\xae",
        "DĚTSKÝ³ ÚSTAV, VŽDYŽ² A LIDÍ¹",
        "HÂLÂ® markası",
        "RÉSUMÉ® BEAUTÉ™ CAFÉ© SOCIÉTÉ¹ VÉRITÉ² LIBERTÉ³",
        # a quotation mark that closes what another opened
        "„VIÐ ERUM KOMIÐ“ segir hann",
        "«FÉLAGIÐ» og «ORÐ»",
        "„O NAŢIUNE LIBERĂ” este titlul",
        "a manchete “AMANHÃ” saiu",
        # a sign between letters of Latin and what would be a letter of another script
        "La città¹ è chiusa, l’università² no",
        "capellàª anirà",
        "he said “idé”øges",
        # ångströms
        "a pore of 25 Å² and a cell of 120 Å³",
        # half-width kana
        "ﾅｳﾙとﾄｷ",
        "ﾚｿﾄ?",
        "(ﾄｹﾗｳ)",
        "ﾄﾞﾐﾆｶ共和国 ﾛｰﾃｰｼｮﾝ",
        "ﾅｲ・ｲｴﾛｰ・ﾚｱ・ﾚｵﾝ",
        # faces
        "(ﾟДﾟ)(ﾟДﾟ)(ﾟДﾟ)",
        "(ﾟДﾟ)ﾊｧ?",
        "(´ﾟдﾟ｀)",
        "（´・ω・｀） ( ﾟДﾟ) (；´Д｀) ヽ(´ー｀)ノ ┐(´д｀)┌ (・∀・)",
    ],
)
def test_what_only_looks_garbled_stays(text):
    assert mojibake.find(text).edits == ()


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("CAFÃ‰ DE PARIS", "CAFÉ DE PARIS"),
        ("DÃ©cembre et NoÃ«l", "Décembre et Noël"),
        ("TÃº eres, tÃº", "Tú eres, tú"),
        ("COMITÃ© DES FÃªTES", "COMITé DES FêTES"),  # as programs make capitals that know ASCII
        ("Â«ValenciaÂ» y Â«MÃ¡lagaÂ»", "«Valencia» y «Málaga»"),
        ("R = 10 kÎ©", "R = 10 kΩ"),
        ("IFNÎ³ and NFÎºB", "IFNγ and NFκB"),
    ],
)
def test_what_looks_clean_by_its_neighbours_only_is_mended(text, mended):
    assert repaired(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "see https://example.org/caf茅/鈥檚 for it",
        "mail to caf茅鈥檚@example.org",
        "run `print('caf茅鈥檚')` now",
        "call t茅st_caf茅_name",
    ],
)
def test_addresses_and_code_stay(text):
    assert mojibake.find(text).edits == ()


def test_two_readings_as_good_are_declined():
    # Windows-1250 says papa ßü, ISO 8859-2 says papa üå: one is as odd as the other.
    found = mojibake.find("papa tĂź wĂźxi gĂźma hĂźr")
    assert found.edits == ()
    assert {d.reason for d in found.declined} == {"ambiguous"}
    assert {d.text for d in found.declined} == {"Ăź"}


@pytest.mark.parametrize("char", ["\ud800", "\x00", "\U000f1234", "\u200d"])
def test_odd_characters_survive(char):
    text = f"{char}It鈥檚{char} {char}"
    assert repaired(text) == f"{char}It’s{char} {char}"


@given(
    st.sampled_from([c.charset for c in CHAINS]),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3),
    st.integers(0, 40),
    st.integers(1, 40),
)
def test_repair_is_idempotent_and_exact(name, sentences, at, length):
    text = " ".join(sentences)
    wrong = charset(name).decode(text[at : at + length].encode())
    if wrong is None:
        return
    text = text[:at] + wrong + text[at + length :]
    once = repaired(text)
    assert repaired(once) == once


@given(st.text(st.sampled_from("aé鈥檚茅ÃƒÂ©â€™縺薙ﾃ╨ ?\ufffd\ud800\x92\n"), max_size=40))
def test_any_soup_is_survived(text):
    once = repaired(text)
    assert repaired(once) == once


def test_the_table_names_each_code_page_once():
    assert len(BY_CHARSET) == len(CHAINS)
