"""What a builder is: this wall or a peer, how its site is laid out, built and served."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.stories import Stories, Story
from tools.programs import ROOT

CACHE: Final = ROOT / ".cache/bench"
"""Where peers are installed; git ignores it."""

ADDRESS: Final = "/recognition/{id}/"
"""The page of a story, for every builder."""

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Builder:
    """A builder, and all that measuring it takes."""

    name: str
    """What `--only` calls it."""

    title: str
    """Its name and version."""

    about: str
    """How it is set up, in a sentence or two."""

    command: Command
    """Builds the site in the folder where it runs, into output/."""

    lay_out: Callable[[Path, Stories], None]
    """Writes the site's content and templates into a folder."""

    write_story: Callable[[Path, Story], None]
    """Writes one story into the site in a folder."""

    story_file: str
    """Where a story lies in the site, with {id} for its id and {year} for its year."""

    leftovers: tuple[str, ...] = ("output",)
    """What a build leaves behind, to be removed before one from nothing."""

    serve: Command = ()
    """Serves the site while files change, with {port} for the port; nothing if it cannot."""

    env: dict[str, str] = field(default_factory=dict)
    """Variables that it needs."""

    def clear(self, site: Path) -> None:
        """Forget every earlier build."""
        for name in self.leftovers:
            shutil.rmtree(site / name, ignore_errors=True)

    def story(self, site: Path, story: Story) -> Path:
        """The file of a story."""
        return site / self.story_file.format(id=story.id, year=story.day.year)
