"""Any photo within the limits is inspected in two seconds, however it is encoded."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.patience import patience
from wall_of_fame.content.media import Original, inspect_original

pytestmark = pytest.mark.slow

LARGE = (8_160, 6_120)
"""Just below fifty megapixels."""


def _encode(kind: str, **options: object) -> bytes:
    small = Image.effect_noise((LARGE[0] // 16, LARGE[1] // 16), 60).convert("RGB")
    into = io.BytesIO()
    small.resize(LARGE, Image.Resampling.NEAREST).save(into, kind, **options)
    return into.getvalue()


PHOTOS: dict[str, tuple[str, dict[str, object]]] = {
    "JPEG": ("JPEG", {}),
    "progressive JPEG": ("JPEG", {"progressive": True}),
    "PNG": ("PNG", {"compress_level": 1}),
    "WebP": ("WEBP", {"method": 0, "quality": 40}),
}


@pytest.mark.parametrize("name", PHOTOS)
def test_large_photo(name: str, tmp_path: Path) -> None:
    """A photo of almost fifty megapixels is taken in time."""
    kind, options = PHOTOS[name]
    (tmp_path / "photo").write_bytes(_encode(kind, **options))
    with patience(10):  # five times the promise
        photo = inspect_original(tmp_path, "photo")
    assert isinstance(photo, Original)
    assert (photo.width, photo.height) == LARGE


def test_photo_of_many_scans(tmp_path: Path) -> None:
    """A progressive JPEG with hundreds of empty scans, each as dear as a whole picture, is judged in time."""
    into = io.BytesIO()
    Image.new("RGB", (7_000, 7_000), (200, 120, 60)).save(into, "JPEG", progressive=True)
    data = into.getvalue()
    scan = data[data.rindex(b"\xff\xda") : -2]
    (tmp_path / "photo").write_bytes(data[:-2] + scan * 150 + data[-2:])
    with patience():
        inspect_original(tmp_path, "photo")
