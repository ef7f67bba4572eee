"""The folders of a theme: a wall's own files come first, those of the program beneath them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from wall_of_fame.content.left_behind import is_left_behind
from wall_of_fame.system.digests import digest_of, folder_digest

_PACKAGE: Final = Path(__file__).resolve().parents[2]
_NAME: Final = "theme"


@dataclass(frozen=True, slots=True)
class ThemeFolders:
    """The folders of a theme, the one whose files win first. A file hides those at the same path below it."""

    folders: tuple[Path, ...]

    def file(self, path: str) -> Path:
        """The file (or what is in its place) that a path within the theme leads to; it may not exist."""
        existing = (folder / path for folder in self.folders if (folder / path).exists())
        return next(existing, self.folders[-1] / path)

    def files(self, folder: str) -> dict[Path, Path]:
        """The files below a folder of the theme, in a fixed order, by their paths within that folder.

        Hidden ones and what editors leave behind are left out.
        """
        paths: dict[Path, Path] = {}
        for place in reversed(self.folders):
            paths |= {path.relative_to(place / folder): path for path in _plain_files(place / folder)}
        return {path: paths[path] for path in sorted(paths)}

    def subfolders(self, folder: str) -> list[str]:
        """The names of the folders directly in a folder of the theme, in a fixed order."""
        places = (place / folder for place in self.folders)
        inner = (path for place in places if place.is_dir() for path in place.iterdir())
        return sorted({path.name for path in inner if path.is_dir() and path.name[0] != "."})

    def digest(self) -> bytes:
        """The digest of all files.

        Raises:
            OSError: a file or folder cannot be read; the error names it.
        """
        return digest_of(*map(folder_digest, self.folders))

    def digest_below(self, folder: str) -> bytes:
        """The digest of all files below a folder of the theme, the hidden ones included.

        Raises:
            OSError: a file or folder cannot be read; the error names it.
        """
        places = (place / folder for place in self.folders)
        return digest_of(*(folder_digest(place) if place.is_dir() else b"" for place in places))


def bundled_theme() -> Path:
    """The theme that comes with the program: within the installed package, else in this repository."""
    installed = _PACKAGE / _NAME
    return installed if installed.is_dir() else _PACKAGE.parents[1] / _NAME


def with_bundled_theme(own: Path | None) -> ThemeFolders:
    """The theme of a wall that has these files of its own, or none."""
    bundled = bundled_theme()
    return ThemeFolders((bundled,) if own is None or own.resolve() == bundled else (own.resolve(), bundled))


def _plain_files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if is_left_behind(path.name):
            continue
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path
