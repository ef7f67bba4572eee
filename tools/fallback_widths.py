"""Measures by how much other typefaces have to grow or shrink to be as wide as the theme's: `size-adjust`.

    .venv/bin/python -m tools.fallback_widths REGULAR BOLD

REGULAR and BOLD are the files (TTF, OTF or WOFF2) of a typeface that stands in for ours, as
theme/templates/css/fonts.css names it. Of `npm pack @fontsource/roboto`, take the two for Latin. Prints the
share in percent that each needs.
"""

import sys
from pathlib import Path

from PIL import ImageFont

from tools.programs import ROOT

FONTS = ROOT / "theme" / "static" / "fonts"
SIZE = 200
TEXT = (
    "Service Wall of Fame People Businesses Standards Parishes Campaigns Awards News Menu Nominate Search "
    "Mindfulness Integrity Listening Excellence 4 November 2024 to 15 December "
    "The Harbour Lantern Hotel, St Helier "
    "She remembered how my mother takes her tea, and asked what I was going to play. Who made your day?"
)
"""What is read on this site, in its proportion of capitals, digits and small letters."""


def width(file: Path, weight: int | None = None) -> float:
    """How wide the text is in a typeface, at a weight if it has several."""
    typeface = ImageFont.truetype(str(file), SIZE, layout_engine=ImageFont.Layout.BASIC)
    if weight is not None:
        typeface.set_variation_by_axes([weight])
    return typeface.getlength(TEXT)


def text_width(weight: int) -> float:
    """How wide the text is in the typeface of texts."""
    return width(FONTS / "atkinson-hyperlegible-next-latin.woff2", weight)


def heading_width() -> float:
    """How wide the text is in the typeface of headings, at the weight that most of them have."""
    return width(FONTS / "bricolage-grotesque-latin.woff2", 800)


def shares(regular: Path, bold: Path) -> tuple[float, float]:
    """The percentages for texts, and for what is bold: between bold texts and headings."""
    return (
        100 * text_width(400) / width(regular),
        100 * (text_width(700) + heading_width()) / 2 / width(bold),
    )


if __name__ == "__main__":
    print("regular {:.1f} %, bold {:.1f} %".format(*shares(*map(Path, sys.argv[1:3]))))
