"""What was measured to go wrong: the kinds that are cured, and those that are not yet."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm import mojibake
from toponorm.edits import apply
from toponorm.mojibake.chains import CHAINS, LEGACY, RULES
from toponorm.mojibake.charsets import charset


def repaired(text):
    return apply(text, mojibake.find(text).edits)


RATES = Path(__file__).parents[2] / "benchmarks" / "chain_rates.tsv"


def test_what_undoing_a_chain_does_was_measured():
    table = [line.split("\t") for line in RATES.read_text(encoding="utf-8").splitlines()]
    rates = {row[0]: row[1:] for row in table if not row[0].startswith("#")}
    assert rates.keys() == {rule.id for rule in RULES}
    for chain in (*CHAINS, *LEGACY):
        restored, wrong, changed = map(float, rates[chain.id])
        assert 0 <= wrong < restored <= 100.1 - wrong
        assert changed >= 0


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        # a second layer of any code page, under one letter
        ("Mein Passwort τ¢▓ndern", "Mein Passwort ändern"),
        ("La password ì±\x94 debole", "La password è debole"),
        ("Cambiar contraseÃ\x8eÂ\x93Ã\x82Â±a", "Cambiar contraseña"),
        # where ftfy takes the first code page that fits, and another says more
        ("le mĆ©decin est venu", "le médecin est venu"),
        ("GĆ«ff eng valid Adress an.", "Gëff eng valid Adress an."),
        # ... or where it does not find all of it, or what it finds lost bytes
        ("ma lвЂ™opposizione non ГЁ dвЂ™accordo", "ma l’opposizione non è d’accordo"),
        (
            "Ã?sterreichs Kanzler â?? GesprÃ¤ch Ã¼ber die CeskÃ© Bahn",
            "�sterreichs Kanzler � Gespräch über die Ceské Bahn",
        ),
        ("PĹ�i poĹžĂĄru v Plzni byl lidĂŠm zlĂ˝", "P�i požáru v Plzni byl lidém zlý"),
        # one letter of a word
        ("Bremer/Mccoy – DrÃ¥ber", "Bremer/Mccoy – Dråber"),
        ("según confirmó la polic├¡a", "según confirmó la policía"),
        ("balozi MГјller na Bi. Núñez", "balozi Müller na Bi. Núñez"),
        # no-break spaces that became blanks, inside a character
        ("ëŒ€í†µë ¹ì€ ì˜¤ëŠ˜ ì˜¤í›„", "대통령� 오늘 오후"),
        ("â€œì—†ë‹¤â€\x9dê³  ì™¸êµë¶€ ê´€ê³„", "“없다”고 외�부 관계"),
        ("ì ‘ê·¼í•˜ë©´ì„œ í•\xadê³µí\x8e¸", "접근하면서 항공편"),
        (
            "Bogotá — tickets from Â£45, says the promoterâ€™s site",
            "Bogotá — tickets from £45, says the promoter’s site",
        ),
        # small letters of another script, in a Latin word
        ("comissцёo.", "comissão."),
        # a word that came back, and would be UTF-8 in CP866
        ("в городе ╤Б╨│╨╛╤А╨╡╨╗ ╤Б╨║╨╗╨░╨┤ сгорел склад", "в городе сгорел склад сгорел склад"),
        # the last garbled letter of a word, glued to clean hanzi
        ("本次会议的K担ng担碼以進行驗證", "本次会议的Kôngô碼以進行驗證"),
        # bytes that were dropped without a mark, in a run most of which is whole
        (
            "يوم السبت مساء".encode().decode("latin-1").replace("\x85", ""),
            "يو\ufffd السبت \ufffdساء",
        ),
    ],
)
def test_a_kind_of_error_that_was_cured(wrong, right):
    assert repaired(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "参见ŁÓDŹ²一文。",
        "La marque SÃ® et la marque CAFÃ®",
        "∫ e^{−x²} dx = √π/2… ∫ e^{−x²} dx = √π/2!",
        "次はﾘｽﾄ・ﾃｽﾄ… ﾘｽﾄ・ﾃｽﾄ!",
        "1 Å³ 5 Å is a volume and a length",
        "HÀ° is a mark",
        "IRMÃ² e IRMÃ",
        "侃侃訚訚… 侃侃訚訚!",
        "侃侃訚訚 侃侃訚訚 侃侃訚訚",
        "A letra Ã é rara",
        "As vogais nasais são Ã e Õ.",
        "A vogal Â é fechada",
        "Vogal Ã – nasal",
    ],
)
def test_clean_text_that_looks_garbled_stays(text):
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("fui Ã praia, e é boa", "fui à praia, e é boa"), ("ParisÂ – Londres", "Paris\xa0– Londres")],
)
def test_a_letter_that_may_be_spoken_of_and_is_not(wrong, right):
    assert repaired(wrong) == right


def test_a_clean_letter_at_the_end_of_a_garbled_line_stays():
    assert repaired("BoyacÃ¡, Sète, enfin arrivé") == "Boyacá, Sète, enfin arrivé"


@pytest.mark.xfail(strict=True, reason="ftfy decides so: an accented letter in capitals")
@pytest.mark.parametrize("text", ["FÅ² in capitals", "“ÂÂ”"])
def test_a_footnote_behind_two_letters_stays(text):
    assert repaired(text) == text


WORDS = {
    "latin": "élève Müller señor àgua čeština żółć Ærø œuvre fête Île naïve",
    "cyrillic": "выборы весна столица министр переговоры Україна",
    "greek": "εκλογές άνοιξη πρωτεύουσα υπουργός",
    "arabic": "الانتخابات الربيع العاصمة الوزير",
    "hebrew": "הבחירות אביב הבירה השר",
    "devanagari": "चुनाव वसंत राजधानी मंत्री",
    "thai": "การเลือกตั้ง ฤดูใบไม้ผลิ เมืองหลวง",
    "han": "选举 春天 首都 部长 会谈 边界",
    "kana": "せんきょ はる しゅと だいじん カメラ",
    "hangul": "선거는 봄에 수도에서 장관이",
}


@given(
    script=st.sampled_from(sorted(WORDS)),
    chain=st.sampled_from(CHAINS),
    data=st.data(),
)
def test_what_is_garbled_is_restored_or_left_never_half(script, chain, data):
    words = data.draw(st.lists(st.sampled_from(WORDS[script].split()), min_size=4, max_size=8))
    line = " ".join(words)
    wrong = charset(chain.charset).decode(line.encode())
    if wrong is None:
        return
    after = repaired(wrong)
    assert repaired(after) == after
    # A letter may come back as its neighbour in another code page; no piece stays garbled.
    assert after in (line, wrong) or len(after) <= len(line)
