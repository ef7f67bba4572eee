"""The theme's typefaces: which files a page asks for at once, how wide their stand-ins are, the zero."""

import re
from itertools import groupby

import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.theme.test_stylesheets import stylesheets
from tests.walls import made
from tools import fallback_widths
from tools.programs import ROOT
from wall_of_fame.site.share_pictures.fonts import FILES, typeface_path
from wall_of_fame.site.templates.page_fonts import FAMILIES, RANGES, font_files

FONTS = ROOT / "theme/static/fonts"
STYLE = stylesheets(made.THEME)["css/style.css"]
LATIN = tuple(f"fonts/{family}-latin.woff2" for family in FAMILIES)
ALL = (*LATIN, *(f"fonts/{family}-latin-ext.woff2" for family in FAMILIES))
STAND_IN = re.compile(
    r'@font-face\{font-family:"(Like [\w ]+)";font-weight:([\d ]+);src:([^;]+);size-adjust:([\d.]+)%\}'
)
CLOSE = 1.5
"""How far, in percent, a typeface may be from the width of ours: less than a letter in a word of fifty."""


@pytest.mark.parametrize(
    ("lang", "text", "files"),
    [
        ("en", "Thank you, Siân: “a £5 tip” – no less…", LATIN),
        ("en", "Łukasz at The Corner Café", ALL),
        ("fr", "Élodie", LATIN),
        ("pl", "Dobra robota", ALL),
        ("ro-MD", "Ana", ALL),
        ("en", "Ștefan", ALL),
        ("ar", "محمد", LATIN),
    ],
)
def test_a_page_asks_for_the_letters_it_begins_with(lang: str, text: str, files: tuple[str, ...]) -> None:
    """By its language and by its first words; what is asked for in vain costs every visitor."""
    assert font_files(lang, text) == files


def test_every_letter_of_the_second_file_is_noticed() -> None:
    """The code points are those that the stylesheet names, and the files are there."""
    assert {re.sub(", ?", ", ", span) for span in re.findall(r"unicode-range:([^;}]+)", STYLE)} == set(
        RANGES.values()
    )
    letters = [chr(code) for span in RANGES["latin-ext"].split(", ") for code in code_points(span)]
    assert len(letters) > 200
    assert {letter for letter in letters if font_files("en", letter) != ALL} == set()
    first = [chr(code) for span in RANGES["latin"].split(", ") for code in code_points(span)]
    assert {letter for letter in first if font_files("en", letter) != LATIN} == set()
    assert [file for file in ALL if not (ROOT / "theme/static" / file).is_file()] == []


def code_points(span: str) -> range:
    """What a part of `unicode-range` names."""
    start, _, end = span.removeprefix("U+").partition("-")
    return range(int(start, 16), int(end or start, 16) + 1)


def test_what_stands_in_is_known_on_every_system() -> None:
    """Windows and macOS have Arial, Android has Roboto; Linux has at least one of the others."""
    regular = {name: src for name, weights, src, _ in STAND_IN.findall(STYLE) if weights == "400"}
    bold = {name: src for name, weights, src, _ in STAND_IN.findall(STYLE) if weights == "600 800"}
    assert {name: src.replace('")', ' Bold")') for name, src in regular.items()} == bold
    systems = (
        "Arial",
        "Helvetica",
        "Roboto",
        "Noto Sans",
        "DejaVu Sans",
        "Liberation Sans",
        "Ubuntu",
        "Cantarell",
    )
    assert [name for name in systems if f'local("{name}")' not in "".join(regular.values())] == []
    families = re.findall(r"--fallback-fonts:([^;]+)", STYLE)[0]
    assert re.findall(r'"([^"]+)"', families) == list(regular)


def test_what_stands_in_is_as_wide() -> None:
    """Measured with the one whose file is at hand here: the bold Noto Sans of pictures."""
    share = next(
        float(size)
        for name, weights, _, size in STAND_IN.findall(STYLE)
        if (name, weights) == ("Like Noto Sans", "600 800")
    )
    wide = fallback_widths.width(typeface_path("noto-sans-700.ttf")) * share / 100
    for ours in (fallback_widths.heading_width(), fallback_widths.text_width(700)):
        assert abs(wide / ours - 1) * 100 < CLOSE


@pytest.mark.parametrize("weight", [400, 550, 700])
def test_the_zero_of_texts_has_no_stroke(weight: int) -> None:
    """In words and in columns it is a plain ring, at every weight."""
    typeface = ImageFont.truetype(str(FONTS / "atkinson-hyperlegible-next-latin.woff2"), 400)
    typeface.set_variation_by_axes([weight])
    assert lines_crossed(typeface) == 2


def test_the_zero_of_pictures_has_no_stroke() -> None:
    """Nor has that of share pictures and certificates, in any typeface of ours."""
    files = [typeface_path(name) for name in FILES if not name.startswith("noto")]
    assert [lines_crossed(ImageFont.truetype(str(file), 400)) for file in files] == [2, 2, 2]


def lines_crossed(typeface: ImageFont.FreeTypeFont) -> int:
    """How many strokes of a zero a line from its top to its bottom crosses."""
    left, _, right, bottom = typeface.getbbox("0")
    image = Image.new("1", (int(right) + 2, int(bottom) + 2))
    ImageDraw.Draw(image).text((0, 0), "0", fill=1, font=typeface)
    middle = int(left + right) // 2
    inked = [bool(image.getpixel((middle, y))) for y in range(image.height)]
    return sum(is_ink for is_ink, _ in groupby(inked))
