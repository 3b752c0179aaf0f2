"""Importers: small files in the formats that are published."""

import bz2
import gzip
import json

import pytest

from toponorm import usertables
from toponorm.config import Config
from toponorm.document import Document
from toponorm.edits import apply
from toponorm.names import find
from toponorm.usertables import imports
from toponorm.usertables.imports import run


def item(id_, labels, aliases=(), classes=(), *, kind="item", rank="normal"):
    """A line of a dump of Wikidata."""
    return json.dumps(
        {
            "type": kind,
            "id": id_,
            "labels": {tag: {"language": tag, "value": name} for tag, name in labels.items()} or [],
            "descriptions": {"en": {"language": "en", "value": "made up"}},
            "aliases": {
                tag: [{"language": tag, "value": name} for name in names]
                for tag, names in dict(aliases).items()
            }
            or [],
            "claims": {
                "P31": [
                    {
                        "mainsnak": {
                            "snaktype": "value",
                            "property": "P31",
                            "datavalue": {
                                "value": {
                                    "entity-type": "item",
                                    "numeric-id": int(class_[1:]),
                                    "id": class_,
                                },
                                "type": "wikibase-entityid",
                            },
                            "datatype": "wikibase-item",
                        },
                        "type": "statement",
                        "id": f"{id_}$1",
                        "rank": rank,
                    }
                    for class_ in classes
                ]
            }
            if classes
            else [],
            "sitelinks": {},
        },
        ensure_ascii=False,
    )


DUMP = "[\n" + ",\n".join(
    (
        item("Q1", {"en": "Ada Bell", "ru": "Ада Белл"}, {"en": ["A. M. Bell", "Bell"],
             "de": ["Ada Glocke"]}, ["Q5"]),
        item("Q2", {"mul": "Zed Works"}, {"mul": ["ZW", "Zed"], "en": ["Zed Group"]}, ["Q4830453"]),
        item("Q3", {"en": "Carl Bell"}, {"en": ["Bell", "C. Bell"]}, ["Q5"]),
        item("P31", {"en": "instance of"}, kind="property"),
        item("Q4", {"de": "Nur deutsch"}),
        item("Q5001", {"en": "Zed Union"}, {"en": ["Zed Group"]}),
        item("Q6", {"en": "Ada Bell"}, {"en": ["Ada Bell II"]}, ["Q5"]),
    )
) + "\n]\n"  # fmt: skip


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class TestWikidata:
    @pytest.fixture
    def dump(self, tmp_path):
        path = tmp_path / "dump.json"
        path.write_text(DUMP, encoding="utf-8")
        return path

    def test_labels_and_aliases_become_a_table(self, dump, tmp_path):
        target = tmp_path / "table.jsonl"
        summary = imports.wikidata(dump, target)
        assert rows(target) == [
            {"canonical": "Ada Bell", "id": "wikidata/Q1", "kind": "person",
             "aliases": ["A. M. Bell"], "weak": ["Bell"]},
            {"canonical": "Zed Works", "id": "wikidata/Q2", "kind": "entity",
             "aliases": ["Zed"], "weak": ["Zed Group", "ZW"]},
            {"canonical": "Carl Bell", "id": "wikidata/Q3", "kind": "person",
             "aliases": ["C. Bell"], "weak": ["Bell"]},
            {"canonical": "Zed Union", "id": "wikidata/Q5001", "kind": "entity",
             "weak": ["Zed Group"]},
        ]  # fmt: skip
        assert summary == imports.Summary(9, 4, 3, 5, 0, 1)
        assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob("*.state"))
        usertables.load(target)

    def test_languages_and_classes_are_chosen(self, dump, tmp_path):
        target = tmp_path / "table.jsonl"
        imports.wikidata(dump, target, languages=["all"], instance_of=["Q5"])
        assert [row["id"] for row in rows(target)] == ["wikidata/Q1", "wikidata/Q3"]
        assert rows(target)[0]["aliases"] == ["Ада Белл", "A. M. Bell", "Ada Glocke"]

    @pytest.mark.parametrize(("suffix", "module"), [(".gz", gzip), (".bz2", bz2)])
    def test_packed_dumps_are_the_same(self, dump, tmp_path, suffix, module):
        packed = tmp_path / ("dump.json" + suffix)
        packed.write_bytes(module.compress(DUMP.encode()))
        one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
        imports.wikidata(dump, one)
        imports.wikidata(packed, two)
        assert one.read_bytes() == two.read_bytes()

    def test_a_packed_dump_that_is_cut_off_is_an_error(self, tmp_path):
        packed = tmp_path / "dump.json.gz"
        packed.write_bytes(gzip.compress(DUMP.encode())[:-30])
        with pytest.raises(usertables.TableError, match=r"dump\.json\.gz"):
            imports.wikidata(packed, tmp_path / "table.jsonl")
        assert not (tmp_path / "table.jsonl").exists()

    def test_deprecated_classes_do_not_count(self, tmp_path):
        path = tmp_path / "dump.json"
        path.write_text(item("Q1", {"en": "Ada Bell"}, (), ["Q5"], rank="deprecated"))
        imports.wikidata(path, tmp_path / "table.jsonl")
        assert rows(tmp_path / "table.jsonl")[0]["kind"] == "entity"

    @pytest.mark.parametrize(
        "line",
        [
            "{", "3", '{"id": 3}', '{"id": "Q1", "labels": ["x"]}',
            '{"id": "Q1", "labels": {"en": {"value": 3}}}',
            '{"id": "Q1", "labels": {"en": {"value": "x"}}, "aliases": {"en": {}}}',
            '{"id": "Q1", "claims": {"P31": [{"mainsnak": {}}]}}', "[" * 100_000, '"\udcff"',
        ],
    )  # fmt: skip
    def test_malformed_lines_are_named_and_left_out(self, tmp_path, line):
        path = tmp_path / "dump.json"
        text = DUMP.replace("[\n", f"[\n{line},\n", 1)
        path.write_bytes(text.encode(errors="surrogateescape"))
        said = []
        summary = imports.wikidata(path, tmp_path / "table.jsonl", report=said.append)
        assert (summary.malformed, summary.entities) == (1, 4)
        assert said[0].startswith("dump.json:2: ")
        with pytest.raises(usertables.TableError, match=r"^dump\.json:2: .*; mend it"):
            imports.wikidata(path, tmp_path / "strict.jsonl", strict=True)
        assert not (tmp_path / "strict.jsonl").exists()


