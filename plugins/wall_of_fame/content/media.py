"""Originals, that is contributed pictures and videos: what each is by its bytes, and why some are refused."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pillow_heif
from PIL import Image

from wall_of_fame.content.decode_picture import decode, open_picture, quiet_decoders
from wall_of_fame.content.files import unreadable_hint
from wall_of_fame.content.metadata import has_too_many_parts, says_where
from wall_of_fame.digital_pins import private_keys
from wall_of_fame.limits import PHOTO_BYTES, PHOTO_PIXELS, PHOTO_SCANS, PHOTO_SHAPE, VIDEO_BYTES
from wall_of_fame.system.reasons import reason_alone

_START_OF_SCAN: Final = b"\xff\xda"

# The size to which a picture is reduced before its mean colour is taken.
_SAMPLE: Final = (16, 16)

# The length of the longer side to which a picture is reduced: enough to see whether it is whole.
_REDUCED: Final = 64

VIDEO_ENDINGS: Final = (".mp4", ".webm", ".vtt")
"""The endings of videos and of their captions."""


@dataclass(frozen=True, slots=True)
class Original:
    """A contributed picture or video that may be used.

    `digest` is the SHA-256 of its bytes in hexadecimal. `width` and `height` are those of the upright picture
    in pixels, 0 for a video.
    """

    path: str
    digest: str
    format: str
    width: int = 0
    height: int = 0
    has_location: bool = False
    """Whether a picture's or a video's metadata have the place where it was taken."""
    tone: str = ""
    """A picture's mean colour: red, green and blue, a digit from 0 to 2 each."""


@dataclass(frozen=True, slots=True)
class PictureProblem:
    """Why a contributed picture or video cannot be used, and what to do."""

    path: str
    message: str
    hint: str
    rule: str = "picture"


_NOTHING_KNOWN: Final[Mapping[str, Original]] = MappingProxyType({})


def inspect_original(
    root: Path, path: str, originals: Mapping[str, Original] = _NOTHING_KNOWN
) -> Original | PictureProblem:
    """Inspect the file `path` below the folder `root`, by its bytes rather than its name.

    `originals` were inspected before, by the digest of their bytes; none of them is decoded again. It may lie
    elsewhere now, or under another name.
    """
    file = root / path
    limit = VIDEO_BYTES if path.endswith(VIDEO_ENDINGS) else PHOTO_BYTES
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= limit else b""
    except OSError as error:
        message = f"{path} cannot be read ({reason_alone(error)})."
        return PictureProblem(path, message, unreadable_hint("file", error))
    if size > limit:
        hint = f"Save it smaller: {limit // 1024 // 1024} MiB at most."
        return PictureProblem(path, f"{path} has {size / 1024 / 1024:,.1f} MiB.", hint)
    if private_keys.has_private_key(data):
        message = f"In {path} there is a private key: whoever has it can sign in this wall’s name."
        return PictureProblem(path, message, private_keys.HINT, private_keys.RULE)
    digest = hashlib.sha256(data).hexdigest()
    before = originals.get(digest)
    if before is not None and Path(before.path).suffix == Path(path).suffix:
        return replace(before, path=path)
    if path.endswith(VIDEO_ENDINGS):
        return _inspect_video(path, data, digest)
    return _inspect_picture(path, data, digest)


def _inspect_picture(path: str, data: bytes, digest: str) -> Original | PictureProblem:
    try:
        with quiet_decoders():
            return _decode_picture(path, data, digest)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _too_many_pixels(path)
    except Exception:  # noqa: BLE001 - a decoder may raise anything, and then this is no picture for us
        return _not_a_picture(path)


def _decode_picture(path: str, data: bytes, digest: str) -> Original | PictureProblem:
    """A picture that can be published: it has been decoded as the build does it, only smaller."""
    problem = _problem_before_decoding(path, data)
    if problem:
        return problem
    image = open_picture(data)
    small, size = decode(image, min(1.0, _REDUCED / max(image.size)))
    return Original(path, digest, image.format or "HEIF", *size, says_where(data), _tone(small))


def _problem_before_decoding(path: str, data: bytes) -> PictureProblem | None:
    """What is wrong with a picture as far as its beginning tells: what follows may be huge."""
    if pillow_heif.is_supported(data):
        return _size_problem(path, *pillow_heif.open_heif(io.BytesIO(data)).size)
    if data.startswith(b"\xff\xd8") and data.count(_START_OF_SCAN) > PHOTO_SCANS:
        return PictureProblem(
            path,
            f"{path} goes over its picture {PHOTO_SCANS} times and more.",
            "Save it again as a plain JPEG.",
        )
    if has_too_many_parts(data):
        return _not_a_picture(path)
    image = open_picture(data)
    problem = _size_problem(path, *image.size)
    if not problem and getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
        return PictureProblem(
            path, f"{path} is an animated picture.", "Save one frame of it as a still picture."
        )
    return problem


def _tone(image: Image.Image) -> str:
    """A picture's mean colour (see `Original.tone`), from a few of its pixels."""
    sample = image.resize(_SAMPLE, Image.Resampling.NEAREST)
    mean = sample.convert("RGB").resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return "".join(str(round(channel / 127.5)) for channel in mean)  # type: ignore[union-attr]  # RGB has three


def _size_problem(path: str, width: int, height: int) -> PictureProblem | None:
    """What is wrong with a picture's size, or None."""
    if not width or not height:
        return _not_a_picture(path)
    if width * height > PHOTO_PIXELS:
        return _too_many_pixels(path)
    longer, shorter = max(width, height), min(width, height)
    if longer > shorter * PHOTO_SHAPE:
        message = f"{path} has {width} × {height} pixels, more than {PHOTO_SHAPE} times as long as wide."
        return PictureProblem(
            path, message, "Use the part of it that shows the person, the note or the logo."
        )
    return None


def _not_a_picture(path: str) -> PictureProblem:
    return PictureProblem(
        path, f"{path} cannot be read as a picture.", "Use a whole JPEG, PNG, WebP or HEIC file."
    )


def _too_many_pixels(path: str) -> PictureProblem:
    limit = PHOTO_PIXELS // 1_000_000
    return PictureProblem(
        path, f"{path} has more than {limit} megapixels.", f"Save it smaller: {limit} megapixels at most."
    )


def _inspect_video(path: str, data: bytes, digest: str) -> Original | PictureProblem:
    has_signature = {
        ".mp4": data[4:8] == b"ftyp",
        ".webm": data[:4] == b"\x1a\x45\xdf\xa3",
        ".vtt": data.removeprefix(b"\xef\xbb\xbf")[:6] == b"WEBVTT",
    }
    ending = path[path.rindex(".") :]
    if not has_signature[ending]:
        return PictureProblem(
            path, f"{path} is not what its name says.", "Use an MP4 or WebM video, or WebVTT captions."
        )
    return Original(path, digest, ending[1:].upper(), has_location=says_where(data))
