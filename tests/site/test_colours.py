"""Letters on any colour that a standard may have can be read."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given
from hypothesis import strategies as st

from tests.walls import made
from tests.walls.output import Output
from wall_of_fame.site.theme.colours import CLEAR, contrast, ground, ink, is_like


@given(st.from_regex(r"#([0-9a-f]{3}|[0-9a-f]{6})", fullmatch=True))
@example("#777")
@example("#2b7a3f")
@example("#f0654a")
def test_letters_are_clear_on_every_colour(colour: str) -> None:
    """Black or white has a contrast of 7 with the ground that is made of a standard's colour."""
    standard = replace(made.STANDARD, colour=colour)
    assert contrast(ground(standard), ink(standard)) >= CLEAR


def test_a_clear_colour_stays_as_it_is() -> None:
    """Only a colour on which letters are pale is changed, and no more than needed."""
    assert ground(replace(made.STANDARD, colour="#7a2f86")) == "#7a2f86"
    assert ground(replace(made.STANDARD, colour="#2b7a3f")) == "#246534"


def test_a_yellow_arc_is_not_drawn_on_yellow(sample: Output) -> None:
    """On a standard's colour that is like the arc's own the arc has another; on all others it is yellow."""
    yellow = replace(made.STANDARD, colour="#f4b81c")
    assert is_like(yellow, "#ffc71f")
    assert not is_like(replace(yellow, colour="#f16d53"), "#ffc71f")
    [style] = [data.decode() for path, data in sample.files.items() if path.endswith("css/standards.css")]
    assert style.count("--standard-arc") == 1
