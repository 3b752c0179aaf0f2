"""Tables: those that ship, and those that users bring."""

import io
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toponorm import tables, usertables
from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import apply
from toponorm.names import find
from toponorm.names.entities.wanted import Wanted

TOML = """\
# who is who
never = ["Turkey Creek"]

[[entities]]
canonical = "Recep Tayyip Erdoğan"
id = "person/recep-tayyip-erdogan"
kind = "person"
language = "en"
aliases = ["Tayyip", "Erdogan"]

[[entities]]
canonical = "Kyiv"
aliases = [
    "Kiev",  # until 1995
    "Kiew",
]

[places.TR]
target = "Türkiye"
forms = ["Turkiye", "Turkei"]
"""
TSV = "canonical\talias\tkind\nKyiv\tKiev\tcity\nKyiv\tKiew\n# Lviv is next\nLviv\tLemberg\t\n"


def loaded(text, name="names.toml", tmp_path=None):
    file = io.BytesIO(text if isinstance(text, bytes) else text.encode())
    file.name = name
    return usertables.load(file)


def error(text, name="names.toml"):
    mend = r"; write|; name|; split|; is|; make|; leave|; keep|; give|; begin|; remove|; a table"
    with pytest.raises(usertables.TableError, match=f"{mend}|not TOML") as caught:
        loaded(text, name)
    assert isinstance(caught.value, ValueError)
    assert "\n" not in str(caught.value)
    return str(caught.value)


class TestToml:
    def test_it_holds_entities_places_and_names_to_leave_alone(self):
        table = loaded(TOML)
        erdogan, kyiv = table.entities
        assert erdogan.canonical == "Recep Tayyip Erdoğan"
        assert erdogan.id == "person/recep-tayyip-erdogan"
        assert erdogan.language == "en"
        assert kyiv.aliases == ("Kiev", "Kiew")
        assert table.places[0][:3] == ("TR", "Türkiye", ("Turkiye", "Turkei"))
        assert table.never == ("Turkey Creek",)

    @pytest.mark.parametrize(
        ("before", "after", "line", "words"),
        [
            ("never =", "newer =", 2, "unknown key 'newer'"),
            ("never =", 'extends = "../other.toml"\nnever =', 2, "do not include"),
            ('never = ["Turkey Creek"]', "never = 3", 2, "a number"),
            ('"Turkey Creek"', '"Turkey Creek", "Turkey Creek"', 2, "twice"),
            ("kind =", "kinds =", 7, "unknown key 'kinds'"),
            ('kind = "person"', 'kind = "A Person"', 7, "no kind"),
            ('"en"', '"english!"', 8, "BCP 47"),
            ('id = "person/recep-tayyip-erdogan"', "id = 5", 6, "a number"),
            ("person/recep", "recep", 6, "no id"),
            ('canonical = "Kyiv"', 'id = "user/kyiv"', 11, "without canonical"),
            ('"Kyiv"', '""', 12, "empty"),
            ('"Kyiv"', '" Kyiv"', 12, "blank"),
            ('"Kyiv"', '"Ky\\u0000iv"', 12, "control"),
            ('"Kiew"', '"Kiev"', 15, "twice"),
            ('"Kiew"', '"Erdogan"', 15, "'Recep Tayyip Erdoğan'"),
            ('"Kiew"', '"Recep Tayyip Erdogan"', 15, "canonical"),
            ("[places.TR]", "[places.Turkey]", 18, "'Turkey'"),
            ("target", "goal", 19, "unknown key 'goal'"),
            ('["Turkiye", "Turkei"]', '"Turkiye"', 20, "a list"),
            ("[[entities]]", "[[entities]", 4, "not TOML"),
            ("[places.TR]", '[[entities]]\ncanonical = "Kyiv"\n[places.TR]', 19, "twice"),
            ("[places.TR]", '[places.GR]\nforms = ["Turkei"]\n[places.TR]', 22, "GR and of TR"),
        ],
    )
    def test_a_mistake_is_named_with_its_line(self, before, after, line, words):
        assert before in TOML
        message = error(TOML.replace(before, after, 1))
        assert message.startswith(f"names.toml:{line}: "), message
        assert words in message

    def test_two_entries_with_one_id(self):
        text = TOML.replace("aliases = [\n", 'id = "person/recep-tayyip-erdogan"\naliases = [\n')
        assert error(text).startswith("names.toml:13: 'Kyiv' has the id")

    def test_entities_in_one_line(self):
        text = (
            'never = []\nentities = [{canonical = "A b"}, {canonical = "C", aliases = ["A b"]}]\n'
        )
        assert error(text).startswith("names.toml:2: ")

    def test_a_cycle_names_both(self):
        text = '[[entities]]\ncanonical = "{}"\naliases = ["{}"]\n'
        text = text.format("A", "B") + text.format("B", "A")
        message = error(text)
        assert "'A'" in message
        assert "'B'" in message

    def test_depth_is_an_error_too(self):
        assert "nested too deeply" in error("never = " + "[" * 100_000)


