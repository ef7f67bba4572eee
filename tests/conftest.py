"""What all tests share. Fixtures of one folder stand in that folder's own conftest.py."""

from __future__ import annotations

import gc
import os
import signal
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

from tests import quick
from tests.walls import built
from tests.walls.output import Output
from tests.walls.projects import MakeProject, Project

# The same examples in every run: a red test is red for everybody. Nothing is kept beside the sources.
settings.register_profile("wall", derandomize=True, database=None, deadline=None)
settings.load_profile("wall")
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "wall-of-fame-hypothesis")

if sys.dont_write_bytecode:
    # Each program that a test starts would compile all modules anew. Nothing is kept beside the sources.
    sys.dont_write_bytecode, sys.pycache_prefix = False, str(built.KEPT / "bytecode")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix

# Whatever is started in the background may be deaf to Ctrl-C, and then so are the programs that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort out the quick tests (`make quick`)."""
    quick.mark(items)


def pytest_collection_finish() -> None:
    """Look for no garbage among thousands of tests, again and again: they stay to the end."""
    gc.freeze()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The sample content, built by the real Pelican."""
    return built.sample(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """Another organisation's wall at the top of its host."""
    return built.elsewhere(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def below(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The other organisation's wall below a path of its host."""
    return built.below(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The other organisation's wall with an attack in every text."""
    return built.hostile(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def make_project(tmp_path_factory: pytest.TempPathFactory) -> MakeProject:
    """Makes a project such as `project`, for fixtures of a whole module."""
    base = tmp_path_factory.getbasetemp()
    return lambda: built.not_yet_built(base, tmp_path_factory.mktemp("project") / "project")


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The other organisation's project, not yet built, to be changed at will.

    What takes long to make is kept from another build, as on anybody's machine.
    """
    return built.not_yet_built(tmp_path_factory.getbasetemp(), tmp_path / "project")
