"""Bytes to text: which encoding, how sure, and nothing lost."""

import pickle
import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toponorm
from toponorm.mojibake.detection import CANDIDATES, decide
from toponorm.mojibake.encodings import ENCODINGS, UNICODE, labels, named

# One story in many languages, as a wire would send it.
STORIES = {
    "windows-1252": "Die Präsidentin hört zu, während die Minister über Zölle reden: „Es genügt“.",
    "windows-1250": "Předseda vlády přijel do hlavního města na jednání o společných hranicích.",
    "iso-8859-2": "Předseda vlády přijel do hlavního města na jednání o společných hranicích.",
    "windows-1254": "Başbakan görüşmeler için başkente geldi ve gazetecilere açıklama yaptı.",
    "windows-1257": "Ministrų kabineto vadovas atvyko į sostinę derėtis dėl bendrų sienų.",
    "windows-1258": "Thủ tướng đã đến thủ đô để hội đàm về đường biên giới chung.",
    "windows-1251": "Премьер-министр прибыл в столицу на переговоры об общей границе.",
    "koi8-r": "Премьер-министр прибыл в столицу на переговоры об общей границе.",
    "koi8-u": "Голова уряду приїхав до столиці на перемовини про спільні кордони й їхній захист.",
    "ibm866": "Премьер-министр прибыл в столицу на переговоры об общей границе.",
    "iso-8859-5": "Премьер-министр прибыл в столицу на переговоры об общей границе.",
    "x-mac-cyrillic": "Премьер-министр прибыл в столицу на переговоры об общей границе.",
    "windows-1253": "Ο πρωθυπουργός έφτασε στην πρωτεύουσα για συνομιλίες.",
    "windows-1255": "ראש הממשלה הגיע לבירה לשיחות על הגבול המשותף.",
    "windows-1256": "وصل رئيس الوزراء إلى العاصمة لإجراء محادثات حول الحدود.",
    "windows-874": "นายกรัฐมนตรีเดินทางถึงเมืองหลวงเพื่อเจรจาเรื่องชายแดน",
    "gbk": "总理抵达首都进行会谈，双方讨论了共同边界问题。",
    "big5": "總理抵達首都進行會談，雙方討論了共同邊界問題。",
    "shift_jis": "首相は会談のため首都に到着し、国境問題について話し合った。",
    "euc-jp": "首相は会談のため首都に到着し、国境問題について話し合った。",
    "euc-kr": "총리가 회담을 위해 수도에 도착해 국경 문제를 논의했다.",
    "macintosh": "La présidente a écouté les députés, qui réclament une enquête.",
    "ibm850": "La présidente a écouté les députés, qui réclament une enquête.",
    "ibm852": "Předseda vlády přijel do hlavního města na jednání o společných hranicích.",
}


TONES = "\u0300\u0301\u0303\u0309\u0323"


def encoded(name: str) -> bytes:
    story = STORIES[name]
    if name == "windows-1258":  # it writes the marks of tones behind their letters
        story = "".join(map(_with_tone_behind, story))
    data = named(name).encode(story)
    assert data is not None
    return data


def _with_tone_behind(char: str) -> str:
    marks = unicodedata.normalize("NFD", char)
    letter = "".join(mark for mark in marks if mark not in TONES)
    return unicodedata.normalize("NFC", letter) + "".join(m for m in marks if m in TONES)


@pytest.mark.parametrize("name", sorted(set(STORIES) - {"windows-1258"}))
def test_a_sentence_in_each_encoding(name):
    data = encoded(name)
    found = toponorm.repair_bytes(data)
    assert found.text == STORIES[name]
    assert found.basis == "letters"
    assert found.gain >= 6
    assert found.evidence[0].startswith("letters of ")
    assert not found.declined
    assert found.encode() == data


@pytest.mark.parametrize("name", sorted(set(STORIES) - {"windows-1258"}))
@pytest.mark.parametrize("declared", ["utf-8", "latin1", "gb2312", "koi8-r", "iso-8859-4"])
def test_a_wrong_declaration_is_overruled_and_said(name, declared):
    data = encoded(name)
    found = toponorm.repair_bytes(data, declared)
    assert found.text == STORIES[name]
    if named(declared).decode(data) != STORIES[name]:
        assert any(reason.startswith("declared") for reason in found.evidence)


@pytest.mark.parametrize("name", STORIES)
def test_a_right_declaration_is_believed(name):
    data = encoded(name)
    found = toponorm.repair_bytes(data, name)
    assert (found.encoding, found.basis) == (name, "declared")
    assert found.original == named(name).decode(data)


