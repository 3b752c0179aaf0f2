"""Compiled tables: the same as their sources, or refused."""

import json
import pickle
import warnings

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from toponorm import usertables
from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import apply
from toponorm.names import find
from toponorm.usertables import compiled

TABLE = """\
{"canonical": "Kyiv", "aliases": ["Kiev", "Київ"], "kind": "city"}
{"canonical": "Recep Tayyip Erdoğan", "aliases": ["Tayyip Erdogan", "erdogan"]}
{"canonical": "Daesh", "id": "org/daesh", "aliases": ["داعش", "ISIL"], "weak": ["IS"]}
{"canonical": "北京市", "aliases": ["北京"]}
{"canonical": "Die Welt", "aliases": ["Welt"], "language": "de"}
{"code": "TR", "target": "Türkiye", "forms": ["Turkei"]}
{"never": "Kiev Street"}
"""
TEXTS = (
    "From Kiev to KIEV, not Kiev Street; Erdogan's men.",
    "وداعش و ISIL. IS alone.",
    "IS alone.",
    "他去北京了。",
    "Die WELT schreibt, die Welt sagt",
    "Turkei; Recep Tayyip Erdogan; ТАЙЙИП; KYIV",
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "names.jsonl"
    path.write_text(TABLE, encoding="utf-8")
    return path


def found(table, text, language=None):
    config = Config(style=None, tables=[table])
    stage = find(Document(text, language), config)
    return apply(text, stage.edits), stage


@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_what_its_source_finds(path, text):
    plain = usertables.load(path)
    usertables.compile_table(path)
    table = usertables.load(path)
    assert isinstance(table, compiled.CompiledTable)
    assert found(table, text, "de") == found(plain, text, "de")
    assert found(table, text) == found(plain, text)


def test_it_holds_what_its_source_holds(path):
    plain = usertables.load(path)
    table = usertables.load(usertables.compile_table(path))
    assert tuple(table.entities) == plain.entities
    assert table.entities[-1] == plain.entities[-1]
    assert table.entities[1:3] == plain.entities[1:3]
    assert (table.places, table.never, table.name) == (plain.places, plain.never, plain.name)
    assert repr(table) == repr(plain)


def test_it_is_one_with_other_tables_and_entities(path):
    table = usertables.load(usertables.compile_table(path))
    config = Config(style=None, tables=[table], entities={"Lviv": ["Lemberg"]})
    text = "From Lemberg to Kiev"
    assert apply(text, find(Document(text), config).edits) == "From Lviv to Kyiv"
    with pytest.raises(ValueError, match="'Kyiv'"):
        Config(tables=[table], entities={"Odesa": ["Kiev"]})


def test_it_is_hashable_and_picklable(path):
    usertables.compile_table(path)
    table, again = usertables.load(path), usertables.load(path)
    assert table == again == pickle.loads(pickle.dumps(table))
    assert hash(table) == hash(again)
    config = Config(tables=[table])
    assert pickle.loads(pickle.dumps(config)) == config
    data = pickle.dumps(table)
    path.write_text(TABLE.replace("Kiew", "Kief") + '{"never": "x y"}\n', encoding="utf-8")
    usertables.compile_table(path)
    with pytest.raises(usertables.TableError, match="another table now"):
        pickle.loads(data)


def test_compiling_twice_makes_the_same_file(path, tmp_path):
    first = usertables.compile_table(path, tmp_path / "a.compiled")
    second = usertables.compile_table(path, tmp_path / "b.compiled")
    with open(first, "rb") as one, open(second, "rb") as two:
        assert one.read() == two.read()


class TestDoubt:
    def test_a_changed_source_is_read_itself(self, path):
        usertables.compile_table(path)
        path.write_text(TABLE.replace("Kiev", "Kief"), encoding="utf-8")
        with pytest.warns(usertables.TableWarning, match=r"before names\.jsonl was changed; comp"):
            table = usertables.load(path)
        assert table.entities[0].aliases == ("Kief", "Київ")

    def test_a_fresh_one_raises_no_warning(self, path):
        usertables.compile_table(path)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            table = usertables.load(path)
        assert table.entities[0].aliases == ("Kiev", "Київ")

    @given(st.data())
    def test_no_change_of_a_byte_is_believed(self, tmp_path_factory, data):
        folder = tmp_path_factory.mktemp("damaged")
        source = folder / "names.jsonl"
        source.write_text(TABLE, encoding="utf-8")
        target = folder / "names.jsonl.compiled"
        usertables.compile_table(source)
        content = bytearray(target.read_bytes())
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
        assume(at >= 8192 or not _says_the_same(content[:8192], target.read_bytes()[:8192]))
        target.write_bytes(content)
        with pytest.raises(usertables.TableError, match="compile it again"):
            usertables.load(target)

    @pytest.mark.parametrize("size", [0, 1, 100, 8191, 8192, 9000])
    def test_what_is_cut_off_is_refused(self, path, size):
        target = usertables.compile_table(path)
        with open(target, "r+b") as file:
            file.truncate(size)
        with pytest.raises(usertables.TableError, match="compile it again"):
            usertables.load(target)
        with pytest.warns(usertables.TableWarning, match="read instead"):
            assert len(usertables.load(path).entities) == 5

    @pytest.mark.parametrize("what", ["FORMAT", "_PROBE", "MAGIC"])
    def test_other_versions_are_refused(self, path, monkeypatch, what):
        target = usertables.compile_table(path)
        monkeypatch.setattr(compiled, what, {"FORMAT": 99, "_PROBE": "x", "MAGIC": "y"}[what])
        with pytest.raises(usertables.TableError, match=r"version|no compiled table"):
            usertables.load(target)

    def test_targets_have_their_suffix(self, path, tmp_path):
        with pytest.raises(usertables.TableError, match=r"\.compiled"):
            usertables.compile_table(path, tmp_path / "names.bin")
        with pytest.raises(usertables.TableError, match="cannot be written"):
            usertables.compile_table(path, tmp_path / "no" / "names.compiled")
        with pytest.raises(usertables.TableError, match="name the table"):
            usertables.compile_table(usertables.compile_table(path))


def _says_the_same(head, other):
    """Whether a blank has become another blank, which JSON does not mind."""
    try:
        return json.loads(head) == json.loads(other)
    except ValueError:
        return False


NAMES = st.text("abcKLŁéйب北 '-.", min_size=1, max_size=8).map(str.strip).filter(bool)


@given(st.dictionaries(NAMES, st.lists(NAMES, max_size=3), max_size=6), st.lists(NAMES, max_size=8))
def test_random_tables_give_the_same_result(tmp_path_factory, names, words):
    folder = tmp_path_factory.mktemp("random")
    path = folder / "names.jsonl"
    rows = [
        {"canonical": name, "aliases": list(dict.fromkeys(forms))} for name, forms in names.items()
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows) or " \n", encoding="utf-8")
    try:
        plain = usertables.load(path)
    except usertables.TableError:
        with pytest.raises(usertables.TableError):
            usertables.compile_table(path)
        return
    table = usertables.load(usertables.compile_table(path))
    forms = [form for pair in names.items() for form in (pair[0], *pair[1])]
    text = " ".join([*words, *forms, *(form.upper() for form in forms)])
    assert found(table, text) == found(plain, text)