class TestTsv:
    def test_the_columns_say_what_it_holds(self):
        table = loaded(TSV, "names.tsv")
        assert [entity.aliases for entity in table.entities] == [("Kiev", "Kiew"), ("Lemberg",)]
        assert table.entities[0].kind == "city"
        table = loaded("code\tform\ttarget\r\nTR\tTurkiye\tTürkiye\r\nTR\tTurkei\r\n", "names.tsv")
        assert table.places[0][:3] == ("TR", "Türkiye", ("Turkiye", "Turkei"))
        assert loaded("never\nTurkey Creek\n", "names.tsv").never == ("Turkey Creek",)

    @pytest.mark.parametrize(
        ("text", "line", "words"),
        [
            (TSV.replace("kind", "kin"), 1, "unknown column 'kin'"),
            (TSV.replace("kind", "alias"), 1, "twice"),
            (TSV.replace("alias", "id", 1), 1, "missing"),
            ("Kyiv\tKiev\n", 1, "names no column"),
            (TSV + "Lviv\tLwow\tcity\tand more\n", 6, "4 columns instead of 3"),
            (TSV + "Lviv\tLemberg\n", 6, "twice"),
            (TSV + "Odesa\tKiev\n", 6, "'Kyiv'"),
            (TSV + "\tOdessa\n", 6, "empty"),
            (TSV + "Odesa \tOdessa\n", 6, "blank"),
            (TSV + "Kyiv\tKyyiv\ttown\n", 6, "was 'city'"),
            ("canonical\talias\tlanguage\nKyiv\tKiew\tno tag\n", 2, "BCP 47"),
            ("code\tform\nTUR\tTurkiye\n", 2, "'TUR'"),
        ],
    )
    def test_a_mistake_is_named_with_its_line(self, text, line, words):
        message = error(text, "names.tsv")
        assert message.startswith(f"names.tsv:{line}: "), message
        assert words in message

    def test_comments_alone_are_no_table(self):
        assert "comments only" in error("# nothing\n", "names.tsv")


JSONL = """\
{"never": "Turkey Creek"}

{"canonical": "Recep Tayyip Erdoğan", "id": "person/rte", "kind": "person", "aliases": ["Tayyip"]}
{"canonical": "Kyiv", "aliases": ["Kiev", "Kiew"], "language": "en", "weak": ["The City"]}
{"code": "TR", "target": "Türkiye", "forms": ["Turkiye", "Turkei"]}
"""


