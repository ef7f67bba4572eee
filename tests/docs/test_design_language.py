"""The page on the visual language gives the figures of the stylesheet."""

from __future__ import annotations

import re

from tests.docs.documents import document, rows, section
from wall_of_fame.wall.recognition import Passage

TOKENS = "theme/static/css/tokens.css"
NEEDED = 4.5
"""The contrast that WCAG 2.2 asks of text (1.4.3)."""


def colours() -> tuple[dict[str, str], dict[str, str]]:
    """The raw colours by day and by night, by the name of their token."""
    day, night = document(TOKENS).split("@media screen and (prefers-color-scheme: dark)")
    by_day, changed = (dict(re.findall(r"(--[\w-]+): (#[0-9a-f]+);", part)) for part in (day, night))
    return by_day, by_day | changed


def light(colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) > len("#fff") else "".join(2 * digit for digit in colour[1:])
    channels = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21."""
    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrasts_are_those_of_the_stylesheet() -> None:
    """Each figure of the table is right, and enough for text."""
    table = list(rows(section(document("docs/design-language.md"), "Colour")))
    assert len(table) > 10
    for letters, ground, *written in table:
        found = [contrast(scheme[letters.strip("`")], scheme[ground.strip("`")]) for scheme in colours()]
        assert written == [f"{figure:.1f}" for figure in found], (letters, ground)
        assert min(found) >= NEEDED, (letters, ground)


def test_what_is_named_exists() -> None:
    """Every token that the page names stands in tokens.css, and each ground for text is in the table."""
    text = document("docs/design-language.md")
    assert set(re.findall(r"`(--[\w-]+)`", text)) <= set(re.findall(r"(--[\w-]+):", document(TOKENS)))
    letters = {name for name in colours()[0] if name.startswith("--on-")} - {"--on-standard"}
    table = rows(section(text, "Colour"))
    assert letters <= {row[0].strip("`") for row in table}


def test_lengths_of_words_are_those_of_the_cards() -> None:
    """The page says from which length on a card is a poster, a line or a letter."""
    text = " ".join(document("docs/design-language.md").split())
    found = re.search(r"up to (\d+) letters are a \*\*poster\*\* .* up to (\d+) a \*\*line\*\*", text)
    assert found
    poster, line = map(int, found.groups())
    lengths = (poster, poster + 1, line, line + 1)
    assert [Passage("", "a" * length, "").size for length in lengths] == ["short", "medium", "medium", "long"]
