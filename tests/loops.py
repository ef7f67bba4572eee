"""A loop that must see something."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def at_least_one(items: Iterable[Item]) -> Iterator[Item]:
    """Every item, of which there must be one: a test of nothing would pass."""
    count = 0
    for count, item in enumerate(items, 1):  # noqa: B007 - the last count is looked at below
        yield item
    assert count, "There is nothing to look at."