class TestJsonLines:
    def test_a_line_is_an_entity_a_place_or_a_name_to_leave_alone(self):
        table = loaded(JSONL, "names.jsonl")
        erdogan, kyiv = table.entities
        assert erdogan == ("Recep Tayyip Erdoğan", ("Tayyip",), "person/rte", "person", "und", ())
        assert kyiv.weak == ("The City",)
        assert table.places[0][:3] == ("TR", "Türkiye", ("Turkiye", "Turkei"))
        assert table.never == ("Turkey Creek",)
        assert usertables.load(io.StringIO(JSONL)) == table

    @pytest.mark.parametrize(
        ("before", "after", "line", "words"),
        [
            ('"kind"', '"kinds"', 3, "unknown key 'kinds'"),
            ('"canonical": "Kyiv"', '"canonic": "Kyiv"', 4, "without"),
            ('"canonical": "Kyiv"', '"canonical": "Kyiv", "code": "UA"', 4, "one of the three"),
            ('"Kiev", "Kiew"', '"Kiev", "Kiev"', 4, "twice"),
            ('"The City"', '"Kiev"', 4, "twice"),
            ('["Kiev", "Kiew"]', '"Kiev"', 4, "a list"),
            ('"Kyiv"', '""', 4, "empty"),
            ('"Kyiv"', '"Kyiv "', 4, "blank"),
            ('"Kyiv"', "null", 4, "string"),
            ('"Kyiv", ', '"Kyiv", "canonical": "Kyiv", ', 4, "stands twice"),
            ('"TR"', '"TUR"', 5, "'TUR'"),
            ("person/rte", "rte", 3, "no id"),
            ('"language": "en"', '"language": "english!"', 4, "BCP 47"),
            ('{"never": "Turkey Creek"}', "{", 1, "not JSON at column 2"),
            ('{"never": "Turkey Creek"}', "[" * 100_000, 1, "nested too deeply"),
            ('{"never": "Turkey Creek"}', '{"never": 1, "x": 1}', 1, "unknown key 'x'"),
            ('"Turkey Creek"}\n', '"Turkey Creek"}\n{"never": "Turkey Creek"}', 2, "line 1, too"),
            ("Kiew", "Tayyip", 4, "the other stands in line 3"),
            ("Kiew", "Recep Tayyip Erdogan", 4, "the other stands in line 3"),
            ('"language": "en"', '"id": "person/rte"', 4, "the other stands in line 3"),
            ('{"code"', '{"code": "GR", "forms": ["Turkei"]}\n{"code"', 6, "GR and of TR"),
            ('{"code"', '{"code": "TR"}\n{"code"', 6, "TR stands twice"),
        ],
    )
    def test_a_mistake_is_named_with_its_line(self, before, after, line, words):
        assert before in JSONL
        text = JSONL.replace(before, after, 1)
        message = error(text, "names.jsonl")
        assert message.startswith(f"names.jsonl:{line}: "), message
        assert words in message


def test_a_conflict_names_both_places():
    assert "(the other stands in line 2)" in error(TSV + "Odesa\tKiev\n", "names.tsv")
    message = error(TOML.replace('"Kiew"', '"Erdogan"', 1))
    assert message.startswith("names.toml:15: ")
    assert message.endswith("(the other stands in line 9)")


NAMES = st.text("abcKLé北 '\"\\\\#=[].-", min_size=1, max_size=6).map(str.strip).filter(bool)
FORMS = st.lists(NAMES, max_size=3, unique=True)
ENTITIES = st.builds(
    lambda name, forms, weak, *rest: Wanted(
        name, tuple(forms), *rest, tuple(form for form in weak if form not in forms)
    ),
    NAMES, FORMS, FORMS, st.sampled_from(["", "person/a", "org/b"]),
    st.sampled_from(["user", "person"]), st.sampled_from(["und", "en"]),
)  # fmt: skip
PLACES = st.builds(
    lambda code, target, forms, tag: usertables.PlaceForms(code, target, tuple(forms), tag),
    st.sampled_from(["TR", "GR", "UA"]), NAMES | st.just(""), FORMS, st.sampled_from(["und", "en"]),
)  # fmt: skip


def cells(table):
    yield from table.never
    for entity in table.entities:
        yield from (entity.canonical, *entity.aliases, *entity.weak)
    for place in table.places:
        yield from (place.target, *place.forms)


