"""The time zone of a project, which its settings name."""

from __future__ import annotations

import ast
import difflib
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

SETTINGS_FILE: Final = "pelicanconf.py"
"""The file of a project that names its time zone."""

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
        return time_zone(_named_zone(project))
    except TimeZoneError as error:
        raise SystemExit(f"{SETTINGS_FILE}: {error}") from None


def _named_zone(project: Path) -> object:
    """The value of the last line `TIMEZONE = …` of the settings; UTC if there is none."""
    try:
        source = (project / SETTINGS_FILE).read_bytes()
    except OSError:
        return DEFAULT_ZONE
    if _SETTING.encode() not in source:
        return DEFAULT_ZONE
    try:
        statements = ast.parse(source).body
    except (SyntaxError, ValueError) as error:
        raise SystemExit(f"{SETTINGS_FILE}: It is no Python: {error}") from None
    values = [value for statement in statements for value in _values_of(statement)]
    if not values:
        return DEFAULT_ZONE
    try:
        return ast.literal_eval(values[-1])
    except ValueError:
        raise SystemExit(
            f"{SETTINGS_FILE}: {_SETTING} is worked out there, so that the commands cannot read it. "
            f"Write the name itself: {_SETTING} = “Europe/London”."
        ) from None


def _values_of(statement: ast.stmt) -> list[ast.expr]:
    """What a statement sets the time zone to, if it does."""
    if isinstance(statement, ast.Assign):
        targets: list[ast.expr] = statement.targets
    elif isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    else:
        return []
    is_set = any(isinstance(target, ast.Name) and target.id == _SETTING for target in targets)
    return [statement.value] if is_set and statement.value is not None else []
