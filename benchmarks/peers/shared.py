"""What the sites of all peers have in common."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pagefind_bin import get_executable

from benchmarks.builder import Command
from benchmarks.stories import Stories, Story
from tools.programs import ROOT
from wall_of_fame.site.language import load_language
from wall_of_fame.site.model import CSP
from wall_of_fame.site.outputs import headers
from wall_of_fame.site.templates.environment import environment, equip
from wall_of_fame.site.theme.folders import ThemeFolders
from wall_of_fame.site.theme.theme_files import STANDARDS_STYLE, gather

HERE: Final = Path(__file__).parent
_THEME: Final = ThemeFolders((ROOT / "theme",))
_DIGEST: Final = "51e93f1429bd"
"""Stands in the addresses of style sheets and fonts, as on the wall."""


def copy_site(peer: str, site: Path) -> None:
    """A peer's settings and templates, which lie in peers/<peer>/site/."""
    shutil.copytree(HERE / peer / "site", site, ignore=shutil.ignore_patterns("__pycache__", "README.md"))


def write_static(folder: Path) -> None:
    """The wall's style sheets, fonts, icons and scripts, and its file of headers."""
    assets = gather(_THEME, equip(environment(_THEME), load_language(_THEME, "en")), [], live_reload=False)
    for file in assets.contents:
        path = folder / "theme" / _DIGEST / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    standards = folder / "theme" / _DIGEST / STANDARDS_STYLE
    standards.write_text(".standard--service{--standard:#0b5fa5}\n" * 5)
    (folder / "_headers").write_text(headers._HEADERS.format(csp=CSP))


def people_of(stories: Iterable[Story]) -> list[str]:
    """The ids of everyone who was recognised."""
    return sorted({story.person for story in stories})


def businesses_of(stories: Stories) -> list[str]:
    """The ids of all businesses at which somebody was recognised."""
    return sorted({story.business for story in stories})


def pagefind() -> str:
    """The program that makes the search, the same as ours; it is run over the finished site."""
    return str(get_executable())


def build_then_index(command: Command) -> Command:
    """A command that builds the site, and then Pagefind’s over its output."""
    index = (pagefind(), "--site", "output", "--silent", "--output-subdir", "search")
    return ("sh", "-c", f"{shlex.join(command)} && {shlex.join(index)}")
