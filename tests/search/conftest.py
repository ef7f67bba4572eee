"""The sites whose search is looked into."""

from tests.site.conftest import elsewhere, sample

__all__ = ["elsewhere", "sample"]
