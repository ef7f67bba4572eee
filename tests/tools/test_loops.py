"""Tests that may look at nothing are named by the lint."""

import pytest

from tests.loops import at_least_one
from tools.loops import find, main

EMPTY = (
    "for page in pages:\n        assert page",
    "while pages:\n        assert pages.pop()",
    "for page in at_least_one(pages):\n        if page:\n            assert page",
    "for page in at_least_one(pages):\n        if not page:\n            continue\n        assert page",
    "for page in at_least_one(pages):\n        for link in page:\n            assert link",
    "for page in pages:\n        with raises(KeyError):\n            page.call()",
    "for page in range(0):\n        assert page",
    "assert all(page for page in pages)",
    "assert all(page for page in at_least_one(pages) if page)",
)
FILLED = (
    "assert pages",
    "for page in pages:\n        assert page\n    assert pages",
    "for page in at_least_one(pages):\n        assert page",
    "for page in ('a', 'b'):\n        assert page",
    "for number, page in enumerate(('a', 'b')):\n        assert page",
    "for number in range(3):\n        assert number < 3",
    "two = ['a', 'b']\n    for page in two:\n        assert page",
    "for page in KNOWN.values():\n        assert page",
    "for page in 'ab':\n        if page == 'a':\n            assert 1\n        else:\n            assert 2",
    "if pages:\n        assert pages",
    "assert all(page for page in at_least_one(pages))",
    "pages.look()",
)


def names(body: str) -> list[str]:
    """The tests that are named in a file with one test."""
    source = f"KNOWN = {{'a': 1}}\ndef test_it(pages):\n    {body}\n"
    return [name for _, name in find(source)]


@pytest.mark.parametrize("body", EMPTY)
def test_a_test_that_may_see_nothing_is_named(body: str) -> None:
    """Its assertions stand in loops alone, or where a loop may leave them out."""
    assert names(body) == ["test_it"]


@pytest.mark.parametrize("body", FILLED)
def test_a_test_that_sees_something_is_not_named(body: str) -> None:
    """An assertion stands outside of loops, or the loop certainly sees something."""
    assert names(body) == []


def test_no_test_may_see_nothing() -> None:
    """The whole suite keeps to it."""
    assert main() == 0


def test_a_loop_over_nothing_fails() -> None:
    """Every item comes, and when there was none the loop fails."""
    assert list(at_least_one("ab")) == ["a", "b"]
    with pytest.raises(AssertionError, match="nothing to look at"):
        list(at_least_one(""))
