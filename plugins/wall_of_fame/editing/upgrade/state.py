"""What there is of a wall before an upgrade: its format, and which of its files are the program’s."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import yaml

from wall_of_fame.editing.new_wall.repository_files import FORMAT, FORMAT_FILE
from wall_of_fame.site.theme.folders import bundled_theme
from wall_of_fame.system.reasons import reason_alone

CLONE: Final = 0
"""The format of a wall that began as a clone of the program."""

_SETTINGS: Final = "pelicanconf.py"
_DIGITS: Final = 10
_FORMER_FILES: Final = "former_files.txt"


KEPT_WALLS: Final = "tests/walls/formats/"
"""Where a clone has walls for the program's tests. Anywhere else, files like theirs are their owner's."""

_INSTALLED: Final = {"plugins/wall_of_fame/": Path(__file__).parents[2], "theme/": bundled_theme()}
"""Where the installed program has what lies in these folders of a clone."""


class UpgradeError(Exception):
    """A wall that cannot be upgraded, with the reason for people and what to do."""


@dataclass(frozen=True)
class WallState:
    """A wall’s folder, its format, and the digests of the program’s files as they were written into it."""

    project: Path
    format: int
    written: Mapping[str, str]

    def read(self, path: str) -> bytes | None:
        """The bytes of a file; None if there is none.

        Raises:
            UpgradeError: it cannot be read, or it is no plain file.
        """
        file = self.project / path
        if file.is_symlink() or file.is_dir():
            raise UpgradeError(f"{path} is no plain file. Put the file itself there, or take it away.")
        try:
            return file.read_bytes() if file.exists() else None
        except OSError as error:
            raise UpgradeError(f"{path} cannot be read ({reason_alone(error)}).") from None

    def is_as_written(self, path: str, data: bytes) -> bool:
        """Whether a file is as the program has written it, so that a newer one may take its place."""
        digests = {hashlib.sha256(form).hexdigest() for form in _as_git_lays_out(data)}
        return self.written.get(path) in digests

    def is_of_program(self, path: str, data: bytes) -> bool:
        """Whether some version of the program had a file of just these bytes, but for the ends of lines."""
        forms = _as_git_lays_out(data)
        if path.startswith(KEPT_WALLS):
            forms = tuple(f"{path}\0".encode() + form for form in forms)
        if any(blob_id(form)[:_DIGITS] in self._former_files for form in forms):
            return True
        # The list of former files does not know itself.
        own = next((to / path.removeprefix(of) for of, to in _INSTALLED.items() if path.startswith(of)), None)
        return own is not None and own.is_file() and own.read_bytes() in forms

    def files_below(self, folder: str) -> Iterator[str]:
        """The path of every file below a folder of the wall, or of the file of that name."""
        place = self.project / folder
        if place.is_dir() and not place.is_symlink():
            paths = (path for path in sorted(place.rglob("*")) if path.is_symlink() or not path.is_dir())
            yield from (path.relative_to(self.project).as_posix() for path in paths)
        elif place.exists() or place.is_symlink():
            yield folder

    @cached_property
    def _former_files(self) -> frozenset[str]:
        text = (files(__package__) / _FORMER_FILES).read_text(encoding="ascii")
        return frozenset(text.split())


def _as_git_lays_out(data: bytes) -> tuple[bytes, ...]:
    """The bytes of a file, and those that git has of it where it gives lines the ends of Windows."""
    return (data,) if b"\0" in data or b"\r\n" not in data else (data, data.replace(b"\r\n", b"\n"))


def blob_id(data: bytes) -> str:
    """The name that git gives to the bytes of a file."""
    return hashlib.sha1(b"blob %d\0%s" % (len(data), data), usedforsecurity=False).hexdigest()


def look_at(project: Path) -> WallState:
    """What there is in a wall’s folder.

    Raises:
        UpgradeError: there is no wall, or one that this version of the program does not know.
    """
    if not (project / _SETTINGS).is_file() or not (project / "content").is_dir():
        raise UpgradeError("There is no pelicanconf.py with a content folder here. Go to your wall's folder.")
    file = project / FORMAT_FILE
    if not file.is_file():
        return WallState(project, CLONE, {})
    values = _values(file)
    number, written = values.get("format"), values.get("written")
    if not isinstance(number, int) or number is True or number < 1 or not _are_digests(written):
        raise UpgradeError(
            f"{FORMAT_FILE} does not say which format this wall has. Bring it back as `wall start` wrote it: "
            f"git log -- {FORMAT_FILE} shows its versions."
        )
    if number > FORMAT:
        raise UpgradeError(
            f"This wall has format {number}, and this version of the program knows {FORMAT}. Install a "
            f"newer one."
        )
    return WallState(project, number, written or {})


def _values(file: Path) -> dict[str, Any]:
    try:
        values = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, yaml.YAMLError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _are_digests(written: object) -> bool:
    return isinstance(written, dict) and all(
        isinstance(path, str) and isinstance(digest, str) for path, digest in written.items()
    )
