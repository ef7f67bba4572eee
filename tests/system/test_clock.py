"""Today is a day in the time zone that the project's settings name."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from wall_of_fame.system.clock import (
    TimeZoneError,
    build_time,
    build_today,
    editor_today,
    project_zone,
    time_zone,
)

LATE_IN_LONDON = 1795217400
"""20 November 2026, 23:30 UTC."""

CLOCKS_GO_BACK = 1792884600
"""25 October 2026, 00:30 summer time in London, and still the day before in UTC."""

DAYS = [
    ("Pacific/Auckland", LATE_IN_LONDON, date(2026, 11, 21)),
    ("Europe/London", LATE_IN_LONDON, date(2026, 11, 20)),
    ("Pacific/Honolulu", LATE_IN_LONDON, date(2026, 11, 20)),
    ("Pacific/Honolulu", LATE_IN_LONDON - 14 * 3600, date(2026, 11, 19)),
    ("Europe/London", CLOCKS_GO_BACK, date(2026, 10, 25)),
    ("UTC", CLOCKS_GO_BACK, date(2026, 10, 24)),
]


def project(folder: Path, settings: str) -> Path:
    """A folder with these settings and nothing else."""
    (folder / "pelicanconf.py").write_text(settings, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("zone", "moment", "day"), DAYS)
def test_a_given_moment_is_a_day_of_the_wall(
    zone: str, moment: int, day: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SOURCE_DATE_EPOCH is a moment; the wall's time zone says of which day, for builds and for editors."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(moment))
    folder = project(tmp_path, f'SITENAME = "A wall"\nTIMEZONE = "{zone}"\n')
    assert build_today(folder) == editor_today(folder) == day
    assert build_time(folder).moment == moment
    monkeypatch.chdir(folder)
    assert editor_today() == day


@pytest.mark.parametrize(("zone", "moment", "day"), DAYS)
def test_a_commit_is_of_a_day_of_the_wall(
    zone: str, moment: int, day: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever time zone the committer had, the day of a commit is that of the wall."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    folder = project(tmp_path, f"TIMEZONE = '{zone}'")
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, f"{moment} +0545")
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    for arguments in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "Begin")):
        subprocess.run(["git", *who, *arguments], cwd=folder, check=True)
    assert build_today(folder) == day
    assert build_time(folder).moment == moment


def test_changes_that_are_not_committed_are_of_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a commit the calendar's day counts, and builds of one day have the same moment."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    folder = project(tmp_path, "TIMEZONE = 'Asia/Kathmandu'")
    first, second = build_time(folder), build_time(folder)
    assert first == second
    assert first.today == editor_today(folder)


@pytest.mark.parametrize(
    ("settings", "zone"),
    [
        ("", "UTC"),
        ("SITENAME = 'TIMEZONE = x'", "UTC"),
        ("TIMEZONE = 'Asia/Tokyo'\nTIMEZONE = 'Europe/Jersey'", "Europe/Jersey"),
        ("TIMEZONE: str = 'Asia/Tokyo'", "Asia/Tokyo"),
        ("import os\nos.remove('.')\nTIMEZONE = ('Asia/' 'Tokyo')", "Asia/Tokyo"),
        ("A = TIMEZONE = 'Asia/Tokyo'  # TIMEZONE = 'UTC'", "Asia/Tokyo"),
    ],
)
def test_the_settings_are_read_and_not_run(settings: str, zone: str, tmp_path: Path) -> None:
    """The last line that names a time zone counts; without one it is UTC, as in Pelican."""
    assert project_zone(project(tmp_path, settings)).key == zone
    assert project_zone(tmp_path / "nowhere").key == "UTC"


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("TIMEZONE = 'Europe/Jersy'", "Europe/Jersey"),
        ("TIMEZONE = 'europe/london '", "Europe/London"),
        ("TIMEZONE = 'Europe'", "no time zone"),
        ("TIMEZONE = '../../etc/passwd'", "no time zone"),
        ("TIMEZONE = None", "no time zone"),
        ("TIMEZONE = ''", "no time zone"),
        ("TIMEZONE = '\\0'", "no time zone"),
        ("import os\nTIMEZONE = os.environ['TZ']", "Write the name itself"),
        ("TIMEZONE = 'UTC", "no Python"),
    ],
)
def test_a_time_zone_that_nobody_knows_is_told(settings: str, words: str, tmp_path: Path) -> None:
    """The message names the file and the setting, and says what to write instead."""
    folder = project(tmp_path, settings)
    for ask in (build_today, editor_today):
        with pytest.raises(SystemExit) as stop:
            ask(folder)
        assert str(stop.value).startswith("pelicanconf.py: ")
        assert words in str(stop.value)


@pytest.mark.parametrize("name", [3, ["UTC"], b"UTC", "x" * 5000])
def test_whatever_the_setting_is(name: object) -> None:
    """Also what is no text ends in words."""
    with pytest.raises(TimeZoneError, match="TIMEZONE"):
        time_zone(name)
