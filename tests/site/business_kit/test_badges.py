"""Badges: the count that the business's page has, whole and sharp, in three sizes, for light and dark."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from typing import Any, Final
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator
from PIL import Image

from tests.loops import at_least_one
from tests.walls import made
from tests.walls.output import Output
from wall_of_fame import urls
from wall_of_fame import wall as w
from wall_of_fame.site import OutputFile, Site
from wall_of_fame.site.business_kit import badges
from wall_of_fame.site.business_kit.badge import SCALE, SCHEMES, SIZES, badge_words, lay_out
from wall_of_fame.site.business_kit.badge_colours import badge_colours
from wall_of_fame.site.business_kit.badge_png import as_png
from wall_of_fame.site.business_kit.badge_svg import as_svg
from wall_of_fame.site.theme.colours import contrast
from wall_of_fame.site.theme.theme_files import palette

SVG: Final = "{http://www.w3.org/2000/svg}"
HEIGHTS: Final = {"small": 28, "medium": 64, "large": 116}
COLOURS: Final = palette(made.THEME)
LANGUAGE: Final = made.page_context(made.wall()).language

SHIELDS: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["schemaVersion", "label", "message"],
    "additionalProperties": False,
    "properties": {
        "schemaVersion": {"const": 1},
        "label": {"type": "string"},
        "message": {"type": "string", "minLength": 1},
        "color": {"type": "string", "pattern": "^([0-9a-f]{3}|[0-9a-f]{6})$"},
        "labelColor": {"type": "string", "pattern": "^([0-9a-f]{3}|[0-9a-f]{6})$"},
        "isError": {"type": "boolean"},
        "namedLogo": {"type": "string"},
        "logoSvg": {"type": "string"},
        "logoColor": {"type": "string"},
        "logoSize": {"type": "string"},
        "style": {"type": "string"},
        "cacheSeconds": {"type": "integer", "minimum": 0},
    },
}
"""What shields.io takes: https://shields.io/badges/endpoint-badge."""


def site_called(name: str, lang: str = "en", direction: str = "ltr", *, keepsakes: bool = True) -> Site:
    """A site of this name."""
    site = made.page_context(made.wall()).site
    return replace(site, name=name, lang=lang, direction=direction, colours=COLOURS, keepsakes=keepsakes)


def svg_of(site: Site, count: int, size: str = "medium", scheme: str = "light") -> ET.Element:
    """The badge of a business with so many recognitions, parsed."""
    words = badge_words(site, LANGUAGE, count)
    return ET.fromstring(as_svg(lay_out(words, size), badge_colours(COLOURS, scheme)))  # noqa: S314 - our own


def wall_of(*counts: int) -> w.Wall:
    """A wall of businesses with so many recognitions each."""
    where = made.place(1)
    shops = [made.business(number, where) for number in range(len(counts))]
    people = [made.person(number) for number in range(sum(counts))]
    places = [shop for shop, count in zip(shops, counts, strict=True) for _ in range(count)]
    stories = [made.recognition(number, who, places[number]) for number, who in enumerate(people)]
    return made.wall(people=people, businesses=shops, recognitions=stories, places=[where])


def files_of(wall: w.Wall, site: Site | None = None) -> dict[str, OutputFile]:
    """All badges of a wall."""
    files = list(badges.files(wall, site or site_called("Thanks"), LANGUAGE))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file for file in files}


def test_each_business_has_its_badges(sample: Output, elsewhere: Output, below: Output) -> None:
    """Of every size and scheme, with the number of recognitions that its page has."""
    for site in at_least_one((sample, elsewhere, below)):
        pages = [
            path
            for path, page in site.html.items()
            if re.fullmatch(r"businesses/[^/]+/index\.html", path) and not page.is_redirect
        ]
        for path in at_least_one(pages):
            url = path.removesuffix("index.html")
            heading = site.html[path].one("//h2[@id='stories']").text_content()
            expected = "Nominate someone here" if heading == "No stories yet" else heading
            for size in at_least_one(SIZES):
                for scheme in at_least_one(SCHEMES):
                    root = ET.fromstring(site.files[urls.badge(url, size, scheme, "svg")])  # noqa: S314
                    label = root.get("aria-label", "").split(" · ")[0]
                    assert label == expected
                    assert urls.badge(url, size, scheme, "png") in site.files
            assert json.loads(site.files[urls.shields(url)])["message"] == expected


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("count", [0, 1, 27, 12_345])
def test_a_badge_is_whole_and_needs_nothing_else(size: str, scheme: str, count: int) -> None:
    """It says in words what it shows, and names no file, script or typeface."""
    root = svg_of(site_called("Brightwater Thanks"), count, size, scheme)
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == root.get("aria-label")
    assert str(root.get("aria-label")).endswith("Brightwater Thanks")
    assert {element.tag for element in root.iter()} == {
        f"{SVG}{tag}" for tag in ("svg", "title", "rect", "circle", "path")
    }
    assert not [
        name for element in root.iter() for name in element.attrib if "href" in name or "on" in name[:2]
    ]
    assert root.get("height") == str(HEIGHTS[size])
    assert float(str(root.get("viewBox")).split()[2]) == SCALE * int(str(root.get("width")))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_badge_can_be_read(scheme: str) -> None:
    """Letters and smile stand out from their ground."""
    colours = badge_colours(COLOURS, scheme)
    assert contrast(colours.ink, colours.ground) >= 4.5
    assert contrast(colours.on_sun, colours.sun) >= 4.5
    assert contrast(colours.edge, colours.ground) >= 3