@given(
    st.lists(ENTITIES, max_size=5),
    st.lists(PLACES, max_size=3),
    st.lists(NAMES, max_size=3, unique=True),
)
def test_the_three_formats_say_the_same(entities, places, never):
    whole = usertables.Table("names", tuple(entities), tuple(places), tuple(never))
    try:
        table = loaded(usertables.dumps(whole, "jsonl") or " \n", "names.jsonl")
    except usertables.TableError:
        return  # no table at all, or one with contradictions
    assert table == whole
    assert loaded(usertables.dumps(table, "toml"), "names.toml") == table
    for part in (table.entities, (), ()), ((), table.places, ()), ((), (), table.never):
        one = usertables.Table("names", *part)
        if any(form[:1] == '"' == form[-1:] and len(form) > 1 for form in cells(one)):
            with pytest.raises(usertables.TableError, match=r"quoted cell|be a comment"):
                usertables.dumps(one, "tsv")
            continue
        if any(name.startswith("#") for name in (*part[2], *(e.canonical for e in part[0]))):
            with pytest.raises(usertables.TableError, match="would be a comment"):
                usertables.dumps(one, "tsv")
            continue
        assert loaded(usertables.dumps(one, "tsv"), "names.tsv") == one
    if len(list(filter(None, (entities, places, never)))) > 1:
        with pytest.raises(usertables.TableError, match="a TSV file of each"):
            usertables.dumps(table, "tsv")


class TestFiles:
    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "names.toml: the file is empty"),
            (b"never = []\n# caf\xe9\n", "names.toml:2: byte 16 is not UTF-8"),
            (b"never = []\n\0", "names.toml:2: a NUL character"),
        ],
    )
    def test_bytes_that_are_no_text(self, data, message):
        assert error(data).startswith(message)

    def test_a_byte_order_mark_is_no_mistake(self):
        assert loaded(b"\xef\xbb\xbf" + TOML.encode()) == loaded(TOML)

    @pytest.mark.parametrize("name", ["names.yaml", "names.yml", "names.json", "names"])
    def test_other_formats_are_refused(self, tmp_path, name):
        (tmp_path / name).write_text("never: []")
        with pytest.raises(usertables.TableError, match=r"TOML or TSV|suffix"):
            usertables.load(tmp_path / name)

    def test_what_cannot_be_read(self, tmp_path):
        (tmp_path / "folder.toml").mkdir()
        with pytest.raises(usertables.TableError, match=r"folder\.toml: is a directory"):
            usertables.load(tmp_path / "folder.toml")
        with pytest.raises(usertables.TableError, match=r"gone\.toml: there is no such file"):
            usertables.load(str(tmp_path / "gone.toml"))
        with pytest.raises(TypeError, match="path or an open file"):
            usertables.load(3)

    def test_a_table_that_is_too_large(self, tmp_path):
        path = tmp_path / "big.toml"
        with path.open("wb") as file:
            file.truncate(64 * 1024 * 1024 + 1)
        with pytest.raises(usertables.TableError, match=r"big\.toml: larger than 64 MB"):
            usertables.load(path)

    def test_open_files_without_a_name(self):
        assert usertables.load(io.StringIO(TOML)) == loaded(TOML)
        assert usertables.load(io.StringIO(TSV)) == loaded(TSV, "names.tsv")


