"""Contributed pictures as pixels: opened, turned upright, in sRGB.

The check and the build read pictures by the same functions, so that what the check accepts can be published.
A broken Exif block or colour profile is no reason to refuse a picture: it is ignored, as browsers do.
"""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

import pillow_heif
from PIL import Image, ImageCms, ImageFile

PICTURE_FORMATS: Final = ("JPEG", "PNG", "WEBP")
"""The formats that Pillow may open. HEIF, which pillow_heif opens, is accepted too."""

_ORIENTATION: Final = 0x0112

# How a picture is turned upright, by the value of Exif's Orientation.
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS: Final = frozenset({5, 6, 7, 8})
"""The values that exchange width and height."""

# How many pixels of a large original are made smaller at once.
_BAND: Final = 4_000_000


class Upright(NamedTuple):
    """A decoded picture, perhaps made smaller, and the size that it has in full; both upright."""

    image: Image.Image
    size: tuple[int, int]


def open_picture(data: bytes) -> Image.Image:
    """Open a picture of an accepted format, without decoding its pixels where that can wait.

    Raises:
        Exception: it is of no accepted format, has far too many pixels, or is broken at its beginning.
    """
    if pillow_heif.is_supported(data):
        return pillow_heif.open_heif(io.BytesIO(data)).to_pillow()
    return Image.open(io.BytesIO(data), formats=PICTURE_FORMATS)


def open_upright(data: bytes, scale: float) -> Image.Image:
    """Open a picture, turned upright, in sRGB, eight bits a channel, at this scale (1 at most) or larger.

    Raises:
        Exception: the picture is broken.
    """
    with quiet_decoders():
        return decode(open_picture(data), scale).image


def decode(image: Image.Image, scale: float) -> Upright:
    """An opened picture as `open_upright` gives it, and its full size."""
    size = image.size
    width, height = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    if isinstance(image, ImageFile.ImageFile):
        image.draft(None, (width, height))
    # What follows may load the picture on the quiet, and a broken one must not seem whole.
    image.load()
    factor = max(1, min(image.width // width, image.height // height))
    small = _convert_to_srgb(_reduce(image, factor), image.info.get("icc_profile"))
    orientation = orientation_of(image)
    turn = _TURNS.get(orientation)
    upright = small.transpose(turn) if turn is not None else small
    upright.info = {}
    return Upright(upright, size[::-1] if orientation in _SIDEWAYS else size)


def orientation_of(image: Image.Image) -> int:
    """Exif's Orientation of a picture: 1 to 8; 1, which is upright, where none can be read."""
    try:
        orientation = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - a broken block may raise anything
        return 1
    return orientation if isinstance(orientation, int) and orientation in _TURNS else 1


@contextmanager
def quiet_decoders() -> Iterator[None]:
    """Keep to ourselves what decoders say of odd files: our own words name the file, and are enough.

    A picture with too many pixels, which is but a warning to Pillow, is an error.
    """
    log, handler = logging.getLogger("PIL"), logging.NullHandler()
    propagates = log.propagate
    log.addHandler(handler)
    log.propagate = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        log.propagate = propagates
        log.removeHandler(handler)


def _reduce(image: Image.Image, factor: int) -> Image.Image:
    """Make the picture smaller by a whole factor, in a plain mode; band by band, to save memory."""
    if factor == 1:
        return _convert_to_plain_mode(image)
    band = max(1, _BAND // image.width // factor) * factor
    parts = [
        _convert_to_plain_mode(image.crop((0, top, image.width, min(top + band, image.height)))).reduce(
            factor
        )
        for top in range(0, image.height, band)
    ]
    whole = Image.new(parts[0].mode, (parts[0].width, sum(part.height for part in parts)))
    top = 0
    for part in parts:
        whole.paste(part, (0, top))
        top += part.height
    return whole


def _convert_to_plain_mode(image: Image.Image) -> Image.Image:
    """The picture in one of the modes L, RGB, RGBA and CMYK."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    if image.mode in {"RGBA", "LA", "La", "PA", "RGBa"} or "transparency" in image.info:
        return image.convert("RGBA")
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


def _convert_to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture with the colours that its profile means, as RGB or RGBA; a broken profile is ignored."""
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            colours = ImageCms.profileToProfile(colours, source, srgb, outputMode="RGB") or colours
        except Exception:  # noqa: BLE001, S110 - a broken profile may raise anything
            pass
    colours = colours.convert("RGB")
    if alpha:
        colours.putalpha(alpha)
    return colours
