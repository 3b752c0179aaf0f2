import pickle

import pytest

from toponorm import Config, Normalizer


def test_configurations_are_values():
    one = Config(names={"tr": "Turkey", "CZ": "Czech Republic"}, rewrite=["surname", "spelling"])
    two = Config(names={"CZ": "Czech Republic", "TR": "Turkey"}, rewrite=("spelling", "surname"))
    assert one == two
    assert hash(one) == hash(two)
    assert pickle.loads(pickle.dumps(one)) == one
    assert one.replace(dates="all") == Config(**{**two._asdict(), "dates": "all"})


def test_a_normalizer_is_its_configuration():
    normalizer = Normalizer(Config(names={"TR": "Turkey"}))
    copy = pickle.loads(pickle.dumps(normalizer))
    assert copy == normalizer
    assert hash(copy) == hash(normalizer)
    assert copy("Turkiye votes") == "Turkey votes"
    assert normalizer != Normalizer()
    assert len(pickle.dumps(normalizer)) < 400
    with pytest.raises(AttributeError, match="frozen"):
        normalizer.config = Config()
    with pytest.raises(AttributeError, match="frozen"):
        del normalizer.config


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"style": "chicago"}, ValueError, "chicago.*cldr"),
        ({"names": {"Turkey": "Türkiye"}}, ValueError, "alpha-2"),
        ({"names": {"XX": "Nowhere"}}, ValueError, "alpha-2"),
        ({"names": {"TR": ""}}, ValueError, "empty"),
        ({"repair": "no"}, TypeError, "True or False"),
        ({"names": {"TR": 1}}, TypeError, "str"),
        ({"names": "TR=Turkey"}, TypeError, "mapping"),
        ({"names": ["TR"]}, TypeError, "mapping"),
        ({"entities": {"PKK": "Kurdistan Workers' Party"}}, TypeError, "list of aliases"),
        ({"entities": {"PKK": [""]}}, ValueError, "PKK"),
        ({"entities": {1: ["x"]}}, TypeError, "canonical"),
        ({"rewrite": "spelling"}, TypeError, "list"),
        ({"rewrite": ["everything"]}, ValueError, "everything.*spelling"),
        ({"dates": "iso"}, ValueError, "iso.*explicit"),
        ({"prefer": "tomorrow"}, ValueError, "tomorrow.*past"),
        ({"genre": "poetry"}, ValueError, "poetry.*news"),
        ({"tables": "names.toml"}, TypeError, r"tables=\[path\]"),
    ],
)
def test_mistakes_are_named_and_mended(arguments, error, message):
    with pytest.raises(error, match=message):
        Config(**arguments)


def test_only_the_style_is_positional():
    with pytest.raises(TypeError):
        Config("cldr", {"TR": "Turkey"})


def test_a_normalizer_takes_a_config():
    with pytest.raises(TypeError, match="Config"):
        Normalizer("cldr")


@pytest.mark.parametrize("entities", [{"Kyiv": ["K\ud800"]}, {"Ky\udfffv": ["Kiev"]}])
def test_half_a_character_is_no_name(entities):
    with pytest.raises(ValueError, match="half a character"):
        Config(entities=entities)


@pytest.mark.parametrize(
    ("target", "error", "words"),
    [
        ({"de": ""}, TypeError, "maps languages to names"),
        ({"de": 3}, TypeError, "maps languages to names"),
        ({}, ValueError, "is empty"),
        (" Turkey", ValueError, "without the blanks around it"),
        ("Tur\nkey", ValueError, "in one line"),
        ({"de": "T\ud800"}, ValueError, "half character"),
        ({"no tag": "Turkey"}, ValueError, r"names\['TR'\]: 'no tag' is no BCP 47"),
        (3, TypeError, "maps codes to names"),
    ],
)
def test_targets_by_language_are_checked(target, error, words):
    with pytest.raises(error, match=words):
        Config(names={"TR": target})


def test_a_target_by_language_travels():
    config = Config(names={"tr": {"de-AT": "Türkei", "und": "Turkey"}})
    assert config.names == (("TR", (("de", "Türkei"), ("und", "Turkey"))),)
    assert pickle.loads(pickle.dumps(config)) == config
    assert config.replace(names=config.names) == config
