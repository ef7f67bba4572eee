"""A contributed photo → the same photo without metadata, fit for a public repository."""

from __future__ import annotations

import io
from typing import Final

from wall_of_fame.content.decode_picture import open_upright

# Pixels of the longer side: more than any page shows.
_LONGEST: Final = 4_000

_QUALITY: Final = 92


def strip_metadata(data: bytes) -> tuple[str, bytes]:
    """The ending of the new file's name, and its bytes: upright, in sRGB, not too large, without metadata.

    Pictures with transparency become PNG, all others JPEG.

    Raises:
        OSError, ValueError, SyntaxError: the picture is broken.
    """
    image = open_upright(data, 1.0)
    image.thumbnail((_LONGEST, _LONGEST))
    image.info.clear()
    buffer = io.BytesIO()
    if image.mode == "RGBA":
        image.save(buffer, "PNG", optimize=True)
        return "png", buffer.getvalue()
    image.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return "jpg", buffer.getvalue()
