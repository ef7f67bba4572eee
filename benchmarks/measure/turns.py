"""What is measured in one turn: every builder from nothing, and again with what it keeps."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder, Work
from benchmarks.measure.build import measure
from benchmarks.measure.cells import ADDED, AGAIN, EDITED, FULL, MOVED, PHOTO, Cells
from benchmarks.measure.kinds import kinds_of
from benchmarks.sample_photos import write_picture
from benchmarks.stories import Stories, Story, photo_count

_CALM: Final = 3.0
"""Seconds before the first build: a file that is younger than two may yet change under the same time, so that
our wall does not believe its own note of it."""


@dataclass(frozen=True, slots=True)
class Site:
    """A builder with the folder in which its site lies."""

    builder: Builder
    folder: Path


@dataclass(frozen=True, slots=True)
class Turns:
    """Turns of one work at one number of nominations; a build is stopped after `limit` seconds."""

    work: Work
    stories: Stories
    cells: Cells
    limit: float

    def run(self, sites: list[Site], turns: int) -> list[Site]:
        """Build with every builder in turn, again and again. Returns the sites that were not stopped."""
        for turn, story in enumerate(middle_stories(self.stories, turns), 1):
            sites = [site for site in sites if self._run_turn(site, story, turn)]
        return sites

    def _run_turn(self, site: Site, story: Story, turn: int) -> bool:
        """One turn of one builder: each change comes on top of the last. Whether it was not stopped."""
        builder, folder = site.builder, site.folder
        builder.clear(folder)
        if not self._note(site, FULL):
            return False
        if not builder.keeps:
            return True
        if builder.settles:
            measure(builder, folder, self.limit)
        with ExitStack() as changes:
            self._note(site, AGAIN)
            changes.enter_context(edited(builder.story(folder, story), f"Edited in turn {turn}."))
            self._note(site, EDITED)
            changes.enter_context(_added(site, self.stories.one_more(2 * turn)))
            self._note(site, ADDED)
            if self.work == "everything" and builder.write_person:
                changes.enter_context(
                    _photo_added(site, photo_count(self.stories.count), builder.write_person)
                )
                self._note(site, PHOTO)
            if builder.name == "wall":
                self._run_moved(site, self.stories.one_more(2 * turn + 1))
        return True

    def _run_moved(self, site: Site, story: Story) -> None:
        """Copy the site, as a publishing job brings back yesterday's: new inodes, and one nomination more."""
        moved = Site(site.builder, site.folder.with_name("moved"))
        subprocess.run(["cp", "-a", site.folder, moved.folder], check=True)
        try:
            with _added(moved, story):
                self._note(moved, MOVED)
        finally:
            shutil.rmtree(moved.folder)

    def _note(self, site: Site, what: str) -> bool:
        run = measure(site.builder, site.folder, self.limit)
        kinds = kinds_of(site.folder / "output") if what == FULL and not run.stopped else None
        self.cells.note(self.work, self.stories.count, site.builder, what, run, kinds)
        return not run.stopped


def lay_out(folder: Path, builders: list[Builder], stories: Stories) -> list[Site]:
    """The same stories as a site for each builder."""
    sites = [Site(builder, folder / builder.name) for builder in builders]
    for site in sites:
        print(f"{stories.count:,}: laying out {site.builder.title} …", flush=True)
        site.builder.lay_out(site.folder, stories)
    time.sleep(_CALM)
    return sites


def middle_stories(stories: Stories, number: int) -> list[Story]:
    """Stories from the middle, to be edited one after the other."""
    return list(islice(stories, stories.count // 2, stories.count // 2 + number))


@contextmanager
def edited(file: Path, words: str) -> Iterator[None]:
    """A file with more words at its end, for a while."""
    before = file.read_text()
    file.write_text(f"{before}\n{words}\n")
    try:
        yield
    finally:
        file.write_text(before)


@contextmanager
def _added(site: Site, story: Story) -> Iterator[None]:
    """A nomination more, for a while."""
    site.builder.write_story(site.folder, story)
    try:
        yield
    finally:
        site.builder.story(site.folder, story).unlink()


@contextmanager
def _photo_added(site: Site, number: int, write_person: Callable[[Path, str, str], None]) -> Iterator[None]:
    """A photo of a person who had none, for a while."""
    name, person = f"picture-{number}.jpg", "person-2"
    photo = site.folder / site.builder.photos / name
    write_picture(photo, number)
    write_person(site.folder, person, name)
    try:
        yield
    finally:
        write_person(site.folder, person, "")
        photo.unlink()
