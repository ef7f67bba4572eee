"""The interface's words and dates in the site's language."""

from __future__ import annotations

import gettext
import io
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

CATALOGUE: Final = "translations/{language}/LC_MESSAGES/messages.po"
"""Where a theme keeps the catalogue of a language."""

_KEPT: Final = 10_000
"""How many dates, and how many numbers, are kept as they are written: a wall has few, thousands of times."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface: its tag, its words, its way of writing dates and numbers."""

    tag: str
    translations: gettext.NullTranslations
    locale: Locale

    def __call__(self, message: str) -> str:
        """An English message in this language."""
        return self.translations.gettext(message)


def speak(theme: Path, tag: str) -> Language:
    """The language of a tag, with the words of the theme's catalogue."""
    return Language(tag, _translations(theme, tag), _locale(tag))


def _translations(theme: Path, language: str) -> gettext.NullTranslations:
    """The theme's words in a language (`pt-BR`, else `pt`); the English of the templates without one."""
    for name in (language.replace("-", "_"), language.partition("-")[0]):
        catalogue = theme / CATALOGUE.format(language=name)
        if catalogue.is_file():
            compiled = io.BytesIO()
            with catalogue.open("rb") as source:
                write_mo(compiled, read_po(source))
            compiled.seek(0)
            return gettext.GNUTranslations(compiled)
    return gettext.NullTranslations()


def _locale(language: str) -> Locale:
    """The locale of a language tag; plain `en` means the British way of writing dates."""
    try:
        return Locale.parse("en_GB" if language == "en" else language, sep="-" if "-" in language else "_")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


@lru_cache(maxsize=_KEPT)
def day(on: date, where: Locale) -> str:
    """A date in full: “8 November 2024”."""
    return format_date(on, format="long", locale=where)


@lru_cache(maxsize=_KEPT)
def month(on: date, where: Locale) -> str:
    """A month: “November 2024”."""
    return format_date(on, format="LLLL y", locale=where)


@lru_cache(maxsize=_KEPT)
def month_name(on: date, where: Locale) -> str:
    """The short name of a month: “Nov”."""
    return format_date(on, format="LLL", locale=where)


@lru_cache(maxsize=_KEPT)
def day_of_year(on: date, where: Locale) -> str:
    """A date whose year is known: “8 November”."""
    return format_skeleton("MMMMd", on, locale=where)


@lru_cache(maxsize=_KEPT)
def number(count: int, where: Locale) -> str:
    """A number with its thousands grouped: “1,234”."""
    return str(format_decimal(count, locale=where))
