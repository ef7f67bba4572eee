"""Contributed pictures and videos: what they are by their content, and why one is refused."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pillow_heif
from PIL import ExifTags, Image, ImageFile

from wall_of_fame.limits import PHOTO_BYTES, PHOTO_PIXELS, PHOTO_SCANS, PHOTO_SHAPE, VIDEO_BYTES

PICTURE_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_TURNED: Final = frozenset({5, 6, 7, 8})
"""The values of Exif's Orientation in which width and height change places."""

_ORIENTATION: Final = 0x0112
_START_OF_SCAN: Final = b"\xff\xda"
_FEW: Final = (16, 16)

_SMALL: Final = (64, 64)
"""Reading a JPEG at this scale shows whether it is whole without decoding every pixel."""

VIDEO_ENDINGS: Final = (".mp4", ".webm", ".vtt")


@dataclass(frozen=True, slots=True)
class Original:
    """A contributed file that may be used: SHA-256 of its bytes, format, upright size in pixels."""

    path: str
    digest: str
    format: str
    width: int = 0
    height: int = 0
    tells_where: bool = False
    """Whether a picture's metadata say where it was taken."""
    tone: str = ""
    """A picture's colour at large: red, green and blue in one digit each, 0 to 2."""


@dataclass(frozen=True, slots=True)
class PictureProblem:
    """Why a contributed picture or video cannot be used, and what to do."""

    path: str
    message: str
    hint: str


def inspect(root: Path, path: str) -> Original | PictureProblem:
    """Look at the file `path` below `root` without trusting its name."""
    file = root / path
    limit = VIDEO_BYTES if path.endswith(VIDEO_ENDINGS) else PHOTO_BYTES
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= limit else b""
    except OSError as error:
        return PictureProblem(
            path, f"{path} cannot be read ({error.strerror}).", "Give the file back the right to be read."
        )
    if size > limit:
        hint = f"Save it smaller: {limit // 1024 // 1024} MiB at most."
        return PictureProblem(path, f"{path} has {size / 1024 / 1024:,.1f} MiB.", hint)
    return _video(path, data) if path.endswith(VIDEO_ENDINGS) else _picture(path, data)


def open_picture(data: bytes) -> Image.Image:
    """Open a picture of an accepted format, whatever its name says.

    Raises:
        OSError, ValueError, SyntaxError: it is none, or broken at its beginning.
    """
    if pillow_heif.is_supported(data):
        return pillow_heif.open_heif(io.BytesIO(data)).to_pillow()
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        return Image.open(io.BytesIO(data), formats=PICTURE_FORMATS)


def _picture(path: str, data: bytes) -> Original | PictureProblem:
    try:
        return _look(path, data)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _too_many_pixels(path)
    except Exception:  # noqa: BLE001 - a decoder may raise anything, and then this is no picture for us
        return PictureProblem(
            path, f"{path} cannot be read as a picture.", "Use a whole JPEG, PNG, WebP or HEIC file."
        )


def _look(path: str, data: bytes) -> Original | PictureProblem:
    if pillow_heif.is_supported(data):
        heif = pillow_heif.open_heif(io.BytesIO(data))
        flaw = _unsuitable(path, *heif.size)
        if flaw:
            return flaw
        tone = _tone(heif.to_pillow())
        return Original(path, hashlib.sha256(data).hexdigest(), "HEIF", heif.size[0], heif.size[1], tone=tone)
    if data.startswith(b"\xff\xd8") and data.count(_START_OF_SCAN) > PHOTO_SCANS:
        return PictureProblem(
            path,
            f"{path} goes over its picture {PHOTO_SCANS} times and more.",
            "Save it again as a plain JPEG.",
        )
    image: Image.Image = open_picture(data)
    flaw = _unsuitable(path, *image.size)
    if flaw:
        return flaw
    if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
        return PictureProblem(
            path, f"{path} is an animated picture.", "Save one frame of it as a still picture."
        )
    upright = image.getexif().get(_ORIENTATION, 1) not in _TURNED
    size = image.size if upright else image.size[::-1]
    if isinstance(image, ImageFile.ImageFile):
        image.draft("RGB", _SMALL)
    image.load()
    digest = hashlib.sha256(data).hexdigest()
    tells_where = bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    return Original(path, digest, image.format or "", *size, tells_where, _tone(image))


def _tone(image: Image.Image) -> str:
    """The mean of a few points spread over the picture."""
    few = image.resize(_FEW, Image.Resampling.NEAREST)
    if few.mode.startswith("I"):
        few = few.point(lambda value: value / 256).convert("L")
    if few.mode == "P":
        few = few.convert("RGBA")
    mean = few.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return "".join(str(round(part / 127.5)) for part in mean)  # type: ignore[union-attr]  # RGB has three


def _unsuitable(path: str, width: int, height: int) -> PictureProblem | None:
    """What is wrong with a picture's size."""
    if width * height > PHOTO_PIXELS:
        return _too_many_pixels(path)
    longer, shorter = max(width, height), min(width, height)
    if longer > shorter * PHOTO_SHAPE:
        message = f"{path} has {width} × {height} pixels, more than {PHOTO_SHAPE} times as long as wide."
        return PictureProblem(
            path, message, "Use the part of it that shows the person, the note or the logo."
        )
    return None


def _too_many_pixels(path: str) -> PictureProblem:
    limit = PHOTO_PIXELS // 1_000_000
    return PictureProblem(
        path, f"{path} has more than {limit} megapixels.", f"Save it smaller: {limit} megapixels at most."
    )


def _video(path: str, data: bytes) -> Original | PictureProblem:
    wanted = {
        ".mp4": data[4:8] == b"ftyp",
        ".webm": data[:4] == b"\x1a\x45\xdf\xa3",
        ".vtt": data.removeprefix(b"\xef\xbb\xbf")[:6] == b"WEBVTT",
    }
    ending = path[path.rindex(".") :]
    if not wanted[ending]:
        return PictureProblem(
            path, f"{path} is not what its name says.", "Use an MP4 or WebM video, or WebVTT captions."
        )
    return Original(path, hashlib.sha256(data).hexdigest(), ending[1:].upper())
