"""Contrast of colours, and the colour of letters that can be read on another colour.

The formulas are those of WCAG 2.2, "relative luminance" and "contrast ratio".
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from wall_of_fame.wall import Standard

CLEAR: Final = 7.0
"""The contrast of letters on a standard's colour, at least: that of WCAG 2.2, level AAA (1.4.6)."""

_STEPS: Final = 100

# The colours of a site are few, and asked for with every picture.
_REMEMBERED: Final = 500

# As far apart as this, of 441 at most, two colours of sRGB are told apart as areas that touch.
_FAR: Final = 64

# Below this a channel of sRGB is linear (WCAG 2.2, "relative luminance").
_LINEAR_UP_TO: Final = 0.04045


def contrast(colour: str, other: str) -> float:
    """The contrast ratio of two colours (`#rgb` or `#rrggbb`), 1 to 21."""
    light, dark = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink(standard: Standard) -> str:
    """Black or white, whichever has more contrast with a standard's colour."""
    luminance = _luminance(standard.colour)
    return "#fff" if 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 else "#000"


def ground(standard: Standard) -> str:
    """A standard’s colour, darker below white letters or lighter below black ones, so that they are clear."""
    letters = ink(standard)
    away_from_letters = "#000" if letters == "#fff" else "#fff"
    mixed = (_mix(standard.colour, away_from_letters, step / _STEPS) for step in range(_STEPS + 1))
    return next(colour for colour in mixed if contrast(colour, letters) >= CLEAR)


def is_like(standard: Standard, colour: str) -> bool:
    """Whether a colour can hardly be seen where it lies on a standard's."""
    return math.dist(_channels(ground(standard)), _channels(colour)) < _FAR


def _mix(colour: str, other: str, share: float) -> str:
    """A colour with a share of another, 0 to 1."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(channel + (target - channel) * share):02x}" for channel, target in pairs)


@lru_cache(maxsize=_REMEMBERED)
def _luminance(colour: str) -> float:
    """The relative luminance of a colour, 0 to 1."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[int, ...]:
    """Red, green and blue of a colour, each 0 to 255."""
    if len(colour) == len("#rgb"):
        colour = "#" + "".join(digit * 2 for digit in colour[1:])
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_UP_TO else ((channel + 0.055) / 1.055) ** 2.4
