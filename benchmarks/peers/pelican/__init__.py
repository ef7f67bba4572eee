"""Plain Pelican: articles with categories (businesses), tags (standards) and authors (people)."""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder, Work
from benchmarks.peers import shared
from benchmarks.stories import Stories, Story, name_of, place_of, sector_of

_ABOUT: Final = (
    "articles, categories, tags and authors with a theme of its own, RSS in the place of JSON Feed, "
    "only Markdown's meta extension, cards and tallies kept, macros read once for all pages, and a small "
    "plugin for what Pelican has no lists for (places, what to read next, overviews on several pages, "
    "screens), each worked out once, and against Pelican's slow search for `dates`. It has no photos, "
    "no share pictures and no search, so that it stands beside the others with pages alone."
)
_STORY: Final = "content/articles/{id}.md"


def pelican(_work: Work = "pages") -> Builder:
    """The builder."""
    return Builder(
        name="pelican",
        title=f"plain Pelican {version('pelican')}",
        about=_ABOUT,
        command=(sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py"),
        lay_out=_lay_out,
        write_story=_write_story,
        story_file=_STORY,
    )


def _lay_out(site: Path, stories: Stories) -> None:
    shared.copy_site("pelican", site)
    (site / "content/articles").mkdir(parents=True)
    shared.write_static(site / "content")
    for story in stories:
        _write_story(site, story)


def _write_story(site: Path, story: Story) -> None:
    person, business = name_of(story.person), name_of(story.business)
    head = (
        f"Title: {person} · {business}\nDate: {story.day}\nDay: {story.day}\nApproved: {story.approved}\n"
        f"Modified: {story.approved}\nCategory: {business}\nAuthors: {person}\n"
        f"Tags: {', '.join(name_of(standard) for standard in story.standards)}\n"
        f"Place: place-{place_of(story.business)}\nSector: {sector_of(story.business)}\n"
        f"Evidence: {story.evidence}\nSlug: {story.id}\n"
    )
    (site / _STORY.format(id=story.id)).write_text(f"{head}\n{story.text}\n")
