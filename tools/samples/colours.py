"""The paint box: one limited warm palette, and how a colour turns to shade and to light."""

# The points of an outline read along a line, not down a column.
# fmt: off
from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]

PAINTS: dict[str, str] = {
    "ink": "#2e2436", "cream": "#fbf2e0", "paper": "#f6e9d0", "sand": "#ecd5ae", "white": "#fdf9f0",
    "coral": "#ec7159", "brick": "#bd4e3a", "rust": "#a5512f", "ochre": "#e3a53c", "mustard": "#cf8d25",
    "butter": "#f5d58a", "olive": "#858a45", "sage": "#abbf9c", "leaf": "#5d8550", "pine": "#2f5d50",
    "teal": "#2c7a80", "sea": "#56a5a5", "sky": "#a9d4d8", "mist": "#d3e5e0", "navy": "#2a4262",
    "denim": "#4d6f92", "plum": "#6d3d5c", "rose": "#e39a92", "blush": "#f3cbb8", "lilac": "#b7a6c8",
    "stone": "#bcb0a4", "slate": "#66707a", "granite": "#cda28b", "cocoa": "#6a4636", "charcoal": "#3c3a44",
    "red": "#cf4438", "lime": "#c9d651", "pink": "#e2708b", "violet": "#6f5a98", "wine": "#86304a",
}  # fmt: skip

HAIRS: dict[str, str] = {
    "black": "#2a2230", "darkbrown": "#43292a", "brown": "#6b4030", "chestnut": "#8a4a2c",
    "auburn": "#a34a2a",
    "ginger": "#cf6b2f", "blond": "#dcae5c", "fair": "#ecc983", "sandy": "#b98a54", "grey": "#a9a3a4",
    "silver": "#cdc8c6", "white": "#ece6dd", "steel": "#77737c", "pink": "#d9738f", "teal": "#3a8189",
}  # fmt: skip

SKINS: dict[str, str] = {
    "porcelain": "#f9dcc6", "fair": "#f4cbab", "peach": "#ecb78f", "golden": "#e0a873", "olive": "#d29a6a",
    "tan": "#bf8252", "caramel": "#a66a43", "brown": "#875034", "deep": "#71432f", "ebony": "#5a372b",
}  # fmt: skip


def rgb(name: str) -> Colour:
    """The colour of a paint's name or of `#rrggbb`."""
    code = PAINTS.get(name, name).lstrip("#")
    return (int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16))


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with `share` (0 to 1) of `other` stirred in."""
    a, b, c = (round(x + (y - x) * share) for x, y in zip(one, other, strict=True))
    return (a, b, c)


def shade(colour: Colour, depth: float = 1.0) -> Colour:
    """The colour in shadow: darker and a little towards plum, as in gouache."""
    r, g, b = colour
    return mix(colour, (round(r * 0.74), round(g * 0.64), round(b * 0.70)), depth)


def light(colour: Colour, share: float = 0.35) -> Colour:
    """The colour in warm light."""
    return mix(colour, (255, 240, 212), share)


def luminance(colour: Colour) -> float:
    """How bright the colour looks, 0 to 1 (Rec. 601 weights)."""
    r, g, b = colour
    return (0.299 * r + 0.587 * g + 0.114 * b) / 255


@dataclass(frozen=True)
class Skin:
    """A complexion: every tone that a face needs."""

    base: Colour
    shade: Colour
    deep: Colour
    light: Colour
    blush: Colour
    lip: Colour
    line: Colour


def skin(name: str) -> Skin:
    """The complexion mixed from the skin tone `name`."""
    base = rgb(SKINS[name])
    bright = luminance(base)
    warm: Colour = (214, 84, 70) if bright > 0.45 else (176, 62, 46)
    red: Colour = (184, 60, 62) if bright > 0.45 else (150, 52, 56)
    r, g, b = base
    dark: Colour = (round(r * 0.84), round(g * 0.70), round(b * 0.66))
    return Skin(base=base, shade=dark, deep=shade(dark, 0.75), light=light(base, 0.42 if bright > 0.5
        else 0.22), blush=mix(base, warm, 0.62), lip=mix(base, red, 0.58), line=shade(shade(dark), 0.9))
