"""What all tests share. Fixtures of one folder stand in that folder's own conftest.py."""

from __future__ import annotations

import signal
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

from tests import quick
from tests.walls import built
from tests.walls.output import Output
from tests.walls.projects import Project, elsewhere_project

# The same examples in every run: a red test is red for everybody. Nothing is kept beside the sources.
settings.register_profile("wall", derandomize=True, database=None, deadline=None)
settings.load_profile("wall")
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "wall-of-fame-hypothesis")

# Whatever is started in the background may be deaf to Ctrl-C, and then so are the programs that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort out the quick tests (`make quick`)."""
    quick.mark(items)


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


@pytest.fixture
def project(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The other organisation's project, not yet built, to be changed at will.

    Pictures to share, which take long to draw, are kept from another build, as on anybody's machine.
    """
    made = elsewhere_project(tmp_path / "project")
    built.copy_kept(built.elsewhere(tmp_path_factory.getbasetemp()), made)
    return made
