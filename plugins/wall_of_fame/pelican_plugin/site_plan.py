"""The plan of the site for commands that print of it, read from the settings as a build reads them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from pelican.settings import read_settings

from wall_of_fame.build.plan import Plan, plan
from wall_of_fame.editing.sound_content import sound_content
from wall_of_fame.pelican_plugin.setting_values import SettingsError
from wall_of_fame.pelican_plugin.settings import read_site_settings
from wall_of_fame.system.clock import build_today
from wall_of_fame.system.settings_file import SETTINGS_FILE

_ONLY_HERE: Final = frozenset(("localhost", "127.0.0.1", "::1"))


def plan_site(project: Path, url: str) -> Plan:
    """The site of a project at an address, by default that of its settings; it is not written anywhere.

    Raises:
        SettingsError: a setting makes no sense, or the address is none that a printed code may lead to.
        UnsoundContentError: the content has errors.
        OSError: there are no settings.
    """
    file = project / SETTINGS_FILE
    file.read_bytes()
    settings = read_settings(str(file))
    if url:
        settings["SITEURL"] = url
    # What is written while one works on the wall has no keepsakes.
    read = replace(read_site_settings(settings), content=project / "content", live_reload=False)
    if urlsplit(read.url).hostname in _ONLY_HERE:
        raise SettingsError(
            f"What is printed leads people to the wall, and nobody else can reach {read.url}. "
            "Say where it stands: --url https://wall.example.org"
        )
    return plan(sound_content(read.content, build_today(project), uses_cache=True), read)
