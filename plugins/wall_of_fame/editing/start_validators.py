"""What can be wrong with an answer, and what to type instead; "" where nothing is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError

from wall_of_fame.editing.first_files import COLOURS, NewStandard
from wall_of_fame.records import Standard, validate

_URL: Final = re.compile(r"https?://[^\s/?#@\"'<>]+(?:/(?!\.+(?:/|$))[\w.~-]+)*/?")


def free_colour(found: Sequence[NewStandard]) -> str:
    """A colour that no standard has yet."""
    taken = {one.colour for one in found}
    return next((colour for colour in COLOURS if colour not in taken), COLOURS[0])


def no_standard(found: Sequence[NewStandard]) -> str:
    """What is wrong with the last of some standards."""
    *others, last = found
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
            return f"“{other.name}” has this colour already. Choose another, such as {free_colour(found)}."
        if other.name.casefold() == last.name.casefold():
            return f"There is a standard “{other.name}” already."
    return ""


def parts(typed: str) -> list[str]:
    """What stands between commas."""
    return [part.strip() for part in typed.split(",") if part.strip()]


def in_words(lang: str) -> str:
    """A language's name in English."""
    return str(Locale.parse(lang, sep="-").get_display_name("en"))


def no_name(typed: str) -> str:
    """Whether it can be shown as a name."""
    return "" if any(letter.isalnum() for letter in typed) else "Write the wall's name."


def no_url(typed: str) -> str:
    """Whether it is the address of a site."""
    return "" if _URL.fullmatch(typed) else "Write the whole address, like https://wall.example.org."


def no_repository(typed: str) -> str:
    """Whether it is a repository's address, or nothing."""
    return "" if not typed or (typed.startswith("https://") and _URL.fullmatch(typed)) else (
        "Write its address, like https://github.com/you/wall."
    )  # fmt: skip


def no_language(typed: str) -> str:
    """Whether it is a language that has a name."""
    try:
        Locale.parse(typed.strip(), sep="-")
    except (ValueError, UnknownLocaleError):
        return f"“{typed}” is not a language tag. Write it like en, pt, pl, fr or pt-BR."
    return ""


def no_languages(typed: str) -> str:
    """The same of several."""
    return next(filter(None, map(no_language, parts(typed))), "" if parts(typed) else "Name one at least.")


def no_timezone(typed: str) -> str:
    """Whether there is such a time zone."""
    try:
        ZoneInfo(typed.strip())
    except (OSError, ValueError):  # what is not found is a KeyError's kin
        return "Write it like Europe/London."
    except KeyError:
        return f"There is no time zone “{typed}”. Write it like Europe/London."
    return ""


def no_pair(typed: str) -> str:
    """Whether it is a word for one and for many."""
    return (
        ""
        if len(parts(typed)) == len(("one", "many"))
        else "Write both, with a comma between: Parish, Parishes."
    )


def no_places(typed: str) -> str:
    """Whether it names a place."""
    return "" if parts(typed) else "Name one at least: a town, a district, a site."
