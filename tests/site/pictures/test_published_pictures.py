"""Every picture of the finished site is its pixels and nothing else (promise 8)."""

from __future__ import annotations

import io

from PIL import Image

from tests.walls.output import Output

METADATA = {"exif", "xmp", "icc_profile", "comment", "photoshop", "XML:com.adobe.xmp"}


def test_nothing_but_pixels(sample: Output) -> None:
    """No picture carries metadata or a profile of its own: all are sRGB, as pictures without one are."""
    pictures = {path: data for path, data in sample.files.items() if path.startswith("pictures/")}
    assert len(pictures) > 100
    for path, data in pictures.items():
        image = Image.open(io.BytesIO(data))
        assert not METADATA & set(image.info), path
        assert not image.getexif(), path
        assert image.mode in {"RGB", "RGBA"}, path
        assert image.format == {"webp": "WEBP", "jpg": "JPEG"}[path.rpartition(".")[2]], path
