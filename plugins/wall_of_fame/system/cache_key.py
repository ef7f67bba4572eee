"""The key of all that is kept: only the machine or the job of a wall's owner has it.

What a contributor brings in a pull request is sealed with another key or with none, so it is not believed;
what the owner kept is believed on any machine that has the owner's key.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from wall_of_fame.system.open_flags import CLOSED_FOR_OTHERS, READ_PLAIN_FILE

KEY_VARIABLE: Final = "WALL_CACHE_KEY"
"""The environment variable that gives the key, as a publishing job's secret does."""

_STATE_VARIABLE: Final = "XDG_STATE_HOME"
_STATE_FOLDER: Final = ".local/state"
_FILE: Final = "service-wall-of-fame/cache.key"
_KEY_BYTES: Final = 32
_MOST_BYTES: Final = 200
_OPEN_TO_OTHERS: Final = 0o077


def cache_key() -> bytes:
    """The key: from the environment, else from the user's own file, else a new one for this run alone.

    With a key for this run alone nothing that was kept is used again; builds work all the same.
    """
    words = os.environ.get(KEY_VARIABLE, "")
    if words:
        return _digest(words.encode(errors="surrogateescape"))
    file = _key_file()
    return (file and _key_in(file)) or _key_of_this_run()


def _key_file() -> Path | None:
    """The user's own key file; None if there is no place for it outside the folder that we work in.

    What lies in the project's folder may have come with a pull request.
    """
    state = Path(os.environ.get(_STATE_VARIABLE, ""))
    if not state.is_absolute():
        if os.environ.get("HOME") == "":
            return None
        try:
            state = Path.home() / _STATE_FOLDER
        except RuntimeError:
            return None
    file = Path(os.path.realpath(state / _FILE))
    return None if Path(os.path.realpath(Path.cwd())) in file.parents else file


def _key_in(file: Path) -> bytes:
    """The key in a file, which is made if it is not there; empty if there can be none."""
    return _read(file) or (_read(file) if _make(file) else b"")


def _read(file: Path) -> bytes:
    """The key in a file; empty if there is no whole one, or if others may read or change the file."""
    try:
        descriptor = os.open(file, READ_PLAIN_FILE)
    except OSError:
        return b""
    try:
        status = os.fstat(descriptor)
        words = os.read(descriptor, _MOST_BYTES) if _is_own(status) else b""
    except OSError:
        return b""
    finally:
        os.close(descriptor)
    return _digest(words) if len(words) >= 2 * _KEY_BYTES else b""


def _is_own(status: os.stat_result) -> bool:
    """Whether a file is the user's alone. On Windows what lies in a user's own folder is."""
    if not hasattr(os, "geteuid"):
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & _OPEN_TO_OTHERS


def _make(file: Path) -> bool:
    """Make a key file in one step, so that two commands at a time have the same key."""
    temporary = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | CLOSED_FOR_OTHERS, 0o600)
        try:
            with open(descriptor, "wb") as opened:  # noqa: PTH123 - it is open already
                opened.write(f"{secrets.token_hex(_KEY_BYTES)}\n".encode())
            _put_in_place(temporary, file)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _put_in_place(temporary: Path, file: Path) -> None:
    """Give the new file its name, unless another command has just done so; a broken file is replaced."""
    with suppress(OSError):
        os.link(temporary, file)
    if not _read(file):
        temporary.replace(file)


@cache
def _key_of_this_run() -> bytes:
    return secrets.token_bytes(_KEY_BYTES)


def _digest(words: bytes) -> bytes:
    return hashlib.blake2b(words.strip(), digest_size=_KEY_BYTES, person=b"wall cache key").digest()