class TestTable:
    def test_it_is_frozen_hashable_and_picklable(self):
        table = loaded(TOML)
        again = pickle.loads(pickle.dumps(table))
        assert again == table
        assert hash(again) == hash(table)
        assert table != loaded(TSV, "names.tsv")
        with pytest.raises(AttributeError, match="frozen"):
            table.never = ()

    def test_a_configuration_uses_it(self, tmp_path):
        path = tmp_path / "names.tsv"
        path.write_text(TSV, encoding="utf-8")
        config = Config(style=None, tables=[path])
        text = "From Kiev to Lemberg"
        out = apply(text, find(Document(text), config).edits)
        assert out == "From Kyiv to Lviv"
        assert pickle.loads(pickle.dumps(config)) == config

    def test_aliases_count_in_their_language(self):
        table = loaded('[[entities]]\ncanonical = "Die Welt"\nlanguage = "de"\naliases = ["Welt"]')
        config = Config(style=None, tables=[table])
        assert len(find(Document("Die WELT schreibt, die Welt sagt", "de"), config).edits) == 2
        assert find(Document("Welt said", "en"), config).edits == ()

    def test_tables_and_arguments_are_checked_together(self):
        with pytest.raises(ValueError, match="'Lviv'"):
            Config(entities={"Lviv": ["Kiev"]}, tables=[loaded(TOML)])

    def test_tables_that_contradict_each_other_are_named(self):
        first = loaded("canonical\talias\nKyiv\tKiev\n", "ukraine.tsv")
        second = loaded("canonical\talias\nOdesa\tOdessa\nOdesa\tKiev\n", "ports.tsv")
        message = "'Kiev' stands in ports.tsv, 'Kiev' stands in ukraine.tsv"
        with pytest.raises(ValueError, match=message):
            Config(tables=[first, second])

    def test_names_to_leave_alone_hide_aliases(self):
        table = loaded(
            'never = ["Kiev Street"]\n[[entities]]\ncanonical = "Kyiv"\naliases = ["Kiev"]'
        )
        config = Config(style=None, tables=[table])
        assert find(Document("in Kiev Street"), config).edits == ()
        assert len(find(Document("in Kiev"), config).edits) == 1

    def test_many_aliases(self):
        text = "canonical\talias\n" + "".join(f"Name {i // 5}\tAlias {i}\n" for i in range(20_000))
        config = Config(style=None, tables=[loaded(text, "names.tsv")])
        text = "We saw Alias 777 and Alias 19999x."
        assert (
            apply(text, find(Document(text), config).edits) == "We saw Name 155 and Alias 19999x."
        )


def test_shipped_tables_are_read_by_section():
    assert all(row[0] == "RU" for row in tables.rows("ministries", "RU"))
    assert tables.rows("ministries", "no such") == []
    assert "RU" in tables.sections("ministries")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"code": "XX", "target": "Nowhere"}', "'XX' is no place"),
        ('{"code": "UK", "target": "Britain"}', "'UK' is no place"),
        ('{"canonical": "Ky\\ud800iv", "aliases": ["Kiev"]}', "canonical has half a character"),
    ],
)
def test_no_code_that_nobody_has_and_no_half_characters(line, said):
    assert said in error(line, "names.jsonl")


SHARED = """\
canonical	alias	language
Sozialdemokratische Partei	SDP	de
Suomen sosialidemokraatit	SDP	fi
"""


def written(text, language, config):
    document = Document(text, language)
    return apply(text, find(document, config).edits)


