"""The map of places and the list below it."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.walls.output import Html, Output
from wall_of_fame.site.pages.places import depth

COUNTS = st.integers(0, 10**6)


def listed(page: Html) -> dict[str, str]:
    """What the list says of each place, by the address of its page."""
    rows = page.find("//main//li[.//a[contains(@href, '/places/')]]")
    return {row.xpath(".//a/@href")[0]: row.text_content() for row in rows}


@given(COUNTS, COUNTS)
def test_more_is_never_paler(count: int, other: int) -> None:
    """The depth grows with the count; nothing is 0, anything at least 1, the most 4."""
    low, high = sorted((count, other))
    assert depth(low, max(high, 1)) <= depth(high, max(high, 1))
    assert (depth(low, max(high, 1)) == 0) is (low == 0)
    assert depth(high, max(high, 1)) == (4 if high else 0)


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (1, 1), (6, 1), (12, 2), (31, 3), (56, 4)])
def test_one_large_place_leaves_the_others_apart(count: int, expected: int) -> None:
    """The steps go by the square root, so that a town does not make all villages alike."""
    assert depth(count, 56) == expected


def test_the_list_says_all_that_the_map_shows(sample: Output) -> None:
    """Each tile has its line, with the same link, name and count, and the count is that of its page."""
    page = sample.page("places/")
    rows = listed(page)
    tiles = page.find("//*[contains(@class, 'map__tile')]")
    assert len(tiles) == len(rows) == 12
    for tile in tiles:
        row = rows[tile.get("href")]
        count, name = tile.text_content().split(maxsplit=1)
        assert name in row
        assert f"{count} recognition" in row
        hero = sample.page(tile.get("href").lstrip("/")).one("//div[contains(@class, 'hero')]").text_content()
        assert f"{count} recognition" in hero or count == "0"


def test_the_map_is_for_the_eye_alone(sample: Output) -> None:
    """It is hidden from screen readers and no stop of the keyboard: nothing is heard twice."""
    page = sample.page("places/")
    (tiles,) = page.find("//div[@class='map']")
    assert tiles.get("aria-hidden") == "true"
    assert {link.get("tabindex") for link in tiles.xpath(".//a")} == {"-1"}
    stops = Counter(page.find("//main//a[not(@tabindex)]/@href"))
    assert max(stops.values()) == 1


def test_the_places_lie_as_on_the_island(sample: Output) -> None:
    """The rows of tiles are those of places.yaml, the list goes from A to Z."""
    page = sample.page("places/")
    rows = [
        [tile.text_content().split(maxsplit=1)[1] for tile in row.xpath("./a")]
        for row in page.find("//div[@class='map__row']")
    ]
    assert rows == [
        ["St Ouen", "St Mary", "St John", "Trinity", "St Martin"],
        ["St Peter", "St Lawrence", "St Helier", "St Saviour", "Grouville"],
        ["St Brelade", "St Clement"],
    ]
    names = [link.text_content() for link in page.find("//ul[@class='place-list']//a")]
    assert names == sorted(names)
