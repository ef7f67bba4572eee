"""The numbers of a picture that looks back are drawn whole: however many, however long, in any language."""

from dataclasses import replace
from itertools import combinations

import pytest

from tests.loops import at_least_one
from tests.site.share_pictures.test_poster import PIN, PLAIN
from wall_of_fame.site.share_pictures.figures import GRIDS, Figure, figure_lines
from wall_of_fame.site.share_pictures.layouts import LAYOUTS, Layout
from wall_of_fame.site.share_pictures.poster import lines, pin_places
from wall_of_fame.site.share_pictures.text_layout import Box, PlacedLine

LOOK_BACK = replace(PLAIN, faces=(), words="", pins=(PIN,) * 5)
FIGURES = {
    "one": [("1", "recognition")],
    "two": [("1", "recognition"), ("1", "person or team")],
    "three": [("10,000", "recognitions"), ("9,876", "people and teams"), ("400", "businesses")],
    "five": [("1,000", "recognitions"), ("987", "people"), ("40", "shops"), ("500", "pins"), ("7", "things")],
    "German": [("12.345.678", "Würdigungen"), ("1", "Wertschätzungsempfängerin, ein Team"), ("3", "Pins")],
    "Arabic": [("10,000", "تكريم"), ("9,000", "أشخاص وفرق"), ("400", "شركات")],
    "Chinese": [("1,000", "个表彰"), ("400", "企业")],
}  # fmt: skip
NAMES = {
    "short": "2025",
    "long": "The Great Annual Island Customer Service Give Service a Smile Everywhere Campaign Number Two",
    "one word": "Kundendienstleistungsverantwortungsübernahmewoche",
    "Arabic": "ابتسم للخدمة",
}


@pytest.fixture(params=LAYOUTS)
def shape(request: pytest.FixtureRequest) -> Layout:
    """Each of the shapes in turn."""
    return LAYOUTS[request.param]


@pytest.mark.parametrize("figures", FIGURES)
def test_each_number_stands_over_what_it_counts(figures: str, shape: Layout) -> None:
    """All numbers in one size, all labels in one, each label in the middle below its number."""
    texts = FIGURES[figures]
    placed = [*figure_lines([Figure(*each) for each in texts], shape.name, "en")]
    sizes: dict[bool, set[int]] = {True: set(), False: set()}
    numbers: list[PlacedLine] = []
    for line in placed:
        is_number = line.text in {number for number, _ in texts}
        sizes[is_number].add(line.block.fitted.size)
        if is_number:
            numbers.append(line)
        else:
            assert _middle(line) == pytest.approx(_middle(numbers[-1]))
            assert line.box.top >= numbers[-1].box.bottom
    assert sorted(line.text for line in numbers) == sorted(number for number, _ in texts)
    assert all(len(size) == 1 for size in sizes.values())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("figures", FIGURES)
def test_nothing_lies_on_anything_else(name: str, figures: str, shape: Layout) -> None:
    """Title, numbers and labels are apart, within the grid, and above the pins."""
    card = replace(LOOK_BACK, name=NAMES[name], line="4 November 2024 to 15 December 2024")
    shown = [Figure(*each) for each in FIGURES[figures]]
    boxes = [line.box for line, colour in lines(card, shape, shown) if colour == card.on_ground]
    assert not any(_overlap(one, other) for one, other in combinations(boxes, 2))
    grid = GRIDS[shape.name].box
    for line in at_least_one(figure_lines(shown, shape.name, "en")):
        assert grid.left - 1 <= line.box.left
        assert line.box.right <= grid.right + 1
        assert line.box.bottom <= grid.bottom + 1
    assert max(box.bottom for box in boxes) <= min(top for _, top, _ in pin_places(card, shape))


def test_the_first_number_is_where_reading_begins() -> None:
    """At the right, where a language is written from there."""
    for figures, is_leftmost in (("three", True), ("Arabic", False)):
        first, *others = figure_lines([Figure(*each) for each in FIGURES[figures]], "1200x630", "")
        assert (first.text == "10,000") == is_leftmost
        assert (min([first, *others], key=lambda line: line.left).text == "10,000") == is_leftmost


def test_what_no_typeface_can_write_takes_its_number_along() -> None:
    """A number alone would say nothing."""
    figures = [Figure("3", "𓀀"), Figure("4", "pins")]
    assert [line.text for line in figure_lines(figures, "1200x630", "")] == ["4", "pins"]
    assert not [*figure_lines([Figure("3", "𓀀")], "1200x630", "")]


def _middle(line: PlacedLine) -> float:
    return line.left + line.width / 2


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top + 1 < other.bottom
        and other.top + 1 < one.bottom
    )
