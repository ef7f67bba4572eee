"""The interface says what it means in the common words of British English."""

from __future__ import annotations

import re

import pytest

from tests.loops import at_least_one
from tests.theme.test_catalogue import said
from tests.walls.output import Output

# What a visitor looks for by these very words.
COMMON = (
    "At a glance", "Best match", "Breadcrumb", "Browse instead", "By %(place)s", "By sector", "By standard",
    "Campaigns and awards", "Filter", "Home", "New businesses this year", "Newest additions",
    "No results for “{words}”", "No stories yet", "Nominated anonymously", "Original note", "Page not found",
    "Skip to main content", "Slideshow", "Type", "View full size", "Random story", "{count} result",
    "Searching…", "All recognitions for %(name)s",
)  # fmt: skip

# Turns of phrase that sound clever, old or like a riddle, in any message.
QUAINT = re.compile(
    r"\b(?:told (?:on|by|in|of|for)|the (?:very|occasions)|comes to mind|could be yours|would rather not|"
    r"came to the wall|whenever|narrow|perhaps|surprise|is not here|waiting for|everything about|"
    r"who made your day|"
    r"ways? to everyone|whose day|in which|what for|while one works|see (?:it|them)|somebody’s)\b|\s…",
    re.IGNORECASE,
)


@pytest.mark.slow
def test_the_common_words_are_used() -> None:
    """Each of them is a message of the interface."""
    assert set(COMMON) <= said()


@pytest.mark.slow
def test_no_message_is_quaint() -> None:
    """No message has one of these turns of phrase."""
    assert [message for message in sorted(at_least_one(said())) if QUAINT.search(message)] == []


def test_no_message_names_a_place_by_a_word_of_its_own() -> None:
    """The word for a place is the wall's: messages leave room for it."""
    word = re.compile(r"\b(?:place|parish|quarter|district|town|where)s?\b(?!\))", re.IGNORECASE)
    messages = at_least_one(
        message for message in said() if "it happened: the name of the file" not in message
    )
    assert [message for message in messages if word.search(message)] == []


@pytest.mark.parametrize(
    ("wall", "word"), [("sample", "By parish"), ("elsewhere", "By quarter")]
)  # fmt: skip
def test_places_are_called_as_the_wall_calls_them(
    request: pytest.FixtureRequest, wall: str, word: str
) -> None:
    """Headings of the directory and of a year follow places.yaml, and so does what search engines show."""
    site: Output = request.getfixturevalue(wall)
    headings = ["".join(h.itertext()) for h in site.page("businesses/").find("//h2")]
    assert word in headings
    assert word.lower() in site.page("businesses/").meta("description")[0]
    year = site.page("years/2025/")
    assert word in ["".join(h.itertext()) for h in year.find("//h2")]
    assert word.removeprefix("By ") in year.meta("description")[0]
