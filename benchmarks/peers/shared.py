"""What the sites of all peers have in common."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from benchmarks.builder import PROJECT
from benchmarks.stories import Stories, Story

HERE: Final = Path(__file__).parent
_THEME: Final = PROJECT / "theme/static"
_DIGEST: Final = "51e93f1429bd"
"""Stands in the addresses of style sheets and fonts, as on the wall."""

_HEADERS: Final = """\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin

/theme/*
  Cache-Control: public, max-age=31536000, immutable
"""


def copy_site(peer: str, site: Path) -> None:
    """A peer's settings and templates, which lie in peers/<peer>/site/."""
    shutil.copytree(HERE / peer / "site", site, ignore=shutil.ignore_patterns("__pycache__", "README.md"))


def write_static(folder: Path) -> None:
    """The wall's style sheet, fonts, icons and scripts, and a file of headers."""
    theme = folder / "theme" / _DIGEST
    shutil.copytree(_THEME, theme, ignore=shutil.ignore_patterns("css", "reload.js"))
    (theme / "css").mkdir()
    sheets = sorted((_THEME / "css").rglob("*.css"))
    (theme / "css/style.css").write_text("".join(sheet.read_text() for sheet in sheets))
    (theme / "css/standards.css").write_text(".standard--service{--standard:#0b5fa5}\n" * 5)
    (folder / "_headers").write_text(_HEADERS)


def people_of(stories: Iterable[Story]) -> list[str]:
    """The ids of everyone who was recognised."""
    return sorted({story.person for story in stories})


def businesses_of(stories: Stories) -> list[str]:
    """The ids of all businesses at which somebody was recognised."""
    return sorted({story.business for story in stories})
