"""What stands beside a date stays, or the date does."""

import pytest

import toponorm
from toponorm.config import Config

SETTINGS = Config(repair=False)


def rewritten(text, language, reference=None, **config):
    return toponorm.normalize(text, reference, language, SETTINGS.replace(**config)).text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il est mort le 1er avril 2023", "Il est mort le 2023-04-01"),
        ("fr", "Le 1er mai 2023 est férié", "Le 2023-05-01 est férié"),
        ("es", "El 1.º de mayo de 2023 fue festivo", "El 2023-05-01 fue festivo"),
        ("en", "The 4th of July 2023 parade", "The 2023-07-04 parade"),
        ("en", "on the 4th of July 2023", "on 2023-07-04"),
        ("tr", "5 Mayıs 2023'ten itibaren", "2023-05-05'ten itibaren"),
        ("tr", "15 Temmuz 2016’daki darbe", "2016-07-15’daki darbe"),
        ("ru", "5 мая 2023-го года", "2023-05-05"),
        ("de", "Am Dienstag, dem 4. April 2023, reiste er", "Am 2023-04-04 reiste er"),
        ("en", "On Tuesday, April 4, 2023, he left", "On 2023-04-04, he left"),
        ("zh", "会议于2023年5月10日10时30分举行", "会议于2023-05-10 10时30分举行"),
        ("zh", "一九四九年十月一日", "1949-10-01"),
        ("zh", "于二〇〇五年三月二日发表", "于2005-03-02发表"),
    ],
)
def test_what_stays_beside_a_date(language, text, expected):
    assert rewritten(text, language) == expected
    assert rewritten(expected, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Это было во вторник, 4 апреля 2023 года"),
        ("it", "L'8 maggio 2023 nacque"),
        ("en", "5 May 2023-7 May 2023"),
    ],
)
def test_dates_that_their_neighbours_hold(language, text):
    assert rewritten(text, language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "Los días 3 y 4 de mayo de 2023"), ("pt", "nos dias 3 e 4 de maio de 2023")],
)
def test_the_year_behind_two_days_is_of_both(language, text):
    found = toponorm.find_dates(text, reference="2021-05-05", language=language)
    assert [mention.value for mention in found] == ["2023-05-03", "2023-05-04"]
