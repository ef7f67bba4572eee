"""The time zone of a project, which its settings name."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from wall_of_fame.system.settings_file import SETTINGS_FILE, read_setting

DEFAULT_ZONE: Final = "UTC"
"""The time zone of a project that names none, as Pelican has it."""

_SETTING: Final = "TIMEZONE"


class TimeZoneError(ValueError):
    """A time zone that nobody knows, with the reason for people."""


def time_zone(name: object) -> ZoneInfo:
    """The time zone of a name such as Europe/London.

    Raises:
        TimeZoneError: there is none of that name.
    """
    try:
        return ZoneInfo(name)  # type: ignore[arg-type]  # whatever it is, there is no zone of that name
    except (KeyError, ValueError, TypeError, AttributeError, OSError):
        message = f"{_SETTING} is “{str(name)[:60]}”, which is no time zone."
        raise TimeZoneError(f"{message} Write a name like “{_similar(str(name))}”.") from None


def _similar(name: str) -> str:
    """The name of a time zone that may have been meant."""
    names = {zone.casefold(): zone for zone in sorted(available_timezones())}
    likely = difflib.get_close_matches(name.casefold().replace(" ", "_"), names, n=1)
    return names[likely[0]] if likely else "Europe/London"


def project_zone(project: Path) -> ZoneInfo:
    """The time zone that a project's pelicanconf.py names; its lines are read, and none of them is run.

    Raises:
        SystemExit: it is not known, or the file does not simply name one.
    """
    try:
        return time_zone(read_setting(project, _SETTING, DEFAULT_ZONE, "Europe/London"))
    except TimeZoneError as error:
        raise SystemExit(f"{SETTINGS_FILE}: {error}") from None
