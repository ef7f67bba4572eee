"""A contributed photo → the same without metadata, as it may lie in a public repository."""

from __future__ import annotations

import io
from typing import Final

from PIL import ImageCms, ImageOps

from wall_of_fame.originals import open_picture

_LONGEST: Final = 4_000
"""Pixels of the longer side: more than any page shows."""

_QUALITY: Final = 92


def cleaned(data: bytes) -> tuple[str, bytes]:
    """The picture upright, in sRGB, without metadata, no larger than is of use; with the ending of its name.

    Pictures with transparency become PNG, all others JPEG.

    Raises:
        OSError, ValueError, SyntaxError: the picture is broken.
    """
    image = open_picture(data)
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((_LONGEST, _LONGEST))
    has_alpha = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
    plain = upright.convert("RGBA" if has_alpha else "RGB")
    if profile and plain.mode == "RGB" and upright.mode == "RGB":
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            plain = ImageCms.profileToProfile(plain, source, ImageCms.createProfile("sRGB")) or plain
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    plain.info.clear()
    into = io.BytesIO()
    if has_alpha:
        plain.save(into, "PNG", optimize=True)
        return "png", into.getvalue()
    plain.save(into, "JPEG", quality=_QUALITY, optimize=True)
    return "jpg", into.getvalue()
