"""What can be wrong with an answer about a new wall, and what to type instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError

from wall_of_fame.editing.matching import split_at_commas
from wall_of_fame.editing.new_wall.first_files import COLOURS, NewStandard
from wall_of_fame.records import Standard, validate
from wall_of_fame.site.organisation import CONTACT_HINT, read_contact, read_name

_URL: Final = re.compile(r"https?://[^\s/?#@\"'<>]+(?:/(?!\.+(?:/|$))[\w.~-]+)*/?")


def wall_name(typed: str) -> str | None:
    """What is wrong with the wall's name, or None."""
    return None if any(letter.isalnum() for letter in typed) else "Write the wall's name."


def site_url(typed: str) -> str | None:
    """What is wrong with the site's address, or None."""
    return None if _URL.fullmatch(typed) else "Write the whole address, like https://wall.example.org."


def repository_url(typed: str) -> str | None:
    """What is wrong with the repository's address, or None; there may be none."""
    if not typed or (typed.startswith("https://") and _URL.fullmatch(typed)):
        return None
    return "Write its address, like https://github.com/you/wall."


def organisation(typed: str) -> str | None:
    """What is wrong with the name of the organisation that runs the wall, or None; it may be empty."""
    try:
        if typed:
            read_name(typed)
    except ValueError as error:
        return f"{error}."
    return None


def contact(typed: str) -> str | None:
    """What is wrong with the organisation's contact, or None; there may be none."""
    try:
        if typed:
            read_contact(typed)
    except ValueError as error:
        return f"{error}. {CONTACT_HINT}"
    return None


def language(typed: str) -> str | None:
    """What is wrong with a language's tag, or None."""
    try:
        Locale.parse(typed.strip(), sep="-")
    except (ValueError, UnknownLocaleError):
        return f"“{typed}” is not a language tag. Write it like en, pt, pl, fr or pt-BR."
    return None


def languages(typed: str) -> str | None:
    """What is wrong with a list of languages, or None."""
    tags = split_at_commas(typed)
    return next(filter(None, map(language, tags)), None) if tags else "Name one at least."


def timezone(typed: str) -> str | None:
    """What is wrong with a time zone's name, or None."""
    try:
        ZoneInfo(typed.strip())
    except (OSError, ValueError):  # the error of an unknown zone is a KeyError
        return "Write it like Europe/London."
    except KeyError:
        return f"There is no time zone “{typed}”. Write it like Europe/London."
    return None


def one_and_many(typed: str) -> str | None:
    """What is wrong with the words for one place and for several, or None."""
    if len(split_at_commas(typed)) == len(("one", "many")):
        return None
    return "Write both, with a comma between: Parish, Parishes."


def places(typed: str) -> str | None:
    """What is wrong with a list of places, or None."""
    return None if split_at_commas(typed) else "Name one at least: a town, a district, a site."


def last_standard(standards: Sequence[NewStandard]) -> str | None:
    """What is wrong with the last of some standards, or None."""
    *others, last = standards
    values = {
        "letter": last.letter,
        "name": last.name,
        "order": "1",
        "colour": last.colour,
        "tagline": last.tagline,
    }
    record = validate(Standard, values)
    if isinstance(record, list):
        return f"{record[0].message} {record[0].hint}"
    for other in others:
        if other.colour.lower() == last.colour.lower():
            colour = free_colour(standards)
            return f"“{other.name}” has this colour already. Choose another, such as {colour}."
        if other.name.casefold() == last.name.casefold():
            return f"There is a standard “{other.name}” already."
    return None


def free_colour(standards: Sequence[NewStandard]) -> str:
    """A colour that no standard has yet."""
    taken = {standard.colour for standard in standards}
    return next((colour for colour in COLOURS if colour not in taken), COLOURS[0])
