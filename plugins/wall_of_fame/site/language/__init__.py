"""Messages, dates and numbers of the interface in the site's language."""

from __future__ import annotations

import errno
import gettext
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from pathlib import Path
from typing import Final

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.system.digests import digest_of
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

# The first of a month is an ordinal number: French, Italian, Brazilian. Patterns cannot say so.
_FIRSTS: Final = {"fr": "1er", "it": "1º", "pt_BR": "1º"}
_ONE: Final = re.compile(r"(?<!\d)1(?!\d)")

# How many dates, and how many numbers, are remembered as text: a wall writes few of them thousands of times.
_REMEMBERED: Final = 10_000


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the interface: its tag, its messages, its way of writing dates and numbers."""

    tag: str
    translations: gettext.NullTranslations
    locale: Locale
    digest: bytes = b""
    """The digest of all messages, and of the tag."""

    def __call__(self, message: str) -> str:
        """Translate an English message."""
        return self.translations.gettext(message)


def load_language(theme: ThemeFolders, tag: str) -> Language:
    """The language of a tag, with the messages of the theme's catalogue.

    Raises:
        OSError: the catalogue cannot be read; the error names it.
    """
    catalogues = [_catalogue(folder, tag) for folder in theme.folders]
    first, *others = map(_translations, catalogues)
    for other in others:  # a message of a wall's own catalogue comes first
        first.add_fallback(other)  # at the end of the chain
    return Language(tag, first, _locale(tag), digest_of(tag.encode(), *catalogues))


def catalogue_of(theme: ThemeFolders, language: str) -> str:
    """The name of the theme's catalogue of a language (`pt-BR`, else `pt`); empty if it has none."""
    names = (language.replace("-", "_"), language.partition("-")[0])
    existing = (name for name in names if theme.file(CATALOGUE.format(language=name)).is_file())
    return next(existing, "")


def join_names(names: Sequence[str], language: Language) -> str:
    """Join names as a sentence does in a language: “Ana, Bo and Cy”."""
    if len(names) == 1:
        return names[0]
    _ = language
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def _translations(catalogue: bytes) -> gettext.NullTranslations:
    """The messages of a compiled catalogue; without one they stay English."""
    return gettext.GNUTranslations(io.BytesIO(catalogue)) if catalogue else gettext.NullTranslations()


def _catalogue(folder: Path, language: str) -> bytes:
    """A folder's catalogue of a language, compiled; empty without one."""
    name = catalogue_of(ThemeFolders((folder,)), language)
    if not name:
        return b""
    catalogue = folder / CATALOGUE.format(language=name)
    compiled = io.BytesIO()
    try:
        with catalogue.open("rb") as source:
            write_mo(compiled, read_po(source))
    except (ValueError, LookupError) as error:
        reason = "It is no catalogue of messages in UTF-8"
        raise OSError(errno.EILSEQ, reason, f"{catalogue}") from error
    return compiled.getvalue()


def _locale(language: str) -> Locale:
    """The locale of a language tag; plain `en`, and a tag that nobody knows, mean British English.

    Plain `pt` is European Portuguese, as the catalogue is.
    """
    plain = {"en": "en_GB", "pt": "pt_PT"}.get(language, language)
    try:
        return Locale.parse(plain, sep="-" if "-" in plain else "_")
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
    return _with_ordinal(format_date(on, format="long", locale=locale), on, locale)


@lru_cache(maxsize=_REMEMBERED)
def clock(at: time, locale: Locale) -> str:
    """A time of day: “18:30”, or “6:30 PM” where people write it so."""
    return format_time(at, format="short", locale=locale)


def day_and_time(on: date, at: time | None, language: Language) -> str:
    """A day with the time of something on it, if that is known: “8 November 2024 at 18:30”."""
    _ = language
    if at is None:
        return day(on, language.locale)
    return _("%(day)s at %(time)s") % {"day": day(on, language.locale), "time": clock(at, language.locale)}


def iso_date(on: date) -> str:
    """A date as HTML has it: 2024-11-08, 2024-11 or 2024; without the time, if it has one."""
    return on.isoformat() if isinstance(on, PartialDate) else date.isoformat(on)


@lru_cache(maxsize=_REMEMBERED)
def month(on: date, locale: Locale) -> str:
    """A month: “November 2024”."""
    return format_skeleton("yMMMM", on, locale=locale)


@lru_cache(maxsize=_REMEMBERED)
def month_name(on: date, locale: Locale) -> str:
    """The short name of a month: “Nov”."""
    return format_date(on, format="LLL", locale=locale)


@lru_cache(maxsize=_REMEMBERED)
def day_of_year(on: date, locale: Locale) -> str:
    """A date without its year: “8 November”."""
    return _with_ordinal(format_skeleton("MMMMd", on, locale=locale), on, locale)


def _with_ordinal(text: str, on: date, locale: Locale) -> str:
    """A date in which the first of a month is an ordinal number, in languages that write only that one so."""
    first = _FIRSTS.get(f"{locale}", _FIRSTS.get(locale.language))
    return _ONE.sub(first, text, count=1) if first and on.day == 1 else text


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
    """A number for each plural category that whole numbers have in a language: “one” 1, “other” 2.

    A script takes the text made with the number of the category that `Intl.PluralRules` names. None comes
    last: it is in the category of one in some languages whose catalogues have it among the many.
    """
    examples: dict[str, int] = {}
    for count in (*range(1, 200), 1_000, 1_000_000, 0):
        examples.setdefault(locale.plural_form(count), count)
    return tuple(examples.items())
