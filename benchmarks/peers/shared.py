"""What the sites of all peers have in common."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from benchmarks.builder import PROJECT
from benchmarks.stories import Stories, Story
from wall_of_fame.site.language import speak
from wall_of_fame.site.templates.environment import environment, equip
from wall_of_fame.site.theme_files import STANDARDS_STYLE, gather

HERE: Final = Path(__file__).parent
_THEME: Final = PROJECT / "theme"
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
    shutil.copytree(_THEME / "static", theme, ignore=shutil.ignore_patterns("css", "reload.js"))
    (theme / "css/pages").mkdir(parents=True)
    env = equip(environment(_THEME), speak(_THEME, "en"))
    for file in gather(_THEME, env, (), live_reload=False).contents:
        if file.path.endswith(".css"):
            (theme / file.path).write_bytes(file.data)
    (theme / STANDARDS_STYLE).write_text(".standard--service{--standard:#0b5fa5}\n" * 5)
    (folder / "_headers").write_text(_HEADERS)


def people_of(stories: Iterable[Story]) -> list[str]:
    """The ids of everyone who was recognised."""
    return sorted({story.person for story in stories})


def businesses_of(stories: Stories) -> list[str]:
    """The ids of all businesses at which somebody was recognised."""
    return sorted({story.business for story in stories})
