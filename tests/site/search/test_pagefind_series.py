"""The format of Pagefind's files is known of one series only; another one is refused in words."""

from __future__ import annotations

import re

import pytest

from wall_of_fame.site.search.indexed_entry import check_version
from wall_of_fame.site.search.pagefind import SearchError


@pytest.mark.parametrize("version", ["1.5.2", "1.5.10", "1.5.0-rc.1"])
def test_the_series_that_is_known(version: str) -> None:
    """Its files are read."""
    check_version(version)


@pytest.mark.parametrize("version", ["1.4.0", "1.6.0", "1.50.0", "2.1.5.0", "", 2, None])
def test_another_series(version: object) -> None:
    """It is refused, with what to install."""
    with pytest.raises(SearchError, match=re.escape("pip install 'pagefind-bin==1.5.*'")):
        check_version(version)
