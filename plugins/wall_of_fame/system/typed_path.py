"""Paths that people type, found whichever way the letters of a file's name are composed on the disk.

An “é” is one code point or two. Macs write two where keyboards write one, and systems compare names as bytes.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path


def composed(name: str) -> str:
    """The one form (NFC) in which names and paths are compared."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def typed_path(words: str | Path) -> Path:
    """The path of the file or folder that is meant; as it was typed if there is none."""
    path = Path(words)
    if f"{path}".isascii() or os.path.lexists(path):
        return path
    meant = Path(path.anchor)
    for part in path.parts[1:] if path.anchor else path.parts:
        name = _name_in(meant, part)
        if name is None:
            return path
        meant /= name
    return meant


def _name_in(folder: Path, part: str) -> str | None:
    """What a file or folder is called on the disk."""
    if os.path.lexists(folder / part):
        return part
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names are all that is needed
    except OSError:
        return None
    return next((name for name in names if composed(name) == composed(part)), None)
