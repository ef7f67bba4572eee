"""What is measured in one turn: every builder from nothing; this wall again with what it remembers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.builder import Builder
from benchmarks.measure.build import FileKind, Measurement, kinds_of, measure
from benchmarks.stories import Stories, Story

AGAIN: Final = "nothing changed"
EDITED: Final = "one story edited"
ADDED: Final = "one nomination added"


@dataclass(frozen=True, slots=True)
class Site:
    """A builder with the folder in which its site lies."""

    builder: Builder
    folder: Path


@dataclass(slots=True)
class Results:
    """What the turns at one number of nominations gave."""

    count: int
    full: dict[str, list[Measurement]] = field(default_factory=dict)
    warm: dict[str, list[Measurement]] = field(default_factory=dict)
    kinds: dict[str, Mapping[str, FileKind]] = field(default_factory=dict)
    watched: dict[str, list[float]] = field(default_factory=dict)


def lay_out(folder: Path, builders: list[Builder], stories: Stories) -> list[Site]:
    """The same stories as a site for each builder."""
    sites = [Site(builder, folder / builder.name) for builder in builders]
    for site in sites:
        print(f"{stories.count:,}: laying out {site.builder.title} …", flush=True)
        site.builder.lay_out(site.folder, stories)
    return sites


def run_turns(sites: list[Site], stories: Stories, turns: int) -> Results:
    """Build with every builder in turn, again and again."""
    results = Results(stories.count)
    for turn, story in enumerate(middle_stories(stories, turns), 1):
        for site in sites:
            _run_turn(site, stories, story, turn, results)
    return results


def middle_stories(stories: Stories, number: int) -> list[Story]:
    """Stories from the middle, to be edited one after the other."""
    return list(islice(stories, stories.count // 2, stories.count // 2 + number))


def _run_turn(site: Site, stories: Stories, story: Story, turn: int, results: Results) -> None:
    builder, folder = site.builder, site.folder
    builder.clear(folder)
    _note(results.full, builder.title, measure(builder, folder), stories.count)
    results.kinds[builder.title] = kinds_of(folder / "output")
    if builder.name != "wall":
        return
    _note(results.warm, AGAIN, measure(builder, folder), stories.count)
    with edited(builder.story(folder, story), f"Edited in turn {turn}."):
        _note(results.warm, EDITED, measure(builder, folder), stories.count)
    measure(builder, folder)  # as it was, so that the next build has one story to add, and none to take back
    added = stories.one_more(turn)
    builder.write_story(folder, added)
    _note(results.warm, ADDED, measure(builder, folder), stories.count)
    builder.story(folder, added).unlink()


@contextmanager
def edited(file: Path, words: str) -> Iterator[None]:
    """A file with more words at its end, for a while."""
    before = file.read_text()
    file.write_text(f"{before}\n{words}\n")
    try:
        yield
    finally:
        file.write_text(before)


def _note(runs: dict[str, list[Measurement]], name: str, measured: Measurement, count: int) -> None:
    runs.setdefault(name, []).append(measured)
    print(
        f"{count:,} {name}: {measured.wall:.2f} s, processors {measured.cpu:.2f} s, {measured.memory:.0f} MB",
        flush=True,
    )