def test_a_declaration_decides_what_the_bytes_leave_open():
    assert toponorm.repair_bytes(b"\xe9").encoding is None
    assert toponorm.repair_bytes(b"\xe9", "latin1").text == "é"
    assert toponorm.repair_bytes(b"\xe9", "iso-8859-7").text == "ι"


# ---- Unicode ---------------------------------------------------------------------------------


@given(st.text(st.characters(exclude_characters="\0\x1b\ufeff", exclude_categories=["Cs"])))
def test_utf8_is_always_itself(text):
    found = toponorm.repair_bytes(text.encode())
    assert found.original == text
    assert found.encoding == "utf-8"
    assert found.basis in ("utf-8", "ascii", "empty")


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_decides(codec, text):
    data = text.encode(codec)
    found = toponorm.repair_bytes(data)
    if found.encoding != "utf-8" or "\0" not in text:
        assert found.original == text
    assert found.encode() == data


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize(
    "text", ["Ankara, May 10", "Премьер прибыл в столицу.\n", *[STORIES["gbk"] + "\n"]]
)
def test_utf16_and_utf32_without_a_mark(codec, text):
    found = toponorm.repair_bytes(text.encode(codec))
    assert (found.text, found.basis) == (text, "utf-16")
    assert named(found.encoding).codec == codec


def test_utf16_that_lost_a_byte():
    found = toponorm.repair_bytes(b"\xff\xfe" + "Ankara".encode("utf-16-le") + b"a")
    assert found.text == "Ankara\ufffd"
    assert [each.reason for each in found.declined] == ["truncated"]
    assert found.encode().endswith(b"a\0a")


def test_ascii_declared_as_utf16_is_ascii():
    # The XML declaration says utf-16, for the file was once; seen in exported feeds.
    found = toponorm.repair_bytes(b'<?xml version="1.0" encoding="utf-16"?>', "utf-16")
    assert found.encoding == "utf-8"


@pytest.mark.parametrize("text", ["Bush hid the facts", "this app can break", "plain "])
@pytest.mark.parametrize("declared", [None, "utf-16", "utf-16be"])
def test_ascii_is_never_utf16(text, declared):
    # The first is how Windows Notepad became known for its guesses.
    assert toponorm.repair_bytes(text.encode(), declared).text == text


def test_a_few_bytes_between_nuls_are_no_utf16():
    assert toponorm.repair_bytes(b"a\0b").basis == "binary"


def test_utf8_declared_as_latin1():
    # The commonest wrong header of all: a server's AddDefaultCharset.
    found = toponorm.repair_bytes("Die Türkei wählt".encode(), "iso-8859-1")
    assert found.text == "Die Türkei wählt"
    assert found.evidence[1] == "declared windows-1252, which it contradicts"


@pytest.mark.parametrize("declared", ["utf-16", "utf-32be", "iso-2022-jp", "iso-2022-kr", "hz"])
def test_a_declaration_that_no_byte_fits_is_refuted(declared):
    data = "Die Türkei wählt".encode("cp1252") + b"\nab"
    found = toponorm.repair_bytes(data, declared)
    assert found[:3] == toponorm.repair_bytes(data)[:3]
    assert found.evidence[-1] == f"declared {named(declared).name}, which the bytes are not"
    assert found.encode() == data
    assert toponorm.repair_bytes("Größe".encode(), declared).text == "Größe"


def test_gbk_that_happens_to_be_utf8():
    # 学校, "school", is; so are 什么 and 系统.
    data = "学校".encode("gbk")
    assert toponorm.repair_bytes(data).text == data.decode() == "ѧУ"
    assert toponorm.repair_bytes(data, "gb2312").text == "学校"
    story = (STORIES["gbk"] + "\n") * 4 + "学校\n"
    assert toponorm.repair_bytes(story.encode("gbk")).text == story


def test_utf8_cut_off():
    data = "Die Türkei wählt, sagte er: „Ja“".encode()[:-1]
    found = toponorm.repair_bytes(data)
    assert found.basis == "truncated"
    assert found.encoding == "utf-8"
    assert found.text.startswith("Die Türkei wählt, sagte er: „Ja")
    assert [(each.kind, each.reason) for each in found.declined] == [("encoding", "truncated")]
    assert found.encode() == data


def test_escapes_of_iso_2022():
    for codec, name, text in (
        ("iso2022_jp", "iso-2022-jp", STORIES["shift_jis"]),
        ("iso2022_kr", "iso-2022-kr", STORIES["euc-kr"]),
    ):
        data = text.encode(codec)
        found = toponorm.repair_bytes(data)
        assert (found.text, found.encoding, found.basis) == (text, name, "escapes")
        assert found.encode() == data


def test_colours_of_a_terminal_are_no_escapes_of_japanese():
    assert toponorm.repair_bytes(b"\x1b[31mred\x1b[0m").basis == "ascii"


