"""Messages, dates and numbers of the interface in the site's language."""

from __future__ import annotations

import errno
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

from wall_of_fame.text.days.partial_date import PartialDate

CATALOGUE: Final = "translations/{language}/LC_MESSAGES/messages.po"
"""The path of the catalogue of a language within a theme."""

_RIGHT_TO_LEFT: Final = frozenset(
    (
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "iw",
        "khw",
        "lrc",
        "mzn",
        "nqo",
        "pnb",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    )
)
"""Languages that are written from right to left."""

_RIGHT_TO_LEFT_SCRIPTS: Final = frozenset(("adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"))
"""Scripts that are written from right to left, as language tags name them."""

# How many dates, and how many numbers, are remembered as text: a wall writes few of them thousands of times.
_REMEMBERED: Final = 10_000


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface: its tag, its messages, its way of writing dates and numbers."""

    tag: str
    translations: gettext.NullTranslations
    locale: Locale

    def __call__(self, message: str) -> str:
        """Translate an English message."""
        return self.translations.gettext(message)


def load_language(theme: Path, tag: str) -> Language:
    """The language of a tag, with the messages of the theme's catalogue.

    Raises:
        OSError: the catalogue cannot be read; the error names it.
    """
    return Language(tag, _translations(theme, tag), _locale(tag))


def _translations(theme: Path, language: str) -> gettext.NullTranslations:
    """The theme's catalogue of a language (`pt-BR`, else `pt`); without one, messages stay English."""
    for name in (language.replace("-", "_"), language.partition("-")[0]):
        catalogue = theme / CATALOGUE.format(language=name)
        if catalogue.is_file():
            compiled = io.BytesIO()
            try:
                with catalogue.open("rb") as source:
                    write_mo(compiled, read_po(source))
            except (ValueError, LookupError) as error:
                reason = "It is no catalogue of messages in UTF-8"
                raise OSError(errno.EILSEQ, reason, f"{catalogue}") from error
            compiled.seek(0)
            return gettext.GNUTranslations(compiled)
    return gettext.NullTranslations()


def _locale(language: str) -> Locale:
    """The locale of a language tag; plain `en`, and a tag that nobody knows, mean British English."""
    try:
        return Locale.parse("en_GB" if language == "en" else language, sep="-" if "-" in language else "_")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


@lru_cache(maxsize=100)
def direction(language: str) -> str:
    """The direction in which a language is written: `ltr` or `rtl`, as HTML has it."""
    tag = language.lower()
    is_latin = "-latn" in tag
    is_right_to_left = tag.split("-")[0] in _RIGHT_TO_LEFT or not _RIGHT_TO_LEFT_SCRIPTS.isdisjoint(
        tag.split("-")
    )
    return "rtl" if is_right_to_left and not is_latin else "ltr"


@lru_cache(maxsize=_REMEMBERED)
def day(on: date, locale: Locale) -> str:
    """A date in full: “8 November 2024”; of a month or year alone, “November 2024” or “2024”."""
    if isinstance(on, PartialDate):
        return month(on, locale) if on.known_month else format_date(on, format="y", locale=locale)
    return format_date(on, format="long", locale=locale)


def iso_date(on: date) -> str:
    """A date as HTML has it: 2024-11-08, 2024-11 or 2024; without the time, if it has one."""
    return on.isoformat() if isinstance(on, PartialDate) else date.isoformat(on)


@lru_cache(maxsize=_REMEMBERED)
def month(on: date, locale: Locale) -> str:
    """A month: “November 2024”."""
    return format_date(on, format="LLLL y", locale=locale)


@lru_cache(maxsize=_REMEMBERED)
def month_name(on: date, locale: Locale) -> str:
    """The short name of a month: “Nov”."""
    return format_date(on, format="LLL", locale=locale)


@lru_cache(maxsize=_REMEMBERED)
def day_of_year(on: date, locale: Locale) -> str:
    """A date without its year: “8 November”."""
    return format_skeleton("MMMMd", on, locale=locale)


@lru_cache(maxsize=_REMEMBERED)
def number(count: int, locale: Locale) -> str:
    """A number with its thousands grouped: “1,234”."""
    return str(format_decimal(count, locale=locale))


@lru_cache(maxsize=_REMEMBERED)
def language_name(tag: str, locale: Locale) -> str:
    """The name of another language in that of the site, such as “Portuguese”; empty for the site’s own."""
    primary = tag.partition("-")[0].lower()
    if primary in {"", locale.language}:
        return ""
    name = locale.languages.get(primary, tag)
    return str(name[:1].upper() + name[1:])


def plural_examples(locale: Locale) -> tuple[tuple[str, int], ...]:
    """A number for each plural category that whole numbers have in a language: “one” 1, “other” 0.

    A script takes the text made with the number of the category that `Intl.PluralRules` names.
    """
    examples: dict[str, int] = {}
    for count in (*range(200), 1_000, 1_000_000):
        examples.setdefault(locale.plural_form(count), count)
    return tuple(examples.items())
