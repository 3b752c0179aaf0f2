"""Plans: what one text proved is undone in another, and nothing else is."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import toponorm
from toponorm.edits import apply, check
from toponorm.mojibake.chains import LEGACY, RULES
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.plan import Plan
from toponorm.mojibake.utf8chains import COMMON

BODIES = {
    "cp1251": "Министры обсудили границу и договорились встретиться в следующем месяце.",
    "koi8-r": "Министры обсудили границу и договорились встретиться в следующем месяце.",
    "cp866": "Министры обсудили границу и договорились встретиться в следующем месяце.",
    "cp1253": "Οι υπουργοί συζήτησαν για τα σύνορα και συμφώνησαν να συναντηθούν ξανά.",
    "cp1255": "השרים דנו בגבול והסכימו להיפגש שוב בחודש הבא, כך נמסר מהממשלה.",
    "cp1256": "ناقش الوزراء مسألة الحدود واتفقوا على الاجتماع مرة أخرى في الشهر المقبل.",
    "cp874": "รัฐมนตรีหารือเรื่องชายแดนและตกลงที่จะพบกันอีกครั้งในเดือนหน้า",
    "gbk": "部长们讨论了边境问题，并同意下个月再次举行会议。",
    "big5-eten": "部長們討論了邊境問題，並同意下個月再次舉行會議。",
    "cp932": "閣僚らは国境問題について協議し、来月また会うことで一致した。",
    "euc-jp": "閣僚らは国境問題について協議し、来月また会うことで一致した。",
    "cp949": "장관들은 국경 문제를 논의하고 다음 달에 다시 만나기로 합의했다.",
    "cp1254": "Bakanlar sınırı görüştü ve gelecek ay yeniden buluşmak için anlaştı.",
    "cp1250": "Ministři jednali o hranici a dohodli se, že se příští měsíc znovu sejdou v Přerově.",
    "iso8859-2": "Ministrowie rozmawiali o granicy i spotkają się w przyszłym miesiącu.",
    "mac-roman": "Les députés étaient présents à l'été, après des années de négociations.",
    "cp437": "Les députés étaient présents à l'été, après des années de négociations.",
    "cp1252": "O português marcou três vezes na terça-feira, depois saiu lesionado, à noite",
}
SENTENCES = (
    "Les élèves ont fêté Noël à l’hôtel — “enfin” — près de l’école.",
    "Die Bürgermeister von Köln und München prüfen größere Räume für Übungen.",
    "Министры обсудили границу и договорились о встрече.",
    "部长们讨论了边境问题，并同意下个月再次举行会议。",
    "Bộ trưởng đã thảo luận về biên giới và đồng ý gặp lại vào tháng tới.",
)


def garbled(text, *names):
    """The text read in each of the code pages in turn, or ``None`` if one cannot."""
    for name in names:
        text = charset(name).decode(text.encode()) if text is not None else None
    return text


def is_same(text):
    """Whether the plan that a text gives does to it what repair did."""
    repaired = toponorm.repair(text)
    replayed = repaired.plan.apply(text)
    check(text, replayed.edits)
    assert apply(text, replayed.edits) == replayed.text
    return replayed.text == repaired.text


@pytest.mark.parametrize("chain", COMMON, ids=lambda chain: chain.id)
@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_the_plan_of_a_text_repairs_that_text(chain, sentence):
    text = garbled(sentence, chain.charset)
    if text is None:
        text = chain.examples[0].text
    assert toponorm.repair(text).plan.steps
    assert is_same(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_plan_of_an_example_has_its_rule_and_repairs_it(rule):
    for example in rule.examples:
        assert rule.id in toponorm.repair(example.text).plan.steps
        assert is_same(example.text)


@pytest.mark.parametrize(
    "names",
    [
        ("cp1252", "cp1252"),
        ("cp1252", "cp1252", "cp1252"),
        ("gbk", "cp1252"),
        ("cp1252", "gbk"),
        ("cp932", "cp1252"),
        ("mac-roman", "cp1252"),
        ("cp1251", "cp1251"),
        ("koi8-r", "cp1252"),
    ],
    ids="+".join,
)
def test_several_layers_are_undone_in_a_title_too(names):
    body = garbled("Die Bürger von Köln wählten: über größere Räume hört man nichts.", *names)
    plan = toponorm.repair(body).plan
    assert is_same(body)
    assert plan.apply(garbled("Köln", *names)).text == "Köln"


@pytest.mark.parametrize(
    ("row", "read_as"),
    [(row, name) for row in LEGACY if row.charset in BODIES for name in row.read_as],
    ids=lambda value: getattr(value, "id", value),
)
def test_legacy_code_pages(row, read_as):
    data = charset(row.charset).encode(BODIES[row.charset])
    text = charset(read_as).decode(data)
    if text is None:
        pytest.skip("the one code page cannot read the other")
    assert is_same(text)


@pytest.mark.parametrize(
    ("body", "title", "expected"),
    [
        ("即使鈥檚 no rating, it鈥檚 fine", "漏 2018", "© 2018"),
        ("Das StÃ¤dtchen heiÃŸt nun MÃ¼nsing", "é›…é›…", "雅雅"),
        ("Das StÃ¤dtchen MÃ¼nsing", "é›…é›…", "雅雅"),
        ("PUERTO BOYACÁ, BoyacÃ¡ y más", "é›…é›…", "雅雅"),
        ("РњРёРЅРёСЃС‚СЂС‹ РѕР±СЃСѓРґРёР»Рё", "РЇ", "Я"),
        ("Ìèíèñòðû îáñóäèëè ãðàíèöó è äîãîâîðèëèñü", "Êíèãè", "Книги"),
        ("譚ｱ莠ｬ驛ｽ縺ｯ蟇ｾ遲悶ｒ豎ｺ繧√◆", "譚ｱ", "東"),
    ],
)
def test_a_body_proves_the_chain_of_its_title(body, title, expected):
    assert toponorm.repair(body).plan.apply(title).text == expected


def test_lossy_text_and_controls():
    for text in (
        "鑰屾渶鍏村?鐨勬槸锛岃?鑰?腑鑰佸笀涓嶈?鎴愭湰鐨勫ぇ鏂归?",
        "The minister鈥檚 office 鈥渄id not鈥? comment, there鈥檚 no",
        "L\x92élection \x96 enfin \x97 a eu lieu",
        "voilÃ le cafÃ© dâ€™Ã©tÃ©",
    ):
        assert toponorm.repair(text).edits
        assert is_same(text)


def test_wholly_lost_text_is_left():
    assert Plan(("repair.utf8-gbk",)).apply("锟斤拷锟斤拷").edits == ()


MASTHEAD = next(e.text for e in toponorm.rules.all_rules()["repair.masthead"].examples)


def test_a_masthead_is_replaced_by_what_the_new_document_says():
    plan = toponorm.repair(MASTHEAD).plan
    assert plan.steps == ("repair.masthead",)
    assert is_same(MASTHEAD)
    assert plan.apply("愛污传媒").edits == ()


CLEAN = (
    "Un café, s'il vous plaît – à l’hôtel",
    "NESTLÉ® and SÃO PAULO, 20 °C, Å and § 3",
    "LE COMITÉ³ a dit “non”",
    "Министры обсудили границу, потом ушли",
    "айнский, конгоански, Оландски Острови",
    "部长们讨论了边境问题。",
    "東京都は対策を決めた。",
    "장관들은 국경 문제를 논의했다.",
    "Οι υπουργοί συζήτησαν για τα σύνορα",
    "naïve idée, Ærøskøbing, þú ert",
    "",
    "plain ASCII?",
)


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_stays_under_a_plan_of_everything(text):
    everything = Plan(tuple(rule.id for rule in RULES))
    assert everything.apply(text).edits == ()


@pytest.mark.parametrize(
    "text", ["see https://example.org/MÃ¼nchen/a", "mail mÃ¼ller@example.org", "`Ã¼ber = 1`"]
)
def test_what_is_masked_stays(text):
    plan = Plan(("repair.utf8-cp1252",))
    assert plan.apply(text).text == text
    assert plan.apply("Ã¼ber " + text).text == "über " + text


def test_other_chains_are_not_undone():
    text = "Die TÃ¼rkei wÃ¤hlt, and there鈥檚 no rating"
    assert Plan(()).apply(text).text == text
    assert Plan(("repair.utf8-gbk",)).apply(text).text == text.replace("鈥檚", "’s")
    assert "Türkei" in Plan(("repair.utf8-cp1252",)).apply(text).text


def test_what_is_declined_is_declined_unless_the_plan_repairs_it():
    assert [d.reason for d in Plan(()).apply("é›…é›…").declined] == ["too-short"]
    assert Plan(("repair.utf8-cp1252",)).apply("é›…é›…").declined == ()


PIECES = (
    "Ã© é 鈥檚 鈥? 漏 縺 â€ Ð¿Ñ€ Ïðèâåò \x92 \ufffd ? a \ud800 \0 芦苇 РџСЂ # @ "
    "https://a.org/ 锟斤拷 ÃƒÂ©"
).split(" ")
TEXTS = st.lists(
    st.sampled_from([*PIECES, " ", "\n"]) | st.characters(),
    max_size=12,
).map("".join)
STEPS = st.lists(st.sampled_from([rule.id for rule in RULES]), max_size=3).map(tuple)


@given(TEXTS, STEPS)
def test_any_text_under_any_plan(text, steps):
    result = Plan(steps).apply(text)
    check(text, result.edits)
    assert apply(text, result.edits) == result.text
    assert result == Plan(steps).apply(text)
    assert all(text[d.start : d.end] == d.text for d in result.declined)


@given(TEXTS)
def test_a_plan_undoes_at_least_what_repair_did(text):
    repaired = toponorm.repair(text)
    replayed = repaired.plan.apply(text)
    assert bool(repaired.edits) <= bool(replayed.edits)


@pytest.mark.parametrize(
    "plan", [Plan(), Plan(("repair.utf8-gbk", "repair.utf8-cp1252")), Plan(("repair.gbk-legacy",))]
)
def test_a_plan_travels(plan):
    assert Plan.from_json(plan.to_json()) == plan
    assert pickle.loads(pickle.dumps(plan)) == plan == copy.deepcopy(plan)
    assert {plan: 1}[plan] == 1


def test_a_plan_of_a_result_that_travelled_is_the_same():
    result = toponorm.normalize("Die TÃ¼rkei wÃ¤hlt: Turkiye votes on May 10, 2023")
    assert toponorm.Result.from_json(result.to_json()).plan == result.plan
    assert all(step.startswith("repair.") for step in result.plan.steps)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("[]", "plan: None"),
        ('{"plan": 2, "steps": []}', "plan: 2"),
        ('{"plan": true, "steps": []}', "plan: True"),
        ('{"plan": 1}', "no list"),
        ('{"plan": 1, "steps": "repair.utf8-gbk"}', "no list"),
        ('{"plan": 1, "steps": [3]}', "no step 3"),
        ('{"plan": 1, "steps": [["a"]]}', "no step ['a']"),
        ('{"plan": 1, "steps": ["repair.utf8-gkb"]}', "did you mean repair.utf8-gbk"),
    ],
)
def test_errors_say_what_is_wrong(line, said):
    with pytest.raises(ValueError, match=r"^(not a|a plan)") as error:
        Plan.from_json(line)
    assert said in str(error.value)


def test_a_wrong_step_and_a_wrong_text_are_refused():
    with pytest.raises(ValueError, match=r"place\.spelling"):
        Plan(("place.spelling",)).apply("x")
    with pytest.raises(TypeError, match="bytes"):
        Plan().apply(b"x")


@given(TEXTS, STEPS)
def test_a_second_time_a_plan_changes_nothing(text, steps):
    plan = Plan(steps)
    assert plan.apply(plan.apply(text).text).edits == ()


def test_a_plan_of_one_string_says_how_to_write_it():
    with pytest.raises(ValueError, match=r"Plan\(\('repair\.utf8-cp1252',\)\)"):
        Plan("repair.utf8-cp1252").apply("cafÃ©")  # type: ignore[arg-type]
