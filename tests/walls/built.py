"""Builds shared by test files and by the browser tests: whoever asks first builds, all others look."""

import os
from functools import cache
from pathlib import Path

from tests.walls.hostility import ATTACK, HARMLESS, fill
from tests.walls.output import Output
from tests.walls.projects import elsewhere_project, sample_project
from tools.programs import ROOT

BELOW = "https://x.example/wall"
"""An address below the top of a host."""


@cache
def sample(folder: Path) -> Output:
    """The sample content. Its pictures take long to make, so they are kept from one run to the next."""
    kept = ROOT / ".cache" / f"tests{os.environ.get('PYTEST_XDIST_WORKER', '')}"
    return sample_project(folder / "sample").build(settings={"WALL_CACHE": str(kept)})


@cache
def elsewhere(folder: Path) -> Output:
    """Another organisation's wall at the top of its host."""
    return elsewhere_project(folder / "elsewhere").build()


@cache
def below(folder: Path) -> Output:
    """The other organisation's wall below a path."""
    return elsewhere_project(folder / "below").build(settings={"SITEURL": BELOW})


@cache
def hostile(folder: Path) -> Output:
    """The other organisation's wall with an attack in every text of every record."""
    project = elsewhere_project(folder / "hostile")
    fill(project.content, ATTACK)
    return project.build()


@cache
def harmless(folder: Path) -> Output:
    """The same with as many harmless words."""
    project = elsewhere_project(folder / "harmless")
    fill(project.content, HARMLESS)
    return project.build()
