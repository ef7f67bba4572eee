"""Why the system refused something, in words that name the file."""

from __future__ import annotations

import os


def reason(error: Exception) -> str:
    """Why a file could not be read or written: its path, where it is known, and what the system says."""
    if not isinstance(error, OSError):
        return f"{error}"
    words = reason_alone(error)
    return words if error.filename is None else f"{printable_path(error.filename)}: {words}"


def reason_alone(error: Exception) -> str:
    """What the system says, or the error does, without the path."""
    system_says = error.strerror if isinstance(error, OSError) else ""
    return system_says or f"{error}" or type(error).__name__


def printable_path(path: str | bytes | int | os.PathLike[str]) -> str:
    """A path as people may read it: what is no text, or does not print, is written as an escape."""
    text = f"{path}" if isinstance(path, int) else os.fsencode(path).decode("utf-8", "backslashreplace")
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )
