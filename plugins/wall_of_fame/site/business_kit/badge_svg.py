"""A badge as SVG. Its letters are outlines where they can be, so that it needs no typeface."""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as ET

from wall_of_fame.site.business_kit.badge import SCALE, Badge, Text
from wall_of_fame.site.business_kit.badge_colours import (
    SMILE_DEPTH,
    SMILE_THICKNESS,
    SMILE_WIDTH,
    BadgeColours,
)
from wall_of_fame.site.business_kit.outlines import outline

_STRONG: Final = "'Arial Black',Arial,sans-serif"
_PLAIN: Final = "Verdana,Arial,sans-serif"


def as_svg(badge: Badge, colours: BadgeColours) -> bytes:
    """The SVG of a badge."""
    root = ET.Element(
        "svg",
        xmlns="http://www.w3.org/2000/svg",
        width=f"{badge.width // SCALE}",
        height=f"{badge.height // SCALE}",
        viewBox=f"0 0 {badge.width} {badge.height}",
        role="img",
    )
    root.set("aria-label", badge.alt)
    ET.SubElement(root, "title").text = badge.alt
    ET.SubElement(
        root,
        "rect",
        {"stroke-width": "2", "stroke": colours.edge, "fill": colours.ground},
        x="1",
        y="1",
        width=f"{badge.width - 2}",
        height=f"{badge.height - 2}",
        rx=f"{badge.corner - 1}",
    )
    _add_pin(root, badge, colours)
    for text in badge.texts:
        _add_text(root, text, colours)
    return b"%s\n" % ET.tostring(root, encoding="utf-8")


def _add_pin(root: ET.Element, badge: Badge, colours: BadgeColours) -> None:
    """The pin with the smile: the same shapes as in `icon.svg`."""
    radius = badge.pin / 2
    across, down = badge.pin_left + radius, badge.height / 2
    ET.SubElement(root, "circle", cx=f"{across:g}", cy=f"{down:g}", r=f"{radius:g}", fill=colours.rim)
    inside = f"{radius * 0.9:g}"
    ET.SubElement(root, "circle", cx=f"{across:g}", cy=f"{down:g}", r=inside, fill=colours.sun)
    half, top = radius * SMILE_WIDTH, down
    outer, inner = radius * SMILE_DEPTH, radius * (SMILE_DEPTH - SMILE_THICKNESS)
    path = (
        f"M{across - half:.1f} {top:.1f}A{half:.1f} {outer:.1f} 0 0 0 {across + half:.1f} {top:.1f}"
        f"A{half:.1f} {inner:.1f} 0 0 1 {across - half:.1f} {top:.1f}Z"
    )
    ET.SubElement(root, "path", d=path, fill=colours.on_sun)


def _add_text(root: ET.Element, text: Text, colours: BadgeColours) -> None:
    fitted = text.block.fitted
    line = fitted.lines[0] if fitted.lines else ""
    path = outline(line, text.block.typefaces, text.size) if line else ""
    if path:
        place = f"translate({text.left:g} {text.baseline})"
        ET.SubElement(root, "path", d=path, transform=place, fill=colours.ink)
        return
    element = ET.SubElement(
        root,
        "text",
        {"font-size": f"{text.size}", "font-family": _STRONG if text.is_strong else _PLAIN},
        x=f"{text.left + text.width / 2:g}",
        y=f"{text.baseline}",
        textLength=f"{text.width:g}",
        lengthAdjust="spacingAndGlyphs",
        fill=colours.ink,
    )
    element.set("text-anchor", "middle")
    element.text = line or text.words
