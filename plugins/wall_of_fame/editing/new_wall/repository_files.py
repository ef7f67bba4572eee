"""The files of a wall’s own repository beside its content: few, as the program is installed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Final

from wall_of_fame.content.frontmatter import write
from wall_of_fame.editing.new_wall.first_files import NewWall
from wall_of_fame.editing.new_wall.project_files import change_settings, settings_of
from wall_of_fame.editing.new_wall.requirement import requirement

FORMAT: Final = 1
"""The format of a wall’s repository that this version of the program writes; 0 is a clone of the program."""

FORMAT_FILE: Final = "wall.yaml"
"""The one place of a repository that says which format it has."""

REQUIREMENTS: Final = "requirements.txt"
"""The file of a repository that says which version of the program the wall has."""

LOCK: Final = "requirements.lock"
"""The file of a repository that says which versions of libraries the program is installed with."""

_PACKAGE: Final = Path(__file__).resolve().parents[2]
_BUILD_LOCK: Final = "requirements/build.lock"

TEMPLATES: Final[Mapping[str, str]] = {
    ".gitattributes": "gitattributes",
    ".github/workflows/check.yml": "check.yml",
    ".github/workflows/publish.yml": "publish.yml",
    ".gitignore": "gitignore",
    "publishconf.py": "publishconf.py.txt",
}
"""The files that are the same for every wall, by their paths in its repository."""

_HEAD: Final = (
    "# Written by `wall start` and `wall upgrade`: the format, and the program's files as they were.\n"
)


def repository_files(wall: NewWall) -> dict[str, bytes]:
    """Every file around the content of a new wall, by its path."""
    settings = change_settings(template("pelicanconf.py.txt"), settings_of(wall))
    readme = Template(template("README.md.txt")).substitute(name=wall.name, url=wall.url)
    own = {"pelicanconf.py": settings.encode(), "README.md": readme.encode()}
    return {**own, **program_files()}


def program_files() -> dict[str, bytes]:
    """The files that a newer version of the program may bring, and the file that says so."""
    brought = {
        **{path: template(name).encode() for path, name in TEMPLATES.items()},
        LOCK: bundled_text(_BUILD_LOCK).encode(),
        REQUIREMENTS: f"{requirement()}\n".encode(),
    }
    return {**brought, FORMAT_FILE: format_file(brought)}


def format_file(brought: Mapping[str, bytes], before: Mapping[str, str] | None = None) -> bytes:
    """The file that says which format a repository has, and what the program has written.

    `before` has the digests of what it wrote earlier and what its owner has changed since.
    """
    digests = {path: hashlib.sha256(data).hexdigest() for path, data in brought.items()}
    written = dict(sorted({**(before or {}), **digests}.items()))
    return (_HEAD + write({"format": FORMAT, "written": written}, "yaml")).encode()


def template(name: str) -> str:
    """The text of one of the files that come with the program."""
    return _template_file(name).read_text(encoding="utf-8")


def bundled_text(name: str) -> str:
    """The text of a file of this repository that comes with the package too (tools/bundle.py)."""
    return _bundled_file(name).read_text(encoding="utf-8")


def file_of_program(path: str) -> Path | None:
    """Where the program has the file that it writes at a path of a repository; None if it makes it."""
    if path == LOCK:
        return _bundled_file(_BUILD_LOCK)
    return _template_file(TEMPLATES[path]) if path in TEMPLATES else None


def _template_file(name: str) -> Path:
    return Path(__file__).parent / "files" / name


def _bundled_file(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_file() else _PACKAGE.parents[1] / name