def test_hz_and_utf7_are_left_unless_declared():
    data = "总理".encode("hz")
    assert toponorm.repair_bytes(data).text == data.decode()
    assert toponorm.repair_bytes(data, "hz-gb-2312").text == "总理"
    assert toponorm.repair_bytes(b"Hi Mom -+Jjo--!").text == "Hi Mom -+Jjo--!"


# ---- more than one encoding --------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(set(STORIES) - {"windows-1258"}))
def test_lines_of_utf8_among_others(name):
    lines = [STORIES[name], STORIES[name].replace(" ", "  "), STORIES[name] + "!"]
    data = b"\n".join([lines[0].encode(), named(name).encode(lines[1]), lines[2].encode()])
    found = toponorm.repair_bytes(data)
    assert found.text == "\n".join(lines)
    assert found.basis == "mixed"
    assert found.encode() == data
    assert {part.encoding for part in found.parts} == {"utf-8", found.parts[1].encoding}


def test_utf8_inside_a_line():
    # A comment pasted into a page: seen wherever databases changed their encoding half-way.
    data = "Türkei".encode() + " wählt am Sonntag, sagt ".encode("cp1252") + "Müller".encode()
    found = toponorm.repair_bytes(data)
    assert found.text == "Türkei wählt am Sonntag, sagt Müller"
    assert [part.encoding for part in found.parts] == ["utf-8", "windows-1252", "utf-8"]
    assert "".join(found.text[part.start : part.end] for part in found.parts) == found.text


def test_three_encodings():
    data = STORIES["gbk"].encode("gbk") + b"\n" + STORIES["gbk"].encode() + b"\n"
    data += STORIES["windows-1252"].encode("cp1252")
    found = toponorm.repair_bytes(data)
    assert found.text == "\n".join([STORIES["gbk"], STORIES["gbk"], STORIES["windows-1252"]])


def test_a_thousand_lines_in_two_legacy_encodings():
    lines = [f"{n} " + STORIES["windows-1252" if n % 3 else "gbk"] for n in range(1000)]
    data = b"\n".join(
        line.encode("cp1252" if number % 3 else "gbk") for number, line in enumerate(lines)
    )
    found = toponorm.repair_bytes(data)
    assert found.text.split("\n") == lines
    assert found.encode() == data


def test_a_few_lines_of_another_encoding_among_many():
    lines = [f"{n} " + STORIES["gbk" if n % 50 == 7 else "windows-1252"] for n in range(300)]
    data = b"\n".join(
        line.encode("gbk" if number % 50 == 7 else "cp1252") for number, line in enumerate(lines)
    )
    assert toponorm.repair_bytes(data).text.split("\n") == lines


def test_a_quotation_mark_of_windows_in_a_page_of_utf8():
    # Pasted from a word processor: one byte of windows-1252 in a page of UTF-8.
    data = "Erdoğan said he doesn".encode() + b"\x92t know.\n" + "Şanlıurfa\n".encode() * 3
    assert toponorm.repair_bytes(data).text.startswith("Erdoğan said he doesn’t know.\n")


def test_what_was_garbled_before_it_was_encoded_is_repaired():
    found = toponorm.repair_bytes("even if there鈥檚 no rating".encode())
    assert found.text == "even if there’s no rating"
    assert found.edits[0].rule == "repair.utf8-gbk"
    assert found.encode() == "even if there鈥檚 no rating".encode()


# ---- what is not decided -----------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"\xe9", b"\xa4\xa4", b"a\xff\xfeb", bytes(range(0x80, 0x100))])
def test_too_little_is_not_guessed(data):
    found = toponorm.repair_bytes(data)
    assert found.encoding is None
    assert found.basis == "undecided"
    assert found.evidence
    assert [each.kind for each in found.declined] == ["encoding"]
    assert found.text.encode("utf-8", "surrogateescape") == data


@pytest.mark.parametrize("size", [40, 400, 4000])
def test_noise_is_no_text(size):
    chance = random.Random(size)
    data = bytes(chance.choice((*range(0x20, 0x7F), *range(0x80, 0x100))) for _ in range(size))
    found = toponorm.repair_bytes(data)
    assert found.encoding is None
    assert found.encode() == data


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\x7fELF\2\1\1\0\0",
        b"PK\3\4\n\0\0\0",
        b"\0",
        b"\1\2\3\xff" * 20,
    ],
)
def test_binary_data_is_said_to_be_binary(data):
    found = toponorm.repair_bytes(data)
    assert (found.encoding, found.basis, found.edits) == (None, "binary", ())
    assert [each.reason for each in found.declined] == ["binary"]
    assert found.encode() == data


def test_nuls_in_what_is_declared_as_utf8():
    assert toponorm.repair_bytes("Türkei\0Ankara".encode(), "utf-8").text == "Türkei\0Ankara"


