"""The day that counts as today, in the time zone that a project names.

For a build of a commit it is fixed, so that its site is always the same.
"""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from wall_of_fame.system.git import git_output, uncommitted_changes
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


@dataclass(frozen=True, slots=True)
class BuildTime:
    """The day that a build counts as today, and its moment: seconds since 1970 that never go backwards.

    The moment is that of the commit that is built. Where there is none it is the beginning of the day,
    so that builds of one day are alike.
    """

    today: date
    moment: int


def build_today(project: Path, zone: ZoneInfo | None = None) -> date:
    """The day of a build in a time zone, by default the project's own; see `build_time`."""
    return build_time(project, zone).today


def build_time(project: Path, zone: ZoneInfo | None = None) -> BuildTime:
    """The day of a build: that of SOURCE_DATE_EPOCH, else of the last commit, else the calendar's.

    It is the calendar's day if there are uncommitted changes, or no git. Days are those of the time zone,
    by default of the project's own.

    Raises:
        SystemExit: SOURCE_DATE_EPOCH is no number of seconds, or the project's time zone is not known.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    zone = zone or project_zone(project)
    epoch = _source_date_epoch(zone)
    if epoch is not None:
        return epoch
    commit = git_output(project, "log", "-1", "--format=%ct") or ""
    if commit.isdigit() and uncommitted_changes(project, ".") == "":
        return _at(int(commit), zone)
    today = datetime.now(zone).date()
    beginning = int(datetime.combine(today, time(), zone).timestamp())
    return BuildTime(today, max(beginning, int(commit) if commit.isdigit() else 0))


def editor_today(project: Path | None = None) -> date:
    """The day of an editor: that of SOURCE_DATE_EPOCH, else the calendar's, in the project's time zone.

    Without a project the present folder is meant.

    Raises:
        SystemExit: SOURCE_DATE_EPOCH is no number of seconds, or the project's time zone is not known.
    """
    zone = project_zone(project or Path())
    epoch = _source_date_epoch(zone)
    return epoch.today if epoch else datetime.now(zone).date()


def _source_date_epoch(zone: ZoneInfo) -> BuildTime | None:
    """The moment of SOURCE_DATE_EPOCH, if it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return None
    try:
        return _at(int(epoch), zone)
    except (ValueError, OverflowError, OSError):
        hint = "Write the seconds since 1970 in digits, or leave it out."
        raise SystemExit(f"SOURCE_DATE_EPOCH is “{epoch[:40]}”. {hint}") from None


def _at(seconds: int, zone: ZoneInfo) -> BuildTime:
    """A moment given in seconds since 1970, and its day in a time zone."""
    return BuildTime(datetime.fromtimestamp(seconds, UTC).astimezone(zone).date(), seconds)
