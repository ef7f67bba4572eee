"""What the commands that print have in common: the address of the wall, and its plan."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from wall_of_fame.cli.exit_codes import refuse
from wall_of_fame.editing.sound_content import UnsoundContentError
from wall_of_fame.problems import as_text, summary

if TYPE_CHECKING:
    from wall_of_fame.build.plan import Plan
    from wall_of_fame.site.certificates.packs.pack import PackMaker
    from wall_of_fame.site.language import Language


def add_address(parser: argparse.ArgumentParser) -> None:
    """Add the option for where the wall stands: printed codes lead there."""
    parser.add_argument(
        "--url", metavar="ADDRESS", default="",
        help="where the wall stands: https://wall.example.org (default: SITEURL, from the environment or the "
        "settings)",
    )  # fmt: skip


def plan_or_refuse(project: Path, url: str) -> Plan | None:
    """The plan of the present folder's site; None if there is none, and why has been told."""
    if not (project / "content").is_dir() or not (project / "pelicanconf.py").is_file():
        refuse("No wall's content and settings are there. Go to the project's folder.")
        return None
    from wall_of_fame.pelican_plugin.setting_values import SettingsError  # noqa: PLC0415 - takes long to load
    from wall_of_fame.pelican_plugin.site_plan import plan_site  # noqa: PLC0415 - the same

    try:
        return plan_site(project, url or os.environ.get("SITEURL", ""))
    except UnsoundContentError as error:
        sys.stdout.write(as_text(error.errors))
        refuse(f"{summary(error.errors)}. Mend these first. Nothing was written.")
    except (SettingsError, OSError) as error:
        refuse(str(error))
    return None


def pack_maker(plan: Plan) -> PackMaker:
    """What makes packs of a plan's site; the photos that it needs are made first."""
    from wall_of_fame.site.certificates.packs.pack import PackMaker  # noqa: PLC0415 - the same
    from wall_of_fame.site.language import catalogue_of, load_language  # noqa: PLC0415 - takes long to load

    settings, context = plan.settings, plan.context

    @cache
    def language_of(tag: str) -> Language:
        is_known = tag.partition("-")[0] == "en" or bool(catalogue_of(settings.theme, tag))
        return load_language(settings.theme, tag) if is_known else context.language

    return PackMaker(
        plan.build.site,
        context.language,
        plan.content.people,
        context.keepsakes,
        language_of,
        photo_reader(plan),
    )


def photo_reader(plan: Plan) -> Callable[[str], bytes]:
    """What reads the bytes of a photo's rendition by its name, once all of them are made."""
    from wall_of_fame.site.pictures.kept_renditions import kept_renditions  # noqa: PLC0415 - takes long to load

    pictures = kept_renditions(plan.build.wall, plan.settings.content, plan.settings.cache / "pictures")
    pictures.make_missing()
    return pictures.read