def test_nothing():
    found = toponorm.repair_bytes(b"")
    assert (found.text, found.basis, found.parts, found.encode()) == ("", "empty", (), b"")


# ---- nothing is lost ---------------------------------------------------------------------------


@given(st.binary(max_size=200))
@settings(max_examples=200)
def test_any_bytes_come_back(data):
    found = toponorm.repair_bytes(data)
    assert found.encode() == data
    assert [part.start for part in found.parts[1:]] == [part.end for part in found.parts[:-1]]


@given(
    st.lists(
        st.one_of(
            st.binary(max_size=12),
            st.sampled_from([encoded(name) for name in STORIES]),
            st.sampled_from([story.encode() for story in STORIES.values()]),
        ),
        max_size=5,
    ),
    st.one_of(st.none(), st.sampled_from(sorted(encoding.name for encoding in ENCODINGS))),
)
@settings(max_examples=100)
def test_any_mixture_comes_back(lines, declared):
    data = b"\n".join(lines)
    assert toponorm.repair_bytes(data, declared).encode() == data


@given(
    st.sampled_from(sorted(set(STORIES) - {"windows-1258"})), st.integers(0, 60), st.integers(1, 60)
)
def test_part_of_a_sentence_comes_back_or_is_undecided(name, start, length):
    text = STORIES[name][start : start + length]
    found = toponorm.repair_bytes(named(name).encode(text), name)
    assert found.original == text or found.encoding != name


def test_characters_with_two_codes_keep_theirs():
    # NEC and IBM both gave these characters to Shift_JIS; Python writes one of the two codes.
    data = STORIES["shift_jis"].encode("cp932") + b"\n\xee\xf9 \xfa\x54 \x81\xca\n"
    found = toponorm.repair_bytes(data)
    assert found.encoding == "shift_jis"
    assert "￢" in found.text
    assert found.encode() == data
    assert found.parts[0].data is None


# ---- labels and arguments ----------------------------------------------------------------------


@pytest.mark.parametrize("label", sorted(labels()))
def test_every_label_can_be_declared(label):
    assert toponorm.repair_bytes(b"Ankara", label).text == "Ankara"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("latin1", "windows-1252"),
        ("ISO-8859-1", "windows-1252"),
        ("US-ASCII", "windows-1252"),
        ("iso_8859-9:1989", "windows-1254"),
        ("TIS-620", "windows-874"),
        ("GB2312", "gbk"),
        ("gb_2312-80", "gbk"),
        ("Big5-HKSCS", "big5"),
        ("x-sjis", "shift_jis"),
        ("windows-31j", "shift_jis"),
        ("ks_c_5601-1987", "euc-kr"),
        (" UTF8 ", "utf-8"),
        ("unicode", "utf-16le"),
        ("cp850", "ibm850"),
    ],
)
def test_labels_mean_what_browsers_mean(label, name):
    assert named(label).name == name


def test_rows_are_sound():
    assert len({encoding.name for encoding in ENCODINGS}) == len(ENCODINGS)
    every_byte = bytes(range(256))
    for encoding in ENCODINGS:
        if not encoding.is_wide and encoding.name not in UNICODE:
            assert encoding.encode(encoding.decode(every_byte)) == every_byte, encoding.name
        for label in encoding.labels.split():
            assert labels()[label] is encoding, label
    assert {encoding.languages for encoding in CANDIDATES}


def test_an_unknown_label_is_named_with_its_neighbours():
    with pytest.raises(ValueError, match=r"called 'windws-1252'; did you mean windows-1252"):
        toponorm.repair_bytes(b"", "windws-1252")
    with pytest.raises(ValueError, match=r"for example windows-1252 or gbk"):
        toponorm.repair_bytes(b"", "")


def test_wrong_types():
    with pytest.raises(TypeError, match=r"takes bytes, not str; .*repair\(text\)"):
        toponorm.repair_bytes("text")
    with pytest.raises(TypeError, match=r"takes bytes, not NoneType"):
        toponorm.repair_bytes(None)
    with pytest.raises(TypeError, match=r"name of an encoding, not bytes"):
        toponorm.repair_bytes(b"", b"utf-8")


def test_views_are_taken_and_results_travel():
    found = toponorm.repair_bytes(memoryview(b"T\xfcrkei w\xe4hlt"))
    assert found == toponorm.repair_bytes(bytearray(b"T\xfcrkei w\xe4hlt"))
    assert pickle.loads(pickle.dumps(found)) == found


def test_repetition_is_no_evidence():
    once = decide(b"\xe9").encoding
    assert once is None
    assert toponorm.repair_bytes(b"\xe9\n" * 1000).encoding is None
