"""Built sites that many tests look at: each is built once."""

from pathlib import Path

import pytest

from tests.site import built
from tests.site.output import Output
from tests.site.projects import Project, elsewhere_project


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
def project(tmp_path: Path) -> Project:
    """The other organisation's project, not yet built, to be changed at will."""
    return elsewhere_project(tmp_path / "project")
