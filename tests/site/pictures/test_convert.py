"""Pictures are upright, of the right colours and sizes, and the same each time."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from tests.loops import at_least_one
from tests.site.pictures.odd import CORNERS, exif, quarters, red_is_green, saved
from tests.site.pictures.test_odd import corners
from wall_of_fame.content import decode_picture
from wall_of_fame.site.pictures.convert import Crop, make_renditions

SIDES = st.integers(1, 300)


def whole(data: bytes, size: tuple[int, int], *, keeps_alpha: bool = False) -> dict[str, Image.Image]:
    """The renditions of a whole picture at its own size, by format."""
    [[by_format]] = make_renditions(data, size, [Crop((0, 0, *size), (size,), keeps_alpha=keeps_alpha)])
    return {kind: Image.open(io.BytesIO(data)) for kind, data in by_format.items()}


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_upright(orientation: int, kind: str) -> None:
    """However the camera was held: the picture is turned back."""
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    upright = quarters(160, 120)
    held = upright.transpose(undo[orientation]) if orientation in undo else upright
    images = whole(saved(held, kind, exif=exif(orientation)), (160, 120)).values()
    for image in at_least_one(images):
        assert image.size == (160, 120)
        assert corners(image) == CORNERS


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P"])
def test_colours_of_another_profile_become_srgb(mode: str) -> None:
    """A picture looks as its camera meant it."""
    data = saved(quarters(80, 60, mode), "PNG", icc_profile=red_is_green())
    for image in at_least_one(whole(data, (80, 60)).values()):
        assert corners(image) == ("lime", "red", "blue", "white")


def test_a_broken_profile_is_ignored() -> None:
    """As browsers do."""
    assert corners(whole(saved(quarters(80, 60), "PNG", icc_profile=b"nonsense" * 20), (80, 60))["jpg"])


def test_transparency_stays_in_logos_only() -> None:
    """Elsewhere it lies on white."""
    clear = saved(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG")
    assert whole(clear, (40, 40), keeps_alpha=True)["webp"].convert("RGBA").getpixel((9, 9))[3] == 0  # type: ignore[index]  # RGBA
    for image in (*whole(clear, (40, 40)).values(), whole(clear, (40, 40), keeps_alpha=True)["jpg"]):
        assert image.convert("RGB").getpixel((9, 9)) == (255, 255, 255)


@settings(max_examples=60, deadline=None)
@given(SIDES, SIDES, st.integers(1, 40), st.integers(1, 5000), st.sampled_from(["RGB", "RGBA", "L", "P"]))
def test_bands_make_no_difference(width: int, height: int, factor: int, band: int, mode: str) -> None:
    """A large picture made smaller band by band is the same as in one go."""
    image = Image.effect_noise((width, height), 90).convert("RGB").convert(mode)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decode_picture, "_BAND", band)
        banded = decode_picture._reduce(image, factor)
    straight = decode_picture._convert_to_plain_mode(image).reduce(factor)
    assert banded.size == straight.size
    assert ImageChops.difference(banded, straight).getbbox() is None


@settings(max_examples=40, deadline=None)
@given(SIDES, SIDES, st.data())
def test_sizes_are_those_asked_for(width: int, height: int, data: st.DataObject) -> None:
    """Each part of a picture, at each size, in each format."""
    left, top = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    right, bottom = data.draw(st.integers(left + 1, width)), data.draw(st.integers(top + 1, height))
    sizes = tuple(data.draw(st.lists(st.tuples(SIDES, SIDES), min_size=1, max_size=3)))
    original = saved(Image.effect_noise((width, height), 90).convert("RGB"), "JPEG")
    [by_size] = make_renditions(original, (width, height), [Crop((left, top, right, bottom), sizes)])
    assert [{Image.open(io.BytesIO(data)).size for data in by_format.values()} for by_format in by_size] == [
        {size} for size in sizes
    ]
    again = list(make_renditions(original, (width, height), [Crop((left, top, right, bottom), sizes)]))
    assert again == [by_size]
