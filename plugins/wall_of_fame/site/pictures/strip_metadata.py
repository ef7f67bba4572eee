"""A contributed photo → the same without metadata, as it may lie in a public repository."""

from __future__ import annotations

import io
from typing import Final

from wall_of_fame.site.pictures.convert import upright

_LONGEST: Final = 4_000
"""Pixels of the longer side: more than any page shows."""

_QUALITY: Final = 92


def cleaned(data: bytes) -> tuple[str, bytes]:
    """The picture upright, in sRGB, without metadata, no larger than is of use; with the ending of its name.

    Pictures with transparency become PNG, all others JPEG.

    Raises:
        OSError, ValueError, SyntaxError: the picture is broken.
    """
    image = upright(data, 1.0)
    image.thumbnail((_LONGEST, _LONGEST))
    image.info.clear()
    into = io.BytesIO()
    if image.mode == "RGBA":
        image.save(into, "PNG", optimize=True)
        return "png", into.getvalue()
    image.save(into, "JPEG", quality=_QUALITY, optimize=True)
    return "jpg", into.getvalue()
