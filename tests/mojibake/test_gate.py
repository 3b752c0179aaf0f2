"""The gate: what it lets pass unread, and that RE2 answers as ftfy does."""

import importlib
import pathlib
import subprocess
import sys

import pytest
from ftfy.badness import is_bad
from hypothesis import given
from hypothesis import strategies as st

from toponorm import mojibake, tables
from toponorm.mojibake import gate
from toponorm.mojibake.chains import BESIDE, RARE
from toponorm.mojibake.charsets import charset
from toponorm.mojibake.utf8chains import COMMON

LETTERS = "aZ é\xa0ÃÂâ€™œŸ¼½©¬´╠─√вЂГўΒΞ°\x92\ufffd²³ÅØ“”–…ß0٣\u2003_"


@given(st.text(st.sampled_from(LETTERS), max_size=12))
def test_the_pattern_for_re2_says_what_ftfy_says(text):
    assert (gate.FTFY in gate.narrow(text)) == is_bad(text)


@pytest.mark.parametrize("chain", COMMON, ids=lambda chain: chain.charset)
def test_a_garbled_line_opens_the_gate(chain):
    words = (
        "Größe, Москва, 北京 and “more” — été",
        "北京市的会议",
        "été à la",
        "brûlée déjà",
        "ñandúes",
    )
    fits = [g for word in words if (g := charset(chain.charset).decode(word.encode()))]
    name = "gbk" if chain.charset == "gb18030" else chain.charset
    assert fits
    assert all(name in gate.narrow(line) + gate.wide(line) for line in fits)


@pytest.mark.parametrize("chain", RARE, ids=lambda chain: chain.charset)
def test_a_rare_code_page_is_asked_for_beside_another(chain):
    asked = gate.narrow(chain.examples[0].text)
    assert chain.charset not in asked
    assert any(chain.charset in BESIDE.get(name, ()) for name in asked)


@pytest.mark.parametrize(
    "line",
    [
        "Le ministère a été prévenu — “dès jeudi”, dit-il.",
        "Премьер-министр прибыл в столицу; «Известия» пишут.",
        "การเลือกตั้งจะมีขึ้นในฤดูใบไม้ผลิ",
        "ستجرى الانتخابات في الربيع، كما قال الوزير",
        "選挙は春に行われると首相は述べた。",
        "총리가 회담을 위해 수도에 도착했다.",
    ],
)
def test_a_clean_line_does_not(line):
    assert gate.narrow(line) == []
    assert gate.wide(line) == []


@pytest.mark.parametrize("name", [gate.LEGACY, gate.LEGACY_LATIN])
def test_the_pattern_of_the_gate_means_no_less_than_the_exact_one(name):
    far = {
        gate.LEGACY: "\x80\x81" + 20 * "." + "\x80\x81\x80",
        gate.LEGACY_LATIN: "ý" + 50 * "." + "þ",
    }
    assert name in gate.ask(far[name])
    assert gate.is_odd(far[name], name)
    assert not gate.is_odd(far[name].replace(".", 4 * "."), name)


def test_the_classes_of_east_asia_are_compiled_when_a_text_has_a_character_of_them():
    program = (
        "from toponorm.mojibake import gate as g;"
        "print(g.ask('don鈥檛'), g.ask('après'), g.ask('don鈥檛'), g.ask('donâ€™t')[0])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "['legacy', 'gbk'] [] ['legacy', 'gbk'] ftfy"


def test_another_thread_may_compile_patterns_meanwhile(monkeypatch):
    text = "繧ｫ繝｡繝ｩ"
    names = gate.ask(text)
    sets = gate._Sets()
    monkeypatch.setattr(gate, "_sets", sets)
    odd = sets.odd

    def interrupted(data):
        sets.odd = odd
        gate.ask("don鈥檛")
        return odd(data)

    sets.odd = interrupted
    assert gate.ask(text) == names == ["cp932"]


def test_lone_surrogates_do_not_shut_it():
    assert gate.FTFY in gate.narrow("\ud800 donâ€™t")
    assert "gbk" in gate.wide("\ud800 don鈥檛")


def test_the_table_is_what_ftfy_and_the_codecs_give(monkeypatch):
    root = pathlib.Path(__file__).parents[2]
    monkeypatch.syspath_prepend(root / "tools")
    (built,) = importlib.import_module("build_gate").build(root).items()
    name, text = built
    assert (root / "toponorm/data" / name).read_text("utf-8") == text


def test_ascii_is_let_pass_before_anything_is_imported():
    program = (
        "import sys; from toponorm import mojibake; assert not mojibake.find('Plain text').edits;"
        "print(*(name for name in sys.modules if name.startswith('toponorm.mojibake.')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.split() == []


def test_what_is_written_in_english_never_looks_garbled():
    """So a text in ASCII is not asked again when names have been written into it."""
    rows = [*tables.rows("places_en"), *tables.rows("entities"), *tables.rows("places_cldr", "en")]
    names = {cell for row in rows for cell in row if len(cell) < 80 and not cell.isascii()}
    assert len(names) > 50
    for name in names:
        for text in ("in %s and %s, %s.", "a%s's", "(%s)", "%s", '"%s" of', "%s-based"):
            assert not mojibake.find(text.replace("%s", name)).edits, name
