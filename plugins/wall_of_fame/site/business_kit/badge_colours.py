"""The colours of badges, by day and by night, and the shape of their smile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SMILE_WIDTH: Final = 0.54
"""Half of the smile's width, in radiuses of the pin."""

SMILE_DEPTH: Final = 0.56
"""How far the smile reaches below the middle of the pin, in radiuses of the pin."""

SMILE_THICKNESS: Final = 0.2
"""How thick the smile is in its middle, in radiuses of the pin."""


@dataclass(frozen=True, slots=True)
class BadgeColours:
    """The colours of a badge, `#rrggbb` or `#rgb`."""

    ground: str
    ink: str
    edge: str
    sun: str
    on_sun: str
    rim: str


def badge_colours(palette: Mapping[str, str], scheme: str) -> BadgeColours:
    """The colours of a scheme, `light` or `dark`, made of those of the theme by day."""
    if scheme == "dark":
        ground, ink, edge = palette["deep"], palette["on-deep"], palette["surf"]
    else:
        ground, ink, edge = palette["white"], palette["ink"], palette["ink"]
    return BadgeColours(
        ground=ground, ink=ink, edge=edge, sun=palette["sun"], on_sun=palette["on-sun"], rim=palette["rim"]
    )
