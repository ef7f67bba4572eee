"""What a builder is: this wall or a peer, how its site is laid out, built and served."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from benchmarks.stories import Stories, Story
from tools.programs import ROOT

CACHE: Final = ROOT / ".cache/bench"
"""Where peers are installed, and what was measured is kept; git ignores it."""

ADDRESS: Final = "/recognition/{id}/"
"""The page of a story, for every builder."""

Command = tuple[str, ...]

Work = Literal["everything", "pages"]
"""What is built: all that people run, or pages alone, without photos, pictures to share and a search."""


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

    write_person: Callable[[Path, str, str], None] | None = None
    """Writes a person, by their id, with the name of their photo, if any; None if photos are not its work."""

    photos: str = ""
    """The folder of photos in the site."""

    leftovers: tuple[str, ...] = ("output",)
    """What a build leaves behind, to be removed before one from nothing."""

    keeps: bool = False
    """Whether a build uses what an earlier one has made, so that it is measured again."""

    settles: bool = False
    """Whether the second build makes anew what the first has made, so that all is kept from the third on."""

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
