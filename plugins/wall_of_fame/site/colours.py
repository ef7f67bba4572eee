"""Contrast of colours, and the colour of letters that can be read on another colour.

The formulas are those of WCAG 2.2, "relative luminance" and "contrast ratio".
"""

from __future__ import annotations

from typing import Final

from wall_of_fame.wall import Standard

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


def _luminance(colour: str) -> float:
    """The relative luminance of a colour, 0 to 1."""
    if len(colour) == len("#rgb"):
        colour = "#" + "".join(digit * 2 for digit in colour[1:])
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_UP_TO else ((channel + 0.055) / 1.055) ** 2.4
