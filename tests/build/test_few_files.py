"""On a wall of real shape an edit writes the pages that show it, and not all that lie beside them."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings

from benchmarks import large_wall
from tests.loops import at_least_one
from tests.walls.projects import TODAY
from wall_of_fame.build.memory import BuildMemory
from wall_of_fame.pelican_plugin.session import BuildSession, put_session

RECOGNITIONS = 1_300
"""So many that the largest business, the wall and some standards have lists of more than ten pages."""

MOST_PAGES_OF_A_LIST = 4
"""Of a list whose pages stay as many: the first page, and those around the place of the change."""


def build(site: Path) -> None:
    """Build without pictures to share and a search."""
    before = Path.cwd()
    os.chdir(site)
    try:
        paths = {"PATH": str(site / "content"), "OUTPUT_PATH": str(site / "output")}
        off = {"WALL_SEARCH": False, "WALL_KEEPSAKES": False}
        settings = read_settings("pelicanconf.py", override={**paths, **off})
        put_session(settings, BuildSession(BuildMemory(site / ".cache")))
        Pelican(settings).run()
    finally:
        os.chdir(before)


@pytest.fixture(scope="module")
def wall(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wall with one large business, built."""
    site = tmp_path_factory.mktemp("large")
    large_wall.lay_out(site, RECOGNITIONS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
        build(site)
    return site


def list_of(path: str) -> str:
    """The list that a page of it belongs to."""
    return re.sub(r"(^|/)page/\d+/index\.html$", r"\1index.html", path)


@pytest.mark.slow
@pytest.mark.parametrize(
    "edit",
    [
        large_wall.edit_story,
        large_wall.edit_quote,
        large_wall.add,
        large_wall.add_somebody,
        large_wall.rename_person,
    ],
    ids=lambda edit: edit.__name__,
)
def test_an_edit_writes_few_files(
    wall: Path, edit: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of each list at most the pages around the change are written, unless it has a page more or fewer."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(TODAY))
    before = large_wall.inodes(wall / "output")
    edit(wall / "content")
    build(wall)
    after = large_wall.inodes(wall / "output")
    pages_before, pages_after = Counter(map(list_of, before)), Counter(map(list_of, after))
    written = [path for path, inode in after.items() if before.get(path) != inode]
    of_lists = Counter(map(list_of, at_least_one(written)))
    # The A to Z is packed by lines: a name more or fewer moves those that come after it.
    del of_lists["people/index.html"]
    too_many = {
        path: count
        for path, count in of_lists.items()
        if count > MOST_PAGES_OF_A_LIST and pages_before[path] == pages_after[path]
    }
    assert too_many == {}
    assert max(pages_after.values()) > 40
