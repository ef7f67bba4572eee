"""How large a recognition's words are set, so that its certificate fills one page and never needs a second.

All lengths are millimetres on A4. The stylesheet of the certificate sets the same measures
(theme/static/css/print/); its steps are drawn from those below (theme/templates/css/print.css).
tests/browser/test_certificate.py prints the extremes.
"""

from __future__ import annotations

import math
import operator
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from wall_of_fame.site import Site
from wall_of_fame.site.templates.text_width import StoryText, count_lines, count_lines_of_all
from wall_of_fame.wall import Recognition

STEP: Final = 0.92
"""From one size to the next."""

STEPS: Final = 32
"""How many sizes there are."""

_REMEMBERED: Final = 1_000
"""Businesses and choices of standards come again and again."""

_USED: Final = 0.88
"""How large words usually are that fit, beside what they would be if lines could be broken anywhere."""

_SIGNATURE: Final = 13
"""The room for a signature above its line, and what is free below."""

_LEAST_IN_PARAGRAPHS: Final = 2.3
"""Below this size paragraphs follow one another on the same line."""


@dataclass(frozen=True, slots=True, eq=False)  # two layouts are two things
class Layout:
    """The measures of a kind of certificate, as its stylesheet has them.

    `height` and `width` are what lies within the frame; `story` and `names` the largest sizes of these,
    `least` the smallest size of a story in it; `names_height` what the names may take; `pin_room` the
    most that one standard takes of the width; `gaps` what is free between the parts, in all.
    """

    name: str
    height: float
    width: float
    columns: int
    gutter: float
    title: float
    story: float
    least: float
    leading: float
    names: float
    names_height: float
    at: float
    pin: float
    pin_words: float
    pin_beside: float
    pin_room: float
    code: float
    foot: float
    gaps: float


