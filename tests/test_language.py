import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm import tables
from toponorm.language import Language, guess, parse_tag

SENTENCES = {  # the same thought, in words of our own
    "af": "Die minister het gesê dat hulle nie nou oor die saak kan praat nie.",
    "ar": "وقال الوزير إن المحادثات التي بدأت في العاصمة سوف تستمر حتى يوم غد.",
    "az": "Nazir dedi ki, danışıqlar sabah da davam edəcək və bu çox vacib görüş olacaq.",
    "be": "Міністр заявіў, што перамовы будуць працягвацца і гэта вельмі важна для ўсіх.",
    "bg": "Министърът каза, че преговорите ще продължат и това е много важно за всички.",
    "bn": "মন্ত্রী বলেন যে এই আলোচনা আগামীকাল থেকে আবার শুরু হবে এবং তার জন্য সবাই প্রস্তুত।",
    "ca": "El ministre va dir que les converses són molt importants per a tots els països.",
    "ckb": "وەزیر گوتی کە دانوستانەکان لەگەڵ هەموو لایەنەکان بەردەوام دەبێت.",
    "cs": "Ministr řekl, že jednání bude pokračovat také zítra, protože je to důležité.",
    "da": "Ministeren siger, at forhandlingerne ikke er slut, og at de bliver svære.",
    "de": "Der Minister sagte, dass die Gespräche noch nicht zu Ende sind.",
    "el": "Ο υπουργός είπε ότι οι συνομιλίες θα συνεχιστούν αύριο.",
    "en": "The minister said that the talks would go on for another day.",
    "es": "El ministro dijo que las conversaciones no han terminado y que son muy difíciles.",
    "et": "Minister ütles, et kõnelused ei ole veel lõppenud ja et need on olulised.",
    "eu": "Ministroak esan zuen elkarrizketak ez direla amaitu eta oso garrantzitsuak direla.",
    "fa": "وزیر گفت که گفت‌وگوها هنوز پایان نیافته است و برای همه کشورها مهم است.",
    "fi": "Ministeri sanoi, että neuvottelut eivät ole vielä ohi mutta ne ovat tärkeitä.",
    "fr": "Le ministre a dit que les discussions ne sont pas terminées dans la capitale.",
    "ga": "Dúirt an tAire go bhfuil na cainteanna tábhachtach agus nach bhfuil siad thart.",
    "he": "השר אמר כי השיחות לא הסתיימו וכי הן יימשכו גם מחר על פי התוכנית.",
    "hi": "मंत्री ने कहा कि बातचीत अभी समाप्त नहीं हुई है और यह सभी के लिए महत्वपूर्ण है।",
    "hr": "Ministar je rekao da razgovori nisu gotovi te da će ih nastaviti tko god može.",
    "hu": "A miniszter azt mondta, hogy a tárgyalások még nem értek véget, és ez fontos.",
    "hy": "Նախարարն ասաց, որ բանակցությունները դեռ չեն ավարտվել։",
    "id": "Menteri mengatakan bahwa perundingan belum selesai karena masih ada yang bisa dibahas.",
    "is": "Ráðherrann sagði að viðræðum væri ekki lokið og að þær hefðu verið erfiðar.",
    "it": "Il ministro ha detto che i colloqui non sono finiti e che sono molto difficili.",
    "ja": "外相は協議が明日も続くと述べた。",
    "ka": "მინისტრმა თქვა, რომ მოლაპარაკებები გრძელდება.",
    "kk": "Министр келіссөздер әлі аяқталған жоқ деп айтты және бұл барлық елдер үшін маңызды.",
    "km": "រដ្ឋមន្ត្រីបាននិយាយថាការពិភាក្សានឹងបន្ត។",
    "ko": "장관은 회담이 내일도 계속될 것이라고 말했다.",
    "ky": "Министр сүйлөшүүлөр али бүтө элек деп айтты жана бул бардык өлкөлөр үчүн маанилүү.",
    "lt": "Ministras sakė, kad derybos dar nebaigtos ir kad jos yra labai svarbios.",
    "lv": "Ministrs teica, ka sarunas vēl nav beigušās un ka tās ir ļoti svarīgas.",
    "mk": "Министерот рече дека разговорите не се завршени и дека ќе продолжат утре.",
    "mn": "Сайд хэлэлцээр дуусаагүй байна гэж хэлэв, энэ нь бүх улсын хувьд чухал юм.",
    "mr": "मंत्री म्हणाले की चर्चा अजून संपलेली नाही आणि ती सर्व देशांसाठी महत्त्वाची आहे.",
    "my": "ဆွေးနွေးပွဲများ ဆက်လက်ကျင်းပမည်ဟု ဝန်ကြီးက ပြောသည်။",
    "nb": "Ministeren sier at samtalene ikke er over, men at de har vært vanskelige etter noe tid.",
    "ne": "मन्त्रीले भने कि वार्ता अझै सकिएको छैन र यो सबैको लागि महत्त्वपूर्ण छ।",
    "nl": "De minister zei dat het overleg nog niet voorbij is en dat er meer tijd wordt genomen.",
    "nn": "Ministeren seier at samtalane ikkje er over, og at dei har vore vanskelege.",
    "pl": "Minister powiedział, że rozmowy nie są jeszcze skończone i że będzie to trudne.",
    "ps": "وزیر وویل چې خبرې لا نه دي پای ته رسېدلي او دا د ټولو لپاره مهمې دي.",
    "pt": "O ministro disse que as conversações não terminaram e que são muito difíceis.",
    "ro": "Ministrul a spus că discuțiile nu s-au încheiat și că sunt foarte dificile pentru ei.",
    "ru": "Министр сказал, что переговоры ещё не закончились и что это очень важно.",
    "sk": "Minister povedal, že rokovania ešte nie sú ukončené a že ktoré kolo bude ďalej, nevie.",
    "sl": "Minister je dejal, da pogovori še niso končani in da bodo lahko zelo zahtevni.",
    "so": "Wasiirku waxa uu sheegay in wadahadalladu aanay weli dhammaan oo ay muhiim yihiin.",
    "sq": "Ministri tha se bisedimet nuk kanë përfunduar dhe se ato janë të vështira.",
    "sv": "Ministern säger att samtalen inte är över och att de har varit svåra.",
    "sw": "Waziri alisema kuwa mazungumzo hayo bado hayajaisha na ni muhimu kwa watu wote.",
    "ta": "பேச்சுவார்த்தை தொடரும் என்று அமைச்சர் கூறினார்.",
    "th": "รัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไป",
    "fil": "Sinabi ng ministro na hindi pa tapos ang mga usapan at mahalaga ito para sa lahat.",
    "tr": "Bakan, görüşmelerin henüz bitmediğini ve bunun çok önemli olduğunu söyledi.",
    "uk": "Міністр сказав, що переговори ще не закінчилися і що це дуже важливо для всіх.",
    "ur": "وزیر نے کہا کہ بات چیت ابھی ختم نہیں ہوئی ہے اور یہ سب کے لیے اہم ہے۔",
    "vi": "Bộ trưởng nói rằng các cuộc đàm phán vẫn chưa kết thúc và sẽ được tiếp tục.",
    "yi": "דער מיניסטער האָט געזאָגט אַז די געשפּרעכן זײַנען נאָך נישט געענדיקט און וועלן ווײַטערגיין.",
}
THIN = [
    "",
    "   \n",
    "1234 – 5678 (90)",
    "Putin, Assad, Erdoğan, Raisi",
    "Ursula von der Leyen",
    "Luís de Camões",
    "ANKARA",
    "Москва",
    "\ud83d\x00",
]


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_enough(language):
    assert guess(SENTENCES[language]).code == language


