"""Whatever people send becomes the right picture, or is refused by name (promises 5 and 8)."""

from __future__ import annotations

import io
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.patience import patience
from tests.site.pictures.odd import BAD, CORNERS, GOOD, WHERE
from tools.programs import ROOT
from wall_of_fame.content.media import Original, PictureProblem, inspect_original
from wall_of_fame.site.pictures.convert import Crop, make_renditions

pytestmark = pytest.mark.slow

MEGABYTES = 500
COLOURS = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "white": (255, 255, 255)}
WITHOUT_COLOURS = ("greys", "black and white", "one pixel")
CHANGED_COLOURS = ("CMYK", "transparent colour")


def renditions(data: bytes, original: Original) -> list[bytes]:
    """The renditions of a whole picture, small, in every format."""
    size = (original.width, original.height)
    width = min(120, original.width)
    height = max(1, round(width * original.height / original.width))
    [[by_format]] = make_renditions(data, size, [Crop((0, 0, *size), ((width, height),))])
    return list(by_format.values())


@pytest.mark.parametrize("name", GOOD)
def test_the_right_picture_is_made(name: str, tmp_path: Path) -> None:
    """Of the right colours, in time, and with nothing in it but its pixels."""
    data = GOOD[name]()
    (tmp_path / "photo.jpg").write_bytes(data)
    with patience():
        original = inspect_original(tmp_path, "photo.jpg")
        assert isinstance(original, Original), original
        files = renditions(data, original)
    for file in files:
        image = Image.open(io.BytesIO(file))
        assert not image.getexif()
        assert not {"icc_profile", "exif", "xmp", "comment", "photoshop"} & set(image.info)
        assert WHERE.encode() not in file
        if not any(words in name for words in WITHOUT_COLOURS + CHANGED_COLOURS):
            assert corners(image) == upright_corners(name)


def corners(image: Image.Image) -> tuple[str, ...]:
    """The colours of the quarters."""
    small = image.convert("RGB")
    width, height = small.size
    points = [(width * x // 4, height * y // 4) for y in (1, 3) for x in (1, 3)]
    return tuple(nearest(small.getpixel(point)) for point in points)  # type: ignore[arg-type]  # RGB has three


def nearest(pixel: tuple[int, int, int]) -> str:
    """The corner colour that a pixel is closest to."""
    return min(COLOURS, key=lambda name: sum((a - b) ** 2 for a, b in zip(COLOURS[name], pixel, strict=True)))


def upright_corners(name: str) -> tuple[str, ...]:
    """The corners that a picture has when upright; the HEIC says that the phone was held sideways."""
    upper_left, upper_right, lower_left, lower_right = CORNERS
    return (lower_left, upper_left, lower_right, upper_right) if "HEIC" in name else CORNERS


@pytest.mark.parametrize("name", BAD)
def test_the_wrong_one_is_refused(name: str, tmp_path: Path) -> None:
    """With the reason, in time."""
    make, words = BAD[name]
    (tmp_path / "photo.jpg").write_bytes(make())
    with patience():
        problem = inspect_original(tmp_path, "photo.jpg")
    assert isinstance(problem, PictureProblem), problem
    assert words in problem.message
    assert problem.message.startswith("photo.jpg ")


@pytest.mark.parametrize("name", ["a PNG of 50 megapixels", "a JPEG of 50 megapixels", "a WebP"])
def test_large_ones_take_little_memory(name: str, tmp_path: Path) -> None:
    """Under 500 MB from the look at the original to its renditions."""
    (tmp_path / "photo.jpg").write_bytes(GOOD[name]())
    code = (
        "import sys; from pathlib import Path;"
        "from tests.site.pictures.test_odd import peak_memory, renditions, inspect_original;"
        "folder = Path(sys.argv[1]); original = inspect_original(folder, 'photo.jpg');"
        "renditions((folder / 'photo.jpg').read_bytes(), original);"
        "print(peak_memory())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert 0 < int(done.stdout) < MEGABYTES * 1024 * 1024


def peak_memory() -> int:
    """The most memory that this process has had, in bytes. On Linux `getrusage` tells of its parent's too."""
    status = Path("/proc/self/status")
    if status.exists():
        [peak] = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text())
        return int(peak) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
