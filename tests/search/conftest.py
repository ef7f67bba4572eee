"""The sites whose search is looked into."""

import pytest

from tests.site import built
from tests.site.output import Output


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The sample content, built."""
    return built.sample(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """Another organisation's wall, built."""
    return built.elsewhere(tmp_path_factory.getbasetemp())