@pytest.mark.parametrize(
    ("name", "lang", "direction"),
    [
        ("جدار الشكر", "ar", "rtl"),
        ("קיר התודה", "he", "rtl"),
        ("धन्यवाद की दीवार", "hi", "ltr"),
        ("ᚠᚢᚦᚨᚱᚲ", "en", "ltr"),
    ],
)
def test_letters_that_outlines_cannot_show_are_text(name: str, lang: str, direction: str) -> None:
    """Joined letters, and those of no typeface of ours, are left to the reader's machine, in a set width."""
    root = svg_of(site_called(name, lang, direction), 3)
    text = root.find(f"{SVG}text")
    assert text is not None
    assert text.text == name
    assert float(str(text.get("textLength"))) > 20
    pin = root.find(f"{SVG}circle")
    assert pin is not None
    is_at_the_right = float(str(pin.get("cx"))) > float(str(root.get("viewBox")).split()[2]) / 2
    assert is_at_the_right == (direction == "rtl")


@pytest.mark.parametrize("name", ["Thanks", "A" * 80, "The Wall " * 9, "ありがとう" * 16])
@pytest.mark.parametrize("size", SIZES)
def test_no_name_makes_a_badge_too_wide(name: str, size: str) -> None:
    """It fits a narrow column of a website; a long name is set smaller, and then shortened."""
    root = svg_of(site_called(name), 12_345, size)
    assert int(str(root.get("width"))) <= {"small": 240, "medium": 300, "large": 360}[size]


@pytest.mark.parametrize("size", SIZES)
def test_the_png_is_the_same_with_two_pixels_to_the_point(size: str) -> None:
    """It is transparent around its corners, has no metadata, and stays small."""
    words = badge_words(site_called("Thanks"), LANGUAGE, 27)
    badge = lay_out(words, size)
    data = as_png(badge, badge_colours(COLOURS, "light"))
    with Image.open(io.BytesIO(data)) as image:
        assert image.size == (badge.width, badge.height)
        assert image.height == SCALE * HEIGHTS[size]
        assert set(image.info) <= {"transparency"}
        pixels = image.convert("RGBA")
        assert pixels.getpixel((0, 0))[3] == 0  # type: ignore[index]  # a pixel of four channels
        assert pixels.getpixel((badge.width // 2, 4))[3] >= 254  # type: ignore[index]  # the same
    assert len(data) < 12_000


def test_names_are_written_as_text(hostile: Output) -> None:
    """A name with markup is no markup."""
    files = [data for path, data in hostile.files.items() if re.search(r"/badge[a-z-]*\.svg$", path)]
    for data in at_least_one(files):
        root = ET.fromstring(data)  # noqa: S314 - our own
        assert {element.tag for element in root.iter()} <= {
            f"{SVG}{tag}" for tag in ("svg", "title", "rect", "circle", "path", "text")
        }


@pytest.mark.parametrize("count", [0, 1, 3])
def test_shields_takes_the_answer(count: int) -> None:
    """It has the fields that shields.io asks for, and no other."""
    file = files_of(wall_of(count))["businesses/business-0/shields.json"]
    assert not list(Draft202012Validator(SHIELDS).iter_errors(json.loads(file.make())))


def test_only_a_new_count_changes_a_badge() -> None:
    """What the files of another business are made of stays, and so do their bytes."""
    before, after = files_of(wall_of(2, 5)), files_of(wall_of(3, 5))
    changed = {path for path in after if before[path].inputs != after[path].inputs}
    assert changed == {path for path in after if path.startswith("businesses/business-0/")}
    different = {path for path in after if before[path].make() != after[path].make()}
    assert different == changed


def test_without_keepsakes_there_is_no_png() -> None:
    """They take the longest; a quick build has none."""
    quick = files_of(wall_of(2), site_called("Thanks", keepsakes=False))
    assert {path.rpartition(".")[2] for path in quick} == {"svg", "json"}
