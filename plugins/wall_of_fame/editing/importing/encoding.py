"""Bytes of unknown encoding → text."""

from __future__ import annotations

import codecs
import re
from typing import Final

from wall_of_fame.editing.importing.table import ReadingError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_GUESSED: Final = {
    "cp1252": "Windows-1252",
    "latin_1": "Latin-1",
    "mac_roman": "Mac Roman",
    "cp1250": "Windows-1250",
}
_ISOLATED: Final = ("cp1252", "mac_roman")
"""Those that a guess can tell apart."""

_POLISH: Final = re.compile(r"[a-z][³¹¿][a-z]")
"""What ł, ą and ż of Windows-1250 look like in Windows-1252: signs in the middle of words."""
_LOOKED_AT: Final = 200_000
"""How many bytes of a file its encoding is guessed from."""


def decoded(data: bytes) -> tuple[str, str]:
    """The text, and the encoding's name for people.

    Raises:
        ReadingError: it is in none of the known ones.
    """
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, codec, name), name
    if b"\x00" in data[:_LOOKED_AT]:
        codec = "utf-16-le" if data[1:2_000:2].count(0) >= data[:2_000:2].count(0) else "utf-16-be"
        return _strictly(data, codec, "UTF-16"), "UTF-16"
    try:
        return data.decode(), "UTF-8"
    except UnicodeDecodeError:
        codec = _guess(data)
        return _strictly(data, codec, _GUESSED[codec]), _GUESSED[codec]


def _strictly(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        hint = "Save it again as UTF-8."
        raise ReadingError(f"This seems to be {name}, but byte {error.start:,} is wrong. {hint}") from None


def _guess(data: bytes) -> str:
    """The one-byte encoding in which the letters beyond ASCII make the most sense."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - it takes its time, and only imports need it

    # Lines that are plain ASCII tell nothing, and would let the others count for less.
    telling = b"\n".join(line for line in data.splitlines() if not line.isascii())[:_LOOKED_AT]
    best = from_bytes(telling, cp_isolation=list(_ISOLATED), threshold=1.0).best()
    codec = best.encoding if best else "cp1252"
    if codec == "cp1252" and _POLISH.search(telling.decode("cp1252", "replace")):
        codec = "cp1250"
    return codec if _decodes(data, codec) else "latin_1"


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
