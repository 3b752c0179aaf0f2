"""Dates written back as a language writes them, through Babel and CLDR's patterns."""

import datetime
import re
from functools import lru_cache

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"(\d{4})-(\d\d)")

FORMS = ("full", "long")
"""CLDR's patterns with whole words. Those with abbreviations are left out: Babel mixes up the
abbreviated names of locales that one process has read (python-babel issue 1234)."""


def write(value: str, locale: str = "en", form: str = "long") -> str:
    r"""Return a date as people write it in a locale.

    Args:
        value: a day or a month in ISO 8601, such as the ``value`` of a resolved mention.
        locale: a CLDR locale: ``"en"``, ``"pt-BR"``.
        form: ``"long"``, or ``"full"`` with the weekday.

    Raises:
        ValueError: the value is no day or month, or there is no such locale or form.

    >>> write("2023-05-10", "de"), write("2023-05-10", "fr", "full"), write("2023-05", "ru")
    ('10. Mai 2023', 'mercredi 10 mai 2023', 'май 2023\u202fг.')
    """
    if form not in FORMS:
        raise ValueError(f"form cannot be {form!r}; choose from {', '.join(FORMS)}")
    month = _MONTH.fullmatch(value)
    try:
        date = datetime.date.fromisoformat(f"{value}-01" if month else value)
    except ValueError:
        date = None
    if date is None or not (month or _DAY.fullmatch(value)):
        raise ValueError(f"{value!r} is no day or month; give a resolved value like '2023-05-10'")
    return _write(date, _locale(locale), "yMMMM" if month else form)


@lru_cache(maxsize=64)
def _locale(name: str) -> str:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 -- 35 ms, and few write dates

    try:
        return str(Locale.parse(name.replace("-", "_")))
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f"there is no locale {name!r}; write 'en', 'pt-BR' ...") from error


def _write(date: datetime.date, locale: str, form: str) -> str:
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415 -- ditto

    if form == "yMMMM":
        return format_skeleton(form, date, locale=locale)
    return format_date(date, form, locale=locale)