class TestLanguages:
    @pytest.mark.parametrize("compiled", [False, True])
    def test_entities_of_two_languages_share_an_alias(self, tmp_path, compiled):
        path = tmp_path / "parties.tsv"
        path.write_text(SHARED, encoding="utf-8")
        if compiled:
            path = usertables.compile_table(path)
        config = Config(tables=[path])
        assert written("Die SDP regiert.", "de", config) == (
            "Die Sozialdemokratische Partei regiert."
        )
        assert written("SDP voitti.", "fi", config) == "Suomen sosialidemokraatit voitti."
        assert written("SDP gana.", "es", config) == "SDP gana."
        unknown = find(Document("SDP", "und"), config)
        assert [(d.reason, d.rule) for d in unknown.declined] == [("ambiguous", "entity.ambiguous")]

    @pytest.mark.parametrize("tags", [("de", "de-AT"), ("de", ""), ("", "fi")])
    def test_one_language_has_one_entity_for_an_alias(self, tags):
        rows = [f"Party {n}\tSDP\t{tag}\n" for n, tag in enumerate(tags)]
        message = error("canonical\talias\tlanguage\n" + "".join(rows), "names.tsv")
        assert message.startswith("names.tsv:3: 'SDP' of 'Party 1' matches")
        assert "in which language" in message

    def test_three_languages_share_an_alias_in_its_capitals_too(self):
        names = [("Uno", "it"), ("Eins", "de"), ("Yksi", "fi")]
        table = usertables.Table(
            "t", tuple(Wanted(name, ("the one",), language=tag) for name, tag in names)
        )
        config = Config(tables=[table])
        for name, tag in names:
            assert written("The one, THE ONE: The One", tag, config) == (
                f"{name}, {name.upper()}: {name}"
            )

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ('[[places.TR]]\ntarget = "Turkey"\n[[places.TR]]\ntarget = "Türkei"\n'
             'language = "de"\nforms = ["Turkei"]', "t.toml"),
            ('{"code": "TR", "target": "Turkey"}\n'
             '{"code": "TR", "target": "Türkei", "language": "de", "forms": ["Turkei"]}',
             "t.jsonl"),
            ("code\tform\ttarget\tlanguage\nTR\t\tTurkey\nTR\tTurkei\tTürkei\tde\n", "t.tsv"),
        ],
    )  # fmt: skip
    def test_a_place_has_a_target_in_each_language(self, text, name):
        table = loaded(text, name)
        assert [(p.code, p.target, p.language) for p in table.places] == [
            ("TR", "Turkey", "und"), ("TR", "Türkei", "de"),
        ]  # fmt: skip
        config = Config(style=None, tables=[table])
        assert written("Türkiye votes.", "en", config) == "Turkey votes."
        assert written("Turkei wählt.", "de", config) == "Türkei wählt."
        for format_ in ("toml", "jsonl", "tsv"):
            assert loaded(usertables.dumps(table, format_), f"t.{format_}") == table
        again = Config(style=None, names={"TR": {"de": "Türkiye"}}, tables=[table])
        assert written("Turkei wählt.", "de", again) == "Türkiye wählt."
        assert written("Türkiye votes.", "en", again) == "Turkey votes."

    def test_a_place_stands_once_for_each_language(self):
        message = error('{"code": "TR"}\n{"code": "TR", "target": "Turkey"}', "t.jsonl")
        assert message == (
            "t.jsonl:2: TR stands twice; make the two one place, or give each a language"
        )


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        ('canonical\talias\n"Kyiv"\tKiev', "t.tsv",
         "t.tsv:2: canonical stands in quotation marks, which TSV has not; write Kyiv"),
        ('canonical\talias\nKyiv\t"Kiev"', "t.tsv",
         "t.tsv:2: alias stands in quotation marks, which TSV has not; write Kiev"),
        ('"canonical"\t"alias"\n"Kyiv"\t"Kiev"', "t.tsv",
         "t.tsv:1: TSV has no quotation marks around cells; write the file without them"),
        ('{"canonical": "Kyiv", "aliases": ["Kiev", "K\\ud800"]}', "t.jsonl",
         "t.jsonl:1: one of aliases has half a character (a lone surrogate); write it whole"),
        ('{"canonical": "Kyiv"}\n{"never": "K\\ud800"}', "t.jsonl",
         "t.jsonl:2: never has half a character (a lone surrogate); write it whole"),
        ('{"code": "TR", "target": "Türkiye|Türkiye"}', "t.jsonl",
         "t.jsonl:1: target is 'Türkiye|Türkiye'; write behind the bar the name in capitals, as "
         "in 'Türkiye|TÜRKIYE'"),
        ('code\tform\ttarget\nTR\tTurkei\tT|x', "t.tsv",
         "t.tsv:2: target is 'T|x'; write behind the bar the name in capitals, as in "
         "'Türkiye|TÜRKIYE'"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_name_is_said_with_its_line(text, name, message):
    assert error(text, name) == message


def test_a_table_of_a_head_alone_is_empty():
    table = loaded("canonical\talias\n", "t.tsv")
    assert (table.entities, table.places, table.never) == ((), (), ())


def test_a_name_in_quotation_marks_within_is_a_name():
    table = loaded('canonical\talias\n"Weird Al" Yankovic\tAl "Weird"', "t.tsv")
    assert table.entities[0].canonical == '"Weird Al" Yankovic'