PLACES = "".join(
    "\t".join([id_, name, name, "", "0", "0", "P", "PPL", country, "", "", "", "", "", people,
               "", "0", "Etc/UTC", "2024-01-01"]) + "\n"
    for id_, name, country, people in (
        ("1", "Springfield", "US", "100"),
        ("2", "Moscow", "RU", "12000000"),
        ("3", "Springfield", "CA", "5000"),
        ("4", "Mumbai", "IN", "20000000"),
        ("5", "Moscow", "US", "25000"),
    )
)  # fmt: skip
NAMES = "".join(
    "\t".join(cells) + "\n"
    for cells in (
        ("10", "2", "ru", "Москва", "1", "", "", "", "", ""),
        ("11", "2", "de", "Moskau", "", "", "", "", "", ""),
        ("12", "4", "en", "Bombay", "", "", "", "1", "", "1995"),
        ("13", "4", "mr", "मुंबई", "1", "", "", "", "1995", ""),
        ("14", "2", "link", "https://en.wikipedia.org/wiki/Moscow", "", "", "", "", "", ""),
        ("15", "2", "iata", "MOW", "", "", "", "", "", ""),
        ("16", "5", "en", "Moscow", "1", "", "", "", "", ""),
        ("17", "3", "", "Springfeld", "", "", "", "", "", ""),
        ("18", "1", "en", "Springfeld", "", "", "", "", "", ""),
        ("19", "2", "en", "Third Rome", "", "", "1", "", "", ""),
        ("20", "4", "de", "Mumbai am Meer", "", "", "", ""),
        ("21", "99", "en", "Elsewhere", "", "", "", "", "", ""),
        ("22", "2", "fr_1793", "Moscou-la-Libre", "", "", "", "", "", ""),
        ("23", "2", "abbr", "Mosk.", "", "", "", "", "", ""),
    )
)
COUNTRIES = """\
# GeoNames.org Country Information
#ISO\tISO3\tISO-Numeric\tfips\tCountry
TR\tTUR\t792\tTU\tTurkey\tAnkara\t780580\t82319724\tAS\t.tr\tTRY\tLira\t90\t#####\t^(\\d{5})$\t\
tr-TR,ku\t298795\tSY,GE\t
"""