@pytest.mark.parametrize("text", THIN)
def test_thin_evidence_is_undetermined(text):
    assert guess(text) == Language("und")


@pytest.mark.parametrize(
    ("headline", "language"),
    [
        ("Il governo approva il decreto martedì 4 aprile", "it"),
        ("Парламент собрался в среду, 5 апреля", "ru"),
        ("Sejm głosował we wtorek 4 kwietnia", "pl"),
        ("Oppositie stemt dinsdag tegen begroting", "nl"),
        ("Meclis 4 Nisan'da toplanacak ve oy verecek", "tr"),
        ("Parliament to vote on Tuesday", "en"),
    ],
)
def test_days_speak_for_a_language(headline, language):
    assert guess(headline).code == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("外交部发言人说这个问题已经解决", Language("zh", "Hans")),
        ("外交部發言人說這個問題已經解決", Language("zh", "Hant")),
        ("日本経済の実態", Language("ja")),
        ("北京", Language("zh")),
        ("Αθήνα", Language("el")),
        ("서울", Language("ko")),
    ],
)
def test_characters_alone(text, language):
    assert guess(text) == language


def test_a_line_in_another_script_does_not_decide():
    assert guess("新华社\n\n" + SENTENCES["en"]).code == "en"


def test_more_is_read_where_the_head_is_undecided():
    names = "Putin, Assad, Raisi. " * 200
    assert guess(names).code == "und"
    assert guess(names + SENTENCES["sv"] * 400).code == "sv"


