"""The files that a post names → its pictures, and a remark for each that was not taken."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

from wall_of_fame.editing.importing.submission import Opener, Picture, is_picture_name

_QUOTED: Final = 80
_WEB: Final = ("http://", "https://")

# How the bytes of pictures begin; WebP and HEIC have their names a little further on.
_MAGIC: Final = (b"\xff\xd8\xff", b"\x89PNG")
_MAGIC_WITHIN: Final = (b"WEBP", b"ftyp")


def take_pictures(names: Iterable[str], open_file: Opener) -> tuple[tuple[Picture, ...], tuple[str, ...]]:
    """The pictures of these paths, and what is to be said of the others."""
    pictures, remarks = [], []
    for name in dict.fromkeys(filter(None, names)):
        path = PurePosixPath(name)
        quoted = f"“{path.name[:_QUOTED]}”"
        if name.startswith(_WEB):
            remarks.append(f"With it is {quoted}, which lies on the web. Nothing was fetched.")
        elif not is_picture_name(name):
            remarks.append(f"With it is {quoted}, which is no picture; it was not taken.")
        elif (named := open_file(name)).data is None:
            remarks.append(f"With it is {quoted}, {named.why}.")
        elif not _is_picture(named.data):
            remarks.append(f"With it is {quoted}, which is called a picture and is none.")
        else:
            pictures.append(Picture(path.name, path.suffix.lower(), named.data))
    return tuple(pictures), tuple(remarks)


def _is_picture(data: bytes) -> bool:
    return data.startswith(_MAGIC) or any(magic in data[4:12] for magic in _MAGIC_WITHIN)