class TestGeonames:
    @pytest.fixture
    def files(self, tmp_path):
        (tmp_path / "alternateNamesV2.txt").write_text(NAMES, encoding="utf-8")
        (tmp_path / "cities500.txt").write_text(PLACES, encoding="utf-8")
        (tmp_path / "countryInfo.txt").write_text(COUNTRIES, encoding="utf-8")
        return tmp_path

    def table(self, files, **settings):
        settings = {"places": files / "cities500.txt"} | settings
        summary = imports.geonames(
            files / "alternateNamesV2.txt", files / "table.jsonl", **settings
        )
        return {row["id"]: row for row in rows(files / "table.jsonl")}, summary

    def test_names_are_joined_with_places(self, files):
        table, summary = self.table(files)
        assert table["geonames/2"] == {
            "canonical": "Moscow", "id": "geonames/2", "kind": "place",
            "aliases": ["Москва", "Moskau"], "weak": ["Third Rome", "Mosk."],
        }  # fmt: skip
        assert table["geonames/4"]["weak"] == ["Bombay"]
        assert table["geonames/4"]["aliases"] == ["मुंबई", "Mumbai am Meer"]
        # Of two places of one name the table has the larger one.
        assert set(table) == {"geonames/2", "geonames/3", "geonames/4"}
        assert summary.doubled == 2
        usertables.load(files / "table.jsonl")

    def test_languages_are_chosen(self, files):
        table, _ = self.table(files, languages=["de"])
        assert table["geonames/2"]["aliases"] == ["Moskau"]

    def test_the_preferred_name_of_a_language_is_canonical(self, files):
        table, _ = self.table(files, language="ru")
        assert table["geonames/2"]["canonical"] == "Москва"
        assert table["geonames/2"]["aliases"] == ["Moskau"]
        assert "Moscow" in table["geonames/2"]["weak"]  # the name of another place

    def test_countries_are_places_too(self, files):
        names = "30\t298795\tde\tTürkei\t1\t\t\t\t\t\n"
        (files / "alternateNamesV2.txt").write_text(names, encoding="utf-8")
        table, _ = self.table(files, places=files / "countryInfo.txt")
        assert table["geonames/298795"]["aliases"] == ["Türkei"]

    @pytest.mark.parametrize("line", ["1\t2\tde\n", "x\t2\tde\tMoskwa\t\t\t\t\t\t\n", "a\n"])
    def test_malformed_lines_are_left_out(self, files, line):
        path = files / "alternateNamesV2.txt"
        path.write_text(line + NAMES, encoding="utf-8")
        assert self.table(files)[1].malformed == 1

    def test_places_of_another_format_are_an_error(self, files):
        with pytest.raises(usertables.TableError, match=r"alternateNamesV2\.txt:1: no place; give"):
            self.table(files, places=files / "alternateNamesV2.txt")
        with pytest.raises(usertables.TableError, match=r"gone\.txt"):
            self.table(files, places=files / "gone.txt")


def thing(id_, schema, caption, **properties):
    """An entity as OpenSanctions publishes it."""
    return json.dumps(
        {"id": id_, "caption": caption, "schema": schema, "referents": [f"x-{id_}"],
         "datasets": ["made_up"], "first_seen": "2024-01-01T00:00:00", "target": True,
         "properties": properties},
        ensure_ascii=False,
    ) + "\n"  # fmt: skip


ENTITIES = (
    thing("NK-ab.1", "Person", "Ivan Made-Up", name=["Ivan Made-Up", "Иван Выдуман"],
          alias=["Vanya", "I. Made-Up"], weakAlias=["The Baker"], firstName=["Ivan"])
    + thing("us-1", "Company", "Made Up Bank", name=["Made Up Bank"], previousName=["Old Bank"],
            abbreviation=["MUB"], alias=["Made Up Bank OJSC"])
    + thing("ad-1", "Address", "Main Street 1", full=["Main Street 1"])
)  # fmt: skip


