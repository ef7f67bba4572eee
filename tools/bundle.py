"""What the built package has besides the plugin: the theme, the lock file, and Pelican's namespace.

In this repository these lie where people look for them. Only a wheel brings them together. Installers
find the functions of setuptools here (see pyproject.toml), so that it finds `BuildPackage`.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from setuptools.build_meta import (
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)
from setuptools.command.build_py import build_py

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = {"theme": "wall_of_fame/theme"}
FILES = {
    "tools/namespace_plugin.py": "pelican/plugins/wall_of_fame/__init__.py",
    "requirements/build.lock": "wall_of_fame/requirements/build.lock",
    "CHANGELOG.md": "wall_of_fame/CHANGELOG.md",
}
"""Where in the package each file of this repository goes."""

BUILD = ("tools/__init__.py", "tools/bundle.py")
"""What else a source archive needs to be built from."""


def bundled() -> Iterator[tuple[Path, str]]:
    """Every file and its place in the package."""
    yield from ((ROOT / source, target) for source, target in FILES.items())
    for folder, target in FOLDERS.items():
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and not path.is_symlink() and path.name[0] not in ".#" and path.name[-1] != "~":
                yield path, f"{target}/{path.relative_to(ROOT / folder).as_posix()}"


def make_package() -> None:
    """Make both archives in dist/, with the moment of the last commit in them, and their checksums."""
    folder = ROOT / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    words = ["git", "log", "-1", "--format=%ct"]
    moment = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    os.environ.setdefault("SOURCE_DATE_EPOCH", moment)
    os.chdir(ROOT)
    names = [build_sdist(str(folder)), build_wheel(str(folder))]
    shutil.rmtree(ROOT / "build", ignore_errors=True)
    sums = (f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted(names))
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="ascii")


class BuildPackage(build_py):  # type: ignore[misc]  # setuptools has no types
    """Builds the plugin's package and puts the rest into it."""

    def run(self) -> None:
        """Build; an editable install has everything where it is."""
        super().run()
        if not self.editable_mode:
            for source, target in bundled():
                place = Path(self.build_lib) / target
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, place)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """Every file of the built package."""
        files = [str(Path(self.build_lib) / target) for _, target in bundled()]
        return [*super().get_outputs(include_bytecode), *([] if self.editable_mode else files)]

    def get_source_files(self) -> list[str]:
        """Every file of a source archive."""
        sources = [path.relative_to(ROOT).as_posix() for path, _ in bundled()]
        return [*super().get_source_files(), *sources, *BUILD]


if __name__ == "__main__":
    make_package()
