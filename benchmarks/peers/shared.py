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
  Content-Security-Policy: default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; \
font-src 'self'; connect-src 'self'; manifest-src 'self'; \
media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), interest-cohort=()
  Cross-Origin-Opener-Policy: same-origin

/theme/*
  Cache-Control: public, max-age=31536000, immutable

/pictures/*
  Cache-Control: public, max-age=31536000, immutable

/videos/*
  Cache-Control: public, max-age=31536000, immutable

/*.atom
  Content-Type: application/atom+xml; charset=utf-8

/feed.json
  Content-Type: application/feed+json; charset=utf-8
  Access-Control-Allow-Origin: *

/*/feed.json
  Content-Type: application/feed+json; charset=utf-8
  Access-Control-Allow-Origin: *
"""


def copy_site(peer: str, site: Path) -> None:
    """A peer's settings and templates, which lie in peers/<peer>/site/."""
    shutil.copytree(HERE / peer / "site", site, ignore=shutil.ignore_patterns("__pycache__", "README.md"))


def write_static(folder: Path) -> None:
    """The wall's style sheets, fonts, icons and scripts, and a file of headers."""
    theme = folder / "theme" / _DIGEST
    shutil.copytree(_THEME, theme, ignore=shutil.ignore_patterns("css", "reload.js"))
    (theme / "css").mkdir()
    for name, sheets in _sheets().items():
        (theme / f"css/{name}.css").write_text("".join(sheet.read_text() for sheet in sheets))
    (theme / "css/standards.css").write_text(".standard--service{--standard:#0b5fa5}\n" * 5)
    (folder / "_headers").write_text(_HEADERS)


def _sheets() -> dict[str, list[Path]]:
    """What each style sheet is made of: blocks belong to the common one, other folders are one each."""
    found: dict[str, list[Path]] = {"style": []}
    for sheet in sorted((_THEME / "css").rglob("*.css")):
        folder = sheet.relative_to(_THEME / "css").parts[0]
        name = "style" if folder in {"blocks", sheet.name} else folder
        found.setdefault(name, []).append(sheet)
    return found


def people_of(stories: Iterable[Story]) -> list[str]:
    """The ids of everyone who was recognised."""
    return sorted({story.person for story in stories})


def businesses_of(stories: Stories) -> list[str]:
    """The ids of all businesses at which somebody was recognised."""
    return sorted({story.business for story in stories})