@given(st.sampled_from(sorted(SENTENCES)), st.integers(2, 40))
def test_repeating_a_text_changes_nothing(language, times):
    assert guess("\n".join([SENTENCES[language]] * times)).code == language


@given(st.sampled_from(sorted(SENTENCES)))
def test_case_of_a_whole_text_and_decomposition_change_nothing(language):
    text = SENTENCES[language]
    assert guess(unicodedata.normalize("NFD", text)).code == language
    if language != "tr":  # upper case loses the dots of Turkish
        assert guess(text.upper()).code == language


@given(st.text())
def test_any_text_is_accepted(text):
    code = guess(text).code
    assert parse_tag(code).code == code


def test_words_drawn_from_one_language_name_it():
    random_ = random.Random(7)
    for language, script, _, words in (row for row in tables.rows("languages") if len(row) == 4):
        if words and script == "Latn" and language not in ("mul", "ms", "id", "hr", "sr"):
            drawn = random_.sample(words.split(), min(30, len(words.split())))
            assert guess(" ".join(drawn)).code in (language, "und")


def test_table():
    rows = tables.rows("languages")
    assert rows == sorted(rows, key=lambda row: row[:2])
    assert len({row[0] for row in rows}) > 100
    for row in rows:
        assert all(unicodedata.is_normalized("NFC", column) for column in row)
        assert len(row) < 4 or len(set(row[3].split())) == len(row[3].split())


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en", Language("en")),
        ("pt_BR", Language("pt", None, "BR")),
        ("zh-hant-tw", Language("zh", "Hant", "TW")),
        ("es-419", Language("es", None, "419")),
        ("de-1996", Language("de")),
        ("deu_Latn", Language("de", "Latn")),
        ("ger", Language("de")),
        ("iw-IL", Language("he", None, "IL")),
        ("sh", Language("sr", "Latn")),
        ("sh-Cyrl", Language("sr", "Cyrl")),
        ("nds", Language("nds")),
    ],
)
def test_tags(tag, language):
    assert parse_tag(tag) == language


@pytest.mark.parametrize("tag", ["", "e", "english!", "en--GB", "12"])
def test_malformed_tags(tag):
    with pytest.raises(ValueError, match="BCP 47"):
        parse_tag(tag)


def test_a_tag_is_a_str():
    with pytest.raises(TypeError, match="BCP 47"):
        parse_tag(7)
