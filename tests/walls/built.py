"""Walls that are built once for the whole run: whichever process asks first builds, all others look."""

import fcntl
import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.walls import longer_words
from tests.walls.hostility import ATTACK, HARMLESS, fill
from tests.walls.output import Output
from tests.walls.projects import NEW_PYTHON, Project, elsewhere_project, sample_project
from tools.programs import ROOT

BELOW = "https://x.example/wall"
"""An address below the top of a host."""

KEPT = ROOT / ".cache" / "tests"
"""What takes long to make, such as the pictures of the sample content, is kept from one run to the next."""


@cache
def sample(base: Path) -> Output:
    """The sample content."""
    return once(
        base,
        "sample",
        lambda folder: sample_project(folder).build(settings={"WALL_CACHE": str(KEPT)}, program=NEW_PYTHON),
    )


@cache
def with_longer_words(base: Path) -> Output:
    """The sample content with an interface whose words are longer by two fifths."""

    def build(folder: Path) -> None:
        project = sample_project(folder)
        longer_words.write(folder / "theme")
        settings = {
            "DEFAULT_LANG": longer_words.LANGUAGE,
            "WALL_CACHE": str(KEPT),
            "WALL_CERTIFICATES": False,
        }
        project.build(settings=settings, program=NEW_PYTHON)

    return once(base, "longer-words", build)


@cache
def elsewhere(base: Path) -> Output:
    """Another organisation's wall at the top of its host."""
    # A single process keeps all templates that it compiles, for `not_yet_built`.
    env = {"WALL_PROCESSORS": "1"}
    return once(
        base, "elsewhere", lambda folder: elsewhere_project(folder).build(env=env, program=NEW_PYTHON)
    )


@cache
def below(base: Path) -> Output:
    """The other organisation's wall below a path."""
    return once(
        base,
        "below",
        lambda folder: elsewhere_project(folder).build(settings={"SITEURL": BELOW}, program=NEW_PYTHON),
    )


@cache
def hostile(base: Path) -> Output:
    """The other organisation's wall with an attack in every text of every record."""
    return once(base, "hostile", lambda folder: _filled(folder, ATTACK).build(program=NEW_PYTHON))


@cache
def harmless(base: Path) -> Output:
    """The same with as many harmless words."""
    return once(base, "harmless", lambda folder: _filled(folder, HARMLESS).build(program=NEW_PYTHON))


def not_yet_built(base: Path, folder: Path) -> Project:
    """The other organisation's project, with what took long when the same wall was built: see `elsewhere`."""
    project = elsewhere_project(folder)
    kept = elsewhere(base).folder.parent / ".cache"
    for name in ("search", "share", "templates"):
        shutil.copytree(kept / name, folder / ".cache" / name)
    return project


def once(base: Path, name: str, build: Callable[[Path], object]) -> Output:
    """A wall that one process of the run builds in a folder of this name; the others wait for it.

    `base` is pytest's folder for the files of this process.
    """
    common = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = common / name, common / f"{name}.built"
    with (common / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)
            build(folder)
            done.touch()
    return Output(folder / "output")


def _filled(folder: Path, words: str) -> Project:
    project = elsewhere_project(folder)
    fill(project.content, words)
    return project
