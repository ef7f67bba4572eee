"""What each setting that is one line of text may be.

Each function raises a `SettingsError` that says what to write instead.
"""

from __future__ import annotations

import re
from typing import Any

from wall_of_fame.limits import LINE_CHARACTERS, NAME_CHARACTERS
from wall_of_fame.system.clock import TimeZoneError, time_zone
from wall_of_fame.text.characters import find_refused
from wall_of_fame.text.web_addresses import ascii_address


class SettingsError(Exception):
    """A setting that the wall cannot use, with the reason for people."""


def read_site_url(url: str) -> str:
    """The site's address in ASCII, as feeds, sitemaps and calendars need it."""
    try:
        if re.fullmatch(r"https?://[^\s/?#@\"'<>]+(?:/(?!\.+(?:/|$))[\w.~-]+)*", url):
            return ascii_address(url)
    except ValueError:
        pass
    raise SettingsError(f"SITEURL is “{url}”. Write the site's address like https://wall.example.org.")


def read_subtitle(value: Any) -> str:
    """One sentence of what the wall is and where, for the front page."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    if (value and not text) or len(text) > LINE_CHARACTERS:
        raise SettingsError(
            f"SITESUBTITLE is “{value}”. Write one sentence of what the wall is and where, "
            f"of at most {LINE_CHARACTERS} characters."
        )
    return text


def read_time_zone(value: Any) -> str:
    """The name of the wall's time zone."""
    try:
        return time_zone(value).key
    except TimeZoneError as error:
        raise SettingsError(str(error)) from None


def read_wall_id(value: Any) -> str:
    """What the ids in feeds and calendars are made with; empty for the wall's name."""
    if value is None or (isinstance(value, str) and value.strip() == value != ""):
        return value or ""
    raise SettingsError(
        f"WALL_ID is “{value}”. Write a text that never changes, or None for the wall’s name."
    )


def read_issuer(value: Any) -> str:
    """Who issues certificates; empty for the wall's name."""
    name = "" if value is None else value
    is_line = isinstance(name, str) and name == " ".join(name.split())
    if is_line and len(name) <= NAME_CHARACTERS and not any(find_refused(name)):
        return name
    raise SettingsError(
        f"WALL_ISSUER is “{value}”. Write who issues certificates in at most {NAME_CHARACTERS} letters on "
        "one line, or None for the wall’s name."
    )
