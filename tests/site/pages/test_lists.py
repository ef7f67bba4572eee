"""A list of recognitions is cut into pages; the old pages of a long one stay when one more comes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wall_of_fame.site.page_sizes import CARDS_A_PAGE
from wall_of_fame.site.pages.lists import PAGES_OF_A_SHORT_LIST, page_ends

SHORT = CARDS_A_PAGE * PAGES_OF_A_SHORT_LIST
LARGEST = 10 * SHORT


def pages(count: int) -> list[range]:
    """The pages of a list, each as the recognitions on it, which are counted from the oldest."""
    return [range(count - end, count - start) for start, end in pairwise((0, *page_ends(count)))]


@given(st.integers(0, LARGEST))
def test_everyone_stands_on_one_page_in_their_order(count: int) -> None:
    """The newest first, on as few pages as there is room for."""
    ranges = pages(count)
    assert [position for page in ranges for position in reversed(page)] == list(range(count))[::-1]
    assert all(0 < len(page) <= CARDS_A_PAGE for page in ranges)
    assert len(ranges) == -(-count // CARDS_A_PAGE)


@pytest.mark.parametrize("count", [0, 1, 20, 21, 40, 41, SHORT])
def test_the_pages_of_a_short_list_are_full(count: int) -> None:
    """All but the last."""
    full = pages(count)[:-1]
    assert [len(page) for page in full] == [CARDS_A_PAGE] * (max(0, count - 1) // CARDS_A_PAGE)


@given(st.integers(SHORT + 1, LARGEST))
def test_no_page_of_a_long_list_looks_forgotten(count: int) -> None:
    """The first is full, the next two have half a page at least, and the others are full."""
    sizes = [len(page) for page in pages(count)]
    assert sizes[0] == CARDS_A_PAGE
    assert min(sizes[1:3]) >= CARDS_A_PAGE // 2
    assert set(sizes[3:]) == {CARDS_A_PAGE}


@given(st.integers(SHORT + 1, LARGEST))
def test_one_more_changes_three_pages_of_a_long_list(count: int) -> None:
    """But once in a page's worth: then there is one page more, and every number moves."""
    before, after = pages(count), pages(count + 1)
    if len(before) == len(after):
        assert before[3:] == after[3:]
    else:
        assert count % CARDS_A_PAGE == 0
        assert before[3:] == after[4:]