class TestOpenSanctions:
    def test_names_become_a_table(self, tmp_path):
        path, target = tmp_path / "entities.ftm.json", tmp_path / "table.jsonl"
        path.write_text(ENTITIES + "\n", encoding="utf-8")
        summary = imports.opensanctions(path, target)
        assert rows(target) == [
            {"canonical": "Ivan Made-Up", "id": "opensanctions/NK-ab-1", "kind": "person",
             "aliases": ["Иван Выдуман", "I. Made-Up"], "weak": ["Vanya", "The Baker"]},
            {"canonical": "Made Up Bank", "id": "opensanctions/us-1", "kind": "org",
             "aliases": ["Made Up Bank OJSC"], "weak": ["MUB", "Old Bank"]},
        ]  # fmt: skip
        assert summary.malformed == 0

    def test_weak_aliases_are_never_rewritten(self, tmp_path):
        path, target = tmp_path / "entities.ftm.json", tmp_path / "table.jsonl"
        path.write_text(ENTITIES, encoding="utf-8")
        imports.opensanctions(path, target)
        config = Config(style=None, tables=[target])
        stage = find(Document("The Baker met Vanya of MUB."), config)
        assert (stage.edits, stage.mentions) == ((), ())
        assert {d.reason for d in stage.declined} == {"no-evidence"}
        text = "I. Made-Up left. The Baker met Vanya of MUB."
        stage = find(Document(text), config)
        assert apply(text, stage.edits) == "Ivan Made-Up left. The Baker met Vanya of MUB."
        assert [m.text for m in stage.mentions] == ["I. Made-Up", "The Baker", "Vanya"]

    def test_schemata_are_chosen(self, tmp_path):
        path, target = tmp_path / "entities.ftm.json", tmp_path / "table.jsonl"
        path.write_text(ENTITIES, encoding="utf-8")
        imports.opensanctions(path, target, schemata=["Address"])
        assert [row["kind"] for row in rows(target)] == ["address"]

    @pytest.mark.parametrize(
        "line", ["{", "[]", '{"id": "x"}', '{"id": "x", "schema": "Person", "properties": []}',
                 '{"id": "x", "schema": "Person", "properties": {"name": "Ivan"}}']
    )  # fmt: skip
    def test_malformed_lines_are_left_out(self, tmp_path, line):
        path, said = tmp_path / "entities.ftm.json", []
        path.write_text(ENTITIES + line + "\n", encoding="utf-8")
        summary = imports.opensanctions(path, tmp_path / "table.jsonl", report=said.append)
        assert (summary.entities, summary.malformed) == (2, 1)
        assert said[0].startswith("entities.ftm.json:4: ")


