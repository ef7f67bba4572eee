"""Watch mode: how long after a story is saved its page shows the new words."""

from __future__ import annotations

import time
from contextlib import ExitStack
from typing import Final

from benchmarks.builder import Work
from benchmarks.measure.cells import SERVED, Cells, Measurement
from benchmarks.measure.server import Server, serving
from benchmarks.measure.turns import Site, edited, middle_stories
from benchmarks.stories import Stories, Story

_CALM: Final = 2.0
"""Seconds between two edits, so that a builder's own pauses are over."""


def run_watch(work: Work, sites: list[Site], stories: Stories, turns: int, cells: Cells) -> None:
    """Measure the seconds from saving to seeing, for every builder that can serve; all edit in turn.

    Nothing was cleared, so that a server begins with what the builds before have made. The first edit is not
    counted: it waits until the server has built the site for its own address.
    """
    first, *chosen = middle_stories(stories, turns + 1)
    with ExitStack() as stack:
        servers = [stack.enter_context(serving(site)) for site in sites if site.builder.serve]
        for server in servers:
            server.wait(first, bool)
        for server in servers:
            _edit(server, first, 0)
        for turn, story in enumerate(chosen, 1):
            for server in servers:
                took = _edit(server, story, turn)
                cells.note(work, stories.count, server.site.builder, SERVED, Measurement(took, 0, 0))


def _edit(server: Server, story: Story, turn: int) -> float:
    """Add words to a story, wait until they are served, and take them away again."""
    words = f"Watched at {server.port} in turn {turn}."
    site = server.site
    time.sleep(_CALM)
    with edited(site.builder.story(site.folder, story), words):
        took = server.wait(story, lambda page: words in page)
        time.sleep(_CALM)
    server.wait(story, lambda page: words not in page)
    return took