ROOMY: Final = Layout(
    "roomy", 252, 164, 1, 0, 4.6, 11, 3.6, 1.45, 19, 46, 5, 13, 3.2, 0, 36, 27, 3.2, 27,
)  # fmt: skip
TIGHT: Final = Layout(
    "tight", 262, 174, 2, 7, 3.8, 3.9, 0.4, 1.36, 11, 20, 3.8, 7, 2.8, 9, 174, 21, 2.8, 15,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CertificateSize:
    """A layout, the steps of the names and of the story in it, and whether the story stands in one run."""

    layout: Layout
    names: int
    story: int
    in_one_run: bool = False

    @property
    def classes(self) -> str:
        """What the template writes, and the stylesheet reads."""
        run = " certificate--one-paragraph" if self.in_one_run else ""
        return f"certificate--{self.layout.name} names-step--{self.names} story-step--{self.story}{run}"


def certificate_classes(site: Site, recognition: Recognition) -> str:
    """The classes of a recognition's certificate."""
    return certificate_size(site, recognition).classes


def certificate_size(site: Site, recognition: Recognition) -> CertificateSize:
    """The largest size that fits: roomy if the story can be read well in it."""
    story = StoryText.of(str(recognition.html))
    roomy = _in_layout(ROOMY, site, recognition, story)
    return (
        roomy
        or _in_layout(TIGHT, site, recognition, story)
        or CertificateSize(TIGHT, STEPS, STEPS, in_one_run=True)
    )


def _in_layout(
    layout: Layout, site: Site, recognition: Recognition, story: StoryText
) -> CertificateSize | None:
    names, names_height = _names(layout, recognition)
    height_left = layout.height - _around(layout, site, recognition) - names_height
    sizes = _sizes(layout.story, layout.least)

    def fits(step: int) -> bool:
        text = story if sizes[step] >= _LEAST_IN_PARAGRAPHS else story.in_one_run()
        return _story_height(layout, text, sizes[step]) <= height_left

    step = _first_that_fits(len(sizes), fits, _guess(layout, story, sizes, height_left))
    if step == len(sizes):
        return None
    return CertificateSize(layout, names, step, sizes[step] < _LEAST_IN_PARAGRAPHS)


def _guess(layout: Layout, story: StoryText, sizes: Sequence[float], height_left: float) -> int:
    """About the step at which a story fits: as if its words were poured into the space that is left."""
    poured = math.sqrt(height_left * layout.width / (layout.leading * story.length))
    return bisect_left(sizes, -poured * _USED, key=operator.neg)


def _first_that_fits(count: int, fits: Callable[[int], bool], near: int) -> int:
    """The first of `count` steps at which it fits, `count` if at none, looked for from one nearby."""
    if near < count and not fits(near):
        return next(filter(fits, range(near + 1, count)), count)
    while near and fits(near - 1):
        near -= 1
    return near


@cache
def _sizes(largest: float, least: float) -> tuple[float, ...]:
    """Every size from the largest down, a step apart."""
    sizes = (largest * STEP**step for step in range(STEPS + 1))
    return tuple(size for size in sizes if size >= least)


def _story_height(layout: Layout, story: StoryText, size: float) -> float:
    """In columns of equal length, each of which may end with a line less than it could."""
    measure = ((layout.width - layout.gutter * (layout.columns - 1)) / layout.columns) / size
    if not story.is_plain:  # strong words are wider, quotations are set in
        measure = measure * 0.94 - 1.6
    whole = story.height(measure, layout.leading, 0.5) * size
    return whole / layout.columns + (layout.columns - 1) * layout.leading * size


def _names(layout: Layout, recognition: Recognition) -> tuple[int, float]:
    """The largest step at which the names take no more than their share, and their height."""
    names = ", mm ".join(recognition.names)
    height = 0.0
    for step, size in enumerate(_sizes(layout.names, 0)):
        height = count_lines(names, layout.width / size / 1.02) * size * 1.1
        if height <= layout.names_height:
            return step, height
    return STEPS, height


def _around(layout: Layout, site: Site, recognition: Recognition) -> float:
    """The height of all but the names and the story."""
    head = _head(layout, site.issuer, recognition.where)
    pins = _pins(layout, tuple([item.standard.name for item in recognition.evidence]))
    return head + pins + _foot(layout, site, recognition) + layout.gaps


@lru_cache(maxsize=_REMEMBERED)
def _head(layout: Layout, site: str, place: str) -> float:
    title = count_lines(site, layout.width / layout.title / 1.02) * layout.title * 1.15 + 9
    at = count_lines(place, layout.width / layout.at) * layout.at * 1.25
    return title + at + layout.at * 4.4


@lru_cache(maxsize=_REMEMBERED)
def _pins(layout: Layout, standards: tuple[str, ...]) -> float:
    each = min(layout.pin_room, layout.width / len(standards)) - layout.pin_beside - 3
    rows = max(count_lines(name, each / layout.pin_words) for name in standards)
    words = rows * layout.pin_words * 1.2
    return max(layout.pin, words) if layout.pin_beside else layout.pin + 1.5 + words


def _foot(layout: Layout, site: Site, recognition: Recognition) -> float:
    source = f"Nominated by {recognition.nominator}" if recognition.nominator else ""
    pin = f"{recognition.pin.edition} and its number" if recognition.pin else ""
    measure = (layout.width - layout.code - 5) / layout.foot
    prizes = tuple(f"{prize.category}, {prize.award}" for prize in recognition.prizes)
    rows = _source_lines((source, *prizes, pin), measure) + count_lines(
        site.absolute(recognition.url), measure
    )
    rows += count_lines(f"Signed for the {site.issuer}", measure)
    return max(layout.code, rows * layout.foot * 1.35 + 3 + _SIGNATURE)


@lru_cache(maxsize=_REMEMBERED)
def _source_lines(texts: tuple[str, ...], measure: float) -> int:
    return count_lines_of_all(texts, measure)
