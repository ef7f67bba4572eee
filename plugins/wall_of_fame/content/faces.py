"""Where faces are in a photo, by OpenCV's detector: a tool for editors, which no build needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from wall_of_fame.content.decode_picture import open_upright

# A face as small as a tenth of this is found, in about half a second.
_LONGER_SIDE: Final = 640
_SMALLEST: Final = 32

_STEP: Final = 1.1
_NEIGHBOURS: Final = 4

# In a group, what is less than half as tall as the largest face is in the background, or no face.
_LEAST_SHARE: Final = 0.5

_CASCADE: Final = "haarcascade_frontalface_alt2.xml"

_MISSING: Final = (
    "Looking for faces needs OpenCV, which is not installed. "
    "Type: .venv/bin/pip install 'opencv-python-headless>=4.12,<5'"
)


class NoDetectorError(Exception):
    """OpenCV is not installed; the message says what to type."""


class Face(NamedTuple):
    """Where a face is, as shares of the photo's width and height, from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float


def height_of(face: Face) -> float:
    """The height of a face, as a share of the photo's."""
    return face.bottom - face.top


def find_faces(data: bytes) -> list[Face]:
    """The faces of a photo that look into the camera, from the left.

    Some faces are not found: in profile, behind masks, in the dark. So an empty list says nothing.

    Raises:
        NoDetectorError: OpenCV is not installed.
        Exception: the photo is broken.
    """
    detect = _detector()
    image = open_upright(data, 1.0).convert("L")
    image.thumbnail((_LONGER_SIDE, _LONGER_SIDE))
    boxes = detect(image)
    tallest = max((height for _, _, _, height in boxes), default=0)
    return sorted(
        Face(x / image.width, y / image.height, (x + width) / image.width, (y + height) / image.height)
        for x, y, width, height in boxes
        if height >= tallest * _LEAST_SHARE
    )


def read_faces(file: Path) -> list[Face]:
    """The faces of a photo in a file; as for `find_faces`, and OSError besides."""
    return find_faces(file.read_bytes())


@cache
def _detector() -> Callable[[Any], list[tuple[int, int, int, int]]]:
    try:
        import cv2  # noqa: PLC0415 - it is large, and not everybody has it
        import numpy as np  # noqa: PLC0415 - it comes with OpenCV
    except ImportError as error:
        raise NoDetectorError(_MISSING) from error
    if not hasattr(cv2, "CascadeClassifier"):  # OpenCV 5 comes without the cascades
        raise NoDetectorError(_MISSING)
    cascade = cv2.CascadeClassifier(str(Path(cv2.__file__).parent / "data" / _CASCADE))

    def versions(pixels: Any) -> Iterator[Any]:
        """The picture as it is, then with its contrasts raised: dark skin and dark rooms need that."""
        yield pixels
        yield cv2.equalizeHist(pixels)
        yield cv2.createCLAHE(2.0, (8, 8)).apply(pixels)
        yield (255 * (pixels / 255.0) ** 0.6).astype("uint8")

    def detect(image: Any) -> list[tuple[int, int, int, int]]:
        for pixels in versions(np.asarray(image)):
            boxes = cascade.detectMultiScale(pixels, _STEP, _NEIGHBOURS, minSize=(_SMALLEST, _SMALLEST))
            if len(boxes):
                return [tuple(map(int, box)) for box in boxes]  # type: ignore[misc]  # each has four
        return []

    return detect
