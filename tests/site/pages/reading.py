"""What the page of a year says, and what its charts draw."""

from __future__ import annotations

from tests.walls.output import Element, Html

NAMES = "//section[@aria-labelledby='people']//ul[@class='roll-of-honour']//a"


def text(element: Element) -> str:
    """An element's words, with single spaces."""
    return " ".join(element.text_content().split())


def table(part: Element) -> dict[str, int]:
    """What a table says: its first column and its second."""
    rows = part.xpath(".//tr[td]")
    return {text(row.xpath("./th")[0]): int(text(row.xpath("./td")[0])) for row in rows}


def drawn_counts(part: Element) -> list[int]:
    """What a chart draws, one number a bar or a curve."""
    return [int(count) for count in part.xpath(".//*[@data-count]/@data-count")]


def section(page: Html, name: str) -> Element:
    """The part of a page with a heading of this id."""
    element: Element = page.one(f"//section[@aria-labelledby='{name}']")
    return element