class TestResuming:
    """An import that ends anywhere makes the same table in the end."""

    def lines(self):
        return [thing(f"q{n}", "Person", f"Ivan {n}th", name=[f"Vanya {n}"]) for n in range(50)]

    @pytest.mark.parametrize("stop", [0, 1, 7, 49])
    @pytest.mark.parametrize("often", [1, 1000, 1 << 30])
    @pytest.mark.parametrize("suffix", ["", ".gz"])
    def test_it_goes_on_where_it_was(self, tmp_path, monkeypatch, stop, often, suffix):
        source, whole = tmp_path / f"in.json{suffix}", tmp_path / "whole.jsonl"
        data = "".join(self.lines()).encode()
        source.write_bytes(gzip.compress(data) if suffix else data)
        imports.opensanctions(source, whole)
        monkeypatch.setattr(run, "_OFTEN", often)
        read, seen = run._First._facts, []

        def interrupted(self, read_, raw, line):
            seen.append(line)
            if line == stop + 1 and len(seen) <= stop + 1:
                raise KeyboardInterrupt
            return read(self, read_, raw, line)

        monkeypatch.setattr(run._First, "_facts", interrupted)
        target = tmp_path / "table.jsonl"
        with pytest.raises(KeyboardInterrupt):
            imports.opensanctions(source, target)
        assert not target.exists()
        summary = imports.opensanctions(source, target)
        assert target.read_bytes() == whole.read_bytes()
        assert summary.lines == 50
        assert seen == [*range(1, stop + 2), *range(stop + 1, 51)]

    def test_a_killed_import_goes_on_from_what_was_recorded(self, tmp_path, monkeypatch):
        source, target = tmp_path / "in.json", tmp_path / "table.jsonl"
        source.write_text("".join(self.lines()), encoding="utf-8")
        imports.opensanctions(source, target)
        whole = target.read_bytes()
        monkeypatch.setattr(run, "_finish", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            imports.opensanctions(source, target)
        monkeypatch.undo()
        with open(f"{target}.part", "ab") as part:
            part.write(b'["half a line')  # written after the state was
        imports.opensanctions(source, target)
        assert target.read_bytes() == whole

    @pytest.mark.parametrize("state", ["", "{", "[]", '{"import": "x", "at": {}}', "\udcff"])
    def test_a_damaged_state_is_not_believed(self, tmp_path, state):
        source, target = tmp_path / "in.json", tmp_path / "table.jsonl"
        source.write_text("".join(self.lines()), encoding="utf-8")
        (tmp_path / "table.jsonl.part").write_text("rubbish\n")
        (tmp_path / "table.jsonl.state").write_bytes(state.encode(errors="surrogateescape"))
        assert imports.opensanctions(source, target).entities == 50

    def test_other_options_begin_anew(self, tmp_path, monkeypatch):
        source, target = tmp_path / "in.json", tmp_path / "table.jsonl"
        source.write_text("".join(self.lines()) + ENTITIES, encoding="utf-8")
        monkeypatch.setattr(run, "_finish", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            imports.opensanctions(source, target)
        monkeypatch.undo()
        assert imports.opensanctions(source, target, schemata=["Company"]).entities == 1

    def test_targets_are_json_lines(self, tmp_path):
        with pytest.raises(usertables.TableError, match=r"write table\.tsv\.jsonl"):
            imports.opensanctions(tmp_path / "in.json", tmp_path / "table.tsv")
        with pytest.raises(usertables.TableError, match=r"gone\.json: No such file"):
            imports.opensanctions(tmp_path / "gone.json", tmp_path / "table.jsonl")


FORMATS = {
    "wikidata": '{"id": "Q1", "type": "item", "labels": {}, "claims": {}},',
    "opensanctions": '{"id": "Q1", "schema": "Person", "properties": {"name": ["Ann Lee"]}}',
    "geonames": "1\t2\ten\tAnkara\t\t\t\t\t\t",
    "nonsense": "\x1f\x8b no format of any",
}


@pytest.mark.parametrize("given", FORMATS)
@pytest.mark.parametrize("wanted", ["wikidata", "opensanctions", "geonames"])
@pytest.mark.parametrize("lines", [1, 19, 20, 500])
def test_a_file_in_another_format_is_refused_with_one_message(tmp_path, given, wanted, lines):
    if given == wanted:
        return
    source, target = tmp_path / "in.txt", tmp_path / "out.jsonl"
    source.write_text(f"{FORMATS[given]}\n" * lines, encoding="utf-8")
    (tmp_path / "places.txt").write_text("\t".join(["2", "Ankara"] + [""] * 17) + "\n", "utf-8")
    more = {"places": tmp_path / "places.txt"} if wanted == "geonames" else {}
    said = []
    with pytest.raises(usertables.TableError) as caught:
        getattr(imports, wanted)(source, target, report=said.append, **more)
    assert str(caught.value).startswith("in.txt:1: ")
    assert f"is this a file of {wanted}?" in str(caught.value)
    assert not said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.txt", "places.txt"]


def test_of_many_malformed_lines_twenty_are_named(tmp_path):
    source = tmp_path / "in.txt"
    source.write_text("{\n" * 300 + FORMATS["opensanctions"] + "\n" + "{\n" * 3, encoding="utf-8")
    with pytest.raises(usertables.TableError):
        imports.opensanctions(source, tmp_path / "out.jsonl")
    source.write_text(FORMATS["opensanctions"] + "\n" + "{\n" * 303, encoding="utf-8")
    said = []
    summary = imports.opensanctions(source, tmp_path / "out.jsonl", report=said.append)
    assert summary.malformed == 303
    assert len(said) == 21
    assert said[-1] == "in.txt: and 283 more lines that are left out"
